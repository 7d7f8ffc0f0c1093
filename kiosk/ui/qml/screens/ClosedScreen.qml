import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: qsTr("We are closed")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(6)

        OfferCard {
            session: page.session
        }
        Verdict {
            symbol: "closed"
            said: page.session.reopening
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
