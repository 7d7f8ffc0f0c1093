"""What staff have looked after: out of `reported` by their word alone, and nothing of the customer's is kept for it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.model import Branch, Customer, Sector, Service, Ticket, TicketRequest
from kiosk.store.outbox import IllegalArrow, Outbox
from kiosk.store.stages import Stage
from kiosk.tickets import upshot

REQUEST = TicketRequest(
    ref="r1",
    branch=Branch("mira"),
    sector=Sector("caja"),
    service=Service("dep", "Depósitos"),
    customer=Customer(id_type="D", id_number="87654321"),
    language="es",
)
TICKET = Ticket("89m32b0998", "T", 2)


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    """An empty one."""
    with closing(Outbox(tmp_path / "outbox.sqlite")) as made:
        yield made


def reported(outbox: Outbox, ref: str = "r1", ticket: Ticket | None = TICKET, *, doubt: bool = False) -> None:
    """A request that ended with staff: with a ticket that perhaps nobody has, or with nothing known."""
    outbox.add(replace(REQUEST, ref=ref))
    outbox.sending(ref, before=frozenset())
    if ticket is None:
        outbox.unknown(ref, "no answer")
    else:
        outbox.issued(ref, ticket)
        if doubt:
            outbox.doubt(ref)
        outbox.printing(ref)
    outbox.reported(ref, "perhaps nobody has it")


def stage(outbox: Outbox, ref: str = "r1") -> Stage:
    """How far it is."""
    case = outbox.case(ref)
    assert case is not None
    return case.row.stage


def test_a_person_settles_what_was_reported(outbox: Outbox) -> None:
    """Once; and nobody needs to look any more."""
    reported(outbox)
    outbox.settled("r1", "staff: the customer has it")
    assert stage(outbox) is Stage.SETTLED
    [row] = outbox.rows(9)
    assert not upshot(row, datetime.now(UTC), UTC).needs_staff
    with pytest.raises(IllegalArrow):
        outbox.settled("r1", "again")


def test_a_person_has_it_cancelled(outbox: Outbox) -> None:
    """From there it goes the way of every ticket that nobody holds, and back to the person if that fails."""
    reported(outbox)
    outbox.cancelling("r1", "staff: nobody has it")
    assert outbox.deleting("r1", TICKET.id)
    outbox.reported("r1", "the server did not let it be cancelled")
    outbox.cancelling("r1", "staff: nobody has it")
    outbox.cancelled("r1")
    assert stage(outbox) is Stage.CANCELLED


@pytest.mark.parametrize("settle", [Outbox.delivered, Outbox.printing, Outbox.on_screen])
def test_nothing_but_a_person_leads_out(outbox: Outbox, settle: object) -> None:
    """A screen that is left, or a copy, is no word of staff's: the report stays."""
    reported(outbox)
    assert callable(settle)
    with pytest.raises(IllegalArrow):
        settle(outbox, "r1")
    assert stage(outbox) is Stage.REPORTED


@pytest.mark.parametrize("way", [Stage.ASKED, Stage.SENDING, Stage.UNKNOWN, Stage.ISSUED, Stage.PRINTING])
def test_a_person_settles_nothing_that_is_under_way(outbox: Outbox, way: Stage) -> None:
    """What the kiosk still works at is not taken out of its hands."""
    outbox.add(REQUEST)
    for step in (Stage.SENDING, Stage.UNKNOWN, Stage.ISSUED, Stage.PRINTING)[: list(WAY).index(way)]:
        WAY[step](outbox)
    assert stage(outbox) is way
    with pytest.raises(IllegalArrow):
        outbox.settled("r1", "staff")


WAY: dict[Stage, Callable[[Outbox], object]] = {
    Stage.ASKED: lambda _outbox: None,
    Stage.SENDING: lambda outbox: outbox.sending("r1"),
    Stage.UNKNOWN: lambda outbox: outbox.unknown("r1", "no answer"),
    Stage.ISSUED: lambda outbox: outbox.issued("r1", TICKET),
    Stage.PRINTING: lambda outbox: outbox.printing("r1"),
}


def test_who_asked_is_forgotten_as_before(outbox: Outbox) -> None:
    """`reported` has a way on now, and is an end for the customer's data all the same, once no twin can come up."""
    reported(outbox)
    case = outbox.case("r1")
    assert case is not None
    assert case.customer == Customer()
    reported(outbox, "r2", replace(TICKET, id="other"), doubt=True)
    for _ in range(4):
        outbox.looked("r2")
    outbox.settled("r2", "staff")
    later = outbox.case("r2")
    assert later is not None
    assert later.customer == Customer()


def test_a_found_ticket_that_nobody_can_name_is_not_cancelled_as_a_twin(outbox: Outbox) -> None:
    """Staff say the customer has one: one that is listed may be it. Where it is known, twins are still looked for."""
    reported(outbox, "r1", None)
    reported(outbox, "r2", TICKET, doubt=True)
    assert [case.row.ref for case in outbox.open_cases()] == ["r1", "r2"]
    outbox.settled("r1", "staff: found")
    outbox.settled("r2", "staff: found")
    assert [case.row.ref for case in outbox.open_cases()] == ["r2"]
