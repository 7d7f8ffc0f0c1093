"""Questions and answers that cross each other, over a link that says exactly what it is told to."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Line, Receipt, Size
from kiosk.printing.conversation import Conversation, Limits, Stopped
from kiosk.printing.escpos import CLEAR, CLEARED, PROCESS_ID, Fence, fence, process_id, real_time_question
from kiosk.printing.escpos_printer import EscposPrinter
from kiosk.printing.printer import Medium, PrinterFact
from tests.support.tickets import NOW

SHORT = Limits(open_s=0.5, answer_s=0.1, settle_s=0.1, fence_s=0.3, poll_s=0.02, recover_s=0.2, all_s=1.0)
NUMBER = 7
PASSED = bytes((0x37, PROCESS_ID)) + process_id(NUMBER) + b"\0"
FORGOTTEN = bytes((0x37, CLEARED, 0))
ONLINE, OFFLINE = b"\x16", b"\x1e"
COVER = {1: OFFLINE, 2: b"\x16", 4: b"\x12"}  # it was opened
FINE = {1: ONLINE, 2: b"\x12", 4: b"\x12"}


@dataclass
class Script:
    """A link. `answers` says what comes back for each thing sent; several of them one after the other."""

    answers: dict[bytes, list[bytes]]
    sent: list[bytes] = field(default_factory=list)
    coming: bytes = b""

    def send(self, data: bytes, _deadline: float) -> None:
        """The last answer is given for ever."""
        self.sent.append(data)
        if left := self.answers.get(data):
            self.coming += left.pop(0) if len(left) > 1 else left[0]

    def receive(self, deadline: float) -> bytes:
        """All that has come, at once."""
        if not self.coming:
            time.sleep(max(0.0, deadline - time.monotonic()))
        came, self.coming = self.coming, b""
        return came

    def close(self) -> None:
        """Nothing is held."""

    def abort(self) -> None:
        """Nothing is held."""


def real_time(said: dict[int, bytes]) -> dict[bytes, list[bytes]]:
    """Answers to the questions that are answered at once."""
    return {real_time_question(n): [answer] for n, answer in said.items()}


def talk(script: Script) -> Conversation:
    """Our side of it."""
    return Conversation(script, SHORT, time.monotonic() + 5)


def passed(script: Script, kind: Fence) -> bool:
    """Whether a job's fence was answered, with nothing left to print before it."""
    mine = talk(script)
    mine.send_fence(kind, NUMBER)
    return mine.fence_passed(kind, NUMBER, 0.0)


def test_the_cover_is_opened_to_take_the_ticket() -> None:
    """The fence's answer and "offline" come in one piece: the ticket is proved, whatever the printer says next."""
    script = Script(real_time(COVER))
    script.answers[real_time_question(1)] = [PASSED + OFFLINE, OFFLINE]
    assert passed(script, Fence.PROCESS_ID)


def test_the_cover_is_opened_before_the_ticket_is_out() -> None:
    """Without that answer it is said what stopped it."""
    with pytest.raises(Stopped) as stopped:
        passed(Script(real_time(COVER)), Fence.PROCESS_ID)
    assert stopped.value.facts == {PrinterFact.OFFLINE, PrinterFact.COVER_OPEN}


@pytest.mark.parametrize(
    ("question", "ask"),
    [(CLEAR, Conversation.clear), (fence(Fence.PAPER_SENSOR, 0), Conversation.settle)],
)
def test_what_was_said_before_answers_no_later_question(question: bytes, ask: Callable[[Conversation], bool]) -> None:
    """An answer that came while it was asked how it is counts for nothing that is asked afterwards."""
    script = Script(real_time(FINE))
    script.answers[real_time_question(4)] = [b"\x12" + FORGOTTEN + b"\x00"]
    mine = talk(script)
    assert mine.health() == set()
    assert not ask(mine)
    assert question in script.sent


@pytest.mark.parametrize(
    ("then", "proved"),
    [(FINE, True), (COVER, False), ({}, False), ({1: b""}, False)],
    ids=["online", "offline", "switched off", "silent"],
)
def test_a_nul_is_no_proof_of_paper_alone(then: dict[int, bytes], proved: bool) -> None:
    """It is what the paper sensor answers, and what a line reads whose printer is switched off."""
    script = Script(real_time(then))
    script.answers[fence(Fence.PAPER_SENSOR, NUMBER)] = [b"\x00"]
    assert passed(script, Fence.PAPER_SENSOR) is proved
    assert script.sent[-1] == real_time_question(1)


def test_an_answer_to_an_older_question_says_nothing_behind_it() -> None:
    """On a line where one is outstanding, nothing more is asked, and nothing is believed."""
    script = Script(real_time({1: b""}))
    mine = talk(script)
    mine.send_fence(Fence.PAPER_SENSOR, NUMBER)
    assert mine.trouble() == set()
    script.coming = b"\x00"
    assert not mine.fence_passed(Fence.PAPER_SENSOR, NUMBER, 0.0)
    assert script.sent.count(real_time_question(1)) == 1


class Way:
    """To that link, every time."""

    uri, bytes_per_s = "script:", 1e6

    def __init__(self, script: Script) -> None:
        self._script = script

    def open(self, deadline: float) -> Script:
        """The same."""
        return self._script


@pytest.mark.usefixtures("qapp")
def test_not_believed_is_not_disproved(tmp_path: Path) -> None:
    """The cover was opened behind the sensor's answer: perhaps to take the ticket. Nobody is told that none came."""
    memory = tmp_path / "printer.json"
    memory.write_text('{"uri": "script:", "fence": "paper sensor"}')
    script = Script(real_time(COVER) | {fence(Fence.PAPER_SENSOR, 0): [b"\x00"], CLEAR: [FORGOTTEN]})
    script.answers[real_time_question(1)] = [ONLINE, OFFLINE]
    script.answers[real_time_question(2)] = [FINE[2], COVER[2]]
    slip = Receipt(ticket_id="slip", issued_at=NOW, blocks=(Line("T2", Size.SMALL),))
    outcome = EscposPrinter(Way(script), Medium(), memory, SHORT).print(slip)
    assert (outcome.paper, "did not confirm" in outcome.reason) == (Paper.UNCERTAIN, True)
    assert CLEAR in script.sent
