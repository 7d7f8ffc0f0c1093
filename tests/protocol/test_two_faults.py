"""Two faults at once: something goes wrong with the POST, and the list that would tell cannot be read or lags."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.domain.state import Screen
from tests.support.counter import Counter, Means
from tests.support.faults import (
    Fault,
    error_500_before,
    fine,
    lagging,
    reset_after,
    twice_first,
    twice_second,
    wrong_service,
)
from tests.support.unreliable import BASE_PATHS, Asked, Unreliable, unreliable

# What becomes of the POST, and then of every list while the customer waits. A proxy that doubles before a list that
# lags is not among them: under the customer's own identity nothing then tells that there are two.
PAIRS: dict[str, tuple[Fault, Fault]] = {
    "doubled, second answer; no list": (twice_second, error_500_before),
    "doubled, first answer; no list": (twice_first, error_500_before),
    "another service; no list": (wrong_service, error_500_before),
    "lost; the list lags": (reset_after, lagging),
    "another service; the list lags": (wrong_service, lagging),
}


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[bool, Unreliable]]:
    """A strict server (True), and one that lets a customer have several tickets."""
    with ExitStack() as stack:
        yield {
            strict: stack.enter_context(unreliable(tmp_path_factory.mktemp("server"), one_ticket_a_customer=strict))
            for strict in (True, False)
        }


@pytest.mark.parametrize("revision", BASE_PATHS)
@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("means", [Means.OWN, Means.REAL])
@pytest.mark.parametrize("pair", PAIRS)
def test_nobody_is_refused_for_their_own_ticket(
    pair: str, means: Means, strict: bool, revision: str, servers: dict[bool, Unreliable], tmp_path: Path
) -> None:
    """What lives in the end is what the customer holds, and nobody is told of a ticket they were never given."""
    server = servers[strict]
    server.forget()
    post, listing = PAIRS[pair]
    before = {ticket.id for ticket in server.truth.live()}
    with Counter(server.api_url(revision), revision, means, tmp_path, deadline_s=3.0) as counter:
        server.tell(Asked.CREATE, post, fine)
        server.tell(Asked.LIST, *[fine] * (means is Means.REAL), listing)  # who they are was looked up before
        visited = counter.visit()
        server.heal()
        counter.settle()
    assert visited.screen in {Screen.TICKET, Screen.UNCONFIRMED}
    assert {ticket.id for ticket in server.truth.live()} - before == ({visited.ticket.id} if visited.ticket else set())
