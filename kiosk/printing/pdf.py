"""A printer that is a folder of PDF files: for the demo, for tests, for a branch without a printer.

Each file is one ticket at its true size, the same dots that paper would get. A file is there whole or not at all, and
the folder keeps only so many.
"""

import os
import re
from datetime import UTC
from pathlib import Path
from threading import Event

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, qRgb

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Receipt
from kiosk.printing.printer import Medium, PrinterStatus, PrintOutcome, Raster
from kiosk.printing.render import render

KEPT = 500  # files, 20 kB each: a busy day can be looked up, and the disk never fills
OURS = "[0-9]*-[0-9]*-*.pdf"  # what `_file_name` makes: nothing else in the folder is ever removed
HALF = f".{OURS}.part"  # left by a kiosk that was killed while it wrote
MM_PER_INCH = 25.4


class PdfPrinter:
    """Writes each receipt as one PDF file into `folder`, which is made when it is missing."""

    def __init__(self, folder: Path, medium: Medium) -> None:
        self._folder = folder
        self._medium = medium
        self._stays: OSError | None = None  # why an old file could not be removed

    def status(self, give_up: Event | None = None) -> PrinterStatus:  # noqa: ARG002  # a look at a folder is one step
        """Ready when the folder is there, or can be made, and can be written to."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return PrinterStatus(ready=False, reason=self._sentence(error))
        if os.access(self._folder, os.W_OK | os.X_OK):
            return PrinterStatus(ready=True, reason=self._advice())
        sentence = f"The ticket folder {self._folder} cannot be written to: change its owner or mode."
        return PrinterStatus(ready=False, reason=sentence)

    def clear(self, give_up: Event | None = None) -> PrinterStatus:  # noqa: ARG002  # likewise
        """A folder holds nothing back."""
        return self.status()

    def print(self, receipt: Receipt, since: float | None = None) -> PrintOutcome:  # noqa: ARG002  # nobody is waited for
        """Write the file; printed means that it is on the disk under its name."""
        raster = render(receipt, self._medium)
        document = pdf(raster, self._medium, title=receipt.ticket_id)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            written = _write(self._folder / _file_name(receipt), document)
        except OSError as error:
            return PrintOutcome(Paper.FAILED, self._sentence(error))
        self._stays = _tidied(self._folder, written)
        return PrintOutcome(Paper.PRINTED, length_mm=raster.height / self._medium.dpi * MM_PER_INCH)

    def close(self) -> None:
        """Nothing is held open between two files."""

    def _advice(self) -> str:
        if self._stays is None:
            return ""
        return f"The ticket folder {self._folder} keeps old files ({self._stays.strerror}): remove them by hand."

    def _sentence(self, error: OSError) -> str:
        return f"The ticket folder {self._folder} cannot be used: {error.strerror}. Mend it, or change printer.uri."


def pdf(raster: Raster, medium: Medium, *, title: str) -> bytes:
    """A document of one page, as wide as the roll, with the raster in its middle at its true size."""
    image = QImage(raster.data, raster.width, raster.height, (raster.width + 7) // 8, QImage.Format.Format_Mono)
    image.setColorTable([qRgb(255, 255, 255), qRgb(0, 0, 0)])
    side = max(0, round(medium.paper_mm / MM_PER_INCH * medium.dpi) - raster.width) // 2
    page = QSizeF(medium.paper_mm, raster.height / medium.dpi * MM_PER_INCH)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Kiosk")
    writer.setResolution(medium.dpi)
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        painter.drawImage(side, 0, image)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _file_name(receipt: Receipt) -> str:
    """Time of issue (UTC) and ticket id; an id's unusual characters become dashes."""
    ticket = re.sub(r"[^0-9A-Za-z]+", "-", receipt.ticket_id)[:32]
    return f"{receipt.issued_at.astimezone(UTC):%Y%m%d-%H%M%S}-{ticket}.pdf"


def _write(file: Path, content: bytes) -> Path:
    """Put the file there whole: another name first, to the disk, then its own."""
    partial = file.with_name(f".{file.name}.part")
    try:
        with partial.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(file)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return file


def _tidied(folder: Path, written: Path) -> OSError | None:
    """Keep the newest `KEPT`, and no half ones; why something stays, if it does: no ticket is at stake.

    The newest by when they were written, because a server's clock can be years off.
    """
    stays = None
    try:
        others = sorted((path for path in folder.glob(OURS) if path != written), key=_modified, reverse=True)
        killed = list(folder.glob(HALF))
    except OSError as error:
        return error
    for path in [*others[KEPT - 1 :], *killed]:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            stays = error
    return stays


def _modified(path: Path) -> int:
    """When the file was written; one that has gone or tells nothing counts as oldest."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
