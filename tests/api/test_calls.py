"""What goes over the wire: every operation of both revisions, byte for byte."""

import json
from collections.abc import Callable

import pytest

from kiosk import __version__
from kiosk.api.client import TicketApi
from kiosk.api.errors import NotSent
from kiosk.api.wire import WIRES, BranchFilters, SectorFilters
from kiosk.domain.model import Customer, Status, TicketStatus
from tests.api.samples import (
    ANONYMOUS,
    BASE_PATHS,
    BY_COMPANY_ID,
    BY_DOCUMENT,
    REVISIONS,
    TICKET_ID,
    talking,
    ticket_request,
)
from tests.support.fault_server import FaultServer, json_reply, reply

Operation = Callable[[TicketApi], object]
TOKEN = "t0k3n"  # noqa: S105 - of no server
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"

NEAR = BranchFilters(latitude=-12.049919, longitude=-77.0845193, distance_m=500)
BOX = BranchFilters(min_latitude=-12.1, max_latitude=-12.0, min_longitude=-77.1, max_longitude=-77.0)
CHOSEN = BranchFilters(service_id="7b6", status=Status.OPEN, code="AG 1", is_virtual=False, is_bookable=True)
CLOSED_SECTORS = SectorFilters(service_id="7b6", status=Status.CLOSED)
DOCUMENT_QUERY = "customer_id_type=D&customer_id_number=45671234"

# revision, operation, method and target below the base path, media type, body
GOLDEN: tuple[tuple[str, Operation, str, str | None, bytes], ...] = (
    (
        "v1-form",
        lambda api: api.create(ticket_request()),
        "POST /tickets",
        FORM,
        b"channel=kiosk&branch_id=27b6&sector_id=s8&service_id=7b6",
    ),
    (
        "v1-form",
        lambda api: api.create(ticket_request(BY_DOCUMENT)),
        f"POST /tickets?{DOCUMENT_QUERY}",
        FORM,
        b"channel=kiosk&branch_id=27b6&sector_id=s8&service_id=7b6&phone=%2B51987776576",
    ),
    (
        "v1-form",
        lambda api: api.create(ticket_request(Customer(id="a9087s902m", id_type="D"))),
        "POST /tickets",
        FORM,
        b"channel=kiosk&branch_id=27b6&sector_id=s8&service_id=7b6",
    ),
    (
        "v1-form",
        lambda api: api.tickets_of(BY_DOCUMENT),
        f"GET /tickets?{DOCUMENT_QUERY}&offset=0&limit=50",
        None,
        b"",
    ),
    (
        "v1-form",
        lambda api: api.tickets_of(BY_DOCUMENT, fields=("id", "number"), offset=10, limit=5),
        f"GET /tickets?{DOCUMENT_QUERY}&fields=id,number&offset=10&limit=5",
        None,
        b"",
    ),
    ("v1-form", lambda api: api.ticket(TICKET_ID), f"GET /tickets/{TICKET_ID}", None, b""),
    (
        "v1-form",
        lambda api: api.update(TICKET_ID, status=TicketStatus.ENABLED, phone="+51987776576"),
        f"PUT /tickets/{TICKET_ID}",
        FORM,
        b"status=enabled&phone=%2B51987776576",
    ),
    ("v1-form", lambda api: api.cancel(TICKET_ID), f"DELETE /tickets/{TICKET_ID}", None, b""),
    ("v1-form", lambda api: list(api.branches()), "GET /branches?offset=0&limit=50", None, b""),
    (
        "v1-form",
        lambda api: list(api.branches(NEAR)),
        "GET /branches?latitude=-12.049919&longitude=-77.084519&distance=500&offset=0&limit=50",
        None,
        b"",
    ),
    ("v1-form", lambda api: list(api.branches(BOX)), "GET /branches?offset=0&limit=50", None, b""),
    (
        "v1-form",
        lambda api: list(api.branches(CHOSEN, fields=("id", "name"))),
        (
            "GET /branches?service_id=7b6&status=open&code=AG+1&is_virtual=false&is_bookable=true"
            "&fields=id,name&offset=0&limit=50"
        ),
        None,
        b"",
    ),
    ("v1-form", lambda api: api.branch("27b6"), "GET /branches/27b6", None, b""),
    ("v1-form", lambda api: api.sectors("27b6"), "GET /branches/27b6/sectors", None, b""),
    (
        "v1-form",
        lambda api: api.sectors("27b6", CLOSED_SECTORS),
        "GET /branches/27b6/sectors?service_id=7b6&status=close",
        None,
        b"",
    ),
    ("v1-form", lambda api: api.services("27b6", "s8"), "GET /services?branch_id=27b6&sector_id=s8", None, b""),
    (
        "customer-v1",
        lambda api: api.create(ticket_request()),
        "POST /tickets",
        JSON,
        b'{"branch_id":"27b6","sector_id":"s8","service_id":"7b6","channel":"kiosk"}',
    ),
    (
        "customer-v1",
        lambda api: api.create(ticket_request(BY_DOCUMENT)),
        "POST /tickets",
        JSON,
        (
            b'{"branch_id":"27b6","sector_id":"s8","service_id":"7b6","channel":"kiosk","phone":"+51987776576",'
            b'"customer_id_type":"D","customer_id_number":"45671234"}'
        ),
    ),
    (
        "customer-v1",
        lambda api: api.create(ticket_request(Customer(id="a9087s902m", id_type="D", id_number="45671234"))),
        "POST /tickets",
        JSON,
        b'{"branch_id":"27b6","sector_id":"s8","service_id":"7b6","channel":"kiosk","customer_id":"a9087s902m"}',
    ),
    (
        "customer-v1",
        lambda api: api.tickets_of(BY_COMPANY_ID),
        "GET /tickets?customer_id=a9087s902m&offset=0&limit=50",
        None,
        b"",
    ),
    (
        "customer-v1",
        lambda api: api.tickets_of(BY_DOCUMENT, fields=("id",)),
        f"GET /tickets?{DOCUMENT_QUERY}&fields=id&offset=0&limit=50",
        None,
        b"",
    ),
    (
        "customer-v1",
        lambda api: api.ticket(TICKET_ID, fields=("id", "queue")),
        f"GET /tickets/{TICKET_ID}?fields=id,queue",
        None,
        b"",
    ),
    (
        "customer-v1",
        lambda api: api.update(TICKET_ID, status=TicketStatus.BLOCKED),
        f"PATCH /tickets/{TICKET_ID}",
        JSON,
        b'{"status":"BLOCKED"}',
    ),
    ("customer-v1", lambda api: api.cancel(TICKET_ID), f"DELETE /tickets/{TICKET_ID}", None, b""),
    (
        "customer-v1",
        lambda api: list(api.branches(BOX)),
        (
            "GET /branches?min_latitude=-12.100000&max_latitude=-12.000000&min_longitude=-77.100000"
            "&max_longitude=-77.000000&offset=0&limit=50"
        ),
        None,
        b"",
    ),
    (
        "customer-v1",
        lambda api: list(api.branches(CHOSEN)),
        "GET /branches?service_id=7b6&status=OPEN&code=AG+1&is_virtual=false&is_bookable=true&offset=0&limit=50",
        None,
        b"",
    ),
    ("customer-v1", lambda api: api.branch("27b6"), "GET /branches/27b6", None, b""),
    (
        "customer-v1",
        lambda api: api.sectors("27b6", CLOSED_SECTORS),
        "GET /branches/27b6/sectors?service_id=7b6&status=CLOSE",
        None,
        b"",
    ),
    ("customer-v1", lambda api: api.services("27b6", "s8"), "GET /services?branch_id=27b6&sector_id=s8", None, b""),
)

# Made for these calls alone, so that nothing stale can make their fate uncertain; the catalogue's are kept.
ABOUT_TICKETS = "/tickets"


def answering(server: FaultServer) -> None:
    """Every operation succeeds."""
    one = {"id": TICKET_ID}
    server.answer(json_reply([]))
    server.answer(json_reply(one), to="GET /(tickets|branches)/[^/]+")
    server.answer(json_reply(one, status=201), to="POST /tickets")
    for method in ("PUT", "PATCH", "DELETE"):
        server.answer(reply(204), to=f"{method} .*")


@pytest.mark.parametrize(("revision", "operation", "line", "media_type", "body"), GOLDEN)
def test_each_operation_sends_exactly_these_bytes(
    revision: str, operation: Operation, line: str, media_type: str | None, body: bytes
) -> None:
    """The whole request is known: the documented fields in the documented places, once, and nothing else."""
    with talking(revision) as (server, api):
        answering(server)
        operation(api)
        host = server.base_url.split("/")[2]
        method, target = line.split(" ")
        expected = [
            f"{method} {BASE_PATHS[revision]}{target} HTTP/1.1",
            f"Host: {host}",
            f"User-Agent: kiosk/{__version__}",
            "Accept: application/json",
            "Accept-Encoding: identity",
        ]
        expected += ["Connection: close"] if target.startswith(ABOUT_TICKETS) else []
        expected += [f"Content-Type: {media_type}"] if media_type else []
        expected += [f"Content-Length: {len(body)}"] if method != "GET" else []
        assert [request.raw for request in server.requests] == ["\r\n".join([*expected, "", ""]).encode() + body]


@pytest.mark.parametrize("revision", REVISIONS)
def test_an_installer_sets_channel_token_headers_and_key(revision: str) -> None:
    """Channel, bearer token, extra headers and the idempotency key reach the server as given."""
    with FaultServer(BASE_PATHS[revision]) as server:
        answering(server)
        api = TicketApi(
            server.base_url + "/", WIRES[revision], channel="lobby1", token=TOKEN, headers={"X-Branch": "27b6"}
        )
        api.create(ticket_request(), idempotency_key="r-1")
        api.close()
        (request,) = server.requests
        assert request.path == BASE_PATHS[revision] + "/tickets"
        assert request.headers["authorization"] == f"Bearer {TOKEN}"
        assert request.headers["x-branch"] == "27b6"
        assert request.headers["idempotency-key"] == "r-1"
        assert b"lobby1" in request.body


@pytest.mark.parametrize("ticket_id", ["a/b?c#d", "50% off", "ñandú", "a%2Fb", "..."])
def test_an_id_is_one_path_segment_whatever_it_holds(ticket_id: str) -> None:
    """Ids are opaque: what would mean something in a URL is percent-encoded."""
    with talking() as (server, api):
        server.answer(json_reply({"id": ticket_id}))
        assert api.ticket(ticket_id).id == ticket_id
        prefix = BASE_PATHS["customer-v1"] + "/tickets/"
        segment = server.requests[0].target.removeprefix(prefix)
        assert not set(segment) & set("/?# ")
        assert server.requests[0].target.startswith(prefix)


@pytest.mark.parametrize("ticket_id", ["", ".", "..", "a\nb", "a" * 129, "\ud800"])
def test_an_id_no_path_can_carry_is_not_sent(ticket_id: str) -> None:
    """A DELETE of ".." would reach the collection; such an id is our mistake and nothing leaves."""
    with talking() as (server, api):
        with pytest.raises(ValueError, match="id"):
            api.cancel(ticket_id)
        assert server.requests == []


def test_v1_form_cannot_list_by_the_companys_own_id() -> None:
    """Only type and number are in that revision; the caller can ask beforehand, and nothing is sent."""
    with talking("v1-form") as (server, api):
        assert not api.can_list(BY_COMPANY_ID)
        assert api.can_list(BY_DOCUMENT)
        with pytest.raises(NotSent):
            api.tickets_of(BY_COMPANY_ID)
        assert server.requests == []


@pytest.mark.parametrize(
    "customer", [ANONYMOUS, Customer(id_type="D"), Customer(id_number="1"), Customer(phone="+511")]
)
@pytest.mark.parametrize("revision", REVISIONS)
def test_half_an_identity_is_none(revision: str, customer: Customer) -> None:
    """A type without a number, or the reverse, is invalid: neither is sent."""
    with talking(revision) as (server, api):
        answering(server)
        assert not api.can_list(customer)
        api.create(ticket_request(customer))
        assert b"customer_id" not in server.requests[0].raw


def test_an_update_needs_something_to_update() -> None:
    """Both documents say: at least one of status and phone."""
    with talking() as (server, api):
        for arguments in ({}, {"status": TicketStatus.UNKNOWN}, {"phone": ""}):
            with pytest.raises(ValueError, match="update"):
                api.update(TICKET_ID, **arguments)
        assert server.requests == []


def test_unicode_in_a_body_is_ascii_on_the_wire() -> None:
    """No server has to guess an encoding."""
    with talking() as (server, api):
        answering(server)
        api.update(TICKET_ID, phone="ñ")
        assert json.loads(server.requests[0].body) == {"phone": "ñ"}
        assert server.requests[0].body.isascii()
