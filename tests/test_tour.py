"""`kiosk tour` and `kiosk demo`: the whole journey by touch in a process of its own, as an installer runs it.

The walks mostly wait for fingers and screens, so all are started together and each test looks at one.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from PySide6.QtGui import QImage

from kiosk.server.run import TicketServer
from tests.support.eyes import page, read_codes
from tests.support.fault_server import FaultServer, Received, json_reply

BASE_PATHS = {"customer-v1": "/customer/v1", "v1-form": "/v1"}
CLOSED = {"customer-v1": "CLOSE", "v1-form": "close"}
TICKET_ID = "89m32b0998"
QR = "https://q.example/t/{id}?in={branch_id}"
WALK_TIMEOUT_S = 120  # one takes nine seconds alone
PRINT_DPI = 203
SHEETS = ["language", "help"]
ASKING = {
    "KIOSK_CUSTOMER__ASK_ID": "required",
    "KIOSK_CUSTOMER__ASK_PHONE": "required",
    "KIOSK_CUSTOMER__ID_TYPES": '[{"code": "D", "name": {"es": "DNI"}, "pattern": "[0-9]{8}"}]',
}


@dataclass
class Walk:
    """One run of a command: what it was told, and what it left."""

    process: subprocess.Popen[str]
    out: Path
    server: FaultServer | None = None
    said: str = ""
    complained: str = ""

    def end(self) -> int:
        """Wait for it; the exit code."""
        if self.process.returncode is None:
            self.said, self.complained = self.process.communicate(timeout=WALK_TIMEOUT_S)
        return self.process.returncode

    @property
    def posts(self) -> list[Received]:
        """The tickets the server was asked for."""
        assert self.server is not None
        return [request for request in self.server.requests if request.method == "POST"]

    def pictures(self) -> list[str]:
        """The screens there is a picture of, in their order."""
        return [file.stem[3:] for file in sorted(self.out.glob("*.png"))]

    def codes(self) -> list[str]:
        """What a phone reads from the picture of the ticket, and from the paper."""
        [picture], [paper] = self.out.glob("*-ticket.png"), self.out.glob("*.pdf")
        return [*read_codes(picture), *read_codes(page(paper, PRINT_DPI))]


def bare_chain(revision: str) -> FaultServer:
    """A server that says nothing but what API.md promises: ids, and that the first branch is closed."""
    server = FaultServer(BASE_PATHS[revision])
    sectors = [{"id": "s8"}, {"id": "s9"}]
    more = {} if revision == "v1-form" else {"sectors": sectors}
    branches = [{"id": "27b5", "status": CLOSED[revision], **more}, {"id": "27b6", **more}, {"id": "27b7", **more}]
    server.answer(json_reply(branches), to="GET /branches")
    for branch in branches:
        server.answer(json_reply(branch), to=f"GET /branches/{branch['id']}")
        server.answer(json_reply(sectors), to=f"GET /branches/{branch['id']}/sectors")
    server.answer(json_reply([{"id": "7b6"}, {"id": "7b7"}]), to="GET /services")
    server.answer(json_reply({"id": TICKET_ID}, status=201), to="POST /tickets")
    return server


@pytest.fixture(scope="module")
def walks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Walk]]:
    """Every walk of this file by its name, under way."""
    folder = tmp_path_factory.mktemp("walks")
    started: dict[str, Walk] = {}

    def start(name: str, url: str, revision: str, server: FaultServer | None = None, **more: str) -> None:
        out = folder / name
        given = {"KIOSK_API__BASE_URL": url, "KIOSK_API__REVISION": revision, "KIOSK_TICKET__QR": QR, **more}
        started[name] = Walk(_run(folder, given, "tour", "--out", str(out)), out, server)

    with ExitStack() as servers:
        real = servers.enter_context(TicketServer(folder / "server.sqlite"))
        for revision, base in BASE_PATHS.items():
            start(f"real {revision}", real.url + base, revision)
            bare = servers.enter_context(bare_chain(revision))
            start(f"bare {revision}", bare.base_url, revision, bare, **ASKING)
        refusing = servers.enter_context(bare_chain("customer-v1"))
        refusing.answer(json_reply({"message": "no"}, status=400), to="POST /tickets")
        start("refusing", refusing.base_url, "customer-v1", refusing)
        away = servers.enter_context(FaultServer())
        away.refuse()
        start("away", away.base_url, "customer-v1", away)
        started["demo"] = Walk(_run(folder, {}, "demo"), folder / "state" / "kiosk" / "demo" / "tour")
        try:
            yield started
        finally:
            for walk in started.values():
                if walk.process.poll() is None:
                    walk.process.kill()
                walk.process.communicate()


def _run(folder: Path, settings: Mapping[str, str], *arguments: str) -> subprocess.Popen[str]:
    """The command on a machine without a display and without settings of its own."""
    ours = ("KIOSK_", "QT_", "DISPLAY", "WAYLAND_DISPLAY", "XDG_")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", *arguments],
        env={**environ, "XDG_STATE_HOME": str(folder / "state"), "XDG_CONFIG_HOME": str(folder), **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _whole(walk: Walk, screens: list[str]) -> dict[str, object]:
    """The ticket of a walk that must have brought one, with a picture of each screen, and that says where they are."""
    assert (walk.end(), walk.complained) == (0, "")
    assert walk.pictures() == screens
    sizes = {(size.width(), size.height()) for size in (QImage(str(file)).size() for file in walk.out.glob("*.png"))}
    assert sizes == {(1080, 1920)}
    ticket: dict[str, object] = json.loads((walk.out / "ticket.json").read_text())
    _, _, listed = walk.said.partition(f"Ticket {ticket['id']} issued. In {walk.out}:\n")
    assert listed.split() == sorted(file.name for file in walk.out.iterdir())
    return ticket


@pytest.mark.parametrize("revision", BASE_PATHS)
def test_a_ticket_of_the_real_server(walks: dict[str, Walk], revision: str) -> None:
    """From welcome to a ticket in either revision: pictures, JSON, paper, and codes that a phone can read."""
    walk = walks[f"real {revision}"]
    ticket = _whole(walk, [*SHEETS, "welcome", "branch", "search", "sector", "service", "ticket"])
    assert ticket["queue"]
    assert walk.codes() == [f"https://q.example/t/{ticket['id']}?in=mira"] * 2


@pytest.mark.parametrize("revision", BASE_PATHS)
def test_a_ticket_of_a_server_that_says_only_its_id(walks: dict[str, Walk], revision: str) -> None:
    """Nothing has a name, a status or a number, and customers are asked for everything: still a ticket."""
    walk = walks[f"bare {revision}"]
    ticket = _whole(walk, [*SHEETS, "welcome", "branch", "sector", "service", "customer", "phone", "ticket"])
    assert ticket["id"] == TICKET_ID
    assert walk.codes() == [f"https://q.example/t/{TICKET_ID}?in=27b6"] * 2


@pytest.mark.parametrize("revision", BASE_PATHS)
def test_the_post_has_the_documented_fields_once(walks: dict[str, Walk], revision: str) -> None:
    """One POST; channel kiosk; the customer in the query or in the body as the revision wants it; nothing else."""
    walk = walks[f"bare {revision}"]
    assert walk.end() == 0
    [post] = walk.posts
    choice = {"channel": "kiosk", "branch_id": "27b6", "sector_id": "s8", "service_id": "7b6", "phone": "+51912345678"}
    customer = {"customer_id_type": "D", "customer_id_number": "12345678"}
    assert post.path == f"{BASE_PATHS[revision]}/tickets"
    if revision == "v1-form":
        assert post.headers["content-type"] == "application/x-www-form-urlencoded"
        assert sorted(parse_qsl(post.query)) == sorted(customer.items())
        assert sorted(parse_qsl(post.body.decode())) == sorted(choice.items())
    else:
        assert (post.headers["content-type"], post.query) == ("application/json", "")
        assert json.loads(post.body) == {**choice, **customer}


def test_a_refusal_is_shown_and_is_the_exit_code(walks: dict[str, Walk]) -> None:
    """The picture of the last screen says why; no ticket is left lying about."""
    walk = walks["refusing"]
    assert walk.end() == 1
    assert walk.pictures()[-1] == "refused"
    assert "no ticket; the pictures in" in walk.complained
    assert not [*walk.out.glob("*.json"), *walk.out.glob("*.pdf")]
    assert len(walk.posts) == 1


def test_a_server_that_is_away_is_said_so_soon(walks: dict[str, Walk]) -> None:
    """Exit code 1 and a sentence that names the next command."""
    walk = walks["away"]
    assert walk.end() == 1
    assert "the ticket server was not reached" in walk.complained
    assert "kiosk check" in walk.complained
    assert walk.pictures() == ["nothing-to-choose"]


def test_the_demo_without_a_display_is_a_tour(walks: dict[str, Walk]) -> None:
    """The bank's own server, its page behind the code, and where everything is."""
    walk = walks["demo"]
    preference = ["preferential", "law"]
    ticket = _whole(walk, [*SHEETS, "welcome", "branch", "search", "sector", "service", *preference, "ticket"])
    assert walk.said.startswith("No display here")
    [on_screen, on_paper] = walk.codes()
    assert on_screen == on_paper
    assert on_screen.startswith("http://127.0.0.1:")
    assert on_screen.endswith(f"/t/{ticket['id']}")
