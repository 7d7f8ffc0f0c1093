"""A third revision costs one file: v1-json (June 2017) as it would be added, spoken through the client as it is.

docs/architecture.md points here. When v1-json is wanted, `V1Json` moves to `kiosk/api/v1_json.py` and gets its
line in `WIRES`.
"""

import json
from contextlib import closing
from typing import ClassVar

import pytest

from kiosk.api.call import Call, Pairs, SectorFilters, listed, pairs, path, private
from kiosk.api.client import TicketApi
from kiosk.api.common import CommonWire
from kiosk.api.errors import NotSent, Refused
from kiosk.api.fields import Fields
from kiosk.api.wire import BranchFilters, Wire
from kiosk.domain.model import Branch, Customer, Refusal, Sector, Service, Status, TicketRequest, TicketStatus
from tests.api.samples import ANONYMOUS, BY_COMPANY_ID, BY_DOCUMENT, TICKET_ID, ticket_request
from tests.support.fault_server import FaultServer, json_reply, reply


class V1Json(CommonWire):
    """The wire of `v1-json`: collections end in "/", sectors stand in the branch, tickets cannot be updated."""

    status_words: ClassVar = {Status.OPEN: "ACTIVE", Status.CLOSED: "INACTIVE"}

    def create(self, request: TicketRequest, *, channel: str) -> Call:
        """POST /tickets/."""
        customer = request.customer
        body = pairs(
            ("channel_id", channel),
            ("branch_id", request.branch.id),
            ("sector_id", request.sector.id),
            ("service_id", request.service.id),
            ("phone", customer.phone),
        )
        if not customer.id and customer.id_type and customer.id_number:
            body += pairs(("doc_type", customer.id_type), ("doc_number", customer.id_number))
        return Call("POST", "/tickets/", json=dict(body + self.identity(customer)), private=private(customer))

    def identity(self, customer: Customer) -> Pairs:
        """Customers are listed by the company's own id alone."""
        return pairs(("customer_id", customer.id))

    def tickets_of(self, customer: Customer, *, fields: tuple[str, ...], offset: int, limit: int) -> Call | None:
        """GET /tickets/, today's."""
        if not self.identity(customer):
            return None
        paging = pairs(("fields", listed(fields)), ("offset", offset), ("limit", limit))
        return Call("GET", "/tickets/", query=self.identity(customer) + paging, private=private(customer))

    def update(self, ticket_id: str, *, status: TicketStatus | None, phone: str | None) -> None:
        """Not in this revision."""

    def branches(self, filters: BranchFilters, *, fields: tuple[str, ...], offset: int, limit: int) -> Call:
        """GET /branches/."""
        agreed = super().branches(filters, fields=fields, offset=offset, limit=limit)
        return Call("GET", "/branches/", query=agreed.query)

    def sectors(self, branch_id: str, filters: SectorFilters) -> Call:
        """They stand in GET /branches/{id}; there are no filters."""
        return Call("GET", path("branches", "{}", ids=(branch_id,)))

    def services(self, branch_id: str, sector_id: str, *, channel: str) -> Call:
        """GET /tickets/services of the channel."""
        return Call("GET", "/tickets/services", query=pairs(("channel_id", channel)))

    @staticmethod
    def read_sectors(value: object) -> tuple[Sector, ...]:
        """The `sectors` of a branch."""
        return CommonWire.read_sectors(Fields(value).raw("sectors"))


WIRE: Wire = V1Json()


def test_the_third_revision_speaks_through_the_same_client() -> None:
    """Every difference of that revision fits into its one file."""
    with FaultServer("/v1") as server, closing(TicketApi(server.base_url, WIRE)) as api:
        server.answer(json_reply({"id": TICKET_ID, "queue": {"code": "C"}, "number": 7}, 201), to="POST /tickets/")
        server.answer(json_reply([{"id": TICKET_ID}]), to="GET /tickets/")
        server.answer(json_reply([{"id": "b1", "status": "INACTIVE", "congestion": "LOW"}]), to="GET /branches/")
        server.answer(json_reply({"id": "b1", "sectors": [{"id": "s1", "status": "ACTIVE"}]}), to="GET /branches/b1")
        server.answer(json_reply([{"id": "7b6"}]), to="GET /tickets/services")
        server.answer(reply(204), to=f"DELETE /tickets/{TICKET_ID}")

        assert api.create(ticket_request(BY_DOCUMENT)).queue_type == "C"
        assert json.loads(server.requests[0].body)["doc_number"] == "45671234"
        assert [ticket.id for ticket in api.tickets_of(BY_COMPANY_ID)] == [TICKET_ID]
        assert [branch.status for branch in api.branches()] == [Status.CLOSED]
        assert api.branch("b1") == Branch("b1", sectors=(Sector("s1", status=Status.OPEN),))
        assert api.sectors("b1") == (Sector("s1", status=Status.OPEN),)
        assert api.services("b1", "s1") == (Service("7b6"),)
        api.cancel(TICKET_ID)
        assert server.requests[-2].query == "channel_id=kiosk"


def test_what_the_third_revision_lacks_is_not_sent() -> None:
    """No update, no listing by document: the caller learns it without a request."""
    with FaultServer("/v1") as server, closing(TicketApi(server.base_url, WIRE)) as api:
        assert not api.can_list(ANONYMOUS)
        assert not api.can_list(BY_DOCUMENT)
        with pytest.raises(NotSent):
            api.update(TICKET_ID, status=TicketStatus.ENABLED)
        assert server.requests == []


def test_the_third_revisions_errors_are_read() -> None:
    """A list of errors, each with a code and a field."""
    with FaultServer("/v1") as server, closing(TicketApi(server.base_url, WIRE)) as api:
        server.answer(json_reply([{"code": "40010", "message": "One is waiting", "field": "customer_id"}], 400))
        with pytest.raises(Refused) as caught:
            api.create(ticket_request(BY_COMPANY_ID))
        assert caught.value.refusal is Refusal.ALREADY_WAITING
