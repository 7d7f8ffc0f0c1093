"""Random days at two kiosks, drawn by Hypothesis: who comes, what fails, where a process dies, how the time goes.

    tally = run(5000)           # what `make soak` does
    assert not tally.violations

`Days` is the state machine; what must hold is the world's (`world`). `run` goes on after a violation and counts.
"""

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from kiosk.domain.model import Paper
from tests.protocol.server import Fault, Manners
from tests.protocol.world import Day, Means, Setting, Trouble, World, template

STEPS = 12
STORIES = 20
DAY_S = 86_400.0

_rarely = st.integers(0, 3).map(lambda number: number == 3)
_mostly = st.integers(0, 3).map(lambda number: number < 3)
manners = st.builds(
    Manners,
    st.booleans(),
    _mostly,
    _mostly,
    _mostly,
    st.booleans(),
    st.sampled_from([0, 7200, -90]),
    _rarely.map(lambda off: off * 3600),
)
worlds = st.builds(
    Setting,
    st.builds(Means, st.booleans(), _rarely),
    manners,
    printer=_mostly,
    late_s=st.sampled_from([3.0, 9.0, 40.0, 900.0]),
)
papers = st.sampled_from(
    [(Paper.PRINTED, True), (Paper.FAILED, False), (Paper.UNCERTAIN, True), (Paper.UNCERTAIN, False)]
)
troubles = st.builds(Trouble, st.sampled_from(["switch", "kill", "disk"]), st.integers(1, 30))
days = st.builds(
    Day,
    st.lists(st.sampled_from(Fault), max_size=7).map(tuple),
    st.lists(troubles, max_size=2).map(tuple),
    st.lists(papers, max_size=1).map(tuple),
)
kiosks = _rarely.map(int)
people = st.sampled_from([None, None, 0, 0, 1])


@dataclass
class Tally:
    """What `run` has seen. `stories` tell the first violations step by step."""

    runs: int = 0
    kills: int = 0
    faults: int = 0
    violations: int = 0
    stories: list[str] = field(default_factory=list)
    met: Counter[str] = field(default_factory=Counter)


class Days(RuleBasedStateMachine):
    """One world, some steps in it, and its end."""

    tally: ClassVar[Tally] = Tally()
    raises: ClassVar[bool] = True
    model: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.world: World | None = None

    @initialize(setting=worlds)
    def begins(self, setting: Setting) -> None:
        """A world."""
        self.world = World(setting, self.model)

    @rule(kiosk=kiosks, person=people, day=days, insists=_rarely, during=_rarely)
    def comes(self, kiosk: int, person: int | None, day: Day, insists: bool, during: bool) -> None:
        """Somebody wants a ticket."""
        world = self._world
        who = None if person is None else world.people[person]
        world.comes(world.kiosks[kiosk], who, day, insists=insists, during=during)

    @rule(kiosk=kiosks, day=days)
    def claims(self, kiosk: int, day: Day) -> None:
        """Somebody touches the offer."""
        self._world.claims(self._world.kiosks[kiosk], day)

    @rule(kiosk=kiosks, day=days)
    def leaves(self, kiosk: int, day: Day) -> None:
        """The customer goes."""
        self._world.leaves(self._world.kiosks[kiosk], day)

    @rule(seconds=st.sampled_from([1.0, 5.0, 16.0, 62.0, 130.0, 310.0, 2000.0]), day=days)
    def waits(self, seconds: float, day: Day) -> None:
        """Time passes."""
        self._world.waits(seconds, day)

    @rule(kiosk=kiosks, down_s=st.sampled_from([5.0, 40.0, 150.0, 4000.0]), reboots=st.booleans())
    def dies(self, kiosk: int, down_s: float, reboots: bool) -> None:
        """A kiosk is killed while nothing happens."""
        self._world.dies(self._world.kiosks[kiosk], down_s, reboots=reboots)

    @rule(kiosk=kiosks, seconds=st.sampled_from([DAY_S, -DAY_S]))
    def sets_the_clock(self, kiosk: int, seconds: float) -> None:
        """Somebody sets a clock."""
        self._world.sets_the_clock(self._world.kiosks[kiosk], seconds)

    @rule(person=st.integers(0, 1))
    def phones(self, person: int) -> None:
        """Somebody takes a ticket by telephone."""
        self._world.phones(self._world.people[person])

    def teardown(self) -> None:
        """The end, and what must hold in it."""
        if self.world is None:
            return
        world, self.world = self.world, None
        try:
            world.settles()
        finally:
            world.close()
            self._count(world)
        if self.raises:
            assert not world.violations, "\n".join([f"{world.setting}", *world.log])

    def _count(self, world: World) -> None:
        tally = self.tally
        tally.runs += 1
        tally.kills += world.met["kill"]
        tally.faults += world.met["fault"]
        tally.violations += bool(world.violations)
        tally.met.update(world.met)
        if world.violations and len(tally.stories) < STORIES:
            tally.stories.append("\n".join([f"{world.setting}", *world.log]))

    @property
    def _world(self) -> World:
        assert self.world is not None
        return self.world


def run(examples: int, *, stops_at_violation: bool = False) -> Tally:
    """So many random runs; what they met, and how many ended with something that must not be.

    With `stops_at_violation` the first one is shrunk to its shortest form and raised as an AssertionError.
    """
    phases = (Phase.generate, Phase.shrink) if stops_at_violation else (Phase.generate,)
    quick = settings(
        max_examples=examples,
        stateful_step_count=STEPS,
        phases=phases,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    tally = Tally()
    with _silence():
        machine = type("Days", (Days,), {"tally": tally, "raises": stops_at_violation, "model": template()})
        run_state_machine_as_test(machine, settings=quick)
    return tally


@contextmanager
def _silence() -> Iterator[None]:
    """A broken disk is an ERROR in the log, thousands of times."""
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
