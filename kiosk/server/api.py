"""The operations of API.md over HTTP, the same handlers for both revisions; `Revision` says where they differ."""

import asyncio
import math
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.server import store as tickets
from kiosk.server.answers import Answer, Answers
from kiosk.server.chain import ID, Branch, Chain
from kiosk.server.errors import Refused
from kiosk.server.hours import Openings
from kiosk.server.inputs import Fields, body_fields, decimal_field, once, one_of, page, text_field, trimmed
from kiosk.server.revision import Revision, json_bytes, json_response
from kiosk.server.rules import PHONE, customer, new_ticket
from kiosk.server.store import Standing, Store

T = TypeVar("T")

WRITE_TIMEOUT_S = 5.0  # a commit takes 5 ms on a bad card; after this the disk is broken, and we say 500
EARTH_RADIUS_M = 6_371_000
TRUE_FALSE = {"true": True, "false": False}


async def written(future: "Future[T]") -> T:
    """Wait until a write is on the disk. Raises `TimeoutError` when that takes too long; begun, it may still happen."""
    return await asyncio.wait_for(asyncio.wrap_future(future), WRITE_TIMEOUT_S)


class Api:
    """One revision's operations on the shared chain and store."""

    def __init__(self, revision: Revision, chain: Chain, store: Store, clock: Callable[[], datetime]) -> None:
        self._revision = revision
        self._chain = chain
        self._store = store
        self._clock = clock

    def app(self) -> Starlette:
        """The revision as an application, to be mounted at `revision.base`."""
        ticket = "/tickets/{ticket_id}"
        app = Starlette(
            routes=[
                Route("/tickets", self._list_tickets, methods=["GET"]),
                Route("/tickets", self._create_ticket, methods=["POST"]),
                Route(ticket, self._read_ticket, methods=["GET"]),
                Route(ticket, self._update_ticket, methods=[self._revision.update_method]),
                Route(ticket, self._cancel_ticket, methods=["DELETE"]),
                Route("/branches", self._list_branches, methods=["GET"]),
                Route("/branches/{branch_id}", self._read_branch, methods=["GET"]),
                Route("/branches/{branch_id}/sectors", self._list_sectors, methods=["GET"]),
                Route("/services", self._list_services, methods=["GET"]),
            ],
            exception_handlers={Refused: self._refused, HTTPException: self._no_such_call, Exception: self._bug},
        )
        app.router.redirect_slashes = False
        return app

    # Tickets

    async def _create_ticket(self, request: Request) -> Response:
        fields = await body_fields(request, self._revision.body_type)
        query = request.query_params
        now = self._clock()
        openings = Openings(self._chain, now)
        new = new_ticket(self._chain, openings, self._revision, fields, query)
        asked = {"channel": new.channel, "branch": new.place.branch_id, "sector": new.place.sector_id}
        asked |= {"service": new.service_id, "customer": new.customer, "phone": new.phone}
        key = once(request, self._revision, asked)
        answers = Answers(self._chain, openings, self._revision)

        def answer(standing: Standing) -> bytes:
            return json_bytes(answers.ticket(standing))

        alone = self._chain.one_ticket_a_customer
        created = self._store.write(lambda db: tickets.create(db, new, now, key, answer, one_a_customer=alone))
        return json_response(await written(created), 201)

    async def _list_tickets(self, request: Request) -> Response:
        query = request.query_params
        who = customer(query, by_own_id=not self._revision.customer_in_query)
        if who is None:
            raise Refused("customer_id_type and customer_id_number are required.")
        wanted = page(query)
        count, found = self._store.of_customer(who, wanted.offset, wanted.limit)
        answers = self._answers()
        if not count and self._revision.none_is_404:
            raise Refused("The customer has no tickets.", status=404)
        body = [trimmed(request, answers.ticket(standing)) for standing in found]
        return json_response(json_bytes(body), headers=wanted.headers(count))

    async def _read_ticket(self, request: Request) -> Response:
        standing = self._store.ticket(request.path_params["ticket_id"])
        if standing is None:
            raise Refused("There is no such ticket.", status=404)
        return self._one(request, self._answers().ticket(standing))

    async def _update_ticket(self, request: Request) -> Response:
        fields = await body_fields(request, self._revision.body_type)
        spell = self._revision.spell
        enabled = one_of(fields, "status", {spell("ENABLED"): True, spell("BLOCKED"): False})
        phone = text_field(fields, "phone", PHONE)
        if enabled is None and phone is None:
            raise Refused("At least one of status and phone is required.")
        ticket_id, now = request.path_params["ticket_id"], self._clock()
        await written(self._store.write(lambda db: tickets.update(db, ticket_id, enabled, phone, now)))
        return Response(status_code=204)

    async def _cancel_ticket(self, request: Request) -> Response:
        ticket_id, now = request.path_params["ticket_id"], self._clock()
        await written(self._store.write(lambda db: tickets.cancel(db, ticket_id, now)))
        return Response(status_code=204)

    # Branches, sectors, services

    async def _list_branches(self, request: Request) -> Response:
        query = request.query_params
        openings = Openings(self._chain, self._clock())
        wanted = page(query)
        found = self._filtered(query, openings)
        shown = found[wanted.offset : wanted.offset + wanted.limit]
        waiting = self._store.waiting(openings.day, [branch.id for branch in shown])
        answers = Answers(self._chain, openings, self._revision)
        body = [trimmed(request, answers.branch(branch, waiting[branch.id])) for branch in shown]
        return json_response(json_bytes(body), headers=wanted.headers(len(found)))

    async def _read_branch(self, request: Request) -> Response:
        branch = self._branch(request)
        openings = Openings(self._chain, self._clock())
        waiting = self._store.waiting(openings.day, [branch.id])[branch.id]
        return self._one(request, Answers(self._chain, openings, self._revision).branch(branch, waiting))

    async def _list_sectors(self, request: Request) -> Response:
        branch, query = self._branch(request), request.query_params
        service = text_field(query, "service_id", ID)
        open_ = self._status_filter(query)
        openings = Openings(self._chain, self._clock())
        answers = Answers(self._chain, openings, self._revision)
        found = [
            answers.sector(branch, sector)
            for sector in branch.sectors
            if (service is None or service in sector.services)
            and (open_ is None or openings.sector(branch, sector).is_open == open_)
        ]
        return self._page(request, found)

    async def _list_services(self, request: Request) -> Response:
        query = request.query_params
        branch_id, sector_id = text_field(query, "branch_id", ID), text_field(query, "sector_id", ID)
        offered = {
            service
            for branch in self._chain.branches.values()
            if branch_id in {None, branch.id}
            for sector in branch.sectors
            if sector_id in {None, sector.id}
            for service in sector.services
        }
        answers = self._answers()
        return self._page(request, [answers.service(one) for one in self._chain.services.values() if one.id in offered])

    def _filtered(self, query: Fields, openings: Openings) -> list[Branch]:
        """The branches that pass every filter: nearest first around a point, else in the chain's order."""
        service, code = text_field(query, "service_id", ID), query.get("code")
        open_ = self._status_filter(query)
        virtual, bookable = one_of(query, "is_virtual", TRUE_FALSE), one_of(query, "is_bookable", TRUE_FALSE)
        found = [
            branch
            for branch in self._where(query)
            if (service is None or branch.offers(service))
            and (code is None or branch.code == code)
            and virtual in {None, branch.is_virtual}
            and bookable in {None, branch.is_bookable}
        ]
        return [branch for branch in found if open_ is None or openings.branch(branch).is_open == open_]

    def _where(self, query: Fields) -> list[Branch]:
        branches = list(self._chain.branches.values())
        if not self._revision.distance_filter:
            branches = _within_bounds(query, branches)
        latitude, longitude = decimal_field(query, "latitude", -90, 90), decimal_field(query, "longitude", -180, 180)
        distance = decimal_field(query, "distance", 0, 1e8) if self._revision.distance_filter else None
        if latitude is None or longitude is None:
            if latitude is not longitude or distance is not None:
                raise Refused("latitude and longitude go together, and distance needs both.")
            return branches
        far = {branch.id: _metres(branch, latitude, longitude) for branch in branches}
        near = [branch for branch in branches if distance is None or far[branch.id] <= distance]
        return sorted(near, key=lambda branch: far[branch.id])

    # What they share

    def _answers(self) -> Answers:
        return Answers(self._chain, Openings(self._chain, self._clock()), self._revision)

    def _branch(self, request: Request) -> Branch:
        branch = self._chain.branches.get(request.path_params["branch_id"])
        if branch is None:
            raise Refused("There is no such branch.", status=404)
        return branch

    def _status_filter(self, query: Fields) -> bool | None:
        spell = self._revision.spell
        return one_of(query, "status", {spell("OPEN"): True, spell("CLOSE"): False})

    def _one(self, request: Request, answer: Answer) -> Response:
        return json_response(json_bytes(trimmed(request, answer)))

    def _page(self, request: Request, found: Sequence[Answer]) -> Response:
        """A page of sectors or services; none at all is a 404 where the revision says so."""
        wanted = page(request.query_params)
        if not found and self._revision.none_is_404:
            raise Refused("There are none.", status=404)
        shown = found[wanted.offset : wanted.offset + wanted.limit]
        body = [trimmed(request, answer) for answer in shown]
        return json_response(json_bytes(body), headers=wanted.headers(len(found)))

    # Errors

    def _refused(self, _request: Request, refused: Exception) -> Response:
        assert isinstance(refused, Refused)  # noqa: S101 - Starlette's handlers are typed by Exception
        return json_response(json_bytes(self._revision.error(refused)), refused.status)

    def _no_such_call(self, _request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101  # Starlette types every handler by the widest exception
        refused = Refused(f"{error.detail}.", status=error.status_code)
        return json_response(json_bytes(self._revision.error(refused)), refused.status, dict(error.headers or {}))

    def _bug(self, _request: Request, _error: Exception) -> Response:
        """Answer only: Starlette raises it again after us, and uvicorn logs it whole and drops the connection."""
        body = json_bytes(self._revision.error(Refused("An error has occurred.")))
        return json_response(body, 500, {"Connection": "close"})


def _within_bounds(query: Fields, branches: list[Branch]) -> list[Branch]:
    """Those between `min_/max_latitude` and `min_/max_longitude`; a branch without coordinates is in no bounds."""
    for axis, most in (("latitude", 90), ("longitude", 180)):
        low, high = (decimal_field(query, f"{end}_{axis}", -most, most) for end in ("min", "max"))
        if low is not None and high is not None and low > high:
            raise Refused(f"min_{axis} is above max_{axis}.")
        if low is None and high is None:
            continue
        least, greatest = -most if low is None else low, most if high is None else high
        branches = [one for one in branches if (at := getattr(one, axis)) is not None and least <= at <= greatest]
    return branches


def _metres(branch: Branch, latitude: float, longitude: float) -> float:
    """The great-circle distance (haversine) to a point; a branch without coordinates is infinitely far."""
    if branch.latitude is None or branch.longitude is None:
        return math.inf
    here, there = math.radians(latitude), math.radians(branch.latitude)
    step = math.radians(branch.longitude - longitude)
    half = math.sin((there - here) / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(step / 2) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(math.sqrt(min(1.0, half)))
