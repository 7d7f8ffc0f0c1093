"""A receipt printer on a serial line: 8 bits, no parity, 1 stop bit.

Without flow control on purpose: even at 115,200 baud a line is slower than the slowest head (11 kB/s against 34), and
what a stopped printer loses is cleared anyway; a handshake wire that the cable lacks would stop everything.
"""

import termios
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.printing.transport import LinkError, left

if TYPE_CHECKING:
    from serial import Serial

BITS_A_BYTE = 10  # with start and stop bit
# What a line raises that is not there any more: flushing one that was hung up (tty_ioctl(4): EIO) is a `termios.error`,
# which is no `OSError`, as pyserial's own errors are.
GONE = (OSError, termios.error)


class SerialTransport:
    """Opens a `device` (`/dev/ttyS0`) at `baud`."""

    def __init__(self, uri: str, device: str, baud: int) -> None:
        self.uri = uri
        self.bytes_per_s = baud / BITS_A_BYTE
        self._device, self._baud = device, baud

    def open(self, deadline: float) -> "SerialLink":
        """Take the line for ourselves; opening one waits for nothing."""
        from serial import Serial  # late: only a kiosk with such a printer pays for it

        line: Serial | None = None
        try:
            line = Serial(self._device, self._baud, exclusive=True, timeout=left(deadline))
            line.reset_input_buffer()
        except (*GONE, ValueError) as error:
            if line is not None:
                SerialLink(line).abort()
            raise LinkError(
                f"The serial line {self._device} cannot be opened ({error}): is it there, may the kiosk's user use it?"
            ) from error
        return SerialLink(line)


class SerialLink:
    """One opened line."""

    def __init__(self, line: "Serial") -> None:
        self._line = line

    def send(self, data: bytes, deadline: float) -> None:
        """Into the line's own buffer as fast as it empties."""
        try:
            self._line.write_timeout = max(left(deadline), 0.001)
            self._line.write(data)
        except GONE as error:
            raise LinkError(f"The serial line takes no more data ({error}): look at the printer's cable.") from error

    def receive(self, deadline: float) -> bytes:
        """What has come."""
        try:
            self._line.timeout = left(deadline)
            first = self._line.read(1)
            return first + self._line.read(self._line.in_waiting) if first else first
        except GONE as error:
            raise LinkError(f"The serial line is gone ({error}): look at the printer's cable.") from error

    def close(self) -> None:
        """Everything was answered, so nothing is left to wait for."""
        self.abort()

    def abort(self) -> None:
        """Forget what has not left: closing would wait for it, half a minute long."""
        with suppress(*GONE):  # unplugged: there is nothing left to forget
            self._line.reset_output_buffer()
        with suppress(*GONE):
            self._line.close()
