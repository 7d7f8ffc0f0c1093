"""The printers this machine has: on USB, as CUPS queues, on serial lines. Each by the URI that `printer.uri` takes.

Only looks: nothing is opened, claimed or printed. What cannot be asked (no libusb, no CUPS) has nothing to show. Must
not choose.
"""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.maintenance.kinds import FoundPrinter
from kiosk.printing.usb_device import PRINTER_CLASS, VENDOR_CLASS

CUPS_S = 3.0  # a CUPS that hangs holds nobody
BAUD = 38400  # what most receipt printers are set to when they leave the factory
SERIAL_PORTS = r"/dev/tty(?:S|USB|ACM|AMA)[0-9]+"
QUEUE = r"[0-9A-Za-z][0-9A-Za-z._-]{0,126}"


def found(chosen: str, *, usb_backend: object = None) -> tuple[FoundPrinter, ...]:
    """Every one, the `chosen` URI marked, and listed even if it is not there now. Takes seconds at most."""
    seen = {printer.uri: printer for printer in (*_on_usb(usb_backend), *_queues(), *_serial_ports())}
    if chosen != "none:" and chosen.lower() not in {uri.partition("?")[0].lower() for uri in seen} | set(seen):
        seen = {chosen: FoundPrinter(chosen, chosen)} | seen
    marked = (FoundPrinter(one.uri, one.name, _same(one.uri, chosen)) for one in seen.values())
    return (*marked, FoundPrinter("none:", "-", chosen == "none:"))


def _same(uri: str, chosen: str) -> bool:
    """Whether both name one printer: a line's speed is set, not found."""
    return uri.partition("?")[0].lower() == chosen.partition("?")[0].lower()


def _on_usb(backend: object) -> Iterator[FoundPrinter]:
    import usb.core  # late: it looks for libusb

    try:
        for device in usb.core.find(find_all=True, backend=backend):
            if _prints(device):
                uri = f"usb://{device.idVendor:04x}:{device.idProduct:04x}"
                yield FoundPrinter(uri, f"USB {device.idVendor:04x}:{device.idProduct:04x}{_called(device)}")
    except (usb.core.USBError, usb.core.NoBackendError):
        return


def _prints(device: Any) -> bool:
    classes = {interface.bInterfaceClass for configuration in device for interface in configuration}
    return PRINTER_CLASS in classes or (VENDOR_CLASS in classes and device.idVendor in VENDORS)


# Older receipt printers call themselves "vendor's own", as scanners and touch panels do: only makers of printers count.
VENDORS = frozenset({0x04B8, 0x0519, 0x1504, 0x0DD4, 0x0FE6, 0x0416, 0x154F, 0x1D90, 0x2730})


def _called(device: Any) -> str:
    """What it calls itself, where it may be asked."""
    import usb.core

    try:
        name = str(device.product or "")
    except (usb.core.USBError, ValueError, NotImplementedError):
        return ""
    plain = "".join(letter for letter in name if letter.isprintable()).strip()[:40]
    return f" {plain}" if plain else ""


def _queues() -> Iterator[FoundPrinter]:
    try:
        ended = subprocess.run(
            ["lpstat", "-e"], capture_output=True, timeout=CUPS_S, text=True, errors="replace", check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return
    for name in ended.stdout.split():
        if re.fullmatch(QUEUE, name):
            yield FoundPrinter(f"cups://{name}", f"CUPS {name}")


def _serial_ports() -> Iterator[FoundPrinter]:
    from serial.tools import list_ports

    for port in sorted(list_ports.comports(), key=lambda port: str(port.device)):
        device = str(port.device)
        if re.fullmatch(SERIAL_PORTS, device) and Path(device).exists():
            yield FoundPrinter(f"serial://{device}?baud={BAUD}", f"{device}")
