import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// The number, and under it what it is for and what to do now. Where names are too long for all of it, the place is
// left out, first the branch, then the sector too: nothing is shown cut, and the number keeps its height.
Rectangle {
    id: card

    required property Session session

    readonly property int least: Theme.mm(Theme.small ? 26 : 55)
    // What everything but the place needs.
    readonly property real needed: caption.implicitHeight + least + service.implicitHeight + rule.Layout.preferredHeight + seat.implicitHeight + (wait.text === "" ? 0 : wait.implicitHeight) + 7 * column.spacing + 2 * Theme.mm(1) + 2 * column.anchors.margins

    implicitHeight: needed
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line

    component Line: Copy {
        maximumLineCount: 12
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.mm(2)

        Line {
            id: caption
            text: qsTr("Your number")
            color: Theme.muted
            font.pixelSize: Theme.compact ? Theme.body : Theme.title
        }
        BigNumber {
            text: card.session.number
            least: card.least
        }
        Line {
            id: service
            text: card.session.service
            maximumLineCount: 8
            font.pixelSize: Theme.compact ? Theme.body : Theme.title
            font.weight: Font.DemiBold
        }
        Line {
            id: place
            text: [card.session.sector, card.session.branch].filter(part => part !== "").join(" · ")
            visible: card.needed + implicitHeight <= card.height
            color: Theme.muted
        }
        Line {
            text: card.session.sector
            visible: !place.visible && card.needed + implicitHeight <= card.height
            color: Theme.muted
        }
        Rectangle {
            id: rule
            color: Theme.line
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.hairline
            Layout.topMargin: Theme.mm(1)
            Layout.bottomMargin: Theme.mm(1)
        }
        Line {
            id: seat
            text: qsTr("Take a seat. We call your number.")
            font.weight: Font.DemiBold
        }
        Line {
            id: wait
            text: [card.session.wait, card.session.position].filter(part => part !== "").join(" · ")
            visible: text !== ""
            color: Theme.success
            font.pixelSize: Theme.small ? Theme.body : Theme.title
            font.weight: Font.DemiBold
        }
    }
}
