"""A damaged database is kept whole, and what can still be read of it goes on in a new one."""

import os
import re
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

import pytest

from kiosk.store import evidence
from kiosk.store.db import Damaged, StoreError, open_db, open_read_only, transaction
from kiosk.store.evidence import KEPT, damaged_copies
from kiosk.store.rows import MIGRATIONS
from tests.support.damage import PAGE, page_with, zero

pytestmark = pytest.mark.logs_errors("a database is damaged")

TABLE = "CREATE TABLE a (n INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT NOT NULL UNIQUE) STRICT"
LATER = "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = -n"
COUNT = 1000
NEW = range(COUNT + 1, COUNT + 11)


def text(number: int) -> str:
    """What row `number` holds; a few rows fill a page, and it can be found in the file."""
    return f"row {number:05}" + "." * 300


def filled(path: Path, migrations: Sequence[str] = (TABLE,)) -> Path:
    """A database of a thousand rows, closed."""
    with closing(open_db(path, migrations)) as connection, transaction(connection):
        connection.executemany("INSERT INTO a (x) VALUES (?)", [(text(n),) for n in range(1, COUNT + 1)])
    return path


def mended(path: Path, migrations: Sequence[str] = (TABLE,)) -> dict[int, str]:
    """What is in the database that the second opening gives; the first sets the damaged one aside."""
    with pytest.raises(Damaged, match="it is kept as"):
        open_db(path, migrations)
    with closing(open_db(path, migrations)) as connection:
        return dict(connection.execute("SELECT n, x FROM a"))


def damage_first_page(path: Path) -> None:
    """The header and the list of tables."""
    zero(path, 0)


def damage_header(path: Path) -> None:
    """What a program does that takes the file for its own."""
    with path.open("r+b") as file:
        file.write(b"garbage" * 20)


def damage_two_leaves(path: Path) -> None:
    """Rows in the middle."""
    zero(path, page_with(path, text(500)))
    zero(path, page_with(path, text(900)))


def damage_last_leaf(path: Path) -> None:
    """The newest rows."""
    zero(path, page_with(path, text(COUNT)))


def cut_in_half(path: Path) -> None:
    """A file system that lost the end."""
    os.truncate(path, path.stat().st_size // PAGE // 2 * PAGE)


@pytest.mark.parametrize(
    ("harm", "at_most_lost"),
    [
        (damage_header, 0),
        (damage_first_page, 0),
        (damage_two_leaves, 30),
        (damage_last_leaf, 15),
        (cut_in_half, COUNT * 7 // 10),
    ],
)
def test_every_row_that_can_be_read_goes_on(
    harm: Callable[[Path], None], at_most_lost: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A destroyed page costs its own rows; the first page, with the list of tables, costs none."""
    path = filled(tmp_path / "x.db")
    harm(path)
    harmed = path.read_bytes()
    found = mended(path)
    assert COUNT - at_most_lost <= len(found) <= COUNT
    assert all(found[number] == text(number) for number in found)
    [kept] = damaged_copies(tmp_path)
    assert (kept / "x.db").read_bytes() == harmed
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert re.search(rf"database-salvaged .* rows={len(found)} lost=([0-9]+|null)$", caplog.text, re.MULTILINE)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["x.db", kept.name]


def test_a_table_that_is_gone_is_damage(tmp_path: Path) -> None:
    """SQLite finds nothing wrong with it, but every customer would."""
    path = filled(tmp_path / "x.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE a")
    assert mended(path) == {}


def test_nothing_that_can_be_read_is_a_beginning_too(tmp_path: Path) -> None:
    """Garbage from end to end: the kiosk goes on with an empty database, and the garbage is kept."""
    path = tmp_path / "x.db"
    path.write_bytes(b"garbage" * 5000)
    assert mended(path) == {}
    assert [(kept / "x.db").read_bytes() for kept in damaged_copies(tmp_path)] == [b"garbage" * 5000]


def killed(path: Path, left: Path, migrations: Sequence[str] = (TABLE,)) -> None:
    """What a kiosk leaves that is killed: rows 1001 to 1010 are in its write-ahead log alone."""
    filled(path, migrations)
    with closing(open_db(path, migrations)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # or the first page is in it, too, and heals itself
        for number in NEW:
            connection.execute("INSERT INTO a (x) VALUES (?)", (str(number),))
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{left}{suffix}")


@pytest.mark.parametrize("harm", [damage_header, damage_first_page, damage_two_leaves])
def test_the_newest_rows_are_in_the_log(harm: Callable[[Path], None], tmp_path: Path) -> None:
    """Killed and damaged: the -wal is kept and read with it, for there are the requests that matter most."""
    left = tmp_path / "left.db"
    killed(tmp_path / "x.db", left)
    log = Path(f"{left}-wal").read_bytes()
    harm(left)
    found = mended(left)
    assert [found.get(number) for number in NEW] == [str(number) for number in NEW]
    [kept] = damaged_copies(tmp_path)
    assert (kept / "left.db-wal").read_bytes() == log


def test_rows_of_an_older_version_are_migrated(tmp_path: Path) -> None:
    """An update finds the database damaged: its rows become what the migration makes of them."""
    path = filled(tmp_path / "x.db")
    damage_two_leaves(path)
    found = mended(path, (TABLE, LATER))
    assert len(found) > COUNT - 30
    with closing(open_db(path, (TABLE, LATER))) as connection:
        assert connection.execute("SELECT count(*) FROM a WHERE y = -n").fetchone() == (len(found),)
        connection.execute("INSERT INTO a (x) VALUES ('next')")
        assert connection.execute("SELECT max(n) FROM a").fetchone() == (COUNT + 1,)


def test_a_row_that_no_migration_can_take_stops_nothing(tmp_path: Path) -> None:
    """The rows then go straight into the newest version."""
    path = filled(tmp_path / "x.db")
    damage_two_leaves(path)
    strict = "CREATE UNIQUE INDEX i ON a (y); UPDATE a SET y = 1 WHERE n < 3"
    assert len(mended(path, (TABLE, LATER, strict))) > COUNT - 30


def test_an_outbox_without_its_first_page(tmp_path: Path) -> None:
    """The same for what matters: our own tables, made new, and made old and migrated with rows in them."""
    for name, first in (("new", MIGRATIONS), ("old", MIGRATIONS[:1])):
        path = tmp_path / name / "outbox.sqlite"
        with closing(open_db(path, first)) as connection, transaction(connection):
            connection.executemany(
                "INSERT INTO requests (ref, stage, request, created_ms, changed_ms) VALUES (?, 'sending', ?, 0, 0)",
                [(f"ref {number}", text(number).encode()) for number in range(1, COUNT + 1)],
            )
        open_db(path, MIGRATIONS).close()
        damage_first_page(path)
        with pytest.raises(Damaged):
            open_db(path, MIGRATIONS)
        with closing(open_db(path, MIGRATIONS)) as connection:
            found = connection.execute("SELECT ref, request FROM requests ORDER BY sequence").fetchall()
        assert found == [(f"ref {number}", text(number).encode()) for number in range(1, COUNT + 1)]


def test_an_index_that_lacks_rows_is_damage(tmp_path: Path) -> None:
    """`quick_check` would miss it, and the kiosk would break down with a customer."""
    path = filled(tmp_path / "x.db")
    damaged = path.read_bytes().replace(b"row 00500", b"row 0050x", 1)
    path.write_bytes(damaged)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    assert len(mended(path)) == COUNT


def test_a_power_cut_while_it_is_set_aside(tmp_path: Path) -> None:
    """Its -wal had been moved, the rest not yet: the move is finished, and nothing of it reaches the new one."""
    left = tmp_path / "left.db"
    killed(tmp_path / "x.db", left)
    damage_header(left)
    part = tmp_path / "left.db.damaged-20260131T120000.000000Z.part"
    part.mkdir()
    Path(f"{left}-wal").rename(part / "left.db-wal")
    with closing(open_db(left, [TABLE])) as connection:
        assert connection.execute("SELECT count(*) FROM a").fetchone() == (COUNT + 10,)
    [kept] = damaged_copies(tmp_path)
    assert kept.name == "left.db.damaged-20260131T120000.000000Z"
    assert {"left.db", "left.db-wal"} <= {file.name for file in kept.iterdir()}


def test_a_power_cut_while_the_new_one_is_made(tmp_path: Path) -> None:
    """What was half made is thrown away and made again; what is in place is never made twice."""
    path = filled(tmp_path / "x.db")
    damage_two_leaves(path)
    with pytest.raises(Damaged):
        open_db(path, [TABLE])
    for half in ("x.db.new", "x.db.new-journal", "x.db.new.source", "x.db.new.source-wal"):
        (tmp_path / half).write_bytes(b"half")
    for _ in range(2):
        with closing(open_db(path, [TABLE])) as connection:
            [count] = connection.execute("SELECT count(*) FROM a").fetchone()
            assert COUNT - 30 <= count < COUNT
    path.unlink()  # staff begin with nothing: old requests do not come back
    with closing(open_db(path, [TABLE])) as connection:
        assert connection.execute("SELECT count(*) FROM a").fetchone() == (0,)


class PowerCut(BaseException):
    """Nothing of ours catches it: what was not done yet is not done."""


def test_a_power_cut_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever change of the folder is the last one: every row goes on, once, and the damaged one is whole."""
    left = tmp_path / "left.db"
    killed(tmp_path / "x.db", left)
    zero(left, page_with(left, text(500)))
    harmed = [Path(f"{left}{suffix}").read_bytes() for suffix in ("", "-wal")]
    steps_left = 0

    def cut(step: Callable[..., object]) -> Callable[..., object]:
        def taken(*arguments: object, **options: object) -> object:
            nonlocal steps_left
            steps_left -= 1
            if steps_left < 0:
                raise PowerCut
            return step(*arguments, **options)

        return taken

    for owner, name in ((Path, "rename"), (Path, "mkdir"), (Path, "touch"), (Path, "unlink"), (evidence, "sync")):
        monkeypatch.setattr(owner, name, cut(getattr(owner, name)))
    counts = set()
    for steps in count():
        folder = Path(shutil.copytree(tmp_path, tmp_path.with_name(f"after {steps} steps")))
        steps_left, was_cut = steps, False
        try:
            opened_twice(folder / left.name)
        except PowerCut:
            was_cut = True
        steps_left = sys.maxsize
        opened_twice(folder / left.name)
        with closing(open_db(folder / left.name, [TABLE])) as connection:
            counts.add(connection.execute("SELECT count(*) FROM a").fetchone()[0])
        [kept] = damaged_copies(folder)
        assert [(kept / f"{left.name}{suffix}").read_bytes() for suffix in ("", "-wal")] == harmed
        assert sorted(entry.name for entry in folder.iterdir()) == [left.name, kept.name, "x.db"]
        if not was_cut:
            break
    assert steps > 10
    assert len(counts) == 1
    assert COUNT - 15 < counts.pop() < COUNT + 10


def opened_twice(path: Path) -> None:
    """The opening that sets aside, where that is not done yet, and the one that begins anew."""
    for _ in range(2):
        with suppress(Damaged):
            open_db(path, [TABLE]).close()


def test_a_log_without_its_database_is_not_taken_for_the_next_ones(tmp_path: Path) -> None:
    """Somebody deleted the one file and left the other: it is evidence, too."""
    left = tmp_path / "left.db"
    killed(tmp_path / "x.db", left)
    left.unlink()
    with closing(open_db(left, [TABLE])) as connection:
        assert connection.execute("SELECT count(*) FROM a").fetchone() == (0,)
    assert [(kept / "left.db-wal").exists() for kept in damaged_copies(tmp_path)] == [True]


def test_the_newest_three_are_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A disk that ruins one after the other cannot fill itself up with them; what goes is in the log."""
    path = tmp_path / "x.db"
    for number in range(KEPT + 2):
        path.write_bytes(b"%d" % number * 5000)
        assert mended(path) == {}
    kept = damaged_copies(tmp_path)
    assert [(folder / "x.db").read_bytes()[:1] for folder in kept] == [b"4", b"3", b"2"]
    assert caplog.text.count("evidence-deleted") == 2


def test_others_than_the_kiosk_leave_it_where_it_is(tmp_path: Path) -> None:
    """`kiosk tickets` beside it says what will happen; a newer kiosk's database is its own business."""
    path = filled(tmp_path / "x.db", (TABLE, LATER))
    damage_two_leaves(path)
    with pytest.raises(StoreError, match="a newer kiosk wrote this"):
        open_db(path, [TABLE])
    damage_header(path)
    with pytest.raises(Damaged, match="when the kiosk starts it keeps it aside"):
        open_read_only(path, [TABLE])
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.db"]


def test_without_a_folder_there_is_no_evidence(tmp_path: Path) -> None:
    """Nor where it cannot be read."""
    assert damaged_copies(tmp_path / "nowhere") == ()
