"""What `pactl --format=json list sinks` says, and what of it is a headset (PulseAudio 16.1's words for its states)."""

import json

import pytest

from kiosk.ui.speech.sinks import Outputs, read

ONBOARD = "alsa_output.pci-0000_00_1f.3.analog-stereo"
USB = "alsa_output.usb-headset.analog-stereo"


def onboard(active: str, plugged: str) -> dict[str, object]:
    """A machine's own sound card, with a loudspeaker and a jack."""
    return {
        "index": 0,
        "name": ONBOARD,
        "mute": False,
        "properties": {"device.bus": "pci", "device.form_factor": "internal"},
        "ports": [
            {"name": "analog-output-speaker", "type": "Speaker", "availability": "availability unknown"},
            {"name": "analog-output-headphones", "type": "Headphones", "availability": plugged},
        ],
        "active_port": active,
    }


def usb(form_factor: str) -> dict[str, object]:
    """A sound card on USB, which has no jack that could be felt."""
    return {"name": USB, "properties": {"device.form_factor": form_factor}, "ports": [], "active_port": None}


@pytest.mark.parametrize(
    ("sinks", "outputs"),
    [
        ([], Outputs()),
        ([{"name": "auto_null", "properties": {}}], Outputs()),
        ([onboard("analog-output-speaker", "not available")], Outputs(any=True)),
        ([onboard("analog-output-headphones", "available")], Outputs(any=True, headset=ONBOARD)),
        ([onboard("analog-output-headphones", "availability unknown")], Outputs(any=True)),
        ([onboard("analog-output-speaker", "available")], Outputs(any=True)),
        ([usb("headset")], Outputs(any=True, headset=USB)),
        ([usb("speaker")], Outputs(any=True)),
        ([onboard("analog-output-speaker", "not available"), usb("headphone")], Outputs(any=True, headset=USB)),
    ],
)
def test_what_is_a_headset(sinks: list[dict[str, object]], outputs: Outputs) -> None:
    """One that is plugged in and sounds now; a jack that nobody can feel may be a loudspeaker's."""
    assert read(json.dumps(sinks).encode()) == outputs


@pytest.mark.parametrize("answer", [b"", b"Connection refused", b"{}", b'[{"name": 7}]', b"\xff"])
def test_what_is_no_answer_is_no_sound(answer: bytes) -> None:
    """Whatever a sound server says."""
    assert read(answer) == Outputs()
