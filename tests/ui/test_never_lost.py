"""What the session makes of "never lost, never twice": which work it asks for, what it says and shows meanwhile."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain import events
from kiosk.domain.model import Doing, Held, Issued, NotIssued, Offer, Outcome, Paper, Ticket, Unconfirmed
from kiosk.domain.state import HOME, Screen
from kiosk.errors import KioskError
from kiosk.settings import asset
from kiosk.sight.exhibits import ORDINARY, PANELS
from kiosk.sight.gallery import Gallery
from kiosk.sight.things import grab
from kiosk.ui.language import Language
from kiosk.ui.session import Session
from kiosk.ui.tasks import Tasks
from kiosk.ui.view import Look
from tests.support.finger import Finger, area, until
from tests.support.visits import CHAIN, OFFER, PLAN, TICKET

LIMA = ZoneInfo("America/Lima")
NEVER_S = 10.0
GUARDED_S = 0.35  # a little less than TapGuard.qml holds


class Desk:
    """Answers what a test says, one step at a time, and remembers on which thread it was asked for what."""

    def __init__(self) -> None:
        self.asked: list[events.Issue | Offer | str] = []
        self.threads: set[str] = set()
        self.news: list[Doing] = []
        self.outcome: Outcome = Issued(TICKET, Paper.NONE)
        self.fault: Exception | None = None
        self.gone = False
        self.may_answer = threading.Event()

    def issue(
        self, asked: events.Issue, on_issued: Callable[[Ticket], None], on_doing: Callable[[Doing], None]
    ) -> Outcome:
        self._note(asked)
        for doing in self.news:
            on_doing(doing)
        assert self.may_answer.wait(NEVER_S)
        if isinstance(self.outcome, Issued):
            on_issued(self.outcome.ticket)
        return self.outcome

    def claim(self, offer: Offer, on_issued: Callable[[Ticket], None]) -> Outcome:
        self._note(offer)
        if self.gone:
            return NotIssued(None)
        on_issued(offer.ticket)
        return Issued(offer.ticket, Paper.UNCERTAIN if offer.maybe_printed else Paper.NONE)

    def seen(self, ref: str) -> None:
        self._note(ref)
        if self.fault is not None:
            raise self.fault

    def _note(self, what: events.Issue | Offer | str) -> None:
        self.asked.append(what)
        self.threads.add(threading.current_thread().name.partition("_")[0])


@pytest.fixture
def desk() -> Desk:
    """A desk that does nothing by itself."""
    return Desk()


@pytest.fixture
def session(desk: Desk, qapp: QGuiApplication) -> Iterator[Session]:
    """A session of the small chain in English, with that desk behind it."""
    tasks = Tasks()
    session = Session(
        PLAN,
        Look(prints=True),
        Language("en", LIMA, asset("translations")),
        tasks,
        issue=desk.issue,
        claim=desk.claim,
        seen=desk.seen,
        copy=lambda _request, ticket: Issued(ticket, Paper.FAILED),
        want=lambda _branch, _sector: None,
        id_type_names={},
    )
    session.dispatch(events.CatalogueChanged(replace(CHAIN, fetched_at=datetime.now(UTC))))
    yield session
    desk.may_answer.set()
    session.close()
    tasks.close()


def ask(session: Session) -> None:
    """A customer asks for cash, in English."""
    session.startIn("en")
    session.chooseBranch("north")
    session.chooseSector("desks")
    session.chooseService("cash")


def test_who_waits_is_told_what_for(session: Session, desk: Desk) -> None:
    """What the desk says on its own thread stands on the screen while it is still at it, and only there."""
    desk.news = [Doing.CONNECTING, Doing.LOOKING]
    ask(session)
    assert session.view.doing == ""
    until(lambda: session.view.doing == "We are making sure that you get one ticket, and only one.")
    assert session.state.screen is Screen.ISSUING
    desk.may_answer.set()
    until(lambda: session.state.screen is Screen.TICKET)
    assert session.view.doing == ""


def test_a_ticket_left_on_the_screen_is_reported_on_the_worker(session: Session, desk: Desk) -> None:
    """The desk hears of it when its customer goes, and the GUI thread never waits for that."""
    desk.may_answer.set()
    ask(session)
    until(lambda: session.state.outcome is not None)
    [asked] = desk.asked
    session.startOver()
    assert session.state.screen is Screen.WELCOME
    assert isinstance(asked, events.Issue)
    until(lambda: desk.asked == [asked, asked.request.ref])
    assert desk.threads == {"desk"}


@pytest.mark.logs_errors("a bug of the desk's is logged whole")
@pytest.mark.parametrize("fault", [KioskError("the disk is full"), RuntimeError("a bug")], ids=repr)
def test_what_cannot_be_written_down(fault: Exception, session: Session, desk: Desk) -> None:
    """A desk that cannot note what was seen serves nobody else, and is opened anew."""
    broke: list[None] = []
    session.broke.connect(lambda: broke.append(None))
    desk.fault = fault
    desk.may_answer.set()
    ask(session)
    until(lambda: session.state.outcome is not None)
    session.startOver()
    until(lambda: session.state.screen is Screen.OUT_OF_ORDER)
    assert broke == [None]


def test_claiming_an_offer(session: Session, desk: Desk) -> None:
    """Its number comes to the screen, with the question whether its paper came out, since it may have."""
    session.chooseLanguage("en")
    session.dispatch(events.OfferChanged(OFFER))
    assert session.view.offer == "Ticket T1 for Cash was made just before we stopped. Is it yours?"
    session.claimOffer()
    until(lambda: session.state.outcome is not None)
    assert (desk.asked, session.view.offer) == ([OFFER], "")
    assert (session.view.ticket.number, session.view.ticket.asks) == ("T1", True)
    session.claimOffer()
    session.takePaper()
    until(lambda: desk.asked == [OFFER, OFFER.request.ref])


def test_an_offer_is_shown_at_home_only(session: Session) -> None:
    """Whoever has begun is not asked about another's ticket."""
    session.dispatch(events.OfferChanged(OFFER))
    assert session.view.offer
    session.start()
    assert session.view.offer == ""


def test_a_held_ticket_shows_its_number_and_nothing_to_photograph(session: Session, desk: Desk) -> None:
    """It is not theirs to take from this screen: only to know again."""
    desk.outcome = Held(TICKET)
    desk.may_answer.set()
    ask(session)
    until(lambda: session.state.screen is Screen.HELD)
    assert (session.view.ticket.number, session.view.ticket.service) == ("T2", "Cash")
    assert (session.view.ticket.qr, session.view.can_go_back, session.view.can_start_over) == ("", True, True)
    session.retry()
    until(lambda: len(desk.asked) == 2)
    assert isinstance(desk.asked[1], events.Issue)
    assert desk.asked[1].instead_of == TICKET


@pytest.mark.parametrize(
    ("outcome", "retry"), [(Unconfirmed(), False), (Unconfirmed(will_cancel=True), True), (NotIssued(None), True)]
)
def test_which_bad_news_may_be_tried_again(outcome: Outcome, retry: bool, session: Session, desk: Desk) -> None:
    """Where there is no ticket, or the kiosk will see to it that there is none."""
    desk.outcome = outcome
    desk.may_answer.set()
    ask(session)
    until(lambda: session.state.outcome is not None)
    assert (session.view.can_retry, session.view.too_late) == (retry, False)


def test_an_offer_that_is_gone(session: Session, desk: Desk) -> None:
    """It says so, and not that the server was not reached: trying that ticket again would be in vain."""
    session.chooseLanguage("en")
    desk.gone = True
    session.dispatch(events.OfferChanged(OFFER))
    session.claimOffer()
    until(lambda: session.state.screen is Screen.REFUSED)
    assert (session.view.can_retry, session.view.too_late) == (False, True)
    assert session.view.reason == "It can no longer be used. Please take a new one, or ask at the desk."


def test_customers_hear_since_when_there_is_no_connection(session: Session) -> None:
    """Before they start, with the time, and the day where it is another; and it goes by itself."""
    session.chooseLanguage("en")
    now = datetime.now(UTC)
    said = {}
    for name, since in (("today", now), ("long", now - timedelta(days=2)), ("unknown", None)):
        session.dispatch(events.ReachabilityChanged(reachable=True))
        assert session.view.notice == ""
        session.dispatch(events.ReachabilityChanged(reachable=False, since=since))
        said[name] = session.view.notice.removesuffix(" We keep trying; you may have to wait.")
    day, time = f"{(now - timedelta(days=2)).astimezone(LIMA):%A}", f"{now.astimezone(LIMA):%H:%M}"
    assert said == {
        "today": f"No connection since {time}.",
        "long": f"No connection since {day} {time}.",
        "unknown": "No connection right now.",
    }


def test_an_offer_does_not_come_under_a_finger(qapp: QGuiApplication) -> None:
    """A touch meant for the start, where the offer has just appeared, claims nothing; one a moment later does."""
    with Gallery(PANELS[0]) as gallery:
        assert next(gallery.scenes("en", ORDINARY)) == "welcome"
        finger, session = Finger(gallery.window), gallery.session
        while True:
            session.dispatch(events.OfferChanged(OFFER))
            began = time.monotonic()
            grab(gallery.window)
            item = finger.see("claim")
            assert item is not None
            finger.tap_at(area(item).center().toPoint())
            if time.monotonic() - began < GUARDED_S:
                break
            session.dispatch(events.Finished(session.state.visit, NotIssued(None)))
            session.startOver()  # this machine was busy for longer than the guard holds: once more
            session.dispatch(events.OfferChanged(None))
        assert home(session)
        finger.tap("claim")
        assert not home(session)
        assert session.state.request is OFFER.request
        assert gallery.warnings == []


def home(session: Session) -> bool:
    """Whether no visit is under way."""
    return session.state.screen in HOME
