"""Preferential attention: asked for with one touch, never explained, and a queue of its own to the server."""

from dataclasses import fields, replace

from kiosk.domain.events import Finished, OverlayOpened, PreferenceChosen, ServiceChosen, Stayed, WentBack
from kiosk.domain.model import Held, Service, TicketRequest
from kiosk.domain.preference import offered_services, prefers
from kiosk.domain.state import Overlay, Screen
from kiosk.domain.steps import progress
from tests.support.visits import CARDS, CASH, FIRST, LOAN, PLAN, TICKET, TWINNED, Visit

TWINS = replace(PLAN, twins={"cash": "first"}, law="pe")


def at_services() -> Visit:
    """A customer before the services of a sector, one of which has a preferential twin."""
    return Visit(TWINS, TWINNED).goes_to("north", "desks")


def test_a_twin_is_no_service_of_its_own() -> None:
    """Whoever has not asked for it neither sees it nor can choose it."""
    visit = at_services()
    assert offered_services(visit.state) == (CASH, CARDS)
    assert visit.ignores(ServiceChosen(0, "first"))


def test_a_twin_without_its_service_is_one() -> None:
    """Where a sector offers the preferential queue alone, it would otherwise be out of everybody's reach."""
    visit = Visit(TWINS, TWINNED).goes_to("north", "desks").learns(north__desks=(FIRST, CARDS))
    assert offered_services(visit.state) == (FIRST, CARDS)
    assert visit.ignores(PreferenceChosen(0, wanted=True))


def test_who_asks_for_it_is_shown_what_there_is() -> None:
    """The services that have a twin, under the names the customer knows."""
    visit = at_services().prefers()
    assert offered_services(visit.state) == (CASH,)
    assert visit.ignores(ServiceChosen(0, "cards"))


def test_what_is_asked_for_is_the_twin() -> None:
    """The server is asked for the twin; the customer still came for cash."""
    visit = at_services().prefers().does(ServiceChosen, "cash")
    assert visit.screen is Screen.ISSUING
    assert visit.issued[0].request.service is FIRST
    assert visit.state.service is CASH


def test_a_second_touch_takes_it_back() -> None:
    """Everything is offered again, and the ticket is an ordinary one."""
    visit = at_services().prefers().prefers(wanted=False)
    assert offered_services(visit.state) == (CASH, CARDS)
    assert visit.does(ServiceChosen, "cash").issued[0].request.service is CASH


def test_a_double_tap_asks_once() -> None:
    """The second tap says what the first has said already."""
    assert at_services().prefers().ignores(PreferenceChosen(0, wanted=True))


def test_back_forgets_it_with_the_sector() -> None:
    """It holds while the services are the question, and not longer: another sector is asked anew."""
    visit = at_services().prefers()
    assert visit.does(WentBack).screen is Screen.SECTOR
    assert "preferential" not in visit.told


def test_back_from_a_refusal_still_has_it() -> None:
    """Who is sent back to the services has not changed their mind."""
    visit = at_services().prefers().does(ServiceChosen, "cash").does(Finished, Held(TICKET)).does(WentBack)
    assert (visit.screen, prefers(visit.state), visit.state.twin) == (Screen.SERVICE, True, None)


def test_one_service_with_a_twin_is_a_choice() -> None:
    """A sector for cash alone still asks, because there are two ways to wait for it; it is counted, too."""
    alone = replace(TWINNED, services={("north", "desks"): (CASH, FIRST)})
    visit = Visit(TWINS, alone).goes_to("north", "desks")
    assert (visit.screen, progress(visit.state)) == (Screen.SERVICE, (3, 3))


def test_one_twin_for_two_services() -> None:
    """One preferential queue may stand for several services."""
    plan = replace(TWINS, twins={"cash": "first", "cards": "first"})
    visit = Visit(plan, TWINNED).goes_to("north", "desks").prefers()
    assert offered_services(visit.state) == (CASH, CARDS)
    assert visit.does(ServiceChosen, "cards").issued[0].request.service is FIRST


def test_a_twin_without_a_name_has_its_services() -> None:
    """A bare id is nothing a customer could read on their ticket."""
    bare = replace(TWINNED, services={("north", "desks"): (CASH, Service("first"), CARDS)})
    visit = Visit(TWINS, bare).goes_to("north", "desks").prefers().does(ServiceChosen, "cash")
    assert visit.issued[0].request.service == Service("first", CASH.name)


def test_a_twin_that_goes_while_somebody_reads() -> None:
    """The queue is closed for the day: everything that is left is offered again."""
    visit = at_services().prefers().learns(north__desks=(CASH, LOAN))
    assert offered_services(visit.state) == (CASH, LOAN)
    assert visit.does(ServiceChosen, "cash").issued[0].request.service is CASH


def test_the_law_is_read_and_closed() -> None:
    """It lies above the services and changes nothing; without a law in the settings there is none to read."""
    visit = at_services()
    before = visit.state
    assert visit.does(OverlayOpened, Overlay.LAW).overlay is Overlay.LAW
    assert visit.does(Stayed).state == before
    silent = Visit(replace(TWINS, law=""), TWINNED).goes_to("north", "desks")
    assert silent.ignores(OverlayOpened(0, Overlay.LAW))


def test_a_request_has_no_place_for_a_reason() -> None:
    """What reaches the outbox and the server differs from any other request in the service's id alone."""
    ordinary = at_services().does(ServiceChosen, "cash").issued[0].request
    preferred = at_services().prefers().does(ServiceChosen, "cash").issued[0].request
    differs = {f.name for f in fields(TicketRequest) if getattr(ordinary, f.name) != getattr(preferred, f.name)}
    assert differs == {"service"}
