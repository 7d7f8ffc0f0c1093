"""The soak, short: sixty journeys with one exchange in five faulty, on every `make test`. `make soak` is longer."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.model import Branch, Customer, Sector, Service, Ticket, TicketRequest
from kiosk.store.rows import Row
from kiosk.store.stages import Stage
from tests.soak import keys
from tests.soak.journeys import FAULTY, Report
from tests.soak.judge import Evidence, unseen_twins, violations
from tests.soak.means import Means
from tests.soak.meter import Sample, grown
from tests.soak.tally import Line, line, table
from tests.soak.visitor import Diary
from tests.support.unreliable import Made

JOURNEYS = 60
SEED = 5
DEADLINE_S = 300.0  # for what takes twenty seconds on a machine that does nothing else
MOST_KB = 35.0  # a journey: the first fifty fill the caches of Qt and of Python with some 10 kB each
LEAK_KB = 50.0

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
PLACE = (Branch("sole"), Sector("uno"), Service("dep"))


@pytest.fixture(scope="module")
def report(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """What a kiosk that gives requests an identity of their own says after so many journeys."""
    command = [sys.executable, "-m", "tests.soak.journeys", "own", str(JOURNEYS), str(SEED)]
    folder = tmp_path_factory.mktemp("soak") / "own"
    done = subprocess.run(
        [*command, str(folder)], cwd=repository, stdout=subprocess.PIPE, text=True, timeout=DEADLINE_S, check=True
    )
    return Report.read(done.stdout)


@pytest.mark.slow
def test_no_promise_is_broken(report: Report) -> None:
    """However the exchanges went: every ticket is held, once, or cancelled; and the faults were there."""
    assert report.violations == []
    assert sum(report.ends.values()) == sum(report.stages.values()) - _retries(report) == JOURNEYS
    assert report.papers > JOURNEYS / 2
    assert sum(report.faulty.values()) > sum(report.exchanges.values()) * FAULTY / 2


def test_nothing_grows(report: Report) -> None:
    """Over the last three quarters neither memory, as far as so few journeys tell, nor open files, nor threads."""
    growth = grown(report.samples)
    assert growth.heap_kb_a_journey < MOST_KB
    assert (growth.files, growth.threads) == (0, 0)


def test_a_leak_would_be_seen(report: Report) -> None:
    """The same measurements, had each journey left 50 kB, or every fourth a file or a thread."""
    leaking = [replace(one, heap_kb=one.heap_kb + round(one.journeys * LEAK_KB)) for one in report.samples]
    assert grown(leaking).heap_kb_a_journey > MOST_KB
    assert grown([replace(one, files=one.files + one.journeys // 4) for one in report.samples]).files > 0
    assert grown([replace(one, threads=one.threads + one.journeys // 4) for one in report.samples]).threads > 0


def _retries(report: Report) -> int:
    """Rows beyond one a journey: customers who tried again."""
    return sum(report.stages.values()) - report.journeys


def row(stage: Stage, ticket: str | None = None, number: int = 0) -> Row:
    """A request."""
    request = TicketRequest(f"ref{number}", *PLACE, Customer(), "es")
    return Row(request.ref, stage, request, Ticket(ticket) if ticket else None, "", NOW, NOW, attempts=1)


def made(ticket: str, state: str = "waiting", customer: str = "document:K:1") -> Made:
    """A ticket on the server."""
    return Made(ticket, "D1", "dep", customer, None, state)


def post(*tickets: str, key: str = "", fault: str = "fine") -> dict[str, object]:
    """A POST and what it made."""
    return {"key": key, "fault": fault, "made": list(tickets)}


FINE = Evidence(
    Means.OWN, (row(Stage.DELIVERED, "a"),), (made("a"),), (post("a"),), {"a": 1}, Diary(Counter(TICKET=1), ["a"])
)
BLIND = replace(FINE, means=Means.BLIND)
BROKEN = {
    "a twin lives": replace(FINE, made=(made("a"), made("b"))),
    "nobody holds it": replace(FINE, rows=(row(Stage.NEVER_CREATED),), papers={}, diary=Diary()),
    "it is dead": replace(FINE, made=(made("a", "cancelled"),)),
    "two papers": replace(FINE, papers={"a": 2}),
    "a paper of nothing": replace(FINE, papers={"a": 1, "b": 1}),
    "it never ended": replace(FINE, rows=(row(Stage.DELIVERED, "a"), row(Stage.CANCELLING, "b", 1))),
    "still unknown": replace(FINE, rows=(row(Stage.DELIVERED, "a"), row(Stage.UNKNOWN, None, 1))),
    "two on one visit's screen": replace(FINE, diary=Diary(twice=["visit 1 saw two"])),
    "one on two visits' screens": replace(FINE, diary=Diary(shown=["a", "a"])),
    "blind, and staff are not told": replace(BLIND, rows=(row(Stage.UNSENT),), papers={}, diary=Diary()),
    "blind, more POSTs than rows": replace(BLIND, posts=(post("a"), post("b")), made=(made("a"), made("b"))),
    "one key, two tickets": replace(
        FINE,
        means=Means.KEY,
        rows=(row(Stage.DELIVERED, "a"), row(Stage.DELIVERED, "b", 1)),
        made=(made("a"), made("b")),
        posts=(post("a", "b", key="ref0"),),
    ),
}


def test_what_is_fine_is_fine() -> None:
    """A ticket and its paper; one that was given up; a copy that was asked for; a blind one that staff see."""
    assert violations(FINE) == violations(BLIND) == ()
    copied = replace(FINE, papers={"a": 2}, diary=Diary(shown=["a"], copies=Counter(a=1)))
    assert violations(copied) == ()
    gone = replace(FINE, made=(made("a", "cancelled"),), diary=Diary(shown=["a"], given_up={"a"}))
    assert violations(gone) == ()
    told = replace(BLIND, rows=(row(Stage.UNKNOWN),), papers={}, diary=Diary())
    assert violations(told) == ()


def test_what_nobody_can_know_is_counted() -> None:
    """A blind request that a proxy sent twice: the known gap, and not hidden."""
    twin = replace(BLIND, made=(made("a"), made("b")), posts=(post("a", "b", fault="twice, first answer"),))
    assert violations(twin) == ()
    assert unseen_twins(twin) == 1


@pytest.mark.parametrize("case", BROKEN)
def test_the_judge_sees(case: str) -> None:
    """Each way in which a promise can be broken."""
    assert violations(BROKEN[case])


def test_the_table() -> None:
    """What others count has its line, and every violation what it takes to see it again."""

    class Theirs:
        runs, kills, faults, violations, stories = 1200, 390, 800, 1, ["day 7"]

    told = table([line("protocol", Theirs()), Line("journeys", 500, None, 90, 0, rss="150 MiB +0.5%")])
    assert "| protocol | 1,200 | 390   | 800    | 1 " in told
    assert "| journeys | 500   | –     | 90     | 0 " in told
    assert told.endswith("\n- protocol: day 7\n")


def test_growth_is_of_the_last_three_quarters() -> None:
    """What the first journeys fill is not counted, what runs while a sample is taken neither."""
    warm = [Sample(n, 1000 + min(n, 10) * 10, 500, 20 + 5 * (n == 39), 8, 0) for n in range(40)]
    growth = grown(warm)
    assert (growth.rss_kb, growth.rss_share, growth.heap_kb_a_journey, growth.files) == (1100, 0, 0, 0)


def test_keys_are_counted() -> None:
    """A screen that had fewer keys than it should, or a process that died, is no line without violations."""
    counted = keys.line_of(keys.Part.STAFF, 100, SEED)
    assert counted.stories == ()
    assert counted.runs >= 100 * 30
    short = keys.told_of("keys, staff", 100, {"got": {"pin": 99, "home": 120}, "moved": 0, "wrong": []})
    assert (short.runs, short.stories) == (219, ("pin had 99 keys of 100",))
    dead = keys.line_of(keys.Part.STAFF, -1, SEED)  # hypothesis takes no such number
    assert (dead.runs, dead.violations) == (0, 1)
