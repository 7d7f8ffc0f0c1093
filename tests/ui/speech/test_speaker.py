"""The speaker: one thing after the other, cut at once, and never a window that waits for an engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.speech import speaker as module
from kiosk.ui.speech.speaker import Speaker, Utterance, command, installed
from tests.support.engine import Engine
from tests.support.finger import Heartbeat, until

READY_S = 20.0  # a process with Qt in it, on a machine that is busy with other tests


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """One that speaks Spanish and English."""
    return Engine(tmp_path, "es", "en")


@pytest.fixture
def speaker(engine: Engine, qtbot: QtBot) -> Iterator[Speaker]:
    """Ready to speak."""
    speaker = Speaker(engine.command)
    speaker.start()
    until(lambda: speaker.languages, READY_S, what="the engine is ready")
    yield speaker
    speaker.close()


def test_one_thing_after_the_other(engine: Engine, speaker: Speaker) -> None:
    """What waits is said when what was before it has been; then it is quiet."""
    speaker.say(Utterance("uno", "es", rate=1, volume=80))
    speaker.say(Utterance("two", "en"))
    assert speaker.talking
    until(lambda: not speaker.talking, what="it is quiet")
    first, second = engine.orders
    assert (first["text"], first["language"], first["rate"], first["volume"]) == ("uno", "es", 0.3, 0.8)
    assert (second["text"], second["language"], second["rate"], second["volume"]) == ("two", "en", 0.0, 1.0)


def test_stop_cuts_at_once_and_forgets_what_waits(engine: Engine, speaker: Speaker) -> None:
    """What was to come does not come after the cut, and what is said next is."""
    speaker.say(Utterance("for ever", "es"))
    speaker.say(Utterance("old", "es"))
    speaker.stop()
    assert not speaker.talking
    speaker.say(Utterance("new", "es"))
    until(lambda: not speaker.talking, what="it is quiet")
    assert engine.said == ["for ever", "", "new"]


def test_what_nobody_can_speak_is_not_said_by_a_wrong_voice(engine: Engine, speaker: Speaker) -> None:
    """A language without a voice is silent."""
    speaker.say(Utterance("allin", "qu"))
    assert not speaker.talking
    assert engine.orders == []


def test_an_engine_that_never_ends_is_given_up(
    engine: Engine, speaker: Speaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an audio sink engines speak for ever: nobody waits for that, and the next thing can be said."""
    monkeypatch.setattr(module, "SPOKEN_S", 0.05)
    monkeypatch.setattr(module, "LETTER_S", 0.0)
    speaker._pause_s = 0.01
    speaker.say(Utterance("for ever", "es"))
    until(lambda: not speaker.talking, what="it was given up")
    assert speaker.languages == frozenset()
    until(lambda: speaker.languages, READY_S, what="it was made again")
    monkeypatch.setattr(module, "SPOKEN_S", 10.0)
    speaker.say(Utterance("new", "es"))
    until(lambda: not speaker.talking, what="it is quiet")
    assert engine.said == ["for ever", "new"]


def test_an_engine_that_dies_is_made_again(engine: Engine, speaker: Speaker) -> None:
    """After a pause, longer each time, until it has said something."""
    speaker._pause_s = 0.01
    speaker.say(Utterance("die", "es"))
    speaker.say(Utterance("never said", "es"))
    until(lambda: not speaker.languages, what="it died")
    assert not speaker.talking
    until(lambda: speaker.languages, READY_S, what="it was made again")
    speaker.say(Utterance("new", "es"))
    until(lambda: not speaker.talking, what="it is quiet")
    assert engine.said == ["die", "new"]


def test_a_program_that_is_not_there_is_no_voice(qtbot: QtBot, tmp_path: Path) -> None:
    """It is tried again later, and the kiosk runs."""
    speaker = Speaker([str(tmp_path / "no such program")])
    speaker.start()
    until(speaker._again.isActive, what="it failed")
    assert speaker.languages == frozenset()
    speaker.close()


def test_an_engine_without_a_voice_is_made_again(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have one later. Where it never has, the pauses grow to their longest, and nobody is told of a voice."""
    monkeypatch.setattr(module, "LONGEST_PAUSE_S", 0.08)
    speaker = Speaker(Engine(tmp_path).command)
    speaker._pause_s = 0.01
    pauses: list[float] = []
    voices: list[frozenset[str]] = []
    speaker.changed.connect(lambda: pauses.append(speaker._pause_s))
    speaker.changed.connect(lambda: voices.append(speaker.languages))
    speaker.start()
    until(lambda: len(pauses) >= 4, READY_S, what="it is given up again and again")
    assert pauses[:4] == [0.02, 0.04, 0.08, 0.08]
    assert set(voices) == {frozenset()}
    speaker._program, *speaker._arguments = Engine(tmp_path, "es").command
    until(lambda: speaker.languages, READY_S, what="there is a voice at last")
    speaker.close()


def test_the_window_never_waits_for_qts_own_engine(qtbot: QtBot) -> None:
    """`kiosk voice` itself, with Qt's mock: it says what it has voices for, says it, and ends with its input."""
    assert installed(), "the test environment has the extra `speech`"
    speaker = Speaker([*command(("en", "es")), "--engine", "mock"])
    with Heartbeat() as heart:
        speaker.start()
        until(lambda: speaker.languages, READY_S, what="the engine is ready")
        speaker.say(Utterance("one two", "en"))
        until(lambda: not speaker.talking, what="it is quiet")
    assert speaker.languages == {"en"}
    assert heart.worst_s < 0.5
    process = speaker._process
    assert process is not None
    process.closeWriteChannel()
    until(lambda: speaker._process is None, what="it ended with its input")
    speaker.close()
