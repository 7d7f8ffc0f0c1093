"""The tray below a receipt printer: somebody takes each paper, reads its code, and keeps the id alone.

Two thousand pictures would be more than a hundred megabytes; their ids are nothing. Must not know which papers there
should be.
"""

import threading
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.support.escpos_decoder import commands
from tests.support.eyes import read_codes
from tests.support.fake_printer import FakePrinter

LOOK_EVERY_S = 0.5
HEAP = 20  # papers read at once: starting the reader is most of its work


class PaperTray:
    """Empties the tray of `printer` from `with` to its end; `ids` counts what has been read."""

    def __init__(self, printer: FakePrinter, folder: Path) -> None:
        self.ids: Counter[str] = Counter()
        self.illegible = 0
        self._printer, self._folder = printer, folder
        self._heap: list[bytes] = []
        self._lock = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="paper-tray", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more paper."""
        self._stopping.set()
        self._thread.join()

    def read_all(self) -> None:
        """Until every paper that was cut is read."""
        with self._lock:
            self._take()
            self._read()

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_EVERY_S):
            with self._lock:
                self._take()
                if len(self._heap) >= HEAP:
                    self._read()

    def _take(self) -> None:
        """The pieces that are cut, and none of the bytes they came from. The printer's thread adds at the other end."""
        paper = self._printer.paper
        while len(paper) > 1:
            self._heap.append(paper.pop(0))
        self._printer.received.clear()

    def _read(self) -> None:
        """The id on each paper; one by one where not every code was found at once."""
        pictures = [picture for number, piece in enumerate(self._heap) if (picture := self._picture(piece, number))]
        self._heap.clear()
        found = read_codes(*pictures) if pictures else []
        if len(found) != len(pictures):
            found = [code for picture in pictures for code in self._one(picture)]
        self.ids.update(found)

    def _one(self, picture: Path) -> Sequence[str]:
        found = read_codes(picture)
        self.illegible += not found
        return found

    def _picture(self, piece: bytes, number: int) -> Path | None:
        """The dots of a piece, as PBM packs them too; `None` where it has no ink."""
        bands = [command.data for command in commands(piece) if command.name == "raster"]
        dots = b"".join(band[8:] for band in bands)
        if not any(dots):
            return None
        width = int.from_bytes(bands[0][4:6], "little")
        picture = self._folder / f"{number}.pbm"
        picture.write_bytes(b"P4\n%d %d\n" % (width * 8, len(dots) // width) + dots)
        return picture
