pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import "../.."
import "../../controls"

// Something is typed: a setting, or (as dots) a new PIN.
FocusScope {
    id: page

    required property MaintenanceView room

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(3)

        Copy {
            text: page.room.hint
            visible: text !== "" && !(Theme.compact && page.room.said !== "")
            color: Theme.muted
            maximumLineCount: 2
            Layout.fillWidth: true
        }
        Rectangle {
            objectName: "value"
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.stroke
            border.color: Theme.primary
            // Dots where it is secret. Qt's name for what screen readers read.
            readonly property string text: page.room.entry

            Accessible.ignored: !visible || !enabled
            Accessible.role: Accessible.EditableText
            Accessible.readOnly: true
            Accessible.name: page.room.title
            Accessible.description: page.room.secret ? qsTr("%n digit(s) typed", "", page.room.entry.length) : ""
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(Theme.mm(Theme.compact ? 16 : 18), typed.implicitHeight + 2 * Theme.mm(3))

            Copy {
                id: typed
                anchors.fill: parent
                anchors.margins: Theme.mm(3)
                text: page.room.entry
                wrapMode: Theme.compact ? Text.NoWrap : Text.WrapAnywhere
                elide: Theme.compact ? Text.ElideLeft : Text.ElideRight
                font.pixelSize: Theme.title
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
        Item {
            Layout.fillHeight: true
            visible: !page.room.secret
        }
        Loader {
            sourceComponent: page.room.secret ? digits : letters
            Layout.fillWidth: true
            Layout.fillHeight: page.room.secret
        }
    }
    Component {
        id: digits

        Keyboard {
            objectName: "keyboard"
            digitsOnly: true
            onTyped: text => page.room.type(text)
            onErased: page.room.erase()
            onCleared: page.room.eraseAll()
            onDone: page.room.confirm()
        }
    }
    Component {
        id: letters

        TextKeyboard {
            objectName: "keyboard"
            onTyped: text => page.room.type(text)
            onErased: page.room.erase()
            onCleared: page.room.eraseAll()
            onDone: page.room.confirm()
        }
    }
}
