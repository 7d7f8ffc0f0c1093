"""There are no tickets now: closed, broken, or switched off in the middle. It says so, and comes back by itself."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.state import Overlay, Screen
from kiosk.settings import ApiSection, KioskSection, PrinterSection, Settings
from kiosk.store.outbox import Outbox
from kiosk.store.stages import Stage
from tests.support.fault_server import FaultServer, Line, hang, json_reply
from tests.support.finger import until
from tests.support.lobby import EN_ES, Lobby, settings_for
from tests.support.small_chain import BRANCHES, SECTORS, TICKET, posts, serve

ZONE = ZoneInfo(Settings().kiosk.timezone)


def branches(status: str, opens: datetime | None = None) -> list[dict[str, Any]]:
    """All branches of the chain in that status."""
    times = {} if opens is None else {"opening_time": opens.isoformat(), "closing_time": opens.isoformat()}
    return [{**branch, "status": status, **times, "sectors": SECTORS[branch["id"]]} for branch in BRANCHES]


@pytest.fixture
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue is read every minute, a broken kiosk looks again after 10 s; here it is fractions of seconds."""
    monkeypatch.setattr("kiosk.sync.REFRESH_S", 0.3)
    monkeypatch.setattr("kiosk.app.REOPEN_MS", 200)


@pytest.mark.usefixtures("_soon")
def test_closed(server: FaultServer, tmp_path: Path) -> None:
    """Everything is closed: when it opens is said, in both languages; nothing can be started; then it opens."""
    opens = datetime.now(UTC) + timedelta(hours=2)
    server.answer(json_reply(branches("CLOSE", opens)), to="GET /branches")
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.wait_for(Screen.CLOSED)
        assert f"{opens.astimezone(ZONE):%H:%M}" in lobby.view.reopening
        assert lobby.finger.see("start") is None
        lobby.walk("language", "language-es")
        assert (lobby.screen, lobby.view.language) == (Screen.CLOSED, "es")
        assert f"{opens.astimezone(ZONE):%H:%M}" in lobby.view.reopening
        with lobby.sheet(Overlay.HELP, "help"):
            assert lobby.screen is Screen.CLOSED
        server.answer(json_reply(branches("OPEN")), to="GET /branches")
        lobby.wait_for(Screen.WELCOME)
        lobby.walk("start")
        lobby.wait_for(Screen.BRANCH)


@pytest.mark.usefixtures("_soon")
def test_closing_under_a_customer(server: FaultServer, tmp_path: Path) -> None:
    """Whoever has begun may finish: closing time takes no question away; the next customer finds it closed."""
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready().walk("start", "card-mira", "card-caja")
        lobby.wait_for(Screen.SERVICE)
        server.answer(json_reply(branches("CLOSE")), to="GET /branches")
        until(lambda: {branch.status.value for branch in lobby.state.catalogue.branches} == {"closed"})
        lobby.walk("card-dep")
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome)
        lobby.walk("done")
        lobby.wait_for(Screen.CLOSED)


def test_a_pinned_branch(server: FaultServer, tmp_path: Path) -> None:
    """A kiosk that stands in one branch asks neither for it nor for anything but what is left to ask."""
    bare = settings_for(server.base_url)
    for pinned, steps in (
        (KioskSection(branch_id="mira", languages=EN_ES), ("card-caja", "card-dep")),
        (KioskSection(branch_id="mira", sector_id="plat", languages=EN_ES), ("card-dep",)),
    ):
        settings = Settings(kiosk=pinned, api=bare.api, screen=bare.screen)
        with Lobby(settings, tmp_path / pinned.sector_id / "state") as lobby:
            lobby.ready().walk("start", *steps)
            lobby.wait_for(Screen.TICKET)
            assert lobby.state.request is not None
            assert lobby.state.request.branch.id == "mira"
            assert lobby.state.request.sector.id == (pinned.sector_id or "caja")
    assert posts(server) == 2


@pytest.mark.usefixtures("_soon")
@pytest.mark.logs_errors("the state folder cannot be used")
def test_no_folder(server: FaultServer, tmp_path: Path) -> None:
    """Where nothing can be written down nothing is sold: out of order, until the folder is there."""
    folder = tmp_path / "state"
    folder.write_text("a file stands where the folder should be")
    with Lobby(settings_for(server.base_url), folder) as lobby:
        lobby.wait_for(Screen.OUT_OF_ORDER)
        assert lobby.finger.see("start") is None
        folder.unlink()
        lobby.ready().walk("start", "card-mira", "card-caja", "card-dep")
        lobby.wait_for(Screen.TICKET)


@pytest.mark.logs_errors("the outbox cannot be written")
def test_no_outbox(server: FaultServer, tmp_path: Path) -> None:
    """The outbox breaks under a customer: nothing is sent, they get a sentence, and the next one finds out of order."""
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready().walk("start", "card-mira", "card-caja")
        lobby.wait_for(Screen.SERVICE)
        with closing(sqlite3.connect(tmp_path / "outbox.sqlite", isolation_level=None)) as connection:
            connection.execute("DROP TABLE requests")
        lobby.walk("card-dep")
        lobby.wait_for(Screen.REFUSED)
        assert posts(server) == 0
        assert lobby.state.broken
        assert lobby.state.ticket is None


def test_switched_off_with_a_ticket(server: FaultServer, tmp_path: Path) -> None:
    """The kiosk ends while a ticket is handed over: the outbox says what became of it, and the paper is there."""
    paper = tmp_path / "paper"
    settings = settings_for(server.base_url, printer=PrinterSection(uri=paper.as_uri()))
    for _ in range(3):
        with Lobby(settings, tmp_path / "state") as lobby:
            lobby.ready().walk("start", "card-mira", "card-caja", "card-dep")
            lobby.wait_for(Screen.TICKET)
    with closing(Outbox(tmp_path / "state" / "outbox.sqlite")) as outbox:
        assert [row.stage for row in outbox.rows(10)] == [Stage.DELIVERED] * 3
    assert list(paper.glob("*.pdf"))


def test_switched_off_while_asking(server: FaultServer, tmp_path: Path) -> None:
    """The kiosk ends while the server thinks: it does not wait, and writes down that nobody knows."""
    server.answer(hang(), to="POST /tickets")
    settings = settings_for(server.base_url, api=ApiSection(base_url=server.base_url, deadline_s=30.0))
    with Lobby(settings, tmp_path) as lobby:
        lobby.ready().walk("start", "card-mira", "card-caja", "card-dep")
        until(lambda: posts(server) == 1)
        began = time.monotonic()
    assert time.monotonic() - began < 10.0
    with closing(Outbox(tmp_path / "outbox.sqlite")) as outbox:
        assert [row.stage for row in outbox.rows(10)] == [Stage.UNKNOWN]


def answer_later(seconds: float) -> Callable[[Line], None]:
    """The ticket, after a while."""

    def behave(line: Line) -> None:
        line.stopped.wait(seconds)
        json_reply(TICKET, status=201)(line)

    return behave


def test_sheets_on_every_other_screen(server: FaultServer, tmp_path: Path) -> None:
    """Help and language where there is nothing to choose: while issuing, on bad news, out of order."""
    serve(server, branches=BRANCHES[1:2])

    def look(lobby: Lobby, screen: Screen) -> None:
        lobby.wait_for(screen)
        with lobby.sheet(Overlay.HELP, "help"):
            assert lobby.screen is screen
        for language in ("es", "en"):
            lobby.walk("language", f"language-{language}")
            assert (lobby.screen, lobby.view.language, lobby.state.overlay) == (screen, language, Overlay.NONE)

    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready()
        for behaviour, screens in (
            (answer_later(2.5), (Screen.ISSUING, Screen.TICKET)),
            (json_reply({}, 500), (Screen.UNCONFIRMED,)),
            (json_reply({}, 400), (Screen.REFUSED,)),
        ):
            server.answer(behaviour, to="POST /tickets")
            lobby.walk("start", "card-dep")
            for screen in screens:
                look(lobby, screen)
            lobby.session.startOver()
    server.answer(hang(), to="GET /branches")
    server.refuse()
    with Lobby(settings_for(server.base_url), tmp_path / "new") as lobby:
        look(lobby, Screen.OUT_OF_ORDER)
