"""What tells the two revisions of API.md apart, as values. Everything else about them is the same and written once."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import Response

from kiosk.server.errors import Refused


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision's habits.

    `spell` writes the API's words (OPEN, CLOSE, LOW, ENABLED …) in the revision's case; `minutes` writes an estimate
    as its samples do; `error` is the body of an error.
    """

    base: str
    body_type: str
    update_method: str
    spell: Callable[[str], str]
    minutes: Callable[[int], int | str]
    error: Callable[[Refused], dict[str, str]]
    customer_in_query: bool  # on create; and customer_id is not known at all
    sectors_in_branch: bool
    none_is_404: bool
    distance_filter: bool  # metres around a point, instead of bounds
    channel_required: bool


def _with_code(refused: Refused) -> dict[str, str]:
    code = {"code": str(refused.code)} if refused.code is not None else {}
    return {"message": refused.message, **code}


V1_FORM = Revision(
    base="/v1",
    body_type="application/x-www-form-urlencoded",
    update_method="PUT",
    spell=str.lower,
    minutes=int,
    error=lambda refused: {"message": refused.message},
    customer_in_query=True,
    sectors_in_branch=False,
    none_is_404=True,
    distance_filter=True,
    channel_required=True,
)

CUSTOMER_V1 = Revision(
    base="/customer/v1",
    body_type="application/json",
    update_method="PATCH",
    spell=str.upper,
    minutes=str,
    error=_with_code,
    customer_in_query=False,
    sectors_in_branch=True,
    none_is_404=False,
    distance_filter=False,
    channel_required=False,
)


def json_bytes(value: object) -> bytes:
    """JSON as it goes out. Escaped to ASCII, because a hostile catalogue's lone surrogates have no UTF-8."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False).encode("ascii")


def json_response(body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """An answer of either revision; nothing of it may be kept by a cache."""
    return Response(body, status, {"Cache-Control": "no-store", **(headers or {})}, media_type="application/json")
