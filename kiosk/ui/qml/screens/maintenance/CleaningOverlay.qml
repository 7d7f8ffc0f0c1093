import QtQuick
import QtQuick.Layouts
import Kiosk
import "../.."
import "../../controls"

// The screen is wiped: no touch reaches anything until the time is over.
Rectangle {
    id: cover

    required property MaintenanceView room

    objectName: "cleaning"
    color: Theme.card

    MouseArea {
        anchors.fill: parent
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.mm(6)

        Item {
            Layout.fillHeight: true
        }
        Icon {
            symbol: "clean"
            ink: Theme.primary
            size: Theme.mm(Theme.compact ? 24 : 56)
            Layout.alignment: Qt.AlignHCenter
        }
        Copy {
            text: qsTr("Please wipe the screen now")
            font.pixelSize: Theme.question
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Copy {
            text: qsTr("It answers touches again in %n s.", "", cover.room.cleaning)
            font.pixelSize: Theme.title
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
