import QtQuick
import QtQuick.Layouts
import ".."

// A sheet above the screen: everything else waits until it is answered.
FocusScope {
    id: sheet

    required property string heading
    property string said: ""
    default property alias answers: body.data

    Rectangle {
        anchors.fill: parent
        color: Theme.veil

        MouseArea {
            anchors.fill: parent
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(220))
        height: Math.min(parent.height - 2 * Theme.margin, content.implicitHeight + 2 * Theme.mm(8))
        radius: Theme.radius
        color: Theme.ground
        border.width: Theme.strong ? Theme.stroke : 0
        border.color: Theme.ink

        ColumnLayout {
            id: content
            anchors.fill: parent
            anchors.margins: Theme.mm(8)
            spacing: Theme.mm(5)

            Copy {
                text: sheet.heading
                font.pixelSize: Theme.question
                font.weight: Font.Bold
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
            }
            Copy {
                text: sheet.said
                visible: text !== ""
                maximumLineCount: 12
                // A sentence that counts down must not move the buttons when its last digit goes.
                Layout.minimumHeight: 2 * Theme.body * 1.5
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: body
                spacing: Theme.gap
                Layout.fillWidth: true
            }
        }
    }
}
