"""A row that is damaged inside, on pages that SQLite finds whole: the others are served, and a person is told of it."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.model import Branch, Customer, Sector, Service, TicketRequest
from kiosk.store.db import open_db
from kiosk.store.outbox import DAY_S, Outbox
from kiosk.store.recorded import recorded
from kiosk.store.rows import MIGRATIONS
from kiosk.store.stages import Stage
from kiosk.tickets import tickets


def request(ref: str) -> TicketRequest:
    """A customer's, with a number to be erased."""
    customer = Customer(id_type="D", id_number="45671234")
    return TicketRequest(ref, Branch("mira", "Miraflores"), Sector("caja"), Service("dep"), customer, "es")


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    """Three requests whose answers were lost."""
    with closing(Outbox(tmp_path / "outbox.sqlite")) as outbox:
        for ref in ("one", "two", "three"):
            outbox.add(request(ref))
            outbox.sending(ref)
            outbox.unknown(ref, "no answer")
        yield outbox


@pytest.mark.logs_errors("a damaged row is said once")
@pytest.mark.parametrize(
    ("column", "garbage"),
    [("request", b"{"), ("customer", b"\xff"), ("ticket", b"[]"), ("stage", "nowhere"), ("created_ms", 1 << 62)],
)
def test_garbage_in_one_row(
    outbox: Outbox, tmp_path: Path, column: str, garbage: object, caplog: pytest.LogCaptureFixture
) -> None:
    """The other two are found as always; staff see the third as theirs to look after, and the log says it once."""
    file = tmp_path / "outbox.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"UPDATE requests SET {column} = ? WHERE ref = 'two'", (garbage,))  # noqa: S608  # ours
    assert {case.row.ref for case in outbox.open_cases()} == {"one", "three"}
    assert {case.row.ref for case in outbox.open_cases()} == {"one", "three"}
    assert sum("row-damaged" in record.getMessage() for record in caplog.records) == (column != "stage")
    damaged = [row for row in recorded(file) or () if row.ref == "two"]
    assert [(row.stage, row.ticket) for row in damaged] == [(Stage.REPORTED, None)]
    assert len(outbox.rows(10)) == 3


@pytest.mark.logs_errors("a damaged row is said once")
def test_staff_are_told(outbox: Outbox, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`kiosk tickets` shows all three, and says that somebody has to look."""
    with closing(sqlite3.connect(tmp_path / "outbox.sqlite", isolation_level=None)) as connection:
        connection.execute("UPDATE requests SET request = x'00' WHERE ref = 'two'")
    assert tickets(tmp_path, as_json=False) == 1
    assert "its row is damaged" in capsys.readouterr().out


def test_customers_in_a_copy(tmp_path: Path) -> None:
    """The copy from before a migration holds who asked for a day, like the outbox itself; then nobody."""
    file = tmp_path / "outbox.sqlite"
    first = MIGRATIONS[:1]
    with closing(open_db(file, first)) as connection:
        connection.execute(
            "INSERT INTO requests (ref, stage, request, customer, created_ms, changed_ms) VALUES ('r', 'sending', "
            "x'00', CAST('{45671234}' AS BLOB), 0, 0)"
        )
    with closing(Outbox(file)) as outbox:
        copy = tmp_path / "outbox.sqlite.v1"
        outbox.forget()
        assert b"45671234" in copy.read_bytes()
        yesterday = time.time() - DAY_S - 60
        os.utime(copy, (yesterday, yesterday))
        outbox.forget()
        assert b"45671234" not in copy.read_bytes()
        assert copy.stat().st_mtime == pytest.approx(yesterday, abs=1)
    with closing(open_db(copy, first)) as again:
        assert again.execute("SELECT ref, customer FROM requests").fetchall() == [("r", None)]
