"""Questions about the customer: an identity number that nobody behind reads along, and a phone."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.customer import EntryProblem
from kiosk.domain.model import Customer
from kiosk.domain.state import Screen
from kiosk.settings import CustomerSection, IdType, Settings
from kiosk.store.stages import Stage
from kiosk.ui.session import REVEAL_MS
from kiosk.ui.view import MASK
from tests.support.fault_server import FaultServer
from tests.support.finger import pump, until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, serve

DNI = IdType(code="D", name={"en": "National ID", "es": "DNI"}, pattern="[0-9]{8}")
FOREIGN = IdType(code="CE", name={"en": "Foreigner's card"}, pattern="[A-Z0-9]{9}")


@pytest.fixture(autouse=True)
def _one_branch(server: FaultServer) -> None:
    """The first question is the service: these stories begin after it."""
    serve(server, branches=BRANCHES[1:2])


def asking(server: FaultServer, ask_id: str = "never", ask_phone: str = "never") -> Settings:
    """Settings that ask about the customer."""
    section = CustomerSection(ask_id=ask_id, ask_phone=ask_phone, id_types=(DNI, FOREIGN))
    return settings_for(server.base_url, customer=section)


def sent(server: FaultServer) -> dict[str, str]:
    """What the only POST said about the customer."""
    [post] = [request for request in server.requests if request.method == "POST"]
    body: dict[str, str] = json.loads(post.body)
    return {name: value for name, value in body.items() if name.startswith("customer") or name == "phone"}


def entry(lobby: Lobby) -> str:
    """The number as it stands on the screen; fails if it is not what the session says."""
    field = lobby.finger.see("idNumber")
    assert field is not None
    assert field.property("entry") == lobby.view.entry
    return lobby.view.entry


def legible(shown: str) -> int:
    """How many characters of it can be read."""
    return len(shown.replace(MASK, ""))


def test_digits(server: FaultServer, tmp_path: Path) -> None:
    """A number of digits on a keypad of digits: one character legible at most, none after a moment."""
    with Lobby(asking(server, "required"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep")
        lobby.wait_for(Screen.CUSTOMER)
        assert not lobby.session.canSkip
        assert lobby.finger.see("key-A") is None
        for count, digit in enumerate("12345678", 1):
            lobby.walk(f"key-{digit}")
            assert entry(lobby)[:-1] == MASK * (count - 1)
            assert entry(lobby)[-1] in {digit, MASK}
        until(lambda: legible(entry(lobby)) == 0, REVEAL_MS / 1000 + 0.5, what="the last character is masked")
        assert entry(lobby) == MASK * 8
        lobby.walk("keyErase")
        assert entry(lobby) == MASK * 7
        lobby.walk("key-9", "keyDone")
        lobby.wait_for(Screen.TICKET)
    assert sent(server) == {"customer_id_type": "D", "customer_id_number": "12345679"}


def test_the_last_character_can_be_read_for_a_moment(server: FaultServer, tmp_path: Path) -> None:
    """Whoever types sees which key was hit; changing the language or asking for help does not show more."""
    with Lobby(asking(server, "required"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep", "key-4", "key-2")
        assert entry(lobby) == MASK + "2"
        lobby.walk("help", "close", "language", "language-es")
        assert legible(entry(lobby)) <= 1
        assert len(entry(lobby)) == 2
        pump(REVEAL_MS / 1000)
        until(lambda: entry(lobby) == MASK * 2)


def test_letters(server: FaultServer, tmp_path: Path) -> None:
    """Another kind of document needs letters: its keyboard has both, and a number begun for one kind is not kept."""
    with Lobby(asking(server, "required"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep", "key-1", "idType-CE")
        assert entry(lobby) == ""
        assert lobby.state.id_type is not None
        assert lobby.state.id_type.code == "CE"
        lobby.walk("key-A", "key-B", "keyPage", "key-1", "key-2", "key-3", "key-4", "key-5", "key-6", "keyDone")
        assert (lobby.screen, lobby.state.problem) == (Screen.CUSTOMER, EntryProblem.NOT_VALID)
        problem = lobby.finger.see("problem")
        assert problem is not None
        assert problem.property("said") == lobby.view.problem != ""
        lobby.walk("key-7")
        assert lobby.view.problem == ""
        lobby.walk("keyDone")
        lobby.wait_for(Screen.TICKET)
    assert sent(server) == {"customer_id_type": "CE", "customer_id_number": "AB1234567"}


def test_nothing_typed(server: FaultServer, tmp_path: Path) -> None:
    """A required number that is missing is asked for in words; nothing is sent."""
    with Lobby(asking(server, "required", "required"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep", "keyDone")
        assert (lobby.screen, lobby.state.problem) == (Screen.CUSTOMER, EntryProblem.EMPTY)
        lobby.type("12345678")
        lobby.walk("keyDone")
        lobby.wait_for(Screen.PHONE)
        lobby.walk("keyDone")
        assert (lobby.screen, lobby.state.problem) == (Screen.PHONE, EntryProblem.EMPTY)
        assert lobby.rows() == ()


@pytest.mark.parametrize(("typed", "e164"), [("987654321", "+51987654321"), ("+34612345678", "+34612345678")])
def test_phone(typed: str, e164: str, server: FaultServer, tmp_path: Path) -> None:
    """A phone as people write it, at home or from abroad, goes out as E.164."""
    with Lobby(asking(server, ask_phone="required"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep")
        lobby.wait_for(Screen.PHONE)
        lobby.type(typed)
        field = lobby.finger.see("phoneNumber")
        assert field is not None
        assert field.property("entry") == typed
        lobby.walk("keyDone")
        lobby.wait_for(Screen.TICKET)
    assert sent(server) == {"phone": e164}


def test_not_a_phone(server: FaultServer, tmp_path: Path) -> None:
    """Half a phone number is told while it can still be mended."""
    with Lobby(asking(server, ask_phone="optional"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep", "key-9", "key-8", "key-7", "keyDone")
        assert (lobby.screen, lobby.state.problem) == (Screen.PHONE, EntryProblem.NOT_VALID)
        assert lobby.view.problem != ""
        assert lobby.rows() == ()


def test_skip(server: FaultServer, tmp_path: Path) -> None:
    """What is optional can be left out, even after typing some of it: nothing of it is sent."""
    with Lobby(asking(server, "optional", "optional"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep")
        lobby.type("123")
        lobby.walk("skip")
        lobby.wait_for(Screen.PHONE)
        lobby.type("987")
        lobby.walk("skip")
        lobby.wait_for(Screen.TICKET)
    assert sent(server) == {}


def test_back_forgets(server: FaultServer, tmp_path: Path) -> None:
    """Back from the phone asks for the number anew; start over leaves nothing of either."""
    with Lobby(asking(server, "required", "required"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep")
        lobby.type("12345678")
        lobby.walk("keyDone")
        lobby.wait_for(Screen.PHONE)
        assert lobby.state.customer.id_number == "12345678"
        lobby.walk("back")
        assert lobby.screen is Screen.CUSTOMER
        assert lobby.state.customer == Customer()
        assert entry(lobby) == ""
        lobby.type("1234")
        lobby.walk("startOver")
        assert lobby.forgotten()


def test_languages_while_asked(server: FaultServer, tmp_path: Path) -> None:
    """The language can change in the middle of a number: what was typed stays."""
    with Lobby(asking(server, "required", "required"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep")
        lobby.type("12345678")
        before = lobby.state
        lobby.walk("language", "language-es")
        assert lobby.state == replace(before, language="es")
        lobby.walk("keyDone")
        lobby.wait_for(Screen.PHONE)
        lobby.type("98")
        lobby.walk("language", "language-en")
        assert (lobby.state.language, lobby.view.entry) == ("en", "98")


def test_numbers_stay_out_of_the_files(server: FaultServer, tmp_path: Path) -> None:
    """Once the ticket is delivered, no file of the kiosk holds the number or the phone."""
    with Lobby(asking(server, "required", "required"), tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep")
        lobby.type("87654321")
        lobby.walk("keyDone")
        lobby.wait_for(Screen.PHONE)
        lobby.type("987654321")
        lobby.walk("keyDone")
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome)
        lobby.walk("done")
        until(lambda: lobby.rows()[0].stage is Stage.DELIVERED)
    assert sent(server) == {"customer_id_type": "D", "customer_id_number": "87654321", "phone": "+51987654321"}
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert b"87654321" not in content, path
        assert b"987654321" not in content, path
