"""The receipt in dots: readable from where people stand, scannable, and whole, whatever the names."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.model import Branch, Sector, Service, Ticket
from kiosk.domain.receipt import Line, QrBlock, Receipt, Size, Weight
from kiosk.domain.text import plain
from kiosk.printing.printer import Medium, Raster
from kiosk.printing.render import CAPITALS_MM, WIDTH_DOTS, render
from kiosk.qr import matrix
from tests.support.eyes import bands, photograph, read_codes
from tests.support.tickets import BARE, FULL, NOW, REQUEST, receipt

pytestmark = pytest.mark.usefixtures("qapp")

MEDIA = [Medium(*medium) for medium in WIDTH_DOTS]
HOSTILE = [
    "<b>bold</b><img src='http://127.0.0.1:9/x.png'>",
    '<img src=""><img src="http://127.0.0.1:9/x.png">',
    "\x1b@\x1dV\x00 \x10\x14\x01 cut \x00\x07",
    "\u202eright to left\u202c\u2066 isolate",
    "e" + "\u0301" * 200,
    "lone \ud83d surrogate \udc00",
    "W" * 5000,
    "السلام عليكم ورحمة الله وبركاته",
    "आपका स्वागत है 🎉 家族 👨‍👩‍👧‍👦",
]


def alone(*blocks: Line | QrBlock) -> Receipt:
    """A receipt of these blocks and nothing else."""
    return Receipt(ticket_id="x", issued_at=NOW, blocks=blocks)


def ink(raster: Raster) -> int:
    """How many dots are black."""
    return sum(byte.bit_count() for byte in raster.data)


@pytest.mark.parametrize("medium", MEDIA, ids=str)
@pytest.mark.parametrize("ticket", [FULL, BARE], ids=["full", "bare"])
def test_the_code_is_read_from_paper(tmp_path: Path, medium: Medium, ticket: Ticket) -> None:
    """On both rolls and both heads, a reader finds the configured text in the dots."""
    raster = render(receipt(ticket), medium)
    assert raster.width == WIDTH_DOTS[medium.paper_mm, medium.dpi]
    assert len(raster.data) == raster.width // 8 * raster.height
    assert read_codes(photograph(raster, tmp_path)) == ["https://tickets.example/t/89m32b0998"]


@pytest.mark.parametrize("medium", MEDIA, ids=str)
@pytest.mark.parametrize("text", ["T2", "T0002", "ABCD9999", "89M32B0998", "89M32B09981234567"])
def test_the_number_is_large(medium: Medium, text: str) -> None:
    """Capital letters and digits at least 8.5 mm high; what is too long for a line goes on in the next."""
    heights = bands(render(alone(Line(text, Size.NUMBER, Weight.BOLD)), medium))
    assert heights
    assert min(heights) / medium.dpi * 25.4 >= 8.5


@pytest.mark.parametrize("medium", MEDIA, ids=str)
@pytest.mark.parametrize("size", CAPITALS_MM)
def test_capital_heights(medium: Medium, size: Size) -> None:
    """Every role has the height that the house promises for it, to a dot."""
    (height,) = bands(render(alone(Line("HH", size)), medium))
    assert height / medium.dpi * 25.4 == pytest.approx(CAPITALS_MM[size], abs=2 * 25.4 / medium.dpi)


@pytest.mark.parametrize("medium", MEDIA, ids=str)
@pytest.mark.parametrize(("length", "dots"), [(10, (6,)), (60, (6,)), (200, (4, 6)), (400, (4, 6))])
def test_modules_are_whole_dots(tmp_path: Path, medium: Medium, length: int, dots: tuple[int, ...]) -> None:
    """Six dots a module where they fit, never fewer than four, in the longest code too; white all around."""
    payload = "x" * length
    raster = render(alone(QrBlock(payload)), medium)
    (height,) = bands(raster)
    modules = len(matrix(payload))
    assert height % modules == 0
    assert height // modules in dots
    assert (height // modules == 6) == (6 * (modules + 8) <= raster.width)
    assert height // modules * (modules + 8) <= raster.width
    assert read_codes(photograph(raster, tmp_path)) == [payload]


@pytest.mark.parametrize("name", [*HOSTILE, "Nombre " * 17, "W" * 120, "Plataforma de atención preferente al cliente"])
def test_any_name_leaves_number_and_code(tmp_path: Path, name: str) -> None:
    """What passed the boundary is drawn as plain text within the paper; number and code stay what they were."""
    safe = plain(name, 120)
    request = replace(
        REQUEST,
        branch=Branch("b", name=safe, address=plain(name, 100)),
        sector=Sector("s", name=safe),
        service=Service("v", name=safe),
    )
    ticket = replace(FULL, messages=(plain(name, 200),) * 10)
    raster = render(receipt(ticket, request), Medium(58, 203))
    assert read_codes(photograph(raster, tmp_path)) == ["https://tickets.example/t/89m32b0998"]
    assert max(bands(raster)[:-1]) >= 68  # 8.5 mm
    assert raster.height < 12_000  # a metre and a half, for ten messages of the widest letter


def test_a_long_name_wraps_and_nothing_is_lost() -> None:
    """A word wider than the paper is broken, not cut: twice the letters are twice the ink, and stand inside."""
    once = render(alone(Line("W" * 60, Size.LARGE)), Medium())
    twice = render(alone(Line("W" * 120, Size.LARGE)), Medium())
    assert len(bands(once)) > 1
    assert ink(twice) == pytest.approx(2 * ink(once), rel=0.01)


def test_right_to_left_is_shaped() -> None:
    """Arabic letters join: a word has fewer bands of ink apart than its letters have alone."""
    joined = ink(render(alone(Line("السلام", Size.LARGE)), Medium()))
    apart = ink(render(alone(Line("\N{ZERO WIDTH NON-JOINER}".join("السلام"), Size.LARGE)), Medium()))
    assert 0 < joined < apart


def test_the_same_dots_on_every_thread_every_time() -> None:
    """The worker that prints draws what the window's thread would, the second time as the first."""
    drawn: list[Raster] = []
    worker = threading.Thread(target=lambda: drawn.append(render(receipt(), Medium())))
    worker.start()
    worker.join(timeout=30)
    assert drawn * 2 == [render(receipt(), Medium()), render(receipt(), Medium())]
