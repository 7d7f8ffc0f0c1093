"""`python -m benchmarks.pins [SECONDS]`: does the time of an answer at the PIN pad tell anything about the PIN?

Right and wrong PINs of every kind are typed in a random order, on a file of their own and with the product's own
parameters of Argon2, and the answers timed. The noise is how much two halves of the *same* kind differ; a kind whose
median differs from the others' by more than that would be a leak. Measures; asserts nothing.
"""

import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.table import Row, of_times, printed
from kiosk.clock import Moment
from kiosk.domain.pin import Role
from kiosk.maintenance.pins import Pins
from kiosk.maintenance.store import MaintenanceStore

STAFF, TECHNICIAN = "4711", "471182"
KINDS = {
    "right, staff": STAFF,
    "right, technician": TECHNICIAN,
    "wrong, four digits": "0000",
    "wrong, last digit": "4712",
    "wrong, six digits": "000000",
    "wrong, last of six": "471183",
    "wrong, nothing": "",
}
RESTED_S = 7200.0  # no wait is ever left
SECONDS = 60.0


def main(seconds: float) -> int:
    """Print the table."""
    times: dict[str, list[float]] = {kind: [] for kind in KINDS}
    ran_s = 0.0
    with tempfile.TemporaryDirectory(prefix="kiosk-pins-") as folder:
        store = MaintenanceStore(Path(folder))
        pins = Pins(store, {}, now=lambda: Moment("boot", ran_s, ran_s))
        pins.set_pin(Role.STAFF, STAFF)
        pins.set_pin(Role.TECHNICIAN, TECHNICIAN)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for kind in random.sample(list(KINDS), len(KINDS)):
                ran_s += RESTED_S
                began = time.perf_counter()
                pins.enter(KINDS[kind])
                times[kind].append(time.perf_counter() - began)
            pins.enter(TECHNICIAN)  # frees every count, so that a hundred never come together
        store.close()
    print(printed([*(of_times(kind, found) for kind, found in times.items()), *_judged(times)]))
    return 0


def _judged(times: dict[str, list[float]]) -> list[Row]:
    """How far the kinds are apart, and how far chance alone takes them."""
    medians = {kind: median(found) * 1000 for kind, found in times.items()}
    halves = [abs(median(found[::2]) - median(found[1::2])) * 1000 for found in times.values() if len(found) > 1]
    low, high = min(medians, key=medians.__getitem__), max(medians, key=medians.__getitem__)
    return [
        Row("between kinds", medians[high] - medians[low], "ms", f"{low} to {high}", aim=max(halves, default=0.0)),
        Row("noise: halves of one kind", max(halves, default=0.0), "ms"),
    ]


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
