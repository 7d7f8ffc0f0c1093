import QtQuick
import "../controls"

Page {
    id: page
    question: qsTr("We are closed")

    Verdict {
        anchors.fill: parent
        symbol: "closed"
        said: page.session.reopening
    }
}
