"""What a screen leaves behind in QML's own heap goes when the screen has gone: not when megabytes have gathered."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.state import Screen
from kiosk.ui.window import TIDY_MS
from tests.soak.rest import rest, waited
from tests.support.fault_server import FaultServer
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, serve

VISITS, MOST_ROUNDS = 60, 12
CALM_ROUNDS = 2
MOST_KB_A_VISIT = 1.5  # the same visits leave 2 to 4 kB, round after round, where nobody looks for garbage
STEP_MS = 8  # a screen is loaded and painted


@pytest.fixture
def lobby(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Lobby]:
    """A kiosk whose first question is the service."""
    with FaultServer() as server:
        serve(server, branches=BRANCHES[1:2])
        with Lobby(settings_for(server.base_url), tmp_path) as lobby:
            yield lobby.ready()


def qml_heap_kb() -> int:
    """How much of QML's heap is in memory (proc(5)); Qt names its mapping."""
    text = Path("/proc/self/smaps").read_text()
    found = re.findall(r"JSGCHeap[^\n]*\n(?:[^\n]*\n)*?Rss:\s+(\d+) kB", text)
    assert found
    return sum(map(int, found))


def look_and_leave(lobby: Lobby, times: int) -> None:
    """Visitors who look at the services and go, and a pause after them."""
    for _ in range(times):
        lobby.session.start()
        rest(STEP_MS)
        assert lobby.screen is Screen.SERVICE
        lobby.session.startOver()
        rest(STEP_MS)
    assert not waited(lambda: lobby.screen is not Screen.WELCOME, 2 * TIDY_MS / 1000)


def grows(lobby: Lobby) -> bool:
    """Whether a round of visits leaves more than the heap had room for."""
    before = qml_heap_kb()
    look_and_leave(lobby, VISITS)
    return (qml_heap_kb() - before) / VISITS > MOST_KB_A_VISIT


def test_visits_do_not_fill_the_heap_of_qml(lobby: Lobby) -> None:
    """It grows in steps, on a busy machine late ones; but it stops: where nobody looks for garbage it never does."""
    calm = 0
    for _ in range(MOST_ROUNDS):
        calm = 0 if grows(lobby) else calm + 1
        if calm == CALM_ROUNDS:
            return
    pytest.fail(f"the heap grew in every second of {MOST_ROUNDS} rounds of {VISITS} visits")
