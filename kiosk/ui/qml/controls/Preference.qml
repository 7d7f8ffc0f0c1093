pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// Who the law puts first says so with one touch and says no more; what the law says is one touch away.
GridLayout {
    id: preference

    required property Session session
    // One below the other, where it stands beside the answers.
    property bool stacked: false

    columns: stacked ? 1 : 2
    rowSpacing: Theme.mm(3)
    columnSpacing: Theme.mm(3)

    ChoiceButton {
        objectName: "preferential"
        label: qsTr("Preferential attention")
        detail: chosen ? qsTr("Touch again to see all services") : qsTr("Older people, pregnant women, people with disabilities or with small children")
        symbol: chosen ? "check" : "first"
        chosen: preference.session.preferential
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.mm(Theme.compact ? 20 : 26)
        onClicked: preference.session.prefer(!chosen)
    }
    TouchButton {
        objectName: "law"
        visible: preference.session.law !== ""
        label: qsTr("Read the law")
        symbol: "law"
        wordless: Theme.compact && !preference.stacked
        stacked: !preference.stacked
        Layout.fillWidth: preference.stacked
        Layout.fillHeight: !preference.stacked
        Layout.preferredWidth: wordless ? Theme.touch : Theme.mm(Theme.small ? 40 : 50)
        onClicked: preference.session.openLaw()
    }
}
