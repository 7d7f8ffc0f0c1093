"""What systemd is told: datagrams to $NOTIFY_SOCKET, as sd_notify(3) describes them. Without a socket nobody is told.

$WATCHDOG_PID is not looked at: under a compositor that runs the kiosk (cage) it names the compositor, and the unit
has `NotifyAccess=all`. Must not wait: a full queue loses the message, and the next beat follows soon.
"""

import os
import socket
from collections.abc import MutableMapping

from kiosk.log import LogEvent, log

READY, WATCHDOG, STOPPING = "READY=1", "WATCHDOG=1", "STOPPING=1"


class Supervisor:
    """systemd, or nobody. Any thread may tell; `close` it."""

    def __init__(self, environ: MutableMapping[str, str]) -> None:
        """Takes the variables out of `environ`: programs that the kiosk starts must not speak in its name."""
        self._address = environ.pop("NOTIFY_SOCKET", "")
        self.watchdog_s = _seconds(environ.pop("WATCHDOG_USEC", ""))
        environ.pop("WATCHDOG_PID", None)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) if self._address else None
        self._told = True  # that it was told is not news
        if self._socket is not None:
            self._socket.setblocking(False)  # noqa: FBT003  # the standard library's own signature

    def tell(self, *lines: str) -> None:
        """One message; the first of several that do not arrive is logged."""
        if self._socket is None:
            return
        name = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        try:
            self._socket.sendto("\n".join(lines).encode(), name)
        except OSError as fault:
            if self._told:
                log(LogEvent.SUPERVISOR_UNREACHABLE, error=os.strerror(fault.errno or 0))
            self._told = False
        else:
            self._told = True

    def close(self) -> None:
        """Say nothing more."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None


def _seconds(microseconds: str) -> float | None:
    """How long systemd waits for a beat; `None`: it does not."""
    return int(microseconds) / 1_000_000 if microseconds.isdecimal() and int(microseconds) else None
