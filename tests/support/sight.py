"""What a person sees of a window, in numbers: its texts, buttons and pictures with their places, sizes and colours.

Everything is measured on what is painted: `childItems` walked from the window down (a view's delegates are found no
other way), and the pixels of the window's own picture.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

CAPITAL = 0.714  # of the em: Noto Sans, OS/2 table
ASCENT = 1.069  # of the em: the same font's line box
DESCENT = 0.293
PASSES = 2  # of layout: texts wrap in the first, what stands below moves in the second


class Kind(Enum):
    """What sort of thing it is."""

    TEXT = auto()
    BUTTON = auto()
    PICTURE = auto()


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that is seen. Places are pixels of the window."""

    kind: Kind
    name: str  # as a test's message names it
    path: tuple[int, ...]  # itself last; the items it stands in before
    area: QRectF  # all of it: of a text its ink, of the others their rectangle
    seen: QRectF  # what its clipping ancestors leave of it
    surface: QRectF  # the card, button or sheet it is written on, else the window
    clip: QRectF  # the innermost clipping ancestor, else the window
    enabled: bool = True
    truncated: bool = False
    pixel_size: int = 0
    widest_word: float = 0.0  # pixels
    room: float = 0.0  # how wide a text may be, pixels
    contrast: float = 21.0

    def inside(self, other: "Thing") -> bool:
        """Whether it is drawn in the other."""
        return other.path[-1] in self.path


def look(window: QQuickWindow, picture: QImage) -> list[Thing]:
    """Everything that can be reached or read now: with a sheet above the screen, the sheet alone."""
    whole = QRectF(0, 0, window.width(), window.height())
    root = window.contentItem()
    sheet = next((item for item in shown(root) if _kind_of(item).endswith("Overlay")), None)
    return list(_things(sheet or root, picture, (), whole, whole))


def grab(window: QQuickWindow) -> QImage:
    """The window's picture, once layouts have come to rest: the first pass may only find out heights."""
    assert QTest.qWaitForWindowExposed(window)
    for _ in range(PASSES):
        QCoreApplication.processEvents()
        picture = window.grabWindow()
    return picture


def gap(one: QRectF, other: QRectF) -> float:
    """Pixels between two rectangles that stand side by side or one above the other; negative: they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2: contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """WCAG 2.2: relative luminance."""
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """All that is painted inside the item."""
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from shown(child)


def _kind_of(item: QQuickItem) -> str:
    """The QML file an item is of: Qt adds `_QMLTYPE_7` to its name."""
    return item.metaObject().className().partition("_")[0]


def _things(
    item: QQuickItem, picture: QImage, path: tuple[int, ...], clip: QRectF, surface: QRectF, owner: str = ""
) -> Iterator[Thing]:
    for child in item.childItems():
        if not child.isVisible() or child.opacity() == 0:
            continue
        here = (*path, id(child))
        area = child.mapRectToScene(QRectF(0, 0, child.width(), child.height()))
        button = child.inherits("QQuickAbstractButton")
        name = child.objectName() or owner or _kind_of(child)
        if child.inherits("QQuickText"):
            yield from _text(child, name, picture, here, clip, surface)
        elif button or child.inherits("QQuickImage"):
            kind = Kind.BUTTON if button else Kind.PICTURE
            if not (seen := area.intersected(clip)).isEmpty():
                yield Thing(kind, name, here, area, seen, surface, clip, child.isEnabled())
        inner = clip.intersected(area) if child.clip() else clip
        on = area if button or child.inherits("QQuickRectangle") else surface
        yield from _things(child, picture, here, inner, on, child.objectName() or owner)


def _text(
    item: QQuickItem, name: str, picture: QImage, path: tuple[int, ...], clip: QRectF, surface: QRectF
) -> Iterator[Thing]:
    text: str = item.property("text")
    box = item.mapRectToScene(item.boundingRect())  # where the lines are, which may be more or less than the item
    seen = box.intersected(clip)
    if not text or seen.isEmpty():
        return
    size = _pixel_size(item)
    capitals = text.upper() == text and item.property("lineCount") == 1
    ink = box.adjusted(0, (ASCENT - CAPITAL) * size, 0, -DESCENT * size) if capitals else box
    font = item.property("font")
    font.setPixelSize(size)
    metrics = QFontMetricsF(font)
    yield Thing(
        Kind.TEXT,
        f'{name} "{text}"',
        path,
        ink,
        ink.intersected(clip),
        surface,
        clip,
        truncated=item.property("truncated"),
        pixel_size=size,
        widest_word=max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0),
        room=item.width(),
        contrast=contrast(item.property("color"), _ground(picture, seen)),
    )


def _pixel_size(item: QQuickItem) -> int:
    """What the text is really set in, after it was fitted."""
    value, _ = QQmlExpression(QQmlEngine.contextForObject(item), item, "fontInfo.pixelSize").evaluate()
    return int(value)


def _ground(picture: QImage, box: QRectF) -> QColor:
    """The commonest colour along the edge of a text's lines: what it stands on."""
    place = box.toAlignedRect().intersected(picture.rect())
    across = range(place.left(), place.right() + 1, 3)
    down = range(place.top(), place.bottom() + 1, 3)
    edge = [picture.pixel(x, y) for x in across for y in (place.top(), place.bottom())]
    edge += [picture.pixel(x, y) for y in down for x in (place.left(), place.right())]
    return QColor(Counter(edge).most_common(1)[0][0])
