"""What is known of a printer beyond a process: that a ticket may hang outlives a power cut as well."""

import os
from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Line, Receipt, Size
from kiosk.printing.escpos import Fence
from kiosk.printing.escpos_printer import EscposPrinter
from kiosk.printing.memory import PrinterMemory
from kiosk.printing.printer import Medium
from kiosk.printing.transport import transport
from tests.support.fake_printer import on_tcp
from tests.support.tickets import NOW

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_may_hang_is_on_the_disk_before_the_ticket_leaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file, then its folder, each with the note in it and nothing of the picture sent; and no more than that."""
    file, sync = tmp_path / "printer.json", os.fsync
    synced: list[tuple[str, bool, bool]] = []
    with on_tcp() as (printer, uri):

        def noted(descriptor: int) -> None:
            sync(descriptor)
            where = Path(f"/proc/self/fd/{descriptor}").readlink()
            text = where.read_text() if where.is_file() else file.read_text()
            synced.append((where.name, '"may_hang":true' in text, b"\x1dv0" in printer.received))

        monkeypatch.setattr(os, "fsync", noted)
        slip = Receipt(ticket_id="slip", issued_at=NOW, blocks=(Line("T2", Size.SMALL),))
        assert EscposPrinter(transport(uri), Medium(), file).print(slip).paper is Paper.PRINTED
    assert synced == [(".printer.json.part", True, False), (tmp_path.name, True, False)]


def test_no_later_note_loses_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While something may hang, all that is noted reaches the disk; one that cannot promise it still has it."""
    memory = PrinterMemory(tmp_path / "printer.json", "socket://printer")
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    memory.may_hang = True
    memory.fence = Fence.PROCESS_ID
    assert len(synced) == 4
    memory.may_hang = False
    assert len(synced) == 4

    def full(descriptor: int) -> None:
        raise OSError(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    memory.may_hang = True
    assert PrinterMemory(tmp_path / "printer.json", "socket://printer").may_hang
