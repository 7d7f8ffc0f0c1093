"""`python -m tests.soak [PART …]`: everything that takes too long for every day, in one table; 1 where a promise broke.

Parts: `crash` (every case of the crash matrix), `protocol` (the protocol against its model, thousands of random days),
`journeys` (2,000 customers before the real window, one exchange in five faulty), `keys` (10,000 keys and scans on every
screen), `screens` (every screen in every language, as every customer may ask for it). A part that this checkout does
not hold says so.
"""

import argparse
import importlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from tests.soak.journeys import Report
from tests.soak.keys import KEYS
from tests.soak.keys import lines as lines_of_keys
from tests.soak.means import Means
from tests.soak.meter import grown
from tests.soak.screens import lines as lines_of_screens
from tests.soak.tally import Line, line, table

ROOT = Path(__file__).resolve().parents[2]
JOURNEYS = 2000  # in all; each means gets its share
PROTOCOL_RUNS = 5000
AT_ONCE = 2  # kiosks: most of a journey is waiting, but painting is not
JOURNEYS_DEADLINE_S = 3600.0
MOST_RSS_SHARE = 0.02  # over the last three quarters of the journeys
MOST_MORE = 0  # open files and threads


def journeys(options: argparse.Namespace) -> list[Line]:
    """A kiosk a means, each in a process of its own."""
    share = -(-options.journeys // len(Means))
    with tempfile.TemporaryDirectory(prefix="kiosk-soak-") as folder, ThreadPoolExecutor(AT_ONCE) as kiosks:
        one = partial(_kiosk, journeys=share, seed=options.seed, folder=Path(folder))
        return list(kiosks.map(one, Means))


def _kiosk(means: Means, *, journeys: int, seed: int, folder: Path) -> Line:
    command = [sys.executable, "-m", "tests.soak.journeys", means.value, str(journeys), str(seed)]
    done = subprocess.run(
        [*command, str(folder / means.value)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        stdout=subprocess.PIPE,
        text=True,
        timeout=JOURNEYS_DEADLINE_S,
    )
    part = f"journeys, {means.value}"
    if done.returncode or not done.stdout:
        return Line(part, 0, None, None, 1, (f"the kiosk's process ended with {done.returncode}",))
    return line_of(part, Report.read(done.stdout))


def line_of(part: str, report: Report) -> Line:
    """A kiosk's report as a line: what grew too much is a violation too."""
    growth = grown(report.samples)
    stories = list(report.violations)
    if growth.rss_share >= MOST_RSS_SHARE:
        stories.append(f"memory grew by {growth.rss_share:.1%} over the last three quarters")
    stories += [
        f"{what} grew by {more:g}"
        for what, more in (("open files", growth.files), ("threads", growth.threads))
        if more > MOST_MORE
    ]
    seed = f" (seed {report.seed}, {report.journeys} journeys)"
    return Line(
        part,
        runs=report.journeys,
        kills=None,
        faults=sum(report.faulty.values()),
        violations=len(stories),
        stories=tuple(story + seed for story in stories),
        notes=(_note(report),),
        rss=f"{growth.rss_kb / 1024:.0f} MiB {growth.rss_share:+.1%}",
        heap=f"{growth.heap_kb_a_journey:+.1f} kB a journey",
        files=f"{report.samples[-1].files} {growth.files:+g}",
        threads=f"{report.samples[-1].threads} {growth.threads:+g}",
    )


def _note(report: Report) -> str:
    """What the requests came to."""
    ends = ", ".join(f"{number} {stage}" for stage, number in report.stages.items())
    unseen = f"; {report.unseen_twins} live twins that no blind kiosk can know of" if report.unseen_twins else ""
    return f"{sum(report.exchanges.values())} exchanges, {report.papers} papers; requests: {ends}{unseen}"


def crash(options: argparse.Namespace) -> list[Line]:
    """The whole crash matrix."""
    return _other("crash matrix", "tests.crash.matrix", "run_all", seconds=options.seconds, seed=options.seed, say=_say)


def protocol(options: argparse.Namespace) -> list[Line]:
    """The protocol's state machine, over thousands of random days."""
    return _other("protocol", "tests.protocol.machine", "run", examples=options.examples)


def keys(options: argparse.Namespace) -> list[Line]:
    """Stray keyboards and scanners."""
    return lines_of_keys(options.keys, options.seed)


def screens(_options: argparse.Namespace) -> list[Line]:
    """What `kiosk check --screens` measures."""
    return lines_of_screens()


def _other(part: str, module: str, function: str, **arguments: Any) -> list[Line]:
    if not ROOT.joinpath(*module.split(".")).with_suffix(".py").exists():
        _say(f"{part}: this checkout does not hold {module}; nothing was run.")
        return []
    call: Callable[..., object] = getattr(importlib.import_module(module), function)
    return [line(part, call(**arguments))]


PARTS: dict[str, Callable[[argparse.Namespace], list[Line]]] = {
    "crash": crash,
    "protocol": protocol,
    "journeys": journeys,
    "keys": keys,
    "screens": screens,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the parts one after the other and print the table. 0: all promises held; 1: not; 2: a part is not here."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description="Put every promise to a long test.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {', '.join(PARTS)} (default: all)")
    parser.add_argument("--journeys", type=int, default=JOURNEYS, help=f"customers in all (default: {JOURNEYS:,})")
    parser.add_argument("--examples", type=int, default=PROTOCOL_RUNS, help=f"days (default: {PROTOCOL_RUNS:,})")
    parser.add_argument("--keys", type=int, default=KEYS, help=f"keys on each screen (default: {KEYS:,})")
    parser.add_argument("--seconds", type=float, help="crash cases are begun for so long (default: all cases)")
    parser.add_argument("--seed", type=int, default=1, help="what chance is drawn from (default: 1)")
    options = parser.parse_args(arguments)
    wanted = options.parts or list(PARTS)
    if unknown := set(wanted) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    began = time.monotonic()
    lines: list[Line] = []
    absent = False
    for part in wanted:
        found = PARTS[part](options)
        absent = absent or not found
        lines += found
    sys.stdout.write(table(lines))
    _say(f"{os.cpu_count()} processors, {time.monotonic() - began:.0f} s in all.")
    return 1 if any(one.violations for one in lines) else 2 if absent else 0


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())
