"""The last known branches, sectors and services, so that a kiosk whose server is away still shows where it stands.

Only a cache: a file that is damaged, written by another version or cannot be written costs a log line and a fetch,
never the kiosk. Must not fetch: `sync` does.
"""

import gc
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kiosk.domain.model import Branch, Catalogue, Service
from kiosk.log import LogEvent, log
from kiosk.store.db import StoreError, open_db, open_read_only, store_errors, transaction

MIGRATIONS = (
    # The branches are one blob: decoding 10,000 takes one pass, and they are never read but together.
    """
    CREATE TABLE branches (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        list BLOB NOT NULL,
        fetched_ms INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE services (
        branch_id TEXT NOT NULL,
        sector_id TEXT NOT NULL,
        list BLOB NOT NULL,
        PRIMARY KEY (branch_id, sector_id)
    ) STRICT, WITHOUT ROWID
    """,
)

_BRANCHES = msgspec.json.Decoder(tuple[Branch, ...])
_SERVICES = msgspec.json.Decoder(tuple[Service, ...])


@contextmanager
def _no_collections() -> Iterator[None]:
    """No garbage collection meanwhile: it would walk the growing list again (10,000 branches: 90 ms, not 70)."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class CatalogStore:
    """The catalogue in the file at `path`, for any number of threads. No method raises for what the disk does."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._connection = self._open()

    def load(self) -> Catalogue:
        """What was last saved; an empty catalogue where that is nothing, or damaged."""
        with self._lock:
            try:
                return self._read()
            # msgspec's errors and bad UTF-8 are ValueErrors; a time beyond the calendar overflows
            except (StoreError, ValueError, OverflowError) as fault:
                self._discard(fault)
                return Catalogue()

    def save_branches(self, branches: Sequence[Branch], at: datetime) -> None:
        """Keep these branches as all there are, read from the server `at`; services of others are forgotten."""
        ids = [branch.id for branch in branches]
        self._write(
            (
                "INSERT OR REPLACE INTO branches VALUES (1, ?, ?)",
                (msgspec.json.encode(branches), round(at.timestamp() * 1000)),
            ),
            (
                "DELETE FROM services WHERE branch_id NOT IN (SELECT value FROM json_each(?))",
                (msgspec.json.encode(ids).decode(),),
            ),
        )

    def save_services(self, branch_id: str, sector_id: str, services: Sequence[Service]) -> None:
        """Keep these as all services of that sector."""
        self._write(
            ("INSERT OR REPLACE INTO services VALUES (?, ?, ?)", (branch_id, sector_id, msgspec.json.encode(services)))
        )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _open(self) -> sqlite3.Connection | None:
        """The open file; a fresh one where it is no database of ours; `None` where there can be none."""
        try:
            return open_db(self._path, MIGRATIONS, cache=True)
        except StoreError as fault:
            log(LogEvent.CATALOGUE_DISCARDED, error=str(fault))
        try:
            self._unlink()
            return open_db(self._path, MIGRATIONS, cache=True)
        except (StoreError, OSError) as fault:
            log(LogEvent.CATALOGUE_NOT_SAVED, error=str(fault))
            return None

    def _read(self) -> Catalogue:
        return Catalogue() if self._connection is None else _read(self._connection, self._path)

    def _write(self, *statements: tuple[str, tuple[object, ...]]) -> None:
        """Run all statements in one transaction."""
        with self._lock:
            if self._connection is None:
                return
            try:
                with store_errors(self._path), transaction(self._connection):
                    for statement, values in statements:
                        self._connection.execute(statement, values)
            except StoreError as fault:
                log(LogEvent.CATALOGUE_NOT_SAVED, error=str(fault))

    def _discard(self, fault: Exception) -> None:
        log(LogEvent.CATALOGUE_DISCARDED, error=str(fault))
        if self._connection is not None:
            self._connection.close()
        try:
            self._unlink()
        except OSError as unlinking:
            log(LogEvent.CATALOGUE_NOT_SAVED, error=str(unlinking))
        self._connection = self._open()

    def _unlink(self) -> None:
        for name in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + name).unlink(missing_ok=True)


def stored(path: Path) -> Catalogue | None:
    """What the file at `path` holds, read beside the kiosk that writes it; `None`: no file yet.

    Raises `StoreError`, also for what no kiosk wrote; nothing is discarded.
    """
    connection = open_read_only(path, MIGRATIONS)
    if connection is None:
        return None
    with closing(connection):
        try:
            return _read(connection, path)
        except (ValueError, OverflowError) as fault:
            raise StoreError(f"{path}: damaged ({fault}); the kiosk fetches it anew when it starts.") from fault


def _read(connection: sqlite3.Connection, path: Path) -> Catalogue:
    """The catalogue; ValueError or OverflowError for what no kiosk wrote."""
    with store_errors(path):
        lists = connection.execute("SELECT list, fetched_ms FROM branches").fetchall()
        services = connection.execute("SELECT branch_id, sector_id, list FROM services").fetchall()
    if not lists:
        return Catalogue()
    [(branches, fetched_ms)] = lists
    with _no_collections():
        return Catalogue(
            branches=_BRANCHES.decode(branches),
            services={(branch, sector): _SERVICES.decode(found) for branch, sector, found in services},
            fetched_at=datetime.fromtimestamp(fetched_ms / 1000, UTC),
        )
