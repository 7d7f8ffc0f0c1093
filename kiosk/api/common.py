"""What the revisions agree on: reading, one ticket, cancel, branches, sectors, services.

A revision inherits this and overrides what it does differently. Must not know any one revision.
"""

from collections.abc import Mapping
from typing import ClassVar

from kiosk.api import reading
from kiosk.api.call import BranchFilters, Call, Pairs, SectorFilters, listed, pairs, path, private
from kiosk.domain.model import Customer, Status


class CommonWire:
    """The calls and readings that are the same, or differ only in a word that the revision sets here."""

    none_is_404 = False
    errors_are_json = True
    status_words: ClassVar[Mapping[Status, str]]

    read_ticket = staticmethod(reading.ticket)
    read_tickets = staticmethod(reading.tickets)
    read_branch = staticmethod(reading.branch)
    read_branches = staticmethod(reading.branches)
    read_sectors = staticmethod(reading.sectors)
    read_services = staticmethod(reading.services)

    def identity(self, customer: Customer) -> Pairs:
        """Type and number. One without the other is invalid (API.md, "Create a ticket"), so it is never sent."""
        if customer.id_type is None or customer.id_number is None:
            return ()
        return pairs(("customer_id_type", customer.id_type), ("customer_id_number", customer.id_number))

    def tickets_of(self, customer: Customer, *, fields: tuple[str, ...], offset: int, limit: int) -> Call | None:
        """GET /tickets of a customer."""
        identity = self.identity(customer)
        if not identity:
            return None
        paging = pairs(("fields", listed(fields)), ("offset", offset), ("limit", limit))
        return Call("GET", "/tickets", query=identity + paging, private=private(customer))

    def ticket(self, ticket_id: str, *, fields: tuple[str, ...]) -> Call:
        """GET /tickets/{id}."""
        return Call("GET", path("tickets", "{}", ids=(ticket_id,)), query=pairs(("fields", listed(fields))))

    def cancel(self, ticket_id: str) -> Call:
        """DELETE /tickets/{id}."""
        return Call("DELETE", path("tickets", "{}", ids=(ticket_id,)))

    def branches(self, filters: BranchFilters, *, fields: tuple[str, ...], offset: int, limit: int) -> Call:
        """GET /branches."""
        query = self.place(filters) + pairs(
            ("service_id", filters.service_id),
            ("status", self._status(filters.status)),
            ("code", filters.code),
            ("is_virtual", filters.is_virtual),
            ("is_bookable", filters.is_bookable),
            ("fields", listed(fields)),
            ("offset", offset),
            ("limit", limit),
        )
        return Call("GET", "/branches", query=query)

    def place(self, filters: BranchFilters) -> Pairs:
        """Where the branches should be: a point, and a box."""
        return pairs(
            ("latitude", filters.latitude),
            ("longitude", filters.longitude),
            ("min_latitude", filters.min_latitude),
            ("max_latitude", filters.max_latitude),
            ("min_longitude", filters.min_longitude),
            ("max_longitude", filters.max_longitude),
        )

    def branch(self, branch_id: str) -> Call:
        """GET /branches/{id}."""
        return Call("GET", path("branches", "{}", ids=(branch_id,)))

    def sectors(self, branch_id: str, filters: SectorFilters) -> Call:
        """GET /branches/{id}/sectors."""
        query = pairs(("service_id", filters.service_id), ("status", self._status(filters.status)))
        return Call("GET", path("branches", "{}", "sectors", ids=(branch_id,)), query=query)

    def services(self, branch_id: str, sector_id: str, *, channel: str) -> Call:  # noqa: ARG002 - v1-json needs it
        """GET /services of a sector."""
        return Call("GET", "/services", query=pairs(("branch_id", branch_id), ("sector_id", sector_id)))

    def _status(self, status: Status | None) -> str | None:
        return self.status_words.get(status) if status else None
