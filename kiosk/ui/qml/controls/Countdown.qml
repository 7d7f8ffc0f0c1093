import QtQuick
import ".."

// How long this stays, seen and said; a touch anywhere starts it anew.
Column {
    id: countdown

    required property int seconds
    required property real share

    // Qt's words for what a progress bar says.
    readonly property real value: share
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1

    visible: seconds > 0
    Accessible.ignored: !visible || !enabled
    Accessible.role: Accessible.ProgressBar
    Accessible.name: sentence.text
    spacing: Theme.mm(1.5)

    TimeBar {
        share: countdown.share
        width: parent.width
    }
    Copy {
        id: sentence
        visible: !Theme.compact
        width: parent.width
        text: qsTr("This page closes in %n s. Touch it for more time.", "", countdown.seconds)
        color: Theme.muted
        Accessible.ignored: true
    }
}
