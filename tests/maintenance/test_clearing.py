"""Staff say that the printer is mended: stuck jobs are gone, a stopped queue goes on, what hung does not come out."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.paper import PaperKeeper, Roll, load_roll, save_roll
from kiosk.printing.conversation import Limits
from kiosk.printing.escpos_printer import EscposPrinter
from kiosk.printing.pdf import PdfPrinter, pdf
from kiosk.printing.printer import Medium, Printer, PrinterFact, open_printer
from kiosk.printing.render import render
from kiosk.printing.spooler import JOB_NAME
from kiosk.printing.transport import transport
from tests.support.cupsd import PROGRAM, Cupsd, running_cupsd
from tests.support.fake_printer import FakePrinter, Mode, on_tcp
from tests.support.tickets import FULL, receipt

pytestmark = pytest.mark.usefixtures("qapp")  # fonts need an application
QUICK = Limits(answer_s=0.2, settle_s=0.2)


@pytest.fixture
def cups(tmp_path: Path) -> Iterator[Cupsd]:
    """A scheduler."""
    if PROGRAM is None:
        pytest.skip("cupsd is not installed here: `apt install cups-daemon`")
    with running_cupsd(tmp_path / "cups") as scheduler:
        yield scheduler


def opened(uri: str) -> Printer:
    """The printer as the kiosk has it."""
    printer = open_printer(uri, Medium())
    assert printer is not None
    return printer


def test_a_queue_that_stopped_with_a_stuck_job(cups: Cupsd, tmp_path: Path) -> None:
    """The job of a kiosk that died is purged, the queue is resumed, and nobody else's ticket comes out of it."""
    roll = cups.queue("stuck")
    cups.run("cupsdisable", "stuck")
    ticket = tmp_path / "ticket.pdf"
    ticket.write_bytes(pdf(render(receipt(), Medium()), Medium(), title="an older one"))
    cups.run("lp", "-d", "stuck", "-t", JOB_NAME, str(ticket))
    assert cups.jobs("stuck") != []
    printer = opened(cups.uri("stuck"))
    assert printer.clear().ready
    assert cups.jobs("stuck") == cups.printable("stuck") == []
    assert "disabled" not in cups.run("lpstat", "-p", "stuck")
    assert printer.print(receipt(replace(FULL, id="next"))).paper is Paper.UNCERTAIN
    assert len(roll.papers) == 1


def test_a_queue_that_is_not_there(cups: Cupsd) -> None:
    """Said, not raised."""
    status = opened(cups.uri("nobody")).clear()
    assert not status.ready
    assert "does not exist" in status.reason


def test_a_receipt_printer_that_is_away() -> None:
    """Said, not raised."""
    status = EscposPrinter(transport("socket://127.0.0.1:1"), Medium(), None, QUICK).clear()
    assert status.facts == {PrinterFact.SILENT}


def test_the_clearing_is_asked_for_over_the_wire(tmp_path: Path) -> None:
    """Also where this kiosk knows of nothing that hangs: it may be another program's, or an older kiosk's."""
    from kiosk.printing import escpos

    fake = FakePrinter(Mode.FINE)
    with on_tcp(printer=fake) as (_, uri):
        printer = EscposPrinter(transport(uri), Medium(), tmp_path / "memory", QUICK)
        printer.status()
        assert escpos.CLEAR not in bytes(fake.received)
        assert printer.clear().ready
        assert escpos.CLEAR in bytes(fake.received)


def test_a_folder(tmp_path: Path) -> None:
    """Has nothing to be cleared."""
    assert PdfPrinter(tmp_path, Medium()).clear().ready


def test_the_keeper_counts_anew_and_tells(tmp_path: Path) -> None:
    """A new roll keeps the mean of its tickets; clearing tells customers at once that there is paper again."""
    save_roll(tmp_path / "roll.json", Roll(9000.0, 99.0, empty=True))
    heard: list[bool] = []
    told = threading.Event()

    def hear(ready: bool) -> None:
        heard.append(ready)
        told.set()

    with on_tcp(Mode.OUT) as (fake, uri):
        keeper = PaperKeeper(EscposPrinter(transport(uri), Medium(), None, QUICK), tmp_path / "roll.json", hear)
        keeper.start()
        try:
            assert told.wait(5)
            assert (heard, keeper.seen is not None and keeper.seen.ready) == ([False], False)
            fake.mode = Mode.FINE
            keeper.new_roll()
            assert keeper.roll == load_roll(tmp_path / "roll.json") == Roll(ticket_mm=99.0)
            assert keeper.clear().ready
            assert heard == [False, True]
            assert keeper.roll == Roll(ticket_mm=99.0)
            assert keeper.print(receipt()).paper is Paper.PRINTED
            assert keeper.roll.used_mm > 0
        finally:
            keeper.close()
