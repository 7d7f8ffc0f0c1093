"""What a phone and a person would see: QR codes read by zbar, PDF pages turned into pictures, rows of ink counted."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from kiosk.printing.printer import Raster
from kiosk.qr import QUIET_ZONE, matrix

TOOL_TIMEOUT_S = 60


def read_codes(*pictures: Path) -> list[str]:
    """The text of every QR code in the pictures, in their order."""
    command = ["zbarimg", "--nodbus", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *map(str, pictures)]
    return subprocess.run(command, capture_output=True, text=True, timeout=TOOL_TIMEOUT_S).stdout.splitlines()


def photograph(raster: Raster, folder: Path, name: str = "raster") -> Path:
    """The raster as a picture: PBM packs its dots the same way."""
    picture = folder / f"{name}.pbm"
    picture.write_bytes(b"P4\n%d %d\n" % (raster.width, raster.height) + raster.data)
    return picture


def photograph_code(payload: str, folder: Path, name: str) -> Path:
    """A bare QR code, four dots a module, with its quiet zone."""
    dots = 4
    rows = [[False] * QUIET_ZONE + list(row) + [False] * QUIET_ZONE for row in matrix(payload)]
    blank = [[False] * len(rows[0])] * QUIET_ZONE
    lines = [" ".join("1" if dark else "0" for dark in row for _ in range(dots)) for row in [*blank, *rows, *blank]]
    picture = folder / f"{name}.pbm"
    picture.write_text(f"P1\n{len(rows[0]) * dots} {len(lines) * dots}\n" + "\n".join(f"{x}\n" * dots for x in lines))
    return picture


def page(document: Path, dpi: int) -> Path:
    """The only page of a PDF, as a picture."""
    target = document.with_suffix("")
    command = ["pdftoppm", "-r", str(dpi), "-png", "-gray", "-singlefile", str(document), str(target)]
    subprocess.run(command, check=True, timeout=TOOL_TIMEOUT_S)
    return target.with_suffix(".png")


def bands(raster: Raster) -> list[int]:
    """Heights in dots of the bands of rows that have ink, from the top."""
    step = (raster.width + 7) // 8
    inked = [any(raster.data[start : start + step]) for start in range(0, len(raster.data), step)]
    return _runs(inked)


def _runs(flags: Iterable[bool]) -> list[int]:
    runs: list[int] = []
    before = False
    for flag in flags:
        if flag and before:
            runs[-1] += 1
        elif flag:
            runs.append(1)
        before = flag
    return runs
