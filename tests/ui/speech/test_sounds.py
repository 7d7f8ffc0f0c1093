"""The two sounds: they are what the tool makes, short, and gentle beside a voice."""

import wave

from kiosk.settings import asset
from kiosk.ui.speech.sounds import Sound
from tools.sounds import PEAK, SOUNDS, samples

LONGEST_S = 1.0


def test_the_files_are_what_the_tool_makes() -> None:
    """Nobody edits a wave by hand; each is short, and no louder than it should be."""
    assert {f"{name}.wav" for name in SOUNDS} == {sound.value for sound in Sound}
    for name, notes in SOUNDS.items():
        with wave.open(str(asset("sounds") / f"{name}.wav"), "rb") as file:
            values = memoryview(file.readframes(file.getnframes())).cast("h").tolist()
            assert len(values) / file.getframerate() <= LONGEST_S
        assert values == samples(notes)
        assert max(map(abs, values)) <= PEAK * 32768
