"""The stored catalogue: what was fetched comes back, and a damaged file is only a cache lost."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.model import Branch, Catalogue, Congestion, Hours, Sector, Service, Status, Wait
from kiosk.store import db
from kiosk.store.catalog import CatalogStore, stored
from kiosk.store.db import StoreError

AT = datetime(2017, 4, 1, 15, 30, tzinfo=UTC)
LIMA = Branch(
    "lima01",
    "Agencia Óvalo",
    latitude=-12.1,
    status=Status.OPEN,
    hours=Hours(AT, None),
    wait=Wait(10, None),
    congestion=Congestion.LOW,
    sectors=(Sector("caja", "Caja", service_ids=("dep",)),),
)
CUSCO = Branch("cusco1")
DEPOSITS = (Service("dep", "Depósitos"), Service("pag"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the catalogue is kept; there is no file yet."""
    return tmp_path / "catalogue.db"


def filled(path: Path) -> None:
    """A closed file with two branches and the services of one sector of each."""
    store = CatalogStore(path)
    store.save_branches((LIMA, CUSCO), AT)
    store.save_services("lima01", "caja", DEPOSITS)
    store.save_services("cusco1", "caja", ())
    store.close()


def loaded(path: Path) -> Catalogue:
    """What a new process finds."""
    store = CatalogStore(path)
    catalogue = store.load()
    store.close()
    return catalogue


def test_what_was_saved_comes_back(path: Path) -> None:
    """Every field of branches and services, and when they were read."""
    assert loaded(path) == Catalogue()
    filled(path)
    services = {("lima01", "caja"): DEPOSITS, ("cusco1", "caja"): ()}
    assert loaded(path) == Catalogue((LIMA, CUSCO), services, AT)


def test_a_branch_that_vanished_takes_its_services_along(path: Path) -> None:
    """The newest list is all there is."""
    filled(path)
    store = CatalogStore(path)
    store.save_branches((CUSCO,), AT)
    assert store.load() == Catalogue((CUSCO,), {("cusco1", "caja"): ()}, AT)
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE branches SET list = x'00ff'",
        """UPDATE branches SET list = CAST('[{"name": "without id"}]' AS BLOB)""",
        "UPDATE branches SET fetched_ms = 9000000000000000000",
        "UPDATE services SET list = CAST('{}' AS BLOB)",
        "DROP TABLE services",
        "PRAGMA user_version = 99",
    ],
)
def test_a_damaged_catalogue_is_discarded(path: Path, damage: str, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever is wrong with it, the kiosk starts with an empty catalogue, says so in the log, and saves anew."""
    filled(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(damage)
    connection.close()
    assert loaded(path) == Catalogue()
    assert "catalogue-discarded" in caplog.text
    filled(path)
    assert loaded(path).branches == (LIMA, CUSCO)


def test_a_file_that_is_no_database_is_discarded(path: Path) -> None:
    """Garbage, and a file cut in the middle."""
    path.write_bytes(b"garbage" * 1000)
    assert loaded(path) == Catalogue()
    filled(path)
    path.write_bytes(path.read_bytes()[:5000])
    assert loaded(path) == Catalogue()
    filled(path)
    assert loaded(path).fetched_at == AT


def test_without_a_disk_the_kiosk_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Where nothing can be kept, nothing is: no error, and the log says why."""
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "catalogue.db"
    filled(path)
    assert loaded(path) == Catalogue()
    assert "catalogue-not-saved" in caplog.text


def test_a_locked_file_is_not_waited_for_long(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A save that another writer blocks is given up; the next refresh saves again."""
    monkeypatch.setattr(db, "BUSY_TIMEOUT_S", 0.05)
    store = CatalogStore(path)
    holder = sqlite3.connect(path, isolation_level=None)
    with db.transaction(holder):
        store.save_branches((LIMA,), AT)
    assert "catalogue-not-saved" in caplog.text
    assert store.load() == Catalogue()
    holder.close()
    store.close()


def test_others_read_what_is_stored_and_discard_nothing(path: Path) -> None:
    """`kiosk check` beside a running kiosk: no file, the catalogue, and a sentence where it is damaged."""
    assert stored(path) is None
    filled(path)
    found = stored(path)
    assert found is not None
    assert (found.branches, found.fetched_at) == ((LIMA, CUSCO), AT)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("UPDATE branches SET list = CAST('[{}]' AS BLOB)")
    connection.close()
    with pytest.raises(StoreError, match="damaged"):
        stored(path)
    assert path.exists()
