"""The desk: one request on its way from the outbox to paper, read from top to bottom (DESIGN.md, "From tap to paper").

Runs on a worker thread and blocks it. Must not know how anything is sent, stored, printed or shown.
"""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.api.errors import ApiError
from kiosk.asking import Asking, Sent, Tools
from kiosk.domain.model import Doing, Issued, NotIssued, Offer, Outcome, Paper, Ticket, TicketRequest
from kiosk.errors import KioskError, NothingSent
from kiosk.hands import Hands
from kiosk.log import LogEvent, log, log_bug
from kiosk.store.db import StoreError
from kiosk.store.outbox import IllegalArrow, Outbox

if TYPE_CHECKING:
    from kiosk.api.client import TicketApi  # imports `requests`: not before the first frame

ANONYMOUS_NUMBER_LENGTH = 16  # API.md: customer_id_number has 16 letters or digits at most; 64 bits of the ref

PrintTicket = Callable[[TicketRequest, Ticket], Paper]  # blocks until what became of the paper is settled


def _untold(_doing: Doing) -> None:
    """Nobody wants to know how far it is."""


class Desk:
    """Makes tickets, one request at a time; every request has a row in the outbox.

    `print_ticket` and `print_copy` are `None` where the kiosk has no printer. `anonymous_id_type` ("" for none) gives
    requests without a customer an identity of their own, so that their ticket can be looked up; `idempotency_key` sends
    the request's ref, for a server that makes one ticket however often it reads the same key. `hands` outlives the
    desk: it knows what customers of this process were shown.

    | what happened               | what is known       | what we do                  | the customer sees          |
    |-----------------------------|---------------------|-----------------------------|----------------------------|
    | outbox cannot be written    | nothing was sent    | no row; raise `NothingSent` | out of order               |
    | server never reached        | no ticket           | try 4 times; `unsent`       | "no ticket was made"       |
    | their list has one already  | nothing was sent    | `refused`; `Held`           | "you have T2: lost it?"    |
    | that an unclear request of  | it is theirs        | `issued`: handed over       | T2                         |
    | theirs may have made        |                     |                             |                            |
    | the server refused          | no ticket, unless a | look in the list: `refused` | the reason in their words  |
    |                             | proxy sent it twice | or `issued`                 | or T2                      |
    | anything unclear: time-out, | nobody knows        | `unknown`; then             | "we make sure", then       |
    | reset, 5xx, a broken body   |                     | - a key: send again with it | T2                         |
    |                             |                     | - a list: look 1, 2 and 4 s | T2, or "not confirmed: if  |
    |                             |                     | later; surely none: one     | one was made it will be    |
    |                             |                     | more POST                   | cancelled" (`Leftovers`)   |
    |                             |                     | - neither: staff            | "not confirmed: ask"       |
    | a ticket; no printer        | the screen has it   | `issued`, `on_screen`       | T2                         |
    | a ticket; paper is proved   | paper has it        | `issued`, `printing`,       | T2, "take your ticket"     |
    |                             |                     | `delivered`                 |                            |
    | a ticket; paper failed, or  | the screen has it   | `issued`, `printing`,       | T2 for longer, and whether |
    | nobody is sure of it        |                     | `on_screen`                 | paper came out             |
    | they leave the screen       | they have it        | `seen`: `delivered`         | welcome                    |
    | the outbox fails after POST | the answer          | raise `StoreError`; a       | T2, then out of order      |
    |                             |                     | ticket is shown even so     |                            |

    Each row is on disk before the next thing happens; only a ticket is shown even if its row cannot be written.
    A kiosk that gets one of these errors is out of order. All of it up to the ticket takes `asking.PATIENCE_S`.
    """

    def __init__(
        self,
        outbox: Outbox,
        api: "TicketApi",
        print_ticket: PrintTicket | None,
        *,
        print_copy: PrintTicket | None = None,
        anonymous_id_type: str = "",
        idempotency_key: bool = False,
        channel: str = "kiosk",
        deadline_s: float = 8.0,
        hands: Hands | None = None,
        clock: Callable[[], float] = time.monotonic,
        pause: Callable[[float], bool] | None = None,
    ) -> None:
        """`deadline_s`: a create call's; `clock` tells seconds; `pause` waits so many, and returns whether to stop."""
        self._outbox = outbox
        self._api = api
        self._print_ticket = print_ticket
        self._print_copy = print_copy
        self._anonymous_id_type = anonymous_id_type
        self._idempotency_key = idempotency_key
        self._hands = hands or Hands()
        self._clock = clock
        self._stopping = threading.Event()
        self._tools = Tools(outbox, api, channel, deadline_s, clock, pause or self._stopping.wait)

    def issue(
        self,
        request: TicketRequest,
        on_issued: Callable[[Ticket], None],
        on_doing: Callable[[Doing], None] = _untold,
        instead_of: Ticket | None = None,
    ) -> Outcome:
        """Make the ticket that `request` asks for; `on_issued` is called as soon as there is one.

        `instead_of` is a ticket the customer has given up for this one: it is cancelled first.

        Blocks for `asking.PATIENCE_S` at most until there is one, and then as long as the printer takes.
        """
        sent = self._sent(request)
        began = self._clock()
        self._hands.take(request.ref)  # before there is a row: the leftovers may begin just now
        outcome: Issued | None = None
        asking = Asking(self._tools, sent, on_doing, instead_of)
        try:
            self._record_request(sent)
            answer = asking.ask()
            if not isinstance(answer, Ticket):
                return answer
            log(LogEvent.TICKET_ISSUED, ref=request.ref, ticket=answer.id, ms=self._ms_since(began))
            outcome = self._handed_over(request, answer, on_issued)
            log(LogEvent.TICKET_DELIVERED, ref=request.ref, paper=outcome.paper.value, ms=self._ms_since(began))
            return outcome
        except StoreError as fault:
            log(LogEvent.OUTBOX_FAILED, ref=request.ref, error=str(fault))
            if asking.ticket is not None:  # a disk that fails now must not take from the customer what they have
                self._show(request.ref, asking.ticket, on_issued)
            raise
        finally:
            if outcome is None or outcome.paper is Paper.PRINTED:
                self._hands.let_go(request.ref)

    def claim(self, offer: Offer, on_issued: Callable[[Ticket], None]) -> Outcome:
        """Hand over a ticket that a kiosk which stopped had not; `NotIssued` where its time was just over.

        Nothing is printed where paper may have come out already: the customer says, and gets a copy if it did not.
        """
        ref = offer.request.ref
        self._hands.take(ref)
        outcome: Issued | None = None
        try:
            if offer.maybe_printed:
                self._outbox.on_screen(ref)
                self._show(ref, offer.ticket, on_issued)
                outcome = Issued(offer.ticket, Paper.UNCERTAIN if self._print_ticket is not None else Paper.NONE)
            else:
                outcome = self._handed_over(offer.request, offer.ticket, on_issued)
        except IllegalArrow:
            return NotIssued(None)
        except StoreError as fault:
            log(LogEvent.OUTBOX_FAILED, ref=ref, error=str(fault))
            raise
        finally:
            if outcome is None or outcome.paper is Paper.PRINTED:
                self._hands.let_go(ref)
        log(LogEvent.TICKET_CLAIMED, ref=ref, ticket=offer.ticket.id)
        return outcome

    def seen(self, ref: str) -> None:
        """The customer has left the screen that showed their ticket: they have it."""
        try:
            self._outbox.delivered(ref)
            self._hands.written(ref)
        except IllegalArrow:
            pass  # the outbox was opened anew meanwhile, and has it
        finally:
            self._hands.let_go(ref)

    def copy(self, request: TicketRequest, ticket: Ticket) -> Outcome:
        """Print the ticket once more, marked as a copy: the same id and number, never another ticket.

        Only after the server has said that it is still alive: paper for a ticket that is gone costs an hour. The
        outcome is always `Issued`: FAILED where the server did not say so, or there is no printer. The row stays as it
        is: the screen has delivered the ticket.
        """
        paper = Paper.FAILED
        if self._print_copy is not None and self._alive(request, ticket):
            paper = self._printed(self._print_copy, request, ticket)
        log(LogEvent.TICKET_COPIED, ref=request.ref, ticket=ticket.id, paper=paper.value)
        return Issued(ticket, paper)

    def _alive(self, request: TicketRequest, ticket: Ticket) -> bool:
        try:
            self._api.ticket(ticket.id)
        except ApiError as fault:
            log(LogEvent.TICKET_NOT_COPIED, ref=request.ref, ticket=ticket.id, error=str(fault))
            return False
        return True

    def stop(self) -> None:
        """Try no server again; a request that waits for that is given up."""
        self._stopping.set()

    def _record_request(self, sent: Sent) -> None:
        request = sent.request
        try:
            self._outbox.add(request, own=sent.own, idempotent=sent.key)
        except StoreError as fault:
            log(LogEvent.OUTBOX_FAILED, ref=request.ref, error=str(fault))
            raise NothingSent(str(fault)) from fault
        branch, sector, service = request.branch.id, request.sector.id, request.service.id
        log(LogEvent.REQUEST_ADDED, ref=request.ref, branch=branch, sector=sector, service=service)

    def _sent(self, request: TicketRequest) -> Sent:
        """The request with an identity of its own, where it has none and the settings say so; how to find it again."""
        if request.customer.identified or not self._anonymous_id_type:
            listable = request.customer.identified and self._api.can_list(request.customer)
            return Sent(request, own=False, real=listable, key=self._idempotency_key)
        number = hashlib.sha256(request.ref.encode()).hexdigest()[:ANONYMOUS_NUMBER_LENGTH]
        identity = replace(request.customer, id_type=self._anonymous_id_type, id_number=number)
        return Sent(replace(request, customer=identity), own=True, real=False, key=self._idempotency_key)

    def _show(self, ref: str, ticket: Ticket, on_issued: Callable[[Ticket], None]) -> None:
        if self._hands.shown(ref) is None:
            self._hands.show(ref, ticket)
            on_issued(ticket)

    def _handed_over(self, request: TicketRequest, ticket: Ticket, on_issued: Callable[[Ticket], None]) -> Issued:
        """Put the ticket into the customer's hand, or leave it on the screen."""
        ref = request.ref
        if self._print_ticket is None:
            self._outbox.on_screen(ref)
            self._show(ref, ticket, on_issued)
            return Issued(ticket, Paper.NONE)
        self._outbox.printing(ref)
        self._show(ref, ticket, on_issued)
        paper = self._printed(self._print_ticket, request, ticket)
        if paper is Paper.PRINTED:
            self._outbox.delivered(ref)
            self._hands.written(ref)
        else:
            self._outbox.on_screen(ref)
        return Issued(ticket, paper)

    def _printed(self, print_ticket: PrintTicket, request: TicketRequest, ticket: Ticket) -> Paper:
        """What became of the paper. Nothing that goes wrong here takes the ticket from the customer."""
        try:
            return print_ticket(request, ticket)
        except KioskError as fault:
            log(LogEvent.PRINTING_FAILED, ref=request.ref, error=str(fault))
        except Exception as bug:  # noqa: BLE001 -- there is a ticket, and the customer is looking at its number
            log_bug("printing", bug)
        return Paper.UNCERTAIN

    def _ms_since(self, began: float) -> float:
        return (self._clock() - began) * 1000
