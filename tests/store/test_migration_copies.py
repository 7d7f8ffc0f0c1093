"""Before a database is migrated it is kept as it was: a new version that proves wrong costs nothing that was known."""

import os
import shutil
import sqlite3
import stat
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.clock import PLAUSIBLE_S
from kiosk.store.db import StoreError, open_db
from kiosk.store.evidence import KEPT_S
from kiosk.store.outbox import Outbox
from kiosk.store.rows import MIGRATIONS

FIRST = "CREATE TABLE a (x)"
SECOND = "ALTER TABLE a ADD COLUMN y DEFAULT 8"
THIRD = "DELETE FROM a"
FAILING = "INSERT INTO nowhere VALUES (7)"


def first_version(path: Path, *values: int) -> None:
    """A database of the first version with these rows, some of them in its -wal alone."""
    with closing(open_db(path, [FIRST])) as connection:
        connection.executemany("INSERT INTO a VALUES (?)", [(value,) for value in values])


def rows(path: Path) -> list[tuple[int, ...]]:
    """What stands in a copy, which is one file without a -wal."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return connection.execute("SELECT * FROM a").fetchall()


def names(folder: Path) -> list[str]:
    """The files there are."""
    return sorted(path.name for path in folder.iterdir())


def test_a_copy_of_every_version_is_kept(tmp_path: Path) -> None:
    """Whole, for its owner alone, and it opens as that version again; a new database has nothing to keep."""
    path = tmp_path / "x.db"
    first_version(path, 1, 2)
    assert names(tmp_path) == ["x.db"]
    open_db(path, [FIRST, SECOND]).close()
    open_db(path, [FIRST, SECOND, THIRD]).close()
    open_db(path, [FIRST, SECOND, THIRD]).close()
    assert names(tmp_path) == ["x.db", "x.db.v1", "x.db.v2"]
    assert rows(tmp_path / "x.db.v1") == [(1,), (2,)]
    assert rows(tmp_path / "x.db.v2") == [(1, 8), (2, 8)]
    assert rows(path) == []
    assert stat.S_IMODE((tmp_path / "x.db.v1").stat().st_mode) == 0o600
    with closing(open_db(tmp_path / "x.db.v1", [FIRST])) as again:
        assert again.execute("SELECT x FROM a").fetchall() == [(1,), (2,)]


def test_what_is_in_the_write_ahead_log_is_in_the_copy(tmp_path: Path) -> None:
    """A kiosk that was killed left its newest rows there."""
    path = tmp_path / "x.db"
    with closing(open_db(path, [FIRST])) as connection:
        connection.execute("INSERT INTO a VALUES (1)")
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", tmp_path / f"killed.db{suffix}")
    open_db(tmp_path / "killed.db", [FIRST, SECOND]).close()
    assert rows(tmp_path / "killed.db.v1") == [(1,)]


def test_no_copy_is_overwritten(tmp_path: Path) -> None:
    """A migration that fails is tried every ten seconds and keeps one copy; another database keeps its own."""
    path = tmp_path / "x.db"
    first_version(path, 1)
    for _ in range(3):
        with pytest.raises(StoreError, match="no such table"):
            open_db(path, [FIRST, FAILING])
    assert names(tmp_path) == ["x.db", "x.db.v1"]
    path.unlink()
    first_version(path, 2)
    open_db(path, [FIRST, SECOND]).close()
    _, first, second = names(tmp_path)
    assert (rows(tmp_path / first), rows(tmp_path / second)) == ([(1,)], [(2,)])


def test_without_a_copy_nothing_is_migrated(tmp_path: Path) -> None:
    """Where the copy cannot be made (a folder stands in its place) the database stays what it is."""
    path = tmp_path / "x.db"
    first_version(path, 1)
    (tmp_path / "x.db.v1.part").mkdir()
    with pytest.raises(StoreError, match=r"x\.db\.v1\.part"):
        open_db(path, [FIRST, SECOND])
    (tmp_path / "x.db.v1.part").rmdir()
    assert rows(path) == [(1,)]
    with closing(open_db(path, [FIRST])) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_cache_keeps_no_copies(tmp_path: Path) -> None:
    """It can be fetched again."""
    path = tmp_path / "x.db"
    first_version(path, 1)
    open_db(path, [FIRST, SECOND], cache=True).close()
    assert names(tmp_path) == ["x.db"]


@pytest.mark.parametrize(
    ("ages_s", "stay"),
    [
        ((40, 30, 20, 10), [2, 3, 4]),
        ((10, KEPT_S + 60, KEPT_S - 60, 0), [1, 3, 4]),
        ((PLAUSIBLE_S * 30, -PLAUSIBLE_S, 10), [1, 2, 3]),
    ],
    ids=["no more than three", "none over a month", "a clock that jumped says nothing"],
)
def test_copies_are_kept_for_a_month(tmp_path: Path, ages_s: Sequence[float], stay: list[int]) -> None:
    """They hold customers; each deletion is in the log."""
    path = tmp_path / "x.db"
    first_version(path, 1)
    for number, age_s in enumerate(ages_s, 1):
        copy = tmp_path / f"x.db.v{number}"
        copy.touch()
        os.utime(copy, (time.time() - age_s,) * 2)
    open_db(path, [FIRST]).close()
    assert names(tmp_path) == ["x.db", *(f"x.db.v{number}" for number in stay)]


def test_an_outbox_keeps_one_too(tmp_path: Path) -> None:
    """Its own migrations, from the first version that kiosks were given."""
    path = tmp_path / "outbox.sqlite"
    open_db(path, MIGRATIONS[:1]).close()
    Outbox(path).close()
    assert names(tmp_path) == ["outbox.sqlite", "outbox.sqlite.v1"]
