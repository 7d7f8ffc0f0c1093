"""Revision `customer-v1` (April 2017): JSON bodies, the company's own customer id, PATCH, `200 []` for "none".

Source: the customer-v1 columns of API.md. Base path `/customer/v1`. Must not send anything: it builds calls and
reads values.
"""

from typing import ClassVar

from kiosk.api.call import Call, Pairs, pairs, path, private
from kiosk.api.common import CommonWire
from kiosk.domain.model import Customer, Status, TicketRequest, TicketStatus


class CustomerV1(CommonWire):
    """The wire of `customer-v1`."""

    status_words: ClassVar = {Status.OPEN: "OPEN", Status.CLOSED: "CLOSE"}

    def create(self, request: TicketRequest, *, channel: str) -> Call:
        """POST /tickets."""
        body = pairs(
            ("branch_id", request.branch.id),
            ("sector_id", request.sector.id),
            ("service_id", request.service.id),
            ("channel", channel),
            ("phone", request.customer.phone),
        )
        body += self.identity(request.customer)
        return Call("POST", "/tickets", json=dict(body), private=private(request.customer))

    def update(self, ticket_id: str, *, status: TicketStatus | None, phone: str | None) -> Call:
        """PATCH /tickets/{id}."""
        body = dict(pairs(("status", status.value.upper() if status else None), ("phone", phone)))
        return Call("PATCH", path("tickets", "{}", ids=(ticket_id,)), json=body, private=(phone,) if phone else ())

    def identity(self, customer: Customer) -> Pairs:
        """The company's own id wins over type and number."""
        if customer.id is not None:
            return pairs(("customer_id", customer.id))
        return super().identity(customer)
