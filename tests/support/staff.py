"""Staff in front of a real kiosk: who they are, how they come in, and what the audit trail says they did."""

from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.domain.knock import TAPS
from kiosk.domain.pin import Role
from kiosk.domain.state import Screen
from kiosk.maintenance.pins import Pins
from kiosk.maintenance.store import MaintenanceStore, recorded_traces
from kiosk.maintenance.trial import begin
from tests.support.finger import PATIENCE_S, pump, until
from tests.support.lobby import Lobby
from tests.support.pins import STAFF, TECHNICIAN, cheap_hasher

NEVER = 99  # no exit code of the program
PINS = {Role.STAFF: STAFF, Role.TECHNICIAN: TECHNICIAN}
CORNERS = (QPoint(6, 6), QPoint(534, 6))
TOML = """
[kiosk]
languages = ["en", "es"]
[api]
base_url = "{url}/customer/v1"
[printer]
uri = "{uri}"
roll_m = 80.0
[screen]
motion = false
[maintenance]
key = "F9"
"""


class Site:
    """A kiosk in `folder`, staff in front of it. What it starts with is on the disk."""

    def __init__(self, folder: Path, url: str, uri: str = "none:") -> None:
        self.folder, self.file = folder, folder / "kiosk.toml"
        self.file.write_text(TOML.format(url=url, uri=uri))
        self.file.chmod(0o640)
        store = MaintenanceStore(folder)
        for role, pin in PINS.items():
            Pins(store, {}, hasher=cheap_hasher()).set_pin(role, pin)
        store.close()

    def start(self) -> "Staff":
        """The kiosk is switched on."""
        return Staff(begin(self.file, {}), self.folder)

    def did(self) -> list[tuple[str, str, str]]:
        """The audit trail: who, what, result; newest first."""
        return [(line.role, line.what, line.result) for line in recorded_traces(self.folder, 200) or ()]


class Staff(Lobby):
    """A lobby with staff in it."""

    def ends_with(self, *names: str, within_s: float = PATIENCE_S) -> int:
        """Touch these, after which the program ends: with which exit code; `NEVER`: it did not."""
        self.walk(*names)
        guard = QTimer(self.kiosk)
        guard.setSingleShot(True)
        guard.timeout.connect(lambda: QGuiApplication.exit(NEVER))
        guard.start(round(within_s * 1000))
        code = QGuiApplication.exec()
        guard.stop()
        return code

    def there(self) -> "Staff":
        """Until there is a room to call."""
        self.ready()
        until(lambda: self.kiosk._room is not None and self.session.staff._room is not None, what="the room is there")
        return self

    def knock(self, corner: QPoint = CORNERS[0], times: int = TAPS) -> None:
        """Tap there so often."""
        for _ in range(times):
            self.finger.tap_at(corner)
            pump(0.02)

    def try_pin(self, typed: str) -> None:
        """Type it, and wait for the answer."""
        self.type(typed)
        self.finger.tap("keyDone")
        until(lambda: not self.session.staff.property("busy"), what="the pad answers")

    def enter(self, role: Role = Role.STAFF) -> "Staff":
        """Through the door."""
        if self.screen is not Screen.PIN:
            self.knock()
        self.wait_for(Screen.PIN)
        self.try_pin(PINS[role])
        self.wait_for(Screen.MAINTENANCE)
        until(lambda: self.finger.see("tile-clean"), what="the tiles are there")
        return self

    def said(self) -> str:
        """What came of it."""
        until(lambda: self.session.staff.property("said"), what="it says what came of it")
        return str(self.session.staff.property("said"))

    def do(self, *names: str) -> str:
        """Touch these, the last one does something; what it says."""
        self.walk(*names)
        return self.said()
