"""What can sound, read from what PulseAudio's own `pactl` says: a pure function over its JSON. PipeWire answers alike.

A jack that nobody can feel ("availability unknown") is no headset: a loudspeaker may hang on it.
"""

from dataclasses import dataclass

import msgspec

ON_THE_HEAD = frozenset({"headphone", "headset", "hands-free"})  # device.form_factor, of PulseAudio's proplist
JACKS = frozenset({"Headphones", "Headset"})  # a port's type
NOTHING = "auto_null"  # PulseAudio's stand-in where there is no card


class Port(msgspec.Struct, frozen=True):
    """Where a sink comes out of the machine."""

    name: str
    type: str = ""
    availability: str = ""


class Sink(msgspec.Struct, frozen=True):
    """What sound can be sent to."""

    name: str
    properties: dict[str, str] = {}
    ports: tuple[Port, ...] = ()
    active_port: str | None = None

    @property
    def is_headset(self) -> bool:
        """Whether it is heard by one person, who wears it now."""
        if self.properties.get("device.form_factor") in ON_THE_HEAD:
            return True
        active = (port for port in self.ports if port.name == self.active_port)
        return any(port.type in JACKS and port.availability == "available" for port in active)


@dataclass(frozen=True, slots=True)
class Outputs:
    """What there is: anything that sounds, and the sink that is a headset; "": none is plugged in."""

    any: bool = False
    headset: str = ""


def read(answer: bytes) -> Outputs:
    """What `pactl --format=json list sinks` answered; nothing where that is not JSON."""
    try:
        sinks = msgspec.json.decode(answer, type=tuple[Sink, ...])
    except msgspec.DecodeError:
        return Outputs()
    real = [sink for sink in sinks if sink.name != NOTHING]
    return Outputs(bool(real), next((sink.name for sink in real if sink.is_headset), ""))
