pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Three dots that take turns: something is going on. It rests where the settings ask for stillness.
Row {
    id: progress
    property int lit: 0
    spacing: Theme.mm(4)

    Timer {
        interval: 450
        repeat: true
        running: progress.visible && Theme.motion
        onTriggered: progress.lit = (progress.lit + 1) % 3
    }
    Repeater {
        model: 3

        Rectangle {
            required property int index
            width: Theme.mm(7)
            height: width
            radius: width / 2
            color: index === progress.lit || !Theme.motion ? Theme.primary : Theme.track
        }
    }
}
