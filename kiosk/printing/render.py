"""A receipt drawn to the printer's dots, once for every kind of printer.

Safe on a worker thread; needs a QGuiApplication, because fonts do. QPainter sets the type, so that every script that
the installed fonts cover is shaped as it should be. Grey edges are cut at one half: thermal paper knows black and
white. Must not know how dots reach the paper.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QImageReader,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.domain.model import Align, PrintLine
from kiosk.domain.receipt import SCALES, Block, Line, Logo, QrBlock, Receipt, Rule, Size, Weight
from kiosk.printing.printer import Medium, Raster
from kiosk.qr import QUIET_ZONE, matrix

# Dots the heads of common printers have across (Epson TM-T88 and TM-T20, technical reference guides): 72 and 48 mm of
# an 80 and 58 mm roll at 203 dots an inch, 72 and 51 mm at 180.
WIDTH_DOTS = {(80, 203): 576, (58, 203): 384, (80, 180): 512, (58, 180): 360}
# Debian's fonts-noto-core; then for Chinese, Japanese and Korean whichever is installed, the best first
# (docs/settings.md). Named, so that the same ticket does not change its face with the fonts beside them.
FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", "Droid Sans Fallback")
CAPITALS_MM = {Size.LARGE: 4.0, Size.NORMAL: 2.8, Size.SMALL: 2.2}  # heights of capital letters, the largest first
NUMBER_MM = (14.0, 11.0, 8.5)  # the largest in which the number fits on one line; in the last it wraps
# A printer's own fonts have cells 24, 17 and 16 dots high at 203 dots an inch (Epson's technical reference guides,
# ESC M); capitals fill about three quarters of them.
FONTS_MM = {"A": 2.2, "B": 1.6, "C": 1.5}
# Noto's lines are made for the tallest stacks of accents; paper costs money. Shares of such a line: what is kept of
# its height, and what of the rest is cut above. Accented capitals and descenders still stand apart.
ROW, CUT_ABOVE = 0.82, 0.6
UNDER_NUMBER = 0.1  # of its capitals' height: white below the number's ink
TALLEST = 1.25  # times the line of Noto Sans: what the lines of another script's font may have at most
BALANCE_DOTS = 8  # how nearly equal the rows of a paragraph are made: no word alone on the last
NUMBER_AIR_MM = 1.5  # around the number's ink
AIR_MM = 1.0  # around rules and the logo
APART_MM = 1.0  # between paragraphs of more than one row, or nobody could tell where one ends
CLOSE_MM = 0.4  # between single lines
LOGO_MM = 15.0  # the logo's greatest height
MARGIN_MM = 1.5  # above the first block and below the last: the knife is not exact
RULE_MM = 0.25
MODULE_DOTS = (6, 4)  # the QR code: six dots a module where they fit, else four
MONO = Qt.ImageConversionFlag.MonoOnly
# Absolute: "left" is a side of the paper, in Arabic too.
ALIGNMENT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}
INDENT = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}  # share of the width left over that stands before


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block: its height in dots, the white it wants around it in mm, and how to paint it so far from the top."""

    height: float
    air_mm: float
    paint: Callable[[QPainter, float], None]


def render(receipt: Receipt, medium: Medium) -> Raster:
    """Draw the receipt as high as it needs to be."""
    width = WIDTH_DOTS[medium.paper_mm, medium.dpi]
    dots_per_mm = medium.dpi / 25.4
    placed = [place for block in receipt.blocks if (place := _place(block, width, dots_per_mm))]
    tops, height = _stacked(placed, dots_per_mm)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    try:
        for block, top in zip(placed, tops, strict=True):
            block.paint(painter, top)
    finally:
        painter.end()
    return _black_and_white(image)


def _stacked(placed: Sequence[_Placed], dots_per_mm: float) -> tuple[list[int], int]:
    """Where each block begins, and the height of all: of two airs that meet, the wider holds."""
    top = round(MARGIN_MM * dots_per_mm)
    tops = []
    for place, block in enumerate(placed):
        above = max(block.air_mm, placed[place - 1].air_mm) if place else 0
        tops.append(top + round(above * dots_per_mm))
        top = tops[-1] + round(block.height)
    return tops, top + round(MARGIN_MM * dots_per_mm)


def _place(block: Block, width: int, dots_per_mm: float) -> _Placed | None:
    """The block as it will stand; `None` where there is nothing to be seen."""
    match block:
        case Line(size=Size.NUMBER):
            return _number(block, width, dots_per_mm)
        case Line():
            sizes = [mm for mm in CAPITALS_MM.values() if mm <= CAPITALS_MM[block.size]]
            fonts = [_font(mm * dots_per_mm, block.weight) for mm in sizes]
            return _paragraph(block.text, block.align, width, fonts)
        case PrintLine():
            return _server_line(block, width, dots_per_mm)
        case QrBlock():
            return _code(block.payload, width)
        case Logo():
            return _logo(block.file, width, dots_per_mm)
        case Rule():
            thick = max(1, round(RULE_MM * dots_per_mm))
            black = QColor("black")
            return _Placed(thick, AIR_MM, lambda painter, top: painter.fillRect(0, round(top), width, thick, black))


@cache
def _families() -> list[str]:
    """Those of `FAMILIES` that are installed: Qt searches long for one that is not."""
    return [family for family in FAMILIES if QFontDatabase.hasFamily(family)]


def _font(capitals: float, weight: Weight = Weight.REGULAR) -> QFont:
    """The type whose capital letters are at least so many dots high."""
    font = QFont(_families())
    # Stems on whole dots are sharp on paper; and unhinted, Qt 6.11 draws a large glyph a few dots differently the
    # second time, where the same ticket must be the same dots.
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    font.setWeight(QFont.Weight.Bold if weight is Weight.BOLD else QFont.Weight.Normal)
    font.setPixelSize(1000)
    font.setPixelSize(-int(-1000 * capitals // QFontMetricsF(font).capHeight()))
    return font


def _number(line: Line, width: int, dots_per_mm: float) -> _Placed:
    """As large as one line allows, with room for what it has above and below its capitals: a queue may be g or É."""
    fonts = [_font(capitals * dots_per_mm, line.weight) for capitals in NUMBER_MM]
    font = next((font for font in fonts if QFontMetricsF(font).horizontalAdvance(line.text) <= width), fonts[-1])
    capitals = QFontMetricsF(font).capHeight()

    def room(row: QTextLine) -> tuple[float, float]:
        above, below = _ink(row)
        return max(above, capitals), max(below, 0) + UNDER_NUMBER * capitals

    return _stack(_broken(line.text, line.align, [font], width), line.align, width, NUMBER_AIR_MM, room)


def _ink(row: QTextLine) -> tuple[float, float]:
    """How far the row's ink reaches above and below its baseline. Qt's tightBoundingRect forgets where marks stand."""
    baseline = row.y() + row.ascent()
    boxes = [
        run.rawFont().boundingRect(glyph).translated(place)
        for run in row.glyphRuns()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]
    tops, bottoms = [box.top() for box in boxes], [box.bottom() for box in boxes]
    return baseline - min(tops, default=baseline), max(bottoms, default=baseline) - baseline


def _server_line(line: PrintLine, width: int, dots_per_mm: float) -> _Placed:
    """A line of the server's layout, as large as the printer's own fonts are; one without text is a line's space."""
    letter, _, scale = line.font.partition("_")
    wide, high = SCALES.get(scale, (1, 1))
    font = _font(FONTS_MM.get(letter, FONTS_MM["A"]) * high * dots_per_mm)
    font.setStretch(100 * wide // high)
    return _paragraph(line.text, line.align, width, [font])


def _paragraph(text: str, align: Align, width: int, fonts: Sequence[QFont]) -> _Placed:
    """Plain text in the largest of the fonts in which every word fits."""
    layout = _broken(text, align, fonts, width)
    tallest = TALLEST * QFontMetricsF(layout.font()).height()

    def room(row: QTextLine) -> tuple[float, float]:
        kept = min(row.height(), tallest) * ROW
        above = row.ascent() - (row.height() - kept) * CUT_ABOVE
        return above, kept - above

    return _stack(layout, align, width, CLOSE_MM if layout.lineCount() == 1 else APART_MM, room)


def _stack(
    layout: QTextLayout, align: Align, width: int, air_mm: float, room: Callable[[QTextLine], tuple[float, float]]
) -> _Placed:
    """The rows one below the other; `room` is what a row needs above and below its baseline."""
    height = 0.0
    for row in _rows(layout):
        above, below = room(row)
        row.setPosition(QPointF((width - row.width()) * INDENT[align], height + above - row.ascent()))
        height += above + below
    return _Placed(height, air_mm, lambda painter, top: layout.draw(painter, QPointF(0, top)))


def _broken(text: str, align: Align, fonts: Sequence[QFont], width: int) -> QTextLayout:
    """The text in rows, in the first of the fonts in which every word fits; too wide for the last, it breaks inside."""
    option = QTextOption(ALIGNMENT[align])
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # the text's own, not the screen's
    layout = next((found for font in fonts if (found := _between_words(text, font, option, width))), None)
    if layout is not None:
        return layout
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return _laid_out(text, fonts[-1], option, width)


def _between_words(text: str, font: QFont, option: QTextOption, width: int) -> QTextLayout | None:
    """The text broken between words only, its rows about equally long; `None` where a word is too wide."""
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = _laid_out(text, font, option, width)
    if not _within(layout, width):
        return None
    narrow, wide = 0, width
    while layout.lineCount() > 1 and wide - narrow > BALANCE_DOTS:
        middle = (narrow + wide) // 2
        tried = _laid_out(text, font, option, middle)
        if tried.lineCount() == layout.lineCount() and _within(tried, middle):
            layout, wide = tried, middle
        else:
            narrow = middle
    return layout


def _laid_out(text: str, font: QFont, option: QTextOption, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
    layout.endLayout()
    return layout


def _rows(layout: QTextLayout) -> Iterator[QTextLine]:
    return map(layout.lineAt, range(layout.lineCount()))


def _within(layout: QTextLayout, width: int) -> bool:
    return all(row.naturalTextWidth() <= width for row in _rows(layout))


def _logo(file: str, width: int, dots_per_mm: float) -> _Placed | None:
    """The picture as large as the paper and `LOGO_MM` allow, its colours and greys scattered into dots."""
    reader = QImageReader(file)
    most = QSize(width, round(LOGO_MM * dots_per_mm))
    size = reader.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    reader.setScaledSize(size)  # an SVG is drawn at that size
    drawn = reader.read()
    if drawn.isNull():
        return None
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    try:
        painter.drawImage(0, 0, drawn)
    finally:
        painter.end()
    dots = paper.convertToFormat(QImage.Format.Format_Mono, MONO | Qt.ImageConversionFlag.DiffuseDither)
    left = (width - size.width()) // 2
    return _Placed(size.height(), AIR_MM, lambda painter, top: painter.drawImage(left, round(top), dots))


def _code(payload: str, width: int) -> _Placed:
    """The QR code in whole dots, its quiet zone around it."""
    rows = matrix(payload)
    modules = len(rows) + 2 * QUIET_ZONE
    dots = next((dots for dots in MODULE_DOTS if dots * modules <= width), width // modules)
    left = (width - dots * len(rows)) // 2

    def paint(painter: QPainter, top: float) -> None:
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    corner = QPointF(left + x * dots, top + (QUIET_ZONE + y) * dots)
                    painter.fillRect(QRectF(corner.x(), corner.y(), dots, dots), QColor("black"))

    return _Placed(dots * modules, 0, paint)


def _black_and_white(image: QImage) -> Raster:
    """Each dot black or white, cut at one half, packed as printers take them."""
    mono = image.convertToFormat(QImage.Format.Format_Mono, MONO | Qt.ImageConversionFlag.ThresholdDither)
    bits, step, used = bytes(mono.constBits()), mono.bytesPerLine(), (mono.width() + 7) // 8
    rows = (bits[start : start + used] for start in range(0, len(bits), step))  # Qt pads a row to four bytes
    return Raster(mono.width(), mono.height(), b"".join(rows))
