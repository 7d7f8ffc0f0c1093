"""The crash matrix of "never lost, never twice": its cases, the verdict on one, and all of them in a row.

    tally = run_all()                # for `make soak`; `tests/crash/test_crash.py` takes the cases of `SHORT`

A case's lives are `lives`' business. Here is what must be true of what they leave. Must not start a process.
"""

import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import count, product
from pathlib import Path
from queue import SimpleQueue
from time import monotonic

from tests.crash.case import REVISIONS, WEATHERS, Case, Means, Weather
from tests.crash.lives import Run, lived
from tests.crash.nest import Nest

WORKERS = 4  # cases at once: most of a life is waiting
KEPT = {"delivered", "reported"}  # stages of a row whose ticket somebody has, or may have
IN_A_HAND = {"after printing", "after on_screen"}


def violations(run: Run) -> list[str]:
    """What is not as promised; none, hopefully."""
    return [*run.troubles, *(f"the kill was not reached: {kill}" for kill in run.missed), *_broken(run)]


def _broken(run: Run) -> Iterator[str]:
    """The promise itself, from what the server has, what is on paper, on screens, and before staff."""
    most = 2 if run.case.blind_twins else 1
    if len(run.live) > most:
        yield f"{len(run.live)} live tickets: {run.live}"
    for ticket in run.live:
        yield from _of_live(run, ticket)
    for ticket, papers in Counter(run.papers).items():
        if papers > 1:
            yield f"{papers} papers of ticket {ticket}"
    for ticket in {*run.papers, *run.copies, *run.shown} - {*run.live, *run.given_up}:
        yield f"ticket {ticket} is on paper or was on the screen, and the server has it no more"
    for row in run.staff:
        if row["stage"] in {"asked", "sending", "issued", "printing", "on_screen", "cancelling"}:
            yield f"a request is still {row['stage']}"
        if row["stage"] == "unknown" and run.case.means is not Means.NONE:
            yield "a request is still unknown, although it could be found"
    if not run.case.kills and run.case.weather == "fine" and len(run.live) != 1:
        yield f"{len(run.live)} live tickets on a good day"


def _of_live(run: Run, ticket: str) -> Iterator[str]:
    """A live ticket is in somebody's hand, or before staff who look for it."""
    stages = {row["stage"] for row in run.staff if row["ticket"] == ticket}
    listed = any(row["needs_staff"] for row in run.staff)
    if run.case.means is Means.NONE:
        held = "delivered" in stages and ticket in {*run.papers, *run.shown}
        if not (held or listed or run.case.blind_twins):
            yield f"live ticket {ticket}: nobody holds it, and staff are not told"
        return
    if not stages & KEPT:
        yield f"live ticket {ticket}: nobody holds it (requests {[row['stage'] for row in run.staff]})"
    elif "reported" in stages and not (listed and IN_A_HAND & set(run.trail)):
        yield f"live ticket {ticket} was reported, and should have been cancelled"
    elif "delivered" in stages and ticket not in {*run.papers, *run.shown}:
        yield f"live ticket {ticket} is said to be delivered, and was on no paper and no screen"


@dataclass
class Tally:
    """What a number of cases came to. `violations` name their case; `missed` are kills whose point no life came to."""

    runs: int = 0
    lives: int = 0
    kills: int = 0
    faults: int = 0  # requests that met a server, or a way to it, in trouble
    made: int = 0  # tickets that servers made
    papers: int = 0
    missed: int = 0
    blind_twins: int = 0  # the one known gap: a proxy doubles what nothing identifies
    seconds: float = 0.0
    violations: list[str] = field(default_factory=list)

    def add(self, run: Run) -> list[str]:
        """One case more; its violations."""
        wrong = [f"{run.case}: {what}" for what in [*run.troubles, *_broken(run)]]
        self.runs += 1
        self.lives += run.lives
        self.kills += len(run.killed)
        self.faults += run.faults
        self.made += len(run.made)
        self.papers += len(run.papers)
        self.missed += len(run.missed)
        self.blind_twins += run.case.blind_twins and len(run.live) > 1
        self.violations += wrong
        return wrong


# --- the cases ---

POST = ("create received", "create acted", "create answered")
PAPER = ("paper begun", "paper half", "paper cut", "paper proved")
COMMITS = ("asked", "sending", "issued", "printing", "delivered")
ON_A_GOOD_DAY = (*(f"{when} {stage}" for stage in COMMITS for when in ("before", "after")), *POST, *PAPER, "shown")
ON_A_BAD_DAY = (*POST, "before unknown", "after unknown", "before issued", "after issued", "paper cut", "shown")

# What the second life is killed at, after a first that was killed where it leaves that to settle.
LOOKING = ("list received", "list answered")
FINDING = ("after opened", "before unknown", "after unknown", "before issued", "after issued")
CANCELLING = (
    *(f"{when} {stage}" for stage in ("cancelling", "doomed", "cancelled") for when in ("before", "after")),
    *("cancel received", "cancel acted", "cancel answered"),
)
AT_WORK_AGAIN = (
    ("create acted", (*FINDING, *LOOKING, *CANCELLING)),
    ("after issued", CANCELLING),
    ("after printing", ("before reported", "after reported")),
    ("after asked", ("before never_created", "after never_created")),
)
# A customer who says "It is mine" to what is offered, and the kiosk that is killed once more while it hands it over.
CLAIMED = (
    *((kill,) for kill in ("after issued", "before printing", "after printing", "paper half", "paper proved", "shown")),
    *(("after issued", kill) for kill in ("before printing", "after printing", *PAPER, "after delivered", "shown")),
    *(("create acted", kill) for kill in ("after issued", "paper cut")),
)
# A proxy has doubled the POST, and the kiosk is killed while it cancels the twin of a ticket that is on paper.
TWIN = (
    "before doomed",
    "after doomed",
    "cancel received",
    "cancel acted",
    "cancel answered",
    "before looks",
    "after looks",
)
COPIED = (
    *((kill,) for kill in ("after printing", "paper begun", "paper cut", "paper proved", "before delivered")),
    *(("after printing", kill) for kill in ("paper begun", "paper cut", "paper proved")),
)
ANEW = (
    *(("paper cut", kill) for kill in ("after asked", "cancel received", "cancel acted", "cancel answered", *POST)),
    *(("after delivered", kill) for kill in ("after sending", "after issued", "paper cut", "after delivered")),
)
AGAIN = ("after sending", *POST, "after issued", "after printing", "paper cut", "after delivered", "shown")


def every_case() -> Iterator[Case]:
    """The whole matrix, without what cannot happen."""
    for revision, means in product(REVISIONS, Means):
        case = Case((), means, "fine", revision)
        yield from _killed_once(case)
        yield from _killed_at_work(case)
        yield from _with_somebody_there(case)
        if means is Means.REAL:
            yield from _coming_back(case)


def _killed_once(case: Case) -> Iterator[Case]:
    for weather, day in WEATHERS.items():
        yield replace(case, weather=weather)
        points = ON_A_GOOD_DAY if weather == "fine" else ON_A_BAD_DAY
        yield from (replace(case, kills=(kill,), weather=weather) for kill in points if reached(kill, case.means, day))


def _killed_at_work(case: Case) -> Iterator[Case]:
    for first, seconds in AT_WORK_AGAIN:
        yield from (replace(case, kills=(first, second)) for second in seconds if settled(first, second, case.means))
    if case.means in {Means.OWN, Means.REAL}:
        yield from (replace(case, kills=("paper cut", second), weather="twice") for second in TWIN)


def _with_somebody_there(case: Case) -> Iterator[Case]:
    for kills in CLAIMED:
        if case.means is not Means.NONE or "create acted" not in kills:
            yield replace(case, kills=kills, claims=True)
    for kill in ("after issued", "before on_screen", "after on_screen", "before delivered", "shown"):
        yield replace(case, kills=(kill,), prints=False)
        yield replace(case, kills=(kill,), prints=False, claims=True)
    yield from (replace(case, kills=kills, claims=True, copies=True) for kills in COPIED)


def _coming_back(case: Case) -> Iterator[Case]:
    for kill, weather in product(AGAIN, ("fine", "late", "twice")):
        if reached(kill, case.means, WEATHERS[weather]):
            yield replace(case, kills=(kill,), weather=weather, again=True)
    yield from (replace(case, kills=kills, again=True, anew=True) for kills in ANEW)


def reached(kill: str, means: Means, day: Weather) -> bool:
    """Whether a first life comes there."""
    if kill == "create acted":
        return not day.unclear or day.acts
    if kill == "create answered":
        return day.answers
    if "unknown" in kill:
        return day.unclear
    blind = means is Means.NONE and day.unclear
    return kill in {*POST, "shown", "before asked", "after asked", "before sending", "after sending"} or not blind


def settled(first: str, second: str, means: Means) -> bool:
    """Whether a second life comes there by itself, after a first that was killed at `first`."""
    if first != "create acted":
        return True
    if means is Means.NONE:
        return second in {"after opened", "before unknown", "after unknown"}
    return means is not Means.KEY or second not in LOOKING


def run_all(seconds: float | None = None, *, seed: int = 0, say: Callable[[str], None] = lambda _line: None) -> Tally:
    """The cases of `every_case` in an order that `seed` shuffles: all of them, or those that begin in so many seconds.

    `say` hears of each violation at once. What a violating case left stays in a temporary folder, which its line names.
    """
    cases = list(every_case())
    random.Random(seed).shuffle(cases)
    return tally(cases, Path(tempfile.mkdtemp(prefix="kiosk-crash-")), seconds=seconds, say=say)


def tally(
    cases: Iterable[Case],
    folder: Path,
    *,
    workers: int = WORKERS,
    seconds: float | None = None,
    say: Callable[[str], None] = lambda _line: None,
) -> Tally:
    """Live these cases, some at once, each in a folder of its own below `folder`; it is kept where one went wrong."""
    began, total = monotonic(), Tally()

    nests: SimpleQueue[Nest] = SimpleQueue()

    def one(number: int, case: Case) -> tuple[Path, Run] | None:
        if seconds is not None and monotonic() - began > seconds:
            return None
        nest = nests.get()
        try:
            return folder / str(number), lived(case, folder / str(number), nest)
        finally:
            nests.put(nest)

    with ExitStack() as stack:
        for _ in range(workers):
            nests.put(stack.enter_context(Nest()))
        threads = stack.enter_context(ThreadPoolExecutor(workers))
        for done in threads.map(one, count(), cases):
            if done is None:
                continue
            wrong = total.add(done[1])
            for line in wrong:
                say(f"{line} ({done[0]})")
            if not wrong:
                shutil.rmtree(done[0])
    total.seconds = monotonic() - began
    return total
