"""Who listens at the kiosk in a test: a voice that writes down what it is asked to say, and a headset to plug in.

They stand where the engine and the sound server do (`Speaks`, `Audio`); everything before them is the kiosk's own.
"""

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk import hearing
from kiosk.ui.speech.sinks import Outputs
from kiosk.ui.speech.speaker import Utterance

ALL = frozenset({"es", "en", "pt", "qu", "fr", "ar", "zh"})


class Recorder(QObject):
    """Speaks nothing, and takes no time for it, unless it is `slow`: then it talks until it is told to end."""

    changed = Signal()

    def __init__(self, languages: frozenset[str] = ALL) -> None:
        super().__init__()
        self.languages: frozenset[str] = frozenset()
        self._able = languages
        self.talking = self.slow = self.closed = False
        self.said: list[Utterance] = []
        self.cuts = 0

    def start(self) -> None:
        """The engine is there at once."""
        if self.languages != self._able:
            self.languages = self._able
            self.changed.emit()

    def say(self, utterance: Utterance) -> None:
        """Written down."""
        self.said.append(utterance)
        if self.slow and not self.talking:
            self.talking = True
            self.changed.emit()

    def stop(self) -> None:
        """Cut, if there was something to cut."""
        if self.talking:
            self.cuts += 1
            self.end()

    def end(self) -> None:
        """All is said."""
        if self.talking:
            self.talking = False
            self.changed.emit()

    def close(self) -> None:
        """Noted."""
        self.closed = True

    @property
    def text(self) -> str:
        """Everything said since it was taken last, in order."""
        return " ".join(utterance.text for utterance in self.said)

    def take(self) -> str:
        """The same, and forget it."""
        text = self.text
        self.said.clear()
        return text


class Headset(QObject):
    """The sound server: loudspeakers at first, and a headset when it is plugged in."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.outputs = Outputs()

    def start(self) -> None:
        """There are loudspeakers."""
        self._tell(Outputs(any=True))

    def plug(self) -> None:
        """Somebody plugs a headset in."""
        self._tell(Outputs(any=True, headset="jack"))

    def unplug(self) -> None:
        """And out."""
        self._tell(Outputs(any=True))

    def lose(self) -> None:
        """Nothing sounds any more."""
        self._tell(Outputs())

    def close(self) -> None:
        """Nothing is to be ended."""

    def _tell(self, outputs: Outputs) -> None:
        self.outputs = outputs
        self.changed.emit()


class Listener:
    """A recorder and a headset, in place for the next kiosk that is made."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, languages: frozenset[str] = ALL) -> None:
        self.patch = monkeypatch
        self.voice, self.headset = Recorder(languages), Headset()
        monkeypatch.setattr(hearing, "installed", lambda: True)
        monkeypatch.setattr(hearing, "Speaker", lambda _command: self.voice)
        monkeypatch.setattr(hearing, "Audio", lambda: self.headset)

    def talks(self) -> bool:
        """Whether something is being said."""
        return self.voice.talking
