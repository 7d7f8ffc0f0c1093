"""A start: what a kiosk that nobody has touched yet has not wasted time on."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEADLINE_S = 60  # a second on a quiet machine
MADE = """
import json, sys
from pathlib import Path
import PySide6.QtCore
from kiosk.app import Kiosk, application
from kiosk.settings import Settings

app = application(["kiosk"])
kiosk = Kiosk(Settings(), Path(sys.argv[1]), (540, 960))
print(json.dumps({"modules": sorted(sys.modules), "enums": "Qt" in vars(PySide6.QtCore)}))
kiosk.close()
"""
# Rooms and libraries that the first frame does without (app.py); each takes longer to import than that frame to paint.
LATER = {"requests", "ssl", "sqlite3", "qrcode", "phonenumbers", "starlette", "uvicorn", "jinja2", "kiosk.desk"}


def test_the_window_waits_for_nothing_it_does_not_need(tmp_path: Path) -> None:
    """Window and welcome screen are made before the network, the disk, the printer, and Qt's own enums (15 ms)."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", MADE, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=DEADLINE_S)
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    assert set(made["modules"]) & LATER == set()
    assert not made["enums"], "something names PySide6.QtCore.Qt before the first frame: see cards.FIRST_ROLE"
