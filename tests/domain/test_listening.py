"""Who listens: has time, is never hurried while being spoken to, and nothing of it is left for the next."""

import pytest

from kiosk.domain.comfort import LOUDER, RATES, Comfort, loudness, paced, raised
from kiosk.domain.events import ComfortChosen, Left, OverlayOpened, StartedOver, Talked, WentQuiet
from kiosk.domain.idle import LISTENING, Patience, patience
from kiosk.domain.state import Overlay, Screen
from tests.support.visits import PLAN, Visit


def test_who_listens_has_longer() -> None:
    """A question that is heard takes longer than one that is read, and so does the warning."""
    visit = Visit().starts().goes_to("a")
    visit.does(ComfortChosen, Comfort(speech=True))
    assert patience(visit.state) == Patience(PLAN.warn_after_s * LISTENING, WentQuiet(visit.state.visit))
    visit.does(WentQuiet)
    assert visit.overlay is Overlay.STILL_THERE
    assert patience(visit.state) == Patience(PLAN.warn_s * LISTENING, Left(visit.state.visit))


def test_nobody_is_hurried_while_spoken_to() -> None:
    """No time runs while the kiosk speaks, not even that of the warning; it begins when all is said."""
    visit = Visit().starts().goes_to("a")
    begun, over = Talked(visit.state.visit, talking=True), Talked(visit.state.visit, talking=False)
    visit.does(ComfortChosen, Comfort(speech=True)).happens(begun)
    assert patience(visit.state) is None
    assert visit.ignores(WentQuiet(visit.state.visit))
    visit.happens(over).does(WentQuiet).happens(begun)
    assert patience(visit.state) is None
    visit.happens(over).waits()
    assert visit.screen is Screen.WELCOME


def test_the_next_hears_nothing() -> None:
    """Speech, its speed and volume, and the black screen end with the visit."""
    visit = Visit().starts().goes_to("a")
    visit.does(ComfortChosen, Comfort(speech=True, rate=2, louder=3, hidden=True))
    visit.happens(Talked(visit.state.visit, talking=True))
    visit.does(StartedOver)
    assert visit.state.comfort == Comfort()
    assert not visit.state.talking


def test_how_it_sounds_is_asked_for_as_a_sheet() -> None:
    """The voice's sheet opens like that of the languages."""
    visit = Visit().starts()
    assert visit.does(OverlayOpened, Overlay.SPEECH).overlay is Overlay.SPEECH


@pytest.mark.parametrize(("steps", "rate"), [(1, 1), (2, 2), (9, RATES[-1]), (-1, -1), (-9, RATES[0])])
def test_speed_has_its_ends(steps: int, rate: int) -> None:
    """As many steps as there are, and not one more."""
    assert paced(Comfort(), steps) == Comfort(rate=rate)


@pytest.mark.parametrize(
    ("steps", "louder", "volume"), [(0, 0, 50), (1, 1, 60), (9, LOUDER[-1], 80), (-9, LOUDER[0], 20)]
)
def test_volume_starts_from_the_kiosks_own(steps: int, louder: int, volume: int) -> None:
    """Ten percent a step; however it is set, it is heard and goes no higher than all."""
    assert raised(Comfort(), steps) == Comfort(louder=louder)
    assert loudness(50, louder) == volume
    assert loudness(10, -3) == 10
    assert loudness(90, 3) == 100
