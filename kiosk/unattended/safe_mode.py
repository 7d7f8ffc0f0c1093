"""The end of crash loops: starts that did not last are counted in the state folder, and after too many comes safe mode.

    start   the start is written down before anything else is done
    lived   after `LIVED_S`, or when it is told to end: what was written down is forgotten
    safe    more than `MOST_STARTS` starts within `WITHIN_S` were not forgotten: no printer, no server, no outbox;
            the screen says out of order, and the staff's room opens. After `SAFE_S` everything is tried again

A kiosk that is frozen forgets nothing: the GUI thread does the forgetting. The clock's setting does not matter
(`kiosk.clock`). Where the folder cannot be written to, starts are not counted, and the log says so.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from kiosk import clock
from kiosk.clock import Moment, elapsed_s
from kiosk.log import LogEvent, log

STARTS_FILE = "starts.json"  # in the state folder
MOST_STARTS = 4
WITHIN_S = 600.0  # four starts, each dead just before it would have counted as lived, fit in
LIVED_S = 120.0  # the catalogue was read, the printer asked, the first customers served
SAFE_S = 1800.0  # long enough to spare printer, server and disk; short enough that most outages mend themselves


def recent(starts: tuple[Moment, ...], now: Moment) -> tuple[Moment, ...]:
    """Those that still count, the newest at most: the file does not grow."""
    return tuple(start for start in starts if elapsed_s(start, now) < WITHIN_S)[-MOST_STARTS:]


class Starts:
    """The starts of the kiosk that keeps its state in `folder`."""

    def __init__(self, folder: Path, now: Callable[[], Moment] = clock.now) -> None:
        self._file = folder / STARTS_FILE
        self._now = now

    def begin(self) -> bool:
        """Write this start down. True: too many before it did not last, so this one is safe mode."""
        at = self._now()
        before = recent(self._read(), at)
        self._write((*before, at))
        safe = len(before) >= MOST_STARTS
        if safe:
            log(LogEvent.SAFE_MODE, starts=len(before))
        return safe

    def lived(self) -> None:
        """This start lasted, or ended as it should: nothing before it counts any more."""
        self._write(())

    def _read(self) -> tuple[Moment, ...]:
        """What is written down; nothing where that cannot be read: a damaged file must not stop a kiosk."""
        try:
            return tuple(
                Moment(str(one["boot_id"]), float(one["boot_s"]), float(one["wall_s"]))
                for one in json.loads(self._file.read_text("utf-8"))
            )
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return ()

    def _write(self, starts: tuple[Moment, ...]) -> None:
        fresh = self._file.with_suffix(".new")
        try:
            fresh.write_text(json.dumps([asdict(start) for start in starts]), "utf-8")
            fresh.replace(self._file)
        except OSError as fault:
            log(LogEvent.START_NOT_COUNTED, error=str(fault))
