"""A keypad on a real X server: keys as X names them take a ticket on the kiosk that fills the screen."""

import os
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.desktop import PATIENCE_S, Desktop
from tests.support.eyes import read_codes
from tests.support.fault_server import FaultServer
from tests.support.finger import until
from tests.support.small_chain import TICKET, posts, serve

pytestmark = pytest.mark.xvfb

SIZE = (1080, 1920)
# The mark; start; the second branch, and back; help, and back; the first branch, its first sector and service. (xdotool
# takes "Help" for a wish of its own.)
KEYS = ["Down", "Return", "Down", "KP_Enter", "XF86Back", "F1", "Escape", "Return", "Return", "Return"]


def test_a_ticket(qapp: QGuiApplication, tmp_path: Path) -> None:
    """Every key changes the picture, and at its end there is one ticket, whose code is on the screen."""
    with FaultServer() as server:
        serve(server)
        environ = {
            "KIOSK_API__BASE_URL": server.base_url,
            "KIOSK_KIOSK__STATE_DIR": str(tmp_path),
            "KIOSK_HEALTH__PORT": "0",
            "KIOSK_SCREEN__KEYPAD": "true",
            "KIOSK_ACCESS__SPEECH": "false",
        }
        with Desktop(SIZE) as desktop, desktop.start("-m", "kiosk", "run", environ=environ):
            log = tmp_path / "kiosk.log"
            until(lambda: log.exists() and " catalogue-fetched " in log.read_text(), PATIENCE_S, what="a catalogue")
            picture = desktop.next_picture(bytes(SIZE[0] * SIZE[1]), "the kiosk's window")
            for number, key in enumerate(KEYS, 1):
                command = ["xdotool", "key", key]
                subprocess.run(command, env={**os.environ, "DISPLAY": desktop.display}, check=True, timeout=PATIENCE_S)
                picture = desktop.next_picture(picture, f"key {number}, {key}")
            code = until(lambda: read_codes(desktop.photograph(tmp_path / "screen.pgm")), PATIENCE_S, what="a code")
        assert code == [TICKET["id"]]
        assert posts(server) == 1
        assert " screen-warning " not in log.read_text()
