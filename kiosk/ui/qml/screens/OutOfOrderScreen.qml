import QtQuick
import ".."
import "../controls"

Page {
    corners: true
    question: qsTr("Out of order")
    told: verdict.said

    Verdict {
        id: verdict
        anchors.fill: parent
        symbol: "warning"
        said: qsTr("This kiosk cannot give tickets right now. Please take your number at the desk.")
        ink: Theme.danger
        tint: Theme.dangerTint
    }
}
