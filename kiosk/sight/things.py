"""What a person sees of a window, in numbers: its texts, buttons and pictures with their places, sizes and names.

Everything is measured on what is painted: `childItems` walked from the window down (a view's delegates are found no
other way). Colours are measured by `colours`.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import cast

from PySide6.QtCore import (
    Q_ARG,
    Q_RETURN_ARG,
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QMetaObject,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAccessible, QFontMetricsF, QImage
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import getCppPointer

from kiosk.ui.window import WindowError

CAPITAL = 0.714  # of the em: Noto Sans, OS/2 table
ASCENT = 1.069  # of the em: the same font's line box
DESCENT = 0.293
PASSES = 20  # three are enough for layouts; a picture that another thread loads may come later
EXPOSED_MS = 10_000  # off-screen it takes a turn of the event loop, on a busy X server some
PULSE_MS = 10


class Kind(Enum):
    """What sort of thing it is."""

    TEXT = auto()
    BUTTON = auto()
    PICTURE = auto()


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that is seen. Places are pixels of the window."""

    kind: Kind
    name: str  # as a report names it
    path: tuple[int, ...]  # itself last; the items it stands in before
    area: QRectF  # all of it: of a text its ink, of the others their rectangle
    seen: QRectF  # what its clipping ancestors leave of it
    surface: QRectF  # the card, button or sheet it is written on, else the window
    clip: QRectF  # the innermost clipping ancestor, else the window
    enabled: bool = True
    spoken: str = ""  # a button's name for those who do not see it
    mirrored: bool = False  # whether what a button stands among is read from right to left
    truncated: bool = False
    pixel_size: int = 0
    widest_word: float = 0.0  # pixels
    room: float = 0.0  # how wide a text may be, pixels

    @property
    def key(self) -> int:
        """The item itself, as long as it lives."""
        return self.path[-1]

    def inside(self, other: "Thing") -> bool:
        """Whether it is drawn in the other."""
        return other.key in self.path


def look(window: QQuickWindow) -> list[Thing]:
    """Everything that can be reached or read now: with a sheet above the screen, the sheet alone."""
    whole = QRectF(0, 0, window.width(), window.height())
    return list(_things(_front(window), (), whole, whole))


def texts(window: QQuickWindow) -> Iterator[QQuickItem]:
    """The items that `look` finds as texts."""
    return (item for item in shown(_front(window)) if item.inherits("QQuickText"))


def tabs(window: QQuickWindow) -> tuple[int, ...]:
    """The keys of what can have the focus, in the order in which Tab goes from one to the next."""
    chain: list[int] = []
    item = _after(window.contentItem())
    while key_of(item) not in chain:
        chain.append(key_of(item))
        item = _after(item)
    return tuple(chain)


def _after(item: QQuickItem) -> QQuickItem:
    """Where Tab goes from it.

    Asked by name: the answer of the method that Python has belongs to the item's wrapper, dies with it, and takes the
    item along.
    """
    forward = Q_ARG(bool, True)  # noqa: FBT003  # Qt's own signature
    direct = Qt.ConnectionType.DirectConnection
    found = QMetaObject.invokeMethod(item, "nextItemInFocusChain", direct, Q_RETURN_ARG("QQuickItem*"), forward)
    return cast("QQuickItem", found)


def grab(window: QQuickWindow) -> QImage:
    """The window's picture, once it has come to rest: texts find their heights first, then what stands below moves."""
    _await_exposed(window)
    picture = window.grabWindow()
    for _ in range(PASSES):
        before = picture
        QCoreApplication.processEvents()
        picture = window.grabWindow()
        if picture == before:
            break
    return picture


def _await_exposed(window: QQuickWindow) -> None:
    deadline = QDeadlineTimer(EXPOSED_MS)
    while not window.isExposed():
        if deadline.hasExpired():
            raise WindowError("The window was not shown in time.")
        loop = QEventLoop()
        QTimer.singleShot(PULSE_MS, loop.quit)
        loop.exec()


def gap(one: QRectF, other: QRectF) -> float:
    """Pixels between two rectangles that stand side by side or one above the other; negative: they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """All that is painted inside the item."""
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from shown(child)


def key_of(item: QQuickItem) -> int:
    """What an item is known by: Python's own id may be given to another while both are shown."""
    return int(getCppPointer(item)[0])


def _front(window: QQuickWindow) -> QQuickItem:
    root = window.contentItem()
    return next((item for item in shown(root) if _kind_of(item).endswith("Overlay")), root)


def _kind_of(item: QQuickItem) -> str:
    """The QML file an item is of: Qt adds `_QMLTYPE_7` to its name."""
    return item.metaObject().className().partition("_")[0]


def _things(item: QQuickItem, path: tuple[int, ...], clip: QRectF, surface: QRectF, owner: str = "") -> Iterator[Thing]:
    for child in item.childItems():
        if not child.isVisible() or child.opacity() == 0:
            continue
        here = (*path, key_of(child))
        area = child.mapRectToScene(QRectF(0, 0, child.width(), child.height()))
        button = child.inherits("QQuickAbstractButton")
        name = child.objectName() or owner or _kind_of(child)
        if child.inherits("QQuickText"):
            yield from _text(child, name, here, clip, surface)
        elif button or child.inherits("QQuickImage"):
            kind = Kind.BUTTON if button else Kind.PICTURE
            spoken = _spoken(child) if button else ""
            if not (seen := area.intersected(clip)).isEmpty():
                mirrored = button and bool(child.property("mirrored"))
                yield Thing(kind, name, here, area, seen, surface, clip, child.isEnabled(), spoken, mirrored)
        inner = clip.intersected(area) if child.clip() else clip
        on = area if button or child.inherits("QQuickRectangle") else surface
        yield from _things(child, here, inner, on, child.objectName() or owner)


def _spoken(item: QQuickItem) -> str:
    """What a screen reader is told."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _text(item: QQuickItem, name: str, path: tuple[int, ...], clip: QRectF, surface: QRectF) -> Iterator[Thing]:
    text: str = item.property("text")
    box = item.mapRectToScene(item.boundingRect())  # where the lines are, which may be more or less than the item
    if not text.strip() or box.intersected(clip).isEmpty():
        return
    size = _pixel_size(item)
    low = any((letter.isalpha() and not letter.isupper()) or letter == "_" for letter in text)
    capitals = item.property("lineCount") == 1 and not low
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
        widest_word=max((metrics.horizontalAdvance(word) for word in _words(text)), default=0.0),
        room=item.width(),
    )


def _words(text: str) -> Iterator[str]:
    """What must stay on one line: Chinese is written without spaces, and may go on after every character."""
    for word in text.split():
        if any(unicodedata.east_asian_width(letter) in {"W", "F"} for letter in word):
            yield from word
        else:
            yield word


def _pixel_size(item: QQuickItem) -> int:
    """What the text is really set in, after it was fitted."""
    value, _ = QQmlExpression(QQmlEngine.contextForObject(item), item, "fontInfo.pixelSize").evaluate()
    return int(value)
