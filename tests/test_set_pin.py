"""`kiosk set-pin` and `kiosk audit`: from a terminal, for installers and whoever lost a PIN."""

import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from kiosk import cli
from kiosk.domain.pin import RECOVERY_DIGITS, Role
from kiosk.maintenance import pins as pins_module
from kiosk.maintenance.kinds import Entry
from kiosk.maintenance.pins import Pins
from kiosk.maintenance.store import MaintenanceStore
from kiosk.settings import load
from tests.support.pins import cheap_hasher


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins_module, "_usual", cheap_hasher)


class Terminal:
    """A kiosk's state folder, and who types at its terminal."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.state, self._patch, self._capsys = folder / "state", monkeypatch, capsys
        monkeypatch.setenv("KIOSK_KIOSK__STATE_DIR", str(self.state))

    def run(self, *arguments: str, typed: str = "") -> tuple[int, str, str]:
        """Exit code, what was printed, what was said."""
        self._patch.setattr(sys, "stdin", io.StringIO(typed))
        code = cli.main(arguments)
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def enter(self, typed: str) -> Entry:
        """At the pad of the kiosk."""
        store = MaintenanceStore(self.state)
        try:
            return Pins(store, {}).enter(typed)
        finally:
            store.close()


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """Nothing is set yet."""
    return Terminal(tmp_path, monkeypatch, capsys)


def test_a_pin_for_each_role(terminal: Terminal) -> None:
    """What is typed is neither printed nor kept; the trail says that it was done."""
    code, out, err = terminal.run("set-pin", "--role", "staff", typed="4711\n")
    assert (code, out, err) == (0, "The PIN for staff holds from now on.\n", "")
    assert terminal.run("set-pin", "--role", "technician", typed="471182\n")[0] == 0
    assert terminal.enter("4711").role is Role.STAFF
    assert terminal.enter("471182").role is Role.TECHNICIAN
    code, out, _ = terminal.run("audit")
    assert code == 0
    assert [line.split("  ")[1:4] for line in out.splitlines()] == [
        ["technician", "pin", "entered"],
        ["staff", "pin", "entered"],
        ["-", "set-pin", "done"],
        ["-", "set-pin", "done"],
    ]
    assert "4711" not in out
    assert json.loads(terminal.run("audit", "--json")[1])[0]["role"] == "technician"


@pytest.mark.parametrize(
    ("role", "typed", "said"),
    [
        ("staff", "1234", "run"),
        ("staff", "", "too short"),
        ("technician", "47118", "too short"),
        ("technician", "311287", "date"),
        ("staff", "abcd", "not digits"),
        ("technician", "4711824711824", "too long"),
    ],
)
def test_trivial_pins_are_refused(terminal: Terminal, role: str, typed: str, said: str) -> None:
    """With why; nothing is made."""
    code, out, err = terminal.run("set-pin", "--role", role, typed=f"{typed}\n")
    assert (code, out) == (2, "")
    assert f"The PIN is refused: {said}" in err
    assert not terminal.state.exists()


def test_no_two_roles_have_one_pin(terminal: Terminal) -> None:
    """Or staff would be technicians."""
    terminal.run("set-pin", "--role", "staff", typed="471182\n")
    code, _, err = terminal.run("set-pin", "--role", "technician", typed="471182\n")
    assert (code, "another role has it" in err) == (2, True)


def test_the_recovery_secret_is_printed_once(terminal: Terminal) -> None:
    """In groups that can be read out; it opens, and another one takes its place."""
    code, out, err = terminal.run("set-pin", "--recovery")
    secret = out.replace(" ", "").strip()
    assert (code, len(secret), len(out.split())) == (0, RECOVERY_DIGITS, 4)
    assert "shown this once" in err
    assert terminal.enter(secret).recovered
    _, again, _ = terminal.run("set-pin", "--recovery")
    assert terminal.enter(secret).role is None
    assert terminal.enter(again.replace(" ", "").strip()).recovered
    assert secret not in terminal.run("audit")[1]


def test_hashes_for_many_kiosks(terminal: Terminal, tmp_path: Path) -> None:
    """The line goes into kiosk.toml as it is, and nothing is kept here."""
    lines = [
        terminal.run("set-pin", "--role", "staff", "--print", typed="4711\n")[1],
        terminal.run("set-pin", "--role", "technician", "--print", typed="471182\n")[1],
    ]
    secret, line = terminal.run("set-pin", "--recovery", "--print")[1].splitlines()[::-1]
    assert not terminal.state.exists()
    file = tmp_path / "kiosk.toml"
    file.write_text("[maintenance]\n" + "".join(lines) + line + "\n")
    file.chmod(0o640)
    section = load(file, {}).maintenance
    hasher = PasswordHasher()
    assert hasher.verify(section.staff_pin_hash, "4711")
    assert hasher.verify(section.technician_pin_hash, "471182")
    assert hasher.verify(section.recovery_hash, secret.replace(" ", ""))


def test_beside_the_running_kiosk(terminal: Terminal) -> None:
    """Who lost a PIN does not have to stop the kiosk: the new one holds at once."""
    store = MaintenanceStore(terminal.state)
    try:
        pins = Pins(store, {}, hasher=cheap_hasher())
        assert pins.enter("4711").role is None
        assert terminal.run("set-pin", "--role", "staff", typed="4711\n")[0] == 0
        assert pins.enter("4711").role is Role.STAFF
    finally:
        store.close()


def test_another_users_folder(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that root makes is one that the kiosk cannot write: who to be is said."""
    terminal.state.mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    code, _, err = terminal.run("set-pin", "--role", "staff", typed="4711\n")
    assert (code, "run: sudo -u " in err) == (2, True)
    assert list(terminal.state.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [("set-pin",), ("set-pin", "--role", "boss"), ("set-pin", "--recovery", "--role", "staff")]
)
def test_wrong_use(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    """Said by the parser."""
    with pytest.raises(SystemExit):
        terminal.run(*arguments)


def test_at_a_real_terminal_it_is_asked_twice_and_not_shown(tmp_path: Path) -> None:
    """Two that differ change nothing."""
    command = [sys.executable, "-m", "kiosk", "set-pin", "--role", "staff"]
    environ = os.environ | {"KIOSK_KIOSK__STATE_DIR": str(tmp_path / "state")}
    for second, code in (("9417", 2), ("4711", 0)):
        ours, theirs = pty.openpty()
        with subprocess.Popen(
            command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ, start_new_session=True
        ) as program:
            os.close(theirs)
            assert program.stderr is not None
            said = b""
            for question, typed in ((b"digits: ", "4711"), (b"more: ", second)):
                while not said.endswith(question):
                    piece = os.read(program.stderr.fileno(), 100)
                    assert piece, said
                    said += piece
                os.write(ours, f"{typed}\n".encode())
            out, rest = program.communicate(timeout=20)
        os.close(ours)
        assert program.returncode == code, rest
        assert b"4711" not in said + out + rest
        assert (tmp_path / "state").exists() is (code == 0)
