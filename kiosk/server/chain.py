"""The chain as its file describes it: branches, sectors, services, channels, opening hours.

Read once, checked whole, never changed. Must not know what is waiting (that is `store`) nor how anything is spelt on
the wire (that is `answers`). Names may hold anything, hostile strings included: tests use that.
"""

import json
from collections.abc import Container
from datetime import time
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec

from kiosk.server.errors import BadChain

ID = r"[0-9a-z]{2,6}"  # API.md: branch, sector and service ids
CHANNEL = r"[0-9A-Za-z]{1,20}"

Id = Annotated[str, msgspec.Meta(pattern=rf"^{ID}\Z")]
ChannelId = Annotated[str, msgspec.Meta(pattern=rf"^{CHANNEL}\Z")]
QueueCode = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z]{1,4}\Z")]
Minutes = Annotated[float, msgspec.Meta(gt=0)]
Count = Annotated[int, msgspec.Meta(ge=0, le=9999)]
Span = Annotated[str, msgspec.Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)\Z")]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

# "today": closed all of whatever day it is, open again from tomorrow on. "indefinite": nobody knows until when.
Closure = Literal["", "today", "indefinite"]


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One object of the file: a key that is not known here is a typing error, and is said to be one."""


class Service(_Entry, frozen=True):
    """What customers come for. `minutes` is how long one customer takes on average at a counter."""

    id: Id
    queue: QueueCode  # what stands before the number; shared by services that share a numbering
    minutes: Minutes
    name: str | None = None
    short_name: str | None = None
    message: str = ""  # a sentence for the customer, on the ticket


class Sector(_Entry, frozen=True):
    """A part of a branch with its own counters; all its counters serve all its services, first come first served."""

    id: Id
    services: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    counters: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]  # names: "3" is "counter 3"
    name: str | None = None
    short_name: str | None = None
    hours: str = ""  # "": the branch's
    closure: Closure = ""
    waiting: dict[Id, Count] = {}  # tickets by service that already wait on a day's first start


class Branch(_Entry, frozen=True):
    """A place with queues. `hours` names one of the chain's schedules."""

    id: Id
    sectors: Annotated[tuple[Sector, ...], msgspec.Meta(min_length=1)]
    hours: str
    name: str | None = None
    short_name: str | None = None
    code: str | None = None
    address: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    closure: Closure = ""
    is_virtual: bool = False
    is_bookable: bool = False

    def sector(self, sector_id: str) -> Sector | None:
        """The branch's sector of that id, or `None`."""
        return next((sector for sector in self.sectors if sector.id == sector_id), None)

    def offers(self, service_id: str) -> bool:
        """Whether any sector of the branch serves it."""
        return any(service_id in sector.services for sector in self.sectors)


class Channel(_Entry, frozen=True):
    """A way in to the queues. Tickets of a `remote` one start BLOCKED: the customer is not in the branch yet."""

    id: ChannelId
    remote: bool = False
    services: tuple[Id, ...] | None = None  # None: all


class ChainFile(_Entry, frozen=True):
    """The file as it is written.

    `one_ticket_a_customer` is API.md's rule 40010. Servers of the older revisions do not always keep it: where it is
    false a customer may have several tickets waiting.
    """

    name: str
    timezone: str
    schedules: dict[str, dict[Weekday, tuple[Span, ...]]]
    channels: tuple[Channel, ...]
    services: tuple[Service, ...]
    branches: tuple[Branch, ...]
    one_ticket_a_customer: bool = True
    about: tuple[str, ...] = ()  # for whoever reads the file


class Chain:
    """The checked file with its look-ups."""

    def __init__(self, file: ChainFile) -> None:
        self.name = file.name
        self.timezone = ZoneInfo(file.timezone)
        self.one_ticket_a_customer = file.one_ticket_a_customer
        self.branches = {branch.id: branch for branch in file.branches}
        self.services = {service.id: service for service in file.services}
        self.channels = {channel.id: channel for channel in file.channels}
        self.sector_ids = frozenset(sector.id for branch in file.branches for sector in branch.sectors)
        self.schedules = {
            name: tuple(tuple(_span(text) for text in week.get(day, ())) for day in WEEKDAYS)
            for name, week in file.schedules.items()
        }


def load_chain(path: Path) -> Chain:
    """Read and check a chain's file.

    Raises `BadChain` with the file, the place in it and what is wrong; `OSError` when it cannot be read.
    """
    try:
        # json, not msgspec's own decoder: that one rejects the lone surrogates hostile tests are made of.
        file = msgspec.convert(json.loads(path.read_bytes()), ChainFile)
        _check(file)
        return Chain(file)
    except (ValueError, KeyError) as wrong:  # ZoneInfoNotFoundError is a KeyError
        raise BadChain(f"{path}: {wrong}") from wrong


def _check(file: ChainFile) -> None:
    """What types cannot say: ids are unique, and whatever is named exists."""
    services = _unique("service", [service.id for service in file.services])
    _unique("channel", [channel.id for channel in file.channels])
    _unique("branch", [branch.id for branch in file.branches])
    for channel in file.channels:
        _known("service", channel.services or (), services, f"channel {channel.id}")
    for branch in file.branches:
        _known("schedule", (branch.hours,), file.schedules.keys(), f"branch {branch.id}")
        _unique(f"branch {branch.id}: sector", [sector.id for sector in branch.sectors])
        for sector in branch.sectors:
            where = f"branch {branch.id}, sector {sector.id}"
            _known("service", sector.services, services, where)
            _known("service", tuple(sector.waiting), set(sector.services), where)
            _known("schedule", (sector.hours,), {*file.schedules, ""}, where)


def _unique(kind: str, ids: list[str]) -> set[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"{kind} id {one} is given twice")
        seen.add(one)
    return seen


def _known(kind: str, names: tuple[str, ...], known: Container[str], where: str) -> None:
    for name in names:
        if name not in known:
            raise ValueError(f"{where}: {kind} {name} is not described")


def _span(text: str) -> tuple[time, time]:
    """ "09:00-18:00" as two local times; a closing time of 24:00 is the midnight that follows."""
    opens, closes = text.split("-")
    return time.fromisoformat(opens), time() if closes == "24:00" else time.fromisoformat(closes)
