"""What every printer can do, and which one a URI means.

`PrinterError` (a `KioskError`) is raised when a URI names no printer this kiosk can drive. Printing itself raises
nothing: what went wrong is the outcome, because the customer is waiting for it and the ticket exists either way.
└── `GivenUp`: a question was cut short, because somebody wants to print; nothing follows from it.
"""

from dataclasses import dataclass
from enum import Enum, unique
from pathlib import Path
from threading import Event
from typing import Protocol
from urllib.parse import unquote, urlsplit

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Receipt
from kiosk.errors import KioskError


class PrinterError(KioskError):
    """No printer can be had from what the settings say."""


class GivenUp(PrinterError):
    """The question was not asked to its end. How the printer is remains unknown."""


@dataclass(frozen=True, slots=True)
class Medium:
    """The paper and the head that prints on it: width of the roll in millimetres, dots an inch."""

    paper_mm: int = 80  # or 58
    dpi: int = 203  # or 180


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture in black and white: rows from the top, eight dots a byte, the leftmost highest; 1 is black.

    A row is `(width + 7) // 8` bytes; what is beyond the width is 0.
    """

    width: int
    height: int
    data: bytes


@unique
class PrinterFact(Enum):
    """What a printer says of itself, each a fact of its own: staff do something different about every one."""

    SILENT = "does not answer"
    OFFLINE = "offline"
    COVER_OPEN = "cover open"
    PAPER_END = "paper end"
    PAPER_NEAR_END = "paper near end"  # it still prints
    CUTTER = "cutter error"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """Whether a ticket would come out now, and what the printer says; a sentence for staff: what is wrong, what to do.

    `reason` may speak of a printer that is ready too: its paper nears the end.
    """

    ready: bool
    reason: str = ""
    facts: frozenset[PrinterFact] = frozenset()


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """What became of the paper; unless it was printed, a sentence for staff. `length_mm` of paper is used at most."""

    paper: Paper
    reason: str = ""
    length_mm: float = 0.0


class Printer(Protocol):
    """Somewhere a receipt comes out. Called from a worker thread, one call at a time."""

    def status(self, give_up: Event | None = None) -> PrinterStatus:
        """Ask, printing nothing. Once `give_up` is set no further step begins; raises `GivenUp` where one was left.

        A step (to connect, one question, one call of CUPS) takes two seconds at most, and is brought to its end: an
        answer that nobody waited for would be taken for that of the next question.
        """

    def clear(self, give_up: Event | None = None) -> PrinterStatus:
        """What has not come out is forgotten, and it goes on: at a start, and when staff have mended it. How it is now.

        Prints nothing. Settled within five seconds; to be given up as `status` is.
        """

    def print(self, receipt: Receipt, since: float | None = None) -> PrintOutcome:
        """Print and wait until it is settled. Never `Paper.NONE`; raises nothing that the world can cause.

        It is settled within ten seconds beyond the printing time, counted from `since` (seconds of `time.monotonic`;
        `None`: from now).
        """

    def close(self) -> None:
        """Let go of the device; it may be used again, which opens it again."""


def open_printer(uri: str, medium: Medium, memory: Path | None = None) -> Printer | None:
    """The printer of a `printer.uri`; `None` for `none:`. Touches nothing yet: ask its status.

    `memory` is a file in which a receipt printer's driver may keep what it found out; only the process that prints
    gives one. Raises `PrinterError` for a URI of another kind, and for one that does not say which printer.
    """
    parts = urlsplit(uri)
    match parts.scheme:
        case "none":
            return None
        case "file":
            folder = Path(unquote(parts.path))
            if parts.netloc or not folder.is_absolute() or parts.query or parts.fragment:
                raise PrinterError(f'printer.uri "{uri}" is no folder on this machine: write "file:///folder".')
            from kiosk.printing.pdf import PdfPrinter

            return PdfPrinter(folder, medium)
        case "cups":
            from kiosk.printing.cups import queue_of

            if (queue := queue_of(uri)) is None:
                raise PrinterError(f'printer.uri "{uri}" names no CUPS queue: write "cups://queue".')
            from kiosk.printing.spooler import CupsPrinter

            return CupsPrinter(queue, medium)
        case "socket" | "usb" | "serial":
            from kiosk.printing.escpos_printer import EscposPrinter
            from kiosk.printing.transport import transport

            return EscposPrinter(transport(uri), medium, memory)
    kinds = (
        '"none:", "socket://host:9100", "usb://04b8:0e15", "serial:///dev/ttyS0", "cups://queue" or "file:///folder"'
    )
    raise PrinterError(f'printer.uri "{uri}" is no printer this kiosk drives: write {kinds}.')
