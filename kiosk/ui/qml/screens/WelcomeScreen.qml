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
    told: offer.said

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
            textSize: Theme.compact && offer.visible ? Theme.title : Theme.display
            symbolSize: offer.visible || (Theme.small && row.visible && row.many) ? Theme.mm(Theme.compact ? 14 : Theme.small ? 24 : Theme.landscape ? 32 : 48) : Theme.mm(Theme.compact ? 36 : 72)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.mm(26)
            onClicked: page.session.start()
        }
        // On a hand-held-sized panel there is no room for many, nor for any beside an offer: the bar has the languages too.
        Flow {
            id: row
            readonly property bool many: languages.count > 2
            readonly property bool crowded: (Theme.compact || Theme.shallow) && (many || offer.visible) || Theme.small && many && offer.visible
            readonly property int columns: languages.count > 2 ? 3 : 2
            visible: !Theme.tight && !crowded
            spacing: Theme.gap
            Layout.fillWidth: true

            Repeater {
                id: languages
                model: page.session.languages

                TouchButton {
                    required property string key
                    required property string title
                    objectName: "start-" + key
                    label: title
                    textSize: Theme.title
                    width: Math.floor((row.width + row.spacing) / row.columns) - row.spacing
                    height: Theme.mm(26)
                    onClicked: page.session.startIn(key)
                }
            }
        }
    }
}
