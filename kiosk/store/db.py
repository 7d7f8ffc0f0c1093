"""SQLite as both stores use it: opened for durability, migrated by number, its errors in our tree.

    KioskError
    └── StoreError            a database cannot be opened, read or written
        └── Damaged           it is not whole; `open_db` has set it aside, and the next opening begins a new one

WAL with `synchronous=FULL`: what was committed is on the disk when the call returns (FACTS.md: with NORMAL every
acknowledged commit was lost in 7 of 7 power cuts, with FULL none). Must not know what is stored.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.log import LogEvent, log
from kiosk.store import evidence
from kiosk.store.salvage import columns, run, salvage

BUSY_TIMEOUT_S = 2.0  # `kiosk tickets` and `kiosk check` read beside the running kiosk; their reads take milliseconds
WAL_BYTES = 1024**2  # the write-ahead log goes back to this size
CACHE_KIB = 512  # of pages in memory; SQLite's own 2 MB fill over weeks, and a kiosk reads its newest rows alone
_WAL_PAGES = WAL_BYTES // 4096  # brought into the database once it has so many
ROOM_BYTES = 4 * 1024**2  # what one request writes, many times over: the log once more, and what others write meanwhile
ROOM_TO_OPEN_BYTES = 2 * ROOM_BYTES  # more than to go on, or a kiosk at the limit would open and give up by turns


class StoreError(KioskError):
    """A database cannot be opened, read or written."""


class Damaged(StoreError):
    """A database is not whole."""


class _NotWhole(sqlite3.DatabaseError):
    """What a check found, where SQLite itself raises nothing."""


def open_db(path: Path, migrations: Sequence[str], *, cache: bool = False) -> sqlite3.Connection:
    """The database at `path`, created if need be and brought to the newest migration.

    Each migration is statements parted by ";" and runs in a transaction of its own, a new database's all in one; its
    number is `user_version`.
    The connection may be used from any thread, by one at a time: a lock is its owner's. Statements outside
    `transaction` commit by themselves. Raises `StoreError`; the caller closes the connection.

    What is returned has been checked from end to end and written to, with room to go on. Before an older one is
    migrated a copy of it is kept. One that is not whole is set aside (`evidence`) and `Damaged` is raised: whoever
    opens again gets a new one, with every row that could still be read. A `cache` can be fetched again: it is only
    opened and migrated.
    """
    with store_errors(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not cache:
            must_have_room(path.parent, ROOM_TO_OPEN_BYTES)
            _begin_anew(path, migrations)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite gives -wal and -shm the same mode
        try:
            if not cache:
                _must_be_whole(path, migrations)
            return _opened(path, migrations, cache)
        except sqlite3.DatabaseError as fault:
            if cache or not _is_damage(fault):
                raise
            kept = evidence.set_aside(path)
            log(LogEvent.DATABASE_SET_ASIDE, kept=str(kept), error=str(fault))
            raise Damaged(f"{path}: {fault}; it is kept as {kept.name}, and a new one will be begun.") from fault


def open_read_only(path: Path, migrations: Sequence[str]) -> sqlite3.Connection | None:
    """The database at `path` as it is, beside the kiosk that writes it; `None` where there is none yet.

    Nothing is created, migrated or mended. Raises `StoreError`; the caller closes the connection.
    """
    with store_errors(path):
        if not path.exists():
            return None
        connection = _read_only(path)
        try:
            if not _version(connection):  # a kiosk is making it this moment
                connection.close()
                return None
            _must_be_of_this_version(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", BUSY_TIMEOUT_S, uri=True)


def must_have_room(path: Path, needed_bytes: int = ROOM_BYTES) -> None:
    """Raises `StoreError` where the disk with `path` is too full for a request and all that follows it.

    Also where nothing is there any more: what is written into a deleted database is gone with the process.
    """
    with store_errors(path):
        disk = os.statvfs(path)
    free = disk.f_bavail * disk.f_frsize
    if disk.f_blocks and free < needed_bytes:  # some network file systems do not say how large they are
        needed = f"{needed_bytes // 1024} KiB"
        raise StoreError(f"{path}: only {free // 1024} of the {needed} it needs are free on its disk; make room.")


def _opened(path: Path, migrations: Sequence[str], cache: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(path, BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")  # an erased customer is not left in free pages
        connection.execute(f"PRAGMA journal_size_limit={WAL_BYTES}")
        connection.execute(f"PRAGMA wal_autocheckpoint={_WAL_PAGES}")
        if cache:
            _migrate(connection, path, migrations)
        else:
            _keep_copy(connection, path, migrations)
            _migrate(connection, path, migrations)
            _must_have_its_tables(connection, migrations)
            _must_be_writable(connection)
            evidence.tidy(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _must_be_whole(path: Path, migrations: Sequence[str]) -> None:
    """Reads all of it: 16 ms for 10,000 requests. `quick_check` (7 ms) would miss indexes that lack rows.

    Read-only: SQLite brings the -wal into a database that it could write to when that is closed, damaged or not.
    """
    with closing(_read_only(path)) as connection:
        if _version(connection) > len(migrations):
            return  # the other kiosk's own business; it is refused next
        [found] = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise _NotWhole(found.removeprefix("*** in database main ***\n"))


def _must_have_its_tables(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Without them it would open, and fail with every customer."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        run(model, migrations)
        missing = columns(model) - columns(connection)
    if missing:
        raise _NotWhole(f"{len(missing)} columns of its tables are missing")


def _must_be_writable(connection: sqlite3.Connection) -> None:
    """A commit on the disk, or the fault that the first customer would have met."""
    with transaction(connection):
        connection.execute(f"PRAGMA user_version={_version(connection)}")


def _keep_copy(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    if 0 < _version(connection) < len(migrations):
        evidence.keep_copy(connection, path, _version(connection))


def _begin_anew(path: Path, migrations: Sequence[str]) -> None:
    """Where the last one was set aside: a new one with what could be read of it, in place all at once or not at all."""
    evidence.finish_setting_aside(path)
    there = evidence.files_of(path)
    if path in there:
        return
    if there:  # its -wal alone: SQLite would take it for the new one's
        evidence.set_aside(path)
    damaged = evidence.to_salvage(path)
    if damaged is None:
        return
    new = path.with_name(f"{path.name}.new")
    for suffix in ("", "-journal"):
        new.with_name(new.name + suffix).unlink(missing_ok=True)
    os.close(os.open(new, os.O_RDWR | os.O_CREAT, 0o600))
    found = salvage(damaged, new, migrations)
    evidence.sync(new)
    new.rename(path)
    evidence.sync(path.parent)
    evidence.salvaged(path)
    log(LogEvent.DATABASE_SALVAGED, kept=str(damaged.parent), rows=found.rows, lost=found.lost)


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    steps = range(_version(connection) + 1, len(migrations) + 1)
    if not _version(connection):  # a new one is there whole or not at all: others may read it this moment
        steps = range(len(migrations), len(migrations) + 1)
    for number in steps:
        with transaction(connection):
            if (version := _version(connection)) < number:  # else another process was first
                run(connection, migrations[version:number])
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
        if _is_damage(fault):
            raise Damaged(f"{path}: {fault}; when the kiosk starts it keeps it aside and begins a new one.") from fault
        raise StoreError(f"{path}: {fault}; check that the disk has room and the kiosk may write there.") from fault


def _is_damage(fault: Exception) -> bool:
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF  # without what SQLite adds in the higher bits
    return isinstance(fault, _NotWhole) or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
