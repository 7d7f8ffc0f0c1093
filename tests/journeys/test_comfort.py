"""What one customer needs to read, see and reach the screen; and that the next finds none of it."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor

from kiosk.domain.comfort import Comfort, Contrast
from kiosk.domain.state import Overlay, Screen
from kiosk.settings import IdleSection, Settings
from kiosk.settings_access import AccessSection
from kiosk.ui.reach import LOWEST_SHARE, REACH_MM
from tests.support.fault_server import FaultServer
from tests.support.finger import area, pump, shown, until
from tests.support.lobby import PORTRAIT, Lobby, settings_for
from tests.support.small_chain import BRANCHES, serve

TOGGLES = ("contrast", "largeText", "lower")
HIGH_MM = 1020.0  # the panel's lower edge: its 45 % would end at 1,234 mm


@pytest.fixture
def settings(server: FaultServer) -> Settings:
    """A chain whose first question is the branch."""
    serve(server, branches=BRANCHES)
    return settings_for(server.base_url)


@pytest.fixture
def lobby(settings: Settings, tmp_path: Path) -> Iterator[Lobby]:
    """A customer in front of it."""
    with Lobby(settings, tmp_path) as lobby:
        yield lobby.ready()


def ground(lobby: Lobby) -> QColor:
    """The colour of the margin above the bar, where nothing stands."""
    return lobby.finger.window.grabWindow().pixelColor(3, lobby.finger.window.height() // 2)


def touchable(lobby: Lobby) -> list[QRectF]:
    """Where everything is that a finger can press."""
    items = shown(lobby.finger.window.contentItem())
    return [area(item) for item in items if item.inherits("QQuickAbstractButton") and item.isEnabled()]


def test_colours_go_round(lobby: Lobby) -> None:
    """One key: black on white, white on black, and the brand's again; a touch later the screen is painted so."""
    plain = ground(lobby)
    seen = []
    for _ in Contrast:
        lobby.walk("contrast")
        pump(0.1)
        seen.append((lobby.state.comfort.contrast, ground(lobby).name()))
    assert seen == [(Contrast.LIGHT, "#ffffff"), (Contrast.DARK, "#000000"), (Contrast.STANDARD, plain.name())]


def test_it_lasts_as_long_as_the_visit(lobby: Lobby) -> None:
    """Chosen on the welcome screen, kept on every question, in another language and on the ticket; then all is gone."""
    lobby.walk(*TOGGLES)
    wanted = Comfort(contrast=Contrast.LIGHT, large=True, low=True)
    assert lobby.state.comfort == wanted
    lobby.walk("start", "language", "language-es")
    assert (lobby.state.comfort, lobby.state.language) == (wanted, "es")
    lobby.walk("card-mira", "card-caja", "card-dep")
    lobby.wait_for(Screen.TICKET)
    until(lambda: lobby.state.outcome is not None)
    assert lobby.state.comfort == wanted
    lobby.walk("done")
    assert lobby.forgotten()


def test_it_does_not_wait_for_the_next(server: FaultServer, tmp_path: Path) -> None:
    """Who changes it on the welcome screen and goes leaves an ordinary kiosk."""
    serve(server, branches=BRANCHES)
    settings = settings_for(server.base_url, idle=IdleSection(warn_after_s=0.5, warn_s=0.5))
    with Lobby(settings, tmp_path) as lobby:
        lobby.ready().walk("contrast")
        until(lambda: lobby.state.comfort == Comfort(), what="the kiosk looks as it always does")
        assert lobby.forgotten()


def test_everything_comes_down(lobby: Lobby) -> None:
    """Lowered, all that can be touched lies in the lowest 45 % of a portrait panel, on every question."""
    lobby.walk("lower", "start")
    limit = PORTRAIT[1] * (1 - LOWEST_SHARE)
    for step in ("card-mira", "card-caja", "help"):
        assert touchable(lobby)
        assert min(place.top() for place in touchable(lobby)) >= limit
        lobby.walk(step)
    assert lobby.state.overlay is Overlay.HELP
    assert lobby.finger.place("close").y() > limit
    lobby.finger.tap_at(QPoint(PORTRAIT[0] // 2, 40))  # the brand above: nothing to touch
    assert lobby.state.overlay is Overlay.HELP


def test_never_above_what_a_seated_person_reaches(settings: Settings, tmp_path: Path) -> None:
    """Where the settings tell how high the panel hangs, nothing to touch is above 1,220 mm."""
    settings = msgspec.structs.replace(settings, access=AccessSection(bottom_mm=HIGH_MM))
    with Lobby(settings, tmp_path) as lobby:
        lobby.ready().walk("lower")
        dots = lobby.session.look.dots_per_mm
        highest = min(place.top() for place in touchable(lobby))
        assert HIGH_MM + (PORTRAIT[1] - highest) / dots <= REACH_MM + 0.5


def test_a_panel_within_reach_offers_no_lower_one(settings: Settings, tmp_path: Path) -> None:
    """A landscape panel is low already: there is no key that would do nothing."""
    with Lobby(settings, tmp_path, (960, 540)) as lobby:
        lobby.ready()
        assert lobby.finger.see("lower") is None
        assert lobby.finger.see("largeText") is not None


def test_long_words_are_turned_like_pages(settings: Settings, tmp_path: Path) -> None:
    """Where larger text needs more room than there is: no page cuts a line in two, and together they hold all."""
    screen = msgspec.structs.replace(settings.screen, diagonal_in=12.1)
    with Lobby(msgspec.structs.replace(settings, screen=screen), tmp_path, (1280, 800)) as lobby:
        lobby.ready().walk("largeText", "help")
        sheet = lobby.finger.window.property("sheetItem")
        view = next(item for item in shown(sheet) if item.objectName() == "reading")
        line: float = next(item for item in shown(view) if item.inherits("QQuickText")).property("lineHeight")
        lines: set[int] = set()
        for direction in ("readOn", "readBack"):
            while True:
                first, count = view.property("contentY") / line, view.height() / line
                assert (first % 1, count % 1) == (0, 0)
                lines |= set(range(round(first), round(first + count)))
                button = lobby.finger.see(direction)
                assert button is not None
                if not button.isEnabled():
                    break
                lobby.walk(direction)
        assert view.property("contentY") == 0
        assert lines == set(range(round(view.property("contentHeight") / line)))
        assert len(lines) > count


def test_staff_see_their_room_as_it_is(lobby: Lobby) -> None:
    """The PIN pad is not a customer's: what the last one had chosen does not come along."""
    lobby.walk("largeText", "contrast")
    lobby.session.staff.call()
    assert lobby.wait_for(Screen.PIN) is Screen.PIN
    assert lobby.state.comfort == Comfort()
