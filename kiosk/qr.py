"""The QR code's matrix, for the screen and for paper: which modules are dark. Must not know how it is painted."""

from typing import Literal

# Looking for the best of the eight masks is three quarters of the work. Every reader must read them all (ISO/IEC 18004,
# 7.8); zbar reads this one, whatever the payload (tests/test_qr.py).
MASK = 0
BYTES: Literal[4] = 4  # mode indicator 0100 (ISO/IEC 18004, 7.4.1)
QUIET_ZONE = 4  # modules of white on each side (ISO/IEC 18004, 5.3.8): the painter leaves them

Matrix = tuple[tuple[bool, ...], ...]


def matrix(payload: str) -> Matrix:
    """The rows of the code, `True` is dark, without the quiet zone; error correction M. `payload` is ASCII."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode
    from qrcode.util import QRData

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=MASK)
    # Bytes, never digits: qrcode 8.2 divides by zero where some sixty zeros in a row become a block of nothing.
    code.add_data(QRData(payload.encode("ascii"), mode=BYTES))
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
