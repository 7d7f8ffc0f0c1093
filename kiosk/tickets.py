"""`kiosk tickets`: the outbox for staff: what became of each request, and nothing about who asked.

Only reads, so it may run beside the kiosk. Must not change a row: what is unknown is `desk`'s to settle.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.model import display_name, display_number
from kiosk.report import age, write
from kiosk.store.outbox import Row, Stage, recorded

REF_SHOWN = 8  # of 32 letters: enough to find the row in the log
HEADINGS = ("REQUEST", "STAGE", "TICKET", "SERVICE", "AGE")


def tickets(folder: Path, *, as_json: bool) -> int:
    """Print the requests in the state folder `folder`, newest first.

    The exit code: 1 while any request is `unknown`, because somebody may have to look for its ticket; else 0, also
    where there is no outbox yet. Raises `StoreError`.
    """
    file = folder / "outbox.sqlite"
    rows = recorded(file)
    now = datetime.now(UTC)
    unknown = sum(row.stage is Stage.UNKNOWN for row in rows or ())
    if as_json:
        write(json.dumps([_entry(row, now) for row in rows or ()], ensure_ascii=False, indent=2) + "\n")
    elif not rows:
        write("No request yet.\n" if rows is not None else f"No outbox yet: {file} is made when the kiosk starts.\n")
    else:
        write(_table([HEADINGS, *(_cells(row, now) for row in rows)]))
        if unknown:
            write(
                f"Unknown: {unknown}. The server may hold a ticket that nobody has; look there by time and service.\n"
            )
    return 1 if unknown else 0


def _cells(row: Row, now: datetime) -> tuple[str, ...]:
    ticket = ""
    if row.ticket is not None:
        number = display_number(row.ticket)
        ticket = row.ticket.id if row.ticket.number is None else f"{number} ({row.ticket.id})"
    service = display_name(row.request.service)
    return row.ref[:REF_SHOWN], row.stage.value, ticket or "-", service, age(row.created_at, now)


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    """The rows in columns as wide as their widest cell."""
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _entry(row: Row, now: datetime) -> dict[str, str | int | None]:
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
    }
