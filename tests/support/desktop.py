"""A real X server with one screen that nobody sees, a finger that clicks on it, and eyes on its pixels.

    with Desktop((1280, 800)) as desktop:
        with desktop.start("-m", "kiosk", "demo") as program:
            desktop.click(place)

Xvfb keeps its pixels in a file (XWD, X11/XWDFile.h): reading it asks neither the server nor the program anything.
"""

import contextlib
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QPoint

START_S = 10.0  # Xvfb takes a tenth of a second
PATIENCE_S = 30.0  # for pictures that take milliseconds, on a machine that is busy with other tests
LOOK_EVERY_S = 0.02
REST_S = 0.5  # still for so long: painted, and the guard against double taps (400 ms) has let go
TOOL_TIMEOUT_S = 60
XWD_HEADER = struct.Struct(">25I")
XWD_LINE_LENGTH, XWD_COLOURS, XWD_COLOUR_BYTES = 12, 19, 12
PIXEL_BYTES = 4  # blue, green, red and nothing


class Desktop:
    """Ends what was started on it, then itself."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-desktop-")
        reading, writing = os.pipe()
        screen = f"{size[0]}x{size[1]}x24"
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-fbdir", self._folder.name]
        self._server = subprocess.Popen(
            [*command, "-noreset", "-nocursor", "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as answer:  # at its end at once where Xvfb cannot start
            self.display = f":{answer.readline().strip()}"
        self._pixels = Path(self._folder.name) / "Xvfb_screen0"

    def __enter__(self) -> Self:
        assert self.display != ":", "Xvfb did not start"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait(START_S)
        self._folder.cleanup()

    @contextlib.contextmanager
    def start(self, *arguments: str, environ: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
        """Run Python with these arguments on this screen; ends it as systemd would, and expects it to end well."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KIOSK_", "QT_", "WAYLAND_"))}
        program = subprocess.Popen(
            [sys.executable, *arguments],
            env={**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", **environ},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield program
            program.send_signal(signal.SIGTERM)
            assert program.wait(START_S) == 0
        finally:
            program.kill()
            program.wait(START_S)
            if program.stdout is not None:
                program.stdout.close()

    def click(self, place: QPoint, *, times: int = 1, every_ms: int = 0) -> None:
        """Click there with the real pointer."""
        command = ["xdotool", "mousemove", str(place.x()), str(place.y()), "click"]
        repeat = ["--repeat", str(times), "--delay", str(every_ms)] if times > 1 else []
        environ = {**os.environ, "DISPLAY": self.display}
        subprocess.run([*command, *repeat, "1"], env=environ, check=True, timeout=TOOL_TIMEOUT_S)

    def picture(self) -> bytes:
        """The screen's pixels now, in grey (their green): one byte each, from the top left."""
        data = self._pixels.read_bytes()
        header = XWD_HEADER.unpack_from(data)
        start, line = header[0] + header[XWD_COLOURS] * XWD_COLOUR_BYTES, header[XWD_LINE_LENGTH]
        width, height = self.size
        assert line == width * PIXEL_BYTES
        return data[start + 1 : start + line * height : PIXEL_BYTES]

    def photograph(self, file: Path) -> Path:
        """The picture as a file (PGM)."""
        file.write_bytes(b"P5\n%d %d\n255\n" % self.size + self.picture())
        return file

    def next_picture(self, before: bytes, what: str) -> bytes:
        """Wait until the screen shows something else than `before` and has come to rest."""
        deadline = time.monotonic() + PATIENCE_S
        last, since = before, time.monotonic()
        while time.monotonic() < deadline:
            now = self.picture()
            if now != last:
                last, since = now, time.monotonic()
            elif now != before and time.monotonic() - since > REST_S:
                return now
            time.sleep(LOOK_EVERY_S)
        raise AssertionError(f"nothing changed on the screen within {PATIENCE_S:g} s: {what}")
