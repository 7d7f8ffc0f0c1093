"""Preferential attention and what to know before a ticket, by keypad alone and listening: nothing is for eyes only."""

import json
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.state import Screen
from kiosk.settings import ScreenSection
from kiosk.settings_access import AccessSection, NamedService
from tests.support.fault_server import FaultServer
from tests.support.finger import until
from tests.support.keypad import Keypad
from tests.support.listener import Listener
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, serve

BUSY = [{**branch, "low_estimated_time": 40, "high_estimated_time": 45} for branch in BRANCHES[1:2]]
SERVICES = (NamedService(id="dep", note={"en": "Bring your ID card."}, preferential="ret"),)


def test_put_first_by_keypad(server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The law is read out, the choice is said to be made, the wait and the note come before the ticket."""
    voice = Listener(monkeypatch).voice
    serve(server, branches=BUSY)
    settings = settings_for(
        server.base_url, access=AccessSection(sounds=False, law="pe"), screen=ScreenSection(motion=False, keypad=True)
    )

    def hears(*words: str) -> None:
        until(lambda: all(word in voice.text for word in words), what=f"{words}, after {voice.text!r},")
        voice.take()

    with Lobby(msgspec.structs.replace(settings, services=SERVICES), tmp_path) as lobby:
        lobby.ready()
        until(lambda: lobby.session.can_speak, what="it can speak")
        keypad = Keypad(lobby).wake()
        keypad.to("start").press()
        lobby.wait_for(Screen.SERVICE)
        keypad.to("card-dep").press()
        lobby.wait_for(Screen.ADVICE)
        hears("Take a ticket?", "Depósitos", "The wait is about 40 to 45 minutes", "Bring your ID card")
        keypad.key("Back")
        lobby.wait_for(Screen.SERVICE)
        keypad.to("law").press()
        hears("Preferential attention", "pregnant women", "nobody asks why", "Law 28683")
        keypad.key("Back")
        keypad.to("preferential").press()
        hears("Preferential attention, Touch again to see all services, chosen.")
        keypad.to("card-dep").press()
        lobby.wait_for(Screen.ADVICE)
        hears("Good to know", "Depósitos", "Preferential attention", "Bring your ID card")
        keypad.to("decide").press()
        lobby.wait_for(Screen.TICKET)
    [post] = (request for request in server.requests if request.method == "POST")
    assert json.loads(post.body)["service_id"] == "ret"
