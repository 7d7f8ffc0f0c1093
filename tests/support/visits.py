"""A small chain with a queue, and `Visit`: a customer who walks through the flow without any screen.

The chain: `north` and `south` are open, `old` is closed. Each has `desks` and `loans` open and `vip` closed; `desks`
offers cash and cards, `loans` only loans.
"""

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import UTC, datetime

from kiosk.domain.customer import IdType
from kiosk.domain.events import (
    BranchChosen,
    CatalogueChanged,
    Effect,
    EntryGiven,
    Event,
    Issue,
    PreferenceChosen,
    SectorChosen,
    Seen,
    ServiceChosen,
    Started,
    Typed,
    VisitEvent,
)
from kiosk.domain.flow import step
from kiosk.domain.idle import patience
from kiosk.domain.model import Branch, Catalogue, Customer, Offer, Sector, Service, Status, Ticket, TicketRequest
from kiosk.domain.state import Ask, Overlay, Plan, Screen, State
from kiosk.domain.steps import first

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
DESKS = Sector("desks", "Desks", status=Status.OPEN)
LOANS = Sector("loans", "Loans", status=Status.UNKNOWN)
VIP = Sector("vip", "Private banking", status=Status.CLOSED)
CASH, CARDS, LOAN = Service("cash", "Cash"), Service("cards", "Cards"), Service("loan", "Loans")
FIRST = Service("first", "Cash, preferential")
SECTORS = (DESKS, LOANS, VIP)
NORTH = Branch("north", "North", status=Status.OPEN, sectors=SECTORS)
SOUTH = Branch("south", "South", status=Status.UNKNOWN, sectors=SECTORS)
OLD = Branch("old", "Old town", status=Status.CLOSED, sectors=SECTORS)

DNI = IdType("D", re.compile(r"[0-9]{8}"))
PASSPORT = IdType("P", re.compile(r"[A-Z0-9]{6,12}"))
TICKET = Ticket("89m32b0998", queue="T", number=2)
OFFER = Offer(
    TicketRequest("before-1", replace(NORTH, sectors=None), DESKS, CASH, Customer(), "es"),
    Ticket("77x21c0456", queue="T", number=1),
    maybe_printed=True,
)


def catalogue(*branches: Branch) -> Catalogue:
    """These branches, each with its services known."""
    offered = {"desks": (CASH, CARDS), "loans": (LOAN,), "vip": (CASH,)}
    services = {(branch.id, sector): these for branch in branches for sector, these in offered.items()}
    return Catalogue(branches, services, NOW)


CHAIN = catalogue(NORTH, SOUTH, OLD)
ONE_BRANCH = catalogue(NORTH, OLD)


def peru(typed: str) -> str | None:
    """A phone reader for the tests: nine digits are a Peruvian mobile."""
    return f"+51{typed}" if re.fullmatch("9[0-9]{8}", typed) else None


PLAN = Plan(languages=("es", "en"), id_types=(DNI, PASSPORT), read_phone=peru)
ASKING = replace(PLAN, ask_id=Ask.OPTIONAL, ask_phone=Ask.OPTIONAL)
NOTE = {"es": "Traiga su DNI", "en": "Bring your ID card"}
PREFERRING = replace(ASKING, twins={"cash": "first"}, law="pe", notes={"cash": NOTE})
TWINNED = replace(CHAIN, services={**CHAIN.services, ("north", "desks"): (CASH, FIRST, CARDS)})


# What a state knows of the kiosk and not of a customer.
WORLD = ("visit", "reachable", "away_since", "broken", "paperless", "offer", "shut", "opens_at", "closed_for")


def untouched(state: State) -> State:
    """The state in which a kiosk that knows what this one knows waits for its first customer, but for the count."""
    known = {name: getattr(state, name) for name in WORLD}
    waking = replace(first(state.plan, state.catalogue), **known)
    return replace(waking, screen=state.screen)


class Visit:
    """One kiosk's flow and everything it asked for. Every step must keep to the rule about what is ignored."""

    def __init__(self, plan: Plan = PLAN, known: Catalogue = CHAIN) -> None:
        self.state = first(plan, known)
        self.effects: list[Effect] = []

    @property
    def screen(self) -> Screen:
        return self.state.screen

    @property
    def overlay(self) -> Overlay:
        return self.state.overlay

    @property
    def issued(self) -> list[Issue]:
        """The tickets that were asked for."""
        return [effect for effect in self.effects if isinstance(effect, Issue)]

    @property
    def seen(self) -> list[str]:
        """The refs of the requests whose ticket the desk was told to be seen."""
        return [effect.ref for effect in self.effects if isinstance(effect, Seen)]

    @property
    def told(self) -> dict[str, object]:
        """What the state holds of its customer: every field that differs from a kiosk nobody has touched."""
        clean = untouched(self.state)
        return {
            f.name: getattr(self.state, f.name)
            for f in fields(State)
            if getattr(self.state, f.name) != getattr(clean, f.name)
        }

    def happens(self, event: Event) -> "Visit":
        """Something happens."""
        self.state, effects = step(self.state, event)
        self.effects += effects
        return self

    def does(self, kind: type[VisitEvent], *said: object) -> "Visit":
        """The customer of this visit does something."""
        return self.happens(kind(self.state.visit, *said))

    def ignores(self, event: Event) -> bool:
        """Whether the event has no place here: the very same state, and nothing to do."""
        after, effects = step(self.state, event)
        return after is self.state and not effects

    def starts(self, ref: str = "ref", language: str | None = None) -> "Visit":
        return self.does(Started, ref, language)

    def goes_to(self, branch: str = "", sector: str = "", service: str = "") -> "Visit":
        """Touch the welcome screen, then answer the questions that are given here."""
        self.starts()
        for kind, key in ((BranchChosen, branch), (SectorChosen, sector), (ServiceChosen, service)):
            if key:
                self.does(kind, key)
        return self

    def prefers(self, wanted: bool = True) -> "Visit":  # it reads as a sentence: prefers(False)
        """Ask for preferential attention, or no longer."""
        return self.does(PreferenceChosen, wanted)

    def types(self, text: str) -> "Visit":
        for character in text:
            self.does(Typed, character)
        return self

    def gives(self, text: str) -> "Visit":
        """Type this and confirm it."""
        return self.types(text).does(EntryGiven)

    def learns(self, branches: Iterable[Branch] | None = None, **services: Iterable[Service]) -> "Visit":
        """A newer catalogue: these branches, and `north__desks=(...)` for services."""
        known = self.state.catalogue
        more: dict[tuple[str, str], tuple[Service, ...]] = {}
        for key, these in services.items():
            branch, sector = key.split("__")
            more[branch, sector] = tuple(these)
        fresh = known.branches if branches is None else tuple(branches)
        return self.happens(CatalogueChanged(Catalogue(fresh, {**known.services, **more}, NOW)))

    def waits(self) -> "Visit":
        """Nobody touches anything until the running timer ends."""
        running = patience(self.state)
        assert running is not None, f"nothing runs out on {self.state.screen}"
        return self.happens(running.then)
