"""`maintenance.sqlite`: PINs as hashes, wrong attempts, the audit trail, and whether staff have closed the kiosk.

Each method is one committed transaction: what it says happened is on the disk when it returns (`store.db`). The trail
takes new lines only; the database itself refuses to change one, and to delete any but those beyond the newest
`TRACES_KEPT`: some 2 MB, years of a branch's days. Must not check a PIN, nor know what one is.
"""

import sqlite3
import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from kiosk.clock import Moment
from kiosk.domain.pin import Role
from kiosk.log import LogEvent, log
from kiosk.maintenance.kinds import Closed, Reason, Trace
from kiosk.store.db import Damaged, open_db, open_read_only, store_errors, transaction

FILE = "maintenance.sqlite"  # in the state folder
TRACES_KEPT = 20_000
DETAIL_LIMIT = 200  # characters of a line's detail

Attempts = tuple[int, Moment]  # wrong ones in a row, and when the last was

MIGRATIONS = (
    # The number is TRACES_KEPT.
    """
    CREATE TABLE pins (name TEXT NOT NULL UNIQUE, hash TEXT NOT NULL) STRICT;
    CREATE TABLE attempts (
        name TEXT NOT NULL UNIQUE,
        failures INTEGER NOT NULL,
        boot TEXT NOT NULL,
        boot_s REAL NOT NULL,
        wall_s REAL NOT NULL
    ) STRICT;
    CREATE TABLE closed (one INTEGER PRIMARY KEY CHECK (one = 1), reason TEXT NOT NULL, ms INTEGER NOT NULL) STRICT;
    CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        ms INTEGER NOT NULL,
        role TEXT NOT NULL,
        what TEXT NOT NULL,
        result TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN
        SELECT RAISE(ABORT, 'the audit trail is not changed');
    END;
    CREATE TRIGGER audit_keeps BEFORE DELETE ON audit
    WHEN OLD.sequence > (SELECT max(sequence) FROM audit) - 20000 BEGIN
        SELECT RAISE(ABORT, 'the audit trail is not shortened');
    END
    """,
    "CREATE TABLE volume (one INTEGER PRIMARY KEY CHECK (one = 1), percent INTEGER NOT NULL) STRICT",
)


class MaintenanceStore:
    """The file in the state folder `folder`, for any number of threads. Every method raises `StoreError`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        try:
            self._connection = open_db(self._path, MIGRATIONS)
        except Damaged as fault:  # it is set aside, and what can be read of it is in the next one
            log(LogEvent.MAINTENANCE_FAILED, error=str(fault))
            self._connection = open_db(self._path, MIGRATIONS)

    # --- PINs and attempts ---

    def hashes(self) -> dict[str, str]:
        """The hashes set on this kiosk, by name."""
        with self._lock, store_errors(self._path):
            return dict(self._connection.execute("SELECT name, hash FROM pins").fetchall())

    def set_hash(self, name: str, hashed: str) -> None:
        """This hash holds from now on; wrong attempts at the old one do not count against it."""
        with self._lock, store_errors(self._path), transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO pins VALUES (?, ?)", (name, hashed))
            self._connection.execute("DELETE FROM attempts WHERE name = ?", (name,))

    def attempts(self) -> dict[str, Attempts]:
        """By name; a name without any is not there."""
        with self._lock, store_errors(self._path):
            return self._attempts()

    def attempted(self, names: frozenset[str], at: Moment) -> dict[str, Attempts | None]:
        """Count one more wrong attempt for each of these, before it is known to be wrong; gives back what was there."""
        with self._lock, store_errors(self._path), transaction(self._connection):
            before = self._attempts()
            for name in sorted(names):
                failures, _last = before.get(name, (0, at))
                self._put(name, (failures + 1, at))
        return {name: before.get(name) for name in names}

    def forgiven(self, names: frozenset[str], put_back: Mapping[str, Attempts | None], line: Trace) -> None:
        """Who typed was right: `names` are counted anew, the others as `attempted` found them; the line says who."""
        with self._lock, store_errors(self._path), transaction(self._connection):
            for name, attempts in sorted({**put_back, **dict.fromkeys(names)}.items()):
                self._put(name, attempts)
            self._trace(line)

    # --- the trail ---

    def trace(self, role: Role | None, what: str, result: str, detail: str = "") -> None:
        """One more line."""
        with self._lock, store_errors(self._path), transaction(self._connection):
            self._trace(trace(role, what, result, detail))

    def traces(self, limit: int) -> tuple[Trace, ...]:
        """The newest lines, newest first."""
        with self._lock, store_errors(self._path):
            return _traces(self._connection, limit)

    # --- closed by staff ---

    def close_kiosk(self, reason: Reason) -> None:
        """Closed until somebody opens it."""
        with self._lock, store_errors(self._path):
            self._connection.execute("INSERT OR REPLACE INTO closed VALUES (1, ?, ?)", (reason.value, _now_ms()))

    def open_kiosk(self) -> None:
        """Open again."""
        with self._lock, store_errors(self._path):
            self._connection.execute("DELETE FROM closed")

    def closed(self) -> Closed | None:
        """Why, and since when; a reason that a newer kiosk wrote reads as "back soon"."""
        with self._lock, store_errors(self._path):
            found = self._connection.execute("SELECT reason, ms FROM closed").fetchone()
        if found is None:
            return None
        known = {reason.value: reason for reason in Reason}
        return Closed(known.get(found[0], Reason.BACK_SOON), _time(found[1]))

    # --- the volume staff have set ---

    def set_volume(self, percent: int) -> None:
        """In percent, until somebody sets another."""
        with self._lock, store_errors(self._path):
            self._connection.execute("INSERT OR REPLACE INTO volume VALUES (1, ?)", (percent,))

    def volume(self) -> int | None:
        """In percent; `None`: the settings' own holds."""
        with self._lock, store_errors(self._path):
            found = self._connection.execute("SELECT percent FROM volume").fetchone()
        return None if found is None else int(found[0])

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _attempts(self) -> dict[str, Attempts]:
        found = self._connection.execute("SELECT name, failures, boot, boot_s, wall_s FROM attempts").fetchall()
        return {name: (failures, Moment(boot, boot_s, wall_s)) for name, failures, boot, boot_s, wall_s in found}

    def _put(self, name: str, attempts: Attempts | None) -> None:
        if attempts is None:
            self._connection.execute("DELETE FROM attempts WHERE name = ?", (name,))
            return
        failures, last = attempts
        self._connection.execute(
            "INSERT OR REPLACE INTO attempts (name, failures, boot, boot_s, wall_s) VALUES (?, ?, ?, ?, ?)",
            (name, failures, last.boot_id, last.boot_s, last.wall_s),
        )

    def _trace(self, line: Trace) -> None:
        self._connection.execute(
            "INSERT INTO audit (ms, role, what, result, detail) VALUES (?, ?, ?, ?, ?)",
            (int(line.at.timestamp() * 1000), line.role, line.what, line.result, line.detail[:DETAIL_LIMIT]),
        )
        self._connection.execute(
            "DELETE FROM audit WHERE sequence <= (SELECT max(sequence) FROM audit) - ?", (TRACES_KEPT,)
        )


def trace(role: Role | None, what: str, result: str, detail: str = "") -> Trace:
    """A line of this moment."""
    return Trace(datetime.now(UTC), role.value if role else "", what, result, detail)


def recorded_traces(folder: Path, limit: int) -> tuple[Trace, ...] | None:
    """The newest lines, read beside the kiosk that writes them; `None`: no file yet. Raises `StoreError`."""
    connection = open_read_only(folder / FILE, MIGRATIONS)
    if connection is None:
        return None
    try:
        with store_errors(folder / FILE):
            return _traces(connection, limit)
    finally:
        connection.close()


def recorded_pins(folder: Path) -> frozenset[str]:
    """The names that a PIN (or the recovery secret) is set for on this kiosk, read beside it. Raises `StoreError`."""
    connection = open_read_only(folder / FILE, MIGRATIONS)
    if connection is None:
        return frozenset()
    try:
        with store_errors(folder / FILE):
            return frozenset(name for (name,) in connection.execute("SELECT name FROM pins").fetchall())
    finally:
        connection.close()


def _traces(connection: sqlite3.Connection, limit: int) -> tuple[Trace, ...]:
    found = connection.execute(
        "SELECT ms, role, what, result, detail FROM audit ORDER BY sequence DESC LIMIT ?", (limit,)
    )
    return tuple(Trace(_time(ms), role, what, result, detail) for ms, role, what, result, detail in found)


def _now_ms() -> int:
    return int(time.time() * 1000)


def _time(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
