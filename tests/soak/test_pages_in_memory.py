"""However large an outbox grows, only a little of it stays in memory."""

from contextlib import closing
from pathlib import Path

from kiosk.store.db import CACHE_KIB, open_db
from tests.soak.meter import sample

ROW = b"\xa5" * 2000  # a request with its ticket
ROWS = 2000


def test_a_database_is_not_kept_in_memory(tmp_path: Path) -> None:
    """Four megabytes written and read through: SQLite by itself would keep two of them."""
    with closing(open_db(tmp_path / "large.sqlite", ("CREATE TABLE rows (row BLOB) STRICT",))) as connection:
        before = sample(0).heap_kb
        for _ in range(ROWS):
            connection.execute("INSERT INTO rows VALUES (?)", (ROW,))
        assert sum(len(row) for (row,) in connection.execute("SELECT row FROM rows")) == ROWS * len(ROW)
        assert sample(0).heap_kb - before < 2 * CACHE_KIB
