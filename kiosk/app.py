"""The composition root: settings → every object → run → tear down.

The window comes first: nothing that its first frame does not need is imported, opened or parsed before that frame is
painted. The `Backend` is then made on the worker, so that the GUI thread never waits for a disk or a network.
"""

import gc
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.backend import Backend, make_room
from kiosk.domain import events
from kiosk.domain.customer import IdType
from kiosk.domain.model import Doing, Issued, NotIssued, Offer, Outcome, Paper, Ticket, TicketRequest
from kiosk.domain.state import Ask, Plan
from kiosk.errors import KioskError, NothingSent
from kiosk.hands import Hands
from kiosk.log import LogEvent, log, log_bug
from kiosk.settings import Settings, asset
from kiosk.settings_access import names_of
from kiosk.signals import Signals
from kiosk.state_lock import StateLock
from kiosk.ui.language import Language
from kiosk.ui.reach import reach_mm
from kiosk.ui.session import Session
from kiosk.ui.tasks import Tasks
from kiosk.ui.view import Look
from kiosk.ui.window import KioskWindow, dots_per_mm
from kiosk.unattended.parting import Parting

if TYPE_CHECKING:  # made after the first frame
    from kiosk.health.tally import Tally
    from kiosk.maintenance.kinds import Closed, Leave
    from kiosk.maintenance.room import Room
    from kiosk.ui.announcer import Announcer
    from kiosk.ui.scanning import Switches
    from kiosk.ui.speech.ear import Ear
    from kiosk.unattended.notify import Supervisor
    from kiosk.unattended.safe_mode import Starts
    from kiosk.unattended.steward import Steward

REOPEN_MS = 10_000  # a disk that was full, a folder that came back: looked at again this often


def plan_of(settings: Settings) -> Plan:
    """What the settings say about the journey."""
    customer = settings.customer
    return Plan(
        languages=settings.kiosk.languages,
        names=names_of(settings),
        branch_id=settings.kiosk.branch_id,
        sector_id=settings.kiosk.sector_id,
        ask_id=Ask(customer.ask_id),
        ask_phone=Ask(customer.ask_phone),
        id_types=tuple(IdType(kind.code, re.compile(kind.pattern)) for kind in customer.id_types),
        read_phone=_phone_reader(customer.phone_region),
        twins={entry.id: entry.preferential for entry in settings.services if entry.preferential},
        law=settings.access.law,
        notes={entry.id: entry.note for entry in settings.services if entry.note},
        long_wait_min=settings.access.long_wait_min,
        show_s=settings.ticket.show_s,
        warn_after_s=settings.idle.warn_after_s,
        warn_s=settings.idle.warn_s,
    )


def look_of(settings: Settings, size: QSize) -> Look:
    """What the settings say about the screen, for a panel of this size in pixels."""
    dots = dots_per_mm(size, settings.screen.diagonal_in)
    return Look(
        brand_name=settings.brand.name,
        brand_logo=Path(settings.brand.logo) if settings.brand.logo else None,
        brand_primary=settings.brand.primary,
        brand_ground=settings.brand.ground,
        dots_per_mm=dots,
        reach_mm=reach_mm(size.width() / dots, size.height() / dots, settings.access.bottom_mm),
        motion=settings.screen.motion,
        qr=settings.ticket.qr,
        digits=settings.ticket.digits,
        prints=settings.printer.uri != "none:",
    )


def _phone_reader(region: str) -> Callable[[str], str | None]:
    def read(typed: str) -> str | None:
        from kiosk.phone import e164  # phonenumbers takes a while to import: not before somebody types

        return e164(typed, region)

    return read


class Kiosk(QObject):
    """The running kiosk: window, session and, once the first frame is painted, the backend."""

    painted = Signal()  # the first frame is on the screen

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        size: tuple[int, int] | None,
        lock: StateLock | None = None,
        *,
        safe_mode_s: float = 0.0,
        file: Path | None = None,
    ) -> None:
        """`size` in pixels makes a window; `None` fills the screen and locks it down. Needs a `QGuiApplication`.

        A `lock` that is given stays its owner's; without one the kiosk takes its own. `safe_mode_s`: it is out of
        order for so long, and nothing is opened. `file` is the settings file, which technicians change.
        """
        super().__init__()
        self.safe_mode = safe_mode_s > 0
        self._safe_ms = round(safe_mode_s * 1000)
        self._tally: Tally | None = None
        self._settings, self._folder, self._file = settings, folder, file
        self._own_lock = StateLock(folder)
        self._lock = lock or self._own_lock
        self._backend: Backend | None = None
        self._hands = Hands()
        self._tasks, self._staff_tasks = Tasks(self), Tasks(self, "staff")
        self._room: Room | None = None
        self._staff_key: QObject | None = None
        self._ear: Ear | None = None
        self._announcer: Announcer | None = None
        window = None if size is None else QSize(*size)
        panel = window or QGuiApplication.primaryScreen().size()
        self.session = self._make_session(panel)
        self.session.broke.connect(self._reopen_later)
        self._parting = Parting(self.session, QGuiApplication.exit)
        self.session.staff.leaving.connect(self._parting.ask)
        self._reopening = QTimer(self)
        self._reopening.setSingleShot(True)
        self._reopening.timeout.connect(self._open)
        if self.safe_mode:
            self.session.dispatch(events.Broke())
        self.screen = KioskWindow(self.session, asset("icons"))
        self._opened = False
        self.screen.window.frameSwapped.connect(self._first_frame)
        self.screen.show(window)

    def _make_session(self, panel: QSize) -> Session:
        settings = self._settings
        zone = ZoneInfo(settings.kiosk.timezone)
        return Session(
            plan_of(settings),
            look_of(settings, panel),
            Language(
                settings.kiosk.languages[0],
                zone,
                asset("translations"),
                self,
                arabic_digits=settings.access.arabic_digits,
            ),
            self._tasks,
            issue=self._issue,
            claim=self._claim,
            seen=self._seen,
            copy=self._copy,
            want=self._want,
            id_type_names={kind.code: kind.name for kind in settings.customer.id_types},
        )

    def _first_frame(self) -> None:
        if not self._opened:
            self._opened = True
            self.screen.window.frameSwapped.disconnect(self._first_frame)
            self.screen.compile_ahead()
            self.screen.hold(keypad=self._settings.screen.keypad, switches=self._switches())
            from kiosk.hearing import ear_of
            from kiosk.ui.announcer import Announcer

            self._announcer = Announcer(self.session, self.screen.window)
            self._ear = ear_of(self._settings, self.session, self.screen)
            from kiosk.qt_types import make_qt_types  # its import alone makes Qt's enums (15 ms): not before this frame

            make_qt_types(prints=self._settings.printer.uri != "none:")
            self.painted.emit()
            self._tasks.run(self._furnish, self._let_staff_in, lambda error: log_bug("staff's room", error))
            if self.safe_mode:
                self._reopening.start(self._safe_ms)
            else:
                self._open()

    def _switches(self) -> "Switches | None":
        access = self._settings.access
        if not access.switches:
            return None
        from kiosk.ui.scanning import Switches

        mover, chooser = access.switch_keys
        return Switches(access.switches, mover, chooser, access.scan_s)

    def _furnish(self) -> "Room":
        """The staff's room, before anything that may fail: whoever mends the kiosk comes in through it."""
        self._room = make_room(
            self._settings,
            self._folder,
            self._file,
            os.environ,
            on_closed=self._closed,
            on_leave=self._end_later,
            on_volume=self._set_volume,
        )
        return self._room

    def _let_staff_in(self, room: "Room") -> None:
        if self.safe_mode:
            room.lend(None, "it has ended too often just after its start")
        self.session.staff.move_in(room, self._staff_tasks)
        if key := self._settings.maintenance.key:
            from kiosk.ui.staff_key import StaffKey

            self._staff_key = StaffKey(key, self.session.staff.call)
            self.screen.window.installEventFilter(self._staff_key)
        if room.trial_left_s is not None:  # whoever changed the settings stands here, and has a minute to keep them
            self.session.staff.call()

    def _closed(self, closed: "Closed | None") -> None:
        self._tell(events.ClosedByStaff("" if closed is None else closed.reason.value))

    def _set_volume(self, percent: int) -> None:
        ear = self._ear
        if ear is not None:
            self._tasks.post(lambda: ear.set_volume(percent))

    def _end_later(self, leave: "Leave") -> None:
        self._tasks.post(lambda: self._parting.ask(leave.name))

    def _open(self) -> None:
        if self.safe_mode:
            self.safe_mode = False
            log(LogEvent.SAFE_MODE_LEFT)
        self._tasks.run(self._make_backend, lambda _none: self.session.dispatch(events.Mended()), self._open_failed)

    def _make_backend(self) -> None:
        if self._backend is not None:
            self._backend.close()
            self._backend = None
        self._lock.take()  # held since the start, unless the folder could not be used then
        self._import_early()
        self._backend = Backend(self._settings, self._folder, self._hands, self._tell, self._called, self._room)

    def _import_early(self) -> None:
        """What customers will need: now, on the worker, rather than while one of them waits."""
        import qrcode.main  # noqa: F401  # the code on the ticket screen: 30 ms

        import kiosk.domain.receipt  # what it says

        if self._settings.customer.ask_phone != Ask.NEVER.value:
            import kiosk.phone  # noqa: F401  # all the world's numbering plans

    def _tell(self, event: events.Event) -> None:
        self._tasks.post(lambda: self.session.dispatch(event))

    def _called(self, call: str, seconds: float) -> None:
        """`TicketApi`'s `on_call`, on any thread."""
        if self._tally is not None:
            self._tally.called(call, seconds)

    def _open_failed(self, error: BaseException) -> None:
        if isinstance(error, KioskError | OSError):
            log(LogEvent.OUT_OF_ORDER, error=str(error))
        else:
            log_bug("app", error)
        self.session.dispatch(events.Broke())
        self._reopen_later()

    def surprised(self, error: BaseException) -> None:
        """A bug of ours on the GUI thread: log it whole, serve nobody, and come back with everything made anew."""
        log_bug("window", error)
        self.session.dispatch(events.Broke())
        self._reopen_later()

    def _reopen_later(self) -> None:
        if not self.safe_mode:  # then it is due already, and later
            self._reopening.start(REOPEN_MS)

    def _issue(
        self, asked: events.Issue, on_issued: Callable[[Ticket], None], on_doing: Callable[[Doing], None]
    ) -> Outcome:
        if self._backend is None:
            raise NothingSent("The kiosk's own files cannot be used, so no ticket was asked for.")
        return self._backend.issue(asked, on_issued, on_doing)

    def _claim(self, offer: Offer, on_issued: Callable[[Ticket], None]) -> Outcome:
        return NotIssued(None) if self._backend is None else self._backend.claim(offer, on_issued)

    def _seen(self, ref: str) -> None:
        if self._backend is not None:
            self._backend.seen(ref)
        else:
            self._hands.let_go(ref)  # the outbox is being opened anew, and will be told what was shown

    def _copy(self, request: TicketRequest, ticket: Ticket) -> Outcome:
        return Issued(ticket, Paper.FAILED) if self._backend is None else self._backend.copy(request, ticket)

    def _want(self, branch_id: str, sector_id: str | None) -> None:
        if self._backend is not None:
            self._backend.want(branch_id, sector_id)

    def looked_after(self, supervisor: "Supervisor", tally: "Tally", starts: "Starts | None" = None) -> "Steward":
        """With a steward from now on, who is closed first; what is counted goes to `tally`."""
        from kiosk.unattended.steward import Steward, x_display

        self._tally = tally
        steward = Steward(
            self._settings,
            self._folder,
            self.session,
            self.screen.window,
            self._tasks,
            supervisor=supervisor,
            tally=tally,
            starts=starts,
            safe_mode=lambda: self.safe_mode,
        )
        steward.start(display="" if self.screen.windowed else x_display())
        return steward

    def close(self) -> None:
        """Take the window away, then end what is behind it; a ticket being handed over is written down first."""
        self._reopening.stop()
        if self._announcer is not None:
            self._announcer.close()
        if self._ear is not None:
            self._ear.close()
        self.session.close()
        self.screen.close()
        if self._backend is not None:
            self._backend.stop()
        self._tasks.close()
        self._staff_tasks.close()
        if self._backend is not None:
            self._backend.close()
            self._backend = None
        if self._room is not None:
            self._room.close()
            self._room = None
        self._own_lock.close()


def application(arguments: list[str]) -> QGuiApplication:
    """The one Qt application of this process, with the renderer that suits the machine."""
    if not any(Path("/dev/dri").glob("renderD*")):
        # Without a GPU llvmpipe costs twice the memory and time of Qt's own renderer (DESIGN.md, "Measured").
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    app = QGuiApplication(arguments)
    app.setApplicationName("kiosk")
    app.setQuitOnLastWindowClosed(True)
    return app


def run(
    settings: Settings,
    folder: Path,
    size: tuple[int, int] | None,
    lock: StateLock,
    *,
    starts: "Starts | None" = None,
    safe_mode_s: float = 0.0,
    file: Path | None = None,
) -> int:
    """The kiosk, until its window is closed or the process is told to end; the exit code.

    `starts` is told when this one has lasted; `safe_mode_s` and `file` are `Kiosk`'s.
    """
    from kiosk.health.tally import Tally
    from kiosk.unattended.notify import Supervisor

    app = application(sys.argv[:1])
    signals, supervisor, tally = Signals(app), Supervisor(os.environ), Tally()
    kiosk = Kiosk(settings, folder, size, lock, safe_mode_s=safe_mode_s, file=file)
    stewards: list[Steward] = []
    kiosk.painted.connect(lambda: stewards.append(kiosk.looked_after(supervisor, tally, starts)))
    gc.freeze()  # all this stays until the end: no collection need walk it while a customer taps
    gc.enable()
    sys.excepthook = lambda _kind, error, _trace: kiosk.surprised(error)
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        for steward in stewards:
            steward.close()
        kiosk.close()
        supervisor.close()
        signals.close()
