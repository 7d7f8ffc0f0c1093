"""Time: one touch gives it back, as often as it is wanted, and who reads larger text has more of it.

Source: WCAG 2.2, 2.2.1 (Timing Adjustable): warned, at least 20 s to answer with one simple action, at least ten times.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.comfort import Comfort
from kiosk.domain.events import ComfortChosen, Finished, OverlayOpened, ServiceChosen, StaffCalled, Stayed
from kiosk.domain.idle import LARGE, LISTENING, STAFF_IDLE_S, is_free, patience
from kiosk.domain.model import Held, Issued, NotIssued, Paper, Unconfirmed
from kiosk.domain.state import Overlay
from tests.support.visits import ASKING, PREFERRING, TICKET, TWINNED, Visit

TIMES = 10  # WCAG 2.2, 2.2.1


def typed() -> Visit:
    """A customer in the middle of typing their number."""
    return Visit(ASKING).goes_to("north", "desks", "cash").types("123")


WAITED_FOR: dict[str, Callable[[], Visit]] = {
    "branches": lambda: Visit(ASKING).starts(language="en"),
    "services, put first": lambda: Visit(PREFERRING, TWINNED).goes_to("north", "desks").prefers(),
    "advice": lambda: Visit(PREFERRING, TWINNED).goes_to("north", "desks").prefers().does(ServiceChosen, "cash"),
    "half a number": typed,
    "half a phone number": lambda: typed().gives("45678").types("98"),
    "a refusal": lambda: typed().gives("45678").gives("987654321").does(Finished, NotIssued(None)),
    "no answer": lambda: typed().gives("45678").gives("987654321").does(Finished, Unconfirmed()),
    "a ticket held": lambda: typed().gives("45678").gives("987654321").does(Finished, Held(TICKET)),
}


@pytest.mark.parametrize("there", WAITED_FOR)
def test_ten_times_in_a_row(there: str) -> None:
    """Ten warnings, ten answers, with larger text and another contrast: every choice is as it was."""
    visit = WAITED_FOR[there]().does(ComfortChosen, Comfort(large=True))
    before = visit.state
    for _ in range(TIMES):
        assert visit.waits().overlay is Overlay.STILL_THERE
        assert visit.does(Stayed).state == before


def test_a_sheet_gives_way_to_the_question() -> None:
    """Who reads the help too long is asked, and finds the screen they were on."""
    visit = typed().does(OverlayOpened, Overlay.HELP).waits()
    assert visit.does(Stayed).state == typed().state


@pytest.mark.parametrize(
    ("comfort", "slower"),
    [
        (Comfort(), 1.0),
        (Comfort(large=True), LARGE),
        (Comfort(speech=True), LISTENING),
        (Comfort(large=True, speech=True), LISTENING),
    ],
)
def test_who_reads_or_listens_slowly_has_longer(comfort: Comfort, slower: float) -> None:
    """Before the warning, in answer to it, and with a ticket on the screen."""
    visit = typed().does(ComfortChosen, comfort)
    times = [patience(visit.state), patience(visit.waits().state)]
    visit.does(Stayed).gives("45678").gives("987654321").does(Finished, Issued(TICKET, Paper.PRINTED))
    times.append(patience(visit.state))
    assert [waits and waits.seconds for waits in times] == [
        seconds * slower for seconds in (ASKING.warn_after_s, ASKING.warn_s, ASKING.show_s)
    ]


def test_staff_are_no_customers() -> None:
    """Nothing that a customer chose keeps the staff's room open longer."""
    visit = Visit().does(ComfortChosen, Comfort(large=True)).does(StaffCalled)
    waits = patience(replace(visit.state, comfort=Comfort(speech=True)))
    assert waits is not None
    assert waits.seconds == STAFF_IDLE_S


@pytest.mark.parametrize("there", WAITED_FOR)
def test_a_customer_on_their_way_is_not_interrupted(there: str) -> None:
    """Wherever they are, in their question too; free again once they have gone, and where staff stand."""
    visit = WAITED_FOR[there]()
    assert not is_free(visit.state)
    assert not is_free(visit.waits().state)
    assert is_free(visit.waits().state)
    assert is_free(visit.does(StaffCalled).state)


def test_a_customer_who_has_hardly_begun_is_not_interrupted() -> None:
    """A sheet over the first screen, larger text on it: somebody is there."""
    assert is_free(Visit(ASKING).state)
    assert not is_free(Visit(ASKING).does(OverlayOpened, Overlay.HELP).state)
    assert not is_free(Visit(ASKING).does(ComfortChosen, Comfort(large=True)).state)
