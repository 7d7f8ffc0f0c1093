"""A language read from the right has every screen the other way round; digits and Latin keys stay as they are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.sight.exhibits import ORDINARY, PANELS, Panel
from kiosk.sight.gallery import Gallery
from kiosk.sight.things import grab, look, shown

SCENES = ("branch", "service", "customer", "still-there", "ticket-uncertain", "held")
ROUNDED = 3.0  # pixels that halves of odd widths may take
KEYBOARDS = "Keyboard"
POINTING = ("back", "forward")

Places = dict[str, dict[str, QRectF]]


def _kind(item: QQuickItem) -> str:
    return item.metaObject().className().partition("_")[0]


def _outside_keyboards(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            if _kind(child) != KEYBOARDS:
                yield from _outside_keyboards(child)


def places(gallery: Gallery, language: str) -> Places:
    """Where everything with a name is, scene by scene; what stands in a keyboard left out."""
    found: Places = {}
    for scene in gallery.scenes(language, ORDINARY, only_names=True):
        if scene in SCENES:
            grab(gallery.window)
            items = [item for item in _outside_keyboards(gallery.window.contentItem()) if item.objectName()]
            found[scene] = {
                item.objectName(): item.mapRectToScene(QRectF(0, 0, item.width(), item.height())) for item in items
            }
            if language == "ar":
                icons = [item for item in shown(gallery.window.contentItem()) if _kind(item) == "Icon"]
                turned = {item.property("symbol") for item in icons if item.property("mirror")}
                keys = {thing.mirrored for thing in look(gallery.window) if thing.name.startswith("key-")}
                assert keys <= {False}, scene
                assert turned == {item.property("symbol") for item in icons} & set(POINTING), scene
    return found


@pytest.mark.parametrize("panel", PANELS[:2], ids=str)
def test_every_screen_is_mirrored(panel: Panel, qapp: QGuiApplication) -> None:
    """What stands left in Spanish stands as far from the right in Arabic, wherever it is as wide in both."""
    assert qapp is not None
    with Gallery(panel) as gallery:
        spanish, arabic = places(gallery, "es"), places(gallery, "ar")
        assert gallery.warnings == []
    assert set(spanish) == set(arabic) == set(SCENES)
    compared, wrong = 0, []
    for scene, here in spanish.items():
        for name in here.keys() & arabic[scene].keys():
            one, other = here[name], arabic[scene][name]
            if abs(one.width() - other.width()) <= ROUNDED:
                compared += 1
                if abs(one.center().x() + other.center().x() - panel.width) > ROUNDED:
                    wrong.append(f"{scene}: {name}")
    assert wrong == []
    assert compared > 10 * len(SCENES)
