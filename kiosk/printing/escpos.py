"""The language of receipt printers: the bytes of a job, and what the bytes that come back mean.

Pure: bytes in, bytes out. Must not know how they travel, nor how long anything takes. Commands and answers are those
of Epson's "ESC/POS Application Programming Guide"; FACTS.md tells what printers make of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, unique

from kiosk.printing.printer import PrinterFact, Raster

BAND_ROWS = 128  # the smallest receive buffers hold 4 kB, and a broken band costs no more than this to end
INIT = b"\x1b@"  # ESC @: what was set is default again, the line begun is forgotten
CUT = b"\x1dV\x42\x00"  # GS V 66 0: feed to the knife, then cut all but one point
# DLE DC4 fn 8: forget everything received and not yet printed, at once; answered by CLEARED. In the same breath it
# leaves a recoverable error.
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
CLEARED = 0x25  # the identifier of its answer
RECOVER = b"\x10\x05\x02"  # DLE ENQ 2: leave a recoverable error, forgetting both buffers
PROCESS_ID = 0x22  # the identifier of the answer to GS ( H fn 48
MM_PER_INCH = 25.4
CUT_FEED_MM = 15.0  # from the head to the knife: the longest in the data sheets at hand


@unique
class Fence(Enum):
    """What a printer answers once all before it is done, best first."""

    PROCESS_ID = "process id"  # GS ( H fn 48, which says the job's number
    PAPER_SENSOR = "paper sensor"  # GS r 1, answered in the order of the buffer, never while offline
    NONE = "none"  # nothing: sent is all that can be known


@dataclass(frozen=True, slots=True)
class Job:
    """The bytes of one ticket, in parts between which real-time commands may stand; how much paper it takes."""

    parts: tuple[bytes, ...]
    length_mm: float

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(map(len, self.parts))


def raster_job(raster: Raster, dpi: int) -> Job:
    """A picture and the cut behind it."""
    return Job((INIT, *_bands(raster), CUT), raster.height / dpi * MM_PER_INCH + CUT_FEED_MM)


def _bands(raster: Raster) -> Iterator[bytes]:
    """`GS v 0`, a band at a time."""
    step = (raster.width + 7) // 8
    for top in range(0, raster.height, BAND_ROWS):
        rows = min(BAND_ROWS, raster.height - top)
        dots = raster.data[top * step : (top + rows) * step]
        header = b"\x1dv0\x00" + step.to_bytes(2, "little") + rows.to_bytes(2, "little")
        yield header + without_commands(dots)


def without_commands(dots: bytes) -> bytes:
    """The dots without the beginnings of `DLE EOT`, `DLE ENQ` and `DLE DC4`: printers obey them even in a picture.

    A lone dot (0x10) followed by one (0x04) or two (0x05, 0x14) others: one white dot that touches a black one turns
    black, an eighth of a millimetre. A QR code never holds such a run, because its dots come in fours at least.
    """
    return dots.replace(b"\x10\x04", b"\x10\x06").replace(b"\x10\x05", b"\x10\x07").replace(b"\x10\x14", b"\x10\x1c")


def longest_band(width: int) -> int:
    """Bytes of data a printer may still wait for when a picture of this width broke off; NULs are white, or nothing."""
    return BAND_ROWS * ((width + 7) // 8)


def fence(kind: Fence, number: int) -> bytes:
    """The question that is answered when everything before it is done. `number` (16 bits) names the job."""
    match kind:
        case Fence.PROCESS_ID:
            return b"\x1d(H\x06\x0000" + process_id(number)
        case Fence.PAPER_SENSOR:
            return b"\x1dr\x01"
        case Fence.NONE:
            return b""


def process_id(number: int) -> bytes:
    """A job's number as four letters, `@` to `O`, none of which can be mistaken for a status byte on its way back."""
    return bytes(0x40 + (number >> shift & 0xF) for shift in (12, 8, 4, 0))


# --- what comes back ---


@dataclass(frozen=True, slots=True)
class RealTime:
    """The one byte that answers `DLE EOT n`; which n is known by who asked."""

    bits: int


@dataclass(frozen=True, slots=True)
class AutoStatus:
    """Four bytes that some printers send unasked when something changes (ASB)."""

    facts: frozenset[PrinterFact]


@dataclass(frozen=True, slots=True)
class PaperSensor:
    """The answer to `GS r 1`."""

    facts: frozenset[PrinterFact]


@dataclass(frozen=True, slots=True)
class Block:
    """`37`, an identifier, data, `00`: the answers to `GS ( H` and `DLE DC4` fn 8."""

    identifier: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Nonsense:
    """A byte that no printer sends: what is at the other end is none, or the line garbles."""

    byte: int


Answer = RealTime | AutoStatus | PaperSensor | Block | Nonsense

_BLOCK_HEADER = 0x37
_BLOCK_DATA = {PROCESS_ID: 4, CLEARED: 0}  # bytes between identifier and NUL
_FLOW_CONTROL = b"\x11\x13"  # XON, XOFF


def real_time_question(n: int) -> bytes:
    """`DLE EOT n`: 1 the printer, 2 why it is offline, 3 errors, 4 paper."""
    return bytes((0x10, 0x04, n))


class AnswerReader:
    """Turns received bytes into answers, however they were cut into pieces and put between each other.

    Real-time bytes (`0xx1xx10`) are told from everything else by their fixed bits, so one may stand within a block or
    an automatic status.
    """

    def __init__(self) -> None:
        self._block: bytearray | None = None  # identifier and data so far
        self._automatic: bytearray | None = None

    def feed(self, received: bytes) -> list[Answer]:
        """The answers that these bytes complete."""
        return [answer for byte in received for answer in self._byte(byte)]

    def _byte(self, byte: int) -> list[Answer]:
        if byte & 0x93 == 0x12:
            return [RealTime(byte)]
        if byte in _FLOW_CONTROL:
            return []
        if self._block is not None:
            return self._within_block(byte)
        if byte == _BLOCK_HEADER:
            self._block, self._automatic = bytearray(), None
            return []
        if byte & 0x93 == 0x10:
            self._automatic = bytearray((byte,))
            return []
        if self._automatic is not None and byte & 0x90 == 0:
            return self._within_automatic(byte)
        if byte in (0x00, 0x03, 0x0C, 0x0F):  # Epson, "GS r": both bits of a sensor say the same, the others are 0
            return [PaperSensor(_paper(near_end=byte & 0x03, end=byte & 0x0C))]
        return [Nonsense(byte)]

    def _within_block(self, byte: int) -> list[Answer]:
        block = self._block
        assert block is not None  # noqa: S101  # the caller looked
        block.append(byte)
        length = _BLOCK_DATA.get(block[0])
        if length is not None and len(block) <= length + 1:
            return []
        self._block = None
        if length is None or byte != 0:
            return [Nonsense(each) for each in block]
        return [Block(block[0], bytes(block[1:-1]))]

    def _within_automatic(self, byte: int) -> list[Answer]:
        status = self._automatic
        assert status is not None  # noqa: S101  # the caller looked
        status.append(byte)
        if len(status) < 4:
            return []
        self._automatic = None
        first, second, third, _reserved = status
        facts = _paper(near_end=third & 0x03, end=third & 0x0C) | _facts({
            PrinterFact.OFFLINE: first & 0x08,
            PrinterFact.COVER_OPEN: first & 0x20,
            PrinterFact.CUTTER: second & 0x08,
            PrinterFact.ERROR: second & 0x60,
        })  # fmt: skip
        return [AutoStatus(facts)]


def real_time_facts(n: int, bits: int) -> frozenset[PrinterFact]:
    """What the answer to `DLE EOT n` says. An error of n = 2 is named by n = 3."""
    match n:
        case 1:
            return _facts({PrinterFact.OFFLINE: bits & 0x08})
        case 2:
            return _facts({
                PrinterFact.COVER_OPEN: bits & 0x04,
                PrinterFact.PAPER_END: bits & 0x20,
                PrinterFact.ERROR: bits & 0x40,
            })  # fmt: skip
        case 3:
            return _facts({PrinterFact.CUTTER: bits & 0x08, PrinterFact.ERROR: bits & 0x60})
        case _:
            return _paper(near_end=bits & 0x0C, end=bits & 0x60)


def _paper(*, near_end: int, end: int) -> frozenset[PrinterFact]:
    return _facts({PrinterFact.PAPER_NEAR_END: near_end, PrinterFact.PAPER_END: end})


def _facts(said: dict[PrinterFact, int]) -> frozenset[PrinterFact]:
    return frozenset(fact for fact, bits in said.items() if bits)
