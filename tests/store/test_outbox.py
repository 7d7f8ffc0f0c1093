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

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import Moment
from kiosk.domain.model import Branch, Customer, Refusal, Sector, Service, Ticket, TicketRequest
from kiosk.store import db
from kiosk.store.db import StoreError
from kiosk.store.outbox import IllegalArrow, Outbox
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
