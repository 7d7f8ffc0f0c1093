"""The lock-out is the table it is documented by, and no PIN is one that anybody would try first."""

import math
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.pin import IN_ALL, LEAST_DIGITS, MOST_DIGITS, NEVER_S, Role, Weak, left_s, meant_for, wait_after_s
from kiosk.domain.pin import why_trivial as why

DAY_S = 86_400.0
TABLE_S = [0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, *[3600] * 87, math.inf]


def test_the_waits_are_the_table() -> None:
    """Written out once more, by hand: five are free, then 15 s doubling to an hour, and after a hundred never."""
    assert [wait_after_s(failures) for failures in range(IN_ALL + 1)] == TABLE_S
    assert wait_after_s(10_000) == NEVER_S
    assert {wait_after_s(failures, ends=False) for failures in range(13, 500)} == {3600.0}


def test_so_many_a_day() -> None:
    """What the documentation promises: 35 on the first day, 24 on any later one, 100 in all."""
    moments, at = [], 0.0
    for failures in count():
        at += wait_after_s(failures)
        if at == math.inf:
            break
        moments.append(at)
    days = [int(moment // DAY_S) for moment in moments]
    assert [days.count(day) for day in range(5)] == [35, 24, 24, 17, 0]
    assert len(moments) == IN_ALL


@given(st.integers(0, 200), st.floats(0, 1e7), st.floats(0, 1e7))
def test_time_only_helps(failures: int, sooner_s: float, more_s: float) -> None:
    """Never negative, never more than the whole wait, never longer for having waited, never over without an end."""
    left, later = left_s(failures, sooner_s), left_s(failures, sooner_s + more_s)
    assert 0 <= later <= left <= wait_after_s(failures)
    assert (left == math.inf) is (failures >= IN_ALL)


@pytest.mark.parametrize(
    ("pin", "weak"),
    [
        ("", Weak.TOO_SHORT),
        ("471", Weak.TOO_SHORT),
        ("4711", None),
        ("47a1", Weak.NOT_DIGITS),
        ("٤٧١١", Weak.NOT_DIGITS),
        ("4711 ", Weak.NOT_DIGITS),
        ("4" * 13, Weak.TOO_LONG),
        ("0000", Weak.REPEATS),
        ("7777777", Weak.REPEATS),
        ("1221", Weak.REPEATS),
        ("1212", Weak.REPEATS),
        ("583583", Weak.REPEATS),
        ("1234", Weak.RUN),
        ("9876", Weak.RUN),
        ("7890", Weak.RUN),
        ("0987", Weak.RUN),
        ("1235", Weak.RUN),
        ("2468", Weak.RUN),
        ("1987", Weak.RUN),
        ("1964", Weak.DATE),
        ("2031", Weak.DATE),
        ("3112", Weak.DATE),
        ("0824", Weak.DATE),
        ("8824", None),
    ],
)
def test_staff(pin: str, weak: Weak | None) -> None:
    """Repeats, runs and dates are no PIN; neither is what is no digit of the pad."""
    assert why(pin, Role.STAFF) is weak


@pytest.mark.parametrize(
    ("pin", "weak"),
    [
        ("47118", Weak.TOO_SHORT),
        ("471182", None),
        ("123456", Weak.RUN),
        ("123457", Weak.RUN),
        ("654321", Weak.RUN),
        ("311287", Weak.DATE),
        ("871231", Weak.DATE),
        ("122487", Weak.DATE),
        ("051987", Weak.DATE),
        ("198705", Weak.DATE),
        ("31121987", Weak.DATE),
        ("19871231", Weak.DATE),
        ("12311987", Weak.DATE),
        ("31991987", None),
        ("974411", None),
    ],
)
def test_technicians(pin: str, weak: Weak | None) -> None:
    """Six digits at least, and dates in every order people write them."""
    assert why(pin, Role.TECHNICIAN) is weak


def test_most_pins_are_left() -> None:
    """Refusing is no lock of its own: of the four-digit PINs some eight in ten can be chosen."""
    fine = sum(why(f"{number:04d}", Role.STAFF) is None for number in range(10_000))
    assert 7_500 < fine < 9_000


@given(st.text(max_size=30), st.sampled_from(Role))
def test_anything_can_be_typed(typed: str, role: Role) -> None:
    """It is judged, never an error; and what may be a PIN is counted for whom it may be meant."""
    weak = why(typed, role)
    if weak is None:
        assert LEAST_DIGITS[role] <= len(typed) <= MOST_DIGITS
        assert role in meant_for(typed)
    assert Role.STAFF in meant_for(typed)
