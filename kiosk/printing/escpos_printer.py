"""A receipt printer that is asked, and believed only as far as it can prove: what came out, what did not.

Printed means that the fence behind the cut was answered. Failed means that nothing was sent because the printer was
not ready, or that it said itself what stopped it, and that it has forgotten the rest. Everything else is uncertain.
What did not come out is cleared at once, while the paper is still missing, so that it cannot come out for the next
customer; and if the printer cannot be reached any more, before anything else is sent.
"""

import secrets
import time
from pathlib import Path
from threading import Event

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Receipt
from kiosk.printing import escpos
from kiosk.printing.conversation import STOPS, Conversation, Limits, Stopped
from kiosk.printing.escpos import Fence, Job
from kiosk.printing.memory import PrinterMemory
from kiosk.printing.native import LONGEST_DATA, native_job
from kiosk.printing.printer import Medium, PrinterFact, PrinterStatus, PrintOutcome
from kiosk.printing.render import WIDTH_DOTS, render
from kiosk.printing.transport import LinkError, Transport

NATIVE_BELOW = 5760.0  # bytes a second, 57,600 baud: a picture of 42 kB would take longer than a customer waits
JOBS = (1 << 16) - 1  # numbers from 1: 0 is asked when probing
SLOWEST_MM_S = 50.0  # an old thermal head; today's do 150 to 300
NOT_CLEARED = "The ticket could not be cleared and may still come out."
# What to tell staff, the fact that explains the others first.
SENTENCES = {
    PrinterFact.SILENT: "The printer does not answer: is it on, is its cable in?",
    PrinterFact.COVER_OPEN: "The printer's cover is open: close it.",
    PrinterFact.PAPER_END: "The printer is out of paper: put in a new roll.",
    PrinterFact.CUTTER: "The printer's cutter is stuck: open the cover, take out the paper that jams it, close it.",
    PrinterFact.ERROR: "The printer has a fault: switch it off and on; if it stays, call service.",
    PrinterFact.OFFLINE: "The printer is offline: look at its panel.",
    PrinterFact.PAPER_NEAR_END: "The printer's roll is nearly used up: keep a new one at hand.",
}


class EscposPrinter:
    """Drives the printer behind `transport`; each call opens a link of its own, so that one unplugged is found again.

    `memory` is a file of ours alone, for what is known of the printer beyond this process. Without one, asking how it
    is changes nothing in the printer: so may other processes.
    """

    def __init__(
        self, transport: Transport, medium: Medium, memory: Path | None = None, limits: Limits | None = None
    ) -> None:
        self._transport, self._medium = transport, medium
        self._limits = limits or Limits()
        self._memory = PrinterMemory(memory, transport.uri)
        # A new number for every job, from a new beginning at every start: no old answer can be taken for ours.
        self._number = secrets.randbelow(JOBS)
        self._broke_off = self._memory.may_hang  # a part of a ticket may stand under the head, uncut

    def status(self, give_up: Event | None = None) -> PrinterStatus:
        """Ask; and clear what hangs while the paper is still missing."""
        return self._status(give_up, clear=False)

    def _status(self, give_up: Event | None, *, clear: bool) -> PrinterStatus:
        try:
            with self._open(time.monotonic() + self._limits.all_s, give_up) as talk:
                facts = self._asked(talk, clear=clear)
        except LinkError as error:
            return PrinterStatus(ready=False, reason=str(error), facts=frozenset({PrinterFact.SILENT}))
        return PrinterStatus(ready=not facts & STOPS, reason=_sentence(facts), facts=facts)

    def clear(self, give_up: Event | None = None) -> PrinterStatus:
        """Told to forget what it has not printed, whether something is known to hang in it or not."""
        return self._status(give_up, clear=True)

    def print(self, receipt: Receipt, since: float | None = None) -> PrintOutcome:
        """Print and wait until it is settled, at most ten seconds longer than printing takes."""
        began = time.monotonic() if since is None else since
        job = self._composed(receipt)
        printing_s = job.size / self._transport.bytes_per_s + job.length_mm / SLOWEST_MM_S
        end = began + printing_s + self._limits.all_s
        until = end - self._limits.recover_s
        try:
            talk = self._open(until)
        except LinkError as error:
            return PrintOutcome(Paper.FAILED, str(error))
        try:
            facts = self._prepared(talk)
        except LinkError as error:
            talk.abort()
            return PrintOutcome(Paper.FAILED, str(error))
        if facts & STOPS:
            talk.close()
            return PrintOutcome(Paper.FAILED, _sentence(facts))
        return self._carried_out(talk, job, end)

    def close(self) -> None:
        """Nothing is held open between two tickets."""

    # --- before ---

    def _composed(self, receipt: Receipt) -> Job:
        if self._native:
            return native_job(receipt, WIDTH_DOTS[self._medium.paper_mm, self._medium.dpi], self._medium.dpi)
        return escpos.raster_job(render(receipt, self._medium), self._medium.dpi)

    @property
    def _native(self) -> bool:
        return self._transport.bytes_per_s < NATIVE_BELOW

    def _open(self, until: float, give_up: Event | None = None) -> Conversation:
        link = self._transport.open(min(until, time.monotonic() + self._limits.open_s))
        return Conversation(link, self._limits, until, give_up)

    def _asked(self, talk: Conversation, *, clear: bool = False) -> frozenset[PrinterFact]:
        """How the printer is; told to forget what it has not printed, where that may be something, or to `clear`."""
        facts = talk.health()
        if (self._memory.may_hang or clear) and PrinterFact.SILENT not in facts:
            cleared = talk.clear()
            self._memory.may_hang = self._memory.may_hang and not cleared
            if not cleared:
                talk.send(escpos.RECOVER)  # it does not say so, but models that cannot clear often forget on this too
        if PrinterFact.CUTTER in facts:
            talk.send(escpos.RECOVER)  # a knife that was freed stays off until it is told to try again
            facts = talk.health()
        return facts

    def _prepared(self, talk: Conversation) -> frozenset[PrinterFact]:
        """How the printer is; if it is ready, nothing hangs in it now, and its fence is known. Prints nothing."""
        facts = self._asked(talk)
        if facts & STOPS:
            return facts
        if self._memory.may_hang and not self._ended_what_hangs(talk):
            return frozenset({PrinterFact.SILENT})
        if self._memory.fence is None and (found := talk.probe()) is not Fence.NONE:
            self._memory.fence = found  # that it answers nothing is true of this moment only: asked again next time
        return facts

    def _ended_what_hangs(self, talk: Conversation) -> bool:
        """For printers that do not know how to clear: end what broke off, and wait for old answers."""
        band = escpos.longest_band(WIDTH_DOTS[self._medium.paper_mm, self._medium.dpi])
        nothing = bytes(LONGEST_DATA if self._native else band) + escpos.INIT
        talk.send(nothing, self._limits.settle_s + len(nothing) / self._transport.bytes_per_s)
        if talk.settle():
            return True
        answered_once, self._memory.fence = self._memory.fence, None  # perhaps it is another printer by now
        return answered_once is None

    # --- the ticket, and what became of it ---

    def _carried_out(self, talk: Conversation, job: Job, end: float) -> PrintOutcome:
        fence = self._memory.fence or Fence.NONE
        sentence = "The printer did not confirm the ticket: look whether it came out."
        said: frozenset[PrinterFact] = frozenset()
        try:
            if self._sent(talk, job, fence):
                return self._left_alone(talk, PrintOutcome(Paper.PRINTED, length_mm=job.length_mm))
            if fence is Fence.NONE:
                taken = "The printer took the ticket; this model cannot say whether paper came out."
                return self._left_alone(talk, PrintOutcome(Paper.UNCERTAIN, taken, job.length_mm))
        except Stopped as stopped:
            said = stopped.facts
        except LinkError as error:
            sentence = str(error)
        talk.abort()
        said |= self._cleared_up(end)
        if said and self._memory.may_hang:
            return PrintOutcome(Paper.UNCERTAIN, f"{_sentence(said)} {NOT_CLEARED}", job.length_mm)
        if said and not talk.answered(fence, self._number):  # an answer that is not believed may still be true
            return PrintOutcome(Paper.FAILED, _sentence(said), job.length_mm)
        self._memory.fence = None  # perhaps it is another printer by now: find out again
        return PrintOutcome(Paper.UNCERTAIN, sentence, job.length_mm)

    def _sent(self, talk: Conversation, job: Job, fence: Fence) -> bool:
        """Send it all, and wait whether the fence is answered; raises `Stopped`."""
        self._number = self._number % JOBS + 1
        self._memory.may_hang = True
        begin = (escpos.INIT + escpos.CUT,) if self._broke_off else ()  # what stands there is not this customer's
        for part in (*begin, *job.parts):
            talk.send(part, self._limits.all_s + job.size / self._transport.bytes_per_s)
            talk.listen()
        talk.send_fence(fence, self._number)
        return talk.fence_passed(fence, self._number, job.length_mm / SLOWEST_MM_S)

    def _left_alone(self, talk: Conversation, outcome: PrintOutcome) -> PrintOutcome:
        """The end of a job that nothing disturbed."""
        talk.close()
        self._memory.may_hang = self._broke_off = False
        return outcome

    def _cleared_up(self, end: float) -> frozenset[PrinterFact]:
        """After trouble: what the printer says now, having been told to forget what it has not printed."""
        self._broke_off = True
        try:
            with self._open(end) as talk:
                facts = self._asked(talk)
        except LinkError:
            return frozenset()
        return facts & STOPS - {PrinterFact.SILENT}


def _sentence(facts: frozenset[PrinterFact]) -> str:
    """What explains the most, in words for staff; "" where all is well."""
    return next((sentence for fact, sentence in SENTENCES.items() if fact in facts), "")
