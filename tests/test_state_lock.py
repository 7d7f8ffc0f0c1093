"""One kiosk a state folder: the second one says so and ends, however the first one ended before."""

import errno
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.maintenance.trial import Trial
from kiosk.state_lock import LOCK_FILE, AlreadyRunning, FolderUnusable, NoLocks, StateLock

PATIENCE_S = 30  # a command takes half a second on a quiet machine
SIZE = ("--windowed", "540x960")
TRIED = '[kiosk]\nstate_dir = "{folder}"\n[brand]\nname = "{brand}"\n'


def command(folder: Path | None, *arguments: str) -> subprocess.Popen[str]:
    """A command of the kiosk whose state is in `folder` (`None`: where its settings say), off-screen.

    Nobody answers at its server's address.
    """
    environ = {**os.environ, "KIOSK_API__BASE_URL": "http://127.0.0.1:9", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    if folder is not None:
        environ |= {"KIOSK_KIOSK__STATE_DIR": str(folder), "XDG_STATE_HOME": str(folder)}
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", *arguments],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def done(folder: Path | None, *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and errors of a command that ends by itself."""
    with command(folder, *arguments) as process:
        try:
            out, errors = process.communicate(timeout=PATIENCE_S)
        finally:
            process.kill()  # one that should have refused to start runs for ever
    return process.returncode, out, errors


def until(true: Callable[[], bool], otherwise: str) -> None:
    """Wait for another process."""
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.01)


def log_of(folder: Path) -> str:
    """What the kiosk has logged so far."""
    log = folder / "kiosk.log"
    return log.read_text() if log.exists() else ""


@contextmanager
def running(folder: Path | None, *arguments: str, holds: Path) -> Iterator[subprocess.Popen[str]]:
    """A command that runs, from when it holds the folder `holds` to the end of the block."""
    with command(folder, *arguments) as process:
        try:
            lock = holds / LOCK_FILE
            until(lambda: lock.exists() and lock.read_text() == f"{process.pid}\n", "the lock was not taken")
            yield process
        finally:
            process.kill()
            process.communicate()


def refusal(folder: Path, process: int) -> str:
    """The one sentence."""
    return (
        f"kiosk: Another kiosk already runs on the state folder {folder} (process {process}); "
        "stop it, or give this one its own kiosk.state_dir.\n"
    )


def test_a_second_kiosk_refuses_to_start(tmp_path: Path) -> None:
    """Exit code 4, one sentence, no window, no line in the other one's log; what only reads runs beside it."""
    with running(tmp_path, "run", *SIZE, holds=tmp_path) as first:
        code, _, errors = done(tmp_path, "run", *SIZE)
        assert (code, errors) == (4, refusal(tmp_path, first.pid))
        code, _, errors = done(tmp_path, "tickets")
        assert (code, errors) == (0, "")
        code, out, _ = done(tmp_path, "check", "--json")
        assert (code, {entry["name"] for entry in json.loads(out) if entry["level"] == "fail"}) == (1, {"api"})
        assert done(tmp_path, "print-preview", "--out", str(tmp_path / "ticket.png"))[0] == 0
        assert first.poll() is None


@pytest.mark.parametrize("moved", [False, True], ids=["same folder", "another folder"])
def test_a_second_kiosk_ends_no_trial(tmp_path: Path, moved: bool) -> None:
    """New settings run, nobody has kept them yet: a start beside that kiosk is refused, and not counted against them.

    So it is where the new settings name another state folder.
    """
    folder, other = tmp_path / "state", tmp_path / "other"
    file = tmp_path / "kiosk.toml"
    file.write_text(TRIED.format(folder=folder, brand="Old"))
    trial = Trial(file)
    trial.replace(TRIED.format(folder=other if moved else folder, brand="New"), {})
    run = ("run", *SIZE, "--config", str(file))
    with running(None, *run, holds=other if moved else folder) as first:
        until(lambda: trial.starts == 1, "the start was not counted")
        assert done(None, *run) == (4, "", refusal(folder, first.pid))
        assert (trial.on, trial.starts) == (True, 1)
        assert first.poll() is None
    assert 'name = "New"' in file.read_text()


def test_a_killed_kiosk_holds_nothing(tmp_path: Path) -> None:
    """SIGKILL, as from the kernel that is out of memory: the next kiosk starts at once, and ends well by SIGTERM."""
    with running(tmp_path, "run", *SIZE, holds=tmp_path) as first:
        first.kill()
        first.wait(PATIENCE_S)
        assert (tmp_path / LOCK_FILE).read_text() == f"{first.pid}\n"
        with running(tmp_path, "run", *SIZE, holds=tmp_path) as second:
            until(lambda: "server-away" in log_of(tmp_path), "the kiosk's loop, which hears signals, did not run")
            second.send_signal(signal.SIGTERM)
            assert second.wait(PATIENCE_S) == 0
    with StateLock(tmp_path) as lock:
        lock.take()


def test_two_demos_do_not_share_a_server(tmp_path: Path) -> None:
    """The demo's server writes into the same folder: it is not even started."""
    folder = tmp_path / "kiosk" / "demo"
    with running(tmp_path, "demo", holds=folder) as first:
        assert done(tmp_path, "demo") == (4, "", refusal(folder, first.pid))


def test_one_process_is_no_exception(tmp_path: Path) -> None:
    """The lock is the object's: another one in the same process waits its turn; taking it twice is once."""
    folder = tmp_path / "not" / "there" / "yet"
    with StateLock(folder) as lock, StateLock(folder) as other:
        lock.take()
        lock.take()
        with pytest.raises(AlreadyRunning, match=rf"{folder} \(process {os.getpid()}\)"):
            other.take()
        lock.close()
        other.take()
        with pytest.raises(AlreadyRunning):
            lock.take()


def test_a_folder_made_anew_is_taken_anew(tmp_path: Path) -> None:
    """Somebody deletes the folder under a kiosk that is out of order: what it then opens is a folder nobody holds."""
    folder = tmp_path / "state"
    with StateLock(folder) as lock, StateLock(folder) as other:
        lock.take()
        shutil.rmtree(folder)
        other.take()
        with pytest.raises(AlreadyRunning):
            lock.take()
        other.close()
        lock.take()
        with pytest.raises(AlreadyRunning):
            other.take()


def test_a_folder_that_cannot_be_used_is_another_matter(tmp_path: Path) -> None:
    """It may pass, so the kiosk does not end: it takes the lock once the folder is there."""
    folder = tmp_path / "state"
    folder.write_text("a file stands where the folder should be")
    with StateLock(folder) as lock:
        with pytest.raises(
            FolderUnusable, match=rf"cannot be used \(File exists: {folder}\); mend it, or set kiosk.state_dir"
        ):
            lock.take()
        folder.unlink()
        lock.take()


@pytest.mark.parametrize("code", [errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL])
def test_where_files_cannot_be_locked(tmp_path: Path, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on some network file systems (none can be mounted here, so the kernel's answer is played): a sentence."""

    def refuse(_file: int, _how: int) -> None:
        raise OSError(code, os.strerror(code))

    with StateLock(tmp_path) as lock:
        monkeypatch.setattr(fcntl, "flock", refuse)
        with pytest.raises(NoLocks, match=r"Files cannot be locked in the state folder"):
            lock.take()
        monkeypatch.undo()
        lock.take()
