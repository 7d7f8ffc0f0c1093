"""A ticket for whoever can press one switch, or two, and nothing else."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from shiboken6 import isValid

from kiosk.domain.customer import EntryProblem
from kiosk.domain.state import Overlay, Screen
from kiosk.settings import CustomerSection, IdleSection, IdType, ScreenSection, Settings
from kiosk.settings_access import AccessSection
from kiosk.ui.focus import HOLD_MS, Focus
from kiosk.ui.lockdown import KEYPAD
from kiosk.ui.speech.ear import SETTLE_MS
from tests.support.fault_server import FaultServer
from tests.support.finger import pump, until
from tests.support.keypad import Keypad
from tests.support.listener import Listener
from tests.support.lobby import Lobby, settings_for

SLACK_S = 0.3
LONG_S = 60.0
SCAN_S = 0.05  # a tenth of the shortest that the settings take
SPEECH_SCAN_S = 4 * SETTLE_MS / 1000  # nothing is said of what is marked for less
DNI = IdType(code="D", name={"en": "National ID"}, pattern="[0-9]{4}")


def switched(url: str, switches: int, scan_s: float = SCAN_S, **sections: msgspec.Struct) -> Settings:
    """A kiosk with so many switches and without a keypad, at that server."""
    given = {"access": AccessSection(switches=switches, scan_s=scan_s), "screen": ScreenSection(motion=False)}
    return msgspec.structs.replace(settings_for(url), **given, **sections)


class Switch:
    """Somebody in front of a scanning kiosk, who looks at nothing but the mark."""

    def __init__(self, lobby: Lobby, *, moves: bool) -> None:
        """`moves`: there is a second switch, which moves the mark."""
        self.keypad = Keypad(lobby)
        self._lobby, self._moves = lobby, moves

    @property
    def marked(self) -> list[str]:
        """What the mark is around."""
        until(lambda: not self._focus._stale, what="the mark comes to rest")
        return [item.objectName() for item in self._focus._items]

    @property
    def _focus(self) -> Focus:
        return self.keypad.focus

    def choose(self, name: str, *, lift: bool = True) -> None:
        """Press when it, or a group with it, is marked, until it is chosen; and lift it, if it is not to be held."""
        for _ in range(2):
            self._wait_for(name)
            alone = self.marked == [name]
            self.keypad.key("Return" if self._moves else "Space", lift=lift or not alone)
            if alone:
                return

    def _wait_for(self, name: str) -> None:
        def there() -> bool:
            if name in self.marked:
                return True
            if self._moves:
                self.keypad.key("Space")
            return False

        until(there, what=f"{name} is marked")


def take_a_ticket(lobby: Lobby, switch: Switch) -> None:
    """The shortest way, and what is on the way: a number is typed."""
    lobby.ready()
    switch.keypad.key("Space")
    switch.choose("start")
    switch.choose("card-mira")
    lobby.wait_for(Screen.SECTOR)
    switch.choose("card-plat")
    lobby.wait_for(Screen.SERVICE)
    switch.choose("card-ret")
    lobby.wait_for(Screen.CUSTOMER)
    for digit in "4711":
        switch.choose(f"key-{digit}")
    switch.choose("keyDone")
    lobby.wait_for(Screen.TICKET)
    until(lambda: lobby.state.outcome)
    assert lobby.state.request is not None
    assert lobby.state.request.customer.id_number == "4711"
    switch.choose("done")
    assert lobby.forgotten()


@pytest.mark.parametrize("switches", [1, 2])
def test_a_ticket(switches: int, server: FaultServer, tmp_path: Path) -> None:
    """With one switch by waiting, with two by moving; afterwards nothing is marked and nothing moves."""
    customer = CustomerSection(ask_id="required", id_types=(DNI,))
    with Lobby(switched(server.base_url, switches, customer=customer), tmp_path) as lobby:
        switch = Switch(lobby, moves=switches == 2)
        take_a_ticket(lobby, switch)
        pump(2 * SCAN_S)
        assert switch.keypad.mark == QRectF()


def test_the_first_press_chooses_nothing(server: FaultServer, tmp_path: Path) -> None:
    """It begins the scan; a touch ends it."""
    with Lobby(switched(server.base_url, 1), tmp_path) as lobby:
        switch = Switch(lobby.ready(), moves=False)
        switch.keypad.key("Return")
        assert (lobby.screen, bool(switch.marked)) == (Screen.WELCOME, True)
        switch.choose("help")
        assert lobby.sheet_says.startswith("Press your switch when what you need is marked.")
        switch.choose("close")
        lobby.walk("start")
        assert switch.marked == []


def test_a_switch_that_is_held_down_erases_nothing(server: FaultServer, tmp_path: Path) -> None:
    """Whoever cannot lift a hand fast presses "Continue", and the mark goes to its group, which begins with "erase"."""
    customer = CustomerSection(ask_id="required", id_types=(DNI,))
    with Lobby(switched(server.base_url, 2, customer=customer), tmp_path) as lobby:
        switch = Switch(lobby.ready(), moves=True)
        switch.keypad.key("Space")
        for name in ("start", "card-sole", "card-dep", "key-1", "key-2"):
            switch.choose(name)
        switch.choose("keyDone", lift=False)
        assert switch.marked[0] == "keyErase"
        pump(HOLD_MS / 1000 + SLACK_S)
        assert (lobby.state.entry, lobby.state.problem) == ("12", EntryProblem.NOT_VALID)


def test_the_mark_moves_on_no_screen_that_is_gone(server: FaultServer, tmp_path: Path) -> None:
    """Its time may come after a screen was replaced and before the next was painted."""
    with Lobby(switched(server.base_url, 1, scan_s=LONG_S), tmp_path) as lobby:
        switch = Switch(lobby.ready(), moves=False)
        switch.keypad.key("Space")
        focus, scanner = switch.keypad.focus, switch.keypad.focus.scanner
        assert scanner is not None
        gone = focus._items
        lobby.session.start()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert not any(map(isValid, gone))
        scanner._onward()
        until(lambda: switch.marked and all(map(isValid, focus._items)), what="the new screen is marked")
        assert lobby.screen is Screen.BRANCH
        [marked, *_] = focus._items
        focus.mark(gone)
        assert focus._items[0] is marked
        focus._ready_at = 0.0
        assert not focus.press(gone[0])


def test_only_its_keys_pass(server: FaultServer, tmp_path: Path) -> None:
    """Without a keypad no arrow, no Back and no Help does anything."""
    with Lobby(switched(server.base_url, 2), tmp_path) as lobby:
        switch = Switch(lobby.ready(), moves=True)
        for key in KEYPAD:
            if key.name not in {"Key_Return", "Key_Enter"}:
                switch.keypad.key(key.name.removeprefix("Key_"))
        assert (lobby.state.overlay, switch.marked) == (Overlay.NONE, [])


def test_the_mark_waits_for_the_voice(server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever listens hears each thing to its end before the mark moves on."""
    listener = Listener(monkeypatch)
    with Lobby(switched(server.base_url, 1, SPEECH_SCAN_S), tmp_path) as lobby:
        switch = Switch(lobby.ready(), moves=False)
        lobby.walk("speech")
        until(lambda: "Take your number here." in listener.voice.text)
        listener.voice.slow = True
        switch.keypad.key("Space")
        until(listener.talks, what="the first group is said")
        here = switch.marked
        pump(2 * SPEECH_SCAN_S)
        assert switch.marked == here
        listener.voice.end()
        until(lambda: switch.marked != here, what="the mark moves on")


def test_time_runs_after_the_mark_has_made_its_rounds(server: FaultServer, tmp_path: Path) -> None:
    """Nobody is asked whether they are there while the mark goes round for them; whoever has left is."""
    warn_after_s = 1.0
    idle = IdleSection(warn_after_s=warn_after_s, warn_s=20.0)
    with Lobby(switched(server.base_url, 1, idle=idle), tmp_path) as lobby:
        switch = Switch(lobby.ready(), moves=False)
        switch.keypad.key("Space")
        switch.choose("start")
        lobby.wait_for(Screen.BRANCH)
        pump(warn_after_s + SLACK_S)  # the rounds take a second or more, and their time begins after them
        assert lobby.state.overlay is Overlay.NONE
        until(lambda: lobby.state.overlay is Overlay.STILL_THERE)
        switch.choose("stay")
        assert (lobby.screen, lobby.state.overlay) == (Screen.BRANCH, Overlay.NONE)
