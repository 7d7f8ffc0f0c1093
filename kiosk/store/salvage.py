"""Every row that can still be read from a damaged database, brought into a new one.

Rows are fetched one by one through their table's tree: a page that cannot be read costs its own rows and no others.
Where the first page is gone, and with it the list of tables, that of a new database stands in: the same migrations put
the same tables in the same places. All is done on a copy: must not touch the damaged files.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

MOST_ROWS = 200_000  # an outbox has a tenth; more numbers than that to try are themselves damage

# SQLite's file format, section 1.3: what the first page must say of the file it stands in.
_PAGE_BYTES = 4096  # SQLite's own size since 3.12, and all our files'
_FORMATS = slice(18, 20)  # 2 and 2: there may be a -wal
_PAGE_COUNT = slice(28, 32)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows were brought over, and how many not; `None` where nobody can say how many there were."""

    rows: int
    lost: int | None


def salvage(damaged: Path, new: Path, migrations: Sequence[str]) -> Salvaged:
    """Make the database `new`, of the newest version, with what `damaged` still holds.

    What cannot be read is lost, and no fault: `sqlite3.DatabaseError` and `OSError` are those of `new`.
    """
    copy = new.with_name(f"{new.name}.source")
    with closing(sqlite3.connect(new, isolation_level=None)) as target:
        try:
            source, version = _opened(damaged, copy, migrations)
            with closing(source):
                try:
                    return _filled(source, target, migrations, version)
                except sqlite3.DatabaseError:  # a row that a migration cannot take
                    target.rollback()
                    return _filled(source, target, migrations, len(migrations))
        finally:
            _remove(copy)


def _filled(source: sqlite3.Connection, target: sqlite3.Connection, migrations: Sequence[str], at: int) -> Salvaged:
    """Bring the rows over after migration `at`; those that follow then change them as they would have."""
    target.execute("BEGIN")
    run(target, migrations[:at])
    salvaged = _bring_over(source, target)
    run(target, migrations[at:])
    target.execute(f"PRAGMA user_version={len(migrations)}")
    target.execute("COMMIT")
    return salvaged


def run(connection: sqlite3.Connection, migrations: Iterable[str]) -> None:
    """Run the statements of these migrations; a trigger's own semicolons part nothing."""
    for migration in migrations:
        statement = ""
        for part in migration.split(";"):
            statement += part
            if sqlite3.complete_statement(f"{statement};"):
                connection.execute(statement)
                statement = ""
            else:
                statement += ";"


def columns(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Every column of every table of ours, as table and column."""
    return frozenset(
        connection.execute(
            "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
            "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        )
    )


def _opened(damaged: Path, copy: Path, migrations: Sequence[str]) -> tuple[sqlite3.Connection, int]:
    """The damaged database with a list of tables, and the version its rows have."""
    _copy(damaged, copy)
    connection = sqlite3.connect(copy, isolation_level=None)
    with suppress(sqlite3.DatabaseError):
        [version] = connection.execute("PRAGMA user_version").fetchone()
        if columns(connection) and 0 < version <= len(migrations):
            return connection, version
    connection.close()
    _copy(damaged, copy)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        run(model, migrations)
        page = bytearray(model.serialize()[:_PAGE_BYTES])
    page[_FORMATS] = b"\2\2"
    page[_PAGE_COUNT] = (copy.stat().st_size // _PAGE_BYTES).to_bytes(4, "big")
    with copy.open("r+b") as file:
        file.write(page)
    return sqlite3.connect(copy, isolation_level=None), len(migrations)


def _copy(damaged: Path, copy: Path) -> None:
    _remove(copy)
    for suffix in ("", "-wal"):
        file = damaged.with_name(damaged.name + suffix)
        if file.exists():
            shutil.copyfile(file, copy.with_name(copy.name + suffix))


def _remove(copy: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def _bring_over(source: sqlite3.Connection, target: sqlite3.Connection) -> Salvaged:
    rows = lost = 0
    shared = columns(target) & _readable_columns(source)
    counted = bool(shared)
    for table in sorted({table for table, _ in shared}):
        names = ", ".join(f'"{column}"' for owner, column in sorted(shared) if owner == table)
        numbers = _numbers(source, table)
        counted = counted and len(numbers) <= MOST_ROWS
        for row in numbers:
            try:
                rows += _bring_row(source, target, table, names, row)
            except sqlite3.DatabaseError:
                lost += 1
    return Salvaged(rows, lost if counted else None)


def _readable_columns(source: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    try:
        return columns(source)
    except sqlite3.DatabaseError:  # no table can be found: nothing can be read
        return frozenset()


def _numbers(source: sqlite3.Connection, table: str) -> range:
    """The numbers that the table's rows can have; where its ends cannot be read, a wide guess."""
    lowest = _number(source, f'SELECT min(rowid) FROM "{table}" NOT INDEXED', 1)  # noqa: S608  # a table of ours
    seen = _number(source, f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'", lowest + MOST_ROWS)  # noqa: S608  # ours
    highest = _number(source, f'SELECT max(rowid) FROM "{table}" NOT INDEXED', seen)  # noqa: S608  # a table of ours
    return range(max(lowest, highest - MOST_ROWS), highest + 1)  # the newest matter most


def _number(source: sqlite3.Connection, query: str, otherwise: int) -> int:
    """What the query says; 0 where that is nothing, `otherwise` where it cannot be read."""
    try:
        found = source.execute(query).fetchone()
    except sqlite3.DatabaseError:
        return otherwise
    return int(found[0] or 0) if found else otherwise


def _bring_row(source: sqlite3.Connection, target: sqlite3.Connection, table: str, names: str, row: int) -> bool:
    """Bring one row over; False where there is none of that number."""
    found = source.execute(f'SELECT {names} FROM "{table}" NOT INDEXED WHERE rowid = ?', (row,))  # noqa: S608  # ours
    values = found.fetchone()
    if values is None:
        return False
    places = ", ".join("?" * len(values))
    target.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', values)  # noqa: S608  # a table of ours
    return True
