"""Opening a database: durable, migrated by number, faults told as ours."""

import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.store import db
from kiosk.store.db import StoreError, open_db, open_read_only, transaction

FIRST = "CREATE TABLE a (x)"
SECOND = "CREATE TABLE b (x); INSERT INTO b VALUES (7)"


def test_it_is_opened_for_durability(tmp_path: Path) -> None:
    """WAL and full synchronisation, or a power cut loses what was acknowledged; nobody else may read it."""
    path = tmp_path / "state" / "x.db"
    connection = open_db(path, [FIRST])
    pragmas = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert pragmas == ["wal", 2]
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    connection.close()


def test_migrations_run_once_and_in_order(tmp_path: Path) -> None:
    """An old file gets what it lacks; a new one gets all; opening again changes nothing."""
    path = tmp_path / "x.db"
    open_db(path, [FIRST]).close()
    for _ in range(2):
        connection = open_db(path, [FIRST, SECOND])
        assert connection.execute("SELECT * FROM b").fetchall() == [(7,)]
        connection.close()


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    """A migration is all or nothing: after a fault the file is as before, and the next start tries again."""
    path = tmp_path / "x.db"
    with pytest.raises(StoreError, match="no such table"):
        open_db(path, [FIRST, "CREATE TABLE b (x); INSERT INTO nowhere VALUES (7)"])
    assert open_read_only(path, [FIRST]) is None  # of a new one not even the first
    connection = open_db(path, [FIRST, SECOND])
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()


def test_two_processes_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    """`kiosk tickets` beside a starting kiosk: each migration runs once all the same."""
    opened: list[sqlite3.Connection] = []
    threads = [threading.Thread(target=lambda: opened.append(open_db(tmp_path / "x", [SECOND]))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert [connection.execute("SELECT * FROM b").fetchall() for connection in opened] == [[(7,)]] * 8
    for connection in opened:
        connection.close()


def test_a_newer_kiosks_file_is_left_alone(tmp_path: Path) -> None:
    """After a downgrade nothing is guessed: the sentence says what to do."""
    path = tmp_path / "x.db"
    open_db(path, [FIRST, SECOND]).close()
    with pytest.raises(StoreError, match="a newer kiosk wrote this"):
        open_db(path, [FIRST])


def test_what_is_no_database_is_a_store_error(tmp_path: Path) -> None:
    """Garbage, which stays where it is for a cache, and a folder that cannot be there."""
    garbage = tmp_path / "garbage"
    garbage.write_bytes(b"garbage" * 1000)
    with pytest.raises(StoreError, match="file is not a database"):
        open_db(garbage, [FIRST], cache=True)
    assert [path.name for path in tmp_path.iterdir()] == ["garbage"]
    with pytest.raises(StoreError, match="check that the disk has room"):
        open_db(garbage / "below" / "x.db", [FIRST])


def test_the_write_ahead_log_goes_back_to_its_size(tmp_path: Path) -> None:
    """However much is written: it would otherwise keep the size of the largest transaction there ever was."""
    with closing(open_db(tmp_path / "x.db", [FIRST])) as connection:
        with transaction(connection):
            connection.execute("INSERT INTO a VALUES (randomblob(4000000))")
        assert (tmp_path / "x.db-wal").stat().st_size > 4_000_000
        for _ in range(3):
            connection.execute("INSERT INTO a VALUES (randomblob(10))")
        assert (tmp_path / "x.db-wal").stat().st_size <= db.WAL_BYTES
        for _ in range(200):
            connection.execute("INSERT INTO a VALUES (randomblob(20000))")
        assert (tmp_path / "x.db-wal").stat().st_size < 2 * db.WAL_BYTES


def test_waiting_for_another_writer_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A locked database is a fault of the world after the busy time-out, not a hang."""
    monkeypatch.setattr(db, "BUSY_TIMEOUT_S", 0.05)
    holder = open_db(tmp_path / "x.db", [FIRST])
    with transaction(holder), pytest.raises(StoreError, match="database is locked"):
        open_db(tmp_path / "x.db", [FIRST, SECOND])
    holder.close()


def test_a_reader_sees_what_is_committed_and_writes_nothing(tmp_path: Path) -> None:
    """Beside the kiosk that writes, and after it was killed: the write-ahead log is read along."""
    path = tmp_path / "a folder?" / "x%20.db"
    assert open_read_only(path, [FIRST]) is None
    assert not path.parent.exists()
    writer = open_db(path, [FIRST])
    with transaction(writer):
        writer.execute("INSERT INTO a VALUES (7)")
        reader = open_read_only(path, [FIRST])
        assert reader is not None
        assert reader.execute("SELECT * FROM a").fetchall() == []
    assert reader.execute("SELECT * FROM a").fetchall() == [(7,)]
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("INSERT INTO a VALUES (8)")
    reader.close()
    writer.close()


def test_a_reader_finds_nothing_in_what_is_being_made(tmp_path: Path) -> None:
    """`kiosk tickets` in the moment of a kiosk's first start: there is no outbox yet, rather than an older one."""
    path = tmp_path / "x.db"
    path.touch()
    assert open_read_only(path, [FIRST]) is None
    with closing(sqlite3.connect(path)) as being_made:
        being_made.execute("PRAGMA journal_mode=WAL")
        being_made.execute("BEGIN IMMEDIATE")
        being_made.execute(FIRST)
        assert open_read_only(path, [FIRST]) is None


def test_a_reader_does_not_mend(tmp_path: Path) -> None:
    """Garbage, and files of an older and a newer kiosk, stay as they are; each is one sentence."""
    path = tmp_path / "x.db"
    open_db(path, [FIRST]).close()
    with pytest.raises(StoreError, match="an older kiosk wrote this"):
        open_read_only(path, [FIRST, SECOND])
    with pytest.raises(StoreError, match="a newer kiosk wrote this"):
        open_read_only(path, [])
    path.write_bytes(b"garbage" * 1000)
    with pytest.raises(StoreError, match="file is not a database"):
        open_read_only(path, [FIRST])
    assert path.read_bytes() == b"garbage" * 1000
