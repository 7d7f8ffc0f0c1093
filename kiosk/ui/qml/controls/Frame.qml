import QtQuick
import Kiosk
import ".."

// From top to bottom: header, question, answers, bar. On a wide panel the question stands beside the answers.
FocusScope {
    id: frame

    required property Session session
    required property Page page
    default property alias answers: slot.data
    readonly property bool staff: page !== null && page.staff
    readonly property bool wide: staff || (page !== null && page.wide)
    readonly property bool beside: Theme.landscape && !wide
    // No room for whose kiosk it is: only for the question.
    readonly property bool narrow: Theme.tight && Theme.landscape
    readonly property bool headed: !wide && !(page !== null && page.bare)
    readonly property int columnWidth: Math.round(width * (Theme.compact ? 0.38 : 0.36))

    // What stays is on white: a band above (or a column beside) and a band below.
    Rectangle {
        color: Theme.card
        visible: !frame.wide
        anchors.top: parent.top
        anchors.left: parent.left
        width: Theme.landscape ? frame.columnWidth : parent.width
        height: Theme.landscape ? band.y : header.y + header.height + Theme.mm(5)
    }
    Rectangle {
        id: band
        visible: !frame.staff
        color: Theme.card
        width: parent.width
        height: bar.height + 2 * Theme.mm(Theme.compact ? 3 : 6)
        anchors.bottom: parent.bottom

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    Header {
        id: header
        session: frame.session
        visible: !frame.wide && !frame.narrow
        height: frame.narrow ? 0 : implicitHeight
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.topMargin: frame.narrow ? 0 : Theme.mm(5)
        anchors.leftMargin: Theme.margin
        width: (Theme.landscape ? frame.columnWidth : frame.width) - 2 * Theme.margin
    }
    Heading {
        id: heading
        session: frame.session
        question: frame.page?.question ?? ""
        hint: frame.page?.hint ?? ""
        crowded: frame.page?.aside !== null && frame.beside
        visible: frame.headed
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.topMargin: Theme.mm(Theme.compact ? 4 : Theme.landscape ? 14 : 12)
        anchors.leftMargin: Theme.margin
        width: header.width
        height: Math.min(implicitHeight, Theme.landscape ? band.y - y - Theme.mm(Theme.compact ? 2 : 4) : frame.height * 0.45)

        Item {
            width: heading.width
            height: frame.beside ? Theme.mm(Theme.compact ? 0 : 5) : 0
        }
        Loader {
            sourceComponent: frame.beside ? frame.page?.aside ?? null : null
            width: heading.width
        }
    }
    Item {
        id: slot
        focus: true
        anchors.top: Theme.landscape || frame.staff ? parent.top : frame.headed ? heading.bottom : header.bottom
        anchors.bottom: frame.staff ? parent.bottom : band.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.topMargin: frame.staff ? Theme.margin : Theme.landscape ? (frame.page?.corners ? Theme.corner : Theme.margin) : Theme.mm(frame.headed ? 8 : 11)
        anchors.bottomMargin: frame.staff ? Theme.margin : Theme.mm(5)
        anchors.leftMargin: frame.beside ? frame.columnWidth + Theme.margin : Theme.margin
    }
    Bar {
        id: bar
        visible: !frame.staff
        session: frame.session
        anchors.verticalCenter: band.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        width: parent.width - 2 * Theme.margin
    }
}
