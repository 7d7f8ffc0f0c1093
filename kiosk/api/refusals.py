"""What a 4xx answer says to the customer and to staff.

Error bodies (API.md): v1-form any or none; customer-v1 `{"message", "code"?, "more_info"?}`; v1-json a list of
`{"code"?, "message", "field"}` or `{"type"?, "message"}`. All shapes are read for every revision. Codes and types
decide; the older revisions give only a message, so its words decide last. A wrong guess shows the customer a
less fitting sentence, nothing more.
"""

import re
from collections.abc import Callable
from typing import Final

from kiosk.api.fields import Fields, optional
from kiosk.domain.model import Refusal
from kiosk.domain.text import plain

DETAIL_LIMIT: Final = 200
READ_LIMIT: Final = 2000  # of a message, before what the customer typed is taken out of it
LEAST_HIDDEN: Final = 7  # digits, the last ones of a number: fewer tell nobody whose it is
MOST_BEFORE: Final = 9  # digits before those, and the country's with them
BETWEEN: Final = "[ ().-]{0,2}"  # digits that are written in groups
HIDDEN: Final = "…"
ERRORS_READ: Final = 5  # of a list: the first ones say enough

ALREADY_WAITING: Final = 40010
NOT_OFFERED: Final = range(40001, 40010)
CUSTOMER_FIELDS: Final = frozenset(
    {"customer_id", "customer_id_type", "customer_id_number", "doc_type", "doc_number", "phone"}
)
WORDS: Final = (
    (re.compile(r"\balready\b|\bya (tiene|cuenta)\b", re.IGNORECASE), Refusal.ALREADY_WAITING),
    (re.compile(r"\b(customer|phone|cliente|tel[eé]fono)(\b|_)", re.IGNORECASE), Refusal.INVALID_CUSTOMER),
    (re.compile(r"\b(channel|branch|sector|service)(\b|_)", re.IGNORECASE), Refusal.NOT_OFFERED),
)


def refusal(value: object, hide: Callable[[str], str]) -> tuple[Refusal, str]:
    """Why, for the customer, and the server's own words for staff (`Refused.detail`); reads any JSON value.

    `hide` takes out of those words what the customer typed: before they are cut, or a part of it would stay.
    """
    errors = value[:ERRORS_READ] if isinstance(value, list) else [value]
    read = [found for error in errors if (found := optional(error, _one)) is not None]
    kinds = [kind for kind, _ in read if kind is not Refusal.OTHER]
    detail = plain(hide("; ".join(words for _, words in read if words)), DETAIL_LIMIT)
    return (kinds[0] if kinds else Refusal.OTHER), detail


def hidden(words: str, private: tuple[str, ...]) -> str:
    """The words without what the customer typed, however the server spells it: in other letters, a telephone number
    in groups, without its plus or without its country.
    """
    for value in private:
        words = re.sub(re.escape(value), HIDDEN, words, flags=re.IGNORECASE)
        digits = value.removeprefix("+")
        if digits.isascii() and digits.isdigit() and len(digits) >= LEAST_HIDDEN:
            tail = BETWEEN.join(digits[-LEAST_HIDDEN:])
            words = re.sub(rf"\+?(?:\d{BETWEEN}){{0,{MOST_BEFORE}}}{tail}", HIDDEN, words)
    return words


def _one(error: object) -> tuple[Refusal, str]:
    fields = Fields(error)
    message = fields.text("message", READ_LIMIT) or ""
    return _kind(fields, message), message


def _kind(fields: Fields, message: str) -> Refusal:
    code = fields.whole("code", 0, 99_999)
    if code == ALREADY_WAITING or fields.raw("type") == "CustomerTicketRestrictionException":
        return Refusal.ALREADY_WAITING
    if code in NOT_OFFERED:
        return Refusal.NOT_OFFERED
    field = fields.raw("field")
    if isinstance(field, str) and field in CUSTOMER_FIELDS:
        return Refusal.INVALID_CUSTOMER
    return next((kind for pattern, kind in WORDS if pattern.search(message)), Refusal.OTHER)
