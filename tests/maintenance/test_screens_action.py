"""Technicians have the screens measured: in a process of its own, with this kiosk's settings, on its panel."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.pin import Role
from kiosk.errors import KioskError
from kiosk.maintenance import screens
from kiosk.maintenance.kinds import Action
from kiosk.maintenance.say import Say
from tests.support.staff_room import Site

pytestmark = pytest.mark.usefixtures("qapp")  # fonts need an application
NOWHERE = "http://127.0.0.1:9/customer/v1"  # RFC 863: a port where nobody answers
ASKED = ["check", "--screens", "--json", "--language", "en", "--size", "1280x800"]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A technician is in the room of a kiosk that is out of order: nothing here needs more."""
    with Site(tmp_path, mode=None, url=NOWHERE) as made:
        yield made.enter(Role.TECHNICIAN)


def program(folder: Path, says: str, code: int) -> list[str]:
    """One that keeps what it was asked, says this, and ends so."""
    file = folder / "program.py"
    asked = folder / "asked.json"
    file.write_text(
        "import json, pathlib, sys\n"
        f"pathlib.Path({str(asked)!r}).write_text(json.dumps(sys.argv[1:]))\n"
        f"sys.{'stdout' if code < 2 else 'stderr'}.write({says!r})\nsys.exit({code})\n"
    )
    return [sys.executable, str(file)]


@pytest.mark.parametrize(
    ("told", "code", "ok", "say", "line"),
    [
        ({"screens": 606, "missed": 0, "misses": []}, 0, True, Say.SCREENS_FINE, "Screens measured: 606."),
        (
            {"screens": 606, "missed": 3, "misses": ["es, welcome: x"]},
            1,
            False,
            Say.SCREENS_MISS,
            "Screens that miss something: 3 of 606",
        ),
    ],
)
def test_what_was_found(
    told: dict[str, object],
    code: int,
    ok: bool,
    say: Say,
    line: str,
    site: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One sentence with the count and the first miss, on the screen and in the trail."""
    monkeypatch.setattr(screens, "_program", lambda: program(tmp_path, json.dumps(told), code))
    done = site.do(Action.CHECK_SCREENS, language="en", size="1280x800")
    assert (done.ok, done.sentence.say, done.sentence.english.startswith(line)) == (ok, say, True)
    assert json.loads((tmp_path / "asked.json").read_text()) == [*ASKED, "--config", str(site.file)]
    newest = site.room.trail()[0]
    assert (newest.role, newest.what, newest.detail) == ("technician", "check-screens", done.sentence.english)


def test_it_could_not_be_measured(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program says of it is what technicians read."""
    monkeypatch.setattr(screens, "_program", lambda: program(tmp_path, "kiosk: no such language\n", 2))
    done = site.do(Action.CHECK_SCREENS, language="xx", size="1280x800")
    assert (done.ok, done.sentence.english) == (False, "That did not work: kiosk: no such language")


def test_it_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is ended, before the room closes by itself."""
    monkeypatch.setattr(
        screens, "_program", lambda: [sys.executable, "-c", "import threading; threading.Event().wait()"]
    )
    monkeypatch.setattr(screens, "WITHIN_S", 0.2)
    with pytest.raises(KioskError, match="not measured within"):
        screens.check_screens("es", "1080x1920", None, {})


def test_only_for_technicians(site: Site) -> None:
    """Staff do not get it, and the trail says who tried."""
    site.enter(Role.STAFF)
    assert Action.CHECK_SCREENS not in site.room.actions()
    assert site.room.do(Action.CHECK_SCREENS, language="es", size="1x1").sentence.say is Say.NOT_ALLOWED


def test_the_program_in_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the executable is the kiosk itself."""
    assert screens._program() == [sys.executable, "-m", "kiosk"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert screens._program() == [sys.executable]
