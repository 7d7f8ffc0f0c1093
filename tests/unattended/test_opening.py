"""Opening hours: what the wall's clock says, on the nights it is put forward or back too."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.opening import DAY_MINUTES, WHOLE_DAY, Opening, Span, spans, time_of_day

MINUTE = timedelta(minutes=1)
LOOKED_AHEAD = timedelta(days=2)  # every minute of it is tried, so not more
# One that never shifts, usual shifts on both hemispheres, a shift of half an hour, one at midnight, a day left out.
ZONES = [
    ZoneInfo(name)
    for name in ("America/Lima", "Europe/Madrid", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia")
]
SHIFTS = [
    datetime(2026, 3, 29, 1, tzinfo=UTC),  # Madrid, forward
    datetime(2026, 10, 25, 1, tzinfo=UTC),  # Madrid, back
    datetime(2026, 4, 4, 15, tzinfo=UTC),  # Lord Howe, back by half an hour
    datetime(2026, 10, 3, 15, 30, tzinfo=UTC),  # Lord Howe, forward
    datetime(2026, 9, 6, 4, tzinfo=UTC),  # Santiago, at midnight
    datetime(2011, 12, 30, 10, tzinfo=UTC),  # Apia left out a day
]


@st.composite
def day(draw: st.DrawFn) -> tuple[Span, ...]:
    """A day's hours: none, one span or more, often at the hours at which clocks are put forward and back."""
    edge = st.one_of(st.integers(0, 240), st.integers(0, DAY_MINUTES))
    edges = sorted(draw(st.sets(edge, max_size=6)))
    return tuple(zip(edges[::2], edges[1::2], strict=False))


moments = st.builds(
    lambda shift, minutes: shift + minutes * MINUTE, st.sampled_from(SHIFTS), st.integers(-2 * DAY_MINUTES, 600)
)
openings = st.builds(Opening, st.tuples(*(day() for _ in range(7))), st.sampled_from(ZONES))


@given(openings, moments)
@settings(max_examples=60)
def test_the_next_opening_is_the_first_open_minute(opening: Opening, after: datetime) -> None:
    """Tried minute by minute: nothing before it is open, and it is."""
    found = opening.opens_at(after)
    minutes = (after + number * MINUTE for number in range(int(LOOKED_AHEAD / MINUTE)))
    first = next((minute for minute in minutes if opening.is_open(minute)), None)
    if first is not None or (found is not None and found < after + LOOKED_AHEAD):
        assert found == first


@given(openings, moments)
@settings(max_examples=50)
def test_it_opens_within_a_week_or_never(opening: Opening, after: datetime) -> None:
    """A week without hours has no opening; any other has one, unless it lies only in an hour that the clock skips."""
    found = opening.opens_at(after)
    if not any(opening.days):
        assert found is None
    elif all(opening.days):
        assert found is not None
        assert opening.is_open(found)


@given(st.sampled_from(ZONES), moments)
def test_always_open(zone: ZoneInfo, at: datetime) -> None:
    """The default: no minute of no day is closed."""
    opening = Opening((WHOLE_DAY,) * 7, zone)
    assert opening.always
    assert opening.is_open(at)
    assert opening.opens_at(at) == at


def test_by_example() -> None:
    """Monday with a siesta, in Lima (five hours behind): open, closed, open again, then closed until the next week."""
    opening = Opening((spans(("08:00-13:00", "15:00-18:00")), (), (), (), (), (), ()), ZoneInfo("America/Lima"))
    monday = datetime(2026, 11, 23, tzinfo=UTC)
    said = [opening.is_open(monday.replace(hour=hour)) for hour in (12, 13, 17, 18, 20, 22, 23)]
    assert said == [False, True, True, False, True, True, False]
    assert opening.opens_at(monday.replace(hour=18)) == monday.replace(hour=20)
    assert opening.opens_at(monday.replace(hour=23)) == datetime(2026, 11, 30, 13, tzinfo=UTC)


def test_the_night_the_clock_skips_the_opening() -> None:
    """Madrid, 2:00 becomes 3:00: who opens at 2:30 opens at 3:00, the first minute that is past it."""
    opening = Opening((spans(("02:30-08:00",)),) * 7, ZoneInfo("Europe/Madrid"))
    assert opening.opens_at(datetime(2026, 3, 29, 0, 50, tzinfo=UTC)) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_spans_that_touch_are_one() -> None:
    """So a whole day written in two halves is a whole day."""
    assert spans(("00:00-12:00", "12:00-24:00")) == WHOLE_DAY
    assert spans(()) == ()


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("8-13",), "is not written as hours"),
        (("08:00-25:00",), "has a time that no clock shows"),
        (("08:60-09:00",), "has a time that no clock shows"),
        (("22:00-06:00",), "ends before it begins"),
        (("08:00-08:00",), "ends before it begins"),
        (("08:00-12:00", "11:00-13:00"), "has hours that overlap or are out of order"),
    ],
)
def test_hours_that_cannot_be(texts: tuple[str, ...], wrong: str) -> None:
    """Half a sentence, which the settings complete."""
    with pytest.raises(ValueError, match=wrong):
        spans(texts)


@given(st.times().map(lambda given: given.replace(second=0, microsecond=0)))
def test_a_time_of_the_day(given_time: object) -> None:
    """Written with two digits each; nothing else is one."""
    text = str(given_time)[:5]
    assert str(time_of_day(text))[:5] == text
    for wrong in (text[1:], f"{text}:00", "24:00", ""):
        with pytest.raises(ValueError, match="is no time of the day"):
            time_of_day(wrong)
