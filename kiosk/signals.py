"""The signals that end the kiosk, as its event loop hears them. Must not know what ends."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication


class Signals(QObject):
    """SIGTERM and SIGINT end the application, also before its loop runs. Qt's loop is C++: a byte on a socket gives
    Python its turn.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)  # noqa: FBT003  # the standard library's own signature
        signal.set_wakeup_fd(self._theirs.fileno())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _number, _frame: QTimer.singleShot(0, _exit))
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: self._ours.recv(64))

    def close(self) -> None:
        """Let go of the signals."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._theirs.close()


def _exit() -> None:
    """From within the loop: without one that runs, an exit is lost. `quit` asks windows, which cannot be closed."""
    QGuiApplication.exit()
