"""Reading the outbox beside the kiosk that writes it: for `kiosk tickets` and `kiosk check`. Must not write."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.store.db import open_read_only, store_errors
from kiosk.store.rows import ALL, MIGRATIONS, Row, legible


def recorded(path: Path) -> tuple[Row, ...] | None:
    """Every request in the file at `path`, newest first, read beside the kiosk that writes it; `None`: no file yet.

    Raises `StoreError`.
    """
    connection = open_read_only(path, MIGRATIONS)
    if connection is None:
        return None
    with closing(connection), store_errors(path):
        connection.row_factory = sqlite3.Row
        return tuple(legible(row) for row in connection.execute(f"{ALL} ORDER BY sequence DESC"))
