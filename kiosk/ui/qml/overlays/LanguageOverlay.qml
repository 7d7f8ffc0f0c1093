pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."
import "../controls"

Sheet {
    id: sheet

    required property Session session

    heading: qsTr("Choose your language")

    Repeater {
        model: sheet.session.languages

        TouchButton {
            required property string key
            required property string title
            objectName: "language-" + key
            label: title
            symbol: key === sheet.session.language ? "check" : "globe"
            textSize: Theme.title
            focus: key === sheet.session.language
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.mm(26)
            onClicked: sheet.session.chooseLanguage(key)
        }
    }
    TouchButton {
        objectName: "close"
        label: qsTr("Close")
        Layout.fillWidth: true
        onClicked: sheet.session.stay()
    }
}
