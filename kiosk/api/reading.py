"""JSON values of the API into the words of the trade, shared by all revisions.

The documents contradict each other, so every reading they allow is accepted here whichever revision is spoken:
`congestion_level` or `congestion`, CLOSE or INACTIVE, `queue` as text or as an object, a list of service ids or of
services. What only one revision does differently belongs in its own file. Source: API.md, "The ticket that comes
back" and "Branches, sectors, services"; text limits are the documented ones unless a reason stands beside them.
"""

import re
from typing import Final

from kiosk.api.errors import Unreadable
from kiosk.api.fields import Fields, items, opaque_id
from kiosk.domain.model import (
    Align,
    Branch,
    Congestion,
    Counter,
    Hours,
    PrintLine,
    Sector,
    Service,
    Status,
    Ticket,
    TicketStatus,
    Wait,
)
from kiosk.domain.text import plain

STATUS_WORDS: Final = {
    "open": Status.OPEN,
    "active": Status.OPEN,
    "close": Status.CLOSED,
    "closed": Status.CLOSED,
    "inactive": Status.CLOSED,
}
CONGESTION_WORDS: Final = {"low": Congestion.LOW, "medium": Congestion.MEDIUM, "high": Congestion.HIGH}
TICKET_STATUS_WORDS: Final = {"blocked": TicketStatus.BLOCKED, "enabled": TicketStatus.ENABLED}
ALIGN_WORDS: Final = {"left": Align.LEFT, "center": Align.CENTER, "right": Align.RIGHT}
FONTS: Final = re.compile("[ABC]_(REGULAR|DOUBLE_HIGH|DOUBLE_WIDTH|QUADRUPLE)")

NAME_LIMIT: Final = 120
SHORT_NAME_LIMIT: Final = 20
CODE_LIMIT: Final = 20  # not documented; the samples have 5
ADDRESS_LIMIT: Final = 100
QUEUE_LIMIT: Final = 8  # documented 4; part of another queue's name would send the customer to the wrong one
PHONE_LIMIT: Final = 16  # E.164: a plus and 15 digits
MESSAGE_LIMIT: Final = 200  # not documented; what a ticket 80 mm wide holds in five lines
MESSAGES_LIMIT: Final = 10
PRINT_TEXT_LIMIT: Final = 50
PRINT_LINES_LIMIT: Final = 100
HIGHEST_NUMBER: Final = 999_999  # documented 9999; a branch that counts on past it must not lose its numbers
LONGEST_WAIT_MIN: Final = 1440  # a day: more is no wait


def ticket(value: object) -> Ticket:
    """A ticket; `Unreadable` without an id. Everything else is optional."""
    fields = Fields(value)
    lines = fields.many("print", _print_line) or ()
    messages = fields.many("messages", _message) or ()
    return Ticket(
        id=fields.id(),
        queue=fields.code("queue", QUEUE_LIMIT),
        number=fields.whole("number", 0, HIGHEST_NUMBER),
        queue_type=_code_of(fields, "queue_type") or fields.one("queue", _code_inside),
        position=fields.whole("position", 0, HIGHEST_NUMBER),
        status=fields.choice("status", TICKET_STATUS_WORDS, TicketStatus.UNKNOWN),
        wait=_wait(fields),
        phone=fields.code("phone", PHONE_LIMIT),
        messages=messages[:MESSAGES_LIMIT],
        branch=fields.one("branch", branch),
        sector=fields.one("sector", sector),
        service=fields.one("service", service),
        counter=fields.one("counter", _counter),
        channel=fields.code("channel", CODE_LIMIT) or fields.one("channel", lambda inner: Fields(inner).id()),
        created_at=fields.time("created_at"),
        updated_at=fields.time("updated_at"),
        print_lines=lines[:PRINT_LINES_LIMIT],
    )


def branch(value: object) -> Branch:
    """A branch; `Unreadable` without an id. `sectors` is `None` where the answer has no list of them."""
    fields = Fields(value)
    level = fields.choice("congestion_level", CONGESTION_WORDS, Congestion.UNKNOWN)
    return Branch(
        id=fields.id(),
        name=fields.text("name", NAME_LIMIT),
        short_name=fields.text("short_name", SHORT_NAME_LIMIT),
        code=fields.text("code", CODE_LIMIT),
        address=fields.text("address", ADDRESS_LIMIT),
        latitude=fields.number("latitude", -90, 90),
        longitude=fields.number("longitude", -180, 180),
        status=_status(fields),
        hours=_hours(fields),
        wait=_wait(fields),
        congestion=level or fields.choice("congestion", CONGESTION_WORDS, Congestion.UNKNOWN),
        is_virtual=fields.flag("is_virtual"),
        is_bookable=fields.flag("is_bookable"),
        sectors=fields.many("sectors", sector),
    )


def sector(value: object) -> Sector:
    """A sector; `Unreadable` without an id. `service_ids` is `None` where the answer has no list of them."""
    fields = Fields(value)
    return Sector(
        id=fields.id(),
        name=fields.text("name", NAME_LIMIT),
        short_name=fields.text("short_name", SHORT_NAME_LIMIT),
        status=_status(fields),
        hours=_hours(fields),
        service_ids=fields.many("services", _service_id),
    )


def service(value: object) -> Service:
    """A service; `Unreadable` without an id."""
    fields = Fields(value)
    return Service(fields.id(), fields.text("name", NAME_LIMIT), fields.text("short_name", SHORT_NAME_LIMIT))


def tickets(value: object) -> tuple[Ticket, ...]:
    """A list of tickets in the server's order; `Unreadable` if it is no list."""
    return items(value, ticket)


def branches(value: object) -> tuple[Branch, ...]:
    """A page of branches; `Unreadable` if it is no list."""
    return items(value, branch)


def sectors(value: object) -> tuple[Sector, ...]:
    """A list of sectors, each id once; `Unreadable` if it is no list."""
    return tuple({entry.id: entry for entry in items(value, sector)}.values())


def services(value: object) -> tuple[Service, ...]:
    """A list of services, each id once; `Unreadable` if it is no list."""
    return tuple({entry.id: entry for entry in items(value, service)}.values())


def _status(fields: Fields) -> Status:
    return fields.choice("status", STATUS_WORDS, Status.UNKNOWN) or Status.UNKNOWN


def _hours(fields: Fields) -> Hours | None:
    opens, closes = fields.time("opening_time"), fields.time("closing_time")
    return Hours(opens, closes) if opens or closes else None


def _wait(fields: Fields) -> Wait | None:
    low = fields.whole("low_estimated_time", 0, LONGEST_WAIT_MIN)
    high = fields.whole("high_estimated_time", 0, LONGEST_WAIT_MIN)
    if low is None and high is None:
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Wait(low, high)


def _code_of(fields: Fields, name: str) -> str | None:
    return fields.code(name, QUEUE_LIMIT) or fields.one(name, _code_inside)


def _code_inside(value: object) -> str | None:
    """The `code` of a queue or queue type given as an object."""
    return Fields(value).code("code", QUEUE_LIMIT)


def _counter(value: object) -> Counter:
    fields = Fields(value)
    return Counter(fields.code("id", CODE_LIMIT), fields.text("name", NAME_LIMIT))


def _service_id(value: object) -> str:
    return Fields(value).id() if isinstance(value, dict) else opaque_id(value)


def _message(value: object) -> str:
    text = plain(value, MESSAGE_LIMIT) if isinstance(value, str) else ""
    if not text:
        raise Unreadable("a message without text")
    return text


def _print_line(value: object) -> PrintLine:
    """One line of a server-made layout; an empty one is kept, as the space between others that it is."""
    fields = Fields(value)
    parts = (fields.text(name, PRINT_TEXT_LIMIT) for name in ("previous", "content", "next"))
    font = fields.raw("font")
    return PrintLine(
        text=" ".join(part for part in parts if part),
        align=fields.choice("align", ALIGN_WORDS, Align.LEFT) or Align.LEFT,
        font=font if isinstance(font, str) and FONTS.fullmatch(font) else "",
    )
