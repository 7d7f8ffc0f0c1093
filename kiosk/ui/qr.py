"""The QR code on the screen. Must not know what the payload means."""

from math import floor

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.qr import QUIET_ZONE, matrix

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class QrCode(QQuickPaintedItem):
    """`payload` (ASCII) as a QR code: black on white in every theme, whole pixels a module, quiet zone included.

    The code is as large as whole pixels allow, in the middle of the item; the rest is white. "" is an empty white item.
    """

    payloadChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._payload = ""
        self.setFillColor(QColor("white"))
        self.setOpaquePainting(True)

    def _get_payload(self) -> str:
        return self._payload

    def _set_payload(self, payload: str) -> None:
        if payload != self._payload:
            self._payload = payload
            self.payloadChanged.emit()
            self.update()

    payload = Property(str, _get_payload, _set_payload, notify=payloadChanged)

    def paint(self, painter: QPainter) -> None:
        """Called by Qt Quick, whose painter counts in logical pixels."""
        if not self._payload:
            return
        rows = matrix(self._payload)
        ratio = painter.device().devicePixelRatioF()
        width, height = self.width() * ratio, self.height() * ratio
        pixels = floor(min(width, height) / (len(rows) + 2 * QUIET_ZONE))
        left, top = (floor((side - pixels * len(rows)) / 2) for side in (width, height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        dark_ink = QColor("black")
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    corner = ((left + x * pixels) / ratio, (top + y * pixels) / ratio)
                    painter.fillRect(QRectF(*corner, pixels / ratio, pixels / ratio), dark_ink)
