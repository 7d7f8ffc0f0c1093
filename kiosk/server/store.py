"""Tickets and queues as rows: what is asked of the database, and nothing about how it is spelt on the wire.

Functions that take a connection run inside the writer's transaction; `Store` reads and hands them to the writer. A
cancelled ticket keeps its row, so its number is never given twice on its day; its customer and phone are erased.
"""

import secrets
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, TypeVar

from kiosk.server.database import Writer, connect
from kiosk.server.errors import Refused

T = TypeVar("T")

LAST_NUMBER = 9999  # API.md: integer 1-9999
ID_LENGTH = 16  # API.md allows 7 to 16; 36^16 cannot be guessed by whoever saw another ticket
ID_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
KEYS_LIVE = timedelta(hours=24)  # longer than any client retries; answers hold a phone number

State = Literal["waiting", "called", "finished", "cancelled"]


@dataclass(frozen=True, slots=True)
class Place:
    """One line of people: a sector of a branch on a local day."""

    day: str
    branch_id: str
    sector_id: str


@dataclass(frozen=True, slots=True)
class NewTicket:
    """A ticket that passed every rule of the chain. `customer` identifies one customer; `enabled` is not BLOCKED."""

    place: Place
    service_id: str
    queue: str
    channel: str | None
    enabled: bool
    customer: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A row. Times are ISO 8601 UTC with milliseconds."""

    seq: int
    id: str
    place: Place
    service_id: str
    queue: str
    number: int
    state: State
    enabled: bool
    channel: str | None
    phone: str | None
    counter: int | None
    created_at: str
    updated_at: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A ticket with what waits before it in its sector, by service, and all that waits in its branch."""

    ticket: Ticket
    ahead: Mapping[str, int]
    branch: "Waiting"

    @property
    def position(self) -> int:
        """Its place in line: 1 is next."""
        return sum(self.ahead.values()) + 1


Waiting = Mapping[str, Mapping[str, int]]  # of one branch: sector id -> service id -> tickets


@dataclass(frozen=True, slots=True)
class Once:
    """An `Idempotency-Key` with the digest of what was asked with it."""

    key: str
    request: str


def stamp(moment: datetime) -> str:
    """A moment as API.md writes it: "2017-02-20T14:00:00.000Z"."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def create(
    db: sqlite3.Connection,
    new: NewTicket,
    at: datetime,
    once: Once | None,
    answer: Callable[[Standing], bytes],
    *,
    one_a_customer: bool,
) -> bytes:
    """Number and row in one transaction. Returns `answer` of the new ticket, or the bytes the same key got before.

    Raises `Refused` when the key was used for something else, the numbers ran out, or, with `one_a_customer`, the
    customer already waits.
    """
    if once is not None and (before := _answered(db, once, at)) is not None:
        return before
    if one_a_customer and new.customer is not None and _waits_already(db, new):
        raise Refused("The customer already has a ticket waiting.", code=40010)
    ticket = insert(db, new, at)
    body = answer(standing(db, ticket))
    if once is not None:
        row = (once.key, once.request, body, stamp(at))
        db.execute("INSERT INTO idempotency_keys VALUES (?, ?, ?, ?)", row)
    return body


def _answered(db: sqlite3.Connection, once: Once, at: datetime) -> bytes | None:
    db.execute("DELETE FROM idempotency_keys WHERE created_at < ?", (stamp(at - KEYS_LIVE),))
    row = db.execute("SELECT request, answer FROM idempotency_keys WHERE key = ?", (once.key,)).fetchone()
    if row is None:
        return None
    if row["request"] != once.request:
        # draft-ietf-httpapi-idempotency-key-header, section 2.7
        raise Refused("This Idempotency-Key was used for another request.", status=422)
    return bytes(row["answer"])


def _waits_already(db: sqlite3.Connection, new: NewTicket) -> bool:
    found = db.execute(
        "SELECT 1 FROM tickets WHERE customer = ? AND day = ? AND state = 'waiting' LIMIT 1",
        (new.customer, new.place.day),
    )
    return found.fetchone() is not None


def insert(db: sqlite3.Connection, new: NewTicket, at: datetime) -> Ticket:
    """The next number of the queue and the ticket that has it."""
    line = (new.place.branch_id, new.queue, new.place.day)
    (number,) = db.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM tickets WHERE branch_id = ? AND queue = ? AND day = ?", line
    ).fetchone()
    if number > LAST_NUMBER:
        raise Refused("This queue has no numbers left today.")
    row = db.execute(
        """INSERT INTO tickets (id, day, branch_id, sector_id, service_id, queue, number, state, enabled, channel,
               customer, phone, created_at, updated_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?) RETURNING *""",
        (
            "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH)),
            *(new.place.day, new.place.branch_id, new.place.sector_id, new.service_id, new.queue, number),
            *(new.enabled, new.channel, new.customer, new.phone, stamp(at), stamp(at)),
        ),
    ).fetchone()
    return _ticket(row)


def standing(db: sqlite3.Connection, ticket: Ticket) -> Standing:
    """Where the ticket stands now."""
    place = ticket.place
    ahead = db.execute(
        """SELECT service_id, count(*) FROM tickets
           WHERE day = ? AND branch_id = ? AND sector_id = ? AND state = 'waiting' AND seq < ? GROUP BY service_id""",
        (place.day, place.branch_id, place.sector_id, ticket.seq),
    )
    return Standing(ticket, dict(ahead.fetchall()), _waiting(db, place.day, [place.branch_id])[place.branch_id])


def update(db: sqlite3.Connection, ticket_id: str, enabled: bool | None, phone: str | None, at: datetime) -> None:
    """Change what is not `None`. Raises `Refused` when the ticket is gone (404) or no longer waits (400)."""
    _must_wait(db, ticket_id, "Only a ticket that is waiting can be changed.")
    db.execute(
        "UPDATE tickets SET enabled = coalesce(?, enabled), phone = coalesce(?, phone), updated_at = ? WHERE id = ?",
        (enabled, phone, stamp(at), ticket_id),
    )


def cancel(db: sqlite3.Connection, ticket_id: str, at: datetime) -> None:
    """Take the ticket out of its queue. Raises `Refused` when it is gone (404) or was called (400)."""
    _must_wait(db, ticket_id, "A ticket that was called cannot be cancelled.")
    db.execute(
        "UPDATE tickets SET state = 'cancelled', customer = NULL, phone = NULL, updated_at = ? WHERE id = ?",
        (stamp(at), ticket_id),
    )


def _must_wait(db: sqlite3.Connection, ticket_id: str, otherwise: str) -> None:
    row = db.execute("SELECT state FROM tickets WHERE id = ?", (ticket_id,)).fetchone()
    if row is None or row["state"] == "cancelled":
        raise Refused("There is no such ticket.", status=404)
    if row["state"] != "waiting":
        raise Refused(otherwise)


def call_next(db: sqlite3.Connection, place: Place, counter: int, seen: str, at: datetime) -> None:
    """Finish what the counter serves and call the first enabled ticket in line.

    `seen` is the ticket id the teller had before them ("" for none): a second tap on a page that is out of date does
    nothing, so that nobody is called and passed over at once.
    """
    if finish(db, place, counter, seen, at):
        db.execute(
            """UPDATE tickets SET state = 'called', counter = ?, updated_at = ? WHERE seq =
                   (SELECT min(seq) FROM tickets
                    WHERE day = ? AND branch_id = ? AND sector_id = ? AND state = 'waiting' AND enabled)""",
            (counter, stamp(at), place.day, place.branch_id, place.sector_id),
        )


def finish(db: sqlite3.Connection, place: Place, counter: int, seen: str, at: datetime) -> bool:
    """Finish what the counter serves, unless the teller saw something else; whether they saw what is so."""
    now = at_counter(db, place, counter)
    if (now.id if now else "") != seen:
        return False
    db.execute("UPDATE tickets SET state = 'finished', updated_at = ? WHERE id = ?", (stamp(at), seen))
    return True


def at_counter(db: sqlite3.Connection, place: Place, counter: int) -> Ticket | None:
    """The ticket a counter serves now."""
    row = db.execute(
        "SELECT * FROM tickets WHERE day = ? AND branch_id = ? AND sector_id = ? AND state = 'called' AND counter = ?",
        (place.day, place.branch_id, place.sector_id, counter),
    ).fetchone()
    return _ticket(row) if row else None


def _waiting(db: sqlite3.Connection, day: str, branch_ids: Iterable[str]) -> dict[str, Waiting]:
    """What waits in each of these branches."""
    found: dict[str, dict[str, dict[str, int]]] = {branch_id: {} for branch_id in branch_ids}
    marks = ", ".join("?" * len(found))
    rows = db.execute(
        f"""SELECT branch_id, sector_id, service_id, count(*) FROM tickets
            WHERE day = ? AND branch_id IN ({marks}) AND state = 'waiting' GROUP BY 1, 2, 3""",  # noqa: S608 - marks only
        (day, *found),
    )
    for branch_id, sector_id, service_id, count in rows:
        found[branch_id].setdefault(sector_id, {})[service_id] = count
    return dict(found)


def _ticket(row: sqlite3.Row) -> Ticket:
    return Ticket(
        seq=row["seq"],
        id=row["id"],
        place=Place(row["day"], row["branch_id"], row["sector_id"]),
        service_id=row["service_id"],
        queue=row["queue"],
        number=row["number"],
        state=row["state"],
        enabled=bool(row["enabled"]),
        channel=row["channel"],
        phone=row["phone"],
        counter=row["counter"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


class Store:
    """The file of one server: reads here and now (from one thread), writes through the writer."""

    def __init__(self, path: Path) -> None:
        self._reader = connect(path)
        try:
            self._writer = Writer(connect(path))
        except BaseException:
            self._reader.close()
            raise

    def close(self) -> None:
        """Finish what is queued, then close the file."""
        self._writer.close()
        self._reader.close()

    def write(self, work: Callable[[sqlite3.Connection], T]) -> "Future[T]":
        """Run one of this module's functions in a transaction; its future is done when the disk has it."""
        return self._writer.submit(work)

    def ticket(self, ticket_id: str) -> Standing | None:
        """The ticket, unless it was never there or is cancelled."""
        row = self._reader.execute(
            "SELECT * FROM tickets WHERE id = ? AND state <> 'cancelled'", (ticket_id,)
        ).fetchone()
        return standing(self._reader, _ticket(row)) if row else None

    def of_customer(self, customer: str, offset: int, limit: int) -> tuple[int, list[Standing]]:
        """How many tickets the customer has, and one page of them, newest first."""
        (count,) = self._reader.execute("SELECT count(*) FROM tickets WHERE customer = ?", (customer,)).fetchone()
        rows = self._reader.execute(
            "SELECT * FROM tickets WHERE customer = ? ORDER BY seq DESC LIMIT ? OFFSET ?", (customer, limit, offset)
        )
        return count, [standing(self._reader, _ticket(row)) for row in rows.fetchall()]

    def waiting(self, day: str, branch_ids: Iterable[str]) -> dict[str, Waiting]:
        """What waits in each of these branches (as many as a page holds)."""
        return _waiting(self._reader, day, branch_ids)

    def at_counter(self, place: Place, counter: int) -> Ticket | None:
        """The ticket a counter serves now."""
        return at_counter(self._reader, place, counter)

    def line(self, place: Place, most: int) -> list[Ticket]:
        """The first of those who wait in a sector, in the order in which they will be called."""
        rows = self._reader.execute(
            """SELECT * FROM tickets
               WHERE day = ? AND branch_id = ? AND sector_id = ? AND state = 'waiting' ORDER BY seq LIMIT ?""",
            (place.day, place.branch_id, place.sector_id, most),
        )
        return [_ticket(row) for row in rows.fetchall()]

    def has_tickets(self, day: str) -> bool:
        """Whether any ticket was given on that day."""
        return self._reader.execute("SELECT 1 FROM tickets WHERE day = ? LIMIT 1", (day,)).fetchone() is not None
