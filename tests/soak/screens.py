"""Every screen in all languages, on all panels, as every customer may ask for it: `kiosk check --screens`, whole.

A process a language: each has pictures of its own to paint.
"""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk.ui.language import NAMES
from tests.soak.tally import Line

ROOT = Path(__file__).resolve().parents[2]
AT_ONCE = 2
DEADLINE_S = 3600.0


def lines() -> list[Line]:
    """A line a language."""
    with ThreadPoolExecutor(AT_ONCE) as painters:
        return list(painters.map(line_of, NAMES))


def line_of(language: str) -> Line:
    """What was missed in it."""
    command = [sys.executable, "-m", "kiosk", "check", "--screens", "--json", "--config", os.devnull]
    command += ["--language", language]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=DEADLINE_S)
    name = f"screens, {language}"
    if done.returncode > 1 or not done.stdout:
        return Line(name, 0, None, None, 1, (f"the process ended with {done.returncode}",))
    told = json.loads(done.stdout)
    return Line(name, told["screens"], None, None, told["missed"], tuple(told["misses"]))
