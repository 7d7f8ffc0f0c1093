"""Nobody touches the screen: the kiosk asks, waits, and begins anew; nothing of the last customer is left."""

import time
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint

from kiosk.domain.model import Issued, Paper
from kiosk.domain.state import Overlay, Screen
from kiosk.settings import ApiSection, CustomerSection, IdleSection, IdType, Settings, TicketSection
from tests.support.fault_server import FaultServer, Line, json_reply
from tests.support.finger import pump, until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, TICKET, serve

WARN_AFTER_S = 2.0  # between two touches of ours, also on a machine that is busy with other tests
WARN_S = 0.6
SHOW_S = 1.0
SLACK_S = 3.0  # a machine that is busy with other tests
NOWHERE = QPoint(4, 500)  # the margin: nothing is there to be touched
NOT_ASKING = CustomerSection()
ASKING = CustomerSection(
    ask_id="required", id_types=(IdType(code="D", name={"en": "National ID"}, pattern="[0-9]{8}"),)
)


@pytest.fixture(autouse=True)
def _one_branch(server: FaultServer) -> None:
    """The first question is the service."""
    serve(server, branches=BRANCHES[1:2])


def impatient(server: FaultServer, customer: CustomerSection = NOT_ASKING) -> Settings:
    """Settings that wait for tenths of seconds, not for minutes."""
    return settings_for(
        server.base_url,
        api=ApiSection(base_url=server.base_url, deadline_s=4.0),
        idle=IdleSection(warn_after_s=WARN_AFTER_S, warn_s=WARN_S),
        ticket=TicketSection(show_s=SHOW_S),
        customer=customer,
    )


def still_there(lobby: Lobby) -> float:
    """Wait until the kiosk asks; how long that took."""
    began = time.monotonic()
    until(lambda: lobby.state.overlay is Overlay.STILL_THERE, WARN_AFTER_S + SLACK_S, what='"still there?"')
    return time.monotonic() - began


def test_somebody_who_left(server: FaultServer, tmp_path: Path) -> None:
    """In the middle of typing a number: asked, not answered, over. The state is that of a kiosk just switched on."""
    with Lobby(impatient(server, ASKING), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep", "key-1", "key-2")
        assert still_there(lobby) > WARN_AFTER_S / 2
        assert lobby.screen is Screen.CUSTOMER
        assert lobby.session.property("secondsLeft") > 0
        lobby.wait_for(Screen.WELCOME, within_s=WARN_S + SLACK_S)
        assert lobby.forgotten()
        assert lobby.finger.see("idNumber") is None


def test_somebody_who_stays(server: FaultServer, tmp_path: Path) -> None:
    """ "Yes, continue" leads back to where one was, with what was typed; and it is asked again later."""
    with Lobby(impatient(server, ASKING), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep", "key-1", "key-2")
        still_there(lobby)
        lobby.walk("stay")
        assert (lobby.screen, lobby.state.overlay, lobby.state.entry) == (Screen.CUSTOMER, Overlay.NONE, "12")
        still_there(lobby)


def test_somebody_who_stays_ten_times(server: FaultServer, tmp_path: Path) -> None:
    """Asked ten times in a row and answered with one touch each: nothing typed or chosen is lost (WCAG 2.2, 2.2.1)."""
    settings = impatient(server, ASKING)
    idle = IdleSection(warn_after_s=1.0, warn_s=20.0)
    with Lobby(msgspec.structs.replace(settings, idle=idle), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep", "key-1", "key-2")
        for _ in range(10):
            still_there(lobby)
            lobby.walk("stay")
            assert (lobby.screen, lobby.state.entry) == (Screen.CUSTOMER, "12")
            assert lobby.state.service is not None


def test_somebody_who_says_so(server: FaultServer, tmp_path: Path) -> None:
    """ "No, start over" ends the visit at once."""
    with Lobby(impatient(server), tmp_path) as lobby:
        lobby.ready().walk("start")
        still_there(lobby)
        lobby.walk("leave")
        assert lobby.forgotten()


def test_touches_put_it_off(server: FaultServer, tmp_path: Path) -> None:
    """Any touch counts, also one that hits nothing."""
    with Lobby(impatient(server), tmp_path) as lobby:
        lobby.ready().walk("start")
        for _ in range(4):
            pump(WARN_AFTER_S / 2)
            assert lobby.state.overlay is Overlay.NONE
            lobby.finger.tap_at(NOWHERE)
        still_there(lobby)


@pytest.mark.parametrize(("button", "overlay"), [("help", Overlay.HELP), ("language", Overlay.LANGUAGE)])
def test_sheets_left_open(button: str, overlay: Overlay, server: FaultServer, tmp_path: Path) -> None:
    """A sheet that somebody left open goes away too, on the welcome screen as in the middle."""
    with Lobby(impatient(server), tmp_path) as lobby:
        lobby.ready().walk(button)
        assert lobby.state.overlay is overlay
        until(lambda: lobby.state.overlay is Overlay.NONE, WARN_AFTER_S + SLACK_S)
        assert lobby.forgotten()
        lobby.walk("start", button)
        still_there(lobby)
        lobby.wait_for(Screen.WELCOME, within_s=WARN_S + SLACK_S)


def test_a_home_screen_that_somebody_reads_otherwise(server: FaultServer, tmp_path: Path) -> None:
    """In another language or contrast it asks before it goes back, counts the seconds, and one touch keeps it."""
    with Lobby(impatient(server), tmp_path) as lobby:
        lobby.ready().walk("contrast")
        asked = lobby.state.comfort
        still_there(lobby)
        assert lobby.session.property("secondsLeft") > 0
        lobby.walk("stay")
        assert (lobby.screen, lobby.state.overlay, lobby.state.comfort) == (Screen.WELCOME, Overlay.NONE, asked)
        still_there(lobby)
        until(lambda: lobby.state.overlay is Overlay.NONE, WARN_S + SLACK_S)
        assert lobby.forgotten()


def test_never_while_issuing(server: FaultServer, tmp_path: Path) -> None:
    """While the server thinks it is the kiosk that is waited for: no question, no start over, then the ticket."""
    thinking_s = WARN_AFTER_S + WARN_S + 0.4

    def slow(line: Line) -> None:
        line.stopped.wait(thinking_s)
        json_reply(TICKET, status=201)(line)

    overlays: set[Overlay] = set()
    server.answer(slow, to="POST /tickets")
    with Lobby(impatient(server), tmp_path) as lobby:
        session = lobby.session

        def note() -> None:
            overlays.add(session.state.overlay)

        session.changed.connect(note)
        lobby.ready().walk("start", "card-dep")
        overlays.clear()
        lobby.wait_for(Screen.TICKET)
        assert overlays <= {Overlay.NONE}
        session.changed.disconnect(note)


def test_the_ticket_goes_away(server: FaultServer, tmp_path: Path) -> None:
    """A ticket is shown for so long after the last of ten touches, counted down; then nothing of it is left."""
    with Lobby(impatient(server), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep")
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome)
        assert isinstance(lobby.state.outcome, Issued)
        assert lobby.state.outcome.paper is Paper.NONE
        for _ in range(10):
            pump(SHOW_S * 0.3)
            assert lobby.screen is Screen.TICKET
            lobby.finger.tap_at(NOWHERE)
            assert lobby.session.property("timeLeft") > 0.8
        lobby.wait_for(Screen.WELCOME, within_s=SHOW_S + SLACK_S)
        assert lobby.forgotten()
        assert lobby.finger.see("number") is None


def test_nobody_there(server: FaultServer, tmp_path: Path) -> None:
    """A welcome screen that nobody touches stays as it is."""
    with Lobby(impatient(server), tmp_path) as lobby:
        before = lobby.ready().state
        pump(WARN_AFTER_S + WARN_S + 0.2)
        assert lobby.screen is Screen.WELCOME
        assert (lobby.state.visit, lobby.state.overlay) == (before.visit, Overlay.NONE)


def test_another_language_goes_away(server: FaultServer, tmp_path: Path) -> None:
    """Somebody changed the welcome screen's language and left: the next customer finds the kiosk's own."""
    with Lobby(impatient(server), tmp_path) as lobby:
        lobby.ready().walk("language", "language-es")
        assert lobby.state.language == "es"
        until(lambda: lobby.state.language == "en", WARN_AFTER_S + SLACK_S)
        assert lobby.forgotten()
