"""The disk fails under the kiosk: nothing is sent, it says so, keeps what there was, and comes back by itself."""

import sqlite3
import time
from contextlib import ExitStack, closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.state import Screen
from kiosk.settings import KioskSection, Settings
from kiosk.store.db import ROOM_BYTES, ROOM_TO_OPEN_BYTES, open_db
from kiosk.store.evidence import damaged_copies
from kiosk.store.outbox import Outbox
from kiosk.store.rows import MIGRATIONS
from kiosk.store.stages import Stage
from tests.support.damage import zero
from tests.support.fault_server import FaultServer, Line, json_reply
from tests.support.finger import PULSE_MS, pump, until
from tests.support.lobby import EN_ES, Lobby, settings_for
from tests.support.small_chain import TICKET, posts
from tests.support.small_disk import small_disk
from tests.support.tickets import REQUEST

DISK_MIB = ROOM_TO_OPEN_BYTES // 1024**2 + 8
STAYS_S = 0.5  # five times what the kiosk here takes to look again
HERE = KioskSection(branch_id="mira", sector_id="caja", languages=EN_ES)  # one question is enough

pytestmark = pytest.mark.logs_errors("the disk fails")


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kiosk that is out of order looks again after 10 s; here at once."""
    monkeypatch.setattr("kiosk.app.REOPEN_MS", 100)


@pytest.fixture
def server(server: FaultServer) -> FaultServer:
    """No two tickets have the same id."""
    numbers = count(1)

    def create(line: Line) -> None:
        number = next(numbers)
        json_reply({**TICKET, "id": f"ticket-{number}", "number": number}, status=201)(line)

    server.answer(create, to="POST /tickets")
    return server


def settings(server: FaultServer) -> Settings:
    """A kiosk of one sector."""
    return msgspec.structs.replace(settings_for(server.base_url), kiosk=HERE)


def take_a_ticket(lobby: Lobby) -> None:
    """From welcome to the number."""
    lobby.ready().walk("start", "card-dep")
    lobby.wait_for(Screen.TICKET)
    until(lambda: lobby.state.outcome)


def stays_out_of_order(lobby: Lobby) -> None:
    """However often it looks, it does not ask anybody in meanwhile."""
    lobby.wait_for(Screen.OUT_OF_ORDER)
    until(lambda: lobby.state.broken)
    ends = time.monotonic() + STAYS_S
    while time.monotonic() < ends:
        assert (lobby.screen, lobby.state.broken) == (Screen.OUT_OF_ORDER, True)
        pump(PULSE_MS / 1000)


def test_the_disk_fills_up(server: FaultServer, tmp_path: Path) -> None:
    """Under a customer: they learn it before a ticket is made. At the limit it is out of order, not in and out."""
    with (
        small_disk(tmp_path / "disk", DISK_MIB) as disk,
        Lobby(settings(server), disk.folder / "state") as lobby,
    ):
        lobby.ready().walk("start")
        lobby.wait_for(Screen.SERVICE)
        disk.fill(ROOM_BYTES - 1)
        lobby.walk("card-dep")
        lobby.wait_for(Screen.REFUSED)
        lobby.session.startOver()
        stays_out_of_order(lobby)
        disk.fill()
        stays_out_of_order(lobby)
        assert posts(server) == 0
        disk.empty()
        take_a_ticket(lobby)
        assert posts(server) == 1
        assert damaged_copies(disk.folder / "state") == ()


def test_a_read_only_disk(server: FaultServer, tmp_path: Path) -> None:
    """As a failing card becomes: nothing is sold until it can be written to."""
    with small_disk(tmp_path / "disk", DISK_MIB) as disk:
        disk.read_only()
        with Lobby(settings(server), disk.folder) as lobby:
            stays_out_of_order(lobby)
            assert lobby.finger.see("start") is None
            disk.writable()
            take_a_ticket(lobby)
    assert posts(server) == 1


def test_an_outbox_that_is_damaged(server: FaultServer, tmp_path: Path) -> None:
    """Found at the start: it is kept, and the request in it that nobody knows the end of goes on in the new one."""
    path = tmp_path / "outbox.sqlite"
    with closing(Outbox(path)) as outbox:
        outbox.add(replace(REQUEST, ref="before"))
        outbox.sending("before")
        outbox.unknown("before", "no answer")
    zero(path, 0)
    harmed = path.read_bytes()
    with Lobby(settings(server), tmp_path) as lobby:
        lobby.wait_for(Screen.OUT_OF_ORDER)
        [kept] = damaged_copies(tmp_path)
        assert (kept / path.name).read_bytes() == harmed
        take_a_ticket(lobby)
        stages = {row.ref: row.stage for row in lobby.rows()}
    assert stages.pop("before") is not Stage.ASKED
    assert len(stages) == posts(server) == 1


def test_an_outbox_that_is_damaged_under_a_customer(server: FaultServer, tmp_path: Path) -> None:
    """They are told that no ticket was made; the requests before theirs are all there when it comes back."""
    path = tmp_path / "outbox.sqlite"
    with Lobby(settings(server), tmp_path) as lobby:
        take_a_ticket(lobby)
        [before] = [row.ref for row in lobby.rows()]
        lobby.session.startOver()
        lobby.ready().walk("start")
        lobby.wait_for(Screen.SERVICE)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:  # what the kiosk remembers of it is stale
            other.execute(f"PRAGMA user_version={len(MIGRATIONS)}")
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with path.open("r+b") as file:
            file.write(b"garbage" * 100)
        lobby.walk("card-dep")
        lobby.wait_for(Screen.REFUSED)
        assert posts(server) == 1
        lobby.session.startOver()
        lobby.wait_for(Screen.OUT_OF_ORDER)
        take_a_ticket(lobby)
        assert {row.ref for row in lobby.rows()} > {before}
    assert posts(server) == 2
    assert len(damaged_copies(tmp_path)) == 1


def test_an_outbox_whose_table_is_gone(server: FaultServer, tmp_path: Path) -> None:
    """Nothing that SQLite would call damage, and yet no request can be written: a new one is begun."""
    with Lobby(settings(server), tmp_path) as lobby:
        lobby.ready().walk("start")
        lobby.wait_for(Screen.SERVICE)
        with closing(sqlite3.connect(tmp_path / "outbox.sqlite", isolation_level=None)) as other:
            other.execute("DROP TABLE requests")
        lobby.walk("card-dep")
        lobby.wait_for(Screen.REFUSED)
        lobby.session.startOver()
        lobby.wait_for(Screen.OUT_OF_ORDER)
        take_a_ticket(lobby)
    assert posts(server) == 1
    assert len(damaged_copies(tmp_path)) == 1


def test_an_outbox_in_somebody_elses_hands(
    server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup program holds it: out of order until it lets go."""
    monkeypatch.setattr("kiosk.store.db.BUSY_TIMEOUT_S", 0.05)
    open_db(tmp_path / "outbox.sqlite", MIGRATIONS).close()
    with closing(sqlite3.connect(tmp_path / "outbox.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Lobby(settings(server), tmp_path) as lobby:
            stays_out_of_order(lobby)
            other.execute("ROLLBACK")
            take_a_ticket(lobby)
    assert damaged_copies(tmp_path) == ()


def test_a_second_kiosk_waits_outside(server: FaultServer, tmp_path: Path) -> None:
    """Both were started on a folder that could not be used yet: one gets it, the other serves nobody until it ends."""
    folder = tmp_path / "state"
    with ExitStack() as first_runs:
        first = first_runs.enter_context(Lobby(settings(server), folder)).ready()
        with Lobby(settings(server), folder) as second:
            stays_out_of_order(second)
            take_a_ticket(first)
            assert second.screen is Screen.OUT_OF_ORDER
            first_runs.close()
            take_a_ticket(second)
    assert posts(server) == 2
