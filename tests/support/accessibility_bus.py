"""Where screen readers and programs meet: a session bus, and at-spi2-core's accessibility bus, started from it.

with AccessibilityBus(desktop.display) as bus:
    ...  # programs with `bus.environ`, readers on `bus.address`
"""

import os
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, Message, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.support.finger import until

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
END_S = 10.0
ANSWER_S = 10.0  # a millisecond, but for a machine that is busy with other tests
SERVICE = "org.a11y.Bus"
SESSION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def ask(bus: DBusConnection, message: Message) -> Any:
    """One answer: its first value; raises `DBusErrorResponse` where it is an error."""
    body = unwrap_msg(bus.send_and_get_reply(message, timeout=ANSWER_S))
    return body[0] if body else None


class AccessibilityBus:
    """Both buses, which end with it. Nothing of this machine's own session is on them."""

    def __init__(self, display: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-bus-")
        config, socket = Path(self._folder.name) / "session.conf", Path(self._folder.name) / "session"
        config.write_text(SESSION.format(socket=socket))
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "AT_SPI_"))}
        self._session = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address"],
            env=kept,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._session.stdout is not None
        address = self._session.stdout.readline().strip()
        own = {"DBUS_SESSION_BUS_ADDRESS": address, "DISPLAY": display, "GSETTINGS_BACKEND": "memory"}
        self._launcher = subprocess.Popen(
            [LAUNCHER, "--launch-immediately"],
            env={**kept, **own, "XDG_RUNTIME_DIR": self._folder.name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.environ = {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    def __enter__(self) -> Self:
        try:
            self.address = self._find()
        except BaseException:
            self.close()
            raise
        return self

    def _find(self) -> str:
        """Where the accessibility bus is, as the launcher says once it is there."""
        with open_dbus_connection(self.environ["DBUS_SESSION_BUS_ADDRESS"]) as session:
            until(lambda: ask(session, message_bus.NameHasOwner(SERVICE)), what="at-spi-bus-launcher")
            launcher = DBusAddress("/org/a11y/bus", SERVICE, SERVICE)
            address: str = ask(session, new_method_call(launcher, "GetAddress"))
        return address

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End both."""
        for program in (self._launcher, self._session):
            program.terminate()
            program.wait(END_S)
        if self._session.stdout is not None:
            self._session.stdout.close()
        self._folder.cleanup()
