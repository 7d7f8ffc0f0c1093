"""What makes the kiosk usable for whoever stands before it now: contrast, text size, reach, speech.

A part of the visit (`State.comfort`): a new visit begins with a new state, so nothing of one customer's needs is left
for the next. Must not know how any of it is drawn or spoken.
"""

from dataclasses import dataclass, replace
from enum import Enum

RATES = (-2, -1, 0, 1, 2)  # from slow to fast; 0 is how the voice speaks by itself
LOUDER = (-3, -2, -1, 0, 1, 2, 3)  # from quiet to loud; 0 is the kiosk's own volume
VOLUME_STEP = 10  # percent
QUIETEST, LOUDEST = 10, 100  # percent: speech that is on is heard


class Contrast(Enum):
    """How colours stand against each other; every one of them keeps 7:1 for text."""

    STANDARD = "standard"
    LIGHT = "light"  # black on white
    DARK = "dark"  # white and yellow on black, for who is dazzled


@dataclass(frozen=True, slots=True)
class Comfort:
    """One customer's needs. `large`: capitals of 7.3 mm at least; `low`: everything within reach of who is seated;
    `speech`: the kiosk speaks, at `rate` (one of `RATES`) and `louder` steps above or below its own volume; `hidden`:
    the screen shows nothing, because what is heard is nobody else's affair.
    """

    contrast: Contrast = Contrast.STANDARD
    large: bool = False
    low: bool = False
    speech: bool = False
    rate: int = 0
    louder: int = 0
    hidden: bool = False


def paced(comfort: Comfort, by: int) -> Comfort:
    """So many steps faster, or slower, as far as there are any."""
    return replace(comfort, rate=min(max(comfort.rate + by, RATES[0]), RATES[-1]))


def raised(comfort: Comfort, by: int) -> Comfort:
    """So many steps louder, or quieter, as far as there are any."""
    return replace(comfort, louder=min(max(comfort.louder + by, LOUDER[0]), LOUDER[-1]))


def loudness(volume: int, louder: int) -> int:
    """How loud it is for this customer, in percent, where the kiosk's own `volume` is so many."""
    return min(max(volume + louder * VOLUME_STEP, QUIETEST), LOUDEST)


def next_contrast(contrast: Contrast) -> Contrast:
    """The one after it, round and round: one button is enough for three."""
    kinds = tuple(Contrast)
    return kinds[(kinds.index(contrast) + 1) % len(kinds)]
