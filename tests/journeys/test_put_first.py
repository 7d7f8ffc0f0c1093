"""Preferential attention by touch, against the demo's bank: asked for, taken back, read about, and never explained."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.state import Overlay, Screen
from kiosk.server.run import TicketServer
from kiosk.settings import asset, load
from kiosk.store.stages import Stage
from tests.support.finger import until
from tests.support.lobby import Lobby, settings_for

DEMO = load(asset("demo", "kiosk.toml"), {})


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TicketServer]:
    """The demo's ticket server."""
    with TicketServer(tmp_path_factory.mktemp("bank") / "tickets.sqlite") as server:
        yield server


@pytest.fixture
def lobby(bank: TicketServer, tmp_path: Path) -> Iterator[Lobby]:
    """The demo's kiosk, before the services of a branch's tills."""
    settings = settings_for(f"{bank.url}/customer/v1", access=DEMO.access)
    with Lobby(msgspec.structs.replace(settings, services=DEMO.services), tmp_path) as lobby:
        lobby.ready().walk("start", "card-mira", "card-mi1")
        lobby.wait_for(Screen.SERVICE)
        yield lobby


def test_one_touch_more(lobby: Lobby) -> None:
    """The ticket is of the preferential queue; the outbox knows which service was asked for, and no more."""
    assert until(lobby.finger.cards) == ["card-caja", "card-divi"]
    lobby.walk("preferential", "card-caja")
    lobby.wait_for(Screen.TICKET)
    until(lambda: lobby.state.outcome)
    assert lobby.view.ticket.number.startswith("Y")
    lobby.walk("done")
    until(lambda: lobby.rows()[0].stage is Stage.DELIVERED)
    [row] = lobby.rows()
    assert row.request.service.id == "pref"
    written = b"".join(file.read_bytes() for file in lobby.folder.glob("outbox.sqlite*")).lower()
    assert b"pref" in written
    assert not [word for word in (b"preferential", b"twin", b"prefers") if word in written]


def test_nothing_of_it_is_left_for_the_next(lobby: Lobby) -> None:
    """Who comes after somebody who was put first is shown what everybody is shown."""
    lobby.walk("preferential", "card-caja")
    lobby.wait_for(Screen.TICKET)
    until(lambda: lobby.state.outcome)
    lobby.walk("done")
    assert lobby.forgotten()
    lobby.walk("start", "card-mira", "card-mi1")
    lobby.wait_for(Screen.SERVICE)
    assert not lobby.view.preferential
    assert until(lobby.finger.cards) == ["card-caja", "card-divi"]


def test_thought_better_of(lobby: Lobby) -> None:
    """A second touch, once the first has had its effect, takes it back; a double tap asks once."""
    place = lobby.finger.tap("preferential")
    lobby.finger.tap_at(place)
    assert lobby.session.property("preferential")
    lobby.walk("preferential")
    assert not lobby.session.property("preferential")
    lobby.walk("card-caja")
    lobby.wait_for(Screen.TICKET)
    assert lobby.view.ticket.number.startswith("C")


def test_the_law_is_a_touch_away(lobby: Lobby) -> None:
    """It names its source, and closing it leads back to the very services."""
    with lobby.sheet(Overlay.LAW, "law"):
        assert "28683" in lobby.view.law_source
    assert (lobby.screen, lobby.finger.cards()) == (Screen.SERVICE, ["card-caja", "card-divi"])


def test_a_note_is_read_before_the_ticket(lobby: Lobby) -> None:
    """Of a service that has one, preferential or not: in the customer's language, and one touch takes the ticket."""
    lobby.walk("preferential", "card-divi")
    assert lobby.wait_for(Screen.ADVICE) is Screen.ADVICE
    assert (lobby.view.advice.note, lobby.view.preferential) == ("Bring your ID card or your passport.", True)
    assert lobby.rows() == ()
    lobby.walk("language", "language-es")
    assert lobby.view.advice.note == "Traiga su DNI o su pasaporte."
    lobby.walk("back", "preferential", "card-divi", "decide")
    lobby.wait_for(Screen.TICKET)
    assert lobby.view.ticket.number.startswith("D")
