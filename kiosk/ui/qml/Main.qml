pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "controls"

// The one window: the frame that stays, the screen that changes, the sheet that may lie above.
Window {
    id: window

    required property Session session
    readonly property Page page: loader.item as Page
    // The screen and the sheet above it, for who asks from outside of QML (ui/speech/looking.py).
    readonly property Item screenItem: loader.item as Item
    readonly property Item sheetItem: sheet.item as Item

    property bool framed: true
    // What has the focus of whoever uses keys or switches; empty where nobody does.
    property rect marked

    flags: framed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
    color: Theme.ground
    title: [page?.question ?? "", session.brandName].filter(part => part !== "").join(" – ")

    Dress {
        session: window.session
        stageWidth: stage.width
        stageHeight: stage.height
    }
    // Above a lowered screen, whose kiosk it is.
    Rectangle {
        visible: window.session.lowered && !night.visible
        anchors.fill: parent
        anchors.bottomMargin: stage.height
        color: Theme.strong ? Theme.ground : Theme.primary

        Copy {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            text: window.session.brandName
            color: Theme.strong ? Theme.ink : Theme.inkOnPrimary
            font.pixelSize: Theme.display
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    Item {
        id: stage
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: window.session.lowered ? Math.round(window.session.reachMm * window.session.dotsPerMm) : parent.height
        LayoutMirroring.enabled: window.session.rightToLeft
        LayoutMirroring.childrenInherit: true

        Frame {
            id: frame
            anchors.fill: parent
            session: window.session
            page: window.page
            enabled: window.session.overlay === ""
            visible: !night.visible

            Loader {
                id: loader
                focus: true
                anchors.fill: parent
                onLoaded: (item as Item)?.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        Loader {
            id: sheet
            anchors.fill: parent
            focus: window.session.overlay !== ""
            onLoaded: (item as Item)?.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    NightCover {
        id: night
        anchors.fill: parent
        session: window.session
    }
    FocusRing {
        around: window.marked
    }
    BlackCover {
        anchors.fill: parent
        session: window.session
    }
    TapGuard {
        id: guard
        anchors.fill: parent

        // Here, above everything: a button keeps its touches from what lies below it.
        PointHandler {
            onActiveChanged: {
                if (active) {
                    guard.armAt(point.position);
                    window.session.touched();
                    window.session.maintenance.tappedAt(point.position.x / window.session.dotsPerMm, point.position.y / window.session.dotsPerMm, window.width / window.session.dotsPerMm);
                }
            }
        }
    }

    Connections {
        target: window.session

        function onScreenChanged(): void {
            window.showScreen();
        }
        function onChanged(): void {
            window.showSheet(window.session.overlay);
        }
    }

    property string sheetShown: ""
    // Other answers under the same finger: a double tap must not ask for it and take it back.
    readonly property bool preferential: session.preferential
    onPreferentialChanged: guard.hold()
    // What is under the black cover was read by nobody.
    readonly property bool black: session.screenHidden
    onBlackChanged: guard.hold()

    function showScreen(): void {
        guard.hold();
        loader.setSource("screens/" + session.screen + "Screen.qml", {
            "session": session
        });
    }
    function showSheet(overlay: string): void {
        if (overlay === sheetShown)
            return;
        sheetShown = overlay;
        guard.hold();
        if (overlay === "") {
            sheet.source = "";
            (loader.item as Item)?.forceActiveFocus(Qt.OtherFocusReason);
        } else {
            sheet.setSource("overlays/" + overlay + "Overlay.qml", {
                "session": session
            });
        }
    }
    Component.onCompleted: showScreen()
}
