"""One visit as one frozen value: what the installer planned, what the customer has answered, what the screen shows.

Must not decide what happens next (`flow.step` does).
"""

from dataclasses import dataclass, field
from enum import Enum

from kiosk.domain.customer import EntryProblem, IdType, PhoneReader
from kiosk.domain.model import (
    Branch,
    Catalogue,
    Customer,
    Issued,
    Outcome,
    Paper,
    Sector,
    Service,
    Ticket,
    TicketRequest,
)

MOST_COPIES = 1  # what fails twice does not mend itself while a customer waits


class Screen(Enum):
    """What fills the window. The first three are home: nobody's visit is under way."""

    WELCOME = "Welcome"
    CLOSED = "Closed"
    OUT_OF_ORDER = "OutOfOrder"
    BRANCH = "Branch"
    SECTOR = "Sector"
    SERVICE = "Service"
    CUSTOMER = "Customer"
    PHONE = "Phone"
    ISSUING = "Issuing"
    TICKET = "Ticket"
    REFUSED = "Refused"
    UNCONFIRMED = "Unconfirmed"


HOME = frozenset({Screen.WELCOME, Screen.CLOSED, Screen.OUT_OF_ORDER})
STEPS = (Screen.BRANCH, Screen.SECTOR, Screen.SERVICE, Screen.CUSTOMER, Screen.PHONE)


class Overlay(Enum):
    """What may lie above a screen, one at a time."""

    NONE = ""
    LANGUAGE = "Language"
    HELP = "Help"
    STILL_THERE = "StillThere"


class Ask(Enum):
    """Whether a customer is asked about themselves."""

    NEVER = "never"
    OPTIONAL = "optional"
    REQUIRED = "required"


def _no_phone(_typed: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Plan:
    """What the installer decided about the journey; the same for every visit."""

    languages: tuple[str, ...] = ("es",)
    branch_id: str = ""
    sector_id: str = ""
    ask_id: Ask = Ask.NEVER
    ask_phone: Ask = Ask.NEVER
    id_types: tuple[IdType, ...] = ()
    read_phone: PhoneReader = _no_phone
    show_s: float = 20.0
    warn_after_s: float = 60.0
    warn_s: float = 30.0


@dataclass(frozen=True, slots=True)
class State:
    """Everything the screen shows. `entry` is what is being typed on this screen; `repr` leaves it out of logs."""

    plan: Plan
    language: str
    visit: int = 0
    ref: str = ""
    attempt: int = 0
    screen: Screen = Screen.OUT_OF_ORDER
    overlay: Overlay = Overlay.NONE
    catalogue: Catalogue = field(default_factory=Catalogue, repr=False)
    reachable: bool | None = None
    broken: bool = False
    paperless: bool = False
    branch: Branch | None = None
    sector: Sector | None = None
    service: Service | None = None
    customer: Customer = field(default_factory=Customer)
    id_type: IdType | None = None
    typing: bool = False
    entry: str = field(default="", repr=False)
    problem: EntryProblem | None = None
    request: TicketRequest | None = None
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


def asks_about_paper(state: State) -> bool:
    """Whether only the customer can say if paper came out. Asked until one copy was tried: the number holds anyway."""
    if not isinstance(state.outcome, Issued):
        return False
    return state.outcome.paper in {Paper.FAILED, Paper.UNCERTAIN} and state.copies < MOST_COPIES
