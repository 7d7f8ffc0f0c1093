"""ServerClock: what time it is on the ticket server, as its answers tell.

A ticket's `created_at` is the server's; whether it lies inside an exchange is asked of the server's clock, never of
this machine's, which may be an hour off. Must not decide anything by the time.
"""

import threading
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from kiosk.api.answers import http_date

PLAUSIBLE_YEARS: Final = range(1970, 9000)  # a clock whose battery died still counts; what cannot be reckoned with not
OLDEST_CACHED_S: Final = 10**6


def _boot_s() -> float:
    """Seconds since the start of this machine, sleep included: a kiosk may be suspended over night."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


class ServerClock:
    """Goes on from the newest answer's `Date`. For any number of threads. `clock` in seconds, never set back."""

    def __init__(self, clock: Callable[[], float] = _boot_s) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._newest: tuple[datetime, float] | None = None  # the server's time, and ours of the same moment

    def heard(self, headers: Mapping[str, str]) -> None:
        """The head of an answer came in just now. A `Date` that is none changes nothing.

        A cache keeps the `Date` and says in `Age` for how many seconds (RFC 9111 section 5.1).
        """
        date = http_date(headers.get("date", ""))
        if date is None or date.year not in PLAUSIBLE_YEARS:
            return
        age = headers.get("age", "").strip()
        cached_s = min(int(age), OLDEST_CACHED_S) if age.isascii() and age.isdigit() and len(age) <= 9 else 0
        with self._lock:
            self._newest = date.astimezone(UTC) + timedelta(seconds=cached_s), self._clock()

    def now(self) -> datetime | None:
        """The server's time, aware UTC; `None` before any answer told it.

        Behind by up to a second (`Date` counts whole ones) and the answer's way, never ahead by our doing.
        """
        with self._lock:
            if self._newest is None:
                return None
            told, at = self._newest
            return told + timedelta(seconds=max(self._clock() - at, 0.0))
