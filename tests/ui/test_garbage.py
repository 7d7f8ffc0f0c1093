"""What a screen leaves behind in QML's own heap goes when the screen has gone: not when megabytes have gathered."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine, qmlEngine
from shiboken6 import isValid

from kiosk.domain.state import Screen
from kiosk.ui.window import TIDY_MS
from tests.soak.rest import rest, waited
from tests.support.fault_server import FaultServer
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, serve

SOON_S = 10.0
STEP_MS = 2 * TIDY_MS  # longer than the window waits before it looks


@pytest.fixture
def lobby(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Lobby]:
    """A kiosk whose first question is the service."""
    with FaultServer() as server:
        serve(server, branches=BRANCHES[1:2])
        with Lobby(settings_for(server.base_url), tmp_path) as lobby:
            yield lobby.ready()


def litter(engine: QQmlEngine) -> QObject:
    """Something that only QML's garbage collector takes away, and that nothing needs any more."""
    left = QObject()
    QQmlEngine.setObjectOwnership(left, QQmlEngine.ObjectOwnership.JavaScriptOwnership)
    engine.newQObject(left)
    return left


def test_garbage_goes_with_the_screen_that_left_it(lobby: Lobby) -> None:
    """A visitor who looks at the services and goes takes along what lay there, both times; while they stay it stays."""
    engine = qmlEngine(lobby.kiosk.screen.window)
    assert engine is not None
    for leave in (lobby.session.start, lobby.session.startOver):
        rest(STEP_MS)
        gone = partial(_gone, litter(engine))
        assert not waited(gone, STEP_MS / 1000)
        leave()
        assert waited(gone, SOON_S)
    assert lobby.screen is Screen.WELCOME


def _gone(left: QObject) -> bool:
    return not isValid(left)
