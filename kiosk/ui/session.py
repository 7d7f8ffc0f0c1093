"""`Session`: the only Python object QML sees. Taps (`Taps`, `Heard`) become events, states properties, effects work.

It decides nothing: `domain.flow.step` does. It never waits: `Tasks` does. The properties share one signal, because a
state is replaced whole and QML compares values by itself.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import events
from kiosk.domain.flow import step
from kiosk.domain.idle import Patience, once_said, patience
from kiosk.domain.model import Doing, NotIssued, Offer, Outcome, Ticket, TicketRequest, Unconfirmed
from kiosk.domain.preference import offered_services, prefers
from kiosk.domain.state import HOME, Overlay, Plan, Screen, State, sectors_of
from kiosk.domain.steps import first, offered_branches
from kiosk.errors import KioskError, NothingSent
from kiosk.log import log_bug
from kiosk.ui.answers import BranchSearch, branch_card, id_type_card, sector_card, service_card
from kiosk.ui.cards import Card, CardModel
from kiosk.ui.heard import Heard
from kiosk.ui.language import NAMES, Language
from kiosk.ui.maintenance import MaintenanceView
from kiosk.ui.qr import source
from kiosk.ui.tasks import Tasks
from kiosk.ui.view import Look, View, view

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

REVEAL_MS = 1000  # long enough to see which key was hit, too short for the next in line to read a number
TICK_MS = 1000
MINUTE_S = 60

IssueCall = Callable[[events.Issue, Callable[[Ticket], None], Callable[[Doing], None]], Outcome]
ClaimCall = Callable[[Offer, Callable[[Ticket], None]], Outcome]
SeenCall = Callable[[str], None]
CopyCall = Callable[[TicketRequest, Ticket], Outcome]
WantCall = Callable[[str, str | None], None]


def _shown(name: str) -> Callable[["Session"], Any]:
    return lambda session: getattr(session.view, name)


def _advised(name: str) -> Callable[["Session"], Any]:
    return lambda session: getattr(session.view.advice, name)


def _on_ticket(name: str) -> Callable[["Session"], Any]:
    return lambda session: getattr(session.view.ticket, name)


@QmlElement
@QmlUncreatable("There is one session; the window is given it.")
class Session(Heard):  # type: ignore[operator]  # the stubs lack QmlUncreatable's call
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
        claim: ClaimCall,
        seen: SeenCall,
        copy: CopyCall,
        want: WantCall,
        id_type_names: dict[str, dict[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.voiceFound.connect(self.changed)
        self.look, self._language, self._tasks = look, language, tasks
        self._issue, self._claim, self._seen, self._copy, self._want = issue, claim, seen, copy, want
        self._id_type_names = id_type_names
        self.state: State = first(plan)
        self._branches, self._sectors, self._services = CardModel(self), CardModel(self), CardModel(self)
        self._id_types, self._languages = CardModel(self), CardModel(self)
        self._search = BranchSearch(plan.names)
        self._patience: Patience | None = None
        self._deadline = 0.0
        self._quiet = self._timer(self._run_out, single=True)
        self._tick = self._timer(self.ticked.emit, TICK_MS)
        self._reveal = self._timer(self._refresh, REVEAL_MS, single=True)
        self._minute = self._timer(self._next_minute, single=True)
        self.staff = MaintenanceView(language, lambda: self.state, self.dispatch, self)
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
    tooLate = Property(bool, _shown("too_late"), notify=changed)
    reopening = Property(str, _shown("reopening"), notify=changed)
    doing = Property(str, _shown("doing"), notify=changed)
    willCancel = Property(bool, _shown("will_cancel"), notify=changed)
    offer = Property(str, _shown("offer"), notify=changed)
    closedFor = Property(str, _shown("closed_for"), notify=changed)
    offerNumber = Property(str, _shown("offer_number"), notify=changed)
    dimmed = Property(bool, _shown("dimmed"), notify=changed)
    canPrefer = Property(bool, _shown("can_prefer"), notify=changed)
    preferential = Property(bool, _shown("preferential"), notify=changed)
    law = Property(str, _shown("law"), notify=changed)
    lawSource = Property(str, _shown("law_source"), notify=changed)
    adviceService = Property(str, _advised("service"), notify=changed)
    adviceWait = Property(str, _advised("wait"), notify=changed)
    adviceNote = Property(str, _advised("note"), notify=changed)
    adviceLong = Property(bool, _advised("long"), notify=changed)
    adviceLast = Property(bool, _advised("last"), notify=changed)
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

    @Property(MaintenanceView, constant=True)
    def maintenance(self) -> MaintenanceView:
        """The staff's room, and the way to its door."""
        return self.staff

    contrast = Property(str, lambda session: session.state.comfort.contrast.value, notify=changed)
    largeText = Property(bool, lambda session: session.state.comfort.large, notify=changed)
    lowered = Property(bool, lambda session: session.state.comfort.low, notify=changed)
    speaking = Property(bool, lambda session: session.state.comfort.speech, notify=changed)
    canLower = Property(bool, lambda session: session.look.reach_mm > 0, constant=True)
    reachMm = Property(float, lambda session: session.look.reach_mm, constant=True)
    canSpeak = Property(bool, lambda session: session.can_speak, notify=changed)
    ledBy = Property(str, lambda session: session.led_by.value, notify=changed)
    screenHidden = Property(bool, lambda session: session.hides_screen, notify=changed)

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
        """Until this screen goes away by itself; 0 where it stays. What is being said takes nothing of it."""
        return round(self._left()[0])

    @Property(float, notify=ticked)
    def timeLeft(self) -> float:
        """The same as a share of the whole, 1 down to 0."""
        left_s, whole_s = self._left()
        return min(1.0, left_s / whole_s) if whole_s else 0.0

    def _left(self) -> tuple[float, float]:
        """What is left of this state's time, and all of it, in seconds."""
        if self._patience is not None:
            return max(0.0, self._deadline - time.monotonic()), self._patience.seconds
        waits = once_said(self.state)
        return (0.0, 0.0) if waits is None else (waits.seconds, waits.seconds)

    @Slot()
    def touched(self) -> None:
        """Somebody is there: whatever was going to happen without them is put off."""
        self._wait_for_touch()
        super().touched()

    def wait_on(self) -> None:
        """Somebody is given time: nothing of what they hear or see is old."""
        self._wait_for_touch()

    @property
    def answers(self) -> CardModel | None:
        """The list of the screen that is shown; `None`: it has none."""
        lists = {Screen.BRANCH: self._branches, Screen.SECTOR: self._sectors, Screen.SERVICE: self._services}
        return lists.get(self.state.screen)

    def close(self) -> None:
        """Nothing happens by itself any more."""
        for timer in (self._quiet, self._tick, self._reveal, self._minute):
            timer.stop()
        self.staff.close()

    def dispatch(self, event: events.Event) -> None:
        """One event, on the GUI thread: a new state, what it shows, and what it asks for."""
        self._cover_entry(event)
        before = self.state
        self.state, effects = step(before, event)
        if self.state is before:
            return
        if self.state.language != before.language:
            self._language.change(self.state.language)
            self.languageChanged.emit()
        # What a customer does is a touch; news of the world must not keep an abandoned visit alive.
        self._refresh(touched=isinstance(event, events.VisitEvent))
        self.staff.follow()
        for effect in effects:
            self._carry_out(effect)

    def _cover_entry(self, event: events.Event) -> None:
        """The character typed last is legible for a moment, until it is erased."""
        match event:
            case events.Typed():
                self._reveal.start()
            case events.Erased():
                self._reveal.stop()

    def _carry_out(self, effect: events.Effect) -> None:
        match effect:
            case events.Want(branch_id, sector_id):
                self._want(branch_id, sector_id)
            case events.Copy(visit, request, ticket):
                self._work(visit, partial(self._copy, request, ticket))
            case events.Issue(visit):
                told = partial(self._issued, visit), partial(self._progressed, visit)
                self._work(visit, partial(self._issue, effect, *told))
            case events.Claim(visit, offer):
                self._work(visit, partial(self._claim, offer, partial(self._issued, visit)))
            case events.Seen(ref):
                self._tasks.run(partial(self._seen, ref), lambda _nothing: None, self._broken)

    def _work(self, visit: int, work: Callable[[], Outcome]) -> None:
        done = lambda outcome: self.dispatch(events.Finished(visit, outcome))  # noqa: E731  # one expression, named
        self._tasks.run(work, done, partial(self._failed, visit))

    def _issued(self, visit: int, ticket: Ticket) -> None:
        """The number, on the worker's thread, while its paper is still to come."""
        self._tasks.post(partial(self.dispatch, events.TicketIssued(visit, ticket)))

    def _progressed(self, visit: int, doing: Doing) -> None:
        """What the customer waits for, on the worker's thread."""
        self._tasks.post(partial(self.dispatch, events.Progressed(visit, doing)))

    def _failed(self, visit: int, error: BaseException) -> None:
        """The desk itself broke under a customer. Only `NothingSent` says that there is no ticket."""
        self._broken(error)
        certain = isinstance(error, NothingSent)
        self.dispatch(events.Finished(visit, NotIssued(None) if certain else Unconfirmed()))

    def _broken(self, error: BaseException) -> None:
        """The desk itself broke: the next customer must not try."""
        if not isinstance(error, KioskError):
            log_bug("desk", error)
        self.dispatch(events.Broke())
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
                self._branches.show(found, branch_card(state.plan.names, self._language, now))
            case Screen.SECTOR:
                self._sectors.show(sectors_of(state) or (), sector_card(state.plan.names, self._language, now))
            case Screen.SERVICE:
                card = service_card(state.plan.names, self._language, preferential=prefers(state))
                self._services.show(offered_services(state) or (), card)
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
            counted = self.state.screen not in HOME or self.state.overlay is Overlay.STILL_THERE
            if isinstance(self._patience.then, events.Left) and counted:
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
