pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

// The customer seems to have a ticket for this already: only they can say whether they have it in their hand.
Page {
    id: page
    question: qsTr("Do you have this ticket?")
    told: [caption.text, page.session.service].join(". ")
    hint: qsTr("If you do not, we make a new one and cancel this one.")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(6)

        Rectangle {
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.hairline
            border.color: Theme.line
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.margin
                spacing: Theme.mm(2)

                Copy {
                    id: caption
                    text: qsTr("You already have a ticket")
                    visible: !Theme.tight
                    color: Theme.muted
                    font.pixelSize: Theme.compact ? Theme.body : Theme.title
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                }
                BigNumber {
                    text: page.session.number
                    least: Theme.mm(Theme.small ? 16 : 55)
                }
                Reading {
                    id: words
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: implicitHeight
                    Layout.maximumHeight: implicitHeight

                    Copy {
                        text: page.session.service
                        maximumLineCount: Theme.large ? 20 : 8
                        font.pixelSize: Theme.compact ? Theme.body : Theme.title
                        font.weight: Font.DemiBold
                        horizontalAlignment: Text.AlignHCenter
                        width: words.width
                    }
                }
            }
        }
        RowLayout {
            spacing: Theme.gap
            uniformCellSizes: true
            Layout.fillWidth: true
            Layout.fillHeight: false

            TouchButton {
                objectName: "haveIt"
                label: qsTr("Yes, I have it")
                symbol: "check"
                primary: true
                focus: true
                textSize: Theme.title
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.mm(Theme.compact ? 26 : 40)
                onClicked: page.session.startOver()
            }
            TouchButton {
                objectName: "newOne"
                label: qsTr("No, give me a new one")
                symbol: Theme.tight ? "" : "ticket"
                symbolSize: Theme.mm(11)
                textSize: Theme.title
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.mm(Theme.compact ? 26 : 40)
                onClicked: page.session.retry()
            }
        }
    }
}
