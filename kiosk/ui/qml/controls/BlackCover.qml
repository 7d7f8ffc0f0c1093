import QtQuick
import Kiosk
import ".."

// For whoever listens and wants nobody to read along. Whoever touches it, sees: nobody is ever locked out by it.
Rectangle {
    id: cover

    required property Session session

    objectName: "blackCover"
    visible: session.screenHidden
    color: Theme.night
    Accessible.ignored: !visible
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Show the screen")
    Accessible.onPressAction: cover.session.toggleHidden()

    MouseArea {
        anchors.fill: parent
        onPressed: cover.session.toggleHidden()
    }
}
