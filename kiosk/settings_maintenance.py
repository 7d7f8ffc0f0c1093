"""What `[maintenance]` may be: `settings_checks` for the staff's room."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.settings import MaintenanceSection

Report = Callable[[str, str, str], None]  # key path, what is wrong, what to write

HASHES = ("staff_pin_hash", "technician_pin_hash", "recovery_hash")
MOST_MEMORY_KIB = 1 << 20  # a gibibyte: more, and a kiosk cannot check it
MOST_PASSES = 20
# The string that the reference implementation of Argon2 makes of a hash ("PHC string format").
_ARGON2ID = re.compile(
    r"\$argon2id\$v=19\$m=(?P<memory>[0-9]{1,9}),t=(?P<passes>[0-9]{1,4}),p=[1-9][0-9]?"
    r"\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,172}"
)
# No letter or digit alone: scanners type those.
_KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+){0,3}F(?:[1-9]|1[0-2])")
# With these an X server takes a function key for a switch of the console, and keeps it; not so with Shift as well.
_CONSOLE = frozenset({"Ctrl", "Alt"})


def check(maintenance: "MaintenanceSection", report: Report) -> None:
    """Report every value that cannot be."""
    for name in HASHES:
        value = getattr(maintenance, name)
        found = _ARGON2ID.fullmatch(value)
        if value and (
            found is None or int(found["memory"]) > MOST_MEMORY_KIB or not 0 < int(found["passes"]) <= MOST_PASSES
        ):
            report(f"maintenance.{name}", "is no hash a kiosk can check", "write what kiosk set-pin --print says")
    if maintenance.key and not _KEY.fullmatch(maintenance.key):
        report("maintenance.key", "is no key for this", 'write a function key, like "F9" or "Ctrl+F9"')
    elif set(maintenance.key.split("+")[:-1]) == _CONSOLE:
        report("maintenance.key", "switches consoles and reaches no kiosk", 'write one like "F9" or "Ctrl+F9"')
