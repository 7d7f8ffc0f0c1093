"""What a customer does, as the slots QML calls: each is one event of the visit that is on the screen.

Must not know what comes of it: `Session`, which inherits them, has the events step the state.
"""

import os
from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import events
from kiosk.domain.comfort import Comfort, next_contrast
from kiosk.domain.state import Overlay, State

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

REF_BYTES = 16  # names a visit for ever: as random as a version 4 UUID, without 3 ms of imports


def _new_ref() -> str:
    return os.urandom(REF_BYTES).hex()


@QmlElement
@QmlUncreatable("It is a part of the session that is touched.")
class Taps(QObject):  # type: ignore[operator]  # the stubs lack QmlUncreatable's call
    """The part of `Session` that is touched."""

    state: State

    def dispatch(self, event: events.Event) -> None:
        """One event, on the GUI thread."""
        raise NotImplementedError

    @Slot()
    def start(self) -> None:
        """Begin in the language shown."""
        self.dispatch(events.Started(self.state.visit, _new_ref()))

    @Slot(str)
    def startIn(self, code: str) -> None:
        """Begin in another language."""
        self.dispatch(events.Started(self.state.visit, _new_ref(), code))

    @Slot()
    def claimOffer(self) -> None:
        """It is mine: the ticket that is offered on the home screen."""
        if self.state.offer is not None:
            self.dispatch(events.OfferClaimed(self.state.visit, _new_ref(), self.state.offer.request.ref))

    @Slot()
    def openLanguages(self) -> None:
        """Show the languages."""
        self.dispatch(events.OverlayOpened(self.state.visit, Overlay.LANGUAGE))

    @Slot()
    def openHelp(self) -> None:
        """Show help."""
        self.dispatch(events.OverlayOpened(self.state.visit, Overlay.HELP))

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Speak this language."""
        self.dispatch(events.LanguageChosen(self.state.visit, code))

    @Slot()
    def nextContrast(self) -> None:
        """Other colours: standard, black on white, white on black, and round again."""
        self.feel(replace(self.state.comfort, contrast=next_contrast(self.state.comfort.contrast)))

    @Slot()
    def toggleLarge(self) -> None:
        """Larger text, or as it was."""
        self.feel(replace(self.state.comfort, large=not self.state.comfort.large))

    @Slot()
    def toggleLow(self) -> None:
        """Everything within reach of who is seated, or as it was."""
        self.feel(replace(self.state.comfort, low=not self.state.comfort.low))

    def feel(self, comfort: Comfort) -> None:
        """Look and sound like this for as long as the visit lasts."""
        self.dispatch(events.ComfortChosen(self.state.visit, comfort))

    @Slot(str)
    def chooseBranch(self, key: str) -> None:
        """Answer the branch question."""
        self.dispatch(events.BranchChosen(self.state.visit, key))

    @Slot(str)
    def chooseSector(self, key: str) -> None:
        """Answer the sector question."""
        self.dispatch(events.SectorChosen(self.state.visit, key))

    @Slot(str)
    def chooseService(self, key: str) -> None:
        """Answer the service question."""
        self.dispatch(events.ServiceChosen(self.state.visit, key))

    @Slot(bool)
    def prefer(self, wanted: bool) -> None:  # one value from QML, and the slot's name says which
        """Ask for preferential attention, or no longer."""
        self.dispatch(events.PreferenceChosen(self.state.visit, wanted))

    @Slot()
    def openLaw(self) -> None:
        """Show what the law says about preferential attention."""
        self.dispatch(events.OverlayOpened(self.state.visit, Overlay.LAW))

    @Slot()
    def decide(self) -> None:
        """Knowing what there is to know: take the ticket."""
        self.dispatch(events.Decided(self.state.visit))

    @Slot(str)
    def chooseIdType(self, code: str) -> None:
        """Say which document will be typed."""
        self.dispatch(events.IdTypeChosen(self.state.visit, code))

    @Slot()
    def nextIdType(self) -> None:
        """The document after the one that will be typed, round and round: where there is room for one key only."""
        codes = [kind.code for kind in self.state.plan.id_types]
        if self.state.id_type is not None:
            self.chooseIdType(codes[(codes.index(self.state.id_type.code) + 1) % len(codes)])

    @Slot()
    def openKeyboard(self) -> None:
        """Search by name."""
        self.dispatch(events.TypingOpened(self.state.visit))

    @Slot(str)
    def type(self, text: str) -> None:
        """A key of the on-screen keyboard."""
        self.dispatch(events.Typed(self.state.visit, text))

    @Slot()
    def erase(self) -> None:
        """Take the last character back."""
        self.dispatch(events.Erased(self.state.visit))

    @Slot()
    def eraseAll(self) -> None:
        """Take everything back."""
        self.dispatch(events.Erased(self.state.visit, everything=True))

    @Slot()
    def confirmEntry(self) -> None:
        """What is typed is complete."""
        self.dispatch(events.EntryGiven(self.state.visit))

    @Slot()
    def skipEntry(self) -> None:
        """Rather not say."""
        self.dispatch(events.EntrySkipped(self.state.visit))

    @Slot()
    def goBack(self) -> None:
        """To the question before."""
        self.dispatch(events.WentBack(self.state.visit))

    @Slot()
    def startOver(self) -> None:
        """Forget everything and begin again; on the ticket screen: done."""
        self.dispatch(events.StartedOver(self.state.visit))

    @Slot()
    def stay(self) -> None:
        """I am still here."""
        self.dispatch(events.Stayed(self.state.visit))

    @Slot()
    def retry(self) -> None:
        """Ask for the same again, where that leaves one ticket; of a ticket already held: give me a new one."""
        self.dispatch(events.Retried(self.state.visit))

    @Slot()
    def takePaper(self) -> None:
        """It came out."""
        self.dispatch(events.PaperTaken(self.state.visit))

    @Slot()
    def askForCopy(self) -> None:
        """It did not come out."""
        self.dispatch(events.CopyAsked(self.state.visit))
