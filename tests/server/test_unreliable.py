"""The proxy that tests put before a real server does what it is told, at the moments it says, and knows the truth."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from kiosk.domain.model import Customer
from tests.server.world import TIMEOUT_S, Caller
from tests.support.fault_server import hang
from tests.support.faults import after, fine, late, lost_before, reset_after, twice
from tests.support.unreliable import Asked, Unreliable, unreliable

WANTED = {"channel": "kiosk", "branch_id": "sole", "sector_id": "uno", "service_id": "dep"}
WHO = {"customer_id_type": "D", "customer_id_number": "45671234"}
ASKS = "import sys, requests; requests.post(sys.argv[1], data=dict(pair.split('=') for pair in sys.argv[2:]))"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Unreliable]:
    """The proxy before a server that lets customers have several tickets."""
    with unreliable(tmp_path, one_ticket_a_customer=False) as server:
        yield server


@pytest.fixture(params=["/v1", "/customer/v1"])
def api(request: pytest.FixtureRequest, server: Unreliable, session: requests.Session) -> Caller:
    """Each revision, through the proxy."""
    return Caller(server.base_url, request.param, session)


def test_it_passes_everything_on(server: Unreliable, api: Caller) -> None:
    """Make, list, read, cancel, and the catalogue: the server's own answers, with their date; and all is counted."""
    made = api.create({**WANTED, **WHO})
    ticket = made.json()
    assert (made.status_code, "date" in made.headers) == (201, True)
    assert [one["id"] for one in api.get("/tickets", **WHO).json()] == [ticket["id"]]
    assert api.get(f"/tickets/{ticket['id']}").json()["number"] == ticket["number"]
    assert api.get("/branches").headers["x-pagination-count"] == "1"
    who = Customer(id_type="D", id_number="45671234")
    assert [one.id for one in server.truth.live(customer=who, service="dep")] == [ticket["id"]]
    assert server.truth.live(service="ret") == server.truth.live(customer=Customer(id="x")) == ()
    assert api.call("DELETE", f"/tickets/{ticket['id']}").status_code == 204
    assert [server.count(what) for what in Asked] == [1, 1, 1, 1, 1]
    assert (server.truth.live(), [one.id for one in server.truth.cancelled()]) == ((), [ticket["id"]])


def test_faults_come_in_turn_and_each_kind_of_request_has_its_own(server: Unreliable, api: Caller) -> None:
    """Lost, then made but lost, then well; and a list that breaks meanwhile breaks no ticket."""
    server.tell(Asked.CREATE, lost_before, reset_after, fine)
    server.tell(Asked.LIST, reset_after)
    for live in (0, 1):
        with pytest.raises(requests.ConnectionError):
            api.create(WANTED)
        assert len(server.truth.live()) == live
    assert [api.create(WANTED).status_code for _ in range(2)] == [201, 201]
    with pytest.raises(requests.ConnectionError):
        api.get("/tickets", **WHO)


@pytest.mark.parametrize("given", ["first", "second"])
def test_a_request_that_is_sent_twice(given: str, server: Unreliable, api: Caller) -> None:
    """Two tickets, and the client knows one."""
    server.tell(Asked.CREATE, twice(given="first" if given == "first" else "second"))
    known = api.create(WANTED).json()["id"]
    assert [one.id == known for one in server.truth.live()] == [given == "first", given == "second"]


def test_a_server_that_acts_late(server: Unreliable, api: Caller) -> None:
    """Nothing while the client waits, and a ticket afterwards."""
    acted = threading.Event()
    server.tell(Asked.CREATE, late(0.3))
    server.on("acted", acted.set)
    with pytest.raises(requests.ReadTimeout):
        requests.post(f"{api.url}{api.base}/tickets", **{"data" if api.form else "json": WANTED}, timeout=0.1)  # type: ignore[arg-type]  # one of its keywords
    assert server.truth.made() == ()
    assert acted.wait(TIMEOUT_S)
    assert len(server.truth.live()) == 1


def test_a_process_can_be_killed_at_that_very_moment(server: Unreliable) -> None:
    """The other side is a process of its own, and dies before it hears of its ticket."""
    moments: list[str] = []
    dead = threading.Event()
    url = f"{server.api_url('v1-form')}/tickets"

    def kill() -> None:
        moments.append(f"{len(server.truth.made())} made")
        process.kill()
        dead.set()

    server.tell(Asked.CREATE, after(hang()))
    server.on("received", lambda: moments.append(f"{len(server.truth.made())} made"))
    server.on("acted", kill)
    server.on("answered", lambda: moments.append("answered"))
    process = subprocess.Popen([sys.executable, "-c", ASKS, url, *(f"{k}={v}" for k, v in WANTED.items())])
    assert dead.wait(TIMEOUT_S)
    assert process.wait(TIMEOUT_S) == -signal.SIGKILL
    assert moments == ["0 made", "1 made"]
