"""A call that a customer waits for takes the time that is left, not the client's own."""

import time
from collections.abc import Callable

import pytest

from kiosk.api.client import TicketApi
from kiosk.api.errors import ApiError, NotSent, Unknown
from tests.api.samples import BY_DOCUMENT, TICKET_ID, talking, ticket_request
from tests.support.fault_server import hang, json_reply

OWN_S = 5.0  # the client's
LEFT_S = 0.3
SLACK_S = 1.0  # two busy cores; far below what is left out

Call = Callable[[TicketApi, float | None], object]

CALLS: dict[str, Call] = {
    "create": lambda api, left: api.create(ticket_request(), deadline_s=left),
    "tickets_of": lambda api, left: api.tickets_of(BY_DOCUMENT, deadline_s=left),
    "ticket": lambda api, left: api.ticket(TICKET_ID, deadline_s=left),
    "cancel": lambda api, left: api.cancel(TICKET_ID, deadline_s=left),
}


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize(("own_s", "left_s"), [(OWN_S, LEFT_S), (LEFT_S, None)])
def test_a_call_ends_when_the_time_it_was_given_is_over(name: str, own_s: float, left_s: float | None) -> None:
    """The given time where there is one, the client's where there is none."""
    with talking(deadline_s=own_s) as (server, api):
        server.answer(hang())
        began = time.monotonic()
        with pytest.raises(Unknown):
            CALLS[name](api, left_s)
        assert LEFT_S <= time.monotonic() - began < LEFT_S + SLACK_S


def test_a_longer_time_than_the_clients_is_given_too() -> None:
    """The caller knows how long its customer waits."""
    with talking(deadline_s=0.01) as (server, api):
        server.answer(json_reply({"id": TICKET_ID}, 201))
        assert api.create(ticket_request(), deadline_s=OWN_S).id == TICKET_ID


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("left_s", [0.0, -1.0])
def test_without_time_nothing_is_sent(name: str, left_s: float) -> None:
    """Who has used up the time learns so for certain, and the server hears nothing."""
    with talking() as (server, api):
        server.answer(json_reply({"id": TICKET_ID}, 201))
        with pytest.raises(ApiError) as caught:
            CALLS[name](api, left_s)
        assert isinstance(caught.value, NotSent)
        assert server.connections == 0
