"""The lobby: a real kiosk on a real (off-screen) window, a customer in front of it, and staff who may look behind.

    with Lobby(settings_for(server.base_url), tmp_path) as lobby:
        lobby.walk("start", "card-mira")
        lobby.wait_for(Screen.SECTOR)

On leaving, whatever QML complained about fails the test.
"""

import contextlib
import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from kiosk.app import Kiosk
from kiosk.domain.state import Overlay, Screen, State
from kiosk.domain.steps import first
from kiosk.settings import ApiSection, Settings
from kiosk.settings_access import AccessSection
from kiosk.store.outbox import Outbox
from kiosk.store.rows import Row
from kiosk.ui.session import Session
from kiosk.ui.view import TicketView, View
from tests.support.finger import PATIENCE_S, Finger, until

PORTRAIT = (540, 960)  # the portrait panel at half its pixels: sizes are millimetres, so nothing else changes
EN_ES = ("en", "es")


def settings_for(url: str, revision: str = "customer-v1", **sections: msgspec.Struct) -> Settings:
    """Settings for the API at `url`; structs are not checked: tests may be impatient. Nothing moves, nothing speaks."""
    given = {"api": ApiSection(base_url=url, revision=revision, deadline_s=3.0), **sections}
    bare = msgspec.structs.replace(Settings(), **given)
    kiosk = msgspec.structs.replace(bare.kiosk, languages=EN_ES)
    screen = msgspec.structs.replace(bare.screen, motion=False)
    # However long the queue of a real server has become, nobody is asked whether they want to wait.
    usual = AccessSection(speech=False, sounds=False, long_wait_min=0)
    access = bare.access if "access" in given else usual
    return msgspec.structs.replace(bare, kiosk=kiosk, screen=screen, access=access)


class Lobby:
    """A kiosk that runs from `with` to its end, its state in `folder`."""

    def __init__(
        self, settings: Settings, folder: Path, size: tuple[int, int] | None = PORTRAIT, *, safe_mode_s: float = 0.0
    ) -> None:
        self.folder = folder
        self.kiosk = Kiosk(settings, folder, size, file=folder / "kiosk.toml", safe_mode_s=safe_mode_s)
        self.finger = Finger(self.kiosk.screen.window)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        warnings = self.kiosk.screen.warnings
        self.kiosk.close()
        # Kiosk and session know each other. Left to chance, Python's collector ends them on whatever thread it runs,
        # and Qt's objects must end on the thread they were made on.
        del self.kiosk, self.finger
        gc.collect()
        if error is None:
            assert warnings == []

    @property
    def session(self) -> Session:
        """What QML sees."""
        return self.kiosk.session

    @property
    def view(self) -> View:
        """What the screen says."""
        return self.kiosk.session.view

    @property
    def state(self) -> State:
        """The state that is shown."""
        return self.kiosk.session.state

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        return self.kiosk.session.state.screen

    def wait_for(self, *screens: Screen, within_s: float = PATIENCE_S) -> Screen:
        """Until one of these screens is shown."""
        names = " or ".join(screen.name for screen in screens)
        until(lambda: self.screen in screens, within_s, what=f"{names} (still {self.screen.name})")
        return self.screen

    def ready(self) -> Self:
        """Until the server was reached and a customer could begin."""
        until(lambda: self.state.reachable and self.screen is Screen.WELCOME, what="the kiosk is ready")
        return self

    def walk(self, *names: str) -> None:
        """Touch these things in turn; a card that is further down is looked for first."""
        for name in names:
            if name.startswith("card-"):
                until(self.finger.cards, what=f"there are cards ({name} is wanted)")
                self.finger.reach(name)
            self.finger.tap(name)

    def type(self, text: str) -> None:
        """Hit these keys."""
        self.walk(*(f"key-{character}" for character in text))

    @contextlib.contextmanager
    def sheet(self, overlay: Overlay, button: str) -> Iterator[None]:
        """With a sheet open that a button opens; it is closed by its own "close"."""
        self.finger.tap(button)
        assert self.state.overlay is overlay
        yield
        self.finger.tap("close")
        assert self.state.overlay is Overlay.NONE

    @property
    def sheet_says(self) -> str:
        """The sentences of the sheet that is open."""
        return str(self.finger.window.property("sheetItem").property("said"))

    def forgotten(self) -> bool:
        """Whether nothing of any customer is left: the state is that of a kiosk just switched on."""
        state = self.state
        world = {name: getattr(state, name) for name in ("visit", "reachable", "paperless")}
        fresh = replace(first(state.plan, state.catalogue), **world)
        return state == fresh and self.view.ticket == TicketView() and self.view.entry == ""

    def rows(self) -> tuple[Row, ...]:
        """The outbox as it is on disk, newest first."""
        outbox = Outbox(self.folder / "outbox.sqlite")
        try:
            return outbox.rows(100)
        finally:
            outbox.close()
