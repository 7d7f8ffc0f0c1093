pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import "../.."
import "../../controls"

// A line that should be 50 mm long. A ruler says whether it is.
FocusScope {
    id: page

    required property MaintenanceView room
    readonly property int planned: 50
    property int measured: planned

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(8)

        Copy {
            text: page.room.hint
            font.pixelSize: Theme.title
            Layout.fillWidth: true
        }
        Item {
            objectName: "line"
            Layout.preferredWidth: Theme.mm(page.planned)
            Layout.preferredHeight: Theme.mm(20)
            Layout.alignment: Qt.AlignHCenter

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: Theme.stroke
                color: Theme.ink
            }
            Repeater {
                model: 2

                Rectangle {
                    required property int index
                    x: index * (parent.width - width)
                    width: Theme.hairline
                    height: parent.height
                    color: Theme.ink
                }
            }
        }
        RowLayout {
            spacing: Theme.gap
            Layout.alignment: Qt.AlignHCenter

            TouchButton {
                objectName: "shorter"
                label: "−"
                symbol: ""
                textSize: Theme.question
                enabled: page.measured > 20
                Accessible.name: qsTr("One millimetre less")
                Layout.preferredWidth: Theme.mm(26)
                onClicked: page.measured -= 1
            }
            Copy {
                text: qsTr("%1 mm").arg(page.measured)
                font.pixelSize: Theme.question
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                Layout.preferredWidth: Theme.mm(56)
            }
            TouchButton {
                objectName: "longer"
                label: "+"
                symbol: ""
                textSize: Theme.question
                enabled: page.measured < 125
                Accessible.name: qsTr("One millimetre more")
                Layout.preferredWidth: Theme.mm(26)
                onClicked: page.measured += 1
            }
        }
        TouchButton {
            objectName: "measured"
            label: page.measured === page.planned ? qsTr("It is right") : qsTr("Correct the screen's size")
            symbol: "check"
            primary: true
            textSize: Theme.title
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.mm(24)
            onClicked: page.room.choose(String(page.measured))
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
