pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Kiosk
import ".."

// Outside the kiosk's own hours: dark, and says so. A touch shows what lies below for a while; it chooses nothing there.
T.AbstractButton {
    id: cover

    required property Session session
    readonly property int wakeMs: 30000

    objectName: "night"
    visible: session.dimmed && !awake.running
    focusPolicy: Qt.NoFocus
    Accessible.ignored: !visible
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Wake the screen")
    onPressed: awake.restart()

    Timer {
        id: awake
        interval: cover.wakeMs
    }
    background: Rectangle {
        color: Theme.night
    }
    contentItem: ColumnLayout {
        spacing: Theme.mm(6)

        Item {
            Layout.fillHeight: true
        }
        Copy {
            text: qsTr("We are closed")
            color: Theme.inkOnNight
            font.pixelSize: Theme.question
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Copy {
            text: cover.session.reopening
            color: Theme.inkOnNight
            font.pixelSize: Theme.title
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
