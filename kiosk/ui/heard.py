"""What a customer does who listens, as the slots that QML and the keypad call; `speech.ear` hears of it by the signals.

Must not know what is said, nor by whom: a kiosk without a voice has all of this too, and nothing comes of it.
"""

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import events
from kiosk.domain.comfort import paced, raised
from kiosk.domain.state import Overlay
from kiosk.ui.taps import Taps

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class LedBy(Enum):
    """What a customer last led the kiosk by: the help explains that, and nothing else."""

    FINGER = "finger"
    KEYPAD = "keypad"
    SWITCH = "switch"


@QmlElement
@QmlUncreatable("It is a part of the session.")
class Heard(Taps):  # type: ignore[operator]  # the stubs lack QmlUncreatable's call
    """The part of `Session` that is listened to. `can_speak`: there is a voice for the language that is shown."""

    handled = Signal()  # somebody touched the screen, or pressed a key of a keypad
    keyPressed = Signal()
    whereAsked = Signal()
    voiceFound = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.can_speak = False
        self.led_by = LedBy.FINGER

    @property
    def hides_screen(self) -> bool:
        """Whether nothing is shown: only ever to somebody who is spoken to."""
        comfort = self.state.comfort
        return comfort.hidden and comfort.speech and self.can_speak

    def be_heard(self, *, able: bool) -> None:
        """From now on there is a voice for the language that is shown, or none."""
        if able != self.can_speak:
            self.can_speak = able
            self.voiceFound.emit()

    def touched(self) -> None:
        """Somebody is there."""
        self.led_by = LedBy.FINGER
        self.handled.emit()

    @Slot()
    def keyed(self) -> None:
        """Somebody is there, with a keypad: who uses one may not see the screen."""
        self.touched()
        self.led_by = LedBy.KEYPAD
        self.keyPressed.emit()

    def switched(self) -> None:
        """Somebody is there, with a switch."""
        self.touched()
        self.led_by = LedBy.SWITCH

    @Slot()
    def pressHelp(self) -> None:
        """The keypad's key for help: whoever listens is told where they are."""
        if self.state.comfort.speech and self.can_speak:
            self.whereAmI()
        else:
            self.openHelp()

    @Slot()
    def whereAmI(self) -> None:
        """Say what is on the screen."""
        self.whereAsked.emit()

    @Slot()
    def toggleSpeech(self) -> None:
        """Speak, or be silent."""
        self.feel(replace(self.state.comfort, speech=not self.state.comfort.speech, hidden=False))

    @Slot()
    def askSpeech(self) -> None:
        """What the bar's button does: speak; whoever listens already is asked how."""
        if self.state.comfort.speech:
            self.dispatch(events.OverlayOpened(self.state.visit, Overlay.SPEECH))
        else:
            self.toggleSpeech()

    @Slot(int)
    def pace(self, by: int) -> None:
        """Speak so many steps faster; below 0: slower."""
        self.feel(paced(self.state.comfort, by))

    @Slot(int)
    def raiseVoice(self, by: int) -> None:
        """Speak so many steps louder; below 0: quieter."""
        self.feel(raised(self.state.comfort, by))

    @Slot()
    def toggleHidden(self) -> None:
        """A black screen for whoever listens, or as it was."""
        comfort = self.state.comfort
        self.feel(replace(comfort, hidden=comfort.speech and not comfort.hidden))
