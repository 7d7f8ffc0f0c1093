"""A kiosk without a screen: a real desk, outbox and leftovers at a server, and time that passes at once.

    with Counter(server.api_url("v1-form"), "v1-form", Means.OWN, folder) as counter:
        end = counter.visit()
        counter.settle()          # the half hour in which what is open is looked for

Pauses take no time; what a call takes is what it takes. Must not know what should come of it.
"""

import time
from contextlib import ExitStack, closing
from dataclasses import dataclass
from enum import Enum
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.api.client import TicketApi
from kiosk.api.wire import WIRES
from kiosk.desk import Desk
from kiosk.domain.events import Finished
from kiosk.domain.model import Branch, Customer, Issued, Outcome, Sector, Service, Ticket, TicketRequest
from kiosk.domain.state import Screen
from kiosk.hands import Hands
from kiosk.leftovers import Leftovers
from kiosk.store.outbox import Outbox
from kiosk.store.rows import Row
from tests.support.visits import Visit

LONG_S = 2 * 3600.0  # after the last look
MOST_TURNS = 500

_people = count(10_000_000)


class Means(Enum):
    """How a request whose answer is unclear can be found again."""

    BLIND = "blind"  # not at all
    KEY = "key"  # by sending it again with its Idempotency-Key
    OWN = "own"  # under an identity of its own
    REAL = "real"  # under the customer's


@dataclass(frozen=True)
class Visited:
    """What a customer was left with: the screen, the ticket on it, and what the desk said."""

    screen: Screen
    ticket: Ticket | None
    outcome: Outcome


class Counter:
    """One kiosk, from `with` to its end, its outbox in `folder`."""

    def __init__(self, url: str, revision: str, means: Means, folder: Path, *, deadline_s: float = 0.3) -> None:
        self._means = means
        self._skipped_s = 0.0
        self._open = ExitStack()
        folder.mkdir(parents=True, exist_ok=True)
        api = self._open.enter_context(closing(TicketApi(url, WIRES[revision], deadline_s=deadline_s)))
        self.outbox = self._open.enter_context(closing(Outbox(folder / "outbox.sqlite")))
        hands = Hands()
        self.desk = Desk(
            self.outbox,
            api,
            None,
            anonymous_id_type="K" if means is Means.OWN else "",
            idempotency_key=means is Means.KEY,
            deadline_s=deadline_s,
            hands=hands,
            clock=self.clock,
            pause=self._pause,
        )
        self.leftovers = Leftovers(self.outbox, api, hands, lambda _offer: None, clock=self.clock)
        self.leftovers.turn()  # nothing was left behind: what is open later is this kiosk's own

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def clock(self) -> float:
        """Monotonic seconds, those that were skipped included."""
        return time.monotonic() + self._skipped_s

    @property
    def row(self) -> Row:
        """The newest request."""
        return self.outbox.rows(1)[0]

    def visit(self, customer: Customer | None = None) -> Visited:
        """Somebody wants a ticket, and leaves the screen they get; somebody nobody had before, where none is given."""
        number = str(next(_people))
        known = customer or (Customer(id_type="D", id_number=number) if self._means is Means.REAL else Customer())
        request = TicketRequest(
            ref=f"ref{number}",
            branch=Branch("sole", "Agencia Solé"),
            sector=Sector("uno", "Ventanilla"),
            service=Service("dep", "Depósitos"),
            customer=known,
            language="es",
        )
        outcome = self.desk.issue(request, lambda _ticket: None)
        screen = Visit().goes_to("north", "desks", "cash").does(Finished, outcome).screen
        if isinstance(outcome, Issued):
            self.desk.seen(request.ref)
        return Visited(screen, outcome.ticket if isinstance(outcome, Issued) else None, outcome)

    def settle(self) -> None:
        """All that is done about it later, until long after the last look."""
        until = self.clock() + LONG_S
        for _ in range(MOST_TURNS):
            self._skipped_s += self.leftovers.turn()
            if self.clock() > until or not self.outbox.open_cases():
                return
        raise AssertionError(f"the leftovers found no end: {self.outbox.open_cases()}")

    def _pause(self, seconds: float) -> bool:
        self._skipped_s += seconds
        return False
