"""The configurable key that calls the PIN pad. It is heard before the lock-down, which lets no key pass.

Only function keys can be one (`settings_maintenance`): scanners type none. Must not know what comes of it.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence


class StaffKey(QObject):
    """An event filter for a window, installed after all others, because the last one is asked first."""

    def __init__(self, key: str, call: Callable[[], None]) -> None:
        """`key` is written as in "Ctrl+F9"."""
        super().__init__()
        self._sequence, self._call = QKeySequence(key), call

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's own: true keeps the event from the window."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()) != self._sequence:
            return False
        if not event.isAutoRepeat():
            self._call()
        return True
