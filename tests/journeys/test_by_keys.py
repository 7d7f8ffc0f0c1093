"""Every journey with a tactile keypad alone: four arrows, Enter, Back and Help. Nobody touches the screen."""

import json
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF

from kiosk.domain import events
from kiosk.domain.customer import EntryProblem
from kiosk.domain.model import Issued, Paper
from kiosk.domain.state import Overlay, Screen
from kiosk.server.run import TicketServer
from kiosk.settings import CustomerSection, IdleSection, IdType, PrinterSection, ScreenSection, Settings
from kiosk.ui.focus import GUARD_S, HOLD_MS
from kiosk.ui.reading_order import area
from tests.support.fault_server import FaultServer
from tests.support.finger import pump, until
from tests.support.keypad import Keypad
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import serve

REVISIONS = {"customer-v1": "/customer/v1", "v1-form": "/v1"}
DNI = IdType(code="D", name={"en": "National ID"}, pattern="[0-9]{8}")
PASSPORT = IdType(code="P", name={"en": "Passport"}, pattern="[0-9A-Z]{6,12}")
NOBODY_LISTENS = "socket://127.0.0.1:9"  # discard: no machine has it open any more
WARN_AFTER_S = 0.5
LEAST_MM = 3.0
SLACK_S = 0.3


def keypad_at(url: str, revision: str = "customer-v1", **sections: msgspec.Struct) -> Settings:
    """A kiosk with a keypad, at that server."""
    screen = ScreenSection(motion=False, keypad=True)
    return msgspec.structs.replace(settings_for(url, revision, **sections), screen=screen)


def place_of(lobby: Lobby, name: str) -> QRectF:
    """Where the thing of that name is, in pixels; empty while it is nowhere."""
    item = lobby.finger.see(name)
    return QRectF() if item is None else area(item)


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_ticket(revision: str, server: FaultServer, tmp_path: Path) -> None:
    """Start, branch, sector, service, finish: the first thing of each screen is marked by itself."""
    serve(server, revision)
    with Lobby(keypad_at(server.base_url, revision), tmp_path) as lobby:
        keypad = Keypad(lobby.ready())
        assert keypad.key("Down").at == "start"
        keypad.press()
        assert keypad.at == "card-mira"
        keypad.press()
        lobby.wait_for(Screen.SECTOR)
        keypad.comes_to("card-caja")
        keypad.key("Down").press()
        lobby.wait_for(Screen.SERVICE)
        keypad.walk("card-ret")
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome)
        assert lobby.state.request is not None
        assert (lobby.state.request.sector.id, lobby.state.request.service.id) == ("plat", "ret")
        assert keypad.at == "done"
        keypad.press()
        assert lobby.forgotten()
        assert keypad.mark.isEmpty()


def test_a_branch_is_searched(tmp_path: Path) -> None:
    """The on-screen keyboard is walked in two dimensions, and left at its edges."""
    with (
        TicketServer(tmp_path / "tickets.sqlite") as bank,
        Lobby(keypad_at(bank.url + REVISIONS["customer-v1"]), tmp_path / "state") as lobby,
    ):
        keypad = Keypad(lobby.ready()).wake()
        keypad.walk("start", "search")
        assert keypad.at == "key-Q"
        assert keypad.keys("Right", "Down", "Down", "Up", "Left") == ["key-W", "key-S", "key-X", "key-S", "key-A"]
        keypad.walk("key-B", "key-O", "key-R", "key-J", "keyErase")
        assert lobby.state.entry == "BOR"
        assert keypad.to("key-Z").keys("Down", "Down")[-1] == "back"
        keypad.to("keyDone", "Up").press()
        assert (lobby.state.typing, keypad.at) == (False, "card-borj")
        keypad.press()
        lobby.wait_for(Screen.SERVICE, Screen.SECTOR)


def test_a_long_list_scrolls_by_itself(tmp_path: Path) -> None:
    """Every card is passed, closed ones too, each whole in view; up from the first things is the end of the bar."""
    with (
        TicketServer(tmp_path / "tickets.sqlite") as bank,
        Lobby(keypad_at(bank.url + REVISIONS["customer-v1"]), tmp_path / "state") as lobby,
    ):
        keypad = Keypad(lobby.ready()).wake()
        keypad.walk("start")
        until(lambda: lobby.state.catalogue.branches, what="the branches are there")
        until(lambda: (keypad.at or "").startswith("card-"), what="the mark is on the first of them")
        branches = [f"card-{branch.id}" for branch in lobby.state.catalogue.branches]
        view = lobby.finger.see("answers")
        assert view is not None
        passed = [keypad.at]
        for _ in branches[1:]:
            keypad.key("Down")
            passed.append(keypad.at)
            until(lambda: area(view).contains(place_of(lobby, keypad.at)), what="it is whole in view")
        assert sorted(passed) == sorted(branches)
        assert [told.index for told in keypad.heard if told.key in branches] == list(range(1, len(branches) + 1))
        closed = next(told for told in keypad.heard if not told.enabled)
        keypad.to(closed.key, "Up").press()
        assert (lobby.screen, lobby.state.branch) == (Screen.BRANCH, None)
        assert keypad.to(passed[0], "Up").keys("Up", "Up") == ["search", "lower"]
        assert keypad.keys("Down", "Down") == ["search", passed[0]]


def test_a_number_and_a_phone(server: FaultServer, tmp_path: Path) -> None:
    """A kind of document, a number with a mistake in it, everything taken back by holding Enter, and a phone."""
    section = CustomerSection(ask_id="required", ask_phone="optional", id_types=(DNI, PASSPORT))
    with Lobby(keypad_at(server.base_url, customer=section), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        keypad.walk("start", "card-sole", "card-dep")
        lobby.wait_for(Screen.CUSTOMER)
        keypad.walk("idType-P", "idType-D", "key-1", "key-2", "keyDone")
        assert lobby.state.problem is EntryProblem.NOT_VALID
        keypad.to("keyErase").key("Return", lift=False)
        assert lobby.state.entry == "1"
        until(lambda: lobby.state.entry == "", HOLD_MS / 1000 + 1, what="everything is taken back")
        keypad.walk("key-1", "key-2").to("keyDone").key("Return", lift=False).key("Left", lift=False)
        assert keypad.at == "keyErase"
        pump(HOLD_MS / 1000 + SLACK_S)
        assert lobby.state.entry == "12", "held down on one thing, it erases nothing from another"
        keypad.walk(*(f"key-{digit}" for digit in "345678"), "keyDone")
        lobby.wait_for(Screen.PHONE)
        keypad.walk("key-9", "skip")
        lobby.wait_for(Screen.TICKET)
    [post] = [request for request in server.requests if request.method == "POST"]
    assert json.loads(post.body)["customer_id_number"] == "12345678"


def test_a_key_that_becomes_another_is_told(server: FaultServer, tmp_path: Path) -> None:
    """Enter on the key that turns the keyboard's page: the mark stays, and what it is on is called something else."""
    section = CustomerSection(ask_id="required", id_types=(PASSPORT,))
    with Lobby(keypad_at(server.base_url, customer=section), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        keypad.walk("start", "card-sole", "card-dep")
        lobby.wait_for(Screen.CUSTOMER)
        keypad.to("keyPage")
        names = [keypad.heard[-1].name]
        for _ in range(2):
            keypad.heard.clear()
            keypad.press()
            until(lambda: keypad.heard, what="it is told")
            names += [told.name for told in keypad.heard if told.key == "keyPage"]
        assert names in (["Digits", "Letters", "Digits"], ["Letters", "Digits", "Letters"])


def test_the_paper_question(server: FaultServer, tmp_path: Path) -> None:
    """No paper came out: the customer says so, and a copy is tried; then there is nothing left but to finish."""
    printer = PrinterSection(uri=NOBODY_LISTENS)
    with Lobby(keypad_at(server.base_url, printer=printer), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        keypad.walk("start", "card-sole", "card-dep")
        until(lambda: lobby.view.ticket.asks)
        assert keypad.at == "paperCame"
        keypad.walk("paperMissing")
        until(lambda: lobby.state.copies == 1 and isinstance(lobby.state.outcome, Issued))
        assert lobby.state.ticket is not None
        assert lobby.state.outcome == Issued(lobby.state.ticket, Paper.FAILED)
        keypad.walk("done")
        assert lobby.screen is Screen.WELCOME


def test_sheets(server: FaultServer, tmp_path: Path) -> None:
    """Help and the language open and close by keys; afterwards the mark is where it was. Back and start over."""
    with Lobby(keypad_at(server.base_url), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        keypad.walk("start")
        keypad.to("card-sole").key("Help")
        assert (lobby.state.overlay, keypad.at) == (Overlay.HELP, "close")
        assert lobby.sheet_says.startswith("The arrow keys lead from one thing to the next, and Enter chooses it.")
        assert keypad.keys("Down", "Up", "Left") == ["close"] * 3
        keypad.press()
        assert (lobby.state.overlay, keypad.at) == (Overlay.NONE, "card-sole")
        keypad.walk("language")
        assert keypad.at == "language-en"
        assert keypad.key("Escape").at == "language"
        keypad.walk("language", "language-es")
        assert (lobby.view.language, keypad.at) == ("es", "language")
        keypad.walk("card-mira")
        lobby.wait_for(Screen.SECTOR)
        keypad.key("Escape")
        assert (lobby.screen, keypad.at) == (Screen.BRANCH, "card-mira")
        keypad.walk("startOver")
        assert lobby.forgotten()


def test_still_there(server: FaultServer, tmp_path: Path) -> None:
    """Who is asked whether they are still there says so with Enter, or with Back; a key puts the question off."""
    idle = IdleSection(warn_after_s=WARN_AFTER_S, warn_s=20.0)
    with Lobby(keypad_at(server.base_url, idle=idle), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        keypad.walk("start")
        for key in ("Return", "Escape"):
            until(lambda: lobby.state.overlay is Overlay.STILL_THERE)
            assert keypad.at == "stay"
            keypad.key(key)
            assert (lobby.state.overlay, lobby.screen) == (Overlay.NONE, Screen.BRANCH)
        before_s = lobby.session._deadline
        keypad.key("Down")
        assert lobby.session._deadline > before_s


def test_what_is_not_marked_is_not_chosen(server: FaultServer, tmp_path: Path) -> None:
    """The first key only shows where the focus is, and so does the first one after a touch."""
    with Lobby(keypad_at(server.base_url), tmp_path) as lobby:
        keypad = Keypad(lobby.ready())
        assert keypad.mark.isEmpty()
        keypad.press()
        assert (lobby.screen, keypad.at) == (Screen.WELCOME, "start")
        until(lambda: not keypad.mark.isEmpty(), what="the mark is there")
        lobby.finger.tap("help")
        assert lobby.sheet_says.startswith("Touch what you need")
        assert keypad.mark.isEmpty()
        keypad.press()
        assert (lobby.state.overlay, keypad.at) == (Overlay.HELP, "close")
        keypad.press()
        assert lobby.state.overlay is Overlay.NONE


def test_nobody_is_left_with_a_mark(server: FaultServer, tmp_path: Path) -> None:
    """Whoever pressed a key on the welcome screen has walked away: the mark goes, and nothing is left of them."""
    with Lobby(keypad_at(server.base_url), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        until(lambda: not keypad.mark.isEmpty(), what="the mark is there")
        keypad.focus._quiet.start(0)  # a minute later
        until(lambda: keypad.mark == QRectF(), what="the mark goes")
        assert lobby.forgotten()


def test_people_press_twice(server: FaultServer, tmp_path: Path) -> None:
    """Just after the picture has changed a second Enter chooses nothing; nor does one while a scanner types."""
    with Lobby(keypad_at(server.base_url), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        keypad.press()
        assert keypad.at == "card-mira"
        keypad.key("Return", after_s=GUARD_S / 2)
        keypad.key("4").key("Return", after_s=0.01)
        assert (lobby.screen, lobby.state.branch) == (Screen.BRANCH, None)
        keypad.press()
        lobby.wait_for(Screen.SECTOR)


def test_the_mark_can_be_seen(server: FaultServer, tmp_path: Path) -> None:
    """On every stop: around the whole of it, at least 3 mm wide, inside the window, and dark on what is light."""
    with Lobby(keypad_at(server.base_url), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        window = lobby.kiosk.screen.window
        ring = until(lambda: lobby.finger.see("focusRing"))
        assert ring is not None
        dots = lobby.session.look.dots_per_mm
        for _ in range(8):
            keypad.key("Right")
            until(lambda: keypad.mark == place_of(lobby, keypad.at), what="the mark is around it")
            around = area(ring)
            assert around.contains(keypad.mark)
            assert QRectF(0, 0, window.width(), window.height()).contains(around)
            assert ring.property("band") >= round(LEAST_MM * dots)
            picture = window.grabWindow()
            inner = keypad.mark.toAlignedRect()
            dark = picture.pixelColor(inner.center().x(), inner.top() - ring.property("band") // 2)
            assert dark.lightness() < 60


def test_what_went_since_the_last_picture_is_not_pressed(server: FaultServer, tmp_path: Path) -> None:
    """The branch under the mark is gone from the catalogue, and Enter is faster than the next picture."""
    with Lobby(keypad_at(server.base_url), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        keypad.walk("start")
        keypad.to("card-sole")
        lobby.session.dispatch(events.CatalogueChanged(replace(lobby.state.catalogue, branches=())))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        keypad.press()
        assert lobby.screen is Screen.BRANCH


def test_from_right_to_left(server: FaultServer, tmp_path: Path) -> None:
    """In Arabic the key to the left goes on, except on the keyboard, whose letters stand as everywhere."""
    settings = keypad_at(server.base_url, customer=CustomerSection(ask_phone="required"))
    kiosk = msgspec.structs.replace(settings.kiosk, languages=("ar", "en"))
    with Lobby(msgspec.structs.replace(settings, kiosk=kiosk), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        keypad.to("language", "Left")
        assert keypad.keys("Left", "Right", "Right")[:2] == ["help", "language"]
        keypad.walk("start", "card-sole", "card-dep")
        lobby.wait_for(Screen.PHONE)
        assert keypad.at == "key-1"
        assert keypad.keys("Right", "Right", "Right", "Left") == ["key-2", "key-3", "key-4", "key-3"]
        one, two = place_of(lobby, "key-1"), place_of(lobby, "key-2")
        assert one.right() < two.left()


def test_no_key_does_anything_at_the_staff_door(server: FaultServer, tmp_path: Path) -> None:
    """Nothing is marked there, nothing is typed and nothing is pressed; Back leaves."""
    with Lobby(keypad_at(server.base_url), tmp_path) as lobby:
        keypad = Keypad(lobby.ready()).wake()
        lobby.session.dispatch(events.StaffCalled(lobby.state.visit))
        assert lobby.wait_for(Screen.PIN)
        for key in ("Down", "Return", "Right", "Return", "Help", "Return"):
            keypad.key(key)
            pump(0.02)
        assert (lobby.screen, lobby.session.staff.property("entry")) == (Screen.PIN, "")
        assert keypad.mark.isEmpty()
        keypad.key("Escape")
        assert lobby.screen is Screen.WELCOME
