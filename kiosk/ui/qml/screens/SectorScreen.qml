pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: qsTr("Where in the branch?")
    told: none.visible ? none.text : ""

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Copy {
            id: none
            visible: page.session.nothing
            text: qsTr("Nothing is open here right now. Please go back, or ask at the desk.")
            Layout.fillWidth: true
        }
        Waiting {
            visible: page.session.loading
            Layout.fillWidth: true
        }
        ChoiceList {
            objectName: "sectors"
            model: page.session.sectors
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: ChoiceCard {
                width: ListView.view.width
                onClicked: page.session.chooseSector(key)
            }
        }
    }
}
