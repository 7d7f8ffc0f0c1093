"""A finger on a real X server: the commands as people start them, clicked through from welcome to ticket.

Where to click is not guessed: a twin of the kiosk, off-screen, at the same size and against a server of the same
chain, is asked where things are.
"""

import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.demo import demo_settings
from kiosk.domain.state import Screen
from kiosk.server.run import TicketServer
from kiosk.settings import Settings, load
from kiosk.sight.things import grab
from tests.support.desktop import PATIENCE_S, Desktop
from tests.support.eyes import read_codes
from tests.support.fault_server import FaultServer, Line, json_reply
from tests.support.finger import Finger, until
from tests.support.small_chain import TICKET, posts, serve

pytestmark = pytest.mark.xvfb

SIZES = ((1080, 1920), (1920, 1080), (1280, 800), (1024, 768))
PORTRAIT = SIZES[0]
SLOW_S = 1.0  # how long the server thinks while somebody hammers
HAMMER_CLICKS, HAMMER_EVERY_MS = 30, 100


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TicketServer]:
    """The server that the twins ask: the chain is the demo's."""
    with TicketServer(tmp_path_factory.mktemp("bank") / "tickets.sqlite") as server:
        yield server


def places(settings: Settings, folder: Path, size: tuple[int, int], *answers: str) -> list[QPoint]:
    """Where to click: on the start button, then on these cards. The last one is found, but not taken."""
    kiosk = Kiosk(settings, folder, size)
    finger, session = Finger(kiosk.screen.window), kiosk.session
    choices: dict[Screen, Callable[[str], None]] = {
        Screen.BRANCH: session.chooseBranch,
        Screen.SECTOR: session.chooseSector,
        Screen.SERVICE: session.chooseService,
    }

    def place(name: str) -> QPoint:
        finger.place(name)
        grab(kiosk.screen.window)  # layouts have come to rest
        return finger.place(name)

    try:
        until(lambda: session.state.reachable and session.state.catalogue.branches, what="the twin knows its branches")
        found = [place("start")]
        session.start()
        for answer in answers:
            found.append(place(f"card-{answer}"))
            if answer != answers[-1]:
                choices[session.state.screen](answer)
        assert session.state.screen is Screen.SERVICE
    finally:
        kiosk.close()
    return found


def click_through(desktop: Desktop, log: Path, clicks: list[QPoint]) -> None:
    """Once the kiosk has its catalogue, click each place when the screen before it has come to rest."""
    until(lambda: log.exists() and " catalogue-fetched " in log.read_text(), PATIENCE_S, what="a catalogue")
    picture = desktop.next_picture(bytes(desktop.size[0] * desktop.size[1]), "the kiosk's window")
    for number, place in enumerate(clicks, 1):
        desktop.click(place)
        picture = desktop.next_picture(picture, f"click {number}, at {place.x()}, {place.y()}")


def code_on(desktop: Desktop, folder: Path) -> str:
    """The QR code on the screen, read by zbar."""
    return until(lambda: read_codes(desktop.photograph(folder / "screen.pgm")), PATIENCE_S, what="a code to read")[0]


def kiosk_tickets(db: Path) -> list[str]:
    """The ids of the tickets that a server made for kiosks."""
    with closing(sqlite3.connect(db)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM tickets WHERE channel = 'kiosk'")]


def server_url(program: subprocess.Popen[str]) -> str:
    """What `kiosk demo` says about its server."""
    assert program.stdout is not None
    line = next(line for line in program.stdout if line.strip().endswith("/desk"))
    return line.strip().rpartition(" ")[2].removesuffix("/desk")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_four_clicks(size: tuple[int, int], bank: TicketServer, qapp: QGuiApplication, tmp_path: Path) -> None:
    """`kiosk demo`: four clicks make one ticket, whose code is on the screen and whose paper is in its folder."""
    clicks = places(demo_settings(bank.url, tmp_path / "papers", {}), tmp_path / "twin", size, "mira", "mi1", "caja")
    folder = tmp_path / "kiosk" / "demo"
    command = ("-m", "kiosk", "demo", "--windowed", f"{size[0]}x{size[1]}")
    with Desktop(size) as desktop, desktop.start(*command, environ={"XDG_STATE_HOME": str(tmp_path)}) as program:
        url = server_url(program)
        click_through(desktop, folder / "kiosk.log", clicks)
        code = code_on(desktop, tmp_path)
        [ticket] = kiosk_tickets(folder / "server.sqlite")
        assert code == f"{url}/t/{ticket}"
    [paper] = (folder / "tickets").glob("*.pdf")
    assert ticket in paper.name
    assert " screen-warning " not in (folder / "kiosk.log").read_text()


def test_hammering_makes_one_ticket(qapp: QGuiApplication, tmp_path: Path) -> None:
    """Ten clicks a second on what asks for the ticket, while the server thinks and after: one POST, one number."""

    def think(line: Line) -> None:
        line.stopped.wait(SLOW_S)
        json_reply(TICKET, status=201)(line)

    with FaultServer() as server:
        serve(server)
        server.answer(think, to="POST /tickets")
        environ = {"KIOSK_API__BASE_URL": server.base_url, "XDG_STATE_HOME": str(tmp_path)}
        *clicks, last = places(load(None, environ), tmp_path / "twin", PORTRAIT, "mira", "caja", "dep")
        command = ("-m", "kiosk", "run", "--windowed", f"{PORTRAIT[0]}x{PORTRAIT[1]}")
        with Desktop(PORTRAIT) as desktop, desktop.start(*command, environ=environ):
            click_through(desktop, tmp_path / "kiosk" / "kiosk.log", clicks)
            desktop.click(last, times=HAMMER_CLICKS, every_ms=HAMMER_EVERY_MS)
            assert code_on(desktop, tmp_path) == TICKET["id"]
        assert posts(server) == 1
