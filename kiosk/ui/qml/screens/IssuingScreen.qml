import QtQuick
import "../controls"

Page {
    question: qsTr("Getting your number…")
    hint: qsTr("This takes a moment. Please stay here.")

    Verdict {
        anchors.fill: parent
        symbol: "ticket"
        said: ""
        busy: true
    }
}
