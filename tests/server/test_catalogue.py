"""Branches, sectors and services: their shape, filters and pages, and their hours."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.server.world import CAJA, CHAIN, Both, Caller, Clock, Serve

Json = dict[str, Any]


def ids(found: list[Json]) -> list[str]:
    """The ids of a list, in its order."""
    return [one["id"] for one in found]


def test_a_branch_of_customer_v1_holds_its_sectors(serve: Serve, both: Both) -> None:
    """Upper case, estimates, and the sectors with the ids of their services."""
    _, api = both(serve())
    branch = api.get("/branches/cen").json()
    assert branch == {
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
        "is_virtual": False,
        "is_bookable": True,
        "low_estimated_time": "0",
        "high_estimated_time": "5",
        "congestion_level": "LOW",
        "sectors": [
            {"id": "ven", "name": "Ventanillas", "short_name": "Vent.", "status": "OPEN", "services": ["caja"]},
            {"id": "pla", "name": "Plataforma", "status": "OPEN", "services": ["plat", "cred"]},
        ],
    }
    assert api.get("/branches").json()[0] == branch


def test_a_branch_of_v1_form_does_not(serve: Serve, both: Both) -> None:
    """Lower case, no sectors inside; they are asked for, and have times of their own."""
    api, _ = both(serve())
    branch = api.get("/branches/med").json()
    assert "sectors" not in branch
    assert (branch["status"], branch["congestion_level"]) == ("open", "low")
    assert api.get("/branches/med/sectors").json() == [
        {
            "id": "mv",
            "status": "open",
            "opening_time": "2026-03-02T05:00:00.000Z",
            "closing_time": "2026-03-03T05:00:00.000Z",
        },
        {
            "id": "mp",
            "status": "close",
            "opening_time": "2026-03-03T14:00:00.000Z",
            "closing_time": "2026-03-03T18:00:00.000Z",
        },
    ]


def test_a_closed_branch_tells_its_next_hours_and_no_wait(api: Caller) -> None:
    """Closed today: tomorrow's hours. Closed until nobody knows when: no hours at all."""
    tomorrow, some_day = api.get("/branches/est").json(), api.get("/branches/sur").json()
    assert tomorrow["opening_time"] == "2026-03-03T14:00:00.000Z"
    assert "opening_time" not in some_day
    for branch in (tomorrow, some_day):
        assert branch["status"] == api.spell("CLOSE")
        assert not {"low_estimated_time", "high_estimated_time", "congestion_level"} & branch.keys()


@pytest.mark.parametrize(
    ("lima", "open_", "opens", "closes"),
    [
        ("2026-03-02 08:59", False, "03-02 09:00", "03-02 13:00"),
        ("2026-03-02 09:00", True, "03-02 09:00", "03-02 13:00"),
        ("2026-03-02 13:00", False, "03-02 14:00", "03-02 18:00"),
        ("2026-03-02 18:00", False, "03-03 09:00", "03-03 13:00"),
        ("2026-03-06 20:00", False, "03-07 09:00", "03-07 12:00"),
        ("2026-03-07 12:00", False, "03-09 09:00", "03-09 13:00"),  # Saturday noon: Monday
    ],
)
def test_hours_are_todays_or_the_next(
    serve: Serve, both: Both, clock: Clock, lima: str, open_: bool, opens: str, closes: str
) -> None:
    """Local weekly hours become today's or the next UTC times."""
    clock.now = at_lima(lima)
    form, customer = both(serve())
    expected = [at_lima(f"2026-{time}").strftime("%Y-%m-%dT%H:%M:%S.000Z") for time in (opens, closes)]
    for api in (form, customer):
        branch = api.get("/branches/cen").json()
        assert branch["status"] == api.spell("OPEN" if open_ else "CLOSE")
        assert [branch["opening_time"], branch["closing_time"]] == expected
        assert api.create(CAJA).status_code == (201 if open_ else 400)


@pytest.mark.parametrize(
    ("lima", "open_"), [("02 21:59", False), ("02 23:00", True), ("03 05:59", True), ("03 06:00", False)]
)
def test_hours_may_run_past_midnight(serve: Serve, both: Both, clock: Clock, lima: str, open_: bool) -> None:
    """22:00-06:00 is open on both sides of midnight."""
    clock.now = at_lima(f"2026-03-{lima}")
    _, api = both(serve())
    assert api.get("/branches/noc").json()["status"] == ("OPEN" if open_ else "CLOSE")


def at_lima(text: str) -> datetime:
    """A local time as UTC."""
    return datetime.fromisoformat(f"{text}-05:00").astimezone(UTC)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["cen", "nor", "sur", "est", "med", "noc"]),
        ({"service_id": "plat"}, ["cen", "med"]),
        ({"service_id": "zzz"}, []),
        ({"code": "AG002"}, ["nor"]),
        ({"is_virtual": "true"}, ["nor"]),
        ({"is_bookable": "true"}, ["cen"]),
        ({"is_virtual": "false", "is_bookable": "false", "service_id": "plat"}, ["med"]),
    ],
)
def test_filters_of_both_revisions(api: Caller, query: dict[str, str], found: list[str]) -> None:
    """service_id, code, is_virtual, is_bookable, and all of them together."""
    answer = api.get("/branches", **query)
    assert ids(answer.json()) == found
    assert answer.headers["X-Pagination-Count"] == str(len(found))


def test_status_is_filtered_in_the_revisions_case(api: Caller) -> None:
    """open/close in v1-form, OPEN/CLOSE in customer-v1."""
    assert ids(api.get("/branches", status=api.spell("OPEN")).json()) == ["cen", "nor", "med"]
    assert ids(api.get("/branches", status=api.spell("CLOSE")).json()) == ["sur", "est", "noc"]
    assert api.get("/branches", status=api.spell("OPEN").swapcase()).status_code == 400


def test_v1_form_finds_branches_around_a_point(serve: Serve, both: Both) -> None:
    """Nearest first, within so many metres; a branch without coordinates is nowhere near."""
    api, _ = both(serve())
    at_nor = {"latitude": -11.99, "longitude": -77.07}
    assert ids(api.get("/branches", **at_nor).json())[:2] == ["nor", "cen"]
    assert ids(api.get("/branches", **at_nor, distance=7000).json()) == ["nor"]
    assert ids(api.get("/branches", **at_nor, distance=9000).json()) == ["nor", "cen"]


def test_customer_v1_finds_branches_within_bounds(serve: Serve, both: Both) -> None:
    """min_/max_ latitude and longitude, each by itself or together."""
    _, api = both(serve())
    assert ids(api.get("/branches", min_latitude=-12).json()) == ["nor"]
    assert ids(api.get("/branches", max_latitude=-12, min_longitude=-78, max_longitude=-77).json()) == ["cen"]
    assert api.get("/branches", min_latitude=1, max_latitude=0).status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        {"limit": "0"},
        {"limit": "51"},
        {"limit": "ten"},
        {"limit": ""},
        {"limit": "٣"},
        {"offset": "-1"},
        {"offset": "1e3"},
        {"offset": "9999999999"},
        {"latitude": "-12"},
        {"latitude": "-91", "longitude": "0"},
        {"latitude": "nan", "longitude": "0"},
        {"is_virtual": "yes"},
        {"service_id": "NOT-AN-ID"},
    ],
)
def test_an_impossible_query_is_a_400(api: Caller, query: dict[str, str]) -> None:
    """Numbers out of range, words that are none, half a point."""
    assert api.get("/branches", **query).status_code == 400


def test_branches_come_in_pages(serve: Serve, both: Both) -> None:
    """Ten unless asked for more, at most fifty: 120 branches are three pages, and each comes once."""
    branch = CHAIN["branches"][1]
    chain = {**CHAIN, "branches": [{**branch, "id": f"b{n:03}"} for n in range(120)]}
    for api in both(serve(chain)):
        assert len(api.get("/branches").json()) == 10
        pages = [api.get("/branches", offset=offset, limit=50) for offset in (0, 50, 100, 150)]
        assert [one for page in pages for one in ids(page.json())] == [f"b{n:03}" for n in range(120)]
        heads = [[page.headers[f"X-Pagination-{name}"] for name in ("Count", "Page", "Limit")] for page in pages]
        assert heads == [["120", "1", "50"], ["120", "2", "50"], ["120", "3", "50"], ["120", "4", "50"]]


def test_sectors_are_filtered(api: Caller) -> None:
    """By service and by status; none is a 404 in v1-form."""
    assert ids(api.get("/branches/cen/sectors", service_id="cred").json()) == ["pla"]
    assert ids(api.get("/branches/med/sectors", status=api.spell("CLOSE")).json()) == ["mp"]
    none = api.get("/branches/cen/sectors", service_id="hipo")
    assert none.status_code == (404 if api.form else 200)


def test_services_are_those_offered(api: Caller) -> None:
    """Of the chain, of a branch, of a sector; none is a 404 in v1-form."""
    assert ids(api.get("/services").json()) == ["caja", "plat", "cred"]
    assert ids(api.get("/services", branch_id="nor").json()) == ["caja"]
    assert api.get("/services", branch_id="cen", sector_id="pla").json() == [
        {"id": "plat", "name": "Plataforma"},
        {"id": "cred", "name": "Créditos"},
    ]
    none = api.get("/services", branch_id="nor", sector_id="pla")
    assert none.status_code == (404 if api.form else 200)


def test_an_unknown_branch_is_404(api: Caller) -> None:
    """By itself, and its sectors."""
    assert api.get("/branches/zzz").status_code == 404
    assert api.get("/branches/zzz/sectors").status_code == 404


def test_congestion_and_wait_follow_the_queue(serve: Serve, both: Both) -> None:
    """LOW, then MEDIUM, then HIGH as tickets wait, and the estimate with them."""
    form, customer = both(serve())
    nor = {**CAJA, "branch_id": "nor", "sector_id": "nv"}
    seen = []
    for _ in range(8):
        branch = customer.get("/branches/nor").json()
        seen.append((branch["congestion_level"], branch["low_estimated_time"], branch["high_estimated_time"]))
        customer.create(nor)
    assert seen[0] == ("LOW", "0", "5")
    assert seen[3] == ("MEDIUM", "10", "15")
    assert seen[7] == ("HIGH", "20", "35")
    assert form.get("/branches/nor").json()["congestion_level"] == "high"


def test_hostile_names_are_still_json(serve: Serve, both: Both) -> None:
    """Markup, control characters, lone surrogates, 5,000 characters: carried, never a 500."""
    names = [
        "<img src=x onerror=alert(1)>",
        "a\x00b\x1b[31m",
        "\ud800",
        "\u202eagencia",
        "e" + "\u0301" * 200,
        "x" * 5000,
    ]
    branch = CHAIN["branches"][1]
    chain = {**CHAIN, "branches": [{**branch, "id": f"h{n}", "name": name} for n, name in enumerate(names)]}
    for api in both(serve(chain)):
        assert [one["name"] for one in api.get("/branches").json()] == names
