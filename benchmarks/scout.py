"""Where things are on each screen, found by a kiosk off-screen, so that a finger knows where to tap on a real one.

`python -m benchmarks.scout CONFIG WIDTH HEIGHT` walks one journey without touching anything and prints JSON: screen →
name → x, y, width, height. "card" is the answer the journey takes. It takes one ticket.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from benchmarks.screen import Place, Stuck
from kiosk.app import Kiosk, application
from kiosk.settings import load

PATIENCE_S = 30.0
PULSE_MS = 10
SETTLE_MS = 500  # motion ends within 250


class Scout:
    """A kiosk off-screen, and what was found on its screens so far."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._session, self._window = kiosk.session, kiosk.screen.window
        self.found: dict[str, dict[str, Place]] = {}

    def walk(self) -> None:
        """One journey, and the sheets and screens beside it."""
        session = self._session
        self._until(lambda: session.state.catalogue.branches and session.state.reachable)
        self._look("Welcome")
        session.openHelp()
        self._look("Help")
        session.stay()
        session.start()
        self._look("Branch")
        session.openKeyboard()
        self._look("Search")
        session.goBack()
        self._answer("Branch", session.chooseBranch, "Sector")
        self._answer("Sector", session.chooseSector, "Service")
        self._answer("Service", session.chooseService, "Issuing")
        self._until(lambda: session.state.outcome is not None)
        self._look("Ticket")

    def _answer(self, screen: str, choose: Callable[[str], None], then: str) -> None:
        """Take the first answer that leads to that screen."""
        self._until(lambda: self._cards(screen))
        for card in self._cards(screen):
            choose(card.removeprefix("card-"))
            if self._session.view.screen == then:
                self.found[screen]["card"] = self.found[screen][card]
                return
            self._session.goBack()
        raise Stuck(f"No card of the {screen} screen leads to {then}.")

    def _cards(self, screen: str) -> list[str]:
        """The cards that can be touched, from top to bottom."""
        self._look(screen)
        places = self.found[screen]
        return sorted((name for name in places if name.startswith("card-")), key=lambda name: places[name].y)

    def _look(self, screen: str) -> None:
        QTest.qWait(SETTLE_MS)
        named = [item for item in _items(self._window.contentItem()) if item.objectName() and item.isEnabled()]
        boxes = {item.objectName(): item.mapRectToScene(item.boundingRect()).toRect() for item in named}
        self.found[screen] = {name: Place(box.x(), box.y(), box.width(), box.height()) for name, box in boxes.items()}

    def _until(self, true: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not true():
            if time.monotonic() > deadline:
                raise Stuck(f"The scout does not get past the {self._session.view.screen} screen.")
            QTest.qWait(PULSE_MS)


def _items(root: QQuickItem) -> Iterator[QQuickItem]:
    """All that is painted inside `root`."""
    for child in root.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from _items(child)


def _main(config: Path, width: int, height: int) -> None:
    app = application(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-scout-") as state:
        kiosk = Kiosk(load(config, {}), Path(state), (width, height))
        try:
            scout = Scout(kiosk)
            scout.walk()
        finally:
            kiosk.close()
        app.processEvents()
    sys.stdout.write(json.dumps(scout.found))


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
