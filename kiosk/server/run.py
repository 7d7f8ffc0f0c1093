"""The ticket server as others run it: in a thread (`TicketServer`) or as the command `kiosk serve` (`serve`)."""

import signal
import socket
import sqlite3
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from kiosk.server.api import Api
from kiosk.server.chain import Chain, load_chain
from kiosk.server.desk import Desk
from kiosk.server.errors import BadChain, Refused
from kiosk.server.hours import Openings
from kiosk.server.html import Pages
from kiosk.server.phone import Phone
from kiosk.server.revision import CUSTOMER_V1, V1_FORM
from kiosk.server.store import NewTicket, Place, Store, insert
from kiosk.settings import asset

START_TIMEOUT_S = 10.0  # imports on a slow card
DRAIN_TIMEOUT_S = 2  # requests under way may finish
STOP_TIMEOUT_S = 5.0  # and then the thread is gone
KEEP_ALIVE_S = 30
BACKLOG = 128  # connections that arrive at once
ALIVE_CHECK_S = 1.0  # how soon `serve` notices that its server died

DEMO_CHAIN = asset("demo", "chain.json")


def utc_now() -> datetime:
    """The time of day (aware UTC)."""
    return datetime.now(UTC)


class TicketServer:
    """The server in a thread of its own.

    `port` 0 takes a free one. `clock` gives aware times; tests move it. Use it as a context manager, or call `start`
    and `stop`; one object serves once.
    """

    def __init__(
        self,
        db: Path,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        chain: Path = DEMO_CHAIN,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._db = db
        self._address = (host, port)
        self._chain_file = chain
        self._clock = clock
        self._store: Store | None = None
        self._server: _Uvicorn | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> Self:
        """Return once requests are answered.

        Raises `BadChain`, `sqlite3.Error` (the file cannot be used), `OSError` (the port is taken) or `TimeoutError`.
        """
        chain = load_chain(self._chain_file)
        listener = _listen(*self._address)
        try:
            self._store = Store(self._db)
            _let_the_first_wait(chain, self._store, self._clock())
        except BaseException:
            listener.close()
            self.stop()
            raise
        self._address = listener.getsockname()[:2]
        self._server = _Uvicorn(_application(chain, self._store, self._clock))
        self._thread = threading.Thread(target=self._server.run, args=([listener],), name="ticket-server", daemon=True)
        self._thread.start()
        if not self._server.listening.wait(START_TIMEOUT_S):
            self.stop()
            raise TimeoutError(f"The ticket server did not start within {START_TIMEOUT_S:g} s.")
        return self

    @property
    def url(self) -> str:
        """Where it answers: "http://127.0.0.1:8080". Only after `start`."""
        host, port = self._address
        # A wildcard is no address to go to; this machine's own is.
        name = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  # nothing listens there: a name is chosen to show
        return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"

    @property
    def running(self) -> bool:
        """Whether its thread lives."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self) -> None:
        """End requests under way, close the file. Raises `TimeoutError` when the thread does not end in time."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(STOP_TIMEOUT_S)
            if self._thread.is_alive():
                raise TimeoutError(f"The ticket server did not stop within {STOP_TIMEOUT_S:g} s.")
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def serve(host: str, port: int, db: Path, *, chain: Path = DEMO_CHAIN) -> int:
    """`kiosk serve`: serve until SIGINT or SIGTERM. Returns the exit code: 0, or 1 with one sentence on stderr."""
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        db.parent.mkdir(parents=True, exist_ok=True)  # the state folder of a machine that never ran a kiosk
        with TicketServer(db, host=host, port=port, chain=chain) as server:
            sys.stdout.write(_welcome(server.url, load_chain(chain), db))
            sys.stdout.flush()
            while not ended.wait(ALIVE_CHECK_S):
                if not server.running:
                    sys.stderr.write("kiosk serve: the server ended by itself; its log says why.\n")
                    return 1
    except (BadChain, sqlite3.Error, OSError) as wrong:  # TimeoutError is an OSError
        sys.stderr.write(f"kiosk serve: cannot serve {db} on {host} port {port}: {wrong}\n")
        return 1
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return 0


class _Uvicorn(uvicorn.Server):
    """uvicorn that says when it listens, instead of being asked again and again."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                loop="asyncio",  # it sets TCP_NODELAY on every connection: no 40 ms steps
                http="h11",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,  # v1-form puts the customer's number into the query string
                proxy_headers=False,
                server_header=False,
                timeout_keep_alive=KEEP_ALIVE_S,
                timeout_graceful_shutdown=DRAIN_TIMEOUT_S,
            )
        )
        self.listening = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()


def _application(chain: Chain, store: Store, clock: Callable[[], datetime]) -> Starlette:
    pages = Pages(chain.name)
    app = Starlette(
        routes=[
            *(Mount(one.base, Api(one, chain, store, clock).app()) for one in (CUSTOMER_V1, V1_FORM)),
            *Phone(chain, store, clock, pages).routes(),
            *Desk(chain, store, clock, pages).routes(),
            Route("/", _to_the_desk, methods=["GET"]),
        ],
        exception_handlers={Refused: _refused_form, Exception: _bug},
    )
    app.router.redirect_slashes = False
    return app


async def _to_the_desk(_request: Request) -> Response:
    return RedirectResponse("/desk", 303)


def _refused_form(_request: Request, refused: Exception) -> Response:
    assert isinstance(refused, Refused)  # noqa: S101 - Starlette's handlers are typed by Exception
    return PlainTextResponse(refused.message, refused.status)


def _bug(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("An error has occurred.", 500, {"Connection": "close"})


def _listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises `OSError` when the address is not ours or the port is taken."""
    (family, kind, _, _, address), *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    # asyncio sets TCP_NODELAY only where the protocol is named, which `socket.create_server` does not do: every
    # answer on a kept connection then takes 40 ms.
    listener = socket.socket(family, kind, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except BaseException:
        listener.close()
        raise
    return listener


def _let_the_first_wait(chain: Chain, store: Store, now: datetime) -> None:
    """Give the tickets that the chain's file says are waiting, unless the day has tickets already (a restart)."""
    day = Openings(chain, now).day
    if store.has_tickets(day):
        return
    in_turn = sorted(  # one of each service after the other, as people come
        (turn, branch.id, sector.id, service_id)
        for branch in chain.branches.values()
        for sector in branch.sectors
        for service_id, count in sector.waiting.items()
        for turn in range(count)
    )
    first = [
        NewTicket(
            Place(day, branch_id, sector_id),
            service_id,
            chain.services[service_id].queue,
            channel=None,
            enabled=True,
            customer=None,
            phone=None,
        )
        for _turn, branch_id, sector_id, service_id in in_turn
    ]
    if first:
        store.write(lambda db: [insert(db, ticket, now) for ticket in first]).result(START_TIMEOUT_S)


def _welcome(url: str, chain: Chain, db: Path) -> str:
    """What `kiosk serve` prints: where everything is, and a request to try."""
    branch = next(iter(chain.branches.values()))
    sector = branch.sectors[0]
    ids = {"branch_id": branch.id, "sector_id": sector.id, "service_id": sector.services[0]}
    form = " ".join(f"-d {name}={value}" for name, value in ids.items())
    return (
        f"{chain.name}: {len(chain.branches)} branches; tickets are kept in {db}\n"
        f"  customer-v1   {url}{CUSTOMER_V1.base}\n"
        f"  v1-form       {url}{V1_FORM.base}\n"
        f"  desk          {url}/desk\n"
        f"  a ticket      {url}/t/<id>\n"
        f"Try: curl -d channel=kiosk {form} {url}{V1_FORM.base}/tickets\n"
        "Ctrl+C ends it.\n"
    )
