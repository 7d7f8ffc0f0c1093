"""The nightly self-check: what `kiosk check` looks at, once a night, into the log. Never while a customer is there.

It runs on a thread of its own, so that a customer who comes meanwhile waits for nothing; it then ends after the part
it is at, and begins again later. The printer is left to its keeper, which asks it all day. Must not mend anything.
"""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from kiosk.log import LogEvent, log, log_bug
from kiosk.settings import Settings

QUIET_S = 600.0  # nobody has touched it for so long: nobody is about to
STOP_S = 2.0  # a part that asks the network may take longer; the end does not wait for it


def due(local: datetime, at: time | None, last: date | None) -> bool:
    """Whether a night's check is still to be done: it is past its time, and it was not done on this day."""
    return at is not None and local.time() >= at and local.date() != last


@dataclass(frozen=True, slots=True)
class Findings:
    """What one night's check came to: parts looked at, and how many of them are how bad."""

    parts: int
    warn: int
    fail: int


class SelfCheck:
    """Runs one check at a time. Its owner stops it."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self._settings, self._folder = settings, folder
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self.found: Findings | None = None  # the last one that came to its end

    def start(self, quiet: Callable[[], bool], done: Callable[[Findings], None]) -> None:
        """Begin, unless one is under way. On its thread `quiet` is asked before each part, `done` told at the end."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, args=(quiet, done), name="self-check", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End after the part that is looked at."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(STOP_S)

    def _run(self, quiet: Callable[[], bool], done: Callable[[Findings], None]) -> None:
        try:
            found = self._look(quiet)
        except Exception as bug:  # noqa: BLE001  # a check that breaks must not break the kiosk: it is logged whole
            log_bug("self-check", bug)
            return
        if found is not None:
            self.found = found
            log(LogEvent.SELF_CHECKED, parts=found.parts, warn=found.warn, fail=found.fail)
            done(found)

    def _look(self, quiet: Callable[[], bool]) -> Findings | None:
        """`None`: somebody came."""
        from kiosk.check import Level, looked  # late: it knows the API, the printers and the databases

        levels: list[Level] = []
        for finding in looked(self._settings, self._folder, os.environ, printer=False):
            if self._stopping.is_set() or not quiet():
                return None
            levels.append(finding.level)
            if finding.level is not Level.OK:
                log(
                    LogEvent.SELF_CHECK_FOUND,
                    part=finding.name,
                    level=finding.level.value,
                    sentence=finding.sentence,
                )
        return Findings(len(levels), levels.count(Level.WARN), levels.count(Level.FAIL))
