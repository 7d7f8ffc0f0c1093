import QtQuick
import QtQuick.Layouts
import Kiosk
import "../.."
import "../../controls"

// What cannot be undone is asked first.
Sheet {
    id: sheet

    required property MaintenanceView room

    heading: room.question
    said: room.said

    TouchButton {
        objectName: "agree"
        label: sheet.room.yes
        symbol: "check"
        primary: true
        textSize: Theme.title
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.mm(26)
        onClicked: sheet.room.agree()
    }
    TouchButton {
        objectName: "decline"
        label: qsTr("No, go back")
        symbol: "back"
        Layout.fillWidth: true
        onClicked: sheet.room.decline()
    }
}
