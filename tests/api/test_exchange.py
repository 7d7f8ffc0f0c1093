"""Time and threads: deadlines that hold before a connection exists, closing, keeping connections, TLS."""

import socket
import ssl
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.api.client import TicketApi
from kiosk.api.errors import ApiError, NotSent, Unknown
from kiosk.api.wire import WIRES
from tests.api.samples import TICKET_ID, talking, ticket_request
from tests.support.fault_server import FaultServer, drip, hang, json_reply, raw, reply, reset, then
from tests.support.tls import self_signed, serving

DEADLINE_S = 0.4
SLACK_S = 1.5
WIRE = WIRES["customer-v1"]
TICKET = {"id": TICKET_ID}


def fails_in_time(api: TicketApi, error: type[ApiError]) -> str:
    """A create that ends with this error about when the deadline does; the message."""
    started = time.monotonic()
    with pytest.raises(error) as caught:
        api.create(ticket_request())
    assert time.monotonic() - started < DEADLINE_S + SLACK_S
    return str(caught.value)


def test_names_that_take_for_ever_are_given_up_and_never_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS has no time-out; when it answers after the deadline, the call that was given up sends nothing."""
    answered = threading.Event()
    look_up = socket.getaddrinfo

    def slow(*args: object, **kwargs: object) -> object:
        answered.wait(10)
        return look_up("127.0.0.1", *args[1:], **kwargs)  # type: ignore[arg-type]  # it passes on whatever it was given

    with FaultServer() as server:
        port = server.base_url.rpartition(":")[2]
        with closing(TicketApi(f"http://slow.example:{port}", WIRE, deadline_s=DEADLINE_S)) as api:
            monkeypatch.setattr(socket, "getaddrinfo", slow)
            fails_in_time(api, NotSent)
            answered.set()
            for thread in threading.enumerate():
                if thread.name == "ticket-api":
                    thread.join(5)
        assert server.requests == []


def test_a_name_nobody_knows_was_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff read that the name was not found."""

    def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with closing(TicketApi("http://nobody.example", WIRE, deadline_s=DEADLINE_S)) as api:
        assert "name was not found" in fails_in_time(api, NotSent)


def test_a_connection_that_never_comes_up_was_not_sent() -> None:
    """A full backlog drops the SYN, as a firewall does."""
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for other in (first, second):
            other.settimeout(0)
            other.connect_ex(full.getsockname())
        with closing(TicketApi(f"http://127.0.0.1:{full.getsockname()[1]}", WIRE, deadline_s=DEADLINE_S)) as api:
            fails_in_time(api, NotSent)


@pytest.mark.parametrize("base_url", ["nonsense", "http://", "ftp://127.0.0.1", "http://127.0.0.1:99999"])
def test_a_base_url_that_cannot_be_was_not_sent(base_url: str) -> None:
    """The settings are checked elsewhere; here it is an error like others, not a crash."""
    with closing(TicketApi(base_url, WIRE, deadline_s=DEADLINE_S)) as api:
        fails_in_time(api, NotSent)


def test_closing_ends_what_is_running() -> None:
    """The kiosk can end while a call hangs: its caller hears of it at once, and no call begins any more."""
    with talking(deadline_s=30) as (server, api), ThreadPoolExecutor(1) as pool:
        read = threading.Event()
        server.answer(then(read.set, hang()))
        running = pool.submit(api.create, ticket_request())
        assert read.wait(5)
        started = time.monotonic()
        api.close()
        with pytest.raises(Unknown, match="closing"):
            running.result(5)
        assert time.monotonic() - started < 5
        with pytest.raises(NotSent, match="closing"):
            api.ticket(TICKET_ID)
        with pytest.raises(NotSent, match="closing"):
            api.branch("27b6")
        assert len(server.requests) == 1


def test_the_catalogue_keeps_its_connection_and_tickets_do_not() -> None:
    """A list of a thousand branches costs one handshake; a POST meets no connection that has gone stale."""
    with talking() as (server, api):
        server.answer(json_reply(TICKET))
        for _ in range(5):
            api.branch("27b6")
        assert server.connections == 1
        for _ in range(3):
            api.create(ticket_request())
        api.ticket(TICKET_ID)
        assert server.connections == 5


def test_a_kept_connection_the_server_has_closed_is_replaced() -> None:
    """Servers drop idle connections at any time, unannounced; a refresh of the catalogue must not notice."""
    closes = raw(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{"id":"b1"}')
    with talking() as (server, api):
        server.answer(closes)
        for _ in range(30):  # now and then the end arrives after the next request has left
            assert api.branch("b1").id == "b1"
        assert server.connections == 30


def test_a_failing_catalogue_is_not_asked_again_and_again() -> None:
    """Only a connection that was kept gets a second chance, and only one."""
    with talking() as (server, api):
        server.answer(json_reply(TICKET), reset())
        api.branch("27b6")
        for _ in range(2):
            with pytest.raises(Unknown):
                api.branch("27b6")
        assert len(server.requests) == 4


def test_many_threads_share_a_client() -> None:
    """Session, catalogue and sweeps call at the same time; everyone gets their own answer."""
    with talking() as (server, api), ThreadPoolExecutor(8) as pool:
        for number in range(8):
            server.answer(json_reply({"id": f"b{number}"}), to=f"GET /branches/b{number}")
        asked = [f"b{number % 8}" for number in range(160)]
        assert [branch.id for branch in pool.map(api.branch, asked)] == asked


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 and its key in one file, signed by itself."""
    return self_signed(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def tls_server(certificate: Path) -> ssl.SSLContext:
    """The server's side of TLS."""
    return serving(certificate)


def test_the_systems_authorities_are_trusted(
    certificate: Path, tls_server: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bank adds its own authority to the system, not to a list inside a Python package; a drip ends there too."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with (
        FaultServer(tls=tls_server) as server,
        closing(TicketApi(server.base_url, WIRE, deadline_s=DEADLINE_S)) as api,
    ):
        server.answer(json_reply(TICKET, 201), drip(fast=100), drip())
        assert api.create(ticket_request()).id == TICKET_ID
        fails_in_time(api, Unknown)
        fails_in_time(api, Unknown)


def test_a_server_nobody_vouches_for_is_sent_nothing(tls_server: ssl.SSLContext) -> None:
    """The certificate is checked before the first byte of the request."""
    with (
        FaultServer(tls=tls_server) as server,
        closing(TicketApi(server.base_url, WIRE, deadline_s=DEADLINE_S)) as api,
    ):
        said = fails_in_time(api, NotSent)
        assert "TLS: self-signed certificate" in said
        assert "update-ca-certificates" in said
        assert server.requests == []


def test_a_handshake_that_hangs_or_fails_was_not_sent() -> None:
    """http on the port of https, and a server that says nothing at all."""
    with FaultServer() as server:
        server.on_connect = reply(400)
        https = server.base_url.replace("http:", "https:")
        with closing(TicketApi(https, WIRE, deadline_s=DEADLINE_S)) as api:
            assert "TLS" in fails_in_time(api, NotSent)
            server.on_connect = hang()
            fails_in_time(api, NotSent)


def test_the_error_tree_and_the_wires_cost_no_import_of_requests() -> None:
    """Rooms that only handle errors or check a revision's name must not delay the first frame."""
    code = (
        "import sys, kiosk.api.errors, kiosk.api.wire;"
        "sys.exit(any(name in sys.modules for name in ('requests', 'urllib3', 'http.client')))"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
