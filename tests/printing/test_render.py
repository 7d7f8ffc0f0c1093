"""The receipt in dots: readable from where people stand, scannable, and whole, whatever the names."""

import threading
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.domain.model import Align, Branch, PrintLine, Sector, Service, Ticket
from kiosk.domain.receipt import Block, Line, Logo, QrBlock, Receipt, Size, Weight
from kiosk.domain.text import plain
from kiosk.printing.printer import Medium, Raster
from kiosk.printing.render import CAPITALS_MM, LOGO_MM, WIDTH_DOTS, render
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


def alone(*blocks: Block) -> Receipt:
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
@pytest.mark.parametrize("share", [0.75, 0.5])
def test_the_code_is_read_from_further_away(tmp_path: Path, medium: Medium, share: float) -> None:
    """A phone that sees the ticket with half as many dots still reads it."""
    whole = QImage(str(photograph(render(receipt(FULL), medium), tmp_path)))
    shrunk = whole.convertToFormat(QImage.Format.Format_Grayscale8).scaledToWidth(
        round(whole.width() * share), Qt.TransformationMode.SmoothTransformation
    )
    assert shrunk.save(str(tmp_path / "shrunk.png"))
    assert read_codes(tmp_path / "shrunk.png") == ["https://tickets.example/t/89m32b0998"]


@pytest.mark.parametrize("medium", MEDIA, ids=str)
@pytest.mark.parametrize("text", ["T2", "T0002", "ABCD9999", "89M32B0998", "89M32B09981234567"])
def test_the_number_is_large(medium: Medium, text: str) -> None:
    """Capital letters and digits at least 8.5 mm high; what is too long for a line goes on in the next."""
    heights = bands(render(alone(Line(text, Size.NUMBER, Weight.BOLD)), medium))
    assert heights
    assert min(heights) / medium.dpi * 25.4 >= 8.5


@pytest.mark.parametrize("text", ["T2", "Q2", "gj2", "Á2", "Ậ2", "ع2", "甲2", "e\u0301\u0302\u0308", "89MQ2B0998Q123"])
def test_the_number_touches_nothing(text: str) -> None:
    """Whatever hangs below its letters or stands on them: the lines before and after keep clear of it."""
    heading, number, service = Line("HHH"), Line(text, Size.NUMBER, Weight.BOLD), Line("HHH", Size.LARGE)
    first, *between, last = bands(render(alone(heading, number, service), Medium(58, 203)))
    assert [first, last] == [*bands(render(alone(heading), Medium())), *bands(render(alone(service), Medium()))]
    assert max(between) >= 68  # 8.5 mm


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


def rows(raster: Raster) -> list[Raster]:
    """The rows of text: the bands of ink, each alone."""
    step = (raster.width + 7) // 8
    found, top = [], 0
    for inked, lines in groupby(range(raster.height), lambda y: any(raster.data[y * step : (y + 1) * step])):
        height = len(list(lines))
        if inked:
            found.append(Raster(raster.width, height, raster.data[top * step : (top + height) * step]))
        top += height
    return found


def test_rows_of_a_paragraph_are_about_equally_long() -> None:
    """No word stands alone on the last row: "…para seguir / su turno" reads worse than two halves."""
    drawn = render(alone(Line("HHHH HHHH HHHH HHHH HHHH HHHH H", Size.NORMAL)), Medium(58, 203))
    first, second = (columns(row) for row in rows(drawn))
    assert (second[-1] - second[0]) / (first[-1] - first[0]) > 0.6


def test_a_word_too_wide_is_smaller_before_it_is_broken() -> None:
    """An address of the web in two pieces is no address: it takes the next smaller type while that helps."""
    word = "WWW.BANCODELSUR.EXAMPLE"
    drawn = render(alone(Line(word, Size.LARGE)), Medium(58, 203))
    (height,) = bands(drawn)
    assert height == pytest.approx(CAPITALS_MM[Size.SMALL] * 8, abs=3)
    assert len(bands(render(alone(Line(word * 2, Size.LARGE)), Medium(58, 203)))) > 1


def test_the_text_says_which_way_it_is_read() -> None:
    """In an Arabic line the full stop stands at its left end, and Latin in its midst keeps its place."""
    plain_line, stopped = (columns(render(alone(Line(text)), Medium())) for text in ("مرحبا بكم", "مرحبا بكم ."))
    assert stopped[0] < plain_line[0]
    assert stopped[-1] > plain_line[-1]
    dot = [x for x in stopped if x < stopped[0] + 8]
    assert len(dot) < 8
    assert stopped[len(dot)] - dot[-1] > 2


def columns(raster: Raster) -> list[int]:
    """The dots from the left, of those that have ink somewhere below them."""
    step = (raster.width + 7) // 8
    rows = [raster.data[start : start + step] for start in range(0, len(raster.data), step)]
    return [x for x in range(raster.width) if any(row[x // 8] & 0x80 >> x % 8 for row in rows)]


@pytest.mark.parametrize("text", ["Agencia", "السلام عليكم", "欢迎"])
@pytest.mark.parametrize("rows", [1, 12], ids=["one row", "several"])
def test_left_and_right_are_sides_of_the_paper(text: str, rows: int) -> None:
    """Whichever way a script is read, and however often the line wraps, it begins or ends at its own edge."""
    words = " ".join([text] * rows)
    left, center, right = (columns(render(alone(PrintLine(words, align, "A_REGULAR")), Medium())) for align in Align)
    assert left[0] <= 2
    assert right[-1] >= 573
    assert abs(center[0] - (575 - center[-1])) <= 4
    assert rows > 1 or left[-1] < right[0] + 288


@pytest.mark.parametrize("letter", ["A", "B", "C"])
def test_the_servers_sizes(letter: str) -> None:
    """A, B and C are three sizes; double high is twice as high and no wider, double wide the other way, and both."""

    def size(scale: str) -> tuple[int, int]:
        raster = render(alone(PrintLine("HHHHHH", Align.LEFT, f"{letter}_{scale}")), Medium())
        (height,) = bands(raster)
        return columns(raster)[-1], height

    width, height = size("REGULAR")
    assert height == pytest.approx({"A": 18, "B": 13, "C": 12}[letter], abs=1)
    for scale, wide, high in (("DOUBLE_HIGH", 1, 2), ("DOUBLE_WIDTH", 2, 1), ("QUADRUPLE", 2, 2)):
        assert size(scale) == pytest.approx((wide * width, high * height), rel=0.12)  # whole dots


@pytest.mark.parametrize("font", ["", "A", "D_HUGE", "A_HUGE", "_QUADRUPLE", "\x1bE"])
def test_a_font_nobody_knows(font: str) -> None:
    """It is the printer's first font, as large as its known half says."""
    drawn = render(alone(PrintLine("H", Align.LEFT, font)), Medium())
    known = "A_QUADRUPLE" if font == "_QUADRUPLE" else "A_REGULAR"
    assert drawn == render(alone(PrintLine("H", Align.LEFT, known)), Medium())


def test_an_ordinary_ticket_is_short() -> None:
    """Paper costs money: one message, one line a name, and the whole is shorter than 110 mm."""
    assert render(receipt(FULL), Medium()).height / 203 * 25.4 < 110


def test_messages_are_told_apart() -> None:
    """Paragraphs of several rows stand further apart than their rows do: eight messages are seen to be eight."""
    message = "Acérquese a la ventanilla con su documento de identidad y el formulario que llenó en la entrada."
    one = render(alone(Line(message)), Medium())
    eight = render(alone(*[Line(message)] * 8), Medium())
    assert len(bands(one)) > 1
    assert eight.height > 8 * one.height - 14 * round(1.5 * 8) + 7 * 8 - 8


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="%s"/></svg>'


@pytest.mark.parametrize(("colour", "least", "most"), [(b"#000", 0.99, 1), (b"#888", 0.3, 0.7), (b"#fff", 0, 0)])
def test_a_logo_in_dots(tmp_path: Path, colour: bytes, least: float, most: float) -> None:
    """As high as a logo may be, in its proportions, in the middle; greys are scattered dots, not all or nothing."""
    file = tmp_path / "logo.svg"
    file.write_bytes(SVG % colour)
    raster = render(alone(Logo(str(file))), Medium())
    height = round(LOGO_MM * 203 / 25.4)
    assert raster.height == height + 2 * round(1.5 * 203 / 25.4)
    assert least <= ink(raster) / (2 * height * height) <= most
    if most:
        reach = columns(raster)
        assert (reach[0], 575 - reach[-1]) == pytest.approx((288 - height, 288 - height), abs=2)


@pytest.mark.parametrize(("high", "dots"), [(100, 9), (1, 1)])
def test_a_wide_logo_keeps_within_the_paper(tmp_path: Path, high: int, dots: int) -> None:
    """A banner is as wide as the dots go, and less high; a hair is not nothing."""
    file = tmp_path / "logo.png"
    image = QImage(4000, high, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.black)
    assert image.save(str(file))
    raster = render(alone(Logo(str(file))), Medium(58, 203))
    assert bands(raster) == [dots]
    assert len(columns(raster)) == 384


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\n...", b"<svg", b"\x1b@\x1dV\x00"])
def test_a_logo_that_is_gone_costs_nobody_the_ticket(tmp_path: Path, content: bytes | None) -> None:
    """A file that was deleted or damaged since the start is left out; the rest is as it would be without."""
    file = tmp_path / "logo.png"
    if content is not None:
        file.write_bytes(content)
    line = Line("T2", Size.NUMBER)
    assert render(alone(Logo(str(file)), line), Medium()) == render(alone(line), Medium())


def test_the_same_dots_on_every_thread_every_time() -> None:
    """The worker that prints draws what the window's thread would, the second time as the first."""
    drawn: list[Raster] = []
    worker = threading.Thread(target=lambda: drawn.append(render(receipt(), Medium())))
    worker.start()
    worker.join(timeout=30)
    assert drawn * 2 == [render(receipt(), Medium()), render(receipt(), Medium())]
