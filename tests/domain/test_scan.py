"""Scanning as arithmetic: everything can be reached, and nobody is kept in a group."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.scan import Mark, inward, onward, steps_of_grace

SIZES = st.lists(st.integers(1, 12), min_size=1, max_size=12)


def test_rows_then_keys() -> None:
    """Three groups: round and round; inside one from first to last, and the group again."""
    sizes = [4, 1, 2]
    mark, seen = Mark(), []
    for _ in range(4):
        seen.append(mark)
        mark = onward(mark, sizes)
    assert seen == [Mark(0), Mark(1), Mark(2), Mark(0)]
    inside = inward(Mark(2), sizes)
    assert inside == Mark(2, 0)
    assert onward(Mark(2, 0), sizes) == Mark(2, 1)
    assert onward(Mark(2, 1), sizes) == Mark(2)
    assert onward(Mark(2), sizes) == Mark(0)


def test_one_thing_is_chosen_at_once() -> None:
    """A group of one is not gone into; a thing of a group is chosen."""
    assert inward(Mark(1), [4, 1]) is None
    assert inward(Mark(0, 3), [4, 1]) is None


@given(SIZES)
def test_everything_is_reached_within_the_grace(sizes: list[int]) -> None:
    """Whoever presses when what they want is marked has it before their time begins to run."""
    for group, size in enumerate(sizes):
        for item in range(size):
            mark, steps = Mark(), 0
            while mark.group != group:
                mark, steps = onward(mark, sizes), steps + 1
            assert steps < steps_of_grace(sizes)
            inside, steps = inward(mark, sizes), 0
            while inside is not None and inside.item != item:
                inside, steps = onward(inside, sizes), steps + 1
            assert steps < steps_of_grace(sizes)
            assert (inside is None) is (size == 1)
