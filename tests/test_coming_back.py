"""A customer who comes back at once: whatever happened to their first request, they end with one ticket."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.model import Customer, Held
from tests.support.counter import Counter, Means
from tests.support.faults import Fault, fine, twice_first, twice_second
from tests.support.unreliable import Asked, Unreliable, unreliable

WHO = Customer(id_type="D", id_number="45671234")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Unreliable]:
    """It lets a customer have several tickets: only the kiosk can prevent that."""
    with unreliable(tmp_path / "server", one_ticket_a_customer=False) as server:
        yield server


@pytest.mark.parametrize("fault", [twice_first, twice_second])
def test_a_twin_of_the_ticket_they_hold_is_nothing_to_come_back_for(
    fault: Fault, server: Unreliable, tmp_path: Path
) -> None:
    """A proxy sent the first POST twice, and the younger ticket is not cancelled yet: they are told of their own."""
    with Counter(server.api_url("customer-v1"), "customer-v1", Means.REAL, tmp_path / "state") as counter:
        server.tell(Asked.CREATE, fault, fine)
        first = counter.visit(WHO)
        assert first.ticket is not None
        again = counter.visit(WHO)
        counter.settle()
        assert isinstance(again.outcome, Held)
        assert again.outcome.ticket.id == first.ticket.id
        assert [ticket.id for ticket in server.truth.live()] == [first.ticket.id]
