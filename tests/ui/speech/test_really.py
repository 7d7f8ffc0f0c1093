"""For real: speech-dispatcher and espeak-ng into a PulseAudio of the test's own, and a headset that comes and goes."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.settings import asset
from kiosk.ui.speech.audio import Audio
from kiosk.ui.speech.sounds import Sound, Sounds
from kiosk.ui.speech.speaker import Speaker, Utterance, command
from tests.support.finger import Heartbeat, pump, until
from tests.support.sound_server import RATE, START_S, SoundServer, missing

pytestmark = pytest.mark.skipif(missing() != "", reason=f"this machine has no {missing()} (system-packages.txt)")

LOUD = 1000  # of 32767: a voice at half its volume reaches ten times that
QUIET = 30
LONG = "Su número es C, uno, dos. Tome asiento: lo llamaremos. La espera es de unos diez minutos. " * 3


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short path, for sockets."""
    with tempfile.TemporaryDirectory(prefix="kiosk-") as name:
        yield Path(name)


def test_a_voice_is_heard_and_cut(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spanish comes out of the loudspeakers; a cut is silence within half a second; and the window never waited."""
    with SoundServer(folder, monkeypatch, voice=True) as server:
        speaker = Speaker(command(("es", "en", "qu", "zh", "de", "xx")))
        with Heartbeat() as heart:
            speaker.start()
            until(lambda: speaker.languages, START_S, what="the engine is ready")
            assert speaker.languages == {"es", "en", "qu", "zh", "de"}
            speaker.say(Utterance(LONG, "es", rate=1, volume=50))
            until(lambda: server.loudest() > LOUD, START_S, what="it is heard")
            assert speaker.talking
            speaker.stop()
            pump(0.5)
            cut_at = server.length
            pump(0.4)
            assert server.length > cut_at + RATE // 5
            assert server.loudest(cut_at) < QUIET
            speaker.say(Utterance("two", "en"))
            until(lambda: server.loudest(cut_at) > LOUD, START_S, what="the next is heard")
            until(lambda: not speaker.talking, what="it knows when all is said")
        speaker.close()
    assert heart.worst_s < 0.5


def test_a_headset_comes_and_goes(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One on USB is a sink of its own: it is noticed, and what is said goes to it and to nobody else."""
    with SoundServer(folder, monkeypatch) as server:
        audio = Audio()
        audio.start()
        until(lambda: audio.outputs.any, START_S, what="there is something that sounds")
        assert audio.outputs.headset == ""
        module = server.pactl(
            "load-module", "module-null-sink", "sink_name=usb", "sink_properties=device.form_factor=headset"
        )
        until(lambda: audio.outputs.headset == "usb", START_S, what="it is noticed")
        until(lambda: server.pactl("get-default-sink") == "usb", START_S, what="sound goes to it")
        server.pactl("unload-module", module)
        until(lambda: audio.outputs.headset == "", START_S, what="it is gone")
        assert audio.outputs.any
        audio.close()


def test_a_sound_server_that_ends_is_no_sound(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has it restarted has the voice again."""
    with SoundServer(folder, monkeypatch):
        audio = Audio()
        audio._pause_s = 0.05
        audio.start()
        until(lambda: audio.outputs.any, START_S, what="there is something that sounds")
    until(lambda: not audio.outputs.any, START_S, what="nothing sounds")
    with SoundServer(folder, monkeypatch):
        until(lambda: audio.outputs.any, START_S, what="it is there again")
    audio.close()


def _heard(server: SoundServer, since: int) -> bool:
    return server.loudest(since) > LOUD


def test_the_sounds_are_heard(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the volume asked for, by the sound server's own player."""
    with SoundServer(folder, monkeypatch) as server:
        sounds = Sounds(asset("sounds"))
        for sound in Sound:
            before = server.length
            sounds.play(sound, 50)
            until(partial(_heard, server, before), START_S, what=f"{sound} is heard")
            until(lambda: not sounds.playing, START_S, what="it ends")
        sounds.close()
