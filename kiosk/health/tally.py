"""What the kiosk counts about itself: tickets, prints, calls, screens. From the log's events: nothing is counted twice.

Any thread may count and read. Must not know who reads, nor hold anything of a customer: an event's fields are read for
their kind only (`paper`, `refusal`), never for ids.
"""

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.model import Paper
from kiosk.log import LogEvent, Value

# Upper ends in seconds: a branch's network answers in a tenth of one, deadlines are 8 s by default and 30 at most.
CALL_BUCKETS_S = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)

# What became of a request for a ticket.
TICKETS = {
    LogEvent.TICKET_ISSUED: "issued",
    LogEvent.TICKET_FOUND: "found",
    LogEvent.TICKET_REFUSED: "refused",
    LogEvent.TICKET_UNSENT: "unsent",
    LogEvent.TICKET_UNKNOWN: "unknown",
    LogEvent.TICKET_HELD: "held",
    LogEvent.TICKET_CANCELLED: "cancelled",
    LogEvent.TICKET_REPORTED: "reported",
}
FAULTS = {LogEvent.BUG: "bug", LogEvent.SCREEN_WARNING: "screen", LogEvent.OUTBOX_FAILED: "outbox"}


@dataclass(frozen=True, slots=True)
class Counts:
    """Everything counted since the start; all calls by name: how many ended below each of `CALL_BUCKETS_S` or above."""

    tickets: Mapping[str, int]
    prints: Mapping[str, int]
    faults: Mapping[str, int]
    screens: Mapping[str, int]
    calls: Mapping[str, tuple[int, ...]]
    call_seconds: Mapping[str, float]


class Tally:
    """Counts until the process ends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # From nought on: a rate cannot be told of a count whose first value is 1.
        self._tickets: Counter[str] = Counter(dict.fromkeys(TICKETS.values(), 0))
        self._prints: Counter[str] = Counter({f"{copy}{paper.value}": 0 for copy in ("", "copy-") for paper in Paper})
        self._faults: Counter[str] = Counter(dict.fromkeys(FAULTS.values(), 0))
        self._screens: Counter[str] = Counter()
        self._calls: dict[str, list[int]] = {}
        self._call_seconds: dict[str, float] = {}

    def logged(self, event: LogEvent, fields: Mapping[str, Value]) -> None:
        """For `log.listen`."""
        with self._lock:
            if event in TICKETS:
                self._tickets[TICKETS[event]] += 1
            elif event in FAULTS:
                self._faults[FAULTS[event]] += 1
            elif event is LogEvent.TICKET_DELIVERED:
                self._prints[str(fields.get("paper"))] += 1
            elif event is LogEvent.TICKET_COPIED:
                self._prints[f"copy-{fields.get('paper')}"] += 1

    def called(self, call: str, seconds: float) -> None:
        """A call of the ticket API has ended, well or not."""
        bucket = next((number for number, end in enumerate(CALL_BUCKETS_S) if seconds <= end), len(CALL_BUCKETS_S))
        with self._lock:
            self._calls.setdefault(call, [0] * (len(CALL_BUCKETS_S) + 1))[bucket] += 1
            self._call_seconds[call] = self._call_seconds.get(call, 0.0) + seconds

    def shown(self, screen: str) -> None:
        """A screen came to the front."""
        with self._lock:
            self._screens[screen] += 1

    def counts(self) -> Counts:
        """All of it now."""
        with self._lock:
            return Counts(
                dict(self._tickets),
                dict(self._prints),
                dict(self._faults),
                dict(self._screens),
                {call: tuple(numbers) for call, numbers in self._calls.items()},
                dict(self._call_seconds),
            )
