"""Which of a customer's listed tickets are the one that was asked for: the rule by which tickets are found again.

No revision of the API makes a POST repeatable, so after an unclear answer the list of the customer's tickets is the
only witness (DESIGN.md, "Exactly once"). Two identities are told apart:

- *our own*: made for one request, known to nobody else. Whatever is listed under it came of that request.
- *the customer's*: another kiosk, a phone or a teller may make tickets under it at the same moment. A ticket counts
  only if the server says that it is for this service (and nothing else about it contradicts the request), it was not
  there before, and the server's own clock puts it inside our exchange. Of several, the oldest is the ticket and the
  others are twins: every kiosk that looks sees the same oldest one, so none cancels what another hands over.

Times are the server's, compared with the server's only. Must not know who asks, or what follows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.model import Branch, Sector, Service, Ticket, TicketRequest

# `Date` has whole seconds, and what is read of it is up to one network trip old.
CLOCK_STEP = timedelta(seconds=2)
# A server that acts later than this after we gave up is not believed to have acted for us: by then the same customer
# may have walked to another kiosk, and cancelling what that one gave them would cost an hour.
ACTS_LATE = timedelta(seconds=10)
# Where we were stopped ourselves, nobody noted when the exchange ended. No request takes longer than this.
LONGEST_REQUEST = timedelta(seconds=20)
# Older ones may have been served long ago; the old revisions list them for ever and do not say.
STILL_WAITING = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Search:
    """What is known of a request when its ticket is looked for.

    `own`: it was sent under an identity of its own. `before`: ids that were listed before the POST. `since` and
    `until`: the server's time just before the first POST and when the last one was given up, aware; `None`: not known.
    """

    request: TicketRequest
    own: bool
    channel: str
    before: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None


def found(search: Search, listed: Sequence[Ticket]) -> tuple[Ticket, ...]:
    """The listed tickets (newest first, as the API lists them) that may be handed to the customer, oldest first."""
    return tuple(ticket for ticket in reversed(listed) if _fits(search, ticket) and _attributable(search, ticket))


def attributable(search: Search, listed: Sequence[Ticket]) -> tuple[Ticket, ...]:
    """The listed tickets that surely came of this request, oldest first: those that nobody holds may be cancelled.

    One of our own identity for a *wrong* service is among them: nobody else can have asked for it. One of the
    customer's identity counts only where the server says when it was made, and what time it was when it was asked.
    """
    return tuple(
        ticket
        for ticket in reversed(listed)
        if _attributable(search, ticket) and (search.own or (_fits(search, ticket) and _is_timed(search, ticket)))
    )


def possible(search: Search, listed: Sequence[Ticket], *, at_any_time: bool = False) -> tuple[Ticket, ...]:
    """The listed tickets that nothing they say keeps from being this request's, oldest first.

    More than `found`: an old server may not say what a ticket is for. While one of them is nobody's, it is not sure
    that there is none. `at_any_time`: whatever the server says about when it was made.
    """
    return tuple(ticket for ticket in reversed(listed) if _possible(search, ticket, at_any_time=at_any_time))


def for_the_same(request: TicketRequest, ticket: Ticket) -> bool:
    """Whether this ticket of the same customer is for the same service at the same place, as far as the server says."""
    told = ticket.service is not None and ticket.service.id == request.service.id
    return told and _same(ticket.branch, request.branch) and _same(ticket.sector, request.sector)


def still_waits(ticket: Ticket, server_now: datetime | None) -> bool:
    """Whether a listed ticket can be one that its customer is waiting with: young, and not at a counter yet."""
    if ticket.created_at is None or server_now is None or ticket.counter is not None:
        return False
    return server_now - ticket.created_at < STILL_WAITING


def _fits(search: Search, ticket: Ticket) -> bool:
    request = search.request
    if ticket.service is None:
        return search.own
    return for_the_same(request, ticket)


def _attributable(search: Search, ticket: Ticket) -> bool:
    if ticket.id in search.before:
        return False
    if search.own:
        return True
    if ticket.channel is not None and ticket.channel != search.channel:
        return False
    return _inside(search, ticket.created_at)


def _possible(search: Search, ticket: Ticket, *, at_any_time: bool) -> bool:
    if ticket.id in search.before:
        return False
    if search.own:
        return True
    request = search.request
    here = _same(ticket.branch, request.branch) and _same(ticket.sector, request.sector)
    asked = _same(ticket.service, request.service) and (ticket.channel is None or ticket.channel == search.channel)
    return here and asked and (at_any_time or _inside(search, ticket.created_at))


def _is_timed(search: Search, ticket: Ticket) -> bool:
    return ticket.created_at is not None and search.since is not None


def _inside(search: Search, made: datetime | None) -> bool:
    """Whether the server made it during our exchange; where either time is not told, nothing speaks against it."""
    if made is None or search.since is None:
        return True
    until = search.until if search.until is not None else search.since + LONGEST_REQUEST
    return search.since - CLOCK_STEP <= made <= until + ACTS_LATE + CLOCK_STEP


def _same(told: Branch | Sector | Service | None, asked: Branch | Sector | Service) -> bool:
    return told is None or told.id == asked.id
