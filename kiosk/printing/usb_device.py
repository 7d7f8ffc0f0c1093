"""A receipt printer on USB, driven through libusb: endpoints from its descriptors, a finite time for every transfer.

The kernel's own `usblp` is taken off while we talk, and put back afterwards.
"""

from typing import Any

from kiosk.printing.transport import LinkError, left

PRINTER_CLASS, VENDOR_CLASS = 7, 255  # USB-IF, "Defined Class Codes": older Epsons say they are their vendor's own
BYTES_PER_S = 500_000.0  # full speed, 12 Mbit/s, halved
PIECE = 4096  # bytes a transfer: short enough for its own deadline
WHERE = "is it on, is its cable in?"


class UsbTransport:
    """Finds the first device of that vendor and product; `backend` is libusb unless a test brings another bus."""

    bytes_per_s = BYTES_PER_S

    def __init__(self, uri: str, *, vendor: int, product: int, backend: object = None) -> None:
        self.uri = uri
        self._vendor, self._product, self._backend = vendor, product, backend

    def open(self, deadline: float) -> "UsbLink":  # noqa: ARG002  # nothing here waits: descriptors are cached
        """Find it and claim its printing interface."""
        import usb.core  # late: only a kiosk with such a printer pays for it
        import usb.util

        name = f"{self._vendor:04x}:{self._product:04x}"
        try:
            device = usb.core.find(idVendor=self._vendor, idProduct=self._product, backend=self._backend)
            if device is None:
                raise LinkError(f"No USB printer {name} is plugged in: {WHERE}")
            interface, out, back = _endpoints(device, name)
            return _claimed(device, interface, out, back)
        except usb.core.NoBackendError as error:
            raise LinkError("USB printers need libusb: install the package libusb-1.0-0.") from error
        except (usb.core.USBError, ValueError) as error:  # pyusb's own for what is not in its descriptors
            raise LinkError(
                f"The USB printer {name} cannot be opened ({error}): may the kiosk's user use it?"
            ) from error


def _endpoints(device: Any, name: str) -> tuple[Any, Any, Any]:
    """The interface that prints, and its two bulk endpoints: to the printer, and back."""
    import usb.util

    interfaces = [interface for configuration in device for interface in configuration]
    for wanted in (PRINTER_CLASS, VENDOR_CLASS):
        for interface in interfaces:
            bulk = [end for end in interface if usb.util.endpoint_type(end.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK]
            ways = {usb.util.endpoint_direction(end.bEndpointAddress): end for end in bulk}
            if interface.bInterfaceClass == wanted and len(ways) == 2:
                return interface, ways[usb.util.ENDPOINT_OUT], ways[usb.util.ENDPOINT_IN]
    raise LinkError(f"The USB device {name} has no interface that prints and answers: is it the printer?")


def _claimed(device: Any, interface: Any, out: Any, back: Any) -> "UsbLink":
    """A link over that interface, in the setting that has these endpoints; given back where that does not succeed."""
    import usb.core
    import usb.util

    number, setting = interface.bInterfaceNumber, interface.bAlternateSetting
    link = UsbLink(device, number, out, back, taken_from_kernel=_take_from_kernel(device, number))
    try:
        usb.util.claim_interface(device, number)
        if setting != 0:  # what is claimed is at 0 (USB 2.0, 9.2.3), where many printers cannot answer
            device.set_interface_altsetting(number, setting)
    except (usb.core.USBError, ValueError):
        link.abort()
        raise
    return link


def _take_from_kernel(device: Any, number: int) -> bool:
    """Whether a kernel driver had the interface; it has it no longer."""
    try:
        if not device.is_kernel_driver_active(number):
            return False
        device.detach_kernel_driver(number)
    except NotImplementedError:
        return False  # this system's USB has no kernel drivers to take
    return True


class UsbLink:
    """One claimed interface."""

    def __init__(self, device: Any, number: int, out: Any, back: Any, *, taken_from_kernel: bool) -> None:
        self._device, self._number, self._out, self._back = device, number, out, back
        self._taken_from_kernel = taken_from_kernel

    def send(self, data: bytes, deadline: float) -> None:
        """One transfer after the other."""
        import usb.core

        start = 0
        try:
            while start < len(data):
                start += self._out.write(data[start : start + PIECE], _milliseconds(deadline))
        except usb.core.USBTimeoutError as error:
            raise LinkError("The printer takes no more data: look at its paper and its cover.") from error
        except (usb.core.USBError, ValueError) as error:
            raise LinkError(f"The USB printer is gone ({error}): look at its cable and its power.") from error

    def receive(self, deadline: float) -> bytes:
        """What has come; a printer with nothing to say may also answer with nothing at all, at once."""
        import usb.core

        try:
            while not (received := bytes(self._back.read(self._back.wMaxPacketSize, _milliseconds(deadline)))):
                if not left(deadline):
                    break
        except usb.core.USBTimeoutError:
            return b""
        except (usb.core.USBError, ValueError) as error:
            raise LinkError(f"The USB printer is gone ({error}): look at its cable and its power.") from error
        return received

    def close(self) -> None:
        """Nothing stays behind in this machine: transfers are complete when they return."""
        self.abort()

    def abort(self) -> None:
        """Give the interface back."""
        import usb.core
        import usb.util

        try:
            usb.util.release_interface(self._device, self._number)
            if self._taken_from_kernel:
                self._device.attach_kernel_driver(self._number)
        except (usb.core.USBError, ValueError, NotImplementedError):
            pass  # unplugged, or the kernel took it back by itself
        finally:
            usb.util.dispose_resources(self._device)


def _milliseconds(deadline: float) -> int:
    return max(1, round(left(deadline) * 1000))  # libusb waits for ever when told 0
