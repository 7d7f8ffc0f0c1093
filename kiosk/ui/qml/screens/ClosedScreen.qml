import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    corners: true
    question: qsTr("We are closed")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(6)

        OfferCard {
            session: page.session
        }
        Verdict {
            symbol: "closed"
            said: page.session.closedFor === "" ? page.session.reopening : page.session.closedFor
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
