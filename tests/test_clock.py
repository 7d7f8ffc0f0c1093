"""Ages: right whatever the wall clock does, across restarts, and never negative."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import clock
from kiosk.clock import PLAUSIBLE_S, Moment, elapsed_s

DAY_S = 86_400.0
HOUR_S = 3_600.0
SUMMER_BEGINS = datetime(2026, 3, 29, 1, tzinfo=UTC).timestamp()

walls = st.floats(0, 4e9)
boots = st.floats(0, 1e8)
ages = st.floats(0, 1e7)
jumps = st.one_of(st.floats(-DAY_S, DAY_S), st.sampled_from([-HOUR_S, HOUR_S]), st.floats(-4e9, 4e9))


@given(walls, boots, ages, jumps)
def test_no_jump_changes_an_age_within_a_boot(wall: float, boot: float, age: float, jump: float) -> None:
    """Days forth or back, an hour for summer time, decades: the age is what the boot clock says."""
    since = Moment("one", boot, wall)
    assert elapsed_s(since, Moment("one", boot + age, wall + age + jump)) == pytest.approx(age, abs=1e-6)


@given(walls, boots, st.floats(0, 30 * DAY_S), ages)
def test_a_right_clock_tells_the_age_across_boots(wall: float, boot: float, off: float, uptime: float) -> None:
    """However long the machine was off, up to what is plausible."""
    age = min(off + uptime, PLAUSIBLE_S)
    assert elapsed_s(Moment("one", boot, wall), Moment("two", min(uptime, age), wall + age)) == pytest.approx(
        age, abs=1e-5
    )


@given(walls, boots, ages, jumps)
def test_another_boot_is_at_least_as_long_ago_as_this_one_lasts(
    wall: float, boot: float, uptime: float, jump: float
) -> None:
    """Whatever the wall clock did meanwhile: it can make something older by its jump, never younger."""
    age = elapsed_s(Moment("one", boot, wall), Moment("two", uptime, wall + jump))
    assert uptime <= age <= max(uptime, jump) + 1e-3


@given(st.builds(Moment, st.sampled_from("ab"), boots, walls), st.builds(Moment, st.sampled_from("ab"), boots, walls))
def test_no_age_is_negative(since: Moment, now: Moment) -> None:
    """Not even between moments in the wrong order."""
    assert elapsed_s(since, now) >= 0


def test_ages_grow_over_the_change_to_summer_time() -> None:
    """A machine set to local time is an hour off by its wall clock from one second to the next."""
    since = Moment("one", 1000.0, SUMMER_BEGINS - 1)
    seconds = [elapsed_s(since, Moment("one", 1000.0 + age, SUMMER_BEGINS - 1 + age + HOUR_S)) for age in (1, 2, 120)]
    assert seconds == [1, 2, 120]


def test_a_clock_without_battery_is_not_believed() -> None:
    """It woke in 1970 and the network set it right: decades did not pass. What is lost is the time it was off."""
    woken = Moment("one", 5.0, 40.0)
    today = Moment("two", 7.0, datetime(2026, 11, 26, tzinfo=UTC).timestamp())
    assert elapsed_s(woken, today) == 7.0
    assert elapsed_s(today, woken) == 5.0


def test_now_is_now() -> None:
    """The machine's own clocks, and the boot the kernel names."""
    first = clock.now()
    deadline = time.monotonic() + 5
    while (second := clock.now()) == first and time.monotonic() < deadline:
        pass
    assert len(first.boot_id) == 36
    assert 0 < elapsed_s(first, second) < 5
    assert abs(datetime.fromtimestamp(first.wall_s, UTC) - datetime.now(UTC)) < timedelta(seconds=5)
    assert elapsed_s(second, replace(first, wall_s=0)) == 0
