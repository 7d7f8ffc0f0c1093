"""What staff do about paper and the catalogue. Each blocks until it is settled. Must not decide who may."""

from kiosk.domain.model import Issued, Paper, display_number
from kiosk.maintenance.kinds import Done
from kiosk.maintenance.requests import HANDED_OVER, done
from kiosk.maintenance.say import Say
from kiosk.maintenance.works import Works


def new_roll(works: Works) -> Done:
    """Counted from nothing; what hung is gone, a queue that stopped goes on; then a test ticket proves it."""
    if works.paper is None:
        return done(Say.PRINTER_NONE, ok=False)
    works.paper.new_roll()
    works.paper.clear()
    outcome = works.print_test()
    if outcome.paper is Paper.PRINTED:
        return done(Say.ROLL_CHANGED)
    return done(Say.ROLL_CHANGED_UNPROVED, ok=outcome.paper is Paper.UNCERTAIN, detail=outcome.reason)


def test_print(works: Works) -> Done:
    """A test ticket on the way of every ticket: composed, rendered, through the printer's keeper."""
    if works.paper is None:
        return done(Say.PRINTER_NONE, ok=False)
    outcome = works.print_test()
    if outcome.paper is Paper.PRINTED:
        return done(Say.TEST_PRINTED)
    if outcome.paper is Paper.UNCERTAIN:
        return done(Say.TEST_UNCERTAIN, detail=outcome.reason)
    return done(Say.TEST_FAILED, ok=False, detail=outcome.reason)


def reprint(works: Works, ref: str) -> Done:
    """A copy, marked as one, once the server has said that the ticket is alive. Raises `StoreError`."""
    case = works.outbox.case(ref)
    if case is None or case.row.ticket is None or case.row.stage not in HANDED_OVER:
        return done(Say.NO_SUCH_REQUEST, ok=False)
    number = display_number(case.row.ticket)
    outcome = works.desk.copy(case.row.request, case.row.ticket)
    paper = outcome.paper if isinstance(outcome, Issued) else Paper.FAILED
    if paper is Paper.PRINTED:
        return done(Say.COPY_PRINTED, number=number)
    if paper is Paper.UNCERTAIN:
        return done(Say.COPY_UNCERTAIN, number=number)
    return done(Say.COPY_FAILED, ok=False, number=number)


def refresh(works: Works) -> Done:
    """The catalogue is read anew, now."""
    works.refresh()
    return done(Say.REFRESHING)
