pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    corners: true
    question: qsTr("Take your number here")
    hint: qsTr("Touch the button. We ask what you need, then you get your ticket.")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(6)

        OfferCard {
            id: offer
            session: page.session
        }
        TouchButton {
            id: start
            objectName: "start"
            label: qsTr("Touch to start")
            symbol: Theme.tight && offer.visible ? "" : "ticket"
            stacked: true
            primary: true
            focus: true
            textSize: Theme.tight && offer.visible ? Theme.title : Theme.display
            symbolSize: offer.visible ? Theme.mm(Theme.compact ? 14 : Theme.small ? 24 : 48) : Theme.mm(Theme.compact ? 36 : 72)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.mm(26)
            onClicked: page.session.start()
        }
        // On a hand-held-sized panel there is no room for it beside an offer; the bar below has the languages too.
        Flow {
            id: row
            visible: !((Theme.compact || Theme.shallow) && offer.visible) && !Theme.tight
            spacing: Theme.gap
            Layout.fillWidth: true

            Repeater {
                model: page.session.languages

                TouchButton {
                    required property string key
                    required property string title
                    objectName: "start-" + key
                    label: title
                    textSize: Theme.title
                    width: (row.width - row.spacing) / 2
                    height: Theme.mm(26)
                    onClicked: page.session.startIn(key)
                }
            }
        }
    }
}
