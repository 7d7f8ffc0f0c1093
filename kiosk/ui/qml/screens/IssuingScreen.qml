import QtQuick
import "../controls"

Page {
    id: page
    question: qsTr("Getting your number…")
    hint: qsTr("This takes a moment. Please stay here.")
    told: page.session.doing

    Verdict {
        objectName: "doing"
        anchors.fill: parent
        symbol: "ticket"
        said: page.session.doing
        busy: true
    }
}
