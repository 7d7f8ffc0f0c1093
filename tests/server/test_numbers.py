"""Numbers: one a ticket, none twice, none left out, whatever happens at once; and what a restart keeps."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import requests

from kiosk.server.run import TicketServer
from tests.server.world import CAJA, CHAIN, Both, Caller, Clock, Serve

THREADS = 8
EACH = 40


@contextmanager
def caller(server: TicketServer, base: str) -> Iterator[Caller]:
    """A caller with a connection of its own, for a thread of its own."""
    with requests.Session() as session:
        session.trust_env = False
        yield Caller(server.url, base, session)


def test_concurrent_requests_never_share_a_number(serve: Serve) -> None:
    """Eight clients of both revisions at once: every queue's numbers are 1, 2, 3 … without gap or repeat."""
    server = serve()
    wishes = [CAJA, {**CAJA, "sector_id": "pla", "service_id": "plat"}, {**CAJA, "branch_id": "nor", "sector_id": "nv"}]

    def visit(thread: int) -> list[tuple[str, str, int, str]]:
        with caller(server, "/v1" if thread % 2 else "/customer/v1") as api:
            made = [api.create(wishes[(thread + n) % 3]).json() for n in range(EACH)]
            return [(one["branch"]["id"], one["queue"], one["number"], one["id"]) for one in made]

    with ThreadPoolExecutor(THREADS) as threads:
        made = [one for part in threads.map(visit, range(THREADS)) for one in part]
    queues = defaultdict(list)
    for branch, queue, number, _id in made:
        queues[branch, queue].append(number)
    assert len(queues) == 3
    for numbers in queues.values():
        assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert len({ticket_id for *_, ticket_id in made}) == THREADS * EACH
    assert all(re.fullmatch(r"[0-9a-z]{7,16}", ticket_id) for *_, ticket_id in made)


def test_concurrent_requests_with_one_key_make_one_ticket(serve: Serve) -> None:
    """The same key from eight clients at the same moment: eight equal answers, one ticket."""
    server = serve()

    def visit(_thread: int) -> bytes:
        with caller(server, "/customer/v1") as api:
            return api.create(CAJA, "the-same-key").content

    with ThreadPoolExecutor(THREADS) as threads:
        answers = set(threads.map(visit, range(THREADS)))
    assert len(answers) == 1
    with caller(server, "/customer/v1") as api:
        assert api.create(CAJA).json()["number"] == 2


def test_a_customer_who_asks_at_once_everywhere_waits_once(serve: Serve) -> None:
    """40010 holds for requests that arrive together."""
    server = serve()

    def visit(thread: int) -> int:
        with caller(server, "/v1" if thread % 2 else "/customer/v1") as api:
            return api.create({**CAJA, "customer_id_type": "D", "customer_id_number": "1"}).status_code

    with ThreadPoolExecutor(THREADS) as threads:
        codes = sorted(threads.map(visit, range(THREADS)))
    assert codes == [201] + [400] * (THREADS - 1)


def test_a_cancelled_number_is_not_given_again(serve: Serve, both: Both) -> None:
    """Two people must never hold the same number of one day."""
    _, api = both(serve())
    first = api.create(CAJA).json()
    api.call("DELETE", f"/tickets/{first['id']}")
    assert (first["number"], api.create(CAJA).json()["number"]) == (1, 2)


def test_a_new_local_day_starts_at_one(serve: Serve, both: Both, clock: Clock) -> None:
    """At midnight in Lima, not in Greenwich; yesterday's tickets no longer wait nor bar their customers."""
    _, api = both(serve())
    wish = {**CAJA, "branch_id": "nor", "sector_id": "nv"}
    who = {"customer_id": "same"}
    assert api.create({**wish, **who}).json()["number"] == 1
    clock.forward(hours=13)  # 23:00 in Lima, tomorrow in Greenwich
    assert api.create(wish).json()["number"] == 2
    clock.forward(hours=1)
    again = api.create({**wish, **who}).json()
    assert (again["number"], again["low_estimated_time"]) == (1, "0")


def test_services_of_one_queue_share_a_numbering_across_sectors(serve: Serve, both: Both) -> None:
    """C1 and C2 in one branch, whichever sector: what is called is never ambiguous."""
    branches = [
        {
            **CHAIN["branches"][1],
            "sectors": [{"id": one, "services": ["caja"], "counters": ["1"]} for one in ("aa", "bb")],
        }
    ]
    _, api = both(serve({**CHAIN, "branches": branches}))
    made = [api.create({**CAJA, "branch_id": "nor", "sector_id": one}).json()["number"] for one in ("aa", "bb", "aa")]
    assert made == [1, 2, 3]


def test_a_queue_ends_at_9999(serve: Serve, both: Both) -> None:
    """API.md's last number: after it a plain 400, and other queues go on."""
    branches = [
        {
            **CHAIN["branches"][1],
            "sectors": [{"id": "nv", "services": ["caja", "plat"], "counters": ["1"], "waiting": {"caja": 9998}}],
        }
    ]
    _, api = both(serve({**CHAIN, "branches": branches}))
    wish = {**CAJA, "branch_id": "nor", "sector_id": "nv"}
    assert api.create(wish).json()["number"] == 9999
    refused = api.create(wish)
    assert (refused.status_code, refused.json()) == (400, {"message": "This queue has no numbers left today."})
    assert api.create({**wish, "service_id": "plat"}).json()["number"] == 1


def test_a_restart_keeps_everything(serve: Serve, both: Both) -> None:
    """Tickets, numbers, keys and customers outlive the process that wrote them."""
    first = serve()
    form, _ = both(first)
    made = form.create({**CAJA, "customer_id_type": "D", "customer_id_number": "7"}, "kept")
    first.stop()
    form, customer = both(serve())
    assert customer.get(f"/tickets/{made.json()['id']}").json()["number"] == 1
    assert form.create({**CAJA, "customer_id_type": "D", "customer_id_number": "7"}, "kept").content == made.content
    assert form.create({**CAJA, "customer_id_type": "D", "customer_id_number": "7"}).status_code == 400
    assert form.create(CAJA).json()["number"] == 2


def test_what_the_chain_says_is_waiting_waits_once(serve: Serve, both: Both) -> None:
    """Given on a day's first start, not again on the next start of that day."""
    branches = [
        {
            **CHAIN["branches"][1],
            "sectors": [{"id": "nv", "services": ["caja"], "counters": ["1"], "waiting": {"caja": 5}}],
        }
    ]
    chain = {**CHAIN, "branches": branches}
    wish = {**CAJA, "branch_id": "nor", "sector_id": "nv"}
    first = serve(chain)
    _, api = both(first)
    assert api.get("/branches/nor").json()["congestion_level"] == "MEDIUM"
    assert api.create(wish).json()["number"] == 6
    first.stop()
    _, api = both(serve(chain))
    assert api.create(wish).json()["number"] == 7


@pytest.mark.logs_errors("the disk is full")
def test_a_full_disk_is_a_500_and_no_ticket(serve: Serve, both: Both, clock: Clock) -> None:
    """What cannot be written is not promised: a bare 500; once there is room, the next number has no gap before it."""
    server = serve()
    form, customer = both(server)
    made = form.create(CAJA).json()["number"]
    assert server._store is not None
    writer = server._store._writer._connection
    (pages,) = writer.execute("PRAGMA page_count").fetchone()
    writer.execute(f"PRAGMA max_page_count = {pages}")
    answers = [api.create(CAJA) for _ in range(60) for api in (form, customer)]
    made += sum(answer.status_code == 201 for answer in answers)
    failed = [answer for answer in answers if answer.status_code == 500]
    assert failed
    assert all(answer.json() == {"message": "An error has occurred."} for answer in failed)
    writer.execute(f"PRAGMA max_page_count = {pages + 1000}")
    assert form.create(CAJA).json()["number"] == made + 1


@pytest.mark.logs_errors("the file is held by somebody else")
def test_a_disk_that_hangs_is_a_500_and_the_server_goes_on(
    serve: Serve, both: Both, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write that was begun may still happen, as a 500 says; one that still stood in line never does."""
    monkeypatch.setattr("kiosk.server.api.WRITE_TIMEOUT_S", 0.3)
    form, customer = both(serve())
    with closing(sqlite3.connect(tmp_path / "tickets.db", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        begun, in_line = form.create(CAJA), customer.create(CAJA)
        holder.execute("ROLLBACK")
    assert [begun.status_code, in_line.status_code] == [500, 500]
    monkeypatch.undo()
    assert form.create(CAJA).json()["number"] == 2
