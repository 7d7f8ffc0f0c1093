"""What a ticket on paper says, from top to bottom: lines with a role, rules, a logo, a QR code; then the paper is cut.

Pure: the same ticket makes the same receipt. Must not know dots, fonts, printers or what a language is; the words come
in as `ReceiptTexts`, what stands where as `Template`, and what things are called as `Names`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum
from urllib.parse import quote

from kiosk.domain.model import (
    Align,
    Branch,
    PrintLine,
    Ticket,
    TicketRequest,
    Wait,
    display_number,
)
from kiosk.domain.names import UNNAMED, Names
from kiosk.domain.text import filled, said

QR_LIMIT = 400  # characters that still fit 58 mm of paper at 4 dots a module and 180 dots an inch
LATIN_DIGITS = "0123456789"
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


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture from a file of the installer's, PNG or SVG. One that cannot be read costs nobody the ticket."""

    file: str


Block = Line | Rule | QrBlock | Logo | PrintLine


class Section(Enum):
    """What a ticket can say, by the name an installer writes. One that has nothing to say takes no paper."""

    LOGO = "logo"
    HEADER = "header"  # the installer's words
    BRAND = "brand"
    BRANCH = "branch"  # and its address
    RULE = "rule"
    NUMBER = "number"
    SERVICE = "service"
    SECTOR = "sector"
    WAIT = "wait"
    POSITION = "position"
    MESSAGES = "messages"  # the API's
    TIME = "time"
    QR = "qr"  # and what it is for
    ID = "id"
    FOOTER = "footer"


ORDER = (
    Section.LOGO,
    Section.HEADER,
    Section.BRAND,
    Section.BRANCH,
    Section.RULE,
    Section.NUMBER,
    Section.SERVICE,
    Section.SECTOR,
    Section.RULE,
    Section.WAIT,
    Section.POSITION,
    Section.MESSAGES,
    Section.TIME,
    Section.QR,
    Section.ID,
    Section.FOOTER,
)
# What a layout made by the server leaves standing: it is lines of text, and knows nothing of the installer's own.
BESIDE_SERVER_LINES = frozenset({Section.LOGO, Section.HEADER, Section.QR, Section.ID, Section.FOOTER})


@dataclass(frozen=True, slots=True)
class Template:
    """How an installer wants tickets: sections from top to bottom, own words in the customer's language, a logo.

    With `server_layout`, a ticket that brings print lines has those where the sections stood that they replace. `timed`
    has the time it was made said below its number where no section says it.
    """

    sections: tuple[Section, ...] = ORDER
    header: str = ""
    footer: str = ""
    logo: str = ""  # a file
    server_layout: bool = False
    timed: bool = False


USUAL = Template()
# What the second half of a print line's font says: times as wide, times as high (API.md; ESC/POS, GS !).
SCALES = {"REGULAR": (1, 1), "DOUBLE_HIGH": (1, 2), "DOUBLE_WIDTH": (2, 1), "QUADRUPLE": (2, 2)}


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
    numerals: str = LATIN_DIGITS  # what times, waits and counts are written in; number and id stay as they are called


@dataclass(frozen=True, slots=True)
class Voice:
    """A language as paper speaks it.

    The customer's comes first. Where the desk's is another, it says once more, small and below, what the desk must
    read: that this is a number, for what and where, that it is a copy, and a time in digits it may not know. How long
    to wait and what to scan is the customer's alone, and costs no second line.
    """

    language: str
    texts: ReceiptTexts


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
    template: Template = USUAL,
    names: Names = UNNAMED,
    staff: Voice | None = None,
) -> Receipt:
    """The receipt of a ticket that answers `request`; of a bare `{"id": …}` too.

    `qr` is the payload's template (`qr_payload`), `zone` the branch's, `now` (aware) stands in where the server gave
    no time of issue, `digits` is the least count of the number's digits. `copy_at` (aware) makes it a second print,
    which says so with that time, above everything and under the number: nobody can pass it off as another ticket.
    `texts` are in the customer's language; `staff` speaks the desk's, where that is another (`Voice`).
    """
    issued_at = (_local(ticket.created_at, zone) if ticket.created_at else None) or now.astimezone(zone)
    payload = qr_payload(qr, ticket, request.branch.id)
    voices = [Voice(request.language, texts), *([staff] if staff else [])]
    timers = voices if staff and staff.texts.numerals != texts.numerals else voices[:1]
    copies = [_said_at(copy_at.astimezone(zone), voice.texts.copy, voice.texts) for voice in voices] if copy_at else []
    copy = _both(copies, Size.LARGE, Weight.BOLD)
    headings = _both([voice.texts.heading for voice in voices])
    services = [names.told(ticket.service, request.service, voice.language) for voice in voices]
    times = [_said_at(issued_at, voice.texts.issued, voice.texts) for voice in timers]
    parts: dict[Section, list[Block]] = {
        Section.LOGO: [Logo(template.logo)] if template.logo else [],
        Section.HEADER: _lines(template.header.splitlines()),
        Section.BRAND: _line(brand, weight=Weight.BOLD),
        Section.BRANCH: _place(ticket.branch, request.branch, names, request.language),
        Section.RULE: [Rule()],
        Section.NUMBER: [*headings, *_line(display_number(ticket, digits), Size.NUMBER, Weight.BOLD), *copy],
        Section.SERVICE: _both(services, Size.LARGE, Weight.BOLD),
        Section.SECTOR: _both([names.told(ticket.sector, request.sector, voice.language) for voice in voices]),
        Section.WAIT: _line(_wait(ticket.wait, texts), weight=Weight.BOLD),
        Section.POSITION: _line(_position(ticket.position, texts)),
        Section.MESSAGES: _lines(ticket.messages),
        Section.TIME: _both(times, Size.SMALL),
        Section.QR: [*_line(texts.qr_hint, Size.SMALL), QrBlock(payload)] if payload else [],
        Section.ID: _line(said(texts.ticket, id=ticket.id), Size.SMALL),
        Section.FOOTER: _lines(template.footer.splitlines()),
    }
    blocks = [*copy, *_arranged(parts, ticket.print_lines, copy, template)]
    return Receipt(ticket_id=ticket.id, issued_at=issued_at, blocks=tuple(blocks))


def _arranged(
    parts: dict[Section, list[Block]], print_lines: tuple[PrintLine, ...], copy: list[Block], template: Template
) -> Iterator[Block]:
    """The parts in the template's order, the server's own lines standing for theirs where they are wanted."""
    sections = template.sections
    if template.server_layout and any(line.text for line in print_lines):
        sections = _with_server_lines(sections)
        parts = {**parts, Section.NUMBER: [*print_lines, *copy]}
    if template.timed and Section.TIME not in sections:
        below = sections.index(Section.NUMBER) + 1
        sections = (*sections[:below], Section.TIME, *sections[below:])
    return (block for section in sections for block in parts[section])


def _with_server_lines(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The number stands for all that the server's lines replace, where the first of that stood."""
    first = next((place for place, section in enumerate(sections) if section not in BESIDE_SERVER_LINES), len(sections))
    kept = tuple(section for section in sections[first:] if section in BESIDE_SERVER_LINES)
    return (*sections[:first], Section.NUMBER, *kept)


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
    payload = quote(filled(template, **encoded), safe=PRINTABLE_ASCII, errors="replace")
    return payload if len(payload) <= QR_LIMIT else ""


def _local(moment: datetime, zone: tzinfo) -> datetime | None:
    """The moment in the zone, or `None` at the ends of the calendar, where a server's nonsense may lie."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return None


def _line(text: str | None, size: Size = Size.NORMAL, weight: Weight = Weight.REGULAR) -> list[Block]:
    return [Line(text, size, weight)] if text else []


def _lines(texts: Iterable[str]) -> list[Block]:
    return [line for text in texts for line in _line(text)]


def _both(sayings: list[str], size: Size = Size.NORMAL, weight: Weight = Weight.REGULAR) -> list[Block]:
    """The customer's words and, where the desk's are other ones, those small below."""
    first, *others = sayings or [""]
    below = [text for text in others if text != first]
    return [*_line(first, size, weight), *(block for text in below for block in _line(text, Size.SMALL, weight))]


def _place(told: Branch | None, chosen: Branch, names: Names, language: str) -> list[Block]:
    """The branch and where it is."""
    address = (told.address if told else None) or chosen.address
    return [*_line(names.told(told, chosen, language)), *_line(address, Size.SMALL)]


def _said_at(moment: datetime, text: str, texts: ReceiptTexts) -> str:
    return said(text, time=_digits(moment.strftime(texts.time_format), texts))


def _digits(text: str | int, texts: ReceiptTexts) -> str:
    return str(text).translate(str.maketrans(LATIN_DIGITS, texts.numerals))


def _wait(wait: Wait | None, texts: ReceiptTexts) -> str:
    ends = sorted({end for end in (wait.low_min, wait.high_min) if end is not None and end >= 0}) if wait else []
    if not ends:
        return ""
    if ends[-1] == 0:
        return texts.no_wait
    if len(ends) == 1:
        return said(texts.wait_about, minutes=_digits(ends[0], texts))
    if ends[0] == 0:
        return said(texts.wait_up_to, minutes=_digits(ends[1], texts))
    return said(texts.wait_between, low=_digits(ends[0], texts), high=_digits(ends[1], texts))


def _position(position: int | None, texts: ReceiptTexts) -> str:
    """Place 1 is next; a place the server should not give says nothing."""
    if position is None or position < 1:
        return ""
    return texts.next_in_line if position == 1 else said(texts.ahead, count=_digits(position - 1, texts))
