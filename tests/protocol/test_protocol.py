"""Some hundred random days, and that the machine would notice: a product broken in one place fails it.

Thousands of days are for `make soak` (`tests.protocol.machine.run`).
"""

from collections.abc import Callable

import pytest

from kiosk import leftovers
from kiosk.desk import Desk
from kiosk.domain.model import Ticket
from kiosk.settling import Settling
from tests.protocol.machine import run

RUNS = 250  # some eight seconds of one core


def test_no_random_day_leaves_what_must_not_be() -> None:
    """Faults, kills, broken disks, set clocks, people who come back: never lost, never twice, never untold."""
    tally = run(RUNS)
    assert tally.violations == 0, tally.stories[0]
    assert tally.runs >= RUNS
    assert min(tally.kills, tally.faults) > RUNS / 2, "days on which nothing happens prove nothing"


def _cancels_what_is_in_a_hand(room: pytest.MonkeyPatch) -> None:
    room.setattr(Desk, "_handed_over", _printed_before_it_is_written_down)


def _printed_before_it_is_written_down(
    desk: Desk, request: object, ticket: Ticket, on_issued: Callable[[Ticket], None]
) -> object:
    on_issued(ticket)
    return _HANDED_OVER(desk, request, ticket, lambda _ticket: None)  # type: ignore[arg-type]  # what it was given


_HANDED_OVER = Desk._handed_over

BREAKAGES: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "shown before it is written down": _cancels_what_is_in_a_hand,
    "swept without cancelling": lambda room: room.setattr(Settling, "_cancel_twin", lambda *_given: None),
    "nobody's is left where it is": lambda room: room.setattr(leftovers.Leftovers, "_found", lambda *_given: 600.0),
}


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES)
def test_the_machine_notices_a_broken_product(
    monkeypatch: pytest.MonkeyPatch, breakage: Callable[[pytest.MonkeyPatch], None]
) -> None:
    """It stops at the first day that ends badly: most often within a few dozen."""
    breakage(monkeypatch)
    assert run(400, until_violation=True).violations > 0
