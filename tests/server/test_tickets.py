"""Reading, listing, changing and cancelling tickets."""

import pytest
import requests

from kiosk.server.run import TicketServer
from tests.server.world import CAJA, Both, Caller, Clock, Serve

NOBODY = "0000000000000000"


def test_fields_trims_the_answer_of_every_get(api: Caller) -> None:
    """`fields=id,queue,number` gives those, in lists too; names nobody knows are ignored."""
    who = {"customer_id_type": "F", "customer_id_number": "1" + api.base.replace("/", "")}
    made = api.create({**CAJA, **who}).json()
    wanted = {"id": made["id"], "queue": "C", "number": made["number"]}
    assert api.get(f"/tickets/{made['id']}", fields="id,queue,number,nonsense").json() == wanted
    assert api.get("/tickets", fields="id,queue,number", **who).json() == [wanted]
    assert api.get("/branches/nor", fields="id,code").json() == {"id": "nor", "code": "AG002"}
    assert api.get("/services", fields="id", limit=2).json() == [{"id": "caja"}, {"id": "plat"}]
    assert api.get("/branches/cen/sectors", fields="name").json() == [{"name": "Ventanillas"}, {"name": "Plataforma"}]


def test_nothing_to_list_is_404_in_v1_form_and_empty_in_customer_v1(api: Caller) -> None:
    """A customer without tickets."""
    answer = api.get("/tickets", customer_id_type="X", customer_id_number="none")
    assert answer.status_code == (404 if api.form else 200)
    assert api.form or answer.json() == []


@pytest.mark.parametrize("query", [{}, {"customer_id_type": "D"}, {"customer_id_type": "D", "customer_id_number": "-"}])
def test_a_list_must_say_whose(api: Caller, query: dict[str, str]) -> None:
    """Nobody lists everybody's tickets."""
    assert api.get("/tickets", **query).status_code == 400


def test_customer_id_wins_in_a_list(shared: TicketServer, session: requests.Session) -> None:
    """customer-v1 lists by the company's own id, whatever type and number say."""
    api = Caller(shared.url, "/customer/v1", session)
    made = api.create({**CAJA, "customer_id": "own1"}).json()
    found = api.get("/tickets", customer_id="own1", customer_id_type="D", customer_id_number="?").json()
    assert [ticket["id"] for ticket in found] == [made["id"]]


def test_a_list_is_newest_first_and_paged(serve: Serve, both: Both, clock: Clock) -> None:
    """All of a customer's days, newest first; a cancelled ticket is no longer there."""
    form, customer = both(serve())
    who = {"customer_id_type": "D", "customer_id_number": "40000000"}
    made = []
    for _ in range(12):
        made.append(form.create({**CAJA, "branch_id": "nor", "sector_id": "nv", **who}).json()["id"])
        clock.forward(days=1)
    form.call("DELETE", f"/tickets/{made.pop(3)}")
    for api in (form, customer):
        first = api.get("/tickets", **who)
        assert [ticket["id"] for ticket in first.json()] == made[:0:-1]
        assert first.headers["X-Pagination-Count"] == "11"
        assert first.headers["X-Pagination-Page"] == "1"
        assert first.headers["X-Pagination-Limit"] == "10"
        second = api.get("/tickets", offset=10, limit=50, **who)
        assert [ticket["id"] for ticket in second.json()] == made[:1]


def test_a_ticket_can_be_enabled_and_given_a_phone(api: Caller) -> None:
    """Update: at least one of status and phone, in the revision's words; 204 without a body."""
    ticket_id = api.create({**CAJA, "channel": "mobile"}).json()["id"]
    for change in ({"status": api.spell("ENABLED")}, {"phone": "+51987776576"}):
        answer = api.update(ticket_id, change)
        assert (answer.status_code, answer.content) == (204, b"")
    ticket = api.get(f"/tickets/{ticket_id}").json()
    assert (ticket["status"], ticket["phone"]) == (api.spell("ENABLED"), "+51987776576")


@pytest.mark.parametrize("change", [{}, {"status": "open"}, {"status": "Enabled"}, {"phone": "987"}, {"number": "7"}])
def test_an_update_must_say_something_possible(api: Caller, change: dict[str, str]) -> None:
    """Nothing to change, a word that is none, a phone that is none."""
    ticket_id = api.create(CAJA).json()["id"]
    assert api.update(ticket_id, change).status_code == 400


def test_the_other_revisions_case_is_not_understood(api: Caller) -> None:
    """Lower case is v1-form's, upper case customer-v1's."""
    ticket_id = api.create(CAJA).json()["id"]
    assert api.update(ticket_id, {"status": api.spell("BLOCKED").swapcase()}).status_code == 400


def test_a_cancelled_ticket_is_gone(api: Caller) -> None:
    """204 once, then 404 for every call about it."""
    ticket_id = api.create(CAJA).json()["id"]
    answer = api.call("DELETE", f"/tickets/{ticket_id}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert api.get(f"/tickets/{ticket_id}").status_code == 404
    assert api.update(ticket_id, {"phone": "+51987776576"}).status_code == 404
    assert api.call("DELETE", f"/tickets/{ticket_id}").status_code == 404


@pytest.mark.parametrize("ticket_id", [NOBODY, "x", "..%2Fbranches", "%00", "%ff", "'; DROP TABLE tickets", "ñ" * 500])
def test_a_ticket_nobody_made_is_404(api: Caller, ticket_id: str) -> None:
    """Whatever stands for the id."""
    assert api.get(f"/tickets/{ticket_id}").status_code in {404, 405}
    assert api.call("DELETE", f"/tickets/{ticket_id}").status_code in {404, 405}


def test_an_estimate_grows_with_the_queue_and_ends_with_the_wait(serve: Serve, both: Both) -> None:
    """Waiting tickets times the service's minutes over the counters; none once the ticket was called."""
    server = serve()
    _, api = both(server)
    made = [api.create(CAJA).json() for _ in range(11)]
    waits = [(ticket["low_estimated_time"], ticket["high_estimated_time"]) for ticket in made]
    assert waits[0] == ("0", "5")
    assert waits[10] == ("15", "25")  # ten customers of 4 minutes at two counters
    api.session.post(f"{server.url}/desk/cen/ven/1/next", data={"seen": ""}, timeout=10)
    assert "low_estimated_time" not in api.get(f"/tickets/{made[0]['id']}").json()
    assert api.get(f"/tickets/{made[1]['id']}").json()["high_estimated_time"] == "5"


def test_a_called_ticket_cannot_be_cancelled_or_changed(serve: Serve, both: Both) -> None:
    """A 400 with a sentence: the customer is at the counter."""
    server = serve()
    for api in both(server):
        made = api.create(CAJA).json()["id"]
        counter = 1 if api.form else 2
        api.session.post(f"{server.url}/desk/cen/ven/{counter}/next", data={"seen": ""}, timeout=10)
        assert api.call("DELETE", f"/tickets/{made}").status_code == 400
        assert api.update(made, {"phone": "+51987776576"}).status_code == 400
        assert api.get(f"/tickets/{made}").status_code == 200
