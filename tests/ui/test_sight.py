"""The self-check's own eyes: each rule finds what it is about, and the order of reading is that of people."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.domain.comfort import Comfort
from kiosk.sight import rules
from kiosk.sight.exhibits import ORDINARY, SOLD
from kiosk.sight.gallery import Gallery
from kiosk.sight.order import out_of_order
from kiosk.sight.rules import RULES, Rule
from kiosk.sight.things import Kind, Thing, grab, texts
from kiosk.sight.walk import STANDARD, Sight, see

SIDE = 1000.0
WINDOW = QRectF(0, 0, SIDE, SIDE)
DOTS = 4.0  # a millimetre
TARGET = rules.TOUCH_MM * DOTS


def thing(name: str, x: float, y: float, key: int, *, kind: Kind = Kind.BUTTON, holder: int = 1) -> Thing:
    """A button of 20 mm, or a text as large, in the container `holder`."""
    area = QRectF(x, y, TARGET, TARGET)
    return Thing(kind, name, (0, holder, key), area, area, WINDOW, WINDOW, spoken=name, pixel_size=30, room=SIDE)


def sight(*things: Thing, tabs: tuple[int, ...] | None = None, comfort: Comfort = STANDARD) -> Sight:
    """These things and nothing else, well walked through by Tab unless it is said how."""
    chain = tuple(one.key for one in things) if tabs is None else tabs
    light = {one.key: 21.0 for one in things}
    return Sight("x", "en", ORDINARY, comfort, int(SIDE), DOTS, list(things), chain, light, "")


A, B = thing("a", 0, 0, 10), thing("b", 200, 0, 11)
TEXT = thing("text", 0, 200, 12, kind=Kind.TEXT)
WELL = sight(A, B, TEXT)
BROKEN: list[tuple[Rule, Sight, str]] = [
    (rules.whole, sight(replace(TEXT, truncated=True)), "cut short: text"),
    (rules.whole, sight(replace(TEXT, widest_word=SIDE + 40)), "a word is broken that is 10.0 mm too wide: text"),
    (rules.in_place, sight(thing("a", 960, 0, 10)), "9.7 mm outside the window or its list: BUTTON a"),
    (rules.in_place, sight(replace(TEXT, surface=QRectF(0, 200, 60, 80))), "5.0 mm over the edge of its card: text"),
    (rules.apart, sight(A, thing("b", 60, 0, 11)), "BUTTON a and BUTTON b overlap by 5.0 mm"),
    (rules.touchable, sight(replace(A, area=QRectF(0, 0, 72, 80))), "18.0 x 20.0 mm instead of 20: a"),
    (rules.touchable, sight(A, thing("b", 88, 0, 11)), "2.0 mm instead of 3 between a and b"),
    (rules.large, sight(replace(TEXT, pixel_size=20)), "capitals of 3.6 mm instead of 4.8: text"),
    (rules.large, sight(TEXT, comfort=Comfort(large=True)), "capitals of 5.4 mm instead of 7.3: text"),
    (rules.stands_out, replace(sight(TEXT), contrasts={TEXT.key: 6.5}), "6.50:1 instead of 7:1: text"),
    (rules.named, sight(replace(A, spoken=" ")), "no accessible name: a"),
    (rules.in_order, sight(A, B, tabs=(10,)), "Tab never comes to it: b"),
    (rules.in_order, sight(A, B, tabs=(11, 10)), "Tab goes from b to a, which is read before it"),
]


@pytest.mark.parametrize(("rule", "seen", "what"), BROKEN)
def test_rules_bite(rule: Rule, seen: Sight, what: str) -> None:
    """What is missed, and by how much."""
    assert list(rule(seen)) == [what]


def test_rules_let_well_alone() -> None:
    """Nothing is found where nothing is wrong, and every rule has been seen to find something."""
    assert [what for rule in RULES for what in rule(WELL)] == []
    assert {rule for rule, _, _ in BROKEN} == set(RULES)


KEYS = [thing(str(n), 100.0 * (n % 3), 100.0 * (n // 3), n) for n in range(9)]
BESIDE = [thing(name, 400, 100.0 * n, 20 + n, holder=2) for n, name in enumerate("xyz")]
BELOW = [thing(name, 100.0 * n, 500, 30 + n, holder=3) for n, name in enumerate("uvw")]


@pytest.mark.parametrize(
    ("things", "right_to_left", "fine"),
    [
        ([*KEYS, *BESIDE, *BELOW], False, True),  # a keypad, the column beside it, the bar below
        ([*BELOW, *KEYS], False, False),  # the bar first
        ([KEYS[0], KEYS[3], KEYS[6], KEYS[1], KEYS[4], KEYS[7]], False, False),  # keys column by column
        ([*BESIDE, *KEYS], False, False),  # what is on the right first
        ([*BESIDE, *(KEYS[n] for n in (2, 1, 0, 5, 4, 3, 8, 7, 6))], True, True),  # unless one reads from there
        ([*reversed(BELOW)], True, True),
        ([*BELOW], True, False),
    ],
)
def test_the_order_of_reading(things: list[Thing], right_to_left: bool, fine: bool) -> None:
    """From top to bottom, in the direction of writing, and one container after the other where they stand beside."""
    placed = [replace(one, mirrored=right_to_left) for one in things]
    assert (out_of_order(placed) is None) is fine


def pale(item: QQuickItem) -> None:
    """Almost the colour of what it stands on."""
    item.setProperty("color", QColor("#CCCCCC"))


def veiled(item: QQuickItem) -> None:
    """The right colour, of which hardly anything is left."""
    item.parentItem().setOpacity(0.4)


def gone(item: QQuickItem) -> None:
    """Nothing is painted at all."""
    item.setProperty("color", QColor("transparent"))


@pytest.mark.parametrize("spoil", [pale, veiled, gone])
def test_contrast_is_that_of_the_picture(spoil: Callable[[QQuickItem], None], qapp: QGuiApplication) -> None:
    """Whatever a text's colour is said to be: what counts is what is painted, on what really lies behind it."""
    with Gallery(SOLD[-1]) as gallery:
        assert next(gallery.scenes("en", ORDINARY)) == "welcome"
        grab(gallery.window)
        assert [what for seen, _ in see(gallery, "en", "x", ORDINARY) for what in rules.stands_out(seen)] == []
        spoil(next(item for item in texts(gallery.window) if item.property("text") == "Take your number here"))
        misses = [what for seen, _ in see(gallery, "en", "x", ORDINARY) for what in rules.stands_out(seen)]
    assert any("Take your number here" in miss for miss in misses)
