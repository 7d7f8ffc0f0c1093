"""How long a queue takes, from what really waits in it. Pure arithmetic; the averages are the chain's."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kiosk.server.chain import Service

# People plan in steps of five minutes; the spread grows with the queue because every customer adds uncertainty.
STEP_MIN = 5
SPREAD = 0.15

# A quarter of an hour is what customers put up with standing, half an hour is what they complain about.
MEDIUM_FROM_MIN = 10.0
HIGH_FROM_MIN = 25.0

Congestion = Literal["LOW", "MEDIUM", "HIGH"]
Waiting = Mapping[str, int]  # tickets by service id


@dataclass(frozen=True, slots=True)
class Estimate:
    """An expected wait, in whole minutes."""

    low: int
    high: int


def expected_minutes(waiting: Waiting, services: Mapping[str, Service], counters: int) -> float:
    """Minutes until `counters` have served what waits; a service the chain no longer has takes no time."""
    work = sum(count * services[service].minutes for service, count in waiting.items() if service in services)
    return work / counters


def estimate(minutes: float) -> Estimate:
    """The expected minutes as a range: 0 is 0 to 5, 12 is 10 to 15, 60 is 50 to 70."""
    low = math.floor(minutes * (1 - SPREAD) / STEP_MIN) * STEP_MIN
    high = math.ceil((minutes * (1 + SPREAD) + 1) / STEP_MIN) * STEP_MIN
    return Estimate(low, high)


def congestion(minutes: float) -> Congestion:
    """How full that is, in API.md's words."""
    if minutes < MEDIUM_FROM_MIN:
        return "LOW"
    return "MEDIUM" if minutes < HIGH_FROM_MIN else "HIGH"
