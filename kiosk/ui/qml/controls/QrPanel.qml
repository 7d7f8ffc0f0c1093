import QtQuick
import ".."

// The code on its own white, whatever the theme: readers need dark on light.
Rectangle {
    id: panel

    required property string source
    property bool little: Theme.compact

    visible: source !== ""
    implicitWidth: Theme.mm(little ? 42 : 62)
    implicitHeight: implicitWidth
    radius: Theme.radius
    color: Theme.paper
    border.width: Theme.hairline
    border.color: Theme.line

    Image {
        objectName: "qr"
        anchors.fill: parent
        anchors.margins: Theme.mm(1)
        source: panel.source
        sourceSize: Qt.size(width, height)
        cache: false
        smooth: false
        Accessible.ignored: !visible || !enabled
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("QR code of your ticket")
    }
}
