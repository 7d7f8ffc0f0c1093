"""`kiosk print-preview`: a sample ticket as the printer would get it, dot for dot, as a picture. Needs no display.

It is for installers who write `[receipt]`: what they see is the receipt of `receipts` in the dots of `render`.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter, qRgb

from kiosk.domain.model import Align, Branch, Customer, PrintLine, Sector, Service, Ticket, TicketRequest, Wait
from kiosk.errors import KioskError
from kiosk.printing.printer import Medium, Raster
from kiosk.printing.render import render
from kiosk.receipts import receipt_of
from kiosk.settings import Settings

MM_PER_INCH = 25.4
BRANCH = Branch("mira01", name="Agencia Miraflores", address="Av. José Larco 345, Miraflores")
TICKET = Ticket(
    "8f3k27qz",
    queue="T",
    number=2,
    position=4,
    wait=Wait(10, 15),
    messages=("Tenga su documento de identidad a la mano.",),
    print_lines=(
        PrintLine("Agencia Miraflores", Align.CENTER, "A_REGULAR"),
        PrintLine("T2", Align.CENTER, "A_QUADRUPLE"),
        PrintLine("Depósitos y retiros", Align.CENTER, "A_DOUBLE_HIGH"),
        PrintLine("Tenga su documento de identidad a la mano.", Align.LEFT, "B_REGULAR"),
    ),
)


def preview(settings: Settings, out: Path, language: str | None = None) -> str:
    """Write the picture (PNG); the sentence that says its size. Raises `KioskError` where it cannot be made.

    `language` is one of the kiosk's, `None` its first.
    """
    language = language or settings.kiosk.languages[0]
    if language not in settings.kiosk.languages:
        raise KioskError(f'--language "{language}" is none of kiosk.languages: {", ".join(settings.kiosk.languages)}.')
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _app = QGuiApplication.instance() or QGuiApplication(["kiosk"])  # fonts need one as long as anything is drawn
    logo = QImageReader(settings.receipt.logo)
    if settings.receipt.logo and logo.read().isNull():
        raise KioskError(f"receipt.logo {settings.receipt.logo} cannot be drawn: {logo.errorString()}. Save it anew.")
    request = TicketRequest(
        ref="preview",
        branch=BRANCH,
        sector=Sector("plat", name="Plataforma"),
        service=Service("dep", name="Depósitos y retiros"),
        customer=Customer(),
        language=language,
    )
    medium = Medium(settings.printer.paper_mm, settings.printer.dpi)
    raster = render(receipt_of(settings, TICKET, request, now=datetime.now(UTC)), medium)
    writer = QImageWriter(str(out), QByteArray(b"png"))  # whatever its name ends in
    if not writer.write(_picture(raster, medium)):
        raise KioskError(f"{out} cannot be written ({writer.errorString()}); name another file with --out.")
    width, height = (dots / medium.dpi * MM_PER_INCH for dots in (raster.width, raster.height))
    return f"{out}: {width:.0f} x {height:.0f} mm on {medium.paper_mm} mm paper at {medium.dpi} dots an inch"


def _picture(raster: Raster, medium: Medium) -> QImage:
    """The dots, black and white, and how many of them a metre has: viewers show it at its true size."""
    step = (raster.width + 7) // 8
    image = QImage(raster.data, raster.width, raster.height, step, QImage.Format.Format_Mono)
    image.setColorTable([qRgb(255, 255, 255), qRgb(0, 0, 0)])
    image.setDotsPerMeterX(round(medium.dpi / MM_PER_INCH * 1000))
    image.setDotsPerMeterY(round(medium.dpi / MM_PER_INCH * 1000))
    return image
