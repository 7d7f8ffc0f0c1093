"""The outbox: rows on disk before each step, only along the arrows, and forgetting who the customer was."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import Moment
from kiosk.domain.model import Branch, Customer, Refusal, Sector, Service, Ticket, TicketRequest
from kiosk.store import db
from kiosk.store.db import StoreError
from kiosk.store.outbox import IllegalArrow, Outbox
from kiosk.store.rows import MIGRATIONS
from kiosk.store.stages import ARROWS, ENDS, Stage

BRANCH = Branch("mira01", "Agencia Miraflores", sectors=(Sector("caja", "Caja"),))
REQUEST = TicketRequest(
    ref="r1",
    branch=BRANCH,
    sector=Sector("caja", "Caja"),
    service=Service("dep", "Depósitos"),
    customer=Customer(id_type="D", id_number="87654321", phone="+51987654321"),
    language="es",
)
TICKET = Ticket(
    "89m32b0998", "T", 2, phone="+51987654321", branch=BRANCH, created_at=datetime(2017, 3, 1, 12, tzinfo=UTC)
)

STEPS = {
    Stage.SENDING: lambda outbox: outbox.sending("r1"),
    Stage.ISSUED: lambda outbox: outbox.issued("r1", TICKET),
    Stage.REFUSED: lambda outbox: outbox.refused("r1", Refusal.NOT_OFFERED, "no such service"),
    Stage.UNSENT: lambda outbox: outbox.unsent("r1"),
    Stage.UNKNOWN: lambda outbox: outbox.unknown("r1", "timed out"),
    Stage.PRINTING: lambda outbox: outbox.printing("r1"),
    Stage.ON_SCREEN: lambda outbox: outbox.on_screen("r1"),
    Stage.DELIVERED: lambda outbox: outbox.delivered("r1"),
}
WAY_TO = {
    Stage.ASKED: [],
    Stage.SENDING: [Stage.SENDING],
    Stage.ISSUED: [Stage.SENDING, Stage.ISSUED],
    Stage.REFUSED: [Stage.SENDING, Stage.REFUSED],
    Stage.UNSENT: [Stage.SENDING, Stage.UNSENT],
    Stage.UNKNOWN: [Stage.SENDING, Stage.UNKNOWN],
    Stage.PRINTING: [Stage.SENDING, Stage.ISSUED, Stage.PRINTING],
    Stage.ON_SCREEN: [Stage.SENDING, Stage.ISSUED, Stage.ON_SCREEN],
    Stage.DELIVERED: [Stage.SENDING, Stage.ISSUED, Stage.PRINTING, Stage.DELIVERED],
}


@pytest.mark.parametrize("here", WAY_TO)
@pytest.mark.parametrize("there", STEPS)
def test_rows_move_only_along_the_arrows(tmp_path: Path, here: Stage, there: Stage) -> None:
    """From every stage to every other: allowed by the table, or refused as a bug with nothing changed."""
    outbox = Outbox(tmp_path / "outbox.db")
    outbox.add(REQUEST)
    for stage in WAY_TO[here]:
        STEPS[stage](outbox)
    if there in ARROWS.get(here, ()):
        STEPS[there](outbox)
        assert outbox.rows(1)[0].stage is there
    else:
        with pytest.raises(IllegalArrow):
            STEPS[there](outbox)
        assert outbox.rows(1)[0].stage is here
    outbox.close()


def test_an_unknown_request_does_not_move(tmp_path: Path) -> None:
    """A ref that was never added is a bug."""
    outbox = Outbox(tmp_path / "outbox.db")
    with pytest.raises(IllegalArrow):
        outbox.sending("nobody")
    outbox.close()


def test_the_same_request_is_never_added_twice(tmp_path: Path) -> None:
    """`ref` is unique for ever."""
    outbox = Outbox(tmp_path / "outbox.db")
    outbox.add(REQUEST)
    with pytest.raises(StoreError):
        outbox.add(REQUEST)
    outbox.close()


def test_rows_say_what_became_of_each_request_newest_first(tmp_path: Path) -> None:
    """Staff see request, stage, ticket and reason, and nothing of the customer; the order is not the clock's."""
    outbox = Outbox(tmp_path / "outbox.db")
    outbox.add(REQUEST)
    outbox.add(replace(REQUEST, ref="r2"))
    outbox.sending("r1")
    outbox.issued("r1", TICKET)
    outbox.sending("r2")
    outbox.refused("r2", Refusal.ALREADY_WAITING, "has T1")
    newest, oldest = outbox.rows(10)
    assert [newest.ref, newest.stage, newest.reason] == ["r2", Stage.REFUSED, "already waiting: has T1"]
    assert [oldest.ref, oldest.stage, oldest.ticket] == ["r1", Stage.ISSUED, replace(TICKET, phone=None)]
    assert oldest.request == replace(REQUEST, customer=Customer())
    assert oldest.created_at.tzinfo is UTC
    assert oldest.changed_at >= oldest.created_at
    assert [row.ref for row in outbox.rows(1)] == ["r2"]
    outbox.close()


@pytest.mark.parametrize("end", [stage for stage in WAY_TO if stage in ENDS])
def test_the_customer_is_erased_when_nobody_needs_to_find_them(tmp_path: Path, end: Stage) -> None:
    """Until the end the number is in the file; afterwards its bytes are nowhere on the disk."""
    outbox = Outbox(tmp_path / "outbox.db")
    outbox.add(REQUEST)

    def on_disk() -> bool:
        return any(b"87654321" in file.read_bytes() for file in tmp_path.iterdir())

    assert on_disk()
    for stage in WAY_TO[end]:
        STEPS[stage](outbox)
    outbox.close()
    assert not on_disk()


def test_a_row_survives_a_killed_process(tmp_path: Path) -> None:
    """What `add` and `sending` returned from is there after SIGKILL."""
    program = (
        "import os, signal, sys; from pathlib import Path; from tests.store.test_outbox import REQUEST\n"
        "from kiosk.store.outbox import Outbox; outbox = Outbox(Path(sys.argv[1])); outbox.add(REQUEST)\n"
        "outbox.sending('r1'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    path = tmp_path / "outbox.db"
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    assert subprocess.run([sys.executable, "-c", program, path], env=environ).returncode == -signal.SIGKILL
    outbox = Outbox(path)
    assert [row.stage for row in outbox.rows(10)] == [Stage.SENDING]
    outbox.close()


def test_threads_share_one_outbox(tmp_path: Path) -> None:
    """Requests of many threads are all there, each whole."""
    outbox = Outbox(tmp_path / "outbox.db")

    def work(thread: int) -> None:
        for number in range(10):
            outbox.add(replace(REQUEST, ref=f"{thread}-{number}"))
            outbox.sending(f"{thread}-{number}")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    rows = outbox.rows(100)
    assert len(rows) == 40
    assert {row.stage for row in rows} == {Stage.SENDING}
    outbox.close()


def test_an_outbox_that_cannot_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault of the disk is a StoreError, so that nothing is sent."""
    monkeypatch.setattr(db, "BUSY_TIMEOUT_S", 0.05)
    outbox = Outbox(tmp_path / "outbox.db")
    holder = sqlite3.connect(tmp_path / "outbox.db", isolation_level=None)
    with db.transaction(holder), pytest.raises(StoreError, match=r"outbox\.db: database is locked"):
        outbox.add(REQUEST)
    assert outbox.rows(1) == ()
    outbox.close()
    holder.close()


texts = st.text(st.characters(codec="utf-8"), max_size=30)


@given(texts, texts, texts, st.none() | st.integers(1, 9999))
def test_any_text_comes_back_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, name: str, number: str, message: str, count: int | None
) -> None:
    """Names, numbers and messages of every script survive the disk."""
    outbox = Outbox(tmp_path_factory.mktemp("any") / "outbox.db")
    request = replace(REQUEST, service=Service("x", name), customer=Customer(id=number))
    ticket = Ticket("89m32b0998", number=count, messages=(message,))
    outbox.add(request)
    outbox.sending("r1")
    outbox.issued("r1", ticket)
    [row] = outbox.rows(1)
    assert (row.request.service, row.ticket) == (request.service, ticket)
    outbox.close()


HOUR_S = 3600.0


@dataclass
class Machine:
    """A machine's clocks, as `kiosk.clock.now` would tell them."""

    boot: str = "first"
    boot_s: float = 100.0
    wall_s: float = 1.8e9

    def now(self) -> Moment:
        return Moment(self.boot, self.boot_s, self.wall_s)

    def passes(self, seconds: float) -> None:
        self.boot_s += seconds
        self.wall_s += seconds


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The clocks this test sets."""
    machine = Machine()
    monkeypatch.setattr("kiosk.store.outbox.now", machine.now)
    return machine


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    """An outbox of its own."""
    with closing(Outbox(tmp_path / "outbox.db")) as outbox:
        yield outbox


def on_disk(folder: Path, text: str = "87654321") -> bool:
    """Whether the text stands anywhere in the outbox's files."""
    return any(text.encode() in file.read_bytes() for file in folder.iterdir())


def test_a_day_later_nobody_is_on_the_disk_even_while_the_kiosk_runs(
    outbox: Outbox, machine: Machine, tmp_path: Path
) -> None:
    """Not in the rows, and not in the log that SQLite writes over only when it is full."""
    for number, stage in enumerate((Stage.ASKED, Stage.UNKNOWN, Stage.DELIVERED)):
        outbox.add(replace(REQUEST, ref=f"r{number}"))
        if stage is not Stage.ASKED:
            outbox.sending(f"r{number}", before=frozenset())
            outbox.unknown(f"r{number}", "timed out")
        if stage is Stage.DELIVERED:
            outbox.issued(f"r{number}", TICKET)
            outbox.on_screen(f"r{number}")
            outbox.delivered(f"r{number}")
    machine.passes(24 * HOUR_S - 1)
    assert (outbox.forget(), on_disk(tmp_path)) == (0, True)
    machine.passes(2)
    assert (outbox.forget(), on_disk(tmp_path), on_disk(tmp_path, "51987654321")) == (3, False, False)


# What finding a ticket again takes


def add(outbox: Outbox, ref: str, *stages: Stage, ticket: Ticket = TICKET) -> None:
    """A request on its way so far; the ways are those of a customer's identity."""
    outbox.add(replace(REQUEST, ref=ref))
    for stage in stages:
        if stage is Stage.ISSUED:
            assert outbox.issued(ref, ticket)
        elif stage is Stage.SENDING:
            outbox.sending(ref, before=frozenset())
        elif stage in {Stage.UNKNOWN, Stage.CANCELLING, Stage.REPORTED}:
            getattr(outbox, stage.value)(ref, "why")
        else:
            getattr(outbox, stage.value)(ref)


def stage(outbox: Outbox, ref: str) -> Stage:
    """How far it is."""
    case = outbox.case(ref)
    assert case is not None
    return case.row.stage


def test_a_ticket_that_was_never_handed_over_goes_to_whoever_comes_back(outbox: Outbox) -> None:
    """The older row never had it; no ticket is ever two rows'."""
    add(outbox, "r1", Stage.SENDING, Stage.ISSUED)
    add(outbox, "r2", Stage.SENDING)
    assert outbox.issued("r2", TICKET)
    assert (stage(outbox, "r1"), stage(outbox, "r2")) == (Stage.NEVER_CREATED, Stage.ISSUED)
    assert outbox.owned([TICKET.id, "other"]) == {TICKET.id: Stage.ISSUED}
    assert outbox.rows(9)[1].reason == "its ticket went to request r2"


@pytest.mark.parametrize("so_far", [Stage.PRINTING, Stage.ON_SCREEN, Stage.DELIVERED, Stage.CANCELLING])
def test_a_ticket_in_a_hand_or_on_its_way_out_goes_to_nobody(outbox: Outbox, so_far: Stage) -> None:
    """Found in a list, it stays where it is; the row that wanted it is as it was."""
    way = [Stage.PRINTING, Stage.DELIVERED] if so_far is Stage.DELIVERED else [so_far]
    add(outbox, "r1", Stage.SENDING, Stage.ISSUED, *way)
    add(outbox, "r2", Stage.SENDING)
    assert not outbox.issued("r2", TICKET)
    assert (stage(outbox, "r1"), stage(outbox, "r2")) == (so_far, Stage.SENDING)


def test_a_ticket_the_server_answers_with_is_whose_the_answer_is(outbox: Outbox) -> None:
    """Some servers answer a second request with the ticket that waits; one being cancelled is nobody's even so."""
    add(outbox, "r1", Stage.SENDING, Stage.ISSUED, Stage.PRINTING, Stage.DELIVERED)
    add(outbox, "r2", Stage.SENDING)
    assert outbox.issued("r2", TICKET, answered=True)
    assert (stage(outbox, "r1"), stage(outbox, "r2")) == (Stage.DELIVERED, Stage.ISSUED)
    outbox.cancelling("r2", "nobody's")
    add(outbox, "r3", Stage.SENDING)
    assert not outbox.issued("r3", TICKET, answered=True)


def test_a_doomed_ticket_is_never_handed_out(outbox: Outbox) -> None:
    """From the moment a DELETE may go out, whoever finds it: no row gets it, and everybody can see why."""
    add(outbox, "r1", Stage.SENDING, Stage.UNKNOWN)
    assert outbox.deleting("r1", TICKET.id)
    assert outbox.owned([TICKET.id]) == {TICKET.id: None}
    add(outbox, "r2", Stage.SENDING)
    assert (outbox.issued("r1", TICKET), outbox.issued("r2", TICKET)) == (False, False)


@pytest.mark.parametrize("attempts", [1, 2, 3])
def test_no_more_is_deleted_than_attempts_and_one(outbox: Outbox, attempts: int) -> None:
    """Tried again for one that is doomed already is no other deletion."""
    outbox.add(REQUEST)
    for _ in range(attempts):
        outbox.sending("r1", before=frozenset())
        outbox.unknown("r1", "timed out")
    allowed = [outbox.deleting("r1", f"ticket{number}") for number in range(attempts + 3)]
    assert allowed == [True] * (attempts + 1) + [False, False]
    assert outbox.deleting("r1", "ticket0")
    [row] = outbox.rows(1)
    assert (row.attempts, row.deletions) == (attempts, attempts + 1)


def test_only_its_own_row_deletes_a_ticket_that_is_being_cancelled(outbox: Outbox) -> None:
    """A ticket of a row is deleted by that row alone, once it says so."""
    add(outbox, "r1", Stage.SENDING, Stage.ISSUED)
    add(outbox, "r2", Stage.SENDING, Stage.UNKNOWN)
    assert (outbox.deleting("r1", TICKET.id), outbox.deleting("r2", TICKET.id)) == (False, False)
    outbox.cancelling("r1", "nobody's")
    assert (outbox.deleting("r2", TICKET.id), outbox.deleting("r1", TICKET.id)) == (False, True)


def test_what_was_listed_before_and_when_is_of_the_first_post(outbox: Outbox) -> None:
    """The second POST of a row begins no other exchange; it ends when the last one was given up."""
    times = [datetime(2026, 11, 22, 15, 0, second, tzinfo=UTC) for second in range(4)]
    outbox.add(REQUEST)
    outbox.sending("r1", before=frozenset({"b", "a"}), server_time=times[0])
    outbox.unknown("r1", "timed out", server_time=times[1])
    [case] = outbox.open_cases()
    assert (case.before, case.since, case.until) == (frozenset({"a", "b"}), times[0], times[1])
    outbox.sending("r1", before=frozenset({"c"}), server_time=times[2])
    case_again = outbox.case("r1")
    assert case_again is not None
    assert (case_again.before, case_again.since, case_again.until) == (frozenset({"a", "b"}), times[0], None)
    outbox.unknown("r1", "timed out", server_time=times[3])
    [case] = outbox.open_cases()
    assert (case.since, case.until, case.row.attempts) == (times[0], times[3], 2)


def test_after_the_last_sweep_nobody_is_on_the_disk(outbox: Outbox, tmp_path: Path) -> None:
    """A customer with a ticket of whom a twin may come up is known for half an hour, and not until tomorrow."""
    add(outbox, "r1", Stage.SENDING, Stage.UNKNOWN, Stage.ISSUED, Stage.ON_SCREEN, Stage.DELIVERED)
    add(outbox, "r2", Stage.SENDING, Stage.UNKNOWN)
    for _ in range(4):
        assert {case.row.ref for case in outbox.open_cases()} == {"r1", "r2"}
        outbox.looked("r1")
        outbox.looked("r2")
    outbox.never_created("r2", "not listed")
    assert outbox.open_cases() == ()
    outbox.close()
    assert not on_disk(tmp_path)


def test_without_a_doubt_the_customer_is_forgotten_at_once(outbox: Outbox, tmp_path: Path) -> None:
    """No twin can come up: delivered, and gone. With a doubt it takes until the last sweep."""
    add(outbox, "r1", Stage.SENDING, Stage.ISSUED, Stage.ON_SCREEN, Stage.DELIVERED)
    assert outbox.open_cases() == ()
    add(outbox, "r2", Stage.SENDING, ticket=TICKET)
    outbox.doubt("r2")
    assert outbox.issued("r2", replace(TICKET, id="another"))
    outbox.on_screen("r2")
    outbox.delivered("r2")
    [case] = outbox.open_cases()
    assert (case.row.ref, case.customer) == ("r2", replace(REQUEST.customer))


def test_an_identity_of_its_own_is_nobodys_and_stays(outbox: Outbox, tmp_path: Path) -> None:
    """It finds twins; it is not in what staff see, and the phone that came with it goes like any other."""
    customer = Customer(id_type="K", id_number="0123456789abcdef", phone="+51987654321")
    outbox.add(replace(REQUEST, customer=customer), own=True)
    outbox.sending("r1")
    case = outbox.case("r1")
    assert case is not None
    assert (case.own, case.listable, case.customer) == (True, True, customer)
    assert outbox.issued("r1", TICKET)
    outbox.on_screen("r1")
    outbox.delivered("r1")
    [case] = outbox.open_cases()
    assert case.customer == replace(customer, phone=None)
    assert case.row.request.customer == Customer()
    outbox.close()
    assert not on_disk(tmp_path, "51987654321")


@pytest.mark.parametrize("jump_s", [24 * HOUR_S, -24 * HOUR_S])
def test_a_clock_that_is_set_makes_nobody_a_day_older_or_younger(
    outbox: Outbox, machine: Machine, jump_s: float
) -> None:
    """Within one boot its running time counts, which nobody can set."""
    outbox.add(REQUEST)
    machine.passes(60)
    machine.wall_s += jump_s
    assert outbox.forget() == 0
    machine.passes(24 * HOUR_S)
    assert outbox.forget() == 1


@pytest.mark.parametrize(("jump_s", "known"), [(0.0, True), (24 * HOUR_S, False), (-24 * HOUR_S, True)])
def test_after_a_restart_the_time_of_day_counts_and_a_day_of_running_in_any_case(
    outbox: Outbox, machine: Machine, jump_s: float, known: bool
) -> None:
    """A clock set forward forgets too early, though after the last sweep; one set back, a day of running later."""
    outbox.add(REQUEST)
    machine.boot, machine.boot_s = "second", 10.0
    machine.wall_s += 60 + jump_s
    assert outbox.forget() == 0
    machine.passes(HOUR_S)
    assert outbox.forget() == (0 if known else 1)
    machine.passes(24 * HOUR_S)
    assert outbox.forget() == (1 if known else 0)


def test_rows_beyond_those_kept_go_and_open_ones_stay(
    outbox: Outbox, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The oldest that are over, with what was doomed for them."""
    monkeypatch.setattr("kiosk.store.outbox.ROWS_KEPT", 3)
    add(outbox, "r0", Stage.SENDING, Stage.UNKNOWN)
    add(outbox, "r1", Stage.SENDING, Stage.UNKNOWN)
    outbox.deleting("r1", "twin")
    outbox.never_created("r1", "not listed")
    for number in range(2, 6):
        add(outbox, f"r{number}", Stage.SENDING, Stage.UNSENT)
    outbox.forget()
    assert [row.ref for row in outbox.rows(9)] == ["r5", "r4", "r3", "r0"]
    assert outbox.owned(["twin"]) == {}


def test_rows_of_the_first_version_are_brought_along(tmp_path: Path) -> None:
    """What an older kiosk left behind: in the middle of its way, with a ticket, or unclear and blind."""
    path = tmp_path / "outbox.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.executescript(MIGRATIONS[0] + "; PRAGMA user_version = 1")
        for ref, so_far, ticket in (("r1", "issued", TICKET), ("r2", "unknown", None), ("r3", "sending", None)):
            blobs = [msgspec.json.encode(replace(REQUEST, ref=ref, customer=Customer())), b"{}"]
            old.execute(
                "INSERT INTO requests (ref, stage, request, customer, ticket, created_ms, changed_ms) "
                "VALUES (?, ?, ?, ?, ?, 1000, 1000)",
                (ref, so_far, *blobs, None if ticket is None else msgspec.json.encode(replace(ticket, phone=None))),
            )
    with closing(Outbox(path)) as outbox:
        assert [case.row.ref for case in outbox.interrupted()] == ["r3", "r1"]
        assert outbox.owned([TICKET.id]) == {TICKET.id: Stage.ISSUED}
        case = outbox.case("r2")
        assert case is not None
        assert (case.listable, case.idempotent, case.row.attempts, case.row.searchable) == (False, False, 0, False)
        outbox.printing("r1")
        outbox.delivered("r1")
        assert outbox.forget() == 2
