"""What the kiosk writes down about itself: a closed list of events, each with the fields it may carry.

`log(LogEvent.TICKET_ISSUED, ref=…, ticket=…)` is the only way to write a line. A field that the event does
not list is left out, so what a log can hold is read off one table: never a customer's id, number or phone, never
a token. Tracebacks of bugs and lines of other libraries are free text; `redacted` takes the same out of them.

One line an event, `time LEVEL event key=value …`; the lines of a traceback follow behind a bar. Lines go to
standard error (the journal keeps them) and to `kiosk.log` in the state folder, which is rotated.
"""

import json
import logging
import re
import time
from collections.abc import Callable, Mapping
from enum import Enum, unique
from pathlib import Path
from types import TracebackType

INFO, WARNING, ERROR = logging.INFO, logging.WARNING, logging.ERROR
LOG_FILE_BYTES = 1_000_000  # a kiosk writes some 100 kB a day: with five files, weeks
LOG_FILES = 5
VALUE_LIMIT = 400  # characters of one value: a server's page must not fill the disk

Value = str | int | float | bool | None


@unique
class LogEvent(Enum):
    """Everything that can be logged: what happened, how bad it is, and the fields that may say more.

    To add an event, add a line. `ref` is the outbox row, `ticket` the server's id of a ticket, `error` one of
    our own sentences (`KioskError`), `ms` how long it took.
    """

    BUG = ("something nobody foresaw; the traceback follows", ERROR, "where")
    LIBRARY = ("another library's own warning", WARNING, "logger", "text")
    LOG_FILE_UNAVAILABLE = ("the log goes to standard error only", WARNING, "error")
    OUT_OF_ORDER = ("the kiosk cannot serve and says so", ERROR, "error")

    SCREEN_WARNING = ("QML complained: a bug of ours", ERROR, "text")

    SPEECH_READY = ("the kiosk can speak", INFO, "languages")
    SPEECH_LOST = ("the speech engine ended or hung; it is started again after a pause", WARNING, "pause_s")

    STARTED = ("the kiosk starts", INFO, "version")
    SAFE_MODE = ("too many starts in a row did not last: out of order, but for the staff's room", ERROR, "starts")
    SAFE_MODE_LEFT = ("out of order for long enough: everything is tried again", INFO)
    START_NOT_COUNTED = ("a crash loop would go unnoticed: starts cannot be written down", WARNING, "error")
    SUPERVISOR_UNREACHABLE = ("systemd could not be told how the kiosk is", WARNING, "error")
    WORKER_STUCK = ("one job has held the worker for too long; the watchdog is told nothing any more", ERROR, "seconds")
    BLANKING_STAYS = ("whether the screen goes dark by itself could not be set", WARNING, "error")
    HOURS = ("the kiosk's own opening hours begin or end", INFO, "open")
    SELF_CHECKED = ("the nightly look at everything is done", INFO, "parts", "warn", "fail")
    SELF_CHECK_FOUND = ("the nightly look found something", WARNING, "part", "level", "sentence")
    HEALTH_UNAVAILABLE = ("monitors get no answer", WARNING, "error")

    REQUEST_ADDED = ("a request is on disk", INFO, "ref", "branch", "sector", "service")
    TICKET_ISSUED = ("the server made a ticket", INFO, "ref", "ticket", "ms")
    TICKET_REFUSED = ("the server said no", INFO, "ref", "refusal", "error")
    TICKET_UNSENT = ("the server was never reached; there is no ticket", WARNING, "ref", "error")
    TICKET_UNKNOWN = ("nobody knows whether there is a ticket", WARNING, "ref", "error")
    TICKET_FOUND = ("a ticket whose answer was lost was found again", INFO, "ref", "ticket")
    TICKET_HELD = ("the customer seems to have a ticket already; nothing was sent", INFO, "ref", "ticket")
    TICKET_CANCELLED = ("a ticket that nobody holds was cancelled", INFO, "ref", "ticket", "reason")
    TICKET_NEVER_CREATED = ("there never was a ticket", INFO, "ref", "reason")
    TICKET_REPORTED = ("a person has to look after a ticket", WARNING, "ref", "ticket", "reason")
    TICKET_OFFERED = ("a ticket nobody has claimed is offered on the welcome screen", INFO, "ref", "ticket")
    TICKET_CLAIMED = ("somebody claimed it", INFO, "ref", "ticket")
    LOOK_FAILED = ("a customer's tickets could not be listed", WARNING, "ref", "error")
    LEFTOVER_FAILED = ("what was left behind waits for the server", WARNING, "ref", "error")
    CUSTOMERS_FORGOTTEN = ("requests older than a day lost their customer", INFO, "rows")
    TICKET_DELIVERED = ("paper or screen has the ticket", INFO, "ref", "paper", "ms")
    PRINTING_FAILED = ("the printer raised an error; whether paper came is unknown", WARNING, "ref", "error")
    TICKET_COPIED = ("a customer had no paper; a copy was printed or tried", INFO, "ref", "ticket", "paper")
    TICKET_NOT_COPIED = ("no copy: nobody can say that the ticket is still alive", WARNING, "ref", "ticket", "error")
    ROLL_NOT_SAVED = ("how much paper is left could not be written down", WARNING, "error")
    PAPER_FAILED = ("no paper came out, or nobody is sure of it", WARNING, "ticket", "paper", "error")
    ROW_DAMAGED = ("a request cannot be read back; a person has to look", ERROR, "ref", "error")
    OUTBOX_FAILED = ("the outbox cannot be written", ERROR, "ref", "error")

    DATABASE_SET_ASIDE = ("a database is damaged; it was moved away and is kept", ERROR, "kept", "error")
    DATABASE_SALVAGED = (
        "a new database was begun with what could be read of the damaged one",
        WARNING,
        "kept",
        "rows",
        "lost",
    )
    DATABASE_COPIED = ("a database is migrated next; as it was, it is kept", INFO, "kept")
    EVIDENCE_DELETED = ("a kept database was deleted: a month old, or more than three", WARNING, "kept")

    MAINTENANCE_FAILED = ("the staff's room cannot read or write its file; nobody enters", WARNING, "error")
    STAFF_ACTION = ("something was done in the staff's room; its trail has it", INFO, "role", "action", "result")
    SETTINGS_ROLLED_BACK = ("new settings were not kept, or broke the kiosk; the old ones are back", WARNING, "error")

    CATALOGUE_FETCHED = ("branches, sectors and services were read", INFO, "branches", "services", "ms")
    CATALOGUE_FAILED = ("a part of the catalogue was not read", WARNING, "part", "branch", "sector", "error")
    CATALOGUE_DISCARDED = ("the stored catalogue is damaged; it is fetched anew", WARNING, "error")
    CATALOGUE_NOT_SAVED = ("the catalogue cannot be kept on disk", WARNING, "error")
    SERVER_REACHABLE = ("the ticket server answers again", INFO)
    SERVER_AWAY = ("the ticket server does not answer", WARNING, "error")

    def __init__(self, meaning: str, level: int, *fields: str) -> None:
        self.meaning = meaning
        self.level = level  # in the standard library's numbers
        self.fields = fields  # the only ones a line of this event may carry


Listener = Callable[[LogEvent, Mapping[str, Value]], None]

_listeners: list[Listener] = []
_logger = logging.getLogger("kiosk")
_root = logging.getLogger()

# What must never reach a log although it stands in addresses, bodies and headers (API.md: v1-form puts the
# customer's number into the query string).
_PERSONAL = re.compile(
    r"""(?ix)
      ( (?: customer_id(?:_type|_number)? | doc_type | doc_number | id_number | phone | token )
        [\\"']* \s* [=:] \s* [\\"']* ) [^&\s"',;)}\]]+
    | ( \b bearer \s+ ) \S+
    | ( (?: \+ | %2B ) ) [1-9][0-9]{3,14} \b
    """
)


def redacted(text: str) -> str:
    """The text without customers' ids, numbers and phones, and without tokens."""
    return _PERSONAL.sub(lambda found: f"{found[1] or found[2] or found[3]}***", text)


def log(event: LogEvent, **fields: Value) -> None:
    """Write one line. Fields the event does not list are left out (tests/test_log.py finds such calls)."""
    _write(event, fields, None)


def log_bug(where: str, error: BaseException) -> None:
    """Write down a fault of ours whole, with its traceback; `where` is the room that caught it."""
    _write(LogEvent.BUG, {"where": where}, (type(error), error, error.__traceback__))


def listen(listener: Listener) -> Callable[[], None]:
    """Have every event told to `listener`, with its listed fields and on the thread that logs it; how to stop it."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def _write(
    event: LogEvent,
    fields: dict[str, Value],
    traceback: tuple[type[BaseException], BaseException, TracebackType | None] | None,
) -> None:
    listed = {name: fields[name] for name in event.fields if name in fields}
    for listener in tuple(_listeners):
        listener(event, listed)
    if _logger.isEnabledFor(event.level):
        _logger.log(event.level, _line(event, listed), exc_info=traceback)


def _line(event: LogEvent, fields: dict[str, Value]) -> str:
    name = event.name.lower().replace("_", "-")
    return " ".join([name, *(f"{key}={_value(value)}" for key, value in fields.items())])


_BARE = re.compile(r"[\w.:/@+-]+", re.ASCII)


def _value(value: Value) -> str:
    """A value as it stands in a line: bare where nothing can be mistaken, else a JSON string on one line."""
    if isinstance(value, float):
        return f"{value:.1f}"
    if not isinstance(value, str):
        return json.dumps(value)
    text = redacted(value)
    text = text if len(text) <= VALUE_LIMIT else text[: VALUE_LIMIT - 3] + "..."
    return text if _BARE.fullmatch(text) else json.dumps(text)


class _Formatter(logging.Formatter):
    """`2026-01-31T12:00:00.000Z INFO ticket-issued ref=…`; other libraries' records become LIBRARY lines."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def format(self, record: logging.LogRecord) -> str:
        """The whole record: our line, or another library's made one of ours, the traceback behind a bar."""
        line = record.getMessage()
        if record.name != _logger.name:
            line = _line(LogEvent.LIBRARY, {"logger": record.name, "text": line})
        lines = [f"{self.formatTime(record)} {record.levelname} {line}"]
        if record.exc_info:
            lines += [f"    | {row}" for row in redacted(self.formatException(record.exc_info)).splitlines()]
        return "\n".join(lines)


def set_up(folder: Path | None) -> None:
    """Send lines to standard error and, given a folder, to `kiosk.log` in it.

    A full or locked disk stops nothing: the lines then go to standard error only.
    """
    tear_down()
    _logger.setLevel(INFO)
    _root.setLevel(WARNING)
    _add(logging.StreamHandler())
    if folder is None:
        return
    from logging.handlers import RotatingFileHandler  # late: ten milliseconds of imports

    try:
        folder.mkdir(mode=0o750, parents=True, exist_ok=True)
        _add(
            RotatingFileHandler(
                folder / "kiosk.log",
                maxBytes=LOG_FILE_BYTES,
                backupCount=LOG_FILES - 1,
                encoding="utf-8",
                errors="backslashreplace",
            )
        )
    except OSError as fault:
        log(LogEvent.LOG_FILE_UNAVAILABLE, error=str(fault))


def tear_down() -> None:
    """Close what `set_up` opened."""
    for handler in [handler for handler in _root.handlers if isinstance(handler.formatter, _Formatter)]:
        _root.removeHandler(handler)
        handler.close()


def _add(handler: logging.Handler) -> None:
    handler.setFormatter(_Formatter())
    _root.addHandler(handler)
