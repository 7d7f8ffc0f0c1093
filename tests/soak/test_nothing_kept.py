"""What the leftovers know of a request goes with it: a kiosk that runs for months has served a million."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.leftovers import FORGET_EVERY_S
from tests.support.counter import Counter, Means
from tests.support.unreliable import unreliable


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """A kiosk whose requests have an identity of their own: each is looked for four times."""
    with (
        unreliable(tmp_path / "server") as server,
        Counter(server.api_url("customer-v1"), "customer-v1", Means.OWN, tmp_path / "state") as counter,
    ):
        yield counter


def test_a_settled_request_is_not_kept_in_mind(counter: Counter) -> None:
    """Known while it is looked for; not ten minutes after the last look."""
    counter.visit()
    counter.leftovers.turn()
    assert len(counter.leftovers._first_seen) == 1
    counter.settle()
    assert not counter.outbox.open_cases()
    counter._pause(FORGET_EVERY_S)
    counter.leftovers.turn()
    assert not counter.leftovers._first_seen
