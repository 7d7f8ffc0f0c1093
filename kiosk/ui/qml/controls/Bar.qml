pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// Always in the same places: back and start over, language and help; and what makes the screen easier to use. One row on
// a wide panel. Where one word does not fit, all stand as drawings alone.
GridLayout {
    id: bar

    required property Session session

    readonly property int cellWidth: (width - columnSpacing * (columns - 1)) / columns
    readonly property bool worded: [back, again, language, help, contrast, text, low, speech].every(key => key.wordWidth <= cellWidth - 2 * key.horizontalPadding)

    columns: Theme.landscape ? 6 + (low.visible ? 1 : 0) + (speech.visible ? 1 : 0) : 4
    rowSpacing: Theme.mm(3)
    columnSpacing: Theme.mm(3)
    uniformCellWidths: true

    BarKey {
        id: back
        objectName: "back"
        worded: bar.worded
        label: qsTr("Back")
        symbol: "back"
        enabled: bar.session.canGoBack
        opacity: enabled ? 1 : 0
        onClicked: bar.session.goBack()
    }
    BarKey {
        id: again
        objectName: "startOver"
        worded: bar.worded
        label: qsTr("Start over")
        symbol: "restart"
        enabled: bar.session.canStartOver
        opacity: enabled ? 1 : 0
        onClicked: bar.session.startOver()
    }
    BarKey {
        id: language
        objectName: "language"
        worded: bar.worded
        label: qsTr("Language")
        symbol: "globe"
        onClicked: bar.session.openLanguages()
    }
    BarKey {
        id: help
        objectName: "help"
        worded: bar.worded
        label: qsTr("Help")
        symbol: "help"
        onClicked: bar.session.openHelp()
    }
    BarKey {
        id: contrast
        objectName: "contrast"
        worded: bar.worded
        toggle: true
        label: qsTr("Contrast")
        symbol: "contrast"
        marked: bar.session.contrast !== "standard"
        Accessible.description: bar.session.contrast === "light" ? qsTr("Black on white") : bar.session.contrast === "dark" ? qsTr("White and yellow on black") : qsTr("As usual")
        onClicked: bar.session.nextContrast()
    }
    BarKey {
        id: text
        objectName: "largeText"
        worded: bar.worded
        toggle: true
        label: qsTr("Larger text")
        symbol: "larger"
        marked: bar.session.largeText
        onClicked: bar.session.toggleLarge()
    }
    BarKey {
        id: low
        objectName: "lower"
        worded: bar.worded
        toggle: true
        visible: bar.session.canLower
        label: qsTr("Lower")
        symbol: "seated"
        Accessible.name: qsTr("Lower screen")
        marked: bar.session.lowered
        onClicked: bar.session.toggleLow()
    }
    BarKey {
        id: speech
        objectName: "speech"
        worded: bar.worded
        toggle: true
        visible: bar.session.canSpeak
        label: qsTr("Voice")
        Accessible.name: qsTr("Read aloud")
        symbol: "speech"
        marked: bar.session.speaking
        onClicked: bar.session.askSpeech()
    }
}
