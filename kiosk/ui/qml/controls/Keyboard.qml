pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Our own keys, only those the field takes. Letters stand as on a typewriter where ten columns fit, else by the alphabet.
FocusScope {
    id: keyboard

    property bool digitsOnly: true
    property bool plus: false
    property bool space: false
    property string doneLabel: qsTr("Continue")
    property string skipLabel: ""
    property bool digitsPage: false

    signal typed(text: string)
    signal erased
    signal cleared
    signal done
    signal skipped

    readonly property bool digits: digitsOnly || digitsPage
    readonly property int gap: Theme.mm(3)
    readonly property int fitting: Math.floor((width + gap) / (Theme.touch + gap))
    readonly property int columns: digits ? 3 : Math.min(10, fitting)
    // Where there are spaces there are names; a number of a document has letters of ASCII only.
    readonly property string letters: fitting >= 10 ? (space ? "QWERTYUIOPASDFGHJKLÑZXCVBNM" : "QWERTYUIOPASDFGHJKL-ZXCVBNM") : space ? "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    readonly property var keys: digits ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", plus ? "+" : "", "0", ""] : letters.split("").map(key => key === "-" ? "" : key)
    readonly property int sideWidth: Theme.mm(Theme.large ? 64 : 44)
    readonly property int besideWidth: sideways ? sideWidth + gap : 0
    readonly property int keyWidth: Math.min(Theme.mm(digits ? 40 : 30), Math.floor((width - besideWidth - gap * (columns - 1)) / columns))
    // Digits on a wide panel: what to do with them stands beside, not below.
    readonly property bool narrow: sideways || fitting < 10
    readonly property bool sideways: digits && Theme.landscape
    readonly property int rows: Math.ceil(keys.length / columns) + (sideways ? 0 : 1)
    readonly property int keyHeight: Math.max(Theme.touch, Math.min(Theme.mm(30), Math.floor((height - gap * (rows - 1)) / rows)))

    implicitHeight: (Theme.touch + gap) * rows - gap

    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        columns: keyboard.sideways ? 2 : 1
        spacing: keyboard.gap
        horizontalItemAlignment: Grid.AlignHCenter

        Grid {
            columns: keyboard.columns
            spacing: keyboard.gap
            // 1 2 3 and Q W E R T Y go from left to right in every language.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true

            Repeater {
                model: keyboard.keys

                TouchButton {
                    required property string modelData
                    objectName: "key-" + modelData
                    label: modelData
                    Accessible.name: modelData === "+" ? qsTr("plus") : modelData
                    opacity: modelData === "" ? 0 : 1
                    enabled: modelData !== ""
                    horizontalPadding: 0
                    textSize: keyboard.digits ? Theme.question : Theme.title
                    width: keyboard.keyWidth
                    height: keyboard.keyHeight
                    onClicked: keyboard.typed(modelData)
                }
            }
        }
        Grid {
            columns: keyboard.sideways ? 1 : 5
            spacing: keyboard.gap

            TouchButton {
                objectName: "keyPage"
                visible: !keyboard.digitsOnly
                label: keyboard.digitsPage ? "ABC" : "123"
                Accessible.name: keyboard.digitsPage ? qsTr("Letters") : qsTr("Digits")
                horizontalPadding: Theme.mm(1)
                width: keyboard.sideways ? keyboard.sideWidth : Theme.mm(24)
                height: keyboard.keyHeight
                onClicked: keyboard.digitsPage = !keyboard.digitsPage
            }
            TouchButton {
                objectName: "keySpace"
                visible: keyboard.space && !keyboard.digits
                label: "␣"
                Accessible.name: qsTr("Space")
                width: Theme.mm(keyboard.fitting >= 10 ? 60 : 30)
                height: keyboard.keyHeight
                onClicked: keyboard.typed(" ")
            }
            TouchButton {
                objectName: "keyErase"
                label: ""
                symbol: "erase"
                Accessible.name: qsTr("Erase the last character")
                width: keyboard.sideways ? keyboard.sideWidth : Theme.mm(30)
                height: keyboard.keyHeight
                onClicked: keyboard.erased()
                onPressAndHold: keyboard.cleared()
            }
            TouchButton {
                objectName: "skip"
                visible: keyboard.skipLabel !== ""
                label: keyboard.skipLabel
                width: keyboard.narrow ? keyboard.sideWidth : Theme.mm(64)
                height: keyboard.keyHeight
                onClicked: keyboard.skipped()
            }
            TouchButton {
                objectName: "keyDone"
                label: keyboard.doneLabel
                primary: true
                width: keyboard.narrow ? keyboard.sideWidth : Theme.mm(64)
                height: keyboard.keyHeight
                onClicked: keyboard.done()
            }
        }
    }
}
