pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Answers, one below the other; recycled, so ten thousand cost what ten do. What does not fit is announced by two
// large arrows: a finger that cannot drag can still turn the page.
FocusScope {
    id: list

    required property var model
    property alias delegate: view.delegate
    readonly property bool overflows: view.contentHeight > view.height + 1
    property alias count: view.count

    function turn(pages: int): void {
        slide.from = view.contentY;
        slide.to = Math.max(view.originY, Math.min(view.originY + view.contentHeight - view.height, view.contentY + pages * (view.height - Theme.mm(26))));
        slide.restart();
    }

    ListView {
        id: view
        objectName: "answers"
        anchors.fill: parent
        anchors.rightMargin: list.overflows ? Theme.touch + Theme.gap : 0
        model: list.model
        spacing: Theme.gap
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        // A finger that shakes still taps: it must move this far before the list does.
        pixelAligned: true
        reuseItems: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Answers")

        NumberAnimation on contentY {
            id: slide
            running: false
            duration: Theme.duration
            easing.type: Easing.OutCubic
        }
    }

    Column {
        visible: list.overflows
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.touch

        TouchButton {
            objectName: "pageUp"
            label: ""
            symbol: "up"
            width: Theme.touch
            height: Theme.mm(26)
            enabled: !view.atYBeginning
            Accessible.name: qsTr("Show previous answers")
            onClicked: list.turn(-1)
        }
        Item {
            width: parent.width
            height: parent.height - 2 * Theme.mm(26)

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.gap + view.visibleArea.yPosition * (parent.height - 2 * Theme.gap)
                width: Theme.mm(2)
                height: Math.max(Theme.mm(8), view.visibleArea.heightRatio * (parent.height - 2 * Theme.gap))
                radius: width / 2
                color: Theme.muted
            }
        }
        TouchButton {
            objectName: "pageDown"
            label: ""
            symbol: "down"
            primary: enabled
            width: Theme.touch
            height: Theme.mm(26)
            enabled: !view.atYEnd
            Accessible.name: qsTr("Show more answers")
            onClicked: list.turn(1)
        }
    }
}
