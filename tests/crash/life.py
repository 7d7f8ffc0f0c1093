"""What one life of a kiosk shall be, as the matrix tells it to the process that lives it (`driver`)."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Life:
    """One run of the program, from its start until it is killed or has nothing left to do.

    `touches` are what the customer touches, in turn, once the kiosk is ready; `claims`: somebody says "It is mine" to
    what is offered; `anew`: "No, give me a new one" to a ticket they have; `copies`: "It did not" to whether paper came
    out. `kill` names a commit of the outbox ("before issued"); other kills come from outside. One that does
    not `settle` is killed when the visit has ended on the screen. Times are the product's own, made short; `trail` is
    the file that gets a line for whatever happens. `sabotage` breaks the product on purpose.
    """

    trail: str
    touches: tuple[str, ...] = ()
    claims: bool = False
    anew: bool = False
    copies: bool = False
    settles: bool = True
    kill: str = ""
    sweep_after_s: tuple[float, ...] = (0.2, 0.4, 0.6, 0.8)
    offer_s: float = 0.1
    sabotage: str = ""

    def write(self, file: Path) -> Path:
        """Put it down for the process that will live it."""
        file.write_text(json.dumps(asdict(self)), encoding="utf-8")
        return file

    @classmethod
    def read(cls, file: Path) -> "Life":
        """What `write` wrote."""
        told = json.loads(file.read_text(encoding="utf-8"))
        return cls(**{**told, "touches": tuple(told["touches"]), "sweep_after_s": tuple(told["sweep_after_s"])})
