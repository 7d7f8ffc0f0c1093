import QtQuick
import Kiosk
import ".."

// The code on its own white, whatever the theme: readers need dark on light.
Rectangle {
    id: panel

    required property string payload

    visible: payload !== ""
    implicitWidth: Theme.mm(Theme.compact ? 42 : 62)
    implicitHeight: implicitWidth
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line

    QrCode {
        objectName: "qr"
        anchors.fill: parent
        anchors.margins: Theme.mm(1)
        payload: panel.payload
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("QR code of your ticket")
    }
}
