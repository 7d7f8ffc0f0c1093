import QtQuick

Window {
    width: 1080
    height: 1920
    visible: true

    Rectangle {
        anchors.fill: parent
        color: "#0A4A8F"
    }
}
