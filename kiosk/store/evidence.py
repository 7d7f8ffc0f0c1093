"""What is kept beside a database: a copy from before each migration, and damaged ones whole.

Beside `outbox.sqlite` these may lie:

| name | what it is |
|---|---|
| `outbox.sqlite.v1` | the database as version 1, before it was migrated; a second, different one has its time behind |
| `outbox.sqlite.damaged-20260131T120000.000000Z/` | a damaged database with its -wal and -shm, as they were |

Both hold what the database held, so only the newest few are kept and none for long; each deletion is a line in the
log. Customers are erased from copies after a day (`scrub_copies`); a damaged one stays as it is, for whoever mends
it. Must not read rows (`salvage` does). Raises what SQLite and the file system raise.
"""

import filecmp
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk.clock import PLAUSIBLE_S
from kiosk.log import LogEvent, log

KEPT = 3  # of each kind
KEPT_S = 30 * 86_400.0  # staff have a month to look at it
_SALVAGED = "salvaged"  # an empty file: a new database was begun out of this one
_PART = ".part"  # not whole yet; finished or made again after a power cut


def keep_copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Keep the database of that version as it is; it is on the disk when this returns. No copy is ever overwritten."""
    kept = path.with_name(f"{path.name}.v{version}")
    part = kept.with_name(kept.name + _PART)
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_RDWR | os.O_CREAT, 0o600))
    try:
        with closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, whole without a -wal
        sync(part)
        if kept.exists() and filecmp.cmp(kept, part, shallow=False):
            return  # the migration that follows was tried before, and failed
        if kept.exists():
            kept = kept.with_name(f"{kept.name}-{_stamp()}")
        part.rename(kept)
        sync(kept.parent)
        log(LogEvent.DATABASE_COPIED, kept=str(kept))
    finally:
        part.unlink(missing_ok=True)


def set_aside(path: Path) -> Path:
    """Move the database, its -wal and its -shm together into a folder beside it; the folder."""
    part = path.with_name(f"{path.name}.damaged-{_stamp()}{_PART}")
    part.mkdir(mode=0o700)
    return _finish(path, part)


def finish_setting_aside(path: Path) -> None:
    """Do what a power cut left undone of `set_aside`: a -wal left behind would be taken for the next database's."""
    for part in path.parent.glob(f"{path.name}.damaged-*{_PART}"):
        _finish(path, part)


def _finish(path: Path, part: Path) -> Path:
    for file in files_of(path):
        file.rename(part / file.name)
    sync(part)
    kept = part.with_name(part.name.removesuffix(_PART))
    part.rename(kept)
    sync(kept.parent)
    return kept


def files_of(path: Path) -> tuple[Path, ...]:
    """Those of a database's three files that there are; last the database, which is made first and moved last."""
    names = (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", ""))
    return tuple(file for file in names if file.exists())


def damaged_copies(folder: Path) -> tuple[Path, ...]:
    """The folders with damaged databases in the state folder, newest first: staff should know, and may send them."""
    return tuple(sorted(_damaged(folder, "*"), key=_age_of, reverse=True))


def to_salvage(path: Path) -> Path | None:
    """The damaged database that the next one is begun out of; `None` where all that could be read was."""
    newest = max(_damaged(path.parent, path.name), key=_age_of, default=None)
    if newest is None or (newest / _SALVAGED).exists() or not (newest / path.name).exists():
        return None
    return newest / path.name


def salvaged(path: Path) -> None:
    """A new database stands at `path`: none of the damaged ones is needed any more but to be looked at."""
    for folder in _damaged(path.parent, path.name):
        (folder / _SALVAGED).touch(mode=0o600)


def scrub_copies(path: Path, statement: str, older_than_s: float) -> None:
    """Run `statement` on the copies from before a migration that are older than that: who asked is needed no more.

    One that cannot be scrubbed is deleted: a copy is worth less than what customers were promised.
    """
    for copy in _copies(path):
        if not _is_old(copy, older_than_s):
            continue
        kept_at = copy.stat().st_mtime
        try:
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                if connection.execute(statement).rowcount:
                    connection.execute("VACUUM")  # what was erased stands in free pages until then
        except sqlite3.DatabaseError as fault:
            log(LogEvent.EVIDENCE_DELETED, kept=f"{copy}: {fault}")
            _delete(copy)
        else:
            os.utime(copy, (kept_at, kept_at))


def tidy(path: Path) -> None:
    """Delete what is kept too long, or is too much; what cannot be deleted is tried again the next time."""
    copies = _copies(path)
    done = [folder for folder in _damaged(path.parent, path.name) if (folder / _SALVAGED).exists()]
    for kind in (copies, done):
        newest_first = sorted(kind, key=_age_of, reverse=True)
        for place, old in enumerate(newest_first):
            if place >= KEPT or _is_old(old):
                with suppress(OSError):
                    _delete(old)
                    log(LogEvent.EVIDENCE_DELETED, kept=str(old))


def sync(path: Path) -> None:
    """Bring a file, or a folder's list of names, to the disk."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _copies(path: Path) -> list[Path]:
    return [copy for copy in path.parent.glob(f"{path.name}.v[0-9]*") if copy.suffix != _PART]


def _damaged(folder: Path, name: str) -> Iterator[Path]:
    with suppress(OSError):
        yield from (kept for kept in folder.glob(f"{name}.damaged-*") if kept.suffix != _PART and kept.is_dir())


def _age_of(kept: Path) -> tuple[int, str]:
    """To sort by: when it was last written to, then its name."""
    return kept.stat().st_mtime_ns, kept.name


def _is_old(kept: Path, after_s: float = KEPT_S) -> bool:
    """A clock that jumps by years says nothing about a file's age: it stays."""
    return after_s < time.time() - kept.stat().st_mtime <= PLAUSIBLE_S


def _delete(kept: Path) -> None:
    if kept.is_dir():
        shutil.rmtree(kept)
    else:
        kept.unlink()


def _stamp() -> str:
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
