"""USB through the real pyusb on a bus of ours: endpoints from descriptors, unplugging, the kernel's own driver."""

from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.printing.conversation import Limits
from kiosk.printing.escpos_printer import EscposPrinter
from kiosk.printing.printer import Medium, PrinterFact
from kiosk.printing.usb_device import UsbTransport
from tests.support.escpos_decoder import decode, picture
from tests.support.eyes import read_codes
from tests.support.fake_printer import Mode
from tests.support.tickets import receipt
from tests.support.usb_bus import PRODUCT, VENDOR, UsbBus

pytestmark = pytest.mark.usefixtures("qapp")

SHORT = Limits(open_s=0.5, answer_s=0.4, settle_s=0.4, fence_s=0.6, poll_s=0.05, recover_s=1.0, all_s=2.6)


def driver(bus: UsbBus) -> EscposPrinter:
    """The kiosk's side of that bus."""
    way = UsbTransport("usb://04b8:0e15", vendor=VENDOR, product=PRODUCT, backend=bus)
    return EscposPrinter(way, Medium(), limits=SHORT)


@pytest.mark.parametrize("interface_class", [7, 255])
def test_printed(tmp_path: Path, interface_class: int) -> None:
    """A printer, and one that says it is its vendor's own: found, claimed, printed, and given back to the kernel."""
    bus = UsbBus(interface_class=interface_class)
    mine = driver(bus)
    assert mine.status().ready
    assert mine.print(receipt()).paper is Paper.PRINTED
    (piece,) = bus.printer.printed
    assert read_codes(picture(decode(piece), tmp_path)) == ["https://tickets.example/t/89m32b0998"]
    assert (bus.claimed, bus.kernel_has_it) == (set(), True)


def test_it_answers_in_another_setting(tmp_path: Path) -> None:
    """A printer that only listens until its second alternate setting is chosen: printed, like any other."""
    bus = UsbBus(setting=1)
    mine = driver(bus)
    assert mine.status().ready
    assert mine.print(receipt()).paper is Paper.PRINTED
    (piece,) = bus.printer.printed
    assert read_codes(picture(decode(piece), tmp_path)) == ["https://tickets.example/t/89m32b0998"]
    assert (bus.claimed, bus.kernel_has_it) == (set(), True)


def test_it_refuses_that_setting() -> None:
    """Failed, in a sentence, and the kernel has it back."""
    bus = UsbBus(setting=1)
    bus.refuses_setting = True
    outcome = driver(bus).print(receipt())
    assert (outcome.paper, outcome.reason[:42]) == (Paper.FAILED, "The USB printer 04b8:0e15 cannot be opened")
    assert (bus.claimed, bus.kernel_has_it) == (set(), True)


@pytest.mark.parametrize("call", ["bulk_write", "bulk_read"])
def test_what_pyusb_does_not_find(monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """Its `ValueError` (an endpoint that is not in the active setting) is a fault like others, told in a sentence."""

    def unknown(*_: object) -> int:
        raise ValueError("Invalid endpoint address 0x7")

    monkeypatch.setattr(UsbBus, call, unknown)
    outcome = driver(UsbBus()).print(receipt())
    assert (outcome.paper, outcome.reason[:27]) == (Paper.FAILED, "The USB printer is gone (In")


def test_unplugged_and_back() -> None:
    """Gone: failed, nothing sent. Gone half way: uncertain. Back: printed, without starting anything anew."""
    bus = UsbBus()
    mine = driver(bus)
    bus.plugged = False
    outcome = mine.print(receipt())
    assert (outcome.paper, outcome.reason[:35]) == (Paper.FAILED, "No USB printer 04b8:0e15 is plugged")
    bus.plugged, bus.unplugged_after = True, 20_000
    outcome = mine.print(receipt())
    assert (outcome.paper, outcome.reason[:23]) == (Paper.UNCERTAIN, "The USB printer is gone")
    assert mine.status().facts == {PrinterFact.SILENT}
    bus.plugged, bus.unplugged_after = True, 1 << 30
    assert mine.print(receipt()).paper is Paper.PRINTED


def test_it_takes_nothing() -> None:
    """A printer that is there and takes no byte: failed within the time."""
    outcome = driver(UsbBus(Mode.NEVER_READS)).print(receipt())
    assert (outcome.paper, outcome.reason[:33]) == (Paper.FAILED, "The printer takes no more data: l")


def test_out_of_paper() -> None:
    """Status bytes come over the second endpoint."""
    outcome = driver(UsbBus(Mode.OUT)).print(receipt())
    assert (outcome.paper, outcome.reason[:31]) == (Paper.FAILED, "The printer is out of paper: pu")


def test_another_kind_of_device() -> None:
    """A device of those numbers that cannot print says so."""
    outcome = driver(UsbBus(interface_class=8)).print(receipt())
    assert (outcome.paper, "no interface that prints" in outcome.reason) == (Paper.FAILED, True)


def test_without_libusb(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package that is missing is named."""
    import usb.backend.libusb0
    import usb.backend.libusb1
    import usb.backend.openusb

    for kind in (usb.backend.libusb0, usb.backend.libusb1, usb.backend.openusb):
        monkeypatch.setattr(kind, "get_backend", lambda: None)
    way = UsbTransport("usb://04b8:0e15", vendor=VENDOR, product=PRODUCT)
    outcome = EscposPrinter(way, Medium(), limits=SHORT).print(receipt())
    assert (outcome.paper, "libusb-1.0-0" in outcome.reason) == (Paper.FAILED, True)
