"""How the kiosk is at one moment, as one value, and the JSON that `GET /health` answers with.

Must not hold anything of a customer, nor of staff: states and counts only.
"""

import json
from dataclasses import asdict, dataclass
from enum import Enum


class Status(Enum):
    """In one word; the worst that holds."""

    OK = "ok"
    DEGRADED = "degraded"  # customers are served, with a flaw: the server is away, no paper, old answers
    CLOSED = "closed"  # nobody is to be served now
    OUT_OF_ORDER = "out-of-order"
    FROZEN = "frozen"  # the screen has not answered for several beats


UNWELL = frozenset({Status.OUT_OF_ORDER, Status.FROZEN})  # these answer 503, so that the simplest monitor sees them


@dataclass(frozen=True, slots=True)
class Health:
    """`None`: not known. Times in seconds, paper in tickets."""

    version: str
    uptime_s: float
    screen: str
    safe_mode: bool
    beat_age_s: float
    beat_every_s: float
    server_reachable: bool | None
    prints: bool
    printer_ready: bool | None
    paper_left: int | None
    check_warnings: int | None = None
    check_failures: int | None = None

    @property
    def status(self) -> Status:
        """The worst that holds."""
        if self.beat_age_s > 3 * self.beat_every_s:
            return Status.FROZEN
        if self.safe_mode or self.screen == "OutOfOrder":
            return Status.OUT_OF_ORDER
        if self.screen == "Closed":
            return Status.CLOSED
        no_paper = (self.prints and self.printer_ready is False) or self.paper_left == 0
        if self.server_reachable is False or no_paper:
            return Status.DEGRADED
        return Status.OK

    def json(self) -> bytes:
        """For `GET /health`."""
        told = {name: round(value, 1) if isinstance(value, float) else value for name, value in asdict(self).items()}
        return json.dumps({"status": self.status.value, **told}).encode() + b"\n"
