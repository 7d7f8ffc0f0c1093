"""Whether what Tab walks through comes in the order in which people read.

A sequence is in reading order if it is one thing, or if a straight line cuts it in two: what comes before the cut lies
above what comes after it, or else before it in its line (on the left; on the right where one reads from right to left,
which no keyboard of Latin letters is), and both parts are in reading order themselves. Whole columns are read one after
the other only where they are different containers: a keypad beside its keys for "erase" and "done". What lies in one
container (the keys themselves, cards in a grid) is read line by line.
"""

from collections.abc import Sequence
from itertools import pairwise

from kiosk.sight.things import Thing

PIXEL = 1.0  # what rounding may take


def out_of_order(things: Sequence[Thing]) -> tuple[Thing, Thing] | None:
    """The first two neighbours of the sequence that no cut can part; `None`: it is in reading order."""
    if len(things) < 2:
        return None
    cut = next((at for at in range(1, len(things)) if _parts(things[:at], things[at:])), None)
    if cut is None:
        return _culprits(things)
    first = out_of_order(things[:cut])
    return first or out_of_order(things[cut:])


def _parts(before: Sequence[Thing], after: Sequence[Thing]) -> bool:
    """Whether a line parts them, the first ones above or before the others."""
    if max(thing.seen.bottom() for thing in before) <= min(thing.seen.top() for thing in after) + PIXEL:
        return True
    if any(thing.mirrored for thing in (*before, *after)):
        beside = max(thing.seen.right() for thing in after) <= min(thing.seen.left() for thing in before) + PIXEL
    else:
        beside = max(thing.seen.right() for thing in before) <= min(thing.seen.left() for thing in after) + PIXEL
    return beside and (_one_line((*before, *after)) or _strangers(before, after))


def _one_line(things: Sequence[Thing]) -> bool:
    """Whether some height is common to them all."""
    return max(thing.seen.top() for thing in things) < min(thing.seen.bottom() for thing in things)


def _strangers(ones: Sequence[Thing], others: Sequence[Thing]) -> bool:
    """Whether no container holds some of both."""
    return {thing.path[-2] for thing in ones}.isdisjoint(thing.path[-2] for thing in others)


def _culprits(things: Sequence[Thing]) -> tuple[Thing, Thing]:
    """Where it goes back: the first step up, or back in a line."""
    for one, other in pairwise(things):
        if not _parts([one], [other]):
            return one, other
    return things[0], things[-1]
