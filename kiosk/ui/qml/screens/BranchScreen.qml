pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: qsTr("Which branch?")
    told: none.visible ? none.text : ""
    wide: session.typing && Theme.landscape
    readonly property string sought: session.entry
    onSoughtChanged: Qt.callLater(list.rewind)

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        TouchButton {
            objectName: "search"
            visible: page.session.searchable && !page.session.typing
            label: page.session.entry === "" ? qsTr("Search by name or address") : page.session.entry
            symbol: "search"
            Accessible.name: qsTr("Search a branch by name or address")
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.touch
            onClicked: page.session.openKeyboard()
        }
        EntryField {
            visible: page.session.typing
            entry: page.session.entry
            placeholder: qsTr("Type a name or a street")
            symbol: "search"
            Layout.fillWidth: true
        }
        Copy {
            id: none
            visible: list.count === 0 && !page.session.loading
            text: page.session.entry === "" ? qsTr("There is no branch to choose from right now.") : Theme.tight ? qsTr("No branch is called that.") : qsTr("No branch is called that. Please try fewer letters.")
            Layout.fillWidth: true
        }
        Waiting {
            visible: page.session.loading
            Layout.fillWidth: true
        }
        ChoiceList {
            id: list
            objectName: "branches"
            model: page.session.branches
            focus: true
            visible: !(page.wide && (Theme.compact || Theme.shallow))
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: ChoiceCard {
                width: ListView.view.width
                onClicked: page.session.chooseBranch(key)
            }
        }
        Keyboard {
            id: keyboard
            objectName: "keyboard"
            visible: page.session.typing
            digitsOnly: false
            space: true
            doneLabel: list.count === 0 ? (Theme.large ? qsTr("Close") : qsTr("Close the keyboard")) : qsTr("Show %n", "how many branches were found", list.count)
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            onTyped: text => page.session.type(text)
            onErased: page.session.erase()
            onCleared: page.session.eraseAll()
            onDone: page.session.confirmEntry()
        }
    }
}
