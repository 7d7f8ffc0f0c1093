"""Ten thousand keys and scans on every screen there is, the staff's pages included: nobody gets anywhere.

    python -m tests.soak.keys PART KEYS SEED

Prints one JSON line. A process a part: what a screen complains of, and what Python could not raise, is counted too.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Qt reads it once, when the application is made
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from kiosk.app import application
from kiosk.sight.exhibits import PANELS
from kiosk.sight.gallery import Gallery
from tests.soak.tally import Line
from tests.support.staff_gallery import StaffGallery
from tests.support.stray_keys import Siege

ROOT = Path(__file__).resolve().parents[2]
KEYS = 10_000  # on each screen
DEADLINE_S = 1800.0
SMALL = min(PANELS, key=lambda panel: panel.width * panel.height)


class Part(Enum):
    """Whose screens, and behind which gate."""

    CUSTOMERS = "customers"
    KEYPAD = "customers with a keypad"
    STAFF = "staff"


def lines(keys: int, seed: int) -> list[Line]:
    """A line a part."""
    return [line_of(part, keys, seed) for part in Part]


def line_of(part: Part, keys: int, seed: int) -> Line:
    """What a process of its own found."""
    command = [sys.executable, "-m", "tests.soak.keys", part.value, str(keys), str(seed)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=DEADLINE_S)
    name = f"keys, {part.value}"
    if done.returncode or not done.stdout:
        return Line(name, 0, None, None, 1, (f"the process ended with {done.returncode}",))
    return told_of(name, keys, json.loads(done.stdout))


def told_of(name: str, keys: int, told: dict[str, Any]) -> Line:
    """A screen that had too few keys is a violation too."""
    got: dict[str, int] = told["got"]
    few = [f"{scene} had {number} keys of {keys}" for scene, number in got.items() if number < keys]
    stories = (*told["wrong"], *few)
    least, most = min(got, key=got.__getitem__), max(got, key=got.__getitem__)
    note = f"{len(got)} screens, {got[least]:,} ({least}) to {got[most]:,} ({most}) keys each"
    if told["moved"]:
        note += f"; {told['moved']:,} bursts led a customer elsewhere"
    return Line(name, sum(got.values()), None, None, len(stories), stories, (note,))


def besiege(part: Part, keys: int, seed: int) -> Siege:
    """Needs Qt's application."""
    siege = Siege(keys, seed)
    hook, unraisable = sys.excepthook, sys.unraisablehook

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        siege.wrong.append(f"raised where Qt called: {error!r}")
        hook(kind, error, trace)

    def lost(told: "sys.UnraisableHookArgs") -> None:
        siege.wrong.append(f"raised where nobody could catch it: {told.exc_value!r}")
        unraisable(told)

    sys.excepthook, sys.unraisablehook = raised, lost
    try:
        if part is Part.STAFF:
            with StaffGallery(SMALL) as rooms:
                siege.staff(rooms)
        else:
            with Gallery(SMALL) as gallery:
                siege.customers(gallery, keypad=part is Part.KEYPAD)
    finally:
        sys.excepthook, sys.unraisablehook = hook, unraisable
    return siege


def main(arguments: Sequence[str]) -> None:
    """As the module's docstring says."""
    part, keys, seed = arguments
    application(sys.argv[:1])
    siege = besiege(Part(part), int(keys), int(seed))
    sys.stdout.write(json.dumps({"got": siege.got, "moved": siege.moved, "wrong": siege.wrong}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
