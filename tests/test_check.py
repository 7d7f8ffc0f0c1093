"""`kiosk check`: what it says and how it ends, against the real server and against everything that can be wrong."""

import errno
import json
import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk import check as check_module
from kiosk.cli import main
from kiosk.domain.model import Branch
from kiosk.domain.pin import Role
from kiosk.maintenance.pins import Pins
from kiosk.maintenance.store import MaintenanceStore
from kiosk.paper import ROLL_FILE, Roll, save_roll
from kiosk.printing.printer import PrinterStatus
from kiosk.server.run import TicketServer
from kiosk.store.catalog import CatalogStore
from kiosk.store.outbox import Outbox
from tests.support.fault_server import Behaviour, FaultServer, hang, json_reply, raw, reply
from tests.support.pins import TECHNICIAN, cheap_hasher
from tests.support.tickets import REQUEST
from tests.support.tls import self_signed, serving

BRANCH = {"id": "mira", "name": "Agencia Miraflores", "sectors": [{"id": "caja", "name": "Cajas"}]}
NAMES = ["settings", "api", "outbox", "lookup", "catalogue", "printer", "disk", "clock", "fonts", "screen", "pins"]
A_HASH = cheap_hasher().hash("4711")


class Usage(NamedTuple):
    """What `shutil.disk_usage` tells, in bytes."""

    total: int
    used: int
    free: int


@dataclass
class Checked:
    """One run: the exit code, and each finding's level and sentence by its name."""

    code: int
    findings: dict[str, tuple[str, str]]

    def level(self, name: str) -> str:
        """ok, warn or fail."""
        return self.findings[name][0]

    def says(self, name: str) -> str:
        """The sentence."""
        return self.findings[name][1]


class Site:
    """A place where a kiosk is being installed: settings as variables, and the command."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._patch, self._capsys = monkeypatch, capsys
        self.set(KIOSK__STATE_DIR=str(folder / "state"), API__DEADLINE_S="1", API__BASE_URL="http://127.0.0.1:9/v1")

    def set(self, **settings: str) -> None:
        """`API__REVISION="v1-form"` and the like."""
        for name, value in settings.items():
            self._patch.setenv(f"KIOSK_{name}", value)

    def check(self, *arguments: str) -> Checked:
        """Run it for machines."""
        self._capsys.readouterr()
        code = main(["check", "--json", *arguments])
        entries = json.loads(self._capsys.readouterr().out)
        return Checked(code, {entry["name"]: (entry["level"], entry["sentence"]) for entry in entries})

    def lines(self) -> list[str]:
        """Run it for people."""
        self._capsys.readouterr()
        main(["check"])
        return self._capsys.readouterr().out.splitlines()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Site:
    """A site whose API is nowhere yet."""
    return Site(tmp_path, monkeypatch, capsys)


@pytest.fixture
def server(site: Site) -> Iterator[FaultServer]:
    """A server in good health with one branch, which the site is set up for."""
    with FaultServer("/customer/v1") as server:
        site.set(API__BASE_URL=server.base_url)
        server.answer(json_reply(BRANCH), to="GET /branches/mira")
        server.answer(json_reply([BRANCH]), to="GET /branches")
        yield server


@pytest.mark.parametrize(("revision", "base"), [("customer-v1", "/customer/v1"), ("v1-form", "/v1")])
def test_all_is_well_at_the_real_server(site: Site, revision: str, base: str) -> None:
    """Every line says ok, nothing was asked for but branches, and the kiosk's folder is not even made."""
    with TicketServer(site.folder / "server.sqlite") as server:
        site.set(API__BASE_URL=server.url + base, API__REVISION=revision, KIOSK__BRANCH_ID="mira")
        site.set(API__ANONYMOUS_ID_TYPE="K")
        site.set(**dict.fromkeys(("MAINTENANCE__STAFF_PIN_HASH", "MAINTENANCE__TECHNICIAN_PIN_HASH"), A_HASH))
        checked = site.check()
        lines = site.lines()
    assert {name: level for name, (level, _) in checked.findings.items()} == dict.fromkeys(
        [*NAMES[:2], "place", *NAMES[2:]], "ok"
    )
    assert checked.code == 0
    assert f"answers as {revision} in " in checked.says("api")
    assert checked.says("clock").endswith("as the server's.")
    assert [line.split()[:2] for line in lines] == [["ok", name] for name in checked.findings]
    assert not (site.folder / "state").exists()


def test_one_get_and_no_ticket(site: Site, server: FaultServer) -> None:
    """Checking costs the server one list, so that a monitor may do it every minute."""
    assert site.check().code == 0
    assert [f"{request.method} {request.path}" for request in server.requests] == ["GET /customer/v1/branches"]


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (reply(404), "api.base_url: customer-v1 is usually served below /customer/v1"),
        (reply(401), "Check api.token"),
        (json_reply({"message": "no such channel"}, 400), "no such channel"),
        (reply(200, b"<html>Sign in</html>", "text/html"), "not JSON by its content type"),
        (reply(200, b"<html></html>"), "sign-in page"),
        (json_reply({"branches": []}), "GET /branches"),
        (reply(302, headers={"Location": "/login"}), "answered 302"),
        (reply(500), "answered 500"),
        (raw(b"SSH-2.0-OpenSSH\r\n"), "no usable answer"),
        (hang(), "no usable answer"),
        (json_reply([]), "lists no branch"),
    ],
)
def test_a_server_that_is_none_fails_with_a_sentence(
    site: Site, server: FaultServer, trouble: Behaviour, said: str
) -> None:
    """Whatever answers there, the sentence says what came and what to look at; the rest is checked all the same."""
    server.answer(trouble)
    checked = site.check()
    assert (checked.code, checked.level("api")) == (1, "fail")
    assert said in checked.says("api")
    assert checked.says("api").endswith(".")
    assert "acted" not in checked.says("api")
    assert list(checked.findings) == NAMES


def test_a_server_that_is_not_there(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused, and a name that nobody knows."""
    assert "Connection refused" in site.check().says("api")

    def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    checked = site.check()
    assert "its name was not found" in checked.says("api")
    assert (checked.code, checked.level("clock")) == (1, "ok")
    assert "told no time" in checked.says("clock")


def test_a_certificate_that_nobody_vouches_for(site: Site, tmp_path: Path) -> None:
    """The sentence says how a machine is made to trust an authority."""
    with FaultServer(tls=serving(self_signed(tmp_path))) as server:
        site.set(API__BASE_URL=server.base_url)
        assert "update-ca-certificates" in site.check().says("api")
        assert server.requests == []


@pytest.mark.parametrize(
    ("revision", "branch"), [("customer-v1", {"id": "mira"}), ("v1-form", {"id": "mira", "sectors": []})]
)
def test_another_revision_than_the_configured_one_is_suspected(
    site: Site, server: FaultServer, revision: str, branch: dict[str, object]
) -> None:
    """Nothing on the wire names the revision; branches with sectors, or without, tell them apart."""
    server.answer(json_reply([branch]))
    site.set(API__REVISION=revision)
    checked = site.check()
    assert (checked.code, checked.level("api")) == (0, "warn")
    assert "check api.revision" in checked.says("api")


def test_a_slow_server_is_a_warning(site: Site, server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It works, and customers will wonder."""
    monkeypatch.setattr(check_module, "SLOW_S", 0.0)
    checked = site.check()
    assert (checked.code, checked.level("api")) == (0, "warn")
    assert "slow" in checked.says("api")


@pytest.mark.parametrize(
    ("branch", "sector", "level", "said"),
    [
        ("mira", "", "ok", "Agencia Miraflores."),
        ("mira", "caja", "ok", "Agencia Miraflores, Cajas."),
        ("mira", "plat", "fail", 'no sector "plat" (it has: caja)'),
        ("nowhere", "", "fail", 'no branch "nowhere"'),
    ],
)
def test_the_place_in_the_settings_is_looked_up(
    site: Site, server: FaultServer, branch: str, sector: str, level: str, said: str
) -> None:
    """A kiosk whose branch or sector is misspelt would never issue a ticket."""
    site.set(KIOSK__BRANCH_ID=branch, KIOSK__SECTOR_ID=sector)
    checked = site.check()
    assert (checked.code, checked.level("place")) == (int(level == "fail"), level)
    assert said in checked.says("place")


def test_a_place_without_sectors_or_answer_fails(site: Site, server: FaultServer) -> None:
    """Where there is nothing to queue for, or nobody says."""
    site.set(KIOSK__BRANCH_ID="mira")
    server.answer(json_reply({**BRANCH, "sectors": []}), reply(500), to="GET /branches/mira")
    assert site.check().says("place") == "Agencia Miraflores has no sector yet."
    checked = site.check()
    assert (checked.code, checked.level("place")) == (1, "fail")


def test_the_stored_catalogue_has_an_age(site: Site, server: FaultServer) -> None:
    """Fresh is well; old means that no kiosk is running; damaged is fetched anew. Reading it changes nothing."""
    file = site.folder / "state" / "catalogue.sqlite"
    for minutes, level, said in ((4, "ok", "1 branches, read 4 min ago."), (180, "warn", "read 3 h ago")):
        with closing(CatalogStore(file)) as store:
            store.save_branches([Branch("mira")], datetime.now(UTC) - timedelta(minutes=minutes))
        checked = site.check()
        assert (checked.code, checked.level("catalogue")) == (0, level)
        assert said in checked.says("catalogue")
    file.write_bytes(b"garbage" * 1000)
    checked = site.check()
    assert (checked.code, checked.level("catalogue")) == (0, "warn")
    assert file.read_bytes() == b"garbage" * 1000


def test_requests_that_need_staff_are_counted(site: Site, server: FaultServer) -> None:
    """A flaw, not a failure: the kiosk serves, and somebody has to look for a ticket."""
    file = site.folder / "state" / "outbox.sqlite"
    assert site.check().says("outbox").startswith("None is there yet")
    with closing(Outbox(file)) as outbox:
        outbox.add(replace(REQUEST, ref="one"))
        outbox.sending("one")
        assert site.check().findings["outbox"] == ("ok", "Requests: 1; none needs staff, and there is room for more.")
        outbox.unknown("one", "cut")
        checked = site.check()
    assert (checked.code, checked.level("outbox")) == (0, "warn")
    assert checked.says("outbox") == "Requests that need staff: 1 of 1; see kiosk tickets."


def test_an_outbox_that_cannot_be_used_fails(site: Site, server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Damaged, or without room: nothing is sent then, and the sentence says so."""
    file = site.folder / "state" / "outbox.sqlite"
    file.parent.mkdir()
    file.write_bytes(b"garbage" * 1000)
    checked = site.check()
    assert (checked.code, checked.level("outbox")) == (1, "fail")
    assert str(file) in checked.says("outbox")
    assert file.read_bytes() == b"garbage" * 1000
    file.unlink()
    full = os.statvfs(site.folder)
    full = os.statvfs_result([*full[:3], 0, 0, *full[5:]])
    monkeypatch.setattr(os, "statvfs", lambda _path: full)
    checked = site.check()
    assert (checked.code, checked.level("outbox")) == (1, "fail")
    assert "make room" in checked.says("outbox")


@pytest.mark.parametrize(
    ("settings", "level", "said"),
    [
        ({}, "warn", "set api.anonymous_id_type"),
        ({"API__IDEMPOTENCY_KEY": "true"}, "ok", "Idempotency-Key"),
        ({"API__ANONYMOUS_ID_TYPE": "K"}, "ok", "identity of the request's own"),
        ({"CUSTOMER__ASK_ID": "required"}, "ok", "its customer's identity"),
        ({"CUSTOMER__ASK_ID": "optional"}, "warn", "set api.anonymous_id_type"),
    ],
)
def test_whether_a_lost_ticket_can_be_looked_up(
    site: Site, server: FaultServer, tmp_path: Path, settings: dict[str, str], level: str, said: str
) -> None:
    """One of three settings has to be there, or staff search by hand."""
    file = tmp_path / "kiosk.toml"
    file.write_text('[[customer.id_types]]\ncode = "D"\npattern = "[0-9]{8}"\nname = { es = "DNI", en = "ID" }\n')
    site.set(**settings)
    checked = site.check("--config", str(file))
    assert (checked.code, checked.level("lookup")) == (0, level)
    assert said in checked.says("lookup")


def test_the_printer_is_asked(site: Site, server: FaultServer) -> None:
    """A folder that can be written to is ready; a file in its place is not, and the sentence is the printer's."""
    folder = site.folder / "tickets"
    site.set(PRINTER__URI=folder.as_uri())
    checked = site.check()
    assert (checked.code, checked.says("printer")) == (0, f"{folder.as_uri()} is ready.")
    folder.rmdir()
    folder.touch()
    checked = site.check()
    assert (checked.code, checked.level("printer")) == (1, "fail")
    assert str(folder) in checked.says("printer")


@pytest.mark.parametrize(("used_mm", "level", "left"), [(66_000, "ok", 140), (80_000, "warn", 0)])
def test_how_much_paper_is_left(site: Site, server: FaultServer, used_mm: float, level: str, left: int) -> None:
    """Where the settings tell how long a roll is, staff hear about how many tickets it still holds."""
    site.set(PRINTER__URI=(site.folder / "tickets").as_uri(), PRINTER__ROLL_M="80")
    (site.folder / "state").mkdir(exist_ok=True)
    save_roll(site.folder / "state" / ROLL_FILE, Roll(used_mm=used_mm, ticket_mm=100))
    checked = site.check()
    assert (checked.code, checked.level("printer")) == (0, level)
    assert checked.says("printer").endswith(f" About {left} tickets are left on the roll.")


def test_a_printer_that_asks_for_something_is_a_warning(
    site: Site, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It prints, and its paper nears the end; what was opened for the question is closed after it."""
    printer = NearEnd()
    monkeypatch.setattr(check_module, "open_printer", lambda _uri, _medium: printer)
    checked = site.check()
    assert (checked.code, *checked.findings["printer"]) == (0, "warn", "The paper nears its end: change the roll.")
    assert printer.closed


class NearEnd:
    """A printer whose roll is nearly used up."""

    closed = False

    def status(self) -> PrinterStatus:
        """Ready, with a wish."""
        return PrinterStatus(ready=True, reason="The paper nears its end: change the roll.")

    def close(self) -> None:
        """Remember it."""
        self.closed = True


def test_the_state_folder_must_take_what_is_written(
    site: Site, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in its place, a full disk, a disk that fills, one that fails."""
    (site.folder / "state").touch()
    assert "cannot be written to" in site.check().says("disk")
    (site.folder / "state").unlink()
    for free, level in ((10**7, "fail"), (10**8, "warn"), (10**10, "ok")):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path, free=free: Usage(10**11, 10**11 - free, free))
        checked = site.check()
        assert (checked.code, checked.level("disk")) == (int(level == "fail"), level)

    def fails(_path: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(shutil, "disk_usage", fails)
    assert "Input/output error" in site.check().says("disk")


@pytest.mark.parametrize(
    ("off", "level", "said"),
    [
        (timedelta(seconds=20), "ok", "as the server's"),
        (timedelta(minutes=5), "warn", "s behind the server's: set it"),
        (-timedelta(hours=1), "warn", "s ahead of the server's: set it"),
    ],
)
def test_the_clock_is_held_against_the_servers(
    site: Site, server: FaultServer, off: timedelta, level: str, said: str
) -> None:
    """Times on tickets and screens are this machine's."""
    date = format_datetime(datetime.now(UTC) + off, usegmt=True)
    server.answer(json_reply([BRANCH], headers={"Date": date}))
    checked = site.check()
    assert (checked.code, checked.level("clock")) == (0, level)
    assert said in checked.says("clock")


@pytest.mark.parametrize("date", ["", "yesterday", "Sun, 22 Nov 2026 12:00:00 -0000"])
def test_a_server_without_a_clock_leaves_plausibility(
    site: Site, server: FaultServer, date: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A machine whose battery died wakes up in 1970, before this program was installed."""
    server.answer(json_reply([BRANCH], headers={"Date": date} if date else {}))
    assert "told no time" in site.check().says("clock")
    later = tmp_path / "check.py"
    later.touch()
    installed = datetime.now(UTC).timestamp() + 10**6
    os.utime(later, (installed, installed))
    monkeypatch.setattr(check_module, "__file__", str(later))
    checked = site.check()
    assert (checked.code, checked.level("clock")) == (1, "fail")
    assert "timedatectl" in checked.says("clock")


def test_a_machine_without_the_type_is_warned(
    site: Site, server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Noto Sans is looked for where fontconfig would; without it another one is used."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    checked = site.check()
    assert (checked.code, checked.level("fonts")) == (0, "warn")
    assert "fonts-noto-core" in checked.says("fonts")
    font = tmp_path / "share" / "fonts" / "noto" / "NotoSans[wght].ttf"
    font.parent.mkdir(parents=True)
    font.touch()
    assert site.check().level("fonts") == "ok"
    monkeypatch.setenv("KIOSK_KIOSK__LANGUAGES", "es,zh")
    assert "fonts-droid-fallback" in site.check().says("fonts")
    font.with_name("DroidSansFallbackFull.ttf").touch()
    assert site.check().level("fonts") == "ok"


def test_a_small_panel_is_warned_of(site: Site, server: FaultServer) -> None:
    """A tablet's panel cannot hold what fingers and eyes need."""
    site.set(SCREEN__DIAGONAL_IN="10.1")
    checked = site.check()
    assert (checked.code, checked.level("screen")) == (0, "warn")
    assert "126 mm" in checked.says("screen")


def test_wrong_settings_end_it_with_every_mistake(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, one line a mistake, and nothing else is looked at."""
    file = tmp_path / "kiosk.toml"
    file.write_text('[api]\nrevision = "v2"\n[ticket]\ndigits = 9\n')
    assert main(["check", "--config", str(file)]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["fail", "settings"]] * 2
    assert "api.revision" in lines[0]
    assert "ticket.digits" in lines[1]
    assert main(["check", "--json", "--config", str(tmp_path / "none.toml")]) == 2
    [entry] = json.loads(capsys.readouterr().out)
    assert "cannot be read" in entry["sentence"]


def test_a_file_is_named(site: Site, server: FaultServer, tmp_path: Path) -> None:
    """Which file was read, and how much the environment lays over it, is the first question when something is odd."""
    file = tmp_path / "kiosk.toml"
    file.write_text("[ticket]\ndigits = 3\n")
    assert site.check("--config", str(file)).says("settings") == f"{file}, with 3 from the environment."


def test_pins(site: Site) -> None:
    """A role without a PIN is a warning with the command for it; one set here or rolled out will do."""
    checked = site.check()
    assert checked.level("pins") == "warn"
    assert checked.says("pins").startswith("No PIN opens the staff's room for staff or technician: run kiosk set-pin ")
    site.set(MAINTENANCE__STAFF_PIN_HASH=A_HASH)
    checked = site.check()
    assert (checked.level("pins"), "--role staff" in checked.says("pins")) == ("warn", False)
    assert "kiosk set-pin --role technician" in checked.says("pins")
    store = MaintenanceStore(site.folder / "state")
    Pins(store, {}, hasher=cheap_hasher()).set_pin(Role.TECHNICIAN, TECHNICIAN)
    assert site.check().findings["pins"] == ("ok", "Staff and technicians have a PIN.")
    store.close()
    (site.folder / "state" / "maintenance.sqlite").write_bytes(b"no database" * 1000)
    checked = site.check()
    assert (checked.level("pins"), checked.says("pins").count("nobody enters")) == ("warn", 1)
