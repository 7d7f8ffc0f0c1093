pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// The number, and under it what it is for and what to do now. Where names are too long for all of it, the place is
// left out, first the branch, then the sector too; larger text is turned like a page. Nothing is shown cut, and the number
// keeps its height.
Rectangle {
    id: card

    required property Session session

    readonly property int least: Theme.mm(Theme.small ? 26 : 55)
    readonly property real head: (caption.visible ? caption.implicitHeight : 0) + least + 3 * column.spacing + 2 * column.anchors.margins
    // What everything but the place needs.
    readonly property real needed: head + service.implicitHeight + rule.height + seat.implicitHeight + (wait.text === "" ? 0 : wait.implicitHeight) + 4 * words.spacing

    implicitHeight: Theme.large ? Math.min(needed, head + Theme.mm(45)) : needed
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line

    component Line: Copy {
        maximumLineCount: 12
        horizontalAlignment: Text.AlignHCenter
        width: words.width
    }

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.mm(2)

        Line {
            id: caption
            visible: !Theme.tight
            Layout.fillWidth: true
            text: qsTr("Your number")
            color: Theme.muted
            Accessible.role: Accessible.Heading
            font.pixelSize: Theme.compact ? Theme.body : Theme.title
        }
        BigNumber {
            text: card.session.number
            least: card.least
        }
        Reading {
            id: words
            spacing: Theme.mm(2)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: implicitHeight
            Layout.maximumHeight: implicitHeight
            Layout.minimumHeight: card.implicitHeight - card.head

            Line {
                id: service
                text: card.session.service
                maximumLineCount: Theme.large ? 20 : 8
                font.pixelSize: Theme.compact ? Theme.body : Theme.title
                font.weight: Font.DemiBold
            }
            Line {
                id: place
                text: [card.session.sector, card.session.branch].filter(part => part !== "").join(" · ")
                visible: card.needed + words.spacing + implicitHeight <= card.height
                color: Theme.muted
            }
            Line {
                text: card.session.sector
                visible: !place.visible && card.needed + words.spacing + implicitHeight <= card.height
                color: Theme.muted
            }
            Rectangle {
                id: rule
                color: Theme.line
                width: words.width
                height: Theme.hairline
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
}
