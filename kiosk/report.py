"""What the reporting commands (`check`, `tickets`) share: ages in words, and writing to a reader who may go away."""

import os
import sys
from datetime import datetime

_UNITS = (("d", 86_400), ("h", 3_600), ("min", 60))


def age(since: datetime, now: datetime) -> str:
    """How long ago, in the largest unit that fits: "12 s", "5 min", "3 h", "2 d". Both aware; the future is "0 s"."""
    seconds = max(0, int((now - since).total_seconds()))
    return next((f"{seconds // size} {unit}" for unit, size in _UNITS if seconds >= size), f"{seconds} s")


def write(text: str) -> None:
    """The text on standard output, now. A reader that has seen enough (`kiosk tickets | head`) is no fault."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # What Python still holds goes nowhere, or it complains when the process ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
