"""Requests that need a person, and what the person says became of them.

| they need a person because …         | found                 | cancel                | give up               |
|--------------------------------------|-----------------------|-----------------------|-----------------------|
| reported: its ticket is known        | settled               | cancelling: read      | settled               |
|                                      |                       | anew, then cancelled, |                       |
|                                      |                       | or reported again     |                       |
| reported: nobody knows which ticket  | settled               | not offered           | settled               |
| unknown, and cannot be looked up     | reported, settled     | not offered           | reported, settled     |
| a second ticket was not cancelled    | the remark goes       | that one is cancelled | the remark goes       |

Nothing is cancelled by guess: only a ticket whose id is known, read anew just before (`settling`). While staff are at a
row it counts as in somebody's hand, so the leftovers let it be. Must not decide who may.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo

from kiosk.api.errors import ApiError, NotFound
from kiosk.domain import matching
from kiosk.domain.model import Ticket, display_name, display_number
from kiosk.maintenance.kinds import Action, Done, Pending, Recent
from kiosk.maintenance.say import Say, Sentence, Value, sentence
from kiosk.maintenance.survey import ROWS_LOOKED_AT, needing
from kiosk.maintenance.works import Works
from kiosk.store.outbox import IllegalArrow
from kiosk.store.rows import Case, Row
from kiosk.store.stages import Stage
from kiosk.tickets import SECOND_TICKET

RECENT = 10  # tickets that can be printed again
RECENT_FOR = timedelta(hours=12)  # queues begin anew over night
HANDED_OVER = frozenset({Stage.DELIVERED, Stage.ON_SCREEN, Stage.REPORTED, Stage.SETTLED})
LOOK_WITHIN_S = 5.0


def done(say: Say, *, ok: bool = True, **values: Value) -> Done:
    """What became of it."""
    return Done(ok, sentence(say, **values))


def pending(works: Works, zone: tzinfo) -> tuple[Pending, ...]:
    """Requests that need a person, newest first. Raises `StoreError`."""
    return tuple(
        Pending(
            ref=row.ref,
            service=display_name(row.request.service),
            number=_number(row),
            made_at=row.created_at,
            why=_why(row),
            can=_can(works, row),
        )
        for row in needing(works.outbox.rows(ROWS_LOOKED_AT), zone)
        if not works.hands.busy(row.ref)
    )


def recent(works: Works) -> tuple[Recent, ...]:
    """The last tickets that a customer may have, newest first. Raises `StoreError`."""
    since = datetime.now(UTC) - RECENT_FOR
    found = (
        Recent(row.ref, display_name(row.request.service), display_number(row.ticket), row.created_at)
        for row in works.outbox.rows(ROWS_LOOKED_AT)
        if row.ticket is not None and row.stage in HANDED_OVER and row.created_at > since
    )
    return tuple(ticket for ticket, _ in zip(found, range(RECENT), strict=False))


def look(works: Works, ref: str, zone: tzinfo) -> Done:
    """What the server says now. Raises `StoreError`."""
    case = _needing(works, ref)
    if case is None:
        return done(Say.NO_SUCH_REQUEST, ok=False)
    row = case.row
    try:
        if (ticket_id := _ticket_id(row)) is not None:
            return _read(works, ticket_id)
        if case.listable:
            return _listed(works, case)
    except ApiError as fault:
        return done(Say.SERVER_SILENT, ok=False, detail=str(fault))
    made = f"{row.created_at.astimezone(zone):%H:%M}"
    return done(Say.SERVER_CANNOT_TELL, service=display_name(row.request.service), made=made)


def settle(works: Works, ref: str, action: Action) -> Done:
    """FOUND or GIVE_UP: nobody needs to look any more. Raises `StoreError`."""
    case = _needing(works, ref)
    if case is None:
        return done(Say.NO_SUCH_REQUEST, ok=False)
    said = "staff: the customer has it" if action is Action.FOUND else "staff: given up"
    reason = f"{said} ({case.row.reason})" if case.row.reason else said
    try:
        with _in_hand(works, ref):
            if case.row.reason.startswith(SECOND_TICKET):
                works.outbox.remark(ref, reason)
            else:
                if case.row.stage is Stage.UNKNOWN:
                    works.outbox.reported(ref, case.row.reason)
                works.outbox.settled(ref, reason)
    except IllegalArrow:
        return done(Say.NO_SUCH_REQUEST, ok=False)
    return done(Say.FOUND if action is Action.FOUND else Say.GIVEN_UP)


def cancel(works: Works, ref: str) -> Done:
    """Nobody has its ticket: it is cancelled. Raises `StoreError`."""
    case = _needing(works, ref)
    ticket_id = _ticket_id(case.row) if case is not None else None
    if case is None or ticket_id is None:
        return done(Say.NO_SUCH_REQUEST, ok=False)
    number = _number(case.row) or ticket_id
    second = case.row.reason.startswith(SECOND_TICKET)
    try:
        with _in_hand(works, ref):
            why_not = _second_cancelled(works, case, ticket_id) if second else _own_cancelled(works, ref)
    except IllegalArrow:
        return done(Say.NO_SUCH_REQUEST, ok=False)
    except ApiError as fault:
        if second:
            return done(Say.SERVER_SILENT, ok=False, detail=str(fault))
        return done(Say.CANCEL_LATER, ok=False, number=number)
    if why_not:
        return done(Say.CANCEL_REFUSED, ok=False, detail=why_not)
    return done(Say.CANCELLED, number=number)


@contextmanager
def _in_hand(works: Works, ref: str) -> Iterator[None]:
    works.hands.take(ref)
    try:
        yield
    finally:
        works.hands.let_go(ref)
        works.wake()


def _own_cancelled(works: Works, ref: str) -> str:
    """ "" once the row's own ticket is gone, else why it is not. Raises `ApiError`: the leftovers go on trying."""
    works.outbox.cancelling(ref, "staff: nobody has it")
    case = works.outbox.case(ref)
    if case is None:
        raise IllegalArrow(ref)
    works.settling.cancel(case)
    after = works.outbox.case(ref)
    return "" if after is not None and after.row.stage is Stage.CANCELLED else after.row.reason if after else ref


def _second_cancelled(works: Works, case: Case, ticket_id: str) -> str:
    why_not = works.settling.deleted(case, Ticket(ticket_id))
    if not why_not:
        works.outbox.remark(case.row.ref, f"staff: the second ticket, {ticket_id}, is cancelled")
    return why_not


def _needing(works: Works, ref: str) -> Case | None:
    """That request, if it needs a person now and nobody is at it."""
    case = works.outbox.case(ref)
    return case if case is not None and needing((case.row,), UTC) and not works.hands.busy(ref) else None


def _ticket_id(row: Row) -> str | None:
    """The ticket it is about."""
    if row.reason.startswith(SECOND_TICKET):
        return row.reason.removeprefix(SECOND_TICKET).partition(":")[0].strip() or None
    return row.ticket.id if row.ticket is not None else None


def _number(row: Row) -> str | None:
    """As people read it; of a second ticket only its id is known."""
    if row.reason.startswith(SECOND_TICKET):
        return _ticket_id(row)
    return display_number(row.ticket) if row.ticket is not None else None


def _why(row: Row) -> Sentence:
    number = _number(row)
    if number is None:
        return sentence(Say.WHY_UNKNOWN)
    return sentence(Say.WHY_SECOND if row.reason.startswith(SECOND_TICKET) else Say.WHY_HELD, number=number)


def _can(works: Works, row: Row) -> frozenset[Action]:
    if works.outbox.case(row.ref) is None:  # damaged inside: only the server's own screens help
        return frozenset()
    known = {Action.CANCEL} if _ticket_id(row) is not None else set()
    return frozenset({Action.LOOK, Action.FOUND, Action.GIVE_UP} | known)


def _read(works: Works, ticket_id: str) -> Done:
    try:
        ticket = works.api.ticket(ticket_id, deadline_s=LOOK_WITHIN_S)
    except NotFound:
        return done(Say.SERVER_HAS_NOT)
    number = display_number(ticket)
    if ticket.counter is not None:
        return done(Say.SERVER_CALLED, number=number, counter=ticket.counter.name or ticket.counter.id or "?")
    return done(Say.SERVER_HAS, number=number)


def _listed(works: Works, case: Case) -> Done:
    """Of the customer's tickets those that may be it and are nobody's here."""
    listed = works.api.tickets_of(case.customer, deadline_s=LOOK_WITHIN_S)
    owned = works.outbox.owned(ticket.id for ticket in listed)
    search = case.search(works.settling.channel)
    maybe = [ticket for ticket in matching.possible(search, listed) if ticket.id not in owned]
    if not maybe:
        return done(Say.SERVER_LISTS_NONE)
    return done(Say.SERVER_LISTS, count=len(maybe), numbers=", ".join(map(display_number, maybe)))
