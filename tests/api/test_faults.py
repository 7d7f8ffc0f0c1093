"""Everything that can go wrong after "get ticket" is tapped, each with what the kiosk may believe afterwards."""

import gzip
import json
import logging
import re
import socket
import time
import traceback

import pytest

from kiosk.api.errors import ApiError, NotFound, NotSent, Refused, Unknown
from kiosk.domain.model import Refusal
from tests.api.samples import BY_DOCUMENT, REVISIONS, TICKET_ID, WHOLE_TICKET, talking, ticket_request
from tests.support.fault_server import (
    Behaviour,
    FaultServer,
    Line,
    cut,
    drip,
    endless,
    hang,
    json_reply,
    raw,
    reply,
    reset,
)
from tests.support.memory import peak_mb, reset_peak_mb

DEADLINE_S = 0.4
SLACK_S = 1.5  # two busy cores, a thread to wake
MEMORY_MB = 40  # over what the process had before: a hundredth of what is thrown at it
MANY = 100 * 1024 * 1024

TICKET = json.dumps({"id": TICKET_ID}).encode()
JSON_HEAD = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
CHUNKED_CUT = JSON_HEAD + b"Transfer-Encoding: chunked\r\n\r\n14\r\n" + TICKET[:9]
BOMB = gzip.compress(b" " * MANY, 9)
SURE_HEAD = b"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n"

# What the server does with the POST, and why nobody knows then whether there is a ticket.
UNKNOWN: dict[str, Behaviour] = {
    "reset after reading": reset(),
    "closed without an answer": raw(b""),
    "not HTTP at all": raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "hangs": hang(),
    "hangs after the head": hang(JSON_HEAD + b"Content-Length: 20\r\n\r\n"),
    "drips the head": drip(),
    "drips the body": drip(fast=90),
    "continues for ever": endless(b"HTTP/1.1 100 Continue\r\n\r\n", head=b"HTTP/1.1 100 Continue\r\n\r\n"),
    "headers for ever": endless(b"X-A: b\r\n", head=b"HTTP/1.1 201 Created\r\n"),
    "one header for ever": endless(b"b" * 1000, head=b"HTTP/1.1 201 Created\r\nX-A: "),
    "cut body": cut(201),
    "cut chunks": raw(CHUNKED_CUT),
    "a hundred megabytes": endless(b"[" + b" " * 65535, total=MANY),
    "a hundred announced megabytes": raw(JSON_HEAD + b"Content-Length: %d\r\n\r\n" % MANY + b" " * 300_000),
    "a gzip bomb": reply(201, BOMB, headers={"Content-Encoding": "gzip"}),
    "a captive portal's page": reply(200, b"<html>Sign in</html>", "text/html"),
    "JSON called HTML": reply(201, TICKET, "text/html"),
    "HTML called JSON": reply(200, b"<html></html>"),
    "no content type": raw(b"HTTP/1.1 201 Created\r\nContent-Length: 20\r\n\r\n" + TICKET),
    "invalid UTF-8": reply(201, b'{"id": "\xff\xfe"}'),
    "deep JSON": reply(201, b"[" * 100_000),
    "a huge integer": reply(201, b'{"id": "a1", "number": ' + b"9" * 100_000 + b"}"),
    "half a JSON": reply(201, TICKET[:-1]),
    "an empty body": reply(201),
    "no object": json_reply([{"id": TICKET_ID}], 201),
    "no id": json_reply({"number": 2}, 201),
    "an id that is none": json_reply({"id": 7}, 201),
    "an empty id": json_reply({"id": ""}, 201),
    "another service's ticket": json_reply({"id": TICKET_ID, "service": {"id": "other"}}, 201),
    "accepted": json_reply({"id": TICKET_ID}, 202),
    "no content": reply(204),
    "request time-out": json_reply({}, 408),
    "too early": json_reply({}, 425),
    "server error": json_reply({"message": "An error has occurred.", "code": "ab90"}, 500),
    "proxy error": reply(502, b"<html>", "text/html"),
    "proxy time-out": reply(504),
    "a status beyond all": reply(999),
}


@pytest.mark.parametrize("fault", UNKNOWN)
def test_whether_there_is_a_ticket_is_unknown(fault: str) -> None:
    """Each of these may come after the server has acted; all are known within the deadline, in little memory."""
    before_mb = reset_peak_mb()
    with talking(deadline_s=DEADLINE_S) as (server, api):
        server.answer(UNKNOWN[fault])
        started = time.monotonic()
        with pytest.raises(Unknown) as caught:
            api.create(ticket_request(BY_DOCUMENT))
        assert time.monotonic() - started < DEADLINE_S + SLACK_S
        assert len(server.requests) == 1
    assert peak_mb() - before_mb < MEMORY_MB
    assert "POST /tickets" in str(caught.value)


def test_a_reset_before_the_server_reads_is_unknown_too() -> None:
    """The exception is the same as for one after it has acted, so it cannot count for less."""

    def reset_once_sent(line: Line) -> None:
        line.socket.recv(1, socket.MSG_PEEK)  # a reset before the first byte left would rightly be NotSent
        reset()(line)

    with talking() as (server, api):
        server.on_connect = reset_once_sent
        with pytest.raises(Unknown):
            api.create(ticket_request())


def test_a_refused_connection_was_not_sent() -> None:
    """Nothing came up: the server knows nothing, and as soon as it is back the same client gets its ticket."""
    with talking() as (server, api):
        server.answer(json_reply({"id": TICKET_ID}, 201))
        server.refuse()
        with pytest.raises(NotSent, match=r"Connection refused.*base_url"):
            api.create(ticket_request())
        server.accept()
        assert api.create(ticket_request()).id == TICKET_ID


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    """302 would become a GET, 307 would post the customer's data to a host nobody configured."""
    with FaultServer() as elsewhere, talking() as (server, api):
        elsewhere.answer(json_reply({"id": TICKET_ID}, 201))
        server.answer(reply(status, b" " * 1000, headers={"Location": elsewhere.base_url + "/tickets"}))
        with pytest.raises(Unknown):
            api.create(ticket_request())
        assert elsewhere.connections == 0
        assert len(server.requests) == 1


def test_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a kiosk talks to is in its settings and nowhere else."""
    with FaultServer() as proxy, talking() as (server, api):
        monkeypatch.setenv("HTTP_PROXY", proxy.base_url)
        monkeypatch.setenv("http_proxy", proxy.base_url)
        server.answer(json_reply({"id": TICKET_ID}, 201))
        assert api.create(ticket_request()).id == TICKET_ID
        assert proxy.connections == 0


@pytest.mark.parametrize(
    ("status", "given", "seconds"),
    [
        (429, "7", 7.0),
        (503, "0", 0.0),
        (503, "999999", 3600.0),
        (503, "Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        (503, "Wed, 21 Oct 2099 07:28:00 -0000", 3600.0),
        (429, "soon", None),
        (429, "-5", None),
        (429, "", None),
        (500, "7", None),
    ],
)
def test_a_server_can_ask_us_to_wait(status: int, given: str, seconds: float | None) -> None:
    """Retry-After of 429 and 503, as seconds or as a date, for an hour at most."""
    with talking() as (server, api):
        server.answer(reply(status, headers={"Retry-After": given}))
        with pytest.raises(Unknown) as caught:
            api.create(ticket_request())
        assert caught.value.retry_after_s == seconds


def test_a_date_to_wait_for_is_the_servers() -> None:
    """A kiosk whose clock is years off waits as long as the server meant."""
    with talking() as (server, api):
        given = {"Date": "Wed, 21 Oct 2015 07:28:00 GMT", "Retry-After": "Wed, 21 Oct 2015 07:30:00 GMT"}
        server.answer(reply(503, headers=given))
        with pytest.raises(Unknown, match=r"answered 503 and asked to be left alone for 120 s; it may") as caught:
            api.create(ticket_request())
        assert caught.value.retry_after_s == 120


@pytest.mark.parametrize(
    ("body", "refusal", "detail"),
    [
        ({"message": "Invalid customer ID."}, Refusal.INVALID_CUSTOMER, "Invalid customer ID."),
        ({"message": "Nope", "code": "40010"}, Refusal.ALREADY_WAITING, "Nope"),
        ({"type": "CustomerTicketRestrictionException"}, Refusal.ALREADY_WAITING, ""),
        ({"message": "The customer already has a ticket."}, Refusal.ALREADY_WAITING, None),
        ({"message": "El cliente ya tiene un ticket."}, Refusal.ALREADY_WAITING, None),
        ([{"code": 40009, "message": "x", "field": "sector_id"}], Refusal.NOT_OFFERED, "x"),
        ([{"message": "bad"}, {"message": "worse", "field": "doc_number"}], Refusal.INVALID_CUSTOMER, "bad; worse"),
        ({"message": "customer_id_number must match ^[0-9]+$"}, Refusal.INVALID_CUSTOMER, None),
        ({"message": "Service is not of this sector"}, Refusal.NOT_OFFERED, None),
        ({"message": "<b>" + "x" * 5000}, Refusal.OTHER, None),
        ({"message": 7, "code": []}, Refusal.OTHER, ""),
        ("no object", Refusal.OTHER, ""),
        (None, Refusal.OTHER, ""),
    ],
)
def test_a_refusal_says_why(body: object, refusal: Refusal, detail: str | None) -> None:
    """Every shape of error body the three revisions document, and none of them."""
    with talking() as (server, api):
        server.answer(json_reply(body, 400))
        with pytest.raises(Refused) as caught:
            api.create(ticket_request())
        assert (caught.value.status, caught.value.refusal) == (400, refusal)
        assert caught.value.detail == detail or detail is None
        assert len(caught.value.detail) <= 200


@pytest.mark.parametrize(
    "behaviour",
    [
        reply(400),
        reply(400, b"<html>", "text/html"),
        reply(400, b'{"message": "\xff"}'),
        reply(400, b"[" * 100_000),
        cut(400),
        reply(400, b" " * 300_000),
        hang(SURE_HEAD),
        drip(SURE_HEAD + b" " * 900, fast=len(SURE_HEAD)),
        reply(400, BOMB, headers={"Content-Encoding": "gzip"}),
    ],
    ids=["none", "HTML", "bad UTF-8", "deep", "cut", "large", "hanging", "dripping", "bomb"],
)
def test_a_refusal_is_one_whatever_becomes_of_its_body(behaviour: Behaviour) -> None:
    """The status line has said it: v1-form sends no body at all."""
    with talking("v1-form", deadline_s=DEADLINE_S) as (server, api):
        server.answer(behaviour)
        with pytest.raises(Refused) as caught:
            api.create(ticket_request())
        assert (caught.value.refusal, caught.value.detail) == (Refusal.OTHER, "")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 422, 451, 499])
def test_the_other_400s_are_refusals(status: int) -> None:
    """The server understood and did nothing."""
    with talking() as (server, api):
        server.answer(reply(status))
        with pytest.raises(Refused) as caught:
            api.create(ticket_request())
        assert caught.value.status == status
        assert isinstance(caught.value, NotFound) == (status == 404)


def test_what_the_customer_typed_stays_out_of_messages_and_logs(caplog: pytest.LogCaptureFixture) -> None:
    """A query holds the customer's number, and `requests` quotes URLs in its exceptions and logs."""
    caplog.set_level(logging.DEBUG)
    behaviours = [
        json_reply({"message": "Customer 45671234 with +51987776576 already has a ticket"}, 400),
        json_reply({"message": "Customer ab-45671234 with 51987776576, or (987) 776-576 or 987776576"}, 400),
        json_reply({"message": "2 987 776 576, queue 12 987776576 9"}, 400),  # other numbers right beside it
        json_reply({"message": f"{'much ' * 38}about 45671234"}, 400),  # cut in the middle of it
        raw(b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n"),
        reset(),
        reply(500),
        hang(),
    ]
    for revision in REVISIONS:
        with talking(revision, deadline_s=DEADLINE_S) as (server, api):
            server.answer(*behaviours)
            for attempt in range(len(behaviours) + 1):
                if attempt == len(behaviours):
                    server.refuse()
                with pytest.raises(ApiError) as caught:
                    api.create(ticket_request(BY_DOCUMENT))
                shown = "".join(traceback.format_exception(caught.value)) + str(vars(caught.value)) + caplog.text
                assert not re.search("4567|98777|776-576", shown)


@pytest.mark.parametrize("revision", REVISIONS)
@pytest.mark.parametrize("status", [200, 201])
def test_a_ticket_is_a_ticket(revision: str, status: int) -> None:
    """200 and 201, whole or with an id alone, in any spelling of JSON's media type, a byte order mark included."""
    with talking(revision) as (server, api):
        server.answer(
            json_reply(WHOLE_TICKET, status),
            reply(status, TICKET, "application/json;charset=utf-8"),
            reply(status, b"\xef\xbb\xbf" + TICKET, "application/vnd.bmatic+json"),
            reply(status, b'{"id": "89m32b0998", "queue": null, "messages": ["\\ud800"]}'),
        )
        assert api.create(ticket_request()).number == 2
        assert api.create(ticket_request()).id == TICKET_ID
        assert api.create(ticket_request()).id == TICKET_ID
        assert api.create(ticket_request()).messages == ("\N{REPLACEMENT CHARACTER}",)


@pytest.mark.parametrize("revision", REVISIONS)
def test_cancelling_what_is_gone_is_success(revision: str) -> None:
    """404 on a cancel is what the customer wanted; a portal's page is not an answer about tickets."""
    with talking(revision) as (server, api):
        server.answer(reply(204), reply(404), json_reply({}), reply(200, b"<html>", "text/html"), json_reply({}, 400))
        api.cancel(TICKET_ID)
        api.cancel(TICKET_ID)
        api.cancel(TICKET_ID)
        with pytest.raises(Unknown):
            api.cancel(TICKET_ID)
        with pytest.raises(Refused):
            api.cancel(TICKET_ID)


@pytest.mark.parametrize(("revision", "gone"), [("customer-v1", False), ("v1-form", True)])
def test_a_page_of_somebody_else_says_nothing_of_a_ticket(revision: str, *, gone: bool) -> None:
    """A front whose server is not up yet answers 404 with its own page; a revision whose errors are JSON tells that."""
    with talking(revision) as (server, api):
        server.answer(reply(404, b"404 page not found\n", "text/plain"))
        if gone:
            api.cancel(TICKET_ID)
        else:
            with pytest.raises(Unknown):
                api.cancel(TICKET_ID)
        with pytest.raises(NotFound if gone else Unknown):
            api.ticket(TICKET_ID)
        with pytest.raises(Refused):
            api.create(ticket_request())


def test_a_ticket_that_is_gone_is_not_found() -> None:
    """Reading and updating tell a missing ticket from other refusals."""
    with talking() as (_, api):
        with pytest.raises(NotFound):
            api.ticket(TICKET_ID)
        with pytest.raises(NotFound):
            api.update(TICKET_ID, phone="+51987776576")
