"""A screen nobody sees, a finger on it, and eyes that look at its pixels without asking anybody.

Xvfb keeps its pixels in a file that is mapped here, so looking costs neither the X server nor the program that is
watched anything. The finger is the XTEST extension: the program gets the same X11 events as from a real pointer.
"""

import ctypes
import mmap
import os
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

PROGRAM_DEADLINE_S = 10.0  # Xvfb starts in a tenth of a second
PATIENCE_S = 20.0  # for a picture that takes milliseconds; longer, and the program is stuck
LOOK_EVERY_S = 0.001  # the resolution of every time measured here
EVERY_NTH_ROW = 8  # capitals are 19 rows high: looking at each row would only take processor time from what is watched
QUIET_S = 0.1  # nothing changed for so long: the picture is complete
HOLD_S = 0.06  # a quick tap; what the press changes is painted by then
LEFT_BUTTON = 1
XWD_BYTES_PER_LINE, XWD_COLOURS, XWD_COLOUR_BYTES = 12, 19, 12  # words of an XWD header (X11/XWDFile.h)
BYTES_A_PIXEL = 4


class Place(NamedTuple):
    """A rectangle in pixels."""

    x: int
    y: int
    width: int
    height: int


class Stuck(Exception):
    """What should have been painted was not."""


class Screen:
    """An X server of its own with one screen; a context manager."""

    def __init__(self, width: int, height: int) -> None:
        self.all = Place(0, 0, width, height)
        shared = Path("/dev/shm")  # noqa: S108  # memory: on a disk the kernel would now and then write the pixels back
        self._folder = tempfile.TemporaryDirectory(
            prefix="kiosk-bench-screen-", dir=shared if shared.is_dir() else None
        )
        reading, writing = os.pipe()
        size = f"{width}x{height}x24"
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(writing), "-screen", "0", size),
                *("-fbdir", self._folder.name, "-noreset", "-nocursor", "-br"),
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:  # at its end, if Xvfb cannot start
            number = answer.readline().strip()
        if not number:
            self._end_server()
            raise Stuck("Xvfb did not start: is another one in its way?")
        self.display = f":{number}"
        with (Path(self._folder.name) / "Xvfb_screen0").open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._pixels[:100])
        self._start = header[0] + header[XWD_COLOURS] * XWD_COLOUR_BYTES
        self._row = header[XWD_BYTES_PER_LINE]
        self.finger = Finger(self.display)
        self._empty = self.picture(self.all)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.finger.close()
        self._pixels.close()
        self._end_server()

    def _end_server(self) -> None:
        self._server.terminate()
        self._server.wait(PROGRAM_DEADLINE_S)
        self._folder.cleanup()

    def picture(self, place: Place) -> bytes:
        """What is there now: every eighth row of pixels."""
        left = self._start + place.x * BYTES_A_PIXEL
        rows = range(left + place.y * self._row, left + (place.y + place.height) * self._row, self._row * EVERY_NTH_ROW)
        width = place.width * BYTES_A_PIXEL
        return b"".join([self._pixels[start : start + width] for start in rows])

    def shown(self, expected: bytes, place: Place, patience_s: float = PATIENCE_S) -> float:
        """Wait until that picture is there; when that was."""
        deadline = time.perf_counter() + patience_s
        while self.picture(place) != expected:
            if time.perf_counter() > deadline:
                raise Stuck("The picture that was waited for was never painted.")
            time.sleep(LOOK_EVERY_S)
        return time.perf_counter()

    def cleared(self) -> None:
        """Wait until the last program's window is gone."""
        self.shown(self._empty, self.all)

    def changed(self, before: bytes, place: Place, quiet_s: float = QUIET_S) -> float:
        """Wait until the picture is another than `before` and then still for `quiet_s`; when it last changed."""
        deadline = time.perf_counter() + PATIENCE_S
        first, last, at = before, before, 0.0
        while (now := time.perf_counter()) < deadline:
            picture = self.picture(place)
            if picture != last:
                last, at = picture, time.perf_counter()
            elif last != first and now - at > quiet_s:
                return at
            time.sleep(LOOK_EVERY_S)
        raise Stuck("Nothing changed on the screen after a tap.")

    def tap(self, at: tuple[int, int], *, watch: Place, hold_s: float, quiet_s: float) -> float:
        """Tap for `hold_s`, and the seconds from the finger's lifting to the last change of what is watched."""
        self.finger.press(at)
        time.sleep(hold_s)
        before = self.picture(watch)
        lifted = self.finger.lift()
        return self.changed(before, watch, quiet_s) - lifted


class Finger:
    """The X server's pointer, moved and pressed through XTEST by way of libXtst (Debian: libxtst6)."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._xtst = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        if not self._display:
            raise Stuck(f"The X server {display} takes no connection.")
        self.at = (0, 0)

    def press(self, at: tuple[int, int]) -> None:
        """Put the finger down there."""
        self.at = at
        self._xtst.XTestFakeMotionEvent(self._display, -1, *at, ctypes.c_ulong(0))
        self._button(down=True)

    def lift(self) -> float:
        """Take it away again; when that was."""
        when = time.perf_counter()
        self._button(down=False)
        return when

    def far_from(self, at: tuple[int, int], pixels: float) -> bool:
        """Whether the last touch was further away than that, across or down."""
        return max(abs(at[0] - self.at[0]), abs(at[1] - self.at[1])) > pixels

    def _button(self, *, down: bool) -> None:
        self._xtst.XTestFakeButtonEvent(self._display, LEFT_BUTTON, int(down), ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def close(self) -> None:
        """Let go of the X server."""
        self._x11.XCloseDisplay(self._display)


def middle(place: Place) -> tuple[int, int]:
    """The middle of a place."""
    return place.x + place.width // 2, place.y + place.height // 2
