"""What every screen says, as one frozen value computed from the state: plain text, ready to be set in type.

Must not change anything; `Session` shows it, property by property.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QUrl

from kiosk.domain import advice
from kiosk.domain.model import (
    Held,
    Issued,
    NotIssued,
    Offer,
    Paper,
    Unconfirmed,
    display_number,
)
from kiosk.domain.preference import prefers, twins
from kiosk.domain.state import HOME, OFFERING, STAFF, Ask, Screen, State, asks_about_paper, claims, may_retry
from kiosk.domain.steps import offered_branches, open_options, progress, skips
from kiosk.ui import phrases
from kiosk.ui.language import Language

STALE_AFTER = timedelta(minutes=10)  # older than this, waits and opening hours say their age
SEARCH_FROM = 9  # more branches than a screen shows at once get a search field
OFFERED_NAME = 40  # letters of a service in the offer's sentence: more would push "Touch to start" off a small screen
MESSAGES_SHOWN = 4  # more would push the number off a small screen; paper has room for all
MASK = "●"


@dataclass(frozen=True, slots=True)
class Look:
    """What the installer decided about how it looks; `dots_per_mm` is the panel's.

    `reach_mm` is how high the screen is that a seated customer asks for, measured from its lower edge; 0: no lower one.
    """

    brand_name: str = "Kiosk"
    brand_logo: Path | None = None
    brand_primary: str = "#0A4A8F"
    brand_ground: str = "#F7F8FA"
    dots_per_mm: float = 4.0
    reach_mm: float = 0.0
    motion: bool = True
    qr: str = "{id}"
    digits: int = 1
    prints: bool = False

    @property
    def logo_url(self) -> QUrl:
        """The logo for QML; empty where there is none."""
        return QUrl.fromLocalFile(str(self.brand_logo)) if self.brand_logo else QUrl()


@dataclass(frozen=True, slots=True)
class TicketView:
    """The ticket in words; all "" while there is none."""

    number: str = ""
    service: str = ""
    sector: str = ""
    branch: str = ""
    wait: str = ""
    position: str = ""
    messages: list[str] = field(default_factory=list)
    qr: str = ""
    paper: str = ""
    asks: bool = False


@dataclass(frozen=True, slots=True)
class AdviceView:
    """What to know before the ticket. `long`: it may take long; `last`: nothing more is asked before it."""

    service: str = ""
    wait: str = ""
    note: str = ""
    long: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """The words and facts of one moment. What is "" is not shown."""

    screen: str
    overlay: str
    language: str
    right_to_left: bool
    progress: str
    step_number: int
    steps: int
    place: str
    notice: str
    loading: bool
    nothing: bool
    searchable: bool
    typing: bool
    digits_only: bool
    entry: str
    problem: str
    can_skip: bool
    can_go_back: bool
    can_start_over: bool
    can_retry: bool
    reason: str
    too_late: bool
    reopening: str
    doing: str
    will_cancel: bool
    closed_for: str
    offer: str
    offer_number: str
    dimmed: bool
    can_prefer: bool
    preferential: bool
    law: str
    law_source: str
    advice: AdviceView
    ticket: TicketView


def view(state: State, look: Look, language: Language, now: datetime, *, revealed: bool) -> View:
    """What the screen says now; `revealed`: the character typed last is still legible."""
    under_way = state.screen not in {*HOME, *STAFF, Screen.ISSUING, Screen.TICKET}
    at = progress(state)
    options = open_options(state, state.screen, most=1)
    return View(
        screen=state.screen.value,
        overlay=state.overlay.value,
        language=state.language,
        right_to_left=language.right_to_left,
        progress=phrases.step(*at) if at else "",
        step_number=at[0] if at else 0,
        steps=at[1] if at else 0,
        place=_place(state),
        notice=_notice(state, look, language, now),
        loading=options is None and state.reachable is not False,
        nothing=not options and not (options is None and state.reachable is not False),
        searchable=state.screen is Screen.BRANCH and len(state.catalogue.branches) >= SEARCH_FROM,
        typing=state.typing,
        digits_only=state.screen is not Screen.BRANCH and (state.id_type is None or state.id_type.digits_only),
        entry=_entry(state, revealed=revealed),
        problem=phrases.problem(state.problem, phone=state.screen is Screen.PHONE),
        can_skip=_asks(state) is Ask.OPTIONAL,
        can_go_back=(under_way and state.screen is not Screen.UNCONFIRMED) or state.screen is Screen.PIN,
        can_start_over=under_way,
        can_retry=may_retry(state),
        reason=_reason(state),
        too_late=isinstance(state.outcome, NotIssued) and claims(state),
        reopening=_reopening(state, language, now),
        doing=phrases.doing(state.doing) if state.screen is Screen.ISSUING else "",
        will_cancel=state.outcome == Unconfirmed(will_cancel=True),
        closed_for=_closed_for(state),
        offer=_offer(state.offer, state, look) if state.screen in OFFERING else "",
        offer_number=display_number(state.offer.ticket, look.digits) if state.offer is not None else "",
        dimmed=state.shut and state.screen is Screen.CLOSED and state.offer is None,
        can_prefer=state.screen is Screen.SERVICE and bool(twins(state)),
        preferential=prefers(state),
        law=phrases.law(state.plan.law),
        law_source=phrases.law_source(state.plan.law),
        advice=_advice(state),
        ticket=_ticket(state, look),
    )


def _advice(state: State) -> AdviceView:
    if state.screen is not Screen.ADVICE or state.service is None:
        return AdviceView()
    note = advice.note(state)
    return AdviceView(
        service=state.plan.names.name(state.service, state.language),
        wait=phrases.labelled(phrases.wait(advice.wait(state))),
        note=note.get(state.language) or note.get(state.plan.languages[0], ""),
        long=advice.is_long(state),
        last=skips(state, Screen.CUSTOMER) and skips(state, Screen.PHONE),
    )


def _place(state: State) -> str:
    """The branch the customer is in, as far as it is certain."""
    if state.branch is not None:
        return state.plan.names.name(state.branch, state.language)
    pinned = offered_branches(state) if state.plan.branch_id else ()
    return state.plan.names.name(pinned[0], state.language) if pinned else ""


def _notice(state: State, look: Look, language: Language, now: datetime) -> str:
    fetched_at = state.catalogue.fetched_at
    stale_since = fetched_at if fetched_at is not None and now - fetched_at > STALE_AFTER else None
    if state.screen in {Screen.TICKET, *STAFF, *(HOME - {Screen.WELCOME})}:
        return ""
    paperless = look.prints and state.paperless is True
    away = phrases.away(state.away_since, now, language) if state.reachable is False else ""
    return phrases.notice(stale_since, language, away=away, paperless=paperless)


def _reason(state: State) -> str:
    if not isinstance(state.outcome, NotIssued):
        return ""
    return phrases.gone() if claims(state) else phrases.refusal(state.outcome.refusal)


def _offer(offer: Offer | None, state: State, look: Look) -> str:
    """The question about a ticket that nobody has claimed; what it is for is said where its name is not too long."""
    if offer is None:
        return ""
    told, chosen = offer.ticket.service, offer.request.service
    names = (told.name, told.short_name) if told is not None else ()
    known = state.plan.names.given(told or chosen, state.language)
    fitting = (name for name in (known, *names, chosen.name, chosen.short_name) if name and len(name) <= OFFERED_NAME)
    return phrases.offer(display_number(offer.ticket, look.digits), next(fitting, ""))


def _asks(state: State) -> Ask | None:
    match state.screen:
        case Screen.CUSTOMER:
            return state.plan.ask_id
        case Screen.PHONE:
            return state.plan.ask_phone
        case _:
            return None


def _entry(state: State, *, revealed: bool) -> str:
    """What was typed; an identity number is masked but for the character just hit."""
    if state.screen is not Screen.CUSTOMER or not state.entry:
        return state.entry
    last = state.entry[-1] if revealed else MASK
    return MASK * (len(state.entry) - 1) + last


def _reopening(state: State, language: Language, now: datetime) -> str:
    """When the first of this kiosk's branches opens again, or the kiosk itself where that is later."""
    if state.screen is not Screen.CLOSED or state.closed_for:
        return ""
    if state.shut and state.opens_at is None:
        return ""
    coming = [b for b in offered_branches(state) if b.hours is not None and b.hours.opens is not None]
    opening = min((b.hours.opens for b in coming if b.hours and b.hours.opens and b.hours.opens > now), default=None)
    both = [moment for moment in (opening, state.opens_at) if moment is not None]
    return phrases.reopens(max(both), now, language) if both else ""


def _closed_for(state: State) -> str:
    """Why staff have closed the kiosk."""
    if not state.closed_for or state.screen is not Screen.CLOSED:
        return ""
    from kiosk.ui.staff_phrases import reason  # it knows the staff's room: not before the first frame

    return reason(state.closed_for)


def _ticket(state: State, look: Look) -> TicketView:
    ticket, request = state.ticket, state.request
    if isinstance(state.outcome, Held):
        ticket = state.outcome.ticket
    if ticket is None or request is None:
        return TicketView()
    from kiosk.domain.receipt import qr_payload  # not before the first frame: app.py has it ready when it is needed

    names = state.plan.names
    return TicketView(
        number=display_number(ticket, look.digits),
        service=names.told(ticket.service, request.service, state.language),
        sector=names.told(ticket.sector, request.sector, state.language),
        branch=names.told(ticket.branch, request.branch, state.language),
        wait=phrases.labelled(phrases.wait(ticket.wait)),
        position=phrases.position(ticket.position),
        messages=list(ticket.messages[:MESSAGES_SHOWN]),
        qr=qr_payload(look.qr, ticket, request.branch.id) if state.ticket is not None else "",
        paper=_paper(state, look),
        asks=look.prints and asks_about_paper(state),
    )


def _paper(state: State, look: Look) -> str:
    """ "pending" while it comes out, then what became of it; "none" where there is no printer."""
    if isinstance(state.outcome, Issued):
        return state.outcome.paper.value
    return "pending" if look.prints else Paper.NONE.value
