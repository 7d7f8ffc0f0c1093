"""Serial lines, as pseudo terminals: adapters that are pulled out, and what a slow line leaves no time for."""

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.domain.receipt import Line, QrBlock, Receipt, Size
from kiosk.printing.conversation import Limits
from kiosk.printing.escpos_printer import EscposPrinter
from kiosk.printing.printer import Medium
from kiosk.printing.serial_line import SerialTransport
from kiosk.printing.transport import LinkError, transport
from tests.support.escpos_decoder import decode, picture
from tests.support.eyes import read_codes
from tests.support.fake_printer import FakePrinter, Mode, on_serial
from tests.support.tickets import NOW

pytestmark = pytest.mark.usefixtures("qapp")

SHORT = Limits(open_s=0.5, answer_s=0.4, settle_s=0.4, fence_s=0.6, poll_s=0.05, recover_s=1.0, all_s=2.6)

OPEN = Path("/proc/self/fd")


def ticket(payload: str) -> Receipt:
    """A short one: 60 mm of paper."""
    return Receipt(ticket_id=payload, issued_at=NOW, blocks=(Line("T2", Size.NUMBER), QrBlock(payload)))


def test_pulled_out_under_an_open_line() -> None:
    """Every call on it is refused in a sentence, and letting go is quiet."""
    ours, theirs = os.openpty()
    link = SerialTransport("", os.ttyname(theirs), 115200).open(time.monotonic() + 1)
    os.close(ours)
    with pytest.raises(LinkError, match="takes no more data"):
        link.send(b"ticket", time.monotonic() + 1)
    with pytest.raises(LinkError, match="is gone"):
        link.receive(time.monotonic() + 1)
    link.abort()
    os.close(theirs)


def test_pulled_out_while_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence, and no open file is left behind: the line could not be taken again before that is closed."""
    import serial

    ours, theirs = os.openpty()

    def pulled_out(line: serial.Serial) -> None:
        os.close(ours)
        flush(line)

    flush = serial.Serial.reset_input_buffer
    monkeypatch.setattr(serial.Serial, "reset_input_buffer", pulled_out)
    before = set(OPEN.iterdir())
    with pytest.raises(LinkError, match="cannot be opened") as refused:  # and kept: its frames hold the line
        SerialTransport("", os.ttyname(theirs), 115200).open(time.monotonic() + 1)
    assert set(OPEN.iterdir()) < before, refused
    os.close(theirs)


def test_pulled_out_half_way(tmp_path: Path) -> None:
    """Uncertain; plugged in again, the next ticket stands on a paper of its own."""
    printer, line = FakePrinter(Mode.CLOSES_MID_JOB, fails_after=12_000), tmp_path / "line"
    mine = EscposPrinter(transport(f"serial://{line}?baud=115200"), Medium(), limits=SHORT)
    with on_serial(printer=printer) as (_, uri):
        line.symlink_to(uri[len("serial://") : uri.index("?")])
        assert mine.print(ticket("first0001")).paper is Paper.UNCERTAIN
    line.unlink()
    with on_serial(printer=printer) as (_, uri):
        line.symlink_to(uri[len("serial://") : uri.index("?")])
        assert mine.print(ticket("second002")).paper is Paper.PRINTED
    assert read_codes(picture(decode(printer.printed[-1]), tmp_path)) == ["second002"]
    assert decode(printer.printed[-1]).cuts == 1
    assert len(printer.printed) == 2


@pytest.mark.parametrize("baud", [9600, 19200])
def test_what_hangs_is_ended_within_the_time_of_a_slow_line(tmp_path: Path, baud: int) -> None:
    """A code that broke off, in a printer that cannot clear: it gets what it waits for, and prints the next ticket."""
    memory = tmp_path / "printer.json"
    printer = FakePrinter(Mode.CLONE, bytes_per_s=baud / 10)
    with on_serial(baud=baud, printer=printer) as (_, uri):
        printer.take(b"\x1d(k\x93\x011P0https://tick")
        memory.write_text(f'{{"uri": "{uri}", "fence": "paper sensor", "may_hang": true}}')
        mine = EscposPrinter(transport(uri), Medium(), memory, replace(SHORT, settle_s=1.0, all_s=6.0))
        assert mine.print(ticket("second002")).paper is Paper.PRINTED
        assert '"may_hang":false' in memory.read_text()
    assert decode(printer.printed[-1]).codes == ["second002"]
