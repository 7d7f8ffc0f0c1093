import QtQuick
import ".."

// How much of the time is left, as a length.
Rectangle {
    id: bar

    required property real share

    implicitHeight: Theme.mm(2)
    radius: height / 2
    color: Theme.track

    Rectangle {
        width: parent.width * bar.share
        height: parent.height
        radius: height / 2
        color: Theme.primary
        anchors.left: parent.left
    }
}
