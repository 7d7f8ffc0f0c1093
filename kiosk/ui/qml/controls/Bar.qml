import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// Always in the same places: back and start over, language and help.
GridLayout {
    id: bar

    required property Session session

    columns: 4
    rowSpacing: Theme.mm(3)
    columnSpacing: Theme.mm(3)
    uniformCellWidths: true

    TouchButton {
        objectName: "back"
        label: qsTr("Back")
        symbol: "back"
        stacked: true
        enabled: bar.session.canGoBack
        opacity: enabled ? 1 : 0
        Layout.fillWidth: true
        onClicked: bar.session.goBack()
    }
    TouchButton {
        objectName: "startOver"
        label: qsTr("Start over")
        symbol: "restart"
        stacked: true
        enabled: bar.session.canStartOver
        opacity: enabled ? 1 : 0
        Layout.fillWidth: true
        onClicked: bar.session.startOver()
    }
    TouchButton {
        objectName: "language"
        label: qsTr("Language")
        symbol: "globe"
        stacked: true
        Layout.fillWidth: true
        onClicked: bar.session.openLanguages()
    }
    TouchButton {
        objectName: "help"
        label: qsTr("Help")
        symbol: "help"
        stacked: true
        Layout.fillWidth: true
        onClicked: bar.session.openHelp()
    }
}
