pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import ".."

// The one button. `primary` is the one thing to do; everything else is quiet.
T.AbstractButton {
    id: button

    required property string label
    property string symbol
    property bool primary: false
    property bool stacked: false
    // Something that is on: it stays marked. `toggle`: it is on or off, and says which.
    property bool marked: false
    property bool toggle: false
    // The drawing alone; the word is its name all the same.
    property bool wordless: false
    property int textSize: Theme.body
    property int symbolSize: Theme.mm(primary && !stacked ? 11 : 8)

    readonly property int wordWidth: Math.ceil(word.implicitWidth)
    readonly property color inkNow: primary ? Theme.inkOnPrimary : enabled ? Theme.primary : Theme.muted

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    padding: Theme.mm(2)
    horizontalPadding: stacked ? Theme.mm(1) : Theme.mm(4)
    // To say so, Qt wants it checked; being touched does not change it, but what is done then may.
    checkable: toggle
    checked: toggle && marked
    onToggled: checked = Qt.binding(() => button.toggle && button.marked)
    // No screen reader finds what is not there, or waits below a sheet.
    Accessible.ignored: !visible || opacity === 0 || !(parent?.enabled ?? true)
    Accessible.role: toggle ? Accessible.CheckBox : Accessible.Button
    Accessible.name: label

    background: Rectangle {
        radius: Theme.radius
        color: button.primary ? (button.down ? Theme.primaryPressed : Theme.primary) : button.down ? Theme.cardPressed : button.marked ? Theme.primaryTint : Theme.card
        border.width: button.primary ? 0 : button.marked ? Theme.stroke : Theme.hairline * 2
        border.color: button.marked ? Theme.primary : Theme.line
    }

    // Centred as one group, however large the button is.
    contentItem: Item {
        implicitWidth: group.implicitWidth
        implicitHeight: group.implicitHeight

        GridLayout {
            id: group
            anchors.centerIn: parent
            width: button.symbol === "" || button.stacked ? parent.width : Math.min(parent.width, implicitWidth)
            columns: button.stacked ? 1 : 2
            rowSpacing: Theme.mm(1)
            columnSpacing: Theme.mm(3)

            Icon {
                symbol: button.symbol
                visible: button.symbol !== ""
                ink: button.inkNow
                size: button.symbolSize
                Layout.alignment: Qt.AlignCenter
            }
            Copy {
                id: word
                text: button.label
                visible: button.label !== "" && !button.wordless
                color: button.inkNow
                font.pixelSize: button.textSize
                font.weight: Font.DemiBold
                maximumLineCount: 3
                wrapMode: Text.WordWrap
                lineHeight: Math.round(font.pixelSize * 1.36)
                horizontalAlignment: button.symbol === "" || button.stacked ? Text.AlignHCenter : Text.AlignLeft
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                Accessible.ignored: true
            }
        }
    }
}
