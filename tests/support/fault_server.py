"""An HTTP server on a raw socket that records what it is sent, byte for byte, and answers as badly as it is told.

    with FaultServer() as server:
        server.answer(json_reply({"id": "89m32b0998"}, status=201), to="POST /tickets")
        ...                                     # ask server.base_url
        assert server.requests[0].body == b"…"

A behaviour is what happens to one connection for one request: the functions below make them. `answer` gives the
requests that match `to` (a method and a regular expression for the path; "" matches all) the behaviours in turn,
the last one for ever. What was told last is looked at first. Without an instruction: 404 and no body.
"""

import contextlib
import io
import itertools
import json
import re
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import Self

DRIP_S = 0.05  # between the bytes of a dripping answer: shorter than any time-out, longer in all than any deadline

Headers = Mapping[str, str]
NO_HEADERS: Headers = {}


@dataclass(frozen=True)
class Received:
    """One request as it came; `raw` is all of its bytes, header names are lower case, `target` has the query."""

    raw: bytes
    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The part of the target behind "?", "" without one."""
        return self.target.partition("?")[2]


@dataclass(frozen=True)
class Line:
    """One connection, as a behaviour sees it. `stopped` is set when the server is going away."""

    socket: socket.socket
    stopped: threading.Event


Behaviour = Callable[[Line], None]


def reply(
    status: int = 200, body: bytes = b"", content_type: str = "application/json", headers: Headers = NO_HEADERS
) -> Behaviour:
    """A proper answer."""
    return lambda line: line.socket.sendall(_message(status, body, content_type, headers))


def json_reply(value: object, status: int = 200, headers: Headers = NO_HEADERS) -> Behaviour:
    """A proper answer with a JSON body."""
    return reply(status, json.dumps(value).encode(), headers=headers)


def raw(data: bytes) -> Behaviour:
    """These bytes, then the connection is closed."""

    def behave(line: Line) -> None:
        line.socket.sendall(data)
        line.socket.shutdown(socket.SHUT_RDWR)

    return behave


def cut(status: int = 200, body: bytes = b'{"id": "89m32b0998"}', missing: int = 5) -> Behaviour:
    """A body that ends `missing` bytes before its Content-Length."""
    return raw(_message(status, body, "application/json", NO_HEADERS)[:-missing])


def drip(data: bytes | None = None, fast: int = 0) -> Behaviour:
    """An answer at one byte a `DRIP_S`; the first `fast` bytes at once."""
    whole = data if data is not None else _message(200, b'{"id": "89m32b0998"}' + b" " * 10_000)

    def behave(line: Line) -> None:
        line.socket.sendall(whole[:fast])
        for byte in whole[fast:]:
            if line.stopped.wait(DRIP_S):
                return
            line.socket.sendall(bytes((byte,)))

    return behave


def endless(piece: bytes, head: bytes | None = None, total: int | None = None) -> Behaviour:
    """A chunked body of this piece again and again, `total` bytes or until the client has had enough."""
    start = head or b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunk = piece if head else b"%x\r\n%b\r\n" % (len(piece), piece)

    def behave(line: Line) -> None:
        line.socket.sendall(start)
        sent = 0
        while not line.stopped.is_set() and (total is None or sent < total):
            line.socket.sendall(chunk)
            sent += len(piece)
        line.socket.shutdown(socket.SHUT_RDWR)

    return behave


def hang(data: bytes = b"") -> Behaviour:
    """These bytes, then silence until the client goes or the server ends."""

    def behave(line: Line) -> None:
        line.socket.sendall(data)
        line.stopped.wait()

    return behave


def reset() -> Behaviour:
    """A TCP reset instead of an answer; as `on_connect` even before the request is read."""

    def behave(line: Line) -> None:
        line.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise ConnectionResetError  # the server closes the connection

    return behave


def then(first: Callable[[], None], behaviour: Behaviour) -> Behaviour:
    """Something that happens in the test's world just before the behaviour."""

    def behave(line: Line) -> None:
        first()
        behaviour(line)

    return behave


class FaultServer:
    """A server on a free port of 127.0.0.1, from `with` to its end.

    `requests` and `connections` (their count) grow as they come. `on_connect` happens to every connection before
    anything is read from it. A `tls` context makes it an https server.
    """

    def __init__(
        self, base_path: str = "", *, on_connect: Behaviour | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        self.on_connect = on_connect
        self.requests: list[Received] = []
        self.connections = 0
        self._base_path = base_path
        self._tls = tls
        self._rules: list[tuple[re.Pattern[str], Iterator[Behaviour]]] = []
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener: socket.socket | None = None
        self._port = 0
        self.accept()

    @property
    def base_url(self) -> str:
        """Where it is reached."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self._port}{self._base_path}"

    def answer(self, *behaviours: Behaviour, to: str = "") -> None:
        """The requests that match `to` ("POST /tickets"; the path below the base path) get these in turn."""
        method, _, path = to.partition(" ")
        pattern = re.compile(f"{method or '[A-Z]+'} {re.escape(self._base_path)}{path or '.*'}")
        endless_turn = itertools.chain(behaviours, itertools.repeat(behaviours[-1]))
        with self._lock:
            self._rules.insert(0, (pattern, endless_turn))

    def refuse(self) -> None:
        """From now on connections are refused, and those that are open are reset."""
        if self._listener is not None:
            with contextlib.suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits in accept()
            self._listener.close()
            self._listener = None
        with self._lock:
            connections = tuple(self._open)
        for connection in connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def accept(self) -> None:
        """Connections are taken (again), on the same port."""
        self._listener = socket.create_server(("127.0.0.1", self._port), backlog=64)
        self._port = self._listener.getsockname()[1]
        self._start(self._serve, self._listener)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        self.refuse()
        for thread in self._threads:
            thread.join(5)

    def _start(self, target: Callable[[socket.socket], None], argument: socket.socket) -> None:
        thread = threading.Thread(target=target, args=(argument,), name="fault-server", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._remember(connection)
            self.connections += 1
            self._start(self._talk, connection)

    def _talk(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError):  # the client went away, or a behaviour closed the connection
            if self.on_connect is not None:
                self.on_connect(Line(connection, self._stopped))
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
                self._remember(connection)
            line = Line(connection, self._stopped)
            with connection.makefile("rb") as reader:
                while (request := _read(reader)) is not None:
                    self._next_behaviour(request)(line)
        self._forget(connection)

    def _remember(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.add(connection)

    def _forget(self, connection: socket.socket) -> None:
        with self._lock:
            self._open = {other for other in self._open if other is not connection and other.fileno() >= 0}
        connection.close()

    def _next_behaviour(self, request: Received) -> Behaviour:
        with self._lock:
            self.requests.append(request)
            for pattern, turns in self._rules:
                if pattern.fullmatch(f"{request.method} {request.path}"):
                    return next(turns)
        return reply(404)


def _read(reader: io.BufferedIOBase) -> Received | None:
    """The next request of a connection, `None` at its end."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = reader.readline()
        if not line:
            return None
        head += line
    first, *lines = head.decode("latin-1").split("\r\n")[:-2]
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = reader.read(int(headers.get("content-length", "0")))
    method, target, _ = first.split(" ")
    return Received(head + body, method, target, headers, body)


def _message(status: int, body: bytes, content_type: str = "application/json", headers: Headers = NO_HEADERS) -> bytes:
    """Head and body in one piece, so that no answer waits for an acknowledgement."""
    fields = {"Content-Type": content_type, "Content-Length": str(len(body)), **headers}
    if status == HTTPStatus.NO_CONTENT:
        fields = dict(headers)
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} Told\r\n{head}\r\n".encode("latin-1") + body
