import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: qsTr("We could not confirm your ticket")
    told: verdict.said

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(6)

        Verdict {
            id: verdict
            symbol: "warning"
            said: page.session.willCancel ? qsTr("If one was made, we will cancel it. Please try again, or ask at the desk.") : qsTr("Please ask at the desk: they can see whether you have one.")
            ink: Theme.warning
            tint: Theme.warningTint
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        TouchButton {
            objectName: "retry"
            visible: page.session.canRetry
            label: qsTr("Try again")
            symbol: "restart"
            primary: true
            focus: true
            textSize: Theme.title
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.mm(30)
            onClicked: page.session.retry()
        }
        TouchButton {
            objectName: "again"
            visible: !page.session.canRetry
            label: qsTr("Start again")
            symbol: "restart"
            primary: true
            focus: true
            textSize: Theme.title
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.mm(30)
            onClicked: page.session.startOver()
        }
    }
}
