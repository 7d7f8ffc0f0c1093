pragma ComponentBehavior: Bound
import QtQuick
import ".."

// What the bank says with a ticket: as many messages as there is room for, each whole or not at all.
Item {
    id: area

    required property var said

    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: area.said

            Notice {
                required property string modelData
                objectName: "message"
                said: modelData
                lines: 3
                symbol: "ticket"
                ink: Theme.ink
                tint: Theme.primaryTint
                width: column.width
                opacity: y + height <= area.height + Theme.hairline ? 1 : 0
            }
        }
    }
}
