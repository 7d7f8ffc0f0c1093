"""The order of the questions: which one comes next, which one before, and which ask themselves away.

A step with one open answer, and one the installer does not want, is skipped forwards and backwards by the same rule,
so Back always lands on a question the customer has seen. Must not handle events (`flow.step` does).
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from kiosk.domain.advice import has_something_to_say
from kiosk.domain.events import Claim, Effect, Issue, Seen, Want
from kiosk.domain.model import (
    Branch,
    Catalogue,
    Customer,
    Doing,
    Issued,
    Offer,
    Paper,
    Sector,
    Service,
    Status,
    TicketRequest,
)
from kiosk.domain.preference import offered_services, twin_of, twins
from kiosk.domain.state import STEPS, Ask, Plan, Screen, State, sectors_of

Step = tuple[State, tuple[Effect, ...]]


def first(plan: Plan, catalogue: Catalogue | None = None) -> State:
    """The state a kiosk wakes up in."""
    return home(State(plan, plan.languages[0], catalogue=catalogue or Catalogue()))


def over(state: State) -> Step:
    """The visit is over: a new state, in which nothing of its customer is left."""
    fresh = State(
        state.plan,
        state.plan.languages[0],
        visit=state.visit + 1,
        catalogue=state.catalogue,
        reachable=state.reachable,
        away_since=state.away_since,
        broken=state.broken,
        paperless=state.paperless,
        offer=state.offer,
        shut=state.shut,
        opens_at=state.opens_at,
        closed_for=state.closed_for,
    )
    return home(fresh), _seen(state)


def _seen(state: State) -> tuple[Effect, ...]:
    """What the desk must know when a ticket leaves the screen: nothing where the printer proved its first paper."""
    if state.screen is not Screen.TICKET or state.request is None or not isinstance(state.outcome, Issued):
        return ()
    proved = state.outcome.paper is Paper.PRINTED and state.copies == 0
    return () if proved else (Seen(state.request.ref),)


def home(state: State) -> State:
    """Which of the home screens tells the truth now."""
    return replace(state, screen=_home_screen(state))


def _home_screen(state: State) -> Screen:
    if state.broken:
        return Screen.OUT_OF_ORDER
    if state.shut or state.closed_for:
        return Screen.CLOSED
    branches = offered_branches(state)
    if not branches:
        # Before the first answer the kiosk is only young; after it, there is nothing a customer could choose.
        young = state.catalogue.fetched_at is None and state.reachable is not False
        return Screen.WELCOME if young else Screen.OUT_OF_ORDER
    if any(is_open(branch.status) for branch in branches):
        return Screen.WELCOME if _pinned_sector_open(state, branches[0]) else Screen.CLOSED
    return Screen.CLOSED


def _pinned_sector_open(state: State, branch: Branch) -> bool:
    wanted = state.plan.sector_id
    if not wanted or branch.sectors is None:
        return True
    return any(sector.id == wanted and is_open(sector.status) for sector in branch.sectors)


def is_open(status: Status) -> bool:
    """Whether it can be chosen: what is not known to be closed, can."""
    return status is not Status.CLOSED


def offered_branches(state: State) -> tuple[Branch, ...]:
    """The branches this kiosk is for."""
    pinned = state.plan.branch_id
    if not pinned:
        return state.catalogue.branches
    branch = state.catalogue.branch(pinned)
    return () if branch is None else (branch,)


Options = tuple[Branch, ...] | tuple[Sector, ...] | tuple[Service, ...]


def open_options(state: State, at: Screen, most: int | None = None) -> Options | None:
    """What can be answered at a step, closed ones left out; `None`: not known yet. Steps after the service have none.

    At most the first `most` branches: who asks only whether there is one need not go through ten thousand.
    """
    match at:
        case Screen.BRANCH:
            if not state.catalogue.branches and state.catalogue.fetched_at is None:
                return None
            return tuple(islice((branch for branch in offered_branches(state) if is_open(branch.status)), most))
        case Screen.SECTOR:
            sectors = sectors_of(state)
            pinned = state.plan.sector_id
            return sectors and tuple(s for s in sectors if is_open(s.status) and (not pinned or s.id == pinned))
        case Screen.SERVICE:
            return offered_services(state)
        case _:
            return ()


def skips(state: State, at: Screen) -> bool:
    """Whether a step asks nothing: it has one open answer, or nothing to say, or the installer does not want it.

    One service that has a preferential twin is a choice of two.
    """
    match at:
        case Screen.ADVICE:
            return not has_something_to_say(state)
        case Screen.SERVICE if twins(state):
            return False
        case Screen.CUSTOMER:
            return state.plan.ask_id is Ask.NEVER
        case Screen.PHONE:
            return state.plan.ask_phone is Ask.NEVER
        case _:
            options = open_options(state, at, most=2)
            return options is not None and len(options) == 1


def _answered(state: State, answer: Branch | Sector | Service) -> State:
    match answer:
        case Branch():
            return replace(state, branch=answer)
        case Sector():
            return replace(state, sector=answer)
        case Service():
            return replace(state, service=answer, twin=twin_of(state, answer))


def _show(state: State, at: Screen) -> State:
    """The state at a step, with nothing typed yet."""
    id_type = next(iter(state.plan.id_types), None) if at is Screen.CUSTOMER else None
    typing = at in {Screen.CUSTOMER, Screen.PHONE}
    return replace(state, screen=at, entry="", problem=None, typing=typing, id_type=id_type)


def forward(state: State, to: Screen) -> Step:
    """Show the first step from `to` on that has something to ask; past the last one, ask for the ticket."""
    for at in STEPS[STEPS.index(to) :]:
        if not skips(state, at):
            return _asked(state, at)
        for answer in open_options(state, at) or ():  # the only one
            state = _answered(state, answer)
    return issue(state)


def choose(state: State, key: str) -> Step | None:
    """Answer the question on the screen with the open option of this id; `None` where there is none."""
    for option in open_options(state, state.screen) or ():
        if option.id == key:
            return forward(_answered(state, option), STEPS[STEPS.index(state.screen) + 1])
    return None


def _asked(state: State, at: Screen) -> Step:
    state = _show(state, at)
    return state, wants(state)


def waits(state: State) -> bool:
    """Whether what can be answered on this screen is not known yet."""
    return state.screen in STEPS and open_options(state, state.screen) is None


def wants(state: State) -> tuple[Effect, ...]:
    """What has to be fetched for the question on the screen. Branches are fetched without being asked for."""
    if state.branch is None or not waits(state):
        return ()
    return (Want(state.branch.id, state.sector.id if state.sector is not None else None),)


def _without_sector(state: State) -> State:
    return replace(state, sector=None, preferential=False, service=None, twin=None)


_FORGET: dict[Screen, Callable[[State], State]] = {
    Screen.BRANCH: lambda state: _without_sector(replace(state, branch=None)),
    Screen.SECTOR: _without_sector,
    Screen.SERVICE: lambda state: replace(state, service=None, twin=None),
    Screen.ADVICE: lambda state: state,
    Screen.CUSTOMER: lambda state: replace(state, customer=Customer()),
    Screen.PHONE: lambda state: replace(state, customer=replace(state.customer, phone=None)),
}


def back(state: State, before: Screen) -> Step:
    """The nearest earlier step that has something to ask; before the first one, home."""
    for at in reversed(STEPS[: STEPS.index(before)]):
        state = _FORGET[at](state)
        if not skips(state, at):
            return _asked(state, at)
    return over(state)


def issue(state: State) -> Step:
    """Every question is answered: ask for the ticket, under a reference of its own each time."""
    if state.branch is None or state.sector is None or state.service is None:
        return over(state)
    attempt = state.attempt + 1
    request = TicketRequest(
        ref=f"{state.ref}-{attempt}",
        branch=replace(state.branch, sectors=None),
        sector=state.sector,
        service=state.twin or state.service,
        customer=state.customer,
        language=state.language,
    )
    state = replace(
        state,
        screen=Screen.ISSUING,
        attempt=attempt,
        request=request,
        entry="",
        typing=False,
        problem=None,
        outcome=None,
        doing=Doing.ASKING,
    )
    return state, (Issue(state.visit, request, state.instead_of),)


def claim(state: State, offer: Offer, ref: str) -> Step:
    """A visit that begins with its ticket. Its choices are known, so that it can go on if the ticket is gone."""
    asked = offer.request
    branch = state.catalogue.branch(asked.branch.id) or asked.branch
    state = replace(
        state,
        screen=Screen.ISSUING,
        ref=ref,
        branch=branch,
        sector=asked.sector,
        service=asked.service,
        request=asked,
        offer=None,
    )
    return state, (Claim(state.visit, offer),)


def progress(state: State) -> tuple[int, int] | None:
    """Which question this is, of how many ("2 of 3"); steps that skip themselves do not count. `None`: none is asked.

    Advice is no question but a word on the answer before it: whether there is any, only that answer tells, and the
    count must not grow under a customer's eyes.
    """
    if state.screen not in STEPS:
        return None
    asked = [at for at in STEPS if at is not Screen.ADVICE and (at is state.screen or not skips(state, at))]
    so_far = sum(STEPS.index(at) <= STEPS.index(state.screen) for at in asked)
    return (so_far, len(asked)) if so_far else None
