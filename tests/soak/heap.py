"""`python -m tests.soak.heap FOLDER`: rounds of visits in a process of their own; a line a round, QML's heap in kB.

Of its own: what other kiosks of the same process have left makes the heap grow in larger steps, and later.
"""

import re
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.domain.state import Screen
from kiosk.ui.window import TIDY_MS
from tests.soak.rest import rest, waited
from tests.support.fault_server import FaultServer
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, serve

VISITS, ROUNDS = 60, 8
STEP_MS = 8  # a screen is loaded and painted


def qml_heap_kb() -> int:
    """How much of QML's heap is in memory (proc(5)); Qt names its mapping."""
    text = Path("/proc/self/smaps").read_text(encoding="utf-8")
    found = re.findall(r"JSGCHeap[^\n]*\n(?:[^\n]*\n)*?Rss:\s+(\d+) kB", text)
    assert found
    return sum(map(int, found))


def look_and_leave(lobby: Lobby) -> None:
    """Visitors who look at the services and go, and a pause after them."""
    for _ in range(VISITS):
        lobby.session.start()
        rest(STEP_MS)
        assert lobby.screen is Screen.SERVICE
        lobby.session.startOver()
        rest(STEP_MS)
    assert not waited(lambda: lobby.screen is not Screen.WELCOME, 2 * TIDY_MS / 1000)


def main(folder: Path) -> None:
    """A kiosk whose first question is the service."""
    app = QGuiApplication([])
    with FaultServer() as server:
        serve(server, branches=BRANCHES[1:2])
        with Lobby(settings_for(server.base_url), folder) as lobby:
            lobby.ready()
            for _ in range(ROUNDS):
                look_and_leave(lobby)
                sys.stdout.write(f"{qml_heap_kb()}\n")
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]))
