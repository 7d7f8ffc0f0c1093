"""`GET /health` and `GET /metrics` over HTTP/1.1, on one thread: one short question after the other, with a deadline.

Small on purpose: a monitor asks every fifteen seconds, and what listens on a kiosk should fit a page. A request has
`DEADLINE_S` in all, so that nobody who sends one byte a second keeps others out for long; it is answered in one piece
and the connection closed (RFC 9112). Must not know what is told: it is given functions that say it.
"""

import contextlib
import errno
import socket
import threading
import time
from collections.abc import Callable, Mapping

from kiosk.log import LogEvent, log, log_bug

DEADLINE_S = 2.0
REQUEST_BYTES = 8192
BACKLOG = 8
STOP_S = 2 * DEADLINE_S
_REASONS = {200: "OK", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed", 503: "Service Unavailable"}
END = b"\r\n\r\n"
IP_FREEBIND = 15  # ip(7); for IPv6 too; Python has no name for it

Answer = tuple[int, str, bytes]  # status, media type, body
PLAIN = "text/plain; charset=utf-8"


class HealthServer:
    """Answers until it is closed. A port that is in use is a line in the log, not an error: customers come first."""

    def __init__(self, host: str, port: int, pages: Mapping[str, Callable[[], Answer]]) -> None:
        """`pages` by path; called on this server's thread."""
        self._pages = pages
        self._stopping = threading.Event()
        self._socket = _listening(host, port)
        self._thread = threading.Thread(target=self._serve, name="health", daemon=True)

    @property
    def port(self) -> int | None:
        """Where it listens; `None`: nowhere."""
        return None if self._socket is None else int(self._socket.getsockname()[1])

    def start(self) -> None:
        """Answer from now on."""
        if self._socket is not None:
            self._thread.start()

    def close(self) -> None:
        """Answer nobody any more."""
        self._stopping.set()
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for a caller
            if self._thread.is_alive():
                self._thread.join(STOP_S)
            self._socket.close()

    def _serve(self) -> None:
        assert self._socket is not None  # noqa: S101  # as start has seen
        while not self._stopping.is_set():
            try:
                caller, _ = self._socket.accept()
            except OSError:
                continue  # closed, or the caller was gone again
            with caller, contextlib.suppress(OSError):
                self._answer(caller)

    def _answer(self, caller: socket.socket) -> None:
        head = _head(caller, time.monotonic() + DEADLINE_S)
        status, kind, body = self._page(head)
        lines = [
            f"HTTP/1.1 {status} {_REASONS[status]}",
            f"Content-Type: {kind}",
            f"Content-Length: {len(body)}",
            "Cache-Control: no-store",
            "Connection: close",
        ]
        caller.settimeout(DEADLINE_S)
        caller.sendall("\r\n".join(lines).encode() + END + (b"" if head.startswith(b"HEAD ") else body))

    def _page(self, head: bytes) -> Answer:
        method, _, rest = head.partition(b"\r\n")[0].decode("latin-1").partition(" ")
        path = rest.partition(" ")[0].partition("?")[0]
        if not path.startswith("/"):
            return 400, PLAIN, b"This is no request.\n"
        if path not in self._pages:
            return 404, PLAIN, ("There is: " + " ".join(sorted(self._pages)) + "\n").encode()
        if method not in {"GET", "HEAD"}:
            return 405, PLAIN, b"Only GET.\n"
        try:
            return self._pages[path]()
        except Exception as bug:  # noqa: BLE001  # the next question must be answered: it is logged whole
            log_bug("health", bug)
            return 503, PLAIN, b"The kiosk cannot say how it is.\n"


def _listening(host: str, port: int) -> socket.socket | None:
    if not port:
        return None
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a start right after an end
        _bind(listener, host, port)
        listener.listen(BACKLOG)
    except OSError as fault:
        listener.close()
        log(LogEvent.HEALTH_UNAVAILABLE, error=f"{host}:{port}: {fault.strerror}; mend it, or change health.port")
        return None
    return listener


def _bind(listener: socket.socket, host: str, port: int) -> None:
    try:
        listener.bind((host, port))
    except OSError as fault:
        if fault.errno != errno.EADDRNOTAVAIL:
            raise
        # Networks come up later than kiosks, and this is tried once: it answers when the address is there.
        listener.setsockopt(socket.IPPROTO_IP, IP_FREEBIND, 1)
        listener.bind((host, port))
        log(LogEvent.HEALTH_UNAVAILABLE, error=f"{host}:{port}: until this machine has that address")


def _head(caller: socket.socket, deadline: float) -> bytes:
    """What was sent up to the empty line, or as much as came before the deadline or the cap."""
    head = b""
    while END not in head and len(head) < REQUEST_BYTES and (left := deadline - time.monotonic()) > 0:
        caller.settimeout(left)
        try:
            piece = caller.recv(REQUEST_BYTES)
        except TimeoutError:
            break
        if not piece:
            break
        head += piece
    return head if END in head else b""
