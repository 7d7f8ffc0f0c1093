import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    corners: true
    question: qsTr("We are closed")
    told: offer.visible ? offer.said : said
    // Where an offer leaves no room for it below.
    hint: Theme.tight && page.session.offer !== "" ? said : ""
    readonly property string said: session.closedFor === "" ? session.reopening : session.closedFor

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.mm(6)

        OfferCard {
            id: offer
            session: page.session
        }
        Verdict {
            symbol: "closed"
            visible: page.hint === ""
            said: page.said
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
