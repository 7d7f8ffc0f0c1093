"""How high the screen is that a seated customer asks for: everything they touch lies in it. A pure rule.

Two limits. What can be operated lies no higher than 1,220 mm above the floor (ADA Standards 308.2.1: 48 inches; EN 301
549 V3.2.1, 8.3, has the same height): known only where the settings tell how high the panel hangs. And on a portrait
panel it is the lowest 45 %, because who is seated before a tall one looks at its lower half. Must not know what is
shown.
"""

REACH_MM = 1220.0
LOWEST_SHARE = 0.45  # of a portrait panel
LEAST_MM = (230.0, 150.0)  # width and height below which the screens' lowered layouts do not fit


def reach_mm(width_mm: float, height_mm: float, bottom_mm: float) -> float:
    """The lowered screen's height, from the panel's lower edge, which hangs `bottom_mm` above the floor (0: not known).

    0 where there is nothing to lower: a landscape panel that is in reach as it is, or one too small to be smaller.
    """
    share = LOWEST_SHARE if height_mm > width_mm else 1.0
    height = height_mm * share
    if bottom_mm > 0:
        height = min(height, REACH_MM - bottom_mm)
    fits = width_mm >= LEAST_MM[0] and height >= LEAST_MM[1]
    return height if fits and height < height_mm else 0.0
