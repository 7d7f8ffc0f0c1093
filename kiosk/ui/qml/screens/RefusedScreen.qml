import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: page.session.tooLate ? qsTr("That ticket is gone") : qsTr("No ticket was made")
    told: verdict.said

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(6)

        Verdict {
            id: verdict
            symbol: "warning"
            said: page.session.reason
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
            objectName: "chooseAgain"
            visible: !page.session.canRetry
            label: qsTr("Choose again")
            symbol: "back"
            primary: true
            textSize: Theme.title
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.mm(30)
            onClicked: page.session.goBack()
        }
    }
}
