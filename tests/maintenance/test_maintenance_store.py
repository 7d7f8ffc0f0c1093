"""What the staff's room keeps: a trail that only grows and does not grow for ever, and whether the kiosk is closed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.pin import Role
from kiosk.maintenance import store as store_module
from kiosk.maintenance.kinds import Reason
from kiosk.maintenance.store import FILE, MIGRATIONS, TRACES_KEPT, MaintenanceStore, recorded_traces
from kiosk.store.db import StoreError


@pytest.fixture
def store(tmp_path: Path) -> Iterator[MaintenanceStore]:
    """An empty one."""
    with closing(MaintenanceStore(tmp_path)) as made:
        yield made


def test_the_trail_is_read_newest_first_here_and_beside(store: MaintenanceStore, tmp_path: Path) -> None:
    """Who by role, what, when, result; by the kiosk and by whoever reads beside it."""
    store.trace(Role.STAFF, "new-roll", "begun")
    store.trace(None, "pin", "wrong")
    assert [(line.role, line.what, line.result) for line in store.traces(9)] == [
        ("", "pin", "wrong"),
        ("staff", "new-roll", "begun"),
    ]
    assert recorded_traces(tmp_path, 9) == store.traces(9)
    assert recorded_traces(tmp_path / "none", 9) is None


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE audit SET role = 'technician'",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE sequence = 1",
        "REPLACE INTO audit VALUES (1, 0, '', '', '', '')",
    ],
)
def test_the_trail_refuses_to_be_changed(store: MaintenanceStore, tmp_path: Path, forgery: str) -> None:
    """Not even by another program that can open the file, unless it takes the triggers away first."""
    store.trace(Role.STAFF, "reprint", "done")
    before = store.traces(9)
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as beside:
        beside.execute("PRAGMA recursive_triggers=ON")
        with pytest.raises(sqlite3.IntegrityError, match="audit trail"):
            beside.execute(forgery)
    assert store.traces(9) == before


def test_the_trail_does_not_grow_for_ever(store: MaintenanceStore, tmp_path: Path) -> None:
    """The oldest lines go when there are too many; the newest 20,000 stay."""
    with closing(sqlite3.connect(tmp_path / FILE)) as beside:
        rows = (("x",) for _ in range(TRACES_KEPT + 5))
        beside.executemany("INSERT INTO audit (ms, role, what, result, detail) VALUES (0, '', ?, '', '')", rows)
        beside.commit()
    store.trace(Role.STAFF, "test-print", "done")
    kept = store.traces(2 * TRACES_KEPT)
    assert len(kept) == TRACES_KEPT
    assert kept[0].what == "test-print"
    assert f"- {TRACES_KEPT} BEGIN" in MIGRATIONS[0]


def test_a_detail_does_not_fill_the_disk(store: MaintenanceStore) -> None:
    """Whatever a server said."""
    store.trace(Role.STAFF, "look", "done", "x" * 10_000)
    assert len(store.traces(1)[0].detail) == store_module.DETAIL_LIMIT


def test_closed_stays_closed(store: MaintenanceStore, tmp_path: Path) -> None:
    """Over a restart, with its reason; the last word holds; opened, it stays open."""
    assert store.closed() is None
    store.close_kiosk(Reason.CLEANING)
    store.close_kiosk(Reason.PRINTER)
    with closing(MaintenanceStore(tmp_path)) as again:
        closed = again.closed()
        assert closed is not None
        assert closed.reason is Reason.PRINTER
        again.open_kiosk()
    assert store.closed() is None


def test_a_reason_of_a_newer_kiosk(store: MaintenanceStore, tmp_path: Path) -> None:
    """Closed is closed, whatever word it was written with."""
    with closing(sqlite3.connect(tmp_path / FILE)) as beside:
        beside.execute("INSERT INTO closed VALUES (1, 'flooded', 0)")
        beside.commit()
    closed = store.closed()
    assert closed is not None
    assert closed.reason is Reason.BACK_SOON


@pytest.mark.logs_errors("the damage is set aside, which is an ERROR")
def test_a_damaged_file_costs_what_was_damaged(tmp_path: Path) -> None:
    """It is set aside, and begun anew at once with what can be read: counts, hashes and the trail."""
    with closing(MaintenanceStore(tmp_path)) as store:
        store.set_hash("staff", "hash")
        for _ in range(400):
            store.trace(Role.STAFF, "look", "done", "x" * 100)
    file = tmp_path / FILE
    content = bytearray(file.read_bytes())
    content[-4096:-2048] = b"\xff" * 2048
    file.write_bytes(content)
    with closing(MaintenanceStore(tmp_path)) as store:
        assert store.hashes() == {"staff": "hash"}
        assert len(store.traces(1000)) > 300
        store.trace(None, "room", "still writes")
    with closing(sqlite3.connect(file)) as beside, pytest.raises(sqlite3.IntegrityError):
        beside.execute("DELETE FROM audit")


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """Said as every store says it."""
    (tmp_path / "file").touch()
    with pytest.raises(StoreError):
        MaintenanceStore(tmp_path / "file")
