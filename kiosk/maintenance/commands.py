"""`kiosk set-pin` and `kiosk audit`: the staff's room from a terminal, for installers and for whoever lost a PIN.

Both may run beside the kiosk. Must not print a PIN; the recovery secret is printed once, when it is made.
"""

import getpass
import json
import os
import sys
from pathlib import Path

from kiosk.domain.pin import LEAST_DIGITS, Role, why_trivial
from kiosk.errors import KioskError
from kiosk.maintenance.pins import RECOVERY, Pins, hashed, new_secret
from kiosk.maintenance.store import MaintenanceStore, recorded_traces
from kiosk.report import write

GROUP = 5  # digits of the recovery secret that stand together on paper
TRACES_SHOWN = 1000


def set_pin(folder: Path, role: Role, *, to_print: bool) -> int:
    """Ask twice, and keep the hash in the state folder `folder`, or print it for kiosk.toml. The exit code.

    Raises `KioskError` for a PIN that is refused, and where the folder is not this user's.
    """
    typed = _asked(f"New PIN for {role.value}, at least {LEAST_DIGITS[role]} digits: ")
    if weak := why_trivial(typed, role):
        raise KioskError(f"The PIN is refused: {weak.value}; choose another.")
    if to_print:
        write(f'{role.value}_pin_hash = "{hashed(typed)}"\n')
        return 0
    store = _store(folder)
    try:
        Pins(store, {}).set_pin(role, typed)
        store.trace(None, "set-pin", "done", f"role={role.value}, from a terminal")
    finally:
        store.close()
    write(f"The PIN for {role.value} holds from now on.\n")
    return 0


def set_recovery(folder: Path, *, to_print: bool) -> int:
    """Make a new recovery secret and print it, this once; keep its hash, or print that for kiosk.toml."""
    if to_print:
        secret = new_secret()
        write(f'recovery_hash = "{hashed(secret)}"\n')
    else:
        store = _store(folder)
        try:
            secret = Pins(store, {}).new_recovery()
            store.trace(None, "set-pin", "done", f"{RECOVERY}, from a terminal")
        finally:
            store.close()
    shown = " ".join(secret[at : at + GROUP] for at in range(0, len(secret), GROUP))
    write(f"{shown}\n")
    sys.stderr.write(
        "Write these digits down and lock them away: they are shown this once. Typed on the PIN pad, without spaces, "
        "they open the staff's room whatever happened to the PINs.\n"
    )
    return 0


def audit(folder: Path, *, as_json: bool) -> int:
    """Print the audit trail, newest first. The exit code. Raises `StoreError`."""
    traces = recorded_traces(folder, TRACES_SHOWN) or ()
    if as_json:
        entries = [
            {
                "at": line.at.isoformat(),
                "role": line.role,
                "what": line.what,
                "result": line.result,
                "detail": line.detail,
            }
            for line in traces
        ]
        write(json.dumps(entries, ensure_ascii=False, indent=2) + "\n")
    else:
        for line in traces:
            words = (f"{line.at:%Y-%m-%d %H:%M:%S}Z", line.role or "-", line.what, line.result, line.detail)
            write("  ".join(words).rstrip() + "\n")
        if not traces:
            write("Nothing was done in the staff's room yet.\n")
    return 0


def _asked(question: str) -> str:
    """The PIN, typed twice and not shown; one line of standard input where that is no terminal."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    typed = getpass.getpass(question)
    if getpass.getpass("Once more: ") != typed:
        raise KioskError("The two are not the same; nothing was changed.")
    return typed


def _store(folder: Path) -> MaintenanceStore:
    """A file that another user makes is one that the kiosk cannot write."""
    if folder.is_dir() and folder.stat().st_uid != os.geteuid():
        import pwd

        owner = folder.stat().st_uid
        name = next((entry.pw_name for entry in pwd.getpwall() if entry.pw_uid == owner), str(owner))
        raise KioskError(f"{folder} belongs to {name}; run: sudo -u {name} kiosk set-pin")
    return MaintenanceStore(folder)
