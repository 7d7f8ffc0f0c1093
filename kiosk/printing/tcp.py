"""A receipt printer on the network: raw bytes over TCP, port 9100."""

import ipaddress
import socket
import struct
import threading

from kiosk.printing.transport import LinkError, left

AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER, no time: what has not left is thrown away, the printer sees a reset
BYTES_PER_S = 1_000_000.0  # the slowest network cards in printers, 10 Mbit/s
PIECE = 4096  # bytes received at once
AT_LEAST_S = 0.001  # a socket told 0 does not wait but fail


class TcpTransport:
    """Connects to `host`, a name or an address."""

    bytes_per_s = BYTES_PER_S

    def __init__(self, uri: str, host: str, port: int) -> None:
        self.uri = uri
        self._host, self._port = host, port

    def open(self, deadline: float) -> "TcpLink":
        """Resolve, then try each address in turn."""
        fault = ""
        for address in _addresses(self._host, deadline):
            try:
                made = socket.create_connection((address, self._port), timeout=max(left(deadline), AT_LEAST_S))
            except OSError as error:
                fault = error.strerror or "it does not answer"
            else:
                return TcpLink(made)
        where = f"{self._host} port {self._port}"
        raise LinkError(
            f"The printer at {where} cannot be reached ({fault or 'no such name'}): is it on, is its cable in?"
        )


def _addresses(host: str, deadline: float) -> list[str]:
    """The addresses of a name, none where nobody answers in time. The system's resolver knows no deadline of ours."""
    try:
        return [str(ipaddress.ip_address(host))]
    except ValueError:
        found: list[str] = []
        resolver = threading.Thread(target=_resolve, args=(host, found), daemon=True, name="resolve-printer")
        resolver.start()
        resolver.join(left(deadline))
        return list(found)


def _resolve(host: str, found: list[str]) -> None:
    try:
        answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return
    found.extend(dict.fromkeys(str(address[0]) for *_kind, address in answers))


class TcpLink:
    """One connection."""

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # questions of three bytes go at once

    def send(self, data: bytes, deadline: float) -> None:
        """In as many pieces as the printer makes of it."""
        rest = memoryview(data)
        try:
            while rest:
                self._socket.settimeout(max(left(deadline), AT_LEAST_S))
                rest = rest[self._socket.send(rest) :]
        except TimeoutError as error:
            raise LinkError("The printer takes no more data: look at its paper and its cover.") from error
        except OSError as error:
            raise LinkError(_gone(error)) from error

    def receive(self, deadline: float) -> bytes:
        """What has come."""
        try:
            self._socket.settimeout(max(left(deadline), AT_LEAST_S))
            received = self._socket.recv(PIECE)
        except TimeoutError:
            return b""
        except OSError as error:
            raise LinkError(_gone(error)) from error
        if not received:
            raise LinkError("The printer closed the connection: switch it off and on.")
        return received

    def close(self) -> None:
        """The system delivers what is under way."""
        self._socket.close()

    def abort(self) -> None:
        """Reset: nothing that waits in either machine's network buffers reaches the paper."""
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        finally:
            self._socket.close()


def _gone(error: OSError) -> str:
    return f"The connection to the printer broke ({error.strerror}): look at its cable and its power."
