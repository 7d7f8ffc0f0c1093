"""The folder that is a printer: whole files, true size, few enough, and an honest outcome."""

import errno
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.printing import pdf
from kiosk.printing.pdf import PdfPrinter
from kiosk.printing.printer import Medium, PrinterStatus, PrintOutcome, open_printer
from kiosk.printing.render import WIDTH_DOTS
from tests.support.eyes import page, read_codes
from tests.support.tickets import BARE, FULL, receipt

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("medium", [Medium(*medium) for medium in WIDTH_DOTS], ids=str)
@pytest.mark.parametrize("ticket", [FULL, BARE], ids=["full", "bare"])
def test_the_code_is_read_from_the_file(tmp_path: Path, medium: Medium, ticket: object) -> None:
    """A page as wide as the roll, whose QR code says the configured text."""
    printer = open_printer(f"file://{tmp_path}/tickets", medium)
    assert printer is not None
    assert printer.status() == PrinterStatus(ready=True)
    assert printer.print(receipt(FULL if ticket is FULL else BARE)).paper is Paper.PRINTED
    (file,) = (tmp_path / "tickets").iterdir()
    assert read_codes(page(file, medium.dpi)) == ["https://tickets.example/t/89m32b0998"]
    size = subprocess.run(["pdfinfo", file], capture_output=True, text=True, timeout=30).stdout
    width = float(size.split("Page size:")[1].split()[0])
    assert width / 72 * 25.4 == pytest.approx(medium.paper_mm, abs=0.3)


def test_names_and_reprints(tmp_path: Path) -> None:
    """Named by time of issue and ticket; the same ticket again is the same file; nothing else is left there."""
    printer = PdfPrinter(tmp_path, Medium())
    assert [printer.print(receipt(FULL)).paper for _ in range(2)] == [Paper.PRINTED, Paper.PRINTED]
    assert [path.name for path in tmp_path.iterdir()] == ["20261122-145900-89m32b0998.pdf"]


@pytest.mark.parametrize("ticket_id", ["../../etc/passwd", "a/b\0c", "-rf", "ñ" * 300, "x\n.pdf", ""])
def test_no_id_leaves_the_folder(tmp_path: Path, ticket_id: str) -> None:
    """An id is never a path: one file, in the folder, with a tame name."""
    folder = tmp_path / "tickets"
    made = replace(receipt(FULL), ticket_id=ticket_id)
    assert PdfPrinter(folder, Medium()).print(made).paper is Paper.PRINTED
    (file,) = tmp_path.rglob("*.pdf")
    assert file.parent == folder
    assert file.name.startswith("20261122-145900-")
    assert file.name.isascii()


def test_the_oldest_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only so many tickets are kept, the newest; files that are not ours stay."""
    monkeypatch.setattr(pdf, "KEPT", 3)
    (tmp_path / "report.pdf").touch()
    printer = PdfPrinter(tmp_path, Medium())
    for number in range(5):
        assert printer.print(receipt(replace(FULL, id=f"ticket{number}"))).paper is Paper.PRINTED
        for path in tmp_path.glob(f"*ticket{number}.pdf"):
            os.utime(path, (number, number))
    kept = sorted(path.name.split("-")[-1] for path in tmp_path.iterdir())
    assert kept == ["report.pdf", "ticket2.pdf", "ticket3.pdf", "ticket4.pdf"]


def test_an_old_file_that_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be removed fails no ticket whose file is there; the others go, and staff read about it."""
    monkeypatch.setattr(pdf, "KEPT", 1)
    stuck, old = tmp_path / "20200101-000000-stuck.pdf", tmp_path / "20200101-000001-old.pdf"
    stuck.mkdir()  # a folder of that name: the system refuses to unlink it, to root as well
    old.touch()
    printer = PdfPrinter(tmp_path, Medium())
    assert printer.print(receipt(FULL)).paper is Paper.PRINTED
    assert (stuck.exists(), old.exists()) == (True, False)
    status = printer.status()
    assert (status.ready, "keeps old files" in status.reason) == (True, True)
    stuck.rmdir()
    assert printer.print(receipt(FULL)).paper is Paper.PRINTED
    assert printer.status() == PrinterStatus(ready=True)


def test_what_a_killed_kiosk_left_half_written(tmp_path: Path) -> None:
    """It goes with the next ticket; a half file of somebody else's stays."""
    half, other = tmp_path / ".20261122-145900-killed.pdf.part", tmp_path / ".report.pdf.part"
    half.touch()
    other.touch()
    assert PdfPrinter(tmp_path, Medium()).print(receipt(FULL)).paper is Paper.PRINTED
    assert (half.exists(), other.exists()) == (False, True)


def test_a_clock_that_is_years_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file just written is never the one that goes."""
    monkeypatch.setattr(pdf, "KEPT", 1)
    printer = PdfPrinter(tmp_path, Medium())
    for ticket_id in ("first01", "second2"):
        assert printer.print(receipt(replace(FULL, id=ticket_id))).paper is Paper.PRINTED
    assert [path.name.split("-")[-1] for path in tmp_path.iterdir()] == ["second2.pdf"]


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """A file where the folder should be: not ready, and failed, each with a sentence for staff."""
    (tmp_path / "file").touch()
    printer = PdfPrinter(tmp_path / "file" / "tickets", Medium())
    sentence = (
        f"The ticket folder {tmp_path}/file/tickets cannot be used: Not a directory. Mend it, or change printer.uri."
    )
    assert printer.status() == PrinterStatus(ready=False, reason=sentence)
    assert printer.print(receipt(FULL)) == PrintOutcome(Paper.FAILED, sentence)


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not reach the disk is failed, and leaves nothing behind."""

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    outcome = PdfPrinter(tmp_path, Medium()).print(receipt(FULL))
    assert outcome.paper is Paper.FAILED
    assert "No space left on device" in outcome.reason
    assert list(tmp_path.iterdir()) == []
