"""The steward of a kiosk that nobody visits: beats for systemd, answers monitors, keeps the hours, checks at night.

Made on the GUI thread once the first frame is painted, closed before the kiosk. What takes time runs elsewhere: the
worker (`Tasks`), the health server's thread, the self-check's. Must not serve customers, and never stands in their way.
"""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk import __version__
from kiosk.domain.events import HoursChanged
from kiosk.domain.opening import DAYS, Opening, spans, time_of_day
from kiosk.domain.state import HOME, Overlay
from kiosk.health.report import UNWELL, Health
from kiosk.health.server import Answer, HealthServer
from kiosk.health.tally import Tally
from kiosk.log import LogEvent, listen, log, log_bug
from kiosk.paper import ROLL_FILE, load_roll
from kiosk.settings import HoursSection, Settings
from kiosk.ui.session import Session
from kiosk.ui.tasks import Tasks
from kiosk.unattended.blanking import BlankingError, keep_lit
from kiosk.unattended.heartbeat import Heartbeat
from kiosk.unattended.notify import READY, STOPPING, WATCHDOG, Supervisor
from kiosk.unattended.safe_mode import LIVED_S, Starts
from kiosk.unattended.self_check import QUIET_S, SelfCheck, due

LOOK_S = 20.0  # hours are in minutes: at most so late
MS = 1000
JSON, TEXT = "application/json", "text/plain; version=0.0.4; charset=utf-8"


def opening_of(hours: HoursSection, zone: ZoneInfo) -> Opening:
    """What the settings say, which have been checked."""
    return Opening(tuple(spans(getattr(hours, day)) for day in DAYS), zone)


def _now() -> datetime:
    return datetime.now(UTC)


class Steward(QObject):
    """Owns heartbeat, health server and self-check."""

    def __init__(  # one call, in app.py; a bundle would only rename these
        self,
        settings: Settings,
        folder: Path,
        session: Session,
        window: QQuickWindow,
        tasks: Tasks,
        *,
        supervisor: Supervisor,
        tally: Tally,
        starts: Starts | None = None,
        safe_mode: Callable[[], bool] = lambda: False,
        now: Callable[[], datetime] = _now,
    ) -> None:
        """`safe_mode` is asked on any thread; `now` tells the time of day, aware."""
        super().__init__()
        self._settings, self._folder, self._session, self._tasks = settings, folder, session, tasks
        self._supervisor, self._tally, self._starts, self._safe_mode, self._now = (
            supervisor,
            tally,
            starts,
            safe_mode,
            now,
        )
        self._zone = ZoneInfo(settings.kiosk.timezone)
        self._opening = opening_of(settings.hours, self._zone)
        self._open: bool | None = None
        self._check_at = time_of_day(settings.hours.self_check) if settings.hours.self_check else None
        # A start in the day is no night: that day's check counts as done.
        local = now().astimezone(self._zone)
        self._checked_on: date | None = local.date() if due(local, self._check_at, None) else None
        self._check = SelfCheck(settings, folder)
        self._began = self._beat_at = self._busy_at = time.monotonic()
        self._visit = session.state.visit
        self._stop_listening = listen(tally.logged)
        tally.shown(session.state.screen.value)
        session.screenChanged.connect(self._shown)
        self._heartbeat = Heartbeat(window, tasks, self._beat, supervisor.watchdog_s)
        pages = {"/health": self._health_page, "/metrics": self._metrics_page}
        self.health_server = HealthServer(settings.health.host, settings.health.port, pages)
        self._metrics: Callable[[], bytes] | None = None
        self._look = QTimer(self)
        self._look.setInterval(round(LOOK_S * MS))
        self._look.timeout.connect(self.look)
        self._lived = QTimer(self)
        self._lived.setSingleShot(True)
        self._lived.setInterval(round(LIVED_S * MS))
        self._lived.timeout.connect(self._has_lived)

    def start(self, *, display: str = "") -> None:
        """Say that the kiosk is there, and begin; on an X `display` that is named, the screen stays lit."""
        self._supervisor.tell(READY, f"STATUS={self._session.state.screen.value}")
        self.look()
        self._look.start()
        self._lived.start()
        self._heartbeat.start()
        self.health_server.start()
        if display:
            self._tasks.run(lambda: keep_lit(display), lambda _none: None, _not_lit)

    def close(self) -> None:
        """Say that the end is meant, and end all of it."""
        self._supervisor.tell(STOPPING)
        for timer in (self._look, self._lived):
            timer.stop()
        self._heartbeat.stop()
        self._check.stop()
        self.health_server.close()
        self._stop_listening()
        self._has_lived()

    def look(self) -> None:
        """Is it time to open, to close, to check?"""
        at = self._now()
        self._keep_hours(at)
        state = self._session.state
        if state.visit != self._visit or state.screen not in HOME or state.overlay is not Overlay.NONE:
            self._visit, self._busy_at = state.visit, time.monotonic()
        local = at.astimezone(self._zone)
        if due(local, self._check_at, self._checked_on) and time.monotonic() - self._busy_at >= QUIET_S:
            self._check.start(lambda: self._session.state.screen in HOME, lambda _found: self._checked(local.date()))

    def _keep_hours(self, at: datetime) -> None:
        is_open = self._opening.is_open(at)
        if is_open is self._open or (is_open and self._open is None):
            self._open = is_open
            return
        self._open = is_open
        log(LogEvent.HOURS, open=is_open)
        self._session.dispatch(HoursChanged(is_open, None if is_open else self._opening.opens_at(at)))

    def _checked(self, on: date) -> None:
        self._checked_on = on

    def _shown(self) -> None:
        screen = self._session.state.screen
        self._tally.shown(screen.value)
        if screen in HOME:  # of a customer's way nobody need hear
            self._supervisor.tell(f"STATUS={screen.value}")

    def _beat(self) -> None:
        self._beat_at = time.monotonic()
        self._supervisor.tell(WATCHDOG)

    def _has_lived(self) -> None:
        if self._starts is not None:
            self._starts.lived()

    # --- on the health server's thread ---

    def health(self) -> Health:
        """How the kiosk is now. Any thread may ask: a state is replaced whole."""
        state, printer, now = self._session.state, self._settings.printer, time.monotonic()
        prints, roll = printer.uri != "none:", load_roll(self._folder / ROLL_FILE)
        # A kiosk that is out of order asks neither server nor printer: what it knew last may be long over.
        asks = not state.broken and not self._safe_mode()
        ready = not state.paperless if asks and state.paperless is not None else None
        health = Health(
            version=__version__,
            uptime_s=now - self._began,
            screen=state.screen.value,
            safe_mode=self._safe_mode(),
            beat_age_s=now - self._beat_at,
            beat_every_s=self._heartbeat.every_s,
            server_reachable=state.reachable if asks else None,
            prints=prints,
            printer_ready=prints and ready,
            paper_left=roll.tickets_left(printer.roll_m) if prints else None,
        )
        found = self._check.found
        return health if found is None else replace(health, check_warnings=found.warn, check_failures=found.fail)

    def _health_page(self) -> Answer:
        health = self.health()
        return 503 if health.status in UNWELL else 200, JSON, health.json()

    def _metrics_page(self) -> Answer:
        if self._metrics is None:
            from kiosk.health.metrics import exposition  # not before somebody asks: thirty milliseconds of imports

            self._metrics = exposition(self.health, self._tally.counts)
        return 200, TEXT, self._metrics()


def _not_lit(error: BaseException) -> None:
    if isinstance(error, BlankingError):
        log(LogEvent.BLANKING_STAYS, error=str(error))
    else:
        log_bug("blanking", error)


def x_display() -> str:
    """The X display that windows are shown on, where it is one."""
    from PySide6.QtGui import QGuiApplication

    return os.environ.get("DISPLAY", "") if QGuiApplication.platformName() == "xcb" else ""
