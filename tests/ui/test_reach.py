"""How high a lowered screen is, against heights measured by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.reach import REACH_MM, reach_mm

PORTRAIT = (267.7, 475.9)  # 21.5 inches
LANDSCAPE = (475.9, 267.7)


@pytest.mark.parametrize(
    ("panel", "bottom_mm", "height_mm"),
    [
        (PORTRAIT, 0, 214.2),  # the lowest 45 %, wherever it hangs
        (PORTRAIT, 800, 214.2),  # its lowest 45 % ends at 1,014 mm
        (PORTRAIT, 1050, 170.0),  # never above 1,220 mm
        (PORTRAIT, 1100, 0),  # 120 mm hold no screen
        (LANDSCAPE, 0, 0),  # whole and low as it is, for all that is known
        (LANDSCAPE, 900, 0),  # ends at 1,168 mm
        (LANDSCAPE, 1000, 220.0),
        ((186.8, 332.0), 0, 0),  # 15 inches: its lowest 45 % are smaller than any screen
    ],
)
def test_how_high(panel: tuple[float, float], bottom_mm: float, height_mm: float) -> None:
    """0: there is nothing to lower, and no key for it."""
    assert reach_mm(*panel, bottom_mm) == pytest.approx(height_mm, abs=0.1)


@given(st.floats(100, 900), st.floats(100, 900), st.floats(0, 1200))
def test_always_in_reach(width: float, height: float, bottom_mm: float) -> None:
    """Whatever hangs how high: a lowered screen is a part of the panel that ends in reach."""
    lowered = reach_mm(width, height, bottom_mm)
    assert 0 <= lowered < height
    assert lowered == 0 or bottom_mm + lowered <= REACH_MM
