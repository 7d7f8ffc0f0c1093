"""How bytes reach a receipt printer and come back: one small contract, three kinds.

`LinkError` (a `PrinterError`) is the world's fault on the way: no such device, refused, unplugged, too slow. Every
call has a deadline, in the seconds of `time.monotonic`; none waits beyond it. Must not know what the bytes mean.
"""

import re
import time
from typing import Protocol
from urllib.parse import unquote, urlsplit

from kiosk.printing.printer import PrinterError

TCP_PORT = 9100  # what printers have listened on since JetDirect
BAUD = 38400  # Epson TM, as delivered
BAUDS = (9600, 19200, 38400, 57600, 115200)


class LinkError(PrinterError):
    """The device cannot be reached, or no longer; the message is a sentence for staff."""


class Link(Protocol):
    """One open connection to a printer. After a `LinkError` only `abort` is left."""

    def send(self, data: bytes, deadline: float) -> None:
        """Hand over all of it; raises `LinkError` where that does not succeed in time."""

    def receive(self, deadline: float) -> bytes:
        """What has come, at least a byte; nothing at the deadline. `LinkError`: nothing can come any more."""

    def close(self) -> None:
        """Let go, leaving what was sent on its way."""

    def abort(self) -> None:
        """Let go, throwing away what has been sent and has not left this machine. Raises nothing."""


class Transport(Protocol):
    """A way to one printer, opened anew for every use: what was unplugged and is back is found again."""

    uri: str  # as the settings have it: names the printer in sentences
    bytes_per_s: float  # how fast it carries

    def open(self, deadline: float) -> Link:
        """Connect; raises `LinkError`."""


def transport(uri: str) -> Transport:
    """The transport of a `socket:`, `usb:` or `serial:` URI. Touches nothing yet; raises `PrinterError`."""
    parts = urlsplit(uri)
    match parts.scheme:
        case "socket":
            from kiosk.printing.tcp import TcpTransport

            host, port = _host_and_port(uri)
            return TcpTransport(uri, host, port)
        case "usb" if found := re.fullmatch(r"usb://([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})/?", uri):
            from kiosk.printing.usb_device import UsbTransport

            return UsbTransport(uri, vendor=int(found[1], 16), product=int(found[2], 16))
        case "serial" if found := re.fullmatch(r"serial://(/[^?#]+)(?:\?baud=([0-9]{1,7}))?", uri):
            from kiosk.printing.serial_line import SerialTransport

            if (baud := int(found[2] or BAUD)) in BAUDS:
                return SerialTransport(uri, unquote(found[1]), baud)
    raise PrinterError(
        f'printer.uri "{uri}" is not whole: write "socket://host:9100", "usb://04b8:0e15" or '
        '"serial:///dev/ttyS0?baud=38400".'
    )


def _host_and_port(uri: str) -> tuple[str, int]:
    parts = urlsplit(uri)
    try:
        host, port = parts.hostname or "", parts.port or TCP_PORT
    except ValueError:
        host, port = "", 0
    if not host or parts.username is not None or parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise PrinterError(f'printer.uri "{uri}" names no host: write "socket://host:9100".')
    return host, port


def left(deadline: float) -> float:
    """Seconds until then, never negative."""
    return max(0.0, deadline - time.monotonic())
