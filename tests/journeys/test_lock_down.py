"""The lock-down: keyboards, scanners, second fingers and other screens get nobody anywhere.

Keys are sent to the window the way a keyboard's arrive there, on every screen there is; `make soak` sends many more.
"""

import json
import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.domain.state import Screen
from kiosk.sight.exhibits import ORDINARY, PANELS
from kiosk.sight.gallery import Gallery
from kiosk.ui.focus import GUARD_S
from kiosk.ui.lockdown import ALONE_S, KEYPAD, REST_S, Gate
from kiosk.ui.staff_key import StaffKey
from tests.support.fault_server import FaultServer
from tests.support.finger import shown, until
from tests.support.lobby import Lobby, settings_for
from tests.support.staff_gallery import StaffGallery
from tests.support.stray_keys import KEYS, MODIFIERS, ODD, Clock, Siege, Stroke, hammer, scan

ROOT = Path(__file__).resolve().parents[2]
KEYS_A_SCREEN = 200
UNSIGNED = 0xFFFFFFFF  # codes of the hardware's
PROGRAM_S = 60
BESIDE = QPoint(1, 1)  # a finger that rests trembles
SMALL = min(PANELS, key=lambda panel: panel.width * panel.height)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """For every gate that is made from now on."""
    clock = Clock()
    make = Gate.__init__
    monkeypatch.setattr(Gate, "__init__", lambda gate, **given: make(gate, **given, now=clock))
    return clock


def test_keys_on_every_screen() -> None:
    """Without a keypad the very same state is shown after any keys and scans; with one, a customer's screen is.

    Nothing complains.
    """
    for keypad in (False, True):
        siege = Siege(KEYS_A_SCREEN)
        with Gallery(SMALL) as gallery:
            siege.customers(gallery, keypad=keypad)
        assert siege.wrong == []
        assert bool(siege.moved) is keypad
        assert len(siege.got) > 30
        assert min(siege.got.values()) >= KEYS_A_SCREEN


def test_keys_in_the_staff_room() -> None:
    """At its door and on each of its pages: no key types a PIN, presses anything or turns a page."""
    siege = Siege(KEYS_A_SCREEN)
    with StaffGallery(SMALL) as gallery:
        siege.staff(gallery)
    assert siege.wrong == []
    assert siege.got.keys() >= {"pin", "home-trouble", "request", "tools", "new-pin"}
    assert min(siege.got.values()) >= KEYS_A_SCREEN


def test_a_scanner_does_not_press_the_focused_button(server: FaultServer, tmp_path: Path) -> None:
    """Its Return comes behind its digits: the start button, which has the focus, is not pressed.

    By a keypad it is: its first key shows what has the focus, the second one presses it.
    """
    clock = Clock()
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready()
        gate = Gate(keypad=True, closable=True, now=clock)
        window, before, focus = lobby.kiosk.screen.window, lobby.kiosk.screen._gate, lobby.kiosk.screen.focus
        assert before is not None
        assert focus is not None
        focus._now = clock
        window.removeEventFilter(before)
        window.installEventFilter(gate)
        start = lobby.finger.see("start")
        assert start is not None
        start.forceActiveFocus()
        hammer(window, scan("4123456789"), clock)
        assert lobby.screen is Screen.WELCOME
        enter = Stroke(Qt.Key.Key_Return.value, Qt.KeyboardModifier.NoModifier, alone=True)
        hammer(window, [enter], clock)
        assert lobby.screen is Screen.WELCOME
        clock.s += GUARD_S
        hammer(window, [enter], clock)
        assert lobby.wait_for(Screen.BRANCH, Screen.SECTOR, Screen.SERVICE)
        window.removeEventFilter(gate)


@pytest.mark.parametrize(
    ("keypad", "presses", "passed"),
    [
        (False, [("Return", 1.0)], []),
        (True, [("Return", 1.0)], ["Return"]),
        (True, [("Up", 1.0), ("Up", 0.5), ("Help", 0.2)], ["Up", "Up", "Help"]),
        (True, [("A", 1.0), ("Return", 0.01)], []),
        (True, [("Tab", 1.0), ("Return", 0.01), ("Return", 0.01)], []),
        (True, [("A", 1.0), ("Q", 1.0), ("F4", 1.0), ("Print", 1.0), ("Space", 1.0), ("Tab", 1.0)], []),
        (True, [("Return", 1.0), ("Return", 0.05), ("Return", 0.05), ("Return", 0.5)], ["Return", "Return"]),
    ],
)
def test_which_keys_pass(keypad: bool, presses: list[tuple[str, float]], passed: list[str]) -> None:
    """Those of a keypad, when they come alone. A modifier makes each of them another key, which does not."""
    for modifiers in MODIFIERS:
        clock = Clock()
        gate = Gate(keypad=keypad, closable=True, now=clock)
        found = []
        for name, pause_s in presses:
            clock.s += pause_s
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key[f"Key_{name}"].value, modifiers)
            if not gate.eventFilter(gate, event):
                found.append(name)
        assert found == (passed if modifiers is Qt.KeyboardModifier.NoModifier else [])


def test_which_keys_of_switches_pass() -> None:
    """Those two alone, when they come alone; behind a scan they do nothing either."""
    switches = frozenset({Qt.Key.Key_Space.value, Qt.Key.Key_Return.value})
    gate = Gate(keypad=False, closable=True, switches=switches, now=(clock := Clock()))
    passed = set()
    for key in KEYS:
        clock.s += 1
        if not gate.eventFilter(gate, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)):
            passed.add(key)
    assert passed == switches
    clock.s += 1
    for stroke in scan("4123456789"):
        clock.s += ALONE_S / 50
        assert gate.eventFilter(gate, QKeyEvent(QEvent.Type.KeyPress, stroke.key, stroke.modifiers))


@pytest.mark.parametrize("keypad", [False, True])
def test_no_key_makes_the_filters_raise(keypad: bool, qapp: QGuiApplication) -> None:
    """Whatever a platform may tell of a key: only those of a keypad pass, only the staff's key calls staff."""
    passed: set[int] = set()
    called: list[tuple[int, Qt.KeyboardModifier]] = []
    gate = Gate(keypad=keypad, closable=True, now=(clock := Clock()))
    for key in (*KEYS, *ODD):
        for modifiers in (
            *MODIFIERS,
            Qt.KeyboardModifier.GroupSwitchModifier,
            Qt.KeyboardModifier.KeyboardModifierMask,
        ):
            event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, UNSIGNED, UNSIGNED, UNSIGNED, "\U0010ffff")
            staff = StaffKey("Ctrl+F9", partial(called.append, (key, modifiers)))
            clock.s += 1
            if not staff.eventFilter(gate, event) and not gate.eventFilter(gate, event):
                passed.add(key)
    assert passed == ({key.value for key in KEYPAD} if keypad else set())
    assert called == [(Qt.Key.Key_F9.value, Qt.KeyboardModifier.ControlModifier)]


def test_a_key_that_is_held_down_is_one(qapp: QGuiApplication) -> None:
    """Something that lies on a keypad presses once; lifting it is the end of that press."""
    clock = Clock()
    gate = Gate(keypad=True, closable=True, now=clock)
    plain, down = Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Down.value
    kinds = [(QEvent.Type.KeyPress, False), (QEvent.Type.KeyPress, True), (QEvent.Type.KeyRelease, True)]
    passed = []
    for kind, again in [*kinds, (QEvent.Type.KeyRelease, False)]:
        clock.s += 1
        passed.append(not gate.eventFilter(gate, QKeyEvent(kind, down, plain, "", again)))
    assert passed == [True, False, False, True]


def test_nothing_closes_it_and_nothing_is_dropped(server: FaultServer, tmp_path: Path) -> None:
    """A kiosk that fills the screen stays when it is told to close, and takes no drop; its owner can end it."""
    with Lobby(settings_for(server.base_url), tmp_path, None) as lobby:
        lobby.ready()
        screen = lobby.kiosk.screen
        assert screen.panels is not None
        assert screen.window.geometry() == QGuiApplication.primaryScreen().geometry()
        assert screen.window.flags() & Qt.WindowType.FramelessWindowHint
        cursor = QGuiApplication.overrideCursor()
        assert cursor is not None
        assert cursor.shape() is Qt.CursorShape.BlankCursor
        close = QCloseEvent()
        QGuiApplication.sendEvent(screen.window, close)
        assert not close.isAccepted()
        screen.window.close()
        assert screen.window.isVisible()
        files, copy, left = QMimeData(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        files.setText("file:///etc/passwd")
        for drop in (
            QDragEnterEvent(QPointF(9, 9).toPoint(), copy, files, left, Qt.KeyboardModifier.NoModifier),
            QDropEvent(QPointF(9, 9), copy, files, left, Qt.KeyboardModifier.NoModifier),
        ):
            QGuiApplication.sendEvent(screen.window, drop)
            assert not drop.isAccepted()
        screen.window.showMinimized()
        until(lambda: screen.window.windowState() is Qt.WindowState.WindowFullScreen, what="it fills the screen again")
    assert QGuiApplication.overrideCursor() is None


def test_one_finger_at_a_time(server: FaultServer, tmp_path: Path) -> None:
    """While one finger rests on nothing in particular, another touches a card in vain; once it is lifted, it counts."""
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready().walk("start")
        finger = lobby.finger
        finger.reach("card-mira")
        card, corner = finger.place("card-mira"), finger.window.contentItem().position().toPoint()
        touch = QTest.touchEvent(finger.window, finger._device)
        touch.press(0, corner).commit()
        touch.move(0, corner + BESIDE).press(1, card).commit()
        touch.move(0, corner + BESIDE).release(1, card).commit()
        assert (lobby.screen, lobby.state.branch) == (Screen.BRANCH, None)
        touch.release(0, corner).commit()
        finger.tap("card-mira")
        assert lobby.state.branch is not None


def test_a_finger_that_rests_is_not_counted_for_ever(server: FaultServer, tmp_path: Path, clock: Clock) -> None:
    """An elbow on the panel: after ten seconds others can touch again."""
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready()
        finger = lobby.finger
        place, corner = finger.place("start"), finger.window.contentItem().position().toPoint()
        touch = QTest.touchEvent(finger.window, finger._device)
        touch.press(0, corner).commit()
        for waited_s, counts in ((REST_S / 2, False), (REST_S / 2, True)):
            clock.s += waited_s
            touch.move(0, corner + BESIDE).press(1, place).commit()
            touch.move(0, corner + BESIDE).release(1, place).commit()
            assert (lobby.screen is not Screen.WELCOME) is counts
        touch.release(0, corner).commit()


@pytest.mark.parametrize("scene", ["search", "customer", "customer-letters", "phone"])
def test_every_key_that_is_shown_is_taken(scene: str) -> None:
    """On each field: whatever the on-screen keyboard offers, the field takes."""
    with Gallery(SMALL) as gallery:
        session = gallery.session
        assert scene in gallery.scenes("es", ORDINARY)  # walks as far
        names = until(lambda: [item.objectName() for item in shown(gallery.window.contentItem())])
        keys = [name.removeprefix("key-") for name in names if re.fullmatch("key-.", name)]
        assert len(keys) >= 10
        for key in keys:
            session.eraseAll()
            session.type(key)
            assert session.state.entry == key


def test_no_screen_has_what_could_be_left_through() -> None:
    """No text field (its menu, selection, drops), no shortcut, menu, dialog, link or drop area in any QML file."""
    fields, others = "TextField|TextInput|TextEdit|TextArea", "Shortcut|Menu|FileDialog|FolderDialog|DropArea|Drag"
    ways_out = rf"\b({fields}|{others}|openUrlExternally)\b"
    found = [
        f"{file.name}: {match[0]}"
        for file in sorted((ROOT / "kiosk/ui/qml").rglob("*.qml"))
        for match in re.finditer(ways_out, re.sub(r"//.*", "", file.read_text("utf-8")))
    ]
    assert found == []


TWO_SCREENS = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from kiosk.app import Kiosk, application
from kiosk.settings import Settings

app = application(["kiosk"])
kiosk = Kiosk(Settings(), Path(sys.argv[1]), None)
while kiosk.screen.panels is None:
    QTest.qWait(5)
QTest.qWait(50)
windows = [kiosk.screen.window, *kiosk.screen.panels.others]
print(json.dumps([[w.screen().name(), list(w.geometry().getRect()), w.isVisible(), w.title()] for w in windows]))
print(json.dumps(kiosk.screen.warnings))
kiosk.close()
"""


def test_every_screen_attached_is_covered(tmp_path: Path) -> None:
    """Two screens: the kiosk fills the first, the brand the second."""
    screens = [
        {"name": "one", "x": 0, "y": 0, "width": 540, "height": 960},
        {"name": "two", "x": 540, "y": 0, "width": 800, "height": 600},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "dpr": 1} for screen in screens]}))
    environ = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    command = [sys.executable, "-c", TWO_SCREENS, str(tmp_path / "state")]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=PROGRAM_S)
    assert done.returncode == 0, done.stderr
    windows, warnings = map(json.loads, done.stdout.splitlines())
    assert windows == [
        ["one", [0, 0, 540, 960], True, "Saque su número aquí – Kiosk"],
        ["two", [540, 0, 800, 600], True, "Kiosk"],
    ]
    assert warnings == []
