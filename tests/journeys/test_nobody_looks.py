"""A ticket for whoever sees nothing: a tactile keypad, a black screen, and what the speech engine is asked to say.

The customer here decides by what was heard alone: nothing in these stories reads the screen, the mark or the session.
"""

import json
import re
from pathlib import Path

import pytest

from kiosk.settings import CustomerSection, IdType, ScreenSection
from kiosk.settings_access import AccessSection
from kiosk.ui.speech import ear
from tests.support.fault_server import FaultServer, json_reply
from tests.support.finger import pump, until
from tests.support.keypad import Keypad
from tests.support.listener import Listener
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import TICKET, serve

SETTLE_MS = 5  # what comes one after the other is still heard as one
MOST_KEYS = 40
DNI = IdType(code="D", name={"en": "National ID"}, pattern="[0-9]{2}")
REVISIONS = ("customer-v1", "v1-form")


class Customer:
    """Hears, and presses keys."""

    def __init__(self, lobby: Lobby, listener: Listener) -> None:
        self._keypad, self._voice = Keypad(lobby), listener.voice

    def hears(self, words: str) -> str:
        """Wait until that is said; all that was said since the last key."""
        until(lambda: re.search(words, self._voice.text), what=f"{words!r}, after {self._voice.text!r},")
        pump(2 * SETTLE_MS / 1000)
        return self._voice.text

    def presses(self, key: str) -> None:
        """A key; what was said before is old."""
        self._voice.take()
        self._keypad.key(key)

    def seeks(self, words: str, key: str = "Right") -> None:
        """Press an arrow until that is said."""
        for _ in range(MOST_KEYS):
            self.presses(key)
            if re.search(words, self.hears(".")):
                return
        raise AssertionError(f"{words!r} was never said")

    def takes(self, words: str) -> None:
        """Seek it, and press Enter."""
        self.seeks(words)
        self.presses("Return")


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Listener:
    """Whoever listens, at the kiosk that is made next."""
    monkeypatch.setattr(ear, "SETTLE_MS", SETTLE_MS)
    return Listener(monkeypatch)


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_ticket(revision: str, server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """From the first key to a number that was heard, is the server's, and can be heard once more."""
    serve(server, revision)
    server.answer(json_reply({**TICKET, "queue": "C", "number": 12}, status=201), to="POST /tickets")
    settings = settings_for(
        server.base_url,
        revision,
        access=AccessSection(sounds=False),
        customer=CustomerSection(ask_id="required", id_types=(DNI,)),
        screen=ScreenSection(motion=False, keypad=True),
    )
    with Lobby(settings, tmp_path) as lobby:
        customer = Customer(lobby.ready(), listener)
        customer.presses("Down")
        customer.hears("Speech is on.*Touch to start")
        customer.takes("Read aloud")
        customer.takes("Black screen")
        customer.hears("The screen is black now.*Take your number here")
        customer.takes("Touch to start")
        customer.hears("Which branch.*1 of 3: Agencia Miraflores")
        customer.takes("2 of 3: Agencia Solé")
        customer.hears("What do you need.*1 of 2: Depósitos")
        customer.takes("2 of 2: Retiros")
        customer.hears("What is your ID number")
        for digit in "47":
            customer.seeks(rf"(^|\s){digit}\.")
            customer.presses("Return")
            customer.hears("characters? typed")
        customer.takes("Continue")
        customer.hears("Your number is C, 1, 2")
        customer.presses("Help")
        customer.hears("Your number is C, 1, 2")
        customer.takes("Finish")
        until(lobby.forgotten, what="nothing of the customer is left")
    [post] = [request for request in server.requests if request.method == "POST"]
    assert b"47" in post.raw
    assert b"ret" in post.body


def test_a_mistake_is_heard_and_mended(server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """A number too short is said to be wrong, and the one after it is taken; back and help work by ear too."""
    settings = settings_for(
        server.base_url,
        access=AccessSection(sounds=False),
        customer=CustomerSection(ask_id="required", id_types=(DNI,)),
        screen=ScreenSection(motion=False, keypad=True),
    )
    with Lobby(settings, tmp_path) as lobby:
        customer = Customer(lobby.ready(), listener)
        customer.presses("Down")
        customer.hears("Speech is on")
        customer.takes("Touch to start")
        customer.hears("Which branch")
        customer.seeks("cannot be chosen")
        customer.presses("Return")
        customer.takes("Agencia Miraflores")
        customer.hears("Where in the branch")
        customer.presses("Escape")
        customer.hears("Which branch")
        customer.takes("Agencia Solé")
        customer.hears("What do you need")
        customer.presses("Help")
        customer.hears("Step 2 of 3.*What do you need")
        customer.takes("Retiros")
        customer.hears("What is your ID number")
        customer.takes("Continue")
        customer.hears("Please type")
        for digit in "12":
            customer.seeks(rf"(^|\s){digit}\.", "Left")
            customer.presses("Return")
        customer.takes("Continue")
        customer.hears("Your number is T, 2")
    [post] = [request for request in server.requests if request.method == "POST"]
    assert json.loads(post.body)["customer_id_number"] == "12"
