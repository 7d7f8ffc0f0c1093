"""How starts are counted: which ones count together, what ends the count, and what a damaged file does."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import Moment
from kiosk.unattended.safe_mode import LIVED_S, MOST_STARTS, STARTS_FILE, WITHIN_S, Starts, recent

pytestmark = pytest.mark.logs_errors("safe mode is an ERROR")


class Clock:
    """Says what it is set to."""

    def __init__(self) -> None:
        self.at = Moment("one", 100.0, 1_000_000.0)

    def __call__(self) -> Moment:
        return self.at

    def pass_s(self, seconds: float) -> None:
        self.at = Moment(self.at.boot_id, self.at.boot_s + seconds, self.at.wall_s + seconds)


def test_more_than_four_within_ten_minutes(tmp_path: Path) -> None:
    """Each dies just before it would have counted as lived; the fifth is safe, and the one after that."""
    clock = Clock()
    said = []
    for _ in range(6):
        said.append(Starts(tmp_path, clock).begin())
        clock.pass_s(LIVED_S - 1)
    assert said == [False] * MOST_STARTS + [True, True]


def test_starts_that_are_far_apart_do_not_count_together(tmp_path: Path) -> None:
    """A power cut a week is no crash loop."""
    clock = Clock()
    for _ in range(20):
        assert not Starts(tmp_path, clock).begin()
        clock.pass_s(WITHIN_S / (MOST_STARTS - 1))


def test_one_that_lived_ends_the_count(tmp_path: Path) -> None:
    """And so does one that was told to end."""
    clock = Clock()
    for _ in range(20):
        starts = Starts(tmp_path, clock)
        assert not starts.begin()
        starts.lived()
        clock.pass_s(1)


def test_the_clock_on_the_wall_does_not_matter(tmp_path: Path) -> None:
    """Set back by years between two starts of one boot: they are as close as they are."""
    clock = Clock()
    for number in range(MOST_STARTS):
        assert not Starts(tmp_path, clock).begin()
        clock.at = Moment("one", 101.0 + number, -1e8 * number)
    assert Starts(tmp_path, clock).begin()


@pytest.mark.parametrize("damage", ["", "{", "[1]", '[{"boot_id": 1}]', "null", "[" * 100_000, '{"a": 1}'])
def test_a_damaged_file_counts_nothing(tmp_path: Path, damage: str) -> None:
    """It must not keep a kiosk from starting; the next starts are counted as ever."""
    (tmp_path / STARTS_FILE).write_text(damage)
    assert [Starts(tmp_path, Clock()).begin() for _ in range(MOST_STARTS + 1)] == [False] * MOST_STARTS + [True]


def test_where_nothing_can_be_written(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It starts, and the log says that nobody counts."""
    assert not Starts(tmp_path / "gone", Clock()).begin()
    assert "start-not-counted" in caplog.text


MOMENTS = st.builds(Moment, st.sampled_from(["one", "two"]), st.floats(0, 1e9), st.floats(-1e9, 2e9))


@given(st.lists(MOMENTS, max_size=40).map(tuple), MOMENTS)
def test_the_file_does_not_grow(starts: tuple[Moment, ...], now: Moment) -> None:
    """Whatever is in it: the newest few."""
    assert len(recent(starts, now)) <= MOST_STARTS
