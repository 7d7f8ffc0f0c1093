"""Days that once went wrong, told step by step on the model: each found by the machine, or thought of before it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.store.stages import Stage
from tests.protocol.server import Fault, Manners
from tests.protocol.world import Day, Means, Setting, Trouble, World, template

Begin = Callable[..., AbstractContextManager[World]]
OWN = Setting(Means(own=True))
REAL = Setting(manners=Manners(one_ticket=False))
PLAIN = Day()

pytestmark = pytest.mark.logs_errors("a disk that breaks is out of order")


@pytest.fixture(scope="module")
def model() -> Path:
    """An empty outbox."""
    return template()


@pytest.fixture
def begin(model: Path) -> Begin:
    """Worlds, each to its end; what must hold is looked at there."""

    @contextmanager
    def begin(setting: Setting = REAL) -> Iterator[World]:
        world = World(setting, model)
        try:
            yield world
            world.settles()
            assert not world.violations, "\n".join(world.log)
        finally:
            world.close()

    return begin


def meets(*faults: Fault, kill: int = 0, disk: int = 0, switch: int = 0, papers: tuple[Paper, ...] = ()) -> Day:
    """A day on which calls meet these faults in turn, and at that point the process does that."""
    at = {"kill": kill, "disk": disk, "switch": switch}
    troubles = tuple(Trouble(kind, point) for kind, point in at.items() if point)
    return Day(faults, troubles, tuple((paper, paper is Paper.PRINTED) for paper in papers))


@pytest.mark.parametrize("point", range(1, 12))
def test_leftovers_that_begin_beside_a_customer_leave_them_alone(begin: Begin, point: int) -> None:
    """The first customer may come before the leftovers' first turn: what is under way was not left behind."""
    with begin() as world:
        world.comes(world.kiosks[0], world.people[0], meets(switch=point))
