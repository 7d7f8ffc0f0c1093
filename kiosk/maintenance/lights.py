"""The traffic lights: how each part is, in one sentence and the one button that helps. Pure: measures come in.

Must not measure (`survey` does), nor translate.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.maintenance.kinds import Action, Closed, Colour, Light, Part
from kiosk.maintenance.say import Say, Value, sentence
from kiosk.printing.printer import PrinterFact, PrinterStatus

SLOW_MS = 2000  # a customer who waits longer wonders whether the touch counted
OLD_S = 600.0  # a catalogue is read every minute
FEW_TICKETS = 50  # an hour of a busy branch
CLOCK_OFF_S = 60.0  # times on tickets and screens are shown in minutes
DISK_LOW_MB = 500  # less, and something else on this machine is filling the disk
DISK_FULL_MB = 8  # `store.db.ROOM_TO_OPEN_BYTES`: the outbox is not opened with less

# What explains the most comes first, as in `printing.escpos_printer`.
PRINTER = {
    PrinterFact.SILENT: Say.PRINTER_SILENT,
    PrinterFact.COVER_OPEN: Say.PRINTER_COVER_OPEN,
    PrinterFact.PAPER_END: Say.PRINTER_PAPER_END,
    PrinterFact.CUTTER: Say.PRINTER_CUTTER,
    PrinterFact.ERROR: Say.PRINTER_ERROR,
    PrinterFact.OFFLINE: Say.PRINTER_OFFLINE,
}


@dataclass(frozen=True, slots=True)
class Server:
    """What asking the ticket server for one page of branches came to. `error` is "" where it answered."""

    ms: int
    error: str = ""
    refused: bool = False
    age_s: float = 0.0  # since it was asked
    off_s: float | None = None  # this machine's clock ahead of the server's; `None`: it told no time


@dataclass(frozen=True, slots=True)
class Catalogued:
    """The catalogue the kiosk has."""

    branches: int
    age_s: float | None  # `None`: never read


@dataclass(frozen=True, slots=True)
class Paper:
    """The printer and its roll. `status` is `None` before it was asked, `left` where tickets are not counted."""

    status: PrinterStatus | None
    left: int | None


@dataclass(frozen=True, slots=True)
class Seen:
    """All that was measured. What a kiosk in order has is `None` in one that is not; `trouble` then says why."""

    version: str
    uptime_s: float
    free_mb: int
    closed: Closed | None = None
    trial_left_s: float | None = None
    trouble: str = ""
    server: Server | None = None
    catalogue: Catalogued | None = None
    paper: Paper | None = None  # `None` also: no printer
    prints: bool = True
    requests: int | None = None


def lights(seen: Seen) -> tuple[Light, ...]:
    """One light a part that there is something to say of, in `Part`'s order."""
    shown = (_SHOWS[part](seen) for part in Part)
    return tuple(light for light in shown if light is not None)


def _light(part: Part, colour: Colour, say: Say, action: Action | None = None, **values: Value) -> Light:
    return Light(part, colour, sentence(say, **values), action)


def _settings(seen: Seen) -> Light | None:
    if seen.trial_left_s is None:
        return None
    left_s = round(seen.trial_left_s)
    return _light(Part.SETTINGS, Colour.YELLOW, Say.SETTINGS_ON_TRIAL, Action.KEEP_SETTINGS, seconds=left_s)


def _kiosk(seen: Seen) -> Light:
    if seen.closed is not None:
        since = _when(seen.closed.since)
        return _light(Part.KIOSK, Colour.RED, Say.KIOSK_CLOSED, Action.OPEN, since=since)
    return _light(Part.KIOSK, Colour.GREEN, Say.KIOSK_OPEN, Action.CLOSE)


def _when(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _api(seen: Seen) -> Light:
    server = seen.server
    if server is None:
        return _light(Part.API, Colour.RED, Say.NOT_STARTED, Action.RESTART, detail=seen.trouble)
    if server.refused:
        return _light(Part.API, Colour.RED, Say.API_REFUSES, Action.REFRESH, detail=server.error)
    if server.error:
        return _light(Part.API, Colour.RED, Say.API_AWAY, Action.REFRESH, detail=server.error)
    if server.ms > SLOW_MS:
        return _light(Part.API, Colour.YELLOW, Say.API_SLOW, Action.REFRESH, ms=server.ms)
    return _light(Part.API, Colour.GREEN, Say.API_ANSWERS, Action.REFRESH, ms=server.ms, age_s=round(server.age_s))


def _catalogue(seen: Seen) -> Light | None:
    known = seen.catalogue
    if known is None:
        return None
    if known.age_s is None or not known.branches:
        return _light(Part.CATALOGUE, Colour.RED, Say.CATALOGUE_NONE, Action.REFRESH)
    old = known.age_s > OLD_S
    say, colour = (Say.CATALOGUE_OLD, Colour.YELLOW) if old else (Say.CATALOGUE_FRESH, Colour.GREEN)
    return _light(Part.CATALOGUE, colour, say, Action.REFRESH, branches=known.branches, age_s=round(known.age_s))


def _printer(seen: Seen) -> Light | None:
    if not seen.prints:
        return _light(Part.PRINTER, Colour.GREEN, Say.PRINTER_NONE)
    if seen.paper is None:
        return None
    status = seen.paper.status
    if status is None:
        return _light(Part.PRINTER, Colour.YELLOW, Say.PRINTER_UNSEEN, Action.TEST_PRINT)
    if status.ready:
        near_end = PrinterFact.PAPER_NEAR_END in status.facts
        say, colour = (Say.PRINTER_NEAR_END, Colour.YELLOW) if near_end else (Say.PRINTER_READY, Colour.GREEN)
        return _light(Part.PRINTER, colour, say, Action.TEST_PRINT)
    out = PrinterFact.PAPER_END in status.facts
    action = Action.NEW_ROLL if out else Action.TEST_PRINT
    say = next((say for fact, say in PRINTER.items() if fact in status.facts), Say.PRINTER_NOT_READY)
    values = {"detail": status.reason} if say is Say.PRINTER_NOT_READY else {}
    return _light(Part.PRINTER, Colour.RED, say, action, **values)


def _paper(seen: Seen) -> Light | None:
    if seen.paper is None:
        return None
    left = seen.paper.left
    if left is None:
        return _light(Part.PAPER, Colour.GREEN, Say.PAPER_NOT_COUNTED, Action.NEW_ROLL)
    if left == 0:
        return _light(Part.PAPER, Colour.RED, Say.PAPER_OUT, Action.NEW_ROLL)
    few = left < FEW_TICKETS
    say, colour = (Say.PAPER_LOW, Colour.YELLOW) if few else (Say.PAPER_LEFT, Colour.GREEN)
    return _light(Part.PAPER, colour, say, Action.NEW_ROLL, tickets=left)


def _requests(seen: Seen) -> Light | None:
    if seen.requests is None:
        return None
    if seen.requests:
        return _light(Part.REQUESTS, Colour.YELLOW, Say.REQUESTS_WAIT, Action.LOOK, count=seen.requests)
    return _light(Part.REQUESTS, Colour.GREEN, Say.REQUESTS_NONE)


def _clock(seen: Seen) -> Light | None:
    if seen.server is None:
        return None
    off_s = seen.server.off_s
    if off_s is None:
        return _light(Part.CLOCK, Colour.GREEN, Say.CLOCK_UNKNOWN)
    if abs(off_s) > CLOCK_OFF_S:
        return _light(Part.CLOCK, Colour.YELLOW, Say.CLOCK_OFF, seconds=round(abs(off_s)))
    return _light(Part.CLOCK, Colour.GREEN, Say.CLOCK_RIGHT)


def _disk(seen: Seen) -> Light:
    if seen.free_mb < DISK_FULL_MB:
        return _light(Part.DISK, Colour.RED, Say.DISK_FULL, Action.EXPORT_SUPPORT, free_mb=seen.free_mb)
    low = seen.free_mb < DISK_LOW_MB
    say, colour = (Say.DISK_LOW, Colour.YELLOW) if low else (Say.DISK_ROOM, Colour.GREEN)
    return _light(Part.DISK, colour, say, free_mb=seen.free_mb)


def _version(seen: Seen) -> Light:
    return _light(Part.VERSION, Colour.GREEN, Say.VERSION, version=seen.version)


def _uptime(seen: Seen) -> Light:
    return _light(Part.UPTIME, Colour.GREEN, Say.UPTIME, Action.RESTART, seconds=round(seen.uptime_s))


_SHOWS: dict[Part, Callable[[Seen], Light | None]] = {
    Part.SETTINGS: _settings,
    Part.KIOSK: _kiosk,
    Part.API: _api,
    Part.CATALOGUE: _catalogue,
    Part.PRINTER: _printer,
    Part.PAPER: _paper,
    Part.REQUESTS: _requests,
    Part.CLOCK: _clock,
    Part.DISK: _disk,
    Part.VERSION: _version,
    Part.UPTIME: _uptime,
}
