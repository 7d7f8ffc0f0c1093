"""Everything behind the window, as one thing with an owner: outbox, catalogue, ticket server, printer, leftovers.

Made on the worker, after the first frame (`app`): nothing here is needed to show a welcome, and the stored catalogue
is shown before what talks to servers and printers is even imported.
"""

import gc
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain import events
from kiosk.domain.model import (
    Branch,
    Catalogue,
    Customer,
    Doing,
    Issued,
    Offer,
    Outcome,
    Paper,
    Sector,
    Service,
    Ticket,
    TicketRequest,
)
from kiosk.hands import Hands
from kiosk.log import LogEvent, log
from kiosk.settings import Settings

if TYPE_CHECKING:  # what the first frame does not need is imported where it is made
    from kiosk.api.client import TicketApi
    from kiosk.desk import Desk
    from kiosk.maintenance.kinds import Closed, Leave
    from kiosk.maintenance.room import Room
    from kiosk.paper import PaperKeeper
    from kiosk.printing.printer import PrintOutcome

PRINTER_FILE = "printer.json"  # what its driver found out about the printer
TEST = "test"  # the number on a test ticket, and all that its code says: no server has such a one


def make_room(
    settings: Settings,
    folder: Path,
    file: Path | None,
    environ: Mapping[str, str],
    *,
    on_closed: Callable[["Closed | None"], None],
    on_leave: Callable[["Leave"], None],
    on_volume: Callable[[int], None],
) -> "Room":
    """The staff's room, which outlives every backend and is there without one. On the worker: it opens a file."""
    from kiosk.maintenance.room import Room

    return Room(settings, folder, file, environ, on_closed=on_closed, on_leave=on_leave, on_volume=on_volume)


class Backend:
    """Everything behind the window: outbox, catalogue, server, printer. Made, used and closed off the GUI thread.

    Raises `KioskError` from its constructor where the kiosk cannot keep its promise, having closed what it opened.
    """

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        hands: Hands,
        tell: Callable[[events.Event], None],
        on_call: Callable[[str, float], None] | None = None,
        room: "Room | None" = None,
    ) -> None:
        """`hands` outlives this: a backend made anew must not take its own customers' tickets for left behind.

        So does the staff's `room`: it is lent everything here, or hears why there is nothing. `on_call` is
        `TicketApi`'s.
        """
        self._settings, self._folder, self._hands, self._tell = settings, folder, hands, tell
        self._on_call, self._room = on_call, room
        self._reachable = False
        try:
            self._make(folder, tell)
        except BaseException as fault:
            if room is not None:
                room.lend(None, str(fault))
            raise
        if room is not None:
            self._lend(room)

    def _make(self, folder: Path, tell: Callable[[events.Event], None]) -> None:
        from kiosk.memory import give_back_large
        from kiosk.store.catalog import CatalogStore
        from kiosk.store.outbox import Outbox

        give_back_large()

        self._outbox = Outbox(folder / "outbox.sqlite")
        self._store = CatalogStore(folder / "catalogue.sqlite")
        catalogue = self._store.load()
        gc.freeze()  # it stays, like all that the start made
        if catalogue.fetched_at is not None:
            tell(events.CatalogueChanged(catalogue))
        try:
            self._connect(catalogue, tell)
        except BaseException:
            self._store.close()
            self._outbox.close()
            raise

    def _connect(self, catalogue: Catalogue, tell: Callable[[events.Event], None]) -> None:
        from kiosk import leftovers
        from kiosk.sync import Sync

        settings = self._settings
        self._catalogue = catalogue
        self._paper = self._open_paper(tell)
        self._api = self._open_api()
        self._desk = self._open_desk()
        self._leftovers = leftovers.Leftovers(
            self._outbox,
            self._api,
            self._hands,
            lambda offer: tell(events.OfferChanged(offer)),
            channel=settings.api.channel,
            sweep_after_s=leftovers.SWEEP_AFTER_S,
            offer_s=leftovers.OFFER_S,
        )
        self._sync = Sync(
            self._api,
            self._store,
            catalogue,
            on_catalogue=self._read_anew,
            on_reachable=self._reached,
            pinned_branch_id=settings.kiosk.branch_id,
        )
        self._sync.start()
        self._leftovers.start()
        if self._paper:
            self._paper.start()

    def _open_paper(self, tell: Callable[[events.Event], None]) -> "PaperKeeper | None":
        from kiosk.paper import ROLL_FILE, PaperKeeper
        from kiosk.printing.printer import Medium, open_printer

        printer = self._settings.printer
        device = open_printer(printer.uri, Medium(printer.paper_mm, printer.dpi), self._folder / PRINTER_FILE)
        if device is None:
            return None
        return PaperKeeper(device, self._folder / ROLL_FILE, lambda ready: tell(events.PrinterChanged(ready)))

    def _open_api(self) -> "TicketApi":
        from kiosk.api.client import TicketApi
        from kiosk.api.wire import WIRES

        api = self._settings.api
        return TicketApi(
            api.base_url,
            WIRES[api.revision],
            channel=api.channel,
            token=api.token,
            headers=api.headers,
            deadline_s=api.deadline_s,
            on_call=self._on_call,
        )

    def _open_desk(self) -> "Desk":
        from kiosk.desk import Desk

        api = self._settings.api
        return Desk(
            self._outbox,
            self._api,
            self._print if self._paper else None,
            print_copy=self._print_copy if self._paper else None,
            anonymous_id_type=api.anonymous_id_type,
            idempotency_key=api.idempotency_key,
            channel=api.channel,
            deadline_s=api.deadline_s,
            hands=self._hands,
        )

    def issue(
        self, asked: events.Issue, on_issued: Callable[[Ticket], None], on_doing: Callable[[Doing], None]
    ) -> Outcome:
        """`Desk.issue`; a server that was thought away and gives a ticket is asked for everything at once."""
        try:
            outcome = self._desk.issue(asked.request, on_issued, on_doing, asked.instead_of)
        finally:
            self._leftovers.wake()
        if isinstance(outcome, Issued) and not self._reachable:
            self._sync.refresh_now()
        return outcome

    def claim(self, offer: Offer, on_issued: Callable[[Ticket], None]) -> Outcome:
        """`Desk.claim`."""
        try:
            return self._desk.claim(offer, on_issued)
        finally:
            self._leftovers.wake()

    def seen(self, ref: str) -> None:
        """`Desk.seen`."""
        self._desk.seen(ref)
        self._leftovers.wake()

    def _read_anew(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._tell(events.CatalogueChanged(catalogue))

    def _reached(self, reachable: bool, since: datetime | None) -> None:  # Sync's own signature
        self._reachable = reachable
        self._tell(events.ReachabilityChanged(reachable, since))

    def copy(self, request: TicketRequest, ticket: Ticket) -> Outcome:
        """`Desk.copy`."""
        return self._desk.copy(request, ticket)

    def want(self, branch_id: str, sector_id: str | None) -> None:
        """A customer waits for these sectors or services."""
        if sector_id is None:
            self._sync.want(branch_id)
        else:
            self._sync.want_services(branch_id, sector_id)

    def _print_copy(self, request: TicketRequest, ticket: Ticket) -> Paper:
        return self._print(request, ticket, copy=True)

    def _print(self, request: TicketRequest, ticket: Ticket, *, copy: bool = False) -> Paper:
        return Paper.NONE if self._paper is None else self._printed(self._paper, request, ticket, copy=copy).paper

    def _printed(
        self, paper: "PaperKeeper", request: TicketRequest, ticket: Ticket, *, copy: bool = False
    ) -> "PrintOutcome":
        from kiosk.receipts import receipt_of

        now = datetime.now(UTC)
        receipt = receipt_of(self._settings, ticket, request, now=now, copy_at=now if copy else None)
        outcome = paper.print(receipt)
        if outcome.paper is not Paper.PRINTED:
            log(LogEvent.PAPER_FAILED, paper=outcome.paper.value, ticket=ticket.id, error=outcome.reason)
        return outcome

    # --- the staff's room ---

    def _lend(self, room: "Room") -> None:
        from kiosk.maintenance.works import Works
        from kiosk.settling import Settling

        room.lend(
            Works(
                outbox=self._outbox,
                api=self._api,
                desk=self._desk,
                hands=self._hands,
                paper=self._paper,
                settling=Settling(self._outbox, self._api, self._settings.api.channel),
                catalogue=lambda: self._catalogue,
                ask=self._ask,
                refresh=self._sync.refresh_now,
                print_test=self._print_test,
                wake=self._leftovers.wake,
            )
        )

    def _ask(self, within_s: float) -> None:
        """The server, for a branch: the smallest thing that every customer needs. Raises `ApiError`."""
        from kiosk.api.client import ALL_BRANCHES, LIST_CAP_BYTES
        from kiosk.api.errors import NotFound
        from kiosk.api.wire import WIRES

        wire = WIRES[self._settings.api.revision]
        call = wire.branches(ALL_BRANCHES, fields=(), offset=0, limit=1)
        try:
            self._api.send(call, cap=LIST_CAP_BYTES, deadline_s=within_s)
        except NotFound:
            if not wire.none_is_404:
                raise

    def _print_test(self) -> "PrintOutcome":
        from kiosk.printing.printer import PrintOutcome

        if self._paper is None:
            return PrintOutcome(Paper.FAILED, "This kiosk has no printer.")
        kiosk = self._settings.kiosk
        request = TicketRequest(
            ref=TEST,
            branch=Branch(kiosk.branch_id or TEST, name=kiosk.id),
            sector=Sector(TEST, name=self._settings.printer.uri),
            service=Service(TEST, name=TEST.upper()),
            customer=Customer(),
            language=kiosk.languages[0],
        )
        return self._printed(self._paper, request, Ticket(TEST))

    def stop(self) -> None:
        """End what is under way with the server: no call is waited for, and none is tried again."""
        if self._room is not None:
            self._room.lend(None, "The kiosk is closing.")
        self._desk.stop()
        self._leftovers.stop()
        self._api.close()

    def close(self) -> None:
        """Close in the opposite order of opening, once nothing is under way."""
        self.stop()
        self._leftovers.close()
        self._sync.stop()
        if self._paper:
            self._paper.close()
        self._store.close()
        self._outbox.close()
