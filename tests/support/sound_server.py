"""A sound server of a test's own: PulseAudio with loudspeakers that are silent, what came out of them, and a voice.

Everything lives in one folder (XDG_RUNTIME_DIR, HOME), answers nobody else, and ends with the `with`. pytest's
`monkeypatch` puts the programs that a test starts in front of it.
"""

import array
import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests.support.finger import until

WANTED = ("pulseaudio", "pactl", "parec", "speech-dispatcher")
RATE = 16000  # Hz
START_S = 20.0
END_S = 5.0


def missing() -> str:
    """What a machine lacks for this; "" where it has all of it."""
    return ", ".join(program for program in WANTED if shutil.which(program) is None)


class SoundServer:
    """From `with` to its end."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *, voice: bool = False) -> None:
        """`folder` has a short path: sockets live in it. With a `voice` speech-dispatcher runs too."""
        self._folder, self._voice = folder, voice
        self._socket, self._speech = folder / "sound.sock", folder / "speech-dispatcher" / "speechd.sock"
        self._record = folder / "record"
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
        monkeypatch.setenv("HOME", str(folder))
        monkeypatch.setenv("PULSE_SERVER", f"unix:{self._socket}")
        self._programs: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        try:
            self._begin()
        except BaseException:
            self._end()
            raise
        return self

    def _begin(self) -> None:
        native = f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"
        self._start(
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
            "-L", native, "-L", "module-null-sink sink_name=speakers",
        )  # fmt: skip
        until(self._socket.exists, START_S, what="PulseAudio answers")
        if self._voice:
            self._speech.parent.mkdir()
            self._start(
                "speech-dispatcher", "--run-single", "--timeout", "0",
                "--communication-method", "unix_socket", "--socket-path", str(self._speech),
            )  # fmt: skip
            until(self._speech.exists, START_S, what="speech-dispatcher answers")
        with self._record.open("wb") as record:
            self._start(
                "parec", "--device=speakers.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1",
                "--latency-msec=20", to=record.fileno(),
            )  # fmt: skip
        until(lambda: self._record.stat().st_size, START_S, what="it is being recorded")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        for program in reversed(self._programs):
            program.terminate()
            try:
                program.wait(END_S)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait(END_S)

    def _start(self, *command: str, to: int = subprocess.DEVNULL) -> None:
        program = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=to, stderr=subprocess.DEVNULL, env=dict(os.environ)
        )
        self._programs.append(program)

    def pactl(self, *arguments: str) -> str:
        """What PulseAudio's own command answers."""
        done = subprocess.run(["pactl", *arguments], capture_output=True, text=True, timeout=END_S, check=True)
        return done.stdout.strip()

    @property
    def length(self) -> int:
        """How many samples have been recorded."""
        return self._record.stat().st_size // 2

    def loudest(self, since: int = 0) -> int:
        """The loudest sample from that one on, of 32767."""
        samples = array.array("h")
        data = self._record.read_bytes()[2 * since :]
        samples.frombytes(data[: len(data) // 2 * 2])
        return max(map(abs, samples), default=0)
