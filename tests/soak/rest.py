"""Waiting as the product waits: in Qt's own loop, with Python's lock free for every other thread."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

PULSE_MS = 5


def rest(ms: int) -> None:
    """Let the event loop run so long. `QTest.qWait` keeps Python's lock meanwhile: the kiosk's threads would stand."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def waited(true: Callable[[], bool], within_s: float) -> bool:
    """Whether that has become true in that time."""
    deadline = QDeadlineTimer(round(within_s * 1000))
    while not true() and not deadline.hasExpired():
        rest(PULSE_MS)
    return true()
