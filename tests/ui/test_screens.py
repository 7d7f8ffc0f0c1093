"""Every screen and sheet, on every panel, in both languages, with short and long names: whole, legible, touchable.

Measured on the real window, in millimetres and in the colours of its picture (DESIGN.md, "The screen"). The pictures
are kept in build/screens, so that a person can look at them too.
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QGuiApplication

from kiosk.domain.comfort import Comfort, Contrast
from kiosk.settings import Settings
from kiosk.settings_checks import check
from kiosk.sight import rules
from kiosk.sight.exhibits import FORTY, LONGEST, ORDINARY, PANELS, SOLD, Names, Panel
from kiosk.sight.gallery import Gallery, ordinary_look
from kiosk.sight.rules import RULES, Rule
from kiosk.sight.things import CAPITAL, Kind, grab, look, shown
from kiosk.sight.walk import STANDARD, Sight, comforts, see, title_of
from tests.support.eyes import read_codes

FINE = 90  # as JPEG: a PNG takes three times as long to write
NUMBER_CAPITAL_MM = 40.0
NUMBER_DIAGONAL_IN = 21.5  # on smaller panels it is as large as they allow
SMALL = SOLD[-1]
WALKS: tuple[tuple[str, Names, bool], ...] = (
    ("es", ORDINARY, False),
    ("en", ORDINARY, False),
    ("es", FORTY, True),
    ("en", LONGEST, True),
)


@dataclass(frozen=True, slots=True)
class Exhibition:
    """Everything seen on one panel, and the picture that was taken of each."""

    panel: Panel
    sights: dict[Path, Sight]
    warnings: list[str]

    def offences(self, rule: Rule) -> list[str]:
        """What `rule` finds in any of the scenes."""
        return [f"{self.panel} {sight}: {what}" for sight in self.sights.values() for what in rule(sight)]


@pytest.fixture(scope="module", params=PANELS, ids=str)
def seen(request: pytest.FixtureRequest, qapp: QGuiApplication, repository: Path) -> Exhibition:
    """One window a panel, walked through everything once; the tests below judge what was seen."""
    panel: Panel = request.param
    folder = repository / "build" / "screens" / str(panel)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    with Gallery(panel) as gallery:
        walks = WALKS if panel in SOLD else WALKS[:1]
        sights = dict(sight for walk in walks for sight in _walk(gallery, folder, *walk, _asked(gallery, *walk[:2])))
        return Exhibition(panel, sights, list(gallery.warnings))


def _asked(gallery: Gallery, language: str, names: Names) -> list[Comfort]:
    """Everything, with ordinary names; a lower screen and another language have the same colours."""
    if names is not ORDINARY or gallery.panel not in SOLD:
        return [STANDARD]
    return [
        asked
        for asked in comforts(low=gallery.can_lower)
        if asked.contrast is Contrast.STANDARD or not (asked.low or language != WALKS[0][0])
    ]


def _walk(
    gallery: Gallery,
    folder: Path,
    language: str,
    names: Names,
    only_names: bool,
    asked: Sequence[Comfort] = (STANDARD,),
) -> Iterator[tuple[Path, Sight]]:
    for number, scene in enumerate(gallery.scenes(language, names, only_names=only_names), 1):
        for sight, picture in see(gallery, language, scene, names, asked):
            title = "-".join(
                (names.label, language, f"{number:02d}", scene, title_of(sight.comfort).replace(", ", "-"))
            )
            file = folder / f"{title}.jpg"
            if sight.comfort == STANDARD:  # the others would take longer to write than to measure
                assert picture.save(str(file), quality=FINE)
            yield file, sight


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rules(rule: Rule, seen: Exhibition) -> None:
    """Every rule of the self-check holds for every scene."""
    assert seen.offences(rule) == []


@pytest.mark.parametrize(("primary", "ground"), [("#5B1A6B", "#F7F8FA"), ("#505050", "#F2F2F2")])
def test_text_stands_out_in_other_colours(primary: str, ground: str, qapp: QGuiApplication, tmp_path: Path) -> None:
    """A brand's own colours, as pale and as dark as the settings allow, keep every text legible."""
    report: list[str] = []
    brand = msgspec.structs.replace(Settings().brand, primary=primary, ground=ground)
    check(msgspec.structs.replace(Settings(), brand=brand), lambda key, _what, _remedy: report.append(key))
    assert report == []
    with Gallery(SMALL, replace(ordinary_look(SMALL), brand_primary=primary, brand_ground=ground)) as gallery:
        sights = dict(_walk(gallery, tmp_path, "en", ORDINARY, only_names=False))
    assert Exhibition(SMALL, sights, []).offences(rules.stands_out) == []


def test_the_number_is_the_largest_thing(seen: Exhibition) -> None:
    """An ordinary number's capitals are 40 mm high on a 21.5" panel, and the largest text on every panel.

    Where a customer asked for larger text or a lower screen, it is as large as what stands below it allows.
    """
    dots = seen.panel.dots_per_mm
    least_mm = NUMBER_CAPITAL_MM if seen.panel.diagonal_in == NUMBER_DIAGONAL_IN else 0.0

    def judge(sight: Sight) -> Iterator[str]:
        if sight.comfort.large or sight.comfort.low:
            return
        texts = sorted(sight.of(Kind.TEXT), key=lambda text: text.pixel_size)
        number = next((text for text in texts if text.name.startswith("number ")), None)
        if number is not None and number.pixel_size < texts[-1].pixel_size:
            yield f"{number.name} is smaller than {texts[-1].name}"
        ordinary = number is not None and sight.names is ORDINARY and len(number.name) <= len('number "T102"')
        if number is not None and ordinary and number.pixel_size * CAPITAL < least_mm * dots:
            yield f"{number.name} is {number.pixel_size * CAPITAL / dots:.1f} mm high"

    assert seen.offences(judge) == []


def test_codes_can_be_read(seen: Exhibition) -> None:
    """zbar reads the ticket's code from the window's picture."""
    tickets = {picture: sight.qr for picture, sight in seen.sights.items() if sight.qr and picture.exists()}
    assert tickets
    assert read_codes(*tickets) == list(tickets.values())


def test_no_warnings(seen: Exhibition) -> None:
    """QML has nothing to complain about."""
    assert seen.warnings == []


@pytest.mark.parametrize("names", [ORDINARY, LONGEST], ids=lambda names: names.label)
@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_pages_show_every_card_whole(panel: Panel, names: Names, qapp: QGuiApplication) -> None:
    """Turning pages down and up again by the arrows, every card is wholly in view once, however tall it is."""
    with Gallery(panel) as gallery:
        for scene in gallery.scenes("es", names, only_names=True):
            if scene in {"branch", "service"}:
                wanted = {f"card-b{n}" for n in range(12)} if scene == "branch" else {f"card-v{n}" for n in range(9)}
                assert _leaf_through(gallery, "pageDown") == wanted
                assert _leaf_through(gallery, "pageUp") == wanted
            if scene == "service":
                break


def _leaf_through(gallery: Gallery, arrow: str) -> set[str]:
    """The cards that were whole on one of the pages."""
    whole: set[str] = set()
    for _ in range(30):
        grab(gallery.window)  # new cards find their heights first
        grab(gallery.window)
        things = look(gallery.window)
        cards = [thing for thing in things if thing.kind is Kind.BUTTON and thing.name.startswith("card-")]
        whole |= {card.name for card in cards if card.clip.adjusted(0, -1, 0, 1).contains(card.area)}
        button = next((thing for thing in things if thing.kind is Kind.BUTTON and thing.name == arrow), None)
        if button is None or not button.enabled:
            return whole
        item = next(item for item in shown(gallery.window.contentItem()) if item.objectName() == arrow)
        assert QMetaObject.invokeMethod(item, "click")
    raise AssertionError(f"{arrow} comes to no end")
