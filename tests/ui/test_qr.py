"""The QR code on the screen: a phone reads it, at whatever size the layout gives it."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.qr import matrix
from kiosk.ui.qr import PROVIDER, Codes, picture, source
from tests.support.eyes import read_codes

URL = "https://tickets.example/t/89m32b0998"
AWKWARD = "%41%2F//..?#&+ \\"


def runs(image: QImage, y: int) -> list[int]:
    """Widths of the runs of one colour along a row of pixels."""
    row = [image.pixelColor(x, y).lightness() for x in range(image.width())]
    edges = [x for x in range(1, len(row)) if row[x] != row[x - 1]]
    return [after - before for before, after in pairwise(edges)]


@pytest.mark.parametrize("side", [87, 150, 333, 480])
@pytest.mark.parametrize("payload", ["89m32b0998", URL, "~" * 60, AWKWARD])
def test_it_is_read_from_the_screen(tmp_path: Path, side: int, payload: str) -> None:
    """At any size that gives a module two pixels zbar reads the payload, through the address that QML is given."""
    name = source(payload).removeprefix(f"image://{PROVIDER}/")
    size = QSize()
    image = Codes().requestImage(name, size, QSize(side, side))
    assert size == QSize(side, side)
    assert image.save(str(tmp_path / "screen.png"))
    assert read_codes(tmp_path / "screen.png") == [payload]


def test_modules_are_whole_pixels() -> None:
    """Every module is equally many pixels, in black and white alone, with four modules of white around."""
    side = 301
    image = picture(URL, QSize(side, side))
    pixels = side // (len(matrix(URL)) + 8)
    widths = [width for y in range(side) for width in runs(image, y)]
    assert widths
    assert {width % pixels for width in widths} == {0}
    assert {image.pixelColor(x, y).name() for x in range(side) for y in range(0, side, 7)} == {"#000000", "#ffffff"}
    assert all(image.pixelColor(x, y).name() == "#ffffff" for x in range(4 * pixels) for y in range(side))


def test_no_payload_is_no_picture() -> None:
    """An empty address: the panel hides itself."""
    assert source("") == ""
