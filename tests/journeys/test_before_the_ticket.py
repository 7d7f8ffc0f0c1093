"""A long wait is told before a ticket is taken, by touch: taken all the same, or left."""

from pathlib import Path

from kiosk.domain.state import Screen
from kiosk.settings_access import AccessSection
from tests.support.fault_server import FaultServer
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, posts, serve

BUSY = [{**branch, "low_estimated_time": 40, "high_estimated_time": 45} for branch in BRANCHES[1:2]]


def test_a_long_wait_is_decided_about(server: FaultServer, tmp_path: Path) -> None:
    """It says how long; Back asks the server for nothing, and "Take a ticket" asks once however often it is hit."""
    serve(server, branches=BUSY)
    usual = settings_for(server.base_url, access=AccessSection(speech=False, sounds=False))
    with Lobby(usual, tmp_path) as lobby:
        lobby.ready().walk("start", "card-dep")
        lobby.wait_for(Screen.ADVICE)
        assert (lobby.view.advice.wait, lobby.view.advice.long) == ("Wait: about 40–45 min", True)
        lobby.walk("back")
        assert (lobby.screen, posts(server)) == (Screen.SERVICE, 0)
        lobby.walk("card-dep")
        place = lobby.finger.tap("decide")
        lobby.finger.tap_at(place)
        lobby.wait_for(Screen.TICKET)
        assert posts(server) == 1
