"""Scanning: the mark moves through groups by itself or by one switch, and another press chooses.

Pure arithmetic on the sizes of the groups that are on the screen. Must not know clocks, keys or what the groups hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass

ROUNDS = 2  # the mark goes round so often for somebody who does nothing, then their time begins to run


@dataclass(frozen=True, slots=True)
class Mark:
    """A group as a whole, or (`item` is set) one thing of it; both count from 0."""

    group: int = 0
    item: int | None = None


def onward(mark: Mark, sizes: Sequence[int]) -> Mark:
    """The next place: group by group round and round; inside a group from its first to its last, then the group again.

    So who has missed a thing gets it again, and who is in the wrong group gets out of it by waiting.
    """
    if mark.item is None:
        return Mark((mark.group + 1) % len(sizes))
    following = mark.item + 1
    return Mark(mark.group, following) if following < sizes[mark.group] else Mark(mark.group)


def inward(mark: Mark, sizes: Sequence[int]) -> Mark | None:
    """Into the group that is marked; `None`: what is marked is one thing, and chosen."""
    return Mark(mark.group, 0) if mark.item is None and sizes[mark.group] > 1 else None


def steps_of_grace(sizes: Sequence[int]) -> int:
    """How many steps count as somebody's touch after a press: so many that everything can be reached, twice."""
    return ROUNDS * (len(sizes) + max(sizes, default=0) + 1)
