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
    property Item brought: null

    // A page on begins with the first card that was not whole, a page back ends with it: no card is ever skipped.
    function pageOn(): void {
        const bottom = view.contentY + view.height;
        const last = cardAt(bottom - 1, -2 * Theme.gap);
        const card = view.itemAtIndex(last);
        const cut = card !== null && card.y > view.contentY && card.y + card.height > bottom;
        turnTo(cut ? last : last + 1, ListView.Beginning);
    }
    function pageBack(): void {
        const first = cardAt(view.contentY, 2 * Theme.gap);
        const card = view.itemAtIndex(first);
        const cut = card !== null && card.y < view.contentY && card.y + card.height < view.contentY + view.height;
        turnTo(cut ? first : first - 1, ListView.End);
    }
    // To the first card: other answers are there now, not the same ones with news.
    function rewind(): void {
        settling.stop();
        view.positionViewAtBeginning();
    }
    // The card of that row, into view as a whole: who has keys only turns no page.
    function bring(index: int): void {
        settling.index = index;
        settling.edge = ListView.Contain;
        settling.restart();
        settling.place();
        view.currentIndex = index;
        brought = view.itemAtIndex(index);
    }
    // The card at that height; where a gap is, or hardly more of a card than its edge, the next one onward.
    function cardAt(height: real, onward: real): int {
        const middle = view.width / 2;
        const found = view.indexAt(middle, height);
        return found >= 0 ? found : view.indexAt(middle, height + onward);
    }
    function turnTo(index: int, edge: int): void {
        settling.index = Math.max(0, Math.min(view.count - 1, index));
        settling.edge = edge;
        settling.restart();
        settling.place();
        appear.restart();
    }

    // New cards find their heights in the next frames, and push the others: the page is held in place meanwhile.
    Timer {
        id: settling
        property int index: 0
        property int edge: ListView.Beginning
        function place(): void {
            view.positionViewAtIndex(index, edge);
        }
        interval: 200
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
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        // A finger that shakes still taps: it must move this far before the list does.
        pixelAligned: true
        reuseItems: true
        // Cards beyond the edge would be made in the background, and complain when the screen changes meanwhile.
        cacheBuffer: 0
        onContentHeightChanged: if (settling.running)
            Qt.callLater(settling.place)
        Accessible.role: Accessible.List
        Accessible.ignored: !visible || opacity === 0 || !(parent?.enabled ?? true)
        Accessible.name: qsTr("%n answer(s)", "", count)

        // Another page, not the same one moved: heights of cards that are not there yet can only be guessed.
        NumberAnimation on opacity {
            id: appear
            running: false
            from: 0.3
            to: 1
            duration: Theme.duration
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
            onClicked: list.pageBack()
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
            onClicked: list.pageOn()
        }
    }
}
