"""The bytes of a job and the meaning of what comes back, without a wire: golden bytes, and any picture, any answer."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.model import Align, PrintLine
from kiosk.domain.receipt import Line, Logo, QrBlock, Receipt, Rule, Size
from kiosk.domain.text import plain
from kiosk.printing import escpos
from kiosk.printing.escpos import (
    AnswerReader,
    AutoStatus,
    Block,
    Fence,
    Nonsense,
    PaperSensor,
    RealTime,
    raster_job,
    real_time_facts,
)
from kiosk.printing.native import ascii_text, native_job
from kiosk.printing.printer import Medium, PrinterFact, Raster
from kiosk.printing.render import WIDTH_DOTS, render
from tests.support.escpos_decoder import commands, decode, picture, shrunk
from tests.support.eyes import read_codes
from tests.support.tickets import FULL, NOW, REQUEST, receipt

REAL_TIME_COMMANDS = [bytes((0x10, second)) for second in (0x04, 0x05, 0x14)]
DRAWER = [b"\x1bp", b"\x10\x14\x01"]
HOSTILE = [
    "\x1b@\x1dV\x00\x1bp\x00\x19\xfa",
    "\x10\x14\x01\x00\x01 open the drawer",
    "\x10\x04\x01\x10\x05\x02\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08",
    "\x1dv0\x00\xff\xff\xff\xff swallow the ticket",
    "\x1d(k\x03\x001Q0",
    "السلام عليكم",
    "支付 🎉 Ñandú¡\x00\x07\x18\x0c",
]
# Bytes that make real-time commands likely, among all others.
DOTS = st.sampled_from([0x10, 0x04, 0x05, 0x14]) | st.integers(0, 255)


@st.composite
def rasters(draw: st.DrawFn) -> Raster:
    """A picture of any size up to three bands, and any dots."""
    width, height = draw(st.integers(1, 6)), draw(st.integers(0, 300))
    pattern = bytes(draw(st.lists(DOTS, min_size=1, max_size=40)))
    return Raster(8 * width, height, (pattern * (width * height))[: width * height])


def whole(raster: Raster, dpi: int = 203) -> bytes:
    """The bytes of a job."""
    return b"".join(raster_job(raster, dpi).parts)


def dots(raster: Raster) -> list[bool]:
    """The dots of a raster, row after row."""
    return [bool(byte >> bit & 1) for byte in raster.data for bit in range(7, -1, -1)]


def test_golden_bytes() -> None:
    """Two rows of sixteen dots: reset, the picture, feed to the knife and cut; 15 mm and a quarter at most."""
    job = raster_job(Raster(16, 2, b"\xff\x00\x0f\xf0"), 203)
    assert job.parts == (b"\x1b@", b"\x1dv0\x00\x02\x00\x02\x00\xff\x00\x0f\xf0", b"\x1dVB\x00")
    assert job.length_mm == pytest.approx(15.25, abs=0.001)
    assert job.size == 18


def test_golden_fences() -> None:
    """Each fence as the manual has it; a job's number is four letters that no status byte looks like."""
    assert escpos.fence(Fence.PROCESS_ID, 0x1234) == bytes.fromhex("1d284806003030") + b"ABCD"
    assert escpos.fence(Fence.PAPER_SENSOR, 7) == b"\x1dr\x01"
    assert escpos.fence(Fence.NONE, 7) == b""
    assert {byte & 0x93 for byte in escpos.process_id(0x0F5A)} & {0x12, 0x10} == set()


def test_bands() -> None:
    """A long picture goes in bands of at most 128 rows, none empty."""
    page = commands(whole(Raster(8, 300, bytes(300))))
    assert [len(command.data) - 8 for command in page if command.name == "raster"] == [128, 128, 44]


@given(rasters())
def test_any_picture_arrives_and_commands_nothing(raster: Raster) -> None:
    """No real-time command in any job; every dot arrives, and at most one dot a command more."""
    job = whole(raster)
    assert not any(command in job for command in REAL_TIME_COMMANDS)
    page = decode(job)
    before, after = dots(raster), [dot for row in page.rows for dot in row]
    changed = [at for at, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    assert not any(before[at] for at in changed)  # no dot is lost
    data = [
        raster.data[top : top + 128 * raster.width // 8] for top in range(0, len(raster.data), 128 * raster.width // 8)
    ]
    assert len(changed) == sum(band.count(command) for band in data for command in REAL_TIME_COMMANDS)
    assert (page.cuts, page.names[0], page.names[-1]) == (1, "reset", "cut")


@pytest.mark.parametrize("medium", [Medium(*medium) for medium in WIDTH_DOTS], ids=str)
@pytest.mark.usefixtures("qapp")
def test_the_code_is_read_from_the_bytes(tmp_path: Path, medium: Medium) -> None:
    """On both rolls and heads: what the bytes put on paper says the payload, at full size and at half."""
    raster = render(receipt(), medium)
    page = decode(whole(raster, medium.dpi))
    assert len(page.rows[0]) == raster.width
    assert [dot for row in page.rows for dot in row] == dots(raster)
    assert read_codes(picture(page, tmp_path)) == ["https://tickets.example/t/89m32b0998"]
    assert read_codes(shrunk(page, tmp_path)) == ["https://tickets.example/t/89m32b0998"]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.usefixtures("qapp")
def test_no_string_reaches_the_printer(hostile: str) -> None:
    """Whatever a name or a message says, with and without the boundary's cleaning: the job is dots, and cuts once."""
    for text in (hostile, plain(hostile, 120)):
        request = replace(REQUEST, service=replace(REQUEST.service, name=text))
        job = whole(render(receipt(replace(FULL, messages=(text,)), request), Medium()))
        codings = {text.encode(encoding, errors="ignore") for encoding in ("utf-8", "utf-16-le", "cp437", "latin-1")}
        assert not any(coded in job for coded in codings if len(coded) > 3)
        page = decode(job)
        assert (set(page.names), page.cuts) == ({"reset", "raster", "cut"}, 1)
        assert not any(command in job for command in [*REAL_TIME_COMMANDS, *DRAWER])


# --- native ---


@given(st.lists(st.text() | st.sampled_from(HOSTILE), max_size=4), st.sampled_from(Size), st.sampled_from([360, 576]))
def test_native_text_is_only_text(texts: list[str], size: Size, width: int) -> None:
    """Any string on a slow line: printable ASCII between our own commands, no row wider than the paper, one cut."""
    made = Receipt(ticket_id="x", issued_at=NOW, blocks=(*(Line(text, size) for text in texts), Rule()))
    job = b"".join(native_job(made, width, 203).parts)
    page = decode(job)
    assert page.cuts == 1
    assert set(page.names) <= {"reset", "align", "bold", "size", "text", "newline", "cut"}
    assert all(len(row) <= width // 12 for row in page.texts)
    assert not any(command in job for command in [*REAL_TIME_COMMANDS, *DRAWER])


def test_native_keeps_what_matters() -> None:
    """Number, names without their accents, and the code, which the printer draws with correction M."""
    job = native_job(receipt(), 576, 203)
    page = decode(b"".join(job.parts))
    assert "T2" in page.texts
    assert "Depositos y retiros" in page.texts
    assert "Wait: about 10-15 min" in page.texts
    assert page.codes == ["https://tickets.example/t/89m32b0998"]
    assert b"\x1d(k\x03\x001E1" in b"".join(job.parts)
    assert job.size < 1000  # at 9,600 baud within a second
    assert 60 < job.length_mm < 250


def test_native_wraps_between_words() -> None:
    """A long name goes on in the next row; a word longer than a row is broken."""
    made = Receipt("x", NOW, (Line("uno dos tres", Size.LARGE), Line("A" * 14)))
    assert decode(b"".join(native_job(made, 120, 203).parts)).texts == ["uno", "dos", "tres", "A" * 10, "AAAA"]


def test_native_servers_layout() -> None:
    """The server's lines keep side and size, an empty one its space; a logo is left out."""
    blocks = (
        Logo("/etc/kiosk/logo.png"),
        PrintLine("Número", Align.RIGHT, "B_REGULAR"),
        PrintLine("", Align.LEFT, ""),
        PrintLine("T2", Align.CENTER, "A_QUADRUPLE"),
    )
    job = b"".join(native_job(Receipt("x", NOW, blocks), 576, 203).parts)
    assert b"\x1ba\x02\x1bE\x00\x1d!\x00Numero\n\x1ba\x00\x1bE\x00\x1d!\x00\n" in job
    assert b"\x1ba\x01\x1bE\x00\x1d!\x11T2\n" in job
    assert decode(job).cuts == 1


def test_native_code_fits() -> None:
    """Six dots a module where they fit, else four, else what does."""
    made = [Receipt("x", NOW, (QrBlock("x" * length),)) for length in (10, 90, 400)]
    sizes = [b"".join(native_job(one, 360, 203).parts).split(b"1C")[1][0] for one in made]
    assert sizes == [6, 6, 4]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Depósitos", "Depositos"),
        ("10–15", "10-15"),
        ("Łódź ß ½", "Lodz ss 1?2"),
        ("窗口 3", "?? 3"),
        ("a\tb\x1b", "a?b?"),
    ],
)
def test_ascii(text: str, said: str) -> None:
    """Accents go, what has a counterpart takes it, the rest is a question mark."""
    assert ascii_text(text) == said


# --- answers ---


@pytest.mark.parametrize(
    ("n", "bits", "facts"),
    [
        (1, 0x12, set()),
        (1, 0x16, set()),
        (1, 0x1A, {PrinterFact.OFFLINE}),
        (2, 0x16, {PrinterFact.COVER_OPEN}),
        (2, 0x1A, set()),  # the feed button
        (2, 0x32, {PrinterFact.PAPER_END}),
        (2, 0x52, {PrinterFact.ERROR}),
        (3, 0x1A, {PrinterFact.CUTTER}),
        (3, 0x32, {PrinterFact.ERROR}),
        (3, 0x52, {PrinterFact.ERROR}),
        (4, 0x12, set()),
        (4, 0x1E, {PrinterFact.PAPER_NEAR_END}),
        (4, 0x72, {PrinterFact.PAPER_END}),
        (4, 0x7E, {PrinterFact.PAPER_END, PrinterFact.PAPER_NEAR_END}),
    ],
)
def test_status_bits(n: int, bits: int, facts: set[PrinterFact]) -> None:
    """Every bit that the manual names and that staff can do something about."""
    assert AnswerReader().feed(bytes((bits,))) == [RealTime(bits)]
    assert real_time_facts(n, bits) == facts


def test_automatic_status() -> None:
    """Four bytes; a real-time byte may stand between them."""
    everything = {
        PrinterFact.OFFLINE,
        PrinterFact.COVER_OPEN,
        PrinterFact.CUTTER,
        PrinterFact.ERROR,
        PrinterFact.PAPER_NEAR_END,
        PrinterFact.PAPER_END,
    }
    assert AnswerReader().feed(b"\x10\x00\x03\x0f") == [AutoStatus(frozenset({PrinterFact.PAPER_NEAR_END}))]
    assert AnswerReader().feed(b"\x38\x68\x12\x0f\x00") == [RealTime(0x12), AutoStatus(frozenset(everything))]


def test_blocks() -> None:
    """The answers to a fence and to a clearing, in one piece or byte by byte, with a status byte inside."""
    reader = AnswerReader()
    assert reader.feed(b"\x37\x22AB") == []
    assert reader.feed(b"\x12CD\x00\x37\x25\x00") == [RealTime(0x12), Block(0x22, b"ABCD"), Block(0x25, b"")]


@pytest.mark.parametrize("received", [b"\x37\x22ABCDE", b"\x37\x21", b"\x37\x25\x01", b"\xff", b"\x7f", b"\x01"])
def test_nonsense(received: bytes) -> None:
    """What no printer says is said to be that."""
    assert all(isinstance(answer, Nonsense) for answer in AnswerReader().feed(received))
    assert AnswerReader().feed(received)


def test_paper_sensor() -> None:
    """The answer to GS r 1: both bits of a sensor, or none."""
    said = AnswerReader().feed(b"\x00\x03\x0c")
    near, end = PrinterFact.PAPER_NEAR_END, PrinterFact.PAPER_END
    assert said == [PaperSensor(frozenset()), PaperSensor(frozenset({near})), PaperSensor(frozenset({end}))]


@given(st.binary(max_size=60), st.integers(0, 60))
def test_any_answer_is_read(received: bytes, cut: int) -> None:
    """Nothing that comes back breaks the reader, and pieces mean the same as the whole."""
    reader = AnswerReader()
    assert reader.feed(received[:cut]) + reader.feed(received[cut:]) == AnswerReader().feed(received)
