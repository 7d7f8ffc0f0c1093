"""Can everybody use the screens? `kiosk check --screens` in a process of its own, for this panel and one language.

A process, because it draws: the window that staff stand before must not wait for it, and this room knows no Qt.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from subprocess import TimeoutExpired

from kiosk.errors import KioskError
from kiosk.maintenance.kinds import Done
from kiosk.maintenance.requests import done
from kiosk.maintenance.say import Say

WITHIN_S = 110.0  # it takes 40 s of a fast core; after 120 s without a touch the room closes (domain.idle)
FOUND = frozenset({0, 1})  # exit codes: all is well, something is missed


def check_screens(language: str, size: str, file: Path | None, environ: Mapping[str, str]) -> Done:
    """With the settings of `file`; `size` is the panel's, as in 1080x1920. Raises `KioskError`, `OSError`."""
    options = ["--language", language, "--size", size, *(("--config", str(file)) if file is not None else ())]
    command = [*_program(), "check", "--screens", "--json", *options]
    try:
        ended = subprocess.run(
            command, env=dict(environ), capture_output=True, text=True, timeout=WITHIN_S, check=False
        )
    except TimeoutExpired:
        raise KioskError(
            f"they were not measured within {WITHIN_S:.0f} s; a terminal has the time: kiosk check --screens"
        ) from None
    if ended.returncode not in FOUND or not ended.stdout:
        raise KioskError((ended.stderr.strip().splitlines() or ["nothing was said"])[-1])
    told = json.loads(ended.stdout)
    if told["missed"]:
        return done(Say.SCREENS_MISS, ok=False, missed=told["missed"], count=told["screens"], detail=told["misses"][0])
    return done(Say.SCREENS_FINE, count=told["screens"])


def _program() -> list[str]:
    """This program: in a package of its own it is the executable, else Python runs it."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
