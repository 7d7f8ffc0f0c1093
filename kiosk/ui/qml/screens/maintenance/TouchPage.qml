pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../.."
import "../../controls"

// Fields all over the panel: each is marked once it has been touched.
FocusScope {
    id: page

    required property MaintenanceView room
    readonly property int gap: Theme.mm(3)
    readonly property int columns: Math.max(2, Math.floor(width / Theme.mm(44)))
    readonly property int rows: Math.max(2, Math.floor((height - hint.height) / Theme.mm(34)))
    readonly property int fieldWidth: Math.floor((width - gap * (columns - 1)) / columns)
    property int todo: columns * rows

    Copy {
        id: hint
        text: page.room.hint
        color: Theme.muted
        width: parent.width
    }
    Grid {
        anchors.top: hint.bottom
        anchors.topMargin: page.gap
        anchors.bottom: parent.bottom
        width: parent.width
        columns: page.columns
        spacing: page.gap

        Repeater {
            model: page.columns * page.rows

            TouchButton {
                id: field
                required property int index
                objectName: "field-" + index
                label: ""
                symbol: primary ? "check" : "target"
                Accessible.name: qsTr("Field %1").arg(index + 1)
                width: page.fieldWidth
                height: Math.floor((page.height - hint.height - page.gap * page.rows) / page.rows)
                onPressed: {
                    if (!field.primary) {
                        field.primary = true;
                        page.todo -= 1;
                    }
                }
                onClicked: {
                    if (page.todo === 0)
                        page.room.choose("");
                }
            }
        }
    }
}
