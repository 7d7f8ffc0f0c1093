"""The page a ticket's QR opens on a phone: number, place in line, expected wait, and where to go when called."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.server.chain import Branch, Chain, Sector, Service
from kiosk.server.hours import Openings
from kiosk.server.html import Pages
from kiosk.server.store import Standing, Store
from kiosk.server.waits import Estimate, estimate, expected_minutes

REFRESH_S = 15  # a customer walks to a counter in about that; a full branch of phones is a few requests a second


@dataclass(frozen=True, slots=True)
class View:
    """A ticket as its page shows it."""

    code: str
    state: str  # waiting, blocked, called or finished
    position: int
    wait: Estimate | None
    counter: str
    message: str
    service: Service | None
    sector: Sector | None
    branch: Branch | None


class Phone:
    """Serves `/t/{id}`."""

    def __init__(self, chain: Chain, store: Store, clock: Callable[[], datetime], pages: Pages) -> None:
        self._chain = chain
        self._store = store
        self._clock = clock
        self._pages = pages

    def routes(self) -> list[Route]:
        """What is served here."""
        return [Route("/t/{ticket_id}", self._show, methods=["GET"])]

    async def _show(self, request: Request) -> Response:
        now = self._clock()
        standing = self._store.ticket(request.path_params["ticket_id"])
        if standing is None or standing.ticket.place.day != Openings(self._chain, now).day:
            return self._pages.page(request, "gone.html", status=404)
        time = now.astimezone(self._chain.timezone).strftime("%H:%M:%S")
        return self._pages.page(request, "ticket.html", ticket=self._view(standing), refresh_s=REFRESH_S, time=time)

    def _view(self, standing: Standing) -> View:
        ticket = standing.ticket
        branch = self._chain.branches.get(ticket.place.branch_id)
        sector = branch.sector(ticket.place.sector_id) if branch else None
        service = self._chain.services.get(ticket.service_id)
        wait = None
        if sector and ticket.state == "waiting":
            wait = estimate(expected_minutes(standing.ahead, self._chain.services, len(sector.counters)))
        counter = str(ticket.counter or "")
        if sector and ticket.counter and ticket.counter <= len(sector.counters):
            counter = sector.counters[ticket.counter - 1]
        return View(
            code=f"{ticket.queue}{ticket.number}",
            state="blocked" if ticket.state == "waiting" and not ticket.enabled else ticket.state,
            position=standing.position,
            wait=wait,
            counter=counter,
            message=service.message if service else "",
            service=service,
            sector=sector,
            branch=branch,
        )
