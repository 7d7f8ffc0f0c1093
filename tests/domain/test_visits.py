"""Journeys as stories: what is asked, what asks itself away, what comes late, what is left behind."""

from dataclasses import replace

import pytest

from kiosk.domain.events import (
    BranchChosen,
    CatalogueChanged,
    EntrySkipped,
    Finished,
    Left,
    Mended,
    OverlayOpened,
    ReachabilityChanged,
    Retried,
    SectorChosen,
    ServiceChosen,
    Started,
    StartedOver,
    Stayed,
    TicketIssued,
    Typed,
    TypingOpened,
    Want,
    WentBack,
    WentQuiet,
)
from kiosk.domain.model import (
    Catalogue,
    Customer,
    Issued,
    NotIssued,
    Paper,
    Status,
    Unconfirmed,
)
from kiosk.domain.state import Overlay, Screen
from kiosk.domain.steps import open_options, progress
from tests.support.visits import (
    ASKING,
    CARDS,
    CASH,
    CHAIN,
    DESKS,
    LOAN,
    LOANS,
    NORTH,
    NOW,
    ONE_BRANCH,
    PLAN,
    SECTORS,
    SOUTH,
    TICKET,
    VIP,
    Visit,
    catalogue,
)

BARE_NORTH, BARE_SOUTH = replace(NORTH, sectors=None), replace(SOUTH, sectors=None)
V1_CHAIN = Catalogue((BARE_NORTH, BARE_SOUTH), {}, NOW)  # v1-form lists no sectors with its branches


# What is asked.


def test_every_question_is_asked() -> None:
    """With a choice everywhere and customers asked about themselves: five questions, then one ticket is asked for."""
    visit = Visit(ASKING)
    seen = [visit.screen]
    for event, said in (
        (Started, ("ref",)),
        (BranchChosen, ("north",)),
        (SectorChosen, ("desks",)),
        (ServiceChosen, ("cash",)),
        (EntrySkipped, ()),
        (EntrySkipped, ()),
    ):
        seen.append(visit.does(event, *said).screen)
    assert [screen.name for screen in seen] == [
        "WELCOME", "BRANCH", "SECTOR", "SERVICE", "CUSTOMER", "PHONE", "ISSUING"
    ]  # fmt: skip
    (issue,) = visit.issued
    request = issue.request
    assert (request.branch.id, request.sector, request.service) == ("north", DESKS, CASH)
    assert (request.ref, request.language, request.customer) == ("ref-1", "es", Customer())
    assert request.branch.sectors is None, "the outbox row needs no list of sectors"


def test_what_the_customer_says_is_in_the_request() -> None:
    """The document's type and number, and the phone in E.164."""
    visit = Visit(ASKING).goes_to("north", "desks", "cash").gives("12345678").gives("987654321")
    assert visit.issued[0].request.customer == Customer(id_type="D", id_number="12345678", phone="+51987654321")


def test_one_open_branch_is_not_asked() -> None:
    """A closed neighbour does not make a choice."""
    assert Visit(known=ONE_BRANCH).starts().screen is Screen.SECTOR


def test_one_open_sector_is_not_asked() -> None:
    """The only open sector is chosen, and Back passes over it to the branches."""
    visit = Visit(known=catalogue(replace(NORTH, sectors=(DESKS, VIP)), SOUTH)).goes_to("north")
    assert (visit.screen, visit.state.sector) == (Screen.SERVICE, DESKS)
    assert visit.does(WentBack).screen is Screen.BRANCH


def test_one_service_is_not_asked() -> None:
    """The loans sector offers one service: after the sector comes the ticket."""
    visit = Visit().goes_to("north", "loans")
    assert visit.screen is Screen.ISSUING
    assert visit.issued[0].request.service is LOAN


def test_nothing_to_ask() -> None:
    """One branch, one sector, one service: one touch gets a ticket."""
    visit = Visit(known=catalogue(replace(NORTH, sectors=(LOANS,)))).starts()
    assert visit.screen is Screen.ISSUING
    assert len(visit.issued) == 1


def test_a_pinned_branch_is_not_asked() -> None:
    """A kiosk that stands in a branch never shows the others; Back from its first question is home."""
    visit = Visit(replace(PLAN, branch_id="south")).starts()
    assert (visit.screen, visit.state.branch) == (Screen.SECTOR, SOUTH)
    assert visit.does(WentBack).screen is Screen.WELCOME


def test_a_pinned_sector_is_not_asked() -> None:
    """Nor are the sectors of a kiosk that stands in one."""
    visit = Visit(replace(PLAN, branch_id="south", sector_id="desks")).starts()
    assert (visit.screen, visit.state.sector) == (Screen.SERVICE, DESKS)
    assert visit.does(WentBack).screen is Screen.WELCOME


def test_what_is_pinned_cannot_be_changed_by_a_touch() -> None:
    """The pinned sector closes while its branch is being fetched: the others are not this kiosk's to offer."""
    plan = replace(PLAN, branch_id="north", sector_id="desks")
    visit = Visit(plan, V1_CHAIN).starts()
    visit.learns([replace(NORTH, sectors=(replace(DESKS, status=Status.CLOSED), LOANS))])
    assert visit.screen is Screen.SECTOR
    assert visit.ignores(SectorChosen(visit.state.visit, "loans"))
    pinned = Visit(replace(PLAN, branch_id="north"), Catalogue()).starts().learns([SOUTH])
    assert pinned.screen is Screen.BRANCH
    assert pinned.ignores(BranchChosen(pinned.state.visit, "south"))


def test_closed_ones_cannot_be_chosen() -> None:
    """They are on the screen, and a touch does nothing; so do ids nobody showed."""
    visit = Visit().starts()
    assert visit.ignores(BranchChosen(visit.state.visit, "old"))
    assert visit.ignores(BranchChosen(visit.state.visit, "nowhere"))
    visit.does(BranchChosen, "north")
    assert visit.ignores(SectorChosen(visit.state.visit, "vip"))
    assert visit.ignores(SectorChosen(visit.state.visit, "nowhere"))
    visit.does(SectorChosen, "desks")
    assert visit.ignores(ServiceChosen(visit.state.visit, "loan"))


def test_the_only_sector_is_closed() -> None:
    """It is shown, closed: nothing can be chosen, and the way out is Back."""
    visit = Visit(known=catalogue(replace(NORTH, sectors=(VIP,)), SOUTH)).goes_to("north")
    assert visit.screen is Screen.SECTOR
    assert visit.ignores(SectorChosen(visit.state.visit, "vip"))
    assert visit.does(WentBack).screen is Screen.BRANCH


def test_which_question_of_how_many() -> None:
    """Questions that ask themselves away are not counted."""
    visit = Visit(ASKING)
    assert progress(visit.state) is None
    counted = [progress(visit.starts().state)]
    for event, said in ((BranchChosen, ("north",)), (SectorChosen, ("desks",)), (ServiceChosen, ("cash",))):
        counted.append(progress(visit.does(event, *said).state))
    assert counted == [(1, 5), (2, 5), (3, 5), (4, 5)]
    assert progress(Visit(replace(PLAN, branch_id="north")).goes_to("", "desks").state) == (2, 2)


# What comes late.


def test_sectors_that_come_by_request() -> None:
    """v1-form: the branch comes without sectors; they are fetched while the customer waits, then shown."""
    visit = Visit(known=V1_CHAIN).goes_to("north")
    assert (visit.screen, visit.effects) == (Screen.SECTOR, [Want("north", None)])
    visit.learns([replace(BARE_NORTH, sectors=SECTORS), BARE_SOUTH])
    assert visit.screen is Screen.SECTOR
    visit.does(SectorChosen, "desks")
    assert (visit.screen, visit.effects[1:]) == (Screen.SERVICE, [Want("north", "desks")])
    visit.learns(north__desks=(CASH, CARDS)).does(ServiceChosen, "cards")
    assert (visit.screen, visit.state.service) == (Screen.ISSUING, CARDS)


def test_what_comes_late_and_is_one_asks_itself_away() -> None:
    """The only sector arrives: chosen; its only service arrives: the ticket is asked for, once."""
    visit = Visit(known=V1_CHAIN).goes_to("north").learns([replace(BARE_NORTH, sectors=(DESKS, VIP)), BARE_SOUTH])
    assert (visit.screen, visit.effects) == (Screen.SERVICE, [Want("north", None), Want("north", "desks")])
    visit.learns(north__desks=(CASH,))
    assert visit.screen is Screen.ISSUING
    visit.learns(north__desks=(CASH,))
    assert len(visit.issued) == 1


def test_nothing_is_decided_for_somebody_who_may_have_left() -> None:
    """While it asks "are you still there?", the only service arrives: no ticket is made, and leaving stays harmless."""
    visit = Visit(known=V1_CHAIN).goes_to("north").learns([replace(BARE_NORTH, sectors=(DESKS,))])
    visit.waits().learns(north__desks=(CASH,))
    assert (visit.screen, visit.overlay) == (Screen.SERVICE, Overlay.STILL_THERE)
    assert not visit.issued
    stayed = Visit(known=V1_CHAIN)
    stayed.state = visit.state
    assert stayed.does(Stayed).does(ServiceChosen, "cash").screen is Screen.ISSUING
    assert visit.waits().screen is Screen.WELCOME


def test_branches_that_come_late() -> None:
    """A kiosk that is only just on lets its first customer in, and shows the branches as soon as they are known."""
    visit = Visit(known=Catalogue()).starts()
    assert (visit.screen, visit.effects) == (Screen.BRANCH, [])
    assert visit.happens(CatalogueChanged(CHAIN)).does(BranchChosen, "north").screen is Screen.SECTOR
    assert Visit(known=Catalogue()).starts().happens(CatalogueChanged(ONE_BRANCH)).screen is Screen.SECTOR


def test_a_search_survives_the_branches_it_searches() -> None:
    """What was typed while the branches were on their way is still there when they come."""
    visit = Visit(known=Catalogue()).starts().does(TypingOpened).types("nor").happens(CatalogueChanged(CHAIN))
    assert (visit.state.entry, visit.state.typing) == ("nor", True)


def test_there_are_no_branches() -> None:
    """A server that answers with an empty list has answered: nobody is left waiting for more."""
    visit = Visit(known=Catalogue()).starts().happens(CatalogueChanged(Catalogue((), {}, NOW)))
    assert (visit.screen, open_options(visit.state, Screen.BRANCH)) == (Screen.BRANCH, ())
    assert visit.happens(ReachabilityChanged(reachable=True)).effects == []
    assert visit.does(WentBack).screen is Screen.OUT_OF_ORDER


def test_who_waits_asks_again_when_the_server_is_back() -> None:
    """A wish is dropped while the server is away; when it answers again, the customer's comes first."""
    visit = Visit(known=V1_CHAIN).goes_to("north")
    assert visit.happens(ReachabilityChanged(reachable=False)).effects == [Want("north", None)]
    assert visit.happens(ReachabilityChanged(reachable=True)).effects == [Want("north", None)] * 2
    assert visit.happens(Mended()).effects == [Want("north", None)] * 3
    visit.learns([NORTH]).happens(ReachabilityChanged(reachable=True))
    assert len(visit.effects) == 3


def test_a_refresh_disturbs_no_choice() -> None:
    """The chosen branch closes and goes, its sectors and services go: what the customer sees stays to be chosen."""
    visit = Visit().goes_to("north", "desks")
    visit.learns([replace(NORTH, status=Status.CLOSED, sectors=())])
    assert (visit.screen, visit.state.branch, visit.state.sector) == (Screen.SERVICE, NORTH, DESKS)
    visit.happens(CatalogueChanged(catalogue(SOUTH))).happens(CatalogueChanged(catalogue(SOUTH)))
    visit.does(ServiceChosen, "cash")
    assert visit.issued[0].request.service is CASH
    assert visit.effects == visit.issued, "nothing had to be fetched again"


def test_a_refresh_skips_nothing_under_the_finger() -> None:
    """Of two services one goes while the customer reads: the question stays until it is answered."""
    visit = Visit().goes_to("north", "desks").learns(north__desks=(CASH,))
    assert visit.screen is Screen.SERVICE
    assert visit.does(ServiceChosen, "cash").screen is Screen.ISSUING


# Taps and visits.


def test_a_double_tap_is_one_tap() -> None:
    """The second tap on a card finds a screen that does not expect it."""
    visit = Visit(ASKING)
    for event in (Started(0, "ref"), BranchChosen(0, "north"), SectorChosen(0, "desks"), ServiceChosen(0, "cash")):
        visit.happens(event)
        assert visit.ignores(event), event


def test_get_ticket_is_taken_once() -> None:
    """However often it is tapped, one ticket is asked for."""
    visit = Visit().goes_to("north", "desks")
    for _ in range(10):
        visit.does(ServiceChosen, "cash")
    assert len(visit.issued) == 1
    visit.does(Finished, NotIssued(None))
    for _ in range(10):
        visit.does(Retried)
    assert [issue.request.ref for issue in visit.issued] == ["ref-1", "ref-2"]


def test_the_answer_to_somebody_who_has_left() -> None:
    """Whatever an earlier visit still brings, the next customer does not see it."""
    visit = Visit().goes_to("north", "desks", "cash").does(Finished, Unconfirmed()).does(StartedOver)
    visit.starts("other").does(BranchChosen, "north").does(SectorChosen, "desks")
    for event in (
        TicketIssued(0, TICKET),
        Finished(0, Issued(TICKET, Paper.PRINTED)),
        ServiceChosen(0, "cash"),
        WentQuiet(0),
        Left(0),
        StartedOver(0),
    ):
        assert visit.ignores(event), event
        assert visit.does(ServiceChosen, "cash").ignores(event), event


def test_back_from_every_question() -> None:
    """Back goes the way that was come, forgetting each answer, down to the welcome screen."""
    visit = Visit(ASKING).goes_to("north", "desks", "cash").gives("12345678")
    went = [(visit.screen, set(visit.told))]
    while visit.screen is not Screen.WELCOME:
        visit.does(WentBack)
        went.append((visit.screen, set(visit.told)))
    assert went == [
        (Screen.PHONE, {"ref", "branch", "sector", "service", "customer", "typing"}),
        (Screen.CUSTOMER, {"ref", "branch", "sector", "service", "id_type", "typing"}),
        (Screen.SERVICE, {"ref", "branch", "sector"}),
        (Screen.SECTOR, {"ref", "branch"}),
        (Screen.BRANCH, {"ref"}),
        (Screen.WELCOME, set()),
    ]


@pytest.mark.parametrize("answers", range(6))
def test_start_over_from_every_question(answers: int) -> None:
    """One touch, and the kiosk is as if nobody had been there."""
    visit = Visit(ASKING).starts(language="en")
    keys = [(BranchChosen, "north"), (SectorChosen, "desks"), (ServiceChosen, "cash"), (Typed, "1")]
    for event, said in [*keys, (OverlayOpened, Overlay.HELP)][:answers]:
        visit.does(event, said)
    assert visit.told
    assert visit.does(StartedOver).told == {}
    assert (visit.screen, visit.state.visit) == (Screen.WELCOME, 1)


def test_what_a_customer_cannot_open() -> None:
    """Only the languages and the help are opened by a customer; "still there?" is the timer's."""
    visit = Visit().starts()
    assert visit.ignores(OverlayOpened(0, Overlay.STILL_THERE))
    assert visit.ignores(OverlayOpened(0, Overlay.NONE))
