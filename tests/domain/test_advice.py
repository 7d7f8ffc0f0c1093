"""What is said before a ticket is taken: a note, a long wait, or nothing at all."""

from dataclasses import replace

import pytest

from kiosk.domain import advice
from kiosk.domain.events import (
    CatalogueChanged,
    Decided,
    EntrySkipped,
    Finished,
    SectorChosen,
    ServiceChosen,
    StartedOver,
    WentBack,
)
from kiosk.domain.model import Catalogue, NotIssued, Refusal, Wait
from kiosk.domain.state import Ask, Screen
from kiosk.domain.steps import progress
from tests.support.visits import ASKING, LOANS, NORTH, NOTE, PLAN, SOUTH, TWINNED, Visit, catalogue

NOTED = replace(PLAN, notes={"cash": NOTE})


def waiting(low: int | None, high: int | None) -> Catalogue:
    """A chain in which the wait at `north` is known."""
    return catalogue(replace(NORTH, wait=Wait(low, high)), SOUTH)


def test_a_note_is_read_first() -> None:
    """The customer knows what to bring before they have a ticket; one touch takes it."""
    visit = Visit(NOTED).goes_to("north", "desks", "cash")
    assert (visit.screen, advice.note(visit.state)) == (Screen.ADVICE, NOTE)
    assert not visit.issued
    assert visit.does(Decided).screen is Screen.ISSUING


def test_a_service_without_a_note_is_taken_at_once() -> None:
    """Nothing to say, nothing shown."""
    assert Visit(NOTED).goes_to("north", "desks", "cards").screen is Screen.ISSUING


@pytest.mark.parametrize(
    ("low", "high", "long"), [(40, 45, True), (30, 35, True), (None, 30, True), (30, None, True), (29, 60, False)]
)
def test_a_long_wait_is_told_first(low: int | None, high: int | None, *, long: bool) -> None:
    """From half an hour on, which the shorter end of what is expected must reach; who may wait less is not stopped."""
    visit = Visit(known=waiting(low, high)).goes_to("north", "desks", "cash")
    assert (visit.screen is Screen.ADVICE) == long
    assert bool(visit.issued) != long


def test_how_long_is_long_is_the_installers() -> None:
    """A threshold of their own, or 0: never."""
    for minutes, screen in ((10, Screen.ADVICE), (60, Screen.ISSUING), (0, Screen.ISSUING)):
        plan = replace(PLAN, long_wait_min=minutes)
        assert Visit(plan, waiting(40, 45)).goes_to("north", "desks", "cash").screen is screen


def test_the_branchs_wait_is_not_told_of_a_preferential_queue() -> None:
    """Whoever is put first does not wait so long; a note on their service they read like everybody."""
    plan = replace(NOTED, twins={"cash": "first"})
    slow = replace(TWINNED, branches=tuple(replace(branch, wait=Wait(40, 45)) for branch in TWINNED.branches))
    visit = Visit(plan, slow).goes_to("north", "desks").prefers().does(ServiceChosen, "cash")
    assert (visit.screen, advice.note(visit.state), advice.wait(visit.state)) == (Screen.ADVICE, NOTE, None)
    silent = Visit(replace(plan, notes={}), slow).goes_to("north", "desks").prefers()
    assert silent.does(ServiceChosen, "cash").screen is Screen.ISSUING


def test_a_twin_may_have_a_note_of_its_own() -> None:
    """It stands for its service's."""
    own = {"es": "Acérquese a la ventanilla 1"}
    plan = replace(PLAN, twins={"cash": "first"}, notes={"cash": NOTE, "first": own})
    visit = Visit(plan, TWINNED).goes_to("north", "desks").prefers().does(ServiceChosen, "cash")
    assert advice.note(visit.state) == own


def test_back_passes_it_only_where_it_was_seen() -> None:
    """From the next question, Back is to the note; where there was none, to the services."""
    plan = replace(NOTED, ask_id=Ask.OPTIONAL)
    visit = Visit(plan).goes_to("north", "desks", "cash").does(Decided)
    assert [visit.screen, visit.does(WentBack).screen, visit.does(WentBack).screen] == [
        Screen.CUSTOMER, Screen.ADVICE, Screen.SERVICE
    ]  # fmt: skip
    assert visit.does(ServiceChosen, "cards").screen is Screen.CUSTOMER
    assert visit.does(WentBack).screen is Screen.SERVICE


def test_a_refused_service_is_chosen_anew() -> None:
    """Back from a refusal is to the services, not to the note that was agreed to."""
    visit = Visit(NOTED).goes_to("north", "desks", "cash").does(Decided)
    assert visit.does(Finished, NotIssued(Refusal.NOT_OFFERED)).does(WentBack).screen is Screen.SERVICE


def test_one_touch_does_not_take_a_ticket_past_a_note() -> None:
    """One branch, one sector, one service: the first touch shows the note, and Back from it is home."""
    plan = replace(PLAN, notes={"loan": NOTE})
    visit = Visit(plan, catalogue(replace(NORTH, sectors=(LOANS,)))).starts()
    assert (visit.screen, progress(visit.state)) == (Screen.ADVICE, None)
    assert visit.does(WentBack).screen is Screen.WELCOME


def test_the_count_of_steps_does_not_grow() -> None:
    """Advice is a word on the answer before it: same number, same total."""
    visit = Visit(replace(ASKING, notes={"cash": NOTE})).goes_to("north", "desks")
    counted = [progress(visit.state)]
    for event, said in ((ServiceChosen, ("cash",)), (Decided, ()), (EntrySkipped, ())):
        counted.append(progress(visit.does(event, *said).state))
    assert counted == [(3, 5), (3, 5), (4, 5), (5, 5)]


def test_start_over_takes_everything_back() -> None:
    """Who reads that it takes forty minutes and leaves, leaves nothing."""
    visit = Visit(known=waiting(40, 45)).goes_to("north", "desks", "cash")
    assert visit.does(StartedOver).told == {}
    assert not visit.issued


def test_a_wait_that_becomes_known_later_stops_nobody() -> None:
    """What counts is what was known when the branch was chosen: no screen comes or goes between two touches."""
    visit = Visit().goes_to("north").happens(CatalogueChanged(waiting(40, 45)))
    assert visit.does(SectorChosen, "desks").does(ServiceChosen, "cash").screen is Screen.ISSUING
