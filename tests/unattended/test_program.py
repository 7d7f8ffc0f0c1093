"""The real program, watched as systemd watches it: a frozen one is noticed, one that keeps dying ends in safe mode."""

import json
import signal
from functools import partial
from pathlib import Path

import requests

from kiosk.unattended.notify import STOPPING, WATCHDOG
from kiosk.unattended.safe_mode import MOST_STARTS, STARTS_FILE
from tests.support.fault_server import FaultServer
from tests.support.finger import until
from tests.support.small_chain import serve
from tests.unattended.program import START_S, Systemd, free_port

WATCHDOG_S = 1.5  # 30 in the unit


def test_a_stopped_program_is_noticed(tmp_path: Path) -> None:
    """A debugger's stop: the beats end, so systemd would start it again; as soon as it goes on, they do."""
    with Systemd(tmp_path, WATCHDOG_S) as systemd, systemd.start() as kiosk:
        systemd.wait_for("READY=1")
        systemd.wait_for(WATCHDOG)
        systemd.wait_for(WATCHDOG)
        kiosk.send_signal(signal.SIGSTOP)
        systemd.heard(0.2)  # what was on its way
        assert systemd.heard(WATCHDOG_S) == []
        kiosk.send_signal(signal.SIGCONT)
        systemd.wait_for(WATCHDOG)
        kiosk.send_signal(signal.SIGTERM)
        systemd.wait_for(STOPPING)
        assert kiosk.wait(START_S) == 0
    assert json.loads((tmp_path / STARTS_FILE).read_text()) == []


def has_counted(folder: Path, starts: int) -> bool:
    """Whether so many starts are written down."""
    file = folder / STARTS_FILE
    return file.exists() and len(json.loads(file.read_text())) == starts


def test_a_crash_loop_ends_in_safe_mode(tmp_path: Path) -> None:
    """Killed right after each start: the fifth asks no server, opens no outbox, and says that it is out of order."""
    with FaultServer() as server:
        serve(server)
        with Systemd(tmp_path) as systemd:
            for number in range(1, MOST_STARTS + 1):
                with systemd.start():
                    until(partial(has_counted, tmp_path, number), START_S, what="the start is written down")
            asked, port = len(server.requests), free_port()
            with systemd.start(KIOSK_API__BASE_URL=server.base_url, KIOSK_HEALTH__PORT=str(port)) as kiosk:
                systemd.wait_for("STATUS=OutOfOrder")
                told = requests.get(f"http://127.0.0.1:{port}/health", timeout=START_S)
                assert told.status_code == 503
                assert (told.json()["status"], told.json()["safe_mode"]) == ("out-of-order", True)
                assert len(server.requests) == asked
                kiosk.send_signal(signal.SIGTERM)
                assert kiosk.wait(START_S) == 0
    assert not (tmp_path / "outbox.sqlite").exists()
    assert " ERROR safe-mode starts=4" in (tmp_path / "kiosk.log").read_text()
