"""`kiosk tickets`: the outbox for staff: what became of each request, what is being done about it, and nothing about
who asked.

Only reads, so it may run beside the kiosk; what it says follows from a row alone. Must not change a row: what is
unclear is for `leftovers` to settle, or for a person.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Final

from kiosk.domain.model import display_name, display_number
from kiosk.report import age, write
from kiosk.store.evidence import damaged_copies
from kiosk.store.recorded import recorded
from kiosk.store.rows import Row
from kiosk.store.stages import Stage

REF_SHOWN = 8  # of 32 letters: enough to find the row in the log
HEADINGS = ("REQUEST", "STAGE", "TICKET", "SERVICE", "AGE", "WHAT IS DONE")
STALLED_AFTER = timedelta(minutes=3)  # a running kiosk leaves no request longer in the middle of its way
LAST_LOOK_AFTER = timedelta(minutes=30)  # `leftovers` sweeps for the last time
QUEUE_LASTS = timedelta(days=1)  # queues begin anew over night: nobody needs to look for a ticket in an old one
SECOND_TICKET = "a second ticket, "  # how `settling` begins its remark on one that it could not cancel
ON_RESTART = "nothing is under way any more: settled when the kiosk starts again"


@dataclass(frozen=True, slots=True)
class Upshot:
    """What is being done about a request, as one plain sentence, and whether a person has to do it."""

    sentence: str
    needs_staff: bool = False


def tickets(folder: Path, *, as_json: bool, zone: tzinfo = UTC) -> int:
    """Print the requests in the state folder `folder`, newest first, with times of day in `zone`.

    The exit code: 1 while any of the last day needs staff; else 0, also where there is no outbox yet. Raises
    `StoreError`.
    """
    file = folder / "outbox.sqlite"
    rows = recorded(file)
    now = datetime.now(UTC)
    shown = [(row, upshot(row, now, zone)) for row in rows or ()]
    for_staff = sum(what.needs_staff for _, what in shown)
    if as_json:
        write(json.dumps([_entry(row, what, now) for row, what in shown], ensure_ascii=False, indent=2) + "\n")
    elif not shown:
        write("No request yet.\n" if rows is not None else f"No outbox yet: {file} is made when the kiosk starts.\n")
    else:
        write(_table([HEADINGS, *(_cells(row, what, now) for row, what in shown)]))
        if for_staff:
            write(
                f"Needs staff: {for_staff}. The server may hold a ticket that nobody has: look there, and cancel it.\n"
            )
    tell = sys.stderr.write if as_json else write
    for copy in damaged_copies(folder):
        tell(f"A damaged file was set aside, and requests in it may be missing here: {copy}\n")
    return 1 if for_staff else 0


def upshot(row: Row, now: datetime, zone: tzinfo) -> Upshot:
    """What is being done about the request, by its row alone."""
    if row.reason.startswith(SECOND_TICKET):
        return _for_staff(row, now, row.reason)
    match row.stage:
        case Stage.REPORTED:
            ticket = f"; look at the server for ticket {row.ticket.id}" if row.ticket is not None else ""
            return _for_staff(row, now, row.reason + (ticket or f"; {_where(row, zone)}"))
        case Stage.UNKNOWN if not row.searchable:
            return _for_staff(row, now, _where(row, zone))
        case Stage.UNKNOWN:
            until = row.created_at + LAST_LOOK_AFTER
            when = f"until {until.astimezone(zone):%H:%M}" if now < until else "as soon as the server answers"
            return Upshot(f"looked for again {when}")
        case Stage.REFUSED:
            return Upshot(f"no ticket: the server said no ({row.reason})")
        case stage if stage in UNDER_WAY and now - row.changed_at > STALLED_AFTER:
            return Upshot(ON_RESTART)
        case stage:
            return Upshot(SENTENCES[stage])


UNDER_WAY: Final = {
    Stage.ASKED: "will be asked for next",
    Stage.SENDING: "the server is being asked",
    Stage.ISSUED: "on its way to the customer",
    Stage.PRINTING: "being printed",
    Stage.ON_SCREEN: "on the screen",
}
SENTENCES: Final = UNDER_WAY | {
    Stage.DELIVERED: "the customer has it",
    Stage.UNSENT: "no ticket: the server was not reached",
    Stage.CANCELLING: "will be cancelled as soon as the server answers",
    Stage.CANCELLED: "cancelled: nobody held it",
    Stage.NEVER_CREATED: "no ticket was made",
    Stage.SETTLED: "settled by staff",
}


def _for_staff(row: Row, now: datetime, what: str) -> Upshot:
    if now - row.created_at > QUEUE_LASTS:
        return Upshot(f"over, its queue is from another day ({what})")
    return Upshot(f"needs staff: {what}", needs_staff=True)


def _where(row: Row, zone: tzinfo) -> str:
    made = row.created_at.astimezone(zone)
    return f"look at the server for a ticket for {display_name(row.request.service)} made at about {made:%H:%M}"


def _cells(row: Row, what: Upshot, now: datetime) -> tuple[str, ...]:
    ticket = ""
    if row.ticket is not None:
        number = display_number(row.ticket)
        ticket = row.ticket.id if row.ticket.number is None else f"{number} ({row.ticket.id})"
    service = display_name(row.request.service)
    return row.ref[:REF_SHOWN], row.stage.value, ticket or "-", service, age(row.created_at, now), what.sentence


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    """The rows in columns as wide as their widest cell."""
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _entry(row: Row, what: Upshot, now: datetime) -> dict[str, str | int | None]:
    """A row for machines: ids, not names; times in UTC."""
    ticket = row.ticket
    return {
        "ref": row.ref,
        "stage": row.stage.value,
        "ticket": ticket.id if ticket is not None else None,
        "number": display_number(ticket) if ticket is not None and ticket.number is not None else None,
        "branch": row.request.branch.id,
        "sector": row.request.sector.id,
        "service": row.request.service.id,
        "created_at": row.created_at.isoformat(),
        "changed_at": row.changed_at.isoformat(),
        "age_s": int((now - row.created_at).total_seconds()),
        "attempts": row.attempts,
        "what_is_done": what.sentence,
        "needs_staff": what.needs_staff,
    }
