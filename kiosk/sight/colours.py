"""The contrast of every text against what is really behind it, measured in the pixels of two pictures.

One picture is taken with the texts and one without. Where they differ there is ink: there, and nowhere else, the first
says in which colour the text is painted and the second what it stands on, whatever was meant.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import compress
from operator import ne

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.sight.things import Kind, Thing, texts

CUTS = 6  # how often a line of a long text is cut through: often enough to meet every stem
SHORT = 10_000  # pixels of a text whose every row is looked at: a dash may be all there is
MOST, LEAST = 21.0, 1.0  # black on white; white on white
FEW = 0.05  # of a text's ink on one ground: less is the edge of something round

Pair = tuple[int, int]  # a pixel without the text and with it, each 0xffRRGGBB


def contrasts(window: QQuickWindow, picture: QImage, things: Iterable[Thing]) -> dict[int, float]:
    """By the key of each text among `things`: its contrast, 1 to 21, where it is worst. `picture` is how it is now."""
    plain, bare = (_plain(image) for image in (picture, _without(window)))
    with_text, without = _pixels(plain), _pixels(bare)
    written = (thing for thing in things if thing.kind is Kind.TEXT)
    return {
        text.key: _worst(_ink(with_text, without, picture.rect(), text)) if _legible(text) else MOST for text in written
    }


@cache
def ratio(one: int, other: int) -> float:
    """The contrast of two colours 0xffRRGGBB, 1 to 21 (WCAG 2.2: contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def _luminance(colour: int) -> float:
    """WCAG 2.2: relative luminance."""
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in ((colour >> 16 & 255) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _without(window: QQuickWindow) -> QImage:
    """The picture without the texts: what is only transparent keeps its place."""
    there = [(item, item.opacity()) for item in texts(window)]
    for item, _ in there:
        item.setOpacity(0)
    bare = window.grabWindow()
    for item, opacity in there:
        item.setOpacity(opacity)
    return bare


def _plain(picture: QImage) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def _pixels(picture: QImage) -> memoryview:
    """Its pixels, row after row, as long as the picture lives."""
    return memoryview(picture.constBits()).cast("B").cast("I")


def _ink(with_text: memoryview, without: memoryview, whole: QRect, text: Thing) -> Counter[Pair]:
    """How often each pair of pixels that differ stands in the rows that are looked at."""
    place = text.seen.toAlignedRect().intersected(whole)
    step = max(1, min(text.pixel_size // CUTS, place.width() * place.height() // SHORT))
    pairs: Counter[Pair] = Counter()
    for row in range(place.top(), place.bottom() + 1, step):
        part = slice(row * whole.width() + place.left(), row * whole.width() + place.right() + 1)
        if with_text[part] != without[part]:
            grounds, painted = without[part].tolist(), with_text[part].tolist()
            pairs.update(compress(zip(grounds, painted, strict=True), map(ne, grounds, painted)))
    return pairs


def _legible(text: Thing) -> bool:
    """Of a text at the edge of its list less than a line may be seen: it is read further up."""
    return text.seen == text.area or text.seen.height() >= text.pixel_size


def _worst(ink: Counter[Pair]) -> float:
    """On each ground the ink is where it stands out most: the rest is how letters are smoothed."""
    best: defaultdict[int, float] = defaultdict(float)
    often: Counter[int] = Counter()
    for (ground, painted), times in ink.items():
        best[ground] = max(best[ground], ratio(ground, painted))
        often[ground] += times
    enough = FEW * often.total()
    return min((best[ground] for ground, times in often.items() if times >= enough), default=LEAST)
