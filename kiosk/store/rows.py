"""A row of the outbox as values: what staff may see (`Row`), and what finding its ticket again takes (`Case`).

Must not write; how rows are stored is the migrations below and nothing else.
"""

import sqlite3
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from kiosk.clock import Moment
from kiosk.domain.matching import Search
from kiosk.domain.model import Branch, Customer, Sector, Service, Ticket, TicketRequest
from kiosk.store.stages import Stage

T = TypeVar("T")

# Made here, on one thread: two that read a type for the first time at once kill the process (msgspec 0.22.0).
_REQUEST = msgspec.json.Decoder(TicketRequest)
_TICKET = msgspec.json.Decoder(Ticket)
_CUSTOMER = msgspec.json.Decoder(Customer)
_IDS = msgspec.json.Decoder(frozenset[str])

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
    # What finding a ticket again takes. `own` is an identity made for the request, nobody's data; `before` a JSON list
    # of ticket ids; `sent_ms` and `gave_up_ms` are the server's clock. The boot and its seconds are the machine's,
    # which no change of the time of day touches. `doomed`: tickets being cancelled, not to be handed out any more.
    """
    ALTER TABLE requests ADD COLUMN ticket_id TEXT;
    ALTER TABLE requests ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE requests ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE requests ADD COLUMN idempotent INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE requests ADD COLUMN own BLOB;
    ALTER TABLE requests ADD COLUMN before BLOB;
    ALTER TABLE requests ADD COLUMN sent_ms INTEGER;
    ALTER TABLE requests ADD COLUMN gave_up_ms INTEGER;
    ALTER TABLE requests ADD COLUMN looks INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE requests ADD COLUMN deletions INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE requests ADD COLUMN created_boot TEXT NOT NULL DEFAULT '';
    ALTER TABLE requests ADD COLUMN created_s REAL NOT NULL DEFAULT 0;
    UPDATE requests SET ticket_id = json_extract(ticket, '$.id') WHERE ticket IS NOT NULL;
    CREATE UNIQUE INDEX requests_by_ticket ON requests (ticket_id) WHERE ticket_id IS NOT NULL;
    CREATE INDEX requests_by_stage ON requests (stage, looks);
    CREATE TABLE doomed (ticket_id TEXT PRIMARY KEY, ref TEXT NOT NULL) STRICT
    """,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One request as staff may see it: nothing in it says who the customer is. Times are aware UTC."""

    ref: str
    stage: Stage
    request: TicketRequest  # with an empty customer
    ticket: Ticket | None  # without a phone
    reason: str  # why it was refused, is unknown, or needs a person; for staff
    created_at: datetime
    changed_at: datetime
    attempts: int = 0  # POSTs that may have reached the server
    searchable: bool = False  # the kiosk itself can find out whether there is a ticket
    looks: int = 0  # sweeps done
    deletions: int = 0  # DELETEs sent


@dataclass(frozen=True, slots=True)
class Case:
    """A row with all that is needed to find its ticket, or a twin of it, again. `customer` never reaches a log."""

    row: Row
    customer: Customer = field(repr=False)
    own: bool
    idempotent: bool
    before: frozenset[str] | None
    since: datetime | None
    until: datetime | None
    created: Moment

    @property
    def listable(self) -> bool:
        """Whether a list of tickets can tell what became of it."""
        return self.customer.identified and (self.own or self.before is not None)

    @property
    def request(self) -> TicketRequest:
        """The request as it was sent."""
        return replace(self.row.request, customer=self.customer)

    def search(self, channel: str) -> Search:
        """What its ticket is looked for by."""
        return Search(self.row.request, self.own, channel, self.before or frozenset(), self.since, self.until)


COLUMNS = (
    "ref, stage, request, customer, ticket, reason, created_ms, changed_ms, attempts, idempotent, own, before, "
    "sent_ms, gave_up_ms, looks, deletions, created_boot, created_s"
)
ALL = f"SELECT {COLUMNS} FROM requests"  # noqa: S608  # our own column names


def legible(row: sqlite3.Row) -> Row:
    """What staff may see of a row of `COLUMNS`; where it is damaged inside, that a person has to look."""
    try:
        return case(row).row
    except (ValueError, TypeError, OverflowError):  # msgspec's are ValueErrors; a blob where a number stood
        nothing = TicketRequest(str(row["ref"]), Branch(""), Sector(""), Service(""), Customer(), "")
        try:
            made = _time(row["created_ms"])
        except (ValueError, TypeError, OverflowError):
            made = datetime.now(UTC)  # as new as can be: somebody must look
        return Row(str(row["ref"]), Stage.REPORTED, nothing, None, "its row is damaged: look at the server", made, made)


def case(row: sqlite3.Row) -> Case:
    """The case in a row of `COLUMNS`. Damage inside raises `ValueError`, `TypeError` or `OverflowError`."""
    own = _decoded(row["own"], _CUSTOMER)
    before = _decoded(row["before"], _IDS)
    customer = _decoded(row["customer"], _CUSTOMER) or Customer()
    if own is not None:
        customer = replace(customer, id_type=own.id_type, id_number=own.id_number)
    listable = customer.identified and (own is not None or before is not None)
    resendable = bool(row["idempotent"]) and row["customer"] is not None  # the same key wants the same request
    bare = Row(
        ref=row["ref"],
        stage=Stage(row["stage"]),
        request=_REQUEST.decode(row["request"]),
        ticket=_decoded(row["ticket"], _TICKET),
        reason=row["reason"],
        created_at=_time(row["created_ms"]),
        changed_at=_time(row["changed_ms"]),
        attempts=row["attempts"],
        searchable=listable or resendable,
        looks=row["looks"],
        deletions=row["deletions"],
    )
    return Case(
        row=bare,
        customer=customer,
        own=own is not None,
        idempotent=resendable,
        before=before,
        since=_time(row["sent_ms"]) if row["sent_ms"] is not None else None,
        until=_time(row["gave_up_ms"]) if row["gave_up_ms"] is not None else None,
        created=Moment(row["created_boot"], row["created_s"], row["created_ms"] / 1000),
    )


def _decoded(blob: bytes | None, decoder: msgspec.json.Decoder[T]) -> T | None:
    return None if blob is None else decoder.decode(blob)


def _time(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
