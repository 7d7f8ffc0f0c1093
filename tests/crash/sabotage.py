"""Ways to break the product's promise on purpose, in the process that lives a life: the matrix must notice each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.api.client import TicketApi
from kiosk.api.errors import Unknown
from kiosk.asking import Asking
from kiosk.desk import Desk
from kiosk.domain.model import Offer, Outcome, Ticket
from kiosk.leftovers import Leftovers
from kiosk.store.outbox import Outbox
from kiosk.store.rows import Case
from kiosk.store.stages import ARROWS, Stage


def look_at_nothing() -> None:
    """As a kiosk without the later sweeps: each is counted, none sees what the server has."""

    def empty(*_given: object, **_named: object) -> tuple[Ticket, ...]:
        return ()

    TicketApi.tickets_of = empty  # type: ignore[method-assign]  # that is the sabotage


def cancel_in_hand() -> None:
    """A ticket that was printing when the kiosk stopped is cancelled if nobody claims it."""
    for stage in (Stage.PRINTING, Stage.ON_SCREEN):
        ARROWS[stage] |= {Stage.CANCELLING}

    def cancelled(self: Leftovers, case: Case) -> None:
        self._outbox.cancelling(case.row.ref, "nobody claimed it after a restart")

    Leftovers._unclaimed = cancelled  # type: ignore[method-assign]  # likewise


def send_first() -> None:
    """The row says "sending" once the answer is there."""
    sending, create = Outbox.sending, TicketApi.create
    late: list[tuple[Outbox, str, frozenset[str] | None, datetime | None]] = []

    def unsaid(
        self: Outbox, ref: str, *, before: frozenset[str] | None = None, server_time: datetime | None = None
    ) -> None:
        late.append((self, ref, before, server_time))

    def created(self: TicketApi, *given: Any, **named: Any) -> Ticket:
        ticket = create(self, *given, **named)
        for outbox, ref, before, server_time in late:
            sending(outbox, ref, before=before, server_time=server_time)
        return ticket

    Outbox.sending = unsaid  # type: ignore[method-assign]  # likewise
    TicketApi.create = created  # type: ignore[method-assign]  # likewise


def print_first() -> None:
    """The row says "printing" once the paper is out."""
    printing, delivered = Outbox.printing, Outbox.delivered

    def unsaid(self: Outbox, ref: str) -> None:
        """Later."""

    def both(self: Outbox, ref: str) -> None:
        printing(self, ref)
        delivered(self, ref)

    Outbox.printing = unsaid  # type: ignore[method-assign]  # likewise
    Outbox.delivered = both  # type: ignore[method-assign]  # likewise


def print_again() -> None:
    """Whoever claims a ticket gets paper, although some may have come out."""
    claim = Desk.claim
    for stage in (Stage.PRINTING, Stage.ON_SCREEN):
        ARROWS[stage] |= {Stage.PRINTING}

    def claimed(self: Desk, offer: Offer, on_issued: Callable[[Ticket], None]) -> Outcome:
        return claim(self, replace(offer, maybe_printed=False), on_issued)

    Desk.claim = claimed  # type: ignore[method-assign]  # likewise


def send_again() -> None:
    """A POST whose answer was lost is sent once more, and nobody looks first."""

    def forgotten(self: Asking, _unclear: Unknown) -> None:
        self._unclear = 0

    Asking._look_for_it = forgotten  # type: ignore[method-assign, assignment]  # likewise
    ARROWS[Stage.SENDING] |= {Stage.SENDING}


SABOTAGES: dict[str, Callable[[], None]] = {
    one.__name__: one for one in (look_at_nothing, cancel_in_hand, send_first, print_first, print_again, send_again)
}
