"""The words of the trade as frozen values: branch, sector, service, customer, request, ticket, outcome.

Source of names and meanings: API.md (the documentation of BMATIC's public API). A field the API leaves out is
`None` (never an empty string); text here has passed `domain.text.plain`. Must not know how anything is sent,
stored, printed or shown.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum


class Status(Enum):
    """Whether a branch or sector is open. The kiosk greys out what it knows to be closed, and nothing else."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Congestion(Enum):
    """How full a branch is, as its server judges it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    UNKNOWN = "unknown"


class TicketStatus(Enum):
    """BLOCKED and ENABLED of the 2017 revisions; what another revision says is UNKNOWN, never an error."""

    BLOCKED = "blocked"
    ENABLED = "enabled"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Wait:
    """An expected wait in whole minutes; either end may be missing, never both."""

    low_min: int | None
    high_min: int | None


@dataclass(frozen=True, slots=True)
class Hours:
    """Today's opening hours, or the next ones; aware UTC times."""

    opens: datetime | None
    closes: datetime | None


@dataclass(frozen=True, slots=True)
class Service:
    """What a customer comes for."""

    id: str
    name: str | None = None
    short_name: str | None = None


@dataclass(frozen=True, slots=True)
class Sector:
    """A part of a branch with its own queues. `service_ids` is `None` where the API does not list them."""

    id: str
    name: str | None = None
    short_name: str | None = None
    status: Status = Status.UNKNOWN
    hours: Hours | None = None
    service_ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """A place with a queue. `sectors` is `None` where the API lists them only on request (v1-form)."""

    id: str
    name: str | None = None
    short_name: str | None = None
    code: str | None = None
    address: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    status: Status = Status.UNKNOWN
    hours: Hours | None = None
    wait: Wait | None = None
    congestion: Congestion | None = None
    is_virtual: bool | None = None
    is_bookable: bool | None = None
    sectors: tuple[Sector, ...] | None = None


@dataclass(frozen=True, slots=True)
class Customer:
    """Who asks, as far as they said: the company's own id, or a type and number, and a phone (E.164).

    `repr` shows nothing of it: these values reach the API and the outbox, never a log.
    """

    id: str | None = field(default=None, repr=False)
    id_type: str | None = field(default=None, repr=False)
    id_number: str | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)

    @property
    def identified(self) -> bool:
        """Whether the server can list this customer's tickets."""
        return self.id is not None or (self.id_type is not None and self.id_number is not None)


@dataclass(frozen=True, slots=True)
class TicketRequest:
    """One customer's choice, ready to be sent. `ref` is made here, unique for ever, and names the outbox row."""

    ref: str
    branch: Branch
    sector: Sector
    service: Service
    customer: Customer
    language: str


@dataclass(frozen=True, slots=True)
class Counter:
    """The window or desk that calls a ticket."""

    id: str | None
    name: str | None


class Align(Enum):
    """Where a server-made print line stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class PrintLine:
    """One line of a ticket layout made by the server: `text` is its `previous content next`.

    `font` is the API's own word, `A|B|C` + `_REGULAR|_DOUBLE_HIGH|_DOUBLE_WIDTH|_QUADRUPLE`; "" where unknown.
    """

    text: str
    align: Align
    font: str


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as the server gave it. Only `id` is promised; a useful ticket is made of it and the request."""

    id: str
    queue: str | None = None
    number: int | None = None
    queue_type: str | None = None
    position: int | None = None
    status: TicketStatus | None = None
    wait: Wait | None = None
    phone: str | None = field(default=None, repr=False)
    messages: tuple[str, ...] = ()
    branch: Branch | None = None
    sector: Sector | None = None
    service: Service | None = None
    counter: Counter | None = None
    channel: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    print_lines: tuple[PrintLine, ...] = ()


class Refusal(Enum):
    """Why no ticket was made, as far as a customer can do something about it."""

    ALREADY_WAITING = "already waiting"  # the customer has a ticket (API.md: 40010)
    NOT_OFFERED = "not offered"  # channel, branch, sector and service do not go together (40001-40009)
    INVALID_CUSTOMER = "invalid customer"  # the id or phone was not accepted
    OTHER = "other"


class Paper(Enum):
    """What became of the paper. UNCERTAIN is all that was not proved, "sent, not confirmed" included."""

    NONE = "none"  # this kiosk has no printer
    PRINTED = "printed"
    FAILED = "failed"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Issued:
    """There is a ticket."""

    ticket: Ticket
    paper: Paper


@dataclass(frozen=True, slots=True)
class NotIssued:
    """There certainly is none: the server refused (`refusal`), or was never reached (`None`)."""

    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class Held:
    """The customer seems to have this ticket for the service already; no other was asked for."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """Nobody can say yet whether there is a ticket. `will_cancel`: if one comes up, the kiosk cancels it itself."""

    will_cancel: bool = False


Outcome = Issued | NotIssued | Held | Unconfirmed


class Doing(Enum):
    """What a customer who waits for their ticket is waiting for."""

    ASKING = "asking"
    CONNECTING = "connecting"  # the server was not reached: another try
    LOOKING = "looking"  # asked, and the answer is not clear: finding out whether there is a ticket


@dataclass(frozen=True, slots=True)
class Offer:
    """A ticket made just before the kiosk stopped, which nobody has claimed yet.

    `maybe_printed`: its paper may have come out.
    """

    request: TicketRequest
    ticket: Ticket
    maybe_printed: bool


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The last known branches and who offers what.

    `fetched_at` is when the branch list was last read from the server (aware UTC; `None`: never).
    `services` has an entry for a (branch id, sector id) only where the server was asked.
    """

    branches: tuple[Branch, ...] = ()
    services: dict[tuple[str, str], tuple[Service, ...]] = field(default_factory=dict)
    fetched_at: datetime | None = None

    def branch(self, branch_id: str) -> Branch | None:
        """The branch of that id, or `None`."""
        return next((branch for branch in self.branches if branch.id == branch_id), None)


def display_number(ticket: Ticket, digits: int = 1) -> str:
    """What is called and shown: queue and number ("T2", with three digits "T002"), else the id.

    `digits` is the least count of digits the number is shown with.
    """
    if ticket.number is None:
        return ticket.id.upper()
    return f"{ticket.queue or ticket.queue_type or ''}{ticket.number:0{digits}d}"


def display_name(thing: Branch | Sector | Service) -> str:
    """The name a person reads: the long one, else the short one, else the id."""
    return thing.name or thing.short_name or thing.id
