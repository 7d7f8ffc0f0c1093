"""A machine with a clock that tests turn, and hashes that cost nothing: for the staff's PINs."""

from dataclasses import dataclass

from argon2 import PasswordHasher

from kiosk.clock import Moment

STAFF, TECHNICIAN = "4711", "471182"


def cheap_hasher() -> PasswordHasher:
    """Argon2id with the least it can be given: a tenth of a millisecond."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@dataclass
class Machine:
    """What its clocks say. `wall_s` is whatever somebody sets it to."""

    ran_s: float = 0.0  # since the beginning, off or on
    boot: int = 0
    booted_at_s: float = -30.0
    wall_off_s: float = 1.7e9

    def now(self) -> Moment:
        """This moment, by this boot's clock and by the one on the wall."""
        return Moment(f"boot-{self.boot}", self.ran_s - self.booted_at_s, self.ran_s + self.wall_off_s)

    def restart(self) -> None:
        """Off and on again: half a minute is gone."""
        self.boot += 1
        self.booted_at_s = self.ran_s
        self.ran_s += 30.0
