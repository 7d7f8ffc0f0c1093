import QtQuick
import ".."
import "../controls"

Page {
    corners: true
    question: qsTr("Out of order")

    Verdict {
        anchors.fill: parent
        symbol: "warning"
        said: qsTr("This kiosk cannot give tickets right now. Please take your number at the desk.")
        ink: Theme.danger
        tint: Theme.dangerTint
    }
}
