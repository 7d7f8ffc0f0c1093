pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: qsTr("What is your phone number?")
    hint: session.canSkip ? qsTr("You can go on without it.") : qsTr("We use it for this ticket only.")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        EntryField {
            objectName: "phoneNumber"
            entry: page.session.entry
            Accessible.name: page.question
            Accessible.description: page.session.entry === "" ? qsTr("Nothing typed yet") : ""
            Layout.fillWidth: true
        }
        Keyboard {
            objectName: "keyboard"
            digitsOnly: true
            plus: true
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
