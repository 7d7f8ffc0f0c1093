"""TicketApi: the ticket API's operations as methods that return domain values or raise an `ApiError`.

Safe to call from several threads; each call blocks its thread for at most its deadline. Must not know what a
revision looks like (`api.wire`), nor decide what happens after an error (`desk`, `sync`). Nothing here logs.
"""

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final, TypeVar

import requests

from kiosk import __version__
from kiosk.api.answers import failure, is_json, parsed
from kiosk.api.call import Answer, BranchFilters, Call, SectorFilters
from kiosk.api.errors import NotFound, NotSent, Unknown, translate
from kiosk.api.exchange import Adapter, Exchange
from kiosk.api.server_clock import ServerClock
from kiosk.api.wire import Wire
from kiosk.domain.model import Branch, Customer, Sector, Service, Ticket, TicketRequest, TicketStatus

Read = TypeVar("Read")

ONE_CAP_BYTES: Final = 256 * 1024  # a ticket has 2 KiB; a branch with all its sectors 20
LIST_CAP_BYTES: Final = 4 * 1024 * 1024  # 50 branches have 100 KiB, also where the server ignores `limit`: 2,000
PAGE: Final = 50  # the documented maximum
MOST_PAGES: Final = 400  # 20,000 branches: twice the largest chain the kiosk is built for
ALL_BRANCHES: Final = BranchFilters()
ALL_SECTORS: Final = SectorFilters()
NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


class TicketApi:
    """A client of one server in one revision. `close` it; the deadline covers DNS, connecting and TLS too.

    `base_url` includes the base path (`https://api.example/customer/v1`); `token` is sent as a bearer token,
    `headers` with every call. Every method raises `NotSent`, `Refused` or `Unknown` (`api.errors`). Some take a
    `deadline_s` of their own, because a customer waits for all of them together; `None` is the client's.
    """

    def __init__(
        self,
        base_url: str,
        wire: Wire,
        *,
        channel: str = "kiosk",
        token: str = "",
        headers: Mapping[str, str] = NO_HEADERS,
        deadline_s: float = 8.0,
        on_call: Callable[[str, float], None] | None = None,
    ) -> None:
        """`on_call` is told each call's kind and how long it took in seconds, well or not, on the caller's thread."""
        self._on_call = on_call
        self._base_url = base_url.rstrip("/")
        self._wire = wire
        self._channel = channel
        self._headers = {**headers, "User-Agent": f"kiosk/{__version__}", "Accept": "application/json"}
        self._headers["Accept-Encoding"] = "identity"  # what is sent small must not become large here
        if token:
            self._headers["Authorization"] = f"Bearer {token}"
        self._deadline_s = deadline_s
        # The system's authorities, where an installer adds the bank's own; read once, it takes 20 ms.
        self._tls = ssl.create_default_context() if base_url.lower().startswith("https:") else None
        self._kept = Adapter(self._tls)
        self._server_clock = ServerClock()
        self._lock = threading.Lock()
        self._running: set[Exchange] = set()
        self._closed = False

    def create(
        self, request: TicketRequest, *, idempotency_key: str | None = None, deadline_s: float | None = None
    ) -> Ticket:
        """Makes one ticket, by one POST that is never repeated here.

        A ticket is only what answers 200 or 201 with JSON, an id, and no other service than the one asked for;
        everything else that is no refusal is `Unknown`: there may be a ticket.
        """
        call = self._wire.create(request, channel=self._channel)
        headers = {"Idempotency-Key": idempotency_key} if idempotency_key else NO_HEADERS
        answer = self.send(call, success=(200, 201), headers=headers, deadline_s=deadline_s)
        ticket = parsed(answer, call, self._wire.read_ticket)
        if ticket.service is not None and ticket.service.id != request.service.id:
            raise Unknown("POST /tickets: the ticket server made a ticket for another service than the one asked for.")
        return ticket

    def can_list(self, customer: Customer) -> bool:
        """Whether this revision can list this customer's tickets."""
        return self._wire.tickets_of(customer, fields=(), offset=0, limit=1) is not None

    def tickets_of(
        self,
        customer: Customer,
        *,
        fields: tuple[str, ...] = (),
        offset: int = 0,
        limit: int = PAGE,
        deadline_s: float | None = None,
    ) -> tuple[Ticket, ...]:
        """One page of a customer's tickets, newest first; `limit` at most 50. Ask `can_list` first."""
        call = self._wire.tickets_of(customer, fields=fields, offset=offset, limit=limit)
        if call is None:
            raise NotSent("GET /tickets: this revision of the API cannot list the tickets of this customer.")
        return self._list(call, self._wire.read_tickets, keep=False, deadline_s=deadline_s)

    def ticket(self, ticket_id: str, *, fields: tuple[str, ...] = (), deadline_s: float | None = None) -> Ticket:
        """One ticket; `NotFound` when there is none of that id, or no longer."""
        call = self._wire.ticket(ticket_id, fields=fields)
        return parsed(self.send(call, deadline_s=deadline_s), call, self._wire.read_ticket)

    def update(self, ticket_id: str, *, status: TicketStatus | None = None, phone: str | None = None) -> None:
        """Changes a ticket's status (BLOCKED or ENABLED) or phone (E.164); at least one must be given."""
        if status is TicketStatus.UNKNOWN or (status is None and not phone):
            raise ValueError("an update sets a known status, or a phone, or both")
        call = self._wire.update(ticket_id, status=status, phone=phone)
        if call is None:
            raise NotSent("This revision of the ticket API cannot change a ticket.")
        self._done(call)

    def cancel(self, ticket_id: str, *, deadline_s: float | None = None) -> None:
        """Cancels a ticket. 404 is success: a ticket that is gone is what the caller wanted."""
        try:
            self._done(self._wire.cancel(ticket_id), deadline_s=deadline_s)
        except NotFound:
            return

    def branches(self, filters: BranchFilters = ALL_BRANCHES, *, fields: tuple[str, ...] = ()) -> Iterator[Branch]:
        """Every branch once, page after page of 50 while it is iterated; one deadline a page.

        Ends where `X-Pagination-Count` says, without it at a page that is not full, and in any case at a page
        that brings nothing new. `NotFound` where there is no first page, `Unknown` if the server never ends.
        """
        seen: set[str] = set()
        offset = 0
        for _ in range(MOST_PAGES):
            call = self._wire.branches(filters, fields=fields, offset=offset, limit=PAGE)
            # A chain has a branch: 404 in place of the first page is a wrong address, or a server that is being put up.
            answer = self._send_list(call, keep=True) if seen else self.send(call, cap=LIST_CAP_BYTES, keep=True)
            if answer is None:
                return
            length, page = parsed(answer, call, lambda value: (_length(value), self._wire.read_branches(value)))
            new = {branch.id: branch for branch in page if branch.id not in seen}
            yield from new.values()
            seen.update(new)
            offset += length
            total = answer.headers.get("x-pagination-count", "")
            whole = offset >= int(total) if total.isascii() and total.isdigit() and len(total) < 9 else length < PAGE
            if whole or not new:
                return
        raise Unknown(f"GET /branches: the ticket server has not ended its list after {offset} branches.")

    def branch(self, branch_id: str) -> Branch:
        """One branch, with its sectors where the revision gives them."""
        call = self._wire.branch(branch_id)
        return parsed(self.send(call, keep=True), call, self._wire.read_branch)

    def sectors(self, branch_id: str, filters: SectorFilters = ALL_SECTORS) -> tuple[Sector, ...]:
        """A branch's sectors."""
        return self._list(self._wire.sectors(branch_id, filters), self._wire.read_sectors, keep=True)

    def services(self, branch_id: str, sector_id: str) -> tuple[Service, ...]:
        """What a sector offers."""
        call = self._wire.services(branch_id, sector_id, channel=self._channel)
        return self._list(call, self._wire.read_services, keep=True)

    def server_now(self) -> datetime | None:
        """The server's own time now, aware UTC, from the newest answer of any kind (`Date`, RFC 9110 section 6.6.1).

        Up to a second and an answer's way behind; `None` before any answer told it. Any thread may ask.
        """
        return self._server_clock.now()

    def close(self) -> None:
        """Ends calls that are running (their callers get `Unknown` or `NotSent`) and lets no other begin."""
        with self._lock:
            self._closed = True
            running = tuple(self._running)
        for exchange in running:
            exchange.give_up(ConnectionAbortedError("the kiosk is closing"))
        self._kept.close()

    def send(
        self,
        call: Call,
        *,
        success: tuple[int, ...] = (200,),
        headers: Mapping[str, str] = NO_HEADERS,
        cap: int = ONE_CAP_BYTES,
        keep: bool = False,
        deadline_s: float | None = None,
    ) -> Answer:
        """The one place where anything is sent: one deadline and one cap for the whole of it.

        The answer has one of the statuses of `success`; any other is raised as what it stands for. Without
        `keep` the connection is made for this call alone, so that nothing stale can make its fate uncertain.
        """
        within_s = self._deadline_s if deadline_s is None else deadline_s
        if within_s <= 0:
            raise NotSent(f"{call.name}: no time was left to ask the ticket server.")
        exchange = self._exchange(call, headers, cap, keep=keep)
        with self._lock:
            if self._closed:
                raise NotSent(f"{call.name}: the kiosk is closing.")
            self._running.add(exchange)
        began = time.monotonic()
        try:
            answer = exchange.run(within_s)
        finally:
            if self._on_call is not None:
                self._on_call(call.kind, time.monotonic() - began)
            with self._lock:
                self._running.discard(exchange)
        if answer.status not in success:
            raise failure(answer, call, errors_are_json=self._wire.errors_are_json)
        return answer

    def _exchange(self, call: Call, headers: Mapping[str, str], cap: int, *, keep: bool) -> Exchange:
        sent = {**self._headers, **headers}
        if not keep:
            sent["Connection"] = "close"
        if call.content_type:
            sent["Content-Type"] = call.content_type
        try:
            request = requests.Request(
                call.method, self._base_url + call.target, headers=sent, data=call.body
            ).prepare()
        except (OSError, ValueError) as fault:  # a base URL or header that cannot be
            raise translate(fault, call=call.name, came_up=False) from None
        return Exchange(
            request,
            call=call.name,
            kept=self._kept if keep else None,
            tls=self._tls,
            cap=cap,
            on_head=self._server_clock.heard,
        )

    def _list(
        self, call: Call, read: Callable[[object], tuple[Read, ...]], *, keep: bool, deadline_s: float | None = None
    ) -> tuple[Read, ...]:
        answer = self._send_list(call, keep=keep, deadline_s=deadline_s)
        return () if answer is None else parsed(answer, call, read)

    def _send_list(self, call: Call, *, keep: bool, deadline_s: float | None = None) -> Answer | None:
        """The answer to a list; `None` where the revision says "none" by 404."""
        try:
            return self.send(call, cap=LIST_CAP_BYTES, keep=keep, deadline_s=deadline_s)
        except NotFound:
            if self._wire.none_is_404:
                return None
            raise

    def _done(self, call: Call, *, deadline_s: float | None = None) -> None:
        """Sends what answers 204. A 200 counts if it is JSON: a captive portal's page says nothing about tickets."""
        answer = self.send(call, success=(200, 204), deadline_s=deadline_s)
        if answer.status == 200 and not is_json(answer):
            raise failure(answer, call)


def _length(value: object) -> int:
    """How many entries the server sent, the unreadable ones included."""
    return len(value) if isinstance(value, list) else 0
