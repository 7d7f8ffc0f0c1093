"""A USB bus with one receipt printer on it: a back end for pyusb, so that all of pyusb but libusb itself is real."""

import array
import threading
from collections.abc import Iterator
from types import SimpleNamespace

import usb.backend
import usb.core

from tests.support.fake_printer import FakePrinter, Mode

VENDOR, PRODUCT = 0x04B8, 0x0E15
# Two interfaces: something with one way only, then the printer, whose endpoints have unusual numbers. Those of each
# alternate setting: address, attributes (2: bulk), packet size.
TWO_WAYS = [(0x07, 2, 64), (0x8A, 2, 64)]
AT_ONCE = {0: [[(0x83, 3, 8)]], 1: [TWO_WAYS]}
SECOND_SETTING = {0: [[(0x83, 3, 8)]], 1: [[(0x07, 2, 64)], TWO_WAYS]}  # as delivered it only listens
NO_DEVICE, TIMED_OUT, BUSY, STALLED = 19, 110, 16, 32


class UsbBus(usb.backend.IBackend):  # type: ignore[misc]  # pyusb has no types
    """What pyusb asks of libusb. `plugged` is the cable; a kernel driver holds the printer at first.

    `setting` is the alternate one in which it answers.
    """

    def __init__(self, mode: Mode = Mode.FINE, *, interface_class: int = 7, setting: int = 0) -> None:
        self.endpoints = SECOND_SETTING if setting else AT_ONCE
        self.refuses_setting = False
        self._needed, self._setting = setting, 0
        self.printer = FakePrinter(mode)
        self.plugged = True
        self.kernel_has_it = True
        self.claimed: set[int] = set()
        self.unplugged_after = 1 << 30  # bytes
        self._class = interface_class
        self._answers = bytearray()
        self._lock = threading.Lock()

    # --- finding ---

    def enumerate_devices(self) -> Iterator[str]:
        yield from ["the printer"] if self.plugged else []

    def get_device_descriptor(self, dev: object) -> object:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=VENDOR, idProduct=PRODUCT, bcdDevice=0x100, iManufacturer=0, iProduct=0,
            iSerialNumber=0, bNumConfigurations=1, address=5, bus=1, port_number=2, port_numbers=(2,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: object, config: int) -> object:
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=0, bNumInterfaces=2, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0x80, bMaxPower=1, extra_descriptors=b"",
        )  # fmt: skip

    def get_interface_descriptor(self, dev: object, intf: int, alt: int, config: int) -> object:
        if intf not in self.endpoints or alt >= len(self.endpoints[intf]):
            raise IndexError("no such interface")
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bNumEndpoints=len(self.endpoints[intf][alt]), bInterfaceNumber=intf,
            bAlternateSetting=alt, bInterfaceClass=self._class if intf else 3, bInterfaceSubClass=1,
            bInterfaceProtocol=2, iInterface=0, extra_descriptors=b"",
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: object, ep: int, intf: int, alt: int, config: int) -> object:
        address, attributes, packet = self.endpoints[intf][alt][ep]
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=address, bmAttributes=attributes, wMaxPacketSize=packet,
            bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=b"",
        )  # fmt: skip

    # --- taking ---

    def open_device(self, dev: object) -> str:
        self._present()
        return "open"

    def close_device(self, dev_handle: object) -> None:
        pass

    def get_configuration(self, dev_handle: object) -> int:
        return 1

    def set_configuration(self, dev_handle: object, config_value: int) -> None:
        raise usb.core.USBError("Resource busy", None, BUSY)

    def is_kernel_driver_active(self, dev_handle: object, intf: int) -> bool:
        return self.kernel_has_it

    def detach_kernel_driver(self, dev_handle: object, intf: int) -> None:
        self.kernel_has_it = False

    def attach_kernel_driver(self, dev_handle: object, intf: int) -> None:
        self._present()
        self.kernel_has_it = True

    def claim_interface(self, dev_handle: object, intf: int) -> None:
        self._present()
        if self.kernel_has_it:
            raise usb.core.USBError("Resource busy", None, BUSY)
        self.claimed.add(intf)

    def set_interface_altsetting(self, dev_handle: object, intf: int, altsetting: int) -> None:
        assert intf in self.claimed
        if self.refuses_setting:
            raise usb.core.USBError("Pipe error", None, STALLED)
        self._setting = altsetting

    def release_interface(self, dev_handle: object, intf: int) -> None:
        self.claimed.discard(intf)
        self._setting = 0  # the kernel's own does that
        self._present()

    # --- talking ---

    def bulk_write(self, dev_handle: object, ep: int, intf: int, data: "array.array[int]", timeout: int) -> int:
        assert timeout > 0, "libusb would wait for ever"
        assert (ep, intf, self._setting) == (0x07, 1, self._needed)
        self._present()
        if self.printer.mode is Mode.NEVER_READS:
            raise usb.core.USBTimeoutError("Operation timed out", None, TIMED_OUT)
        taken = data.tobytes()[:512]
        self._answers += self.printer.take(taken)
        self._answers += self.printer.work() or b""
        if len(self.printer.received) > self.unplugged_after:
            self.plugged = False
        return len(taken)

    def bulk_read(self, dev_handle: object, ep: int, intf: int, buff: "array.array[int]", timeout: int) -> int:
        assert timeout > 0, "libusb would wait for ever"
        assert (ep, intf, self._setting) == (0x8A, 1, self._needed)
        self._present()
        if not self._answers:
            threading.Event().wait(timeout / 1000)
            raise usb.core.USBTimeoutError("Operation timed out", None, TIMED_OUT)
        said = array.array("B", self._answers[: len(buff)])
        del self._answers[: len(said)]
        buff[: len(said)] = said
        return len(said)

    def _present(self) -> None:
        if not self.plugged:
            raise usb.core.USBError("No such device", None, NO_DEVICE)
