"""`MaintenanceView`: the staff's room for the screen. QML sees it as `session.maintenance`.

It keeps which page is open and what is typed, and hands everything that takes time to a worker of its own, so that a
printer that is slow keeps nobody from the door. It decides nothing: who may enter and what may be done, `Room` knows.
Whatever was shown or typed is forgotten when the screen is no longer staff's.
"""

import math
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import events
from kiosk.domain.knock import Knock, tapped
from kiosk.domain.pin import RECOVERY_DIGITS
from kiosk.domain.state import HOME, STAFF, Overlay, Screen, State
from kiosk.errors import KioskError
from kiosk.log import log_bug
from kiosk.ui.language import Language
from kiosk.ui.staff_rows import RowModel
from kiosk.ui.tasks import Tasks

if TYPE_CHECKING:  # nothing of the room is needed before the first frame: it is imported where somebody enters
    from kiosk.maintenance.kinds import Action, Done, Entry
    from kiosk.maintenance.room import Room
    from kiosk.ui.staff_pages import Page

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000
LOOK_EVERY = 5  # ticks: a cover that is closed, a cable that is plugged in, is seen while staff look
CLEAN_S = 30
LEAVE_MS = 2000  # the sentence that says so is read before the screen goes
MASK = "●"
SHOWN = 120  # characters of what is typed; its end is what matters to who types


def _shown(name: str) -> Callable[["MaintenanceView"], Any]:
    def shown(view: "MaintenanceView") -> Any:
        value = getattr(view, name)
        return value() if callable(value) else value

    return shown


@QmlElement
@QmlUncreatable("The session owns the staff's room.")
class MaintenanceView(QObject):  # type: ignore[operator]  # the stubs lack QmlUncreatable's call
    """The room, and the door to it. Without a room nobody can call staff."""

    changed = Signal()
    pageChanged = Signal()
    leaving = Signal(str)  # the program has to end: the name of a `Leave`

    def __init__(
        self,
        language: Language,
        state: Callable[[], State],
        dispatch: Callable[[events.Event], None],
        parent: QObject | None = None,
    ) -> None:
        """`state` is the session's, `dispatch` hands it an event."""
        super().__init__(parent)
        self.language = language
        self._state, self._dispatch = state, dispatch
        self._room: Room | None = None
        self._tasks: Tasks | None = None
        self._knock = Knock()
        self._screen = Screen.WELCOME
        self._stay = 0  # counts visits to the room: what an earlier one asked for is not shown to the next
        self._rows, self._lights = RowModel(self), RowModel(self)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._ticked)
        self._forget()

    def _forget(self) -> None:
        """Nothing of whoever was here is left."""
        self._stay += 1
        self._pages: list[Page[Any]] = []
        self._title = self._hint = self._empty = ""
        self._reading = self._busy = self._wrong = False
        self._said, self._ok, self._typed = "", True, ""
        self._asks = self._agrees = ""
        self._then: Callable[[], None] | None = None
        self._locked = (0.0, 0.0, 0.0)  # until when, for staff, for technicians, for the recovery secret
        self._clean_left = self._ticks = 0

    def move_in(self, room: "Room", tasks: Tasks) -> None:
        """From now on there is a room. `tasks` is a worker for it alone; its owner closes both."""
        self._room, self._tasks = room, tasks

    def follow(self) -> None:
        """The session's state has changed."""
        before, self._screen = self._screen, self._state().screen
        if before is not self._screen:
            self._knock = Knock()
            if before in STAFF:
                self._typed = ""
            if before in STAFF and self._screen not in STAFF:
                self._forget()
                self._tick.stop()
                self._run(lambda room: room.leave(), lambda _nothing: None)
            elif self._screen is Screen.PIN:
                self._forget()
                self._tick.start()
                self._run(lambda room: room.pad(), self._shut)
            elif self._screen is Screen.MAINTENANCE:
                from kiosk.ui.staff_pages import Home

                self.open(Home())
        if self._screen in STAFF:
            self._show()

    def close(self) -> None:
        """Nothing happens by itself any more."""
        self._tick.stop()

    # --- what QML shows; what is "" is not shown ---

    page = Property(str, _shown("_kind"), notify=pageChanged)
    title = Property(str, _shown("_title"), notify=changed)
    hint = Property(str, _shown("_hint"), notify=changed)
    empty = Property(str, _shown("_empty"), notify=changed)
    loading = Property(bool, _shown("_is_loading"), notify=changed)
    busy = Property(bool, _shown("_busy"), notify=changed)
    said = Property(str, _shown("_said"), notify=changed)
    ok = Property(bool, _shown("_ok"), notify=changed)
    question = Property(str, _shown("_asks"), notify=changed)
    yes = Property(str, _shown("_agrees"), notify=changed)
    cleaning = Property(int, _shown("_clean_left"), notify=changed)
    canGoBack = Property(bool, _shown("_is_deep"), notify=changed)
    entry = Property(str, _shown("_entry"), notify=changed)
    secret = Property(bool, _shown("_is_secret"), notify=changed)
    who = Property(str, _shown("_who"), notify=changed)
    shut = Property(str, _shown("_shut_for"), notify=changed)

    @Property(RowModel, constant=True)
    def rows(self) -> RowModel:
        """What the page lists; the tiles of the first one."""
        return self._rows

    @Property(RowModel, constant=True)
    def lights(self) -> RowModel:
        """The traffic lights."""
        return self._lights

    # --- what is touched ---

    @Slot(float, float, float)
    def tappedAt(self, x_mm: float, y_mm: float, width_mm: float) -> None:
        """Somebody touched the window there, whatever lies there."""
        if self._state().screen not in HOME or self._state().overlay is not Overlay.NONE:
            self._knock = Knock()
            return
        self._knock = tapped(self._knock, x_mm, y_mm, width_mm, time.monotonic())
        if self._knock.done:
            self.call()

    @Slot()
    def call(self) -> None:
        """Show the pad, where no customer is."""
        if self._room is not None:
            self._dispatch(events.StaffCalled(self._state().visit))

    @Slot()
    def leave(self) -> None:
        """Go."""
        self._dispatch(events.StaffLeft(self._state().visit))

    @Slot(str)
    def type(self, text: str) -> None:
        """A key of the on-screen keyboard."""
        page = self._pages[-1] if self._pages else None
        most = RECOVERY_DIGITS if page is None else page.most
        digits_only = page is None or page.digits_only
        if text.isprintable() and (text in "0123456789" or not digits_only):
            self._typed = (self._typed + text)[:most]
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last character back."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def eraseAll(self) -> None:
        """Take everything back."""
        self._typed = ""
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """What is typed is complete."""
        if self._busy:
            return
        if self._screen is Screen.PIN:
            typed, self._typed = self._typed, ""
            if typed:
                self._busy, self._wrong = True, False
                self._run(lambda room: room.enter(typed), self._answered)
        elif self._pages:
            self._said = ""
            self._pages[-1].given(self._typed)
        self.changed.emit()

    @Slot(str)
    def choose(self, key: str) -> None:
        """A row, a tile or a light's button was touched."""
        if not self._busy and self._pages:
            self._said = ""
            self._pages[-1].chosen(key)
            self.changed.emit()

    @Slot()
    def agree(self) -> None:
        """Yes."""
        then = self._then
        self.decline()
        if then is not None:
            then()

    @Slot()
    def decline(self) -> None:
        """No."""
        self._asks, self._agrees, self._then = "", "", None
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """To the page below."""
        if len(self._pages) > 1 and not self._busy:
            self._pages.pop()
            self._turned()

    # --- what pages ask for (`staff_pages.Keeper`) ---

    def open(self, page: "Page[Any]") -> None:
        """Show another page above this one."""
        page.keeper = self
        self._pages.append(page)
        self._turned()

    def do(self, action: "Action", /, *, back: bool = False, **arguments: str) -> None:
        """Do it on the worker, and say what came of it; `back`: where it was done, this page is over."""
        self._busy, self._said = True, ""
        self._run(lambda room: room.do(action, **arguments), partial(self._done, action, back))
        self.changed.emit()

    def ask(self, question: str, yes: str, then: Callable[[], None]) -> None:
        """Do it once somebody has said yes."""
        self._asks, self._agrees, self._then = question, yes, then
        self.changed.emit()

    def tell(self, sentence: str, *, ok: bool) -> None:
        """Say what came of something."""
        self._said, self._ok = sentence, ok
        self.changed.emit()

    def clean(self) -> None:
        """Take no touch for a while."""
        self._clean_left = CLEAN_S

    # --- within ---

    def _run(self, work: "Callable[[Room], Any]", done: Callable[[Any], None]) -> None:
        """Have the worker do it; what came of it is for this stay only."""
        if self._room is None or self._tasks is None:
            return
        stay, room = self._stay, self._room

        def arrived(result: Any) -> None:
            if stay == self._stay:
                done(result)
                self.changed.emit()

        self._tasks.run(lambda: work(room), arrived, partial(self._failed, stay))

    def _failed(self, stay: int, error: BaseException) -> None:
        if not isinstance(error, KioskError):
            log_bug("maintenance", error)
        if stay == self._stay:
            self._busy = self._reading = False
            from kiosk.ui import staff_phrases

            self.tell(staff_phrases.broken(), ok=False)

    def _answered(self, entry: "Entry") -> None:
        """The pad's answer to what was typed."""
        self._busy = False
        if entry.role is None:
            self._wrong = True
            self._shut(entry)
            return
        self._dispatch(events.StaffEntered(self._state().visit, entry.role))
        if entry.recovered:
            from kiosk.ui import staff_phrases

            self.tell(staff_phrases.recovered(), ok=True)

    def _shut(self, entry: "Entry") -> None:
        now = time.monotonic()
        self._locked = (now + entry.wait_s, now + entry.technician_wait_s, now + entry.recovery_wait_s)

    def _done(self, action: "Action", back: bool, done: "Done") -> None:  # as `do` was told
        from kiosk.ui import staff_pages, staff_phrases

        self._busy = done.leave is not None
        self._said, self._ok = staff_phrases.said(done.sentence, self.language), done.ok
        if done.leave is not None:
            QTimer.singleShot(LEAVE_MS, partial(self.leaving.emit, done.leave.name))
        if back and done.ok and len(self._pages) > 1:
            self._pages.pop()
            self._turned()
        else:
            self._read()
        if done.ok and action in staff_pages.TRIED_BY_A_START:
            staff_pages.ask_to_start(self)

    def _turned(self) -> None:
        """Another page is on top."""
        self._typed, self._reading = self._pages[-1].start, False
        self.decline()
        self._show()
        self.pageChanged.emit()
        self._read()

    def _read(self) -> None:
        if not self._reading and self._pages:
            self._reading = True
            self._run(self._pages[-1].read, partial(self._has_read, self._pages[-1]))

    def _has_read(self, page: "Page[Any]", found: Any) -> None:
        if self._pages and self._pages[-1] is page:
            self._reading = False
            page.found = found
            self._show()

    def _show(self) -> None:
        if self._pages:
            content = self._pages[-1].content()
            self._title, self._hint, self._empty = content.title, content.hint, content.empty
            self._rows.show(content.rows)
            self._lights.show(content.lights)
        self.changed.emit()

    def _ticked(self) -> None:
        self._ticks += 1
        if self._clean_left:
            self._clean_left -= 1
        if len(self._pages) == 1 and self._ticks % LOOK_EVERY == 0 and not self._busy:
            self._read()
        self.changed.emit()

    def _kind(self) -> str:
        return self._pages[-1].kind if self._pages else ""

    def _is_deep(self) -> bool:
        return len(self._pages) > 1

    def _is_loading(self) -> bool:
        return bool(self._pages) and self._reading and self._rows.rowCount() == 0

    def _is_secret(self) -> bool:
        return not self._pages or self._pages[-1].secret

    def _entry(self) -> str:
        if self._is_secret():
            return MASK * len(self._typed)
        return self._typed if len(self._typed) <= SHOWN else "…" + self._typed[-SHOWN:]

    def _who(self) -> str:
        role = self._state().role
        if role is None:
            return ""
        from kiosk.ui import staff_phrases

        return staff_phrases.role(role)

    def _shut_for(self) -> str:
        """What the pad says: that it did not open, and for how long it takes nothing."""
        if self._screen is not Screen.PIN:
            return ""
        from kiosk.ui import staff_phrases

        now = time.monotonic()
        left_s = (max(0.0, until - now) if not math.isinf(until) else until for until in self._locked)
        wrong = staff_phrases.wrong() if self._wrong else ""
        return " ".join(part for part in (wrong, staff_phrases.locked(*left_s)) if part)
