import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."
import "../controls"

// Time is nearly over, which is seen and said; one touch or key gives it all back, as often as it is wanted (WCAG 2.2,
// 2.2.1: at least 20 s to answer, at least ten times).
Sheet {
    id: sheet

    required property Session session

    heading: qsTr("Are you still there?")
    said: qsTr("We start over in %n s, so that nobody sees your choices.", "", session.secondsLeft)

    TimeBar {
        share: sheet.session.timeLeft
        Layout.fillWidth: true
    }
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
