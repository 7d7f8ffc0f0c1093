"""One HTTP exchange with a limit on its time and size that nothing on the other side can stretch.

A time-out of `requests` counts from one byte to the next, so a server that drips one byte a second holds its
caller for ever; DNS has no time-out at all. Therefore an exchange runs on a thread of its own. Its caller waits
until the deadline and no longer, then shuts the socket down, which ends the thread.

Whether the server can know of the call is not guessed from exceptions: the connection says so itself, in the
moment between "connected, TLS included" and the first byte sent, under a lock. A call that was given up before
that moment sends nothing after it.

`requests.Session` is not used: even with `allow_redirects=False` it reads a redirect's whole body, of any
size, into memory. Its adapter is used directly: no redirects, no cookies, no retries, nothing from the environment
(proxies, netrc) beside the system's certificate store.
"""

import contextlib
import logging
import os
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from kiosk.api.call import Answer
from kiosk.api.errors import Unreadable, translate

if TYPE_CHECKING:
    _Base = HTTPConnection
else:
    _Base = object

# urllib3 logs whole URLs, at DEBUG and for odd headers at WARNING; customers' numbers stand in them. Nothing is lost:
# what went wrong is in the error of the call.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)

PIECE_BYTES: Final = 16 * 1024  # read at a time: small enough that a cap is overrun by little

_current: ContextVar["Exchange"] = ContextVar("exchange")  # whose thread this is: connections outlive exchanges


class _Watched(_Base):
    """A connection that tells the exchange using it what becomes of its socket."""

    def _new_conn(self) -> socket.socket:
        sock = super()._new_conn()
        _current.get().opened(sock, reused=False)
        return sock

    def connect(self) -> None:
        super().connect()  # for https, TLS included
        _current.get().came_up()

    def request(self, *args: Any, **kwargs: Any) -> None:
        if self.sock is not None:  # connected in advance, or kept from an earlier exchange
            _current.get().opened(self.sock, reused=True)
            _current.get().came_up()
        super().request(*args, **kwargs)


class _PlainConnection(_Watched, HTTPConnection):
    pass


class _TlsConnection(_Watched, HTTPSConnection):
    pass


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


class Adapter(HTTPAdapter):
    """`requests`' adapter over watched connections. `tls` is `None` where only http is spoken."""

    def __init__(self, tls: ssl.SSLContext | None) -> None:
        self._tls = tls
        super().__init__(pool_maxsize=4, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Makes the pools; called by `HTTPAdapter.__init__`."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._tls)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _TlsPool}

    def cert_verify(self, *args: object) -> None:
        """Nothing: the context verifies. `requests` would load its own list of authorities at each connection."""


class Exchange:
    """One request and its answer. `run` once; `give_up` from any thread ends it at once."""

    def __init__(
        self,
        request: requests.PreparedRequest,
        *,
        call: str,
        kept: Adapter | None,
        tls: ssl.SSLContext | None,
        cap: int,
        on_head: Callable[[Mapping[str, str]], None],
    ) -> None:
        """`call` names it in messages; without a `kept` adapter it gets a connection of its own; `cap` in bytes.

        `on_head` gets the headers of every answer, lower case, when they come, on the exchange's thread.
        """
        self._request = request
        self._call = call
        self._kept = kept
        self._tls = tls
        self._cap = cap
        self._on_head = on_head
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._handle: socket.socket | None = None
        self._came_up = False
        self._reused = False
        self._head: Answer | None = None
        self._outcome: Answer | Exception = ConnectionAbortedError("never run")

    def run(self, deadline_s: float) -> Answer:
        """The whole answer within `deadline_s` seconds from now, or an `ApiError`.

        An answer that is no success counts by its status line and headers, even if its body never ends.
        """
        threading.Thread(target=self._work, args=(deadline_s,), name="ticket-api", daemon=True).start()
        try:
            self._over.wait(deadline_s)
        finally:
            self.give_up(TimeoutError(f"no whole answer within {deadline_s:g} s"))
        if isinstance(self._outcome, Answer):
            return self._outcome
        if self._head is not None and not 200 <= self._head.status < 300:
            return self._head
        raise translate(self._outcome, call=self._call, came_up=self._came_up) from None

    def give_up(self, reason: Exception) -> None:
        """Ends the exchange with this fault, if it is not over yet. Returns at once."""
        with self._lock:
            if self._over.is_set():
                return
            self._outcome = reason
            self._over.set()
            if self._handle is not None:
                with contextlib.suppress(OSError):  # the other side was faster
                    self._handle.shutdown(socket.SHUT_RDWR)

    def opened(self, sock: socket.socket, *, reused: bool) -> None:
        """The connection has this socket; called by it on the exchange's thread.

        A second handle is kept on it: TLS takes the first one apart, in mid-handshake.
        """
        with self._lock:
            if self._over.is_set():
                sock.close()
                raise ConnectionAbortedError("given up")
            if self._handle is None:  # an https connection says it twice
                self._handle = socket.socket(fileno=os.dup(sock.fileno()))  # SSLSocket.dup() is not implemented
                self._reused = reused

    def came_up(self) -> None:
        """The connection is up and the next byte is ours; refused once the exchange is over."""
        with self._lock:
            if self._over.is_set():
                raise ConnectionAbortedError("given up")
            self._came_up = True

    def _work(self, deadline_s: float) -> None:
        _current.set(self)
        outcome: Answer | Exception
        try:
            outcome = self._talk(deadline_s)
        except Exception as fault:  # noqa: BLE001 - carried to the caller's thread, which raises it
            outcome = fault
        with self._lock:
            if not self._over.is_set():
                self._outcome = outcome
                self._over.set()
            if self._handle is not None:
                self._handle.close()

    def _talk(self, deadline_s: float) -> Answer:
        """Over the kept connections if there are any, else over one made for this."""
        if self._kept is not None:
            try:
                return self._ask(self._kept, deadline_s)
            except OSError:
                if not self._was_stale():
                    raise
        with contextlib.closing(Adapter(self._tls)) as own:
            return self._ask(own, deadline_s)

    def _was_stale(self) -> bool:
        """Whether it can only be that the server had closed a kept connection, as idle ones are at any time.

        Then asking once more is right (RFC 9110 section 9.2.2: kept connections are for GET alone), in the same time.
        """
        with self._lock:
            stale = self._reused and self._head is None and not self._over.is_set()
            if stale and self._handle is not None:
                self._handle.close()
                self._handle = None
            return stale

    def _ask(self, adapter: Adapter, deadline_s: float) -> Answer:
        response = adapter.send(self._request, stream=True, timeout=(deadline_s, deadline_s))
        with contextlib.closing(response):
            headers = {name.lower(): value for name, value in response.headers.items()}
            self._on_head(headers)
            with self._lock:
                self._head = Answer(response.status_code, headers, b"")
            return Answer(response.status_code, headers, self._read(response))

    def _read(self, response: requests.Response) -> bytes:
        """The body as it came: never decompressed, so that a small one cannot become a large one."""
        body = bytearray()
        for piece in response.raw.stream(PIECE_BYTES, decode_content=False):
            body += piece
            if len(body) > self._cap:
                raise Unreadable(f"larger than {self._cap // 1024} KiB")
        return bytes(body)
