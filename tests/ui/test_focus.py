"""The focus on every screen there is: everything that a finger can touch is on the keys' way, in reading order."""

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.domain.comfort import Comfort, Contrast
from kiosk.sight.colours import ratio
from kiosk.sight.exhibits import ORDINARY, PANELS, Panel
from kiosk.sight.gallery import Gallery
from kiosk.sight.things import grab
from kiosk.ui.focus import Focus
from kiosk.ui.reading_order import TURNERS, area, list_of, reading_order
from tests.support.finger import shown

MOST_STOPS = 80
APART = 9.0  # WCAG 2.2, technique C40: then one of two tones reaches 3:1 on anything
# Where a mark begins that nobody has moved, on the scenes where it matters most.
FIRST = {
    "welcome": "start", "welcome-with-offer": "start", "branch": "card-b0", "service": "card-v0", "search": "key-Q",
    "customer": "key-1", "phone": "key-1", "language": "language-es", "help-by-keypad": "close", "still-there": "stay",
    "ticket-printed": "done", "ticket-uncertain": "paperCame", "held": "haveIt", "refused-unreached": "retry",
}  # fmt: skip


def touchable(gallery: Gallery) -> set[str]:
    """What a finger could touch now, but for what turns pages."""
    window = QRectF(0, 0, gallery.window.width(), gallery.window.height())

    def in_reach(item: QQuickItem) -> bool:
        view = list_of(item)
        return (window if view is None else area(view)).contains(area(item).center())

    buttons = (item for item in shown(gallery.window.contentItem()) if item.inherits("QQuickAbstractButton"))
    return {item.objectName() for item in buttons if item.isEnabled() and in_reach(item)} - TURNERS


def walk(gallery: Gallery, focus: Focus) -> list[str]:
    """Where the key to the right leads, once round."""
    found: list[str] = []
    for _ in range(MOST_STOPS):
        right = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right.value, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.sendEvent(gallery.window, right)
        if focus._at in found:
            return found
        found.append(focus._at)
    raise AssertionError(f"no end to {found}")


@pytest.mark.parametrize("panel", [PANELS[0], PANELS[2]], ids=str)
def test_everything_is_on_the_way(panel: Panel, qapp: QGuiApplication) -> None:
    """On every screen and sheet the arrows come by whatever a finger could touch, and begin where one would."""
    with Gallery(panel) as gallery:
        focus = Focus(gallery.window, gallery.session)
        begun: dict[str, str] = {}
        for scene in gallery.scenes("es", ORDINARY):
            if scene == "night":  # any key wakes it
                continue
            grab(gallery.window)
            focus.rest()
            wanted, passed = touchable(gallery), walk(gallery, focus)
            assert wanted - set(passed) == set(), scene
            begun[scene] = passed[0]
        focus.close()
        assert {scene: begun[scene] for scene in FIRST} == FIRST
        assert gallery.warnings == []


def test_the_order_is_that_of_reading(qapp: QGuiApplication) -> None:
    """A column beside the keys is read before them, rows from top to bottom, the bar last."""
    wide = next(panel for panel in PANELS if panel.width > panel.height)
    with Gallery(wide) as gallery:
        assert "customer" in gallery.scenes("es", ORDINARY)  # walks as far
        grab(gallery.window)
        names = [item.objectName() for item in reading_order(gallery.window)]
    keys = [f"key-{digit}" for digit in "1234567890"]
    kinds = ["idType-D", "idType-P", "idType-C"]
    assert [name for name in names if name in {*keys, *kinds, "back", "help"}] == [*kinds, *keys, "back", "help"]


@pytest.mark.parametrize("kind", Contrast)
def test_the_two_tones_of_the_mark(kind: Contrast, qapp: QGuiApplication) -> None:
    """So far apart that one of them stands out from anything, in every contrast."""
    with Gallery(PANELS[0]) as gallery:
        gallery.session.feel(Comfort(contrast=kind))
        grab(gallery.window)
        ring = next(item for item in _everything(gallery.window.contentItem()) if item.objectName() == "focusRing")
        tones = [_colour(ring, f"Theme.{role}") for role in ("focus", "focusEdge")]
    assert ratio(*(tone.rgb() for tone in tones)) >= APART


def _everything(item: QQuickItem) -> list[QQuickItem]:
    return [found for child in item.childItems() for found in (child, *_everything(child))]


def _colour(item: QQuickItem, expression: str) -> QColor:
    value, _ = QQmlExpression(QQmlEngine.contextForObject(item), item, expression).evaluate()
    return QColor(value)
