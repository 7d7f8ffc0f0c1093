pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ".."
import "../controls"

Page {
    id: page
    question: qsTr("What do you need?")
    told: none.visible ? none.text : ""
    // Above the answers it would leave no room for the tallest of them.
    readonly property bool apart: Theme.tight && Theme.landscape
    aside: session.canPrefer && apart ? preference : null

    Component {
        id: preference

        Preference {
            session: page.session
            stacked: true
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Copy {
            id: none
            visible: page.session.nothing
            text: qsTr("We cannot show the services right now. Please go back, or ask at the desk.")
            Layout.fillWidth: true
        }
        Waiting {
            visible: page.session.loading
            Layout.fillWidth: true
        }
        Preference {
            session: page.session
            visible: page.session.canPrefer && !page.apart
            Layout.fillWidth: true
            Layout.fillHeight: false
        }
        ChoiceList {
            objectName: "services"
            model: page.session.services
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: ChoiceCard {
                width: ListView.view.width
                onClicked: page.session.chooseService(key)
            }
        }
    }
}
