"""When the kiosk itself serves: opening hours by weekday, in the kiosk's time zone, as pure functions.

What counts is the clock on the wall. In the night it is put forward, hours that the clock skips do not exist; in the
night it is put back, the hour that comes twice counts twice. Must not read a clock: it is told the time.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_MINUTES = 24 * 60
AHEAD = timedelta(days=8)  # opening hours repeat every week; one day more, because the first has begun
HOUR = timedelta(hours=1)

_SPAN = re.compile(r"([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})")
_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")

Span = tuple[int, int]  # minutes of the day, the first one open and the first one closed again
WHOLE_DAY: tuple[Span, ...] = ((0, DAY_MINUTES),)


@dataclass(frozen=True, slots=True)
class Opening:
    """Each day's spans, Monday first, in order and without overlap (`spans` sees to it), and the zone they are in."""

    days: tuple[tuple[Span, ...], ...]
    zone: tzinfo

    @property
    def always(self) -> bool:
        """Whether it never closes."""
        return all(day == WHOLE_DAY for day in self.days)

    def is_open(self, at: datetime) -> bool:
        """Whether it serves at that moment (aware)."""
        there = at.astimezone(self.zone)
        minute = there.hour * 60 + there.minute
        return any(begin <= minute < end for begin, end in self.days[there.weekday()])

    def opens_at(self, after: datetime) -> datetime | None:
        """The first moment from `after` on (aware) at which it serves, in UTC; `None`: not within a week."""
        after = after.astimezone(UTC)
        if self.is_open(after):
            return after
        moments = {*self._begins(after), *_shifts(self.zone, after)}
        return min((moment for moment in moments if moment > after and self.is_open(moment)), default=None)

    def _begins(self, after: datetime) -> list[datetime]:
        """Every begin of a span in the days to come; one that the clock skips comes out beside it and is no opening."""
        first = after.astimezone(self.zone).date()
        return [
            _moment(first + timedelta(days=day), begin, self.zone, fold)
            for day in range(AHEAD.days + 1)
            for begin, _ in self.days[(first + timedelta(days=day)).weekday()]
            for fold in (0, 1)
        ]


def spans(texts: tuple[str, ...]) -> tuple[Span, ...]:
    """`("08:00-13:00", "15:00-18:00")` in minutes, joined where they touch. Raises `ValueError` with half a sentence.

    The day ends at 24:00; who is open past midnight says so on both days.
    """
    found: list[Span] = []
    for text in texts:
        begin, end = _span(text)
        if found and begin < found[-1][1]:
            raise ValueError("has hours that overlap or are out of order")
        if found and begin == found[-1][1]:
            begin = found.pop()[0]
        found.append((begin, end))
    return tuple(found)


def time_of_day(text: str) -> time:
    """`"03:30"` as a time. Raises `ValueError` with half a sentence."""
    parts = _TIME.fullmatch(text)
    if parts is None:
        raise ValueError("is no time of the day")
    return time(int(parts[1]), int(parts[2]))


def _span(text: str) -> Span:
    parts = _SPAN.fullmatch(text)
    if parts is None:
        raise ValueError("is not written as hours")
    begin_hour, begin_minute, end_hour, end_minute = map(int, parts.groups())
    begin, end = begin_hour * 60 + begin_minute, end_hour * 60 + end_minute
    if begin_minute > 59 or end_minute > 59 or end > DAY_MINUTES:
        raise ValueError("has a time that no clock shows")
    if begin >= end:
        raise ValueError("ends before it begins")
    return begin, end


def _moment(day: date, minute: int, zone: tzinfo, fold: int) -> datetime:
    at = time(minute // 60 % 24, minute % 60, fold=fold)
    return datetime.combine(day, at, zone).astimezone(UTC)


def _shifts(zone: tzinfo, after: datetime) -> list[datetime]:
    """When the zone's clocks are put forward or back in the days to come, to the minute."""
    found = []
    begin, end = after.replace(minute=0, second=0, microsecond=0), after + AHEAD
    while begin < end:
        if _offset(begin, zone) != _offset(begin + HOUR, zone):
            minutes = (begin + timedelta(minutes=minute) for minute in range(61))
            found.append(next(moment for moment in minutes if _offset(moment, zone) != _offset(begin, zone)))
        begin += HOUR
    return found


def _offset(moment: datetime, zone: tzinfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
