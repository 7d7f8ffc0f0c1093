"""The way to the staff's room: the sign for it, who is never interrupted by it, and how it empties itself."""

import pytest

from kiosk.domain import events
from kiosk.domain.idle import STAFF_IDLE_S, Patience, patience
from kiosk.domain.knock import CORNER_HIGH_MM, CORNER_WIDE_MM, TAPS, WITHIN_S, Knock, tapped
from kiosk.domain.model import Catalogue
from kiosk.domain.pin import Role
from kiosk.domain.state import Overlay, Screen
from tests.support.visits import CHAIN, OFFER, PLAN, TICKET, Visit

WIDTH_MM = 268.0
LEFT, RIGHT = (1.0, 1.0), (WIDTH_MM - 1, CORNER_HIGH_MM - 1)
STEP_S = WITHIN_S / (TAPS + 1)


def knocked(*places: tuple[float, float], every_s: float = STEP_S) -> bool:
    """Whether these taps, so far apart, are the sign."""
    knock = Knock()
    for number, (x_mm, y_mm) in enumerate(places):
        assert not knock.done
        knock = tapped(knock, x_mm, y_mm, WIDTH_MM, 100 + number * every_s)
    return knock.done


@pytest.mark.parametrize("corner", [LEFT, RIGHT])
def test_five_taps_in_a_corner(corner: tuple[float, float]) -> None:
    """Five in time are the sign in either corner, and four are not."""
    assert knocked(*[corner] * TAPS)
    assert not knocked(*[corner] * (TAPS - 1))


def test_too_slow() -> None:
    """Five taps of which the first is three seconds old are four; who goes on in time is still heard."""
    assert not knocked(*[LEFT] * TAPS, every_s=WITHIN_S / (TAPS - 1))
    knock = tapped(Knock(), *LEFT, WIDTH_MM, 0.0)
    for number in range(TAPS):
        knock = tapped(knock, *LEFT, WIDTH_MM, 60 + number * STEP_S)
    assert knock.done


@pytest.mark.parametrize(
    "elsewhere",
    [RIGHT, (CORNER_WIDE_MM, 1.0), (1.0, CORNER_HIGH_MM), (WIDTH_MM - CORNER_WIDE_MM - 1, 1.0), (100.0, 300.0)],
)
def test_elsewhere(elsewhere: tuple[float, float]) -> None:
    """One tap in the other corner, or in none, begins everything anew."""
    assert not knocked(*[LEFT] * (TAPS - 1), elsewhere, *[LEFT] * (TAPS - 1))


def test_a_sixth_tap_begins_anew() -> None:
    """What was heard is not heard twice."""
    knock = Knock()
    for number in range(TAPS + 1):
        knock = tapped(knock, *LEFT, WIDTH_MM, number * STEP_S)
    assert not knock.done


@pytest.mark.parametrize("home", [Screen.WELCOME, Screen.CLOSED, Screen.OUT_OF_ORDER])
def test_from_every_home_screen(home: Screen) -> None:
    """Also a kiosk that is closed or out of order lets its staff in, and out again."""
    visit = Visit()
    if home is not Screen.WELCOME:
        visit.happens(events.ClosedByStaff("cleaning") if home is Screen.CLOSED else events.Broke())
    assert visit.screen is home
    assert visit.does(events.StaffCalled).screen is Screen.PIN
    assert visit.does(events.StaffEntered, Role.STAFF).screen is Screen.MAINTENANCE
    assert visit.state.role is Role.STAFF
    assert visit.does(events.StaffLeft).screen is home
    assert visit.state.role is None


def test_whoever_reads_another_language_keeps_it() -> None:
    """The language that was chosen on the home screen holds in the room, and is forgotten with it."""
    visit = Visit().does(events.LanguageChosen, "en").does(events.StaffCalled)
    assert visit.state.language == "en"
    assert visit.does(events.StaffLeft).state.language == PLAN.languages[0]


def test_no_customer_is_interrupted() -> None:
    """Nor one who reads the help; and a PIN that was right a moment too late opens nothing for the next in line."""
    assert Visit().starts().ignores(events.StaffCalled(0))
    reading = Visit().does(events.OverlayOpened, Overlay.HELP)
    assert reading.ignores(events.StaffCalled(reading.state.visit))
    late = Visit().does(events.StaffCalled)
    entered = events.StaffEntered(late.state.visit, Role.STAFF)
    assert late.waits().screen is Screen.WELCOME
    assert late.ignores(entered)


@pytest.mark.parametrize("inside", [False, True])
def test_it_empties_itself(inside: bool) -> None:
    """Two minutes without a touch, at the door or inside, and customers are served again."""
    visit = Visit().does(events.StaffCalled)
    if inside:
        visit.does(events.StaffEntered, Role.TECHNICIAN)
    assert patience(visit.state) == Patience(STAFF_IDLE_S, events.Left(visit.state.visit))
    assert visit.waits().screen is Screen.WELCOME
    assert visit.told == {}


def test_no_customer_flow_inside() -> None:
    """While the room is open nothing is asked for, whatever the world says meanwhile; at its end the truth is shown."""
    visit = Visit().happens(events.OfferChanged(OFFER)).does(events.StaffCalled)
    visit.does(events.StaffEntered, Role.STAFF)
    for event in (
        events.Started(visit.state.visit, "ref"),
        events.OfferClaimed(visit.state.visit, "ref", OFFER.request.ref),
        events.TicketIssued(visit.state.visit, TICKET),
    ):
        assert visit.ignores(event)
    visit.happens(events.CatalogueChanged(Catalogue())).happens(events.CatalogueChanged(CHAIN))
    assert visit.happens(events.Broke()).screen is Screen.MAINTENANCE
    assert visit.effects == []
    assert visit.does(events.StaffLeft).screen is Screen.OUT_OF_ORDER


def test_closed_by_staff() -> None:
    """Nobody can begin until it is opened; who has begun gets their ticket."""
    visit = Visit().happens(events.ClosedByStaff("cleaning"))
    assert visit.screen is Screen.CLOSED
    assert visit.ignores(events.Started(visit.state.visit, "ref"))
    assert visit.happens(events.ClosedByStaff("")).screen is Screen.WELCOME
    assert visit.starts().happens(events.ClosedByStaff("cleaning")).screen is Screen.BRANCH
    assert visit.does(events.StartedOver).screen is Screen.CLOSED
