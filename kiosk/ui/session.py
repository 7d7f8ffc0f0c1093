"""`Session`: the only Python object QML sees. Taps become events, states become properties, effects become work.

It decides nothing: `domain.flow.step` does. It never waits: `Tasks` does. The properties share one signal, because a
state is replaced whole and QML compares values by itself.
"""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import events
from kiosk.domain.flow import step
from kiosk.domain.idle import Patience, patience
from kiosk.domain.model import NotIssued, Outcome, Ticket, TicketRequest, Unconfirmed
from kiosk.domain.state import HOME, Overlay, Plan, Screen, State, sectors_of, services_of
from kiosk.domain.steps import first, offered_branches
from kiosk.errors import KioskError, NothingSent
from kiosk.log import log_bug
from kiosk.ui.answers import BranchSearch, branch_card, id_type_card, sector_card, service_card
from kiosk.ui.cards import Card, CardModel
from kiosk.ui.language import NAMES, Language
from kiosk.ui.qr import source
from kiosk.ui.tasks import Tasks
from kiosk.ui.view import Look, View, view

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

REVEAL_MS = 1000  # long enough to see which key was hit, too short for the next in line to read a number
TICK_MS = 1000
MINUTE_S = 60
REF_BYTES = 16  # names a visit for ever: as random as a version 4 UUID, without 3 ms of imports

IssueCall = Callable[[TicketRequest, Callable[[Ticket], None]], Outcome]
CopyCall = Callable[[TicketRequest, Ticket], Outcome]
WantCall = Callable[[str, str | None], None]


def _shown(name: str) -> Callable[["Session"], Any]:
    return lambda session: getattr(session.view, name)


def _on_ticket(name: str) -> Callable[["Session"], Any]:
    return lambda session: getattr(session.view.ticket, name)


@QmlElement
@QmlUncreatable("There is one session; the window is given it.")
class Session(QObject):  # type: ignore[operator]  # the stubs lack QmlUncreatable\'s call
    """One window's journey. Its owner gives it the work it may ask for, and closes its `Tasks`."""

    changed = Signal()
    screenChanged = Signal()
    ticked = Signal()
    minutePassed = Signal()
    languageChanged = Signal()
    broke = Signal()

    def __init__(  # one call, in app.py; a bundle would only rename these
        self,
        plan: Plan,
        look: Look,
        language: Language,
        tasks: Tasks,
        issue: IssueCall,
        copy: CopyCall,
        want: WantCall,
        id_type_names: dict[str, dict[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.look, self._language, self._tasks = look, language, tasks
        self._issue, self._copy, self._want, self._id_type_names = issue, copy, want, id_type_names
        self.state: State = first(plan)
        self._branches, self._sectors, self._services = CardModel(self), CardModel(self), CardModel(self)
        self._id_types, self._languages = CardModel(self), CardModel(self)
        self._search = BranchSearch()
        self._patience: Patience | None = None
        self._deadline = 0.0
        self._quiet = self._timer(self._run_out, single=True)
        self._tick = self._timer(self.ticked.emit, TICK_MS)
        self._reveal = self._timer(self._refresh, REVEAL_MS, single=True)
        self._minute = self._timer(self._next_minute, single=True)
        self._languages.show(plan.languages, lambda code: Card(code, NAMES[code]))
        self.view: View = self._look_at_state()
        self._next_minute()

    def _timer(self, call: Callable[[], Any], interval_ms: int = 0, *, single: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(single)
        timer.setInterval(interval_ms)
        timer.timeout.connect(call)
        return timer

    # What QML shows. Types are Qt's; meanings are `View`'s and `TicketView`'s.
    screen = Property(str, _shown("screen"), notify=screenChanged)
    overlay = Property(str, _shown("overlay"), notify=changed)
    language = Property(str, _shown("language"), notify=changed)
    rightToLeft = Property(bool, _shown("right_to_left"), notify=changed)
    progress = Property(str, _shown("progress"), notify=changed)
    stepNumber = Property(int, _shown("step_number"), notify=changed)
    steps = Property(int, _shown("steps"), notify=changed)
    place = Property(str, _shown("place"), notify=changed)
    notice = Property(str, _shown("notice"), notify=changed)
    loading = Property(bool, _shown("loading"), notify=changed)
    nothing = Property(bool, _shown("nothing"), notify=changed)
    searchable = Property(bool, _shown("searchable"), notify=changed)
    typing = Property(bool, _shown("typing"), notify=changed)
    digitsOnly = Property(bool, _shown("digits_only"), notify=changed)
    entry = Property(str, _shown("entry"), notify=changed)
    problem = Property(str, _shown("problem"), notify=changed)
    canSkip = Property(bool, _shown("can_skip"), notify=changed)
    canGoBack = Property(bool, _shown("can_go_back"), notify=changed)
    canStartOver = Property(bool, _shown("can_start_over"), notify=changed)
    canRetry = Property(bool, _shown("can_retry"), notify=changed)
    reason = Property(str, _shown("reason"), notify=changed)
    reopening = Property(str, _shown("reopening"), notify=changed)
    number = Property(str, _on_ticket("number"), notify=changed)
    service = Property(str, _on_ticket("service"), notify=changed)
    sector = Property(str, _on_ticket("sector"), notify=changed)
    branch = Property(str, _on_ticket("branch"), notify=changed)
    wait = Property(str, _on_ticket("wait"), notify=changed)
    position = Property(str, _on_ticket("position"), notify=changed)
    messages = Property(list, _on_ticket("messages"), notify=changed)
    qrSource = Property(str, lambda session: source(session.view.ticket.qr), notify=changed)
    paper = Property(str, _on_ticket("paper"), notify=changed)
    asksAboutPaper = Property(bool, _on_ticket("asks"), notify=changed)

    @Property(CardModel, constant=True)
    def branches(self) -> CardModel:
        """The branches, or those the search found."""
        return self._branches

    @Property(CardModel, constant=True)
    def sectors(self) -> CardModel:
        """The chosen branch's sectors."""
        return self._sectors

    @Property(CardModel, constant=True)
    def services(self) -> CardModel:
        """What the chosen sector offers."""
        return self._services

    @Property(CardModel, constant=True)
    def languages(self) -> CardModel:
        """The languages this kiosk speaks."""
        return self._languages

    @Property(CardModel, constant=True)
    def idTypes(self) -> CardModel:
        """The kinds of identity document that are taken."""
        return self._id_types

    brandName = Property(str, lambda session: session.look.brand_name, constant=True)
    brandLogo = Property(QUrl, lambda session: session.look.logo_url, constant=True)
    brandPrimary = Property(str, lambda session: session.look.brand_primary, constant=True)
    brandGround = Property(str, lambda session: session.look.brand_ground, constant=True)
    dotsPerMm = Property(float, lambda session: session.look.dots_per_mm, constant=True)
    motion = Property(bool, lambda session: session.look.motion, constant=True)

    @Property(str, notify=minutePassed)
    def clock(self) -> str:
        """The time of day at the branch."""
        return self._language.time(datetime.now(UTC))

    @Property(int, notify=ticked)
    def secondsLeft(self) -> int:
        """Until this screen goes away by itself; 0 where it stays."""
        return max(0, round(self._deadline - time.monotonic())) if self._patience else 0

    @Property(float, notify=ticked)
    def timeLeft(self) -> float:
        """The same as a share of the whole, 1 down to 0."""
        if self._patience is None:
            return 0.0
        return max(0.0, min(1.0, (self._deadline - time.monotonic()) / self._patience.seconds))

    # What a customer does. Each is one event of the visit that is on the screen.

    @Slot()
    def touched(self) -> None:
        """Somebody is there: whatever was going to happen without them is put off."""
        self._wait_for_touch()

    @Slot()
    def start(self) -> None:
        """Begin in the language shown."""
        self.dispatch(events.Started(self.state.visit, os.urandom(REF_BYTES).hex()))

    @Slot(str)
    def startIn(self, code: str) -> None:
        """Begin in another language."""
        self.dispatch(events.Started(self.state.visit, os.urandom(REF_BYTES).hex(), code))

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

    @Slot(str)
    def chooseIdType(self, code: str) -> None:
        """Say which document will be typed."""
        self.dispatch(events.IdTypeChosen(self.state.visit, code))

    @Slot()
    def openKeyboard(self) -> None:
        """Search by name."""
        self.dispatch(events.TypingOpened(self.state.visit))

    @Slot(str)
    def type(self, text: str) -> None:
        """A key of the on-screen keyboard."""
        self._reveal.start()
        self.dispatch(events.Typed(self.state.visit, text))

    @Slot()
    def erase(self) -> None:
        """Take the last character back."""
        self._reveal.stop()
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
        """Ask for the same ticket again, after there certainly was none."""
        self.dispatch(events.Retried(self.state.visit))

    @Slot()
    def takePaper(self) -> None:
        """It came out."""
        self.dispatch(events.PaperTaken(self.state.visit))

    @Slot()
    def askForCopy(self) -> None:
        """It did not come out."""
        self.dispatch(events.CopyAsked(self.state.visit))

    def close(self) -> None:
        """Nothing happens by itself any more."""
        for timer in (self._quiet, self._tick, self._reveal, self._minute):
            timer.stop()

    def dispatch(self, event: events.Event) -> None:
        """One event, on the GUI thread: a new state, what it shows, and what it asks for."""
        before = self.state
        self.state, effects = step(before, event)
        if self.state is before:
            return
        if self.state.language != before.language:
            self._language.change(self.state.language)
            self.languageChanged.emit()
        # What a customer does is a touch; news of the world must not keep an abandoned visit alive.
        self._refresh(touched=isinstance(event, events.VisitEvent))
        for effect in effects:
            self._carry_out(effect)

    def _carry_out(self, effect: events.Effect) -> None:
        match effect:
            case events.Want(branch_id, sector_id):
                self._want(branch_id, sector_id)
            case events.Copy(visit, request, ticket):
                self._work(visit, partial(self._copy, request, ticket))
            case events.Issue(visit, request):
                self._work(visit, partial(self._issue, request, partial(self._issued, visit)))

    def _work(self, visit: int, work: Callable[[], Outcome]) -> None:
        done = lambda outcome: self.dispatch(events.Finished(visit, outcome))  # noqa: E731  # one expression, named
        self._tasks.run(work, done, partial(self._failed, visit))

    def _issued(self, visit: int, ticket: Ticket) -> None:
        """The number, on the worker's thread, while its paper is still to come."""
        self._tasks.post(partial(self.dispatch, events.TicketIssued(visit, ticket)))

    def _failed(self, visit: int, error: BaseException) -> None:
        """The desk itself broke: the next customer must not try. Only `NothingSent` says that there is no ticket."""
        if not isinstance(error, KioskError):
            log_bug("desk", error)
        self.dispatch(events.Broke())
        certain = isinstance(error, NothingSent)
        self.dispatch(events.Finished(visit, NotIssued(None) if certain else Unconfirmed()))
        self.broke.emit()

    def _look_at_state(self) -> View:
        revealed = self._reveal.isActive()
        return view(self.state, self.look, self._language, datetime.now(UTC), revealed=revealed)

    def _refresh(self, *, touched: bool = False) -> None:
        before = self.view
        self.view = self._look_at_state()
        self._show_answers()
        if touched or patience(self.state) != self._patience:
            self._wait_for_touch()
        # First the screen, so that the one that leaves is not set in type once more.
        if self.view.screen != before.screen:
            self.screenChanged.emit()
        self.changed.emit()

    def _show_answers(self) -> None:
        """Fill the model of the screen that is shown; the others keep what they had, unseen."""
        state, now = self.state, datetime.now(UTC)
        match state.screen:
            case Screen.BRANCH:
                if state.typing:
                    self._search.prepare(state.catalogue.branches)
                found = self._search.find(offered_branches(state), state.entry)
                self._branches.show(found, branch_card(self._language, now))
            case Screen.SECTOR:
                self._sectors.show(sectors_of(state) or (), sector_card(self._language, now))
            case Screen.SERVICE:
                self._services.show(services_of(state) or (), service_card)
            case Screen.CUSTOMER:
                self._id_types.show(state.plan.id_types, id_type_card(self._id_type_names, state))

    def _wait_for_touch(self) -> None:
        """Start this state's only timer anew."""
        self._patience = patience(self.state)
        if self._patience is None:
            self._quiet.stop()
            self._tick.stop()
        else:
            self._deadline = time.monotonic() + self._patience.seconds
            self._quiet.start(round(self._patience.seconds * 1000))
            if isinstance(self._patience.then, events.Left) and self.state.screen not in HOME:
                self._tick.start()
            else:
                self._tick.stop()
        self.ticked.emit()

    def _run_out(self) -> None:
        if self._patience is not None:
            self.dispatch(self._patience.then)

    def _next_minute(self) -> None:
        """What depends on the time of day is looked at again when the minute turns, and at no other time."""
        self.minutePassed.emit()
        self._minute.start(round((MINUTE_S - time.time() % MINUTE_S) * 1000) + 1)
        self.view = self._look_at_state()
        self._show_answers()
        self.changed.emit()
