"""The printer's keeper: what is left of the roll, and that customers hear of missing paper before they start."""

import threading
import time
from pathlib import Path

import pytest

from kiosk import paper
from kiosk.domain.model import Paper
from kiosk.domain.receipt import Receipt
from kiosk.paper import FIRST_GUESS_MM, PaperKeeper, Roll, load_roll, save_roll
from kiosk.printing.pdf import PdfPrinter
from kiosk.printing.printer import Medium, PrinterFact, PrinterStatus, PrintOutcome
from tests.support.tickets import receipt

ANSWER_S = 5.0
pytestmark = pytest.mark.usefixtures("qapp")  # fonts need an application
OUT = PrinterStatus(ready=False, facts=frozenset({PrinterFact.PAPER_END}))
FINE = PrinterStatus(ready=True)
SILENT = PrinterStatus(ready=False, facts=frozenset({PrinterFact.SILENT}))


def test_a_roll_is_counted_in_tickets() -> None:
    """Eighty metres of a hundred millimetres each are eight hundred; a length nobody told is not guessed at."""
    roll = Roll(used_mm=10_000, ticket_mm=100)
    assert roll.tickets_left(80) == 700
    assert roll.tickets_left(0) is None
    assert Roll(used_mm=90_000, ticket_mm=100).tickets_left(80) == 0


def test_the_mean_follows_what_is_printed() -> None:
    """After many short tickets the guess is short too; a job of which nothing came out counts nothing."""
    roll = Roll()
    for _ in range(100):
        roll = roll.with_ticket(80.0)
    assert roll.used_mm == pytest.approx(8000)
    assert 80 <= roll.ticket_mm < 81 < FIRST_GUESS_MM
    assert roll.with_ticket(0.0) is roll


def test_a_printer_that_has_paper_again_has_a_new_roll() -> None:
    """Out, silent, still out, then fine: counted anew. A printer that was never out keeps its count."""
    used = Roll(used_mm=79_000, ticket_mm=100)
    assert used.with_status(OUT).tickets_left(80) == 0
    assert used.with_status(OUT).with_status(SILENT).with_status(OUT).with_status(FINE) == Roll(ticket_mm=100)
    assert used.with_status(FINE) == used


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"used_mm": "much"}', '{"used_mm": 1}', "\x00"])
def test_a_damaged_note_is_only_an_estimate_lost(tmp_path: Path, damaged: str) -> None:
    """Whatever stands in the file, a kiosk starts: with a new roll."""
    file = tmp_path / "roll.json"
    file.write_text(damaged)
    assert load_roll(file) == load_roll(tmp_path / "none.json") == Roll()


def test_the_note_outlives_the_program(tmp_path: Path) -> None:
    """What is written is read again; a folder that is gone costs nothing but the note."""
    roll = Roll(1234.5, 98.7, empty=True)
    save_roll(tmp_path / "roll.json", roll)
    assert load_roll(tmp_path / "roll.json") == roll
    save_roll(tmp_path / "gone" / "roll.json", roll)


class _Heard:
    """What the keeper told, and a way to wait for it."""

    def __init__(self) -> None:
        self.said: list[bool] = []
        self._told = threading.Event()

    def __call__(self, ready: bool) -> None:
        self.said.append(ready)
        self._told.set()

    def wait(self) -> list[bool]:
        """Until something new was said."""
        assert self._told.wait(ANSWER_S)
        self._told.clear()
        return self.said


@pytest.fixture
def heard() -> _Heard:
    """Ears."""
    return _Heard()


def test_a_ticket_is_printed_and_counted(tmp_path: Path, heard: _Heard) -> None:
    """A real PDF: its length is on the note when the program ends."""
    keeper = PaperKeeper(PdfPrinter(tmp_path / "tickets", Medium()), tmp_path / "roll.json", heard)
    outcome = keeper.print(receipt())
    keeper.close()
    assert outcome.paper is Paper.PRINTED
    assert load_roll(tmp_path / "roll.json").used_mm == pytest.approx(outcome.length_mm)


def test_customers_hear_before_they_start(tmp_path: Path, heard: _Heard) -> None:
    """A folder that cannot be: said at the first question. Mended: said after the next job, at once."""
    folder = tmp_path / "tickets"
    folder.write_text("not a folder")
    keeper = PaperKeeper(PdfPrinter(folder, Medium()), tmp_path / "roll.json", heard)
    keeper.start()
    try:
        assert heard.wait() == [False]
        assert keeper.print(receipt()).paper is Paper.FAILED
        folder.unlink()
        assert keeper.print(receipt()).paper is Paper.PRINTED
        assert heard.wait() == [False, True]
    finally:
        keeper.close()


class _Busy:
    """A printer that notes what it is told, and is well once it was cleared `fails` times."""

    def __init__(self, fails: int = 0, paper: Paper = Paper.PRINTED) -> None:
        self.told: list[str] = []
        self._fails, self._paper = fails, paper

    def status(self, give_up: threading.Event | None = None) -> PrinterStatus:
        """Fine."""
        assert give_up is not None
        self.told.append("status")
        return FINE

    def clear(self, give_up: threading.Event | None = None) -> PrinterStatus:
        """Fine in the end."""
        assert give_up is not None, "a customer must not wait for it"
        self.told.append("clear")
        return FINE if self.told.count("clear") > self._fails else SILENT

    def print(self, receipt: Receipt, since: float | None = None) -> PrintOutcome:
        """As it was told to."""
        self.told.append(f"{receipt.ticket_id} since {since is not None}")
        return PrintOutcome(self._paper)

    def close(self) -> None:
        """Nothing is held."""


@pytest.mark.parametrize(
    ("printer", "ticket_first", "told"),
    [
        (_Busy(), False, ["clear", "status", "status"]),
        (_Busy(fails=1), False, ["clear", "clear", "status"]),
        (_Busy(), True, ["status", "status"]),
        (_Busy(paper=Paper.FAILED), True, ["clear", "status"]),
    ],
)
def test_what_was_left_in_the_printer_is_cleared_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printer: _Busy, ticket_first: bool, told: list[str]
) -> None:
    """Until it is ready, or has taken a ticket, which clears before it: then the watch only asks."""
    monkeypatch.setattr(paper, "WATCH_S", 0.01)
    keeper = PaperKeeper(printer, tmp_path / "roll.json", lambda _ready: None)
    if ticket_first:
        keeper.print(receipt())
        printer.told.clear()
    keeper.start()
    end = time.monotonic() + ANSWER_S
    while len(printer.told) < len(told):
        assert time.monotonic() < end
        time.sleep(0.005)
    keeper.close()
    assert printer.told[: len(told)] == told
