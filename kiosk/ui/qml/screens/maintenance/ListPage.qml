pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import "../.."
import "../../controls"

// Most pages: a line that explains, and rows to touch.
FocusScope {
    id: page

    required property MaintenanceView room

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(3)

        Copy {
            text: page.room.hint
            visible: text !== ""
            color: Theme.muted
            Layout.fillWidth: true
        }
        Waiting {
            visible: page.room.loading
            Layout.fillWidth: true
        }
        Copy {
            text: page.room.empty
            visible: text !== "" && list.count === 0 && !page.room.loading
            font.pixelSize: Theme.title
            Layout.fillWidth: true
        }
        ChoiceList {
            id: list
            objectName: "rows"
            model: page.room.rows
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: StaffCard {
                width: ListView.view.width
                onClicked: page.room.choose(key)
            }
        }
    }
}
