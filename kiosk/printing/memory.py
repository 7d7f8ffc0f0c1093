"""What is known of a receipt printer beyond one job and one process: which fence it answers, whether a ticket may hang.

A file that is missing, damaged or another printer's only costs the same questions again; one that cannot be written
is lost with the process. That a ticket may hang is on the disk before its first byte leaves: a printer keeps its buffer
through a power cut that takes the kiosk.
"""

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from kiosk.printing.escpos import Fence


class _Kept(msgspec.Struct, frozen=True):
    """The file, as JSON."""

    uri: str
    fence: Fence | None = None
    may_hang: bool = False


class PrinterMemory:
    """Of one printer, named by its URI. `file` is `None` where nothing is to be kept."""

    def __init__(self, file: Path | None, uri: str) -> None:
        self._file = file
        self._kept = _Kept(uri)
        if file is not None:
            with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                kept = msgspec.json.decode(file.read_bytes(), type=_Kept)
                self._kept = kept if kept.uri == uri else self._kept

    @property
    def fence(self) -> Fence | None:
        """What it was found to answer; `None` where it must be asked. That it answers nothing is not kept."""
        return self._kept.fence

    @fence.setter
    def fence(self, fence: Fence | None) -> None:
        self._keep(msgspec.structs.replace(self._kept, fence=fence))

    @property
    def may_hang(self) -> bool:
        """Whether something of an older ticket may be in the printer and not on paper."""
        return self._kept.may_hang

    @may_hang.setter
    def may_hang(self, may_hang: bool) -> None:
        self._keep(msgspec.structs.replace(self._kept, may_hang=may_hang))

    def _keep(self, kept: _Kept) -> None:
        if kept == self._kept:
            return
        self._kept = kept
        if self._file is None:
            return
        partial = self._file.with_name(f".{self._file.name}.part")
        with suppress(OSError):
            partial.write_bytes(msgspec.json.encode(kept))
            if kept.may_hang:
                _to_disk(partial)
            partial.replace(self._file)
            if kept.may_hang:
                _to_disk(self._file.parent)


def _to_disk(path: Path) -> None:
    """What was written to the file, or renamed in the folder, outlives a power cut (fsync(2) asks for both)."""
    with suppress(OSError):  # a disk that cannot promise it still has the note for the next process
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
