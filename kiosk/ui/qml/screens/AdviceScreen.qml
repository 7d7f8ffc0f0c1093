pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

// What to know before there is a ticket: how long it takes, what to bring. One touch takes it, Back leaves it.
Page {
    id: page
    told: advice.told
    question: session.adviceLong ? qsTr("Take a ticket?") : qsTr("Good to know")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Advice {
            id: advice
            session: page.session
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        TouchButton {
            objectName: "decide"
            label: page.session.adviceLast ? qsTr("Take a ticket") : qsTr("Continue")
            symbol: page.session.adviceLast ? "ticket" : "forward"
            primary: true
            focus: true
            textSize: Theme.title
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.mm(Theme.compact ? 22 : 34)
            onClicked: page.session.decide()
        }
    }
}
