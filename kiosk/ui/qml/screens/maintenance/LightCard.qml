import QtQuick
import QtQuick.Layouts
import "../.."
import "../../controls"

// One part of the kiosk: colour, drawing and word say the same; one sentence; one button where something can be done.
Rectangle {
    id: card

    required property string key
    required property string title
    required property string detail
    required property string tone
    required property string word
    required property string symbol
    required property string button

    readonly property bool narrow: width < Theme.mm(170)
    readonly property bool bad: tone === "red"
    readonly property bool well: tone === "green"
    readonly property color ink: bad ? Theme.danger : well ? Theme.success : Theme.warning
    readonly property color tint: bad ? Theme.dangerTint : well ? Theme.card : Theme.warningTint

    signal helped

    objectName: "light-" + key
    radius: Theme.radius
    color: tint
    border.width: well ? Theme.hairline : Theme.stroke
    border.color: well ? Theme.line : ink
    implicitHeight: Math.max(Theme.mm(24), body.implicitHeight + 2 * Theme.mm(3))
    Accessible.ignored: !visible || !enabled
    Accessible.role: Accessible.Grouping
    Accessible.name: [title, word, detail].join(", ")

    GridLayout {
        id: body
        anchors.fill: parent
        anchors.margins: Theme.mm(3)
        columns: card.narrow ? 2 : 3
        columnSpacing: Theme.mm(4)
        rowSpacing: Theme.mm(2)

        ColumnLayout {
            spacing: 0
            Layout.preferredWidth: Theme.mm(26)
            Layout.maximumWidth: Theme.mm(26)

            Icon {
                symbol: card.symbol
                ink: card.ink
                size: Theme.mm(10)
                Layout.alignment: Qt.AlignHCenter
            }
            Copy {
                text: card.word
                color: card.ink
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Copy {
                text: card.title
                font.weight: Font.Bold
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Copy {
                text: card.detail
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        TouchButton {
            objectName: "help-" + card.key
            // Where room is dear, what is well needs no button; the tiles have it too.
            visible: card.button !== "" && !(card.narrow && card.well)
            label: card.button
            symbol: ""
            primary: !card.well
            Accessible.description: card.title
            Layout.columnSpan: card.narrow ? 2 : 1
            Layout.fillWidth: card.narrow
            Layout.preferredWidth: card.narrow ? body.width : Theme.mm(56)
            onClicked: card.helped()
        }
    }
}
