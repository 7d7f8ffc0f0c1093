pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// Who the law puts first says so with one touch and says no more; what the law says is one touch away.
RowLayout {
    id: preference

    required property Session session
    readonly property bool narrow: Theme.compact

    spacing: Theme.mm(3)

    ChoiceButton {
        objectName: "preferential"
        label: qsTr("Preferential attention")
        detail: chosen ? qsTr("Touch again to see all services") : qsTr("Older people, pregnant women, people with disabilities or with small children")
        symbol: chosen ? "check" : "first"
        chosen: preference.session.preferential
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.mm(preference.narrow ? 20 : 26)
        onClicked: preference.session.prefer(!chosen)
    }
    TouchButton {
        objectName: "law"
        visible: preference.session.law !== ""
        label: qsTr("Read the law")
        wordless: preference.narrow
        symbol: "law"
        stacked: true
        Layout.fillHeight: true
        Layout.preferredWidth: preference.narrow ? Theme.touch : Theme.mm(Theme.small ? 40 : 50)
        onClicked: preference.session.openLaw()
    }
}
