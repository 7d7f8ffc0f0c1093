"""The commands as they are typed: what they print, where, and the code they end with."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import requests

from kiosk import __version__
from kiosk.cli import main

TIMEOUT_S = 30
COMMANDS = ("run", "demo", "tour", "serve", "print-preview", "check", "tickets")


def kiosk(*arguments: str, **variables: str) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", *arguments],
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Exit code, output and errors of a command that ends by itself."""
    out, errors = process.communicate(timeout=TIMEOUT_S)
    return process.returncode, out, errors


def test_the_version() -> None:
    """One line, from the package itself."""
    assert ended(kiosk("--version")) == (0, f"kiosk {__version__}\n", "")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """And every command has help of its own."""
    with pytest.raises(SystemExit) as done:
        main(["--help"])
    assert done.value.code == 0
    said = capsys.readouterr().out
    for command in COMMANDS:
        assert [command] in [line.split()[:1] for line in said.splitlines()]
        with pytest.raises(SystemExit) as done:
            main([command, "--help"])
        assert done.value.code == 0
        assert f"usage: kiosk {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "COMMAND"),
        (["print"], "'print'"),
        (["serve", "--config", "x"], "--config"),
        (["serve", "--port", "http"], "'http'"),
        (["tour", "--size", "big"], '"big" is no size: write width x height in pixels, as in 1280x800'),
        (["run", "--windowed", "1x1"], '"1x1" is no size'),
    ],
)
def test_wrong_use_is_one_sentence(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and what to write instead."""
    with pytest.raises(SystemExit) as done:
        main(arguments)
    assert done.value.code == 2
    *_, last = capsys.readouterr().err.splitlines()
    assert last.startswith("kiosk")
    assert said in last


@pytest.mark.parametrize("command", ["run", "tour", "tickets"])
def test_wrong_settings_stop_every_command(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 2 and a sentence a mistake, before a window, a file or a connection is opened."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "kiosk.toml"
    file.write_text("[api]\ndeadline_s = 0\n[idle]\nwarn_s = 1\n")
    assert main([command, "--config", str(file)]) == 2
    errors = capsys.readouterr().err
    assert f"kiosk: {file}: api.deadline_s is 0" in errors
    assert f"{file}: idle.warn_s is 1" in errors
    assert [path.name for path in tmp_path.iterdir()] == ["kiosk.toml"]


def test_serve_answers_until_it_is_told_to_end(tmp_path: Path) -> None:
    """A free port, a database where it is told, and SIGTERM is a good end."""
    database = tmp_path / "server.sqlite"
    with kiosk("serve", "--port", "0", "--db", str(database)) as process:
        assert process.stdout
        lines = [process.stdout.readline() for _ in range(7)]
        urls = dict(line.split() for line in lines[1:3])
        for revision in ("customer-v1", "v1-form"):
            assert len(requests.get(f"{urls[revision]}/branches?limit=50", timeout=TIMEOUT_S).json()) == 12
        process.send_signal(signal.SIGTERM)
        assert ended(process) == (0, "", "")
    assert database.exists()


def test_serve_says_why_it_cannot(tmp_path: Path) -> None:
    """A port that is taken: exit code 1, one sentence."""
    with kiosk("serve", "--port", "0", "--db", str(tmp_path / "one")) as first:
        assert first.stdout
        port = [first.stdout.readline() for _ in range(7)][1].split(":")[2].partition("/")[0]
        code, _, errors = ended(kiosk("serve", "--port", port, "--db", str(tmp_path / "two")))
        first.terminate()
        ended(first)
    assert (code, errors.count("\n")) == (1, 1)
    assert "in use" in errors


def test_a_new_machine_has_nothing_to_report(tmp_path: Path) -> None:
    """Without any file or folder: no traceback, and nothing is left behind."""
    empty: Mapping[str, str] = {"HOME": str(tmp_path), "XDG_STATE_HOME": "", "XDG_CONFIG_HOME": ""}
    code, out, errors = ended(kiosk("tickets", **empty))
    assert (code, errors) == (0, "")
    assert str(tmp_path / ".local" / "state" / "kiosk" / "outbox.sqlite") in out
    code, out, errors = ended(kiosk("check", "--json", **empty, KIOSK_API__BASE_URL="http://127.0.0.1:9"))
    assert (code, errors) == (1, "")
    assert {entry["name"] for entry in json.loads(out) if entry["level"] == "fail"} == {"api"}
    assert list(tmp_path.iterdir()) == []
