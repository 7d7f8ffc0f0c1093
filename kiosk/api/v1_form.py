"""Revision `v1-form` (March 2017): form bodies, the customer in the query string, PUT, 404 for "none", lower case.

Source: the v1-form columns of API.md. Base path `/v1`. Must not send anything: it builds calls and reads values.
"""

from typing import ClassVar

from kiosk.api.call import BranchFilters, Call, Pairs, pairs, path, private
from kiosk.api.common import CommonWire
from kiosk.domain.model import Status, TicketRequest, TicketStatus


class V1Form(CommonWire):
    """The wire of `v1-form`."""

    none_is_404 = True
    errors_are_json = False
    status_words: ClassVar = {Status.OPEN: "open", Status.CLOSED: "close"}

    def create(self, request: TicketRequest, *, channel: str) -> Call:
        """POST /tickets; of a customer this revision knows only type and number, and the phone."""
        form = pairs(
            ("channel", channel),
            ("branch_id", request.branch.id),
            ("sector_id", request.sector.id),
            ("service_id", request.service.id),
            ("phone", request.customer.phone),
        )
        query = self.identity(request.customer)
        return Call("POST", "/tickets", query=query, form=form, private=private(request.customer))

    def update(self, ticket_id: str, *, status: TicketStatus | None, phone: str | None) -> Call:
        """PUT /tickets/{id}."""
        form = pairs(("status", status.value if status else None), ("phone", phone))
        return Call("PUT", path("tickets", "{}", ids=(ticket_id,)), form=form, private=(phone,) if phone else ())

    def place(self, filters: BranchFilters) -> Pairs:
        """Where the branches should be: a point, and metres around it."""
        return pairs(("latitude", filters.latitude), ("longitude", filters.longitude), ("distance", filters.distance_m))
