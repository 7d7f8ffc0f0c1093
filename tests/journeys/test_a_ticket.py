"""The story everything is for: a customer touches the screen a few times and holds a ticket."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.model import Issued, Paper
from kiosk.domain.state import Overlay, Screen
from kiosk.server.run import TicketServer
from kiosk.settings import PrinterSection
from kiosk.store.stages import Stage
from tests.support.finger import until
from tests.support.lobby import Lobby, settings_for

BASES = {"customer-v1": "/customer/v1", "v1-form": "/v1"}


class Bank:
    """The embedded ticket server with the demo's chain, and its own records."""

    def __init__(self, server: TicketServer, db: Path) -> None:
        self.server = server
        self._db = db

    def kiosk_tickets(self) -> list[dict[str, object]]:
        """The tickets it made for kiosks, in their order."""
        with closing(sqlite3.connect(self._db)) as connection:
            connection.row_factory = sqlite3.Row
            found = connection.execute("SELECT * FROM tickets WHERE channel = 'kiosk' ORDER BY seq").fetchall()
        return [dict(row) for row in found]


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bank]:
    """One bank for all stories of this file: they do not mind each other's tickets."""
    db = tmp_path_factory.mktemp("bank") / "tickets.sqlite"
    with TicketServer(db) as server:
        yield Bank(server, db)


@pytest.mark.parametrize("revision", BASES)
def test_four_touches(revision: str, bank: Bank, tmp_path: Path) -> None:
    """Start, branch, sector, service: the server has one ticket more, and it is the one on the screen."""
    before = len(bank.kiosk_tickets())
    with Lobby(settings_for(bank.server.url + BASES[revision], revision), tmp_path) as lobby:
        lobby.ready().walk("start", "card-mira", "card-mi2", "card-tarj")
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome)
        shown = lobby.view.ticket
        lobby.walk("done")
        assert lobby.forgotten()
        until(lambda: lobby.rows()[0].stage is Stage.DELIVERED)
        [row] = lobby.rows()
    *_, made = (tickets := bank.kiosk_tickets())
    assert len(tickets) == before + 1
    chosen = {"branch_id": "mira", "sector_id": "mi2", "service_id": "tarj", "channel": "kiosk", "customer": None}
    assert {name: made[name] for name in chosen} == chosen
    assert shown.number == f"{made['queue']}{made['number']}"
    assert shown.qr == made["id"]
    assert (row.stage, row.ticket and row.ticket.id) == (Stage.DELIVERED, made["id"])


def test_one_open_answer_is_not_asked(bank: Bank, tmp_path: Path) -> None:
    """A branch with one open sector goes straight on to its services, and Back does not stop there either."""
    with Lobby(settings_for(bank.server.url + "/customer/v1"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-linc")
        lobby.wait_for(Screen.SERVICE)
        lobby.walk("back")
        assert lobby.screen is Screen.BRANCH


def test_closed_branches_are_seen_and_not_taken(bank: Bank, tmp_path: Path) -> None:
    """A closed branch stands in the list; touching it does nothing."""
    with Lobby(settings_for(bank.server.url + "/customer/v1"), tmp_path) as lobby:
        lobby.ready().walk("start")
        until(lobby.finger.cards)
        lobby.finger.reach("card-barr")
        closed = lobby.finger.see("card-barr")
        assert closed is not None
        assert not closed.isEnabled()
        lobby.finger.tap_at(closed.mapToScene(closed.boundingRect().center()).toPoint())
        assert (lobby.screen, lobby.state.branch) == (Screen.BRANCH, None)


def test_paper(bank: Bank, tmp_path: Path) -> None:
    """With a printer the screen says that paper is coming, then that it came; and it is there."""
    papers: list[str] = []
    tickets = tmp_path / "tickets"
    settings = settings_for(bank.server.url + "/customer/v1", printer=PrinterSection(uri=tickets.as_uri()))
    with Lobby(settings, tmp_path / "state") as lobby:
        lobby.session.changed.connect(lambda: papers.append(lobby.view.ticket.paper))
        lobby.ready().walk("start", "card-borj", "card-caja")
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome)
        assert lobby.state.ticket is not None
        assert lobby.state.outcome == Issued(lobby.state.ticket, Paper.PRINTED)
        [row] = lobby.rows()
        [paper] = tickets.glob("*.pdf")
    seen = [paper for paper, before in zip(papers, [None, *papers], strict=False) if paper != before]
    assert [paper for paper in seen if paper in {"pending", "printed"}] == ["pending", "printed"]
    assert row.stage is Stage.DELIVERED
    assert row.ticket is not None
    assert paper.name.endswith(f"-{row.ticket.id}.pdf")
    assert paper.read_bytes().startswith(b"%PDF")


def test_sheets_and_languages_everywhere(bank: Bank, tmp_path: Path) -> None:
    """Help and the language can be had on every screen of the journey, and lead back to it."""
    with Lobby(settings_for(bank.server.url + "/customer/v1"), tmp_path) as lobby:
        lobby.ready()
        for touched, screen in (
            ("", Screen.WELCOME),
            ("start", Screen.BRANCH),
            ("card-mira", Screen.SECTOR),
            ("card-mi1", Screen.SERVICE),
            ("card-caja", Screen.TICKET),
        ):
            if touched:
                lobby.walk(touched)
            lobby.wait_for(screen)
            with lobby.sheet(Overlay.HELP, "help"):
                assert lobby.screen is screen
            for language in ("es", "en"):
                lobby.walk("language", f"language-{language}")
                assert (lobby.view.language, lobby.state.overlay) == (language, Overlay.NONE)
                assert lobby.screen is screen
            with lobby.sheet(Overlay.LANGUAGE, "language"):
                assert lobby.screen is screen


def test_begin_in_a_language(bank: Bank, tmp_path: Path) -> None:
    """The welcome screen's language buttons begin at once; the next customer finds the kiosk's own language again."""
    with Lobby(settings_for(bank.server.url + "/customer/v1"), tmp_path) as lobby:
        lobby.ready().walk("start-es")
        assert (lobby.screen, lobby.view.language) == (Screen.BRANCH, "es")
        lobby.walk("startOver")
        assert (lobby.screen, lobby.view.language) == (Screen.WELCOME, "en")


def test_back_and_start_over(bank: Bank, tmp_path: Path) -> None:
    """Back leads to the question before, start over to the beginning, from wherever one is; nothing is left."""
    steps = (("start", Screen.BRANCH), ("card-mira", Screen.SECTOR), ("card-mi1", Screen.SERVICE))
    with Lobby(settings_for(bank.server.url + "/customer/v1"), tmp_path) as lobby:
        lobby.ready()
        for depth in range(1, len(steps) + 1):
            for touched, screen in steps[:depth]:
                lobby.walk(touched)
                lobby.wait_for(screen)
            before = [Screen.WELCOME, *(screen for _, screen in steps)][depth - 1]
            lobby.walk("back")
            assert lobby.screen is before
            if before is not Screen.WELCOME:
                lobby.walk("startOver")
            assert lobby.screen is Screen.WELCOME
            assert lobby.forgotten()
        assert lobby.rows() == ()
