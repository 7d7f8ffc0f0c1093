"""The real program in a process of its own, as systemd runs it: with a socket on which it says how it is.

with Systemd(folder, watchdog_s=0.9) as systemd, systemd.start() as kiosk:
    systemd.wait_for("READY=1")
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

START_S = 30.0  # a second, on a machine that is not busy
NOBODY = "http://127.0.0.1:9/customer/v1"


class Systemd:
    """The end of $NOTIFY_SOCKET that systemd holds."""

    def __init__(self, folder: Path, watchdog_s: float = 0.0) -> None:
        self.folder = folder
        self.watchdog_s = watchdog_s
        self._address = f"\0kiosk-test-{os.getpid()}-{id(self)}"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self._address)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    @contextlib.contextmanager
    def start(self, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
        """`kiosk run` on a screen that nobody sees; killed at the end, if it still runs."""
        environ = {
            **os.environ,
            "NOTIFY_SOCKET": f"@{self._address[1:]}",
            "WATCHDOG_USEC": str(round(self.watchdog_s * 1_000_000)),
            "KIOSK_KIOSK__STATE_DIR": str(self.folder),
            "KIOSK_API__BASE_URL": NOBODY,
            "KIOSK_HEALTH__PORT": "0",
            **settings,
        }
        command = [sys.executable, "-m", "kiosk", "run", "--windowed", "270x480"]
        quiet = subprocess.DEVNULL
        # In a session of its own, as systemd does it: else a shell that ends elsewhere wakes what was stopped.
        with subprocess.Popen(command, env=environ, stdout=quiet, stderr=quiet, start_new_session=True) as kiosk:
            try:
                yield kiosk
            finally:
                kiosk.send_signal(signal.SIGCONT)
                kiosk.kill()

    def heard(self, within_s: float) -> list[str]:
        """Every line that comes within so many seconds, waited for to their end."""
        lines: list[str] = []
        deadline = time.monotonic() + within_s
        while (left := deadline - time.monotonic()) > 0:
            self._socket.settimeout(left)
            with contextlib.suppress(TimeoutError):
                lines += self._socket.recv(4096).decode().splitlines()
        return lines

    def wait_for(self, line: str, within_s: float = START_S) -> None:
        """Until it says this."""
        deadline = time.monotonic() + within_s
        while (left := deadline - time.monotonic()) > 0:
            self._socket.settimeout(left)
            with contextlib.suppress(TimeoutError):
                if line in self._socket.recv(4096).decode().splitlines():
                    return
        raise AssertionError(f"it did not say {line} within {within_s:g} s")


def free_port() -> int:
    """One that nobody listened on a moment ago."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])
