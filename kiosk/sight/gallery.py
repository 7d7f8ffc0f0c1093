"""Every screen and sheet on the real window, one after the other, without a server: what a customer may ever see.

    with Gallery(panel) as gallery:
        for scene in gallery.scenes("es", ORDINARY):
            ...  # it is on `gallery.window` now

The session is the real one and is driven by its own slots; only the desk behind it does nothing by itself.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.domain import events
from kiosk.domain.customer import IdType
from kiosk.domain.model import (
    Catalogue,
    Doing,
    Held,
    Issued,
    NotIssued,
    Outcome,
    Paper,
    Refusal,
    Service,
    Status,
    Ticket,
    Unconfirmed,
    Wait,
)
from kiosk.domain.state import HOME, Ask, Plan
from kiosk.settings import asset
from kiosk.sight.exhibits import (
    ID_TYPE_NAMES,
    LIMA,
    NOTES,
    QR,
    Names,
    Panel,
    catalogue,
    next_wednesday,
    offer,
    without_sectors,
)
from kiosk.ui.heard import LedBy
from kiosk.ui.language import NAMES, Language
from kiosk.ui.reach import reach_mm
from kiosk.ui.session import Session
from kiosk.ui.tasks import Tasks
from kiosk.ui.view import Look
from kiosk.ui.window import KioskWindow


class ParkedTasks(Tasks):
    """Nothing is ever done: the gallery says itself what came of it."""

    def run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Forget it."""


def ordinary_look(panel: Panel) -> Look:
    """A bank's, in the kiosk's own colours."""
    dots = panel.dots_per_mm
    reach = reach_mm(panel.width / dots, panel.height / dots, 0.0)
    return Look("Banco Amancaes", dots_per_mm=dots, reach_mm=reach, motion=False, qr=QR, prints=True)


class Gallery:
    """One window on one panel; `scenes` walks it through everything."""

    def __init__(self, panel: Panel, look: Look | None = None, languages: tuple[str, ...] = tuple(NAMES)) -> None:
        """`look` is for this very panel (`None`: an ordinary one); the first of the languages is the kiosk's own."""
        self.panel = panel
        self._plan = Plan(
            languages=languages,
            ask_id=Ask.OPTIONAL,
            ask_phone=Ask.OPTIONAL,
            id_types=tuple(
                IdType(code, re.compile(pattern))
                for code, pattern in {"D": "[0-9]{8}", "P": "[0-9A-Z]{6,12}", "C": "[0-9]{9}"}.items()
            ),
            read_phone=lambda typed: f"+51{typed}" if len(typed) == 9 else None,
            twins={"v1": "v9"},
            law="br",  # it has more to say than the other
            notes=NOTES,
        )
        self._tasks = ParkedTasks()
        self.session = Session(
            self._plan,
            look or ordinary_look(panel),
            Language(languages[0], LIMA, asset("translations")),
            self._tasks,
            issue=lambda _asked, _on_issued, _on_doing: Unconfirmed(),
            claim=lambda _offer, _on_issued: Unconfirmed(),
            seen=lambda _ref: None,
            copy=lambda _request, _ticket: Unconfirmed(),
            want=lambda _branch_id, _sector_id: None,
            id_type_names=ID_TYPE_NAMES,
        )
        self.session.be_heard(able=True)  # with every button there can be
        self._screen = KioskWindow(self.session, asset("icons"))
        self._screen.show(panel.size)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tasks.close()
        self._screen.close()

    @property
    def window(self) -> QQuickWindow:
        """Where it is shown."""
        return self._screen.window

    @property
    def warnings(self) -> list[str]:
        """What QML complained about."""
        return self._screen.warnings

    @property
    def can_lower(self) -> bool:
        """Whether there is a lower screen to ask for."""
        return self.session.look.reach_mm > 0

    def scenes(self, language: str, names: Names, *, only_names: bool = False) -> Iterator[str]:
        """Show one scene after the other and say its name; `only_names`: those that show a name from outside."""
        self._language, self._catalogue = language, catalogue(names)
        self.session.dispatch(events.Mended())
        self.session.dispatch(events.ReachabilityChanged(reachable=True))
        self.session.dispatch(events.CatalogueChanged(self._catalogue))
        if not only_names:
            yield from self._welcome()
        yield from self._offers(names)
        yield from self._questions()
        yield from self._tickets(names)
        if not only_names:
            yield from self._no_ticket()
            yield from self._closed()

    def _begin(self) -> None:
        """A fresh visit at the branch question, whatever was shown before."""
        self.session.dispatch(events.Finished(self.session.state.visit, NotIssued(None)))
        if self.session.state.screen not in HOME:
            self.session.startOver()
        QCoreApplication.processEvents()
        self.session.startIn(self._language)
        QCoreApplication.processEvents()

    def _welcome(self) -> Iterator[str]:
        self._begin()
        self.session.startOver()
        self.session.chooseLanguage(self._language)
        yield "welcome"
        self.session.openLanguages()
        yield "language"
        self.session.stay()
        for way in LedBy:
            self.session.led_by = way
            self.session.openHelp()
            yield f"help-by-{way.value}"
            self.session.stay()
        self.session.toggleSpeech()
        self.session.askSpeech()
        yield "voice"
        self.session.stay()
        self.session.toggleSpeech()
        self._lose_the_server(datetime.now(UTC))
        yield "welcome-with-notice"
        self.session.dispatch(events.OfferChanged(offer()))
        yield "welcome-with-notice-and-offer"
        self.session.dispatch(events.ReachabilityChanged(reachable=True))
        self.session.dispatch(events.OfferChanged(offer(Ticket("8pzzw6p8tuz5qm3k"))))
        yield "welcome-with-offer-of-an-id"
        self.session.dispatch(events.OfferChanged(None))

    def _lose_the_server(self, since: datetime) -> None:
        self.session.dispatch(events.ReachabilityChanged(reachable=False, since=since))

    def _offers(self, names: Names) -> Iterator[str]:
        """A ticket that was made before the kiosk stopped, on the home screen."""
        self._begin()
        self.session.startOver()
        self.session.chooseLanguage(self._language)
        named = replace(offer().request, service=Service("v0", names.services[0]))
        self.session.dispatch(events.OfferChanged(replace(offer(), request=named)))
        yield "welcome-with-offer"
        self.session.dispatch(events.OfferChanged(None))

    def _questions(self) -> Iterator[str]:
        session = self.session
        self._begin()
        yield "branch"
        self._lose_the_server(next_wednesday(datetime.now(UTC)) - timedelta(weeks=2))
        session.dispatch(events.PrinterChanged(ready=False))
        old = replace(self._catalogue, fetched_at=datetime.now(UTC) - timedelta(hours=2))
        session.dispatch(events.CatalogueChanged(old))
        yield "branch-with-notice"
        session.dispatch(events.ReachabilityChanged(reachable=True))
        session.dispatch(events.PrinterChanged(ready=True))
        session.dispatch(events.CatalogueChanged(self._catalogue))
        session.openKeyboard()
        yield "search"
        session.type("A")
        session.type("T")
        yield "search-found"
        session.type("Z")
        yield "search-none"
        session.eraseAll()
        session.confirmEntry()
        session.chooseBranch("b0")
        yield "sector"
        session.chooseSector("s0")
        yield "service"
        session.openLaw()
        yield "law"
        session.stay()
        session.prefer(True)  # noqa: FBT003  # a slot of QML's
        yield "service-preferential"
        self._lose_the_server(next_wednesday(datetime.now(UTC)) - timedelta(weeks=2))
        session.dispatch(events.PrinterChanged(ready=False))
        yield "service-preferential-with-notice"
        session.dispatch(events.ReachabilityChanged(reachable=True))
        session.dispatch(events.PrinterChanged(ready=True))
        yield from self._advice()
        session.prefer(False)  # noqa: FBT003  # likewise
        session.chooseService("v0")
        yield from self._person()
        yield "issuing"

    def _advice(self) -> Iterator[str]:
        """What is said before a ticket, from a preferential service's own to all there may be to say."""
        session = self.session
        session.chooseService("v1")
        yield "advice-preferential"
        session.goBack()
        session.goBack()
        session.goBack()
        session.chooseBranch("b1")
        session.chooseSector("s0")
        session.chooseService("v0")
        yield "advice-wait"
        session.goBack()
        session.chooseService("v4")
        yield "advice-wait-and-note"
        for _ in range(3):
            session.goBack()
        session.chooseBranch("b0")
        session.chooseSector("s0")

    def _person(self) -> Iterator[str]:
        session = self.session
        yield "customer"
        for digit in "4567":
            session.type(digit)
        yield "customer-typed"
        session.confirmEntry()
        yield "customer-problem"
        session.chooseIdType("P")
        yield "customer-letters"
        for character in "AB12":
            session.type(character)
        session.confirmEntry()
        yield "customer-letters-problem"
        session.skipEntry()
        yield "phone"
        for digit in "98777":
            session.type(digit)
        session.confirmEntry()
        yield "phone-problem"
        session.dispatch(events.WentQuiet(session.state.visit))
        yield "still-there"
        session.stay()
        session.skipEntry()

    def _ask_for_a_ticket(self) -> None:
        self._begin()
        session = self.session
        for answer in (
            partial(session.chooseBranch, "b0"),
            partial(session.chooseSector, "s0"),
            partial(session.chooseService, "v0"),
            session.skipEntry,
            session.skipEntry,
        ):
            answer()
            QCoreApplication.processEvents()

    def _finish(self, outcome: Outcome) -> None:
        self.session.dispatch(events.Finished(self.session.state.visit, outcome))

    def _tickets(self, names: Names) -> Iterator[str]:
        ticket = Ticket("89m32b0998", "T", 2, position=4, wait=Wait(10, 15), messages=(names.message,))
        self._ask_for_a_ticket()
        self.session.dispatch(events.TicketIssued(self.session.state.visit, ticket))
        yield "ticket-pending"
        self._finish(Issued(ticket, Paper.PRINTED))
        yield "ticket-printed"
        for scene, other, paper in (
            ("ticket-failed", ticket, Paper.FAILED),
            ("ticket-uncertain", replace(ticket, number=102, position=1), Paper.UNCERTAIN),
            ("ticket-four-messages", replace(ticket, messages=(names.message,) * 4), Paper.PRINTED),
            ("ticket-id-only", Ticket("89m32b0998"), Paper.PRINTED),
            ("ticket-longest-id", Ticket("8pzzw6p8tuz5qm3k"), Paper.FAILED),
            ("ticket-no-printer", ticket, Paper.NONE),
        ):
            self._ask_for_a_ticket()
            self._finish(Issued(other, paper))
            yield scene
        self._ask_for_a_ticket()
        self._finish(Held(ticket))
        yield "held"

    def _no_ticket(self) -> Iterator[str]:
        self._ask_for_a_ticket()
        self._lose_the_server(datetime.now(UTC))
        for doing in (Doing.CONNECTING, Doing.LOOKING):
            self.session.dispatch(events.Progressed(self.session.state.visit, doing))
            yield f"issuing-{doing.value}"
        self.session.dispatch(events.ReachabilityChanged(reachable=True))
        self._finish(Held(Ticket("8pzzw6p8tuz5qm3k")))
        yield "held-id-only"
        for reason in (None, *Refusal):
            self._ask_for_a_ticket()
            self._finish(NotIssued(reason))
            yield f"refused-{reason.value.replace(' ', '-') if reason else 'unreached'}"
        for will_cancel in (False, True):
            self._ask_for_a_ticket()
            self._finish(Unconfirmed(will_cancel))
            yield "unconfirmed-will-cancel" if will_cancel else "unconfirmed"
        yield from self._gone()
        self._begin()
        self.session.dispatch(events.CatalogueChanged(replace(self._catalogue, branches=without_sectors())))
        self.session.chooseBranch("b0")
        yield "sector-waiting"
        self.session.dispatch(events.ReachabilityChanged(reachable=False))
        yield "sector-nothing"
        self.session.dispatch(events.ReachabilityChanged(reachable=True))

    def _gone(self) -> Iterator[str]:
        """An offered ticket that was claimed too late."""
        self._begin()
        self.session.startOver()
        self.session.chooseLanguage(self._language)
        self.session.dispatch(events.OfferChanged(offer()))
        self.session.claimOffer()
        self._finish(NotIssued(None))
        yield "refused-offer-gone"

    def _closed(self) -> Iterator[str]:
        session = self.session
        self._begin()
        session.startOver()
        closed = tuple(branch for branch in self._catalogue.branches if branch.status is Status.CLOSED)
        session.dispatch(events.CatalogueChanged(Catalogue(closed, {}, datetime.now(UTC))))
        session.chooseLanguage(self._language)
        yield "closed"
        session.dispatch(events.OfferChanged(offer()))
        yield "closed-with-offer"
        session.dispatch(events.OfferChanged(None))
        session.dispatch(events.HoursChanged(open=False, opens_at=next_wednesday(datetime.now(UTC))))
        yield "night"
        session.dispatch(events.HoursChanged(open=True))
        session.dispatch(events.Broke())
        session.chooseLanguage(self._language)
        yield "out-of-order"
