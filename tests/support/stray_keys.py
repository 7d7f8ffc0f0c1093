"""Keyboards and scanners that somebody plugged in: what they type, and every screen there is under their keys.

Keys are sent to the window the way a keyboard's arrive there, thousands a second: the loop has no turn between them, as
behind a scanner it has none. After each burst what was posted is delivered, and what is shown is looked at.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow

from kiosk.domain.state import STAFF, State
from kiosk.sight.exhibits import ORDINARY
from kiosk.sight.gallery import Gallery
from kiosk.ui.focus import Focus
from kiosk.ui.lockdown import ALONE_S, KEYPAD, Gate
from tests.support.staff_gallery import StaffGallery

BURST = 100  # keys, at least
BYTES = 3  # that chance gives for a key

KEYS = sorted({Qt.Key(key).value for key in Qt.Key})
ODD = [0, -1, -0x80000000, 0x7FFFFFFF, 0x00FFFFFF, 0x02000000, 0xD800, 0x10FFFF, 0x110000]  # no key has them
NAMED = [Qt.Key.Key_F4, Qt.Key.Key_Q, Qt.Key.Key_Tab, Qt.Key.Key_Print, Qt.Key.Key_Space, Qt.Key.Key_Escape]
OFTEN = [*(key.value for key in (*sorted(KEYPAD, key=int), *NAMED)), *ODD]
SCANNED = "0123456789ABCXYZ"
MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
]
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key, pressed and lifted; `alone`: a person's, after a pause; else a scanner's. `again`: it was held down."""

    key: int
    modifiers: Qt.KeyboardModifier
    alone: bool
    again: bool = False


class Clock:
    """The gate's: a pause is as long as somebody says."""

    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


def scan(text: str) -> list[Stroke]:
    """What a scanner types: the text, of digits and capitals, and a Return, without a pause."""
    keys = [*map(ord, text), Qt.Key.Key_Return.value]
    return [Stroke(key, PLAIN, alone=number == 0) for number, key in enumerate(keys)]


def strokes_of(chance: bytes) -> list[Stroke]:
    """What three bytes a key make: any key of Qt's, those that do most, letters of any script; and scans."""
    strokes: list[Stroke] = []
    for kind, which, how in zip(chance[0::BYTES], chance[1::BYTES], chance[2::BYTES], strict=True):
        if kind < 8:
            strokes += scan("".join(SCANNED[(which * how + n) % len(SCANNED)] for n in range(1 + how % 16)))
            continue
        number = kind << 8 | which
        keys = (KEYS, OFTEN, range(0x20, 0x3000))[kind % 3]
        often_plain = MODIFIERS[how % 16 % len(MODIFIERS)] if how & 0x80 else PLAIN
        strokes.append(Stroke(keys[number % len(keys)], often_plain, alone=bool(how & 0x40), again=not how & 0x30))
    return strokes


STREAMS = st.binary(min_size=BURST * BYTES, max_size=BURST * BYTES).map(strokes_of)


def hammer(window: QWindow, strokes: list[Stroke], clock: Clock) -> None:
    """Every stroke, as the window gets it from the platform: what Qt asks and tells before a press included."""
    for stroke in strokes:
        clock.s += 2 * ALONE_S if stroke.alone else ALONE_S / 50
        text = chr(stroke.key) if 0 < stroke.key < 0xD800 else ""
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(window, QKeyEvent(kind, stroke.key, stroke.modifiers, text, stroke.again))
    composed = QInputMethodEvent("4711", [])
    composed.setCommitString("4711")
    QGuiApplication.sendEvent(window, composed)
    QCoreApplication.sendPostedEvents()


@dataclass(slots=True)
class Siege:
    """Keys on one screen after the other, at least `keys` on each, which hypothesis draws; `number` is its seed."""

    keys: int
    number: int = 0
    got: dict[str, int] = field(default_factory=dict)  # keys by scene
    moved: int = 0  # bursts after which a customer was elsewhere: a keypad's keys do something
    wrong: list[str] = field(default_factory=list)
    _clock: Clock = field(default_factory=Clock)

    def customers(self, gallery: Gallery, *, keypad: bool) -> None:
        """Without a keypad the very same state is shown after every burst; with one, no burst ends with staff.

        With a keypad every burst begins where the walk is, and goes where a customer's keys may lead.
        """
        session = gallery.session
        for scene in gallery.scenes("es", ORDINARY):
            before = session.state

            def holds(before: State = before) -> bool:
                now = session.state
                if now is not before:
                    session.state = before
                    session._refresh()
                    self.moved += 1
                return now is before or (keypad and now.screen not in STAFF)

            self._lay(scene, gallery, holds, keypad=keypad)
        self.wrong += gallery.warnings

    def staff(self, gallery: StaffGallery) -> None:
        """At the door of the staff's room and on each of its pages: no key types a PIN, presses or turns a page."""
        session = gallery.session

        def shown() -> tuple[State, list[object]]:
            return session.state, [session.staff.property(name) for name in ("page", "entry", "said", "question")]

        for scene in gallery.staff_scenes("es"):
            before = shown()

            def holds(before: object = before) -> bool:
                return shown() == before

            self._lay(scene, gallery, holds, keypad=False)
        self.wrong += gallery.warnings

    def _lay(self, scene: str, gallery: Gallery, holds: Callable[[], bool], *, keypad: bool) -> None:
        """Bursts until the scene has had its keys, or one of them did something."""
        self.got[scene] = 0
        gate = Gate(keypad=keypad, closable=True, now=self._clock)
        focus = Focus(gallery.window, gallery.session, now=self._clock)
        gallery.window.installEventFilter(gate)  # the last one is asked first

        @settings(
            max_examples=-(-self.keys // BURST),
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            deadline=None,
        )
        @given(STREAMS)
        def burst(strokes: list[Stroke]) -> None:
            hammer(gallery.window, strokes, self._clock)
            self.got[scene] += len(strokes)
            assert holds(), scene

        try:
            while self.got[scene] < self.keys:
                self.number += 1
                seed(self.number)(burst)()
        except AssertionError:
            self.wrong.append(f"{scene}: keys did something (seed {self.number})")
        finally:
            gallery.window.removeEventFilter(gate)
            focus.close()
