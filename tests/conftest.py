"""What holds for every test: no window on anybody's desk, nothing of this machine's settings, and noise fails. And the
kiosks that several files begin with.

Noise is a Python warning and a Qt message (both set in pyproject.toml) or a line logged at ERROR that the test did not
announce with `@pytest.mark.logs_errors("why")`.
"""

import gc
import logging
import os
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt: it reads them once, when the application object is made. Tests that want a real X server
# start a process of their own on their own Xvfb.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
# Nor is anything heard in the room: a kiosk finds no sound server, and a server named here is never started for it.
os.environ["PULSE_SERVER"] = "unix:/nowhere"

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from tests.protocol.room import Room, room

# How long one example takes says nothing on a machine that is shared; in CI the same examples run every time.
settings.register_profile("kiosk", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("kiosk")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first: a long one that begins last keeps one processor waiting for the other."""
    slow = {item.path for item in items if item.get_closest_marker("slow") is not None}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """pytest-qt makes this application: the kiosk's has no widgets."""
    return QGuiApplication


@pytest.fixture(autouse=True, scope="module")
def _nothing_of_qt_is_left() -> Iterator[None]:
    """What a file's tests left in circles ends here, on the thread it was made on.

    Left to chance, Python's collector ends it on whatever thread runs in a later file; Qt's objects die of that.
    """
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _a_machine_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads this machine's settings, nor writes where its kiosk keeps its state."""
    home = tmp_path_factory.getbasetemp() / "home"
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        monkeypatch.delenv(name)
    for kind in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))


@pytest.fixture(autouse=True)
def _errors_are_announced(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """An ERROR in the log fails the test, unless the test says that it provokes one."""
    yield
    if request.node.get_closest_marker("logs_errors") is None:
        records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
        errors = [record.getMessage() for record in records if record.levelno >= logging.ERROR]
        assert not errors, f"the log says ERROR where the test announced none: {errors}"


@pytest.fixture(autouse=True)
def _the_loop_still_runs() -> Iterator[None]:
    """A test that ends the application outside its loop ends every loop of the tests after it as well."""
    yield
    if QCoreApplication.instance() is not None:
        loop, timer = QEventLoop(), QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        timer.start(0)
        assert loop.exec() == 0, "the application was told to end while nobody ran it"


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Room]:
    """A kiosk whose customers say who they are, at a server that gives them several tickets."""
    with room(tmp_path) as here:
        yield here


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Room]:
    """A kiosk that gives its requests an identity of their own."""
    with room(tmp_path, own=True) as here:
        yield here


@pytest.fixture
def key(tmp_path: Path) -> Iterator[Room]:
    """A kiosk whose server honours keys."""
    with room(tmp_path, key=True) as here:
        yield here


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of this checkout."""
    return Path(__file__).resolve().parent.parent
