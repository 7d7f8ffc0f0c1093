"""Whether a door is open at one moment, and which opening times to name. Pure: chain and moment in, answer out."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kiosk.server.chain import Branch, Chain, Closure, Sector

A_DAY = timedelta(days=1)
DAYS_AHEAD = 8  # a weekly schedule that opens at all opens within a week, counted from tomorrow


@dataclass(frozen=True, slots=True)
class Opening:
    """A door at one moment: open or not, and its hours as API.md wants them: today's, or the next ones (aware UTC)."""

    is_open: bool
    opens: datetime | None = None
    closes: datetime | None = None


class Openings:
    """Every door of the chain at one moment; equal schedules are worked out once (10,000 branches share a few)."""

    def __init__(self, chain: Chain, now: datetime) -> None:
        self._chain = chain
        self._now = now.astimezone(UTC)
        self._today = now.astimezone(chain.timezone).date()
        self._known: dict[tuple[str, Closure], Opening] = {}

    @property
    def day(self) -> str:
        """The chain's local day, "2017-02-20": numbering starts anew with it."""
        return self._today.isoformat()

    def branch(self, branch: Branch) -> Opening:
        """The branch's own door."""
        return self._at(branch.hours, branch.closure)

    def sector(self, branch: Branch, sector: Sector) -> Opening:
        """The sector's door, which is never open while the branch is closed."""
        outer = self.branch(branch)
        if not outer.is_open or not (sector.hours or sector.closure):
            return outer
        return self._at(sector.hours or branch.hours, sector.closure)

    def _at(self, schedule: str, closure: Closure) -> Opening:
        key = (schedule, closure)
        if key not in self._known:
            self._known[key] = self._work_out(schedule, closure)
        return self._known[key]

    def _work_out(self, schedule: str, closure: Closure) -> Opening:
        if closure == "indefinite":
            return Opening(is_open=False)
        week = self._chain.schedules[schedule]
        # From yesterday, because a span may run past midnight.
        for ahead in range(1 if closure == "today" else -1, DAYS_AHEAD + 1):
            day = self._today + ahead * A_DAY
            for opens, closes in week[day.weekday()]:
                opening = self._utc(day, opens)
                closing = self._utc(day if closes > opens else day + A_DAY, closes)
                if closing > self._now:
                    return Opening(opening <= self._now, opening, closing)
        return Opening(is_open=False)

    def _utc(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, self._chain.timezone).astimezone(UTC)
