import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."
import "../controls"

// For whoever listens: how it sounds, and what they want to hear.
Sheet {
    id: sheet

    required property Session session

    heading: qsTr("Voice")

    GridLayout {
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        Layout.fillWidth: true

        TouchButton {
            objectName: "repeat"
            label: qsTr("Say it again")
            symbol: "restart"
            focus: true
            Layout.fillWidth: true
            onClicked: {
                sheet.session.stay();
                sheet.session.whereAmI();
            }
        }
        TouchButton {
            objectName: "hideScreen"
            label: sheet.session.screenHidden ? qsTr("Show the screen") : qsTr("Black screen")
            symbol: "hidden"
            Layout.fillWidth: true
            onClicked: {
                sheet.session.stay();
                sheet.session.toggleHidden();
            }
        }
        TouchButton {
            objectName: "slower"
            label: qsTr("Slower")
            symbol: "minus"
            Layout.fillWidth: true
            onClicked: sheet.session.pace(-1)
        }
        TouchButton {
            objectName: "faster"
            label: qsTr("Faster")
            symbol: "plus"
            Layout.fillWidth: true
            onClicked: sheet.session.pace(1)
        }
        TouchButton {
            objectName: "quieter"
            label: qsTr("Quieter")
            symbol: "minus"
            Layout.fillWidth: true
            onClicked: sheet.session.raiseVoice(-1)
        }
        TouchButton {
            objectName: "louder"
            label: qsTr("Louder")
            symbol: "plus"
            Layout.fillWidth: true
            onClicked: sheet.session.raiseVoice(1)
        }

        TouchButton {
            objectName: "speechOff"
            label: qsTr("Turn the voice off")
            symbol: "speech"
            Layout.fillWidth: true
            onClicked: {
                sheet.session.stay();
                sheet.session.toggleSpeech();
            }
        }
        TouchButton {
            objectName: "close"
            label: qsTr("Close")
            primary: true
            Layout.fillWidth: true
            onClicked: sheet.session.stay()
        }
    }
}
