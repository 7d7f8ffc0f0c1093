"""By ear: what the speech engine is asked to say, on the real window, by keypad, by touch and by headset."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain import events
from kiosk.domain.comfort import Comfort
from kiosk.domain.model import Wait
from kiosk.domain.state import Screen
from kiosk.settings import CustomerSection, IdleSection, IdType, ScreenSection, Settings
from kiosk.settings_access import AccessSection
from kiosk.ui.focus import QUIET_MS
from kiosk.ui.speech.ear import SETTLE_MS, Ear
from tests.support.fault_server import FaultServer, json_reply
from tests.support.finger import pump, until
from tests.support.keypad import Keypad
from tests.support.listener import Listener
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import BRANCHES, TICKET, serve
from tests.support.staff import Site

SILENCE_S = 3 * SETTLE_MS / 1000  # long enough for something to be said that must not be
SPEAKS = AccessSection(sounds=False)
PATIENT = IdleSection()
NOT_ASKING = CustomerSection()
ASKING = CustomerSection(
    ask_id="required", id_types=(IdType(code="D", name={"en": "National ID"}, pattern="[0-9]{8}"),)
)


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Listener:
    """Whoever listens, at the kiosk that is made next."""
    return Listener(monkeypatch)


def settings(
    server: FaultServer,
    access: AccessSection = SPEAKS,
    customer: CustomerSection = NOT_ASKING,
    idle: IdleSection = PATIENT,
) -> Settings:
    """A kiosk with speech and a keypad."""
    screen = ScreenSection(motion=False, keypad=True)
    return settings_for(server.base_url, access=access, customer=customer, idle=idle, screen=screen)


@contextmanager
def kiosk(of: Settings, folder: Path, listener: Listener) -> Iterator[Lobby]:
    """One that is ready, and whose voice is closed in the end."""
    with Lobby(of, folder) as lobby:
        lobby.ready()
        until(lambda: lobby.session.can_speak, what="it can speak")
        yield lobby
    assert listener.voice.closed


def hears(listener: Listener, *words: str) -> str:
    """Wait until all of that was said; everything that was said since it was taken last."""
    until(lambda: all(word in listener.voice.text for word in words), what=f"{words}, after {listener.voice.text!r},")
    return listener.voice.take()


def test_a_ticket_by_keypad_with_the_screen_off(server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """The first key begins it. Each screen says where one is and how many there are, each answer its name and place;
    the number comes letter by letter, and again on the key for help. Nothing of it is left for the next.
    """
    server.answer(json_reply({**TICKET, "queue": "C", "number": 12}, status=201), to="POST /tickets")
    with kiosk(settings(server), tmp_path, listener) as lobby:
        keypad = Keypad(lobby).wake()
        hears(listener, "Speech is on.", "Take your number here.", "Touch to start.")
        lobby.session.toggleHidden()
        hears(listener, "The screen is black now")
        keypad.to("start").press()
        lobby.wait_for(Screen.BRANCH)
        hears(
            listener,
            "Step 1 of 3.",
            "Which branch?",
            "2 answers to choose from.",
            "1 of 3: Agencia Miraflores, Av. Larco",
        )
        keypad.to("card-shut")
        hears(listener, "3 of 3: Agencia Barranco", "cannot be chosen now.")
        keypad.to("card-mira").press()
        lobby.wait_for(Screen.SECTOR)
        hears(listener, "Step 2 of 3.", "Where in the branch?", "2 answers to choose from.", "1 of 2: Cajas")
        keypad.to("card-caja").press()
        lobby.wait_for(Screen.SERVICE)
        hears(listener, "Step 3 of 3.", "What do you need?", "1 of 2: Depósitos.")
        assert lobby.finger.see("blackCover") is not None
        keypad.to("card-dep").press()
        lobby.wait_for(Screen.TICKET)
        hears(listener, "Your number is C, 1, 2.")
        keypad.key("Help")
        hears(listener, "Your number is C, 1, 2.", "Take a seat.")
        keypad.to("done").press()
        lobby.wait_for(Screen.WELCOME)
        assert lobby.forgotten()
        listener.voice.take()
        pump(SILENCE_S)
        assert listener.voice.text == ""
        assert lobby.finger.see("blackCover") is None


def test_a_headset_begins_and_ends_it(server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """Plugged in: it speaks. Unplugged, in the middle: it says nothing more, to nobody who stands around."""
    with kiosk(settings(server), tmp_path, listener) as lobby:
        pump(SILENCE_S)
        assert listener.voice.text == ""
        listener.headset.plug()
        hears(listener, "Speech is on.", "Take your number here.")
        lobby.walk("start")
        hears(listener, "Which branch?")
        listener.voice.slow = True
        lobby.session.whereAmI()
        until(listener.talks, what="it speaks")
        listener.headset.unplug()
        assert not listener.talks()
        assert not lobby.state.comfort.speech
        listener.voice.take()
        lobby.walk("card-mira")
        pump(SILENCE_S)
        assert listener.voice.text == ""


def test_a_wait_that_changed_is_said_as_it_is_spoken(server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """News of the answer that is marked: said like the wait before it, never as it is written."""
    with kiosk(settings(server), tmp_path, listener) as lobby:
        Keypad(lobby).wake().to("start").press()
        hears(listener, "1 of 3: Agencia Miraflores, Av. Larco 345, Open.")
        for minutes in (10, 20):
            catalogue = lobby.state.catalogue
            first, *others = catalogue.branches
            branches = (replace(first, wait=Wait(minutes, minutes)), *others)
            lobby.session.dispatch(events.CatalogueChanged(replace(catalogue, branches=branches)))
            said = hears(listener, f"1 of 3: Agencia Miraflores, Av. Larco 345, Open, about {minutes} minutes.")
            assert re.search(r"\bmin\b", said) is None
            assert listener.voice.text == ""


def test_a_touch_or_a_key_cuts_what_is_old(server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """Nobody who knows the way has to hear it to its end; and what is new is said after the cut."""
    with kiosk(settings(server), tmp_path, listener) as lobby:
        listener.voice.slow = True
        lobby.finger.tap("speech")
        hears(listener, "Take your number here.")
        assert listener.talks()
        place = lobby.finger.place("start")
        lobby.finger.press(place)
        assert not listener.talks()
        lobby.finger.lift(place)
        hears(listener, "Which branch?")
        assert listener.talks()
        keypad = Keypad(lobby).key("Down")
        assert listener.voice.cuts >= 2
        keypad.key("Down")
        hears(listener, "of 3: Agencia")


def test_no_time_runs_while_it_speaks(server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """The question whether somebody is there comes when all is said; and its own time begins when it was heard."""
    serve(server, branches=BRANCHES[1:2])
    hurried = settings(server, idle=IdleSection(warn_after_s=1.5, warn_s=0.3))
    with kiosk(hurried, tmp_path, listener) as lobby:
        lobby.walk("start")
        listener.voice.slow = True
        lobby.finger.tap("speech")
        hears(listener, "What do you need?")
        pump(2.0)
        assert not lobby.view.overlay
        listener.voice.end()
        until(lambda: lobby.view.overlay, what="it asks")
        hears(listener, "Are you still there?", "If you do nothing, we start over in 1 second.")
        assert (lobby.session.property("secondsLeft"), lobby.session.property("timeLeft")) == (1, 1.0)
        assert lobby.sheet_says.startswith("We start over in 1 s,")
        pump(0.8)
        assert lobby.screen is Screen.SERVICE
        listener.voice.end()
        lobby.wait_for(Screen.WELCOME)
        assert lobby.forgotten()


@pytest.mark.parametrize("headset", [False, True])
@pytest.mark.parametrize("spells", [False, True])
def test_what_is_typed_is_spelled_to_one_ear_only(
    server: FaultServer, tmp_path: Path, listener: Listener, *, headset: bool, spells: bool
) -> None:
    """Through loudspeakers the number is never heard, only how much of it there is; mistakes are said every time."""
    serve(server, branches=BRANCHES[1:2])
    of = settings(server, AccessSection(sounds=False, spell_entries=spells), customer=ASKING)
    with kiosk(of, tmp_path, listener) as lobby:
        lobby.walk("start", "card-dep")
        lobby.wait_for(Screen.CUSTOMER)
        if headset:
            listener.headset.plug()
        else:
            lobby.finger.tap("speech")
        hears(listener, "What is your ID number?")
        lobby.type("4")
        hears(listener, "4." if headset and spells else "1 character typed.")
        lobby.type("7")
        said = hears(listener, "7." if headset and spells else "2 characters typed.")
        assert ("7" in said) is (headset and spells)
        for _ in range(2):
            lobby.walk("keyDone")
            hears(listener, "This number does not look complete.")


def test_how_it_sounds_is_the_customers_until_they_leave(
    server: FaultServer, tmp_path: Path, listener: Listener
) -> None:
    """Speed and volume are tried as they are chosen; the next customer begins with the kiosk's own."""
    with kiosk(settings(server), tmp_path, listener) as lobby:
        lobby.walk("speech")
        hears(listener, "Take your number here.")
        lobby.walk("speech")
        assert lobby.view.overlay
        hears(listener, "Voice.")
        lobby.walk("faster")
        until(lambda: "This is how fast" in listener.voice.text)
        assert (listener.voice.said[-1].rate, listener.voice.said[-1].volume) == (1, 50)
        lobby.walk("louder", "louder")
        until(lambda: listener.voice.said[-1].volume == 70)
        assert "This is how loud" in listener.voice.take()
        lobby.walk("repeat")
        hears(listener, "Take your number here.")
        assert not lobby.view.overlay
        lobby.walk("start", "startOver")
        lobby.wait_for(Screen.WELCOME)
        assert lobby.state.comfort == Comfort()
        lobby.walk("speech")
        hears(listener, "Take your number here.")
        lobby.walk("speech", "speechOff")
        assert lobby.state.comfort == Comfort()
        lobby.walk("start")
        Keypad(lobby).wake()
        pump(SILENCE_S)
        assert not lobby.state.comfort.speech, "who has turned it off is not spoken to again"


@pytest.mark.parametrize("way", ["bar", "headset"])
def test_one_customers_silence_is_not_left_for_the_next(
    way: str, server: FaultServer, tmp_path: Path, listener: Listener
) -> None:
    """Whoever silenced the welcome screen and walked off: a minute later a key speaks to the next. Within a visit, and
    to whoever still stands there, it stays silent.
    """
    with kiosk(settings(server), tmp_path, listener) as lobby:
        if way == "bar":
            lobby.walk("speech", "speech", "speechOff")
        else:
            listener.headset.plug()
            hears(listener, "Take your number here.")
            listener.headset.unplug()
        assert lobby.state.comfort == Comfort()
        ear = lobby.kiosk._ear
        assert ear is not None
        assert ear._quiet.isActive()
        assert ear._quiet.remainingTime() > 0.9 * QUIET_MS
        keypad = Keypad(lobby).wake()
        assert not lobby.state.comfort.speech
        keypad.press()
        lobby.wait_for(Screen.BRANCH)
        a_minute_later(ear)
        keypad.key("Down")
        assert not lobby.state.comfort.speech
        keypad.key("Escape")
        lobby.wait_for(Screen.WELCOME)
        keypad.key("Down")
        hears(listener, "Speech is on.", "Take your number here.")
        lobby.walk("speech", "speechOff")
        a_minute_later(ear)
        keypad.key("Down")
        hears(listener, "Speech is on.", "Take your number here.")


def a_minute_later(ear: Ear) -> None:
    """Nobody touched anything meanwhile."""
    ear._quiet.start(0)
    until(lambda: not ear._quiet.isActive(), what="a minute is over")
    ear._quiet.setInterval(QUIET_MS)


def test_a_black_screen_is_never_a_trap(server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """Whoever touches it sees the screen again, and has chosen nothing; without a voice it is not black at all."""
    with kiosk(settings(server), tmp_path, listener) as lobby:
        lobby.session.toggleHidden()
        assert not lobby.state.comfort.hidden
        lobby.walk("speech", "speech", "hideScreen")
        hears(listener, "The screen is black now")
        assert lobby.finger.see("blackCover") is not None
        start = lobby.finger.see("start")
        assert start is not None
        lobby.finger.tap("blackCover")
        until(lambda: lobby.finger.see("blackCover") is None, what="the screen is there again")
        hears(listener, "The screen shows everything again.")
        assert lobby.screen is Screen.WELCOME
        lobby.session.toggleHidden()
        listener.headset.lose()
        until(lambda: lobby.finger.see("blackCover") is None, what="nothing sounds, so something is shown")


def test_a_double_tap_on_the_black_screen_chooses_nothing(
    server: FaultServer, tmp_path: Path, listener: Listener
) -> None:
    """The first lifts the cover; the second comes before anybody could read what lay under it."""
    with kiosk(settings(server), tmp_path, listener) as lobby:
        start = lobby.finger.place("start")
        lobby.walk("speech", "speech", "hideScreen")
        until(
            lambda: lobby.finger.see("blackCover") is not None and not lobby.finger.guarded(start), what="it is black"
        )
        lobby.finger.tap_at(start)
        lobby.finger.tap_at(start)
        pump(SILENCE_S)
        assert (lobby.screen, lobby.state.comfort.hidden) == (Screen.WELCOME, False)
        lobby.walk("start")
        assert lobby.screen is Screen.BRANCH


def test_without_a_voice_the_kiosk_runs_without_the_button(
    server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No voice for the language that is shown, or nothing that sounds: no button, and keys do what they do."""
    listener = Listener(monkeypatch, languages=frozenset({"es"}))
    with Lobby(settings(server), tmp_path) as lobby:
        lobby.ready()
        pump(SILENCE_S)
        assert lobby.finger.see("speech") is None
        Keypad(lobby).wake()
        lobby.session.chooseLanguage("es")
        until(lambda: lobby.finger.see("speech") is not None, what="the button is there in Spanish")
        listener.headset.lose()
        until(lambda: lobby.finger.see("speech") is None, what="it is gone")
        assert listener.voice.text == ""


def test_staff_set_where_every_customer_begins(server: FaultServer, tmp_path: Path, listener: Listener) -> None:
    """A tile in their room: louder and quieter, each heard at once and in the trail; it holds over a restart."""
    site = Site(tmp_path, server.base_url)
    site.file.write_text(site.file.read_text("utf-8").replace("/customer/v1", ""), "utf-8")
    with site.start() as lobby:
        lobby.there().enter()
        lobby.walk("tile-set-volume", "card-louder")
        hears(listener, "This is how loud I speak now.")
        assert "60 %" in lobby.said()
        lobby.walk("card-louder")
        until(lambda: listener.voice.said and listener.voice.said[-1].volume == 70, what="it is louder still")
    assert [line for line in site.did() if line[1] == "set-volume"] == [
        ("staff", "set-volume", "done"),
        ("staff", "set-volume", "begun"),
    ] * 2
    again = Listener(listener.patch)
    with site.start() as lobby:
        lobby.there()
        lobby.walk("speech")
        until(lambda: "Take your number here." in again.voice.text, what="it speaks")
        assert {utterance.volume for utterance in again.voice.said} == {70}
