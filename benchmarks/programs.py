"""The programs that are measured, each a process of its own, and what the kernel says about them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.screen import Place, Stuck

HERE = Path(__file__).parent
END_S = 10.0  # every one of them ends on SIGTERM
PATIENCE_S = 120.0  # ten thousand branches are two hundred requests
LOOK_EVERY_S = 0.02
SCOUT_S = 60.0
SERVE = """
import sys
from pathlib import Path
from kiosk.server.run import DEMO_CHAIN, serve
sys.exit(serve("127.0.0.1", 0, Path(sys.argv[1]), chain=Path(sys.argv[2]) if sys.argv[2:] else DEMO_CHAIN))
"""

Places = dict[str, dict[str, Place]]  # screen → name of a thing → where it is


def environment(display: str) -> dict[str, str]:
    """This environment without anything that changes how Qt or the kiosk behave, and with that display."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("KIOSK_", "QT_", "QML_"))}
    if not any(Path("/dev/dri").glob("renderD*")):  # what the kiosk chooses by itself; the bare window must be told
        ours["QT_QUICK_BACKEND"] = "software"
    return {**ours, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


class Program:
    """A process that is ended with its `with`."""

    def __init__(self, arguments: list[str], environ: dict[str, str], *, errors: int | None = None) -> None:
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=HERE.parent,
            env=environ,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(END_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()

    def cpu_ms(self) -> float:
        """The time its threads have been on a processor so far."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def ticks(self) -> int:
        """The same as the kernel bills it, in hundredths of a second (utime and stime of proc(5))."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def memory_mib(self, kind: str = "Pss") -> float:
        """Its memory: "Pss" counts what it shares with others in shares, so that it falls as they come; "Rss" whole."""
        for line in Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith(f"{kind}:"):
                return int(line.split()[1]) / 1024
        raise Stuck("The kernel does not tell a process's memory.")


class Bare(Program):
    """The window that has nothing in it (bare.py)."""

    def __init__(self, display: str) -> None:
        super().__init__([str(HERE / "bare.py")], environment(display))


class Server(Program):
    """`kiosk serve`, with the demo's chain or another."""

    def __init__(self, db: Path, chain: Path | None = None) -> None:
        arguments = ["-c", SERVE, str(db), *([] if chain is None else [str(chain)])]
        super().__init__(arguments, environment(""))
        assert self.process.stdout is not None
        for line in self.process.stdout:
            name, _, url = line.strip().partition(" ")
            if name == "customer-v1":
                self.base_url = url.strip()
                break
        else:
            raise Stuck("The ticket server did not start.")


class Kiosk(Program):
    """`kiosk run` in a window as large as the screen."""

    def __init__(self, display: str, config: Path, size: tuple[int, int]) -> None:
        width, height = size
        arguments = ["-m", "kiosk", "run", "--config", str(config), "--windowed", f"{width}x{height}"]
        self._log = config.parent / "kiosk.log"
        self._fetched_before = self._fetched()
        super().__init__(arguments, environment(display), errors=subprocess.DEVNULL)  # they are in its log

    def _fetched(self) -> int:
        return self._log.read_text().count(" catalogue-fetched ") if self._log.exists() else 0

    def fetched(self) -> bool:
        """Whether this process has read the whole catalogue, and written it down."""
        return self._fetched() > self._fetched_before

    def wait_until_fetched(self) -> None:
        """Until then."""
        wait_for(self.fetched, "The kiosk did not read the catalogue.")


def wait_for(true: Callable[[], bool], complaint: str) -> None:
    """Until that is true."""
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        if time.monotonic() > deadline:
            raise Stuck(complaint)
        time.sleep(LOOK_EVERY_S)


def scout(config: Path, size: tuple[int, int]) -> Places:
    """What `python -m benchmarks.scout` prints, as values."""
    command = [sys.executable, "-m", "benchmarks.scout", str(config), *map(str, size)]
    environ = {**environment(""), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=SCOUT_S, check=True)
    return {
        screen: {name: Place(*place) for name, place in places.items()}
        for screen, places in json.loads(done.stdout).items()
    }


def write_settings(folder: Path, base_url: str) -> Path:
    """The settings of a kiosk whose state is in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "kiosk.toml"
    file.write_text(
        f'[kiosk]\nid = "bench"\nstate_dir = "{folder}"\n\n[api]\nbase_url = "{base_url}"\n\n'
        "[access]\nlong_wait_min = 0\n\n"  # nobody is served here: the queues only grow
        '[brand]\nname = "Banco Amancaes"\n'
    )
    return file
