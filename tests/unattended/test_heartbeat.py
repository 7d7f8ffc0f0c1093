"""The heartbeat on the real window: it passes the GUI thread, a frame and the worker, or it does not come."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest
from PySide6.QtCore import QTimer

from kiosk.unattended.heartbeat import BEAT_S, Heartbeat
from tests.support.fault_server import FaultServer
from tests.support.finger import pump, until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import serve

EVERY_S = 0.05
PATIENCE_S = 0.3


@pytest.fixture
def lobby(tmp_path: Path, qapp: object) -> Iterator[Lobby]:
    """A kiosk that is ready."""
    with FaultServer() as server:
        serve(server)
        with Lobby(settings_for(server.base_url), tmp_path) as lobby:
            yield lobby.ready()


class Pulse:
    """Counts the beats of a kiosk."""

    def __init__(self, lobby: Lobby) -> None:
        self.beats = 0
        kiosk = lobby.kiosk
        self.heart = Heartbeat(kiosk.screen.window, kiosk._tasks, self._beat, 3 * EVERY_S, PATIENCE_S)

    def _beat(self) -> None:
        self.beats += 1

    def __enter__(self) -> Self:
        self.heart.start()
        until(lambda: self.beats >= 2, what="it beats")
        return self

    def __exit__(self, *_error: object) -> None:
        self.heart.stop()

    def beats_within(self, seconds: float) -> int:
        before = self.beats
        pump(seconds)
        return self.beats - before


def test_three_beats_a_watchdog(lobby: Lobby) -> None:
    """And one in ten seconds where nobody asks for more: an idle kiosk rests."""
    assert Pulse(lobby).heart.every_s == pytest.approx(EVERY_S)
    kiosk = lobby.kiosk
    assert Heartbeat(kiosk.screen.window, kiosk._tasks, lambda: None, None).every_s == BEAT_S


def test_it_ends_when_it_is_told(lobby: Lobby) -> None:
    """Nothing beats for a kiosk that is closing."""
    with Pulse(lobby) as pulse:
        pass
    assert pulse.beats_within(4 * EVERY_S) == 0


def test_a_gui_thread_that_is_busy(lobby: Lobby) -> None:
    """No beat while it is at something else, however many were due."""
    with Pulse(lobby) as pulse:
        during: list[int] = []

        def block() -> None:
            before = pulse.beats
            time.sleep(6 * EVERY_S)
            during.append(pulse.beats - before)

        QTimer.singleShot(0, block)
        until(lambda: during)
        assert during == [0]
        until(lambda: pulse.beats_within(EVERY_S), what="it beats again")


def test_a_window_that_paints_nothing(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    """The GUI thread runs, but no frame comes to the screen: no beat."""
    with Pulse(lobby) as pulse:
        monkeypatch.setattr(pulse.heart._window, "update", lambda: None)
        pump(2 * EVERY_S)
        assert pulse.beats_within(4 * EVERY_S) == 0
        monkeypatch.undo()
        until(lambda: pulse.beats_within(EVERY_S), what="it beats again")


@pytest.mark.logs_errors("a worker that is stuck is an ERROR")
def test_a_worker_that_is_stuck(lobby: Lobby, caplog: pytest.LogCaptureFixture) -> None:
    """Busy for a while it may be: a slow printer is. Beyond that no beat and one line in the log, until it is done."""
    go_on = threading.Event()
    with Pulse(lobby) as pulse:
        lobby.kiosk._tasks.run(lambda: go_on.wait(10), lambda _done: None, lambda _error: None)
        assert pulse.beats_within(PATIENCE_S / 2) > 0
        pump(PATIENCE_S)
        assert pulse.beats_within(4 * EVERY_S) == 0
        assert caplog.text.count("worker-stuck") == 1
        go_on.set()
        until(lambda: pulse.beats_within(EVERY_S), what="it beats again")


def test_a_window_that_no_screen_shows(lobby: Lobby) -> None:
    """A panel that is unplugged paints nothing, and starting again would not mend it."""
    with Pulse(lobby) as pulse:
        lobby.kiosk.screen.window.hide()
        pump(EVERY_S)
        assert pulse.beats_within(4 * EVERY_S) > 0
