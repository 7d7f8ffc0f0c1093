"""Servers for the tests of this folder: real sockets, real SQLite, a clock of their own."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.server.run import TicketServer
from tests.server.world import CHAIN, Both, Caller, Clock, Serve, chain_file

REVISIONS = ("/v1", "/customer/v1")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TicketServer]:
    """One server on a Monday morning for all tests of a file that do not mind each other's tickets."""
    folder = tmp_path_factory.mktemp("server")
    with TicketServer(folder / "tickets.db", chain=chain_file(folder), clock=Clock()) as server:
        yield server


@pytest.fixture
def clock() -> Clock:
    """The clock of `serve`'s servers."""
    return Clock()


@pytest.fixture
def serve(tmp_path: Path, clock: Clock) -> Iterator[Serve]:
    """Starts a server of the test's own; every one of a test has the same file."""
    with ExitStack() as servers:

        def start(chain: dict[str, Any] = CHAIN, clock: Clock = clock) -> TicketServer:
            server = TicketServer(tmp_path / "tickets.db", chain=chain_file(tmp_path, chain), clock=clock)
            return servers.enter_context(server)

        yield start


@pytest.fixture
def session() -> Iterator[requests.Session]:
    """A session that is closed."""
    with requests.Session() as session:
        session.trust_env = False
        yield session


@pytest.fixture(params=REVISIONS)
def api(request: pytest.FixtureRequest, shared: TicketServer, session: requests.Session) -> Caller:
    """Each revision in turn, on the shared server."""
    return Caller(shared.url, request.param, session)


@pytest.fixture
def both(session: requests.Session) -> Both:
    """The two revisions of one server: v1-form, customer-v1."""

    def callers(server: TicketServer) -> tuple[Caller, Caller]:
        return Caller(server.url, "/v1", session), Caller(server.url, "/customer/v1", session)

    return callers
