"""What the settings say so that everybody can use the kiosk: how it hangs, and what may be done about it.

A part of `settings`, which finds and types the values.
"""

from collections.abc import Callable

import msgspec

BOTTOM_MM = (0.0, 1200.0)  # higher, and nobody reaches even the bar


class AccessSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[access]`: for everybody, sighted or not, seated or standing."""

    bottom_mm: float = 0.0  # how high the panel's lower edge is above the floor; 0: not known


def check(access: AccessSection, report: Callable[[str, str, str], None]) -> None:
    """Report every value that cannot be: its key, what is wrong, what to write."""
    low, high = BOTTOM_MM
    if not low <= access.bottom_mm <= high:
        report("access.bottom_mm", f"is {access.bottom_mm:g}", f"write {low:g} to {high:g}")
