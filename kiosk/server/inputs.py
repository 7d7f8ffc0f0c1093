"""What a request says, checked: bodies, query values, paging. Everything that is wrong raises `Refused`.

Must not know the chain: whether an id exists is for `rules`.
"""

import asyncio
import hashlib
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from kiosk.server.errors import Refused
from kiosk.server.revision import Revision, json_bytes
from kiosk.server.store import Once

MAX_BODY_BYTES = 64 * 1024  # a full create body is under 500 bytes
BODY_TIMEOUT_S = 10.0  # the slowest branch link needs a second; a drip must not hold a connection
DEFAULT_LIMIT = 10  # API.md, "Paging"
MAX_LIMIT = 50

KEY = re.compile(r"[!-~]{1,255}")
COUNT = re.compile(r"[0-9]{1,9}")
DECIMAL = re.compile(r"[+-]?[0-9]{1,9}(\.[0-9]{1,15})?")

Fields = Mapping[str, str]


async def body_fields(request: Request, body_type: str) -> Fields:
    """The body's text fields; an absent field and a JSON null are the same. Unknown fields are left in."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await _read(request)
    if media_type != body_type:
        raise Refused(f"The Content-Type must be {body_type}.")
    return _json_fields(body) if media_type == "application/json" else _form_fields(body)


async def _read(request: Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_TIMEOUT_S):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MAX_BODY_BYTES:
                    raise Refused(f"The body is larger than {MAX_BODY_BYTES} bytes.", status=413)
    except TimeoutError:
        raise Refused("The body did not arrive in time.", status=408) from None
    except ClientDisconnect:
        raise Refused("The body was cut.") from None
    return bytes(body)


def _json_fields(body: bytes) -> Fields:
    try:
        value = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):  # cut, not UTF-8, digits without end, brackets without end
        raise Refused("The body is not JSON.") from None
    if not isinstance(value, dict):
        raise Refused("The body is not a JSON object.")
    return {name: text for name, text in value.items() if text is not None}


def _form_fields(body: bytes) -> Fields:
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:  # UnicodeDecodeError too
        raise Refused("The body is not a form.") from None
    if len(dict(pairs)) != len(pairs):
        raise Refused("A field is given twice.")
    return dict(pairs)


def text_field(fields: Fields, name: str, pattern: str) -> str | None:
    """An optional text: `None` when absent. Raises `Refused` unless the whole of it matches."""
    value: object = fields.get(name)  # JSON may hold anything
    if value is None:
        return None
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise Refused(f"{name} must match ^{pattern}$.")
    return value


def required_field(fields: Fields, name: str, pattern: str) -> str:
    """A text that must be there."""
    value = text_field(fields, name, pattern)
    if value is None:
        raise Refused(f"{name} is required.")
    return value


def one_of(fields: Fields, name: str, allowed: Mapping[str, bool]) -> bool | None:
    """A word that means yes or no, spelt exactly as the revision spells it; `None` when absent."""
    value: object = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or value not in allowed:
        raise Refused(f"{name} must be {' or '.join(allowed)}.")
    return allowed[value]


def decimal_field(fields: Fields, name: str, low: float, high: float) -> float | None:
    """An optional number between two bounds."""
    text = fields.get(name)
    if text is None:
        return None
    value = float(text) if DECIMAL.fullmatch(text) else math.nan
    if not low <= value <= high:
        raise Refused(f"{name} must be a number from {low:g} to {high:g}.")
    return value


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is asked for."""

    offset: int
    limit: int

    def headers(self, count: int) -> dict[str, str]:
        """API.md's pagination headers; `count` is of all items."""
        return {
            "X-Pagination-Count": str(count),
            "X-Pagination-Page": str(self.offset // self.limit + 1),
            "X-Pagination-Limit": str(self.limit),
        }


def page(fields: Fields) -> Page:
    """`offset` and `limit`."""
    offset, limit = fields.get("offset", "0"), fields.get("limit", str(DEFAULT_LIMIT))
    if not COUNT.fullmatch(offset):
        raise Refused("offset must be a whole number, at least 0.")
    if not COUNT.fullmatch(limit) or not 1 <= int(limit) <= MAX_LIMIT:
        raise Refused(f"limit must be a whole number from 1 to {MAX_LIMIT}.")
    return Page(int(offset), int(limit))


def trimmed(request: Request, answer: dict[str, object]) -> dict[str, object]:
    """The answer with only the fields that `fields=id,queue` asks for; all of them when it does not ask."""
    wanted = {name for value in request.query_params.getlist("fields") for name in value.split(",") if name}
    return {name: value for name, value in answer.items() if name in wanted} if wanted else answer


def once(request: Request, revision: Revision, asked: Mapping[str, object]) -> Once | None:
    """The request's `Idempotency-Key`, bound to the revision and to what is asked with it."""
    key = request.headers.get("idempotency-key")
    if key is None:
        return None
    if not KEY.fullmatch(key):
        raise Refused("Idempotency-Key must be 1 to 255 printable ASCII characters without spaces.")
    digest = hashlib.sha256(json_bytes([revision.base, sorted(asked.items())])).hexdigest()
    return Once(key, digest)
