"""What the lights show, measured now: the server asked, the disk looked at, the rest as the kiosk's objects have it.

Must not judge (`lights` does).
"""

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from kiosk import __version__
from kiosk.maintenance.kinds import Closed
from kiosk.maintenance.lights import Catalogued, Paper, Seen, Server
from kiosk.maintenance.works import Works
from kiosk.store.db import StoreError
from kiosk.store.rows import Row
from kiosk.tickets import upshot

ASK_WITHIN_S = 2.0  # of a server that is away; the room shows the rest meanwhile
ASK_EVERY_S = 10.0  # the screen looks more often than a server should be asked
ROWS_LOOKED_AT = 2000  # a busy kiosk's three days: what is older is over
MB = 1024**2


class Survey:
    """Measures for one room. `clock` tells monotonic seconds; used by one thread at a time."""

    def __init__(self, folder: Path, *, roll_m: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder, self._roll_m, self._clock = folder, roll_m, clock
        self._began = clock()
        self._server: Server | None = None
        self._asked_at = 0.0

    def seen(self, works: Works | None, trouble: str, closed: Closed | None, trial_left_s: float | None) -> Seen:
        """Everything, now; the server at most every ten seconds."""
        bare = Seen(
            version=__version__,
            uptime_s=self._clock() - self._began,
            free_mb=self._free_mb(),
            closed=closed,
            trial_left_s=trial_left_s,
            trouble=trouble,
        )
        if works is None:
            self._server = None
            return bare
        known = works.catalogue()
        age_s = None if known.fetched_at is None else max(0.0, (datetime.now(UTC) - known.fetched_at).total_seconds())
        return Seen(
            version=bare.version,
            uptime_s=bare.uptime_s,
            free_mb=bare.free_mb,
            closed=closed,
            trial_left_s=trial_left_s,
            server=self._asked(works),
            catalogue=Catalogued(len(known.branches), age_s),
            paper=None if works.paper is None else Paper(works.paper.seen, works.paper.roll.tickets_left(self._roll_m)),
            prints=works.paper is not None,
            requests=self._requests(works),
        )

    def ask_again(self) -> None:
        """What the server said is out of date."""
        self._server = None

    def _asked(self, works: Works) -> Server:
        if self._server is None or self._clock() - self._asked_at >= ASK_EVERY_S:
            self._server = asked(works)
            self._asked_at = self._clock()
        return replace(self._server, age_s=self._clock() - self._asked_at)

    def _requests(self, works: Works) -> int | None:
        try:
            return len(needing(works.outbox.rows(ROWS_LOOKED_AT), UTC))
        except StoreError:
            return None

    def _free_mb(self) -> int:
        there = next((path for path in (self._folder, *self._folder.parents) if path.exists()), Path("/"))
        try:
            return shutil.disk_usage(there).free // MB
        except OSError:
            return 0


def asked(works: Works) -> Server:
    """Ask the server for its first branches: what every customer needs, and nothing of anybody's."""
    from kiosk.api.errors import ApiError, Refused  # `requests` comes with it: not before the first frame

    began = time.monotonic()
    try:
        works.ask(ASK_WITHIN_S)
        error, refused = "", False
    except Refused as no:
        error, refused = str(no), True
    except ApiError as fault:
        error, refused = str(fault), False
    ms = round((time.monotonic() - began) * 1000)
    server_now = works.api.server_now()
    off_s = None if server_now is None else (datetime.now(UTC) - server_now).total_seconds()
    return Server(ms, error, refused, off_s=off_s)


def needing(rows: tuple[Row, ...], zone: tzinfo) -> tuple[Row, ...]:
    """Those that need a person, as `kiosk tickets` says it."""
    now = datetime.now(UTC)
    return tuple(row for row in rows if upshot(row, now, zone).needs_staff)
