"""The server's SQLite file: how it is opened, and the one thread that writes to it.

Every answer that says "done" is on the disk first (WAL with `synchronous=FULL`: see FACTS.md). A disk sync is the
slowest step of a ticket, so all requests that wait for one share the next (group commit). Must not know what a ticket
is.
"""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

SCHEMA_VERSION = 1
BUSY_TIMEOUT_S = 5.0  # another process with the file open holds it for one commit, never longer
CLOSE_TIMEOUT_S = 5.0  # the last batch, on a slow card
BATCH = 64  # more than any branch sends at once; bounds how long the first of them waits

SCHEMA = """
CREATE TABLE tickets (
    seq        INTEGER PRIMARY KEY,  -- order of arrival
    id         TEXT NOT NULL UNIQUE,
    day        TEXT NOT NULL,        -- the chain's local day
    branch_id  TEXT NOT NULL,
    sector_id  TEXT NOT NULL,
    service_id TEXT NOT NULL,
    queue      TEXT NOT NULL,
    number     INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9999),
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'finished', 'cancelled')),
    enabled    INTEGER NOT NULL,     -- 0: BLOCKED, keeps its place but is not called
    channel    TEXT,
    customer   TEXT,
    phone      TEXT,
    counter    INTEGER,              -- which of the sector's counters called it, from 1
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (branch_id, queue, day, number)
);
CREATE INDEX tickets_in_line ON tickets (day, branch_id, sector_id, state, seq, service_id);
CREATE INDEX tickets_of_customer ON tickets (customer, seq) WHERE customer IS NOT NULL;
CREATE TABLE idempotency_keys (
    key        TEXT PRIMARY KEY,
    request    TEXT NOT NULL,        -- digest of what was asked with it
    answer     BLOB NOT NULL,        -- what was answered, byte for byte
    created_at TEXT NOT NULL
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
"""


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, making it and its tables when it is new. Raises `sqlite3.Error` with SQLite's reason."""
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")  # two processes that open a new file at once make the tables once
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise sqlite3.DatabaseError(f"the file was written by a newer version (schema {version})")
    if version == 0:
        for statement in SCHEMA.split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")


@dataclass(slots=True)
class _Job:
    work: Callable[[sqlite3.Connection], Any]
    done: Future[Any] = field(default_factory=Future)


@dataclass(frozen=True, slots=True)
class _Outcome:
    result: Any = None
    error: Exception | None = None


class Writer:
    """Runs jobs one after the other in one thread, as many to a commit as are waiting.

    A job's result is given out only after the commit that holds it; a job that raises undoes its own work alone. A
    future that is cancelled while its job still waits in line means that the job is never run.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="ticket-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[sqlite3.Connection], T]) -> "Future[T]":
        """Queue a job; its future holds the result, or what it or the commit raised."""
        job = _Job(work)
        self._jobs.put(job)
        return job.done

    def close(self) -> None:
        """Finish what is queued and end the thread. Closes the connection."""
        self._jobs.put(None)
        self._thread.join(CLOSE_TIMEOUT_S)

    def _run(self) -> None:
        open_ = True
        while open_:
            waiting = [self._jobs.get()]
            while len(waiting) < BATCH and waiting[-1] is not None:
                try:
                    waiting.append(self._jobs.get_nowait())
                except Empty:
                    break
            open_ = waiting[-1] is not None
            # One whose caller gave up before its turn is left out; from here on it can no longer be cancelled.
            self._commit([job for job in waiting if job is not None and job.done.set_running_or_notify_cancel()])
        self._connection.close()

    def _commit(self, jobs: list[_Job]) -> None:
        outcomes: list[_Outcome]
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            outcomes = [self._attempt(job) for job in jobs]
            self._connection.execute("COMMIT")
        except sqlite3.Error as broken:  # disk full, file gone: nothing of the batch is true
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            outcomes = [_Outcome(error=broken)] * len(jobs)
        for job, outcome in zip(jobs, outcomes, strict=True):
            if outcome.error is not None:
                job.done.set_exception(outcome.error)
            else:
                job.done.set_result(outcome.result)

    def _attempt(self, job: _Job) -> _Outcome:
        self._connection.execute("SAVEPOINT job")
        try:
            outcome = _Outcome(job.work(self._connection))
        except sqlite3.Error:
            raise
        except Exception as error:  # noqa: BLE001 - refusal or bug, it is this job's alone: its future carries it whole
            self._connection.execute("ROLLBACK TO job")
            outcome = _Outcome(error=error)
        self._connection.execute("RELEASE job")
        return outcome
