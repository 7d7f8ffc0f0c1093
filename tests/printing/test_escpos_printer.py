"""The printer that is asked, against one that speaks: what is said of the paper is what the paper did, or less.

Never "printed" without an answered fence; nothing sent to a printer that is not ready; nothing that did not come out
comes out later; never longer than the deadline.
"""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Line, QrBlock, Receipt, Size
from kiosk.printing.conversation import Limits
from kiosk.printing.escpos_printer import NOT_CLEARED, SENTENCES, SLOWEST_MM_S, EscposPrinter
from kiosk.printing.printer import Medium, PrinterFact, PrintOutcome
from kiosk.printing.tcp import TcpTransport
from kiosk.printing.transport import Link, LinkError, transport
from tests.support.escpos_decoder import decode, picture
from tests.support.eyes import read_codes
from tests.support.fake_printer import FakePrinter, Mode, never_accepting, on_serial, on_tcp, shows_something
from tests.support.tickets import NOW, receipt

pytestmark = pytest.mark.usefixtures("qapp")

# A fraction of what the kiosk waits, so that silence is told in a second; a printer here answers within milliseconds.
SHORT = Limits(open_s=0.5, answer_s=0.4, settle_s=0.4, fence_s=0.6, poll_s=0.05, recover_s=1.0, all_s=2.6)
SLACK_S = 1.5  # drawing the ticket, and a machine that has other things to do
FENCE = b"\x1d(H"
Opened = Callable[..., AbstractContextManager[tuple[FakePrinter, str]]]


def ticket(payload: str = "first0001") -> Receipt:
    """A short one: 60 mm of paper."""
    return Receipt(ticket_id=payload, issued_at=NOW, blocks=(Line("T2", Size.NUMBER), QrBlock(payload)))


def slip() -> Receipt:
    """One line, where only the outcome counts: half a second's printing."""
    return Receipt(ticket_id="slip", issued_at=NOW, blocks=(Line("T2", Size.SMALL),))


def driver(uri: str, memory: Path | None = None, limits: Limits = SHORT) -> EscposPrinter:
    """The kiosk's side."""
    return EscposPrinter(transport(uri), Medium(), memory, limits)


def codes(printer: FakePrinter, folder: Path) -> list[str]:
    """What the QR codes of all paper that came out say, piece by piece."""
    found = []
    for number, piece in enumerate(printer.printed):
        found += read_codes(picture(decode(piece), folder, f"piece{number}"))
    return found


# --- what is said before anything is sent ---

STATES = [
    (Mode.FINE, True, set()),
    (Mode.NEAR_END, True, {PrinterFact.PAPER_NEAR_END}),
    (Mode.OUT, False, {PrinterFact.OFFLINE, PrinterFact.PAPER_END, PrinterFact.PAPER_NEAR_END}),
    (Mode.COVER_OPEN, False, {PrinterFact.OFFLINE, PrinterFact.COVER_OPEN}),
    (Mode.OFFLINE, False, {PrinterFact.OFFLINE}),
    (Mode.CUTTER_ERROR, False, {PrinterFact.OFFLINE, PrinterFact.ERROR, PrinterFact.CUTTER}),
    (Mode.BROKEN, False, {PrinterFact.OFFLINE, PrinterFact.ERROR}),
    (Mode.SILENT, False, {PrinterFact.SILENT}),
    (Mode.NEVER_READS, False, {PrinterFact.SILENT}),
    (Mode.GARBAGE, False, {PrinterFact.ERROR}),
    (Mode.ALWAYS_FINE, True, set()),
    (Mode.CLONE, True, set()),
    (Mode.TELLS_UNASKED, True, set()),
]


@pytest.mark.parametrize(("mode", "ready", "facts"), STATES, ids=[mode.name for mode, *_ in STATES])
def test_status(mode: Mode, ready: bool, facts: set[PrinterFact]) -> None:
    """Each trouble is a fact of its own with a sentence; asking prints nothing."""
    with on_tcp(mode) as (printer, uri):
        status = driver(uri).status()
    assert (status.ready, set(status.facts)) == (ready, facts)
    assert bool(status.reason) == bool(facts)
    assert printer.printed == []


@pytest.mark.parametrize(
    ("mode", "fact"),
    [
        (Mode.OUT, PrinterFact.PAPER_END),
        (Mode.COVER_OPEN, PrinterFact.COVER_OPEN),
        (Mode.OFFLINE, PrinterFact.OFFLINE),
        (Mode.CUTTER_ERROR, PrinterFact.CUTTER),
        (Mode.BROKEN, PrinterFact.ERROR),
        (Mode.SILENT, PrinterFact.SILENT),
        (Mode.NEVER_READS, PrinterFact.SILENT),
        (Mode.GARBAGE, PrinterFact.ERROR),
    ],
)
def test_not_ready_and_nothing_is_sent(mode: Mode, fact: PrinterFact) -> None:
    """Failed at once, in the words for that trouble; not a dot, letter, cut or fence has left."""
    with on_tcp(mode) as (printer, uri):
        outcome = driver(uri).print(slip())
    assert (outcome.paper, outcome.reason) == (Paper.FAILED, SENTENCES[fact])
    assert outcome.length_mm == 0
    assert not any(sent in printer.received for sent in (b"\x1dv0", b"\x1dV", FENCE, b"\x1dr"))


@pytest.mark.parametrize(
    ("mode", "fact"),
    [
        (Mode.OUT, PrinterFact.PAPER_END),
        (Mode.COVER_OPEN, PrinterFact.COVER_OPEN),
        (Mode.SILENT, PrinterFact.SILENT),
        (Mode.NEVER_READS, PrinterFact.SILENT),
        (Mode.GARBAGE, PrinterFact.ERROR),
    ],
)
def test_not_ready_on_a_serial_line(mode: Mode, fact: PrinterFact) -> None:
    """The same over a serial line, where a dead printer takes every byte and says nothing."""
    with on_serial(mode) as (printer, uri):
        outcome = driver(uri).print(slip())
    assert (outcome.paper, outcome.reason) == (Paper.FAILED, SENTENCES[fact])
    assert not any(sent in printer.received for sent in (b"\x1dv0", b"\x1dV", FENCE, b"\x1dr"))


def test_nobody_there() -> None:
    """Refused, never accepted, no such name: failed, with the host in the sentence."""
    with on_tcp() as (_, uri):
        pass
    for where in (uri, "socket://printer.invalid:9100"):
        outcome = driver(where).print(slip())
        assert outcome.paper is Paper.FAILED
        assert outcome.reason.startswith(f"The printer at {where[9:].replace(':', ' port ')} cannot be reached")
        assert driver(where).status().facts == {PrinterFact.SILENT}
    with never_accepting() as full:
        began = time.monotonic()
        assert driver(full).print(slip()).paper is Paper.FAILED
        assert time.monotonic() - began < SHORT.open_s + SLACK_S


def test_a_knife_that_was_freed() -> None:
    """A cutter in error stays so until it is told to try again: whoever asks, tells it."""
    with on_tcp(Mode.CUTTER_ERROR) as (printer, uri):
        mine = driver(uri)
        assert PrinterFact.CUTTER in mine.status().facts
        printer.freed = True
        assert mine.status().ready


# --- paper ---


@pytest.mark.parametrize("opened", [on_tcp, on_serial])
@pytest.mark.parametrize("mode", [Mode.FINE, Mode.NEAR_END, Mode.TELLS_UNASKED, Mode.CLONE])
def test_printed(tmp_path: Path, opened: Opened, mode: Mode) -> None:
    """One piece of paper that says the ticket, cut, and its fence behind it; the second like the first."""
    with opened(mode) as (printer, uri):
        mine = driver(uri)
        outcomes = [mine.print(ticket(payload)) for payload in ("first0001", "second002")]
        assert [outcome.paper for outcome in outcomes] == [Paper.PRINTED, Paper.PRINTED]
        assert codes(printer, tmp_path) == ["first0001", "second002"]
        assert len(printer.paper) == 3
        assert all(40 < outcome.length_mm < 80 for outcome in outcomes)
    fence = b"\x1dr\x01" if mode is Mode.CLONE else FENCE
    assert printer.received.rindex(fence) > printer.received.rindex(b"\x1dV")
    assert b"\x1bp" not in printer.received


def test_a_whole_ticket_arrives_dot_by_dot(tmp_path: Path) -> None:
    """The real receipt, through the wire: its code says what the settings say."""
    with on_tcp() as (printer, uri):
        assert driver(uri).print(receipt()).paper is Paper.PRINTED
        assert codes(printer, tmp_path) == ["https://tickets.example/t/89m32b0998"]


def test_a_slow_line_is_given_letters() -> None:
    """Below 57,600 baud: text and a code that the printer draws, printed in the same proven way."""
    with on_serial(baud=38400) as (printer, uri):
        assert driver(uri).print(ticket()).paper is Paper.PRINTED
        (piece,) = printer.printed
    page = decode(piece)
    assert (page.texts, page.codes, page.rows, page.cuts) == (["T2"], ["first0001"], [], 1)


def test_says_it_is_fine_and_prints_nothing() -> None:
    """Uncertain, within the time; and cleared, so that nothing comes out when it comes to its senses."""
    with on_tcp() as (printer, uri):
        mine = driver(uri)
        assert mine.print(slip()).paper is Paper.PRINTED
        printer.mode = Mode.ALWAYS_FINE
        began = time.monotonic()
        outcome = mine.print(slip())
        assert time.monotonic() - began < outcome.length_mm / SLOWEST_MM_S + SHORT.all_s + SLACK_S
        assert outcome.paper is Paper.UNCERTAIN
        assert "did not confirm" in outcome.reason
        printer.reload()
        time.sleep(0.1)
        assert len(printer.printed) == 1


def test_far_too_slow(tmp_path: Path) -> None:
    """200 bytes a second: uncertain, within the time; the next ticket is whole, on a paper of its own."""
    with on_tcp(Mode.SLOW) as (printer, uri):
        mine = driver(uri)
        began = time.monotonic()
        outcome = mine.print(ticket())
        assert time.monotonic() - began < outcome.length_mm / SLOWEST_MM_S + SHORT.all_s + SLACK_S
        assert outcome.paper is Paper.UNCERTAIN
        printer.reload()
        assert mine.print(ticket("second002")).paper is Paper.PRINTED
        assert read_codes(picture(decode(printer.printed[-1]), tmp_path)) == ["second002"]


def test_no_fence_is_never_printed(tmp_path: Path) -> None:
    """A clone that confirms nothing: the paper comes out, and the kiosk says only that it was sent."""
    with on_tcp(Mode.CLONE_MUTE) as (printer, uri):
        outcome = driver(uri).print(ticket())
        assert outcome.paper is Paper.UNCERTAIN
        assert "cannot say" in outcome.reason
        assert codes(printer, tmp_path) == ["first0001"]


@pytest.mark.parametrize(
    ("opened", "mode", "fact"),
    [
        (on_tcp, Mode.OUT_MID_JOB, PrinterFact.PAPER_END),
        (on_tcp, Mode.OUT_MID_JOB_SMALL_BUFFER, PrinterFact.PAPER_END),
        (on_tcp, Mode.COVER_MID_JOB, PrinterFact.COVER_OPEN),
        (on_tcp, Mode.CUTTER_MID_JOB, PrinterFact.CUTTER),
        (on_serial, Mode.OUT_MID_JOB, PrinterFact.PAPER_END),
        (on_serial, Mode.COVER_MID_JOB, PrinterFact.COVER_OPEN),
    ],
)
def test_stopped_half_way(tmp_path: Path, opened: Opened, mode: Mode, fact: PrinterFact) -> None:
    """Failed, in the words of what stopped it. After the reload nothing comes out; the next ticket is whole."""
    with opened(mode) as (printer, uri):
        mine = driver(uri)
        outcome = mine.print(ticket())
        assert (outcome.paper, outcome.reason) == (Paper.FAILED, SENTENCES[fact])
        time.sleep(0.1)  # staff are not faster than the wire
        before = len(printer.printed)
        printer.reload()
        time.sleep(0.1)
        assert len(printer.printed) == before
        assert mine.print(ticket("second002")).paper is Paper.PRINTED
        assert codes(printer, tmp_path) == ["second002"]


def test_stopped_half_way_and_not_cleared(tmp_path: Path) -> None:
    """A model that cannot say that it forgot the rest: nobody is told that no paper comes. The next ticket is whole."""
    with on_tcp(Mode.CLONE_OUT_MID_JOB) as (printer, uri):
        mine = driver(uri)
        outcome = mine.print(ticket())
        assert outcome == PrintOutcome(
            Paper.UNCERTAIN, f"{SENTENCES[PrinterFact.PAPER_END]} {NOT_CLEARED}", outcome.length_mm
        )
        time.sleep(0.1)  # staff are not faster than the wire
        printer.reload()
        assert mine.print(ticket("second002")).paper is Paper.PRINTED
        assert codes(printer, tmp_path) == ["second002"]


def test_stopped_half_way_and_taken_by_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its only connection is somebody else's when it should be cleared: the rest may come out at the reload."""
    with on_tcp(Mode.OUT_MID_JOB) as (_, uri):
        ways = iter([transport(uri).open(time.monotonic() + 1)])

        def once(_way: TcpTransport, _deadline: float) -> Link:
            if (link := next(ways, None)) is None:
                raise LinkError("Taken.")
            return link

        monkeypatch.setattr(TcpTransport, "open", once)
        outcome = driver(uri).print(ticket())
    assert (outcome.paper, outcome.reason.endswith(NOT_CLEARED)) == (Paper.UNCERTAIN, True)


def test_the_fake_would_print_it_later() -> None:
    """What is cleared above is really there: left alone, the rest comes out after the reload."""
    with on_tcp(Mode.OUT_MID_JOB) as (printer, uri):
        line = transport(uri).open(time.monotonic() + 1)
        mine = EscposPrinter(transport(uri), Medium())
        for part in mine._composed(ticket()).parts:
            line.send(part, time.monotonic() + 1)
        time.sleep(0.2)
        assert not any(shows_something(piece) for piece in printer.paper[:-1])
        printer.reload()
        time.sleep(0.2)
        assert any(shows_something(piece) for piece in printer.paper[:-1])
        line.close()


@pytest.mark.parametrize("mode", [Mode.CLOSES_MID_JOB, Mode.CLONE_CLOSES_MID_JOB])
def test_it_hangs_up_half_way(tmp_path: Path, mode: Mode) -> None:
    """Uncertain; the band that broke off swallows nothing of the next ticket, which stands on a paper of its own."""
    with on_tcp(mode) as (printer, uri):
        mine = driver(uri)
        assert mine.print(ticket()).paper is Paper.UNCERTAIN
        assert mine.print(ticket("second002")).paper is Paper.PRINTED
        assert codes(printer, tmp_path) == ["second002"]
        assert decode(printer.printed[-1]).cuts == 1


def test_a_kiosk_that_died_half_way(tmp_path: Path) -> None:
    """Switched off while it printed, paper out: the next start clears what the file says was under way."""
    memory = tmp_path / "printer.json"
    with on_tcp(Mode.OUT_MID_JOB) as (printer, uri):
        memory.write_text(f'{{"uri": "{uri}", "may_hang": true}}')
        line = transport(uri).open(time.monotonic() + 1)
        for part in EscposPrinter(transport(uri), Medium())._composed(ticket()).parts:
            line.send(part, time.monotonic() + 1)
        time.sleep(0.1)
        line.abort()
        mine = driver(uri, memory)
        assert not mine.status().ready
        printer.reload()
        assert mine.print(ticket("second002")).paper is Paper.PRINTED
        assert codes(printer, tmp_path) == ["second002"]


def test_asking_how_it_is_changes_nothing() -> None:
    """`kiosk check` beside a running kiosk must not cancel its ticket: three questions and no more."""
    with on_tcp() as (printer, uri):
        assert driver(uri).status().ready
    assert bytes(printer.received) == b"\x10\x04\x01\x10\x04\x02\x10\x04\x04"


# --- what is remembered ---


def test_its_fence_is_asked_for_once(tmp_path: Path) -> None:
    """Once in a life, kept in a file by URI; a damaged file costs one question, one that cannot be written likewise."""
    memory = tmp_path / "printer.json"
    with on_tcp() as (printer, uri):
        for _ in range(2):
            assert driver(uri, memory).print(slip()).paper is Paper.PRINTED
        assert printer.received.count(FENCE) == 3
        kept = memory.read_text()
        assert kept == f'{{"uri":"{uri}","fence":"process id","may_hang":false}}'
        for damage in ("", "[]", "{", "\xff", kept.replace("process id", "faith"), kept.replace("socket", "usb")):
            memory.write_text(damage)
            assert driver(uri, memory).print(slip()).paper is Paper.PRINTED
        assert printer.received.count(FENCE) == 15
        assert driver(uri, tmp_path / "nowhere" / "printer.json").print(slip()).paper is Paper.PRINTED


def test_another_printer_in_its_place() -> None:
    """A fence that stays unanswered is not believed for ever: the clone that took the place is found out."""
    with on_tcp() as (printer, uri):
        mine = driver(uri)
        assert mine.print(slip()).paper is Paper.PRINTED
        printer.mode = Mode.CLONE
        assert mine.print(slip()).paper is Paper.UNCERTAIN
        assert mine.print(slip()).paper is Paper.PRINTED


def test_a_mute_clone_in_its_place() -> None:
    """One that answers no fence at all is found out too, after a ticket that nobody could vouch for."""
    with on_tcp(Mode.CLONE) as (printer, uri):
        mine = driver(uri)
        assert mine.print(slip()).paper is Paper.PRINTED
        printer.mode = Mode.CLONE_MUTE
        assert mine.print(slip()).paper is Paper.UNCERTAIN
        outcome = mine.print(slip())
        assert (outcome.paper, outcome.reason[:29]) == (Paper.UNCERTAIN, "The printer took the ticket; ")


def test_a_good_printer_in_a_mute_ones_place() -> None:
    """That one answered no fence is not held against the next: believed at its first ticket, without a restart."""
    with on_tcp(Mode.CLONE_MUTE) as (printer, uri):
        mine = driver(uri)
        assert mine.print(slip()).paper is Paper.UNCERTAIN
        printer.mode = Mode.FINE
        assert mine.print(slip()).paper is Paper.PRINTED


def test_an_old_answer_proves_nothing() -> None:
    """The fence of an older job that is answered now does not confirm this one."""
    with on_tcp() as (printer, uri):
        mine = driver(uri)
        assert mine.print(slip()).paper is Paper.PRINTED
        printer.mode, printer.stale = Mode.ALWAYS_FINE, b"\x37\x22@@@A\x00" + printer.fences[-1]
        assert mine.print(slip()).paper is Paper.UNCERTAIN


@pytest.mark.parametrize("uri", ["serial:///dev/kiosk-no-such-line", "usb://04b8:0e15"])
def test_no_such_device(uri: str) -> None:
    """A line or a USB printer that is not there: failed, in a sentence for staff, and asked for again each time."""
    mine = driver(uri)
    for _ in range(2):
        outcome = mine.print(slip())
        assert outcome.paper is Paper.FAILED
        assert outcome.reason.startswith(("The serial line /dev/kiosk-no-such-line", "No USB printer 04b8:0e15", "USB"))
    assert mine.status().facts == {PrinterFact.SILENT}
