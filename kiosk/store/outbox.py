"""The outbox: every request and what became of it, on disk before each next step of its way.

A row is written before its request leaves the machine (DESIGN.md, "Exactly once"); each method is one committed
transaction. Rows hold who the customer is only as long as that is needed to find their ticket again. Must not
decide what happens next: `desk` does.
"""

import threading
import time
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

import msgspec

from kiosk.domain.model import Customer, Refusal, Ticket, TicketRequest
from kiosk.store.db import open_db, open_read_only, store_errors


class Stage(Enum):
    """How far a request has come."""

    ASKED = "asked"  # on disk; nothing has left the machine
    SENDING = "sending"  # the POST may be on its way
    ISSUED = "issued"  # the server made a ticket
    PRINTING = "printing"  # paper may be coming out
    ON_SCREEN = "on_screen"  # the customer reads the number from the screen
    DELIVERED = "delivered"  # the customer has it, on paper or screen
    UNSENT = "unsent"  # the server was never reached: no ticket
    REFUSED = "refused"  # the server said no: no ticket
    UNKNOWN = "unknown"  # nobody knows whether there is a ticket
    CANCELLING = "cancelling"  # a ticket that nobody holds is being cancelled
    CANCELLED = "cancelled"
    NEVER_CREATED = "never_created"  # found out later: there was no ticket
    REPORTED = "reported"  # staff were told


# Every arrow there is; any other is a bug of ours.
ARROWS: dict[Stage, frozenset[Stage]] = {
    Stage.ASKED: frozenset({Stage.SENDING}),
    Stage.SENDING: frozenset({Stage.ISSUED, Stage.REFUSED, Stage.UNSENT, Stage.UNKNOWN}),
    Stage.ISSUED: frozenset({Stage.PRINTING, Stage.ON_SCREEN}),
    Stage.PRINTING: frozenset({Stage.DELIVERED, Stage.ON_SCREEN}),
    Stage.ON_SCREEN: frozenset({Stage.DELIVERED}),
}

# Nobody needs to be found again from here on: the customer is erased.
ENDS = frozenset({Stage.DELIVERED, Stage.UNSENT, Stage.REFUSED})

MIGRATIONS = (
    # `sequence` is the order, whatever the clock did; `customer` is apart from `request` so that it can be erased.
    """
    CREATE TABLE requests (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        ref TEXT NOT NULL UNIQUE,
        stage TEXT NOT NULL,
        request BLOB NOT NULL,
        customer BLOB,
        ticket BLOB,
        reason TEXT NOT NULL DEFAULT '',
        created_ms INTEGER NOT NULL,
        changed_ms INTEGER NOT NULL
    ) STRICT
    """,
)


_ROWS = "SELECT ref, stage, request, ticket, reason, created_ms, changed_ms FROM requests ORDER BY sequence DESC"


class IllegalArrow(Exception):
    """A row was to go where no arrow leads, or there is no such row: a bug of ours."""


@dataclass(frozen=True, slots=True)
class Row:
    """One request as staff may see it: nothing in it says who the customer is. Times are aware UTC."""

    ref: str
    stage: Stage
    request: TicketRequest  # with an empty customer
    ticket: Ticket | None  # without a phone
    reason: str  # why it was refused, or is unknown; for staff
    created_at: datetime
    changed_at: datetime


class Outbox:
    """The outbox in the file at `path`, for any number of threads. Every method raises `StoreError`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._connection = open_db(path, MIGRATIONS)

    def add(self, request: TicketRequest) -> None:
        """Write down a new request: `asked`. It is on disk when this returns."""
        bare, customer = replace(request, customer=Customer()), request.customer
        now, encode = _now_ms(), msgspec.json.encode
        with self._lock, store_errors(self._path):
            self._connection.execute(
                "INSERT INTO requests (ref, stage, request, customer, created_ms, changed_ms) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (request.ref, Stage.ASKED.value, encode(bare), encode(customer), now, now),
            )

    def sending(self, ref: str) -> None:
        """The POST goes out next."""
        self._move(ref, Stage.SENDING)

    def issued(self, ref: str, ticket: Ticket) -> None:
        """The server made this ticket."""
        self._move(ref, Stage.ISSUED, ticket=msgspec.json.encode(replace(ticket, phone=None)))

    def refused(self, ref: str, refusal: Refusal, detail: str) -> None:
        """The server said no; `detail` is what it said, for staff."""
        self._move(ref, Stage.REFUSED, reason=f"{refusal.value}: {detail}" if detail else refusal.value)

    def unsent(self, ref: str) -> None:
        """The server was never reached."""
        self._move(ref, Stage.UNSENT)

    def unknown(self, ref: str, reason: str) -> None:
        """Nobody knows whether there is a ticket."""
        self._move(ref, Stage.UNKNOWN, reason=reason)

    def printing(self, ref: str) -> None:
        """The printer gets the ticket next."""
        self._move(ref, Stage.PRINTING)

    def on_screen(self, ref: str) -> None:
        """The customer has the screen alone: there is no paper, or nobody is sure of it."""
        self._move(ref, Stage.ON_SCREEN)

    def delivered(self, ref: str) -> None:
        """The customer has the ticket."""
        self._move(ref, Stage.DELIVERED)

    def rows(self, limit: int) -> tuple[Row, ...]:
        """The newest `limit` requests, newest first."""
        with self._lock, store_errors(self._path):
            found = self._connection.execute(f"{_ROWS} LIMIT ?", (limit,)).fetchall()
        return tuple(_row(*columns) for columns in found)

    def close(self) -> None:
        """Close the file; the outbox cannot be used after this."""
        with self._lock:
            self._connection.close()

    def _move(self, ref: str, to: Stage, *, ticket: bytes | None = None, reason: str = "") -> None:
        origins = [stage.value for stage, targets in ARROWS.items() if to in targets]
        with self._lock, store_errors(self._path):
            moved = self._connection.execute(
                """
                UPDATE requests
                SET stage = ?, changed_ms = ?, ticket = coalesce(?, ticket), reason = ?,
                    customer = CASE WHEN ? THEN NULL ELSE customer END
                WHERE ref = ? AND stage IN (SELECT value FROM json_each(?))
                """,
                (to.value, _now_ms(), ticket, reason, to in ENDS, ref, msgspec.json.encode(origins).decode()),
            )
        if moved.rowcount != 1:
            raise IllegalArrow(f"no arrow leads {ref} to {to.value}")


def recorded(path: Path) -> tuple[Row, ...] | None:
    """Every request in the file at `path`, newest first, read beside the kiosk that writes it; `None`: no file yet.

    Raises `StoreError`.
    """
    connection = open_read_only(path, MIGRATIONS)
    if connection is None:
        return None
    with closing(connection), store_errors(path):
        return tuple(_row(*columns) for columns in connection.execute(_ROWS))


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _row(
    ref: str, stage: str, request: bytes, ticket: bytes | None, reason: str, created_ms: int, changed_ms: int
) -> Row:
    return Row(
        ref=ref,
        stage=Stage(stage),
        request=msgspec.json.decode(request, type=TicketRequest),
        ticket=None if ticket is None else msgspec.json.decode(ticket, type=Ticket),
        reason=reason,
        created_at=_time(created_ms),
        changed_at=_time(changed_ms),
    )


def _time(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
