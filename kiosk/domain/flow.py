"""The customer's journey as a pure function: `step(state, event) -> (state, effects)`.

WELCOME → [BRANCH] → [SECTOR] → SERVICE → [ADVICE] → [CUSTOMER] → [PHONE] → ISSUING → TICKET → WELCOME;
ISSUING may end in HELD, REFUSED or UNCONFIRMED too, and who claims a ticket offered on a home screen is there at once.
A step with one open answer skips itself, forwards and backwards, and so does ADVICE where there is nothing to say. An
event that a screen does not expect changes nothing: that is what makes a double tap, and an answer that arrives after
its customer has left, harmless. Ending a visit builds a *new* state, so nothing of one customer can be left for the
next.

Must not touch Qt, clocks, the network or chance: timers ask `idle.patience`, workers run the effects.
"""

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.customer import ID_LENGTH, EntryProblem, read_id, read_phone
from kiosk.domain.events import (
    BranchChosen,
    Broke,
    CatalogueChanged,
    ClosedByStaff,
    ComfortChosen,
    Copy,
    CopyAsked,
    Decided,
    EntryGiven,
    EntrySkipped,
    Erased,
    Event,
    Finished,
    HoursChanged,
    IdTypeChosen,
    LanguageChosen,
    Left,
    Mended,
    OfferChanged,
    OfferClaimed,
    OverlayOpened,
    PaperTaken,
    PreferenceChosen,
    PrinterChanged,
    Progressed,
    ReachabilityChanged,
    Retried,
    SectorChosen,
    Seen,
    ServiceChosen,
    StaffCalled,
    StaffEntered,
    StaffLeft,
    Started,
    StartedOver,
    Stayed,
    Talked,
    TicketIssued,
    Typed,
    TypingOpened,
    VisitEvent,
    WentBack,
    WentQuiet,
)
from kiosk.domain.idle import patience
from kiosk.domain.model import (
    Catalogue,
    Customer,
    Held,
    Issued,
    NotIssued,
    Paper,
    Refusal,
    Unconfirmed,
)
from kiosk.domain.preference import prefers, twins
from kiosk.domain.state import (
    HOME,
    OPENED,
    STAFF,
    Ask,
    Overlay,
    Screen,
    State,
    asks_about_paper,
    claims,
    may_retry,
    services_of,
)
from kiosk.domain.steps import Step, back, choose, claim, forward, home, issue, over, skips, waits, wants

SEARCH_LENGTH = 40  # a street and a district; more is not typed standing up
PHONE_DIGITS = 18  # E.164's 15 digits with a prefix some countries dial before them


def step(state: State, event: Event) -> Step:
    """The next state and what must be done about it; the same state and nothing where the event has no place."""
    if isinstance(event, VisitEvent):
        if event.visit != state.visit:
            return state, ()
        if isinstance(event, Talked):
            return replace(state, talking=event.talking), ()
        return _above(state, event) or _on_screen(state, event)
    if isinstance(event, CatalogueChanged):
        return _with_catalogue(state, event.catalogue)
    state = _told(state, event)
    if state.screen in HOME:
        return home(state), ()
    # A wish is dropped while the server is away: whoever still waits asks again.
    return state, () if state.reachable is False else wants(state)


def _told(state: State, event: Event) -> State:
    """What holds for every visit, as the state has it from now on."""
    match event:
        case ReachabilityChanged(reachable, since):
            away_since = None if reachable else since or state.away_since
            return replace(state, reachable=reachable, away_since=away_since)
        case PrinterChanged(ready):
            return replace(state, paperless=not ready)
        case OfferChanged(offer):
            return replace(state, offer=offer)
        case HoursChanged(is_open, opens_at):
            return replace(state, shut=not is_open, opens_at=opens_at)
        case ClosedByStaff(reason):
            return replace(state, closed_for=reason)
        case Broke() | Mended():
            return replace(state, broken=isinstance(event, Broke))
    return state


def _above(state: State, event: VisitEvent) -> Step | None:
    """What is handled once for every screen. `None`: it is the screen's own affair."""
    match event:
        case LanguageChosen(_, language) if language in state.plan.languages:
            return replace(state, language=language, overlay=Overlay.NONE), ()
        case ComfortChosen(_, comfort) if state.screen not in STAFF:
            return replace(state, comfort=comfort), ()
        case OverlayOpened(_, overlay) if state.overlay is Overlay.NONE and _may_open(state, overlay):
            return replace(state, overlay=overlay), ()
        case WentQuiet() if _timed(state, WentQuiet):
            return replace(state, overlay=Overlay.STILL_THERE), ()
        case Left() if _timed(state, Left):
            return over(state)
        case StartedOver() if state.screen is not Screen.ISSUING and _may_leave(state):
            return over(state)
        case Stayed() | WentBack() if state.overlay is not Overlay.NONE:
            return replace(state, overlay=Overlay.NONE), ()
        case Progressed() | TicketIssued() | Finished():
            return None
        case _ if state.overlay is not Overlay.NONE:
            return state, ()
        case _:
            return None


def _may_open(state: State, overlay: Overlay) -> bool:
    """What a customer opens; the law stands beside the choice that it gives them."""
    if overlay is Overlay.LAW:
        return state.screen is Screen.SERVICE and state.plan.law != "" and bool(twins(state))
    return overlay in OPENED


def _timed(state: State, event: type[VisitEvent]) -> bool:
    """Whether the running timer ends in this event; one that fired just before a touch is late."""
    running = patience(state)
    return running is not None and isinstance(running.then, event)


def _may_leave(state: State) -> bool:
    """A ticket whose paper is still coming out stays on the screen: its customer must see how that ends."""
    return state.screen is not Screen.TICKET or state.outcome is not None


def _on_screen(state: State, event: VisitEvent) -> Step:
    handler = _SCREENS.get(state.screen)
    return (handler(state, event) if handler else _door(state, event)) or (state, ())


def _door(state: State, event: VisitEvent) -> Step | None:
    """To the staff's room: only from where nobody's visit is. It begins a visit of its own, so that nothing late of a
    customer's arrives in it; whoever stands there reads the language that was chosen.
    """
    match event:
        case StaffCalled() if state.screen in HOME:
            fresh, effects = over(state)
            return replace(fresh, screen=Screen.PIN, language=state.language), effects
        case StaffEntered(_, role) if state.screen is Screen.PIN:
            return replace(state, screen=Screen.MAINTENANCE, role=role), ()
        case WentBack() if state.screen is Screen.PIN:
            return over(state)
        case StaffLeft() if state.screen in STAFF:
            return over(state)
    return None


def _with_catalogue(state: State, catalogue: Catalogue) -> Step:
    """What the customer has chosen, or is choosing from, stays; what they wait for is shown or answers itself."""
    waited, branch, offered = waits(state), state.branch, services_of(state)
    if branch is not None and branch.sectors is None:
        branch = catalogue.branch(branch.id) or branch
    state = replace(state, catalogue=catalogue, branch=branch)
    if state.screen in HOME:
        return home(state), ()
    if offered is not None and services_of(state) is None and state.branch and state.sector:
        services = {**catalogue.services, (state.branch.id, state.sector.id): offered}
        state = replace(state, catalogue=replace(catalogue, services=services))
    # Never beneath an overlay: a ticket must not be made for somebody who is asked whether they are still there.
    if waited and state.overlay is Overlay.NONE and skips(state, state.screen):
        return forward(state, state.screen)
    return state, ()


def _welcome(state: State, event: VisitEvent) -> Step | None:
    match event:
        case Started(_, ref, language):
            chosen = language if language in state.plan.languages else state.language
            return forward(replace(state, ref=ref, language=chosen or state.language), Screen.BRANCH)
    return _offering(state, event)


def _offering(state: State, event: VisitEvent) -> Step | None:
    match event:
        case OfferClaimed(_, ref, offered) if state.offer is not None and state.offer.request.ref == offered:
            return claim(state, state.offer, ref)
    return _door(state, event)


def _branch(state: State, event: VisitEvent) -> Step | None:
    match event:
        case BranchChosen(_, branch_id):
            return choose(state, branch_id)
        case TypingOpened():
            return replace(state, typing=True), ()
        case EntryGiven():
            return replace(state, typing=False), ()
        case WentBack() if state.typing or state.entry:
            return replace(state, typing=False, entry=""), ()
        case Typed(_, text) if state.typing and text.isprintable():
            return replace(state, entry=(state.entry + text)[:SEARCH_LENGTH]), ()
    return _entry(state, event) or _leaving(state, event)


def _sector(state: State, event: VisitEvent) -> Step | None:
    match event:
        case SectorChosen(_, sector_id):
            return choose(state, sector_id)
    return _leaving(state, event)


def _service(state: State, event: VisitEvent) -> Step | None:
    match event:
        case ServiceChosen(_, service_id):
            return choose(state, service_id)
        case PreferenceChosen(_, wanted) if twins(state) and wanted != prefers(state):
            return replace(state, preferential=wanted), ()
    return _leaving(state, event)


def _advice(state: State, event: VisitEvent) -> Step | None:
    match event:
        case Decided():
            return forward(state, Screen.CUSTOMER)
    return _leaving(state, event)


def _customer(state: State, event: VisitEvent) -> Step | None:
    match event:
        case IdTypeChosen(_, code):
            chosen = next((t for t in state.plan.id_types if t.code == code), None)
            return (replace(state, id_type=chosen, entry="", problem=None), ()) if chosen else None
        case Typed(_, text) if text.isascii() and text.isalnum():
            return replace(state, entry=(state.entry + text)[:ID_LENGTH], problem=None), ()
        case EntrySkipped() if state.plan.ask_id is Ask.OPTIONAL:
            return forward(replace(state, customer=Customer()), Screen.PHONE)
        case EntryGiven() if state.id_type is not None:
            number = read_id(state.entry, state.id_type)
            if isinstance(number, EntryProblem):
                return replace(state, problem=number), ()
            customer = Customer(id_type=state.id_type.code, id_number=number)
            return forward(replace(state, customer=customer), Screen.PHONE)
    return _entry(state, event) or _leaving(state, event)


def _phone(state: State, event: VisitEvent) -> Step | None:
    match event:
        case Typed(_, text) if (text.isascii() and text.isdigit()) or (text == "+" and not state.entry):
            return replace(state, entry=(state.entry + text)[:PHONE_DIGITS], problem=None), ()
        case EntrySkipped() if state.plan.ask_phone is Ask.OPTIONAL:
            return issue(replace(state, customer=replace(state.customer, phone=None)))
        case EntryGiven():
            phone = read_phone(state.entry, state.plan.read_phone)
            if isinstance(phone, EntryProblem):
                return replace(state, problem=phone), ()
            return issue(replace(state, customer=replace(state.customer, phone=phone)))
    return _entry(state, event) or _leaving(state, event)


def _entry(state: State, event: VisitEvent) -> Step | None:
    """Erasing, the same wherever something is typed."""
    match event:
        case Erased(_, everything):
            return replace(state, entry="" if everything else state.entry[:-1], problem=None), ()
    return None


def _leaving(state: State, event: VisitEvent) -> Step | None:
    match event:
        case WentBack():
            return back(state, state.screen)
    return None


def _issuing(state: State, event: VisitEvent) -> Step | None:
    match event:
        case Progressed(_, doing):
            return replace(state, doing=doing), ()
        case TicketIssued(_, ticket):
            return _shown(replace(state, ticket=ticket), Screen.TICKET)
        case Finished(_, Issued(ticket, _) as outcome):
            return _shown(replace(state, ticket=ticket, outcome=outcome), Screen.TICKET)
        case Finished(_, NotIssued() as outcome):
            return _shown(replace(state, outcome=outcome), Screen.REFUSED)
        case Finished(_, Unconfirmed() as outcome):
            return _shown(replace(state, outcome=outcome), Screen.UNCONFIRMED)
        case Finished(_, Held() as outcome):
            return _shown(replace(state, outcome=outcome), Screen.HELD)
    return None


def _shown(state: State, screen: Screen) -> Step:
    """The answer comes to the front, whatever the customer was reading meanwhile."""
    return replace(state, screen=screen, overlay=Overlay.NONE), ()


def _ticket(state: State, event: VisitEvent) -> Step | None:
    match event:
        case Finished(_, outcome) if state.outcome is None and state.ticket is not None:
            # Whatever went wrong behind it: a number that is on the screen stays the customer's.
            sure = isinstance(outcome, Issued)
            return replace(state, outcome=outcome if sure else Issued(state.ticket, Paper.UNCERTAIN)), ()
        case PaperTaken() if asks_about_paper(state) and state.ticket is not None and state.request is not None:
            return replace(state, outcome=Issued(state.ticket, Paper.PRINTED)), (Seen(state.request.ref),)
        case CopyAsked() if asks_about_paper(state) and state.ticket is not None and state.request is not None:
            copy = Copy(state.visit, state.request, state.ticket)
            return replace(state, outcome=None, copies=state.copies + 1), (copy,)
    return None


def _refused(state: State, event: VisitEvent) -> Step | None:
    match event:
        case WentBack():
            return _back_from_refusal(state)
    return _unconfirmed(state, event)


def _unconfirmed(state: State, event: VisitEvent) -> Step | None:
    match event:
        case Retried() if may_retry(state):
            return issue(state)
    return None


def _held(state: State, event: VisitEvent) -> Step | None:
    match event, state.outcome:
        case Retried(), Held(ticket):
            return issue(replace(state, instead_of=ticket))
        case WentBack(), _:
            return _back_from_refusal(state)
    return None


def _back_from_refusal(state: State) -> Step:
    """To what was not accepted, asked anew; where that was nothing about the customer, to what they came for."""
    if claims(state) and home(state).screen is not Screen.WELCOME:
        return over(state)  # tickets of a closed branch are still handed over, but no new ones are asked for
    fresh = replace(state, outcome=None, request=None, instead_of=None, customer=Customer())
    asked = not (skips(state, Screen.CUSTOMER) and skips(state, Screen.PHONE))
    if asked and state.outcome == NotIssued(Refusal.INVALID_CUSTOMER):
        return forward(fresh, Screen.CUSTOMER)
    return back(fresh, Screen.ADVICE)


_SCREENS: dict[Screen, Callable[[State, VisitEvent], Step | None]] = {
    Screen.WELCOME: _welcome,
    Screen.CLOSED: _offering,
    Screen.BRANCH: _branch,
    Screen.SECTOR: _sector,
    Screen.SERVICE: _service,
    Screen.ADVICE: _advice,
    Screen.CUSTOMER: _customer,
    Screen.PHONE: _phone,
    Screen.ISSUING: _issuing,
    Screen.TICKET: _ticket,
    Screen.REFUSED: _refused,
    Screen.UNCONFIRMED: _unconfirmed,
    Screen.HELD: _held,
}
