"""A kiosk that is told to end does so, whenever it is told."""

import signal
import subprocess
import sys

import pytest

END_S = 20.0
# Told before its loop runs, as while it is still being made; told while it runs, as every other day.
EARLY = "os.kill(os.getpid(), {number})"
LATE = "QTimer.singleShot(50, lambda: os.kill(os.getpid(), {number}))"
PROGRAM = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.signals import Signals

app = QGuiApplication(["kiosk", "-platform", "offscreen"])
signals = Signals(app)
{told}
code = app.exec()
signals.close()
print("ended", code)
"""


@pytest.mark.parametrize("told", [EARLY, LATE], ids=["early", "late"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_it_ends(told: str, number: signal.Signals) -> None:
    """With exit code 0, at once."""
    program = PROGRAM.format(told=told.format(number=int(number)))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=END_S, check=True)
    assert done.stdout == "ended 0\n"
