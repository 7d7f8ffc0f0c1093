"""A real CUPS scheduler of the tests' own: on a free port of this machine, with its own folders, queues and printers.

It touches no system service and needs no root: back ends run as whoever runs the tests.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAM = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
CUPS_FILES = Path("/usr/lib/cups")
OWN_FILES = Path(__file__).parent / "cups"
START_S = 10
TOOL_S = 10

CUPSD_CONF = """
Listen 127.0.0.1:{port}
Browsing No
WebInterface No
LogLevel debug
MaxLogSize 0
DefaultAuthType Basic
JobRetryInterval 600
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
# As Debian has it: only the group lpadmin, which here is nobody, may start a queue.
<Policy guarded>
<Limit Resume-Printer>
AuthType Default
Require user @SYSTEM
Order deny,allow
</Limit>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
CUPS_FILES_CONF = """
ServerRoot {0}/root
ServerBin {0}/bin
RequestRoot {0}/spool
TempDir {0}/spool/tmp
CacheDir {0}/cache
StateDir {0}/state
ErrorLog {0}/error_log
AccessLog {0}/access_log
PageLog {0}/page_log
"""


@dataclass(frozen=True)
class Roll:
    """The printer behind a queue: what it does, and what came out of it."""

    folder: Path

    def does(self, mode: str) -> None:
        """From now on; the modes are those of `cups/back_end`."""
        (self.folder / "mode").write_text(mode)

    @property
    def papers(self) -> list[Path]:
        """What came out, in order, a PDF each."""
        return sorted(self.folder.glob("*.pdf"), key=lambda path: int(path.stem))


class Cupsd:
    """The scheduler, and what an administrator does with its queues."""

    def __init__(self, folder: Path, port: int, process: int) -> None:
        self.folder = folder
        self.port = port
        self.process = process  # its id

    def uri(self, queue: str) -> str:
        """The queue as `printer.uri`."""
        return f"cups://127.0.0.1:{self.port}/{queue}"

    def run(self, *command: str) -> str:
        """One of CUPS' own commands, on this scheduler; what it prints."""
        environment = os.environ | {"CUPS_SERVER": f"127.0.0.1:{self.port}", "LC_ALL": "C"}
        ended = subprocess.run(
            command, capture_output=True, text=True, timeout=TOOL_S, env=environment, stdin=subprocess.DEVNULL
        )
        assert ended.returncode == 0, f"{command}: {ended.stderr}"
        return ended.stdout

    def queue(self, name: str, *options: str, mode: str = "fine") -> Roll:
        """A new queue with a driver, and the printer behind it."""
        folder = self.folder / "printers" / name
        folder.mkdir(parents=True)
        roll = Roll(folder)
        roll.does(mode)
        ppd = OWN_FILES / "receipt.ppd"
        self.run("lpadmin", "-p", name, "-E", "-v", f"receipt:{folder}", "-P", str(ppd), *options)
        return roll

    def jobs(self, queue: str) -> list[str]:
        """The jobs that are not over."""
        return self.run("lpstat", "-o", queue).splitlines()

    def known(self, queue: str) -> list[str]:
        """The ids of all jobs that CUPS still knows, those that are over too."""
        lines = self.run("lpstat", "-W", "all", "-o", queue).splitlines()
        return [line.split()[0].rpartition("-")[2] for line in lines]

    def printable(self, queue: str) -> list[str]:
        """Those whose document is still in the spool: what could come out, by itself or when somebody restarts it."""
        return [job for job in self.known(queue) if any((self.folder / "spool").glob(f"d{int(job):05}-*"))]


@contextmanager
def running_cupsd(folder: Path, *directives: str) -> Iterator[Cupsd]:
    """A scheduler that answers, with further lines in its cupsd.conf; ended with all its children afterwards."""
    assert PROGRAM is not None
    port = _free_port()
    _prepare(folder, port, directives)
    command = [PROGRAM, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    try:
        until(lambda: process.poll() is not None or _answers(port), START_S)
        assert process.poll() is None, f"cupsd ended: {(folder / 'output').read_text()}"
        yield Cupsd(folder, port, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(TOOL_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(TOOL_S)


def until(happened: Callable[[], object], within_s: float) -> bool:
    """Look every 20 ms whether it has happened."""
    end = time.monotonic() + within_s
    while not happened():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def _prepare(folder: Path, port: int, directives: Sequence[str]) -> None:
    for name in ("root", "bin/backend", "spool/tmp", "cache", "state"):
        (folder / name).mkdir(parents=True)
    for name in ("daemon", "filter", "driver", "notifier"):
        (folder / "bin" / name).symlink_to(CUPS_FILES / name)
    for own, name in ((OWN_FILES / "back_end", "receipt"), (CUPS_FILES / "backend" / "ipp", "ipp")):
        back_end = folder / "bin" / "backend" / name
        shutil.copyfile(own, back_end)
        back_end.chmod(0o700)  # backend(7): not for others, so that it runs as cupsd itself and may enter our folders
    (folder / "cupsd.conf").write_text("\n".join([CUPSD_CONF.format(port=port), *directives, ""]))
    (folder / "cups-files.conf").write_text(CUPS_FILES_CONF.format(folder))


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
