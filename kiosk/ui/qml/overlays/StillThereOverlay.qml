import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."
import "../controls"

Sheet {
    id: sheet

    required property Session session

    heading: qsTr("Are you still there?")
    said: qsTr("We start over in %n s, so that nobody sees your choices.", "", session.secondsLeft)

    TouchButton {
        objectName: "stay"
        label: qsTr("Yes, continue")
        symbol: "check"
        primary: true
        focus: true
        textSize: Theme.question
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.mm(Theme.compact ? 34 : 50)
        onClicked: sheet.session.stay()
    }
    TouchButton {
        objectName: "leave"
        label: qsTr("No, start over")
        Layout.fillWidth: true
        onClicked: sheet.session.startOver()
    }
}
