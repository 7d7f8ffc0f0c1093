pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Words that may need more room than there is, larger text above all: then two large arrows below turn them, a line less
// than a page at a time.
FocusScope {
    id: reading

    default property alias words: column.data
    readonly property bool overflows: column.implicitHeight > height + Theme.hairline
    property int spacing: 0
    property bool centred: false
    // Where all is one text: the height of its lines. A page then ends between two of them.
    property real line: 0
    readonly property real page: {
        const whole = Math.max(0, height - Theme.touch - Theme.mm(3));
        return line > 0 && whole > line ? whole - whole % line : whole;
    }

    implicitHeight: column.implicitHeight

    function turn(pages: int): void {
        const step = view.height - (line || Theme.body * 1.43);
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + pages * step));
    }

    Flickable {
        id: view
        objectName: "reading"
        width: parent.width
        height: reading.overflows ? reading.page : parent.height
        contentHeight: column.implicitHeight
        clip: reading.overflows
        interactive: reading.overflows
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Text")
        Accessible.ignored: true

        Column {
            id: column
            width: view.width
            y: reading.centred && !reading.overflows ? (view.height - implicitHeight) / 2 : 0
            spacing: reading.spacing
        }
    }
    Row {
        visible: reading.overflows
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.mm(3)

        TouchButton {
            objectName: "readBack"
            label: ""
            symbol: "up"
            width: Theme.mm(26)
            enabled: !view.atYBeginning
            Accessible.name: qsTr("Read back")
            onClicked: reading.turn(-1)
        }
        TouchButton {
            objectName: "readOn"
            label: ""
            symbol: "down"
            width: Theme.mm(26)
            enabled: !view.atYEnd
            Accessible.name: qsTr("Read on")
            onClicked: reading.turn(1)
        }
    }
}
