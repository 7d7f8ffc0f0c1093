import QtQuick
import ".."

// People tap twice. For a moment after the picture has changed, the place they touched last takes no touch, so that
// the second tap of a double tap cannot choose what has just appeared under the finger. `whole`: no part of the guarded
// place takes one, because what is there may appear at any time under a finger that is on its way.
Item {
    id: guard

    readonly property int holdMs: 400
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

    LayoutMirroring.enabled: false

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
