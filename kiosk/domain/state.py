"""One visit as one frozen value: what the installer planned, what the customer has answered, what the screen shows.

Must not decide what happens next (`flow.step` does).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from kiosk.domain.comfort import Comfort
from kiosk.domain.customer import EntryProblem, IdType, PhoneReader
from kiosk.domain.model import (
    Branch,
    Catalogue,
    Customer,
    Doing,
    Issued,
    NotIssued,
    Offer,
    Outcome,
    Paper,
    Sector,
    Service,
    Ticket,
    TicketRequest,
    Unconfirmed,
)
from kiosk.domain.names import UNNAMED, Names
from kiosk.domain.pin import Role

MOST_COPIES = 1  # what fails twice does not mend itself while a customer waits


class Screen(Enum):
    """What fills the window. The first three are home: nobody's visit is under way."""

    WELCOME = "Welcome"
    CLOSED = "Closed"
    OUT_OF_ORDER = "OutOfOrder"
    BRANCH = "Branch"
    SECTOR = "Sector"
    SERVICE = "Service"
    ADVICE = "Advice"
    CUSTOMER = "Customer"
    PHONE = "Phone"
    ISSUING = "Issuing"
    TICKET = "Ticket"
    REFUSED = "Refused"
    UNCONFIRMED = "Unconfirmed"
    HELD = "Held"
    PIN = "maintenance/Pin"
    MAINTENANCE = "maintenance/Maintenance"


HOME = frozenset({Screen.WELCOME, Screen.CLOSED, Screen.OUT_OF_ORDER})
OFFERING = frozenset({Screen.WELCOME, Screen.CLOSED})  # where a ticket that nobody has claimed is shown
STAFF = frozenset({Screen.PIN, Screen.MAINTENANCE})  # no customer is there
STEPS = (Screen.BRANCH, Screen.SECTOR, Screen.SERVICE, Screen.ADVICE, Screen.CUSTOMER, Screen.PHONE)


class Overlay(Enum):
    """What may lie above a screen, one at a time."""

    NONE = ""
    LANGUAGE = "Language"
    HELP = "Help"
    SPEECH = "Speech"
    LAW = "Law"
    STILL_THERE = "StillThere"


OPENED = frozenset({Overlay.LANGUAGE, Overlay.HELP, Overlay.SPEECH})  # by whoever touches the bar


class Ask(Enum):
    """Whether a customer is asked about themselves."""

    NEVER = "never"
    OPTIONAL = "optional"
    REQUIRED = "required"


def _no_phone(_typed: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Plan:
    """What the installer decided about the journey; the same for every visit.

    `twins` has the id of a service's preferential twin by the service's; `law` is the country whose law says who is put
    first, "": not said. `notes` are what to know about a service, by its id and then by language. A wait of
    `long_wait_min` minutes is told before a ticket is taken; 0: none is.
    """

    languages: tuple[str, ...] = ("es",)
    names: Names = UNNAMED
    branch_id: str = ""
    sector_id: str = ""
    ask_id: Ask = Ask.NEVER
    ask_phone: Ask = Ask.NEVER
    id_types: tuple[IdType, ...] = ()
    read_phone: PhoneReader = _no_phone
    twins: Mapping[str, str] = field(default_factory=dict)
    law: str = ""
    notes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    long_wait_min: int = 30
    show_s: float = 20.0
    warn_after_s: float = 60.0
    warn_s: float = 30.0


@dataclass(frozen=True, slots=True)
class State:
    """Everything the screen shows. `entry` is what is being typed on this screen; `repr` leaves it out of logs.

    `away_since` is when a server that is not `reachable` last answered (aware UTC; `None`: not known). `paperless`: no
    paper would come out; `None`: the printer has not said. `instead_of` is the ticket that the customer has no more:
    another one is asked for in its place. `shut`: the kiosk's own hours are over, until `opens_at` (aware UTC; `None`:
    not known). `closed_for` is why staff have closed it, in a word; "": they have not. `role` is who is in the staff's
    room. `talking`: the kiosk is being listened to right now. `preferential`: the customer has asked to be put first,
    and no more is known about that; `twin` is what is asked for in place of the `service` they chose.
    """

    plan: Plan
    language: str
    visit: int = 0
    ref: str = ""
    attempt: int = 0
    screen: Screen = Screen.OUT_OF_ORDER
    overlay: Overlay = Overlay.NONE
    catalogue: Catalogue = field(default_factory=Catalogue, repr=False)
    reachable: bool | None = None
    away_since: datetime | None = None
    broken: bool = False
    paperless: bool | None = None
    offer: Offer | None = None
    shut: bool = False
    opens_at: datetime | None = None
    closed_for: str = ""
    role: Role | None = None
    branch: Branch | None = None
    sector: Sector | None = None
    preferential: bool = False
    service: Service | None = None
    twin: Service | None = None
    customer: Customer = field(default_factory=Customer)
    id_type: IdType | None = None
    typing: bool = False
    entry: str = field(default="", repr=False)
    problem: EntryProblem | None = None
    request: TicketRequest | None = None
    instead_of: Ticket | None = None
    comfort: Comfort = field(default_factory=Comfort)
    talking: bool = False
    doing: Doing = Doing.ASKING
    ticket: Ticket | None = None
    outcome: Outcome | None = None
    copies: int = 0


def sectors_of(state: State) -> tuple[Sector, ...] | None:
    """The chosen branch's sectors; `None` while the server has not been asked."""
    return None if state.branch is None else state.branch.sectors


def services_of(state: State) -> tuple[Service, ...] | None:
    """What the chosen sector offers; `None` while the server has not been asked."""
    if state.branch is None or state.sector is None:
        return None
    return state.catalogue.services.get((state.branch.id, state.sector.id))


def claims(state: State) -> bool:
    """Whether the ticket asked for is one that was offered: this visit has made no request of its own."""
    return state.request is not None and state.attempt == 0


def may_retry(state: State) -> bool:
    """Whether the same choice can be asked for again: never where that could leave two tickets."""
    return state.outcome == Unconfirmed(will_cancel=True) or (state.outcome == NotIssued(None) and not claims(state))


def asks_about_paper(state: State) -> bool:
    """Whether only the customer can say if paper came out. Asked until one copy was tried: the number holds anyway."""
    if not isinstance(state.outcome, Issued):
        return False
    return state.outcome.paper in {Paper.FAILED, Paper.UNCERTAIN} and state.copies < MOST_COPIES
