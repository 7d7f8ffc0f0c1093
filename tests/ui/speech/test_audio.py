"""What sounds, as a sound server tells it that is slow, or fails: what was known holds, and it is asked again."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from kiosk.ui.speech.audio import FIRST_PAUSE_S, Audio
from kiosk.ui.speech.sinks import Outputs
from tests.support.finger import pump, until

LATE_S = 0.3  # time enough for a shell to start
PACTL = """#!/bin/sh
here=$(dirname "$0")
if [ "$1" = subscribe ]; then exec sleep 600; fi
echo asked >> "$here/asked"
. "$here/list"
"""
SPEAKERS = [{"name": "speakers"}]
WORKS = 'cat "$here/sinks"'
HANGS = "exec sleep 600"
FAILS = f"{WORKS}; exit 1"


class Server:
    """A `pactl` in front of the machine's own, which does as it is told."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "asked").touch()
        (folder / "sinks").write_text(json.dumps(SPEAKERS), encoding="utf-8")
        self.lists(WORKS)
        self.program = folder / "pactl"
        self.program.write_text(PACTL, encoding="utf-8")
        self.program.chmod(0o755)

    def lists(self, how: str) -> None:
        """From now on it lists its sinks like that."""
        (self._folder / "list").write_text(how, encoding="utf-8")

    @property
    def asked(self) -> int:
        """How often it was asked for them."""
        return (self._folder / "asked").read_text(encoding="utf-8").count("asked")


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    """One that works at first."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return Server(tmp_path)


@pytest.fixture
def audio(server: Server, qtbot: QtBot) -> Iterator[Audio]:
    """Not started yet."""
    audio = Audio()
    audio._pause_s = 0.01
    yield audio
    audio.close()


def hears_news(audio: Audio) -> None:
    """Something was plugged in or out."""
    audio._settled.start(0)


@pytest.mark.parametrize("how", [HANGS, FAILS])
def test_no_answer_is_not_no_sound(how: str, server: Server, audio: Audio) -> None:
    """The voice goes on, and is told of what there is as soon as there is an answer."""
    audio.start()
    until(lambda: audio.outputs.any, what="there are loudspeakers")
    changes: list[Outputs] = []
    audio.changed.connect(lambda: changes.append(audio.outputs))
    server.lists(how)
    audio._late.setInterval(round(LATE_S * 1000))
    audio._pause_s, before = 0.01, server.asked
    hears_news(audio)
    until(lambda: server.asked >= before + 3, what="it is asked again, and again")
    assert changes == []
    assert audio.outputs.any
    server.lists("echo []")
    until(lambda: changes, what="it answers")
    assert changes == [Outputs()]


def test_what_fails_at_first_is_asked_again(server: Server, audio: Audio) -> None:
    """A sound server that is still starting is no kiosk without sound; the pauses grow until it answers."""
    server.lists(FAILS)
    audio.start()
    until(lambda: server.asked >= 3, what="it is asked again")
    assert audio.outputs == Outputs()
    assert audio._pause_s > 0.01
    server.lists(WORKS)
    until(lambda: audio.outputs.any, what="there are loudspeakers")
    assert audio._pause_s == FIRST_PAUSE_S
    asked = server.asked
    pump(0.1)
    assert server.asked == asked, "who has answered is left alone"


def test_a_pactl_that_cannot_be_started_is_tried_again(server: Server, audio: Audio) -> None:
    """As while it is being replaced, or the machine has no memory left: Qt tells of no end then."""
    server.program.chmod(0o644)
    audio.start()
    until(lambda: audio._asking.error() is QProcess.ProcessError.FailedToStart, what="it failed")
    assert not audio._late.isActive()
    server.program.chmod(0o755)
    until(lambda: audio.outputs.any, what="there are loudspeakers")
