"""`Speaker`: has the engine's process say one thing after the other, and sees to it that it ends.

Never waits: the process is watched by Qt. An engine without an audio sink stays "speaking" for ever (FACTS.md), one
that hangs says nothing at all: what takes longer than it can is given up, the process killed and made again after a
pause that doubles; so is an engine that comes up without any voice. Must not know what is said.
"""

import sys
from collections import deque
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer, Signal, SignalInstance

from kiosk.log import LogEvent, log
from kiosk.ui.speech.orders import Answer, Order

READY_S = 30.0  # speech-dispatcher, not yet running, on the slowest box: 10
SPOKEN_S = 10.0  # until the first sound, and as much again for a slow disk
LETTER_S = 0.5  # a Chinese character at the slowest rate; letters take a fifth of it
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 300.0
RATE_STEP = 0.3  # of Qt's -1 to 1: two steps are as fast as people follow who are used to it
END_MS = 300  # at the end of the kiosk: for a process that ends as soon as its input does


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something to say, whole, in a language ("es"), `rate` steps faster than normal, at `volume` percent."""

    text: str
    language: str
    rate: int = 0
    volume: int = 100


class Speaks(Protocol):
    """What says things: the engine, or in tests whoever writes down what it is asked to say."""

    @property
    def languages(self) -> frozenset[str]:
        """Those that it can speak now; none where it cannot speak at all."""

    @property
    def talking(self) -> bool:
        """Whether something is being said, or waits to be."""

    @property
    def changed(self) -> SignalInstance:
        """`languages` or `talking` changed."""

    def start(self) -> None:
        """Become able to speak, as soon as that can be."""

    def say(self, utterance: Utterance) -> None:
        """Say it, after what is being said."""

    def stop(self) -> None:
        """Cut what is being said, and forget what waits."""

    def close(self) -> None:
        """Say nothing more."""


def installed() -> bool:
    """Whether this kiosk has the extra `speech`."""
    return find_spec("PySide6.QtTextToSpeech") is not None


def command(languages: tuple[str, ...]) -> list[str]:
    """How the engine's process is started: this very program, from a checkout or as one folder."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    return [*program, "voice", *languages]


class Speaker(QObject):
    """The engine, as the GUI thread sees it. Its owner closes it."""

    changed = Signal()

    def __init__(self, arguments: list[str], parent: QObject | None = None) -> None:
        """`arguments` start the engine's process (`command`)."""
        super().__init__(parent)
        self.languages: frozenset[str] = frozenset()
        self._program, self._arguments = arguments[0], arguments[1:]
        self._process: QProcess | None = None
        self._number = 0  # of the latest order
        self._saying = 0  # the order being carried out; 0: none
        self._waiting: deque[Utterance] = deque()
        self._pause_s = FIRST_PAUSE_S
        self._late = self._timer(self._give_up)
        self._again = self._timer(self.start)

    def _timer(self, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        return timer

    @property
    def talking(self) -> bool:
        """Whether something is being said, or waits to be."""
        return self._saying > 0 or bool(self._waiting)

    def start(self) -> None:
        """Start the engine, unless it runs."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.setProgram(self._program)
        process.setArguments(self._arguments)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        self._process = process
        self._late.start(round(READY_S * 1000))
        process.start()

    def say(self, utterance: Utterance) -> None:
        """Say it, after what is being said; what nobody can speak is not said at all, rather than by a wrong voice."""
        if utterance.text and utterance.language in self.languages:
            self._waiting.append(utterance)
            if not self._saying:
                self._next()

    def stop(self) -> None:
        """Cut what is being said, and forget what waits."""
        self._waiting.clear()
        if self._saying:
            self._saying = 0
            self._late.stop()
            self._order(Order(self._new_number()))
            self.changed.emit()

    def close(self) -> None:
        """End the process, which ends by itself when its input does."""
        self._again.stop()
        self._late.stop()
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._failed)
            process.closeWriteChannel()
            if not process.waitForFinished(END_MS):
                process.kill()
                process.waitForFinished(END_MS)

    def _new_number(self) -> int:
        self._number += 1
        return self._number

    def _next(self) -> None:
        if not self._waiting:
            self._late.stop()
            self.changed.emit()
            return
        utterance = self._waiting.popleft()
        self._saying = self._new_number()
        self._order(
            Order(self._saying, utterance.text, utterance.language, utterance.rate * RATE_STEP, utterance.volume / 100)
        )
        self._late.start(round((SPOKEN_S + LETTER_S * len(utterance.text)) * 1000))
        self.changed.emit()

    def _order(self, order: Order) -> None:
        if self._process is not None:
            self._process.write(msgspec.json.encode(order) + b"\n")

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._told(msgspec.json.decode(self._process.readLine().data(), type=Answer))

    def _told(self, answer: Answer) -> None:
        if answer.number == 0:
            self._late.stop()
            if not answer.languages:  # a dispatcher that came up before its voices did; it is never told of them later
                self._give_up()
                return
            self.languages = frozenset(answer.languages)
            log(LogEvent.SPEECH_READY, languages=" ".join(sorted(self.languages)))
            self.changed.emit()
        elif answer.number == self._saying:
            self._saying, self._pause_s = 0, FIRST_PAUSE_S
            self._next()

    def _give_up(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # else it has also `finished`
            self._ended()

    def _ended(self, *_how: object) -> None:
        """It was killed, or died: without a voice until it is made again."""
        if self._process is None:
            return
        self._process.deleteLater()
        self._process, self._saying, self.languages = None, 0, frozenset()
        self._waiting.clear()
        self._late.stop()
        log(LogEvent.SPEECH_LOST, pause_s=self._pause_s)
        self._again.start(round(self._pause_s * 1000))
        self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)
        self.changed.emit()
