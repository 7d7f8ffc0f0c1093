pragma ComponentBehavior: Bound
import QtQuick
import "../.."
import "../../controls"

// Everything a setting may hold: letters large and small, digits, signs. Four pages of eleven columns.
FocusScope {
    id: keyboard

    property int pageNow: 0

    signal typed(text: string)
    signal erased
    signal cleared
    signal done

    readonly property var pages: ["qwertyuiop-asdfghjkl_:zxcvbnm./,@", "QWERTYUIOP-ASDFGHJKL_:ZXCVBNM./,@", "1234567890.=[]{}()<>\"'!?#$%&*+,-\\", "ñáéíóúüçÑÁÉÍÓÚÜÇ;~¿¡`|^"]
    readonly property int gap: Theme.mm(3)
    readonly property int columns: 11
    readonly property int keyWidth: Math.floor((width - gap * (columns - 1)) / columns)

    implicitHeight: (Theme.touch + gap) * 4 - gap
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Column {
        width: parent.width
        spacing: keyboard.gap

        Grid {
            columns: keyboard.columns
            spacing: keyboard.gap

            Repeater {
                model: keyboard.pages[keyboard.pageNow].split("")

                TouchButton {
                    required property string modelData
                    objectName: "key-" + modelData
                    label: modelData
                    symbol: ""
                    horizontalPadding: 0
                    textSize: Theme.title
                    width: keyboard.keyWidth
                    height: Theme.touch
                    onClicked: keyboard.typed(modelData)
                }
            }
        }
        Row {
            spacing: keyboard.gap

            TouchButton {
                objectName: "keyShift"
                label: keyboard.pageNow === 0 ? "ABC" : qsTr("abc")
                symbol: ""
                Accessible.name: keyboard.pageNow === 0 ? qsTr("Capital letters") : qsTr("Small letters")
                horizontalPadding: 0
                width: 2 * keyboard.keyWidth + keyboard.gap
                onClicked: keyboard.pageNow = keyboard.pageNow === 0 ? 1 : 0
            }
            TouchButton {
                objectName: "keySigns"
                label: keyboard.pageNow === 2 ? qsTr("ñ á") : "1 ["
                symbol: ""
                Accessible.name: keyboard.pageNow === 2 ? qsTr("Letters with accents") : qsTr("Digits and signs")
                horizontalPadding: 0
                width: 2 * keyboard.keyWidth + keyboard.gap
                onClicked: keyboard.pageNow = keyboard.pageNow === 2 ? 3 : 2
            }
            TouchButton {
                objectName: "keySpace"
                label: "␣"
                symbol: ""
                Accessible.name: qsTr("Space")
                width: 2 * keyboard.keyWidth + keyboard.gap
                onClicked: keyboard.typed(" ")
            }
            TouchButton {
                objectName: "keyErase"
                label: ""
                symbol: "erase"
                Accessible.name: qsTr("Erase the last character")
                width: 2 * keyboard.keyWidth + keyboard.gap
                onClicked: keyboard.erased()
                onPressAndHold: keyboard.cleared()
            }
            TouchButton {
                objectName: "keyDone"
                label: qsTr("Save")
                symbol: ""
                primary: true
                width: 3 * keyboard.keyWidth + 2 * keyboard.gap
                onClicked: keyboard.done()
            }
        }
    }
}
