pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import ".."

// A large button that stays pressed: what it stands for holds until it is touched again.
T.AbstractButton {
    id: button

    required property string label
    required property string detail
    required property string symbol
    required property bool chosen

    readonly property color inkNow: chosen ? Theme.inkOnPrimary : Theme.primary

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.mm(Theme.compact ? 3 : 4)
    horizontalPadding: Theme.mm(Theme.compact ? 4 : 6)
    // As TouchButton does it.
    checkable: true
    checked: chosen
    onToggled: checked = Qt.binding(() => button.chosen)
    Accessible.ignored: !visible || !(parent?.enabled ?? true)
    Accessible.role: Accessible.CheckBox
    Accessible.name: label + ", " + detail

    background: Rectangle {
        radius: Theme.radius
        color: button.chosen ? (button.down ? Theme.primaryPressed : Theme.primary) : (button.down ? Theme.cardPressed : Theme.card)
        border.width: button.chosen ? 0 : Theme.stroke
        border.color: Theme.primary
    }

    contentItem: RowLayout {
        spacing: Theme.mm(4)

        Icon {
            symbol: button.symbol
            ink: button.inkNow
            size: Theme.mm(Theme.compact ? 9 : 12)
            Layout.alignment: Qt.AlignVCenter
        }
        ColumnLayout {
            spacing: Theme.mm(1)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter

            Copy {
                text: button.label
                color: button.inkNow
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Copy {
                text: button.detail
                visible: !(Theme.compact && Theme.landscape)
                color: button.chosen ? Theme.inkOnPrimary : Theme.muted
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
