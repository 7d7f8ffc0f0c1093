"""`Ear`: has said what somebody must hear who listens, at the right moment, and ends it at the right moment.

It begins by itself when a headset is plugged in or a key of a keypad is pressed, and from the bar; a touch or a key
cuts what is being said; it ends with the visit, and when the headset is unplugged. What to say `words` knows, what is
on the screen `looking`. Must not change the flow but by what a customer could do too.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer

from kiosk.domain import events
from kiosk.domain.comfort import Comfort, loudness
from kiosk.domain.state import HOME, STAFF, Overlay, Screen
from kiosk.ui.focus import QUIET_MS
from kiosk.ui.focused import Focused
from kiosk.ui.session import Session
from kiosk.ui.speech import words
from kiosk.ui.speech.audio import Audio
from kiosk.ui.speech.looking import moment
from kiosk.ui.speech.moment import Moment
from kiosk.ui.speech.sounds import Sound, Sounds
from kiosk.ui.speech.speaker import Speaks, Utterance
from kiosk.ui.window import KioskWindow

SETTLE_MS = 60  # a new screen, its answers and its focus come one after the other; nobody hears that they do


class Ear(QObject):
    """One window's voice. Its owner closes it before the session."""

    def __init__(
        self,
        session: Session,
        screen: KioskWindow,
        audio: Audio,
        speaker: Speaks | None,
        sounds: Sounds | None,
        *,
        volume: int,
        spells: bool,
    ) -> None:
        """Without a `speaker` nothing is said, without `sounds` nothing chimes. `volume` is the kiosk's own, in
        percent; `spells`: what customers type of their own is spelled out to headsets.
        """
        super().__init__()
        self.volume = volume
        self._session, self._window = session, screen.window
        self._audio, self._speaker, self._sounds = audio, speaker, sounds
        self._spells = spells
        self._visit, self._screen, self._overlay = session.state.visit, session.state.screen, session.state.overlay
        self._comfort = Comfort()
        self._heard: Moment | None = None  # the moment that was said last
        self._handled = False  # somebody did something since
        self._refused = -1  # the visit in which speech was turned off
        self._focus: Focused | None = None
        self._plugged = False  # a headset that has not been spoken to yet
        self._headset = ""
        self._settle = self._timer(self._say_what_is_new, SETTLE_MS)
        self._quiet = self._timer(self._gone, QUIET_MS)
        self._links: tuple[tuple[Any, Callable[..., None]], ...] = (
            (session.changed, self._follow),
            (session.handled, self._cut),
            (session.keyPressed, self._keyed),
            (session.whereAsked, self._where),
            (audio.changed, self._plug),
            *(((screen.focus.focused, self._moved),) if screen.focus is not None else ()),
        )
        for signal, slot in self._links:
            signal.connect(slot)
        if speaker is not None:
            speaker.changed.connect(self._voice)
        audio.start()

    def _timer(self, call: Callable[[], None], interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(call)
        return timer

    def close(self) -> None:
        """Be silent for ever."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._settle.stop()
        self._quiet.stop()
        if self._speaker is not None:
            self._speaker.changed.disconnect(self._voice)
            self._speaker.close()
        if self._sounds is not None:
            self._sounds.close()
        self._audio.close()

    def set_volume(self, percent: int) -> None:
        """Staff have chosen where every customer starts; who stands in their room wants to hear it."""
        self.volume = percent
        if self._session.state.screen is not Screen.MAINTENANCE:
            return
        if self._session.can_speak:
            self._stop()
            self._say((words.volume(),))
        elif self._sounds is not None:
            self._sounds.play(Sound.TICKET, percent)

    # --- whether there is a voice ---

    def _plug(self) -> None:
        """The outputs changed: a headset came or went, or there is something that sounds at last."""
        if self._speaker is not None and self._audio.outputs.any:
            self._speaker.start()
        before, self._headset = self._headset, self._audio.outputs.headset
        if self._headset and not before:
            self._plugged = True
        elif before and not self._headset:
            self._plugged = False
            self._silence()
        self._voice()

    def _voice(self) -> None:
        """The engine came, went, begins or has ended."""
        speaker, state = self._speaker, self._session.state
        if speaker is None:
            return
        able = self._audio.outputs.any and state.language in speaker.languages
        self._session.be_heard(able=able)
        if able and self._plugged:
            self._plugged = False
            self._speak_up()
        if speaker.talking != state.talking and state.screen not in STAFF:
            self._session.dispatch(events.Talked(state.visit, talking=speaker.talking))

    def _speak_up(self) -> None:
        state = self._session.state
        if self._session.can_speak and not state.comfort.speech and state.screen not in STAFF:
            self._session.feel(replace(state.comfort, speech=True))

    def _silence(self) -> None:
        comfort = self._session.state.comfort
        if comfort.speech:
            self._session.feel(replace(comfort, speech=False, hidden=False))
        self._stop()

    # --- what a customer does ---

    def _keyed(self) -> None:
        if self._refused != self._session.state.visit:
            self._speak_up()

    def _cut(self) -> None:
        """A touch or a key: what is being said is old."""
        self._handled = True
        self._quiet.start()
        if self._listens:
            self._stop()

    def _gone(self) -> None:
        """Nobody has touched a home screen for a while: its visit has not begun, so it does not end either, and who
        comes now has refused nothing.
        """
        if self._session.state.screen in HOME:
            self._refused = -1

    def _where(self) -> None:
        if self._listens:
            self._heard = None
            self._settle.start()

    # --- what happens ---

    @property
    def _listens(self) -> bool:
        state = self._session.state
        return state.comfort.speech and self._session.can_speak and state.screen not in STAFF

    def _moved(self, on: Focused) -> None:
        """A keypad's mark has come to something else."""
        self._focus = on
        if self._listens:
            self._settle.start()

    def _follow(self) -> None:
        """The state changed."""
        state, before = self._session.state, self._comfort
        if state.visit != self._visit:
            self._visit, before = state.visit, Comfort()
            self._heard = None
            if state.screen in HOME and not state.comfort.speech:
                self._stop()
        self._comfort = state.comfort
        self._voice()
        self._chime()
        if before.speech and not state.comfort.speech:
            self._refused = state.visit
            self._quiet.start()
            self._stop()
        if not self._listens:
            return
        if not before.speech:
            self._heard = None
            self._stop()
            self._say((words.greeting(),))
        elif sample := _sample(before, state.comfort):
            self._stop()
            self._say((sample,))
        self._settle.start()

    def _chime(self) -> None:
        """A sound with the warning, and one with the ticket."""
        state = self._session.state
        before, self._overlay = self._overlay, state.overlay
        was_on, self._screen = self._screen, state.screen
        if self._sounds is None or not self._audio.outputs.any:
            return
        volume = loudness(self.volume, state.comfort.louder)
        if state.overlay is Overlay.STILL_THERE and before is not Overlay.STILL_THERE:
            self._sounds.play(Sound.WARNING, volume)
        elif state.screen is Screen.TICKET and was_on is not Screen.TICKET:
            self._sounds.play(Sound.TICKET, volume)

    def _say_what_is_new(self) -> None:
        if not self._listens:
            return
        greeted = self._heard is None
        now = moment(self._session, self._window, self._focus, spells=self._spells and bool(self._headset))
        new = words.said(self._heard, now)
        if not new.sentences and self._handled and now.problem:
            new = words.Said((now.problem,), cut=True)  # the same mistake once more
        self._heard, self._handled = now, False
        if new.cut and not greeted:
            self._stop()
        self._say(new.sentences)

    def _say(self, sentences: tuple[str, ...]) -> None:
        comfort, language = self._session.state.comfort, self._session.state.language
        if self._speaker is not None and sentences:
            volume = loudness(self.volume, comfort.louder)
            self._speaker.say(Utterance(" ".join(sentences), language, comfort.rate, volume))

    def _stop(self) -> None:
        if self._speaker is not None:
            self._speaker.stop()


def _sample(before: Comfort, now: Comfort) -> str:
    """How it sounds now, or that the screen is black; "" where nothing of that changed."""
    if before.rate != now.rate:
        return words.pace()
    if before.louder != now.louder:
        return words.volume()
    if before.hidden != now.hidden:
        return words.hidden() if now.hidden else words.visible()
    return ""
