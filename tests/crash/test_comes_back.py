"""A customer who comes back while the kiosk still looks for what their first request may have made."""

from pathlib import Path

import pytest

from kiosk.domain.model import Customer, Issued, Unconfirmed
from kiosk.store.stages import Stage
from tests.support.counter import Counter, Means
from tests.support.faults import error_500_before, fine, lost_before
from tests.support.unreliable import Asked, unreliable

THEM = Customer(id_type="D", id_number="44556677")


@pytest.mark.parametrize("revision", ["customer-v1", "v1-form"])
def test_a_sweep_leaves_the_ticket_that_is_just_being_made(tmp_path: Path, revision: str) -> None:
    """The server has made their second ticket, the kiosk has not heard it, and the sweep for the first sees it."""
    with unreliable(tmp_path / "server", one_ticket_a_customer=False) as server:
        with Counter(server.api_url(revision), revision, Means.REAL, tmp_path, deadline_s=3.0) as counter:
            server.tell(Asked.CREATE, lost_before, fine)
            server.tell(Asked.LIST, fine, error_500_before, error_500_before, error_500_before, fine)
            assert counter.visit(THEM).outcome == Unconfirmed(will_cancel=True)

            counter._pause(counter.leftovers.turn())  # now it is due

            def sweep() -> None:
                counter.leftovers.turn()

            server.on("acted", sweep)
            again = counter.visit(THEM)
            assert isinstance(again.outcome, Issued)
            counter.settle()
            stages = [row.stage for row in counter.outbox.rows(9)]
        assert stages == [Stage.DELIVERED, Stage.NEVER_CREATED]
        assert [ticket.id for ticket in server.truth.live()] == [again.outcome.ticket.id]
