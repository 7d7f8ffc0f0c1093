import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: qsTr("We could not confirm your ticket")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(6)

        Verdict {
            symbol: "warning"
            said: qsTr("The ticket service did not answer clearly. Please ask at the desk before you try again.")
            ink: Theme.warning
            tint: Theme.warningTint
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        TouchButton {
            objectName: "again"
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
