"""The desk: one request on its way from the outbox to paper, read from top to bottom (DESIGN.md, "From tap to paper").

Runs on a worker thread and blocks it. Must not know how anything is sent, stored, printed or shown.
"""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.api.errors import ApiError, NotSent, Refused, Unknown
from kiosk.domain.model import Issued, NotIssued, Outcome, Paper, Ticket, TicketRequest, Unconfirmed
from kiosk.errors import KioskError, NothingSent
from kiosk.log import LogEvent, log, log_bug
from kiosk.store.db import StoreError
from kiosk.store.outbox import Outbox

if TYPE_CHECKING:
    from kiosk.api.client import TicketApi  # imports `requests`: not before the first frame

# A switch that restarts, a DHCP lease: most come back within seconds, and the customer sees that we are at it. With
# the 8 s a call may take, all tries together stay within the 20 s after which the customer must know the truth.
CONNECT_AGAIN_AFTER_S = (0.5, 1.0, 2.0)
NO_NEW_TRY_AFTER_S = 5.0

ANONYMOUS_NUMBER_LENGTH = 16  # API.md: customer_id_number has 16 letters or digits at most; 64 bits of the ref

PrintTicket = Callable[[TicketRequest, Ticket], Paper]  # blocks until what became of the paper is settled


class Desk:
    """Makes tickets, one request at a time or several at once; every request has a row in the outbox.

    `print_ticket` and `print_copy` are `None` where the kiosk has no printer. `anonymous_id_type` ("" for none) gives
    requests without a customer an identity of their own, so that their ticket can be looked up; `idempotency_key` sends
    the request's ref, for a server that makes one ticket however often it reads the same key.
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
        clock: Callable[[], float] = time.monotonic,
        pause: Callable[[float], bool] | None = None,
    ) -> None:
        """`clock` tells seconds; `pause` waits so many and returns whether the kiosk is stopping."""
        self._outbox = outbox
        self._api = api
        self._print_ticket = print_ticket
        self._print_copy = print_copy
        self._anonymous_id_type = anonymous_id_type
        self._idempotency_key = idempotency_key
        self._clock = clock
        self._stopping = threading.Event()
        self._pause = pause or self._stopping.wait

    def issue(self, request: TicketRequest, on_issued: Callable[[Ticket], None]) -> Outcome:
        """Make the ticket that `request` asks for; `on_issued` is called as soon as there is one.

        | what happened                     | what is known     | the row becomes      | outcome              |
        |-----------------------------------|-------------------|----------------------|----------------------|
        | the outbox cannot be written      | nothing was sent  | (none)               | raises `NothingSent` |
        | connection never came up, 4 times | no ticket         | unsent               | `NotIssued(None)`    |
        | the server refused                | no ticket         | refused              | `NotIssued(refusal)` |
        | anything unclear after the POST   | nobody knows      | unknown              | `Unconfirmed`        |
        | a ticket; no printer              | the screen has it | issued, on_screen,   | `Issued` NONE        |
        |                                   |                   | delivered            |                      |
        | a ticket; paper is proved         | paper has it      | issued, printing,    | `Issued` PRINTED     |
        |                                   |                   | delivered            |                      |
        | a ticket; paper failed, or nobody | the screen has it | issued, printing,    | `Issued` FAILED or   |
        | is sure of it                     |                   | on_screen, delivered | UNCERTAIN            |
        | the outbox fails after the POST   | what the server   | (stays behind)       | raises `StoreError`, |
        |                                   | answered          |                      | a ticket being shown |

        Each row is on disk before the next thing happens; only a ticket is shown even if its row cannot be written.
        A kiosk that gets one of these errors is out of order.
        """
        sent = self._identified(request)
        began = self._clock()
        self._record_request(sent)
        try:
            answer = self._create(sent)
            if not isinstance(answer, Ticket):
                return answer
            self._record_issued(sent.ref, answer, on_issued)
            log(LogEvent.TICKET_ISSUED, ref=sent.ref, ticket=answer.id, ms=self._ms_since(began))
            on_issued(answer)
            paper = self._hand_over(request, answer)
            log(LogEvent.TICKET_DELIVERED, ref=sent.ref, paper=paper.value, ms=self._ms_since(began))
            return Issued(answer, paper)
        except StoreError as fault:
            log(LogEvent.OUTBOX_FAILED, ref=sent.ref, error=str(fault))
            raise

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

    def _record_request(self, sent: TicketRequest) -> None:
        try:
            self._outbox.add(sent)
            self._outbox.sending(sent.ref)
        except StoreError as fault:
            log(LogEvent.OUTBOX_FAILED, ref=sent.ref, error=str(fault))
            raise NothingSent(str(fault)) from fault
        branch, sector, service = sent.branch.id, sent.sector.id, sent.service.id
        log(LogEvent.REQUEST_ADDED, ref=sent.ref, branch=branch, sector=sector, service=service)

    def _record_issued(self, ref: str, ticket: Ticket, on_issued: Callable[[Ticket], None]) -> None:
        """The row first; but a disk that fails now must not take from the customer the ticket they have."""
        try:
            self._outbox.issued(ref, ticket)
        except StoreError:
            on_issued(ticket)
            raise

    def _identified(self, request: TicketRequest) -> TicketRequest:
        """The request with an identity of its own, where it has none and the settings say so."""
        if not self._anonymous_id_type or request.customer.identified:
            return request
        number = hashlib.sha256(request.ref.encode()).hexdigest()[:ANONYMOUS_NUMBER_LENGTH]
        return replace(request, customer=replace(request.customer, id_type=self._anonymous_id_type, id_number=number))

    def _create(self, sent: TicketRequest) -> Ticket | NotIssued | Unconfirmed:
        """The server's answer, and the row for each that brings no ticket."""
        try:
            return self._connect_and_create(sent)
        except NotSent as away:
            self._outbox.unsent(sent.ref)
            log(LogEvent.TICKET_UNSENT, ref=sent.ref, error=str(away))
            return NotIssued(None)
        except Refused as no:
            self._outbox.refused(sent.ref, no.refusal, no.detail)
            log(LogEvent.TICKET_REFUSED, ref=sent.ref, refusal=no.refusal.value, error=str(no))
            return NotIssued(no.refusal)
        except Unknown as unclear:
            self._outbox.unknown(sent.ref, str(unclear))
            log(LogEvent.TICKET_UNKNOWN, ref=sent.ref, error=str(unclear))
            return Unconfirmed()

    def _connect_and_create(self, sent: TicketRequest) -> Ticket:
        """The POST, again only while it surely never left. The last try's errors are the caller's."""
        key = sent.ref if self._idempotency_key else None
        began = self._clock()
        for pause_s in CONNECT_AGAIN_AFTER_S:
            try:
                return self._api.create(sent, idempotency_key=key)
            except NotSent:
                late = self._clock() - began + pause_s > NO_NEW_TRY_AFTER_S
                if late or self._pause(pause_s):
                    raise
        return self._api.create(sent, idempotency_key=key)

    def _hand_over(self, request: TicketRequest, ticket: Ticket) -> Paper:
        """Put the ticket into the customer's hand, or leave it on the screen."""
        paper = Paper.NONE
        if self._print_ticket is not None:
            self._outbox.printing(request.ref)
            paper = self._printed(self._print_ticket, request, ticket)
        if paper is not Paper.PRINTED:
            self._outbox.on_screen(request.ref)
        self._outbox.delivered(request.ref)
        return paper

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
