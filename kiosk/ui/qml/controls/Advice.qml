pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

// What there is to know about the service that was chosen: the wait first where it is long, for that is to be decided by.
Rectangle {
    id: advice

    required property Session session
    readonly property bool long: session.adviceLong
    readonly property string told: [session.adviceService, first.said, session.adviceWait, session.adviceNote].filter(part => part !== "").join(". ")

    radius: Theme.radius
    color: Theme.primaryTint

    Reading {
        id: reading
        anchors.fill: parent
        anchors.margins: Theme.mm(Theme.compact ? 5 : 10)
        spacing: Theme.mm(Theme.compact ? 3 : 6)
        centred: true

        Icon {
            visible: !Theme.small
            symbol: advice.long ? "clock" : "info"
            ink: Theme.primary
            size: Theme.mm(Theme.landscape ? 34 : 56)
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Copy {
            objectName: "adviceService"
            text: advice.session.adviceService
            font.pixelSize: Theme.compact ? Theme.body : Theme.title
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            width: reading.width
        }
        Fact {
            id: first
            objectName: "advicePreferential"
            symbol: "first"
            said: advice.session.preferential ? qsTr("Preferential attention") : ""
            ink: Theme.primary
            limit: reading.width
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Copy {
            objectName: "adviceWait"
            text: advice.session.adviceWait
            visible: text !== ""
            color: advice.long ? Theme.primary : Theme.ink
            font.pixelSize: !advice.long ? Theme.body : Theme.compact ? Theme.title : Theme.question
            font.weight: advice.long ? Font.Bold : Font.Normal
            horizontalAlignment: Text.AlignHCenter
            width: reading.width
        }
        Copy {
            objectName: "adviceNote"
            text: advice.session.adviceNote
            visible: text !== ""
            font.pixelSize: Theme.compact || advice.long ? Theme.body : Theme.title
            font.weight: advice.long ? Font.Normal : Font.DemiBold
            maximumLineCount: 12
            horizontalAlignment: Text.AlignHCenter
            width: reading.width
        }
    }
}
