"""A receipt drawn to the printer's dots, once for every kind of printer.

Safe on a worker thread; needs a QGuiApplication, because fonts do. QPainter sets the type, so that every script that
the installed fonts cover is shaped as it should be. Grey edges are cut at one half: thermal paper knows black and
white. Must not know how dots reach the paper.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTextLayout, QTextOption

from kiosk.domain.model import Align
from kiosk.domain.receipt import Block, Line, QrBlock, Receipt, Rule, Size, Weight
from kiosk.printing.printer import Medium, Raster
from kiosk.qr import QUIET_ZONE, matrix

# Dots the heads of common printers have across (Epson TM-T88 and TM-T20, technical reference guides): 72 and 48 mm of
# an 80 and 58 mm roll at 203 dots an inch, 72 and 51 mm at 180.
WIDTH_DOTS = {(80, 203): 576, (58, 203): 384, (80, 180): 512, (58, 180): 360}
FAMILY = "Noto Sans"  # Debian's fonts-noto-core
CAPITALS_MM = {Size.SMALL: 2.2, Size.NORMAL: 2.8, Size.LARGE: 4.0}  # heights of capital letters
NUMBER_MM = (16.0, 12.0, 8.5)  # the largest in which the number fits on one line; in the last it wraps
GAP_MM = 1.6  # between blocks, and around the code
MARGIN_MM = 3.0  # above the first block and below the last: the knife is not exact
RULE_MM = 0.25
MODULE_DOTS = (6, 4)  # the QR code: six dots a module where they fit, else four
ALIGNMENT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block with its height in dots and how to paint it at a distance from the top."""

    height: float
    paint: Callable[[QPainter, float], None]


def render(receipt: Receipt, medium: Medium) -> Raster:
    """Draw the receipt as high as it needs to be."""
    width = WIDTH_DOTS[medium.paper_mm, medium.dpi]
    dots_per_mm = medium.dpi / 25.4
    placed = [_place(block, width, dots_per_mm) for block in receipt.blocks]
    margin, gap = round(MARGIN_MM * dots_per_mm), round(GAP_MM * dots_per_mm)
    height = 2 * margin + sum(round(block.height) + gap for block in placed)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    try:
        top = margin
        for block in placed:
            block.paint(painter, top)
            top += round(block.height) + gap
    finally:
        painter.end()
    return _black_and_white(image)


def _place(block: Block, width: int, dots_per_mm: float) -> _Placed:
    match block:
        case Line(size=Size.NUMBER):
            return _number(block, width, dots_per_mm)
        case Line():
            return _paragraph(block, width, CAPITALS_MM[block.size] * dots_per_mm)
        case QrBlock():
            return _code(block.payload, width)
        case Rule():
            thick = max(1, round(RULE_MM * dots_per_mm))
            return _Placed(thick, lambda painter, top: painter.fillRect(0, round(top), width, thick, QColor("black")))


def _font(capitals: float, weight: Weight) -> QFont:
    """The type whose capital letters are at least so many dots high."""
    font = QFont(FAMILY)
    # Stems on whole dots are sharp on paper; and unhinted, Qt 6.11 draws a large glyph a few dots differently the
    # second time, where the same ticket must be the same dots.
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    font.setWeight(QFont.Weight.Bold if weight is Weight.BOLD else QFont.Weight.Normal)
    font.setPixelSize(1000)
    font.setPixelSize(-int(-1000 * capitals // QFontMetricsF(font).capHeight()))
    return font


def _number(line: Line, width: int, dots_per_mm: float) -> _Placed:
    """As large as one line allows."""
    sizes = [capitals * dots_per_mm for capitals in NUMBER_MM]
    fitting = (size for size in sizes if QFontMetricsF(_font(size, line.weight)).horizontalAdvance(line.text) <= width)
    return _paragraph(line, width, next(fitting, sizes[-1]))


def _paragraph(line: Line, width: int, capitals: float) -> _Placed:
    """Plain text, broken between words, and inside one that is wider than the paper."""
    option = QTextOption(ALIGNMENT[line.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(line.text, _font(capitals, line.weight))
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        row.setPosition(QPointF(0, height))
        height += row.height()
    layout.endLayout()
    return _Placed(height, lambda painter, top: layout.draw(painter, QPointF(0, top)))


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

    return _Placed(dots * modules, paint)


def _black_and_white(image: QImage) -> Raster:
    """Each dot black or white, cut at one half, packed as printers take them."""
    threshold = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    mono = image.convertToFormat(QImage.Format.Format_Mono, threshold)
    bits, step, used = bytes(mono.constBits()), mono.bytesPerLine(), (mono.width() + 7) // 8
    rows = (bits[start : start + used] for start in range(0, len(bits), step))  # Qt pads a row to four bytes
    return Raster(mono.width(), mono.height(), b"".join(rows))
