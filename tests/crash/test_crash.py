"""Never lost, never twice, whatever kills the kiosk: the short form of the crash matrix (`make soak` has all of it)."""

from pathlib import Path

import pytest

from tests.crash.case import Case, Means
from tests.crash.matrix import every_case, tally

NONE, KEY, OWN, REAL = Means
FORM = "v1-form"

# Every kill point twice or more, every means with every kind of point, all weathers, both revisions.
SHORT = (
    # before anything was sent
    Case(("before asked",), OWN),
    Case(("before asked",), REAL, "fine", FORM),
    Case(("after asked", "before never_created"), KEY),
    Case(("after asked", "after never_created"), NONE, "fine", FORM),
    Case(("before sending", "before never_created"), REAL),
    Case(("before sending", "after never_created"), OWN, "fine", FORM),
    # on both sides of the POST
    Case(("after sending", "before unknown"), NONE),
    Case(("after sending", "list received"), OWN, "fine", FORM),
    Case(("create received", "after unknown", "list answered", "before issued"), OWN),
    Case(("create received", "list answered", "before cancelling", "after doomed"), REAL, "late", FORM),
    Case(("create received",), KEY, "later"),
    Case(("create acted", "after opened", "before cancelled"), KEY, "fine", FORM),
    Case(("create acted", "list received", "after issued", "cancel acted"), REAL),
    Case(("create acted", "before unknown"), NONE, "twice", FORM),
    Case(("create answered", "after cancelling", "cancel received"), OWN, "twice"),
    Case(("create answered", "before doomed", "after cancelled"), REAL, "twice", FORM),
    Case(("before unknown", "after opened", "after cancelling"), OWN, "reset after, twice"),
    Case(("after unknown", "before doomed", "cancel answered"), KEY, "hang after"),
    Case(("after unknown",), NONE, "504 after", FORM),
    Case(("before issued", "before cancelling", "cancel answered"), OWN, "list away", FORM),
    Case(("after issued", "cancel received", "before cancelled", "after cancelled"), NONE),
    Case(("after issued", "after doomed", "cancel acted"), REAL, "cancel lost"),
    # on both sides of the print
    Case(("before printing",), KEY, "reset after", claims=True),
    Case(("after printing", "before reported"), NONE, "fine", FORM),
    Case(("after printing", "after reported"), OWN, "later"),
    Case(("after issued", "paper begun"), OWN, "fine", FORM, claims=True),
    Case(("paper begun", "before reported"), KEY),
    Case(("paper half",), REAL, "lost before", claims=True),
    Case(("after issued", "paper half"), NONE, claims=True),
    Case(("paper cut",), REAL, "twice, strict", again=True),
    Case(("paper cut", "cancel acted"), REAL, again=True, anew=True),
    Case(("paper begun", "paper cut"), OWN, claims=True, copies=True),
    Case(("before printing", "paper cut"), NONE, claims=True),
    Case(("paper proved",), OWN, "twice", FORM),
    Case(("paper proved",), REAL, claims=True),
    Case(("before delivered",), KEY, "fine", FORM),
    Case(("paper cut", "before doomed", "after looks"), OWN, "twice"),
    Case(("paper cut", "cancel received", "before looks", "after looks"), REAL, "twice", FORM),
    Case(("before delivered", "before looks"), REAL, "twice", again=True),
    Case(("after delivered",), OWN, "twice, strict"),
    Case(("after issued", "after delivered"), KEY, "fine", FORM, claims=True),
    Case(("before on_screen", "after on_screen"), OWN, "reset after", prints=False, claims=True),
    Case(("before on_screen",), NONE, prints=False),
    Case(("after on_screen", "after reported"), REAL, "fine", FORM, prints=False, again=True),
    Case(("shown",), NONE, "reset after"),
    Case(("shown",), OWN, "later", FORM),
)  # fmt: skip


@pytest.mark.slow
def test_the_short_form(tmp_path: Path) -> None:
    """Whatever kills the kiosk, and whatever the server does: one ticket at most, and it is somebody's, or staff's."""
    total = tally(SHORT, tmp_path)
    assert total.violations == []
    assert (total.runs, total.missed, total.kills) == (len(SHORT), 0, sum(len(case.kills) for case in SHORT))


def test_the_short_form_leaves_nothing_out() -> None:
    """Every point at which the whole matrix kills comes twice or more, and so does every means of finding a request."""
    kills = [kill for case in SHORT for kill in case.kills]
    assert [kill for case in every_case() for kill in case.kills if kills.count(kill) < 2] == []
    for means in Means:
        assert sum(case.means is means for case in SHORT) >= 8


BROKEN = {
    Case(("create acted",), OWN, sabotage="look_at_nothing"): "nobody holds it",
    Case(("create acted",), OWN, sabotage="send_first"): "nobody holds it",
    Case(("paper cut",), OWN, sabotage="print_first"): "the server has it no more",
    Case(("paper cut",), OWN, sabotage="cancel_in_hand"): "the server has it no more",
    Case(("paper cut",), OWN, claims=True, sabotage="print_again"): "2 papers",
    Case((), NONE, "reset after", sabotage="send_again"): "2 live tickets",
}


def test_a_broken_kiosk_is_noticed(tmp_path: Path) -> None:
    """One that looks at nothing, sends or prints before that is written down, cancels, prints or sends blindly."""
    total = tally(BROKEN, tmp_path)
    for case, wrong in BROKEN.items():
        said = [line for line in total.violations if line.startswith(f"{case}: ")]
        assert any(wrong in line for line in said), (str(case), said)
