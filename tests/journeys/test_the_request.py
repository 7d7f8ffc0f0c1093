"""What a customer's last touch sends: exactly the documented request, once, however it is touched."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.domain.state import Screen
from kiosk.settings import CustomerSection, IdType
from tests.support.fault_server import FaultServer, Line, Received, json_reply
from tests.support.finger import area, until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import REVISIONS, TICKET, posts, serve

BRANCH = {"channel": "kiosk", "branch_id": "mira", "sector_id": "caja", "service_id": "dep"}
CUSTOMER = {"customer_id_type": "D", "customer_id_number": "12345678"}
PHONE = {"phone": "+51987654321"}
ASKING = CustomerSection(
    ask_id="required",
    ask_phone="required",
    id_types=(IdType(code="D", name={"en": "National ID"}, pattern="[0-9]{8}"),),
)
SLOW_S = 0.6  # a server that thinks while the customer goes on tapping
DOUBLE_TAP_MS = 100


def sent(request: Received) -> tuple[dict[str, str], dict[str, str]]:
    """Query and body of a request as names and values; fails where a name comes twice."""
    kind = request.headers.get("content-type", "")
    query, body = parse_qsl(request.query, strict_parsing=bool(request.query)), request.body.decode("ascii")
    pairs = json.loads(body, object_pairs_hook=list) if kind == "application/json" else parse_qsl(body)
    for found in (query, pairs):
        assert len(dict(found)) == len(found)
    return dict(query), dict(pairs)


def slow_ticket(line: Line) -> None:
    """The ticket, after a while."""
    line.stopped.wait(SLOW_S)
    json_reply(TICKET, status=201)(line)


@pytest.fixture(params=REVISIONS)
def revision(request: pytest.FixtureRequest) -> str:
    """Each revision in turn."""
    return str(request.param)


@pytest.fixture
def chain(revision: str) -> Iterator[FaultServer]:
    """The small chain in that revision."""
    with FaultServer() as server:
        serve(server, revision)
        yield server


def the_post(server: FaultServer) -> Received:
    """The only POST there was."""
    [post] = [request for request in server.requests if request.method == "POST"]
    return post


def test_anonymous(chain: FaultServer, revision: str, tmp_path: Path) -> None:
    """Without questions about the customer: four fields in the body, in the revision's encoding, nothing else."""
    with Lobby(settings_for(chain.base_url, revision), tmp_path) as lobby:
        lobby.ready().walk("start", "card-mira", "card-caja", "card-dep")
        lobby.wait_for(Screen.TICKET)
    post = the_post(chain)
    kind = {"v1-form": "application/x-www-form-urlencoded", "customer-v1": "application/json"}[revision]
    assert (post.path, post.headers["content-type"]) == ("/tickets", kind)
    assert sent(post) == ({}, BRANCH)


def test_with_customer_and_phone(chain: FaultServer, revision: str, tmp_path: Path) -> None:
    """A customer's type and number stand in the query of v1-form and in the body of customer-v1; a phone is E.164."""
    with Lobby(settings_for(chain.base_url, revision, customer=ASKING), tmp_path) as lobby:
        lobby.ready().walk("start", "card-mira", "card-caja", "card-dep")
        lobby.wait_for(Screen.CUSTOMER)
        lobby.type(CUSTOMER["customer_id_number"])
        lobby.walk("keyDone")
        lobby.wait_for(Screen.PHONE)
        lobby.type("987654321")
        lobby.walk("keyDone")
        lobby.wait_for(Screen.TICKET)
    everything = {"v1-form": (CUSTOMER, BRANCH | PHONE), "customer-v1": ({}, BRANCH | CUSTOMER | PHONE)}
    assert sent(the_post(chain)) == everything[revision]


def service_place(lobby: Lobby) -> QPoint:
    """Where the service card is; the kiosk shows the services."""
    lobby.ready().walk("start", "card-mira", "card-caja")
    lobby.wait_for(Screen.SERVICE)
    return lobby.finger.place("card-dep")


def test_ten_taps_in_a_second(server: FaultServer, tmp_path: Path) -> None:
    """Somebody hammers on "get ticket", through the waiting screen and into the ticket: one ticket, still shown."""
    server.answer(slow_ticket, to="POST /tickets")
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        place = service_place(lobby)
        for _ in range(10):
            lobby.finger.tap_at(place)
            QTest.qWait(DOUBLE_TAP_MS)
        lobby.wait_for(Screen.TICKET)
        assert len(lobby.rows()) == 1
    assert posts(server) == 1


def test_two_fingers(server: FaultServer, tmp_path: Path) -> None:
    """Two fingers on two services at the same moment: one ticket."""
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        place = service_place(lobby)
        lobby.finger.tap_at(place, lobby.finger.place("card-ret"))
        lobby.wait_for(Screen.TICKET)
        assert len(lobby.rows()) == 1
    assert posts(server) == 1


def test_two_fingers_on_one_card(server: FaultServer, tmp_path: Path) -> None:
    """Two fingers on the same card, lifted one after the other: one ticket."""
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        place = service_place(lobby)
        beside = place + QPoint(30, 0)
        lobby.finger.press(place, beside)
        lobby.finger.lift(place, beside)
        lobby.finger.tap_at(beside)
        lobby.wait_for(Screen.TICKET)
        assert len(lobby.rows()) == 1
    assert posts(server) == 1


def test_a_second_tap_chooses_nothing_new(server: FaultServer, tmp_path: Path) -> None:
    """A double tap on a branch does not choose the sector that appears under the finger; a tap a moment later does."""
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready().walk("start")
        lobby.finger.reach("card-mira")
        place = lobby.finger.tap("card-mira")
        assert lobby.screen is Screen.SECTOR
        for _ in range(2):
            lobby.finger.tap_at(place)
            QTest.qWait(DOUBLE_TAP_MS)
        assert (lobby.screen, lobby.state.sector) == (Screen.SECTOR, None)
        under = [name for name in lobby.finger.cards() if _covers(lobby, name, place)]
        assert under, "no sector stands where the branch was: this test shows nothing"
        until(lambda: not lobby.finger.guarded(place))
        lobby.finger.tap_at(place)
        lobby.wait_for(Screen.SERVICE)


def _covers(lobby: Lobby, name: str, place: QPoint) -> bool:
    item = lobby.finger.see(name)
    return item is not None and area(item).contains(place.toPointF())
