"""An HTTP proxy before a real ticket server with a real SQLite, that does to requests what a bad day does to them.

    with unreliable(folder) as server:
        server.tell(Asked.CREATE, reset_after, fine)     # in turn, the last one for ever
        server.on("acted", kiosk.kill)                   # at that very moment
        ...                                              # let a kiosk ask server.api_url("customer-v1")
        assert len(server.truth.live()) == 1

The client may live in this process or in another one: it sees a host and a port. What became of the tickets is read
from the server's own database, never from what was answered. What a fault is, `faults` says. Must not know the kiosk:
whatever asks gets the same.
"""

import http.client
import json
import sqlite3
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import chain, repeat
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from kiosk.domain.model import Customer
from kiosk.server.run import TicketServer, utc_now
from tests.support.fault_server import Behaviour, FaultServer, Line, Received
from tests.support.faults import Answer, Exchange, Fault, fine

FORWARD_TIMEOUT_S = 10.0  # for what takes milliseconds on loopback
BASE_PATHS = {"customer-v1": "/customer/v1", "v1-form": "/v1"}

ALWAYS = {day: ["00:00-24:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
# One branch with one sector: the first question a kiosk asks its customer is the last.
CHAIN: dict[str, Any] = {
    "name": "Banco de Prueba",
    "timezone": "America/Lima",
    "schedules": {"always": ALWAYS},
    "channels": [{"id": "kiosk"}, {"id": "mobile"}],
    "services": [
        {"id": "dep", "name": "Depósitos", "queue": "D", "minutes": 4},
        {"id": "ret", "name": "Retiros", "queue": "R", "minutes": 6},
    ],
    "branches": [
        {
            "id": "sole",
            "name": "Agencia Solé",
            "hours": "always",
            "sectors": [{"id": "uno", "name": "Ventanilla", "services": ["dep", "ret"], "counters": ["1"]}],
        }
    ],
}


class Asked(Enum):
    """What a request wants, in either revision."""

    CREATE = "POST /tickets"
    LIST = "GET /tickets"
    READ = "GET /tickets/{id}"
    CANCEL = "DELETE /tickets/{id}"
    OTHER = "anything else"  # the catalogue

    @classmethod
    def by(cls, request: Received) -> "Asked":
        """What this request wants."""
        parts = request.path.strip("/").split("/")
        if parts[-1] == "tickets":
            path = "/tickets"
        elif parts[-2:-1] == ["tickets"] and parts[-1] != "services":
            path = "/tickets/{id}"
        else:
            return cls.OTHER
        return next((one for one in cls if one.value == f"{request.method} {path}"), cls.OTHER)


Moment = Literal["received", "acted", "answered"]


# What is true


@dataclass(frozen=True, slots=True)
class Made:
    """A ticket in the server's database. `customer` is the server's word for who has it, gone once it is cancelled."""

    id: str
    number: str  # as it is called: "D2"
    service: str
    customer: str | None
    phone: str | None
    state: str  # waiting, called, finished, cancelled


@dataclass(frozen=True)
class Truth:
    """The server's own database, read beside the server. Every ticket it ever made, in the order of making."""

    db: Path

    def made(self) -> tuple[Made, ...]:
        """All of them."""
        with closing(sqlite3.connect(f"file:{self.db}?mode=ro", uri=True)) as connection:
            rows = connection.execute(
                "SELECT id, queue || number, service_id, customer, phone, state FROM tickets ORDER BY seq"
            )
            return tuple(Made(*row) for row in rows)

    def live(self, *, customer: Customer | None = None, service: str = "") -> tuple[Made, ...]:
        """Those that wait to be called; only this customer's, only this service's."""
        who = None if customer is None else _who(customer)
        return tuple(
            ticket
            for ticket in self.made()
            if ticket.state == "waiting" and who in {None, ticket.customer} and service in {"", ticket.service}
        )

    def cancelled(self) -> tuple[Made, ...]:
        """Those that were cancelled."""
        return tuple(ticket for ticket in self.made() if ticket.state == "cancelled")


def _who(customer: Customer) -> str:
    return f"id:{customer.id}" if customer.id else f"document:{customer.id_type}:{customer.id_number}"


class Unreliable(FaultServer):
    """The proxy. Without an instruction it passes everything on; `truth` is what the server behind it holds."""

    def __init__(self, behind: str, truth: Truth, *, tls: ssl.SSLContext | None = None) -> None:
        """`behind` is the real server's URL, without a path. A `tls` context makes the proxy speak https."""
        self.truth = truth
        self._behind = urlsplit(behind)
        self._faults: dict[Asked, Iterator[Fault]] = {}
        self._hooks: list[tuple[Moment, Asked, Callable[[], None]]] = []
        super().__init__(tls=tls)

    def api_url(self, revision: str) -> str:
        """What a kiosk that speaks the revision has as `api.base_url`."""
        return self.base_url + BASE_PATHS[revision]

    def tell(self, what: Asked, *faults: Fault) -> None:
        """From now on such requests meet these faults in turn, the last one for ever."""
        with self._lock:
            self._faults[what] = chain(faults, repeat(faults[-1]))

    def on(self, moment: Moment, call: Callable[[], None], of: Asked = Asked.CREATE) -> None:
        """Call this, on the connection's thread, whenever a request of that kind gets so far.

        "received": it was read, and nobody has acted; "acted": the server has acted, nothing was answered (again at
        each time it acts); "answered": nothing more will be answered. At what hangs "answered" never comes.
        """
        self._hooks.append((moment, of, call))

    def heal(self) -> None:
        """No faults from now on."""
        with self._lock:
            self._faults.clear()

    def forget(self) -> None:
        """No faults, no hooks; what was counted starts at nothing. The tickets stay."""
        self.heal()
        with self._lock:
            self._hooks.clear()
            self.requests.clear()

    def count(self, what: Asked) -> int:
        """How many such requests have come."""
        with self._lock:
            return sum(Asked.by(request) is what for request in self.requests)

    def _next_behaviour(self, request: Received) -> Behaviour:
        what = Asked.by(request)
        with self._lock:
            self.requests.append(request)
            fault = next(self._faults.get(what, repeat(fine)))

        def act() -> Answer:
            answer = self._forward(request)
            self._happened("acted", what)
            return answer

        def behave(line: Line) -> None:
            self._happened("received", what)
            try:
                fault(Exchange(request, line, act))
            finally:
                if not line.stopped.is_set():
                    self._happened("answered", what)

        return behave

    def _happened(self, moment: Moment, what: Asked) -> None:
        for when, of, call in tuple(self._hooks):
            if (when, of) == (moment, what):
                call()

    def _forward(self, request: Received) -> Answer:
        host, port = self._behind.hostname or "", self._behind.port
        headers = {name: value for name, value in request.headers.items() if name not in {"host", "connection"}}
        with closing(http.client.HTTPConnection(host, port, timeout=FORWARD_TIMEOUT_S)) as connection:
            connection.request(request.method, request.target, request.body, headers)
            answer = connection.getresponse()
            headers = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, headers, answer.read())


@contextmanager
def unreliable(
    folder: Path,
    *,
    one_ticket_a_customer: bool = True,
    clock: Callable[[], datetime] = utc_now,
    tls: ssl.SSLContext | None = None,
) -> Iterator[Unreliable]:
    """A real ticket server on a database in `folder`, and the proxy before it."""
    folder.mkdir(parents=True, exist_ok=True)
    chain_file, db = folder / "chain.json", folder / "tickets.db"
    chain_file.write_text(json.dumps({**CHAIN, "one_ticket_a_customer": one_ticket_a_customer}), encoding="utf-8")
    with TicketServer(db, chain=chain_file, clock=clock) as behind, Unreliable(behind.url, Truth(db), tls=tls) as proxy:
        yield proxy
