"""What can happen to a visit (events) and what must then be done about it (effects).

Events carry the visit they belong to: one of a visit that is over is ignored (`flow.step`).
"""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.comfort import Comfort
from kiosk.domain.model import Catalogue, Doing, Offer, Outcome, Ticket, TicketRequest
from kiosk.domain.pin import Role
from kiosk.domain.state import Overlay


@dataclass(frozen=True, slots=True)
class VisitEvent:
    """Something that belongs to one visit; once that visit is over it means nothing."""

    visit: int


@dataclass(frozen=True, slots=True)
class Started(VisitEvent):
    """A customer touched the welcome screen. `ref` names this visit's requests, unique for ever."""

    ref: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class OverlayOpened(VisitEvent):
    """The customer asked for the languages, for help, or for the law that puts some people first."""

    overlay: Overlay


@dataclass(frozen=True, slots=True)
class LanguageChosen(VisitEvent):
    """The customer chose a language."""

    language: str


@dataclass(frozen=True, slots=True)
class ComfortChosen(VisitEvent):
    """The customer changed how the kiosk looks or sounds: all of it, as it is from now on."""

    comfort: Comfort


@dataclass(frozen=True, slots=True)
class Talked(VisitEvent):
    """The kiosk begins to speak, or has said everything."""

    talking: bool


@dataclass(frozen=True, slots=True)
class BranchChosen(VisitEvent):
    """A branch card was touched."""

    branch_id: str


@dataclass(frozen=True, slots=True)
class SectorChosen(VisitEvent):
    """A sector card was touched."""

    sector_id: str


@dataclass(frozen=True, slots=True)
class ServiceChosen(VisitEvent):
    """A service card was touched."""

    service_id: str


@dataclass(frozen=True, slots=True)
class PreferenceChosen(VisitEvent):
    """The customer asks for preferential attention, or (`wanted` is False) no longer does. Why, nobody asks."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Decided(VisitEvent):
    """ "Take a ticket": the customer knows what there is to know, and wants it."""


@dataclass(frozen=True, slots=True)
class IdTypeChosen(VisitEvent):
    """A kind of identity document was touched."""

    code: str


@dataclass(frozen=True, slots=True)
class TypingOpened(VisitEvent):
    """The search field was touched: the keyboard appears."""


@dataclass(frozen=True, slots=True)
class Typed(VisitEvent):
    """A key of the on-screen keyboard; `text` is one character."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Erased(VisitEvent):
    """The last character was erased, or all of them."""

    everything: bool = False


@dataclass(frozen=True, slots=True)
class EntryGiven(VisitEvent):
    """What was typed is complete."""


@dataclass(frozen=True, slots=True)
class EntrySkipped(VisitEvent):
    """The customer would rather not say."""


@dataclass(frozen=True, slots=True)
class WentBack(VisitEvent):
    """Back: to the question before, or out of what lies above the screen."""


@dataclass(frozen=True, slots=True)
class StartedOver(VisitEvent):
    """Start over."""


@dataclass(frozen=True, slots=True)
class WentQuiet(VisitEvent):
    """No touch for `Plan.warn_after_s`."""


@dataclass(frozen=True, slots=True)
class Stayed(VisitEvent):
    """ "I am still here"."""


@dataclass(frozen=True, slots=True)
class Left(VisitEvent):
    """Time is over: nobody answered, or the ticket was shown long enough."""


@dataclass(frozen=True, slots=True)
class Retried(VisitEvent):
    """ "Try again", where that cannot make a second ticket; on HELD: "No, give me a new one"."""


@dataclass(frozen=True, slots=True)
class OfferClaimed(VisitEvent):
    """ "It is mine", said of the offer whose request is called `offered`: never of one that has just taken its place.

    `ref` names this visit's own requests, as `Started`'s does.
    """

    ref: str
    offered: str


@dataclass(frozen=True, slots=True)
class Progressed(VisitEvent):
    """What the customer who waits for their ticket is waiting for now."""

    doing: Doing


@dataclass(frozen=True, slots=True)
class TicketIssued(VisitEvent):
    """The server gave a ticket; its paper may still be coming out."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class Finished(VisitEvent):
    """The request is over, paper included."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class PaperTaken(VisitEvent):
    """ "It came out": the customer has the paper that nobody could prove."""


@dataclass(frozen=True, slots=True)
class CopyAsked(VisitEvent):
    """ "It did not": print the ticket that is on the screen once more, marked as a copy."""


@dataclass(frozen=True, slots=True)
class StaffCalled(VisitEvent):
    """Somebody knows the sign for the PIN pad, or the key. Only a home screen, where nobody's visit is, heeds it."""


@dataclass(frozen=True, slots=True)
class StaffEntered(VisitEvent):
    """The PIN was right: whose it is."""

    role: Role


@dataclass(frozen=True, slots=True)
class StaffLeft(VisitEvent):
    """Whoever was in the staff's room, or at its door, goes."""


@dataclass(frozen=True, slots=True)
class CatalogueChanged:
    """The catalogue was read from disk or from the server."""

    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class ReachabilityChanged:
    """The server answers, or no longer does: then `since` is when it last did (aware UTC; `None`: not known)."""

    reachable: bool
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrinterChanged:
    """Paper would come out now, or would not: customers must know before they start."""

    ready: bool


@dataclass(frozen=True, slots=True)
class OfferChanged:
    """A ticket made just before the kiosk stopped waits for its customer, or (`None`) none does any more."""

    offer: Offer | None


@dataclass(frozen=True, slots=True)
class HoursChanged:
    """The kiosk's own opening hours have begun, or they are over until `opens_at` (aware UTC; `None`: not known)."""

    open: bool
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ClosedByStaff:
    """Staff have closed the kiosk: `reason` is a word for why; "": they have opened it again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Broke:
    """The kiosk cannot keep its promise (say, the disk is full): no visit may start. Of no visit: it holds for all."""


@dataclass(frozen=True, slots=True)
class Mended:
    """It can again."""


Event = (
    VisitEvent
    | CatalogueChanged
    | ReachabilityChanged
    | PrinterChanged
    | OfferChanged
    | HoursChanged
    | ClosedByStaff
    | Broke
    | Mended
)


@dataclass(frozen=True, slots=True)
class Issue:
    """Have `desk.issue` run on a worker; it answers with `Progressed`, `TicketIssued` and `Finished` of this visit.

    `instead_of` is the ticket its customer has no more: it is cancelled before another one is asked for.
    """

    visit: int
    request: TicketRequest
    instead_of: Ticket | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Have `desk.claim` run on a worker; it answers with `TicketIssued` and `Finished` of this visit."""

    visit: int
    offer: Offer


@dataclass(frozen=True, slots=True)
class Want:
    """A customer waits for a branch's sectors (`sector_id` is `None`) or a sector's services: fetch them next."""

    branch_id: str
    sector_id: str | None


@dataclass(frozen=True, slots=True)
class Copy:
    """Have `desk.copy` print the ticket again on a worker; it answers with `Finished` of this visit."""

    visit: int
    request: TicketRequest
    ticket: Ticket


@dataclass(frozen=True, slots=True)
class Seen:
    """The customer has left the ticket of this request, which no printer has proved to be on paper: they know it."""

    ref: str


Effect = Issue | Claim | Want | Copy | Seen
