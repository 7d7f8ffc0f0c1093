"""What time it is on the ticket server, whatever this machine's clock says."""

import contextlib
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from kiosk.api.client import TicketApi
from kiosk.api.errors import ApiError
from kiosk.api.server_clock import ServerClock
from tests.api.samples import TICKET_ID, talking, ticket_request
from tests.support.fault_server import Behaviour, cut, hang, json_reply, reply

LONG_AGO = datetime(2019, 5, 4, 12, 0, 30, tzinfo=UTC)  # a server whose clock nobody ever set
WITHIN = timedelta(seconds=5)  # a test's own time, on two busy cores
NONSENSE = [
    "",
    "yesterday",
    "Sun, 22 Nov 2026 12:00:00 -0000",
    "Sun, 31 Feb 2026 12:00:00 GMT",
    "Sun, 22 Nov 2026 12:00:00 +" + "9" * 40,
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Mon, 01 Jan 1900 00:00:00 GMT",
]


def dated(moment: datetime) -> dict[str, str]:
    """The header of an answer made at that moment."""
    return {"Date": format_datetime(moment, usegmt=True)}


def ask(api: TicketApi) -> None:
    """Any call, whatever comes of it."""
    with contextlib.suppress(ApiError):
        api.create(ticket_request())


@pytest.mark.parametrize(
    "answer",
    [
        json_reply({"id": TICKET_ID}, 201, headers=dated(LONG_AGO)),
        json_reply({"message": "no"}, 400, headers=dated(LONG_AGO)),
        reply(404, headers=dated(LONG_AGO)),
        reply(500, headers=dated(LONG_AGO)),
        reply(302, headers=dated(LONG_AGO)),
        hang(b"HTTP/1.1 201 Created\r\nDate: Sat, 04 May 2019 12:00:30 GMT\r\nContent-Length: 9\r\n\r\n"),
    ],
)
def test_every_answer_tells_the_servers_time(answer: Behaviour) -> None:
    """Errors too, and one whose body never ends: their heads were made by a clock all the same."""
    with talking(deadline_s=1) as (server, api):
        assert api.server_now() is None
        server.answer(answer)
        ask(api)
        now = api.server_now()
        assert now is not None
        assert LONG_AGO <= now < LONG_AGO + WITHIN
        assert now.utcoffset() == timedelta(0)


def test_a_server_that_was_not_reached_tells_nothing() -> None:
    """Nor does one that answers without a date: this machine's time is never taken for the server's."""
    with talking() as (server, api):
        server.answer(cut())
        ask(api)
        server.refuse()
        ask(api)
        assert api.server_now() is None


@pytest.mark.parametrize("date", NONSENSE)
def test_a_nonsense_date_is_ignored(date: str) -> None:
    """What was known before goes on."""
    with talking() as (server, api):
        server.answer(json_reply({}, headers=dated(LONG_AGO)), json_reply({}, headers={"Date": date}))
        ask(api)
        ask(api)
        now = api.server_now()
        assert now is not None
        assert LONG_AGO <= now < LONG_AGO + WITHIN


def test_the_clock_goes_on_from_the_newest_answer() -> None:
    """Between answers by seconds that no setting of a clock changes; a newer answer corrects it, backwards too."""
    ours = iter([100.0, 100.0, 190.5, 200.0, 199.0, 201.0])
    clock = ServerClock(lambda: next(ours))
    clock.heard({"date": "Sat, 04 May 2019 12:00:30 GMT"})
    assert clock.now() == LONG_AGO
    assert clock.now() == LONG_AGO + timedelta(seconds=90.5)
    clock.heard({"date": "Sat, 04 May 2019 11:00:30 GMT"})
    assert clock.now() == LONG_AGO - timedelta(hours=1)  # a clock that jumped back is not followed
    assert clock.now() == LONG_AGO - timedelta(hours=1) + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("age", "seconds"), [("0", 0), ("90", 90), ("-5", 0), ("soon", 0), ("٣", 0), ("9" * 400, 0), ("999999999", 10**6)]
)
def test_a_cached_answer_says_how_old_it_is(age: str, seconds: int) -> None:
    """A cache on the way keeps the date of the first answer."""
    clock = ServerClock(lambda: 0.0)
    clock.heard({"date": "Sat, 04 May 2019 12:00:30 GMT", "age": age})
    assert clock.now() == LONG_AGO + timedelta(seconds=seconds)


def test_many_threads_may_ask_at_once() -> None:
    """The desk, the background loop and the sweeps share one client."""
    with talking() as (server, api):
        server.answer(json_reply({"id": TICKET_ID}, 201, headers=dated(LONG_AGO)))
        seen: list[datetime | None] = []

        def work() -> None:
            for _ in range(10):
                ask(api)
                seen.append(api.server_now())

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(seen) == 40
        assert all(now is not None and LONG_AGO <= now < LONG_AGO + WITHIN for now in seen)
