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

    // Where there is no room for all the kinds, one key shows the one that holds and turns to the next.
    aside: Flow {
        id: flow
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
                symbol: Theme.tight ? "restart" : chosen ? "check" : ""
                visible: chosen || !Theme.tight
                width: page.beside ? Math.min(implicitWidth, flow.width) : implicitWidth
                toggle: true
                marked: chosen
                Accessible.role: Accessible.RadioButton
                onClicked: {
                    if (Theme.tight)
                        page.session.nextIdType();
                    else
                        page.session.chooseIdType(key);
                }
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(3)

        Copy {
            visible: page.wide && !Theme.compact
            text: page.question
            font.pixelSize: Theme.question
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
        }
        // With letters on a wide panel the keys need the height: what else there is stands in one row.
        GridLayout {
            columns: page.wide && !(Theme.tight && page.session.problem !== "") ? 2 : 1
            rowSpacing: Theme.mm(3)
            columnSpacing: Theme.mm(3)
            Layout.fillWidth: true

            Loader {
                sourceComponent: page.beside ? null : page.aside
                visible: !page.beside && !(page.wide && page.session.problem !== "")
                Layout.fillWidth: true
            }
            Notice {
                objectName: "problem"
                said: page.wide ? page.session.problem : ""
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.mm(120)
            }
            EntryField {
                objectName: "idNumber"
                visible: !(Theme.tight && page.wide && page.session.problem !== "")
                entry: page.session.entry
                text: "●".repeat(page.session.entry.length)
                Accessible.name: page.question
                Accessible.description: qsTr("%n character(s) typed", "", page.session.entry.length)
                Layout.fillWidth: true
                Layout.minimumWidth: Theme.mm(60)
                Layout.preferredWidth: Theme.mm(80)
            }
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
