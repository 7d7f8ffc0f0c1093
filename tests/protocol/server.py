"""The ticket server as a pure model, and what can happen to a call on its way there and back.

Time is a number that somebody advances; the server acts when it is told, late, twice or not at all. Which request a
ticket came of is written down as the truth, which no kiosk is told. Must not know kiosks or customers.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import TypeVar

from kiosk.api.errors import ApiError, NotFound, NotSent, Refused, Unknown
from kiosk.domain.model import Customer, Refusal, Ticket, TicketRequest

Read = TypeVar("Read")

EPOCH = datetime(2026, 11, 22, 15, tzinfo=UTC)  # the server's own time when the model begins
ANSWER_S = 0.05
DEADLINE_S = 8.0  # a call's that is given none
RETRY_AFTER_S = 6.0


class Fault(Enum):
    """What happens to one call."""

    FINE = "fine"
    NOT_SENT = "the connection never comes up"
    NOT_SENT_SLOW = "it takes the whole deadline not to come up"
    LOST_BEFORE = "reset before the server acts"
    LOST_AFTER = "reset after it acted, a 504, a cut body"
    HANG_BEFORE = "no answer, and it never acts"
    HANG_AFTER = "it acts, and the answer never comes"
    LATE = "no answer, and it acts after we gave up"
    TWICE_FIRST = "a proxy sends it twice and hands on the first answer"
    TWICE_SECOND = "a proxy sends it twice and hands on the second answer"
    TWICE_LOST = "a proxy sends it twice, and no answer comes"
    TOO_MANY = "429 with Retry-After"
    REFUSED = "a POST is refused for a reason of the server's"
    CONFLICT = "a POST with a key is refused while another with it is worked on"


@dataclass
class Time:
    """The true time, in seconds since the model began, and what is to happen at one."""

    now_s: float = 0.0
    stands: bool = False  # for whoever acts beside somebody whose time is counted
    _later: list[tuple[float, Callable[[], object]]] = field(default_factory=list)

    def advance(self, seconds: float) -> None:
        """Time passes; what falls due on the way happens."""
        if self.stands:
            return
        until = self.now_s + seconds
        while due := [event for event in self._later if event[0] <= until]:
            first = min(due, key=lambda event: event[0])
            self._later.remove(first)
            self.now_s = max(self.now_s, first[0])
            first[1]()
        self.now_s = until

    def later(self, seconds: float, happen: Callable[[], object]) -> None:
        """In so many seconds this happens."""
        self._later.append((self.now_s + seconds, happen))


@dataclass(frozen=True)
class Manners:
    """What a server does and tells. `date`, `made`, `service`, `channel`: whether an answer says it at all."""

    one_ticket: bool = True  # API.md: 40010
    date: bool = True
    made: bool = True
    service: bool = True
    channel: bool = True
    behind_s: int = 0  # its clock, against the true time
    dates_off_s: int = 0  # what stands before it and writes `Date`, against its clock


@dataclass
class Made:
    """One ticket, and the truth about it: `ref` is the request it came of."""

    id: str
    number: int
    ref: str
    request: TicketRequest
    made_at: datetime
    channel: str
    live: bool = True


class Server:
    """The tickets, and the rules by which they are made. Methods raise what the client's `TicketApi` would."""

    def __init__(self, time: Time, manners: Manners) -> None:
        self.time, self.manners = time, manners
        self.made: list[Made] = []
        self.honours_keys = True
        self._by_key: dict[str, Made] = {}

    def now(self) -> datetime:
        """What time it is there."""
        return EPOCH + timedelta(seconds=self.time.now_s - self.manners.behind_s)

    def create(self, request: TicketRequest, key: str | None, channel: str = "kiosk") -> Ticket:
        """One ticket; the same for the same key."""
        if key is not None and key in self._by_key:
            return self._told(self._by_key[key])
        if self.manners.one_ticket and request.customer.identified and self.live(request.customer):
            raise refused(Refusal.ALREADY_WAITING)
        number = len(self.made) + 1
        made = Made(f"ticket{number}", number, request.ref, request, self.now(), channel)
        self.made.append(made)
        if key is not None:
            self._by_key[key] = made
        return self._told(made)

    def repeats(self, key: str) -> bool:
        """Whether the key was used."""
        return key in self._by_key

    def forget_keys(self) -> None:
        """They were kept long enough."""
        self._by_key.clear()
        self.honours_keys = False

    def live(self, customer: Customer) -> list[Made]:
        """Whose tickets wait, oldest first."""
        return [made for made in self.made if made.live and _who(made.request.customer) == _who(customer)]

    def tickets_of(self, customer: Customer) -> tuple[Ticket, ...]:
        """The customer's, newest first."""
        return tuple(self._told(made) for made in reversed(self.live(customer)))

    def ticket(self, ticket_id: str) -> Ticket:
        """That one."""
        return self._told(self.of_id(ticket_id))

    def of_id(self, ticket_id: str) -> Made:
        """The truth about that one, while it lives."""
        for made in self.made:
            if made.id == ticket_id and made.live:
                return made
        raise NotFound("404", status=404, refusal=Refusal.OTHER, detail="")

    def _told(self, made: Made) -> Ticket:
        request, manners = made.request, self.manners
        return Ticket(
            made.id,
            queue="T",
            number=made.number,
            branch=request.branch,
            sector=request.sector,
            service=request.service if manners.service else None,
            channel=made.channel if manners.channel else None,
            created_at=made.made_at if manners.made else None,
        )


def refused(refusal: Refusal, status: int = 400) -> Refused:
    """The server's no."""
    return Refused(str(status), status=status, refusal=refusal, detail="")


def _who(customer: Customer) -> tuple[str | None, ...]:
    return customer.id, customer.id_type, customer.id_number


def happen(
    fault: Fault, time: Time, act: Callable[[], Read], *, deadline_s: float, late_s: float, creates: bool
) -> Read:
    """One call that meets a fault: its answer, or the `ApiError` that the client would raise."""

    def quietly() -> None:
        with contextlib.suppress(Refused):
            act()

    if fault in {Fault.LOST_AFTER, Fault.HANG_AFTER, Fault.TWICE_SECOND, Fault.TWICE_LOST}:
        quietly()
    if fault is Fault.TWICE_LOST:
        quietly()
    slow = {Fault.NOT_SENT_SLOW, Fault.HANG_BEFORE, Fault.HANG_AFTER, Fault.LATE}
    time.advance(deadline_s if fault in slow else min(ANSWER_S, deadline_s))
    if fault is Fault.LATE:
        time.later(late_s, quietly)
    if fault is Fault.TWICE_FIRST:
        try:
            return act()
        finally:
            quietly()
    if fault in {Fault.FINE, Fault.TWICE_SECOND}:
        return act()
    raise _error(fault, creates=creates)


def _error(fault: Fault, *, creates: bool) -> ApiError:
    if fault in {Fault.NOT_SENT, Fault.NOT_SENT_SLOW}:
        return NotSent(fault.value)
    if fault is Fault.TOO_MANY:
        return Unknown(fault.value, retry_after_s=RETRY_AFTER_S)
    if fault is Fault.REFUSED and creates:
        return refused(Refusal.OTHER)
    if fault is Fault.CONFLICT and creates:
        return refused(Refusal.OTHER, 409)
    return Unknown(fault.value)
