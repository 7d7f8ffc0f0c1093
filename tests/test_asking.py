"""Asking: each way out of an answer that is not clear, against a real server behind a proxy; no test waits."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.asking import LOOK_AGAIN_AFTER_S, MOST_ATTEMPTS
from kiosk.domain.model import Doing, Held, Issued, NotIssued, Outcome, Paper, Refusal, Unconfirmed
from kiosk.store.stages import Stage
from tests.protocol.room import KNOWN, NOBODY, REQUEST, Room, room
from tests.support.fault_server import json_reply
from tests.support.faults import (
    asked_to_wait,
    before,
    error_500_before,
    fine,
    lost_before,
    reset_after,
    twice_first,
    twice_second,
)
from tests.support.unreliable import Asked

forbidden = before(json_reply({"message": "No."}, 403))


@pytest.fixture(params=["real", "own"])
def here(request: pytest.FixtureRequest) -> Room:
    """Either kind of list."""
    found: Room = request.getfixturevalue(request.param)
    return found


def asks(here: Room, ref: str = "r1") -> Outcome:
    """Its customer asks."""
    return here.issue(NOBODY if here.own else KNOWN, ref)


def only(here: Room) -> str:
    """The id of the one ticket that waits."""
    [made] = here.live
    return made.id


def test_a_lost_answer_is_found_in_the_list_and_handed_over(here: Room) -> None:
    """One POST, one look a second later, and the customer holds what was made."""
    here.server.tell(Asked.CREATE, reset_after)
    outcome = asks(here)
    assert isinstance(outcome, Issued)
    assert (outcome.ticket.id, here.shown) == (only(here), [only(here)])
    assert (here.server.count(Asked.CREATE), here.pauses) == (1, [LOOK_AGAIN_AFTER_S[0]])
    assert here.doings == [Doing.LOOKING]
    assert here.row().stage is Stage.DELIVERED


def test_what_is_surely_not_listed_is_asked_for_once_more(here: Room) -> None:
    """After 1, 2 and 4 seconds there is none: one more POST, and its ticket."""
    here.server.tell(Asked.CREATE, lost_before, fine)
    outcome = asks(here)
    assert isinstance(outcome, Issued)
    assert outcome.ticket.id == only(here)
    assert (here.server.count(Asked.CREATE), here.pauses) == (2, list(LOOK_AGAIN_AFTER_S))
    assert here.row().attempts == 2


def test_it_is_asked_for_no_more_than_twice(here: Room) -> None:
    """Both answers lost: nobody knows, and what comes up is cancelled later."""
    here.server.tell(Asked.CREATE, lost_before)
    assert asks(here) == Unconfirmed(will_cancel=True)
    assert here.server.count(Asked.CREATE) == MOST_ATTEMPTS
    assert here.row().stage is Stage.UNKNOWN


def test_without_a_list_nothing_is_sent_again(here: Room) -> None:
    """The ticket may be there: nobody could see it, so nobody may ask for another."""
    here.server.tell(Asked.CREATE, reset_after)
    here.server.tell(Asked.LIST, *[fine] * (not here.own), error_500_before)
    assert asks(here) == Unconfirmed(will_cancel=True)
    assert (here.server.count(Asked.CREATE), here.shown, len(here.live)) == (1, [], 1)


def test_a_server_that_asks_for_time_gets_it(here: Room) -> None:
    """`Retry-After` comes before our own first look."""
    here.server.tell(Asked.CREATE, asked_to_wait(429, "3"), fine)
    assert isinstance(asks(here), Issued)
    assert here.pauses == [3.0, *LOOK_AGAIN_AFTER_S[1:]]


def test_a_server_that_asks_for_more_time_than_there_is_gets_no_second_post(here: Room) -> None:
    """The customer cannot wait so long; it is looked for, and not asked for again."""
    here.server.tell(Asked.CREATE, asked_to_wait(503, "60"), fine)
    assert asks(here) == Unconfirmed(will_cancel=True)
    assert (here.server.count(Asked.CREATE), here.pauses) == (1, list(LOOK_AGAIN_AFTER_S))


def test_the_second_answer_of_a_doubled_post_is_not_believed(tmp_path: Path) -> None:
    """A proxy sent it twice, and hands on "you have one": that one is theirs."""
    with room(tmp_path, several=False) as here:
        here.server.tell(Asked.CREATE, twice_second)
        outcome = asks(here)
        assert isinstance(outcome, Issued)
        assert outcome.ticket.id == only(here)


def test_a_no_where_the_list_cannot_be_read_is_no_no(tmp_path: Path) -> None:
    """ "You have one" may be the one just made: it is looked for later."""
    with room(tmp_path, several=False) as here:
        here.server.tell(Asked.CREATE, twice_second)
        here.server.tell(Asked.LIST, fine, error_500_before)
        assert asks(here) == Unconfirmed(will_cancel=True)
        here.server.heal()
        here.passes(3600)
        assert (here.live, here.row().stage) == ([], Stage.CANCELLED)


@pytest.mark.parametrize("fault", [twice_first, twice_second])
def test_of_two_the_oldest_is_handed_over_and_the_other_cancelled(real: Room, fault: object) -> None:
    """Whichever answer came: everybody who looks takes the same one."""
    real.server.tell(Asked.CREATE, fault)  # type: ignore[arg-type]  # one of the faults
    outcome = asks(real)
    oldest = real.server.truth.made()[0].id
    assert isinstance(outcome, Issued)
    assert (outcome.ticket.id, len(real.live)) == (oldest, 2)
    real.passes(3600)
    assert (only(real), real.row().deletions) == (oldest, 1)


def test_a_last_look_that_fails_is_made_up_for_later(real: Room) -> None:
    """The customer has an answer; the twin that nobody saw is cancelled by the sweeps."""
    real.server.tell(Asked.CREATE, twice_first)
    real.server.tell(Asked.LIST, fine, error_500_before)
    assert isinstance(asks(real), Issued)
    real.server.heal()
    real.passes(3600)
    assert [only(real)] == real.shown


def test_who_has_a_ticket_is_asked_about_it(real: Room) -> None:
    """Nothing is sent; a new one is made only instead of the old one."""
    first = asks(real)
    assert isinstance(first, Issued)
    held = asks(real, "r2")
    assert isinstance(held, Held)
    assert (held.ticket.id, real.server.count(Asked.CREATE)) == (first.ticket.id, 1)
    assert (real.row("r2").stage, real.row("r2").attempts) == (Stage.REFUSED, 0)
    second = real.issue(KNOWN, "r3", held.ticket)
    assert isinstance(second, Issued)
    assert only(real) == second.ticket.id != first.ticket.id


def test_an_old_one_that_cannot_be_given_up_keeps_the_new_one_away(real: Room) -> None:
    """The server is away just then: nothing was sent, and the customer may try again."""
    first = asks(real)
    assert isinstance(first, Issued)
    real.server.tell(Asked.CANCEL, error_500_before)
    assert real.issue(KNOWN, "r2", first.ticket) == NotIssued(None)
    assert (real.server.count(Asked.CREATE), only(real), real.row("r2").stage) == (1, first.ticket.id, Stage.UNSENT)


def test_an_old_one_the_server_keeps_is_no_obstacle(real: Room) -> None:
    """It was called meanwhile, perhaps: the server's own rules decide about the new one."""
    first = asks(real)
    assert isinstance(first, Issued)
    real.server.tell(Asked.CANCEL, forbidden)
    assert isinstance(real.issue(KNOWN, "r2", first.ticket), Issued)


@pytest.mark.parametrize("paper", [None, Paper.PRINTED])
def test_who_comes_back_gets_what_was_made_for_them(tmp_path: Path, paper: Paper | None) -> None:
    """Unclear the first time, found before anything is sent the second time: one POST in all."""
    with room(tmp_path, print_ticket=None if paper is None else lambda _request, _ticket: Paper.PRINTED) as here:
        here.server.tell(Asked.CREATE, reset_after)
        here.server.tell(Asked.LIST, fine, error_500_before)
        assert asks(here) == Unconfirmed(will_cancel=True)
        here.server.heal()
        again = asks(here, "r2")
        assert isinstance(again, Issued)
        assert (again.ticket.id, here.server.count(Asked.CREATE)) == (only(here), 1)
        here.passes(3600)
        assert (only(here), here.row().stage, here.row("r2").stage) == (
            again.ticket.id,
            Stage.NEVER_CREATED,
            Stage.DELIVERED,
        )


def test_a_list_that_cannot_be_read_before_keeps_the_post_back(real: Room) -> None:
    """Were its answer lost, nobody could tell the new ticket from an older one."""
    real.server.tell(Asked.LIST, error_500_before)
    assert asks(real) == NotIssued(None)
    assert (real.server.count(Asked.CREATE), real.row().stage) == (0, Stage.UNSENT)
    assert real.doings == [Doing.CONNECTING] * len(real.pauses)


def test_a_list_that_is_refused_leaves_the_request_blind(real: Room) -> None:
    """The server does not let anybody list: a ticket is made even so, and an unclear one is for staff."""
    real.server.tell(Asked.LIST, forbidden)
    real.server.tell(Asked.CREATE, fine, reset_after)
    assert isinstance(asks(real), Issued)
    assert asks(real, "r2") == Unconfirmed()
    assert (real.row("r2").stage, real.row("r2").searchable) == (Stage.UNKNOWN, False)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_with_a_key_it_is_sent_until_it_is_named(tmp_path: Path, times: int) -> None:
    """The server makes one ticket however often it reads the same key."""
    with room(tmp_path, key=True) as here:
        here.server.tell(Asked.CREATE, *[reset_after] * times, fine)
        outcome = here.issue(NOBODY)
        assert isinstance(outcome, Issued)
        assert (outcome.ticket.id, here.server.count(Asked.CREATE)) == (only(here), times + 1)
        keys = {request.headers["idempotency-key"] for request in here.server.requests}
        assert (keys, here.pauses) == ({"r1"}, list(LOOK_AGAIN_AFTER_S[:times]))


def test_a_refusal_of_another_kind_is_told(real: Room) -> None:
    """A ticket for another service that the customer waits with: theirs to know, and nothing was made."""
    real.server.tell(Asked.CREATE, before(json_reply({"message": "x", "code": 40007}, 400)))
    assert asks(real) == NotIssued(Refusal.NOT_OFFERED)
    assert (real.row().stage, real.live) == (Stage.REFUSED, [])


def test_a_ticket_being_cancelled_is_handed_to_nobody(own: Room) -> None:
    """The server names one that is on its way out: nobody knows, and it is not shown."""
    own.outbox.add(replace(REQUEST, ref="old"))
    own.outbox.sending("old")
    own.outbox.deleting("old", "89m32b0998")
    named = before(json_reply({"id": "89m32b0998"}, 201))
    own.server.tell(Asked.CREATE, named)
    assert asks(own) == Unconfirmed(will_cancel=True)
    assert (own.shown, own.row().stage) == ([], Stage.UNKNOWN)
