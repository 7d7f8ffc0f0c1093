"""`Sounds`: two short sounds beside the screen, from files, by the sound server's own player. Never waits.

Must not decide when they sound. A machine without a player is silent.
"""

import shutil
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

END_MS = 300
FULL = 65536  # PulseAudio's 100 %


class Sound(Enum):
    """By its file."""

    WARNING = "warning.wav"  # "Are you still there?"
    TICKET = "ticket.wav"


class Sounds(QObject):
    """Plays one at a time. Its owner closes it."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder` holds the files."""
        super().__init__(parent)
        self._folder = folder
        self._player = shutil.which("paplay")
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())

    @property
    def playing(self) -> bool:
        """Whether one sounds now."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def play(self, sound: Sound, volume: int) -> None:
        """At `volume` percent; while another one plays, not at all."""
        if self._player is not None and not self.playing:
            self._process.start(self._player, [f"--volume={FULL * volume // 100}", str(self._folder / sound.value)])

    def close(self) -> None:
        """End what is playing."""
        self._player = None
        self._process.kill()
        self._process.waitForFinished(END_MS)
