"""A screen reader without a voice: it asks a program over AT-SPI what there is, presses things, hears announcements.

    with Reader(bus.address) as reader:
        reader.find("push button", "Touch to start").press()

Nothing is kept between two looks: each answer is the program's own. Interfaces are those of at-spi2-core's `xml/`,
numbers those of its `atspi-constants.h`.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, Message, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.support.accessibility_bus import ask
from tests.support.finger import until

PATIENCE_S = 20.0
REGISTRY = "org.a11y.atspi.Registry"
PROGRAMS = DBusAddress("/org/a11y/atspi/accessible/root", REGISTRY)
LISTENERS = DBusAddress("/org/a11y/atspi/registry", REGISTRY)
ACCESSIBLE, ACTION, TEXT, VALUE = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Text", "Value"))
ANNOUNCED = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
STATES = {
    4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused", 24: "sensitive", 25: "showing",
    41: "checkable", 43: "read-only",
}  # fmt: skip
ASSERTIVE = 2


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a program wants to be said; `assertive`: at once."""

    text: str
    assertive: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One thing of a program, as it was when it was looked at. `role` is AT-SPI's name for it."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    interfaces: frozenset[str]
    place: DBusAddress = field(repr=False)
    reader: "Reader" = field(repr=False)

    def press(self) -> None:
        """Choose it, by the one action there is for that."""
        names = [action[0] for action in self.reader.call(self.place, ACTION, "GetActions")]
        assert self.reader.call(self.place, ACTION, "DoAction", "i", names.index("Press")), self

    def text(self) -> str:
        """What a field holds."""
        text: str = self.reader.call(self.place, TEXT, "GetText", "ii", 0, -1)
        return text

    def value(self) -> float:
        """How far a progress bar is."""
        value: float = self.reader.property(self.place, VALUE, "CurrentValue")
        return value


class Reader:
    """One connection to the accessibility bus. It listens from the start: programs send what somebody listens for."""

    def __init__(self, address: str) -> None:
        self._bus = open_dbus_connection(address)
        self._heard: deque[Message] = deque()
        self._filter = self._bus.filter(ANNOUNCED, queue=self._heard)
        ask(self._bus, message_bus.AddMatch(ANNOUNCED))
        self.call(LISTENERS, REGISTRY, "RegisterEvent", "s", "Object:Announcement")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bus.close()

    def call(self, place: DBusAddress, interface: str, method: str, signature: str = "", *values: Any) -> Any:
        """One call of one of AT-SPI's interfaces."""
        there = DBusAddress(place.object_path, place.bus_name, interface)
        return ask(self._bus, new_method_call(there, method, signature or None, values))

    def property(self, place: DBusAddress, interface: str, name: str) -> Any:
        """One property of one of AT-SPI's interfaces."""
        return self.call(place, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name)[1]

    def everything(self, program: str = "kiosk") -> list[Found]:
        """All that a program shows now, in the order in which it is read; [] while it is not there."""
        return [found for root in self._programs(program) for found in self._walk(root) if "showing" in found.states]

    def find(self, role: str, name: str = "") -> Found:
        """The one thing of that role whose name begins so, once it is there."""

        def look() -> list[Found]:
            return [found for found in self.everything() if found.role == role and found.name.startswith(name)]

        try:
            found = until(look, PATIENCE_S, what=f"{role} {name!r}")
        except AssertionError as error:
            raise AssertionError("\n".join([str(error), *map(str, self.everything())])) from error
        assert len(found) == 1, found
        return found[0]

    def hear(self, text: str) -> Announcement:
        """The next announcement in which this is said; what was said before is forgotten."""

        def listen() -> Announcement | None:
            self.call(LISTENERS, REGISTRY, "GetRegisteredEvents")  # what has arrived meanwhile is read too
            while self._heard:
                _kind, how, _spare, said, *_rest = self._heard.popleft().body
                if text in said[1]:
                    return Announcement(said[1], how == ASSERTIVE)
            return None

        heard = until(listen, PATIENCE_S, what=f"an announcement of {text!r}")
        assert heard is not None
        return heard

    def _programs(self, name: str) -> Iterator[DBusAddress]:
        for bus_name, path in self.call(PROGRAMS, ACCESSIBLE, "GetChildren"):
            place = DBusAddress(path, bus_name)
            if self.property(place, ACCESSIBLE, "Name") == name:
                yield place

    def _walk(self, place: DBusAddress) -> Iterator[Found]:
        """What is gone by the time it is asked is left out."""
        try:
            found = self._look(place)
            children = self.call(place, ACCESSIBLE, "GetChildren")
        except DBusErrorResponse:
            return
        yield found
        for bus_name, path in children:
            yield from self._walk(DBusAddress(path, bus_name))

    def _look(self, place: DBusAddress) -> Found:
        low, high = self.call(place, ACCESSIBLE, "GetState")
        bits = low | high << 32
        return Found(
            self.call(place, ACCESSIBLE, "GetRoleName"),
            self.property(place, ACCESSIBLE, "Name"),
            self.property(place, ACCESSIBLE, "Description"),
            frozenset(state for bit, state in STATES.items() if bits >> bit & 1),
            frozenset(name.rpartition(".")[2] for name in self.call(place, ACCESSIBLE, "GetInterfaces")),
            place,
            self,
        )
