"""Creating a ticket: what comes back, and every rule of API.md that refuses it."""

import re
from itertools import count

import pytest
import requests

from kiosk.server.run import TicketServer
from tests.server.world import CAJA, CHAIN, TIMEOUT_S, Both, Caller, Clock, Serve

_people = count(10_000_000)


def somebody() -> dict[str, str]:
    """A customer nobody had before."""
    return {"customer_id_type": "D", "customer_id_number": str(next(_people))}


def refused(answer: requests.Response, status: int = 400) -> str:
    """The message of a documented error."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/json"
    message = answer.json()["message"]
    assert isinstance(message, str)
    assert "Traceback" not in answer.text
    return message


def test_customer_v1_answers_like_its_sample(shared: TicketServer, session: requests.Session) -> None:
    """The ticket holds what the documented sample holds: upper case, estimates as strings, the branch inside."""
    api = Caller(shared.url, "/customer/v1", session)
    answer = api.create({**CAJA, "sector_id": "pla", "service_id": "cred", "phone": "+51987776576"})
    ticket = answer.json()
    assert answer.status_code == 201
    assert re.fullmatch(r"[0-9a-z]{7,16}", ticket.pop("id"))
    assert ticket.pop("number") >= 1
    assert ticket.pop("low_estimated_time").isdigit()
    assert ticket.pop("high_estimated_time").isdigit()
    assert ticket == {
        "queue": "R",
        "channel": "kiosk",
        "status": "ENABLED",
        "phone": "+51987776576",
        "messages": ["Trae tu DNI."],
        "branch": {
            "id": "cen",
            "name": "Agencia Central",
            "short_name": "Central",
            "code": "AG001",
            "address": "Jr. de la Unión 420",
            "latitude": -12.05,
            "longitude": -77.03,
            "status": "OPEN",
            "opening_time": "2026-03-02T14:00:00.000Z",
            "closing_time": "2026-03-02T18:00:00.000Z",
            "congestion_level": "LOW",
        },
        "sector": {"id": "pla", "name": "Plataforma", "status": "OPEN"},
        "service": {"id": "cred", "name": "Créditos"},
        "created_at": "2026-03-02T15:00:00.000Z",
        "updated_at": "2026-03-02T15:00:00.000Z",
    }


def test_v1_form_spells_in_lower_case_and_counts_in_numbers(shared: TicketServer, session: requests.Session) -> None:
    """The oldest revision: lower case words, estimates as integers."""
    ticket = Caller(shared.url, "/v1", session).create(CAJA).json()
    assert (ticket["status"], ticket["branch"]["status"]) == ("enabled", "open")
    assert ticket["branch"]["congestion_level"] == "low"
    assert isinstance(ticket["low_estimated_time"], int)
    assert isinstance(ticket["high_estimated_time"], int)


def test_what_one_revision_makes_the_other_reads(shared: TicketServer, session: requests.Session) -> None:
    """Both revisions are served at once from one store."""
    form, customer = Caller(shared.url, "/v1", session), Caller(shared.url, "/customer/v1", session)
    made = form.create(CAJA).json()
    read = customer.get(f"/tickets/{made['id']}").json()
    assert (read["id"], read["number"], read["status"]) == (made["id"], made["number"], "ENABLED")


def test_a_remote_channel_starts_blocked(api: Caller) -> None:
    """Who takes a ticket at home is not in the branch yet."""
    assert api.create({**CAJA, "channel": "mobile"}).json()["status"] == api.spell("BLOCKED")


def test_channel_is_required_in_v1_form_only(shared: TicketServer, session: requests.Session) -> None:
    """customer-v1 only recommends it, and then leaves it out of the ticket."""
    without = {name: value for name, value in CAJA.items() if name != "channel"}
    assert "channel" in refused(Caller(shared.url, "/v1", session).create(without))
    answer = Caller(shared.url, "/customer/v1", session).create(without)
    assert answer.status_code == 201
    assert "channel" not in answer.json()


@pytest.mark.parametrize("name", ["branch_id", "sector_id", "service_id"])
def test_a_missing_field_is_named(api: Caller, name: str) -> None:
    """What is required and missing is said."""
    assert refused(api.create({key: value for key, value in CAJA.items() if key != name})) == f"{name} is required."


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("channel", "ki osk"),
        ("channel", "k" * 21),
        ("channel", ""),
        ("branch_id", "CEN"),
        ("branch_id", "c"),
        ("branch_id", "cen\n"),
        ("sector_id", "abcdefg"),
        ("service_id", "caja!"),
        ("service_id", "cajá"),
        ("phone", "987776576"),
        ("phone", "+0987776576"),
        ("phone", "+519"),
        ("phone", "+1234567890123456"),
        ("phone", "+٥١٩٨٧٧٧٦٥٧٦"),
    ],
)
def test_each_field_must_match_its_expression(api: Caller, name: str, wrong: str) -> None:
    """API.md's regular expressions, whole and in ASCII."""
    assert refused(api.create({**CAJA, name: wrong})).startswith(f"{name} must match ")


@pytest.mark.parametrize(
    "customer",
    [
        {"customer_id_type": "D"},
        {"customer_id_number": "12345678"},
        {"customer_id_type": "DOCUM", "customer_id_number": "12345678"},
        {"customer_id_type": "D", "customer_id_number": "1" * 17},
        {"customer_id_type": "D", "customer_id_number": "1234-5678"},
    ],
)
def test_type_and_number_go_together_and_match(api: Caller, customer: dict[str, str]) -> None:
    """A type without a number, or the reverse, or one that is misspelt, makes no ticket."""
    assert "customer_id_" in refused(api.create({**CAJA, **customer}))


RULES: list[tuple[dict[str, str], int | None, str]] = [
    ({"channel": "fax"}, 40001, "The channel fax is unknown."),
    ({"service_id": "zzz"}, 40002, "The service zzz is unknown."),
    ({"branch_id": "zzz"}, 40003, "The branch zzz is unknown."),
    ({"sector_id": "zzz"}, 40004, "The sector zzz is unknown."),
    ({"channel": "web"}, 40006, "The service caja is not supported by the channel web."),
    ({"service_id": "hipo"}, 40007, "The service hipo is not supported by the branch cen."),
    ({"service_id": "plat"}, 40008, "The service plat is not supported by the sector ven."),
    ({"sector_id": "nv"}, 40009, "The sector nv is not of the branch cen."),
    ({"branch_id": "sur", "sector_id": "sv"}, None, "The branch sur is closed."),
    ({"branch_id": "est", "sector_id": "ev"}, None, "The branch est is closed."),
    ({"branch_id": "med", "sector_id": "mp", "service_id": "plat"}, None, "The sector mp is closed."),
]


@pytest.mark.parametrize(("change", "code", "message"), RULES)
def test_each_rule_has_its_error(api: Caller, change: dict[str, str], code: int | None, message: str) -> None:
    """A message in both revisions; customer-v1 adds API.md's number."""
    answer = api.create({**CAJA, **change})
    assert refused(answer) == message
    assert answer.json().get("code") == (None if api.form or code is None else str(code))


def test_a_customer_waits_once(api: Caller) -> None:
    """40010: a second ticket is refused until the first is cancelled, whatever branch and service."""
    who = somebody()
    first = api.create({**CAJA, **who}).json()
    other = {**CAJA, "branch_id": "nor", "sector_id": "nv", **who}
    assert refused(api.create(other)) == "The customer already has a ticket waiting."
    assert api.call("DELETE", f"/tickets/{first['id']}").status_code == 204
    assert api.create(other).status_code == 201


def test_a_chain_can_let_a_customer_wait_more_than_once(serve: Serve, both: Both) -> None:
    """As servers of the older revisions may: the file says so, and the customer's list holds every one of them."""
    for api in both(serve({**CHAIN, "one_ticket_a_customer": False})):
        who = somebody()
        made = [api.create({**CAJA, **who}) for _ in range(2)]
        assert [answer.status_code for answer in made] == [201, 201]
        listed = api.get("/tickets", **who).json()
        assert [ticket["id"] for ticket in listed] == [answer.json()["id"] for answer in reversed(made)]


def test_customer_id_wins_over_type_and_number(shared: TicketServer, session: requests.Session) -> None:
    """Where customer_id is sent the other two are ignored, even when they are wrong."""
    api = Caller(shared.url, "/customer/v1", session)
    fields = {**CAJA, "customer_id": "a9087s902m", "customer_id_type": "much too long"}
    assert api.create(fields).status_code == 201
    assert refused(api.create({**CAJA, "customer_id": "a9087s902m"})).startswith("The customer already")
    assert "customer_id" in refused(api.create({**CAJA, "customer_id": "not allowed"}))


def test_v1_form_takes_the_customer_from_the_query_alone(shared: TicketServer, session: requests.Session) -> None:
    """In the body the customer's fields mean nothing there: the ticket is anonymous."""
    who = somebody()
    url = f"{shared.url}/v1/tickets"
    for _ in range(2):
        assert session.post(url, data={**CAJA, **who}, timeout=TIMEOUT_S).status_code == 201
    assert session.get(url, params=who, timeout=TIMEOUT_S).status_code == 404


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b'{"channel":', "application/json"),
        (b'["channel"]', "application/json"),
        (b'"\xff\xfe"', "application/json"),
        (b"[" * 60_000, "application/json"),
        (b'{"branch_id": ' + b"1" * 5000 + b"}", "application/json"),
        (b'{"branch_id": ["cen"], "sector_id": {}, "service_id": 7}', "application/json"),
        (b'{"branch_id": "\\ud800", "sector_id": "ven", "service_id": "caja"}', "application/json"),
        (b"channel=\xff", "application/x-www-form-urlencoded"),
        (b"channel=%ff", "application/x-www-form-urlencoded"),
        (b"channel=kiosk&channel=kiosk", "application/x-www-form-urlencoded"),
        (b"&" * 60_000, "application/x-www-form-urlencoded"),
        (b"", ""),
        (b"hello", "text/plain"),
        (b"\x00" * 1000, "multipart/form-data; boundary=x"),
    ],
)
def test_a_body_of_the_wrong_kind_is_a_400(api: Caller, body: bytes, content_type: str) -> None:
    """Cut, nested, not UTF-8, twice, of another type: the documented error in both revisions."""
    headers = {"Content-Type": content_type} if content_type else {}
    refused(api.call("POST", "/tickets", data=body, headers=headers))


def test_a_content_type_may_have_parameters(shared: TicketServer, session: requests.Session) -> None:
    """`application/json; charset=utf-8` is JSON."""
    body = b'{"branch_id":"cen","sector_id":"ven","service_id":"caja","phone":null,"unknown":{"a":1}}'
    headers = {"Content-Type": "Application/JSON; charset=utf-8"}
    answer = session.post(f"{shared.url}/customer/v1/tickets", data=body, headers=headers, timeout=TIMEOUT_S)
    assert answer.status_code == 201


def test_a_body_over_64_kib_is_not_read(api: Caller) -> None:
    """A large body is refused before it is parsed."""
    content_type = "application/x-www-form-urlencoded" if api.form else "application/json"
    answer = api.call("POST", "/tickets", data=b"a" * 65_537, headers={"Content-Type": content_type})
    refused(answer, 413)


def test_an_idempotency_key_makes_one_ticket(api: Caller) -> None:
    """The same key gives the same answer, byte for byte, even after the ticket changed or was cancelled."""
    key = f"once-{api.base}"
    who = somebody()  # a second ticket would be refused
    first = api.create({**CAJA, **who}, key)
    assert first.status_code == 201
    assert api.create({**CAJA, **who}, key).content == first.content
    api.call("DELETE", f"/tickets/{first.json()['id']}")
    again = api.create({**CAJA, **who}, key)
    assert (again.status_code, again.content) == (201, first.content)


def test_an_idempotency_key_is_for_one_request(api: Caller) -> None:
    """Used with another body it is refused; another key makes another ticket; a refusal is not kept."""
    key = f"other-{api.base}"
    assert refused(api.create({**CAJA, "service_id": "zzz"}, key)).startswith("The service")
    first = api.create(CAJA, key).json()
    assert "another request" in refused(api.create({**CAJA, "phone": "+51987776576"}, key), 422)
    assert api.create(CAJA, key + "2").json()["id"] != first["id"]


@pytest.mark.parametrize("key", ["", "x" * 256, "with space"])
def test_an_impossible_idempotency_key_is_refused(api: Caller, key: str) -> None:
    """A key nobody could have meant makes no ticket."""
    assert "Idempotency-Key" in refused(api.create(CAJA, key))


def test_a_key_is_forgotten_after_a_day(serve: Serve, both: Both, clock: Clock) -> None:
    """Answers hold a phone number: they are kept as long as a client may retry, and no longer."""
    _, api = both(serve())
    first = api.create(CAJA, "k").json()["id"]
    clock.forward(hours=25)
    assert api.create(CAJA, "k").json()["id"] != first


def test_unknown_paths_and_methods_are_documented_errors(api: Caller) -> None:
    """404 and 405 in the revision's own shape, not in a framework's."""
    refused(api.get("/nothing"), 404)
    refused(api.get("/tickets/"), 404)
    answer = api.call("PATCH" if api.form else "PUT", "/tickets/abcdefg1", data={})
    refused(answer, 405)
    assert "DELETE" in answer.headers["Allow"] or "GET" in answer.headers["Allow"]
