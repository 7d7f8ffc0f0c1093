pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import "../.."
import "../../controls"

// The staff's room: what stays (where you are, the way out, what came of it), and the page that changes.
Page {
    id: page

    readonly property MaintenanceView room: session.maintenance

    staff: true
    question: room.title

    ColumnLayout {
        anchors.fill: parent
        enabled: above.wanted === ""
        spacing: Theme.mm(3)

        RowLayout {
            spacing: Theme.mm(3)
            Layout.fillWidth: true
            Layout.fillHeight: false

            TouchButton {
                objectName: "roomBack"
                visible: page.room.canGoBack
                label: qsTr("Back")
                symbol: "back"
                stacked: true
                Layout.preferredWidth: Theme.mm(32)
                onClicked: page.room.back()
            }
            // On a hand-held-sized panel there is no room for both.
            Notice {
                objectName: "saidBeside"
                said: Theme.compact ? page.room.said : ""
                ink: page.room.ok ? Theme.success : Theme.danger
                tint: page.room.ok ? Theme.successTint : Theme.dangerTint
                lines: 3
                Layout.fillWidth: true
            }
            ColumnLayout {
                visible: !(Theme.compact && page.room.said !== "")
                spacing: 0
                Layout.leftMargin: page.room.canGoBack ? Theme.mm(3) : 0
                Layout.fillWidth: true

                Copy {
                    text: page.room.title
                    font.pixelSize: Theme.compact ? Theme.title : Theme.question
                    font.weight: Font.Bold
                    maximumLineCount: 2
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                }
                Copy {
                    text: page.room.who + " · " + page.session.clock
                    visible: !Theme.compact
                    color: Theme.muted
                    Layout.fillWidth: true
                }
            }
            TouchButton {
                objectName: "roomLanguage"
                visible: !page.room.canGoBack
                label: Theme.compact ? "" : qsTr("Language")
                symbol: "globe"
                stacked: true
                Accessible.name: qsTr("Language")
                Layout.preferredWidth: Theme.mm(Theme.compact ? 22 : 46)
                onClicked: page.session.openLanguages()
            }
            TouchButton {
                objectName: "roomLeave"
                label: qsTr("Leave")
                symbol: "exit"
                stacked: true
                primary: true
                Layout.preferredWidth: Theme.mm(36)
                onClicked: page.room.leave()
            }
        }
        Notice {
            objectName: "said"
            said: Theme.compact ? "" : page.room.said
            symbol: page.room.ok ? "ok" : "warning"
            ink: page.room.ok ? Theme.success : Theme.danger
            tint: page.room.ok ? Theme.successTint : Theme.dangerTint
            lines: 4
            Layout.fillWidth: true
        }
        Loader {
            id: loader
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    Loader {
        id: above
        readonly property string wanted: page.room.cleaning > 0 ? "Cleaning" : page.room.question !== "" ? "Question" : page.room.busy ? "Busy" : ""
        anchors.fill: parent
        anchors.margins: -Theme.margin
        onWantedChanged: page.show(above, wanted, "Overlay.qml")
    }
    Connections {
        target: page.room

        function onPageChanged(): void {
            page.show(loader, page.room.page, "Page.qml");
        }
    }

    function show(slot: Loader, name: string, kind: string): void {
        slot.source = "";
        if (name !== "")
            slot.setSource(name + kind, {
                "room": room
            });
    }
    Component.onCompleted: show(loader, room.page, "Page.qml")
}
