"""Every screen and sheet, on every panel, in both languages, with short and long names: whole, legible, touchable.

Measured on the real window, in millimetres and in the colours of its picture (DESIGN.md, "The screen"). The pictures
are kept in build/screens, so that a person can look at them too.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QGuiApplication

from kiosk.settings import Settings
from kiosk.settings_checks import check
from tests.support.exhibits import FORTY, LONGEST, ORDINARY, PANELS, Names, Panel
from tests.support.eyes import read_codes
from tests.support.gallery import Gallery
from tests.support.sight import CAPITAL, Kind, Thing, gap, grab, look, shown

PIXEL = 1.01  # what rounding may take
FAST = 80  # Qt's word for PNG's least compression
TOUCH_MM = 20.0
BETWEEN_MM = 3.0
BODY_CAPITAL_MM = 4.8
NUMBER_CAPITAL_MM = 40.0
NUMBER_DIAGONAL_IN = 21.5  # on smaller panels it is as large as they allow
CONTRAST = 7.0
SOLD, SMALL = PANELS[:4], PANELS[3]
WALKS: tuple[tuple[str, Names, bool], ...] = (
    ("es", ORDINARY, False),
    ("en", ORDINARY, False),
    ("es", FORTY, True),
    ("en", LONGEST, True),
)


@dataclass(frozen=True, slots=True)
class Sight:
    """One scene as it was seen, and the picture that was taken of it."""

    title: str
    names: Names
    things: list[Thing]
    picture: Path
    qr: str

    def of(self, kind: Kind) -> list[Thing]:
        """What is of one kind."""
        return [thing for thing in self.things if thing.kind is kind]


@dataclass(frozen=True, slots=True)
class Exhibition:
    """Everything seen on one panel."""

    panel: Panel
    sights: list[Sight]
    warnings: list[str]

    def offences(self, judge: Callable[[Sight], Iterable[str]]) -> list[str]:
        """What `judge` finds in any of the scenes."""
        return [f"{self.panel} {sight.title}: {what}" for sight in self.sights for what in judge(sight)]


@pytest.fixture(scope="module", params=PANELS, ids=str)
def seen(request: pytest.FixtureRequest, qapp: QGuiApplication, repository: Path) -> Exhibition:
    """One window a panel, walked through everything once; the tests below judge what was seen."""
    panel: Panel = request.param
    folder = repository / "build" / "screens" / str(panel)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    with Gallery(panel) as gallery:
        walks = WALKS if panel in SOLD else WALKS[:1]
        sights = [sight for walk in walks for sight in _walk(gallery, folder, *walk)]
        return Exhibition(panel, sights, list(gallery.warnings))


def _walk(gallery: Gallery, folder: Path, language: str, names: Names, only_names: bool) -> Iterator[Sight]:
    for number, scene in enumerate(gallery.scenes(language, names, only_names=only_names), 1):
        picture = grab(gallery.window)
        file = folder / f"{names.label}-{language}-{number:02d}-{scene}.png"
        assert picture.save(str(file), quality=FAST)
        title = f"{scene} ({language}, {names.label} names)"
        yield Sight(title, names, look(gallery.window, picture), file, gallery.session.view.ticket.qr)


def test_nothing_is_cut_off(seen: Exhibition) -> None:
    """Every text is whole, unless it is a message, which a ticket on paper repeats; no word is broken in two."""

    def judge(sight: Sight) -> Iterator[str]:
        for text in sight.of(Kind.TEXT):
            if text.truncated and not text.name.startswith("message "):
                yield f"cut short: {text.name}"
            if text.widest_word > text.room + PIXEL:
                yield f"a word is broken: {text.name}"

    assert seen.offences(judge) == []


def test_everything_is_where_it_belongs(seen: Exhibition) -> None:
    """Every text and button lies on its card and in the window; what is in a list may stand further down in it."""

    def judge(sight: Sight) -> Iterator[str]:
        for thing in sight.things:
            listed = thing.clip.height() < seen.panel.height
            allowed = thing.clip.adjusted(-PIXEL, -listed * 1e6, PIXEL, listed * 1e6)
            if not allowed.contains(thing.area):
                yield f"outside the window or its list: {thing.kind.name} {thing.name}"
            if thing.kind is Kind.TEXT and not thing.surface.adjusted(-1, -1, 1, 1).contains(thing.area):
                yield f"runs over its card: {thing.name}"

    assert seen.offences(judge) == []


def test_nothing_overlaps(seen: Exhibition) -> None:
    """No two texts, buttons or pictures lie upon each other."""

    def judge(sight: Sight) -> Iterator[str]:
        for one, other in combinations(sight.things, 2):
            if not (one.inside(other) or other.inside(one)) and gap(one.seen, other.seen) < -PIXEL:
                yield f"{one.kind.name} {one.name} and {other.kind.name} {other.name}"

    assert seen.offences(judge) == []


def test_buttons_suit_fingers(seen: Exhibition) -> None:
    """Whatever answers a touch is 20 mm wide and high, 3 mm from the next; a card fits into its list."""
    dots = seen.panel.dots_per_mm

    def judge(sight: Sight) -> Iterator[str]:
        buttons = [button for button in sight.of(Kind.BUTTON) if button.enabled]
        for button in buttons:
            if min(button.area.width(), button.area.height()) < TOUCH_MM * dots - PIXEL:
                size = f"{button.area.width() / dots:.1f} x {button.area.height() / dots:.1f} mm"
                yield f"{button.name} is {size}"
            if button.area.height() > button.clip.height():
                yield f"{button.name} is taller than its list"
        for one, other in combinations(buttons, 2):
            if gap(one.seen, other.seen) < BETWEEN_MM * dots - PIXEL:
                yield f"{gap(one.seen, other.seen) / dots:.1f} mm between {one.name} and {other.name}"

    assert seen.offences(judge) == []


def test_text_is_large(seen: Exhibition) -> None:
    """Capitals are 4.8 mm high at least."""

    def judge(sight: Sight) -> Iterator[str]:
        for text in sight.of(Kind.TEXT):
            height = text.pixel_size * CAPITAL / seen.panel.dots_per_mm
            if text.pixel_size * CAPITAL < BODY_CAPITAL_MM * seen.panel.dots_per_mm - PIXEL:
                yield f"{height:.1f} mm: {text.name}"

    assert seen.offences(judge) == []


def test_text_stands_out(seen: Exhibition) -> None:
    """Every text has a contrast of 7:1 against what it really stands on."""
    assert seen.offences(_pale) == []


@pytest.mark.parametrize(("primary", "ground"), [("#5B1A6B", "#F7F8FA"), ("#505050", "#F2F2F2")])
def test_text_stands_out_in_other_colours(primary: str, ground: str, qapp: QGuiApplication, tmp_path: Path) -> None:
    """A brand's own colours, as pale and as dark as the settings allow, keep every text legible."""
    report: list[str] = []
    brand = msgspec.structs.replace(Settings().brand, primary=primary, ground=ground)
    check(msgspec.structs.replace(Settings(), brand=brand), lambda key, _what, _remedy: report.append(key))
    assert report == []
    with Gallery(SMALL, primary=primary, ground=ground) as gallery:
        sights = list(_walk(gallery, tmp_path, "en", ORDINARY, only_names=False))
    assert Exhibition(SMALL, sights, []).offences(_pale) == []


def _pale(sight: Sight) -> Iterator[str]:
    return (f"{text.contrast:.2f}:1 {text.name}" for text in sight.of(Kind.TEXT) if text.contrast < CONTRAST)


def test_the_number_is_the_largest_thing(seen: Exhibition) -> None:
    """An ordinary number's capitals are 40 mm high on a 21.5" panel, and the largest text on every panel."""
    dots = seen.panel.dots_per_mm
    least_mm = NUMBER_CAPITAL_MM if seen.panel.diagonal_in == NUMBER_DIAGONAL_IN else 0.0

    def judge(sight: Sight) -> Iterator[str]:
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
    tickets = [sight for sight in seen.sights if sight.qr]
    assert tickets
    assert read_codes(*(ticket.picture for ticket in tickets)) == [ticket.qr for ticket in tickets]


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
        things = look(gallery.window, grab(gallery.window))
        cards = [thing for thing in things if thing.kind is Kind.BUTTON and thing.name.startswith("card-")]
        whole |= {card.name for card in cards if card.clip.adjusted(0, -1, 0, 1).contains(card.area)}
        button = next((thing for thing in things if thing.kind is Kind.BUTTON and thing.name == arrow), None)
        if button is None or not button.enabled:
            return whole
        item = next(item for item in shown(gallery.window.contentItem()) if item.objectName() == arrow)
        assert QMetaObject.invokeMethod(item, "click")
    raise AssertionError(f"{arrow} comes to no end")
