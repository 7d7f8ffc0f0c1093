"""A server in trouble is left alone: what the background loop asks of it, counted and timed at the server.

The loop's time runs fast (`Fast`); the network's does not, so a call takes many of its seconds: only lower bounds of
pauses and upper bounds of counts are asserted.
"""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from kiosk import sync
from kiosk.domain.model import Catalogue, Service
from kiosk.sync import AWAY_MOST_S, REFRESH_S, REFUSALS_A_CYCLE
from tests.support.fault_server import Behaviour, Line, json_reply, reply, then
from tests.support.watch import Fast, Watch, branch, listing, start, watching

DEPOSITS = json_reply([{"id": "dep", "name": "Depósitos"}])
QUARTER_HOUR_S = 900.0
BUSY_S = 120  # what the server asks for
BUSY = {"Retry-After": str(BUSY_S)}


class Calls:
    """What reaches the server: when, in the loop's time, and how many at once."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.at: list[float] = []
        self.most_at_once = 0
        self._clock = clock
        self._running = 0
        self._lock = threading.Lock()

    def __call__(self, behaviour: Behaviour) -> Behaviour:
        """The behaviour, counted."""

        def behave(line: Line) -> None:
            with self._lock:
                self.at.append(self._clock())
                self._running += 1
                self.most_at_once = max(self.most_at_once, self._running)
            try:
                behaviour(line)
            finally:
                with self._lock:
                    self._running -= 1

        return behave


def a_quarter_of_an_hour(watch: Watch, fast: Fast) -> None:
    """Let that time pass."""
    end = fast.clock() + QUARTER_HOUR_S
    watch.until(lambda: fast.clock() >= end)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("chance", [0.0, 1.0])
@pytest.mark.parametrize("trouble", ["GET /branches", "GET /services"])
def test_nothing_is_asked_before_the_server_wants_to_be_asked_again(
    tmp_path: Path, status: int, chance: float, trouble: str
) -> None:
    """Retry-After holds for every list, whichever was answered so, and kiosks do not all come back at its end."""
    fast = Fast(400, chance)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        listing(watch.server, [branch(1, "caja"), branch(2, "caja")])
        well = {"GET /branches": json_reply([branch(1, "caja")]), "GET /services": DEPOSITS}
        for path, answer in well.items():
            busy = (calls(reply(status, headers=BUSY)),) if path == trouble else ()
            watch.server.answer(*busy, calls(answer), to=path)
        start(watch)
        expected = 1 if trouble == "GET /branches" else 2
        watch.until(lambda: len(calls.at) > expected)
        waited = calls.at[expected] - calls.at[expected - 1]
        assert waited >= BUSY_S * (1 + sync.JITTER * chance)
        watch.until(lambda: watch.reachable[-1:] == [True])


def test_a_customer_is_served_while_the_server_wants_to_be_left_alone(tmp_path: Path) -> None:
    """One small list for somebody who stands there; the catalogue still waits."""
    fast = Fast(250)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        watch.server.answer(calls(reply(503, headers=BUSY)), calls(json_reply([branch(1, "caja")])), to="GET /branches")
        watch.server.answer(DEPOSITS, to="GET /services")
        running = start(watch)
        watch.until(lambda: watch.reachable == [False])
        running.want_services("br0001", "caja")
        watch.until(lambda: ("br0001", "caja") in watch.now.services)
        watch.until(lambda: watch.reachable == [False, True])
        watch.until(lambda: len(calls.at) == 2)
        assert calls.at[1] - calls.at[0] >= BUSY_S


def test_a_wish_that_is_answered_by_a_wait_stops_the_long_list(tmp_path: Path) -> None:
    """The next page is a call like any other."""
    fast = Fast(400)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        chain = [branch(number, "caja") for number in range(100)]
        page = json_reply(chain[:50], headers={"X-Pagination-Count": "100"})
        rest = json_reply(chain[50:], headers={"X-Pagination-Count": "100"})
        assert watch.sync is not None
        wish = partial(watch.sync.want_services, "br0007", "caja")
        watch.server.answer(calls(then(wish, page)), calls(page), calls(rest), to="GET /branches")
        watch.server.answer(calls(reply(429, headers=BUSY)), DEPOSITS, to="GET /services")
        start(watch)
        watch.until(lambda: len(calls.at) == 4)
        assert calls.at[2] - calls.at[1] >= BUSY_S
        watch.until(lambda: len(watch.now.branches) == 100)


def test_a_ticket_says_that_the_server_is_there_and_the_catalogue_waits_all_the_same(tmp_path: Path) -> None:
    """Customers are not told for an hour that the server is away while it gives them tickets."""
    fast = Fast(250)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        watch.server.answer(calls(reply(503, headers=BUSY)), calls(json_reply([])), to="GET /branches")
        running = start(watch)
        watch.until(lambda: watch.reachable == [False])
        running.refresh_now()
        watch.until(lambda: watch.reachable == [False, True])
        watch.until(lambda: len(calls.at) == 2)
        assert calls.at[1] - calls.at[0] >= BUSY_S


@pytest.mark.parametrize("trouble", ["refused", "500"])
def test_a_server_that_is_down_is_asked_ever_more_rarely(tmp_path: Path, trouble: str) -> None:
    """5, 10, 20, 40, 80 s, then every two minutes: one call each, and never given up."""
    fast = Fast(2000)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        watch.server.answer(calls(reply(500)), to="GET .*")
        if trouble == "refused":
            watch.server.refuse()
        start(watch)
        a_quarter_of_an_hour(watch, fast)
        assert watch.reachable == [False]
        if trouble == "500":
            assert 5 <= len(calls.at) <= 6 + QUARTER_HOUR_S / AWAY_MOST_S
            assert all(later - earlier >= 5.0 for earlier, later in zip(calls.at, calls.at[1:], strict=False))
        else:
            watch.server.answer(json_reply([branch(1, "caja")]), to="GET /branches")
            watch.server.accept()
            watch.until(lambda: watch.reachable == [False, True])


def test_lists_that_all_fail_slow_the_whole_catalogue_down(tmp_path: Path) -> None:
    """The branches are there and nothing else: two calls every two minutes, not twenty-one every minute."""
    fast = Fast(2000)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        watch.server.answer(
            calls(json_reply([branch(number, "caja", "plat") for number in range(30)])), to="GET /branches"
        )
        watch.server.answer(calls(reply(500)), to="GET /services")
        start(watch)
        a_quarter_of_an_hour(watch, fast)
        assert watch.reachable == [True]
        assert 4 <= len(calls.at) <= 2 * (1 + QUARTER_HOUR_S / AWAY_MOST_S)


def test_lists_that_are_all_refused_slow_it_down_too(tmp_path: Path) -> None:
    """A right that was withdrawn is not asked for twenty times a minute."""
    fast = Fast(2000)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        watch.server.answer(json_reply([branch(number, "caja", "plat") for number in range(30)]), to="GET /branches")
        watch.server.answer(calls(reply(403)), to="GET /services")
        start(watch)
        a_quarter_of_an_hour(watch, fast)
        assert REFUSALS_A_CYCLE <= len(calls.at) <= REFUSALS_A_CYCLE * (1 + QUARTER_HOUR_S / AWAY_MOST_S)


def test_lists_that_are_well_again_are_read_every_minute_again(tmp_path: Path) -> None:
    """Slow only as long as it lasts."""
    fast = Fast(150)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        watch.server.answer(calls(json_reply([branch(1, "caja")])), to="GET /branches")
        watch.server.answer(reply(500), DEPOSITS, to="GET /services")
        start(watch)
        watch.until(lambda: len(calls.at) == 3)
        assert calls.at[1] - calls.at[0] >= AWAY_MOST_S
        assert REFRESH_S <= calls.at[2] - calls.at[1] < AWAY_MOST_S


def test_a_customer_before_an_empty_screen_does_not_make_the_server_come_and_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Branches are listed and services fail; whoever waits asks again as soon as the server is said to be back.

    So it is not said before their list can be read, or they are gone; and once it can be read, they have it.
    """
    fast = Fast(400)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        watch.server.answer(calls(json_reply([branch(1, "caja")])), to="GET /branches")
        watch.server.answer(calls(reply(500)), to="GET /services")
        running = start(watch)
        watch.until(lambda: watch.reachable == [True])
        stands_there = fast.clock() + 80  # until the kiosk starts over

        back_at: list[float] = []

        def as_the_screen_does(reachable: bool, since: datetime | None) -> None:
            watch.reached(reachable, since)
            if reachable:
                back_at.append(fast.clock())
                running.want_services("br0001", "caja")

        watch.until(lambda: len(calls.at) == 2)
        monkeypatch.setattr(running, "_on_reachable", as_the_screen_does)
        running.want_services("br0001", "caja")
        watch.until(lambda: fast.clock() > stands_there)
        assert [at for at in back_at if at < stands_there] == []
        assert sum(at < stands_there for at in calls.at) <= 2 + 6
        watch.server.answer(DEPOSITS, to="GET /services")
        watch.until(lambda: watch.now.services == {("br0001", "caja"): (Service("dep", "Depósitos"),)})
        watch.until(lambda: watch.reachable[-1])


def test_one_call_at_a_time(tmp_path: Path) -> None:
    """However slow the server, however many customers' wishes and cycles are due."""
    fast = Fast(2000)
    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)

        def slow(answer: Behaviour) -> Behaviour:
            return calls(then(lambda: time.sleep(0.02), answer))

        watch.server.answer(slow(json_reply([branch(number, "caja") for number in range(30)])), to="GET /branches")
        watch.server.answer(slow(DEPOSITS), slow(reply(500)), slow(reply(503)), slow(DEPOSITS), to="GET /services")
        running = start(watch)
        for number in range(20):
            running.want_services(f"br{number:04}", "caja")
            running.refresh_now()
            time.sleep(0.02)
        watch.until(lambda: len(calls.at) > 30)
    assert calls.most_at_once == 1


@pytest.mark.logs_errors("a bug is logged whole")
def test_a_bug_of_ours_is_no_storm_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that comes back every time must not make the kiosk read the whole list every few seconds."""
    fast = Fast(2000)

    def buggy(_catalogue: Catalogue) -> None:
        raise ZeroDivisionError("ours")

    with watching(tmp_path, fast=fast) as watch:
        calls = Calls(fast.clock)
        watch.server.answer(calls(json_reply([branch(1, "caja")])), to="GET /branches")
        monkeypatch.setattr(watch.sync, "_on_catalogue", buggy)
        start(watch)
        a_quarter_of_an_hour(watch, fast)
        assert 4 <= len(calls.at) <= 6 + QUARTER_HOUR_S / AWAY_MOST_S


def test_since_when_the_server_is_away_is_told_once(tmp_path: Path) -> None:
    """The moment of the first failure, for people to read; nothing once it is back."""
    fast = Fast(100)
    with watching(tmp_path, fast=fast) as watch:
        before = datetime.now(UTC)
        watch.server.answer(reply(500), reply(500), reply(500), json_reply([]), reply(500), to="GET /branches")
        start(watch)
        watch.until(lambda: watch.reachable == [False])
        noticed = datetime.now(UTC)
        watch.until(lambda: watch.reachable == [False, True, False])
        first, back, second = watch.since
        assert first is not None
        assert before <= first <= noticed
        assert first.utcoffset() == timedelta(0)
        assert back is None
        assert second is not None
        assert second > first
