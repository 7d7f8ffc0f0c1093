"""The end of a visit as stories: the number and its paper, what was refused, what nobody knows."""

from dataclasses import replace

import pytest

from kiosk.domain.events import (
    Copy,
    CopyAsked,
    EntrySkipped,
    Finished,
    Left,
    OverlayOpened,
    PaperTaken,
    PrinterChanged,
    Retried,
    ServiceChosen,
    StartedOver,
    TicketIssued,
    WentBack,
)
from kiosk.domain.flow import step
from kiosk.domain.model import (
    Customer,
    Issued,
    NotIssued,
    Paper,
    Refusal,
    Ticket,
    Unconfirmed,
)
from kiosk.domain.state import Ask, Overlay, Screen
from tests.support.visits import (
    ASKING,
    LOANS,
    NORTH,
    PLAN,
    TICKET,
    Visit,
    catalogue,
)


def test_the_ticket_and_its_paper() -> None:
    """The number is shown as soon as there is one; its customer stays until the paper is settled."""
    visit = Visit().goes_to("north", "desks", "cash").does(TicketIssued, TICKET)
    assert (visit.screen, visit.state.ticket, visit.state.outcome) == (Screen.TICKET, TICKET, None)
    assert visit.ignores(StartedOver(0))
    assert visit.ignores(Left(0))
    assert visit.ignores(WentBack(0))
    visit.does(Finished, Issued(TICKET, Paper.PRINTED))
    assert visit.does(StartedOver).told == {}


def test_finished_without_a_word_before() -> None:
    """Without a printer, or if the first news got lost: the end brings the ticket too."""
    visit = Visit().goes_to("north", "desks", "cash").does(Finished, Issued(TICKET, Paper.NONE))
    assert (visit.screen, visit.state.ticket) == (Screen.TICKET, TICKET)


@pytest.mark.parametrize("outcome", [Unconfirmed(), NotIssued(None), NotIssued(Refusal.OTHER)])
def test_a_number_on_the_screen_stays(outcome: Unconfirmed | NotIssued) -> None:
    """Whatever goes wrong after a number was shown, it is its customer's, and so long as an unproved paper."""
    visit = Visit().goes_to("north", "desks", "cash").does(TicketIssued, TICKET).does(Finished, outcome)
    assert (visit.screen, visit.state.outcome) == (Screen.TICKET, Issued(TICKET, Paper.UNCERTAIN))
    assert visit.ignores(Finished(0, Issued(Ticket("other"), Paper.PRINTED)))
    assert visit.ignores(TicketIssued(0, Ticket("other")))


def test_no_ticket_try_again() -> None:
    """The server was never reached: the same choice under a new reference, and this time it works."""
    visit = Visit(ASKING).goes_to("north", "desks", "cash").gives("12345678").gives("987654321")
    visit.does(Finished, NotIssued(None))
    assert visit.screen is Screen.REFUSED
    visit.does(Retried)
    assert (visit.screen, visit.state.outcome) == (Screen.ISSUING, None)
    once, again = visit.issued
    assert again.request == replace(once.request, ref="ref-2")
    assert visit.does(TicketIssued, TICKET).screen is Screen.TICKET


@pytest.mark.parametrize("refusal", Refusal)
def test_a_refusal_is_not_tried_again(refusal: Refusal) -> None:
    """The server said no and would say it again."""
    visit = Visit().goes_to("north", "desks", "cash").does(Finished, NotIssued(refusal))
    assert visit.screen is Screen.REFUSED
    assert visit.ignores(Retried(0))


def test_back_from_a_refusal() -> None:
    """To the last question about the visit, with what was said about the person forgotten; then all as before."""
    visit = Visit(ASKING).goes_to("north", "desks", "cash").gives("12345678").gives("987654321")
    visit.does(Finished, NotIssued(Refusal.NOT_OFFERED)).does(WentBack)
    assert visit.screen is Screen.SERVICE
    assert set(visit.told) == {"ref", "attempt", "branch", "sector"}
    visit.does(ServiceChosen, "cards").does(EntrySkipped).does(EntrySkipped)
    assert (visit.issued[1].request.ref, visit.issued[1].request.customer) == ("ref-2", Customer())


def test_back_to_what_was_not_accepted() -> None:
    """The document or phone was refused: they are asked anew, also where nothing else was asked."""
    sole = catalogue(replace(NORTH, sectors=(LOANS,)))
    both = Visit(ASKING, sole).starts().gives("12345678").gives("987654321")
    assert both.does(Finished, NotIssued(Refusal.INVALID_CUSTOMER)).does(WentBack).screen is Screen.CUSTOMER
    phone = Visit(replace(PLAN, ask_phone=Ask.REQUIRED), sole).starts().gives("987654321")
    assert phone.does(Finished, NotIssued(Refusal.INVALID_CUSTOMER)).does(WentBack).screen is Screen.PHONE
    neither = Visit().goes_to("north", "desks", "cash").does(Finished, NotIssued(Refusal.INVALID_CUSTOMER))
    assert neither.does(WentBack).screen is Screen.SERVICE


def test_nobody_knows() -> None:
    """Unconfirmed: no retry and no way back that could make a second ticket; only start over."""
    visit = Visit().goes_to("north", "desks", "cash").does(Finished, Unconfirmed())
    assert visit.screen is Screen.UNCONFIRMED
    assert visit.ignores(Retried(0))
    assert visit.ignores(WentBack(0))
    assert visit.does(StartedOver).told == {}


def test_the_answer_comes_to_the_front() -> None:
    """Somebody reads the help while the ticket is made: the number shows itself."""
    visit = Visit().goes_to("north", "desks", "cash").does(OverlayOpened, Overlay.HELP)
    assert visit.does(TicketIssued, TICKET).overlay is Overlay.NONE


@pytest.mark.parametrize("paper", [Paper.FAILED, Paper.UNCERTAIN])
def test_only_the_customer_knows_whether_paper_came(paper: Paper) -> None:
    """It came out: then it is printed, and nothing more is asked. The number was theirs all the time."""
    visit = Visit().goes_to("north", "desks", "cash").does(Finished, Issued(TICKET, paper)).does(PaperTaken)
    assert visit.state.outcome == Issued(TICKET, Paper.PRINTED)
    assert visit.ignores(CopyAsked(0))


def test_one_copy_is_tried() -> None:
    """It did not: the same ticket is printed once more, and never another one is asked for."""
    visit = Visit().goes_to("north", "desks", "cash").does(Finished, Issued(TICKET, Paper.UNCERTAIN))
    state, effects = step(visit.state, CopyAsked(0))
    assert effects == (Copy(0, visit.issued[0].request, TICKET),)
    assert (state.screen, state.ticket, state.outcome) == (Screen.TICKET, TICKET, None)
    state, effects = step(state, Finished(0, Issued(TICKET, Paper.FAILED)))
    assert step(state, CopyAsked(0)) == (state, ())
    assert step(state, PaperTaken(0)) == (state, ())


def test_customers_hear_of_missing_paper_before_they_start() -> None:
    """Out of paper is a fact of the kiosk, not of a visit: it outlives visits until paper is there again."""
    visit = Visit().happens(PrinterChanged(ready=False)).starts().does(StartedOver)
    assert visit.state.paperless
    assert not visit.happens(PrinterChanged(ready=True)).state.paperless
