"""A call and its answer as plain values, and the filters a caller may set. Must not know sockets or revisions."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from kiosk.api.fields import opaque_id
from kiosk.domain.model import Customer, Status

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP request below the base URL. At most one of `form` and `json` is given.

    `private` holds what the customer typed, so that it can be kept out of everything staff read; for the same
    reason `repr` shows neither query nor body.
    """

    method: str
    path: str  # starts with "/"; every id in it percent-encoded
    query: Pairs = field(default=(), repr=False)
    form: Pairs | None = field(default=None, repr=False)
    json: Mapping[str, str] | None = field(default=None, repr=False)
    private: tuple[str, ...] = field(default=(), repr=False)

    @property
    def name(self) -> str:
        """How messages for staff name it; paths hold ids of tickets and branches, nothing of the customer."""
        return f"{self.method} {self.path}"

    @property
    def kind(self) -> str:
        """What it does, without ids, for who counts calls: "create", "update", "cancel", "services", "tickets/-"."""
        parts = self.path.strip("/").split("/")  # collections and ids take turns
        is_list = len(parts) % 2 == 1
        match self.method:
            case "GET":
                return parts[-1] if is_list else f"{parts[-2]}/-"
            case "DELETE":
                return "cancel"
        return "create" if is_list else "update"

    @property
    def of_ticket(self) -> bool:
        """Whether it reads or cancels one ticket."""
        return self.kind in {"tickets/-", "cancel"}

    @property
    def target(self) -> str:
        """Path and query as they follow the base URL."""
        return f"{self.path}?{urlencode(self.query, safe=',')}" if self.query else self.path

    @property
    def content_type(self) -> str | None:
        """The media type of the body; `None` without one."""
        if self.form is not None:
            return "application/x-www-form-urlencoded"
        return "application/json" if self.json is not None else None

    @property
    def body(self) -> bytes | None:
        """The body's bytes (ASCII: JSON escapes, forms percent-encode)."""
        if self.form is not None:
            return urlencode(self.form).encode("ascii")
        if self.json is not None:
            return json.dumps(self.json, separators=(",", ":")).encode("ascii")
        return None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, read whole and not yet understood. Header names are lower case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class BranchFilters:
    """Which branches to list; what is `None` does not filter.

    A filter that a revision does not know is left out: the answer then holds more branches, never fewer.
    Degrees are WGS 84. `distance_m` counts from `latitude`, `longitude` (v1-form only; the others take the box).
    """

    latitude: float | None = None
    longitude: float | None = None
    distance_m: int | None = None
    min_latitude: float | None = None
    max_latitude: float | None = None
    min_longitude: float | None = None
    max_longitude: float | None = None
    service_id: str | None = None
    status: Status | None = None
    code: str | None = None
    is_virtual: bool | None = None
    is_bookable: bool | None = None


@dataclass(frozen=True, slots=True)
class SectorFilters:
    """Which sectors of a branch to list; what is `None` does not filter."""

    service_id: str | None = None
    status: Status | None = None


def path(*segments: str, ids: tuple[str, ...] = ()) -> str:
    """A path of literal segments; each "{}" among them is filled with the next of `ids`, percent-encoded.

    Raises ValueError for an id that no path can carry (`fields.opaque_id`).
    """
    rest = iter(ids)
    filled = (quote(opaque_id(next(rest)), safe="") if segment == "{}" else segment for segment in segments)
    return "/" + "/".join(filled)


def pairs(*given: tuple[str, str | float | bool | None]) -> Pairs:
    """Names with values as text, in the order given; those without a value left out."""
    return tuple((name, _text(value)) for name, value in given if value is not None and value != "")


def private(customer: Customer) -> tuple[str, ...]:
    """What tells who the customer is (`Call.private`); the type of a document does not."""
    return tuple(value for value in (customer.id, customer.id_number, customer.phone) if value)


def listed(fields: tuple[str, ...]) -> str | None:
    """The `fields` parameter: the names with commas between, `None` for "all of them"."""
    return ",".join(fields) or None


def _text(value: str | float | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.6f}"  # a tenth of a metre on the ground, and never an exponent
    return str(value)
