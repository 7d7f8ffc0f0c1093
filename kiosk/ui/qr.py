"""The QR code on the screen: `image://codes/HEX` is the code of the text that HEX spells, at the size asked for.

An image, not an item of our own: PySide never frees items made for QML, and a kiosk shows a thousand codes a day. Must
not know what the payload means.
"""

from math import floor

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.qr import QUIET_ZONE, matrix

PROVIDER = "codes"
SIDE = 300  # pixels, where no size is asked for
BLACK, WHITE = b"\x00", b"\xff"


def source(payload: str) -> str:
    """Where QML finds the code of `payload` (ASCII); "" for none. Hex: Qt decodes parts of a URL as it likes."""
    return f"image://{PROVIDER}/{payload.encode().hex()}" if payload else ""


def picture(payload: str, size: QSize) -> QImage:
    """Black on white in every theme, whole pixels a module, quiet zone included, in the middle of `size`.

    Composed byte by byte: each new `QPainter` costs references to None for ever (tests/ui/test_reference_counts.py).
    """
    width, height = size.width(), size.height()
    rows = matrix(payload)
    pixels = floor(min(width, height) / (len(rows) + 2 * QUIET_ZONE))
    left, top = ((side - pixels * len(rows)) // 2 for side in (width, height))
    lines = bytearray(WHITE * (width * top))
    for row in rows:
        modules = b"".join((BLACK if dark else WHITE) * pixels for dark in row)
        lines += (WHITE * left + modules).ljust(width, WHITE) * pixels
    lines = lines.ljust(width * height, WHITE)
    return QImage(bytes(lines), width, height, width, QImage.Format.Format_Grayscale8).copy()


class Codes(QQuickImageProvider):
    """Belongs to the QML engine, which deletes it."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:
        """The code of the text that `name` spells in hex."""
        image = picture(bytes.fromhex(name).decode(), wanted if wanted.isValid() else QSize(SIDE, SIDE))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
