"""Lists: pages past fifty, servers that count wrongly or never end, and how each revision says "none"."""

from urllib.parse import parse_qs

import pytest

from kiosk.api import client
from kiosk.api.errors import NotFound, Unknown
from kiosk.domain.model import Branch, Sector, Service, Ticket
from tests.api.samples import BY_DOCUMENT, REVISIONS, TICKET_ID, talking
from tests.support.fault_server import Behaviour, FaultServer, Line, endless, json_reply, reply


def pages(server: FaultServer, count: int, *, header: str | None = None, none: Behaviour | None = None) -> Behaviour:
    """A chain of `count` branches, cut into pages as asked, at most fifty each."""

    def behave(line: Line) -> None:
        query = parse_qs(server.requests[-1].query)
        offset, limit = int(query["offset"][0]), min(int(query["limit"][0]), 50)
        page = [{"id": f"b{number}"} for number in range(offset, min(offset + limit, count))]
        headers = {} if header is None else {"X-Pagination-Count": header}
        (json_reply(page, headers=headers) if page or none is None else none)(line)

    return behave


@pytest.mark.parametrize("revision", REVISIONS)
@pytest.mark.parametrize(
    ("count", "header", "requests"),
    [(0, None, 1), (12, None, 1), (12, "12", 1), (50, "50", 1), (50, None, 2), (120, "120", 3), (1000, "1000", 20)],
)
def test_every_branch_comes_once(revision: str, count: int, header: str | None, requests: int) -> None:
    """A thousand branches are twenty pages; with a count not one request too many."""
    with talking(revision) as (server, api):
        server.answer(pages(server, count, header=header))
        assert list(api.branches()) == [Branch(f"b{number}") for number in range(count)]
        assert len(server.requests) == requests


def test_the_first_page_does_not_wait_for_the_second() -> None:
    """The list can be shown while the rest is fetched."""
    with talking() as (server, api):
        server.answer(pages(server, 1000, header="1000"))
        assert next(api.branches()).id == "b0"
        assert len(server.requests) == 1


def test_past_the_end_v1_form_may_say_404() -> None:
    """Fifty branches and no count: the second page is "none", which that revision says by 404."""
    with talking("v1-form") as (server, api):
        server.answer(pages(server, 50, none=reply(404)))
        assert len(list(api.branches())) == 50


@pytest.mark.parametrize("header", [None, "", "-1", "many", "9" * 30, "1000000"])
def test_a_server_that_repeats_itself_ends(header: str | None) -> None:
    """It ignores the offset, or counts what it never sends: a page that brings nothing new is the last."""
    page = [{"id": f"b{number}"} for number in range(50)]
    headers = {} if header is None else {"X-Pagination-Count": header}
    with talking() as (server, api):
        server.answer(json_reply(page, headers=headers))
        assert len(list(api.branches())) == 50
        assert len(server.requests) == 2


def test_a_list_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bound on pages: a server that invents branches for ever has no catalogue."""
    monkeypatch.setattr(client, "MOST_PAGES", 20)
    with talking() as (server, api):
        server.answer(pages(server, 10**9))
        with pytest.raises(Unknown, match="1000 branches"):
            list(api.branches())
        assert len(server.requests) == 20


def test_bad_entries_are_dropped_and_counted() -> None:
    """One branch without an id must not hide the pages behind it."""
    with talking() as (server, api):
        full = [{"id": f"b{number}"} for number in range(49)] + [{"name": "no id"}]
        server.answer(json_reply(full), json_reply([{"id": "last"}, {"id": "b0"}]))
        found = [branch.id for branch in api.branches()]
        assert found == [f"b{number}" for number in range(49)] + ["last"]
        assert parse_qs(server.requests[1].query)["offset"] == ["50"]


@pytest.mark.parametrize("revision", REVISIONS)
def test_none_is_an_empty_list(revision: str) -> None:
    """`200 []` in both; 404 only where the revision documents it, because elsewhere it is a wrong address.

    Never of the branches: a server that is being put up must not empty the catalogue of a kiosk.
    """
    with talking(revision) as (server, api):
        server.answer(json_reply([]))
        lists = (
            lambda: api.tickets_of(BY_DOCUMENT),
            lambda: tuple(api.branches()),
            lambda: api.sectors("27b6"),
            lambda: api.services("27b6", "s8"),
        )
        for listing in lists:
            assert listing() == ()
        server.answer(reply(404))
        branches = lists[1]
        for listing in lists:
            if revision == "v1-form" and listing is not branches:
                assert listing() == ()
            else:
                with pytest.raises(NotFound):
                    listing()


@pytest.mark.parametrize("revision", REVISIONS)
def test_tickets_sectors_and_services_are_read(revision: str) -> None:
    """In the server's order, each sector and service once."""
    with talking(revision) as (server, api):
        server.answer(json_reply([{"id": TICKET_ID}, {"id": "older"}]), to="GET /tickets")
        server.answer(json_reply([{"id": "s8"}, {"id": "s8"}, {"id": "s9", "status": "x"}]), to="GET /branches/27b6/.*")
        server.answer(json_reply([{"id": "7b6", "name": "Caja"}, {"id": "7b6"}, 3]), to="GET /services")
        assert api.tickets_of(BY_DOCUMENT) == (Ticket(TICKET_ID), Ticket("older"))
        assert api.sectors("27b6") == (Sector("s8"), Sector("s9"))
        assert [service.id for service in api.services("27b6", "s8")] == [Service("7b6").id]


def test_lists_may_be_larger_than_tickets_but_not_endless() -> None:
    """Four megabytes for a list, 256 KiB for one thing."""
    big = [{"id": f"b{number}", "padding": "x" * 1000} for number in range(1000)]
    with talking() as (server, api):
        server.answer(json_reply(big), to="GET /branches")
        server.answer(json_reply({"id": "b1", "padding": "x" * 300_000}), to="GET /branches/b1")
        server.answer(endless(b" " * 65536), to="GET /services")
        assert len(list(api.branches())) == 1000
        with pytest.raises(Unknown, match="larger than 256 KiB"):
            api.branch("b1")
        with pytest.raises(Unknown, match="larger than 4096 KiB"):
            api.services("b1", "s1")


def test_a_list_that_fails_is_not_said_to_have_acted() -> None:
    """Staff are told to fear for a ticket only where one may have been made."""
    with talking() as (server, api):
        for trouble in (reply(500), reply(200, b"<p>")):
            server.answer(trouble)
            with pytest.raises(Unknown, match=r"GET /branches: .+") as caught:
                list(api.branches())
            assert "acted" not in str(caught.value)
