"""The staff's room: the only thing the screen talks to. It is there without a backend, which lends its works later.

    room = backend.make_room(settings, folder, file, environ, on_closed=…, on_leave=…)
    room.enter("4711")                                  # on a worker: some tenths of a second
    room.lights(), room.rows(), room.do(Action.NEW_ROLL)
    room.leave()

Every method may block its thread for seconds and is called from a worker, one call at a time; `role`, `closed` and
`trial_left_s` answer at once, to any thread. Must not know Qt, nor when somebody has been idle for too long.
"""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import clock
from kiosk.domain.comfort import loudness
from kiosk.domain.pin import Role
from kiosk.errors import KioskError
from kiosk.log import LogEvent, log
from kiosk.maintenance import actions, devices, exports, requests, settings_list
from kiosk.maintenance.kinds import (
    Action,
    Closed,
    Done,
    Entry,
    FoundPrinter,
    Leave,
    Light,
    Place,
    Reason,
    Rows,
    Setting,
    Trace,
)
from kiosk.maintenance.lights import lights
from kiosk.maintenance.pins import RECOVERY, STORE_AWAY_S, Pins
from kiosk.maintenance.requests import done
from kiosk.maintenance.say import Say
from kiosk.maintenance.store import MaintenanceStore
from kiosk.maintenance.survey import Survey
from kiosk.maintenance.trial import KEEP_WITHIN_S, Trial
from kiosk.maintenance.works import Works
from kiosk.maintenance.workshop import Workshop
from kiosk.settings import Settings, users_file
from kiosk.store.db import StoreError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

NEVER_TRACED = frozenset({"pin"})  # arguments
STOP_S = 2.0  # a rollback under way: three small files
PAPER = frozenset({Action.NEW_ROLL, Action.TEST_PRINT, Action.REPRINT})


class Room:
    """One kiosk's staff room. `file` is the settings file (`None`: there is none), `folder` the state folder.

    `on_closed` hears at once, and after every change, whether staff have closed the kiosk; `on_leave` that the program
    has to end, because new settings were not kept in time; `on_volume` the percent that staff have set, at once where
    they have, and whenever they do. All may be called on any thread. Where `maintenance.sqlite`
    cannot be used nobody enters: an attempt that is not on the disk would be one too many. `now`, `hasher` and
    `keep_within_s` are for tests.
    """

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        file: Path | None,
        environ: Mapping[str, str],
        *,
        on_closed: Callable[[Closed | None], None],
        on_leave: Callable[[Leave], None],
        on_volume: Callable[[int], None] = lambda _percent: None,
        now: Callable[[], clock.Moment] = clock.now,
        hasher: "PasswordHasher | None" = None,
        keep_within_s: float = KEEP_WITHIN_S,
    ) -> None:
        self._settings, self._folder, self._environ = settings, folder, environ
        self._zone = ZoneInfo(settings.kiosk.timezone)
        self._on_closed, self._on_leave, self._on_volume = on_closed, on_leave, on_volume
        self._now, self._hasher = now, hasher
        self._opening = threading.Lock()
        self._store: MaintenanceStore | None = None
        self._pins: Pins | None = None
        self._role: Role | None = None
        self._closed: Closed | None = None
        self._volume = settings.access.volume
        self._works: Works | None = None
        self._trouble = ""
        self._survey = Survey(folder, roll_m=settings.printer.roll_m)
        self._trial = Trial(file or users_file(environ))
        self._workshop = Workshop(self._trial, folder, environ, self._kept)
        self._bench = self._workshop.bench()
        self._ends_at = time.monotonic() + keep_within_s
        self._timer = threading.Timer(keep_within_s, self._not_kept)
        self._timer.name, self._timer.daemon = "trial", True
        self._on_trial = self._trial.on and self._trial.starts > 0
        if self._on_trial:
            self._timer.start()
        self._hear_closed()
        self._hear_volume()

    # --- the door ---

    @property
    def role(self) -> Role | None:
        """Who is in the room."""
        return self._role

    def pad(self) -> Entry:
        """How long the pad takes nothing, before anything was typed; `role` is `None`."""
        try:
            return self._keys().pad()
        except StoreError as fault:
            return self._nobody(fault)

    def enter(self, typed: str) -> Entry:
        """Somebody has typed a PIN or the recovery secret. Raises nothing."""
        self._role = None
        try:
            entry = self._keys().enter(typed)
        except StoreError as fault:
            return self._nobody(fault)
        self._role = entry.role
        return entry

    def leave(self) -> None:
        """Nobody is in the room any more. Raises nothing."""
        role, self._role = self._role, None
        if role is not None:
            try:
                self._file().trace(role, "room", "left")
            except StoreError as fault:
                log(LogEvent.MAINTENANCE_FAILED, error=str(fault))

    # --- what is seen; lights for everybody, the rest is empty unless somebody is in the room who may ---

    def lights(self) -> tuple[Light, ...]:
        """One light a part, in `Part`'s order. Asks the server and looks at the disk: two seconds at most."""
        seen = self._survey.seen(self._works, self._trouble, self._closed, self.trial_left_s)
        may = self.actions()
        return tuple(light if light.action in may else replace(light, action=None) for light in lights(seen))

    def rows(self) -> Rows:
        """Requests that need a person, and the last tickets. Raises `StoreError`."""
        works = self._works
        if self._role is None or works is None:
            return Rows()
        return Rows(requests.pending(works, self._zone), requests.recent(works))

    def actions(self) -> frozenset[Action]:
        """What can be done now by who is in the room."""
        works = self._works
        ruled_out = {Action.OPEN if self._closed is None else Action.CLOSE}
        if not self._trial.on:
            ruled_out.add(Action.UNDO_SETTINGS)
        if self._trial.starts == 0:
            ruled_out.add(Action.KEEP_SETTINGS)
        if works is None or works.paper is None:
            ruled_out |= PAPER
        if not (self._settings.access.speech or self._settings.access.sounds):
            ruled_out.add(Action.SET_VOLUME)
        return frozenset(
            action
            for action in Action
            if self._role in action.roles and (works is not None or not action.needs_order) and action not in ruled_out
        )

    def settings(self) -> tuple[Setting, ...]:
        """Every key of kiosk.toml, in the order of docs/settings.md; for technicians. Raises `SettingsError`."""
        return settings_list.listed(self._trial.file, self._environ) if self._is_technician else ()

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that customers can choose."""
        return self._settings.kiosk.languages

    def printers(self) -> tuple[FoundPrinter, ...]:
        """Printers on USB, CUPS queues, serial ports; for technicians."""
        return devices.found(self._settings.printer.uri) if self._is_technician else ()

    def places(self) -> tuple[Place, ...]:
        """Where a file can be written to; for technicians."""
        return exports.places(self._folder) if self._is_technician else ()

    def imports(self) -> tuple[Path, ...]:
        """Settings files that `Action.IMPORT_SETTINGS` can take, newest first; for technicians."""
        return exports.imports(self._folder) if self._is_technician else ()

    def trail(self, limit: int = 200) -> tuple[Trace, ...]:
        """The audit trail, newest first; for technicians. Raises `StoreError`."""
        return self._file().traces(limit) if self._is_technician else ()

    @property
    def closed(self) -> Closed | None:
        """Why staff have closed the kiosk; `None`: they have not."""
        return self._closed

    @property
    def volume(self) -> int:
        """How loud every customer's speech begins, in percent: what staff have set, else what the settings say."""
        return self._volume

    @property
    def trial_left_s(self) -> float | None:
        """Seconds until new settings are rolled back unless `Action.KEEP_SETTINGS` is done; `None`: none on trial."""
        return max(0.0, self._ends_at - time.monotonic()) if self._on_trial else None

    # --- what is done ---

    def do(self, action: Action, **arguments: str) -> Done:
        """Do it; `arguments` are exactly `action.arguments`. Raises nothing that the world can cause.

        The trail has a line before anything happens, and one after it; without the first, nothing does.
        """
        role = self._role
        said = " ".join(f"{name}={value}" for name, value in arguments.items() if self._may_be_told(name, arguments))
        try:
            store = self._file()
            if role is None or role not in action.roles:
                store.trace(role, action.word, "not allowed")
                return done(Say.NOT_ALLOWED, ok=False)
            store.trace(role, action.word, "begun", said)
        except StoreError as fault:
            log(LogEvent.MAINTENANCE_FAILED, error=str(fault))
            return done(Say.FAILED, ok=False, detail=str(fault))
        result: Done | None = None
        try:
            result = self._done(action, arguments)
        finally:
            self._noted(role, action, result)
        return result

    def _done(self, action: Action, given: Mapping[str, str]) -> Done:
        if set(given) != set(action.arguments):
            return done(Say.WRONG_ARGUMENT, ok=False, detail=", ".join(action.arguments))
        works = self._works
        if action.needs_order and works is None:
            return done(Say.NOT_NOW, ok=False)
        try:
            return self._for_technicians(action, given) if works is None else self._for_staff(action, given, works)
        except (KioskError, OSError, ValueError) as fault:
            return done(Say.FAILED, ok=False, detail=str(fault))

    def _for_staff(self, action: Action, given: Mapping[str, str], works: Works) -> Done:
        match action:
            case Action.NEW_ROLL:
                return actions.new_roll(works)
            case Action.TEST_PRINT:
                return actions.test_print(works)
            case Action.REPRINT:
                return actions.reprint(works, given["ref"])
            case Action.LOOK:
                return requests.look(works, given["ref"], self._zone)
            case Action.FOUND | Action.GIVE_UP:
                return requests.settle(works, given["ref"], action)
            case Action.CANCEL:
                return requests.cancel(works, given["ref"])
            case Action.REFRESH:
                self._survey.ask_again()
                return actions.refresh(works)
            case _:
                return self._for_technicians(action, given)

    def _for_technicians(self, action: Action, given: Mapping[str, str]) -> Done:
        match action:
            case Action.CLOSE:
                self._file().close_kiosk(Reason(given["reason"]))
                self._hear_closed()
                return done(Say.CLOSED)
            case Action.OPEN:
                self._file().open_kiosk()
                self._hear_closed()
                return done(Say.OPENED)
            case Action.SET_VOLUME:
                self._file().set_volume(loudness(int(given["percent"]), 0))
                self._hear_volume()
                return done(Say.VOLUME_SET, percent=self._volume)
            case Action.SET_PIN:
                return self._workshop.set_pin(given, self._keys())
            case Action.EXPORT_SUPPORT:
                return self._workshop.export_support(given, self._file().traces)
            case _:
                return self._bench[action](given)

    def _noted(self, role: Role, action: Action, result: Done | None) -> None:
        became = "broke" if result is None else "done" if result.ok else "failed"
        log(LogEvent.STAFF_ACTION, role=role.value, action=action.word, result=became)
        try:
            self._file().trace(role, action.word, became, "" if result is None else result.sentence.english)
        except StoreError as fault:
            log(LogEvent.MAINTENANCE_FAILED, error=str(fault))

    # --- its owner's ---

    def lend(self, works: Works | None, trouble: str = "") -> None:
        """The backend is there, or is not (any more): then `trouble` says why, for the light. Any thread."""
        self._works, self._trouble = works, trouble

    def close(self) -> None:
        """Close the file; the room cannot be used after this."""
        self._timer.cancel()
        if self._timer.is_alive() and self._timer is not threading.current_thread():
            self._timer.join(STOP_S)
        self._role = self._works = None
        with self._opening:
            store, self._store, self._pins = self._store, None, None
        if store is not None:
            store.close()

    # --- inside ---

    @property
    def _is_technician(self) -> bool:
        return self._role is Role.TECHNICIAN

    def _may_be_told(self, name: str, given: Mapping[str, str]) -> bool:
        secret = name == "value" and given.get("path") in settings_list.SECRET
        return name not in NEVER_TRACED and not secret

    def _file(self) -> MaintenanceStore:
        """The open file. Raises `StoreError`; what failed once is tried again."""
        with self._opening:
            if self._store is None:
                self._store = MaintenanceStore(self._folder)
            return self._store

    def _keys(self) -> Pins:
        """Made at the first look at the pad: it takes a hash's time, which no start should."""
        store = self._file()
        if self._pins is None:
            section = self._settings.maintenance
            rolled_out = {
                Role.STAFF.value: section.staff_pin_hash,
                Role.TECHNICIAN.value: section.technician_pin_hash,
                RECOVERY: section.recovery_hash,
            }
            self._pins = Pins(store, rolled_out, now=self._now, hasher=self._hasher)
        return self._pins

    def _nobody(self, fault: StoreError) -> Entry:
        log(LogEvent.MAINTENANCE_FAILED, error=str(fault))
        return Entry(None, STORE_AWAY_S, STORE_AWAY_S)

    def _hear_closed(self) -> None:
        try:
            self._closed = self._file().closed()
        except StoreError as fault:
            log(LogEvent.MAINTENANCE_FAILED, error=str(fault))
        self._on_closed(self._closed)

    def _hear_volume(self) -> None:
        try:
            kept = self._file().volume()
        except StoreError as fault:
            log(LogEvent.MAINTENANCE_FAILED, error=str(fault))
            return
        if kept is not None:
            self._volume = kept
            self._on_volume(kept)

    def _kept(self) -> None:
        self._on_trial = False
        self._timer.cancel()

    def _not_kept(self) -> None:
        """Nobody has said in time that the new settings are well."""
        try:
            undone = self._trial.undo()
            self._file().trace(None, "settings", "rolled back", "nobody kept them in time")
        except (OSError, StoreError) as fault:
            log(LogEvent.SETTINGS_ROLLED_BACK, error=str(fault))
            undone = not self._trial.on
        self._on_trial = False
        if undone:
            log(LogEvent.SETTINGS_ROLLED_BACK, error="nobody kept them in time")
            self._on_leave(Leave.RESTART)
