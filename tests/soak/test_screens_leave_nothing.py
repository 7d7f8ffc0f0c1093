"""What a screen leaves behind in QML's own heap goes when the screen has gone: not when megabytes have gathered."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from tests.soak.heap import ROUNDS, VISITS

PROGRAM_S = 120
CALM_ROUNDS = 3  # of those after the first
MOST_KB_A_VISIT = 1.0  # where nobody looks for garbage, every round leaves 2 to 4 kB a visit


def test_visits_do_not_fill_the_heap_of_qml(tmp_path: Path, repository: Path) -> None:
    """It grows in steps, now and then; where nobody looks for garbage it grows in every round."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(repository)}
    command = [sys.executable, "-m", "tests.soak.heap", str(tmp_path)]
    done = subprocess.run(command, cwd=repository, env=environ, capture_output=True, text=True, timeout=PROGRAM_S)
    assert done.returncode == 0, done.stderr
    heap_kb = [int(line) for line in done.stdout.split()]
    assert len(heap_kb) == ROUNDS
    grown = [(after - before) / VISITS for before, after in pairwise(heap_kb)]
    assert sum(kb < MOST_KB_A_VISIT for kb in grown) >= CALM_ROUNDS, grown
