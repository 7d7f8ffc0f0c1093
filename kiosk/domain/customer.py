"""What a customer types about themselves, read once: a value to send, or the reason to show.

Source of the forms: API.md, "Create a ticket" (`customer_id_number`, `phone`). Must not keep or log what was typed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

ID_LENGTH = 16  # API.md: customer_id_number is ^[0-9A-Za-z]{1,16}$
PHONE_LENGTH = 16  # E.164 as API.md writes it: "+" and at most 15 digits

_ID = re.compile(r"[0-9A-Za-z]{1,16}")
_PHONE = re.compile(r"\+[1-9][0-9]{3,14}")

PhoneReader = Callable[[str], str | None]
"""National or international digits → E.164, or `None` where they are no number that can be called."""


class EntryProblem(Enum):
    """Why what was typed cannot be sent."""

    EMPTY = "empty"
    NOT_VALID = "not valid"


@dataclass(frozen=True, slots=True)
class IdType:
    """A kind of identity document: the API's code for it and what its number must match as a whole."""

    code: str
    pattern: re.Pattern[str]

    @property
    def digits_only(self) -> bool:
        """Whether a keypad of digits is enough to type it."""
        return re.search(r"[A-Za-z.]|\[\^", self.pattern.pattern.replace(r"\d", "")) is None


def read_id(typed: str, id_type: IdType) -> str | EntryProblem:
    """The number as the API takes it, or why it cannot be sent."""
    number = re.sub(r"[\s.\-]", "", typed)
    if not number:
        return EntryProblem.EMPTY
    if _ID.fullmatch(number) is None or id_type.pattern.fullmatch(number) is None:
        return EntryProblem.NOT_VALID
    return number


def read_phone(typed: str, reader: PhoneReader) -> str | EntryProblem:
    """The phone in E.164, or why it cannot be sent."""
    if not typed.strip():
        return EntryProblem.EMPTY
    phone = reader(typed)
    if phone is None or _PHONE.fullmatch(phone) is None:
        return EntryProblem.NOT_VALID
    return phone
