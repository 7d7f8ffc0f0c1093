"""Never lost, never twice, as the customer meets it: what takes long, what is held, what was offered, what was seen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.events import (
    Broke,
    CatalogueChanged,
    Claim,
    CopyAsked,
    Finished,
    Issue,
    Left,
    OfferChanged,
    OfferClaimed,
    OverlayOpened,
    PaperTaken,
    Progressed,
    ReachabilityChanged,
    Retried,
    ServiceChosen,
    StartedOver,
    Stayed,
    TicketIssued,
    WentBack,
)
from kiosk.domain.model import Catalogue, Doing, Held, Issued, NotIssued, Outcome, Paper, Refusal, Ticket, Unconfirmed
from kiosk.domain.state import Overlay, Screen
from tests.support.visits import ASKING, CHAIN, NOW, OFFER, OLD, TICKET, Visit, catalogue

MINE = OFFER.request.ref


def asking() -> Visit:
    """A customer whose ticket is being asked for."""
    return Visit().goes_to("north", "desks", "cash")


def offering() -> Visit:
    """A kiosk that offers a ticket."""
    return Visit().happens(OfferChanged(OFFER))


# What takes long.


def test_who_waits_hears_what_for() -> None:
    """Each piece of news in turn, also beneath a sheet that stays open; the next request starts afresh."""
    visit = asking()
    assert visit.state.doing is Doing.ASKING
    assert visit.does(Progressed, Doing.CONNECTING).state.doing is Doing.CONNECTING
    visit.does(OverlayOpened, Overlay.HELP).does(Progressed, Doing.LOOKING)
    assert (visit.state.doing, visit.overlay) == (Doing.LOOKING, Overlay.HELP)
    visit.does(Finished, NotIssued(None)).does(Retried)
    assert (visit.screen, visit.state.doing) == (Screen.ISSUING, Doing.ASKING)


def test_news_of_a_request_that_is_over() -> None:
    """Once there is a number, nobody is told that it is being looked for."""
    visit = asking().does(TicketIssued, TICKET)
    assert visit.ignores(Progressed(0, Doing.LOOKING))


# What is held.


def test_who_has_the_ticket_is_done() -> None:
    """ "Yes, I have it": no other is asked for, and nothing is left of the visit."""
    visit = asking().does(Finished, Held(TICKET))
    assert (visit.screen, visit.state.ticket) == (Screen.HELD, None)
    assert visit.does(StartedOver).told == {}
    assert len(visit.issued) == 1
    assert visit.seen == []


def test_who_has_it_no_more_gets_another_in_its_place() -> None:
    """ "No, give me a new one": under a new reference, and the desk knows which one to cancel first."""
    visit = asking().does(Finished, Held(TICKET)).does(Retried)
    first, second = visit.issued
    assert second == Issue(0, replace(first.request, ref="ref-2"), instead_of=TICKET)
    assert first.instead_of is None


@pytest.mark.parametrize("between", [NotIssued(None), Unconfirmed(will_cancel=True)])
def test_what_is_held_is_not_forgotten_by_trying_again(between: Outcome) -> None:
    """The server was away just then: the next try still knows which ticket the new one is in place of."""
    visit = asking().does(Finished, Held(TICKET)).does(Retried).does(Finished, between).does(Retried)
    assert [issue.instead_of for issue in visit.issued] == [None, TICKET, TICKET]


def test_another_service_is_not_in_place_of_what_is_held() -> None:
    """Back from the question: the ticket for the first service stays whose it is."""
    visit = asking().does(Finished, Held(TICKET)).does(Retried).does(Finished, Held(TICKET)).does(WentBack)
    assert visit.screen is Screen.SERVICE
    assert visit.does(ServiceChosen, "cards").issued[-1].instead_of is None


def test_nobody_answers_whether_they_have_it() -> None:
    """As at any question: are you still there, and then home. Nothing was changed."""
    visit = asking().does(Finished, Held(TICKET)).waits()
    assert (visit.screen, visit.overlay) == (Screen.HELD, Overlay.STILL_THERE)
    assert visit.does(Stayed).waits().waits().told == {}
    assert len(visit.issued) == 1


# What could not be confirmed.


def test_try_again_where_the_kiosk_cleans_up() -> None:
    """If a ticket comes up the kiosk cancels it itself, so another may be asked for."""
    visit = asking().does(Finished, Unconfirmed(will_cancel=True)).does(Retried)
    assert (visit.screen, visit.state.outcome) == (Screen.ISSUING, None)
    assert [issue.request.ref for issue in visit.issued] == ["ref-1", "ref-2"]


# What was offered.


@pytest.mark.parametrize(("known", "home"), [(CHAIN, Screen.WELCOME), (catalogue(OLD), Screen.CLOSED)])
def test_it_is_mine(known: Catalogue, home: Screen) -> None:
    """One touch, and its ticket comes to the screen; nobody else is offered it."""
    visit = Visit(known=known).happens(OfferChanged(OFFER))
    assert visit.screen is home
    visit.does(OfferClaimed, "mine", MINE)
    assert visit.effects == [Claim(0, OFFER)]
    assert (visit.screen, visit.state.offer) == (Screen.ISSUING, None)
    assert visit.ignores(OfferClaimed(0, "mine", MINE))
    visit.does(TicketIssued, OFFER.ticket).does(Finished, Issued(OFFER.ticket, Paper.UNCERTAIN))
    assert (visit.screen, visit.state.ticket, visit.state.request) == (Screen.TICKET, OFFER.ticket, OFFER.request)
    assert visit.does(StartedOver).told == {}
    assert visit.screen is home
    assert visit.seen == [MINE]


def test_an_offer_is_in_nobodys_way() -> None:
    """The next customer begins as ever; it stands there still when they have gone, until the desk takes it back."""
    visit = offering().goes_to("north", "desks", "cash").does(TicketIssued, TICKET)
    visit.does(Finished, Issued(TICKET, Paper.PRINTED)).does(StartedOver)
    assert visit.state.offer == OFFER
    assert visit.happens(OfferChanged(None)).state.offer is None
    assert visit.ignores(OfferClaimed(1, "mine", MINE))


def test_a_touch_claims_what_it_was_meant_for() -> None:
    """Another offer has just taken the place of the one that was read."""
    visit = offering()
    other = replace(OFFER, request=replace(OFFER.request, ref="before-2"))
    visit.happens(OfferChanged(other))
    assert visit.ignores(OfferClaimed(0, "mine", MINE))


def test_nothing_is_claimed_out_of_order() -> None:
    """A kiosk that cannot keep its promise makes none."""
    assert offering().happens(Broke()).ignores(OfferClaimed(0, "mine", MINE))


def test_claimed_too_late() -> None:
    """It was gone: no number is tried for again, but what they came for is asked, and gets a reference of its own."""
    visit = offering().does(OfferClaimed, "mine", MINE).does(Finished, NotIssued(None))
    assert visit.screen is Screen.REFUSED
    assert visit.ignores(Retried(0))
    assert visit.does(WentBack).screen is Screen.SERVICE
    visit.does(ServiceChosen, "cash")
    assert [issue.request.ref for issue in visit.issued] == ["mine-1"]
    assert visit.does(Finished, NotIssued(None)).does(Retried).screen is Screen.ISSUING


def test_claimed_too_late_and_closed() -> None:
    """A branch that is closed hands over what it made, and asks nobody what else they need."""
    visit = Visit(known=catalogue(OLD)).happens(OfferChanged(OFFER)).does(OfferClaimed, "mine", MINE)
    assert visit.does(Finished, NotIssued(None)).does(WentBack).screen is Screen.CLOSED
    assert visit.told == {}


def test_a_branch_that_closes_meanwhile_keeps_its_refusals() -> None:
    """Only an offer's customer is sent home there: another one's choice is theirs, as before."""
    visit = asking().happens(CatalogueChanged(catalogue(OLD))).does(Finished, NotIssued(Refusal.OTHER))
    assert visit.does(WentBack).screen is Screen.SERVICE


# What was seen.


@pytest.mark.parametrize("paper", [Paper.NONE, Paper.FAILED, Paper.UNCERTAIN])
@pytest.mark.parametrize("leaving", [StartedOver, Left])
def test_a_ticket_on_the_screen_is_seen_when_it_goes(paper: Paper, leaving: type[StartedOver] | type[Left]) -> None:
    """However it goes, and not before."""
    visit = asking().does(TicketIssued, TICKET).does(Finished, Issued(TICKET, paper))
    assert visit.seen == []
    assert visit.does(leaving).seen == ["ref-1"]


def test_proved_paper_needs_no_eyes() -> None:
    """The printer said it: the desk knows already."""
    assert asking().does(Finished, Issued(TICKET, Paper.PRINTED)).does(StartedOver).seen == []


def test_paper_in_the_hand_is_seen_at_once() -> None:
    """ "It came out", and once is enough."""
    visit = asking().does(Finished, Issued(TICKET, Paper.UNCERTAIN)).does(PaperTaken)
    assert visit.seen == ["ref-1"]
    assert visit.does(StartedOver).seen == ["ref-1"]


@pytest.mark.parametrize("paper", [Paper.PRINTED, Paper.FAILED])
def test_a_copy_proves_nothing_of_the_first_paper(paper: Paper) -> None:
    """The desk left the row when the first paper failed: whatever became of the copy, it must hear."""
    visit = asking().does(Finished, Issued(TICKET, Paper.FAILED)).does(CopyAsked)
    assert visit.seen == []
    assert visit.does(Finished, Issued(TICKET, paper)).does(StartedOver).seen == ["ref-1"]


def test_a_number_whose_desk_broke_is_seen_too() -> None:
    """Whatever went wrong behind it: who leaves a number has read it."""
    visit = asking().does(TicketIssued, TICKET).does(Finished, Unconfirmed())
    assert visit.does(StartedOver).seen == ["ref-1"]


# Since when the server is away.


def test_since_when_the_server_is_away() -> None:
    """Kept over visits and less precise news, and gone with the first answer."""
    visit = Visit(ASKING).happens(ReachabilityChanged(reachable=False, since=NOW))
    visit.starts().does(StartedOver).happens(ReachabilityChanged(reachable=False))
    assert visit.state.away_since == NOW
    later = NOW + timedelta(hours=1)
    assert visit.happens(ReachabilityChanged(reachable=False, since=later)).state.away_since == later
    assert visit.happens(ReachabilityChanged(reachable=True)).state.away_since is None


def test_an_offer_keeps_no_ticket_of_another() -> None:
    """What is offered and what is asked for are two tickets: the second's customer never sees the first's number."""
    visit = offering().goes_to("north", "desks", "cash").does(TicketIssued, Ticket("new", queue="T", number=9))
    assert visit.state.ticket == Ticket("new", queue="T", number=9)
    assert visit.state.offer == OFFER
