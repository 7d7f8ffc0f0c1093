"""Every fault that can meet a request for a ticket: what is written down, what is on the screen, what the server holds.

The tables are the promise; the server is a real one, and its own database is the judge. A fault that is not in a
table fails the last test.
"""

import socket
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
from kiosk.store.stages import Stage
from tests.support.counter import Counter, Means
from tests.support.faults import FAULTS, fine, lagging, late, reset_after, twice_first
from tests.support.finger import until
from tests.support.lobby import Lobby, settings_for
from tests.support.memory import peak_mb, reset_peak_mb
from tests.support.tls import self_signed, serving
from tests.support.unreliable import BASE_PATHS, Asked, Unreliable, unreliable

DEADLINE_S = 0.6
GROWS_MB = 20  # a fault holds up to 300 MB
REVISIONS = tuple(BASE_PATHS)
SILENCE_S = 0.3  # what silent faults are waited for; all else has plenty of time, however busy the machine is
PLENTY_S = 3.0
IMPATIENT = {**FAULTS, "late": late(SILENCE_S + 0.1)}


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
# One that can, whatever the means: every fault that passes ends well, for who asked and for the queue.
FOUND = dict.fromkeys(BLIND, GIVEN)
COLUMNS = {Means.BLIND: BLIND, Means.KEY: FOUND, Means.OWN: FOUND, Means.REAL: FOUND}

# Faults that last while the customer waits; then the server is well again, and what is open is settled.
CANCELLED = End(Stage.CANCELLED, Screen.UNCONFIRMED, 0)
NEVER_MADE = End(Stage.NEVER_CREATED, Screen.UNCONFIRMED, 0)
LASTING = {
    Means.KEY: {
        "lost before": CANCELLED,
        "unavailable 503": CANCELLED,
        "captive portal": CANCELLED,
        "reset after": CANCELLED,
        "gateway 504 after": CANCELLED,
        "no id": CANCELLED,
        "twice, second answer": GIVEN,
    },
    Means.OWN: {
        "lost before": NEVER_MADE,
        "unavailable 503": NEVER_MADE,
        "captive portal": NEVER_MADE,
        "reset after": GIVEN,
        "gateway 504 after": GIVEN,
        "no id": GIVEN,
        "late": GIVEN,
        "twice, second answer": GIVEN,
    },
}
LASTING[Means.REAL] = LASTING[Means.OWN]
DOUBLED = ("twice, second answer", "twice, first answer")
SILENT = ("hang before", "hang after", "drip after", "late")

# What can become of a list, a reading or a cancellation.
DEAF = ("lost before", "reset after", "hang after", "too many 429", "captive portal", "deep JSON")

Where = tuple[str, bool]  # a revision, and whether the server keeps to one ticket a customer
JSON, FORM = REVISIONS
USUAL: tuple[Where, ...] = ((JSON, True), (FORM, False))  # the older, the less strict
WHERE: tuple[Where, ...] = (*USUAL, (JSON, False), (FORM, True))


def named(value: object) -> str:
    """A case's part in the test's name."""
    if isinstance(value, tuple):
        return f"{value[0]}, {'strict' if value[1] else 'loose'}"
    return value.value if isinstance(value, Means) else str(value)


def usual(fault: str) -> tuple[Where, ...]:
    """Where a fault is tried: silence takes long, and is the same in every revision."""
    return USUAL[1:] if fault in SILENT else USUAL


NO_SUCH_NAME = "no-such-server.invalid"
NOWHERE = ("refused", "no such name", "a certificate of nobody")


@pytest.fixture(autouse=True)
def _names_are_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name is looked up outside this machine."""
    known = socket.getaddrinfo

    def look_up(host: str, *args: object, **kwargs: object) -> object:
        if host == NO_SUCH_NAME:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return known(host, *args, **kwargs)  # type: ignore[arg-type]  # it passes on whatever it was given

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def settings_at(url: str) -> Settings:
    """An impatient kiosk."""
    return settings_for(url, api=ApiSection(base_url=url, deadline_s=DEADLINE_S))


@dataclass(frozen=True)
class Scene:
    """A kiosk that is ready, and its server."""

    lobby: Lobby
    server: Unreliable

    def end(self, wanted: End, before: int) -> End:
        """How the visit that is under way ends, once the customer has left; what comes late has a moment to come."""
        screen = self.lobby.wait_for(Screen.TICKET, Screen.REFUSED, Screen.UNCONFIRMED)
        until(lambda: self.lobby.state.outcome is not None or screen is not Screen.TICKET)
        self.lobby.session.startOver()
        until(lambda: self.lobby.rows()[0].stage is not Stage.ON_SCREEN, what="the customer has their ticket")
        if wanted.live:
            until(lambda: len(self.server.truth.live()) - before >= wanted.live, what="the server acts")
        return End(self.lobby.rows()[0].stage, screen, len(self.server.truth.live()) - before)


@pytest.fixture(scope="module")
def _kiosk(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """One kiosk for all faults, and one customer served before any."""
    folder = tmp_path_factory.mktemp("faults")
    with unreliable(folder) as server, Lobby(settings_at(server.api_url(JSON)), folder / "state") as lobby:
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
def test_at_a_kiosk(fault: str, scene: Scene) -> None:
    """One POST, one truth on the screen, in little memory; a ticket that is shown is one the server holds."""
    lobby, server, wanted = scene.lobby, scene.server, BLIND[fault]
    server.tell(Asked.CREATE, FAULTS[fault], fine)
    before = len(server.truth.live())
    before_mb = reset_peak_mb()
    lobby.walk("start", "card-dep")
    lobby.wait_for(wanted.screen)
    ticket = lobby.state.ticket
    assert scene.end(wanted, before) == wanted
    assert peak_mb() - before_mb < GROWS_MB
    assert server.count(Asked.CREATE) == 1
    assert (ticket is not None) == (wanted.screen is Screen.TICKET)
    assert ticket is None or ticket.id in [made.id for made in server.truth.live()]


@contextmanager
def nowhere(how: str, server: Unreliable, revision: str, folder: Path) -> Iterator[str]:
    """The URL of a server that no connection to comes up."""
    if how == "refused":
        server.refuse()
        try:
            yield server.api_url(revision)
        finally:
            server.accept()
    elif how == "no such name":
        yield f"http://{NO_SUCH_NAME}{BASE_PATHS[revision]}"
    else:
        certificate = self_signed(folder)
        with Unreliable("http://127.0.0.1:1", server.truth, tls=serving(certificate)) as stranger:
            yield stranger.api_url(revision)
            assert stranger.requests == []


@pytest.mark.parametrize("how", NOWHERE)
def test_at_a_kiosk_whose_server_is_not_there(
    how: str, scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection never comes up: surely no ticket, and the customer may try again."""
    monkeypatch.setattr("kiosk.asking.CONNECT_AGAIN_AFTER_S", (0.05, 0.1))  # test_bad_answers.py has them as they are
    known_chain(tmp_path)
    with nowhere(how, scene.server, JSON, tmp_path) as url, Lobby(settings_at(url), tmp_path) as lobby:
        lobby.walk("start", "card-dep")
        lobby.wait_for(Screen.REFUSED)
        assert lobby.session.canRetry
        assert Scene(lobby, scene.server).end(SURELY_NONE, len(scene.server.truth.live())) == SURELY_NONE


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[bool, Unreliable]]:
    """A strict server (True), and one that lets a customer have several tickets."""
    loose, strict = tmp_path_factory.mktemp("loose"), tmp_path_factory.mktemp("strict")
    with unreliable(loose, one_ticket_a_customer=False) as first, unreliable(strict) as second:
        yield {False: first, True: second}


@contextmanager
def kiosk_at(
    servers: dict[bool, Unreliable], where: Where, means: Means, fault: str, folder: Path
) -> Iterator[tuple[Unreliable, Counter]]:
    """A kiosk that finds requests again by these means, and its server in good health."""
    revision, strict = where
    server = servers[strict]
    server.forget()
    deadline_s = SILENCE_S if fault in SILENT else PLENTY_S
    url = server.api_url(revision)
    with pytest.MonkeyPatch.context() as patch, Counter(url, revision, means, folder, deadline_s=deadline_s) as counter:
        patch.setattr("kiosk.asking.LOOK_DEADLINE_S", deadline_s)
        yield server, counter


def ends(server: Unreliable, counter: Counter, *, late: bool = False) -> End:
    """A visit, and all that is done about it once the server is well again."""
    acts: list[None] = []
    server.on("acted", lambda: acts.append(None))
    before = {ticket.id for ticket in server.truth.live()}
    visited = counter.visit()
    server.heal()
    if late:
        until(lambda: len(acts) == server.count(Asked.CREATE), what="the server acts")
    counter.settle()
    live = {ticket.id for ticket in server.truth.live()} - before
    assert visited.ticket is None or visited.ticket.id in live
    return End(counter.row.stage, visited.screen, len(live))


def passing() -> Iterator[tuple[str, Means, Where]]:
    """Every fault by every means in every revision, but for what a kiosk above has shown."""
    for means, column in COLUMNS.items():
        for fault in column:
            for where in WHERE if fault in DOUBLED else usual(fault):
                if (means, where) != (Means.BLIND, USUAL[0]):
                    yield fault, means, where


@pytest.mark.parametrize(("fault", "means", "where"), tuple(passing()), ids=named)
def test_a_fault_that_passes(
    fault: str, means: Means, where: Where, servers: dict[bool, Unreliable], tmp_path: Path
) -> None:
    """The first POST meets it: what is left in the end is what the table says, and it took little memory."""
    with kiosk_at(servers, where, means, fault, tmp_path) as (server, counter):
        server.tell(Asked.CREATE, IMPATIENT[fault], fine)
        before_mb = reset_peak_mb()
        assert ends(server, counter, late=fault == "late") == COLUMNS[means][fault]
        assert peak_mb() - before_mb < GROWS_MB


@pytest.mark.parametrize(
    ("means", "fault", "where"),
    [(means, fault, where) for means, column in LASTING.items() for fault in column for where in usual(fault)],
    ids=named,
)
def test_a_fault_that_lasts(
    fault: str, means: Means, where: Where, servers: dict[bool, Unreliable], tmp_path: Path
) -> None:
    """Every POST of the visit meets it: what the customer was told becomes true."""
    with kiosk_at(servers, where, means, fault, tmp_path) as (server, counter):
        server.tell(Asked.CREATE, IMPATIENT[fault])
        assert ends(server, counter, late=fault == "late") == LASTING[means][fault]


@pytest.mark.parametrize("where", USUAL, ids=named)
@pytest.mark.parametrize("means", Means, ids=named)
@pytest.mark.parametrize("how", NOWHERE)
def test_a_server_that_is_not_there(
    how: str, means: Means, where: Where, servers: dict[bool, Unreliable], tmp_path: Path
) -> None:
    """Surely no ticket, whatever the means."""
    server, revision = servers[where[1]], where[0]
    with (
        nowhere(how, server, revision, tmp_path) as url,
        Counter(url, revision, means, tmp_path, deadline_s=PLENTY_S) as counter,
    ):
        assert ends(server, counter) == SURELY_NONE


@pytest.mark.parametrize(("fault", "where"), [(fault, where) for fault in DEAF for where in usual(fault)], ids=named)
@pytest.mark.parametrize("means", [Means.OWN, Means.REAL], ids=named)
def test_a_list_that_cannot_be_read(
    fault: str, means: Means, where: Where, servers: dict[bool, Unreliable], tmp_path: Path
) -> None:
    """An unclear POST, and no look can tell: the customer hears that it will be cancelled, and it is."""
    with kiosk_at(servers, where, means, fault, tmp_path) as (server, counter):
        server.tell(Asked.CREATE, reset_after, fine)
        server.tell(Asked.LIST, *[fine] * (means is Means.REAL), FAULTS[fault])  # who they are, was looked up before
        assert ends(server, counter) == CANCELLED


@pytest.mark.parametrize("where", [(JSON, False), (FORM, False)], ids=named)
@pytest.mark.parametrize("means", [Means.OWN, Means.REAL], ids=named)
def test_a_list_that_lags(means: Means, where: Where, servers: dict[bool, Unreliable], tmp_path: Path) -> None:
    """The ticket was made, and is not listed before the customer has left with another: it is cancelled."""
    with kiosk_at(servers, where, means, "", tmp_path) as (server, counter):
        server.tell(Asked.CREATE, reset_after, fine)
        server.tell(Asked.LIST, lagging)
        assert ends(server, counter) == GIVEN


@pytest.mark.parametrize(("fault", "where"), [(fault, where) for fault in DEAF for where in usual(fault)], ids=named)
def test_nothing_is_sent_for_a_customer_whose_tickets_cannot_be_listed(
    fault: str, where: Where, servers: dict[bool, Unreliable], tmp_path: Path
) -> None:
    """Were the POST's answer lost, nobody could tell its ticket from one they had: surely none, try again."""
    with kiosk_at(servers, where, Means.REAL, fault, tmp_path) as (server, counter):
        server.tell(Asked.LIST, FAULTS[fault])
        assert ends(server, counter) == SURELY_NONE
        assert server.count(Asked.CREATE) == 0


@pytest.mark.parametrize(("means", "where"), [(Means.OWN, (JSON, False)), (Means.REAL, (FORM, False))], ids=named)
@pytest.mark.parametrize("what", [Asked.READ, Asked.CANCEL])
@pytest.mark.parametrize("fault", DEAF)
def test_a_twin_that_is_hard_to_cancel(
    fault: str, what: Asked, means: Means, where: Where, servers: dict[bool, Unreliable], tmp_path: Path
) -> None:
    """A proxy doubled the POST: the twin goes in the end, and the ticket in somebody's hand stays."""
    with kiosk_at(servers, where, means, fault, tmp_path) as (server, counter):
        server.tell(Asked.CREATE, twice_first)
        before = len(server.truth.live())
        assert counter.visit().screen is Screen.TICKET
        server.tell(what, FAULTS[fault], FAULTS[fault], fine)
        counter.settle()
        assert len(server.truth.live()) == before + 1
        assert counter.row.stage is Stage.DELIVERED


def known_chain(folder: Path) -> None:
    """The catalogue of a kiosk that has seen better days."""
    branch = Branch("sole", "Agencia Solé", status=Status.OPEN, sectors=(Sector("uno", "Ventanilla"),))
    store = CatalogStore(folder / "catalogue.sqlite")
    store.save_branches([branch], datetime.now(UTC))
    store.save_services("sole", "uno", [Service("dep", "Depósitos"), Service("ret", "Retiros")])
    store.close()


@pytest.mark.parametrize("means", Means, ids=named)
def test_the_table_is_whole(means: Means) -> None:
    """No fault without its promise."""
    assert COLUMNS[means].keys() == FAULTS.keys()
