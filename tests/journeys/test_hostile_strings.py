"""Strings from the server that try everything, in every field of every screen: the kiosk lives, and shows text."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.eyes import read_codes
from tests.support.hostile import corpus, names_an_id

PANELS = ((1080, 1920), (1024, 768))
TIMEOUT_S = 300  # for what takes half a minute
CANARY = "http://127.0.0.1:1"


@pytest.mark.slow
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: f"{panel[0]}x{panel[1]}")
def test_every_string_on_every_screen(panel: tuple[int, int], tmp_path: Path, repository: Path) -> None:
    """Plain, bounded, nothing upon something else; number and code in place and read; printed; nothing fetched."""
    command = [sys.executable, "-m", "tests.support.hostile_walk", str(tmp_path), *map(str, panel)]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, timeout=TIMEOUT_S)
    assert done.returncode == 0, f"the kiosk died: {done.returncode}\n{done.stderr[-3000:]}"
    report = json.loads(done.stdout)
    texts = corpus(CANARY)
    assert len(report["walked"]) == len(texts) + sum(map(names_an_id, texts.values()))
    assert report["findings"] == []
    assert report["messages"] == []
    pictures = sorted(report["codes"])
    assert read_codes(*(tmp_path / picture for picture in pictures)) == [report["codes"][name] for name in pictures]
