"""The QR matrix: every payload the kiosk can make is read back by a phone's reader."""

import string
from pathlib import Path
from random import Random

import pytest

from kiosk.qr import matrix
from tests.support.eyes import photograph_code, read_codes

ALPHABETS = [string.digits, string.ascii_lowercase + string.digits, string.ascii_uppercase + string.digits + "$%*+-./:"]
LONGEST = 400  # kiosk.domain.receipt.QR_LIMIT


def test_the_fixed_mask_is_read(tmp_path: Path) -> None:
    """Digits, ids, URLs and runs of one character, of every length: zbar reads what was written."""
    random = Random(2018)
    lengths = [*range(1, 40), *range(40, LONGEST + 1, 24)]
    payloads = ["".join(random.choices(ALPHABETS[size % 3], k=size)) for size in lengths]
    payloads += [character * length for character in "0aA/~" for length in (1, 10, 100, LONGEST)]
    payloads += ["https://tickets.example/t/" + "".join(random.choices(ALPHABETS[1], k=12)) for _ in range(20)]
    pictures = [photograph_code(payload, tmp_path, f"{number:03}") for number, payload in enumerate(payloads)]
    assert read_codes(*pictures) == payloads


def test_error_correction_is_m() -> None:
    """The format bits beside the finder pattern say M, and mask 0 (ISO/IEC 18004, 7.9 and annex C: 101010000010010)."""
    rows = matrix("89m32b0998")
    along = [rows[8][x] for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [rows[y][8] for y in (7, 5, 4, 3, 2, 1, 0)]
    assert "".join("01"[dark] for dark in along) == "101010000010010"


def test_only_ascii() -> None:
    """Readers guess at anything else, so it is a mistake of the caller's."""
    with pytest.raises(UnicodeEncodeError):
        matrix("año")
