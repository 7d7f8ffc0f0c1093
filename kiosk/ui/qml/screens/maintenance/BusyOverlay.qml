import QtQuick
import Kiosk
import "../../controls"

// Something is being done: nothing else can be touched until it is known what came of it.
Sheet {
    required property MaintenanceView room

    heading: qsTr("One moment, please…")
    said: room.said

    Progress {}
}
