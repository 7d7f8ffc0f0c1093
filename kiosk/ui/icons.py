"""The drawings of `assets/icons` as QML images: `image://icons/NAME/RRGGBB`, in that ink, at the size asked for.

Qt keeps what was drawn, so each drawing costs once. Must not draw anything that comes from outside.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

SIZE = QSize(24, 24)  # the grid of the drawings, where nothing else is asked for
DRAWN_INK = b"#000000"  # the ink in the files


class Icons(QQuickImageProvider):
    """Belongs to the QML engine, which deletes it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:
        """The drawing of that name and ink; a name that is not there is a bug and draws nothing."""
        drawing, _, ink = name.partition("/")
        svg = (self._folder / f"{drawing}.svg").read_bytes().replace(DRAWN_INK, b"#" + ink.encode())
        image = QImage(wanted if wanted.isValid() else SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        # Emptied this way because QImage.fill makes all of Qt's enums before the first frame (cards.py).
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.eraseRect(image.rect())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        QSvgRenderer(QByteArray(svg)).render(painter)
        painter.end()
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
