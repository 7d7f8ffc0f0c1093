import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."
import "../controls"

Sheet {
    id: sheet

    required property Session session
    readonly property string way: {
        switch (session.ledBy) {
        case "keypad":
            return qsTr("The arrow keys lead from one thing to the next, and Enter chooses it.");
        case "switch":
            return qsTr("Press your switch when what you need is marked.");
        default:
            return qsTr("Touch what you need, one question after the other.");
        }
    }

    heading: qsTr("Help")
    said: [way, qsTr("At the end you get a number: we call it when it is your turn.\nBack returns to the question before. Start over forgets everything.\nIf you would like help from a person, please ask at the desk.")].join("\n")

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
