"""A printer that is a CUPS queue: each ticket is one PDF job, followed to its end, purged if it did not come out.

What CUPS knows is not what the paper did. "Completed" says that the back end handed its bytes on: for sockets, USB and
serial lines that is true over an empty roll too, and CUPS' own back end for IPP printers calls a job completed that the
printer itself says it aborted (seen with CUPS 2.4.2). State reasons prove no paper either: a back end without a sensor
reports none, which looks like all being well. So no ticket is ever `PRINTED` here: what was sent is uncertain.

Between two jobs a queue remembers what its last job said. So `print` tries even where `status` says "paper end": only a
job makes CUPS look again. A ticket that did not come out is purged, with its files; a kiosk that dies leaves a
job that CUPS cancels by itself (`job-cancel-after`), or that the next start purges: one that waits in a stopped queue
does not grow old, and would come out when staff start that. The queue is the kiosk's own: it is
resumed whenever it has stopped.
"""

import math
import platform
import re
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Event
from time import monotonic

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Receipt
from kiosk.domain.text import plain
from kiosk.printing.cups import NO_LONGER_KNOWN, CupsError, CupsRefused, JobState, Queue, QueueState
from kiosk.printing.pdf import MM_PER_INCH, pdf
from kiosk.printing.printer import GivenUp, Medium, PrinterFact, PrinterStatus, PrintOutcome
from kiosk.printing.render import render

SLOWEST_MM_S = 50.0  # an old thermal head; today's do 150 to 300
GRACE_S = 7.0  # beyond the printing time: filters on a slow machine, two seconds in which back ends ask by SNMP
CLEAR_S = 2.5  # to purge a job that did not come out: together, and with drawing the ticket, ten seconds
CALL_S = 2.0  # one answer of CUPS, usually 15 ms
LEAST_CALL_S = 0.5  # the last look at a job gets that much, at the cost of the clearing
POLL_S = 0.2  # between two looks at a job
MESSAGE_LIMIT = 80  # characters of a back end's own words
JOB_NAME = f"Kiosk ticket, {re.sub('[^0-9A-Za-z.-]', '', platform.node())[:40]}"  # how ours are known again

RAW = re.compile(r"\braw\b", re.IGNORECASE)  # "Local Raw Printer": CUPS' name for a queue without a driver
SEVERITY = re.compile(r"-(?:report|warning|error)$")  # RFC 8011, section 5.4.12
# `printer-state-reasons` (RFC 8011, section 5.4.12; cover and cutter: PWG 5100.9, section 8.1). The severity behind a
# keyword does not count: CUPS' own back ends write "offline-report" for a printer that is switched off and
# "media-empty-warning" for one without paper (backend/network.c, backend/snmp-supplies.c).
FACTS = {
    "media-empty": PrinterFact.PAPER_END,
    "media-needed": PrinterFact.PAPER_END,
    "media-low": PrinterFact.PAPER_NEAR_END,
    "cover-open": PrinterFact.COVER_OPEN,
    "door-open": PrinterFact.COVER_OPEN,
    "interlock-open": PrinterFact.COVER_OPEN,
    "offline": PrinterFact.OFFLINE,
    "shutdown": PrinterFact.OFFLINE,
    "connecting-to-device": PrinterFact.SILENT,
    "timed-out": PrinterFact.SILENT,
    "media-jam": PrinterFact.ERROR,
    "cups-missing-filter": PrinterFact.ERROR,  # CUPS' own: the driver is not all there
} | {
    f"{cutter}-{fault}": PrinterFact.CUTTER
    for cutter in ("separation-cutter", "trimmer")
    for fault in ("jam", "missing", "motor-failure", "life-over", "recoverable-failure", "unrecoverable-failure")
}


def facts(reasons: tuple[str, ...]) -> frozenset[PrinterFact]:
    """What the state reasons say. One that is not in the table counts when it calls itself an error."""
    found = set()
    for reason in reasons:
        keyword = SEVERITY.sub("", reason)
        if keyword in FACTS:
            found.add(FACTS[keyword])
        elif reason.endswith("-error"):
            found.add(PrinterFact.ERROR)
    return frozenset(found)


def faults(reasons: tuple[str, ...]) -> frozenset[PrinterFact]:
    """Those facts that keep a ticket from coming out."""
    return facts(reasons) - {PrinterFact.PAPER_NEAR_END}


@dataclass(frozen=True, slots=True)
class _Until:
    """A moment on the monotonic clock, until which CUPS is called; each call gets `least_s`, even if it is later.

    Once `give_up` is set there is no further call: `GivenUp`.
    """

    moment: float
    least_s: float = 0.0
    give_up: Event | None = None

    @property
    def over(self) -> bool:
        """Whether it is past."""
        return monotonic() >= self.moment

    def left(self) -> float:
        """Seconds for one call of CUPS: never more than `CALL_S`, nor below nothing."""
        if self.give_up is not None and self.give_up.is_set():
            raise GivenUp("Somebody wants to print.")
        return min(CALL_S, max(self.least_s, self.moment - monotonic()))


class CupsPrinter:
    """Prints each receipt as one job of the queue."""

    def __init__(self, queue: Queue, medium: Medium) -> None:
        self._queue = queue
        self._medium = medium
        self._nothing = Event()  # never set: a pause between two looks

    def status(self, give_up: Event | None = None) -> PrinterStatus:  # noqa: ARG002  # one call is one step
        """What CUPS says of the queue, which for the paper is what the last job told it."""
        try:
            seen = self._queue.look(CALL_S)
        except CupsRefused as refusal:
            return PrinterStatus(ready=False, reason=str(refusal))
        except CupsError as fault:
            return PrinterStatus(ready=False, reason=str(fault), facts=frozenset({PrinterFact.SILENT}))
        found = facts(seen.reasons)
        if reason := self._unfit(seen):
            return PrinterStatus(ready=False, reason=reason, facts=found)
        if faults(seen.reasons):
            remedy = "Mend it, then print a ticket: only a job makes CUPS look again."
            return PrinterStatus(ready=False, reason=f"{self._queue} says {_said(seen)}. {remedy}", facts=found)
        return PrinterStatus(ready=True, reason=self._advice(seen), facts=found)

    def clear(self, give_up: Event | None = None) -> PrinterStatus:
        """Jobs of this kiosk's are out of the queue, and it is resumed; what the last job said stays until the next."""
        until = _Until(monotonic() + CLEAR_S, give_up=give_up)
        try:
            self._made_ready(until)
        except CupsError as fault:
            return replace(self.status(), ready=False, reason=str(fault))
        return self.status()

    def print(self, receipt: Receipt, since: float | None = None) -> PrintOutcome:
        """Print, follow the job, purge what is not over in time: all that within ten seconds beyond its printing."""
        began = monotonic() if since is None else since
        raster = render(receipt, self._medium)
        length_mm = raster.height / self._medium.dpi * MM_PER_INCH
        until = _Until(began + GRACE_S + length_mm / SLOWEST_MM_S)
        try:
            before = self._made_ready(until)
        except CupsError as fault:
            return PrintOutcome(Paper.FAILED, str(fault))
        outcome = self._sent(pdf(raster, self._medium, title=receipt.ticket_id), length_mm, before, until)
        return replace(outcome, length_mm=0.0 if outcome.paper is Paper.FAILED else length_mm)

    def close(self) -> None:
        """Nothing is held open between two jobs."""

    # --- before the job ---

    def _unfit(self, seen: QueueState) -> str:
        """Why no ticket should be sent to this queue; "" when it is fit."""
        name = self._queue.name
        if not seen.printer_make_and_model or RAW.search(seen.printer_make_and_model):
            return f"{self._queue} is raw and would print a PDF's source as text: give it the printer's driver."
        if not seen.printer_is_accepting_jobs:
            return f"{self._queue} takes no jobs: run `cupsaccept {name}`."
        if "hold-new-jobs" in seen.reasons:
            return f"{self._queue} holds all jobs back: run `cupsenable --release {name}`."
        return ""

    def _advice(self, seen: QueueState) -> str:
        """What is better done about a queue that prints; "" for nothing."""
        name = self._queue.name
        if seen.stopped:
            return f"{self._queue} has stopped; the next ticket starts it, or `cupsenable {name}`."
        if PrinterFact.PAPER_NEAR_END in facts(seen.reasons):
            return f"{self._queue} says that the paper nears its end: change the roll."
        if seen.printer_error_policy != "abort-job":
            return (
                f"{self._queue} keeps failed jobs ({seen.printer_error_policy}): "
                f"run `lpadmin -p {name} -o printer-error-policy=abort-job`."
            )
        return ""

    def _made_ready(self, until: _Until) -> QueueState:
        """Ours of before are gone, and the queue prints. Raises `CupsError`: then nothing may be sent."""
        seen = self._queue.look(until.left())
        if reason := self._unfit(seen):
            raise CupsError(reason)
        self._purge_ours(until)
        if seen.stopped:
            try:
                self._queue.resume(until.left())
            except CupsRefused as refusal:
                remedy = "add the kiosk's user to the group lpadmin"
                raise CupsError(
                    f"{self._queue} has stopped and may not be started ({refusal.status}): {remedy}."
                ) from None
        return seen

    # --- the job ---

    def _sent(self, document: bytes, length_mm: float, before: QueueState, until: _Until) -> PrintOutcome:
        """What became of it; a job that was not completed is out of the queue again."""
        job: int | None = None  # the id is known before there is a document, so that it is never lost with one
        begun = False
        try:
            job = self._queue.create(JOB_NAME, self._template(length_mm), until.left())
            with NamedTemporaryFile(prefix="kiosk-", suffix=".pdf") as file:
                file.write(document)
                file.flush()
                begun = True
                self._queue.send(job, Path(file.name), until.left())
            completed, outcome = self._followed(job, faults(before.reasons), replace(until, least_s=LEAST_CALL_S))
            if completed:
                return outcome
        except (CupsError, OSError) as fault:
            outcome = PrintOutcome(Paper.UNCERTAIN if begun else Paper.FAILED, str(fault))
        return self._cleared(job, outcome, _Until(until.moment + CLEAR_S))

    def _template(self, length_mm: float) -> tuple[str, ...]:
        return (
            f"keyword media custom_kiosk_{self._medium.paper_mm}x{length_mm:.2f}mm",  # PWG 5101.1, section 5
            "integer copies 1",
            "keyword print-scaling none",  # a dot is a dot
            "keyword job-hold-until no-hold",
            "name job-sheets none",
            f"integer job-cancel-after {math.ceil(GRACE_S + CLEAR_S + length_mm / SLOWEST_MM_S)}",
        )

    def _followed(self, job: int, before: frozenset[PrinterFact], until: _Until) -> tuple[bool, PrintOutcome]:
        """Whether the job was completed, and what that means; `before` are the faults remembered from earlier jobs."""
        while True:
            try:
                state = self._queue.job(job, until.left())
            except CupsRefused as refusal:
                if refusal.status != NO_LONGER_KNOWN:
                    raise
                reason = f"{self._queue} knows nothing of the ticket any more: set PreserveJobHistory in cupsd.conf."
                return True, PrintOutcome(Paper.UNCERTAIN, reason)
            seen = self._queue.look(until.left())
            if state is JobState.COMPLETED:
                return True, PrintOutcome(Paper.UNCERTAIN, self._sent_only(seen))
            if state is JobState.CANCELED:
                return False, PrintOutcome(Paper.UNCERTAIN, f"{self._queue}: somebody cancelled the ticket.")
            if state in {JobState.ABORTED, JobState.STOPPED, JobState.HELD}:
                reason = f"{self._queue} gave the ticket up; it says {_said(seen)}."
                return False, PrintOutcome(Paper.FAILED, reason)
            if state is JobState.PENDING and seen.stopped:
                reason = f"{self._queue} stopped; it says {_said(seen)}. Mend it; the next ticket starts the queue."
                return False, PrintOutcome(Paper.FAILED, reason)
            if until.over:
                return False, self._late(state, seen, before)
            self._nothing.wait(POLL_S)

    def _sent_only(self, seen: QueueState) -> str:
        if faults(seen.reasons):
            return f"{self._queue} has sent the ticket, but says {_said(seen)}."
        return f"{self._queue} has sent the ticket; CUPS cannot tell whether it came out."

    def _late(self, state: JobState, seen: QueueState, before: frozenset[PrinterFact]) -> PrintOutcome:
        """It has taken too long. Only what this job made the printer say proves anything."""
        if state is JobState.PENDING:
            return PrintOutcome(Paper.FAILED, f"{self._queue} never began: other jobs stand before the ticket.")
        if faults(seen.reasons) - before:
            return PrintOutcome(Paper.FAILED, f"{self._queue} could not print; it says {_said(seen)}.")
        return PrintOutcome(Paper.UNCERTAIN, f"{self._queue} did not end the ticket in time; it says {_said(seen)}.")

    # --- after a job that did not come out ---

    def _cleared(self, job: int | None, outcome: PrintOutcome, until: _Until) -> PrintOutcome:
        """The same outcome once nothing of ours is left in the queue; else nobody can be sure any more."""
        try:
            if job is not None:
                self._queue.purge(job, until.left())
            self._purge_ours(until)
        except CupsError as fault:
            reason = f"{outcome.reason} It could not be cleared and may still come out: {fault}"
            return PrintOutcome(Paper.UNCERTAIN, reason)
        return outcome

    def _purge_ours(self, until: _Until) -> None:
        """Take every job of this kiosk out of the queue. Raises `CupsError` when one is left."""
        for job in self._queue.jobs(JOB_NAME, until.left()):
            self._queue.purge(job, until.left())
        if self._queue.jobs(JOB_NAME, until.left()):
            raise CupsError(f"{self._queue} keeps a ticket: run `cancel -x -a {self._queue.name}`.")


def _said(seen: QueueState) -> str:
    """What the printer and its back end said, for staff."""
    words = sorted(fact.value for fact in facts(seen.reasons))
    if message := plain(seen.printer_state_message, MESSAGE_LIMIT).replace('"', "'").rstrip("."):
        words.append(f'"{message}"')
    return ", ".join(words) or "nothing"
