"""The values the staff's room deals in: entries, lights, actions, what became of one, and what the room shows.

Frozen, so that the screen may keep them. Must not do anything.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, unique
from pathlib import Path

from kiosk.domain.pin import Role
from kiosk.maintenance.say import Sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """The answer to what was typed on the pad; the same whatever was wrong with it.

    `role` is who has entered, `None`: nobody. For `wait_s` no PIN of staff is looked at (nor counted), for
    `technician_wait_s` no technician's; `math.inf`: not before the recovery secret was typed. For `recovery_wait_s`
    that one is not looked at: told where it was typed, or where nothing else opens. None of them depends on whether
    what was typed was right. `recovered`: it was the recovery secret; a technician has entered, and should set new
    PINs.
    """

    role: Role | None
    wait_s: float = 0.0
    technician_wait_s: float = 0.0
    recovered: bool = False
    recovery_wait_s: float = 0.0


@unique
class Part(Enum):
    """What has a light of its own, in the order they are shown."""

    SETTINGS = "settings"  # only while new ones are on trial
    KIOSK = "kiosk"  # open, or closed by staff
    API = "api"
    CATALOGUE = "catalogue"
    PRINTER = "printer"
    PAPER = "paper"
    REQUESTS = "requests"
    CLOCK = "clock"
    DISK = "disk"
    VERSION = "version"
    UPTIME = "uptime"


@unique
class Colour(Enum):
    """GREEN: customers are served well; YELLOW: with a flaw, or soon not; RED: not."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


_BOTH = frozenset(Role)
_TECHNICIAN = frozenset({Role.TECHNICIAN})


@unique
class Action(Enum):
    """Everything that can be done in the room: who may, whether it needs a kiosk in order, its arguments (all texts).

    `Room.do` takes exactly these arguments.
    """

    NEW_ROLL = ("new-roll", _BOTH, True)
    TEST_PRINT = ("test-print", _BOTH, True)
    REPRINT = ("reprint", _BOTH, True, "ref")  # of `Room.tickets`
    LOOK = ("look", _BOTH, True, "ref")  # of `Room.requests`: what the server says now
    FOUND = ("found", _BOTH, True, "ref")  # the customer has the ticket
    CANCEL = ("cancel", _BOTH, True, "ref")  # nobody has it
    GIVE_UP = ("give-up", _BOTH, True, "ref")  # nobody knows, and nobody looks any more
    CLOSE = ("close", _BOTH, False, "reason")  # the value of a `Reason`
    OPEN = ("open", _BOTH, False)
    REFRESH = ("refresh", _BOTH, True)
    SET_VOLUME = ("set-volume", _BOTH, False, "percent")  # of speech and sounds, for every customer from now on
    SET_SETTING = ("set-setting", _TECHNICIAN, False, "path", "value")  # of `Room.settings`; the value as in TOML
    CHOOSE_PRINTER = ("choose-printer", _TECHNICIAN, False, "uri")  # of `Room.printers`
    KEEP_SETTINGS = ("keep-settings", _TECHNICIAN, False)
    UNDO_SETTINGS = ("undo-settings", _TECHNICIAN, False)
    EXPORT_SETTINGS = ("export-settings", _TECHNICIAN, False, "place")  # of `Room.places`
    IMPORT_SETTINGS = ("import-settings", _TECHNICIAN, False, "file")  # of `Room.imports`
    EXPORT_SUPPORT = ("export-support", _TECHNICIAN, False, "place")
    CHECK_SCREENS = ("check-screens", _TECHNICIAN, False, "language", "size")  # "es"; the panel's pixels: "1080x1920"
    SET_PIN = ("set-pin", _TECHNICIAN, False, "role", "pin")  # the value of a `Role`; what was typed
    RESTART = ("restart", _TECHNICIAN, False)
    DESKTOP = ("desktop", _TECHNICIAN, False)

    def __init__(self, word: str, roles: frozenset[Role], needs_order: bool, *arguments: str) -> None:
        self.word = word  # as the audit trail has it
        self.roles = roles
        self.needs_order = needs_order
        self.arguments = arguments


@unique
class Reason(Enum):
    """Why staff have closed the kiosk, as customers read it, each in their language."""

    BACK_SOON = "back-soon"
    PRINTER = "printer"
    SYSTEM = "system"
    CLEANING = "cleaning"
    ASK_AT_THE_DESK = "ask-at-the-desk"
    CLOSED_TODAY = "closed-today"


@dataclass(frozen=True, slots=True)
class Closed:
    """Staff have closed the kiosk; it stays so over restarts, until they open it."""

    reason: Reason
    since: datetime  # aware UTC


@dataclass(frozen=True, slots=True)
class Light:
    """How one part is: one sentence, and the one button that helps, where one does."""

    part: Part
    colour: Colour
    sentence: Sentence
    action: Action | None = None


@unique
class Leave(Enum):
    """The program has to end after an action, with this exit code (`unattended.exit_codes`)."""

    RESTART = 10  # started again at once
    DESKTOP = 11  # not started again


@dataclass(frozen=True, slots=True)
class Done:
    """What became of an action. `leave`: the caller ends the program next, in this way."""

    ok: bool
    sentence: Sentence
    leave: Leave | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """A request that needs a person, and why."""

    ref: str
    service: str
    number: str | None  # of its ticket, where one is known
    made_at: datetime  # aware UTC
    why: Sentence
    can: frozenset[Action]  # some of LOOK, FOUND, CANCEL, GIVE_UP


@dataclass(frozen=True, slots=True)
class Recent:
    """A ticket that was handed over not long ago."""

    ref: str
    service: str
    number: str
    made_at: datetime  # aware UTC


@dataclass(frozen=True, slots=True)
class Rows:
    """What the room shows of the outbox: requests that need a person, and the last tickets; newest first."""

    requests: tuple[Pending, ...] = ()
    tickets: tuple[Recent, ...] = ()


@unique
class Kind(Enum):
    """How a setting is edited."""

    TEXT = "text"
    NUMBER = "number"
    SWITCH = "switch"  # "true" or "false"
    CHOICE = "choice"
    TOML = "toml"  # lists and tables, as the file has them


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of kiosk.toml. `value` is what SET_SETTING takes; "" for a secret, which is never shown."""

    path: str  # "api.base_url"
    kind: Kind
    value: str
    standard: str  # the default
    choices: tuple[str, ...] = ()
    secret: bool = False
    fixed: bool = False  # the environment sets it: the file cannot change it


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer this machine has: what CHOOSE_PRINTER takes, and its name for people."""

    uri: str
    name: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file can be written to: the kiosk's own folder, or a drive that is plugged in."""

    folder: Path
    removable: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """One line of the audit trail. `role` is "" where nobody was in the room; `what` an action's word or an entry."""

    at: datetime  # aware UTC, by this machine's clock
    role: str
    what: str
    result: str
    detail: str = field(default="")
