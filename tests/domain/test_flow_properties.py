"""Whatever happens, in whatever order, over whatever catalogue: what must always hold."""

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.domain import events
from kiosk.domain.advice import has_something_to_say
from kiosk.domain.comfort import Comfort, Contrast
from kiosk.domain.events import Claim, Event, Issue, Seen, VisitEvent, Want
from kiosk.domain.flow import SEARCH_LENGTH, step
from kiosk.domain.idle import patience
from kiosk.domain.model import (
    Branch,
    Catalogue,
    Customer,
    Doing,
    Held,
    Issued,
    NotIssued,
    Offer,
    Outcome,
    Paper,
    Refusal,
    Sector,
    Service,
    Status,
    Ticket,
    TicketRequest,
    Unconfirmed,
    Wait,
)
from kiosk.domain.pin import Role
from kiosk.domain.preference import offered_services, twins
from kiosk.domain.state import HOME, STEPS, Ask, Overlay, Plan, Screen, State
from kiosk.domain.steps import first, open_options, progress
from tests.support.visits import CHAIN, NOW, PLAN, untouched

IDS = st.sampled_from(["a", "b", "c"])  # few, so that choices hit, and hit again after a refresh
STATUS = st.sampled_from(Status)
SERVICES = st.lists(st.builds(Service, IDS), max_size=3, unique_by=lambda service: service.id).map(tuple)
SECTORS = st.lists(st.builds(Sector, IDS, status=STATUS), max_size=3, unique_by=lambda sector: sector.id).map(tuple)
WAITS = st.sampled_from([Wait(10, 15), Wait(None, 40), Wait(30, None)])
BRANCHES = st.lists(
    st.builds(Branch, IDS, status=STATUS, wait=st.none() | WAITS, sectors=st.none() | SECTORS),
    max_size=3,
    unique_by=lambda branch: branch.id,
).map(tuple)
SPARSE = st.dictionaries(st.tuples(IDS, IDS), SERVICES, max_size=9)
WHOLE = st.fixed_dictionaries({(branch, sector): SERVICES for branch in "abc" for sector in "abc"})
CATALOGUES = st.builds(Catalogue, BRANCHES, WHOLE | SPARSE, st.sampled_from([None, NOW]))
PLANS = st.builds(
    lambda branch, sector, ask_id, ask_phone, twins, notes, long_wait_min: replace(
        PLAN,
        branch_id=branch,
        sector_id=sector if branch else "",
        ask_id=ask_id,
        ask_phone=ask_phone,
        twins=twins,
        law="pe" if twins else "",
        notes=notes,
        long_wait_min=long_wait_min,
    ),
    st.just("") | IDS,
    st.just("") | IDS,
    st.sampled_from(Ask),
    st.sampled_from(Ask),
    st.sampled_from([{}, {}, {"a": "c"}, {"a": "c", "b": "c"}]),
    st.dictionaries(IDS, st.just({"es": "Traiga su DNI"})),
    st.sampled_from([0, 30]),
)
TICKETS = st.builds(Ticket, IDS)
OUTCOMES: st.SearchStrategy[Outcome] = st.one_of(
    st.builds(Issued, TICKETS, st.sampled_from(Paper)),
    st.builds(NotIssued, st.none() | st.sampled_from(Refusal)),
    st.builds(Held, TICKETS),
    st.builds(Unconfirmed, st.booleans()),
)
OFFERS = st.builds(
    lambda ref, branch, sector, service, ticket, maybe: Offer(
        TicketRequest(ref, Branch(branch), Sector(sector), Service(service), Customer(), "es"), ticket, maybe
    ),
    st.sampled_from(["before-1", "before-2"]),
    IDS,
    IDS,
    IDS,
    TICKETS,
    st.booleans(),
)
LANGUAGES = st.sampled_from(["es", "en", "fr", ""])
SAID: dict[type[VisitEvent], tuple[st.SearchStrategy[object], ...]] = {
    events.OverlayOpened: (st.sampled_from(Overlay),),
    events.LanguageChosen: (LANGUAGES,),
    events.ComfortChosen: (st.builds(Comfort, st.sampled_from(Contrast), st.booleans(), st.booleans(), st.booleans()),),
    events.Talked: (st.booleans(),),
    events.BranchChosen: (IDS,),
    events.SectorChosen: (IDS,),
    events.ServiceChosen: (IDS,),
    events.PreferenceChosen: (st.booleans(),),
    events.Decided: (),
    events.IdTypeChosen: (st.sampled_from(["D", "P", "Z"]),),
    events.TypingOpened: (),
    events.Typed: (st.sampled_from("12345678") | st.text(max_size=3),),
    events.Erased: (st.booleans(),),
    events.EntryGiven: (),
    events.EntrySkipped: (),
    events.WentBack: (),
    events.StartedOver: (),
    events.WentQuiet: (),
    events.Stayed: (),
    events.Left: (),
    events.Retried: (),
    events.Progressed: (st.sampled_from(Doing),),
    events.TicketIssued: (TICKETS,),
    events.Finished: (OUTCOMES,),
    events.PaperTaken: (),
    events.CopyAsked: (),
    events.StaffCalled: (),
    events.StaffEntered: (st.sampled_from(Role),),
    events.StaffLeft: (),
}
CHOICES = {
    Screen.BRANCH: events.BranchChosen,
    Screen.SECTOR: events.SectorChosen,
    Screen.SERVICE: events.ServiceChosen,
}
TAPS = st.one_of([st.tuples(st.just(kind), *said) for kind, said in SAID.items()])
NEWS: st.SearchStrategy[Event] = st.one_of(
    st.builds(events.CatalogueChanged, CATALOGUES),
    st.builds(events.ReachabilityChanged, st.booleans(), st.none() | st.just(NOW)),
    st.builds(events.PrinterChanged, st.booleans()),
    st.builds(events.OfferChanged, st.none() | OFFERS),
    st.builds(events.HoursChanged, st.booleans(), st.none() | st.just(NOW)),
    st.builds(events.ClosedByStaff, st.sampled_from(["", "cleaning"])),
    st.just(events.Broke()),
    st.just(events.Mended()),
)


class AnyVisit(RuleBasedStateMachine):
    """A kiosk to which anything may happen."""

    def __init__(self) -> None:
        super().__init__()
        self.state = first(Plan())
        self.refs: list[str] = []
        self.taken: set[str] = set()  # refs of tickets whose customer said that the paper came out
        self.names: Iterator[int] = count()

    @initialize(plan=PLANS, known=CATALOGUES)
    def wakes_up(self, plan: Plan, known: Catalogue) -> None:
        """Any plan, anything remembered from before."""
        self.state = first(plan, known)

    def happens(self, event: Event) -> None:
        """What must hold between a state and the next."""
        before = self.state
        self.state, effects = step(before, event)
        asked = [effect for effect in effects if isinstance(effect, Issue | Claim)]
        entered = self.state.screen is Screen.ISSUING and before.screen is not Screen.ISSUING
        assert len(asked) == entered, "a ticket is asked for once when the screen says so, and at no other time"
        for effect in asked:
            assert effect.visit == self.state.visit == before.visit
            assert before.overlay is Overlay.NONE
            if isinstance(effect, Issue):
                assert effect.request is self.state.request
                assert effect.request.service == (self.state.twin or self.state.service)
                self.refs.append(effect.request.ref)
            else:
                assert before.offer is effect.offer
                assert self.state.request is effect.offer.request
                assert self.state.offer is None, "nobody else can claim it"
        self.sees(before, [effect for effect in effects if isinstance(effect, Seen)])
        for want in effects:
            if isinstance(want, Want):
                assert open_options(self.state, self.state.screen) is None
        if self.state is before:
            assert not effects
        assert self.state.visit - before.visit in {0, 1}
        assert self.state.plan is before.plan

    def sees(self, before: State, told: list[Seen]) -> None:
        """A ticket is said to be seen once, by who had it before them, if no printer has proved its paper."""
        for seen in told:
            assert before.request is not None
            assert seen.ref == before.request.ref
        shown = before.screen is Screen.TICKET and before.request is not None
        if shown and self.state.screen is not Screen.TICKET:
            assert isinstance(before.outcome, Issued), "it stays until its paper is settled"
            taken = before.request is not None and before.request.ref in self.taken
            proved = before.outcome.paper is Paper.PRINTED and before.copies == 0
            assert len(told) == (not taken and not proved)
        elif told:
            assert self.state.screen is Screen.TICKET
            self.taken.add(told[0].ref)

    @rule()
    def claims(self) -> None:
        """Who finds their ticket offered takes it."""
        offer = self.state.offer
        ref = "before-1" if offer is None else offer.request.ref
        self.taken.discard(ref)  # in the product a request is offered once
        self.happens(events.OfferClaimed(self.state.visit, f"ref{next(self.names)}", ref))

    @rule()
    def starts(self) -> None:
        self.happens(events.Started(self.state.visit, f"ref{next(self.names)}"))

    @rule(tap=TAPS)
    def does(self, tap: tuple[type[VisitEvent], ...]) -> None:
        kind, *said = tap
        self.happens(kind(self.state.visit, *said))

    @rule(data=st.data())
    def goes_on(self, data: st.DataObject) -> None:
        """The one thing that leads on from here is done, and leads on: else chance would seldom come to a ticket."""
        before, visit = self.state, self.state.visit
        if before.overlay is not Overlay.NONE:
            self.happens(events.Stayed(visit))
            return
        cards = [option.id for option in open_options(before, before.screen) or ()]
        match before.screen:
            case Screen.OUT_OF_ORDER | Screen.CLOSED:
                self.happens(events.Mended())
                self.happens(events.HoursChanged(open=True))
                self.happens(events.ClosedByStaff(""))
                self.happens(events.CatalogueChanged(CHAIN))
                return
            case Screen.BRANCH | Screen.SECTOR | Screen.SERVICE if cards:
                self.happens(CHOICES[before.screen](visit, data.draw(st.sampled_from(cards))))
            case Screen.ADVICE:
                self.happens(events.Decided(visit))
            case Screen.CUSTOMER | Screen.PHONE:
                self.happens(events.Erased(visit, everything=True))
                self.happens(events.IdTypeChosen(visit, "D"))
                for key in "12345678" if before.screen is Screen.CUSTOMER else "987654321":
                    self.happens(events.Typed(visit, key))
                self.happens(events.EntryGiven(visit))
            case Screen.ISSUING:
                known = data.draw(st.booleans())
                event = (
                    events.TicketIssued(visit, Ticket("a")) if known else events.Finished(visit, data.draw(OUTCOMES))
                )
                self.happens(event)
            case Screen.WELCOME:
                self.starts()
            case Screen.PIN | Screen.MAINTENANCE:
                self.happens(events.StaffLeft(visit))
            case _:
                return
        assert self.state.screen is not before.screen

    @rule(data=st.data())
    def goes_on_again(self, data: st.DataObject) -> None:
        self.goes_on(data)

    @rule(tap=TAPS, visits=st.sampled_from([-2, -1, 1]))
    def comes_too_late(self, tap: tuple[type[VisitEvent], ...], visits: int) -> None:
        """An event of another visit is as if it had not been."""
        kind, *said = tap
        before = self.state
        self.happens(kind(self.state.visit + visits, *said))
        assert self.state is before

    @rule(news=NEWS)
    def learns(self, news: Event) -> None:
        """News ends no visit and takes nothing from it that the customer has said."""
        before = self.state
        self.happens(news)
        assert self.state.visit == before.visit
        assert (self.state.screen in HOME) == (before.screen in HOME)
        assert (self.state.language, self.state.customer) == (before.language, before.customer)
        assert before.branch is None or (self.state.branch or before.branch).id == before.branch.id

    @rule()
    def waits(self) -> None:
        """Time runs out, where it runs: that is never for nothing."""
        running = patience(self.state)
        if running is not None:
            before = self.state
            self.happens(running.then)
            assert self.state is not before
            assert running.seconds > 0

    @invariant()
    def nothing_of_a_customer_at_home(self) -> None:
        if self.state.screen in HOME:
            clean = untouched(self.state)
            told = {f.name for f in fields(State) if getattr(self.state, f.name) != getattr(clean, f.name)}
            assert told <= {"language", "comfort", "talking", "overlay"}, "how it looks is no visit"

    @invariant()
    def every_reference_is_new(self) -> None:
        assert len(self.refs) == len(set(self.refs))

    @invariant()
    def what_is_shown_is_there(self) -> None:
        state = self.state
        asked = {Screen.ISSUING, Screen.TICKET, Screen.REFUSED, Screen.UNCONFIRMED, Screen.HELD}
        assert (state.request is not None) == (state.screen in asked)
        assert (state.ticket is not None) == (state.screen is Screen.TICKET)
        assert isinstance(state.outcome, NotIssued) == (state.screen is Screen.REFUSED)
        assert isinstance(state.outcome, Unconfirmed) == (state.screen is Screen.UNCONFIRMED)
        assert isinstance(state.outcome, Held) == (state.screen is Screen.HELD)
        assert state.instead_of is None or state.screen in asked, "what was held belongs to one request"
        assert state.reachable is False or state.away_since is None
        assert state.screen is Screen.ADVICE or (progress(state) is not None) == (state.screen in STEPS)

    @invariant()
    def each_question_follows_its_answers(self) -> None:
        state = self.state
        answers = [state.branch, state.sector, state.service]
        if state.screen in STEPS:
            given = min(STEPS.index(state.screen), len(answers))
            assert [answer is not None for answer in answers] == [n < given for n in range(len(answers))]
            if given < len(answers):
                assert state.customer == Customer()
                assert state.twin is None

    @invariant()
    def who_is_put_first_has_asked_for_it(self) -> None:
        """A twin is asked for in a service's place, only by who wants it, and is nowhere to be chosen by itself."""
        state = self.state
        if state.twin is not None and state.service is not None:
            assert state.preferential
            assert state.twin.id == state.plan.twins[state.service.id]
        if state.screen is Screen.SERVICE:
            shown = {service.id for service in offered_services(state) or ()}
            assert not shown & {twin.id for twin in twins(state).values()}

    @invariant()
    def advice_says_something(self) -> None:
        assert self.state.screen is not Screen.ADVICE or has_something_to_say(self.state)

    @invariant()
    def what_is_typed_is_bounded(self) -> None:
        assert len(self.state.entry) <= SEARCH_LENGTH
        assert self.state.entry == "" or self.state.screen in {Screen.BRANCH, Screen.CUSTOMER, Screen.PHONE}

    @invariant()
    def nobody_is_sent_away_from_their_ticket(self) -> None:
        paper_pending = self.state.screen is Screen.TICKET and self.state.outcome is None
        if self.state.screen is Screen.ISSUING or paper_pending:
            assert patience(self.state) is None
            assert self.state.overlay is not Overlay.STILL_THERE


AnyVisit.TestCase.settings = settings(max_examples=100, stateful_step_count=40)
TestAnyVisit = AnyVisit.TestCase
