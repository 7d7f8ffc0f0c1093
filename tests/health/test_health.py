"""What monitors are told, over HTTP, by a kiosk that has served somebody; and what they cannot do to it."""

import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from kiosk import __version__
from kiosk.domain.state import Screen
from kiosk.health import server as server_module
from kiosk.health.metrics import exposition
from kiosk.health.report import Health, Status
from kiosk.health.server import HealthServer
from kiosk.health.tally import CALL_BUCKETS_S, Tally
from kiosk.log import LogEvent
from kiosk.settings import CustomerSection, HealthSection, IdType, PrinterSection
from kiosk.unattended.notify import Supervisor
from tests.support.fault_server import FaultServer, json_reply
from tests.support.finger import until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import serve
from tests.unattended.program import free_port

TIMEOUT_S = 10.0
DNI, PHONE = "87654321", "987654321"
WELL = Health(
    version="1", uptime_s=1.0, screen="Welcome", safe_mode=False, beat_age_s=0.1, beat_every_s=10.0,
    server_reachable=True, prints=True, printer_ready=True, paper_left=9,
)  # fmt: skip


def samples(text: str) -> dict[str, float]:
    """A scrape as Prometheus reads it: name and labels → value."""
    found = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = ",".join(f"{key}={value}" for key, value in sorted(sample.labels.items()))
            found[f"{sample.name}{{{labels}}}"] = sample.value
    return found


def test_a_day_at_the_kiosk_as_monitors_see_it(tmp_path: Path, qapp: object) -> None:
    """One customer gets a ticket, the next is refused: counts, calls, screens, paper; and nothing of either of them."""
    customer = CustomerSection(
        ask_id="required", ask_phone="required", id_types=(IdType(code="D", name={"es": "DNI"}, pattern="[0-9]{8}"),)
    )
    printer, health = PrinterSection(uri=(tmp_path / "paper").as_uri(), roll_m=80.0), HealthSection(port=free_port())
    with FaultServer() as server:
        serve(server)
        no = json_reply({"error": "duplicated customer"}, status=409)
        server.answer(json_reply({"id": "89m32b0998", "queue": "T", "number": 2}, status=201), no, to="POST /tickets")
        settings = settings_for(server.base_url, customer=customer, printer=printer, health=health)
        with Lobby(settings, tmp_path / "state") as lobby:
            lobby.ready()
            steward = lobby.kiosk.looked_after(Supervisor({}), Tally())
            url = f"http://127.0.0.1:{steward.health_server.port}"
            for screen in (Screen.TICKET, Screen.REFUSED):
                lobby.walk("start", "card-mira", "card-caja", "card-dep")
                lobby.type(DNI)
                lobby.walk("keyDone")
                lobby.type(PHONE)
                lobby.walk("keyDone")
                lobby.wait_for(screen)
                until(lambda: lobby.state.outcome is not None)
                lobby.session.startOver()
            told, scraped = (requests.get(f"{url}/{page}", timeout=TIMEOUT_S) for page in ("health", "metrics"))
            steward.close()
    assert (told.status_code, told.headers["Content-Type"]) == (200, "application/json")
    assert (told.json()["status"], told.json()["version"]) == ("ok", __version__)
    metrics = samples(scraped.text)
    expected = {
        "kiosk_tickets_total{result=issued}": 1, "kiosk_tickets_total{result=refused}": 1,
        "kiosk_tickets_total{result=unknown}": 0, "kiosk_prints_total{outcome=printed}": 1,
        "kiosk_api_call_seconds_count{call=create}": 2, "kiosk_screens_shown_total{screen=Ticket}": 1,
        "kiosk_status{status=ok}": 1, "kiosk_screen{screen=Welcome}": 1, "kiosk_screen{screen=Ticket}": 0,
        "kiosk_server_reachable{}": 1, "kiosk_printer_ready{}": 1, "kiosk_safe_mode{}": 0,
        f"kiosk_build_info{{version={__version__}}}": 1, "kiosk_faults_total{kind=bug}": 0,
    }  # fmt: skip
    assert {name: metrics.get(name) for name in expected} == expected
    assert 0 < metrics["kiosk_paper_left_tickets{}"] < 1000
    for secret in (DNI, PHONE, "+51", "89m32b0998"):
        assert secret not in told.text + scraped.text


def test_calls_by_how_long_they_took() -> None:
    """A histogram as Prometheus wants it: each bucket holds those below it too, and the last one all."""
    tally = Tally()
    for seconds in (0.01, 0.05, 0.3, 99.0):
        tally.called("create", seconds)
    metrics = samples(exposition(lambda: WELL, tally.counts)().decode())
    ends = [*map(str, CALL_BUCKETS_S), "+Inf"]
    counted = [metrics[f"kiosk_api_call_seconds_bucket{{call=create,le={end}}}"] for end in ends]
    assert counted == [2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4]
    assert metrics["kiosk_api_call_seconds_sum{call=create}"] == pytest.approx(99.36)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, Status.OK),
        ({"server_reachable": None}, Status.OK),
        ({"server_reachable": False}, Status.DEGRADED),
        ({"printer_ready": None}, Status.OK),
        ({"printer_ready": False}, Status.DEGRADED),
        ({"printer_ready": False, "prints": False}, Status.OK),
        ({"paper_left": 0}, Status.DEGRADED),
        ({"screen": "Closed", "server_reachable": False}, Status.CLOSED),
        ({"screen": "OutOfOrder"}, Status.OUT_OF_ORDER),
        ({"safe_mode": True, "screen": "Closed"}, Status.OUT_OF_ORDER),
        ({"beat_age_s": 31.0, "safe_mode": True}, Status.FROZEN),
    ],
)
def test_the_worst_that_holds(change: dict[str, object], status: Status) -> None:
    """One word for the whole kiosk."""
    health = Health(**{**{name: getattr(WELL, name) for name in WELL.__slots__}, **change})
    assert health.status is status
    assert json.loads(health.json())["status"] == status.value


@pytest.fixture
def small() -> Iterator[HealthServer]:
    """A server with one page."""
    server = HealthServer("127.0.0.1", free_port(), {"/health": lambda: (200, "text/plain", b"well\n")})
    server.start()
    yield server
    server.close()


def say(server: HealthServer, data: bytes) -> bytes:
    """Everything that is answered to these bytes."""
    with socket.create_connection(("127.0.0.1", server.port or 0), TIMEOUT_S) as line:
        line.sendall(data)
        return b"".join(iter(lambda: line.recv(4096), b""))


@pytest.mark.parametrize(
    ("request_line", "answer"),
    [
        (b"GET /health HTTP/1.1", b"HTTP/1.1 200 OK"),
        (b"GET /health?x=1 HTTP/1.0", b"HTTP/1.1 200 OK"),
        (b"GET / HTTP/1.1", b"HTTP/1.1 404 Not Found"),
        (b"GET /../etc/passwd HTTP/1.1", b"HTTP/1.1 404 Not Found"),
        (b"POST /health HTTP/1.1", b"HTTP/1.1 405 Method Not Allowed"),
        (b"\xff\xfe\x00", b"HTTP/1.1 400 Bad Request"),
        (b"", b"HTTP/1.1 400 Bad Request"),
        (b"x" * 20_000, b"HTTP/1.1 400 Bad Request"),
    ],
)
def test_whatever_is_asked_is_answered(small: HealthServer, request_line: bytes, answer: bytes) -> None:
    """There are two pages and nothing else, and what is no request is told so."""
    with socket.create_connection(("127.0.0.1", small.port or 0), TIMEOUT_S) as line:
        line.sendall(request_line + b"\r\n\r\n")
        assert line.recv(4096).startswith(answer)
    assert say(small, b"HEAD /health HTTP/1.1\r\n\r\n").endswith(b"\r\n\r\n")


def test_one_who_dawdles_keeps_nobody_out_for_long(small: HealthServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte now and then: given up at the deadline, however many bytes came."""
    monkeypatch.setattr(server_module, "DEADLINE_S", 0.3)
    stop = threading.Event()

    def dawdle() -> None:
        with socket.create_connection(("127.0.0.1", small.port or 0), TIMEOUT_S) as line:
            while not stop.wait(0.05):
                try:
                    line.sendall(b"x")
                except OSError:
                    return

    thread = threading.Thread(target=dawdle)
    thread.start()
    began = time.monotonic()
    assert say(small, b"GET /health HTTP/1.1\r\n\r\n").endswith(b"well\n")
    assert time.monotonic() - began < TIMEOUT_S
    stop.set()
    thread.join()


@pytest.mark.logs_errors("a bug is one")
def test_a_page_that_breaks_is_not_the_end() -> None:
    """503, the bug in the log, and the next question answered."""
    pages = {"/bad": lambda: (200, "text/plain", bytes(1 // 0)), "/good": lambda: (200, "text/plain", b"well\n")}
    server = HealthServer("127.0.0.1", free_port(), pages)
    server.start()
    assert say(server, b"GET /bad HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 503")
    assert say(server, b"GET /good HTTP/1.1\r\n\r\n").endswith(b"well\n")
    server.close()


def test_a_port_in_use_is_a_warning(small: HealthServer, caplog: pytest.LogCaptureFixture) -> None:
    """Customers come first: the kiosk runs, monitors get no answer, and the log says why."""
    second = HealthServer("127.0.0.1", small.port or 0, {})
    second.start()
    assert second.port is None
    second.close()
    assert re.search("health-unavailable .*in use", caplog.text)


@pytest.mark.parametrize("host", ["192.0.2.7", "2001:db8::7"])  # for documentation: no machine has these
def test_an_address_that_is_not_there_yet(host: str, caplog: pytest.LogCaptureFixture) -> None:
    """The network comes up after the kiosk: it listens already, and the log says what it waits for."""
    server = HealthServer(host, port := free_port(), {})
    server.start()
    assert server.port == port
    server.close()
    assert "health-unavailable" in caplog.text
    assert host in caplog.text


def test_it_ends_at_once() -> None:
    """Nobody who asks, and nobody who holds a line open, keeps the kiosk from ending."""
    server = HealthServer("127.0.0.1", free_port(), {})
    server.start()
    began = time.monotonic()
    server.close()
    assert time.monotonic() - began < server_module.STOP_S
    nowhere = HealthServer("127.0.0.1", 0, {})
    nowhere.start()
    nowhere.close()
    assert nowhere.port is None


def test_only_listed_events_are_counted() -> None:
    """By their kind: no id of a ticket, branch or customer can become a label."""
    tally = Tally()
    for event in LogEvent:
        tally.logged(event, {field: "A-SECRET" for field in event.fields if field != "paper"} | {"paper": "printed"})
    assert "A-SECRET" not in exposition(lambda: WELL, tally.counts)().decode()
