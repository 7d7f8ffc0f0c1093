"""The staff's room on the real window, page after page, without server, printer or files: everything staff may see.

The view is the real one and is driven by its own slots; only the room behind it says what this file says.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QCoreApplication

from kiosk.domain import events
from kiosk.domain.pin import Role
from kiosk.domain.state import Screen
from kiosk.maintenance.kinds import (
    Action,
    Closed,
    Colour,
    Done,
    Entry,
    FoundPrinter,
    Kind,
    Light,
    Part,
    Pending,
    Place,
    Reason,
    Recent,
    Rows,
    Setting,
    Trace,
)
from kiosk.maintenance.room import Room
from kiosk.maintenance.say import Say, sentence
from kiosk.sight.gallery import Gallery
from kiosk.ui.tasks import Tasks

AGO = datetime.now(UTC) - timedelta(minutes=20)
ORDER = frozenset({Action.LOOK, Action.FOUND, Action.CANCEL, Action.GIVE_UP})
LONG = "Plataforma de atención preferente: pagos"


class AtOnce(Tasks):
    """Work is done before `run` returns."""

    def run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Do it."""
        del failed
        done(work())


class PaintedRoom:
    """Says what a room in trouble says."""

    def __init__(self) -> None:
        self.role = Role.TECHNICIAN
        self.entry = Entry(None)
        self.well = False
        self.done = Done(True, sentence(Say.ROLL_CHANGED))  # noqa: FBT003  # the field's own order
        self.trial_left_s: float | None = 48.0

    @property
    def closed(self) -> Closed | None:
        """Closed by staff while things are bad."""
        return None if self.well else Closed(Reason.PRINTER, AGO)

    def pad(self) -> Entry:
        """What the pad says."""
        return self.entry

    enter = lambda self, _typed: self.entry  # noqa: E731  # one expression

    def leave(self) -> None:
        """Nobody is there."""

    def lights(self) -> tuple[Light, ...]:
        """One of every colour, or all of them green."""
        says: dict[Part, tuple[Colour, Action | None, Say, dict[str, str | int]]] = {
            Part.SETTINGS: (Colour.YELLOW, Action.KEEP_SETTINGS, Say.SETTINGS_ON_TRIAL, {"seconds": 48}),
            Part.KIOSK: (Colour.RED, Action.OPEN, Say.KIOSK_CLOSED, {"since": AGO.isoformat()}),
            Part.API: (Colour.RED, Action.REFRESH, Say.API_AWAY, {"detail": "no connection within 2 s"}),
            Part.CATALOGUE: (Colour.YELLOW, Action.REFRESH, Say.CATALOGUE_OLD, {"branches": 128, "age_s": 7260}),
            Part.PRINTER: (Colour.RED, Action.TEST_PRINT, Say.PRINTER_CUTTER, {}),
            Part.PAPER: (Colour.YELLOW, Action.NEW_ROLL, Say.PAPER_LOW, {"tickets": 34}),
            Part.REQUESTS: (Colour.YELLOW, Action.LOOK, Say.REQUESTS_WAIT, {"count": 2}),
            Part.CLOCK: (Colour.GREEN, None, Say.CLOCK_RIGHT, {}),
            Part.DISK: (Colour.GREEN, None, Say.DISK_ROOM, {"free_mb": 20480}),
            Part.VERSION: (Colour.GREEN, None, Say.VERSION, {"version": "1.4.0"}),
            Part.UPTIME: (Colour.GREEN, Action.RESTART, Say.UPTIME, {"seconds": 277_000}),
        }
        if self.well:
            says[Part.KIOSK] = (Colour.GREEN, Action.CLOSE, Say.KIOSK_OPEN, {})
            says[Part.API] = (Colour.GREEN, Action.REFRESH, Say.API_ANSWERS, {"ms": 84, "age_s": 4})
            says[Part.CATALOGUE] = (Colour.GREEN, Action.REFRESH, Say.CATALOGUE_FRESH, {"branches": 128, "age_s": 12})
            says[Part.PRINTER] = (Colour.GREEN, Action.TEST_PRINT, Say.PRINTER_READY, {})
            says[Part.PAPER] = (Colour.GREEN, Action.NEW_ROLL, Say.PAPER_LEFT, {"tickets": 812})
            says[Part.REQUESTS] = (Colour.GREEN, None, Say.REQUESTS_NONE, {})
            del says[Part.SETTINGS]
        return tuple(
            Light(part, says[part][0], sentence(says[part][2], **says[part][3]), says[part][1]) for part in says
        )

    def rows(self) -> Rows:
        """Two requests, three tickets."""
        return Rows(
            (
                Pending("r0", LONG, None, AGO, sentence(Say.WHY_UNKNOWN), ORDER),
                Pending("r1", LONG, "T102", AGO, sentence(Say.WHY_SECOND, number="T102"), ORDER),
            ),
            tuple(Recent(f"t{n}", LONG if n else "Caja", f"T{n + 100}", AGO) for n in range(3)),
        )

    def actions(self) -> frozenset[Action]:
        """All."""
        return frozenset(Action)

    def settings(self) -> tuple[Setting, ...]:
        """A few of every kind."""
        return (
            Setting(
                "api.base_url", Kind.TEXT, "https://tickets.banco-amancaes.example/customer/v1", "http://127.0.0.1"
            ),
            Setting("api.revision", Kind.CHOICE, "customer-v1", "customer-v1", choices=("v1-form", "customer-v1")),
            Setting("api.token", Kind.TEXT, "", "", secret=True),
            Setting("api.deadline_s", Kind.NUMBER, "8.0", "8.0", fixed=True),
            Setting("screen.diagonal_in", Kind.NUMBER, "21.5", "21.5"),
            Setting("kiosk.languages", Kind.TOML, '["es", "en"]', '["es"]'),
        )

    languages = ("es", "en", "qu")

    def printers(self) -> tuple[FoundPrinter, ...]:
        """Three."""
        return (
            FoundPrinter("usb://04b8:0e15", "EPSON TM-T20II", chosen=True),
            FoundPrinter("cups://recibos", "recibos (CUPS)"),
            FoundPrinter("serial:///dev/ttyS0?baud=38400", "/dev/ttyS0"),
        )

    def places(self) -> tuple[Place, ...]:
        """The kiosk's own folder, and a drive."""
        return Place(Path("/var/lib/kiosk/exports")), Place(Path("/media/kiosk/USB DISK"), removable=True)

    def imports(self) -> tuple[Path, ...]:
        """None."""
        return ()

    def trail(self, limit: int) -> tuple[Trace, ...]:
        """What happened lately."""
        lines = (("staff", "pin", "entered", ""), ("staff", "new-roll", "done", ""), ("", "pin", "wrong", ""))
        return tuple(Trace(AGO, *line) for line in lines)[:limit]

    def do(self, _action: Action, **_arguments: str) -> Done:
        """What was told."""
        return self.done


class StaffGallery(Gallery):
    """One window on one panel, with the painted room behind it."""

    def staff_scenes(self, language: str) -> Iterator[str]:
        """Show one page after the other and say its name."""
        self.room, self.view = PaintedRoom(), self.session.staff
        self._worker = AtOnce(self.session)
        self.view.move_in(cast("Room", self.room), self._worker)
        self.session.dispatch(events.Mended())
        self.session.dispatch(events.ClosedByStaff(Reason.PRINTER.value))
        self.session.chooseLanguage(language)
        yield "closed-by-staff"
        self.session.dispatch(events.ClosedByStaff(""))
        self.session.chooseLanguage(language)
        yield from self._pad()
        self.room.entry = Entry(Role.TECHNICIAN)
        self.view.confirm()
        assert self.session.state.screen is Screen.MAINTENANCE
        yield from self._home()
        yield from self._staff()
        yield from self._technician()
        self.view.leave()
        self._worker.close()

    def _pad(self) -> Iterator[str]:
        self.view.call()
        yield "pin"
        self._type("4711")
        yield "pin-typed"
        self.view.confirm()
        yield "pin-wrong"
        self.room.entry = Entry(None, 3600.0, 27.0)
        self._type("4711")
        self.view.confirm()
        yield "pin-locked"
        self._type("4711")

    def _type(self, text: str) -> None:
        for character in text:
            self.view.type(character)

    def _home(self) -> Iterator[str]:
        yield "home-trouble"
        self.room.well = True
        self.view.choose("paper")
        yield "home-well"
        self.view.clean()
        self.view.changed.emit()
        yield "cleaning"
        for _ in range(30):
            self.view._ticked()  # time is what a test may play
        QCoreApplication.processEvents()

    def _page(self, *keys: str) -> None:
        for key in keys:
            self.view.choose(key)
            QCoreApplication.processEvents()

    def _staff(self) -> Iterator[str]:
        self._page("look")
        yield "requests"
        self._page("r1")
        yield "request"
        self.room.done = Done(True, sentence(Say.SERVER_CALLED, number="T102", counter="4"))  # noqa: FBT003  # its order
        self._page("look")
        yield "request-looked-at"
        self._page("cancel")
        yield "question"
        self.view.decline()
        self.view.back()
        self.view.back()
        self._page("reprint")
        yield "tickets"
        self.view.back()
        self._page("close")
        yield "reasons"
        self.view.back()

    def _technician(self) -> Iterator[str]:
        self._page("technician")
        yield "tools"
        self._page("set-setting")
        yield "sections"
        self._page("api")
        yield "keys"
        self._page("api.base_url")
        yield "value"
        self.room.done = Done(False, sentence(Say.SETTING_REFUSED, detail="api.base_url is no address of a server"))  # noqa: FBT003  # its order
        self.view.confirm()
        yield "value-refused"
        self.room.done = Done(True, sentence(Say.SETTING_SAVED, seconds=60))  # noqa: FBT003  # its order
        self._page()
        self.view.confirm()
        yield "value-saved"
        self.view.decline()
        self._page("api.base_url")
        self.view.back()
        self._page("api.revision")
        yield "choices"
        for _ in range(3):
            self.view.back()
        for key in (
            "choose-printer",
            "check-screens",
            "set-pin",
            "export-settings",
            "import-settings",
            "export-support",
            "trail",
        ):
            self._page(key)
            yield key
            self.view.back()
        self._page("set-pin", "technician")
        self._type("4711")
        yield "new-pin"
        self.view.back()
        self.view.back()
        for key in ("measure", "touch"):
            self._page(key)
            yield key
            self.view.back()
