"""Every page of the staff's room, on every panel that is sold, in both languages: whole, legible, touchable.

The same eyes and the same rules as for what customers see (test_screens). The pictures are kept in build/screens.
"""

import shutil
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.knock import CORNER_HIGH_MM, CORNER_WIDE_MM
from kiosk.maintenance.say import Say
from kiosk.sight.exhibits import ORDINARY, PANELS, SOLD, Panel
from kiosk.sight.gallery import Gallery
from kiosk.sight.rules import RULES, Rule, in_order
from kiosk.sight.things import Kind, grab, look
from kiosk.sight.walk import Sight, see
from kiosk.ui.staff_sentences import SOURCES
from tests.support.staff_gallery import StaffGallery
from tests.ui.test_screens import FINE, Exhibition

TIGHT = PANELS[2]  # where the longer of two words may not fit; the others have room for either


@pytest.fixture(scope="module", params=SOLD, ids=str)
def seen(request: pytest.FixtureRequest, qapp: QGuiApplication, repository: Path) -> Exhibition:
    """One window a panel, walked through everything once."""
    panel: Panel = request.param
    folder = repository / "build" / "screens" / f"staff-{panel}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with StaffGallery(panel) as gallery:
        languages = ("es", "en") if panel is TIGHT else ("es",)
        sights = dict(sight for language in languages for sight in _walk(gallery, folder, language))
        return Exhibition(panel, sights, list(gallery.warnings))


def _walk(gallery: StaffGallery, folder: Path, language: str) -> Iterator[tuple[Path, Sight]]:
    for number, scene in enumerate(gallery.staff_scenes(language), 1):
        for sight, picture in see(gallery, language, scene, ORDINARY):
            file = folder / f"{language}-{number:02d}-{scene}.jpg"
            assert picture.save(str(file), quality=FINE)
            yield file, sight


# Nobody goes through the staff's room by keys (`ui.focus`).
@pytest.mark.parametrize("rule", [rule for rule in RULES if rule is not in_order], ids=lambda rule: rule.__name__)
def test_rules(rule: Rule, seen: Exhibition) -> None:
    """What holds for customers' screens holds for staff's."""
    assert seen.offences(rule) == []


def test_no_warnings(seen: Exhibition) -> None:
    """QML has nothing to complain about."""
    assert seen.warnings == []


@pytest.mark.parametrize("panel", PANELS[:3], ids=str)
def test_nothing_in_the_corners(panel: Panel, qapp: QGuiApplication) -> None:
    """Where the sign for staff is given, no home screen has anything that a customer could touch."""
    high, wide = (CORNER_HIGH_MM - 1) * panel.dots_per_mm, CORNER_WIDE_MM * panel.dots_per_mm
    with Gallery(panel) as gallery:
        looked_at: list[str] = []
        for scene in takewhile(lambda scene: scene != "branch", gallery.scenes("es", ORDINARY)):
            if not scene.startswith("welcome"):
                continue
            looked_at.append(scene)
            grab(gallery.window)
            for thing in look(gallery.window):
                aside = thing.seen.left() < wide or thing.seen.right() > panel.width - wide
                reaches = thing.kind is Kind.BUTTON and aside and thing.seen.top() < high
                assert not reaches, f"{scene}: {thing.name}"
        assert looked_at[:3] == ["welcome", "welcome-with-notice", "welcome-with-notice-and-offer"]


def test_every_sentence_is_on_the_translators_list() -> None:
    """The room's sentences and what translators are given are the same."""
    assert {str(source) for source in SOURCES} == {say.value for say in Say}
