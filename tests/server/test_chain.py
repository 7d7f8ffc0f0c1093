"""The chain's file: what is wrong with it is said in one sentence, and the demo's is what it claims to be."""

import json
import math
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.server.chain import load_chain
from kiosk.server.errors import BadChain
from kiosk.server.hours import Openings
from kiosk.server.run import DEMO_CHAIN
from tests.server.world import CHAIN, chain_file

BRANCH: dict[str, Any] = CHAIN["branches"][1]
SECTOR: dict[str, Any] = BRANCH["sectors"][0]


def with_sector(**change: object) -> dict[str, Any]:
    """The chain with one branch, whose one sector is changed."""
    return {**CHAIN, "branches": [{**BRANCH, "sectors": [{**SECTOR, **change}]}]}


@pytest.mark.parametrize(
    ("chain", "says"),
    [
        ({**CHAIN, "timezone": "America/Limon"}, "America/Limon"),
        ({**CHAIN, "nmae": "x"}, "nmae"),
        ({**CHAIN, "one_ticket_a_customer": "no"}, "$.one_ticket_a_customer"),
        ({**CHAIN, "branches": [BRANCH, BRANCH]}, "branch id nor is given twice"),
        ({**CHAIN, "branches": [{**BRANCH, "id": "NOR"}]}, "$.branches[0].id"),
        ({**CHAIN, "branches": [{**BRANCH, "hours": "never"}]}, "branch nor: schedule never is not described"),
        ({**CHAIN, "channels": [{"id": "web", "services": ["zzz"]}]}, "channel web: service zzz is not described"),
        ({**CHAIN, "schedules": {"always": {"mon": ["9-18"]}}}, "$.schedules"),
        (with_sector(services=["zzz"]), "branch nor, sector nv: service zzz is not described"),
        (with_sector(waiting={"plat": 1}), "branch nor, sector nv: service plat is not described"),
        (with_sector(counters=[]), "counters"),
    ],
)
def test_a_wrong_file_is_explained(tmp_path: Path, chain: dict[str, Any], says: str) -> None:
    """The sentence names the file and the place in it."""
    path = chain_file(tmp_path, chain)
    with pytest.raises(BadChain) as wrong:
        load_chain(path)
    assert str(wrong.value).startswith(f"{path}: ")
    assert says in str(wrong.value)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff"])
def test_a_file_that_is_no_chain_is_explained(tmp_path: Path, content: bytes) -> None:
    """Empty, a list, cut, or not text."""
    path = tmp_path / "chain.json"
    path.write_bytes(content)
    with pytest.raises(BadChain, match=r"chain\.json: "):
        load_chain(path)


def test_the_demo_is_a_bank_in_lima() -> None:
    """Twelve branches with one to three sectors and ten services, all within API.md's limits and Lima's."""
    chain = load_chain(DEMO_CHAIN)
    assert (len(chain.branches), len(chain.services)) == (12, 10)
    assert any(not name.isascii() for service in chain.services.values() if (name := service.name))
    for branch in chain.branches.values():
        assert 1 <= len(branch.sectors) <= 3
        assert branch.name
        assert len(branch.name) <= 120
        assert branch.short_name
        assert len(branch.short_name) <= 20
        assert branch.address
        assert len(branch.address) <= 100
        assert math.dist((branch.latitude or 0, branch.longitude or 0), (-12.06, -77.03)) < 0.12
    offered = {one for branch in chain.branches.values() for sector in branch.sectors for one in sector.services}
    assert offered == set(chain.services)


def test_the_demo_is_the_same_at_any_hour() -> None:
    """Every hour of a week: the same branches closed, and all others open, as the file promises."""
    chain = load_chain(DEMO_CHAIN)
    closed = set()
    for hour in range(24 * 7):
        openings = Openings(chain, datetime(2026, 3, 2, tzinfo=UTC) + timedelta(hours=hour))
        closed.add(tuple(one.id for one in chain.branches.values() if not openings.branch(one).is_open))
        lince = chain.branches["linc"]
        doors = [openings.sector(lince, sector).is_open for sector in lince.sectors]
        assert doors == [True, False]
        assert openings.sector(lince, lince.sectors[1]).opens is not None
    assert closed == {("barr", "magd", "lamo")}


def test_the_demo_file_explains_itself() -> None:
    """Whoever opens it reads why some branches are never open and others always."""
    about = " ".join(json.loads(DEMO_CHAIN.read_text(encoding="utf-8"))["about"])
    assert "invented" in about
    assert "night" in about
