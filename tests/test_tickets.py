"""`kiosk tickets`: what staff see of the outbox, beside a kiosk that is running, through the command itself."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.api.client import TicketApi
from kiosk.api.wire import WIRES
from kiosk.cli import main
from kiosk.desk import Desk
from kiosk.domain.model import Customer, Issued
from kiosk.report import age
from kiosk.server.run import TicketServer
from kiosk.store.outbox import Outbox
from tests.support.tickets import BARE, REQUEST

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
WHO = Customer(id_type="D", id_number="45671234", phone="+51987776576")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder that the settings name."""
    monkeypatch.setenv("KIOSK_KIOSK__STATE_DIR", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def outbox(folder: Path) -> Iterator[Outbox]:
    """The outbox of a kiosk that runs meanwhile."""
    with closing(Outbox(folder / "outbox.sqlite")) as outbox:
        yield outbox


def test_a_kiosk_that_never_ran_has_no_outbox(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """That is said, is no fault, and makes no file."""
    assert main(["tickets"]) == 0
    assert capsys.readouterr().out.startswith("No outbox yet: ")
    assert main(["tickets", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert not folder.exists()


def test_a_kiosk_that_nobody_touched_has_no_request(outbox: Outbox, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty outbox is not a missing one."""
    assert main(["tickets"]) == 0
    assert capsys.readouterr().out == "No request yet.\n"


def test_a_ticket_of_the_real_server_is_listed_while_the_kiosk_runs(
    folder: Path, outbox: Outbox, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Short ref, stage, number and id, service, age; nothing of who asked, in neither form."""
    with (
        TicketServer(tmp_path / "server.sqlite") as server,
        closing(TicketApi(f"{server.url}/v1", WIRES["v1-form"])) as api,
    ):
        branch = next(branch for branch in api.branches() if branch.id == "mira")
        sector = api.sectors("mira")[0]
        service = api.services("mira", sector.id)[0]
        request = replace(REQUEST, ref="3f6c2a10deadbeef", branch=branch, sector=sector, service=service, customer=WHO)
        issued = Desk(outbox, api, None).issue(request, lambda _ticket: None)
    assert isinstance(issued, Issued)
    ticket = issued.ticket
    assert main(["tickets"]) == 0
    text = capsys.readouterr().out
    headings, row = text.splitlines()
    assert headings.split() == ["REQUEST", "STAGE", "TICKET", "SERVICE", "AGE"]
    number = f"{ticket.queue}{ticket.number}"
    assert re.split(r" {2,}", row)[:-1] == ["3f6c2a10", "delivered", f"{number} ({ticket.id})", service.name]
    assert re.fullmatch(r"\d+ s", re.split(r" {2,}", row)[-1])
    assert main(["tickets", "--json"]) == 0
    machine = capsys.readouterr().out
    [entry] = json.loads(machine)
    wanted = {"ref": request.ref, "stage": "delivered", "ticket": ticket.id, "number": number, "service": service.id}
    assert entry.items() >= wanted.items()
    assert 0 <= entry["age_s"] < 60
    assert not re.search("45671234|987776576", text + machine)


def test_an_unknown_request_is_the_exit_code(outbox: Outbox, capsys: pytest.CaptureFixture[str]) -> None:
    """Newest first; as long as nobody knows what became of one request, monitoring hears of it."""
    for ref in ("first", "second", "third"):
        outbox.add(replace(REQUEST, ref=ref))
    outbox.sending("first")
    outbox.issued("first", BARE)
    assert main(["tickets"]) == 0
    outbox.sending("second")
    outbox.unknown("second", "cut")
    capsys.readouterr()
    assert main(["tickets"]) == 1
    _, *rows, last = capsys.readouterr().out.splitlines()
    assert [row.split()[:3] for row in rows] == [
        ["third", "asked", "-"],
        ["second", "unknown", "-"],
        ["first", "issued", BARE.id],
    ]
    assert last.startswith("Unknown: 1. ")
    assert main(["tickets", "--json"]) == 1
    assert [entry["stage"] for entry in json.loads(capsys.readouterr().out)] == ["asked", "unknown", "issued"]


def test_an_outbox_that_cannot_be_read_is_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and the file stays as it was."""
    folder.mkdir()
    (folder / "outbox.sqlite").write_bytes(b"garbage" * 1000)
    assert main(["tickets"]) == 2
    assert "file is not a database" in capsys.readouterr().err
    assert (folder / "outbox.sqlite").read_bytes() == b"garbage" * 1000


def test_a_reader_that_has_seen_enough_is_no_fault(outbox: Outbox) -> None:
    """`kiosk tickets | head -1`: the newest request, and no complaint of a broken pipe."""
    for number in range(2000):
        outbox.add(replace(REQUEST, ref=f"request-{number}"))
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "tickets"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"REQUEST")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "0 s"), (0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (7200, "2 h"), (200_000, "2 d")],
)
def test_ages_are_in_the_largest_unit_that_fits(seconds: int, words: str) -> None:
    """A clock that was set back makes nothing negative."""
    assert age(NOW - timedelta(seconds=seconds), NOW) == words
