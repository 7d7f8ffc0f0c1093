"""Which printer a URI means."""

from pathlib import Path

import pytest

from kiosk.printing.printer import Medium, PrinterError, open_printer
from kiosk.settings import SettingsError, load


def test_no_printer() -> None:
    """`none:` is a kiosk without paper."""
    assert open_printer("none:", Medium()) is None


def test_a_folder(tmp_path: Path) -> None:
    """A file URI is a folder, percent-encoding undone; opening it touches nothing."""
    assert open_printer(f"file://{tmp_path}/my%20tickets", Medium()) is not None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("uri", ["", "printer", "NONE", "lpt1:"])
def test_another_kind(uri: str) -> None:
    """A kind this kiosk does not drive is named, and what to write instead."""
    with pytest.raises(PrinterError, match='write "none:", "socket://host:9100", "usb://04b8:0e15"'):
        open_printer(uri, Medium())


@pytest.mark.parametrize("uri", ["file://folder", "file:folder", "file:///folder?x", "file:///folder#x"])
def test_no_folder(uri: str) -> None:
    """A file URI that names no absolute folder on this machine is refused."""
    with pytest.raises(PrinterError, match="is no folder on this machine"):
        open_printer(uri, Medium())


@pytest.mark.parametrize("uri", ["cups://tickets", "cups://127.0.0.1:6310/Epson_TM-T20"])
def test_a_queue(uri: str) -> None:
    """A CUPS URI is a queue, here or elsewhere; opening it asks nobody."""
    assert open_printer(uri, Medium()) is not None


@pytest.mark.parametrize("uri", ["cups://", "cups:tickets", "cups://-x", "cups://host/printers/x", "cups://a b"])
def test_no_queue(uri: str) -> None:
    """A CUPS URI without a name that a command line can hold is refused."""
    with pytest.raises(PrinterError, match="names no CUPS queue"):
        open_printer(uri, Medium())


@pytest.mark.parametrize(
    "uri",
    [
        "socket://10.0.0.9:9100",
        "socket://printer.lan",
        "socket://[fe80::1]:9100",
        "usb://04b8:0E15",
        "serial:///dev/ttyS0",
        "serial:///dev/serial/by-id/usb-Epson?baud=115200",
    ],
)
def test_a_receipt_printer(uri: str) -> None:
    """Whatever the settings let pass is a printer; opening it touches nothing."""
    assert open_printer(uri, Medium()) is not None
    load(None, {"KIOSK_PRINTER__URI": uri})


@pytest.mark.parametrize(
    "uri",
    [
        "socket://",
        "socket://:9100",
        "socket://host:99999",
        "socket://host:x",
        "socket://host/queue",
        "socket://me@host",
        "usb://04b8",
        "usb://04b8:0e15/1",
        "usb://epson:tm",
        "serial://ttyS0",
        "serial:///dev/ttyS0?baud=300",
        "serial:///dev/ttyS0?baud=fast",
        "serial:///dev/ttyS0#1",
    ],
)
def test_no_receipt_printer(uri: str) -> None:
    """Half an address is refused, here and by the settings."""
    with pytest.raises(PrinterError, match='write "socket://host:9100"'):
        open_printer(uri, Medium())
    with pytest.raises(SettingsError):
        load(None, {"KIOSK_PRINTER__URI": uri})
