"""Settling one request that no customer waits for any more: found again, cancelled, or given to a person.

Each function takes one `Case` one step further and raises `ApiError` where the server could not be asked: nothing has
changed then, and the same step is taken again later. Must not know when steps are due (`leftovers` does).
"""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from kiosk.api.errors import ApiError, NotFound, NotSent, Refused, Unknown
from kiosk.domain import matching
from kiosk.domain.model import Ticket
from kiosk.log import LogEvent, log
from kiosk.store.outbox import SWEEPS, IllegalArrow, Outbox
from kiosk.store.rows import Case
from kiosk.store.stages import Stage

if TYPE_CHECKING:
    from kiosk.api.client import TicketApi  # imports `requests`: not before the first frame

NOBODYS = "nobody holds it"


@dataclass(frozen=True, slots=True)
class Settling:
    """The steps, on one outbox and one server. `channel` is what this kiosk's tickets say they came through."""

    outbox: Outbox
    api: "TicketApi"
    channel: str

    def look(
        self,
        case: Case,
        *,
        counts: bool = True,
        puts_off: Callable[[], bool] = lambda: False,
        held: Callable[[str], bool] = lambda _id: False,
    ) -> bool | None:
        """Look through the customer's list once; cancel every twin. True if the row's own ticket was found now.

        `counts`: one of the sweeps after which an unclear request is believed never to have made a ticket. `puts_off`
        is asked once the list is read: where it says so, or the customer is back by now, `None` is returned. `held`
        says of a ticket's id whether a customer was shown it, whatever the outbox has: that one is no twin.
        """
        try:
            listed = self.api.tickets_of(case.customer)
        except Refused as no:
            self._not_listed(case, no, counts=counts)
            return False
        if puts_off():
            return None
        search = case.search(self.channel)
        owned = self.outbox.owned(ticket.id for ticket in listed)
        free = [ticket for ticket in matching.attributable(search, listed) if owned.get(ticket.id) is None]
        try:
            own = self._adopted(case, search, free) if case.row.stage is Stage.UNKNOWN else None
        except IllegalArrow:  # its customer has come back for it this very moment
            return None
        twins = [ticket for ticket in free if (own is None or ticket.id != own.id) and not held(ticket.id)]
        kept = [ticket for ticket in twins if not self._cancel_twin(case, ticket)]
        if counts:
            self.outbox.looked(case.row.ref)
            if own is None and case.row.looks + 1 >= SWEEPS:
                known = {*owned, *(ticket.id for ticket in free)}
                maybe = [one for one in matching.possible(search, listed) if one.id not in known]
                self._looked_last(case, maybe, kept)
        return own is not None

    def send_again(self, case: Case) -> None:
        """With the same key, the server names the ticket it made, or makes the one it never did. It is issued then.

        A refusal is said of this repetition: what became of the first is not known by it.
        """
        ref = case.row.ref
        try:
            self.outbox.sending(ref)
        except IllegalArrow:  # its customer has come back for it this very moment
            return
        try:
            ticket = self.api.create(case.request, idempotency_key=ref)
        except Refused as no:
            if no.status == HTTPStatus.CONFLICT:  # the first is still being worked on (draft-ietf-httpapi-idempotency)
                self.outbox.unknown(ref, str(no))
                raise
            if case.listable:  # the sweeps look for it
                self.outbox.refused(ref, no.refusal, no.detail)
                log(LogEvent.TICKET_REFUSED, ref=ref, refusal=no.refusal.value, error=str(no))
                return
            self.outbox.unknown(ref, str(no))
            self.report(case, f"the server refuses to repeat its answer, which was lost ({no.detail or no.status})")
            return
        except (NotSent, Unknown) as unclear:
            self.outbox.unknown(ref, str(unclear))
            raise
        if self.outbox.adopted(ref, ticket):
            log(LogEvent.TICKET_FOUND, ref=ref, ticket=ticket.id)
        else:
            self.outbox.unknown(ref, f"the server says ticket {ticket.id}, which another request has")
            if case.own or not case.customer.identified:
                self.report(case, f"ticket {ticket.id} may have been given to two customers")
            else:  # the same customer came back for it
                self.outbox.never_created(ref, f"its ticket {ticket.id} went to another request of the customer")

    def cancel(self, case: Case) -> None:
        """Cancel the row's own ticket: it is `cancelling`, so nobody holds it and nobody can claim it any more."""
        ticket = case.row.ticket
        if ticket is None:
            self.report(case, "a ticket without an id was to be cancelled")
            return
        why_not = self.deleted(case, ticket)
        if why_not:
            self.report(case, why_not)
        else:
            self.outbox.cancelled(case.row.ref)
            log(LogEvent.TICKET_CANCELLED, ref=case.row.ref, ticket=ticket.id, reason=case.row.reason)

    def report(self, case: Case, reason: str, *, as_it_was: bool = False) -> None:
        """Only a person can go on from here. `as_it_was`: raises `IllegalArrow` where the row has changed meanwhile."""
        self.outbox.reported(case.row.ref, reason, last_changed=case.row.changed_at if as_it_was else None)
        ticket = case.row.ticket.id if case.row.ticket is not None else None
        log(LogEvent.TICKET_REPORTED, ref=case.row.ref, ticket=ticket, reason=reason)

    def _adopted(self, case: Case, search: matching.Search, free: list[Ticket]) -> Ticket | None:
        for ticket in matching.found(search, free[::-1]):
            if self.outbox.adopted(case.row.ref, ticket):
                log(LogEvent.TICKET_FOUND, ref=case.row.ref, ticket=ticket.id)
                return ticket
        return None

    def _cancel_twin(self, case: Case, ticket: Ticket) -> bool:
        """Whether it is gone, or a customer's by now. Staff hear of any other from its first failure on: the queue does
        not wait.
        """
        remark = f"a second ticket, {ticket.id}: "
        try:
            why_not = self.deleted(case, ticket)
        except ApiError:
            self.outbox.remark(case.row.ref, remark + "the server has not answered yet; it is tried again")
            raise
        if why_not and self.outbox.owned([ticket.id]).get(ticket.id) is not None:
            return True
        if why_not:
            self.outbox.remark(case.row.ref, remark + why_not)
            log(LogEvent.TICKET_REPORTED, ref=case.row.ref, ticket=ticket.id, reason=why_not)
        else:
            if case.row.reason.startswith(remark):
                self.outbox.remark(case.row.ref, f"the second ticket, {ticket.id}, is cancelled")
            log(LogEvent.TICKET_CANCELLED, ref=case.row.ref, ticket=ticket.id, reason="a twin that nobody holds")
        return not why_not

    def deleted(self, case: Case, ticket: Ticket) -> str:
        """Have the ticket cancelled, having read it anew; "" once it is gone, else why it is not."""
        try:
            fresh = self.api.ticket(ticket.id)
        except NotFound:
            return ""
        except Refused as no:
            return f"the server did not let it be read ({no.detail or no.status})"
        if fresh.counter is not None:
            return "it was called already"
        if not self.outbox.deleting(case.row.ref, ticket.id):
            return "it is a customer's, or more are listed than were asked for: it is left alone"
        try:
            self.api.cancel(ticket.id)
        except Refused as no:
            return f"the server did not let it be cancelled ({no.detail or no.status})"
        return ""

    def _not_listed(self, case: Case, no: Refused, *, counts: bool) -> None:
        """A server that lets nobody list is no trouble that passes: the look is done, and the next case comes."""
        if not counts:
            return
        self.outbox.looked(case.row.ref)
        if case.row.stage is Stage.UNKNOWN and case.row.looks + 1 >= SWEEPS:
            self.report(case, f"the server did not let the customer's tickets be listed ({no.detail or no.status})")

    def _looked_last(self, case: Case, uncertain: list[Ticket], kept: list[Ticket]) -> None:
        """Nobody looks any more: for a person is what may be the row's and the server says too little about, and what
        surely came of it and is `kept` by the server.
        """
        ref = case.row.ref
        if case.row.stage is not Stage.UNKNOWN:
            for ticket in uncertain[:1]:
                reason = "it may have come of this; the server does not say enough about it"
                self.outbox.remark(ref, f"a second ticket, {ticket.id}: {reason}")
                log(LogEvent.TICKET_REPORTED, ref=ref, ticket=ticket.id, reason=reason)
            return
        if uncertain:
            self.report(case, f"ticket {uncertain[0].id} may have come of it; the server does not say enough about it")
            return
        if kept:
            self.report(case, f"ticket {kept[0].id} came of it, is not what was asked for, and could not be cancelled")
            return
        self.outbox.never_created(ref, "not listed half an hour later")
        log(LogEvent.TICKET_NEVER_CREATED, ref=ref, reason="not listed half an hour later")
