"""The printer's keeper: one owner for every job and every question, the watch over it, and what is left of the roll.

A question asked while a job runs would cross its answers, so both go through one lock here. Between jobs the printer is
asked now and then, so that customers hear "on the screen only" before they start, not after. A customer's ticket goes
before such a question: while one is wanted none begins, one under way ends with its next step, and what the ticket
waited for that counts as its own time. Must not know tickets, screens or Qt.
"""

import json
import os
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Receipt
from kiosk.log import LogEvent, log, log_bug
from kiosk.printing.printer import GivenUp, Printer, PrinterFact, PrinterStatus, PrintOutcome

ROLL_FILE = "roll.json"  # in the state folder
WATCH_S = 20.0  # a roll is changed in a minute; a printer asked more often wears its network for nothing
STOP_S = 4.0  # a question under way ends with its next step, two seconds at most, and a little
FIRST_GUESS_MM = 130.0  # a ticket with an address and a QR code, before one of this kiosk has been measured
SMOOTHING = 0.1  # the mean follows the last twenty tickets or so


@dataclass(frozen=True, slots=True)
class Roll:
    """What is known of the paper roll: millimetres used since it was new, and the mean length of a ticket."""

    used_mm: float = 0.0
    ticket_mm: float = FIRST_GUESS_MM
    empty: bool = False

    def with_ticket(self, length_mm: float) -> "Roll":
        """After a ticket of that length."""
        if length_mm <= 0:
            return self
        mean = self.ticket_mm + SMOOTHING * (length_mm - self.ticket_mm)
        return replace(self, used_mm=self.used_mm + length_mm, ticket_mm=mean)

    def with_status(self, status: PrinterStatus) -> "Roll":
        """A printer that ran out and has paper again has a new roll: nobody needs to tell."""
        if PrinterFact.SILENT in status.facts:
            return self
        ended = PrinterFact.PAPER_END in status.facts
        return Roll(ticket_mm=self.ticket_mm) if self.empty and not ended else replace(self, empty=ended)

    def tickets_left(self, roll_m: float) -> int | None:
        """About how many tickets a roll of `roll_m` metres still holds; `None` where the settings name no length."""
        if roll_m <= 0:
            return None
        return 0 if self.empty else max(0, int((roll_m * 1000 - self.used_mm) / self.ticket_mm))


def load_roll(file: Path) -> Roll:
    """What was last written down; a new roll where that is nothing, or cannot be read: it is only an estimate."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return Roll(float(kept["used_mm"]), max(1.0, float(kept["ticket_mm"])), bool(kept["empty"]))
    except (OSError, ValueError, TypeError, KeyError):
        return Roll()


def save_roll(file: Path, roll: Roll) -> None:
    """Write it beside the old one and put it in its place. A disk that cannot take it costs an estimate, no ticket."""
    fresh = file.with_suffix(".new")
    try:
        fresh.write_text(json.dumps(asdict(roll)), encoding="utf-8")
        os.replace(fresh, file)  # noqa: PTH105  # the standard library's name for the atomic rename
    except OSError as fault:
        log(LogEvent.ROLL_NOT_SAVED, error=str(fault))


class PaperKeeper:
    """Owns `printer` until `close`. `on_ready` is called on the watch's thread, at first and at every change."""

    def __init__(self, printer: Printer, file: Path, on_ready: Callable[[bool], None]) -> None:
        self._printer = printer
        self._file = file
        self._on_ready = on_ready
        self._roll = load_roll(file)
        self._noting = threading.Lock()
        self._ready: bool | None = None
        self._seen: PrinterStatus | None = None
        self._begun = False  # whether what a kiosk before this one left in it is known to be gone
        self._jobs = threading.Lock()  # one after the other; taken before the printer
        self._wanted = threading.Event()  # somebody else wants the printer: questions give up
        self._lock = threading.Lock()  # the printer
        self._stopping = threading.Event()
        self._ask_now = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="paper", daemon=True)

    def start(self) -> None:
        """Begin to watch, with a first question at once."""
        self._thread.start()

    def print(self, receipt: Receipt) -> PrintOutcome:
        """`Printer.print`, counted. After one that was not proved the watch asks at once, and nobody waits for that."""
        with self._jobs:
            since = time.monotonic()
            self._wanted.set()
            try:
                with self._lock:
                    outcome = self._printer.print(receipt, since)
                    self._begun = self._begun or outcome.paper is not Paper.FAILED  # what was sent was sent behind that
            finally:
                self._wanted.clear()
        self._note(lambda roll: roll.with_ticket(outcome.length_mm))
        if outcome.paper is Paper.PRINTED:
            self._tell(ready=True)
        if outcome.paper is not Paper.PRINTED or (self._seen is not None and not self._seen.ready):
            self._ask_now.set()
        return outcome

    @property
    def roll(self) -> Roll:
        """What is known of the roll."""
        return self._roll

    @property
    def seen(self) -> PrinterStatus | None:
        """What the printer said last; `None` before it was asked."""
        return self._seen

    def new_roll(self) -> None:
        """Staff have put in a new roll: counted from nothing. What a ticket takes is as before."""
        self._note(lambda roll: Roll(ticket_mm=roll.ticket_mm))

    def clear(self) -> PrinterStatus:
        """`Printer.clear`, after the job that runs: a queue that stopped goes on, what hangs is gone. How it is now."""
        with self._jobs:
            self._wanted.set()
            try:
                with self._lock:
                    status = self._printer.clear()
            finally:
                self._wanted.clear()
        self._heard(status)
        return status

    def close(self) -> None:
        """End the watch, then let go of the printer: after the job that runs, and the step a question is at."""
        self._stopping.set()
        self._ask_now.set()
        with self._jobs:
            self._wanted.set()
            if self._thread.is_alive():
                self._thread.join(STOP_S)
            with self._lock:
                self._printer.close()

    def _watch(self) -> None:
        while not self._stopping.is_set():
            try:
                self._ask()
            except GivenUp:
                pass  # the job that was wanted tells, or has it asked again
            except Exception as bug:  # noqa: BLE001  # the watch must outlive our own mistakes: they are logged whole
                log_bug("paper", bug)
            self._ask_now.wait(WATCH_S)
            self._ask_now.clear()

    def _ask(self) -> None:
        """How it is. Until it was ready once, what a kiosk that was killed left waiting in it is cleared as well."""
        with self._lock:
            if self._wanted.is_set():
                raise GivenUp("Somebody wants to print.")
            if self._begun:
                status = self._printer.status(self._wanted)
            else:
                status = self._printer.clear(self._wanted)
                self._begun = status.ready
        self._heard(status)

    def _heard(self, status: PrinterStatus) -> None:
        self._seen = status
        self._note(lambda roll: roll.with_status(status))
        self._tell(ready=status.ready)

    def _tell(self, *, ready: bool) -> None:
        if ready is not self._ready and not self._stopping.is_set():
            self._ready = ready
            self._on_ready(ready)

    def _note(self, change: Callable[[Roll], Roll]) -> None:
        with self._noting:
            roll = change(self._roll)
            if roll != self._roll:
                self._roll = roll
                save_roll(self._file, roll)
