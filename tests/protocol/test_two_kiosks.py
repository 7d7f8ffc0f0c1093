"""Two kiosks and one customer at the same moment, at one real server: in every order of their calls.

They do not know each other. Whoever looks takes the oldest ticket; none cancels what the other handed over.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, cast
from unittest import mock

import pytest

from kiosk.api.client import TicketApi
from kiosk.api.wire import WIRES
from kiosk.domain.model import Held, Issued, Outcome, Unconfirmed
from kiosk.server.run import utc_now
from kiosk.store.stages import Stage
from tests.protocol.room import KNOWN, Room
from tests.support.faults import error_500_before, fine, reset_after
from tests.support.unreliable import Asked, Unreliable, unreliable

CALLS = 3  # of each: list, POST, list
ORDERS = ["".join("a" if at in firsts else "b" for at in range(2 * CALLS)) for firsts in combinations(range(6), 3)]
LONGEST_S = 20.0


class Baton:
    """Lets two threads go on one call at a time, in the order told; then each as it likes."""

    def __init__(self, order: str) -> None:
        self._order = list(order)
        self._turn = threading.Condition()

    def wait_for(self, name: str) -> None:
        with self._turn:
            assert self._turn.wait_for(lambda: name not in self._order or self._order[0] == name, LONGEST_S)

    def passed_on(self, name: str) -> None:
        """Its call is over."""
        with self._turn:
            if name in self._order:
                self._order.remove(name)
            self._turn.notify_all()

    def leaves(self, name: str) -> None:
        """It makes no call any more."""
        with self._turn:
            self._order = [one for one in self._order if one != name]
            self._turn.notify_all()


class Taken:
    """A `TicketApi` whose calls wait for their turn."""

    def __init__(self, api: TicketApi, baton: Baton, name: str) -> None:
        self._api, self._baton, self._name = api, baton, name

    def __getattr__(self, called: str) -> Callable[..., Any]:
        method: Callable[..., Any] = getattr(self._api, called)
        if called in {"server_now", "can_list", "close"}:
            return method

        def call(*args: object, **options: object) -> object:
            self._baton.wait_for(self._name)
            try:
                return method(*args, **options)
            finally:
                self._baton.passed_on(self._name)

        return call


class ServerClock:
    """What the server's tickets say about when they were made."""

    later = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.later


@pytest.fixture(scope="module")
def clock() -> ServerClock:
    """The server's."""
    return ServerClock()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, clock: ServerClock) -> Iterator[Unreliable]:
    """One that gives a customer several tickets."""
    with unreliable(tmp_path_factory.mktemp("server"), one_ticket_a_customer=False, clock=clock) as server:
        yield server


@pytest.fixture
def kiosks(server: Unreliable, tmp_path: Path) -> Iterator[Callable[[str], dict[str, Room]]]:
    """Two kiosks that are connected to one baton."""
    with ExitStack() as stack:

        def kiosks(order: str) -> dict[str, Room]:
            baton, rooms = Baton(order), {}
            for name in "ab":
                api = TicketApi(server.api_url("customer-v1"), WIRES["customer-v1"], deadline_s=5.0)
                stack.enter_context(closing(api))
                api.tickets_of(KNOWN)  # heard of, and so has its time
                taken = cast("TicketApi", Taken(api, baton, name))
                here = Room(server, taken, tmp_path / name / "outbox.sqlite")
                here.path.parent.mkdir()
                here.starts()
                here.leftovers.turn()
                stack.callback(here.outbox.close)
                rooms[name] = here
            return rooms

        stack.callback(_nobody_waits, server)
        stack.enter_context(mock.patch("random.random", return_value=0.5))
        yield kiosks


def _nobody_waits(server: Unreliable) -> None:
    """The next test's customer is the same one."""
    server.forget()
    with closing(TicketApi(server.api_url("customer-v1"), WIRES["customer-v1"])) as api:
        for ticket in api.tickets_of(KNOWN):
            api.cancel(ticket.id)


def both_ask(rooms: dict[str, Room]) -> dict[str, Outcome]:
    """The customer's two requests at once, each to its end."""
    outcomes: dict[str, Outcome] = {}

    def ask(name: str) -> None:
        try:
            outcomes[name] = rooms[name].issue(KNOWN, f"of {name}")
        finally:
            rooms[name].api._baton.leaves(name)  # type: ignore[attr-defined]  # it is a Taken

    threads = [threading.Thread(target=ask, args=(name,)) for name in rooms]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONGEST_S)
    assert set(outcomes) == set(rooms)
    return outcomes


@pytest.mark.parametrize("sweeper", ["ab", "ba"])
@pytest.mark.parametrize("order", ORDERS)
def test_no_kiosk_cancels_what_the_other_handed_over(
    kiosks: Callable[[str], dict[str, Room]], server: Unreliable, order: str, sweeper: str
) -> None:
    """In each of the twenty orders of two times three calls, and whichever kiosk sweeps first: one ticket is left."""
    rooms = kiosks(order)
    outcomes = both_ask(rooms)
    for name in sweeper:
        rooms[name].passes(3600)
    shown = {ticket for here in rooms.values() for ticket in here.shown}
    assert {made.id for made in server.truth.live(customer=KNOWN)} == shown
    assert len(shown) == 1
    assert all(isinstance(outcome, Issued | Held) for outcome in outcomes.values())
    assert {room.row(f"of {name}").stage for name, room in rooms.items()} <= {Stage.DELIVERED, Stage.REFUSED}


@pytest.mark.parametrize("order", ORDERS)
def test_an_answer_that_one_of_them_lost_changes_nothing(
    kiosks: Callable[[str], dict[str, Room]], server: Unreliable, order: str
) -> None:
    """One POST's answer is lost on the way back: its kiosk finds the ticket, or takes the other's, which is theirs."""
    rooms = kiosks(order)
    server.tell(Asked.CREATE, reset_after, fine)
    outcomes = both_ask(rooms)
    for here in rooms.values():
        here.passes(3600)
    shown = {ticket for here in rooms.values() for ticket in here.shown}
    assert {made.id for made in server.truth.live(customer=KNOWN)} == shown
    assert len(shown) == 1
    assert not any(isinstance(outcome, Unconfirmed) for outcome in outcomes.values())


def test_whoever_was_told_that_it_will_be_cancelled_gets_another_elsewhere(
    kiosks: Callable[[str], dict[str, Room]], server: Unreliable, clock: ServerClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They walk over, give up the first, and get a second: that one the first kiosk never takes for its own."""
    rooms = kiosks("")
    server.tell(Asked.CREATE, reset_after, fine)
    server.tell(Asked.LIST, fine, error_500_before)
    assert rooms["a"].issue(KNOWN) == Unconfirmed(will_cancel=True)
    server.heal()
    monkeypatch.setattr(clock, "later", timedelta(seconds=15))  # longer than a server is believed to act late
    held = rooms["b"].issue(KNOWN)
    assert isinstance(held, Held)
    second = rooms["b"].issue(KNOWN, "r2", held.ticket)
    assert isinstance(second, Issued)
    for here in rooms.values():
        here.passes(3600)
    assert [made.id for made in server.truth.live(customer=KNOWN)] == [second.ticket.id]
    assert rooms["a"].row().stage is Stage.NEVER_CREATED
