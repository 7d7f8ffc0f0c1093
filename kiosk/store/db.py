"""SQLite as both stores use it: opened for durability, migrated by number, its errors in our tree.

    KioskError
    └── StoreError            a database cannot be opened, read or written

WAL with `synchronous=FULL`: what was committed is on the disk when the call returns (FACTS.md: with NORMAL every
acknowledged commit was lost in 7 of 7 power cuts, with FULL none). Must not know what is stored.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import KioskError

BUSY_TIMEOUT_S = 2.0  # `kiosk tickets` and `kiosk check` read beside the running kiosk; their reads take milliseconds


class StoreError(KioskError):
    """A database cannot be opened, read or written."""


def open_db(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    """The database at `path`, created if need be and brought to the newest migration.

    Each migration is statements parted by ";" and runs in a transaction of its own; its number is `user_version`.
    The connection may be used from any thread, by one at a time: a lock is its owner's. Statements outside
    `transaction` commit by themselves. Raises `StoreError`; the caller closes the connection.
    """
    with store_errors(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite gives -wal and -shm the same mode
        connection = sqlite3.connect(path, BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA secure_delete=ON")  # an erased customer is not left in free pages
            _migrate(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def open_read_only(path: Path, migrations: Sequence[str]) -> sqlite3.Connection | None:
    """The database at `path` as it is, beside the kiosk that writes it; `None` where there is none yet.

    Nothing is created, migrated or mended. Raises `StoreError`; the caller closes the connection.
    """
    with store_errors(path):
        if not path.exists():
            return None
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", BUSY_TIMEOUT_S, uri=True)
        try:
            _must_be_of_this_version(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    for number in range(_version(connection) + 1, len(migrations) + 1):
        with transaction(connection):
            if _version(connection) < number:  # else another process was first
                for statement in migrations[number - 1].split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version={number}")
    _must_be_of_this_version(connection, path, migrations)


def _must_be_of_this_version(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    version = _version(connection)
    if version > len(migrations):
        raise StoreError(f"{path}: a newer kiosk wrote this; install that version, or move the file away.")
    if version < len(migrations):
        raise StoreError(f"{path}: an older kiosk wrote this; start this one, which brings it up to date.")


def _version(connection: sqlite3.Connection) -> int:
    [version] = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block's statements are committed at its end, or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk rolls back by itself
            connection.execute("ROLLBACK")
        raise


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turns what SQLite and the file system raise into `StoreError`."""
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as fault:
        raise StoreError(f"{path}: {fault}; check that the disk has room and the kiosk may write there.") from fault
