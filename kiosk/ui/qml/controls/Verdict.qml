import QtQuick
import ".."

// A screen that says one thing: a large drawing and a sentence; what can be done stands below.
Rectangle {
    id: verdict

    required property string symbol
    required property string said
    property color ink: Theme.primary
    property color tint: Theme.primaryTint
    property bool busy: false

    radius: Theme.radius
    color: tint

    Reading {
        id: reading
        anchors.fill: parent
        anchors.margins: Theme.mm(Theme.compact ? 4 : 8)
        centred: true
        spacing: Theme.mm(Theme.compact ? 3 : 6)

        Icon {
            symbol: verdict.symbol
            ink: verdict.ink
            size: Theme.mm(Theme.compact ? 18 : 56)
            visible: !Theme.tight
            anchors.horizontalCenter: parent?.horizontalCenter
        }
        Copy {
            text: verdict.said
            visible: text !== ""
            font.pixelSize: Theme.title
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 20
            width: reading.width
        }
        Progress {
            visible: verdict.busy
            anchors.horizontalCenter: parent?.horizontalCenter
        }
    }
}
