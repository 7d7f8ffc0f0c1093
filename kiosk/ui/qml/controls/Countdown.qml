import QtQuick
import ".."

// How long this stays, seen and said; a touch anywhere starts it anew.
Column {
    id: countdown

    required property int seconds
    required property real share

    visible: seconds > 0
    spacing: Theme.mm(1.5)

    Rectangle {
        width: parent.width
        height: Theme.mm(2)
        radius: height / 2
        color: Theme.track

        Rectangle {
            width: parent.width * countdown.share
            height: parent.height
            radius: height / 2
            color: Theme.primary
            anchors.left: parent.left
        }
    }
    Copy {
        visible: !Theme.compact
        width: parent.width
        text: qsTr("This page closes in %n s. Touch it for more time.", "", countdown.seconds)
        color: Theme.muted
    }
}
