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

    GridLayout {
        columns: languages.count < 4 ? 1 : Theme.landscape && !Theme.tight ? 3 : 2
        rowSpacing: Theme.mm(3)
        columnSpacing: Theme.mm(3)
        uniformCellWidths: true
        Layout.fillWidth: true

        Repeater {
            id: languages
            model: sheet.session.languages

            TouchButton {
                required property string key
                required property string title
                objectName: "language-" + key
                label: title
                symbol: key === sheet.session.language ? "check" : "globe"
                textSize: Theme.title
                focus: key === sheet.session.language
                toggle: true
                marked: key === sheet.session.language
                Accessible.role: Accessible.RadioButton
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.mm(Theme.tight ? 20 : 26)
                onClicked: sheet.session.chooseLanguage(key)
            }
        }
    }
    TouchButton {
        objectName: "close"
        label: qsTr("Close")
        Layout.fillWidth: true
        onClicked: sheet.session.stay()
    }
}
