import QtQuick
import ".."

// The answers are on their way: where they will be, and a word that says so.
Column {
    spacing: Theme.gap

    Copy {
        text: qsTr("One moment, please…")
        color: Theme.muted
    }
    Repeater {
        model: 3

        Rectangle {
            width: parent ? parent.width : 0
            height: Theme.mm(26)
            radius: Theme.radius
            color: Theme.cardClosed
        }
    }
}
