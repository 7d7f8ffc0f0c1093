pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import ".."

// One answer. A closed one stays readable, says when it opens, and cannot be touched.
T.AbstractButton {
    id: card

    required property int index
    required property string key
    required property string title
    required property string brief
    required property string detail
    required property string opening
    required property string wait
    required property string crowd
    required property int level
    required property bool closed

    readonly property color quiet: closed ? Theme.mutedOnClosed : Theme.muted
    // A card is never taller than its list: where a long name leaves no room, first the address goes, then the rest.
    readonly property real room: (ListView.view?.height ?? height) - topPadding - bottomPadding - 2 * Theme.mm(1)

    objectName: "card-" + key
    enabled: !closed
    padding: Theme.mm(4)
    horizontalPadding: Theme.mm(Theme.compact ? 5 : 6)
    implicitHeight: Math.max(Theme.mm(26), implicitContentHeight + topPadding + bottomPadding)
    // Qt takes what is out of view out of the tree, and forgets to put it back where a card is used again.
    function found(): void {
        Accessible.setIgnored(false);
    }
    ListView.onReused: Qt.callLater(found)
    Accessible.ignored: !visible || !(ListView.view?.enabled ?? true)
    Accessible.role: Accessible.Button
    Accessible.name: [title, detail, opening, crowd, wait].filter(part => part !== "").join(", ")
    Accessible.description: qsTr("%1 of %2", "an answer's place among all").arg(index + 1).arg(ListView.view?.count ?? 0)

    background: Rectangle {
        radius: Theme.radius
        color: card.closed ? Theme.cardClosed : card.down ? Theme.cardPressed : Theme.card
        border.width: card.down ? Theme.hairline * 3 : Theme.hairline
        border.color: card.down ? Theme.primary : Theme.line
    }

    contentItem: RowLayout {
        spacing: Theme.mm(4)

        ColumnLayout {
            spacing: Theme.mm(1)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter

            Copy {
                id: name
                text: card.brief !== "" && (whole.truncated || whole.implicitHeight > card.room) ? card.brief : card.title
                color: card.closed ? Theme.mutedOnClosed : Theme.ink
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.ignored: true

                // The whole name, unseen: where it would not fit, the short one stands for it, if there is one.
                Copy {
                    id: whole
                    visible: false
                    text: card.title
                    font: name.font
                    width: name.width
                }
            }
            Copy {
                text: card.detail
                visible: text !== "" && name.implicitHeight + implicitHeight + (facts.filled ? facts.implicitHeight : 0) <= card.room
                color: card.quiet
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Flow {
                id: facts
                readonly property bool filled: card.opening !== "" || card.wait !== "" || card.crowd !== ""
                visible: filled && name.implicitHeight + implicitHeight <= card.room
                spacing: Theme.mm(3)
                topPadding: Theme.mm(1)
                Layout.fillWidth: true

                Fact {
                    symbol: "clock"
                    said: card.wait
                    ink: card.quiet
                    limit: facts.width
                }
                Fact {
                    symbol: "people"
                    said: card.crowd
                    ink: card.level === 3 ? Theme.warning : card.quiet
                    limit: facts.width
                }
                Fact {
                    symbol: card.closed ? "closed" : "door"
                    said: card.opening
                    ink: card.quiet
                    limit: facts.width
                }
            }
        }
        Icon {
            visible: !card.closed && !(Theme.compact && Theme.landscape)
            symbol: "forward"
            ink: Theme.primary
            Layout.alignment: Qt.AlignVCenter
        }
    }
}
