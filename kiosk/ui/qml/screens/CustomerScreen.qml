pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: qsTr("What is your ID number?")
    hint: session.canSkip ? qsTr("You can go on without it.") : qsTr("We use it for this ticket only.")
    wide: Theme.landscape && !session.digitsOnly

    // On a wide panel with letters the two stand in one row: the keys need the height.
    entryPart: GridLayout {
        columns: page.wide ? 2 : 1
        rowSpacing: Theme.mm(3)
        columnSpacing: Theme.mm(3)

        Flow {
            Layout.fillWidth: !page.wide
            spacing: Theme.mm(3)
            visible: kinds.count > 1

            Repeater {
                id: kinds
                model: page.session.idTypes

                TouchButton {
                    required property string key
                    required property string title
                    required property bool chosen
                    objectName: "idType-" + key
                    label: title
                    symbol: chosen ? "check" : ""
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    onClicked: page.session.chooseIdType(key)
                }
            }
        }
        EntryField {
            objectName: "idNumber"
            Layout.fillWidth: true
            entry: page.session.entry
            Accessible.name: qsTr("%n character(s) typed", "", page.session.entry.length)
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Loader {
            sourceComponent: page.entryBeside ? null : page.entryPart
            visible: !page.entryBeside
            Layout.fillWidth: true
        }
        Keyboard {
            objectName: "keyboard"
            digitsOnly: page.session.digitsOnly
            skipLabel: page.session.canSkip ? qsTr("Skip") : ""
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            onTyped: text => page.session.type(text)
            onErased: page.session.erase()
            onCleared: page.session.eraseAll()
            onDone: page.session.confirmEntry()
            onSkipped: page.session.skipEntry()
        }
    }
}
