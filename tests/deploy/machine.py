"""The installed package on a machine that boots: a real systemd, in a container, with a screen that nobody sees.

What it does to the disk is gone when it ends (an overlay in memory). Needs systemd-nspawn.
"""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE_S = 120.0  # a boot, or a restart, on a machine that is busy
LOOK_EVERY_S = 0.3
COMMAND_S = 60
# A screen of memory, and a watchdog and an out-of-order screen that a test can wait for.
HERE = {
    "etc/default/kiosk": "WLR_BACKENDS=headless\nWLR_RENDERER=pixman\nWLR_LIBINPUT_NO_DEVICES=1\n"
    "QT_QUICK_BACKEND=software\nKIOSK_RETRY_S=5\n",
    "etc/systemd/system/kiosk.service.d/proof.conf": "[Service]\nWatchdogSec=6s\nTimeoutAbortSec=3s\n",
}


class Machine:
    """On from `with` to its end. `root` holds a Debian with the package, `kiosk-cage` enabled."""

    def __init__(self, root: Path, log: Path) -> None:
        self._root, self._log = root, log

    def __enter__(self) -> Self:
        command = ["systemd-nspawn", "--boot", "--quiet", "--register=no", "--keep-unit", "--volatile=overlay"]
        with self._log.open("wb") as log:
            self._container = subprocess.Popen(
                [*command, "--machine=kiosk-proof", f"--directory={self._root}"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        children = Path(f"/proc/{self._container.pid}/task/{self._container.pid}/children")
        until(lambda: self._container.poll() is not None or children.read_text().split(), "the machine")
        assert self._container.poll() is None, self._log.read_text()
        self._init = children.read_text().split()[0]
        until(Path(f"/proc/{self._init}/root/run/systemd/private").exists, "the machine's systemd")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._container.terminate()
        self._container.wait(COMMAND_S)

    def run(self, *command: str) -> str:
        """What it printed, in the machine; what it complained of fails the proof."""
        inside = ("nsenter", "--target", self._init, "--mount", "--uts", "--ipc", "--net", "--pid")
        done = subprocess.run([*inside, *command], capture_output=True, text=True, timeout=COMMAND_S)
        assert not done.stderr, f"{command}: {done.stderr}"
        return done.stdout

    def is_active(self, unit: str) -> bool:
        """Whether it runs and, where it tells, has said that it is ready."""
        return self.run("systemctl", "is-active", unit) == "active\n"

    def kiosk(self) -> int:
        """The process of `kiosk.service` once that is ready."""
        until(lambda: self.is_active("kiosk"), "the kiosk", self._why)
        return int(self.run("systemctl", "show", "--value", "--property=MainPID", "kiosk"))

    def notices_a_frozen_kiosk(self) -> None:
        """Stopped as by a debugger, it beats no more: systemd ends it and starts another."""
        frozen = self.kiosk()
        self.run("systemctl", "kill", "--signal=STOP", "kiosk")
        until(lambda: self.is_active("kiosk") and self.kiosk() != frozen, "another kiosk", self._why)

    def says_so_when_it_cannot_start(self) -> None:
        """Wrong settings: the out-of-order screen comes in its place, and goes when they are mended."""
        self.run("sh", "-c", "echo nonsense = 1 >> /etc/kiosk/kiosk.toml; systemctl restart --no-block kiosk")
        until(lambda: self.is_active("kiosk-failed"), "the out-of-order screen", self._why)
        assert not self.is_active("kiosk-cage"), "two want the same screen"
        self.run("sed", "-i", "/nonsense/d", "/etc/kiosk/kiosk.toml")
        self.kiosk()

    def stops_quietly(self) -> None:
        """Told to stop, all of it stops, and nothing calls that a failure."""
        self.run("systemctl", "stop", "kiosk-display")
        units = ("kiosk", "kiosk-cage", "kiosk-failed")
        assert [self.run("systemctl", "is-active", unit) for unit in units] == ["inactive\n"] * 3, self._why()

    def _why(self) -> str:
        return self.run("journalctl", "--no-pager", "--lines=60", "-u", "kiosk*")


def until(true: Callable[[], object], what: str, why: Callable[[], str] = str) -> None:
    """Look again and again; what could not be had is not there yet."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            if true():
                return
        except OSError:
            pass
        assert time.monotonic() < deadline, f"{what} was not there within {PATIENCE_S:g} s\n{why()}"
        time.sleep(LOOK_EVERY_S)
