import QtQuick
import QtQuick.Layouts
import ".."

// A sheet above the screen: everything else waits until it is answered.
FocusScope {
    id: sheet

    required property string heading
    property string said: ""
    default property alias answers: body.data
    readonly property int padding: Theme.mm(Theme.tight ? 5 : 8)

    Accessible.role: Accessible.Dialog
    Accessible.name: heading

    Rectangle {
        anchors.fill: parent
        color: Theme.veil

        MouseArea {
            anchors.fill: parent
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(Theme.large ? 260 : 220))
        height: Math.min(parent.height - 2 * Theme.margin, content.implicitHeight + 2 * sheet.padding)
        radius: Theme.radius
        color: Theme.ground
        border.width: Theme.strong ? Theme.stroke : 0
        border.color: Theme.ink

        ColumnLayout {
            id: content
            anchors.fill: parent
            anchors.margins: sheet.padding
            spacing: Theme.mm(Theme.tight ? 3 : 5)

            Copy {
                text: sheet.heading
                font.pixelSize: Theme.question
                font.weight: Font.Bold
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Reading {
                id: reading
                visible: sheet.said !== ""
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Math.min(Theme.mm(52), implicitHeight)
                Layout.preferredHeight: implicitHeight
                Layout.maximumHeight: implicitHeight

                line: words.lineHeight

                Copy {
                    id: words
                    text: sheet.said
                    maximumLineCount: 40
                    // A sentence that counts down must not move the buttons when its last digit goes.
                    height: Math.max(implicitHeight, 2 * lineHeight)
                    width: reading.width
                }
            }
            ColumnLayout {
                id: body
                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.fillHeight: false
                Layout.topMargin: Theme.tight ? 0 : Theme.mm(3)
            }
        }
    }
}
