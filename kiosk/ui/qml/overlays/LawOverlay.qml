import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."
import "../controls"

// What the law says about who is put first, in plain words, and where it says so.
Sheet {
    id: sheet

    required property Session session

    heading: qsTr("Preferential attention")
    said: [session.law, session.lawSource].join("\n")

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
