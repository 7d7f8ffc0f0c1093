"""The background loop: a fresh catalogue, what customers wait for first, and the truth about the server."""

import threading
import time
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk import sync
from kiosk.domain.model import Branch, Catalogue, Sector, Service
from kiosk.store.catalog import CatalogStore
from kiosk.sync import AWAY_FIRST_S, AWAY_MOST_S, JITTER, LISTS_A_CYCLE, REFRESH_S, pause_s
from tests.support.fault_server import Behaviour, hang, json_reply, reply, then
from tests.support.watch import PATIENCE_S, branch, listing, start, watching

DEPOSITS = {"id": "dep", "name": "Depósitos"}


def test_branches_and_services_are_read_kept_and_told(tmp_path: Path) -> None:
    """After the first cycle the kiosk knows who offers what, and still does after a restart without a server."""
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(1, "caja", "plat"), branch(2, "caja")])
        watch.server.answer(json_reply([DEPOSITS]), to="GET /services")
        start(watch)
        watch.until(lambda: len(watch.now.services) == 3)
        assert [b.name for b in watch.now.branches] == ["Agencia 1", "Agencia 2"]
        assert watch.now.services["br0001", "plat"] == (Service("dep", "Depósitos"),)
        assert watch.reachable == [True]
        watch.until(lambda: watch.store.load().branches)
    with closing(CatalogStore(tmp_path / "catalogue.db")) as store:
        kept = store.load()
    assert (kept.branches, kept.services) == (watch.now.branches, watch.now.services)
    assert kept.fetched_at is not None


def test_a_server_that_is_away_is_said_and_what_was_known_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Away and back again, by itself; the branches stay throughout."""
    monkeypatch.setattr(sync, "AWAY_FIRST_S", 0.05)
    monkeypatch.setattr(sync, "REFRESH_S", 0.05)
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(1, "caja")])
        watch.server.answer(json_reply([DEPOSITS]), to="GET /services")
        start(watch)
        watch.until(lambda: watch.reachable == [True] and watch.now.services)
        watch.server.refuse()
        watch.until(lambda: watch.reachable == [True, False])
        assert (len(watch.now.branches), len(watch.now.services)) == (1, 1)
        watch.server.accept()
        watch.until(lambda: watch.reachable == [True, False, True])


@pytest.mark.parametrize("trouble", [reply(500), reply(200, b"<html>", "text/html"), reply(401), reply(200, b"[{")])
def test_half_a_list_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Behaviour) -> None:
    """A list that breaks off on its second page costs no branch that was known, and counts as away."""
    monkeypatch.setattr(sync, "REFRESH_S", 0.05)
    monkeypatch.setattr(sync, "AWAY_FIRST_S", 0.05)
    whole = [json_reply([branch(n, "caja") for n in range(50)], headers={"X-Pagination-Count": "60"}),
             json_reply([branch(n, "caja") for n in range(50, 60)], headers={"X-Pagination-Count": "60"})]  # fmt: skip
    with watching(tmp_path) as watch:
        watch.server.answer(*whole, whole[0], trouble, to="GET /branches")
        watch.server.answer(json_reply([]), to="GET /services")
        start(watch)
        watch.until(lambda: watch.reachable == [True, False])
        assert len(watch.now.branches) == 60


def test_a_branch_that_vanished_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest whole list is all there is; services of what is gone go too."""
    monkeypatch.setattr(sync, "REFRESH_S", 0.05)
    with watching(tmp_path) as watch:
        first, second = json_reply([branch(1, "caja"), branch(2, "caja")]), json_reply([branch(2, "caja")])
        watch.server.answer(first, second, to="GET /branches")
        watch.server.answer(json_reply([DEPOSITS]), to="GET /services")
        start(watch)
        watch.until(lambda: watch.gets(".*/branches") >= 3)
        assert [b.id for b in watch.now.branches] == ["br0002"]
        assert set(watch.now.services) == {("br0002", "caja")}


def test_the_first_page_is_shown_without_waiting_for_the_rest(tmp_path: Path) -> None:
    """A chain that was never read before grows on the screen: 50, 100, 200 … branches, then all."""
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(number, "caja") for number in range(1000)])
        watch.server.answer(json_reply([]), to="GET /services")
        start(watch)
        watch.until(lambda: len(watch.now.branches) == 1000)
        assert [len(c.branches) for c in watch.catalogues] == [50, 100, 200, 400, 800, 1000]
        assert [c.fetched_at is None for c in watch.catalogues] == [True] * 5 + [False]


def test_what_a_customer_waits_for_goes_before_a_long_list(tmp_path: Path) -> None:
    """Services that somebody stands before are read between two pages, not after the last."""
    with watching(tmp_path) as watch:
        chain = [branch(number, "caja") for number in range(1000)]
        listing(watch.server, chain)
        page = json_reply(chain[:50], headers={"X-Pagination-Count": "1000"})
        watch.server.answer(json_reply([DEPOSITS]), to="GET /services")
        assert watch.sync is not None
        wish = partial(watch.sync.want_services, "br0007", "caja")
        watch.server.answer(then(wish, page), page, to="GET /branches")
        start(watch)
        watch.until(lambda: watch.now.services and watch.gets(".*/branches") > 1)
        asked = [request.path.rpartition("/")[2] for request in list(watch.server.requests)]
        assert asked[:3] == ["branches", "services", "branches"]


def test_a_wish_is_granted_at_once_between_two_cycles(tmp_path: Path) -> None:
    """While Sync waits for the next minute, a customer does not."""
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(1, "caja")])
        watch.server.answer(json_reply([]), json_reply([DEPOSITS]), to="GET /services")
        running = start(watch)
        watch.until(lambda: watch.now.services == {("br0001", "caja"): ()})
        running.want_services("br0001", "caja")
        watch.until(lambda: watch.now.services == {("br0001", "caja"): (Service("dep", "Depósitos"),)})
        told = len(watch.catalogues)
        running.want_services("br0001", "caja")
        watch.until(lambda: len(watch.catalogues) > told)  # told also when nothing changed: somebody waits


def test_sectors_that_come_by_request_are_read_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """v1-form lists branches without sectors: a new list does not lose those that are known."""
    monkeypatch.setattr(sync, "REFRESH_S", 0.05)
    with watching(tmp_path, revision="v1-form") as watch:
        listing(watch.server, [branch(1), branch(2)])
        watch.server.answer(json_reply(branch(1)), to="GET /branches/br0001")
        watch.server.answer(json_reply([{"id": "caja"}]), to="GET /branches/br0001/sectors")
        watch.server.answer(json_reply([DEPOSITS]), to="GET /services")
        running = start(watch)
        running.want("br0001")
        watch.until(lambda: ("br0001", "caja") in watch.now.services)
        seen = watch.gets(".*/branches")
        watch.until(lambda: watch.gets(".*/branches") > seen + 2)
        known = watch.now.branch("br0001")
        assert known is not None
        assert known.sectors == (Sector("caja"),)


def test_a_pinned_kiosk_reads_only_its_branch(tmp_path: Path) -> None:
    """A kiosk that stands in one branch never asks for the chain."""
    with watching(tmp_path, revision="v1-form", pinned="br0001") as watch:
        watch.server.answer(json_reply(branch(1)), to="GET /branches/br0001")
        watch.server.answer(json_reply([{"id": "caja"}]), to="GET /branches/br0001/sectors")
        watch.server.answer(json_reply([DEPOSITS]), to="GET /services")
        start(watch)
        watch.until(lambda: watch.now.services)
        assert watch.now.branches == (Branch("br0001", "Agencia 1", sectors=(Sector("caja"),)),)
        assert watch.gets(".*/branches") == 0


def test_a_large_chain_is_no_storm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each cycle reads only so many lists, the stalest first: all get their turn."""
    monkeypatch.setattr(sync, "REFRESH_S", 0.05)
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(number, "caja") for number in range(45)])
        watch.server.answer(json_reply([]), to="GET /services")
        start(watch)
        watch.until(lambda: watch.gets(".*/branches") >= 4)
        asked = list(watch.server.requests)
        starts = [at for at, request in enumerate(asked) if request.path.endswith("/branches")]
        assert [b - a - 1 for a, b in pairwise(starts[:4])] == [LISTS_A_CYCLE] * 3
        assert len({request.query for request in asked if request.path.endswith("/services")}) == 45


def test_one_broken_list_does_not_make_the_server_away(tmp_path: Path) -> None:
    """The services of one sector answer 500 or 404: the rest is there, and tickets can be had."""
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(1, "caja")])
        watch.server.answer(reply(404), reply(500), to="GET /services")
        running = start(watch)
        watch.until(lambda: watch.gets(".*/services") == 1)
        running.refresh_now()
        watch.until(lambda: watch.gets(".*/services") == 2)
        assert watch.reachable == [True]
        assert len(watch.now.branches) == 1


@pytest.mark.parametrize(("revision", "status"), [("customer-v1", 403), ("customer-v1", 404), ("v1-form", 403)])
def test_a_list_that_is_refused_is_empty_to_whoever_waits_for_it(tmp_path: Path, revision: str, status: int) -> None:
    """They are told that nothing is there, instead of waiting until they leave; it is not believed for ever."""
    with watching(tmp_path, revision=revision) as watch:
        whole = branch(1, "caja") if revision == "customer-v1" else branch(1)
        listing(watch.server, [whole])
        watch.server.answer(reply(status), to="GET .*/(services|sectors)")
        watch.server.answer(json_reply(whole), to="GET /branches/br0001")
        running = start(watch)
        watch.until(lambda: watch.now.fetched_at)
        if revision == "v1-form":
            running.want("br0001")
            watch.until(lambda: watch.now.branches[0].sectors == ())
            watch.server.answer(json_reply([{"id": "caja"}]), to="GET .*/sectors")
            running.refresh_now()
            watch.until(lambda: watch.now.branches[0].sectors == (Sector("caja"),))
        running.want_services("br0001", "caja")
        watch.until(lambda: watch.now.services == {("br0001", "caja"): ()})
        assert watch.reachable == [True]
        assert watch.store.load().services == {}
        watch.server.answer(json_reply([DEPOSITS]), to="GET .*/services")
        running.refresh_now()
        watch.until(lambda: watch.now.services == {("br0001", "caja"): (Service("dep", "Depósitos"),)})


def test_refresh_now_does_not_wait_for_the_minute(tmp_path: Path) -> None:
    """Staff, or the screen that says "out of order", may ask at once."""
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(1, "caja")])
        watch.server.answer(json_reply([]), to="GET /services")
        running = start(watch)
        watch.until(lambda: watch.now.services)
        running.refresh_now()
        watch.until(lambda: watch.gets(".*/branches") == 2)


def test_news_of_one_branch_makes_no_new_others(tmp_path: Path) -> None:
    """What has not changed stays the same object: ten thousand new ones a minute would hold up every touch."""
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(1, "main"), branch(2, "main")])
        sync = start(watch)
        watch.until(lambda: watch.now.fetched_at)
        before = watch.now
        listing(watch.server, [branch(1, "main"), {**branch(2, "main"), "name": "Agencia nueva"}])
        sync.refresh_now()
        watch.until(lambda: watch.now.branches[1].name == "Agencia nueva")
        assert watch.now.branches[0] is before.branches[0]


@pytest.mark.logs_errors("a bug is logged whole")
def test_a_bug_is_logged_and_the_loop_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A fault of ours in a callback does not leave the kiosk with old data for ever."""
    monkeypatch.setattr(sync, "AWAY_FIRST_S", 0.01)
    with watching(tmp_path) as watch:
        listing(watch.server, [branch(1, "caja")])
        watch.server.answer(json_reply([]), to="GET /services")
        faults = iter([ZeroDivisionError("ours")])
        tell = watch.catalogue

        def buggy(catalogue: Catalogue) -> None:
            for fault in faults:
                raise fault
            tell(catalogue)

        monkeypatch.setattr(watch.sync, "_on_catalogue", buggy)
        start(watch)
        watch.until(lambda: watch.now.branches)
    assert "ZeroDivisionError: ours" in caplog.text


def test_stopping_is_prompt_and_silent(tmp_path: Path) -> None:
    """A server that hangs holds nobody up once the API is closed; afterwards nothing is called back."""
    with watching(tmp_path) as watch:
        asked = threading.Event()
        watch.server.answer(then(asked.set, hang()))
        start(watch)
        assert asked.wait(PATIENCE_S)
        began = time.monotonic()
    assert time.monotonic() - began < 1.5
    assert (watch.catalogues, watch.reachable) == ([], [])


def test_pauses_grow_while_the_server_is_away_and_are_spread() -> None:
    """A minute when all is well; away: from seconds to two minutes; never two kiosks in step."""
    assert [pause_s(failures, 0.5) for failures in (0, 1, 2, 3, 99)] == [
        REFRESH_S, AWAY_FIRST_S, AWAY_FIRST_S * 2, AWAY_FIRST_S * 4, AWAY_MOST_S
    ]  # fmt: skip
    assert (pause_s(0, 0.0), pause_s(0, 1.0)) == (REFRESH_S * (1 - JITTER), REFRESH_S * (1 + JITTER))
