"""The teller's page: choose branch and counter, call the next number, finish. Forms and redirects, no script.

It has no log-in: whoever reaches the server may call numbers. Only forms of these very pages are taken, so that a web
page somewhere else cannot make a teller's browser call them.
"""

from collections.abc import Callable
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.server import store as tickets
from kiosk.server.api import written
from kiosk.server.chain import Branch, Chain, Sector
from kiosk.server.errors import Refused
from kiosk.server.hours import Openings
from kiosk.server.html import Pages
from kiosk.server.inputs import body_fields
from kiosk.server.store import Place, Store

REFRESH_S = 5  # a teller looks up when somebody new waits
SHOWN_IN_LINE = 12
FORM = "application/x-www-form-urlencoded"


class Desk:
    """Serves `/desk` and what is below it."""

    def __init__(self, chain: Chain, store: Store, clock: Callable[[], datetime], pages: Pages) -> None:
        self._chain = chain
        self._store = store
        self._clock = clock
        self._pages = pages

    def routes(self) -> list[Route]:
        """What is served here."""
        counter = "/desk/{branch_id}/{sector_id}/{counter:int}"
        return [
            Route("/desk", self._branches, methods=["GET"]),
            Route("/desk/{branch_id}", self._counters, methods=["GET"]),
            Route(counter, self._counter, methods=["GET"]),
            Route(f"{counter}/{{action}}", self._act, methods=["POST"]),
        ]

    async def _branches(self, request: Request) -> Response:
        openings = Openings(self._chain, self._clock())
        found = [(branch, openings.branch(branch).is_open) for branch in self._chain.branches.values()]
        return self._pages.page(request, "desk_branches.html", branches=found)

    async def _counters(self, request: Request) -> Response:
        branch = self._branch(request)
        openings = Openings(self._chain, self._clock())
        waiting = self._store.waiting(openings.day, [branch.id])[branch.id]
        sectors = [
            (sector, openings.sector(branch, sector).is_open, sum(waiting.get(sector.id, {}).values()))
            for sector in branch.sectors
        ]
        return self._pages.page(request, "desk_counters.html", branch=branch, sectors=sectors)

    async def _counter(self, request: Request) -> Response:
        branch, sector, place, counter = self._place(request)
        current = self._store.at_counter(place, counter)
        by_service = self._store.waiting(place.day, [branch.id])[branch.id].get(sector.id, {})
        services = self._chain.services
        return self._pages.page(
            request,
            "desk_counter.html",
            refresh_s=REFRESH_S,
            branch=branch,
            sector=sector,
            counter=sector.counters[counter - 1],
            here=f"/desk/{branch.id}/{sector.id}/{counter}",
            current=current,
            current_service=services.get(current.service_id) if current else None,
            line=self._store.line(place, SHOWN_IN_LINE),
            queues=[(services[one], by_service.get(one, 0)) for one in sector.services],
            waiting=sum(by_service.values()),
        )

    async def _act(self, request: Request) -> Response:
        origin = request.headers.get("origin")
        if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
            raise Refused("This form is not of this page.", status=403)
        branch, sector, place, counter = self._place(request)
        # The ticket the teller had before them; "" for none.
        seen = str((await body_fields(request, FORM)).get("seen", ""))
        now = self._clock()
        match request.path_params["action"]:
            case "next":
                await written(self._store.write(lambda db: tickets.call_next(db, place, counter, seen, now)))
            case "finish":
                await written(self._store.write(lambda db: tickets.finish(db, place, counter, seen, now)))
            case _:
                raise HTTPException(404)
        return RedirectResponse(f"/desk/{branch.id}/{sector.id}/{counter}", 303)

    def _branch(self, request: Request) -> Branch:
        branch = self._chain.branches.get(request.path_params["branch_id"])
        if branch is None:
            raise HTTPException(404)
        return branch

    def _place(self, request: Request) -> tuple[Branch, Sector, Place, int]:
        branch = self._branch(request)
        sector = branch.sector(request.path_params["sector_id"])
        counter: int = request.path_params["counter"]
        if sector is None or not 1 <= counter <= len(sector.counters):
            raise HTTPException(404)
        return branch, sector, Place(Openings(self._chain, self._clock()).day, branch.id, sector.id), counter
