"""The sign by which staff ask for the PIN pad: five taps in one top corner within three seconds. A pure rule.

Nothing is there to be seen or heard, and nothing a customer can touch on a home screen reaches into the corners: what
they do is never a knock, and a knock never one of their answers. Must not know clocks nor screens.
"""

from dataclasses import dataclass

TAPS = 5
WITHIN_S = 3.0
CORNER_WIDE_MM = 24.0  # a fingertip that is not looked at
CORNER_HIGH_MM = 16.0


@dataclass(frozen=True, slots=True)
class Knock:
    """The taps so far: in which corner, and when each was (seconds of any clock that only goes forward)."""

    left: bool = True
    at: tuple[float, ...] = ()

    @property
    def done(self) -> bool:
        """Whether that was it."""
        return len(self.at) >= TAPS


def tapped(before: Knock, x_mm: float, y_mm: float, width_mm: float, now_s: float) -> Knock:
    """One more tap, so far from the window's upper left corner; one elsewhere begins everything anew."""
    left, right = x_mm < CORNER_WIDE_MM, x_mm >= width_mm - CORNER_WIDE_MM
    if y_mm >= CORNER_HIGH_MM or not (left or right):
        return Knock()
    same = before.at if before.left is left and not before.done else ()
    return Knock(left, (*(at for at in same if now_s - at < WITHIN_S), now_s))
