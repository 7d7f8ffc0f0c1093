pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

// The reward: the number as large as the screen allows, and what to do now.
Page {
    id: page
    question: qsTr("Your number")
    bare: true
    wide: Theme.landscape

    GridLayout {
        anchors.fill: parent
        columns: Theme.landscape ? 2 : 1
        columnSpacing: Theme.margin
        rowSpacing: Theme.gap

        TicketNumber {
            session: page.session
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.mm(140)
            Layout.preferredHeight: Theme.mm(120)
            Layout.minimumHeight: implicitHeight
        }
        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.landscape ? parent.height : implicitHeight
            Layout.preferredWidth: Theme.mm(110)

            GridLayout {
                // Long words of larger text stand below the code.
                columns: Theme.large && Theme.landscape ? 1 : 2
                columnSpacing: Theme.mm(5)
                rowSpacing: Theme.gap
                Layout.fillWidth: true

                QrPanel {
                    // Where nothing else fits, what to do about the paper comes first; the number can be photographed.
                    visible: source !== "" && !(Theme.tight && page.session.asksAboutPaper)
                    source: page.session.qrSource
                    little: Theme.compact || Theme.shallow || (Theme.landscape && asked.visible && !asked.beside)
                    Layout.alignment: Qt.AlignTop
                }
                Copy {
                    visible: page.session.qrSource !== "" && !paperBeside.visible && !(Theme.large && Theme.compact && Theme.landscape)
                    text: qsTr("Photograph this code to keep your ticket on your phone.")
                    color: Theme.muted
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignVCenter
                }
                PaperState {
                    id: paperBeside
                    paper: page.session.paper
                    visible: Theme.compact && !Theme.large && said !== ""
                    Layout.fillWidth: true
                }
            }
            Reading {
                id: paperBelow
                visible: (!Theme.compact || Theme.large) && page.session.paper !== "none"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: implicitHeight
                Layout.maximumHeight: implicitHeight
                Layout.minimumHeight: Math.min(implicitHeight, Theme.mm(Theme.tight ? 45 : 80))

                PaperState {
                    paper: page.session.paper
                    width: paperBelow.width
                }
            }
            Messages {
                said: page.session.messages
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: 0
                Layout.preferredHeight: implicitHeight
            }
            GridLayout {
                id: asked
                readonly property real room: (width - Theme.gap) / 2 - 2 * came.horizontalPadding - came.symbolSize - Theme.gap
                readonly property bool beside: Math.max(came.wordWidth, missing.wordWidth) <= room
                visible: page.session.asksAboutPaper
                columns: beside ? 2 : 1
                rowSpacing: Theme.mm(3)
                columnSpacing: Theme.gap
                uniformCellWidths: true
                Layout.fillWidth: true
                Layout.fillHeight: false

                TouchButton {
                    id: came
                    objectName: "paperCame"
                    label: qsTr("It came out")
                    symbol: Theme.tight ? "" : "check"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: Theme.mm(Theme.compact || !asked.beside ? 20 : 28)
                    onClicked: page.session.takePaper()
                }
                TouchButton {
                    id: missing
                    objectName: "paperMissing"
                    label: qsTr("It did not")
                    symbol: Theme.tight ? "" : "paper"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: Theme.mm(Theme.compact || !asked.beside ? 20 : 28)
                    onClicked: page.session.askForCopy()
                }
            }
            TouchButton {
                objectName: "done"
                visible: !page.session.asksAboutPaper
                label: qsTr("Finish")
                symbol: "check"
                enabled: page.session.paper !== "pending"
                focus: true
                primary: true
                textSize: Theme.title
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.mm(Theme.compact ? 20 : 28)
                onClicked: page.session.startOver()
            }
            Countdown {
                seconds: page.session.secondsLeft
                share: page.session.timeLeft
                Layout.fillWidth: true
            }
        }
    }
}
