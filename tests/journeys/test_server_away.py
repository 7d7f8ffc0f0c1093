"""The ticket server is away: the kiosk starts from what it knows, says what it cannot do, and recovers by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.model import Branch, Sector, Service, Status
from kiosk.domain.state import Screen
from kiosk.settings import ApiSection, Settings
from kiosk.store.catalog import CatalogStore
from kiosk.store.stages import Stage
from tests.support.fault_server import Behaviour, FaultServer, endless, hang, json_reply, raw, reply
from tests.support.finger import pump, until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import REVISIONS, posts, serve

SETTINGS_ZONE = ZoneInfo(Settings().kiosk.timezone)

# What a catalogue must survive: the same faults as a ticket, on every list.
BAD_LISTS: dict[str, Behaviour] = {
    "an object": json_reply({"id": "mira"}),
    "HTML with status 200": reply(200, b"<html>Welcome to our Wi-Fi</html>", "text/html"),
    "500": json_reply({"message": "An error has occurred."}, 500),
    "invalid UTF-8": reply(200, b'[{"id": "\xff"}]'),
    "cut JSON": reply(200, b'[{"id": "mira"'),
    "100 MB": endless(b"[" + b" " * 65535, total=100 * 1024 * 1024),
    "silence": hang(),
    "not HTTP": raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "entries of every wrong type": json_reply([None, 7, "mira", [], {}, {"id": 7}, {"id": "x" * 5000}]),
}


@pytest.fixture(autouse=True)
def _seconds_for_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kiosk asks for an absent server after 5 s, 10 s, … up to two minutes; here all is a tenth of that.

    So are the pauses between tries while a customer waits (test_bad_answers.py has them as they are).
    """
    monkeypatch.setattr("kiosk.sync.AWAY_FIRST_S", 0.5)
    monkeypatch.setattr("kiosk.sync.AWAY_MOST_S", 2.0)
    monkeypatch.setattr("kiosk.asking.CONNECT_AGAIN_AFTER_S", (0.05, 0.1, 0.2))


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


def visit_once(server: FaultServer, revision: str, folder: Path) -> Settings:
    """A kiosk that ran, was asked for the services of a sector, and was switched off. Its settings."""
    settings = settings_for(server.base_url, revision)
    with Lobby(settings, folder) as lobby:
        lobby.ready().walk("start", "card-mira", "card-caja")
        lobby.wait_for(Screen.SERVICE)
        until(lobby.finger.cards)
        lobby.walk("startOver")
    return settings


def stored(folder: Path, age: timedelta) -> datetime:
    """A catalogue of one branch as a kiosk left it; when it was read."""
    at = (datetime.now(UTC) - age).replace(microsecond=0)
    sectors = (Sector("caja", "Cajas", status=Status.OPEN), Sector("plat", "Plataforma", status=Status.OPEN))
    branch = Branch("mira", "Agencia Miraflores", status=Status.OPEN, sectors=sectors)
    store = CatalogStore(folder / "catalogue.sqlite")
    store.save_branches([branch], at)
    store.save_services("mira", "caja", [Service("dep", "Depósitos"), Service("ret", "Retiros")])
    store.close()
    return at


def test_a_day_without_the_server(chain: FaultServer, revision: str, tmp_path: Path) -> None:
    """From the stored catalogue, with a notice; a ticket fails honestly; and all is well once the server is back.

    Without a restart, and without anybody touching anything.
    """
    settings = visit_once(chain, revision, tmp_path)
    chain.refuse()
    with Lobby(settings, tmp_path) as lobby:
        until(lambda: lobby.state.reachable is False)
        assert lobby.screen is Screen.WELCOME
        notice = lobby.finger.see("notice")
        assert notice is not None
        assert notice.property("said") == lobby.view.notice != ""
        lobby.walk("start", "card-mira", "card-caja", "card-dep")
        lobby.wait_for(Screen.REFUSED)
        assert lobby.session.canRetry
        [row] = lobby.rows()
        assert (row.stage, row.ticket) == (Stage.UNSENT, None)
        lobby.walk("startOver")

        chain.accept()
        until(lambda: lobby.state.reachable, what="the kiosk notices that the server is back")
        until(lambda: lobby.view.notice == "")
        before = posts(chain)
        lobby.walk("start", "card-mira", "card-caja", "card-dep")
        lobby.wait_for(Screen.TICKET)
    assert posts(chain) == before + 1


def test_a_first_start_without_the_server(server: FaultServer, tmp_path: Path) -> None:
    """A kiosk that never saw its server has nothing to offer: out of order, and open as soon as the server is there."""
    server.refuse()
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.wait_for(Screen.OUT_OF_ORDER)
        server.accept()
        lobby.wait_for(Screen.WELCOME)
        lobby.walk("start", "card-mira", "card-caja", "card-dep")
        lobby.wait_for(Screen.TICKET)


def test_gone_in_the_middle(server: FaultServer, tmp_path: Path) -> None:
    """The server goes while a customer waits for services that were never read: words instead of an empty page."""
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        server.answer(hang(), to="GET /services")
        until(lambda: lobby.state.catalogue.branches)
        lobby.walk("start", "card-mira", "card-caja")
        lobby.wait_for(Screen.SERVICE)
        assert lobby.view.loading
        assert lobby.finger.cards() == []
        server.refuse()
        until(lambda: not lobby.view.loading)
        assert lobby.view.nothing
        assert lobby.view.notice != ""
        assert lobby.rows() == ()
        serve(server)
        server.accept()
        until(lobby.finger.cards, what="the services appear by themselves")


def gets(server: FaultServer) -> int:
    """How often anything was read."""
    return sum(request.method == "GET" for request in list(server.requests))


def test_customers_are_told_before_they_start(server: FaultServer, tmp_path: Path) -> None:
    """On the welcome screen: since when there is no connection, by the clock on the wall; and no longer than that."""
    stored(tmp_path, timedelta(minutes=1))
    server.refuse()
    before = datetime.now(SETTINGS_ZONE)
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        until(lambda: lobby.state.reachable is False)
        assert lobby.screen is Screen.WELCOME
        notice = lobby.finger.see("notice")
        assert notice is not None
        times = {f"{at:%H:%M}" for at in (before, datetime.now(SETTINGS_ZONE))}
        assert any(time in str(notice.property("said")) for time in times)
        lobby.walk("start")
        assert any(time in lobby.view.notice for time in times)
        server.accept()
        until(lambda: lobby.view.notice == "", what="the notice goes by itself")


def test_a_server_in_trouble_is_left_alone(server: FaultServer, tmp_path: Path) -> None:
    """It answers 500 to everything: ever fewer questions, and all is well by itself soon after it is."""
    stored(tmp_path, timedelta(minutes=1))
    server.answer(reply(500), to="GET .*")
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        until(lambda: lobby.state.reachable is False)
        lobby.walk("start", "card-caja")
        pump(1.8)
        assert lobby.finger.cards() == ["card-dep", "card-ret"]
        assert 2 <= gets(server) <= 4  # at 0, 0.5 and 1.5 s, give or take a quarter: never more than one each
        serve(server)
        until(lambda: lobby.state.reachable, what="the kiosk notices that the server is well")
        until(lambda: lobby.view.notice == "")
        lobby.walk("card-dep")
        lobby.wait_for(Screen.TICKET)


def test_a_server_that_says_when_is_not_asked_before(server: FaultServer, tmp_path: Path) -> None:
    """Retry-After, in whole seconds: customers are told meanwhile, and the kiosk comes back by itself afterwards."""
    stored(tmp_path, timedelta(minutes=1))
    server.answer(reply(503, headers={"Retry-After": "2"}), to="GET .*")
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        until(lambda: lobby.state.reachable is False)
        assert lobby.view.notice != ""
        serve(server)
        pump(1.5)  # without the wish it would be asked again after 0.5 s
        assert gets(server) == 1
        until(lambda: lobby.state.reachable, what="the kiosk asks again")
        assert lobby.view.notice == ""


def test_branches_and_nothing_else(server: FaultServer, tmp_path: Path) -> None:
    """Every list of services fails: one who waits for them is told so once, not by turns; then they appear."""
    server.answer(reply(500), to="GET /services")
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.ready().walk("start", "card-mira", "card-caja")
        lobby.wait_for(Screen.SERVICE)
        until(lambda: lobby.view.nothing)
        before = gets(server)
        for _ in range(12):
            pump(0.1)
            assert lobby.view.nothing
        assert gets(server) - before <= 4
        serve(server)
        until(lobby.finger.cards, what="the services appear by themselves")
        until(lambda: lobby.view.notice == "")


@pytest.mark.parametrize(("minutes", "told"), [(9, False), (11, True)])
def test_age(minutes: int, told: bool, server: FaultServer, tmp_path: Path) -> None:
    """Waits and hours that are older than ten minutes say from when they are."""
    at = stored(tmp_path, timedelta(minutes=minutes))
    server.refuse()
    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        until(lambda: lobby.state.reachable is False)
        assert (f"{at.astimezone(SETTINGS_ZONE):%H:%M}" in lobby.view.notice) is told
        lobby.walk("start")
        assert (f"{at.astimezone(SETTINGS_ZONE):%H:%M}" in lobby.view.notice) is told
        notice = lobby.finger.see("notice")
        assert notice is not None
        assert notice.property("said") == lobby.view.notice


@pytest.mark.parametrize("fault", BAD_LISTS)
def test_bad_lists(fault: str, server: FaultServer, tmp_path: Path) -> None:
    """A catalogue that cannot be read leaves the one that is known, and the customer who is choosing from it."""
    stored(tmp_path, timedelta(minutes=1))
    server.answer(BAD_LISTS[fault], to="GET .*")
    settings = settings_for(server.base_url, api=ApiSection(base_url=server.base_url, deadline_s=1.0))
    with Lobby(settings, tmp_path) as lobby:
        lobby.walk("start", "card-caja")
        lobby.wait_for(Screen.SERVICE)
        until(lambda: lobby.state.reachable is not None)
        pump(0.1)
        assert lobby.finger.cards() == ["card-dep", "card-ret"]
        lobby.walk("card-dep")
        lobby.wait_for(Screen.TICKET)
