"""The lock-down: nobody in the hall gets at anything but the screens, whatever is plugged in.

Keys. A kiosk is touched. Keyboards and scanners that somebody plugs in must do nothing, and a scanner presses the
focused button with its Return (FACTS.md). So no key reaches the screens, unless the settings say that a tactile keypad
or switches are there; then the few keys of those do (`KEYPAD`), without modifiers, when they come alone: what follows
another key within `ALONE_S` is a scanner's, or a fist. What passes moves a focus (`focus`) or chooses; no key is a
character, ever: neither of customers' numbers nor of PINs.

Windows. Every screen attached is covered: the first by the kiosk, the others by the brand. Windows have no frame, stay
on top, fill their screen again when something shrinks them, cannot be closed from outside, and under X11 hold the
keyboard, so that a window manager's own shortcuts (Alt+F4, Alt+Tab, Print) do not reach it. Nothing can be dropped.

Fingers. One at a time: while one is down, another touches nothing, until it is lifted and put down again. A finger that
rests for `REST_S` is an elbow, and others count again.

What no program can hold is the system's: the switch to another console (Xorg's -novtswitch), the power button, USB.
Must not know the journey.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEventPoint, QGuiApplication, QKeyEvent, QScreen, QTouchEvent, QWindow

KEYPAD = frozenset({
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Help, Qt.Key.Key_F1,
})  # fmt: skip
REST_S = 10.0
ALONE_S = 0.1  # scanners type a key every 1 to 50 ms; nobody presses two keys of a keypad within 100
REFILL_MS = 250  # a window manager that keeps shrinking a window must not keep the processor busy

_KEYS = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut,
    QEvent.Type.InputMethod,
})  # fmt: skip
_TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate})
_NEVER = frozenset({
    QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop, QEvent.Type.ContextMenu,
})  # fmt: skip


class Gate(QObject):
    """Stands before a window's events. Without a `keypad` only the keys of `switches` pass, as Qt numbers them.

    A window that is not `closable` stays.
    """

    def __init__(
        self,
        *,
        keypad: bool,
        closable: bool,
        switches: frozenset[int] = frozenset(),
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`now` in seconds, never set back."""
        super().__init__()
        self._closable, self._now = closable, now
        self._passing = switches | (frozenset(key.value for key in KEYPAD) if keypad else frozenset())
        self._pressed_at = -ALONE_S
        self._down: int | None = None  # the key that passed and was not lifted yet
        self._touched_at = 0.0  # by the first finger

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's own: true keeps the event from the window."""
        kind = event.type()
        if kind in _KEYS:
            return not (isinstance(event, QKeyEvent) and self._passes(kind, event))
        if kind in _TOUCHES and isinstance(event, QTouchEvent):
            return self._is_another(kind, event)
        if kind in _NEVER or (kind is QEvent.Type.Close and not self._closable):
            event.ignore()
            return True
        return False

    def _is_another(self, kind: QEvent.Type, event: QTouchEvent) -> bool:
        """Whether a finger is put down while another one is: whose touch is not told is nobody's, and moves nothing."""
        if kind is QEvent.Type.TouchBegin:
            self._touched_at = self._now()
            return False
        states = {point.state() for point in event.points()}
        rests = bool(states & {QEventPoint.State.Updated, QEventPoint.State.Stationary})
        return rests and QEventPoint.State.Pressed in states and self._now() - self._touched_at < REST_S

    def _passes(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        if not self._passing:
            return False
        if kind is QEvent.Type.KeyRelease:
            return not event.isAutoRepeat() and event.key() == self._down
        if kind is not QEvent.Type.KeyPress:
            return False
        before, self._pressed_at = self._pressed_at, self._now()
        if event.isAutoRepeat():
            return False
        alone = self._pressed_at - before >= ALONE_S
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        passes = alone and plain and event.key() in self._passing
        self._down = event.key() if passes else None
        return passes


class Panels(QObject):
    """Covers every screen there is, also those that are plugged in later. Its owner closes it before the windows."""

    def __init__(self, window: QWindow, gate: Gate, make_other: Callable[[], QWindow]) -> None:
        """`make_other` makes what the screens beside the first one show."""
        super().__init__()
        self._window, self._gate, self._make_other = window, gate, make_other
        self.others: list[QWindow] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REFILL_MS)
        self._later.timeout.connect(self.cover)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101  # a window was made
        self._app = app
        app.screenAdded.connect(self._changed)
        app.screenRemoved.connect(self._changed)
        app.primaryScreenChanged.connect(self._changed)
        window.windowStateChanged.connect(self._shrunk)
        window.activeChanged.connect(self._hold_keyboard)
        app.setOverrideCursor(Qt.CursorShape.BlankCursor)
        self.cover()
        self._hold_keyboard()

    def cover(self) -> None:
        """Fill the screens there are now."""
        screens, first = QGuiApplication.screens(), QGuiApplication.primaryScreen()
        if not screens:  # all unplugged: Qt tells when one is back
            return
        rest = [screen for screen in screens if screen != first]
        while len(self.others) > len(rest):
            _end(self.others.pop(), self._gate)
        while len(self.others) < len(rest):
            other = self._make_other()
            other.installEventFilter(self._gate)
            self.others.append(other)
        for window, screen in zip((*self.others, self._window), (*rest, first), strict=True):
            fill(window, screen)

    def close(self) -> None:
        """Let go of screens and keyboard."""
        self._later.stop()
        for signal in (self._app.screenAdded, self._app.screenRemoved, self._app.primaryScreenChanged):
            signal.disconnect(self._changed)
        self._window.windowStateChanged.disconnect(self._shrunk)
        self._window.activeChanged.disconnect(self._hold_keyboard)
        self._app.restoreOverrideCursor()
        while self.others:
            _end(self.others.pop(), self._gate)

    def _changed(self, *_screen: object) -> None:
        self._later.start()

    def _shrunk(self, *_state: object) -> None:
        if self._window.windowState() != Qt.WindowState.WindowFullScreen:
            self._later.start()

    def _hold_keyboard(self) -> None:
        if QGuiApplication.platformName() == "xcb":  # the other platforms have no such thing, and complain
            self._window.setKeyboardGrabEnabled(True)


def fill(window: QWindow, screen: QScreen) -> None:
    """Without a window manager showFullScreen() keeps the old size (FACTS.md): it is set as well."""
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()


def _end(window: QWindow, gate: Gate) -> None:
    window.removeEventFilter(gate)
    window.close()
    window.deleteLater()
