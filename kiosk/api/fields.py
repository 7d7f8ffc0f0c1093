"""One JSON object of the API, read field by field into typed values.

The rules, for every revision: names come in snake_case or camelCase; whole numbers also as strings of digits; text
is made plain and bounded; a field that is missing, null or not what it should be is `None`, because a decoration
must not cost a customer the ticket. Only an id has no substitute: without a good one the object is `Unreadable`.
A list drops its bad entries; what should be a list and is none is `Unreadable`, and so is one in which nothing can be
read: taken for empty it would say that there are no branches, or that a customer has no ticket.
"""

import math
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final, TypeGuard, TypeVar

from kiosk.api.errors import Unreadable
from kiosk.domain.text import plain

Read = TypeVar("Read")
Kind = TypeVar("Kind")

ID_LIMIT: Final = 128  # API.md documents 16; ids are opaque, and a path segment of this length passes every proxy
LIST_LIMIT: Final = 10_000  # the largest list the kiosk is built for; more would only cost memory
TIME_LIMIT: Final = 40  # characters of the longest ISO 8601 form in use


def opaque_id(value: object) -> str:
    """An id that can stand in a URL path, on paper and on a screen; otherwise `Unreadable`.

    "." and ".." would climb the path even when percent-encoded (RFC 3986 section 6.2.2.3).
    """
    if not isinstance(value, str) or not value or value in {".", ".."} or plain(value, ID_LIMIT) != value:
        raise Unreadable("an id is missing or cannot be used")
    return value


def items(value: object, read: Callable[[object], Read]) -> tuple[Read, ...]:
    """A list's readable entries, at most `LIST_LIMIT`; `Unreadable` if it is no list, or holds no readable entry."""
    if not isinstance(value, list):
        raise Unreadable("a list was expected")
    found = []
    for entry in value[:LIST_LIMIT]:
        good = optional(entry, read)
        if good is not None:
            found.append(good)
    if value and not found:
        raise Unreadable("no entry of a list can be read")
    return tuple(found)


def optional(value: object, read: Callable[[object], Read]) -> Read | None:
    """What `read` makes of the value, `None` where it cannot read it."""
    try:
        return read(value)
    except Unreadable:
        return None


class Fields:
    """A JSON object; `Unreadable` if the value is none."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise Unreadable("an object was expected")
        self._values: dict[str, object] = value

    def raw(self, name: str) -> object:
        """The value under the snake_case name or its camelCase twin, `None` where both are missing."""
        value = self._values.get(name)
        if value is None and "_" in name:
            first, *rest = name.split("_")
            value = self._values.get(first + "".join(word.capitalize() for word in rest))
        return value

    def id(self) -> str:
        """The object's own id; `Unreadable` without a good one."""
        return opaque_id(self.raw("id"))

    def text(self, name: str, limit: int) -> str | None:
        """One plain line, cut at `limit` characters."""
        value = self.raw(name)
        return plain(value, limit) or None if isinstance(value, str) else None

    def code(self, name: str, limit: int) -> str | None:
        """Text that would mean something else if it were cut or cleaned: whole, or `None`."""
        value = self.raw(name)
        return value if isinstance(value, str) and value and plain(value, limit) == value else None

    def whole(self, name: str, low: int, high: int) -> int | None:
        """A whole number from `low` to `high`, also as a string of digits."""
        value = self.raw(name)
        if isinstance(value, str) and len(value) <= len(str(high)) and value.isascii() and value.isdigit():
            value = int(value)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return value if _is_int(value) and low <= value <= high else None

    def number(self, name: str, low: float, high: float) -> float | None:
        """A finite number from `low` to `high`."""
        value = self.raw(name)
        if _is_int(value) and low <= value <= high:
            return float(value)
        return value if isinstance(value, float) and math.isfinite(value) and low <= value <= high else None

    def flag(self, name: str) -> bool | None:
        """true or false."""
        value = self.raw(name)
        return value if isinstance(value, bool) else None

    def time(self, name: str) -> datetime | None:
        """An ISO 8601 time as aware UTC; one without an offset is UTC, as API.md says."""
        value = self.raw(name)
        if not isinstance(value, str) or len(value) > TIME_LIMIT:
            return None
        try:
            moment = datetime.fromisoformat(value)
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError):  # OverflowError: the first or last day of the calendar with an offset
            return None

    def choice(self, name: str, words: Mapping[str, Kind], unknown: Kind) -> Kind | None:
        """What the word stands for, in any case; `unknown` for a word not in the table, `None` for no word."""
        value = self.raw(name)
        return words.get(value.lower(), unknown) if isinstance(value, str) and value else None

    def one(self, name: str, read: Callable[[object], Read]) -> Read | None:
        """An object inside this one, where it is there and readable."""
        value = self.raw(name)
        return None if value is None else optional(value, read)

    def many(self, name: str, read: Callable[[object], Read]) -> tuple[Read, ...] | None:
        """A list inside this object, where it is there and a list."""
        return self.one(name, lambda value: items(value, read))


def _is_int(value: object) -> TypeGuard[int]:
    """Whether it is a JSON whole number: Python's True and False are ints too."""
    return isinstance(value, int) and not isinstance(value, bool)
