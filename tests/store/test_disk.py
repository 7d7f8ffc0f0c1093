"""A database on a disk that is full, read-only or in somebody else's hands: found when it is opened, not later."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.model import TicketRequest
from kiosk.store import db
from kiosk.store.db import ROOM_BYTES, ROOM_TO_OPEN_BYTES, StoreError, must_have_room, open_db, transaction
from kiosk.store.evidence import damaged_copies
from kiosk.store.outbox import Outbox
from tests.support.small_disk import SmallDisk, small_disk
from tests.support.tickets import REQUEST

TABLE = "CREATE TABLE a (x)"
MIB = 1024**2


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """As small as one can be with room to open."""
    with small_disk(tmp_path / "disk", ROOM_TO_OPEN_BYTES // MIB + 2) as disk:
        yield disk


def request(ref: str) -> TicketRequest:
    """Any."""
    return replace(REQUEST, ref=ref)


def test_a_full_disk_is_not_opened(disk: SmallDisk) -> None:
    """Neither a new database nor an old one, which is left as it is; with room again it opens."""
    path = disk.folder / "state" / "x.db"
    disk.fill()
    with pytest.raises(StoreError, match=r"only 0 of the 8192 KiB|No space left on device"):
        open_db(path, [TABLE])
    disk.empty()
    with closing(open_db(path, [TABLE])) as connection:
        connection.execute("INSERT INTO a VALUES (1)")
    disk.fill(ROOM_TO_OPEN_BYTES - 1)
    with pytest.raises(StoreError, match=r"only 8188 of the 8192 KiB it needs are free on its disk; make room\.$"):
        open_db(path, [TABLE])
    disk.empty()
    with closing(open_db(path, [TABLE])) as connection:
        assert connection.execute("SELECT x FROM a").fetchall() == [(1,)]
    assert damaged_copies(disk.folder) == ()


def test_a_disk_that_says_nothing_true_is_found_out(disk: SmallDisk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Quotas and thin volumes promise room that is not there: only what was written counts."""
    path = disk.folder / "x.db"
    open_db(path, [TABLE]).close()
    disk.fill()
    monkeypatch.setattr(db, "ROOM_TO_OPEN_BYTES", 0)
    with pytest.raises(StoreError, match="check that the disk has room"):
        open_db(path, [TABLE])


def test_a_request_needs_room_for_what_follows_it(disk: SmallDisk) -> None:
    """It is refused while there still is some; those on their way are written down to their end."""
    with closing(Outbox(disk.folder / "outbox.sqlite")) as outbox:
        outbox.add(request("first"))
        disk.fill(ROOM_BYTES - 1)
        with pytest.raises(StoreError, match="make room"):
            outbox.add(request("second"))
        outbox.sending("first")
        outbox.unknown("first", "x" * 100_000)
        assert [(row.ref, row.stage.value) for row in outbox.rows(9)] == [("first", "unknown")]
        disk.empty()
        outbox.add(request("second"))


def test_the_room_that_is_asked_for_is_enough(disk: SmallDisk) -> None:
    """Six hundred steps fit, with a reader in the way that keeps the write-ahead log from being emptied."""
    with closing(open_db(disk.folder / "x.db", [TABLE])) as connection:
        connection.execute("INSERT INTO a VALUES (0)")
        disk.fill(ROOM_BYTES)
        must_have_room(disk.folder / "x.db")
        with closing(sqlite3.connect(disk.folder / "x.db", isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM a").fetchall()
            for step in range(600):
                connection.execute("UPDATE a SET x = ?", (f"{step:04}" * 400,))


def test_a_read_only_disk(disk: SmallDisk) -> None:
    """Cannot be opened to write, is read beside, and opens again when it is mended."""
    path = disk.folder / "x.db"
    open_db(path, [TABLE]).close()
    disk.read_only()
    for _ in range(2):
        with pytest.raises(StoreError, match="check that the disk has room and the kiosk may write there"):
            open_db(path, [TABLE])
    disk.writable()
    open_db(path, [TABLE]).close()
    assert damaged_copies(disk.folder) == ()


@pytest.mark.logs_errors("the database is damaged")
def test_a_damaged_database_on_a_full_disk(disk: SmallDisk) -> None:
    """Nothing is moved or begun before there is room for it."""
    path = disk.folder / "x.db"
    open_db(path, [TABLE]).close()
    path.write_bytes(b"garbage" * 1000)
    disk.fill()
    with pytest.raises(StoreError, match="KiB it needs are free"):
        open_db(path, [TABLE])
    assert path.read_bytes() == b"garbage" * 1000
    disk.empty()
    with pytest.raises(StoreError, match="it is kept as"):
        open_db(path, [TABLE])
    open_db(path, [TABLE]).close()


def test_a_database_that_was_deleted(tmp_path: Path) -> None:
    """Under the kiosk that has it open: what it wrote there would be gone with it."""
    with closing(Outbox(tmp_path / "outbox.sqlite")) as outbox:
        outbox.add(request("first"))
        (tmp_path / "outbox.sqlite").unlink()
        with pytest.raises(StoreError, match="No such file"):
            outbox.add(request("second"))


def test_in_somebody_elses_hands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup program that locks it: a fault after the busy time-out, every time, and none once it is done."""
    monkeypatch.setattr(db, "BUSY_TIMEOUT_S", 0.05)
    path = tmp_path / "x.db"
    open_db(path, [TABLE]).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        with transaction(other):
            for _ in range(2):
                with pytest.raises(StoreError, match="database is locked"):
                    open_db(path, [TABLE])
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("COMMIT")
        with pytest.raises(StoreError, match="database is locked"):
            open_db(path, [TABLE])
    open_db(path, [TABLE]).close()
    assert damaged_copies(tmp_path) == ()
