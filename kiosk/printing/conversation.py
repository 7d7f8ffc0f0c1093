"""Questions to a receipt printer and its answers, over one open link, each question with an end to the waiting.

Raises `LinkError` wherever the link does, and `GivenUp` between two questions to one who was told to give up. Must not
know tickets, nor what follows from an answer.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Self

from kiosk.printing import escpos
from kiosk.printing.escpos import AnswerReader, AutoStatus, Block, Fence, Nonsense, PaperSensor, RealTime
from kiosk.printing.printer import GivenUp, PrinterError, PrinterFact
from kiosk.printing.transport import Link

# What keeps a printer from printing; near its end paper still comes.
STOPS = frozenset(PrinterFact) - {PrinterFact.PAPER_NEAR_END}


class Stopped(PrinterError):
    """The printer said, while it printed, what keeps it from going on."""

    def __init__(self, facts: frozenset[PrinterFact]) -> None:
        super().__init__(", ".join(sorted(fact.value for fact in facts)))
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Limits:
    """How long what may take, in seconds, beyond the time that the printing itself takes."""

    open_s: float = 2.0  # a switch that wakes a sleeping printer's port
    answer_s: float = 1.0  # real-time answers come within some 50 ms; a wireless bridge adds the rest
    settle_s: float = 3.0  # between two answers of a printer that is still at an older job
    fence_s: float = 5.0  # FACTS.md: bytes / speed + 5 s
    poll_s: float = 0.5  # between two looks at a printer that prints
    recover_s: float = 3.0  # of `all_s`, kept for finding out and clearing after trouble
    all_s: float = 9.5  # the kiosk's word to its customer is ten: the rest is for a machine with other things to do


class Conversation:
    """One link in use. Nothing is waited for beyond `until` (monotonic seconds), whatever a single limit says.

    Once `give_up` is set nothing more is asked; what has been asked is waited for.
    """

    def __init__(self, link: Link, limits: Limits, until: float, give_up: Event | None = None) -> None:
        self._link, self._limits, self._until, self._give_up = link, limits, until, give_up
        self._reader = AnswerReader()
        self._asked: deque[int] = deque()  # DLE EOT n without an answer: answers bear no n, but come in order
        self._status: dict[int, int] = {}
        self._blocks: list[Block] = []
        self._sensors: list[PaperSensor] = []
        self._unasked: frozenset[PrinterFact] = frozenset()
        self._nonsense = False

    def send(self, data: bytes, within_s: float | None = None) -> None:
        """Hand over all of it."""
        self._link.send(data, self._deadline(self._limits.answer_s if within_s is None else within_s))

    def health(self) -> frozenset[PrinterFact]:
        """Everything the printer says of itself; `SILENT` where it does not, `ERROR` where it talks nonsense.

        The answer of a fence that comes meanwhile is kept: whoever opens the cover to take the ticket proves it.
        """
        self._drain()
        self._nonsense = False
        facts: set[PrinterFact] = set()
        for n in (1, 2, 4):
            answer = self._ask(n)
            if self._nonsense:
                return frozenset({PrinterFact.ERROR})
            if answer is None:
                return frozenset({PrinterFact.SILENT})
            facts |= answer
        if PrinterFact.ERROR in facts:
            facts |= self._ask(3) or set()
        return frozenset(facts)

    def trouble(self) -> frozenset[PrinterFact]:
        """What stops the printer now, as far as it says so while it prints.

        No answer is no trouble here: on a slow line the question waits behind the picture. Nor is another asked then,
        or a late answer would be taken for that of a later question.
        """
        self.listen()
        if self._unasked & STOPS:
            return self._unasked & STOPS
        if self._asked:
            return frozenset()
        offline = self._ask(1)
        if not offline:
            return frozenset()
        return (self.health() | offline) & (STOPS - {PrinterFact.SILENT})

    def probe(self) -> Fence:
        """Which fence the printer answers. Prints nothing: what it does not understand is forgotten with the line."""
        for kind in (Fence.PROCESS_ID, Fence.PAPER_SENSOR):
            self._forget()
            self.send(escpos.fence(kind, 0) + escpos.INIT)
            if self._wait(partial(self.answered, kind, 0), self._limits.answer_s):
                return kind
        return Fence.NONE

    def clear(self) -> bool:
        """Whether the printer says that it has forgotten all it had and had not printed."""
        self._forget()
        self.send(escpos.CLEAR)
        return self._wait(lambda: Block(escpos.CLEARED, b"") in self._blocks, self._limits.answer_s)

    def settle(self) -> bool:
        """Whether the printer has come to the end of all it was sent: it answers, and then nothing for a while.

        The answers of older jobs bear no number, so they must all be in before another is waited for.
        """
        self._forget()
        self.send(escpos.fence(Fence.PAPER_SENSOR, 0))
        answered = False
        while self._wait(lambda: bool(self._sensors), self._limits.settle_s):
            answered = True
            self._sensors.clear()
        return answered

    def send_fence(self, kind: Fence, number: int) -> None:
        """Ask behind a job whether it is done; only what comes from now on can be the answer."""
        self._forget()
        self.send(escpos.fence(kind, number), self._limits.all_s)

    def fence_passed(self, kind: Fence, number: int, printing_s: float) -> bool:
        """Wait for a job's fence, and tell whether that proves it; raises `Stopped` where the printer said why not.

        The paper sensor's answer is believed only of a printer that says behind it that it is online. `printing_s` is
        what the head needs for what it may still have before it; without a fence it is all there is to wait for.
        """
        passed = partial(self.answered, kind, number)
        end = self._deadline(printing_s + (0 if kind is Fence.NONE else self._limits.fence_s))
        while not self._wait(passed, self._limits.poll_s, end):
            said = self.trouble()
            if said and not passed():
                raise Stopped(said)
            if time.monotonic() >= end:
                break
        return passed() and (kind is not Fence.PAPER_SENSOR or self._online())

    def _online(self) -> bool:
        """Whether it is there and says so now. A line that breaks reads as a NUL (termios(3)), like "adequate"."""
        self._wait(lambda: not self._asked, self._limits.answer_s)  # an older question's answer is none to this
        return not self._asked and self._ask(1) == frozenset()

    def answered(self, kind: Fence, number: int) -> bool:
        """Whether this fence's answer is among what has come. Out of paper is no proof of paper."""
        match kind:
            case Fence.PROCESS_ID:
                return Block(escpos.PROCESS_ID, escpos.process_id(number)) in self._blocks
            case Fence.PAPER_SENSOR:
                return any(PrinterFact.PAPER_END not in sensor.facts for sensor in self._sensors)
            case Fence.NONE:
                return False

    def listen(self, deadline: float = 0.0) -> bool:
        """Take in what has come, or the first that comes until the deadline; whether that was anything."""
        received = self._link.receive(min(deadline, self._until))
        for answer in self._reader.feed(received):
            match answer:
                case RealTime() if self._asked:
                    self._status[self._asked.popleft()] = answer.bits
                case AutoStatus():
                    self._unasked = answer.facts
                case Block():
                    self._blocks.append(answer)
                case PaperSensor():
                    self._sensors.append(answer)
                case Nonsense() | RealTime():
                    self._nonsense = True
        return bool(received)

    def close(self) -> None:
        """All is said."""
        self._link.close()

    def abort(self) -> None:
        """Whatever is on its way must not arrive."""
        self._link.abort()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        if kind is None:
            self.close()
        else:
            self.abort()

    def _ask(self, n: int) -> frozenset[PrinterFact] | None:
        """What the answer to `DLE EOT n` says; `None` where none comes in time."""
        self._go_on()
        self._status.pop(n, None)
        self._asked.append(n)
        self.send(escpos.real_time_question(n))
        if not self._wait(lambda: n in self._status, self._limits.answer_s):
            return None
        return escpos.real_time_facts(n, self._status[n])

    def _forget(self) -> None:
        """Only what comes from now on counts."""
        self._drain()
        self._blocks.clear()
        self._sensors.clear()

    def _drain(self) -> None:
        """Take in all that has come. A printer that never stops talking is not listened to for ever."""
        end = self._deadline(self._limits.answer_s)
        self._go_on()
        while self.listen() and time.monotonic() < end:
            pass
        self._go_on()

    def _go_on(self) -> None:
        if self._give_up is not None and self._give_up.is_set():
            raise GivenUp("Somebody wants to print.")

    def _wait(self, happened: Callable[[], bool], within_s: float, end: float | None = None) -> bool:
        """Whether it happened in time."""
        deadline = self._deadline(within_s) if end is None else min(self._deadline(within_s), end)
        while not happened() and time.monotonic() < deadline:
            self.listen(deadline)
        return happened()

    def _deadline(self, within_s: float) -> float:
        return min(time.monotonic() + within_s, self._until)
