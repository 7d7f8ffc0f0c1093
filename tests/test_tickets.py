"""`kiosk tickets`: what staff see of the outbox, beside a kiosk that is running, through the command itself."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.api.client import TicketApi
from kiosk.api.wire import WIRES
from kiosk.cli import main
from kiosk.desk import Desk
from kiosk.domain.model import Customer, Issued, Refusal
from kiosk.report import age
from kiosk.server.run import TicketServer
from kiosk.settings import Settings
from kiosk.settling import Settling
from kiosk.store.outbox import Outbox
from kiosk.tickets import ON_RESTART, Upshot, upshot
from tests.support.fault_server import FaultServer, json_reply
from tests.support.tickets import BARE, FULL, LIMA, REQUEST

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
        outcome = Desk(outbox, api, None).issue(request, lambda _ticket: None)
    assert isinstance(outcome, Issued)
    ticket = outcome.ticket
    assert main(["tickets"]) == 0
    text = capsys.readouterr().out
    headings, row = text.splitlines()
    assert re.split(r" {2,}", headings) == ["REQUEST", "STAGE", "TICKET", "SERVICE", "AGE", "WHAT IS DONE"]
    number = f"{ticket.queue}{ticket.number}"
    *cells, passed, done = re.split(r" {2,}", row)
    assert (cells, done) == (["3f6c2a10", "on_screen", f"{number} ({ticket.id})", service.name], "on the screen")
    assert re.fullmatch(r"\d+ s", passed)
    assert main(["tickets", "--json"]) == 0
    machine = capsys.readouterr().out
    [entry] = json.loads(machine)
    wanted = {"ref": request.ref, "stage": "on_screen", "ticket": ticket.id, "number": number, "service": service.id}
    assert entry.items() >= wanted.items()
    assert (entry["what_is_done"], entry["needs_staff"], entry["attempts"]) == ("on the screen", False, 1)
    assert 0 <= entry["age_s"] < 60
    assert not re.search("45671234|987776576", text + machine)


def test_a_request_that_needs_staff_is_the_exit_code(outbox: Outbox, capsys: pytest.CaptureFixture[str]) -> None:
    """Newest first; as long as nobody but a person can find out about one request, monitoring hears of it."""
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
    assert last.startswith("Needs staff: 1. ")
    made = datetime.now(ZoneInfo(Settings().kiosk.timezone))
    assert re.search(
        r"needs staff: look at the server for a ticket for Depósitos y retiros made at about \d\d:", rows[1]
    )
    assert {f"{made:%H:%M}", f"{made - timedelta(minutes=1):%H:%M}"} & set(rows[1].split())  # as clocks there show it
    assert main(["tickets", "--json"]) == 1
    entries = json.loads(capsys.readouterr().out)
    assert [(entry["stage"], entry["needs_staff"]) for entry in entries] == [
        ("asked", False), ("unknown", True), ("issued", False)
    ]  # fmt: skip


Way = Callable[[Outbox], object]


def unknown(outbox: Outbox) -> None:
    """The answer was lost."""
    outbox.sending("r")
    outbox.unknown("r", "cut")


def issued(outbox: Outbox) -> None:
    """The server made a ticket."""
    outbox.sending("r")
    outbox.issued("r", FULL)


def then(first: Way, *more: Way) -> Way:
    """One step of the way after the other."""
    return lambda outbox: [way(outbox) for way in (first, *more)]


PLACE = "look at the server for a ticket for Depósitos y retiros made at about 10:00"

# How a request came where it is, minutes since, what is being done about it, and whether by a person.
UPSHOTS: dict[str, tuple[Way, float, str, bool]] = {
    "asked": (lambda _outbox: None, 0, "will be asked for next", False),
    "sending": (lambda outbox: outbox.sending("r"), 1, "the server is being asked", False),
    "sending, stopped": (lambda outbox: outbox.sending("r"), 4, ON_RESTART, False),
    "issued": (issued, 1, "on its way to the customer", False),
    "printing": (then(issued, lambda outbox: outbox.printing("r")), 1, "being printed", False),
    "printing, stopped": (then(issued, lambda outbox: outbox.printing("r")), 9, ON_RESTART, False),
    "on the screen": (then(issued, lambda outbox: outbox.on_screen("r")), 1, "on the screen", False),
    "delivered": (
        then(issued, lambda outbox: outbox.printing("r"), lambda outbox: outbox.delivered("r")),
        600, "the customer has it", False,
    ),
    "unsent": (lambda outbox: outbox.unsent("r"), 600, "no ticket: the server was not reached", False),
    "refused": (
        lambda outbox: outbox.refused("r", Refusal.OTHER, "Cerrado"),
        600, f"no ticket: the server said no ({Refusal.OTHER.value}: Cerrado)", False,
    ),
    "unknown, blind": (unknown, 1, f"needs staff: {PLACE}", True),
    "unknown, blind, yesterday": (unknown, 25 * 60, f"over, its queue is from another day ({PLACE})", False),
    "cancelling": (
        then(issued, lambda outbox: outbox.cancelling("r", "nobody claimed it")),
        1, "will be cancelled as soon as the server answers", False,
    ),
    "cancelled": (
        then(issued, lambda outbox: outbox.cancelling("r", "nobody"), lambda outbox: outbox.cancelled("r")),
        1, "cancelled: nobody held it", False,
    ),
    "never created": (lambda outbox: outbox.never_created("r", "stopped"), 1, "no ticket was made", False),
    "reported": (
        then(issued, lambda outbox: outbox.printing("r"), lambda outbox: outbox.reported("r", "perhaps nobody has it")),
        1, f"needs staff: perhaps nobody has it; look at the server for ticket {FULL.id}", True,
    ),
    "reported, no ticket": (
        then(unknown, lambda outbox: outbox.reported("r", "listed twice")),
        1, f"needs staff: listed twice; {PLACE}", True,
    ),
    "reported, yesterday": (
        then(unknown, lambda outbox: outbox.reported("r", "a day old")),
        25 * 60, f"over, its queue is from another day (a day old; {PLACE})", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", UPSHOTS)
def test_each_row_says_what_is_done_about_it(outbox: Outbox, name: str) -> None:
    """In one plain sentence, with the time of day of the place."""
    way, minutes, sentence, needs_staff = UPSHOTS[name]
    outbox.add(replace(REQUEST, ref="r"))
    way(outbox)
    assert done(outbox, minutes) == Upshot(sentence, needs_staff)


@pytest.mark.parametrize(
    ("minutes", "when"), [(0, "until 10:30"), (29, "until 10:30"), (31, "as soon as the server answers")]
)
@pytest.mark.parametrize("means", ["key", "own", "customer"])
def test_what_the_kiosk_can_find_again_needs_nobody(outbox: Outbox, means: str, minutes: float, when: str) -> None:
    """By key, by an identity of its own, by the customer's: for half an hour, or until the server is back."""
    customer = Customer() if means == "key" else Customer(id_type="K", id_number="1f2e3d")
    outbox.add(replace(REQUEST, ref="r", customer=customer), own=means == "own", idempotent=means == "key")
    outbox.sending("r", before=frozenset({"other"}) if means == "customer" else None)
    outbox.unknown("r", "cut")
    assert done(outbox, minutes) == Upshot(f"looked for again {when}")


def test_a_second_ticket_that_cannot_be_cancelled_needs_staff(outbox: Outbox) -> None:
    """The customer has one; the other would be called in vain."""
    customer = Customer(id_type="K", id_number="1f2e3d")
    outbox.add(replace(REQUEST, ref="r", customer=customer), own=True)
    for way in (issued, lambda outbox: outbox.printing("r"), lambda outbox: outbox.delivered("r")):
        way(outbox)
    with FaultServer() as server, closing(TicketApi(server.base_url, WIRES["customer-v1"])) as api:
        identity = {"customer_id_type": "K", "customer_id_number": "1f2e3d"}
        twin = {"id": "twin000001", "queue": "T", "number": 3, "service": {"id": REQUEST.service.id}, **identity}
        server.answer(json_reply([twin]), to="GET /tickets")
        server.answer(json_reply(twin), to="GET /tickets/twin000001")
        server.answer(json_reply({"message": "not you"}, 403), to="DELETE /tickets/twin000001")
        case = outbox.case("r")
        assert case is not None
        Settling(outbox, api, "kiosk").look(case)
    found = done(outbox, 1)
    assert found.needs_staff
    assert "needs staff: a second ticket, twin000001: the server did not let it be cancelled" in found.sentence


def done(outbox: Outbox, minutes: float) -> Upshot:
    """What is done about the only row, made at ten o'clock in Lima, so many minutes later."""
    [row] = outbox.rows(1)
    at = datetime(2026, 11, 22, 10, 0, tzinfo=LIMA)
    return upshot(replace(row, created_at=at, changed_at=at), at + timedelta(minutes=minutes), LIMA)


def test_damaged_copies_are_told(folder: Path, outbox: Outbox, capsys: pytest.CaptureFixture[str]) -> None:
    """Requests may be missing from the list: staff should know where they are. Machines read on undisturbed."""
    kept = folder / "outbox.sqlite.damaged-20260131T120000.000000Z"
    kept.mkdir()
    assert main(["tickets"]) == 0
    assert f"requests in it may be missing here: {kept}" in capsys.readouterr().out
    assert main(["tickets", "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out) == []
    assert str(kept) in told.err


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
