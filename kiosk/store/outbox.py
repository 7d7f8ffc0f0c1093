"""The outbox: every request and what became of it, on disk before each next step of its way.

A row is written before its request leaves the machine (DESIGN.md, "Exactly once"); each method is one committed
transaction. Rows hold who the customer is only as long as that is needed to find their ticket again: until it is
delivered, where a twin of it may still come up until the last sweep, and in any case a day. Must not decide what
happens next: `desk`, `asking` and `leftovers` do.
"""

import sqlite3
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import msgspec

from kiosk.clock import now
from kiosk.domain.model import Customer, Refusal, Ticket, TicketRequest
from kiosk.log import LogEvent, log
from kiosk.store.db import must_have_room, open_db, store_errors, transaction
from kiosk.store.evidence import scrub_copies, tidy
from kiosk.store.rows import ALL, MIGRATIONS, Case, Row, case, legible
from kiosk.store.stages import ARROWS, ENDS, INTERRUPTED, Stage

SWEEPS = 4  # after 15 s, 1, 5 and 30 minutes (`leftovers`)
SWEPT_AFTER_S = 3600.0  # of a boot: enough for all of them
DAY_S = 24 * 3600.0
ROWS_KEPT = 20_000  # some 15 MB: a busy kiosk's two months
ERASING_EVERY = 100  # requests: rows beyond those kept go then

# Stages whose row may have had a POST that made more than the one ticket it knows of. `NEVER_CREATED` too: the ticket
# may have gone to another request of the customer, and a twin of it is still nobody's.
SWEPT = (
    Stage.ISSUED,
    Stage.PRINTING,
    Stage.ON_SCREEN,
    Stage.DELIVERED,
    Stage.REFUSED,
    Stage.CANCELLED,
    Stage.NEVER_CREATED,
    Stage.REPORTED,
)

# Stages in which somebody still has to look after the ticket: staff, or whoever claims it on the welcome screen.
LOOKED_AFTER = (Stage.PRINTING, Stage.ON_SCREEN, Stage.REPORTED)


class IllegalArrow(Exception):
    """A row was to go where no arrow leads, or there is no such row."""


class Outbox:
    """The outbox in the file at `path`, for any number of threads. Every method raises `StoreError`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._illegible: set[str] = set()  # said once in the log
        self._connection = open_db(path, MIGRATIONS)
        self._connection.row_factory = sqlite3.Row

    # --- a request on its way ---

    def add(self, request: TicketRequest, *, own: bool = False, idempotent: bool = False) -> None:
        """Write down a new request: `asked`. It is on disk when this returns.

        `own`: its identity was made for it and says nothing about anybody. `idempotent`: it is sent with its ref as
        `Idempotency-Key`.
        """
        must_have_room(self._path)
        customer = request.customer
        identity = Customer(id_type=customer.id_type, id_number=customer.id_number) if own else None
        if own:
            customer = replace(customer, id_type=None, id_number=None)
        encode, at = msgspec.json.encode, now()
        ms = int(at.wall_s * 1000)
        row = {
            "ref": request.ref,
            "stage": Stage.ASKED.value,
            "request": encode(replace(request, customer=Customer())),
            "customer": encode(customer),
            "own": encode(identity) if identity else None,
            "idempotent": idempotent,
            "ms": ms,
            "boot": at.boot_id,
            "s": at.boot_s,
        }
        with self._lock, store_errors(self._path):
            self._connection.execute(
                "INSERT INTO requests (ref, stage, request, customer, own, idempotent, created_ms, changed_ms, "
                "created_boot, created_s) VALUES "
                "(:ref, :stage, :request, :customer, :own, :idempotent, :ms, :ms, :boot, :s)",
                row,
            )

    def sending(self, ref: str, *, before: frozenset[str] | None = None, server_time: datetime | None = None) -> None:
        """The POST goes out next. `before`: what was listed of the customer; `server_time`: the server's clock now."""
        listed = None if before is None else msgspec.json.encode(sorted(before))
        self._move(
            ref,
            Stage.SENDING,
            "attempts = attempts + 1, before = coalesce(before, ?), sent_ms = coalesce(sent_ms, ?), gave_up_ms = NULL",
            (listed, _ms(server_time)),
        )

    def issued(self, ref: str, ticket: Ticket, *, answered: bool = False, unclear: str | None = None) -> bool:
        """The server made this ticket, or it was found again. False if it is being cancelled, or another row's.

        `unclear` is another request of the customer, which it came of as far as anybody can know: that one is settled
        with it, and whatever else it made is nobody's.

        A ticket that another row has, and never handed over, goes to this one: the same customer came back for it. One
        that the server `answered` with goes to this one whoever had it: some servers answer a second request of a
        customer with the ticket they wait with.
        """
        with self._lock, store_errors(self._path), transaction(self._connection):
            if self._is_doomed(ticket.id):
                return False
            owner = self._connection.execute(
                "SELECT ref, stage FROM requests WHERE ticket_id = ? AND ref <> ?", (ticket.id, ref)
            ).fetchone()
            if owner is not None:
                unclaimed = owner["stage"] == Stage.ISSUED.value
                if not (unclaimed or answered) or owner["stage"] == Stage.CANCELLING.value:
                    return False
                self._connection.execute("UPDATE requests SET ticket_id = NULL WHERE ref = ?", (owner["ref"],))
                if unclaimed:
                    reason = f"its ticket went to request {ref}"
                    self._step(owner["ref"], Stage.NEVER_CREATED, "reason = ?", (reason,))
            if unclear is not None:
                with suppress(IllegalArrow):  # the leftovers were faster: it is settled
                    self._step(unclear, Stage.NEVER_CREATED, "reason = ?", (f"its ticket went to request {ref}",))
            self._have(ref, ticket)
        return True

    def adopted(self, ref: str, ticket: Ticket) -> bool:
        """It was found for a customer who waits no more. False if it is being cancelled, or any other row's.

        Raises `IllegalArrow` where that customer has come back meanwhile.
        """
        with self._lock, store_errors(self._path), transaction(self._connection):
            owned = self._connection.execute("SELECT 1 FROM requests WHERE ticket_id = ?", (ticket.id,)).fetchone()
            if owned or self._is_doomed(ticket.id):
                return False
            self._have(ref, ticket)
        return True

    def _is_doomed(self, ticket_id: str) -> bool:
        doomed = self._connection.execute("SELECT 1 FROM doomed WHERE ticket_id = ?", (ticket_id,)).fetchone()
        return doomed is not None

    def _have(self, ref: str, ticket: Ticket) -> None:
        kept = msgspec.json.encode(replace(ticket, phone=None))
        self._step(ref, Stage.ISSUED, "ticket = ?, ticket_id = ?", (kept, ticket.id))

    def doubt(self, ref: str) -> None:
        """A twin of its ticket may come up: who asked is kept until the last sweep."""
        with self._lock, store_errors(self._path):
            self._connection.execute("UPDATE requests SET doubtful = 1 WHERE ref = ?", (ref,))

    def refused(self, ref: str, refusal: Refusal, detail: str) -> None:
        """The server said no; `detail` is what it said, for staff."""
        reason = f"{refusal.value}: {detail}" if detail else refusal.value
        self._move(ref, Stage.REFUSED, "reason = ?", (reason,))

    def unsent(self, ref: str) -> None:
        """The server was never reached."""
        self._move(ref, Stage.UNSENT)

    def unknown(self, ref: str, reason: str, *, server_time: datetime | None = None) -> None:
        """Nobody knows whether there is a ticket; it was given up at `server_time` by the server's clock."""
        changes = "reason = ?, gave_up_ms = coalesce(?, gave_up_ms), doubtful = 1"
        self._move(ref, Stage.UNKNOWN, changes, (reason, _ms(server_time)))

    def printing(self, ref: str) -> None:
        """The printer gets the ticket next."""
        self._move(ref, Stage.PRINTING)

    def on_screen(self, ref: str) -> None:
        """The customer has the screen alone: there is no paper, or nobody is sure of it."""
        self._move(ref, Stage.ON_SCREEN)

    def delivered(self, ref: str) -> None:
        """The customer has the ticket."""
        self._move(ref, Stage.DELIVERED)

    # --- what is left behind ---

    def cancelling(self, ref: str, reason: str) -> None:
        """Nobody holds its ticket: it is cancelled next. Raises `IllegalArrow` where somebody took it meanwhile."""
        self._move(ref, Stage.CANCELLING, "reason = ?", (reason,))

    def deleting(self, ref: str, ticket_id: str) -> bool:
        """A DELETE goes out next, for the row's own ticket or a twin of it: it is not handed out any more.

        False if a row has it, or as many tickets of this row were deleted as there can be: attempts + 1.
        """
        with self._lock, store_errors(self._path), transaction(self._connection):
            owner = self._connection.execute(
                "SELECT ref, stage FROM requests WHERE ticket_id = ?", (ticket_id,)
            ).fetchone()
            if owner is not None and (owner["ref"], owner["stage"]) != (ref, Stage.CANCELLING.value):
                return False
            if self._is_doomed(ticket_id):
                return True
            counted = self._connection.execute(
                "UPDATE requests SET deletions = deletions + 1 WHERE ref = ? AND deletions <= attempts", (ref,)
            )
            if counted.rowcount == 1:
                self._connection.execute("INSERT INTO doomed VALUES (?, ?)", (ticket_id, ref))
            return counted.rowcount == 1

    def cancelled(self, ref: str) -> None:
        """Its ticket is gone."""
        self._move(ref, Stage.CANCELLED)

    def never_created(self, ref: str, reason: str) -> None:
        """There is no ticket."""
        self._move(ref, Stage.NEVER_CREATED, "reason = ?", (reason,))

    def reported(self, ref: str, reason: str, *, last_changed: datetime | None = None) -> None:
        """A person has to look; `reason` says why and where. Not if the row has changed since it was `last_changed`."""
        with self._lock, store_errors(self._path), transaction(self._connection):
            if last_changed is not None:
                row = self._connection.execute("SELECT changed_ms FROM requests WHERE ref = ?", (ref,)).fetchone()
                if row is None or row["changed_ms"] != round(last_changed.timestamp() * 1000):
                    raise IllegalArrow(f"{ref} has changed")
            self._step(ref, Stage.REPORTED, "reason = ?", (reason,))

    def settled(self, ref: str, reason: str) -> None:
        """A person has looked: `reason` is what they found."""
        self._move(ref, Stage.SETTLED, "reason = ?", (reason,))

    def given_up(self, ticket_id: str) -> None:
        """Its customer has given the ticket up: nobody need look after it any more, nor is it offered to anybody."""
        with self._lock, store_errors(self._path), transaction(self._connection):
            self._given_up(ticket_id)

    def kept(self, ticket_id: str, remark: str) -> bool:
        """Its customer has given the ticket up, and the server keeps it: nobody's now, and a remark for staff says so.

        False where no row has it.
        """
        with self._lock, store_errors(self._path), transaction(self._connection):
            ref = self._given_up(ticket_id)
            if ref is not None:
                self._connection.execute(
                    "UPDATE requests SET ticket_id = NULL, reason = ? WHERE ref = ?", (remark, ref)
                )
        return ref is not None

    def _given_up(self, ticket_id: str) -> str | None:
        """The row that has the ticket; it is settled if somebody was to look after it. Inside a transaction."""
        owner = self._connection.execute("SELECT ref, stage FROM requests WHERE ticket_id = ?", (ticket_id,)).fetchone()
        if owner is None:
            return None
        ref, stage = str(owner["ref"]), Stage(owner["stage"])
        if stage in LOOKED_AFTER:
            if stage is not Stage.REPORTED:
                self._step(ref, Stage.REPORTED)
            self._step(ref, Stage.SETTLED, "reason = ?", ("its customer gave it up for another",))
        return ref

    def remark(self, ref: str, reason: str) -> None:
        """Write down, for staff, something about a row that stays where it is."""
        with self._lock, store_errors(self._path):
            self._connection.execute("UPDATE requests SET reason = ? WHERE ref = ?", (reason, ref))

    def looked(self, ref: str) -> None:
        """One sweep is done; after the last one nobody needs to be found again."""
        self._count_looks(ref, "looks + 1")

    def looked_enough(self, ref: str) -> None:
        """No sweep is left to be done: the queue is over in which a twin could have waited."""
        self._count_looks(ref, str(SWEEPS))

    def _count_looks(self, ref: str, looks: str) -> None:
        forget = f"CASE WHEN {looks} >= {SWEEPS} AND stage IN ({_quoted(ENDS)}) THEN NULL ELSE customer END"
        with self._lock, store_errors(self._path):
            self._connection.execute(
                f"UPDATE requests SET looks = {looks}, customer = {forget} WHERE ref = ?",  # noqa: S608  # no input
                (ref,),
            )

    def interrupted(self) -> tuple[Case, ...]:
        """The requests that a kiosk which stopped left in the middle of their way, newest first."""
        return self._cases(f"stage IN ({_quoted(INTERRUPTED)})")

    def open_cases(self) -> tuple[Case, ...]:
        """What may still need something done: under way, unclear, nobody's, or a twin may come up. Oldest first."""
        at_work = f"stage IN ({_quoted((Stage.SENDING, Stage.UNKNOWN, Stage.ISSUED, Stage.CANCELLING))})"
        # Where a person said that the customer has a ticket, and nobody knows which, one that is listed may be it.
        settled = f"stage = '{Stage.SETTLED.value}' AND ticket_id IS NOT NULL"
        twins = f"looks < {SWEEPS} AND attempts > 0 AND (stage IN ({_quoted(SWEPT)}) OR {settled})"
        findable = "own IS NOT NULL OR (customer IS NOT NULL AND before IS NOT NULL AND doubtful = 1)"
        return self._cases(f"{at_work} OR ({twins} AND ({findable}))")[::-1]

    def case(self, ref: str) -> Case | None:
        """That one request."""
        return next(iter(self._cases("ref = ?", (ref,))), None)

    def owned(self, ticket_ids: Iterable[str]) -> dict[str, Stage | None]:
        """Which of these tickets are some row's, and how far that is; `None`: it is being cancelled as nobody's."""
        ids = msgspec.json.encode(list(ticket_ids)).decode()
        with self._lock, store_errors(self._path):
            doomed = self._connection.execute(
                "SELECT ticket_id FROM doomed WHERE ticket_id IN (SELECT value FROM json_each(?))", (ids,)
            ).fetchall()
            rows = self._connection.execute(
                "SELECT ticket_id, stage FROM requests WHERE ticket_id IN (SELECT value FROM json_each(?))", (ids,)
            ).fetchall()
        return {row["ticket_id"]: None for row in doomed} | {row["ticket_id"]: Stage(row["stage"]) for row in rows}

    def forget(self) -> int:
        """Erase who asked from requests older than a day, and rows beyond those kept; how many lost their customer.

        By the machine's own running time where that can tell (it is never wrong), else by the time of day: that may
        have been set while the machine was off, and is believed once all sweeps since have been done.
        """
        at = now()
        day_ago_ms = int((at.wall_s - DAY_S) * 1000)
        old = "CASE WHEN created_boot = ? THEN created_s < ? ELSE (created_ms < ? AND ? > ?) OR ? > ? END"
        times = (at.boot_id, at.boot_s - DAY_S, day_ago_ms, at.boot_s, SWEPT_AFTER_S, at.boot_s, DAY_S)
        with self._lock, store_errors(self._path), transaction(self._connection):
            erased = self._connection.execute(
                f"UPDATE requests SET customer = NULL WHERE customer IS NOT NULL AND ({old})",  # noqa: S608  # no input
                times,
            )
            self._connection.execute(
                f"DELETE FROM requests WHERE stage IN ({_quoted(ENDS)}) AND sequence <= "  # noqa: S608  # no input
                "(SELECT max(sequence) FROM requests) - ?",
                (ROWS_KEPT,),
            )
            self._connection.execute("DELETE FROM doomed WHERE ref NOT IN (SELECT ref FROM requests)")
        with self._lock, store_errors(self._path):
            # What was erased stands in the log until that is written over, which takes a quiet kiosk weeks.
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            scrub_copies(self._path, "UPDATE requests SET customer = NULL WHERE customer IS NOT NULL", DAY_S)
            tidy(self._path)
        return erased.rowcount

    # --- reading, closing ---

    def rows(self, limit: int) -> tuple[Row, ...]:
        """The newest `limit` requests, newest first."""
        with self._lock, store_errors(self._path):
            found = self._connection.execute(f"{ALL} ORDER BY sequence DESC LIMIT ?", (limit,)).fetchall()
        return tuple(legible(row) for row in found)

    def close(self) -> None:
        """Close the file; the outbox cannot be used after this."""
        with self._lock:
            self._connection.close()

    def _cases(self, which: str, values: tuple[str, ...] = ()) -> tuple[Case, ...]:
        with self._lock, store_errors(self._path):
            found = self._connection.execute(f"{ALL} WHERE {which} ORDER BY sequence DESC", values).fetchall()
        return tuple(one for one in map(self._case, found) if one is not None)

    def _case(self, row: sqlite3.Row) -> Case | None:
        """`None` for a row that is damaged inside: the others must not wait for a person to look at it."""
        try:
            return case(row)
        except (ValueError, TypeError, OverflowError) as fault:
            if row["ref"] not in self._illegible:
                self._illegible.add(row["ref"])
                log(LogEvent.ROW_DAMAGED, ref=str(row["ref"]), error=type(fault).__name__)
            return None

    def _move(self, ref: str, to: Stage, changes: str = "", values: tuple[object, ...] = ()) -> None:
        with self._lock, store_errors(self._path), transaction(self._connection):
            self._step(ref, to, changes, values)

    def _step(self, ref: str, to: Stage, changes: str = "", values: tuple[object, ...] = ()) -> None:
        """One arrow, inside a transaction. In an end the customer is erased, unless a twin may still come up."""
        more = f", {changes}" if changes else ""
        keep = f"doubtful AND before IS NOT NULL AND looks < {SWEEPS}"
        forget = f", customer = CASE WHEN {keep} THEN customer END" if to in ENDS else ""
        origins = [stage for stage, targets in ARROWS.items() if to in targets]
        moved = self._connection.execute(
            f"UPDATE requests SET stage = ?, changed_ms = ?{more}{forget} "  # noqa: S608  # ours
            f"WHERE ref = ? AND stage IN ({_quoted(origins)})",
            (to.value, int(time.time() * 1000), *values, ref),
        )
        if moved.rowcount != 1:
            raise IllegalArrow(f"no arrow leads {ref} to {to.value}")


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp() * 1000)


def _quoted(stages: Iterable[Stage]) -> str:
    """Stages as they stand in a statement: words of ours, nothing that came from outside."""
    return ", ".join(f"'{stage.value}'" for stage in sorted(stages, key=lambda stage: stage.value))
