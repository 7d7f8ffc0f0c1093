"""The staff's room: the only thing the screen talks to. It is there without a backend, which lends its works later.

    room = backend.make_room(settings, folder, file, environ, on_closed=…, on_leave=…)
    room.enter("4711")                                  # on a worker: some tenths of a second
    room.lights(), room.rows(), room.do(Action.NEW_ROLL)
    room.leave()

Every method may block its thread for seconds and is called from a worker, one call at a time; `role`, `closed` and
`trial_left_s` answer at once, to any thread. Must not know Qt, nor when somebody has been idle for too long.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.domain.pin import Role
from kiosk.maintenance.kinds import (
    Action,
    Closed,
    Done,
    Entry,
    FoundPrinter,
    Leave,
    Light,
    Place,
    Rows,
    Setting,
    Trace,
)
from kiosk.maintenance.works import Works
from kiosk.settings import Settings


class Room:
    """One kiosk's staff room. `file` is the settings file (`None`: there is none), `folder` the state folder.

    `on_closed` hears at once, and after every change, whether staff have closed the kiosk; `on_leave` that the program
    has to end, because new settings were not kept in time. Both may be called on any thread. Where `maintenance.sqlite`
    cannot be used nobody enters: an attempt that is not on the disk would be one too many.
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
    ) -> None:
        raise NotImplementedError

    # --- the door ---

    @property
    def role(self) -> Role | None:
        """Who is in the room."""
        raise NotImplementedError

    def pad(self) -> Entry:
        """How long the pad takes nothing, before anything was typed; `role` is `None`."""
        raise NotImplementedError

    def enter(self, typed: str) -> Entry:
        """Somebody has typed a PIN or the recovery secret. Raises nothing."""
        raise NotImplementedError

    def leave(self) -> None:
        """Nobody is in the room any more. Raises nothing."""
        raise NotImplementedError

    # --- what is seen; lights for everybody, the rest is empty unless somebody is in the room who may ---

    def lights(self) -> tuple[Light, ...]:
        """One light a part, in `Part`'s order. Asks the server and looks at the disk: two seconds at most."""
        raise NotImplementedError

    def rows(self) -> Rows:
        """Requests that need a person, and the last tickets."""
        raise NotImplementedError

    def actions(self) -> frozenset[Action]:
        """What can be done now by who is in the room."""
        raise NotImplementedError

    def settings(self) -> tuple[Setting, ...]:
        """Every key of kiosk.toml, in the order of docs/settings.md; for technicians."""
        raise NotImplementedError

    def printers(self) -> tuple[FoundPrinter, ...]:
        """Printers on USB, CUPS queues, serial ports; for technicians."""
        raise NotImplementedError

    def places(self) -> tuple[Place, ...]:
        """Where a file can be written to; for technicians."""
        raise NotImplementedError

    def imports(self) -> tuple[Path, ...]:
        """Settings files that `Action.IMPORT_SETTINGS` can take, newest first; for technicians."""
        raise NotImplementedError

    def trail(self, limit: int = 200) -> tuple[Trace, ...]:
        """The audit trail, newest first; for technicians."""
        raise NotImplementedError

    @property
    def closed(self) -> Closed | None:
        """Why staff have closed the kiosk; `None`: they have not."""
        raise NotImplementedError

    @property
    def trial_left_s(self) -> float | None:
        """Seconds until new settings are rolled back unless `Action.KEEP_SETTINGS` is done; `None`: none on trial."""
        raise NotImplementedError

    # --- what is done ---

    def do(self, action: Action, **arguments: str) -> Done:
        """Do it; `arguments` are exactly `action.arguments`. Raises nothing that the world can cause."""
        raise NotImplementedError

    # --- its owner's ---

    def lend(self, works: Works | None, trouble: str = "") -> None:
        """The backend is there, or is not (any more): then `trouble` says why, for the light. Any thread."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the file; the room cannot be used after this."""
        raise NotImplementedError
