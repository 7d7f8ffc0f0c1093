"""Ages that no clock setter can change: how long ago something was, across restarts too.

The wall clock jumps: by hand, by the network's time, twice a year where somebody set the machine to local time. The
monotonic clock does not, but begins anew with every boot. A `Moment` therefore holds both, and which boot it was.
Must not wait or wake anybody: it only tells the time.
"""

import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")  # random(4): one value a boot
PLAUSIBLE_S = 366 * 86_400.0  # a machine without a battery wakes in 1970 or 2000: a gap of decades is such a clock's


@dataclass(frozen=True, slots=True)
class Moment:
    """One point in time, as this machine's clocks told it."""

    boot_id: str  # the boot it happened in
    boot_s: float  # seconds since that boot, time asleep included; no setting of the clock changes it
    wall_s: float  # seconds since 1970 by the wall clock, right or wrong


def now() -> Moment:
    """This moment."""
    return Moment(_boot_id(), time.clock_gettime(time.CLOCK_BOOTTIME), time.time())


def elapsed_s(since: Moment, now: Moment) -> float:
    """Seconds from `since` to `now`, never negative.

    Within one boot they are exact, whatever the wall clock did. Across boots they are at least what this boot has
    lasted, and the wall clock's difference where that is longer and plausible (`PLAUSIBLE_S`): never too young by
    more than the machine was off with a wrong clock.
    """
    if since.boot_id == now.boot_id:
        return max(0.0, now.boot_s - since.boot_s)
    by_the_wall_s = now.wall_s - since.wall_s
    return max(0.0, now.boot_s, by_the_wall_s if by_the_wall_s <= PLAUSIBLE_S else 0.0)


@cache
def _boot_id() -> str:
    return _BOOT_ID.read_text("ascii").strip()
