import QtQuick
import ".."

// The mark of the focus, for whoever uses keys or switches: dark between light, so that it stands out from whatever lies
// beneath. It lies on the edge of what it marks, never on its text, and never leaves the window.
Item {
    id: ring

    required property rect around
    readonly property int edge: Theme.mm(0.8)
    readonly property int band: Theme.mm(3)
    readonly property int outside: band + edge

    readonly property real leftEnd: Math.max(0, around.x - outside)
    readonly property real topEnd: Math.max(0, around.y - outside)

    LayoutMirroring.enabled: false
    objectName: "focusRing"
    visible: around.width > 0
    x: leftEnd
    y: topEnd
    width: Math.min(parent.width, around.x + around.width + outside) - leftEnd
    height: Math.min(parent.height, around.y + around.height + outside) - topEnd

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius + ring.outside
        color: "transparent"
        border.width: ring.band + 2 * ring.edge
        border.color: Theme.focusEdge
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: ring.edge
        radius: Theme.radius + ring.band
        color: "transparent"
        border.width: ring.band
        border.color: Theme.focus
    }
}
