"""Requests, answers and clients that the tests of the API share."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from kiosk.api.client import TicketApi
from kiosk.api.wire import WIRES
from kiosk.domain.model import Branch, Customer, Sector, Service, TicketRequest
from tests.support.fault_server import FaultServer

BASE_PATHS = {"customer-v1": "/customer/v1", "v1-form": "/v1"}
REVISIONS = tuple(BASE_PATHS)

ANONYMOUS = Customer()
BY_DOCUMENT = Customer(id_type="D", id_number="45671234", phone="+51987776576")
BY_COMPANY_ID = Customer(id="a9087s902m")

TICKET_ID = "89m32b0998"

WHOLE_TICKET: dict[str, object] = {
    "id": TICKET_ID,
    "queue": "T",
    "number": 2,
    "channel": "mobile",
    "status": "BLOCKED",
    "low_estimated_time": "10",
    "high_estimated_time": "15",
    "phone": "+51987776576",
    "messages": ["A promotion waits for you!"],
    "branch": {
        "id": "27b6",
        "name": "Sede Central",
        "short_name": "Central",
        "code": "AG001",
        "address": "Calle Beta 181 - 195, Callao",
        "latitude": -12.049919,
        "longitude": -77.0845193,
        "status": "OPEN",
        "opening_time": "2017-02-20T14:00:00.000Z",
        "closing_time": "2017-02-20T23:00:00.000Z",
        "congestion_level": "MEDIUM",
    },
    "sector": {"id": "s8", "name": "Torre A", "short_name": "A", "status": "OPEN"},
    "service": {"id": "7b6", "name": "Plataforma", "short_name": "Plataforma"},
    "created_at": "2017-02-20T10:00:00.000Z",
    "updated_at": "2017-02-20T10:00:00.000Z",
}


def ticket_request(customer: Customer = ANONYMOUS) -> TicketRequest:
    """What a customer chose: the ids of API.md's sample."""
    return TicketRequest(
        ref="r-1",
        branch=Branch("27b6"),
        sector=Sector("s8"),
        service=Service("7b6"),
        customer=customer,
        language="es",
    )


@contextmanager
def talking(revision: str = "customer-v1", deadline_s: float = 5.0) -> Iterator[tuple[FaultServer, TicketApi]]:
    """A server to instruct, and a client of it in this revision."""
    with (
        FaultServer(BASE_PATHS[revision]) as server,
        closing(TicketApi(server.base_url, WIRES[revision], deadline_s=deadline_s)) as api,
    ):
        yield server, api
