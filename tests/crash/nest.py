"""Where lives begin: a process that has imported what a kiosk imports, and forks once for each of them.

    with Nest() as nest:
        life = nest.born(["life", "life.json"], environment, said)   # or a command of the kiosk: ["tickets", "--json"]
        code = life.end(60)

It saves half of what a start costs; each life is a process of its own, which makes its own everything. The nest itself
has neither threads nor a Qt application. Must not know what is lived.
"""

import contextlib
import importlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

ROOT = Path(__file__).resolve().parents[2]
STOP_S = 10.0
# What every life imports, late or at its start.
IMPORTED = (
    *("tests.crash.driver", "kiosk.api.client", "kiosk.backend", "kiosk.desk", "kiosk.leftovers", "kiosk.sync"),
    *("kiosk.printing.escpos_printer", "kiosk.ui.receipt_texts", "kiosk.tickets", "qrcode.main"),
)


class Born:
    """A life that goes on in a process of its own."""

    def __init__(self, pid: int, said: IO[bytes]) -> None:
        self._pid, self._said = pid, said
        self._lock = threading.Lock()
        self._ended = False

    def kill(self) -> None:
        """SIGKILL, unless it has ended already."""
        with self._lock:
            if not self._ended:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self._pid, signal.SIGKILL)

    def end(self, within_s: float) -> int | None:
        """Wait for it: its exit code, negative for a signal; `None`, and it is killed, where it takes longer."""
        ready, _, _ = select.select([self._said], [], [], within_s)
        if not ready:
            self.kill()
        code = int(self._said.readline())
        with self._lock:
            self._ended = True
        return code if ready else None


class Nest:
    """The process, from `with` to its end; one life at a time."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.nest"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,  # what was read must not hide from `select`
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate(timeout=STOP_S)

    def born(self, arguments: Sequence[str], environment: dict[str, str], said: Path) -> Born:
        """Begin a life: `arguments` are "life" and its file, or the kiosk's own; it writes to the file `said`."""
        told, heard = self._process.stdin, self._process.stdout
        assert told is not None
        assert heard is not None
        told.write(json.dumps([arguments, environment, str(said)]).encode() + b"\n")
        told.flush()
        return Born(int(heard.readline()), heard)


def _live(arguments: list[str], environment: dict[str, str], said: str) -> None:
    """Be that process, to its end."""
    code = 70  # an exception that nobody caught: it is in `said`
    try:
        file = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream in (1, 2):
            os.dup2(file, stream)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.environ.clear()
        os.environ.update(environment)
        if arguments[0] == "life":
            from tests.crash.driver import run

            code = run(Path(arguments[1]))
        else:
            from kiosk.cli import main

            code = main(arguments)
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001  # a forked process must not go on as its parent
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(code)


def _brood() -> None:
    """Fork for each line that comes; say the process id, then the exit code."""
    for name in IMPORTED:
        importlib.import_module(name)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _live(*json.loads(line))
        _say(pid)
        _say(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _brood()
