"""A kiosk's desk and leftovers at a real ticket server behind a proxy, with time that passes only when it is told to.

    with room(folder) as here:
        here.server.tell(Asked.CREATE, reset_after, fine)
        assert here.issue(REAL) == Issued(...)
        here.passes(120)                            # the leftovers do what is due on the way

Pauses take no time; the server's own clock is this machine's. Must not know what should come of anything.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest import mock

from kiosk.api.client import TicketApi
from kiosk.api.wire import WIRES
from kiosk.clock import Moment
from kiosk.desk import Desk, PrintTicket
from kiosk.domain.model import (
    Branch,
    Customer,
    Doing,
    Offer,
    Outcome,
    Sector,
    Service,
    Ticket,
    TicketRequest,
)
from kiosk.hands import Hands
from kiosk.leftovers import Leftovers
from kiosk.store.outbox import Outbox
from kiosk.store.rows import Row
from kiosk.store.stages import Stage
from tests.support.unreliable import Made, Unreliable, unreliable

KNOWN = Customer(id_type="D", id_number="45671234", phone="+51987776576")
NOBODY = Customer()
REQUEST = TicketRequest("r", Branch("sole"), Sector("uno"), Service("dep"), NOBODY, "es")
MOST_TURNS = 2000


@dataclass
class Room:
    """One kiosk; `starts` is what a new process does with the same files."""

    server: Unreliable
    api: TicketApi
    path: Path
    own: bool = False
    key: bool = False
    print_ticket: PrintTicket | None = None
    now_s: float = 5000.0
    wall_off_s: float = 0.0
    boot: str = "first"
    pauses: list[float] = field(default_factory=list)
    doings: list[Doing] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    offers: list[Offer | None] = field(default_factory=list)

    def starts(self, hands: Hands | None = None) -> None:
        """A process on the files as they are; with `hands`, the same one that opens them anew."""
        self.outbox = Outbox(self.path)
        self.hands = hands or Hands()
        self.desk = Desk(
            self.outbox,
            self.api,
            self.print_ticket,
            anonymous_id_type="K" if self.own else "",
            idempotency_key=self.key,
            deadline_s=1.0,
            hands=self.hands,
            clock=self.clock,
            pause=self._pause,
        )
        self.leftovers = Leftovers(self.outbox, self.api, self.hands, self.offers.append, clock=self.clock)

    def restarts(self, after_s: float = 1.0) -> None:
        """Killed, and started again."""
        self.outbox.close()
        self.now_s += after_s
        self.starts()
        self.passes(1.0)

    def opens_anew(self) -> None:
        """Out of order, and back: what runs in the background has its last look, and begins again."""
        self.leftovers.look_once_more()
        self.outbox.close()
        self.starts(self.hands)
        self.passes(1.0)

    def issue(self, customer: Customer, ref: str = "r1", instead_of: Ticket | None = None) -> Outcome:
        """Somebody asks; they leave the screen at once."""
        request = replace(REQUEST, ref=ref, customer=customer)
        show = lambda ticket: self.shown.append(ticket.id)  # noqa: E731  # one line
        outcome = self.desk.issue(request, show, self.doings.append, instead_of)
        self.desk.seen(ref)
        return outcome

    def stops_at(self, stage: Stage, customer: Customer = KNOWN, ref: str = "r1", *, made: bool = True) -> str:
        """The row of a request at whose stage the kiosk stopped, and the id of its ticket, if one was made."""
        request = replace(REQUEST, ref=ref, customer=customer)
        self.outbox.add(request, idempotent=self.key)
        if stage is Stage.ASKED:
            return ""
        listed = self.api.tickets_of(customer) if customer.identified else None
        before = None if listed is None else frozenset(ticket.id for ticket in listed)
        self.outbox.sending(ref, before=before, server_time=self.api.server_now())
        ticket = self.api.create(request, idempotency_key=ref if self.key else None) if made else None
        if stage is not Stage.SENDING and ticket is not None:
            self.outbox.issued(ref, ticket)
            if stage is Stage.PRINTING:
                self.outbox.printing(ref)
            if stage is Stage.ON_SCREEN:
                self.outbox.on_screen(ref)
        return "" if ticket is None else ticket.id

    def passes(self, seconds: float) -> None:
        """Time passes; the leftovers do what is due."""
        until = self.now_s + seconds
        for _ in range(MOST_TURNS):
            due_s = self.leftovers.turn()
            if self.now_s + due_s >= until:
                self.now_s = until
                return
            self.now_s += due_s
        raise AssertionError("the leftovers find no rest")

    def clock(self) -> float:
        """Monotonic seconds."""
        return self.now_s

    def moment(self) -> Moment:
        """`kiosk.clock.now`."""
        return Moment(self.boot, self.now_s, 1.8e9 + self.now_s + self.wall_off_s)

    def row(self, ref: str = "r1") -> Row:
        """That row."""
        case = self.outbox.case(ref)
        assert case is not None
        return case.row

    @property
    def live(self) -> list[Made]:
        """The tickets that wait, as the server's own database says."""
        return list(self.server.truth.live())

    def _pause(self, seconds: float) -> bool:
        self.pauses.append(seconds)
        self.now_s += seconds
        return False


@contextmanager
def room(
    folder: Path,
    *,
    own: bool = False,
    key: bool = False,
    several: bool = True,
    print_ticket: PrintTicket | None = None,
    revision: str = "customer-v1",
) -> Iterator[Room]:
    """A kiosk at a server of its own, which has been heard of (and so has its time)."""
    with (
        unreliable(folder / "server", one_ticket_a_customer=not several) as server,
        closing(TicketApi(server.api_url(revision), WIRES[revision], deadline_s=1.0)) as api,
    ):
        here = Room(server, api, folder / "outbox.sqlite", own=own, key=key, print_ticket=print_ticket)
        with (
            mock.patch("kiosk.store.outbox.now", here.moment),
            mock.patch("kiosk.leftovers.now", here.moment),
            mock.patch("random.random", return_value=0.5),
        ):
            here.starts()
            here.leftovers.turn()
            api.tickets_of(KNOWN)
            server.requests.clear()
            try:
                yield here
            finally:
                here.outbox.close()
