"""One kiosk, one process, many journeys: the real window off-screen, and everything else as bad as `world` makes it.

    python -m tests.soak.journeys MEANS JOURNEYS SEED FOLDER

Prints one JSON line: a `Report`. One kiosk a process, because that is how a kiosk runs.
"""

import json
import logging
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Qt reads it once, when the application is made
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from kiosk import log
from kiosk.app import application
from kiosk.store.outbox import Outbox
from kiosk.store.recorded import recorded
from kiosk.store.stages import Stage
from tests.soak.fast import hurry
from tests.soak.judge import Evidence, unseen_twins, violations
from tests.soak.means import Means, settings_of
from tests.soak.meter import Sample, sample
from tests.soak.rest import waited
from tests.soak.visitor import Stuck, Visitor
from tests.soak.world import World
from tests.support.lobby import Lobby

FAULTY = 0.2  # of all exchanges, of every kind
SAMPLES = 60  # in all, however many journeys there are
OUT_OF_PAPER = 0.03  # of the customers find the roll at its end; the next one finds a new roll
SETTLED_S = 300.0  # sweeps wait for one another: five hundred customers have two thousand


@dataclass
class Report:
    """What one process has to say."""

    means: str
    journeys: int
    seed: int
    violations: list[str] = field(default_factory=list)
    exchanges: dict[str, int] = field(default_factory=dict)
    faulty: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    stages: dict[str, int] = field(default_factory=dict)
    papers: int = 0
    unseen_twins: int = 0
    samples: list[Sample] = field(default_factory=list)

    @classmethod
    def read(cls, text: str) -> "Report":
        """From the line that a process printed."""
        told: dict[str, Any] = json.loads(text)
        return cls(**{**told, "samples": [Sample(**one) for one in told["samples"]]})


class _Errors(logging.Handler):
    """Lines at ERROR: a bug, a database, a screen that complained. None is expected."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"the log says ERROR: {self.format(record)}")


def soak(means: Means, journeys: int, seed: int, folder: Path, *, leak_kb: int = 0) -> Report:
    """So many journeys with a kiosk that has these means; needs Qt's application. `leak_kb`: a leak to be found."""
    report = Report(means.value, journeys, seed)
    errors = _Errors()
    logging.getLogger("kiosk").addHandler(errors)
    every, leaked = max(1, journeys // SAMPLES), []
    with World(folder / "world", means, seed, FAULTY) as world:
        with Lobby(settings_of(means, world.url, world.printer), folder / "state") as lobby:
            visitor, paper = Visitor(lobby.ready(), seed, asks=means is Means.REAL), Random(seed)
            try:
                for number in range(1, journeys + 1):
                    if out := paper.random() < OUT_OF_PAPER:
                        world.tell("out")
                    visitor.visit()
                    if out:
                        world.tell("paper")
                    leaked.append(os.urandom(leak_kb * 1024))
                    if number % every == 0:
                        report.samples.append(sample(number))
            except Stuck as stuck:
                report.violations.append(str(stuck))
            world.tell("heal")
            _settled(folder / "state" / "outbox.sqlite", means)
        facts = world.tell("facts")
        rows = (recorded(folder / "state" / "outbox.sqlite") or ())[::-1]
        evidence = Evidence(means, rows, world.truth.made(), facts["posts"], facts["papers"], visitor.diary)
        report.violations += [*violations(evidence), *errors.lines]
    logging.getLogger("kiosk").removeHandler(errors)
    if facts["illegible"]:
        report.violations.append(f"{facts['illegible']} papers have no code that can be read")
    report.unseen_twins = unseen_twins(evidence)
    report.exchanges, report.faulty, report.papers = facts["exchanges"], facts["faulty"], sum(facts["papers"].values())
    report.ends = dict(visitor.diary.ends)
    report.stages = {stage.value: n for stage in Stage if (n := sum(row.stage is stage for row in rows))}
    return report


def _settled(file: Path, means: Means) -> None:
    """Until the kiosk has nothing left to do about any request, or should have had."""
    with closing(Outbox(file)) as outbox:
        blind = means is Means.BLIND
        waited(
            lambda: all(blind and case.row.stage is Stage.UNKNOWN for case in outbox.open_cases()),
            SETTLED_S,
        )


def main(arguments: Sequence[str]) -> None:
    """As the module's docstring says."""
    means, journeys, seed, folder = arguments
    place = Path(folder)
    shutil.rmtree(place, ignore_errors=True)
    hurry()
    application(sys.argv[:1])
    log.set_up(place / "state")
    logging.getLogger().removeHandler(next(h for h in logging.getLogger().handlers if type(h) is logging.StreamHandler))
    report = soak(Means(means), int(journeys), int(seed), place, leak_kb=int(os.environ.get("SOAK_LEAK_KB", "0")))
    sys.stdout.write(json.dumps(asdict(report)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
