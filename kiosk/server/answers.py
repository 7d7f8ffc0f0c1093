"""Branches, sectors, services and tickets as JSON, in one revision's words and at one moment.

What API.md calls optional and we do not know is left out, never null. Must not read the database nor the request.
"""

from collections.abc import Mapping
from typing import Final

from kiosk.server.chain import Branch, Chain, Sector, Service
from kiosk.server.hours import Opening, Openings
from kiosk.server.revision import Revision
from kiosk.server.store import Standing, Waiting, stamp
from kiosk.server.waits import congestion, estimate, expected_minutes

Answer = dict[str, object]

NOBODY: Final[Mapping[str, int]] = {}


class Answers:
    """Builds the answers of one request."""

    def __init__(self, chain: Chain, openings: Openings, revision: Revision) -> None:
        self._chain = chain
        self._openings = openings
        self._revision = revision

    def branch(self, branch: Branch, waiting: Waiting) -> Answer:
        """A branch of a list or by itself; with its sectors where the revision has them inside."""
        answer = self._branch_facts(branch) | self._branch_wait(branch, waiting)
        if self._revision.sectors_in_branch:
            answer["sectors"] = [self.sector(branch, sector) for sector in branch.sectors]
        return answer

    def sector(self, branch: Branch, sector: Sector) -> Answer:
        """A sector: with its opening times in v1-form, with the ids of its services in customer-v1."""
        opening = self._openings.sector(branch, sector)
        answer = self._names(sector) | {"status": self._status(opening)}
        if self._revision.sectors_in_branch:
            return answer | {"services": list(sector.services)}
        return answer | _times(opening)

    def service(self, service: Service) -> Answer:
        """A service."""
        return self._names(service)

    def ticket(self, standing: Standing) -> Answer:
        """A ticket; its estimate while it waits. The customer's identity is in no revision's ticket."""
        ticket = standing.ticket
        branch = self._chain.branches.get(ticket.place.branch_id)
        sector = branch.sector(ticket.place.sector_id) if branch else None
        service = self._chain.services.get(ticket.service_id)
        answer: Answer = {
            "id": ticket.id,
            "queue": ticket.queue,
            "number": ticket.number,
            "channel": ticket.channel,
            "status": self._revision.spell("ENABLED" if ticket.enabled else "BLOCKED"),
            "phone": ticket.phone,
            "messages": [service.message] if service and service.message else None,
            "branch": self._reduced(branch, standing.branch) if branch else None,
            "sector": self._reduced_sector(branch, sector) if branch and sector else None,
            "service": self.service(service) if service else None,
            "created_at": ticket.created_at,
            "updated_at": ticket.updated_at,
        }
        if sector and ticket.state == "waiting":
            answer |= self._estimate(expected_minutes(standing.ahead, self._chain.services, len(sector.counters)))
        return _known(answer)

    def _branch_facts(self, branch: Branch) -> Answer:
        opening = self._openings.branch(branch)
        return self._names(branch) | _known(
            {
                "code": branch.code,
                "address": branch.address,
                "latitude": branch.latitude,
                "longitude": branch.longitude,
                "status": self._status(opening),
                **_times(opening),
                "is_virtual": branch.is_virtual,
                "is_bookable": branch.is_bookable,
            }
        )

    def _branch_wait(self, branch: Branch, waiting: Waiting) -> Answer:
        """Wait and congestion, absent while closed."""
        minutes = self._branch_minutes(branch, waiting)
        if minutes is None:
            return {}
        return self._estimate(minutes) | {"congestion_level": self._revision.spell(congestion(minutes))}

    def _branch_minutes(self, branch: Branch, waiting: Waiting) -> float | None:
        """The expected wait over all open sectors and their counters; `None` while nothing is open."""
        open_ = [sector for sector in branch.sectors if self._openings.sector(branch, sector).is_open]
        counters = sum(len(sector.counters) for sector in open_)
        if not counters:
            return None
        services = self._chain.services
        work = sum(expected_minutes(waiting.get(sector.id, NOBODY), services, 1) for sector in open_)
        return work / counters

    def _reduced(self, branch: Branch, waiting: Waiting) -> Answer:
        """The branch as it stands inside a ticket."""
        inside = self._branch_facts(branch)
        minutes = self._branch_minutes(branch, waiting)
        if minutes is not None:
            inside["congestion_level"] = self._revision.spell(congestion(minutes))
        return {name: value for name, value in inside.items() if name not in {"is_virtual", "is_bookable"}}

    def _reduced_sector(self, branch: Branch, sector: Sector) -> Answer:
        return self._names(sector) | {"status": self._status(self._openings.sector(branch, sector))}

    def _names(self, thing: Branch | Sector | Service) -> Answer:
        return _known({"id": thing.id, "name": thing.name, "short_name": thing.short_name})

    def _status(self, opening: Opening) -> str:
        return self._revision.spell("OPEN" if opening.is_open else "CLOSE")

    def _estimate(self, minutes: float) -> Answer:
        wait = estimate(minutes)
        write = self._revision.minutes
        return {"low_estimated_time": write(wait.low), "high_estimated_time": write(wait.high)}


def _times(opening: Opening) -> Answer:
    named = {"opening_time": opening.opens, "closing_time": opening.closes}
    return {name: stamp(moment) for name, moment in named.items() if moment is not None}


def _known(answer: Answer) -> Answer:
    return {name: value for name, value in answer.items() if value is not None}
