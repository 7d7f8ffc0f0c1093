import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import "../.."
import "../../controls"

// One row of a page. What is only read is no button to look at, and answers no touch.
T.AbstractButton {
    id: card

    required property string key
    required property string title
    required property string detail
    required property string symbol
    required property bool still
    required property bool chosen

    objectName: "card-" + key
    enabled: !still
    padding: Theme.mm(3)
    horizontalPadding: Theme.mm(5)
    implicitHeight: Math.max(Theme.mm(22), implicitContentHeight + topPadding + bottomPadding)
    Accessible.ignored: !visible || !(ListView.view?.enabled ?? true)
    Accessible.role: Accessible.Button
    Accessible.name: detail === "" ? title : title + ", " + detail
    Accessible.selected: chosen

    background: Rectangle {
        radius: Theme.radius
        color: card.still ? Theme.cardClosed : card.down ? Theme.cardPressed : Theme.card
        border.width: card.chosen ? Theme.stroke : card.down ? Theme.hairline * 3 : Theme.hairline
        border.color: card.chosen || card.down ? Theme.primary : Theme.line
    }

    contentItem: RowLayout {
        spacing: Theme.mm(4)

        Icon {
            symbol: card.symbol
            visible: card.symbol !== ""
            ink: Theme.primary
            Layout.alignment: Qt.AlignVCenter
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter

            Copy {
                text: card.title
                color: card.still ? Theme.mutedOnClosed : Theme.ink
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Copy {
                text: card.detail
                visible: text !== ""
                color: card.still ? Theme.mutedOnClosed : Theme.muted
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Icon {
            visible: !card.still
            symbol: "forward"
            ink: Theme.primary
            Layout.alignment: Qt.AlignVCenter
        }
    }
}
