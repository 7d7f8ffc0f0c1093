import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."
import "../controls"

Sheet {
    id: sheet

    required property Session session

    heading: qsTr("Help")
    said: qsTr("Touch what you need, one question after the other. At the end you get a number: we call it when it is your turn.\nBack returns to the question before. Start over forgets everything.\nIf you would like help from a person, please ask at the desk.")

    TouchButton {
        objectName: "close"
        label: qsTr("Close")
        primary: true
        focus: true
        textSize: Theme.title
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.mm(26)
        onClicked: sheet.session.stay()
    }
}
