"""A finger on the real window: touch events where a thing is drawn, and eyes that see what is drawn.

Things are named as QML names them (`objectName`). A view's delegates are no children of anybody in Qt's object tree,
so everything is found by walking what is painted (`childItems`).
"""

import time
from collections.abc import Callable, Iterator
from functools import cache
from typing import Self, TypeVar

from PySide6.QtCore import QPoint, QPointF, QRectF, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_S = 20.0  # for what takes milliseconds: only a machine that is busy with other tests comes near it
PULSE_MS = 5
MOST_PAGES = 40

Seen = TypeVar("Seen")


def until(true: Callable[[], Seen], within_s: float = PATIENCE_S, *, what: str = "what was waited for") -> Seen:
    """What `true` returns once that is true, with the event loop running; fails the test after `within_s`."""
    deadline = time.monotonic() + within_s
    while not (seen := true()):
        assert time.monotonic() < deadline, f"{what} did not happen within {within_s:g} s"
        QTest.qWait(PULSE_MS)
    return seen


def pump(seconds: float) -> None:
    """Let the event loop run that long, and every other thread: for what must *not* happen.

    In pulses: no other thread of Python's runs during one wait of Qt's, however long.
    """
    end = time.monotonic() + seconds
    while (left_ms := round((end - time.monotonic()) * 1000)) > 0:
        QTest.qWait(min(PULSE_MS, left_ms))


def shown(root: QQuickItem) -> Iterator[QQuickItem]:
    """All that is painted inside `root`, in depth first order."""
    for child in root.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from shown(child)


def area(item: QQuickItem) -> QRectF:
    """Where the item is in its window, in pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@cache
def _touch_device() -> QPointingDevice:
    return QTest.createTouchDevice()  # Qt keeps every device it is told of for ever: one is enough


class Finger:
    """Touches one window."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self._device = _touch_device()
        self._frames = 0
        window.frameSwapped.connect(self._painted)

    def see(self, name: str) -> QQuickItem | None:
        """The thing of that name, if it is painted."""
        return next((item for item in shown(self.window.contentItem()) if item.objectName() == name), None)

    def cards(self) -> list[str]:
        """The names of the cards that are in view, from top to bottom; a view keeps others outside."""
        view = self.see("answers")
        if view is None:
            return []
        window = area(view)
        found = [
            item for item in shown(view) if item.objectName().startswith("card-") and window.intersects(area(item))
        ]
        return [item.objectName() for item in sorted(found, key=lambda item: area(item).top())]

    def place(self, name: str) -> QPoint:
        """The middle of a thing that can be touched; waits until it is there and nothing guards it any more."""
        place = until(lambda: self._place(name), what=f'"{name}" can be touched')
        assert place is not None
        return place

    def tap(self, name: str) -> QPoint:
        """Touch a thing and lift the finger. Where that was."""
        place = self.place(name)
        self.tap_at(place)
        return place

    def tap_at(self, *places: QPoint) -> None:
        """One short touch with as many fingers as there are places, wherever that is."""
        self.press(*places)
        self.lift(*places)

    def press(self, *places: QPoint) -> None:
        """Put fingers down."""
        touch = QTest.touchEvent(self.window, self._device)
        for finger, place in enumerate(places):
            touch.press(finger, place)
        touch.commit()

    def lift(self, *places: QPoint) -> None:
        """Take the same fingers away."""
        touch = QTest.touchEvent(self.window, self._device)
        for finger, place in enumerate(places):
            touch.release(finger, place)
        touch.commit()

    def reach(self, name: str) -> None:
        """Turn the pages of a list until a thing is wholly in it, as somebody who cannot drag would: down, then up."""
        button = "pageDown"
        for _ in range(MOST_PAGES):
            until(lambda: not self._moving(), what="the list comes to rest")
            until(
                lambda: self._in_view(name) or self._offered("pageDown") or self._offered("pageUp"),
                what=f'"{name}", or a page to turn, is there',
            )
            if self._in_view(name):
                return
            if not self._offered(button):
                button = "pageUp"
            self.tap(button)
        raise AssertionError(f'"{name}" is on none of {MOST_PAGES} pages; the last has {self.cards()}')

    def guarded(self, place: QPoint) -> bool:
        """Whether the guard against double taps holds that place."""
        guards = (item for item in shown(self.window.contentItem()) if _kind(item) == "TapGuard")
        return any(area(shield).contains(QPointF(place)) for guard in guards for shield in shown(guard))

    def _place(self, name: str) -> QPoint | None:
        """Where a thing can be touched now, if it stands still for two frames: with the first, texts find their
        heights, with the second, what stands below them its place. A machine that is busy with other tests paints late.
        """
        places = set()
        for frame in range(3):
            if frame:
                self._paint()
            item = self._offered(name)
            if item is None:
                return None
            places.add(area(item).center().toPoint().toTuple())
        place = QPoint(*places.pop())
        return None if places or self.guarded(place) else place

    def _offered(self, name: str) -> QQuickItem | None:
        item = self.see(name)
        return item if item is not None and item.isEnabled() and item.width() > 0 else None

    def _paint(self) -> None:
        """Until a frame more is painted: Qt does that 5 ms after it is asked, when it has nothing else to do."""
        frames = self._frames
        self.window.update()
        until(lambda: self._frames > frames, what="a frame is painted")

    def _painted(self) -> None:
        self._frames += 1

    def _in_view(self, name: str) -> bool:
        item, view = self.see(name), self.see("answers")
        return item is not None and (view is None or area(view).contains(area(item).center()))

    def _moving(self) -> bool:
        view = self.see("answers")
        before = None if view is None else view.property("contentY")
        QTest.qWait(PULSE_MS)
        return view is not None and view.property("contentY") != before


def _kind(item: QQuickItem) -> str:
    """The QML file an item is of: Qt adds `_QMLTYPE_7` to its name."""
    return item.metaObject().className().partition("_")[0]


class Heartbeat:
    """Measures how long the GUI thread was deaf at worst, in seconds, while it was on."""

    EVERY_MS = 10

    def __init__(self) -> None:
        self.worst_s = 0.0
        self._last = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Self:
        self._last = time.monotonic()
        self._timer.start(self.EVERY_MS)
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.stop()
        self._beat()

    def _beat(self) -> None:
        now = time.monotonic()
        self.worst_s = max(self.worst_s, now - self._last)
        self._last = now
