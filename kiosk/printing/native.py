"""A ticket in the printer's own letters, for lines too slow for a picture (42 kB: 43 s at 9,600 baud).

Here, and only here, what the server said reaches the printer as bytes: reduced to the 95 printable characters of
ASCII, none of which any printer takes for a command, and which every code page has in the same place. Letters lose
their accents; what has no counterpart is a question mark. Number, QR code and ticket id are ASCII anyway. Pure.
"""

import unicodedata
from collections.abc import Iterator

from kiosk.domain.model import Align, PrintLine
from kiosk.domain.receipt import QR_LIMIT, SCALES, Line, Logo, QrBlock, Receipt, Rule, Size, Weight
from kiosk.printing.escpos import CUT, CUT_FEED_MM, INIT, MM_PER_INCH, Job
from kiosk.qr import QUIET_ZONE, matrix

LETTER_DOTS = 12  # width of font A; twice as high
LINE_DOTS = 34  # the line spacing after ESC @: 1/6 inch at 203 dots an inch
TIMES = {Size.SMALL: (1, 1), Size.NORMAL: (1, 1), Size.LARGE: (2, 2)}  # width, height
NUMBER_TIMES = 4  # capitals of font A are 18 dots: 72 are 9 mm at 203 dots an inch
ALIGN = {Align.LEFT: b"\x1ba\x00", Align.CENTER: b"\x1ba\x01", Align.RIGHT: b"\x1ba\x02"}  # ESC a
BOLD = {Weight.REGULAR: b"\x1bE\x00", Weight.BOLD: b"\x1bE\x01"}  # ESC E
MODULE_DOTS = (6, 4)
LONGEST_DATA = QR_LIMIT + 3  # bytes a printer may still wait for where a ticket broke off: those of GS ( k fn 180
# What decomposing leaves as it is, but has a plain counterpart.
PLAIN = str.maketrans({
    "–": "-", "—": "-", "‐": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "¿": "", "¡": "",
    "ß": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "·": "-", "€": "EUR",
})  # fmt: skip


def native_job(receipt: Receipt, width: int, dpi: int) -> Job:
    """The receipt for a head of `width` dots, and the cut behind it."""
    parts: list[bytes] = [INIT]
    dots = 0
    for block in receipt.blocks:
        match block:
            case Line():
                written, height = _line(block, width)
            case PrintLine():
                written, height = _server_line(block, width)
            case Logo():
                continue  # a picture
            case QrBlock():
                written, height = _code(block.payload, width)
            case Rule():
                written, height = b"-" * (width // LETTER_DOTS) + b"\n", LINE_DOTS
        parts.append(written)
        dots += height
    return Job((*parts, CUT), dots / dpi * MM_PER_INCH + CUT_FEED_MM)


def ascii_text(text: str) -> str:
    """The text in printable ASCII."""
    decomposed = unicodedata.normalize("NFKD", text.translate(PLAIN))
    letters = (character for character in decomposed if not unicodedata.combining(character))
    return "".join(character if " " <= character <= "~" else "?" for character in letters)


def _line(line: Line, width: int) -> tuple[bytes, int]:
    """A paragraph, and its height in dots."""
    text = ascii_text(line.text)
    columns = width // LETTER_DOTS
    wide, high = TIMES.get(line.size) or (max(1, min(NUMBER_TIMES, columns // max(1, len(text)))), NUMBER_TIMES)
    return _rows(text, line.align, line.weight, columns, (wide, high))


def _server_line(line: PrintLine, width: int) -> tuple[bytes, int]:
    """A line of the server's layout, in font A whichever it names; one without text is a line's space."""
    scale = SCALES.get(line.font.partition("_")[2], (1, 1))
    return _rows(ascii_text(line.text), line.align, Weight.REGULAR, width // LETTER_DOTS, scale)


def _rows(text: str, align: Align, weight: Weight, columns: int, scale: tuple[int, int]) -> tuple[bytes, int]:
    wide, high = scale
    size = b"\x1d!" + bytes(((wide - 1) << 4 | high - 1,))  # GS !
    rows = list(_wrapped(text, columns // wide)) or [""]
    written = b"".join(row.encode("ascii") + b"\n" for row in rows)
    return ALIGN[align] + BOLD[weight] + size + written, len(rows) * max(LINE_DOTS, 24 * high)


def _wrapped(text: str, columns: int) -> Iterator[str]:
    """Rows broken between words, and inside one that is longer than a row."""
    row = ""
    for word in text.split():
        if row and len(row) + 1 + len(word) <= columns:
            row += f" {word}"
            continue
        if row:
            yield row
        while len(word) > columns:
            yield word[:columns]
            word = word[columns:]  # noqa: PLW2901  # the rest of the same word
        row = word
    if row:
        yield row


def _code(payload: str, width: int) -> tuple[bytes, int]:
    """`GS ( k`: model 2, correction M, the quiet zone above and below; the sides are white already."""
    text = ascii_text(payload).encode("ascii")
    modules = len(matrix(payload)) + 2 * QUIET_ZONE
    dots = next((dots for dots in MODULE_DOTS if dots * modules <= width), max(1, width // modules))
    feed = b"\x1bJ" + bytes((dots * QUIET_ZONE,))  # ESC J
    store = b"\x1d(k" + (len(text) + 3).to_bytes(2, "little") + b"1P0" + text
    settings = b"\x1d(k\x04\x001A2\x00" + b"\x1d(k\x03\x001C" + bytes((dots,)) + b"\x1d(k\x03\x001E1"
    return ALIGN[Align.CENTER] + feed + settings + store + b"\x1d(k\x03\x001Q0" + feed, dots * modules
