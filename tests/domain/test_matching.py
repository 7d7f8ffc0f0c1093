"""Which listed tickets came of a request: every rule that lets one in or keeps one out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.matching import (
    ACTS_LATE,
    CLOCK_STEP,
    LONGEST_REQUEST,
    STILL_WAITING,
    Search,
    attributable,
    for_the_same,
    found,
    possible,
    still_waits,
)
from kiosk.domain.model import Branch, Counter, Customer, Sector, Service, Ticket, TicketRequest

BRANCH, SECTOR, SERVICE = Branch("sole"), Sector("uno"), Service("dep")
REQUEST = TicketRequest("r1", BRANCH, SECTOR, SERVICE, Customer(id_type="D", id_number="45671234"), "es")
SINCE = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
UNTIL = SINCE + timedelta(seconds=8)
REAL = Search(REQUEST, own=False, channel="kiosk", before=frozenset({"old"}), since=SINCE, until=UNTIL)
OWN = replace(REAL, own=True, before=frozenset())
TICKET = Ticket("t1", branch=BRANCH, sector=SECTOR, service=SERVICE, channel="kiosk", created_at=SINCE)
MS = timedelta(milliseconds=1)


def ids(tickets: tuple[Ticket, ...]) -> list[str]:
    """Their ids."""
    return [ticket.id for ticket in tickets]


@pytest.mark.parametrize("search", [REAL, OWN])
def test_the_oldest_comes_first(search: Search) -> None:
    """Lists are newest first; every kiosk that looks takes the same one for the ticket."""
    listed = [replace(TICKET, id="t3"), replace(TICKET, id="t2"), TICKET]
    assert ids(found(search, listed)) == ids(attributable(search, listed)) == ["t1", "t2", "t3"]
    assert (found(search, []), attributable(search, [])) == ((), ())


@pytest.mark.parametrize(
    "ticket",
    [
        replace(TICKET, id="old"),
        replace(TICKET, service=Service("ret")),
        replace(TICKET, branch=Branch("mira")),
        replace(TICKET, sector=Sector("dos")),
        replace(TICKET, channel="mobile"),
        replace(TICKET, created_at=SINCE - CLOCK_STEP - MS),
        replace(TICKET, created_at=UNTIL + ACTS_LATE + CLOCK_STEP + MS),
    ],
    ids=["there before", "service", "branch", "sector", "channel", "too early", "too late"],
)
def test_what_contradicts_the_request_is_somebody_elses(ticket: Ticket) -> None:
    """Under the customer's identity others make tickets too: one contradiction is enough."""
    assert (found(REAL, [ticket]), attributable(REAL, [ticket])) == ((), ())


@pytest.mark.parametrize(
    "ticket",
    [
        replace(TICKET, branch=None, sector=None, channel=None),
        replace(TICKET, branch=Branch("sole", "another name")),
        replace(TICKET, created_at=SINCE - CLOCK_STEP),
        replace(TICKET, created_at=UNTIL + ACTS_LATE + CLOCK_STEP),
    ],
    ids=["only the service told", "names do not count", "as early as may be", "as late as may be"],
)
def test_what_nothing_speaks_against_is_the_requests(ticket: Ticket) -> None:
    """Branch, sector and channel count where they are told."""
    assert ids(found(REAL, [ticket])) == ids(attributable(REAL, [ticket])) == ["t1"]


def test_a_ticket_of_the_customer_must_say_its_service() -> None:
    """Anything else could be for another queue."""
    assert found(REAL, [replace(TICKET, service=None)]) == attributable(REAL, [replace(TICKET, service=None)]) == ()


def test_what_may_be_handed_out_may_not_always_be_cancelled() -> None:
    """Without the time of its making a ticket could be one that another kiosk gave the same customer."""
    untimed = replace(TICKET, created_at=None)
    assert (ids(found(REAL, [untimed])), attributable(REAL, [untimed])) == (["t1"], ())


def test_a_give_up_nobody_noted_is_the_longest_there_can_be() -> None:
    """A kiosk that was stopped did not write down when its exchange ended."""
    stopped = replace(REAL, until=None)
    latest = SINCE + LONGEST_REQUEST + ACTS_LATE + CLOCK_STEP
    assert ids(found(stopped, [replace(TICKET, created_at=latest)])) == ["t1"]
    assert found(stopped, [replace(TICKET, created_at=latest + MS)]) == ()


@pytest.mark.parametrize(
    "ticket",
    [
        replace(TICKET, service=None),
        replace(TICKET, channel="another", created_at=None),
        replace(TICKET, created_at=SINCE + timedelta(hours=1)),
    ],
    ids=["no service told", "no time told", "an hour later"],
)
def test_whatever_is_listed_under_our_own_identity_came_of_the_request(ticket: Ticket) -> None:
    """Nobody else knows that identity: no time, no channel speaks against it."""
    assert ids(found(OWN, [ticket])) == ids(attributable(OWN, [ticket])) == ["t1"]


def test_a_wrong_ticket_of_our_own_identity_is_cancelled_and_never_handed_out() -> None:
    """A server that made one for another service: nobody asked for it, and nobody holds it."""
    wrong = replace(TICKET, service=Service("ret"))
    assert (found(OWN, [wrong]), ids(attributable(OWN, [wrong]))) == ((), ["t1"])


def test_a_ticket_for_the_same_thing_says_so() -> None:
    """Service told and equal, branch and sector equal where told."""
    assert for_the_same(REQUEST, TICKET)
    assert for_the_same(REQUEST, replace(TICKET, branch=None, sector=None))
    for other in (
        replace(TICKET, service=None),
        replace(TICKET, service=Service("ret")),
        replace(TICKET, branch=Branch("mira")),
        replace(TICKET, sector=Sector("dos")),
    ):
        assert not for_the_same(REQUEST, other)


def test_only_a_young_ticket_that_was_not_called_still_waits() -> None:
    """The old revisions list tickets for ever: four hours, by the server's own clock."""
    assert still_waits(TICKET, SINCE + STILL_WAITING - MS)
    assert not still_waits(TICKET, SINCE + STILL_WAITING)
    assert not still_waits(TICKET, None)
    assert not still_waits(replace(TICKET, created_at=None), SINCE)
    assert not still_waits(replace(TICKET, counter=Counter("1", None)), SINCE)


def test_without_the_servers_time_nothing_of_the_customers_is_cancelled() -> None:
    """A server that never told what time it is: what is listed half an hour later may be anybody's."""
    timeless = replace(REAL, since=None, until=None)
    assert (ids(found(timeless, [TICKET])), attributable(timeless, [TICKET])) == (["t1"], ())


def test_what_says_too_little_is_possible() -> None:
    """Nothing is found of it, and yet it is not sure that there is none."""
    vague = Ticket("t1")
    assert (found(REAL, [vague]), ids(possible(REAL, [vague]))) == ((), ["t1"])
    for other in (
        replace(TICKET, id="old"),
        replace(TICKET, service=Service("ret")),
        replace(TICKET, branch=Branch("mira")),
        replace(TICKET, sector=Sector("dos")),
        replace(TICKET, channel="mobile"),
        replace(TICKET, created_at=SINCE - timedelta(hours=1)),
    ):
        assert possible(REAL, [other]) == ()
    hour_off = replace(TICKET, created_at=SINCE - timedelta(hours=1))
    assert ids(possible(REAL, [hour_off], at_any_time=True)) == ["t1"]
    assert ids(possible(OWN, [replace(TICKET, service=Service("ret"))])) == ["t1"]
