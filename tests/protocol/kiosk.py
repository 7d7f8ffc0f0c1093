"""One kiosk of the model: the product's own desk, leftovers and outbox, on a real SQLite, between model and world.

Each commit, each side of each call and of each print is a point (`World.point`) where the process can be killed, its
disk can fail, or its other thread can get its turn. What is in memory dies with the process; the files stay. Must not
decide what should come of anything.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from kiosk.api.client import TicketApi
from kiosk.api.errors import NotFound, NotSent
from kiosk.clock import Moment
from kiosk.desk import Desk
from kiosk.domain.model import Customer, Offer, Paper, Ticket, TicketRequest
from kiosk.hands import Hands
from kiosk.leftovers import Leftovers
from kiosk.store.db import StoreError
from kiosk.store.outbox import Outbox
from tests.protocol.server import DEADLINE_S, EPOCH, Fault, Server, Time, happen

if TYPE_CHECKING:
    from tests.protocol.world import Means

Read = TypeVar("Read")

READS = {"interrupted", "open_cases", "case", "owned", "rows", "close"}


class World(Protocol):
    """What a kiosk needs of the world around it."""

    time: Time
    server: Server

    def point(self, kiosk: "Kiosk", where: str, *, writes: bool = False) -> None:
        """The process is here: it may be killed here, or lose its disk, or its other thread goes on."""

    def next_fault(self) -> Fault:
        """What happens to the next call."""

    def next_of_post(self, request: TicketRequest) -> Fault:
        """What happens to the next POST."""

    def late_s(self, customer: Customer) -> float:
        """How long after we gave up a late server acts."""

    def cancels(self, kiosk: "Kiosk", ticket_id: str) -> None:
        """A DELETE reaches the server."""

    def prints(self, kiosk: "Kiosk", request: TicketRequest, ticket: Ticket) -> Paper:
        """The printer gets a ticket."""


@dataclass
class Clock:
    """The clocks of one machine: `wall_off_s` is what somebody did to its time of day."""

    time: Time
    boot: int = 1
    booted_s: float = -1000.0
    wall_off_s: float = 0.0

    def now(self) -> Moment:
        """What `kiosk.clock.now` says on this machine."""
        wall_s = EPOCH.timestamp() + self.time.now_s + self.wall_off_s
        return Moment(f"boot {self.boot}", self.time.now_s - self.booted_s, wall_s)

    def reboot(self) -> None:
        """The machine starts anew: its running time begins again."""
        self.boot, self.booted_s = self.boot + 1, self.time.now_s - 20.0


class Kiosk:
    """A kiosk that can die at any point, and start again on the same files."""

    def __init__(self, world: World, folder: Path, template: Path, means: "Means", *, printer: bool) -> None:
        folder.mkdir()
        self.path = folder / "outbox.sqlite"
        shutil.copy(template, self.path)
        self.world, self._means, self._printer = world, means, printer
        self.clock = Clock(world.time)
        self.hands = Hands()
        self.disk_broken = False
        self.in_memory_only: set[str] = set()  # ids of tickets that were shown while the disk took nothing
        self.turning = False
        self.due_s = 0.0
        self.offer: Offer | None = None
        self.on_screen: str | None = None
        self.up = False
        self.start()

    def start(self) -> None:
        """Desk and leftovers, made as the product makes them."""
        self.disk_broken = False
        self.outbox = Outbox(self.path)
        watched = cast("Outbox", _Watched(self, self.outbox))
        api = cast("TicketApi", _Api(self))
        self.offer = None
        self.due_s = 0.0
        self.desk = Desk(
            watched,
            api,
            self._print if self._printer else None,
            anonymous_id_type="K" if self._means.own else "",
            idempotency_key=self._means.key,
            deadline_s=DEADLINE_S,
            hands=self.hands,
            clock=lambda: self.world.time.now_s,
            pause=self._pause,
        )
        self.leftovers = Leftovers(watched, api, self.hands, self._offered, clock=lambda: self.world.time.now_s)
        self.up = True

    def die(self) -> None:
        """All that was in memory is gone."""
        self.stop()
        self.hands = Hands()
        self.on_screen = None

    def stop(self) -> None:
        """Backend gone, process alive: what happens when the outbox fails."""
        self.outbox.close()
        self.up = self.turning = False
        self.offer = None

    def turn(self) -> None:
        """The leftovers' thread gets its turn, if it is not in the middle of one."""
        if self.turning:
            return
        self.turning = True
        try:
            self.due_s = self.world.time.now_s + self.leftovers.turn()
        except StoreError:
            self.due_s = self.world.time.now_s + 5.0
        finally:
            self.turning = False

    def last_look(self) -> None:
        """What the leftovers do before the files are opened anew, where they are not in the middle of a turn."""
        if not self.turning:
            self.turning = True
            self.leftovers.look_once_more()
            self.turning = False

    def leave(self) -> None:
        """Whoever looked at a ticket has left the screen."""
        if self.on_screen is not None:
            ref, self.on_screen = self.on_screen, None
            self.desk.seen(ref)

    def _offered(self, offer: Offer | None) -> None:
        self.offer = offer

    def _pause(self, seconds: float) -> bool:
        self.world.point(self, "waiting")
        self.world.time.advance(seconds)
        return False

    def _print(self, request: TicketRequest, ticket: Ticket) -> Paper:
        self.world.point(self, "before the print")
        paper = self.world.prints(self, request, ticket)
        self.world.point(self, "after the print")
        return paper


class _Watched:
    """The outbox; before and after each commit the world is asked whether this is where the kiosk dies."""

    def __init__(self, kiosk: Kiosk, outbox: Outbox) -> None:
        self._kiosk, self._outbox = kiosk, outbox

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method: Callable[..., Any] = getattr(self._outbox, name)
        if name in READS:
            return method

        def write(*args: object, **options: object) -> object:
            self._kiosk.world.point(self._kiosk, f"before {name}", writes=True)
            result = method(*args, **options)
            self._kiosk.world.point(self._kiosk, f"after {name}")
            return result

        return write


class _Api:
    """`TicketApi` on the model's server."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk, self._world = kiosk, kiosk.world
        self._heard: tuple[datetime, float] | None = None

    def can_list(self, customer: Customer) -> bool:
        return customer.identified

    def server_now(self) -> datetime | None:
        if self._heard is None:
            return None
        told, at_s = self._heard
        return told + timedelta(seconds=self._world.time.now_s - at_s)

    def create(
        self, request: TicketRequest, *, idempotency_key: str | None = None, deadline_s: float | None = None
    ) -> Ticket:
        late_s = self._world.late_s(request.customer)
        act = lambda: self._world.server.create(request, idempotency_key)  # noqa: E731  # one call
        return self._call("POST", act, deadline_s, late_s=late_s, request=request)

    def tickets_of(self, customer: Customer, *, deadline_s: float | None = None) -> tuple[Ticket, ...]:
        return self._call("list", lambda: self._world.server.tickets_of(customer), deadline_s)

    def ticket(self, ticket_id: str, *, deadline_s: float | None = None) -> Ticket:
        return self._call("read", lambda: self._world.server.ticket(ticket_id), deadline_s)

    def cancel(self, ticket_id: str, *, deadline_s: float | None = None) -> None:
        def act() -> None:
            self._world.server.of_id(ticket_id)
            self._world.cancels(self._kiosk, ticket_id)

        try:
            self._call("DELETE", act, deadline_s)
        except NotFound:
            return

    def _call(
        self,
        what: str,
        act: Callable[[], Read],
        deadline_s: float | None,
        *,
        late_s: float = 3.0,
        request: TicketRequest | None = None,
    ) -> Read:
        within_s = DEADLINE_S if deadline_s is None else deadline_s
        if within_s <= 0:
            raise NotSent("no time was left")
        self._world.point(self._kiosk, f"before {what}")
        fault = self._world.next_fault() if request is None else self._world.next_of_post(request)
        creates = request is not None
        try:
            answer = happen(fault, self._world.time, act, deadline_s=within_s, late_s=late_s, creates=creates)
        finally:
            self._world.point(self._kiosk, f"after {what}")
        if self._world.server.manners.date:
            dated = self._world.server.now() + timedelta(seconds=self._world.server.manners.dates_off_s)
            self._heard = dated.replace(microsecond=0), self._world.time.now_s
        return answer
