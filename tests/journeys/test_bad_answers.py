"""The ticket server answers badly: the customer gets the truth in one sentence, soon, and the window never freezes."""

import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.domain.state import Overlay, Screen
from kiosk.settings import ApiSection, PrinterSection
from kiosk.store.stages import Stage
from kiosk.ui.view import TicketView
from tests.support.fault_server import Behaviour, FaultServer, cut, drip, endless, hang, json_reply, raw, reply, reset
from tests.support.finger import Heartbeat, shown, until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, TICKET, posts, serve

DEADLINE_S = 1.0
SLACK_S = 1.0  # issue: within the deadline plus a second
NEVER_UP_S = 3.5  # a connection that never comes up is tried again for so long, less than the 8 s installers get
DEAF_S = 0.3  # a touch is answered in less: three times what people notice, because tests share their processors
MANY = 100 * 1024 * 1024

BODY = json.dumps(TICKET).encode()
HEAD = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"

# What the server does with the POST, after which nobody can know whether there is a ticket.
UNCLEAR: dict[str, Behaviour] = {
    "a list": json_reply([TICKET], 201),
    "a text": json_reply("89m32b0998", 201),
    "an id that is a number": json_reply({"id": 7}, 201),
    "no id": json_reply({"number": 2}, 201),
    "null": json_reply(None, 201),
    "cut JSON": reply(201, BODY[:-1]),
    "a cut body": cut(201, BODY),
    "an empty body": reply(201),
    "HTML with status 200": reply(200, b"<html><h1>Welcome to our Wi-Fi</h1></html>", "text/html"),
    "HTML called JSON": reply(200, b"<html></html>"),
    "500": json_reply({"message": "An error has occurred.", "code": "ab90"}, 500),
    "503 as a page": reply(503, b"<html>Service unavailable</html>", "text/html"),
    "429": json_reply({"message": "Too many requests"}, 429),
    "a redirect": reply(302, headers={"Location": "/elsewhere"}),
    "invalid UTF-8": reply(201, b'{"id": "\xff\xfe\xfd"}'),
    "deep JSON": reply(201, b"[" * 100_000),
    "100 MB": endless(b"[" + b" " * 65535, total=MANY),
    "100 MB announced": raw(HEAD + b"Content-Length: %d\r\n\r\n" % MANY + b" " * 300_000),
    "a byte at a time": drip(HEAD + b"Content-Length: 4000\r\n\r\n" + BODY + b" " * 4000, fast=len(HEAD) + 30),
    "silence": hang(),
    "a reset": reset(),
    "not HTTP": raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
}
# Answers that are sure: there is no ticket.
REFUSALS: dict[str, tuple[Behaviour, str]] = {
    "nothing else": (reply(400), "other"),
    "already waiting": (
        json_reply({"message": "ticket exists", "type": "CustomerTicketRestrictionException"}, 400),
        "already waiting",
    ),
    "HTML": (reply(403, b"<html><b>403 Forbidden</b> nginx</html>", "text/html"), "other"),
    "not found": (json_reply({"message": "No existe", "code": "40004"}, 404), "not offered"),
}


@dataclass(frozen=True)
class Scene:
    """A kiosk that is ready, its server, and the folder its tickets would be printed into."""

    lobby: Lobby
    server: FaultServer
    paper: Path


@pytest.fixture(scope="module")
def _kiosk(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """One kiosk for all faults: after each it must serve the next customer anyway."""
    folder = tmp_path_factory.mktemp("bad")
    paper = folder / "paper"
    with FaultServer() as server:
        serve(server, branches=BRANCHES[1:2])  # one branch, one sector: the first question is the last
        settings = settings_for(
            server.base_url,
            api=ApiSection(base_url=server.base_url, deadline_s=DEADLINE_S),
            printer=PrinterSection(uri=paper.as_uri()),
        )
        with Lobby(settings, folder / "state") as lobby:
            lobby.ready()
            yield Scene(lobby, server, paper)


@pytest.fixture
def scene(_kiosk: Scene) -> Iterator[Scene]:
    """The kiosk with nobody in front of it, whatever the test before left."""
    yield _kiosk
    serve(_kiosk.server, branches=BRANCHES[1:2])
    _kiosk.lobby.session.startOver()


def ask(scene: Scene) -> float:
    """Touch through to "get ticket"; when that was touched."""
    scene.lobby.walk("start", "card-dep")
    return time.monotonic()


def touch_help(lobby: Lobby) -> float:
    """Open help and close it again while the kiosk is busy; seconds until the touch was answered."""
    place = lobby.finger.place("help")
    began = time.monotonic()
    lobby.finger.tap_at(place)
    until(lambda: lobby.state.overlay is Overlay.HELP or lobby.screen is not Screen.ISSUING, what="an answer to help")
    return time.monotonic() - began


def sentence(lobby: Lobby) -> str:
    """The longest text on the screen: what the customer is told."""
    texts = [str(item.property("text") or "") for item in shown(_page(lobby)) if item.inherits("QQuickText")]
    return max(texts, key=len)


def _page(lobby: Lobby) -> QQuickItem:
    return lobby.finger.window.contentItem()


def plain_sentence(said: str) -> bool:
    """Words only: no digits (a status, a code), no mark-up, no names of machinery."""
    machinery = re.compile(r"[0-9<>{}_/\\]|HTTP|JSON|API|POST|URL|error|Exception|timeout", re.IGNORECASE)
    return len(said) > 20 and said.endswith(".") and machinery.search(said) is None


@pytest.mark.parametrize("fault", UNCLEAR)
def test_nobody_knows(fault: str, scene: Scene) -> None:
    """Whatever is unclear ends, within the deadline plus a second, in "we could not confirm": one request, no paper."""
    lobby, server = scene.lobby, scene.server
    server.answer(UNCLEAR[fault], to="POST /tickets")
    before = posts(server)
    with Heartbeat() as heartbeat:
        began = ask(scene)
        if lobby.screen is Screen.ISSUING:
            assert touch_help(lobby) < DEAF_S
        lobby.wait_for(Screen.UNCONFIRMED, within_s=DEADLINE_S + SLACK_S + 2)
        took = time.monotonic() - began
    said = sentence(lobby)
    row, *_ = lobby.rows()
    assert took < DEADLINE_S + SLACK_S
    assert heartbeat.worst_s < DEAF_S
    assert plain_sentence(said), said
    assert posts(server) == before + 1
    assert (row.stage, row.ticket) == (Stage.UNKNOWN, None)
    assert (lobby.state.ticket, lobby.view.ticket) == (None, TicketView())
    assert not list(scene.paper.glob("*"))
    if lobby.state.overlay is Overlay.HELP:  # the answer was faster than the finger
        lobby.walk("close")
    lobby.walk("again")
    assert lobby.forgotten()


@pytest.mark.parametrize("fault", REFUSALS)
def test_the_server_refuses(fault: str, scene: Scene) -> None:
    """A refusal is told as such, in our words; nothing is counted or printed."""
    lobby, server = scene.lobby, scene.server
    behaviour, refusal = REFUSALS[fault]
    server.answer(behaviour, to="POST /tickets")
    began = ask(scene)
    lobby.wait_for(Screen.REFUSED)
    took = time.monotonic() - began
    row, *_ = lobby.rows()
    assert took < SLACK_S
    assert plain_sentence(lobby.view.reason), lobby.view.reason
    assert sentence(lobby) == lobby.view.reason
    assert (row.stage, row.ticket, row.reason.partition(":")[0]) == (Stage.REFUSED, None, refusal)
    assert not list(scene.paper.glob("*"))
    lobby.walk("chooseAgain")
    lobby.wait_for(Screen.SERVICE)
    lobby.walk("startOver")
    assert lobby.forgotten()


def test_refusals_have_their_own_words(scene: Scene) -> None:
    """A customer who already waits is told so, not that something went wrong."""
    said = set()
    for fault in ("nothing else", "already waiting"):
        scene.server.answer(REFUSALS[fault][0], to="POST /tickets")
        ask(scene)
        scene.lobby.wait_for(Screen.REFUSED)
        said.add(scene.lobby.view.reason)
        scene.lobby.walk("startOver")
    assert len(said) == 2


def test_connection_refused(scene: Scene) -> None:
    """A server that is not there: the customer can surely try again, and the second try works once it is back."""
    lobby, server = scene.lobby, scene.server
    lobby.walk("start")
    before = posts(server)
    server.refuse()
    try:
        with Heartbeat() as heartbeat:
            lobby.finger.tap("card-dep")
            began = time.monotonic()
            assert touch_help(lobby) < DEAF_S
            lobby.wait_for(Screen.REFUSED)
            took = time.monotonic() - began
        [row, *_] = lobby.rows()
        assert took < NEVER_UP_S + SLACK_S
        assert heartbeat.worst_s < DEAF_S
        assert plain_sentence(lobby.view.reason), lobby.view.reason
        assert (row.stage, row.ticket, posts(server)) == (Stage.UNSENT, None, before)
        assert not list(scene.paper.glob("*"))
    finally:
        server.accept()
    lobby.walk("retry")
    lobby.wait_for(Screen.TICKET)
    until(lambda: lobby.state.outcome)
    row, older, *_ = lobby.rows()
    assert (row.stage, older.stage, posts(server)) == (Stage.DELIVERED, Stage.UNSENT, before + 1)
    lobby.walk("done")
    assert lobby.forgotten()


def test_a_bare_ticket(scene: Scene) -> None:
    """The least that is promised, an id, is a ticket: it is shown instead of a number, with what was chosen."""
    scene.server.answer(json_reply({"id": "89m32b0998"}, 201), to="POST /tickets")
    ask(scene)
    scene.lobby.wait_for(Screen.TICKET)
    until(lambda: scene.lobby.state.outcome)
    ticket = scene.lobby.view.ticket
    assert (ticket.number, ticket.qr) == ("89M32B0998", "89m32b0998")
    assert all((ticket.service, ticket.sector, ticket.branch))
    scene.lobby.walk("done")
    assert scene.lobby.forgotten()
