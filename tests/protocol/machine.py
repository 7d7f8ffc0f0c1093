"""Random days at two kiosks, drawn by Hypothesis: who comes, what fails, where a process dies, how the time goes.

    tally = run(5000)           # what `make soak` does
    assert not tally.violations

`Days` is the state machine; what must hold is the world's (`world`). `run` goes on after a violation and counts.
"""

import logging
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from kiosk.domain.model import Paper
from tests.protocol.server import Fault, Manners
from tests.protocol.world import Day, Means, Setting, Trouble, World, template

STEPS = 10
STORIES = 20
DAY_S = 86_400.0

# What happens, as often as it stands here; and what becomes of a call.
HAPPENS = ["comes"] * 8 + ["waits"] * 4 + ["claims"] * 2 + ["leaves", "dies", "sets the clock", "phones"]
FAULTS = [Fault.FINE] * 4 + [Fault.LOST_AFTER, Fault.LOST_AFTER, *Fault]
PAPERS = [(Paper.PRINTED, True), (Paper.FAILED, False), (Paper.UNCERTAIN, True), (Paper.UNCERTAIN, False)]

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
    st.sampled_from([0] * 7 + [3600]),
)
worlds = st.builds(
    Setting,
    st.builds(Means, st.booleans(), _rarely),
    manners,
    printer=_mostly,
    late_s=st.sampled_from([3.0, 9.0, 40.0, 900.0]),
)


def day(dice: random.Random) -> Day:
    """What one action meets."""
    faults = tuple(dice.choices(FAULTS, k=dice.choice([0, 1, 2, 3, 4, 6, 8])))
    kinds = dice.choices(["switch", "kill", "disk"], [3, 3, 1], k=dice.choice([0, 0, 1, 1, 2]))
    troubles = tuple(Trouble(kind, dice.randint(1, 26)) for kind in kinds)
    return Day(faults, troubles, (dice.choice(PAPERS),))


def step(world: World, what: str, dice: random.Random) -> None:
    """One thing of `HAPPENS`."""
    kiosk, person = world.kiosks[dice.random() < 0.2], dice.choice(world.people)
    match what:
        case "comes":
            known = person if dice.random() < 0.6 else None
            world.comes(kiosk, known, day(dice), insists=dice.random() < 0.3, during=dice.random() < 0.2)
        case "waits":
            world.waits(dice.choice([1.0, 5.0, 16.0, 62.0, 130.0, 310.0, 2000.0]), day(dice))
        case "claims":
            world.claims(kiosk, day(dice))
        case "leaves":
            world.leaves(kiosk, day(dice))
        case "dies":
            world.dies(kiosk, dice.choice([5.0, 40.0, 150.0, 4000.0]), reboots=dice.random() < 0.5)
        case "sets the clock":
            world.sets_the_clock(kiosk, dice.choice([DAY_S, -DAY_S]))
        case "phones":
            world.phones(person)


def replay(setting: Setting, steps: list[tuple[str, int]]) -> World:
    """A run once more, as a story tells it; its `log` and `violations` say what happened."""
    with _silence():
        world = World(setting, template())
        try:
            for what, seed in steps:
                step(world, what, random.Random(seed))
            world.settles()
        finally:
            world.close()
    return world


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
    shrinks: ClassVar[bool] = True
    until_violation: ClassVar[bool] = False
    model: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.world: World | None = None
        self.steps: list[tuple[str, int]] = []

    @initialize(setting=worlds)
    def begins(self, setting: Setting) -> None:
        """A world."""
        self.world = World(setting, self.model)

    @rule(what=st.sampled_from(HAPPENS), seed=st.integers(0, 2**32))
    def happens(self, what: str, seed: int) -> None:
        """One step; `seed` decides the rest of it."""
        self.steps.append((what, seed))
        step(self._world, what, random.Random(seed))

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
        if self.until_violation and world.violations:
            raise _Enough
        if self.shrinks:
            assert not world.violations, self._story(world)

    def _count(self, world: World) -> None:
        tally = self.tally
        tally.runs += 1
        tally.kills += world.met["kill"]
        tally.faults += world.met["fault"]
        tally.violations += bool(world.violations)
        tally.met.update(world.met)
        if world.violations and len(tally.stories) < STORIES:
            tally.stories.append(self._story(world))

    def _story(self, world: World) -> str:
        return "\n".join([*world.log, f"replay({world.setting}, {self.steps})"])

    @property
    def _world(self) -> World:
        assert self.world is not None
        return self.world


class _Enough(BaseException):
    """A violation was seen, and one is enough."""


def run(examples: int, *, until_violation: bool = False, shrinks: bool = False) -> Tally:
    """So many random runs; what they met, and how many ended with something that must not be.

    `until_violation` ends at the first. With `shrinks` the first is brought to its shortest form, which takes minutes,
    and raised as an AssertionError.
    """
    phases = (Phase.generate, Phase.shrink) if shrinks else (Phase.generate,)
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
    with _silence(), suppress(_Enough):
        of_this_run = {"tally": tally, "shrinks": shrinks, "until_violation": until_violation, "model": template()}
        machine = type("Days", (Days,), of_this_run)
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
