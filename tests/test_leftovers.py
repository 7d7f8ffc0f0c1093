"""Leftovers: every line of its table, against a real server behind a proxy; hours pass in no time."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.model import Issued, NotIssued, Paper, Ticket, TicketRequest, Unconfirmed
from kiosk.leftovers import AGAIN_FIRST_S, OFFER_S, SWEEP_AFTER_S, Leftovers
from kiosk.store.stages import Stage
from tests.protocol.room import KNOWN, NOBODY, REQUEST, Room, room
from tests.support.fault_server import json_reply, reply
from tests.support.faults import (
    after,
    asked_to_wait,
    before,
    error_500_before,
    fine,
    lost_before,
    reset_after,
    twice_first,
)
from tests.support.unreliable import Asked

DAY_S = 24 * 3600.0
gone = before(reply(404))


@pytest.fixture
def here(real: Room) -> Room:
    """A kiosk whose customers say who they are."""
    return real


def offered(here: Room) -> str | None:
    """The id of the ticket on the welcome screen."""
    offer = here.offers[-1] if here.offers else None
    return None if offer is None else offer.ticket.id


# What a kiosk that stopped left behind


def test_what_was_not_sent_was_never_created(here: Room) -> None:
    """On disk, and nothing had left the machine."""
    here.stops_at(Stage.ASKED)
    here.restarts()
    assert (here.row().stage, here.offers, here.server.requests) == (Stage.NEVER_CREATED, [], [])


def test_what_was_being_sent_is_looked_for_and_offered(here: Room) -> None:
    """Found at once, not sent again; whoever comes back touches it and has it."""
    made = here.stops_at(Stage.SENDING)
    here.restarts()
    assert (offered(here), here.row().stage, here.server.count(Asked.CREATE)) == (made, Stage.ISSUED, 1)
    offer = here.offers[-1]
    assert offer is not None
    assert here.desk.claim(offer, lambda ticket: here.shown.append(ticket.id)) == Issued(offer.ticket, Paper.NONE)
    here.passes(3600)
    assert (here.shown, [one.id for one in here.live], offered(here)) == ([made], [made], None)
    here.desk.seen("r1")
    assert here.row().stage is Stage.DELIVERED


def test_what_was_being_sent_and_never_came_is_known_after_the_last_look(here: Room) -> None:
    """A server that acts late could still make it: four looks in half an hour, then it is certain."""
    here.stops_at(Stage.SENDING, made=False)
    here.restarts()
    here.passes(SWEEP_AFTER_S[-1] - 1)
    assert here.row().stage is Stage.UNKNOWN
    here.passes(2)
    assert (here.row().stage, here.row().looks) == (Stage.NEVER_CREATED, 4)


@pytest.mark.parametrize("stage", [Stage.SENDING, Stage.ISSUED])
def test_what_nobody_claims_is_cancelled(here: Room, stage: Stage) -> None:
    """Two minutes on the welcome screen; then nobody holds it."""
    made = here.stops_at(stage)
    here.restarts()
    here.passes(OFFER_S - 3)
    assert (offered(here), here.row().stage) == (made, Stage.ISSUED)
    here.passes(5)
    assert (offered(here), here.row().stage, here.live) == (None, Stage.CANCELLED, [])
    assert here.row().deletions == 1


def test_what_is_older_than_the_offer_is_cancelled_at_once(here: Room) -> None:
    """The kiosk was off for longer than anybody waits."""
    here.stops_at(Stage.ISSUED)
    here.restarts(after_s=OFFER_S + 1)
    here.passes(1)
    assert (here.offers, here.row().stage, here.live) == ([], Stage.CANCELLED, [])


def test_an_offer_whose_time_is_just_over_is_not_handed_over(here: Room) -> None:
    """The touch and the end of it meet: the row decides."""
    here.stops_at(Stage.ISSUED)
    here.restarts()
    offer = here.offers[-1]
    assert offer is not None
    here.outbox.cancelling("r1", "nobody claimed it")
    assert here.desk.claim(offer, lambda ticket: here.shown.append(ticket.id)) == NotIssued(None)
    assert here.shown == []


def test_a_ticket_that_is_gone_is_not_offered(here: Room) -> None:
    """The teller called it, or a phone gave it up, while the kiosk was off."""
    made = here.stops_at(Stage.ISSUED)
    here.api.cancel(made)
    here.restarts()
    assert (here.offers, here.row().stage) == ([], Stage.CANCELLED)


@pytest.mark.parametrize("stage", [Stage.PRINTING, Stage.ON_SCREEN])
def test_what_a_hand_may_hold_is_never_cancelled(here: Room, stage: Stage) -> None:
    """Offered as long, with the question whether paper came out; unclaimed, a person has to look."""
    made = here.stops_at(stage)
    here.restarts()
    offer = here.offers[-1]
    assert offer is not None
    assert (offer.ticket.id, offer.maybe_printed) == (made, True)
    here.passes(OFFER_S + 3600)
    assert (offered(here), here.row().stage, [one.id for one in here.live]) == (None, Stage.REPORTED, [made])
    assert here.server.count(Asked.CANCEL) == 0


@pytest.mark.parametrize("stage", [Stage.PRINTING, Stage.ON_SCREEN])
def test_what_a_hand_may_hold_is_shown_again_and_never_printed_again(tmp_path: Path, stage: Stage) -> None:
    """Paper may have come out: the customer says, and gets a copy if it did not."""
    papers: list[str] = []

    def print_ticket(_request: TicketRequest, ticket: Ticket) -> Paper:
        papers.append(ticket.id)
        return Paper.PRINTED

    with room(tmp_path, print_ticket=print_ticket) as here:
        made = here.stops_at(stage)
        here.restarts()
        offer = here.offers[-1]
        assert offer is not None
        outcome = here.desk.claim(offer, lambda ticket: here.shown.append(ticket.id))
        assert (outcome, here.shown, papers) == (Issued(offer.ticket, Paper.UNCERTAIN), [made], [])


def test_the_newest_is_offered_first(here: Room) -> None:
    """Whoever stands there now asked last."""
    here.stops_at(Stage.ISSUED, replace(KNOWN, id_number="1"), "r1")
    newest = here.stops_at(Stage.ISSUED, replace(KNOWN, id_number="2"), "r2")
    here.restarts()
    assert offered(here) == newest


@pytest.mark.parametrize("jump_s", [DAY_S, -DAY_S])
def test_a_clock_that_is_set_changes_neither_offer_nor_looks(here: Room, jump_s: float) -> None:
    """Ages are of the machine's running time."""
    made = here.stops_at(Stage.ISSUED)
    here.wall_off_s = jump_s
    here.restarts()
    here.passes(OFFER_S - 3)
    assert offered(here) == made
    here.passes(5)
    assert offered(here) is None


# What is unclear while the kiosk runs


def unclear(here: Room) -> None:
    """A customer was told that nobody knows, and has left; there is a ticket."""
    here.server.tell(Asked.CREATE, reset_after)
    here.server.tell(Asked.LIST, *[fine] * (not here.own), error_500_before)
    assert here.issue(NOBODY if here.own else KNOWN) == Unconfirmed(will_cancel=True)
    here.server.heal()


@pytest.mark.parametrize("means", ["here", "own"])
def test_what_comes_up_is_cancelled_as_the_customer_was_told(means: str, request: pytest.FixtureRequest) -> None:
    """Not offered: they have gone, or have another. Re-read before it is cancelled, once."""
    here: Room = request.getfixturevalue(means)
    unclear(here)
    here.passes(SWEEP_AFTER_S[0] + 1)
    assert (here.offers, here.live, here.row().stage, here.row().deletions) == ([], [], Stage.CANCELLED, 1)
    what = [Asked.by(one) for one in here.server.requests]
    assert what[-3:] == [Asked.LIST, Asked.READ, Asked.CANCEL]


def test_with_a_key_it_is_named_and_cancelled(key: Room) -> None:
    """The same key names the ticket; no second one is made."""
    key.server.tell(Asked.CREATE, reset_after)
    assert key.issue(NOBODY) == Unconfirmed(will_cancel=True)
    key.server.heal()
    key.passes(1)
    assert (key.row().stage, key.live, len(key.server.truth.made())) == (Stage.CANCELLED, [], 1)


def test_what_is_blind_stays_for_staff_and_is_said_a_day_later(tmp_path: Path) -> None:
    """Nothing is deleted by guess."""
    with room(tmp_path) as here:
        here.server.tell(Asked.CREATE, reset_after)
        assert here.issue(NOBODY) == Unconfirmed()
        here.passes(DAY_S - 60)
        assert (here.row().stage, here.row().searchable, len(here.live)) == (Stage.UNKNOWN, False, 1)
        here.passes(700)
        assert (here.row().stage, len(here.live)) == (Stage.REPORTED, 1)


def test_a_twin_is_cancelled_and_the_customers_own_never(own: Room) -> None:
    """Two tickets of one request: the one that was handed over stays."""
    own.server.tell(Asked.CREATE, twice_first)
    outcome = own.issue(NOBODY)
    assert isinstance(outcome, Issued)
    assert len(own.live) == 2
    own.passes(3600)
    assert [one.id for one in own.live] == [outcome.ticket.id]
    assert own.row().deletions == 1


def test_no_more_is_deleted_than_can_have_been_made(own: Room) -> None:
    """One request makes two tickets at most, twice over in a proxy: what is listed beyond is for a person."""
    assert isinstance(own.issue(NOBODY), Issued)
    case = own.outbox.case("r1")
    assert case is not None
    for number in range(4):
        own.api.create(replace(REQUEST, ref=f"x{number}", customer=case.customer))
    own.passes(3600)
    assert (own.row().deletions, len(own.live)) == (2, 3)
    assert "left alone" in own.row().reason


def test_a_cancel_that_was_lost_is_tried_again_and_404_is_success(here: Room) -> None:
    """The server acted and its answer was lost: the second time there is nothing to delete."""
    unclear(here)
    here.server.tell(Asked.CANCEL, reset_after, fine)
    here.passes(SWEEP_AFTER_S[0] + 60)
    assert (here.live, here.row().stage, here.row().deletions) == ([], Stage.CANCELLED, 1)


def test_a_ticket_that_was_called_is_left_alone(here: Room) -> None:
    """Somebody stands at a counter with it."""
    unclear(here)
    called = {"id": here.live[0].id, "counter": {"id": "1", "name": "1"}}
    here.server.tell(Asked.READ, before(json_reply(called)))
    here.passes(SWEEP_AFTER_S[0] + 60)
    assert (here.row().stage, here.row().reason, len(here.live)) == (Stage.REPORTED, "it was called already", 1)


def test_a_server_that_lets_nothing_be_cancelled_is_for_staff(here: Room) -> None:
    """A no is a no: a person has to look."""
    unclear(here)
    here.server.tell(Asked.CANCEL, before(json_reply({"message": "Not allowed."}, 403)))
    here.passes(SWEEP_AFTER_S[0] + 60)
    assert (here.row().stage, here.server.count(Asked.CANCEL)) == (Stage.REPORTED, 1)
    assert "Not allowed." in here.row().reason


def test_a_server_that_stopped_listing_holds_nothing_up(here: Room) -> None:
    """A refused list is a look that is done: the last of them is for staff."""
    unclear(here)
    here.server.tell(Asked.LIST, before(json_reply({"message": "No."}, 403)))
    here.passes(SWEEP_AFTER_S[-1] + 60)
    assert (here.row().stage, here.row().looks) == (Stage.REPORTED, 4)
    assert "listed" in here.row().reason


def test_a_server_in_trouble_is_left_alone_longer_and_longer(here: Room) -> None:
    """5, 10, 20 seconds and so on up to five minutes: half an hour makes a dozen questions."""
    unclear(here)
    here.server.tell(Asked.LIST, error_500_before)
    asked = here.server.count(Asked.LIST)
    here.passes(SWEEP_AFTER_S[0] + 1800)
    assert 6 <= here.server.count(Asked.LIST) - asked <= 13
    assert (here.row().stage, here.row().looks) == (Stage.UNKNOWN, 0)
    here.server.heal()
    here.passes(3600)
    assert (here.row().stage, here.live) == (Stage.CANCELLED, [])


def test_a_server_that_asks_for_time_gets_it(here: Room) -> None:
    """`Retry-After` is longer than our own first pause."""
    unclear(here)
    here.server.tell(Asked.LIST, asked_to_wait(503, "100"))
    here.passes(SWEEP_AFTER_S[0])
    here.leftovers.turn()
    asked = here.server.count(Asked.LIST)
    assert AGAIN_FIRST_S < 100
    here.passes(99)
    assert here.server.count(Asked.LIST) == asked
    here.passes(2)
    assert here.server.count(Asked.LIST) == asked + 1


def test_one_case_in_trouble_does_not_hold_up_the_others(here: Room) -> None:
    """What failed comes last the next time."""
    here.stops_at(Stage.SENDING, replace(KNOWN, id_number="1"), "r1")
    here.stops_at(Stage.SENDING, replace(KNOWN, id_number="2"), "r2")
    here.server.tell(Asked.LIST, error_500_before, fine, fine, fine, error_500_before)
    here.restarts()
    here.passes(60)
    assert here.row("r2").stage is Stage.ISSUED


def test_a_day_old_case_is_for_staff(here: Room) -> None:
    """The server was away all day: the queue it was for is over, and nobody is looked for any more."""
    unclear(here)
    here.server.tell(Asked.LIST, error_500_before)
    here.passes(DAY_S + 700)
    assert here.row().stage is Stage.REPORTED
    here.outbox.close()
    assert not any(b"45671234" in file.read_bytes() for file in here.path.parent.iterdir() if file.is_file())


def test_a_customer_who_is_served_right_now_is_left_alone(own: Room) -> None:
    """Their row is not looked at while they wait, or look at their ticket."""
    own.server.on("acted", own.leftovers.turn)  # type: ignore[arg-type]  # what it returns is nobody's
    own.server.tell(Asked.CREATE, after(json_reply({})), lost_before, fine)
    outcome = own.issue(NOBODY)
    assert isinstance(outcome, Issued)
    assert [one.id for one in own.live] == [outcome.ticket.id]
    assert own.server.count(Asked.CANCEL) == 0


# The thread


def test_its_thread_looks_when_woken_and_once_more_at_closing(here: Room) -> None:
    """Made, woken, closed: each time somebody looks."""
    turns: list[float] = []
    seen = threading.Semaphore(0)

    class Watched(Leftovers):
        def turn(self) -> float:
            turns.append(super().turn())
            seen.release()
            return turns[-1]

    leftovers = Watched(here.outbox, here.api, here.hands, here.offers.append)
    leftovers.start()
    assert seen.acquire(timeout=10)
    leftovers.wake()
    assert seen.acquire(timeout=10)
    unclear(here)
    leftovers.close()
    assert len(turns) == 3
    assert (here.row().stage, here.row().looks) == (Stage.CANCELLING, 0)


def test_there_are_as_many_sweeps_as_the_outbox_counts(here: Room) -> None:
    """A schedule of another length would forget customers too early, or never."""
    with pytest.raises(ValueError, match="4 sweeps"):
        Leftovers(here.outbox, here.api, here.hands, here.offers.append, sweep_after_s=(1.0,))
