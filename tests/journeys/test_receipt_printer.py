"""The same touches with a receipt printer in every mood: what the screen says, what the outbox keeps, what came out."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.model import Issued, Paper, display_number
from kiosk.domain.receipt import Block, Line, Logo, QrBlock, Receipt, Size, Weight
from kiosk.domain.state import Overlay, Screen
from kiosk.printing import escpos_printer
from kiosk.printing.conversation import Limits
from kiosk.printing.escpos import raster_job
from kiosk.printing.printer import Medium
from kiosk.printing.render import render
from kiosk.receipts import receipt_of
from kiosk.server.run import TicketServer
from kiosk.settings import PrinterSection, asset, load
from kiosk.store.stages import Stage
from tests.support.escpos_decoder import decode, picture
from tests.support.eyes import read_codes
from tests.support.fake_printer import FakePrinter, Mode, never_accepting, on_serial, on_tcp
from tests.support.finger import until
from tests.support.lobby import Lobby, settings_for
from tests.support.tickets import NOW

Opened = Callable[[Mode], contextlib.AbstractContextManager[tuple[FakePrinter, str]]]
ON_A_LINE = {Mode.FINE, Mode.OUT, Mode.SILENT, Mode.NEVER_READS, Mode.OUT_MID_JOB, Mode.ALWAYS_FINE, Mode.CLONE}
TOUCHES = ("start", "card-borj", "card-caja")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The API of a bank whose branch Borja has one sector with a counter."""
    with TicketServer(tmp_path_factory.mktemp("bank") / "tickets.sqlite") as server:
        yield server.url + "/customer/v1"


# What becomes of the paper, and how many whole tickets came out, for every trouble a printer can be in.
MOODS = [
    (Mode.FINE, Paper.PRINTED, 1),
    (Mode.NEAR_END, Paper.PRINTED, 1),
    (Mode.CLONE, Paper.PRINTED, 1),
    (Mode.CLONE_MUTE, Paper.UNCERTAIN, 1),
    (Mode.OUT, Paper.FAILED, 0),
    (Mode.COVER_OPEN, Paper.FAILED, 0),
    (Mode.OFFLINE, Paper.FAILED, 0),
    (Mode.CUTTER_ERROR, Paper.FAILED, 0),
    (Mode.SILENT, Paper.FAILED, 0),
    (Mode.GARBAGE, Paper.FAILED, 0),
    (Mode.NEVER_READS, Paper.FAILED, 0),
    (Mode.SLOW, Paper.UNCERTAIN, 0),
    (Mode.OUT_MID_JOB, Paper.FAILED, 0),
    (Mode.CLOSES_MID_JOB, Paper.UNCERTAIN, 0),
    (Mode.ALWAYS_FINE, Paper.UNCERTAIN, 0),
]
SHORT = Limits(open_s=0.5, answer_s=0.4, settle_s=0.4, fence_s=0.6, poll_s=0.05, recover_s=1.0, all_s=2.6)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The printer's deadlines, shortened: `tests/printing/test_deadline.py` holds the real ones to their word."""
    monkeypatch.setattr(escpos_printer, "Limits", lambda: SHORT)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("opened", "mode", "paper", "pieces"),
    [pytest.param(on_tcp, *mood, id=f"tcp-{mood[0].name}") for mood in MOODS]
    + [pytest.param(on_serial, *mood, id=f"serial-{mood[0].name}") for mood in MOODS if mood[0] in ON_A_LINE],
)
def test_what_the_customer_is_told(
    url: str, tmp_path: Path, opened: Opened, mode: Mode, paper: Paper, pieces: int
) -> None:
    """Number and code are on the screen whatever the paper does; the row says who has it; paper says the same."""
    with opened(mode) as (printer, uri):
        with Lobby(settings_for(url, printer=PrinterSection(uri=uri)), tmp_path / "state") as lobby:
            lobby.ready().walk(*TOUCHES)
            lobby.wait_for(Screen.TICKET)
            until(lambda: lobby.state.outcome, 30)
            _told(lobby, paper)
            shown = lobby.view.ticket
        whole = [piece for piece in printer.printed if decode(piece).cuts]
        assert len(whole) == pieces
        for piece in whole:
            assert read_codes(picture(decode(piece), tmp_path)) == [shown.qr]


@pytest.mark.usefixtures("hurried")
def test_a_printer_that_never_accepts(url: str, tmp_path: Path) -> None:
    """Its port is there and takes no connection: the same truths."""
    with (
        never_accepting() as uri,
        Lobby(settings_for(url, printer=PrinterSection(uri=uri)), tmp_path / "state") as lobby,
    ):
        lobby.ready().walk(*TOUCHES)
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome, 30)
        _told(lobby, Paper.FAILED)


def _told(lobby: Lobby, paper: Paper) -> None:
    """Outcome, screen and row agree about the paper; number and code are there."""
    assert lobby.state.ticket is not None
    assert lobby.state.outcome == Issued(lobby.state.ticket, paper)
    shown = lobby.view.ticket
    assert (shown.paper, shown.qr) == (paper.value, lobby.state.ticket.id)
    assert shown.asks == (paper is not Paper.PRINTED)
    [row] = lobby.rows()
    stage = Stage.DELIVERED if paper is Paper.PRINTED else Stage.ON_SCREEN
    assert (row.stage, row.ticket) == (stage, lobby.state.ticket)


def test_the_window_does_not_wait_for_the_printer(url: str, tmp_path: Path) -> None:
    """While a printer that confirms nothing is waited for, a touch opens the help as always."""
    with (
        on_tcp(Mode.ALWAYS_FINE) as (_, uri),
        Lobby(settings_for(url, printer=PrinterSection(uri=uri)), tmp_path / "state") as lobby,
    ):
        lobby.ready().walk(*TOUCHES)
        lobby.wait_for(Screen.TICKET)
        assert lobby.state.outcome is None
        lobby.finger.tap("help")
        assert lobby.state.overlay is Overlay.HELP
        assert lobby.state.outcome is None
        lobby.finger.tap("close")
        until(lambda: lobby.state.outcome, 30)
        assert lobby.view.ticket.paper == "uncertain"


def test_the_customer_says_it_came_out(url: str, tmp_path: Path) -> None:
    """Nobody could prove the paper, and it is there: then the screen says to take it, and nothing more is printed."""
    with (
        on_tcp(Mode.CLONE_MUTE) as (printer, uri),
        Lobby(settings_for(url, printer=PrinterSection(uri=uri)), tmp_path / "state") as lobby,
    ):
        lobby.ready().walk(*TOUCHES)
        until(lambda: lobby.view.ticket.asks, 30)
        lobby.finger.tap("paperCame")
        assert (lobby.view.ticket.paper, lobby.view.ticket.asks) == ("printed", False)
        lobby.finger.tap("done")
        lobby.wait_for(Screen.WELCOME)
    assert len(printer.printed) == 1


def test_a_copy_of_the_same_ticket(url: str, tmp_path: Path) -> None:
    """The paper did not come out, the printer is mended: the same number comes, with the word COPY."""
    with on_tcp(Mode.OUT) as (printer, uri):
        settings = settings_for(url, printer=PrinterSection(uri=uri))
        with Lobby(settings, tmp_path / "state") as lobby:
            lobby.ready().walk(*TOUCHES)
            until(lambda: lobby.view.ticket.asks, 30)
            ticket = lobby.state.ticket
            assert ticket is not None
            printer.mode = Mode.FINE
            lobby.finger.tap("paperMissing")
            until(lambda: lobby.state.outcome, 30)
            assert lobby.state.outcome == Issued(ticket, Paper.PRINTED)
            [row] = lobby.rows()
            assert row.ticket == ticket
        [piece] = [piece for piece in printer.printed if decode(piece).cuts]
    assert read_codes(picture(decode(piece), tmp_path)) == [ticket.id]
    usual = render(receipt_of(settings, ticket, row.request, now=NOW), Medium())
    assert len(decode(piece).rows) > usual.height


def test_no_paper_is_said_before_the_start(url: str, tmp_path: Path) -> None:
    """Out of paper: the welcome screen says so, tickets are given all the same; the word goes with the fault."""
    with (
        on_tcp(Mode.OUT) as (printer, uri),
        Lobby(settings_for(url, printer=PrinterSection(uri=uri)), tmp_path / "state") as lobby,
    ):
        lobby.ready()
        until(lambda: lobby.state.paperless, 30)
        assert lobby.view.notice != ""
        printer.mode = Mode.FINE
        lobby.walk(*TOUCHES)
        until(lambda: lobby.state.outcome, 30)
        until(lambda: not lobby.state.paperless, 30)
        lobby.finger.tap("done")
        assert lobby.view.notice == ""


TEMPLATE = """
[kiosk]
languages = ["en", "es"]
[api]
base_url = "{url}"
[screen]
motion = false
[access]
long_wait_min = 0
[brand]
name = "Banco del Sur"
[printer]
uri = "{uri}"
[receipt]
sections = ["footer", "number", "qr", "header", "logo"]
logo = "{logo}"
header.en = "Welcome to your bank"
header.es = "Bienvenido a su banco"
footer.en = "Thank you"
footer.es = "Gracias por su visita"
"""
HEADERS = {"en": "Welcome to your bank", "es": "Bienvenido a su banco"}
FOOTERS = {"en": "Thank you", "es": "Gracias por su visita"}
Rows = list[list[bool]]


def dots(receipt: Receipt) -> Rows:
    """The receipt's rows, as a reader of the printer's language finds them."""
    return decode(b"".join(raster_job(render(receipt, Medium()), Medium().dpi).parts)).rows


def place(block: Block, paper: Rows) -> int:
    """The row of the paper where this block begins, dot by dot; -1 where it is not on it."""
    rows = dots(Receipt(ticket_id="block", issued_at=NOW, blocks=(block,)))
    inked = [number for number, row in enumerate(rows) if any(row)]
    ink = rows[inked[0] : inked[-1] + 1]
    return next((top for top in range(len(paper)) if paper[top : top + len(ink)] == ink), -1)


def test_the_installers_template(url: str, tmp_path: Path) -> None:
    """Two customers, two languages: sections in the file's order, the words of each, the logo, and nothing else."""
    logo = str(asset("icons", "ticket.svg"))
    with on_tcp() as (printer, uri):
        file = tmp_path / "kiosk.toml"
        file.write_text(TEMPLATE.format(url=url, uri=uri, logo=logo))
        settings = load(file, {})
        with Lobby(settings, tmp_path / "state") as lobby:
            lobby.ready()
            for language in HEADERS:
                lobby.walk(f"start-{language}", *TOUCHES[1:])
                until(lambda: lobby.state.outcome, 30)
                lobby.walk("done")
                lobby.wait_for(Screen.WELCOME)
            rows = reversed(lobby.rows())
        pieces = [decode(piece).rows for piece in printer.printed]
    for row, paper, language, other in zip(rows, pieces, ("en", "es"), ("es", "en"), strict=True):
        ticket = row.ticket
        assert ticket is not None
        number = Line(display_number(ticket, 1), Size.NUMBER, Weight.BOLD)
        wanted = (Line(FOOTERS[language]), number, QrBlock(ticket.id), Line(HEADERS[language]), Logo(logo))
        places = [place(block, paper) for block in wanted]
        assert -1 not in places
        assert places == sorted(places)
        brand = Line(settings.brand.name, weight=Weight.BOLD)  # in the usual sections, not in these
        for absent in (Line(FOOTERS[other]), Line(HEADERS[other]), brand):
            assert place(absent, paper) == -1
        assert paper == dots(receipt_of(settings, ticket, row.request, now=NOW))  # what `kiosk print-preview` draws
