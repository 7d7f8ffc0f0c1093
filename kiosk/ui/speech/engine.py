"""`kiosk voice`: the speech engine, in a process of its own, which the kiosk starts (`speaker.Speaker`) and ends.

Qt TextToSpeech waits for speech-dispatcher in every call (1.7 s for the first), and an engine may hang or crash: none
of that may reach the window. One JSON object a line: an `Order` in, an `Answer` out. It ends when its input does, so
that it never outlives the kiosk. Must not decide what is said.
"""

import os
import sys
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale, QSocketNotifier
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk.ui.speech.orders import Answer, Order
from kiosk.ui.speech.voices import Voice, voice_for

READ_BYTES = 65536


class Engine:
    """Carries out the orders that arrive on a file descriptor."""

    def __init__(self, name: str, languages: Sequence[str], source: int, sink: int) -> None:
        """`source` and `sink` are file descriptors, as are standard input and output."""
        self._speech = QTextToSpeech(name)
        self._voices = {language: voice for language in languages if (voice := self._find(language))}
        self._rest, self._source, self._sink = b"", source, sink
        self._number = 0  # of the order being carried out; 0: none
        self._begun = False
        self._speech.stateChanged.connect(self._heard)
        self._notifier = QSocketNotifier(source, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)
        self._answer(Answer(0, tuple(self._voices)))

    def _find(self, language: str) -> tuple[QLocale, Voice] | None:
        locales = {locale.name(): locale for locale in self._speech.availableLocales()}
        voices = []
        for name, locale in locales.items():
            if name.partition("_")[0] in {language, "C"}:
                self._speech.setLocale(locale)
                voices += [Voice(name, voice.name()) for voice in self._speech.availableVoices()]
        found = voice_for(language, voices)
        return None if found is None else (locales[found.locale], found)

    def _read(self) -> None:
        data = os.read(self._source, READ_BYTES)
        if not data:
            QCoreApplication.exit()
            return
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._carry_out(msgspec.json.decode(line, type=Order))

    def _carry_out(self, order: Order) -> None:
        self._number = 0
        self._speech.stop()
        if not order.text or order.language not in self._voices:
            self._answer(Answer(order.number))
            return
        self._speak_like(*self._voices[order.language])
        self._speech.setRate(order.rate)
        self._speech.setVolume(order.volume)
        self._number, self._begun = order.number, False
        self._speech.say(order.text)

    def _speak_like(self, locale: QLocale, wanted: Voice) -> None:
        if self._speech.locale() != locale:
            self._speech.setLocale(locale)
        if self._speech.voice().name() != wanted.name:
            there = self._speech.availableVoices()
            self._speech.setVoice(next(voice for voice in there if voice.name() == wanted.name))

    def _heard(self, state: QTextToSpeech.State) -> None:
        """The end of what was cut may be told after the next has been ordered: only what has begun can end."""
        if state is QTextToSpeech.State.Speaking:
            self._begun = True
        elif self._number and self._begun:
            done, self._number = self._number, 0
            self._answer(Answer(done))

    def _answer(self, answer: Answer) -> None:
        os.write(self._sink, msgspec.json.encode(answer) + b"\n")


def run(languages: Sequence[str], engine: str) -> int:
    """Carry out orders until the input ends; the exit code."""
    app = QCoreApplication(sys.argv[:1])
    carrying = Engine(engine, languages, sys.stdin.fileno(), sys.stdout.fileno())
    code = app.exec()
    del carrying  # before the application it lives in
    return code
