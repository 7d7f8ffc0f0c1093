pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "controls"

// What a further screen shows: whose kiosk stands here, and nothing to touch.
Window {
    id: window

    required property Session session

    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
    color: Theme.primary
    title: session.brandName

    Image {
        anchors.centerIn: parent
        width: parent.width / 3
        height: parent.height / 3
        visible: status === Image.Ready
        fillMode: Image.PreserveAspectFit
        source: window.session.brandLogo
        sourceSize.width: width
        sourceSize.height: height
        Accessible.ignored: true
    }
    Copy {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: window.session.brandLogo.toString() === ""
        text: window.session.brandName
        color: Theme.inkOnPrimary
        font.pixelSize: Theme.display
        horizontalAlignment: Text.AlignHCenter
    }
}
