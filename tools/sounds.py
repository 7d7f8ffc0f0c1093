"""Makes assets/sounds/*.wav: soft bell-like notes, because a kiosk's beep is heard all day by those who work beside it.

Run it after changing a note: `python tools/sounds.py`. Pure arithmetic, so that the files are the same everywhere.
"""

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "sounds"
RATE = 22050  # Hz: twice what old ears hear
PEAK = 0.35  # of full scale: gentle beside speech at the same volume
DECAY_S = 0.16
ATTACK_S = 0.012  # a bell's; faster is a click
TAIL_S = 0.45

# Notes as (when it begins in s, its frequency in Hz).
SOUNDS = {
    "warning": ((0.0, 659.3), (0.22, 659.3)),  # E5 twice: a knock, not an alarm
    "ticket": ((0.0, 523.3), (0.12, 659.3), (0.24, 784.0)),  # C5, E5, G5: it is done
}


def samples(notes: tuple[tuple[float, float], ...]) -> list[int]:
    """The notes as signed 16-bit samples."""
    length = notes[-1][0] + TAIL_S
    values = [sum(_note(at / RATE - begin, hertz) for begin, hertz in notes) for at in range(int(length * RATE))]
    loudest = max(abs(value) for value in values)
    return [round(PEAK * 32767 * value / loudest) for value in values]


def _note(since: float, hertz: float) -> float:
    if since < 0:
        return 0.0
    envelope = min(since / ATTACK_S, 1.0) * math.exp(-since / DECAY_S)
    return envelope * (math.sin(math.tau * hertz * since) + 0.25 * math.sin(2 * math.tau * hertz * since))


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(exist_ok=True)
    for name, notes in SOUNDS.items():
        values = samples(notes)
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(values)}h", *values))


if __name__ == "__main__":
    main()
