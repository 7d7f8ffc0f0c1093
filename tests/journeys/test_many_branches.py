"""A chain of a thousand branches, and of ten thousand: the first page at once, few cards, a search that forgives."""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.api import reading
from kiosk.domain.state import Screen
from kiosk.store.catalog import CatalogStore
from tests.support.fault_server import Behaviour, FaultServer, Line, json_reply, reply
from tests.support.finger import Heartbeat, until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import serve

PAGE = 50
STREETS = ("Av. José Larco", "Jr. Cusco", "Av. Benavides", "Calle Bolívar", "Av. Óvalo Gutiérrez")
MOST_CARDS = 40  # a screen shows ten; a view keeps some more at hand
SOON_S = 0.5  # a touch or a key is answered in less, on a machine that runs other tests too
DEAF_S = 1.5  # the longest the window may be busy while ten thousand branches arrive, beside other tests


def branch(number: int) -> dict[str, object]:
    """The branch of that number, from 0; all are open, and every 500th is called after a saint."""
    name = "San Martín de Porres" if number % 500 == 499 else "Miraflores"
    return {
        "id": f"b{number}",
        "name": f"Agencia {name} {number}",
        "address": f"{STREETS[number % len(STREETS)]} {number}",
        "status": "OPEN",
        "congestion_level": "LOW",
        "low_estimated_time": 5,
        "high_estimated_time": 10,
        "sectors": [{"id": "caja", "name": "Cajas", "status": "OPEN"}],
    }


@dataclass(frozen=True)
class Chain:
    """A server with so many branches that holds back all pages but the first until it is released."""

    server: FaultServer
    count: int
    release: threading.Event


def pages(count: int, release: threading.Event) -> list[Behaviour]:
    """The pages of the list, in the order a client asks for them."""
    headers = {"X-Pagination-Count": str(count)}
    bodies = [json.dumps([branch(n) for n in range(start, start + PAGE)]).encode() for start in range(0, count, PAGE)]

    def held(body: bytes) -> Behaviour:
        def behave(line: Line) -> None:
            while not (release.wait(0.05) or line.stopped.is_set()):
                pass
            reply(200, body, headers=headers)(line)

        return behave

    first, *others = bodies
    return [reply(200, first, headers=headers), *(held(body) for body in others)]


@pytest.fixture(params=[1_000, 10_000])
def chain(request: pytest.FixtureRequest) -> Iterator[Chain]:
    """A chain of that many branches."""
    release = threading.Event()
    with FaultServer() as server:
        serve(server)
        server.answer(*pages(request.param, release), to="GET /branches")
        yield Chain(server, request.param, release)
        release.set()


def delegates(lobby: Lobby) -> int:
    """How many cards there are in memory, shown or kept for later."""
    view = lobby.finger.see("answers")
    assert view is not None
    content: QQuickItem = view.property("contentItem")
    return sum(item.objectName().startswith("card-") for item in content.childItems())


def offered(lobby: Lobby) -> int:
    """How many branches the list has."""
    view = lobby.finger.see("answers")
    return 0 if view is None else int(view.property("count"))


def test_many(chain: Chain, tmp_path: Path) -> None:
    """The whole story of one chain, as it loads."""
    with Lobby(settings_for(chain.server.base_url), tmp_path) as lobby:
        until(lambda: lobby.state.catalogue.branches)
        lobby.walk("start")
        lobby.wait_for(Screen.BRANCH)
        until(lobby.finger.cards)
        assert lobby.finger.cards()[0] == "card-b0"
        assert len(lobby.state.catalogue.branches) == PAGE < chain.count

        with Heartbeat() as heartbeat:
            chain.release.set()
            until(lambda: len(lobby.state.catalogue.branches) == chain.count, what="all branches are there")
        assert heartbeat.worst_s < DEAF_S
        assert delegates(lobby) < MOST_CARDS
        lobby.walk("pageDown", "pageDown", "pageDown")
        assert "card-b0" not in lobby.finger.cards()
        assert delegates(lobby) < MOST_CARDS

        lobby.walk("search")
        began = time.monotonic()
        lobby.type("SAN")
        took = time.monotonic() - began
        found = offered(lobby)
        assert took < 3 * SOON_S
        assert found == chain.count // 500
        lobby.walk("keySpace")
        lobby.type("MARTIN")
        assert offered(lobby) == found
        lobby.walk("keyDone")
        assert lobby.finger.cards()[0] == "card-b499"
        lobby.walk("card-b999")
        lobby.wait_for(Screen.SERVICE)
        assert lobby.state.branch is not None
        assert lobby.state.branch.id == "b999"


def test_search_by_street_without_accents(server: FaultServer, tmp_path: Path) -> None:
    """Words of name and address in any order, without accents; nothing found is said, and undone by one touch."""
    server.answer(
        json_reply([branch(n) for n in range(PAGE)], headers={"X-Pagination-Count": "50"}), to="GET /branches"
    )
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready().walk("start", "search")
        lobby.type("GUTIERREZ")
        lobby.walk("keySpace")
        lobby.type("OVA")
        assert offered(lobby) == PAGE // len(STREETS)
        lobby.type("Z")
        assert offered(lobby) == 0
        lobby.walk("keyErase", "keyDone")
        assert lobby.finger.cards()[0] == "card-b4"
        lobby.walk("back")
        assert lobby.screen is Screen.BRANCH
        assert offered(lobby) == PAGE


def test_from_disk(server: FaultServer, tmp_path: Path) -> None:
    """Ten thousand stored branches are on the screen without any server."""
    count = 10_000
    store = CatalogStore(tmp_path / "catalogue.sqlite")
    branches = [reading.branch(branch(n)) for n in range(count)]
    store.save_branches(branches, datetime.now(UTC))
    store.close()
    server.refuse()
    with Lobby(settings_for(server.base_url), tmp_path) as lobby, Heartbeat() as heartbeat:
        lobby.walk("start")
        lobby.wait_for(Screen.BRANCH)
        until(lobby.finger.cards)
        assert lobby.finger.cards()[0] == "card-b0"
        assert offered(lobby) == count
    assert heartbeat.worst_s < DEAF_S
