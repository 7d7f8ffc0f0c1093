"""No ticket is taken from whoever was shown it, and none stays in the queue without anybody being told."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest

from kiosk.domain.model import Held, Issued, Outcome, Paper, Unconfirmed
from kiosk.leftovers import OFFER_S
from kiosk.store.db import StoreError
from kiosk.store.outbox import DAY_S, SWEEPS, Outbox
from kiosk.store.rows import Row
from kiosk.store.stages import Stage
from kiosk.tickets import upshot
from tests.protocol.room import KNOWN, NOBODY, REQUEST, Room, room
from tests.support.fault_server import json_reply
from tests.support.faults import before, changed, error_500_before, fine, reset_after, twice_first
from tests.support.unreliable import Asked

forbidden = before(json_reply({"message": "No."}, 403))
full_disk = mock.patch.object(Outbox, "issued", side_effect=StoreError("the disk is full"))
of_another_service = changed(
    lambda answer: json_reply([one | {"service": {"id": "ret", "name": "Retiros"}} for one in json.loads(answer.body)])
)


def for_staff(row: Row) -> bool:
    """Whether staff are told to look."""
    return upshot(row, datetime.fromtimestamp(row.created_at.timestamp() + 60, UTC), UTC).needs_staff


def alive(here: Room) -> list[str]:
    """The ids of the tickets that wait."""
    return [made.id for made in here.live]


def shown_on_a_full_disk(here: Room, ref: str) -> None:
    """The ticket is on the screen, and its row cannot be written."""
    with full_disk, pytest.raises(StoreError):
        here.desk.issue(replace(REQUEST, ref=ref, customer=KNOWN), lambda ticket: here.shown.append(ticket.id))


@pytest.mark.logs_errors("the disk is full")
def test_what_was_shown_on_a_full_disk_is_the_customers(real: Room) -> None:
    """The answer was lost, the ticket found and shown: the last look, before the files are opened anew, leaves it."""
    real.server.tell(Asked.CREATE, reset_after)
    shown_on_a_full_disk(real, "r1")
    real.opens_anew()
    real.passes(3600)
    assert (alive(real), real.row().stage) == (real.shown, Stage.DELIVERED)


@pytest.mark.logs_errors("the disk is full")
def test_so_is_what_they_came_back_for(real: Room) -> None:
    """Unclear the first time, found and shown the second time: the first request takes it from nobody."""
    real.server.tell(Asked.CREATE, reset_after)
    real.server.tell(Asked.LIST, fine, error_500_before)
    assert real.issue(KNOWN) == Unconfirmed(will_cancel=True)
    real.server.heal()
    shown_on_a_full_disk(real, "r2")
    real.opens_anew()
    real.passes(3600)
    assert alive(real) == real.shown
    assert (real.row().stage, real.row("r2").stage) == (Stage.NEVER_CREATED, Stage.DELIVERED)


def test_who_comes_back_while_their_ticket_is_looked_for_keeps_it(real: Room) -> None:
    """The list is in the leftovers' hands; the customer is faster, and what they asked for first is nobody's worry."""
    real.server.tell(Asked.CREATE, reset_after)
    real.server.tell(Asked.LIST, fine, error_500_before)
    assert real.issue(KNOWN) == Unconfirmed(will_cancel=True)
    real.server.heal()
    [made], owned = real.api.tickets_of(KNOWN), real.outbox.owned

    def comes_back(ids: Iterable[str]) -> dict[str, Stage | None]:
        found = owned(ids)
        if real.outbox.case("r2") is None:
            real.hands.take("r2")
            real.outbox.add(replace(REQUEST, ref="r2", customer=KNOWN))
            assert real.outbox.issued("r2", made, unclear="r1")
        return found

    with mock.patch.object(real.outbox, "owned", comes_back):
        real.passes(3600)
    assert (alive(real), real.row("r2").stage) == ([made.id], Stage.ISSUED)
    assert (real.row().stage, for_staff(real.row())) == (Stage.NEVER_CREATED, False)


@pytest.mark.logs_errors("the disk is full")
def test_who_comes_back_while_it_is_written_down_keeps_it(real: Room) -> None:
    """The files are opened anew, and the customer asks again before the first request's row is at its end."""
    real.server.tell(Asked.CREATE, reset_after)
    shown_on_a_full_disk(real, "r1")
    real.outbox.close()
    real.starts(real.hands)
    on_screen = real.outbox.on_screen

    def comes_back(ref: str) -> None:
        if real.outbox.case("r2") is None:
            request = replace(REQUEST, ref="r2", customer=KNOWN)
            assert isinstance(real.desk.issue(request, lambda ticket: real.shown.append(ticket.id)), Issued)
        on_screen(ref)

    with mock.patch.object(real.outbox, "on_screen", comes_back):
        real.passes(1.0)
    real.desk.seen("r2")
    real.passes(3600)
    assert (len(alive(real)), set(real.shown)) == (1, set(alive(real)))
    assert (real.row().stage, real.row("r2").stage) == (Stage.NEVER_CREATED, Stage.DELIVERED)


def test_a_disk_that_fails_in_the_background_leaves_no_request_behind(key: Room) -> None:
    """Sent again with its key, and what came of it could not be written: it is gone through once the disk works."""
    key.server.tell(Asked.CREATE, reset_after)
    with mock.patch("kiosk.asking.LEAST_TRY_S", 100.0):
        assert key.issue(NOBODY) == Unconfirmed(will_cancel=True)
    key.server.heal()
    with mock.patch.object(Outbox, "adopted", side_effect=StoreError("the disk is full")), pytest.raises(StoreError):
        key.passes(20)
    assert key.row().stage is Stage.SENDING
    key.passes(60)
    assert (alive(key), key.row().stage) == ([], Stage.CANCELLED)


def test_a_repetition_takes_no_ticket_from_who_came_back(key: Room) -> None:
    """Stopped before the answer; their second request has its ticket just as the leftovers repeat the first."""
    made = key.stops_at(Stage.SENDING, KNOWN)
    [ticket] = key.api.tickets_of(KNOWN)

    def come_back() -> None:
        key.hands.take("r2")
        key.outbox.add(replace(REQUEST, ref="r2", customer=KNOWN), idempotent=True)
        assert key.outbox.issued("r2", ticket, unclear="r1")

    key.server.on("received", come_back)
    key.restarts()
    assert (key.row().stage, key.row("r2").stage, alive(key)) == (Stage.NEVER_CREATED, Stage.ISSUED, [made])


def held(here: Room) -> Held:
    """The customer who has a ticket comes back, and is asked about it."""
    assert isinstance(here.issue(KNOWN), Issued)
    known = here.issue(KNOWN, "r2")
    assert isinstance(known, Held)
    return known


def another(here: Room, known: Held) -> Outcome:
    """ "No, give me a new one"."""
    return here.issue(KNOWN, "r3", instead_of=known.ticket)


def test_staff_hear_of_an_old_one_that_the_server_keeps(real: Room) -> None:
    """Both wait; staff are told which one nobody has, and can cancel it when the server lets them."""
    known = held(real)
    real.server.tell(Asked.CANCEL, forbidden)
    new = another(real, known)
    assert isinstance(new, Issued)
    assert alive(real) == [known.ticket.id, new.ticket.id]
    assert real.row().reason.startswith(f"a second ticket, {known.ticket.id}: ")
    assert (for_staff(real.row()), for_staff(real.row("r3"))) == (True, False)
    assert real.outbox.deleting("r1", known.ticket.id)


def test_staff_hear_of_one_that_no_row_has(real: Room, tmp_path: Path) -> None:
    """It came from another kiosk: the request that it was given up for says so, whatever became of that."""
    known = held(real)
    with room(tmp_path / "beside") as beside:
        beside.api, beside.server = real.api, real.server
        beside.starts()
        real.server.tell(Asked.CANCEL, forbidden)
        assert isinstance(another(beside, known), Issued)
        assert beside.row("r3").reason.startswith(f"a second ticket, {known.ticket.id}: ")
        assert for_staff(beside.row("r3"))


@pytest.mark.parametrize("read", [{"counter": {"id": "1"}}, None], ids=["called", "gone"])
def test_an_old_one_that_was_served_is_nobodys_worry(real: Room, read: dict[str, object] | None) -> None:
    """The server keeps it because it was called, or it is gone by now."""
    known = held(real)
    real.server.tell(Asked.CANCEL, forbidden)
    answer = json_reply({}, 404) if read is None else json_reply({"id": known.ticket.id} | read)
    real.server.tell(Asked.READ, before(answer))
    assert isinstance(another(real, known), Issued)
    assert not for_staff(real.row())
    assert not for_staff(real.row("r3"))


def test_an_old_one_is_cancelled_though_nobody_may_list(real: Room) -> None:
    """A server that takes the list away just then still takes a cancel."""
    known = held(real)
    real.server.tell(Asked.LIST, forbidden)
    new = another(real, known)
    assert isinstance(new, Issued)
    assert alive(real) == [new.ticket.id]


def test_a_ticket_that_was_given_up_is_offered_to_nobody(real: Room) -> None:
    """Stopped while it was printed; its customer says that they do not have it, before its offer is over."""
    made = real.stops_at(Stage.PRINTING)
    real.restarts()
    assert real.offers[-1] is not None
    known = real.issue(KNOWN, "r2")
    assert isinstance(known, Held)
    assert known.ticket.id == made
    new = another(real, known)
    assert isinstance(new, Issued)
    real.passes(1.0)
    assert real.offers == [real.offers[0], None]
    assert real.row().stage is Stage.SETTLED
    real.passes(OFFER_S)
    assert (alive(real), real.row().stage, for_staff(real.row())) == ([new.ticket.id], Stage.SETTLED, False)


def test_a_twin_of_what_went_to_another_request_is_cancelled(real: Room) -> None:
    """Sent twice by a proxy, stopped before it was shown; its customer comes back, and gets one of the two."""
    real.server.tell(Asked.CREATE, twice_first)
    made = real.stops_at(Stage.ISSUED)
    real.outbox.doubt("r1")  # the look for a twin failed
    real.restarts()
    assert isinstance(real.issue(KNOWN, "r2"), Issued)
    assert (real.row().stage, real.shown) == (Stage.NEVER_CREATED, [made])
    real.passes(3600)
    assert alive(real) == [made]


def test_one_unclear_request_is_come_back_for_once(real: Room) -> None:
    """Sent twice by a proxy, stopped before the answer; who comes back is given one of the two, and then asked."""
    real.server.tell(Asked.CREATE, twice_first)
    made = real.stops_at(Stage.SENDING)
    real.server.tell(Asked.LIST, error_500_before)
    real.restarts()
    real.server.heal()
    assert isinstance(real.issue(KNOWN, "r2"), Issued)
    assert real.row().stage is Stage.NEVER_CREATED
    assert isinstance(real.issue(KNOWN, "r3"), Held)
    real.passes(3600)
    assert (real.shown, alive(real)) == ([made], [made])


def test_staff_hear_at_once_of_a_twin_that_cannot_be_cancelled(own: Room) -> None:
    """A server that fails at it is asked again for a day; once it answers, the twin is gone and the remark with it."""
    own.server.tell(Asked.CREATE, twice_first)
    assert isinstance(own.issue(NOBODY), Issued)
    own.server.tell(Asked.READ, error_500_before)
    own.passes(120)
    assert (len(own.live), for_staff(own.row())) == (2, True)
    own.server.heal()
    own.passes(3600)
    assert (len(own.live), for_staff(own.row()), own.row().stage) == (1, False, Stage.DELIVERED)


def test_a_twin_of_another_day_is_asked_for_no_more(own: Room) -> None:
    """Its queue is over, and its failures must not hold up the sweeps of the others for ever."""
    own.server.tell(Asked.CREATE, twice_first)
    assert isinstance(own.issue(NOBODY), Issued)
    own.server.tell(Asked.READ, error_500_before)
    own.passes(DAY_S + 600)
    asked = own.server.count(Asked.READ)
    own.passes(3600)
    assert (own.server.count(Asked.READ), own.row().looks) == (asked, SWEEPS)
    assert own.row().reason.startswith("a second ticket, ")


def test_a_clock_set_while_the_kiosk_was_off_hides_no_twin(own: Room) -> None:
    """Started anew with a day more on its clock, a minute later: the request is not taken for one of yesterday."""
    own.server.tell(Asked.CREATE, twice_first)
    assert isinstance(own.issue(NOBODY), Issued)
    own.boot, own.wall_off_s = "second", DAY_S
    own.restarts(after_s=60)
    own.passes(3600)
    assert [made.id for made in own.live] == own.shown


def test_what_is_not_what_was_asked_for_and_stays_is_for_staff(own: Room) -> None:
    """Lost, then listed for another service, and the server lets nobody cancel it: not "no ticket was made"."""
    own.server.tell(Asked.CREATE, reset_after)
    own.server.tell(Asked.LIST, of_another_service)
    own.server.tell(Asked.CANCEL, forbidden)
    assert own.issue(NOBODY) == Unconfirmed(will_cancel=True)
    own.passes(3600)
    assert (len(own.live), own.row().stage, for_staff(own.row())) == (1, Stage.REPORTED, True)


@pytest.mark.parametrize("stage", [Stage.ON_SCREEN, Stage.PRINTING])
def test_a_claim_in_the_last_moment_is_not_reported(real: Room, stage: Stage) -> None:
    """The offer is over just as they touch it: they have it, and staff are not told that perhaps nobody has."""
    real.stops_at(stage)
    real.restarts()
    offer = real.offers[-1]
    assert offer is not None
    claimed: list[Outcome] = []

    def over(_case: object) -> float:
        claimed.append(real.desk.claim(offer, lambda ticket: real.shown.append(ticket.id)))
        return OFFER_S + 1

    with mock.patch.object(real.leftovers, "_age_s", over):
        real.leftovers.turn()
    assert claimed == [Issued(offer.ticket, Paper.NONE)]
    assert real.row().stage is Stage.ON_SCREEN
    real.desk.seen("r1")
    assert real.row().stage is Stage.DELIVERED
