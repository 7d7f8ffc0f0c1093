"""Waiting as the product waits: in Qt's own loop, with Python's lock free for every other thread."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

PULSE_MS = 5


@cache
def _bell() -> tuple[QTimer, QEventLoop]:
    """One for all waits: each `QTimer.singleShot` with a Python callable leaves 53 bytes behind (PySide6 6.11.3)."""
    loop, timer = QEventLoop(), QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    return timer, loop


def rest(ms: int) -> None:
    """Let the event loop run so long. `QTest.qWait` keeps Python's lock meanwhile: the kiosk's threads would stand."""
    timer, loop = _bell()
    timer.start(ms)
    loop.exec()


def waited(true: Callable[[], bool], within_s: float) -> bool:
    """Whether that has become true in that time."""
    deadline = QDeadlineTimer(round(within_s * 1000))
    while not true() and not deadline.hasExpired():
        rest(PULSE_MS)
    return true()
