"""A tactile keypad, or a switch, in front of the real window: keys as the platform hands them on, through the gate.

    keypad = Keypad(lobby)
    keypad.to("card-mira").press()

Nothing here looks at anything but what is marked: where the mark cannot be brought, nobody with a keypad gets.
"""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.ui.focus import Focus
from kiosk.ui.focused import Focused
from tests.support.finger import until
from tests.support.lobby import Lobby

MOST_STEPS = 80
LONG_AGO_S = 1.0  # longer than any guard


class Keypad:
    """Its keys, each pressed alone and when the picture has come to rest; it remembers what was marked."""

    def __init__(self, lobby: Lobby) -> None:
        self._window = lobby.kiosk.screen.window
        until(lambda: lobby.kiosk.screen.focus)
        gate, focus = lobby.kiosk.screen._gate, lobby.kiosk.screen.focus
        assert gate is not None
        assert focus is not None
        self.focus: Focus = focus
        self._s = 0.0
        gate._now = focus._now = lambda: self._s
        self.heard: list[Focused] = []
        focus.focused.connect(self.heard.append)

    @property
    def at(self) -> str:
        """The name of what is marked, once the picture has come to rest."""
        until(lambda: not self.focus._stale, what="the mark comes to rest")
        return self.focus._at

    def comes_to(self, name: str) -> None:
        """Wait until that is marked: what the screen waits for is there."""
        until(lambda: self.at == name, what=f"{name} is marked")

    @property
    def mark(self) -> QRectF:
        """What the mark is drawn around, in pixels; empty where there is none."""
        around: QRectF = self._window.property("marked")
        return around

    def wake(self) -> "Keypad":
        """The first key only shows where the focus is."""
        return self.key("Down")

    def keys(self, *names: str) -> list[str]:
        """Press these in turn; what was marked after each."""
        return [self.key(name).at for name in names]

    def key(self, name: str, *, after_s: float = LONG_AGO_S, lift: bool = True) -> "Keypad":
        """Press a key, that long after the one before; and lift it."""
        self._s += after_s
        code = Qt.Key[f"Key_{name}"].value
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) if lift else (QEvent.Type.KeyPress,)
        for kind in kinds:
            QGuiApplication.sendEvent(self._window, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier))
        return self

    def to(self, name: str, key: str = "Right") -> "Keypad":
        """Press an arrow until the mark is there; going round once more while the screen waits for something."""
        passed = [self.at]

        def there() -> bool:
            if self.at != name:
                self.key(key)
                passed.append(self.at)
            return passed[-1] == name or self.at == name

        until(there, what=f"{name} among {passed[-MOST_STEPS:]}")
        return self

    def press(self) -> None:
        """Enter."""
        self.key("Return")

    def walk(self, *names: str) -> "Keypad":
        """Bring the mark to these in turn, each once it is there, and press them."""
        for name in names:
            self.to(name).press()
        return self
