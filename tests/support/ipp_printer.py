"""A printer that speaks IPP over real TCP: CUPS' own back end sends it tickets and asks how they end.

RFC 8010 is the encoding, RFC 8011 the operations; enough of both for one printer with one job at a time.
"""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

INTEGER, BOOLEAN, ENUM, KEYWORD, URI, CHARSET, LANGUAGE, FORMAT = 0x21, 0x22, 0x23, 0x44, 0x45, 0x47, 0x48, 0x49
OPERATION_GROUP, JOB_GROUP, END, PRINTER_GROUP = b"\x01", b"\x02", b"\x03", b"\x04"
PRINT_JOB, VALIDATE_JOB, CANCEL_JOB, GET_JOB, GET_PRINTER = 0x02, 0x04, 0x08, 0x09, 0x0B
IDLE = 3
JOB_PROCESSING, JOB_ABORTED, JOB_COMPLETED = 5, 8, 9


@dataclass
class IppPrinter:
    """What the printer says of itself and of its jobs, and what it was sent."""

    job_state: int = JOB_COMPLETED
    reasons: tuple[str, ...] = ("none",)
    port: int = 0
    documents: list[bytes] = field(default_factory=list)

    @property
    def uri(self) -> str:
        """As a CUPS device. Its back end asks by SNMP first, for two seconds; told not to, CUPS 2.4.2 crashes."""
        return f"ipp://127.0.0.1:{self.port}/ipp/print"

    def answer(self, request: bytes) -> bytes:
        """The response to a request of IPP."""
        version, operation, number = struct.unpack(">2sHI", request[:8])
        groups = b"".join([
            OPERATION_GROUP,
            _attribute(CHARSET, "attributes-charset", "utf-8"),
            _attribute(LANGUAGE, "attributes-natural-language", "en"),
        ])  # fmt: skip
        if operation == GET_PRINTER:
            groups += PRINTER_GROUP + self._printer()
        elif operation == PRINT_JOB:
            self.documents.append(request[request.index(b"%PDF") :])
            groups += JOB_GROUP + self._job(JOB_PROCESSING)
        elif operation == GET_JOB:
            groups += JOB_GROUP + self._job(self.job_state)
        return struct.pack(">2sHI", version, 0, number) + groups + END

    def _job(self, state: int) -> bytes:
        return b"".join([
            _attribute(INTEGER, "job-id", 1),
            _attribute(URI, "job-uri", f"ipp://127.0.0.1:{self.port}/ipp/print/1"),
            _attribute(ENUM, "job-state", state),
            _attribute(KEYWORD, "job-state-reasons", "none"),
        ])  # fmt: skip

    def _printer(self) -> bytes:
        operations = (PRINT_JOB, VALIDATE_JOB, CANCEL_JOB, GET_JOB, GET_PRINTER)
        return b"".join([
            _attribute(URI, "printer-uri-supported", f"ipp://127.0.0.1:{self.port}/ipp/print"),
            _attribute(KEYWORD, "ipp-versions-supported", "1.1", "2.0"),
            _attribute(ENUM, "operations-supported", *operations),
            _attribute(FORMAT, "document-format-supported", "application/pdf"),
            _attribute(BOOLEAN, "printer-is-accepting-jobs", True),  # noqa: FBT003  # the value on the wire
            _attribute(ENUM, "printer-state", IDLE),
            _attribute(KEYWORD, "printer-state-reasons", *self.reasons),
        ])  # fmt: skip


def _attribute(tag: int, name: str, *values: str | int) -> bytes:
    encoded = b""
    for value in values:
        if tag == BOOLEAN:
            content = struct.pack(">B", value)
        elif isinstance(value, int):
            content = struct.pack(">i", value)
        else:
            content = value.encode()
        encoded += struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(content)) + content
        name = ""  # further values have none
    return encoded


@contextmanager
def running_ipp_printer() -> Iterator[IppPrinter]:
    """The printer, on a free port of this machine."""
    printer = IppPrinter()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            answer = printer.answer(self._body())
            self.send_response(200)
            self.send_header("Content-Type", "application/ipp")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def _body(self) -> bytes:
            if length := self.headers["Content-Length"]:
                return self.rfile.read(int(length))
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name for it
            """Say nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    printer.port = server.server_port
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield printer
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
