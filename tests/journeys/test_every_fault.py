"""Every fault that can meet a request for a ticket: what is written down, what is on the screen, what the server holds.

The tables are the promise; the server is a real one, and its own database is the judge. A fault that is not in a
table fails the last test.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.model import Branch, Sector, Service, Status
from kiosk.domain.state import Screen
from kiosk.settings import ApiSection, Settings
from kiosk.store.catalog import CatalogStore
from kiosk.store.outbox import Stage
from tests.support.faults import FAULTS, fine
from tests.support.finger import until
from tests.support.lobby import Lobby, settings_for
from tests.support.memory import peak_mb, reset_peak_mb
from tests.support.tls import self_signed, serving
from tests.support.unreliable import BASE_PATHS, Asked, Unreliable, unreliable

DEADLINE_S = 0.6
GROWS_MB = 20  # the issue's; a fault holds up to 300 MB
REVISIONS = tuple(BASE_PATHS)


@dataclass(frozen=True)
class End:
    """How a visit ends: the outbox's row, the screen, and how many tickets of it wait on the server."""

    stage: Stage
    screen: Screen
    live: int


GIVEN = End(Stage.DELIVERED, Screen.TICKET, 1)
TWINS = End(Stage.DELIVERED, Screen.TICKET, 2)  # nobody can tell them apart
UNKNOWN_NONE = End(Stage.UNKNOWN, Screen.UNCONFIRMED, 0)
UNKNOWN_ONE = End(Stage.UNKNOWN, Screen.UNCONFIRMED, 1)
SURELY_NONE = End(Stage.UNSENT, Screen.REFUSED, 0)

# A kiosk that cannot find a request again: it asks once, and what is unclear stays so.
BLIND = {
    "fine": GIVEN,
    "lost before": UNKNOWN_NONE,
    "reset after": UNKNOWN_ONE,
    "closed after": UNKNOWN_ONE,
    "hang before": UNKNOWN_NONE,
    "hang after": UNKNOWN_ONE,
    "drip after": UNKNOWN_ONE,
    "late": UNKNOWN_ONE,
    "twice, second answer": TWINS,
    "twice, first answer": TWINS,
    "gateway 504 after": UNKNOWN_ONE,
    "error 500 before": UNKNOWN_NONE,
    "error 500 after": UNKNOWN_ONE,
    "too many 429": UNKNOWN_NONE,
    "unavailable 503": UNKNOWN_NONE,
    "empty 201": UNKNOWN_ONE,
    "cut 201": UNKNOWN_ONE,
    "captive portal": UNKNOWN_NONE,
    "redirect 302": UNKNOWN_NONE,
    "redirect 307": UNKNOWN_NONE,
    "deep JSON": UNKNOWN_ONE,
    "huge integer": UNKNOWN_ONE,
    "invalid UTF-8": UNKNOWN_ONE,
    "gzip bomb": UNKNOWN_ONE,
    "200 MB": UNKNOWN_ONE,
    "wrong service": UNKNOWN_ONE,
    "no id": UNKNOWN_ONE,
}
NOWHERE = ("refused", "no such name", "a certificate of nobody")


@dataclass(frozen=True)
class Scene:
    """A kiosk that is ready, and its server."""

    lobby: Lobby
    server: Unreliable

    def end(self, wanted: End, before: int) -> End:
        """How the visit that is under way ends; what happens later has a moment to happen."""
        self.lobby.wait_for(Screen.TICKET, Screen.REFUSED, Screen.UNCONFIRMED)
        until(lambda: self.lobby.state.outcome is not None or self.lobby.screen is not Screen.TICKET)
        if wanted.live:
            until(lambda: len(self.server.truth.live()) - before >= wanted.live, what="the server acts")
        row, *_ = self.lobby.rows()
        return End(row.stage, self.lobby.screen, len(self.server.truth.live()) - before)


def settings_at(url: str, revision: str) -> Settings:
    """An impatient kiosk."""
    return settings_for(url, revision, api=ApiSection(base_url=url, revision=revision, deadline_s=DEADLINE_S))


@pytest.fixture(scope="module", params=REVISIONS)
def _kiosk(request: pytest.FixtureRequest, qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """One kiosk a revision for all faults, and one customer served before any."""
    folder = tmp_path_factory.mktemp("faults")
    with (
        unreliable(folder) as server,
        Lobby(settings_at(server.api_url(request.param), request.param), folder / "state") as lobby,
    ):
        lobby.ready().walk("start", "card-dep")
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome)
        yield Scene(lobby, server)


@pytest.fixture
def scene(_kiosk: Scene) -> Scene:
    """The kiosk with nobody in front of it, its server in good health."""
    _kiosk.lobby.session.startOver()
    _kiosk.server.forget()
    return _kiosk


@pytest.mark.parametrize("fault", BLIND)
def test_a_request_that_cannot_be_found_again(fault: str, scene: Scene) -> None:
    """One POST, one truth, in little memory; a ticket that is shown is one the server holds."""
    lobby, server, wanted = scene.lobby, scene.server, BLIND[fault]
    server.tell(Asked.CREATE, FAULTS[fault], fine)
    before = len(server.truth.live())
    before_mb = reset_peak_mb()
    lobby.walk("start", "card-dep")
    end = scene.end(wanted, before)
    grown_mb = peak_mb() - before_mb
    assert end == wanted
    assert grown_mb < GROWS_MB
    assert server.count(Asked.CREATE) == 1
    ticket = lobby.state.ticket
    assert (ticket is not None) == (wanted.screen is Screen.TICKET)
    assert ticket is None or ticket.id in [made.id for made in server.truth.live()]


@contextmanager
def nowhere(how: str, server: Unreliable, revision: str, folder: Path) -> Iterator[str]:
    """The URL of a server that no connection to comes up."""
    if how == "refused":
        server.refuse()
        yield server.api_url(revision)
    elif how == "no such name":
        yield f"http://no-such-server.invalid{BASE_PATHS[revision]}"
    else:
        certificate = self_signed(folder)
        with Unreliable("http://127.0.0.1:1", server.truth, tls=serving(certificate)) as stranger:
            yield stranger.api_url(revision)
            assert stranger.requests == []


@pytest.mark.parametrize("revision", REVISIONS)
@pytest.mark.parametrize("how", NOWHERE)
def test_a_server_that_is_not_there(how: str, revision: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection never comes up: surely no ticket, and the customer may try again."""
    monkeypatch.setattr("kiosk.desk.CONNECT_AGAIN_AFTER_S", (0.05, 0.1))  # test_bad_answers.py has them as they are
    known_chain(tmp_path)
    with (
        unreliable(tmp_path / "server") as server,
        nowhere(how, server, revision, tmp_path) as url,
        Lobby(settings_at(url, revision), tmp_path) as lobby,
    ):
        lobby.walk("start", "card-dep")
        assert Scene(lobby, server).end(SURELY_NONE, 0) == SURELY_NONE
        assert lobby.session.canRetry


def known_chain(folder: Path) -> None:
    """The catalogue of a kiosk that has seen better days."""
    branch = Branch("sole", "Agencia Solé", status=Status.OPEN, sectors=(Sector("uno", "Ventanilla"),))
    store = CatalogStore(folder / "catalogue.sqlite")
    store.save_branches([branch], datetime.now(UTC))
    store.save_services("sole", "uno", [Service("dep", "Depósitos"), Service("ret", "Retiros")])
    store.close()


def test_the_table_is_whole() -> None:
    """No fault without its promise."""
    assert BLIND.keys() == FAULTS.keys()
