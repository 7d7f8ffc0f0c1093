"""What a ticket on paper says, from top to bottom: lines with a role, rules, a QR code; then the paper is cut.

Pure: the same ticket makes the same receipt. Must not know dots, fonts, printers or languages; the words come in as
`ReceiptTexts`, and names as the server or the catalogue gave them.
"""

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum
from urllib.parse import quote

from kiosk.domain.model import Align, Branch, Sector, Service, Ticket, TicketRequest, Wait, display_name, display_number

QR_LIMIT = 400  # characters that still fit 58 mm of paper at 4 dots a module and 180 dots an inch
PRINTABLE_ASCII = "".join(map(chr, range(0x21, 0x7F)))


class Size(Enum):
    """The role of a line; how many millimetres that is, is the renderer's to say."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    NUMBER = "number"  # the one thing to be read from across the room


class Weight(Enum):
    """How strongly a line is set."""

    REGULAR = "regular"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of one size; it wraps where the paper is too narrow."""

    text: str
    size: Size = Size.NORMAL
    weight: Weight = Weight.REGULAR
    align: Align = Align.CENTER


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the paper."""


@dataclass(frozen=True, slots=True)
class QrBlock:
    """A QR code of `payload`, which is ASCII and not empty."""

    payload: str


Block = Line | Rule | QrBlock


@dataclass(frozen=True, slots=True)
class Receipt:
    """One ticket on paper; the paper is cut after the last block.

    `issued_at` is aware, in the branch's zone; with `ticket_id` it names the print job.
    """

    ticket_id: str
    issued_at: datetime
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ReceiptTexts:
    """The words on paper in the customer's language. What stands in braces is put in; "" leaves the line out."""

    heading: str = "Your number"
    issued: str = "Issued {time}"
    time_format: str = "%d/%m/%Y %H:%M"  # numbers only: names of months come from the machine's language
    no_wait: str = "No waiting"
    wait_about: str = "Wait: about {minutes} min"
    wait_up_to: str = "Wait: up to {minutes} min"
    wait_between: str = "Wait: about {low}–{high} min"
    next_in_line: str = "You are next"
    ahead: str = "Ahead of you: {count}"
    qr_hint: str = "Scan this code to follow your turn"
    ticket: str = "Ticket {id}"
    copy: str = "COPY {time}"


def compose(
    ticket: Ticket,
    request: TicketRequest,
    texts: ReceiptTexts,
    *,
    qr: str,
    zone: tzinfo,
    now: datetime,
    brand: str = "",
    digits: int = 1,
    copy_at: datetime | None = None,
) -> Receipt:
    """The receipt of a ticket that answers `request`; of a bare `{"id": …}` too.

    `qr` is the payload's template (`qr_payload`), `zone` the branch's, `now` (aware) stands in where the server gave
    no time of issue, `digits` is the least count of the number's digits. `copy_at` (aware) makes it a second print,
    which says so with that time, above everything and under the number: nobody can pass it off as another ticket.
    """
    issued_at = (_local(ticket.created_at, zone) if ticket.created_at else None) or now.astimezone(zone)
    payload = qr_payload(qr, ticket, request.branch.id)
    copied = _filled(texts.copy, time=copy_at.astimezone(zone).strftime(texts.time_format)) if copy_at else ""
    copy = _line(copied, Size.LARGE, Weight.BOLD)
    blocks: list[Block] = [
        *copy,
        *_line(brand, Size.NORMAL, Weight.BOLD),
        *_line(_name(ticket.branch, request.branch), Size.NORMAL),
        *_line(_address(ticket.branch, request.branch), Size.SMALL),
        Rule(),
        *_line(texts.heading, Size.NORMAL),
        *_line(display_number(ticket, digits), Size.NUMBER, Weight.BOLD),
        *copy,
        *_line(_name(ticket.service, request.service), Size.LARGE, Weight.BOLD),
        *_line(_name(ticket.sector, request.sector), Size.NORMAL),
        Rule(),
        *_line(_wait(ticket.wait, texts), Size.NORMAL, Weight.BOLD),
        *_line(_position(ticket.position, texts), Size.NORMAL),
        *(line for message in ticket.messages for line in _line(message, Size.NORMAL)),
        *_line(_filled(texts.issued, time=issued_at.strftime(texts.time_format)), Size.SMALL),
    ]
    if payload:
        blocks += [*_line(texts.qr_hint, Size.SMALL), QrBlock(payload)]
    blocks += _line(_filled(texts.ticket, id=ticket.id), Size.SMALL)
    return Receipt(ticket_id=ticket.id, issued_at=issued_at, blocks=tuple(blocks))


def qr_payload(template: str, ticket: Ticket, branch_id: str) -> str:
    """The template with {id} {queue} {number} {branch_id} put in: ASCII, because readers guess at anything else.

    What the ticket does not have is empty; other braces stay as they are. In a URL template values are
    percent-encoded, elsewhere only what is not ASCII. "" where nothing, or more than `QR_LIMIT` characters, is left.
    """
    safe = "" if "://" in template else PRINTABLE_ASCII
    values = {
        "id": ticket.id,
        "queue": ticket.queue or ticket.queue_type or "",
        "number": "" if ticket.number is None else str(ticket.number),
        "branch_id": branch_id,
    }
    encoded = {name: quote(value, safe=safe, errors="replace") for name, value in values.items()}
    payload = quote(_filled(template, **encoded), safe=PRINTABLE_ASCII, errors="replace")
    return payload if len(payload) <= QR_LIMIT else ""


def _filled(text: str, **values: str) -> str:
    """The text with each `{name}` that has a value replaced by it, and everything else as it is.

    Not `str.format`: a translator's slip must not cost a customer the ticket.
    """
    return re.sub(r"\{(\w+)\}", lambda mark: values.get(mark[1], mark[0]), text)


def _local(moment: datetime, zone: tzinfo) -> datetime | None:
    """The moment in the zone, or `None` at the ends of the calendar, where a server's nonsense may lie."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return None


def _line(text: str | None, size: Size, weight: Weight = Weight.REGULAR) -> list[Line]:
    return [Line(text, size, weight)] if text else []


def _name(told: Branch | Sector | Service | None, chosen: Branch | Sector | Service) -> str:
    """As the ticket has it, else as the customer chose it; a name beats an id."""
    named = told is not None and (told.name or told.short_name)
    return display_name(told if told is not None and named else chosen)


def _address(told: Branch | None, chosen: Branch) -> str | None:
    return (told.address if told else None) or chosen.address


def _wait(wait: Wait | None, texts: ReceiptTexts) -> str:
    ends = sorted({end for end in (wait.low_min, wait.high_min) if end is not None and end >= 0}) if wait else []
    if not ends:
        return ""
    if ends[-1] == 0:
        return texts.no_wait
    if len(ends) == 1:
        return _filled(texts.wait_about, minutes=str(ends[0]))
    if ends[0] == 0:
        return _filled(texts.wait_up_to, minutes=str(ends[1]))
    return _filled(texts.wait_between, low=str(ends[0]), high=str(ends[1]))


def _position(position: int | None, texts: ReceiptTexts) -> str:
    """Place 1 is next; a place the server should not give says nothing."""
    if position is None or position < 1:
        return ""
    return texts.next_in_line if position == 1 else _filled(texts.ahead, count=str(position - 1))
