pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import "../.."
import "../../controls"

// The door to the staff's room. It shows how many digits were typed, never which, and never what was wrong.
Page {
    id: page

    readonly property MaintenanceView room: session.maintenance

    question: qsTr("Staff: please type your PIN")
    aside: Notice {
        objectName: "shut"
        said: page.room.shut
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(3)

        EntryField {
            objectName: "pin"
            entry: page.room.entry
            placeholder: page.room.busy ? qsTr("One moment, please…") : ""
            symbol: "closed"
            Accessible.name: page.question
            Accessible.description: qsTr("%n digit(s) typed", "", page.room.entry.length)
            Layout.fillWidth: true
        }
        Loader {
            sourceComponent: page.beside ? null : page.aside
            visible: !page.beside && page.room.shut !== ""
            Layout.fillWidth: true
        }
        Keyboard {
            objectName: "keyboard"
            digitsOnly: true
            doneLabel: qsTr("Open")
            focus: true
            enabled: !page.room.busy
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            onTyped: text => page.room.type(text)
            onErased: page.room.erase()
            onCleared: page.room.eraseAll()
            onDone: page.room.confirm()
        }
    }
}
