"""A receipt printer that is not there: it speaks ESC/POS over real TCP or a pty, as Epson's manual says, or lies.

Written from the manual ("ESC/POS Application Programming Guide"), not from the kiosk: what the kiosk believes about
printers is not believed here too. The printer reads into a buffer, takes real-time commands out of it at once, and
works the rest off in order while nothing stops it. What came out of its slot is `paper`: the bytes of each piece.
"""

import contextlib
import os
import select
import socket
import termios
import threading
import time
import tty
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from tests.support.escpos_decoder import Command, Incomplete, UnknownCommand, next_command

STEP_S = 0.005
TORRENT = 1 << 19  # bytes a step: more than anybody reads meanwhile
LATE_S = 0.9  # still an answer: it comes within the second that it is waited for


class Mode(Enum):
    """What is the matter with it."""

    FINE = auto()
    NEAR_END = auto()
    OUT = auto()
    COVER_OPEN = auto()
    OFFLINE = auto()
    CUTTER_ERROR = auto()
    BROKEN = auto()  # an error that no new paper mends
    SILENT = auto()  # reads, says nothing
    SLOW = auto()  # 200 bytes a second
    NEVER_READS = auto()
    CLOSES_MID_JOB = auto()
    OUT_MID_JOB = auto()  # the rest comes out after the reload
    COVER_MID_JOB = auto()
    CUTTER_MID_JOB = auto()
    OUT_MID_JOB_SMALL_BUFFER = auto()  # and takes no more bytes than it can keep
    GARBAGE = auto()
    ALWAYS_FINE = auto()  # says so, and prints nothing
    CLONE = auto()  # knows neither GS ( H nor how to clear
    CLONE_MUTE = auto()  # nor GS r
    CLONE_CLOSES_MID_JOB = auto()
    CLONE_OUT_MID_JOB = auto()  # forgets on DLE ENQ 2
    LATE = auto()  # answers in real time after most of a second, and nothing else
    BABBLES = auto()  # never stops talking
    TELLS_UNASKED = auto()  # automatic status back on after every change, in the middle of other answers


MID_JOB = {
    Mode.OUT_MID_JOB,
    Mode.COVER_MID_JOB,
    Mode.CUTTER_MID_JOB,
    Mode.OUT_MID_JOB_SMALL_BUFFER,
    Mode.CLONE_OUT_MID_JOB,
}
OUT_MID_JOB = {Mode.OUT_MID_JOB, Mode.OUT_MID_JOB_SMALL_BUFFER, Mode.CLONE_OUT_MID_JOB}
HANG_UP = {Mode.CLOSES_MID_JOB, Mode.CLONE_CLOSES_MID_JOB}
CLONES = {Mode.CLONE, Mode.CLONE_MUTE, Mode.CLONE_CLOSES_MID_JOB, Mode.CLONE_OUT_MID_JOB}


@dataclass
class FakePrinter:
    """Its state. `fails_after` bytes of a job it stops or closes, in the modes that do."""

    mode: Mode = Mode.FINE
    fails_after: int = 6000
    received: bytearray = field(default_factory=bytearray)  # everything, over all connections
    paper: list[bytes] = field(default_factory=lambda: [b""])  # what came out, piece by piece; the last is uncut
    connections: int = 0
    bytes_per_s: float = 0.0  # how fast its line is; 0: as fast as it comes
    reserve: int = 0  # bytes it takes of a new connection although its buffer is full: room for real-time commands
    stale: bytes = b""  # sent once, before the first answer: what was meant for an older job
    stopped: bool = False  # out of paper, cover open, cutter stuck: in the modes where that comes later
    fences: list[bytes] = field(default_factory=list)  # the process ids it has answered
    _buffer: bytearray = field(default_factory=bytearray)
    late: list[tuple[float, bytes]] = field(default_factory=list)  # answers, and when they are due
    freed: bool = False  # nothing jams the cutter any more; it waits to be told
    _worked: int = 0
    _slow_since: float = field(default_factory=time.monotonic)

    def reload(self) -> None:
        """Staff put in paper, close the cover, free the cutter."""
        self.mode = Mode.CLONE if self.mode in CLONES else Mode.FINE
        self.stopped = False

    @property
    def printed(self) -> list[bytes]:
        """The pieces of paper that hold dots or letters."""
        return [piece for piece in self.paper if shows_something(piece)]

    def take(self, data: bytes) -> bytes:
        """Receive; what it answers at once."""
        self.received += data
        if len(self._buffer) >= 4096:
            self.reserve -= len(data)
        answers = b""
        for byte in data:
            self._buffer.append(byte)
            answers += self._real_time()
        return answers

    def wants(self) -> int:
        """How many bytes it would take now."""
        if self.mode is Mode.NEVER_READS:
            return 0
        if self.mode is Mode.SLOW:
            due = int((time.monotonic() - self._slow_since) * 200) - len(self.received)
            return max(0, min(due, 64))
        if self.mode is Mode.OUT_MID_JOB_SMALL_BUFFER and self.stopped and len(self._buffer) >= 4096:
            return self.reserve
        if self.bytes_per_s:
            return self._of_a_slow_line()
        return 512

    def _of_a_slow_line(self) -> int:
        """What has come since it looked last; never more than a piece, however long nobody sent."""
        now = time.monotonic()
        due, self._slow_since = int((now - self._slow_since) * self.bytes_per_s), now
        return min(due, 64)

    def work(self) -> bytes | None:
        """Carry out what is in the buffer; the answers, `None` where it hangs up."""
        if self.mode in HANG_UP and not self.stopped and self._of_pictures() > self.fails_after:
            self.stopped = True  # once; afterwards it goes on with what it has
            return None
        answers = self._due()
        while self._buffer and not self._stands_still():
            try:
                command = next_command(bytes(self._buffer))
            except Incomplete:
                break
            except UnknownCommand:
                if self.mode not in CLONES:
                    raise
                del self._buffer[:1]  # what it does not know, it overlooks, byte by byte
                continue
            self._worked += len(command.data)
            if self.mode in MID_JOB and command.name == "raster" and self._worked > self.fails_after:
                self.stopped = True
                break
            del self._buffer[: len(command.data)]
            answers += self._carry_out(command)
        return answers

    def _due(self) -> bytes:
        """What it says now of itself: late, or without an end."""
        if self.mode is Mode.BABBLES:
            return b"\xff" * TORRENT
        due = [answer for moment, answer in self.late if moment <= time.monotonic()]
        del self.late[: len(due)]
        return b"".join(due)

    def _of_pictures(self) -> int:
        """Bytes received since the first picture began."""
        begun = self.received.find(b"\x1dv0")
        return 0 if begun < 0 else len(self.received) - begun

    def _stands_still(self) -> bool:
        waits = {Mode.OUT, Mode.COVER_OPEN, Mode.OFFLINE, Mode.CUTTER_ERROR, Mode.BROKEN}
        return self.mode in waits or (self.stopped and self.mode in MID_JOB)

    def _carry_out(self, command: Command) -> bytes:
        if self.mode in {Mode.ALWAYS_FINE, Mode.SILENT, Mode.GARBAGE, Mode.LATE, Mode.BABBLES}:
            return b""
        match command.name:
            case "process-id" if self.mode in CLONES:
                self.paper[-1] += command.data[7:]  # what it does not know, it prints
            case "process-id":
                self.fences.append(b"\x37\x22" + command.data[7:11] + b"\x00")
                return self._between(self.fences[-1])
            case "sensor" if self.mode is not Mode.CLONE_MUTE:
                return b"\x03" if self.mode is Mode.NEAR_END else b"\x00"
            case "reset":
                self.paper[-1] = _without_open_line(self.paper[-1])
                self.paper[-1] += command.data
            case "cut":
                self.paper[-1] += command.data
                self.paper.append(b"")
            case _:
                self.paper[-1] += command.data
        return b""

    def _between(self, answer: bytes) -> bytes:
        """The answer, with an automatic status put into it by the mode that does."""
        if self.mode is Mode.TELLS_UNASKED:
            return b"\x10\x00\x00\x0f" + answer + b"\x10\x00\x00\x0f"
        return answer

    def _real_time(self) -> bytes:
        """Take a real-time command off the end of the buffer, wherever it stands, and obey it."""
        end = bytes(self._buffer[-10:])
        if end == b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08" and self.mode not in CLONES:
            self._buffer.clear()
            return self._say(b"\x37\x25\x00")
        if end[-3:-1] == b"\x10\x04" and end[-1] in (1, 2, 3, 4):
            del self._buffer[-3:]
            return self._say(bytes((self._status(end[-1]),)))
        if end[-3:] == b"\x10\x05\x02":
            del self._buffer[-3:]
            if self.mode is Mode.CLONE_OUT_MID_JOB:
                self._buffer.clear()
            if self.mode is Mode.CUTTER_ERROR and self.freed:
                self._buffer.clear()
                self.mode = Mode.FINE
        return b""

    def _say(self, answer: bytes) -> bytes:
        answer, self.stale = self.stale + answer, b""
        match self.mode:
            case Mode.SILENT | Mode.NEVER_READS:
                return b""
            case Mode.LATE:
                self.late.append((time.monotonic() + LATE_S, answer))
                return b""
            case Mode.GARBAGE:
                return b"\xff\x00\xaaHTTP/1.1 400 Bad Request\r\n\r\n"
            case Mode.TELLS_UNASKED:
                return b"\x10\x00" + answer + b"\x00\x0f" if len(answer) == 1 else answer
        return answer

    def _status(self, n: int) -> int:
        """`DLE EOT n`, bits as in the manual; the drawer's pin is high, as without a drawer."""
        stopped = self.stopped and self.mode in MID_JOB
        out = self.mode is Mode.OUT or (stopped and self.mode in OUT_MID_JOB)
        cover = self.mode is Mode.COVER_OPEN or (stopped and self.mode is Mode.COVER_MID_JOB)
        cutter = self.mode is Mode.CUTTER_ERROR or (stopped and self.mode is Mode.CUTTER_MID_JOB)
        broken = self.mode is Mode.BROKEN
        offline = out or cover or cutter or broken or self.mode is Mode.OFFLINE
        near = self.mode is Mode.NEAR_END
        return (
            0x12
            | {
                1: 0x04 | offline * 0x08,
                2: cover * 0x04 | out * 0x20 | (cutter or broken) * 0x40,
                3: cutter * 0x08 | broken * 0x20,
                4: (near or out) * 0x0C | out * 0x60,
            }[n]
        )


def shows_something(piece: bytes) -> bool:
    """Whether a piece of paper has dots or letters on it."""
    from tests.support.escpos_decoder import decode

    page = decode(piece)
    return bool(page.texts) or any(any(row) for row in page.rows)


def _without_open_line(piece: bytes) -> bytes:
    """`ESC @` forgets the line that was begun and not ended."""
    kept = b""
    while piece:
        try:
            command = next_command(piece)
        except Incomplete:
            return kept
        piece = piece[len(command.data) :]
        if command.name == "text" and not piece:
            return kept
        kept += command.data
    return kept


class _Running:
    """A thread that plays the printer until it is told to stop."""

    def __init__(self, printer: FakePrinter) -> None:
        self.printer = printer
        self.stop = threading.Event()

    def serve(self, file: int, stop: threading.Event) -> None:
        """One connection, as a file descriptor that does not block."""
        printer = self.printer
        while not stop.is_set():
            wants = printer.wants()
            readable, _, _ = select.select([file] if wants else [], [], [], STEP_S)
            answers = b""
            if readable:
                data = os.read(file, wants)
                if not data:
                    return
                answers = printer.take(data)
            more = printer.work()
            if more is None:
                return
            if answers + more:
                with contextlib.suppress(BlockingIOError):  # what nobody listens to is lost
                    os.write(file, answers + more)


@contextlib.contextmanager
def on_tcp(mode: Mode = Mode.FINE, printer: FakePrinter | None = None) -> Iterator[tuple[FakePrinter, str]]:
    """A printer on a port of its own, and its URI. One connection after the other, as printers have it."""
    printer = printer or FakePrinter(mode)
    running = _Running(printer)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.02)
        thread = threading.Thread(target=_accept, args=(server, running))
        thread.start()
        try:
            yield printer, f"socket://127.0.0.1:{server.getsockname()[1]}"
        finally:
            running.stop.set()
            thread.join(10)


def _accept(server: socket.socket, running: _Running) -> None:
    while not running.stop.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            running.printer.work()
            continue
        running.printer.connections += 1
        running.printer.reserve = 256
        running.printer.late.clear()
        with connection, contextlib.suppress(OSError):
            connection.setblocking(False)  # noqa: FBT003  # the standard library's own signature
            running.serve(connection.fileno(), running.stop)


@contextlib.contextmanager
def on_serial(
    mode: Mode = Mode.FINE, baud: int = 115200, printer: FakePrinter | None = None
) -> Iterator[tuple[FakePrinter, str]]:
    """A printer behind a pty, and its URI. Where it hangs up, the line is gone, as an adapter's that is pulled out."""
    printer = printer or FakePrinter(mode)
    running = _Running(printer)
    ours, theirs = os.openpty()

    def serve() -> None:
        try:
            running.serve(ours, running.stop)
        finally:
            os.close(ours)

    try:
        tty.setraw(theirs, termios.TCSANOW)
        os.set_blocking(ours, False)
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield printer, f"serial://{os.ttyname(theirs)}?baud={baud}"
        finally:
            running.stop.set()
            thread.join(10)
    finally:
        os.close(theirs)


@contextlib.contextmanager
def never_accepting() -> Iterator[str]:
    """The URI of a port whose queue is full: a connection to it never comes up."""
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(socket.socket())
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        for _ in range(3):
            filler = stack.enter_context(socket.socket())
            filler.setblocking(False)  # noqa: FBT003  # likewise
            filler.connect_ex(server.getsockname())
        yield f"socket://127.0.0.1:{server.getsockname()[1]}"
