"""What every screen keeps to, as functions of what was seen of it: each says what is missed, and by how much.

The numbers are DESIGN.md's ("The screen").
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QRectF

from kiosk.sight.order import out_of_order
from kiosk.sight.things import CAPITAL, Kind, Thing, gap
from kiosk.sight.walk import Sight

PIXEL = 1.01  # what rounding may take
TOUCH_MM = 20.0
BETWEEN_MM = 3.0
BODY_CAPITAL_MM = 4.8
LARGE_CAPITAL_MM = 7.3
CONTRAST = 7.0

Rule = Callable[[Sight], Iterator[str]]


def whole(sight: Sight) -> Iterator[str]:
    """Every text is whole, unless it is a message, which a ticket on paper repeats; no word is broken in two."""
    for text in sight.of(Kind.TEXT):
        if text.truncated and not text.name.startswith("message "):
            yield f"cut short: {text.name}"
        if text.widest_word > text.room + PIXEL:
            over = (text.widest_word - text.room) / sight.dots_per_mm
            yield f"a word is broken that is {over:.1f} mm too wide: {text.name}"


def in_place(sight: Sight) -> Iterator[str]:
    """Every text and button lies on its card and in the window; what is in a list may stand further down in it."""
    for thing in sight.things:
        listed = thing.clip.height() < sight.height
        allowed = thing.clip.adjusted(-PIXEL, -listed * 1e6, PIXEL, listed * 1e6)
        if not allowed.contains(thing.area):
            yield f"{_beyond(thing, allowed, sight)} outside the window or its list: {thing.kind.name} {thing.name}"
        # What is read page by page on a card lies on it as far as it is seen.
        written = thing.seen if thing.surface.contains(thing.clip) else thing.area
        if thing.kind is Kind.TEXT and not thing.surface.adjusted(-1, -1, 1, 1).contains(written):
            yield f"{_beyond(thing, thing.surface, sight)} over the edge of its card: {thing.name}"


def apart(sight: Sight) -> Iterator[str]:
    """No two texts, buttons or pictures lie upon each other."""
    for one, other in _neighbours(sight.things, -PIXEL):
        if not (one.inside(other) or other.inside(one)) and (between := gap(one.seen, other.seen)) < -PIXEL:
            overlap = -between / sight.dots_per_mm
            yield f"{one.kind.name} {one.name} and {other.kind.name} {other.name} overlap by {overlap:.1f} mm"


def touchable(sight: Sight) -> Iterator[str]:
    """Whatever answers a touch is 20 mm wide and high, 3 mm from the next; a card fits into its list."""
    dots = sight.dots_per_mm
    buttons = [button for button in sight.of(Kind.BUTTON) if button.enabled]
    for button in buttons:
        if min(button.area.width(), button.area.height()) < TOUCH_MM * dots - PIXEL:
            size = f"{button.area.width() / dots:.1f} x {button.area.height() / dots:.1f} mm"
            yield f"{size} instead of {TOUCH_MM:g}: {button.name}"
        if button.area.height() > button.clip.height():
            over = (button.area.height() - button.clip.height()) / dots
            yield f"{over:.1f} mm taller than its list: {button.name}"
    for one, other in _neighbours(buttons, BETWEEN_MM * dots):
        if (between := gap(one.seen, other.seen)) < BETWEEN_MM * dots - PIXEL:
            yield f"{between / dots:.1f} mm instead of {BETWEEN_MM:g} between {one.name} and {other.name}"


def large(sight: Sight) -> Iterator[str]:
    """Capitals are 4.8 mm high at least, 7.3 mm where somebody asked for larger text."""
    least = LARGE_CAPITAL_MM if sight.comfort.large else BODY_CAPITAL_MM
    for text in sight.of(Kind.TEXT):
        height = text.pixel_size * CAPITAL
        if height < least * sight.dots_per_mm - PIXEL:
            yield f"capitals of {height / sight.dots_per_mm:.1f} mm instead of {least:g}: {text.name}"


def stands_out(sight: Sight) -> Iterator[str]:
    """Every text has a contrast of 7:1 against what it really stands on."""
    for text in sight.of(Kind.TEXT):
        if (contrast := sight.contrasts[text.key]) < CONTRAST:
            yield f"{contrast:.2f}:1 instead of {CONTRAST:g}:1: {text.name}"


def named(sight: Sight) -> Iterator[str]:
    """Every button has a name for those who do not see it."""
    return (f"no accessible name: {button.name}" for button in sight.of(Kind.BUTTON) if not button.spoken.strip())


def in_order(sight: Sight) -> Iterator[str]:
    """Tab comes to every button that answers, in the order in which people read (`order`)."""
    by_key = {button.key: button for button in sight.of(Kind.BUTTON) if button.enabled}
    chain = [by_key[key] for key in sight.tabs if key in by_key]
    lost = [button.name for key, button in by_key.items() if key not in sight.tabs]
    if len(by_key) > 1:  # one alone takes every key: the dark cover of the night
        yield from (f"Tab never comes to it: {name}" for name in lost)
    if (pair := out_of_order(chain)) is not None:
        one, other = pair
        yield f"Tab goes from {one.name} to {other.name}, which is read before it"


RULES: tuple[Rule, ...] = (whole, in_place, apart, touchable, large, stands_out, named, in_order)


def _neighbours(things: Iterable[Thing], within: float) -> Iterator[tuple[Thing, Thing]]:
    """Every two of them between whose heights there are fewer pixels than that."""
    tops = sorted(((thing.seen.top(), thing.seen.bottom(), thing) for thing in things), key=lambda entry: entry[0])
    for number, (_, bottom, one) in enumerate(tops, 1):
        for top, _, other in islice(tops, number, None):
            if top - bottom >= within:
                break
            yield one, other


def _beyond(thing: Thing, allowed: QRectF, sight: Sight) -> str:
    """How far it lies outside, on the side where that is most."""
    area = thing.area
    across = max(allowed.left() - area.left(), area.right() - allowed.right())
    down = max(allowed.top() - area.top(), area.bottom() - allowed.bottom())
    return f"{max(across, down) / sight.dots_per_mm:.1f} mm"
