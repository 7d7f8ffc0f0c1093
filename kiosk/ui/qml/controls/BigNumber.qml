import QtQuick
import QtQuick.Layouts
import ".."

// A ticket's number, as large as its place allows; `least` is the height it always has.
Copy {
    id: number

    required property int least

    objectName: "number"
    color: Theme.primary
    // Capitals are 0.71 of the em: the line box may stand over, the digits never do. What hangs below the line (a queue
    // called "p") needs the whole box.
    readonly property real share: /[^A-PR-Z\d]/.test(text) ? 0.73 : 1.05
    font.pixelSize: Math.max(Theme.title, Math.min(Theme.capital(90), height * share))
    font.weight: Font.Bold
    font.features: ({
            "tnum": 1
        })
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.title
    maximumLineCount: 1
    wrapMode: Text.NoWrap
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    lineHeight: 1
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredHeight: least
    Layout.minimumHeight: least
}
