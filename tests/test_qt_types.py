"""Two threads that name types of Qt for the first time at once would kill the process: nobody must get that far."""

import subprocess
import sys

PROCESSES = 5  # two in three die where the types are not made beforehand
TRY_S = 60

RACE = """
import sys, threading
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
sys.setswitchinterval(1e-6)
import kiosk.qt_types, kiosk.ui.qr
if sys.argv[1] == "made":
    kiosk.qt_types.make_qt_types(prints=True)
from kiosk.printing.printer import Medium
from kiosk.printing.render import render
from tests.support.tickets import receipt
together = threading.Barrier(4)
printing = receipt()
def work():
    together.wait()
    render(printing, Medium())
workers = [threading.Thread(target=work) for _ in range(3)]
from PySide6.QtCore import QSize
for worker in workers: worker.start()
together.wait()
kiosk.ui.qr.picture("x" * 60, QSize(300, 300))
for worker in workers: worker.join()
"""


def race(made: str) -> int:
    """Paint a code and print a ticket at the same instant, in a process of its own; its exit code."""
    return subprocess.run([sys.executable, "-c", RACE, made], timeout=TRY_S, check=False).returncode


def test_a_code_is_painted_while_its_ticket_is_printed() -> None:
    """Five kiosks at their first ticket: all of them live."""
    assert [race("made") for _ in range(PROCESSES)] == [0] * PROCESSES
