"""Every page of the staff's room, on every panel that is sold, in both languages: whole, legible, touchable.

The same eyes and the same rules as for what customers see (test_screens). The pictures are kept in build/screens.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.knock import CORNER_HIGH_MM, CORNER_WIDE_MM
from kiosk.maintenance.say import Say
from kiosk.ui.staff_sentences import SOURCES
from tests.support.exhibits import ORDINARY, PANELS, Panel
from tests.support.gallery import Gallery
from tests.support.sight import Kind, grab, look
from tests.support.staff_gallery import StaffGallery
from tests.ui import test_screens as rules
from tests.ui.test_screens import FAST, Exhibition, Sight

TIGHT = PANELS[2]  # where the longer of two words may not fit; the others have room for either
RULES = (
    rules.test_nothing_is_cut_off,
    rules.test_everything_is_where_it_belongs,
    rules.test_nothing_overlaps,
    rules.test_buttons_suit_fingers,
    rules.test_text_is_large,
    rules.test_text_stands_out,
    rules.test_no_warnings,
)


@pytest.fixture(scope="module", params=PANELS[:4], ids=str)
def seen(request: pytest.FixtureRequest, qapp: QGuiApplication, repository: Path) -> Exhibition:
    """One window a panel, walked through everything once."""
    panel: Panel = request.param
    folder = repository / "build" / "screens" / f"staff-{panel}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with StaffGallery(panel) as gallery:
        sights = [
            sight
            for language in (("es", "en") if panel is TIGHT else ("es",))
            for sight in _walk(gallery, folder, language)
        ]
        return Exhibition(panel, sights, list(gallery.warnings))


def _walk(gallery: StaffGallery, folder: Path, language: str) -> Iterator[Sight]:
    for number, scene in enumerate(gallery.staff_scenes(language), 1):
        picture = grab(gallery.window)
        file = folder / f"{language}-{number:02d}-{scene}.png"
        assert picture.save(str(file), quality=FAST)
        yield Sight(f"{scene} ({language})", ORDINARY, look(gallery.window, picture), file, "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.removeprefix("test_"))
def test_rules(rule: Callable[[Exhibition], None], seen: Exhibition) -> None:
    """What holds for customers' screens holds for staff's."""
    rule(seen)


@pytest.mark.parametrize("panel", PANELS[:3], ids=str)
def test_nothing_in_the_corners(panel: Panel, qapp: QGuiApplication) -> None:
    """Where the sign for staff is given, no home screen has anything that a customer could touch."""
    high, wide = (CORNER_HIGH_MM - 1) * panel.dots_per_mm, CORNER_WIDE_MM * panel.dots_per_mm
    with Gallery(panel) as gallery:
        scenes = gallery.scenes("es", ORDINARY)
        for scene in ("welcome", "language", "help", "welcome-with-notice", "welcome-with-notice-and-offer"):
            assert next(scenes) == scene
            if not scene.startswith("welcome"):
                continue
            for thing in look(gallery.window, grab(gallery.window)):
                aside = thing.seen.left() < wide or thing.seen.right() > panel.width - wide
                reaches = thing.kind is Kind.BUTTON and aside and thing.seen.top() < high
                assert not reaches, f"{scene}: {thing.name}"


def test_every_sentence_is_on_the_translators_list() -> None:
    """The room's sentences and what translators are given are the same."""
    assert {str(source) for source in SOURCES} == {say.value for say in Say}
