"""Offers after a restart, where the server or the customer makes them difficult."""

import pytest

from kiosk.domain.model import Held, Issued, Paper
from kiosk.leftovers import OFFER_S
from kiosk.store.stages import Stage
from tests.protocol.room import KNOWN, Room
from tests.support.faults import asked_to_wait
from tests.support.unreliable import Asked

busy_for_an_hour = asked_to_wait(503, "3600")


@pytest.fixture
def here(real: Room) -> Room:
    """A kiosk whose customers say who they are."""
    return real


def test_an_offer_ends_although_the_server_asks_to_be_left_alone(here: Room) -> None:
    """Two minutes are two minutes: nobody may claim a ticket an hour later because no call could be made meanwhile."""
    here.stops_at(Stage.SENDING, ref="unclear", made=False)
    made = here.stops_at(Stage.ISSUED)
    here.server.tell(Asked.LIST, busy_for_an_hour)
    here.restarts()
    assert here.offers[-1] is not None
    assert here.offers[-1].ticket.id == made
    here.passes(OFFER_S + 5)
    assert here.offers == [here.offers[0], None]
    assert here.row().stage is Stage.CANCELLING
    here.passes(4000)
    assert (here.row().stage, here.live) == (Stage.CANCELLED, [])


def test_staff_need_not_look_after_a_ticket_that_its_customer_gave_up(here: Room) -> None:
    """Stopped while it was printed, reported; its customer comes back, does not have it, and gets another."""
    made = here.stops_at(Stage.PRINTING)
    here.restarts()
    here.passes(OFFER_S + 5)
    assert here.row().stage is Stage.REPORTED
    held = here.issue(KNOWN, "r2")
    assert isinstance(held, Held)
    assert held.ticket.id == made
    outcome = here.issue(KNOWN, "r3", instead_of=held.ticket)
    assert isinstance(outcome, Issued)
    assert (outcome.paper, here.row().stage) == (Paper.NONE, Stage.SETTLED)
    assert [one.id for one in here.live] == [outcome.ticket.id]
