"""The heartbeat: GUI thread → a rendered frame → the worker, and only then is somebody told that the kiosk lives.

A ping from a thread of its own never notices a frozen window (FACTS.md). So a timer of the GUI thread asks for a frame,
and the frame, once it is on the screen, is the beat, if the worker has answered too. The worker may be busy: a ticket
that a slow printer prints takes its time, so it has `WORKER_PATIENCE_S` to come to the beat's turn. Between two beats
nothing is done. A window that no screen shows (a panel unplugged) renders nothing, and beats without a frame.

Must not know who is told.
"""

import time
from collections.abc import Callable
from math import inf

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.log import LogEvent, log, log_bug
from kiosk.ui.tasks import Tasks

BEAT_S = 10.0  # for those who watch from afar, where systemd asks for none
BEATS_A_WATCHDOG = 3  # one may be late, and one be lost
WORKER_PATIENCE_S = 180.0  # the longest honest job: 20 s of asking, a minute of paper, a copy of it; and then again
MS = 1000


class Heartbeat(QObject):
    """Calls `beat` on the GUI thread as long as all three live. Its owner stops it before it closes `tasks`."""

    def __init__(
        self,
        window: QQuickWindow,
        tasks: Tasks,
        beat: Callable[[], None],
        watchdog_s: float | None,
        worker_patience_s: float = WORKER_PATIENCE_S,
    ) -> None:
        """`watchdog_s`: who is told waits this long for a beat; `None`: they wait for `BEAT_S` and longer."""
        super().__init__()
        self._window, self._tasks, self._beat = window, tasks, beat
        self._worker_patience_s = worker_patience_s
        self.every_s = min(BEAT_S, (watchdog_s or inf) / BEATS_A_WATCHDOG)
        self._asked_at: float | None = None  # the worker, which has not answered yet
        self._stuck = False
        self._awaiting = False  # a frame
        self._timer = QTimer(self)
        self._timer.setInterval(round(self.every_s * MS))
        self._timer.timeout.connect(self._ask)

    def start(self) -> None:
        """Begin with a beat that asks at once."""
        self._timer.start()
        self._ask()

    def stop(self) -> None:
        """No beat any more."""
        self._timer.stop()
        self._end_awaiting()

    @Slot()
    def _ask(self) -> None:
        if not self._worker_lives():
            return
        if not self._window.isExposed():
            self._beat()
            return
        if not self._awaiting:
            self._awaiting = True
            self._window.frameSwapped.connect(self._rendered)
        self._window.update()

    @Slot()
    def _rendered(self) -> None:
        if self._awaiting:
            self._end_awaiting()
            self._beat()

    def _end_awaiting(self) -> None:
        if self._awaiting:
            self._awaiting = False
            self._window.frameSwapped.disconnect(self._rendered)

    def _worker_lives(self) -> bool:
        """Whether the worker answered the last time, or may still; asks it anew."""
        now = time.monotonic()
        if self._asked_at is None:
            self._asked_at = now
            self._tasks.run(lambda: None, self._answered, lambda error: log_bug("heartbeat", error))
        waited_s = now - self._asked_at
        if waited_s > self._worker_patience_s and not self._stuck:
            self._stuck = True
            log(LogEvent.WORKER_STUCK, seconds=waited_s)
        return not self._stuck

    def _answered(self, _nothing: None) -> None:
        self._asked_at, self._stuck = None, False
