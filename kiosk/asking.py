"""Asking the server for one ticket until the truth is known, or the customer has waited long enough.

Runs on the desk's worker while the customer waits: within `PATIENCE_S` they hold a ticket, know that there is none, or
know that nobody could say (DESIGN.md, "Exactly once"). Each step is in the outbox before it is taken. What is left open
here, `leftovers` settles. Must not print, nor show anything.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar

from kiosk.api.errors import ApiError, NotFound, NotSent, Refused, Unknown
from kiosk.domain import matching
from kiosk.domain.model import Customer, Doing, Held, NotIssued, Refusal, Ticket, TicketRequest, Unconfirmed
from kiosk.log import LogEvent, log
from kiosk.store.outbox import IllegalArrow, Outbox
from kiosk.store.rows import Case
from kiosk.store.stages import Stage

if TYPE_CHECKING:
    from kiosk.api.client import TicketApi  # imports `requests`: not before the first frame

PATIENCE_S = 20.0  # DESIGN.md: then the customer must know one of three truths
# A switch that restarts, a DHCP lease: most come back within seconds, and the customer sees that we are at it.
CONNECT_AGAIN_AFTER_S = (0.5, 1.0, 2.0)
NO_NEW_TRY_AFTER_S = 5.0
# A server that answered nothing often acts a moment later: looking at once would see nothing.
LOOK_AGAIN_AFTER_S = (1.0, 2.0, 4.0)
LOOK_DEADLINE_S = 3.0
LEAST_TRY_S = 2.0  # a POST with less time than this would only make another unclear one
MOST_ATTEMPTS = 2  # POSTs whose fate may be unclear; with a key any number makes one ticket

Answer = Ticket | NotIssued | Held | Unconfirmed
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it goes over the wire, and by what means it can be found again.

    `own`: under an identity of its own. `real`: under the customer's, which the server can list. `key`: with an
    `Idempotency-Key` that the server honours.
    """

    request: TicketRequest
    own: bool
    real: bool
    key: bool

    @property
    def findable(self) -> bool:
        """Whether the kiosk itself can find out what became of it."""
        return self.own or self.real or self.key


@dataclass(frozen=True, slots=True)
class Tools:
    """What every asking needs. `clock` tells monotonic seconds; `pause` waits, and returns whether the kiosk stops."""

    outbox: Outbox
    api: "TicketApi"
    channel: str
    deadline_s: float  # of a create call
    clock: Callable[[], float]
    pause: Callable[[float], bool]


class Asking:
    """One customer's request, from its row `asked` on. `ask` once."""

    def __init__(self, tools: Tools, sent: Sent, tell: Callable[[Doing], None], instead_of: Ticket | None) -> None:
        self._outbox, self._api, self._tools = tools.outbox, tools.api, tools
        self._sent, self._request, self._ref = sent, sent.request, sent.request.ref
        self._tell, self._instead_of = tell, instead_of
        self._until = tools.clock() + PATIENCE_S
        self._before: frozenset[str] | None = None
        self._had_none = False  # the customer had no ticket to wait with, just before the POST
        self.ticket: Ticket | None = None  # the server's, from the moment it is known, written down or not
        self._unclear = 0  # POSTs that may have made a ticket we do not know
        self._remark = ""  # of a ticket that no row has: for staff, once nothing else is written into this row

    def ask(self) -> Answer:
        """The truth, as far as it can be had now. Raises `StoreError` where a step cannot be written down."""
        answer = self._asked()
        if self._remark:
            self._outbox.remark(self._ref, self._remark)
        return answer

    def _asked(self) -> Answer:
        if self._sent.real:
            known = self._look_before()
            if known is not None:
                return known
        while True:
            answer = self._post()
            if answer is not None:
                return answer

    # --- before: a customer who gave an identity may have a ticket already ---

    def _look_before(self) -> Answer | None:
        """What the customer's list says before anything is sent; `None`: go on.

        A server that cannot be asked now is not sent a POST either: were its answer lost, nobody could tell the new
        ticket from an older one. One that refuses to list leaves the request as blind as an anonymous one.
        """
        try:
            listed = self._patiently(lambda left: self._api.tickets_of(self._customer, deadline_s=left))
        except Refused:
            self._sent = replace(self._sent, real=False)
            return None if self._instead_of is None else self._give_up(self._instead_of)
        except ApiError as away:
            return self._unsent(away)
        mine = [ticket for ticket in listed if matching.for_the_same(self._request, ticket)]
        if self._instead_of is not None:
            gone = self._give_up(self._instead_of)
            if gone is not None:
                return gone
        else:
            known = self._known(mine)
            if known is not None:
                return known
        self._before = frozenset(ticket.id for ticket in listed)
        self._had_none = not any(matching.still_waits(ticket, self._api.server_now()) for ticket in listed)
        return None

    def _known(self, mine: list[Ticket]) -> Answer | None:
        """The ticket they came back for, or the one they seem to be waiting with."""
        owned = self._outbox.owned(ticket.id for ticket in mine)
        theirs = [case for case in self._outbox.open_cases() if self._is_theirs(case.customer)]
        lost = {case.row.ref: self._search_of(case) for case in theirs if case.row.stage is Stage.UNKNOWN}
        served = [self._search_of(case) for case in theirs if case.row.ref not in lost]
        mine = [ticket for ticket in mine if ticket.id in owned or not self._is_twin(ticket, served, lost.values())]
        for ticket in reversed(mine):
            stage = owned.get(ticket.id, Stage.UNKNOWN)
            came_of = None
            if stage is Stage.UNKNOWN:
                came_of = next((ref for ref, search in lost.items() if matching.found(search, [ticket])), None)
            if (stage is Stage.ISSUED or came_of) and self._taken(ticket, unclear=came_of):
                log(LogEvent.TICKET_FOUND, ref=self._ref, ticket=ticket.id)
                return ticket
        for ticket in mine:
            stage = owned.get(ticket.id, Stage.DELIVERED)
            in_hand = stage in {Stage.DELIVERED, Stage.ON_SCREEN, Stage.PRINTING, Stage.REPORTED, Stage.SETTLED}
            if in_hand and matching.still_waits(ticket, self._api.server_now()):
                self._outbox.refused(self._ref, Refusal.ALREADY_WAITING, f"has ticket {ticket.id}; nothing was sent")
                log(LogEvent.TICKET_HELD, ref=self._ref, ticket=ticket.id)
                return Held(ticket)
        return None

    @staticmethod
    def _is_twin(ticket: Ticket, served: Iterable[matching.Search], lost: Iterable[matching.Search]) -> bool:
        """Whether a ticket that no row has came of a request that got another one: it is about to be cancelled."""
        return any(matching.found(search, [ticket]) for search in served) and not any(
            matching.found(search, [ticket]) for search in lost
        )

    def _is_theirs(self, customer: Customer) -> bool:
        return replace(self._customer, phone=None) == replace(customer, phone=None)

    def _give_up(self, ticket: Ticket) -> Answer | None:
        """Cancel the ticket the customer says they do not have; `None`: it no longer stands in their way."""
        try:
            self._patiently(lambda left: self._api.cancel(ticket.id, deadline_s=left))
        except Refused as no:
            self._kept(ticket, no)
            return None
        except ApiError as unclear:
            return self._unsent(unclear)
        self._outbox.given_up(ticket.id)
        log(LogEvent.TICKET_CANCELLED, ref=self._ref, ticket=ticket.id, reason="the customer asked for another")
        return None

    def _kept(self, ticket: Ticket, no: Refused) -> None:
        """The server does not let the old one be cancelled: staff hear of it, unless it was called, or is gone."""
        try:
            fresh = self._api.ticket(ticket.id, deadline_s=min(LOOK_DEADLINE_S, max(self._left(), 0.1)))
        except NotFound:
            self._outbox.given_up(ticket.id)
            return
        except ApiError as fault:
            log(LogEvent.LOOK_FAILED, ref=self._ref, error=str(fault))
        else:
            if fresh.counter is not None:
                return
        why = f"the server did not let it be cancelled ({no.detail or no.status})"
        remark = f"a second ticket, {ticket.id}: {why}"
        if not self._outbox.kept(ticket.id, remark):
            self._remark = remark
        log(LogEvent.TICKET_REPORTED, ref=self._ref, ticket=ticket.id, reason=why)

    def _patiently(self, call: Callable[[float], Read]) -> Read:
        """A call that may be repeated, tried again while the customer waits. Raises the last `ApiError`."""
        pauses = iter(CONNECT_AGAIN_AFTER_S)
        while True:
            try:
                return call(min(LOOK_DEADLINE_S, self._left()))
            except Refused:
                raise
            except ApiError as fault:
                pause_s = self._pause_after(fault, next(pauses, None))
                if pause_s is None or not self._waited(pause_s):
                    raise
                self._tell(Doing.CONNECTING)

    # --- the POST ---

    def _post(self) -> Answer | None:
        """One POST, and what it leads to; `None`: there surely is no ticket yet, and another may be sent."""
        self._outbox.sending(self._ref, before=self._before, server_time=self._api.server_now())
        try:
            ticket = self._connect_and_create()
        except NotSent as away:
            return self._unsent(away) if not self._unclear else self._unconfirmed(str(away))
        except Refused as no:
            if self._sent.key and self._unclear and no.status == HTTPStatus.CONFLICT:
                return self._look_for_it(Unknown(str(no)))  # the first with this key is still being worked on
            return self._refused(no)
        except Unknown as unclear:
            self._unclear += 1
            return self._look_for_it(unclear)
        return self._issued(ticket)

    def _connect_and_create(self) -> Ticket:
        """The POST, again only while it surely never left. The last try's errors are the caller's."""
        key = self._ref if self._sent.key else None
        began = self._tools.clock()
        for pause_s in CONNECT_AGAIN_AFTER_S:
            try:
                return self._create(key)
            except NotSent:
                late = self._tools.clock() - began + pause_s > NO_NEW_TRY_AFTER_S
                if late or not self._waited(pause_s):
                    raise
                self._tell(Doing.CONNECTING)
        return self._create(key)

    def _create(self, key: str | None) -> Ticket:
        return self._api.create(
            self._request, idempotency_key=key, deadline_s=min(self._tools.deadline_s, max(self._left(), 0.1))
        )

    # --- after: what the answer means ---

    def _issued(self, ticket: Ticket) -> Answer:
        """The server's ticket; for a customer who can have others, the oldest of those that came of this."""
        oldest = self._oldest(ticket) if self._sent.real else ticket
        if oldest is not ticket and self._taken(oldest):
            return oldest
        if self._taken(ticket, answered=True):
            return ticket
        return self._unconfirmed(f"the ticket server gave ticket {ticket.id}, which is being cancelled")

    def _oldest(self, ticket: Ticket) -> Ticket:
        """Look once more before it is handed over: a proxy may have sent the POST twice, another kiosk been faster.

        Everybody who looks sees the same oldest ticket and hands that one over; the younger ones are cancelled as
        nobody's. A look that fails changes nothing: the customer has an answer.
        """
        try:
            listed = self._api.tickets_of(self._customer, deadline_s=min(LOOK_DEADLINE_S, max(self._left(), 0.1)))
        except ApiError as fault:
            log(LogEvent.LOOK_FAILED, ref=self._ref, error=str(fault))
            self._outbox.doubt(self._ref)
            return ticket
        found = matching.found(self._search(), listed)
        if not any(one.id == ticket.id for one in found) or len(found) == 1:
            return ticket
        self._outbox.doubt(self._ref)
        return found[0] if found[0].id != ticket.id else ticket

    def _refused(self, no: Refused) -> Answer:
        """The server said no. But a proxy that sent the POST twice hands on the second answer: look for the first's.

        "Already waiting" may speak of the very ticket that was asked for. Where the list does not say whose it is, an
        identity that nobody else knows says so: then nobody knows. Neither does anybody where an answer was lost
        before: the server said no to this POST, and may still act on that one.
        """
        waits = no.refusal is Refusal.ALREADY_WAITING
        seen: Ticket | Unconfirmed | None = None
        try:
            seen = self._found() if self._sent.own or self._sent.real else None
            unclear = waits and (self._sent.own or (self._sent.real and self._had_none))
        except ApiError as fault:
            log(LogEvent.LOOK_FAILED, ref=self._ref, error=str(fault))
            unclear = waits
        if isinstance(seen, Ticket):
            return seen
        if unclear or self._unclear or seen is not None:
            return self._unconfirmed(str(no))
        self._outbox.refused(self._ref, no.refusal, no.detail)
        log(LogEvent.TICKET_REFUSED, ref=self._ref, refusal=no.refusal.value, error=str(no))
        return NotIssued(no.refusal)

    def _look_for_it(self, unclear: Unknown) -> Answer | None:
        """Out of "nobody knows", by the means the settings give; `None`: send again."""
        self._outbox.unknown(self._ref, str(unclear), server_time=self._api.server_now())
        log(LogEvent.TICKET_UNKNOWN, ref=self._ref, error=str(unclear))
        if not self._sent.findable:
            return Unconfirmed()
        self._tell(Doing.LOOKING)
        asked_to_wait_s = unclear.retry_after_s or 0.0
        may_send = asked_to_wait_s + LEAST_TRY_S <= self._left()
        if self._sent.key:
            pause_s = LOOK_AGAIN_AFTER_S[min(self._unclear, len(LOOK_AGAIN_AFTER_S)) - 1]
            again = may_send and self._waited(max(pause_s, asked_to_wait_s)) and self._left() >= LEAST_TRY_S
            return None if again else Unconfirmed(will_cancel=True)
        answer = self._look_again(asked_to_wait_s if may_send else 0.0)
        if isinstance(answer, Ticket):
            return answer
        again = may_send and answer is None and self._unclear < MOST_ATTEMPTS and self._left() >= LEAST_TRY_S
        return None if again else Unconfirmed(will_cancel=True)

    def _look_again(self, wait_s: float) -> Ticket | Unconfirmed | None:
        """The ticket once it is listed; `None`: the last look surely saw none; `Unconfirmed`: it saw nothing."""
        seen: Ticket | Unconfirmed | None = Unconfirmed()
        for pause_s in LOOK_AGAIN_AFTER_S:
            if not self._waited(max(pause_s, wait_s)):
                break
            wait_s = 0.0
            try:
                seen = self._found()
            except ApiError as fault:
                log(LogEvent.LOOK_FAILED, ref=self._ref, error=str(fault))
                seen = Unconfirmed()
            if isinstance(seen, Ticket):
                break
        return seen

    def _found(self) -> Ticket | Unconfirmed | None:
        """The ticket of this request, if the server lists one that is free; it is this row's then.

        `Unconfirmed`: one is listed that may be, and the server does not say enough about it. `None`: there is none.
        """
        listed = self._api.tickets_of(self._customer, deadline_s=min(LOOK_DEADLINE_S, max(self._left(), 0.1)))
        search = self._search()
        for ticket in matching.found(search, listed):
            if self._taken(ticket):
                log(LogEvent.TICKET_FOUND, ref=self._ref, ticket=ticket.id)
                return ticket
        possible = [ticket.id for ticket in matching.possible(search, listed, at_any_time=True)]
        return Unconfirmed() if set(possible) - self._outbox.owned(possible).keys() else None

    def _taken(self, ticket: Ticket, *, answered: bool = False, unclear: str | None = None) -> bool:
        """Write down that this is the request's ticket. False if it cannot be: it is being cancelled, or another's."""
        self.ticket = ticket
        if not self._outbox.issued(self._ref, ticket, answered=answered, unclear=unclear):
            self.ticket = None
        return self.ticket is not None

    # --- ends without a ticket ---

    def _unsent(self, away: ApiError) -> NotIssued:
        self._outbox.unsent(self._ref)
        log(LogEvent.TICKET_UNSENT, ref=self._ref, error=str(away))
        return NotIssued(None)

    def _unconfirmed(self, reason: str) -> Unconfirmed:
        self._outbox.unknown(self._ref, reason, server_time=self._api.server_now())
        log(LogEvent.TICKET_UNKNOWN, ref=self._ref, error=reason)
        return Unconfirmed(will_cancel=self._sent.findable)

    # --- what all of it uses ---

    @property
    def _customer(self) -> Customer:
        return self._request.customer

    def _search(self) -> matching.Search:
        """What this request's ticket is looked for by, up to now by the server's clock."""
        case = self._outbox.case(self._ref)
        if case is None:
            raise IllegalArrow(f"there is no row {self._ref}")
        return replace(self._search_of(case), until=self._api.server_now())

    def _search_of(self, case: Case) -> matching.Search:
        return case.search(self._tools.channel)

    def _left(self) -> float:
        """Seconds of the customer's patience."""
        return self._until - self._tools.clock()

    def _waited(self, seconds: float) -> bool:
        """Whether so long could be waited; not beyond the customer's patience, nor once the kiosk is stopping."""
        return seconds < self._left() and not self._tools.pause(seconds)

    @staticmethod
    def _pause_after(fault: ApiError, planned_s: float | None) -> float | None:
        """How long to wait before asking again; `None`: no more. A server that says how long is obeyed."""
        asked_s = fault.retry_after_s if isinstance(fault, Unknown) else None
        return planned_s if asked_s is None or planned_s is None else max(planned_s, asked_s)
