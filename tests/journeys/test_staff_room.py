"""Staff at the kiosk: the sign, the pad, and every action by touch, against the real server, a printer and files.

What is done is looked at where it shows: on the screen, on paper, on the server, in the files and in the audit trail.
"""

import math
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk import clock
from kiosk.api.client import TicketApi
from kiosk.api.wire import WIRES
from kiosk.domain import idle
from kiosk.domain.events import HoursChanged
from kiosk.domain.knock import TAPS, WITHIN_S
from kiosk.domain.model import Branch, Customer, Sector, Service, Ticket, TicketRequest, display_number
from kiosk.domain.pin import RECOVERY_DIGITS, Role
from kiosk.domain.state import Screen
from kiosk.maintenance.pins import RECOVERY
from kiosk.maintenance.store import MaintenanceStore
from kiosk.maintenance.trial import begin
from kiosk.server.run import TicketServer
from kiosk.store.outbox import Outbox
from kiosk.store.stages import Stage
from kiosk.ui import maintenance
from kiosk.ui.cards import FIRST_ROLE
from kiosk.ui.staff_phrases import locked
from kiosk.unattended.exit_codes import ExitCode
from tests.server.world import chain_file
from tests.support.fake_printer import FakePrinter, on_tcp, shows_something
from tests.support.finger import area, pump, shown, until
from tests.support.lobby import Lobby
from tests.support.pins import STAFF
from tests.support.staff import CORNERS, Site, Staff
from tests.support.staff_room import always_open

IDLE_S = 0.7


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TicketServer]:
    """A bank that is open."""
    folder = tmp_path_factory.mktemp("bank")
    with TicketServer(folder / "tickets.db", chain=chain_file(folder, always_open())) as server:
        yield server


@pytest.fixture
def site(server: TicketServer, tmp_path: Path) -> Site:
    """A kiosk without a printer."""
    return Site(tmp_path, server.url)


def take_a_ticket(lobby: Lobby) -> None:
    """A customer comes and goes."""
    lobby.walk("start", "card-cen")
    if lobby.wait_for(Screen.SECTOR, Screen.SERVICE, Screen.ISSUING, Screen.TICKET) is Screen.SECTOR:
        lobby.walk("card-ven")
    if lobby.wait_for(Screen.SERVICE, Screen.ISSUING, Screen.TICKET) is Screen.SERVICE:
        lobby.walk("card-caja")
    lobby.wait_for(Screen.TICKET)
    until(lambda: lobby.state.outcome, 20, what="the paper is settled")
    lobby.walk("done")
    lobby.wait_for(Screen.WELCOME)


def left_behind(folder: Path, url: str) -> dict[str, Ticket]:
    """Three requests that somebody has to look at: of one nobody knows a ticket, of two perhaps nobody has it."""
    outbox = Outbox(folder / "outbox.sqlite")
    api = TicketApi(url + "/customer/v1", WIRES["customer-v1"], channel="kiosk", deadline_s=5.0)
    tickets: dict[str, Ticket] = {}
    for ref in ("lost", "had", "nobodys"):
        branch, sector = Branch("cen", "Central"), Sector("ven", "Desks")
        request = TicketRequest(ref, branch, sector, Service("caja", "Cash"), Customer(), "en")
        outbox.add(request)
        outbox.sending(ref)
        if ref == "lost":
            outbox.unknown(ref, "no answer")
        else:
            tickets[ref] = api.create(request)
            outbox.issued(ref, tickets[ref])
            outbox.printing(ref)
        outbox.reported(ref, "perhaps nobody has it")
    api.close()
    outbox.close()
    return tickets


def test_what_staff_do(server: TicketServer, tmp_path: Path) -> None:
    """A morning: paper, a copy, a lost request, cleaning, closed and open again; each in the trail."""
    printer = FakePrinter()
    with on_tcp(printer=printer) as (_, uri):
        site = Site(tmp_path, server.url, uri)
        tickets = left_behind(tmp_path, server.url)
        with site.start() as lobby:
            take_a_ticket(lobby.there())
            lobby.enter()
            assert lobby.finger.see("tile-technician") is None
            paper_is_seen_to(lobby, printer)
            requests_are_settled(lobby, server.url, tickets)
            the_screen_is_cleaned(lobby)
            the_kiosk_is_closed_and_opened(lobby)
        done = [what for role, what, result in site.did() if (role, result) == ("staff", "done")]
    wanted = [
        "open",
        "close",
        "refresh",
        "give-up",
        "look",
        "cancel",
        "found",
        "look",
        "reprint",
        "new-roll",
        "test-print",
    ]
    assert [what for what in done if what in wanted] == wanted


def paper_is_seen_to(lobby: Staff, printer: FakePrinter) -> None:
    """A test, a new roll, and the customer's ticket once more, after the one they had."""

    def pieces() -> int:
        return len([piece for piece in printer.printed if shows_something(piece)])

    assert lobby.do("tile-test-print") == "The test ticket came out."
    assert lobby.do("tile-new-roll") == "A new roll is counted, and a test ticket came out."
    assert pieces() == 3
    lobby.walk("tile-reprint")
    assert "marked as a copy" in lobby.do(f"card-{lobby.rows()[0].ref}")
    assert pieces() == 4
    lobby.walk("roomBack")


def requests_are_settled(lobby: Staff, url: str, tickets: dict[str, Ticket]) -> None:
    """One was found, one is cancelled, one is given up, which is asked about first."""
    lobby.walk("tile-look", "card-had")
    until(lambda: "perhaps nobody has it" in lobby.session.staff.property("hint"), what="it says why")
    assert "nobody has called it yet" in lobby.do("card-look")
    lobby.walk("card-found")
    assert lobby.do("agree") == "Noted: the customer has the ticket."
    lobby.walk("card-nobodys", "card-cancel")
    assert lobby.do("agree") == f"Ticket {display_number(tickets['nobodys'])} is cancelled."
    asked = {ref: f"{url}/customer/v1/tickets/{ticket.id}" for ref, ticket in tickets.items()}
    codes = {ref: requests.get(where, timeout=5).status_code for ref, where in asked.items()}
    assert codes == {"had": 200, "nobodys": 404}
    lobby.walk("card-lost")
    until(lambda: "answer was lost" in lobby.session.staff.property("hint"), what="it says why")
    assert "teller's screen" in lobby.do("card-look")
    lobby.walk("card-give-up", "decline")
    assert next(row for row in lobby.rows() if row.ref == "lost").stage is Stage.REPORTED
    lobby.walk("card-give-up")
    assert "nobody looks for it" in lobby.do("agree")
    until(lambda: lobby.finger.see("card-lost") is None, what="no request is left")
    lobby.walk("roomBack")
    assert lobby.do("tile-refresh") == "The catalogue is being read anew."


def the_screen_is_cleaned(lobby: Staff) -> None:
    """Half a minute in which no touch counts."""
    lobby.walk("tile-clean")
    until(lambda: lobby.finger.see("cleaning"), what="the screen can be wiped")
    assert lobby.session.staff.property("cleaning") > 28
    lobby.session.staff._clean_left = 1  # time passes
    until(lambda: lobby.finger.see("cleaning") is None, what="it answers again")


def the_kiosk_is_closed_and_opened(lobby: Staff) -> None:
    """Customers read why; then they are welcome again."""
    lobby.walk("tile-close")
    assert lobby.do("card-cleaning") == "The kiosk is closed. Customers read why."
    lobby.walk("roomLeave")
    lobby.wait_for(Screen.CLOSED)
    assert "being cleaned" in lobby.view.closed_for
    lobby.enter()
    assert lobby.do("tile-open") == "The kiosk is open again."
    lobby.walk("roomLeave")
    lobby.wait_for(Screen.WELCOME)


def test_the_sign(site: Site) -> None:
    """Either corner, also by night, and the key; not four taps, nor elsewhere or too slowly, never under a customer."""
    with site.start() as lobby:
        lobby.there()
        for corner in CORNERS:
            lobby.knock(corner)
            lobby.wait_for(Screen.PIN)
            lobby.walk("back")
            lobby.wait_for(Screen.WELCOME)
        lobby.knock(times=TAPS - 1)
        lobby.knock(CORNERS[1], TAPS - 1)
        lobby.knock(QPoint(270, 120))
        assert lobby.screen is Screen.WELCOME
        lobby.knock(times=TAPS - 1)
        pump(WITHIN_S)
        lobby.knock(times=1)
        assert lobby.screen is Screen.WELCOME
        QTest.keyClick(lobby.kiosk.screen.window, Qt.Key.Key_F9)
        lobby.wait_for(Screen.PIN)
        lobby.walk("back", "help")
        lobby.knock()
        assert lobby.screen is Screen.WELCOME
        lobby.walk("close")
        lobby.session.dispatch(HoursChanged(open=False))
        until(lambda: lobby.finger.see("night"), what="it is dark")
        lobby.knock()
        lobby.wait_for(Screen.PIN)
        lobby.session.dispatch(HoursChanged(open=True))
        lobby.walk("back", "start")
        before = lobby.wait_for(Screen.BRANCH)
        for corner in CORNERS:
            lobby.knock(corner)
        QTest.keyClick(lobby.kiosk.screen.window, Qt.Key.Key_F9)
        assert lobby.screen is before


def test_the_pad(site: Site) -> None:
    """Dots for digits, one sentence for everything that is wrong, and the wait once there is one; a start keeps it."""
    with site.start() as lobby:
        lobby.there().knock()
        lobby.wait_for(Screen.PIN)
        lobby.type("48")
        assert lobby.session.staff.property("entry") == "●●"
        lobby.walk("keyErase", "keyErase")
        for wrong in ("1", "0000", "12345678"):
            lobby.try_pin(wrong)
            assert lobby.session.staff.property("shut") == "That did not open."
            assert lobby.session.staff.property("entry") == ""
        for _ in range(2):
            lobby.try_pin("0000")
        shut = lobby.session.staff.property("shut")
        assert shut.startswith("That did not open. Staff can try again in ")
        lobby.try_pin(STAFF)
        assert lobby.screen is Screen.PIN
    with site.start() as lobby:
        lobby.there().knock()
        lobby.wait_for(Screen.PIN)
        until(lambda: "Staff can try again in" in lobby.session.staff.property("shut"), what="the wait is shown")
    assert site.did().count(("", "pin", "wrong")) == 5


def test_the_pad_tells_the_recovery_secrets_wait(site: Site) -> None:
    """Mistyped too often it is not looked at for a while: whoever types it reads that, and that nothing else opens."""
    store = MaintenanceStore(site.folder)
    for _ in range(6):
        store.attempted(frozenset({RECOVERY}), clock.now())
    store.close()
    with site.start() as lobby:
        lobby.there().knock()
        lobby.wait_for(Screen.PIN)
        lobby.try_pin("0" * RECOVERY_DIGITS)
        shut = lobby.session.staff.property("shut")
        assert shut.startswith("That did not open. Technicians can try again in ")
        assert locked(math.inf, math.inf) == "The recovery secret opens at any time."
        assert locked(math.inf, math.inf, 20.0).startswith("Technicians can try again in ")
        assert "secret" not in locked(math.inf, math.inf, 20.0)


@pytest.mark.parametrize("inside", [False, True])
def test_nobody_stays(site: Site, monkeypatch: pytest.MonkeyPatch, inside: bool) -> None:
    """After two minutes without a touch (here: less) the room is empty, and customers are served."""
    with site.start() as lobby:
        lobby.there()
        if inside:
            lobby.enter()
        else:
            lobby.knock()
            lobby.wait_for(Screen.PIN)
            lobby.type("48")
        monkeypatch.setattr(idle, "STAFF_IDLE_S", IDLE_S)
        began = time.monotonic()
        lobby.finger.tap_at(QPoint(4, 500))
        lobby.wait_for(Screen.WELCOME)
        assert time.monotonic() - began > IDLE_S / 2
        assert lobby.session.staff.property("entry") == ""
        assert lobby.session.staff.property("title") == ""
        until(lambda: lobby.kiosk._room is not None and lobby.kiosk._room.role is None, what="nobody is in the room")
    assert (("staff", "room", "left") in site.did()) == inside


def test_a_kiosk_that_keeps_ending(site: Site) -> None:
    """Out of order for customers; staff come in, read why, and see no button that could not work."""
    with Staff(begin(site.file, {}), site.folder, safe_mode_s=60) as lobby:
        until(lambda: lobby.session.staff._room is not None, what="the room is there")
        lobby.wait_for(Screen.OUT_OF_ORDER)
        lobby.enter(Role.TECHNICIAN)
        lights = lobby.session.staff._lights
        words = [lights.data(lights.index(0), FIRST_ROLE + role) for role in range(4)]
        assert words[0] == "api"
        assert words[2] == "The kiosk cannot start its work: it has ended too often just after its start"
        assert words[3] == "red"
        assert lobby.finger.see("tile-test-print") is None
        assert lobby.finger.see("tile-technician") is not None
        lobby.walk("roomLeave")
        lobby.wait_for(Screen.OUT_OF_ORDER)


def test_what_technicians_do(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, a PIN, tests of the screen; a setting is refused, saved, and kept after the start that it brings."""
    monkeypatch.setattr(maintenance, "LEAVE_MS", 1000)  # a busy machine takes some of it for the touch
    left: list[str] = []
    with site.start() as lobby:
        lobby.there().enter(Role.TECHNICIAN)
        lobby.session.staff.leaving.connect(left.append)
        lobby.walk("tile-technician", "card-export-support")
        assert lobby.do("card-0").startswith("Written: ")
        lobby.walk("card-export-settings")
        assert lobby.do("card-0").startswith("Written: ")
        lobby.walk("card-set-pin", "card-staff")
        lobby.type("1234")
        lobby.walk("keyDone")
        until(lambda: "once more" in lobby.session.staff.property("title"), what="it is asked again")
        lobby.type("1234")
        assert lobby.do("keyDone") == "That PIN is too easy to guess."
        lobby.walk("roomBack", "roomBack", "card-trail")
        until(lambda: lobby.finger.see("card-0"), what="the trail is shown")
        lobby.walk("roomBack", "card-measure", "measured")
        assert lobby.said().startswith("50 mm measure 50 mm")
        lobby.walk("card-measure", "longer")
        assert lobby.do("measured").startswith("Saved, ")
        lobby.walk("decline", "card-touch")
        lobby.finger.place("field-0")
        names = [item.objectName() for item in shown(lobby.finger.window.contentItem())]
        for name in [name for name in names if name.startswith("field-")]:
            assert not lobby.session.staff.property("said")
            field = lobby.finger.see(name)
            assert field is not None
            lobby.finger.tap_at(area(field).center().toPoint())
        assert lobby.said() == "Every place answers."
        lobby.walk("card-set-setting", "card-idle", "card-idle.warn_s")
        lobby.walk("keySigns", "key-\\")
        assert "line 1" in lobby.do("keyDone")
        assert (lobby.session.staff.property("ok"), left) == (False, [])
        lobby.walk("keyErase", "keyErase", "keyErase", "keyErase", "keyErase")
        lobby.type("45.0")
        assert lobby.do("keyDone").startswith("Saved, ")
        assert (lobby.ends_with("agree"), left) == (ExitCode.RESTART, ["RESTART"])
    with site.start() as lobby:
        assert lobby.state.plan.warn_s == 45.0
        assert "diagonal_in = 21.9" in site.file.read_text()
        lobby.wait_for(Screen.PIN)
        lobby.enter(Role.TECHNICIAN)
        assert lobby.do("help-settings") == "The new settings are kept."
    assert not site.file.with_name("kiosk.toml.trial").exists()
    done = {what for role, what, result in site.did() if (role, result) == ("technician", "done")}
    assert {"export-support", "export-settings", "set-setting", "keep-settings"} <= done
