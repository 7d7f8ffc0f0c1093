"""What an answer means: a status to an error or a success, a body to a JSON value. No input or output."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from typing import Final, TypeVar

from kiosk.api.call import Answer, Call
from kiosk.api.errors import ApiError, NotFound, Refused, Unknown, Unreadable, after, translate
from kiosk.api.refusals import hidden, refusal
from kiosk.domain.model import Refusal

Read = TypeVar("Read")

NOT_REFUSALS: Final = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
ASKS_TO_WAIT: Final = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
LONGEST_RETRY_AFTER_S: Final = 3600.0  # a server's mistake must not silence a kiosk for longer than an hour
JSON_MEDIA_TYPE: Final = re.compile(r"(application/json|text/json|[\w.-]+/[\w.-]+\+json)\s*(;.*)?", re.IGNORECASE)


def http_date(given: str) -> datetime | None:
    """A date of HTTP (RFC 9110 section 5.6.7), aware; `None` where it is none, or of no zone."""
    try:
        moment = parsedate_to_datetime(given)
    except (ValueError, OverflowError):  # the latter for a zone beyond all numbers
        return None
    return moment if moment.tzinfo is not None else None


def is_json(answer: Answer) -> bool:
    """Whether the content type is JSON's (RFC 8259 section 11, RFC 6839 section 3.1)."""
    return JSON_MEDIA_TYPE.fullmatch(answer.headers.get("content-type", "").strip()) is not None


def parsed(answer: Answer, call: Call, read: Callable[[object], Read]) -> Read:
    """The body as `read` understands it; `Unknown` for everything that is not such a body."""
    try:
        if not is_json(answer):
            raise Unreadable("not JSON by its content type")
        return read(_json(answer))
    except (ValueError, RecursionError) as fault:
        raise translate(fault, call=call.name, came_up=True) from None


def failure(answer: Answer, call: Call, *, errors_are_json: bool = False) -> ApiError:
    """The error that an answer which is no success stands for.

    `errors_are_json`: by its revision. Then a 404 with a page in it is a front's whose server is not up yet, and says
    nothing of a ticket that is asked for.
    """
    status = answer.status
    if errors_are_json and status == HTTPStatus.NOT_FOUND and call.of_ticket and answer.body and not is_json(answer):
        return Unknown(f"{call.name}: 404, but by its page not of the ticket server{after(call.name)}.")
    if 400 <= status < 500 and status not in NOT_REFUSALS:
        kind, detail = _refusal(answer, partial(hidden, private=call.private))
        kind_of_error = NotFound if status == HTTPStatus.NOT_FOUND else Refused
        said = f'"{detail}"' if detail else "no reason given"
        message = f"{call.name}: the ticket server refused with {status} ({said})."
        return kind_of_error(message, status=status, refusal=kind, detail=detail)
    wait_s = _retry_after_s(answer) if status in ASKS_TO_WAIT else None
    wish = "" if wait_s is None else f" and asked to be left alone for {wait_s:.0f} s"
    return Unknown(f"{call.name}: the ticket server answered {status}{wish}{after(call.name)}.", retry_after_s=wait_s)


def _json(answer: Answer) -> object:
    """The JSON value, of strict UTF-8 (RFC 8259 section 8.1, which also lets a reader skip a byte order mark)."""
    if answer.headers.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
        raise Unreadable("compressed, though identity was asked for")
    value: object = json.loads(answer.body.decode("utf-8-sig"))
    return value


def _refusal(answer: Answer, hide: Callable[[str], str]) -> tuple[Refusal, str]:
    """As far as the body says it; the status alone has decided that it is one."""
    try:
        return refusal(_json(answer), hide) if is_json(answer) else (Refusal.OTHER, "")
    except (ValueError, RecursionError):
        return Refusal.OTHER, ""


def _retry_after_s(answer: Answer) -> float | None:
    """Seconds or a date (RFC 9110 section 10.2.3), by the server's clock if it tells; `None` where it is neither."""
    given = answer.headers.get("retry-after", "").strip()
    if given.isascii() and given.isdigit() and len(given) <= 9:
        return min(float(given), LONGEST_RETRY_AFTER_S)
    try:
        moment = parsedate_to_datetime(given)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:  # "-0000": UTC, says RFC 5322 section 3.3
        moment = moment.replace(tzinfo=UTC)
    now = http_date(answer.headers.get("date", "")) or datetime.now(UTC)
    return min(max((moment - now).total_seconds(), 0.0), LONGEST_RETRY_AFTER_S)
