"""One case of the crash matrix, as a value: what kills the kiosk, by what means it finds a request again, the weather.

Kills are named: a commit of the outbox ("before issued", "after issued"; `driver` kills there), a call as the proxy
before the server sees it ("create received", "cancel acted", "list answered"), the printer's paper ("paper begun",
"half", "cut", "proved": the fence is answered, nobody has heard it) and "shown": the visit has ended on the screen.
"""

from dataclasses import dataclass
from enum import Enum

from tests.support.faults import (
    Fault,
    error_500_before,
    fine,
    gateway_504_after,
    hang_after,
    late,
    lost_before,
    reset_after,
    twice_second,
)
from tests.support.unreliable import Asked

DEADLINE_S = 1.0  # of a create call: the least that the settings allow
REVISIONS = ("customer-v1", "v1-form")


class Means(Enum):
    """How a request whose answer is unclear can be found again."""

    NONE = "none"
    KEY = "key"  # its Idempotency-Key
    OWN = "own"  # an identity of its own
    REAL = "real"  # the customer's


@dataclass(frozen=True, slots=True)
class Weather:
    """What the server, and what lies before it, do: faults in turn, then all is fine.

    `strict`: a customer may wait once only. `late_s`: a POST may be acted on so much later. Of the first POST:
    `unclear`: its answer never comes, or says nothing; `acts`: the server acts while the kiosk waits; `answers`: the
    kiosk hears something.
    """

    create: tuple[Fault, ...] = ()
    list: tuple[Fault, ...] = ()
    cancel: tuple[Fault, ...] = ()
    strict: bool = False
    late_s: float = 0.0
    unclear: bool = True
    acts: bool = True
    answers: bool = True

    def told(self) -> tuple[tuple[Asked, tuple[Fault, ...]], ...]:
        """What the proxy is told."""
        faults = ((Asked.CREATE, self.create), (Asked.LIST, self.list), (Asked.CANCEL, self.cancel))
        return tuple((asked, (*given, fine)) for asked, given in faults if given)


WEATHERS = {
    "fine": Weather(unclear=False),
    "lost before": Weather((lost_before,), acts=False),
    "reset after": Weather((reset_after,)),
    "reset after, twice": Weather((reset_after, reset_after)),
    "hang after": Weather((hang_after,), answers=False),
    "504 after": Weather((gateway_504_after,)),
    "late": Weather((late(DEADLINE_S + 0.4),), late_s=DEADLINE_S + 0.4, acts=False, answers=False),
    "later": Weather((late(DEADLINE_S + 1.8),), late_s=DEADLINE_S + 1.8, acts=False, answers=False),
    "twice": Weather((twice_second,), unclear=False),
    "twice, strict": Weather((twice_second,), strict=True, unclear=False),
    "list away": Weather((reset_after,), list=(error_500_before,) * 2),
    "cancel lost": Weather((reset_after,), cancel=(lost_before, reset_after)),
}


@dataclass(frozen=True, slots=True)
class Case:
    """`kills`: what ends the first life, the second …; the life after the last of them settles what is left.

    After a restart, `claims`: somebody says "It is mine" to what is offered; `again`: the same customer comes again,
    and (`anew`) has no more what they were given. `prints`: there is a printer; `copies`: it is on a slow line, and
    whoever is asked whether paper came out says that it did not.
    """

    kills: tuple[str, ...] = ()
    means: Means = Means.OWN
    weather: str = "fine"
    revision: str = "customer-v1"
    claims: bool = False
    again: bool = False
    anew: bool = False
    prints: bool = True
    copies: bool = False
    sabotage: str = ""

    def __str__(self) -> str:
        words = [*self.kills, f"means {self.means.value}", f"server {self.weather}", self.revision]
        flags = {"claimed": self.claims, "again": self.again, "a new one": self.anew, "copied": self.copies}
        flags["no printer"] = not self.prints
        return " · ".join([*words, *(name for name, on in flags.items() if on), *filter(None, [self.sabotage])])

    @property
    def blind_twins(self) -> bool:
        """A proxy makes two tickets of one POST, and nothing in the API could tell whose the second is."""
        return self.means is Means.NONE and WEATHERS[self.weather].create == (twice_second,)
