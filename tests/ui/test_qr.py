"""The QR code on the screen: a phone reads it, at whatever size the layout gives it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.qr import matrix
from kiosk.ui.qr import QrCode
from tests.support.eyes import read_codes

URL = "https://tickets.example/t/89m32b0998"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QQuickWindow]:
    """A window off-screen, on a dark ground as in high contrast."""
    shown = QQuickWindow()
    shown.resize(500, 500)
    shown.setColor(Qt.GlobalColor.black)
    shown.show()
    qtbot.waitUntil(shown.isExposed, timeout=5000)
    yield shown
    shown.close()
    shown.deleteLater()


def runs(picture: QImage, y: int) -> list[int]:
    """Widths of the runs of one colour along a row of pixels."""
    row = [picture.pixelColor(x, y).lightness() for x in range(picture.width())]
    edges = [x for x in range(1, len(row)) if row[x] != row[x - 1]]
    return [after - before for before, after in pairwise(edges)]


@pytest.mark.parametrize("side", [87.5, 150, 333.3, 480])
@pytest.mark.parametrize("payload", ["89m32b0998", URL, "~" * 60])
def test_it_is_read_from_the_screen(window: QQuickWindow, tmp_path: Path, side: float, payload: str) -> None:
    """At any size that gives a module two pixels, on any ground, zbar reads the payload."""
    code = QrCode(window.contentItem())
    code.setSize(QSizeF(side, side))
    code.setProperty("payload", payload)
    picture = tmp_path / "screen.png"
    assert window.grabWindow().save(str(picture))
    assert read_codes(picture) == [payload]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_modules_are_whole_pixels(ratio: float) -> None:
    """Every module is equally many real pixels, on a scaled panel too, with four modules of white around."""
    side = 301
    code = QrCode()
    code.setSize(QSizeF(side, side))
    code.setProperty("payload", URL)
    picture = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    code.paint(painter)
    painter.end()
    pixels = round(side * ratio) // (len(matrix(URL)) + 8)
    widths = [width for y in range(picture.height()) for width in runs(picture, y)]
    assert widths
    assert {width % pixels for width in widths} == {0}
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 7)}
    assert colours == {"#000000", "#ffffff"}
    margin = 4 * pixels
    assert all(picture.pixelColor(x, y).name() == "#ffffff" for x in range(margin) for y in range(picture.height()))


def test_the_next_customer_gets_the_next_code(window: QQuickWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A new payload is painted anew; an empty one leaves a white item and no code."""
    code = QrCode(window.contentItem())
    code.setSize(QSizeF(300, 300))
    picture = tmp_path / "screen.png"
    for payload, read in [("first01", ["first01"]), ("second2", ["second2"]), ("", [])]:
        with qtbot.waitSignal(code.payloadChanged, timeout=1000):
            code.setProperty("payload", payload)
        image = window.grabWindow()
        assert image.save(str(picture))
        assert read_codes(picture) == read
    assert image.pixelColor(150, 150).name() == "#ffffff"
