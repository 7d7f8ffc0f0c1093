import QtQuick
import QtQuick.Layouts
import ".."

// What is being typed, large. Not a TextField: nothing to select, paste, drop or long-press.
Rectangle {
    id: field

    required property string entry
    property string placeholder: ""
    property string symbol: ""
    property bool active: true

    implicitHeight: Theme.mm(Theme.large && !Theme.tight ? 20 : Theme.compact ? 16 : 22)
    radius: Theme.radius
    color: Theme.card
    border.width: active ? Theme.stroke : Theme.hairline * 2
    border.color: active ? Theme.primary : Theme.line
    // What screen readers read: Qt's name for it. Where others may listen, not what is typed.
    property string text: entry

    Accessible.ignored: !visible || !enabled
    Accessible.role: Accessible.EditableText
    Accessible.readOnly: true
    Accessible.name: placeholder

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.mm(4)
        anchors.rightMargin: Theme.mm(4)
        spacing: Theme.mm(3)

        Icon {
            symbol: field.symbol
            visible: field.symbol !== ""
            ink: Theme.primary
        }
        Copy {
            text: field.entry === "" ? field.placeholder : field.entry
            color: field.entry === "" ? Theme.muted : Theme.ink
            font.pixelSize: field.entry === "" ? Theme.body : Theme.capital(7.3)
            font.features: ({
                    "tnum": 1
                })
            // The hint is as small as text may be already; and a line that is fitted is as high as its font likes.
            fontSizeMode: field.entry === "" ? Text.FixedSize : Text.Fit
            minimumPixelSize: Theme.body
            maximumLineCount: 1
            verticalAlignment: Text.AlignVCenter
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.ignored: true
        }
    }
}
