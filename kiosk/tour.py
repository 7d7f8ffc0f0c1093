"""`kiosk tour`: the journey by touch, off-screen: real touch events on the real window against the real server.

It presses what a customer would press, saves a picture of every screen, and the ticket as JSON and PDF. For installers
("does this kiosk get a ticket from our server?"), for the README and for `make demo` on a machine without a display.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
from PySide6.QtCore import QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.customer import ID_LENGTH, IdType
from kiosk.domain.model import Issued, Ticket
from kiosk.domain.state import Ask, Screen
from kiosk.settings import Settings

DEADLINE_MS = 30_000  # a customer's patience is 20 s; a screen that takes longer is stuck
SETTLE_MS = 450  # the guard against double taps holds 400 ms after every change; motion ends within 250
PULSE_MS = 20
MOST_SCREENS = 20  # a journey has eight; more is going round in circles
CHOICES = (Screen.BRANCH, Screen.SECTOR, Screen.SERVICE)


class Tour:
    """One walk through a running kiosk."""

    def __init__(self, settings: Settings, out: Path, size: tuple[int, int], state: Path) -> None:
        from kiosk.app import Kiosk

        self._settings, self._out = settings, out
        self._kiosk = Kiosk(settings, state, size)
        self._session, self._window = self._kiosk.session, self._kiosk.screen.window
        self._finger = QTest.createTouchDevice()
        self._pictures = 0

    def walk(self) -> Ticket | None:
        """From welcome to ticket; `None` where the journey ends without one."""
        if not self._until(self._first_answer) or not self._session.state.reachable:
            self._picture("nothing-to-choose")
            _complain("the ticket server was not reached, or lists no branch: kiosk check says why")
            return None
        self._look_around()
        for _ in range(MOST_SCREENS):
            screen = self._session.state.screen
            if screen is Screen.TICKET:
                return self._take()
            if not self._arrived(screen):
                continue  # one answer, or none: the kiosk has gone on by itself
            self._picture(screen.value.lower())
            if not self._answer(screen):
                return None
        return None

    def close(self) -> None:
        """End the kiosk."""
        self._kiosk.close()

    def _first_answer(self) -> bool:
        """Whether the server's first answer is here, or it is known that none comes."""
        state = self._session.state
        return state.reachable is False or (state.reachable is True and bool(state.catalogue.branches))

    def _look_around(self) -> None:
        """The sheets that lie above a screen, opened and closed again."""
        for sheet in ("language", "help"):
            if self._find(sheet) is not None:
                self._tap(sheet)
                self._picture(sheet)
                self._tap("close")

    def _look_at_preference(self) -> None:
        """Ask to be put first, read why one may, and think better of it."""
        if self._find("preferential") is None:
            return
        self._tap("preferential")
        self._picture("preferential")
        if self._find("law") is not None:
            self._tap("law")
            self._picture("law")
            self._tap("close")
        self._tap("preferential")

    def _arrived(self, screen: Screen) -> bool:
        """Wait until the screen has what it is for; False if another one is shown by then."""
        if screen is Screen.ISSUING:
            self._until(lambda: self._session.state.screen is not screen)
        elif screen in CHOICES:
            self._until(lambda: self._card() is not None or self._session.state.screen is not screen)
        return self._session.state.screen is screen

    def _take(self) -> Ticket | None:
        self._until(lambda: self._session.state.outcome is not None)
        self._picture("ticket")
        outcome = self._session.state.outcome
        self._tap("done")
        self._until(lambda: self._session.state.screen is Screen.WELCOME)
        return outcome.ticket if isinstance(outcome, Issued) else None

    def _answer(self, screen: Screen) -> bool:
        """Press what leads on; False where nothing does."""
        match screen:
            case Screen.WELCOME:
                return self._tap("start")
            case Screen.BRANCH | Screen.SECTOR | Screen.SERVICE:
                if screen is Screen.BRANCH and self._find("search") is not None:
                    self._tap("search")
                    self._picture("search")
                    self._tap("keyDone")
                self._look_at_preference()
                return (card := self._card()) is not None and self._tap(card)
            case Screen.ADVICE:
                return self._tap("decide")
            case Screen.CUSTOMER:
                return self._type(self._settings.customer.ask_id, _example_id(self._session.state.id_type))
            case Screen.PHONE:
                return self._type(self._settings.customer.ask_phone, _example_phone(self._settings))
        return False

    def _type(self, ask: str, text: str) -> bool:
        if ask == Ask.OPTIONAL.value:
            return self._tap("skip")
        return all(self._tap(f"key-{key}", settle=PULSE_MS) for key in text) and self._tap("keyDone")

    def _card(self) -> str | None:
        names = (item.objectName() for item in _items(self._window.contentItem()) if _touchable(item))
        return next((name for name in names if name.startswith("card-")), None)

    def _find(self, name: str) -> QQuickItem | None:
        items = _items(self._window.contentItem())
        return next((item for item in items if item.objectName() == name and _touchable(item)), None)

    def _tap(self, name: str, settle: int = SETTLE_MS) -> bool:
        """Touch the thing of that name where it is, as a finger would."""
        self._until(lambda: self._find(name) is not None)
        item = self._find(name)
        if item is None:
            screen = self._session.view.screen
            _complain(f"nothing called {name} can be touched on the {screen} screen")
            return False
        place: QPoint = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.touchEvent(self._window, self._finger).press(0, place).commit()
        _wait(PULSE_MS)
        QTest.touchEvent(self._window, self._finger).release(0, place).commit()
        _wait(settle)
        return True

    def _until(self, true: Callable[[], object]) -> bool:
        """Let the kiosk run until that is true, and what is new has settled; False after the deadline."""
        if true():
            return True
        deadline = time.monotonic() + DEADLINE_MS / 1000
        while not true():
            if time.monotonic() > deadline:
                return False
            _wait(PULSE_MS)
        _wait(SETTLE_MS)
        return True

    def _picture(self, name: str) -> None:
        self._pictures += 1
        self._window.grabWindow().save(str(self._out / f"{self._pictures:02d}-{name}.png"))


def _wait(ms: int) -> None:
    """Let the event loop run so long. `QTest.qWait` keeps the GIL meanwhile: all that the worker reads would wait."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _complain(what: str) -> None:
    sys.stderr.write(f"kiosk tour: {what}.\n")


def _items(root: QQuickItem) -> Iterator[QQuickItem]:
    """All that is shown, depth first: delegates of views are found only this way (FACTS.md)."""
    for child in root.childItems():
        if child.isVisible():
            yield child
            yield from _items(child)


def _touchable(item: QQuickItem) -> bool:
    return item.isEnabled() and item.isVisible() and item.width() > 0 and item.opacity() > 0


def _example_id(id_type: IdType | None) -> str:
    """A number of that kind: the first of a few that its pattern takes."""
    tries = (text[:length] for length in range(1, ID_LENGTH + 1) for text in ("1234567890123456", "A123456789012345"))
    return next((text for text in tries if id_type is not None and id_type.pattern.fullmatch(text)), "")


def _example_phone(settings: Settings) -> str:
    import phonenumbers

    example = phonenumbers.example_number_for_type(settings.customer.phone_region, phonenumbers.PhoneNumberType.MOBILE)
    return "" if example is None else phonenumbers.national_significant_number(example)


def tour(settings: Settings, out: Path, size: tuple[int, int]) -> int:
    """Walk, say where everything is; 0 with a ticket, 1 without."""
    out = out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("[0-9][0-9]-*.png"), *out.glob("*.pdf"), out / "ticket.json"):
        old.unlink(missing_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.app import application

    app = application(sys.argv[:1])
    printer = msgspec.structs.replace(settings.printer, uri=out.as_uri())
    with tempfile.TemporaryDirectory(prefix="kiosk-tour-") as state:
        walk = Tour(msgspec.structs.replace(settings, printer=printer), out, size, Path(state))
        try:
            ticket = walk.walk()
        finally:
            walk.close()
    app.processEvents()
    if ticket is None:
        _complain(f"no ticket; the pictures in {out} show how far it got")
        return 1
    (out / "ticket.json").write_bytes(msgspec.json.format(msgspec.json.encode(replace(ticket, phone=None))) + b"\n")
    sys.stdout.write(f"Ticket {ticket.id} issued. In {out}:\n")
    for file in sorted(out.iterdir()):
        sys.stdout.write(f"  {file.name}\n")
    return 0
