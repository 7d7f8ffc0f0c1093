import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// A ticket that was made just before the kiosk stopped, and that nobody has claimed yet. Beside the way to begin, never
// in it; and a touch that was meant for what stood here before does not claim it.
Rectangle {
    id: card

    required property Session session
    readonly property string said: session.offer
    readonly property bool flat: Theme.landscape && !Theme.small
    readonly property int padding: Theme.mm(Theme.small ? 4 : 6)
    readonly property bool showsNumber: session.offerNumber.length <= 6 && !Theme.tight

    visible: said !== ""
    implicitHeight: grid.implicitHeight + 2 * padding
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.primary
    Layout.fillWidth: true
    Layout.fillHeight: Theme.tight
    Layout.maximumHeight: implicitHeight
    onSaidChanged: guard.hold()

    GridLayout {
        id: grid
        anchors.fill: parent
        anchors.margins: card.padding
        columns: (card.showsNumber ? 1 : 0) + (card.flat ? 2 : 1)
        columnSpacing: Theme.mm(5)
        rowSpacing: card.padding

        Rectangle {
            visible: card.showsNumber
            radius: Theme.radius
            color: Theme.primaryTint
            Layout.fillHeight: true
            Layout.preferredWidth: offered.implicitWidth + 2 * Theme.mm(Theme.small ? 5 : 8)
            Layout.minimumHeight: Theme.touch

            Copy {
                id: offered
                anchors.centerIn: parent
                objectName: "offered"
                text: card.session.offerNumber
                color: Theme.primary
                font.pixelSize: Theme.small ? Theme.question : Theme.display
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Reading {
            id: sentence
            line: offer.lineHeight
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(implicitHeight, Theme.mm(40))
            Layout.maximumHeight: implicitHeight
            Layout.alignment: Qt.AlignVCenter

            Copy {
                id: offer
                objectName: "offer"
                text: card.said
                font.pixelSize: Theme.small ? Theme.body : Theme.title
                maximumLineCount: Theme.large ? 20 : 6
                width: sentence.width
                Accessible.role: Accessible.AlertMessage
            }
        }
        TouchButton {
            objectName: "claim"
            label: qsTr("It is mine")
            symbol: "check"
            textSize: Theme.title
            Layout.columnSpan: card.flat ? 1 : grid.columns
            Layout.fillWidth: !card.flat
            Layout.preferredWidth: Theme.mm(66)
            Layout.minimumHeight: Theme.mm(Theme.small ? 20 : 30)
            onClicked: card.session.claimOffer()
        }
    }
    TapGuard {
        id: guard
        whole: true
        anchors.fill: parent
    }
}
