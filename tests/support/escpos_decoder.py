"""From ESC/POS bytes back to a picture: a reader written from Epson's manual, which knows nothing of the kiosk.

It knows the commands a ticket may hold and fails on any other, so that a stray byte cannot hide. A picture is rows of
booleans; letters are not drawn, only collected.
"""

from dataclasses import dataclass, field
from pathlib import Path


class Incomplete(Exception):
    """The bytes end within a command."""


class UnknownCommand(AssertionError):
    """A printer would do something nobody meant."""


@dataclass(frozen=True)
class Command:
    """One command with its parameters, as it stood in the bytes."""

    name: str
    data: bytes


@dataclass
class Page:
    """What is on the paper."""

    rows: list[list[bool]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)  # payloads of codes the printer itself draws
    cuts: int = 0
    names: list[str] = field(default_factory=list)  # of all commands, in order


# Fixed length: prefix -> (name, bytes in all)
FIXED = {
    b"\x1b@": ("reset", 2),
    b"\x1ba": ("align", 3),
    b"\x1bE": ("bold", 3),
    b"\x1bJ": ("feed", 3),
    b"\x1bd": ("feed-lines", 3),
    b"\x1d!": ("size", 3),
    b"\x1dr": ("sensor", 3),
}


def next_command(data: bytes) -> Command:
    """The command that the bytes begin with."""
    first = data[:1]
    if first == b"\x00":
        return Command("nothing", first)
    if first == b"\n":
        return Command("newline", first)
    if b" " <= first <= b"~":
        end = next((at for at, byte in enumerate(data) if not 0x20 <= byte <= 0x7E), len(data))
        return Command("text", data[:end])
    if first == b"\x10" and len(data) < (10 if data[1:2] == b"\x14" else 3):
        raise Incomplete
    if first not in b"\x1b\x1d":
        raise UnknownCommand(f"{data[:8]!r}")
    if len(data) < 2:
        raise Incomplete
    if data[:2] in FIXED:
        name, length = FIXED[data[:2]]
        return Command(name, _whole(data, length))
    return _long_command(data)


def _long_command(data: bytes) -> Command:
    if data[:2] == b"\x1dV":
        return Command("cut", _whole(data, 4 if _whole(data, 3)[2] in (65, 66, 97, 98, 103, 104) else 3))
    if data[:2] == b"\x1d(":
        head = _whole(data, 5)
        name = {b"H": "process-id", b"k": "code"}.get(head[2:3])
        if name is None:
            raise UnknownCommand(f"{head!r}")
        return Command(name, _whole(data, 5 + int.from_bytes(head[3:5], "little")))
    if data[:3] == b"\x1dv0":
        head = _whole(data, 8)
        if head[3] != 0:
            raise UnknownCommand(f"a stretched picture: {head!r}")
        size = int.from_bytes(head[4:6], "little") * int.from_bytes(head[6:8], "little")
        return Command("raster", _whole(data, 8 + size))
    if len(data) < 3 and data[:2] == b"\x1dv":
        raise Incomplete
    raise UnknownCommand(f"{data[:8]!r}")


def commands(data: bytes) -> list[Command]:
    """All of them."""
    found = []
    while data:
        found.append(next_command(data))
        data = data[len(found[-1].data) :]
    return found


def decode(data: bytes) -> Page:
    """What a printer makes of it."""
    page = Page()
    line = ""
    for command in commands(data):
        page.names.append(command.name)
        match command.name:
            case "raster":
                page.rows += _rows(command.data)
            case "text":
                line += command.data.decode("ascii")
            case "newline":
                page.texts.append(line)
                line = ""
            case "reset":
                line = ""
            case "cut":
                page.cuts += 1
            case "code" if command.data[6:8] == b"P0":
                page.codes.append(command.data[8:].decode("ascii"))
    if line:
        page.texts.append(line)
    return page


def picture(page: Page, folder: Path, name: str = "decoded") -> Path:
    """The rows as a PBM file."""
    target = folder / f"{name}.pbm"
    lines = (" ".join("01"[dot] for dot in row) for row in page.rows)
    target.write_text(f"P1\n{len(page.rows[0])} {len(page.rows)}\n" + "\n".join(lines) + "\n")
    return target


def shrunk(page: Page, folder: Path, name: str = "shrunk") -> Path:
    """Half as wide and high, in grey, as a phone's camera sees it from further away: a PGM file."""
    width, height = len(page.rows[0]) // 2, len(page.rows) // 2
    greys = bytes(
        255 - sum(page.rows[2 * y + dy][2 * x + dx] for dy in (0, 1) for dx in (0, 1)) * 255 // 4
        for y in range(height)
        for x in range(width)
    )
    target = folder / f"{name}.pgm"
    target.write_bytes(b"P5\n%d %d\n255\n" % (width, height) + greys)
    return target


def _rows(command: bytes) -> list[list[bool]]:
    step = int.from_bytes(command[4:6], "little")
    return [
        [bool(byte >> bit & 1) for byte in command[start : start + step] for bit in range(7, -1, -1)]
        for start in range(8, len(command), step)
    ]


def _whole(data: bytes, length: int) -> bytes:
    if len(data) < length:
        raise Incomplete
    return data[:length]
