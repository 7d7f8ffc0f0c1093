import QtQuick
import ".."

// People tap twice. For a moment after the picture has changed, the place they touched last takes no touch, so that
// the second tap of a double tap cannot choose what has just appeared under the finger. `whole`: no part of the guarded
// place takes one, because what is there may appear at any time under a finger that is on its way.
// And one finger at a time: while one is down, others touch nothing. One that rests too long is an elbow, not a finger.
Item {
    id: guard

    readonly property int holdMs: 400
    readonly property int restMs: 10000
    property bool whole: false
    property point last: Qt.point(-1, -1)

    function armAt(place: point): void {
        last = place;
    }
    function hold(): void {
        if (whole) {
            release.restart();
        } else if (last.x >= 0) {
            shield.x = last.x - shield.width / 2;
            shield.y = last.y - shield.height / 2;
            release.restart();
        }
    }

    function fingerIsDown(down: bool): void {
        if (down)
            resting.restart();
        else
            resting.stop();
    }

    LayoutMirroring.enabled: false

    Timer {
        id: resting
        interval: guard.restMs
    }
    MultiPointTouchArea {
        anchors.fill: parent
        visible: resting.running
        mouseEnabled: false
    }

    Timer {
        id: release
        interval: guard.holdMs
    }
    MouseArea {
        id: shield
        visible: release.running
        width: guard.whole ? guard.width : 2 * Theme.touch
        height: guard.whole ? guard.height : 2 * Theme.touch
    }
}
