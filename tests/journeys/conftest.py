"""What every story needs: Qt's application, and servers that speak the API."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.fault_server import FaultServer
from tests.support.small_chain import serve


@pytest.fixture(autouse=True)
def _application(qapp: QGuiApplication) -> QGuiApplication:
    """There is one, before any window."""
    return qapp


@pytest.fixture
def server() -> Iterator[FaultServer]:
    """A small chain in customer-v1 that can be told to misbehave."""
    with FaultServer() as server:
        serve(server)
        yield server
