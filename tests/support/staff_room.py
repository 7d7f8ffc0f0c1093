"""A kiosk's staff room, in front of everything real: the ticket server, a printer on a socket, files in a folder."""

import copy
import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.backend import Backend
from kiosk.domain.events import Issue
from kiosk.domain.model import Branch, Customer, Issued, Sector, Service, Ticket, TicketRequest
from kiosk.domain.pin import Role
from kiosk.hands import Hands
from kiosk.maintenance.kinds import Action, Closed, Done, Leave, Light, Part, Trace
from kiosk.maintenance.pins import Pins
from kiosk.maintenance.room import Room
from kiosk.maintenance.store import MaintenanceStore
from kiosk.server.run import TicketServer
from kiosk.settings import load
from kiosk.store.outbox import Outbox
from kiosk.store.stages import Stage
from tests.server.world import CHAIN, chain_file
from tests.support.fake_printer import FakePrinter, Mode, on_tcp, shows_something
from tests.support.finger import until
from tests.support.pins import STAFF, TECHNICIAN, cheap_hasher

PINS = {Role.STAFF: STAFF, Role.TECHNICIAN: TECHNICIAN}


def always_open() -> dict[str, object]:
    """The chain, with branches that are open now."""
    chain = copy.deepcopy(CHAIN)
    for branch in chain["branches"]:
        branch["hours"] = "always"
    return chain


@dataclass
class Site:
    """One kiosk in `folder`. `server` is started with it; `mode` is the printer's, `None`: the kiosk has none."""

    folder: Path
    mode: Mode | None = Mode.FINE
    more: str = ""  # of its kiosk.toml
    roll_m: float = 80.0
    url: str = ""  # of another server; "": it has its own
    keep_within_s: float = 60.0
    closed: list[Closed | None] = field(default_factory=list)
    left: list[Leave] = field(default_factory=list)
    printer: FakePrinter = field(default_factory=FakePrinter)
    backend: Backend | None = None

    def __enter__(self) -> Self:
        self._stack = ExitStack()
        if not self.url:
            server_folder = self.folder / "server"
            server_folder.mkdir(exist_ok=True)
            chain = chain_file(server_folder, always_open())
            self.server = self._stack.enter_context(TicketServer(server_folder / "tickets.db", chain=chain))
            self.url = f"{self.server.url}/customer/v1"
        self.uri = "none:"
        if self.mode is not None:
            self.printer.mode = self.mode
            _, self.uri = self._stack.enter_context(on_tcp(printer=self.printer))
        self.file = self.folder / "kiosk.toml"
        if not self.file.exists():
            self.file.write_text(self.toml())
            self.file.chmod(0o640)
        self.state = self.folder / "state"
        self.state.mkdir(exist_ok=True)
        store = MaintenanceStore(self.state)
        pins = Pins(store, {}, hasher=cheap_hasher())
        for role, pin in PINS.items():
            pins.set_pin(role, pin)
        store.close()
        self.room = self.furnished()
        self._stack.callback(self.leave)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def leave(self) -> None:
        """The program ends."""
        self.shut()
        self.room.close()

    def toml(self) -> str:
        """What the installer wrote."""
        api = f'[api]\nbase_url = "{self.url}"\nanonymous_id_type = "K"\ndeadline_s = 3.0\n'
        printer = f'[printer]\nuri = "{self.uri}"\nroll_m = {self.roll_m}\n'
        return f'# ours\n[kiosk]\nid = "lobby-1"\n{api}{printer}{self.more}'

    def furnished(self) -> Room:
        """The room, without anything lent to it."""
        return Room(
            load(self.file, {}),
            self.state,
            self.file,
            dict(os.environ),
            on_closed=self.closed.append,
            on_leave=self.left.append,
            hasher=cheap_hasher(),
            keep_within_s=self.keep_within_s,
        )

    def open(self) -> Self:
        """The backend is made, and lends what it has; the server has been asked for everything."""
        told: list[object] = []
        self.backend = Backend(load(self.file, {}), self.state, Hands(), told.append, room=self.room)
        until(lambda: any(type(event).__name__ == "ReachabilityChanged" for event in told), what="the server answers")
        if self.mode is not None:
            until(lambda: any(type(event).__name__ == "PrinterChanged" for event in told), what="the printer was asked")
        return self

    def shut(self) -> None:
        """The backend is closed, as at the end of the program."""
        if self.backend is not None:
            self.backend.close()
            self.backend = None

    def enter(self, role: Role) -> Self:
        """Somebody types their PIN."""
        assert self.room.enter(PINS[role]).role is role
        return self

    def issue(self, ref: str, *, customer: Customer | None = None, seen: bool = True) -> Ticket:
        """A customer takes a ticket, and leaves."""
        assert self.backend is not None
        asked = Issue(0, self.request(ref, customer))
        outcome = self.backend.issue(asked, lambda _ticket: None, lambda _doing: None)
        assert isinstance(outcome, Issued)
        if seen and outcome.paper.value != "printed":
            self.backend.seen(ref)
        return outcome.ticket

    def request(self, ref: str, customer: Customer | None = None) -> TicketRequest:
        """A customer's choice."""
        branch, sector = Branch("cen", "Agencia Central"), Sector("ven", "Ventanillas")
        return TicketRequest(ref, branch, sector, Service("caja", "Caja"), customer or Customer(), "es")

    def do(self, action: Action, **arguments: str) -> Done:
        """Done, and its two lines in the trail looked at."""
        role = self.room.role
        assert role is not None
        done = self.room.do(action, **arguments)
        after, before = self.traces()[:2]
        assert (before.role, before.what, before.result) == (role.value, action.word, "begun")
        assert (after.role, after.what, after.result) == (role.value, action.word, "done" if done.ok else "failed")
        assert after.detail == done.sentence.english[:200]
        return done

    def traces(self) -> tuple[Trace, ...]:
        """The trail, newest first, read beside the room."""
        store = MaintenanceStore(self.state)
        try:
            return store.traces(500)
        finally:
            store.close()

    def light(self, part: Part) -> Light:
        """That one."""
        return next(light for light in self.room.lights() if light.part is part)

    def pieces(self) -> list[bytes]:
        """What came out of the printer."""
        return [piece for piece in self.printer.paper if shows_something(piece)]

    @property
    def outbox(self) -> Outbox:
        """The kiosk's own, in use."""
        assert self.backend is not None
        return self.backend._outbox

    def reported(self, ref: str) -> Ticket:
        """A ticket of the server's that was printed when the kiosk stopped: perhaps nobody has it."""
        assert self.backend is not None
        request = self.request(ref)
        self.outbox.add(request)
        self.outbox.sending(ref)
        ticket = self.backend._api.create(request)
        self.outbox.issued(ref, ticket)
        self.outbox.printing(ref)
        self.outbox.reported(ref, "perhaps nobody has it")
        return ticket

    def blind(self, ref: str) -> None:
        """A request that nobody can look up."""
        self.outbox.add(self.request(ref))
        self.outbox.sending(ref)
        self.outbox.unknown(ref, "no answer")

    def stage(self, ref: str) -> Stage:
        """How far it is."""
        case = self.outbox.case(ref)
        assert case is not None
        return case.row.stage
