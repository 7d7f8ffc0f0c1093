"""`kiosk check`: is everything the kiosk needs as it should be, and what to do if not. For installers and monitors.

Only looks: it asks the ticket server for branches, never for a ticket, and writes no file of the kiosk's.
"""

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from math import hypot
from pathlib import Path

from kiosk.api.answers import http_date, parsed
from kiosk.api.client import ALL_BRANCHES, LIST_CAP_BYTES, PAGE, TicketApi
from kiosk.api.errors import ApiError, NotFound, NotSent, Refused
from kiosk.api.wire import WIRES
from kiosk.domain.model import Branch, display_name
from kiosk.domain.pin import Role
from kiosk.errors import KioskError
from kiosk.maintenance.store import recorded_pins
from kiosk.paper import ROLL_FILE, load_roll
from kiosk.printing.printer import Medium, PrinterError, open_printer
from kiosk.report import age, write
from kiosk.settings import (
    ApiSection,
    MaintenanceSection,
    PrinterSection,
    Settings,
    SettingsError,
    find_file,
    load,
    state_dir,
)
from kiosk.store.catalog import stored
from kiosk.store.db import ROOM_TO_OPEN_BYTES, StoreError, must_have_room
from kiosk.store.recorded import recorded
from kiosk.tickets import upshot

# API.md: the base path of each revision, and whether its list of branches has their sectors.
BASE_PATHS = {"v1-form": "/v1", "customer-v1": "/customer/v1"}
LISTS_SECTORS = {"v1-form": False, "customer-v1": True}

SLOW_S = 2.0  # for a list; a customer who waits longer for a ticket wonders whether the touch counted
OLD_S = 600.0  # a running kiosk saves every five minutes (sync.SAVE_EVERY_S)
CLOCK_OFF_S = 60.0  # the times on tickets and screens are shown in minutes
NEEDED_BYTES = 50 * 1024**2  # the log's five files, a large chain's catalogue, and SQLite's journals
SPARE_BYTES = 500 * 1024**2  # less, and something else on this machine is filling the disk
SHORT_SIDE_MM = 160.0  # less cannot hold targets of 20 mm beside capitals of 4.8 mm (DESIGN.md, "The screen")
MM_PER_INCH = 25.4


class Level(Enum):
    """How bad a finding is: customers are served well, served with a flaw, or not served."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, and one sentence: how it is and, unless it is well, what to do."""

    level: Level
    name: str
    sentence: str


def check(config: Path | None, environ: Mapping[str, str], *, as_json: bool) -> int:
    """Print one finding a line. The exit code: 0 nothing fails; 1 something does; 2 the settings cannot be used."""
    found: list[Finding] = []
    code = 0
    for finding in _findings(config, environ):
        found.append(finding)
        if not as_json:
            write(f"{finding.level.value:<4}  {finding.name:<9}  {finding.sentence}\n")
        if finding.level is Level.FAIL:
            code = 2 if finding.name == "settings" else 1
    if as_json:
        entries = [{"name": one.name, "level": one.level.value, "sentence": one.sentence} for one in found]
        write(json.dumps(entries, ensure_ascii=False, indent=2) + "\n")
    return code


def _findings(config: Path | None, environ: Mapping[str, str]) -> Iterator[Finding]:
    file = config or find_file(environ)
    try:
        settings = load(file, environ)
    except SettingsError as wrong:
        yield from (Finding(Level.FAIL, "settings", mistake) for mistake in str(wrong).splitlines())
        return
    yield _settings(file, environ)
    yield from looked(settings, state_dir(settings, environ), environ)


def looked(settings: Settings, folder: Path, environ: Mapping[str, str], *, printer: bool = True) -> Iterator[Finding]:
    """One finding a part, each looked at when it is asked for. A kiosk that runs keeps its `printer` to itself."""
    server_time = None
    with closing(_client(settings.api)) as client:
        try:
            finding, server_time = _api(client, settings.api)
        except ApiError as fault:
            yield Finding(Level.FAIL, "api", f"{fault} {_advice(fault, settings.api.revision)}".rstrip())
        else:
            yield finding
            if settings.kiosk.branch_id:
                yield _place(client, settings.kiosk.branch_id, settings.kiosk.sector_id)
    now = datetime.now(UTC)
    yield _outbox(folder / "outbox.sqlite", now)
    yield _lookup(settings)
    yield _catalogue(folder / "catalogue.sqlite", now)
    if printer:
        yield _printer(settings.printer, folder)
    yield _disk(folder)
    yield _clock(server_time, now)
    yield _fonts(environ, settings.kiosk.languages)
    yield _screen(settings)
    yield _pins(settings.maintenance, folder)


def _settings(file: Path | None, environ: Mapping[str, str]) -> Finding:
    variables = sum(name.startswith("KIOSK_") and "__" in name for name in environ)
    overrides = f", with {variables} from the environment" if variables else ""
    return Finding(Level.OK, "settings", f"{file or 'No file: the defaults'}{overrides}.")


def _client(api: ApiSection) -> TicketApi:
    return TicketApi(
        api.base_url,
        WIRES[api.revision],
        channel=api.channel,
        token=api.token,
        headers=api.headers,
        deadline_s=api.deadline_s,
    )


def _api(client: TicketApi, api: ApiSection) -> tuple[Finding, datetime | None]:
    """One page of branches, and the server's clock where it told the time. Raises `ApiError`."""
    wire = WIRES[api.revision]
    call = wire.branches(ALL_BRANCHES, fields=(), offset=0, limit=PAGE)
    began = time.monotonic()
    answer = client.send(call, cap=LIST_CAP_BYTES)
    took_s = time.monotonic() - began
    branches = parsed(answer, call, wire.read_branches)
    level, sentence = _judged(branches, api, took_s)
    return Finding(level, "api", sentence), http_date(answer.headers.get("date", ""))


def _judged(branches: tuple[Branch, ...], api: ApiSection, took_s: float) -> tuple[Level, str]:
    said = f"{api.base_url} answers as {api.revision} in {took_s * 1000:.0f} ms"
    if not branches:
        return Level.FAIL, f"{said}, but lists no branch: set them up on the ticket server."
    if any(branch.sectors is not None for branch in branches) is not LISTS_SECTORS[api.revision]:
        return Level.WARN, f"{said}, but the answer looks like another revision's: check api.revision and api.base_url."
    if took_s > SLOW_S:
        return Level.WARN, f"{said}, which is slow: check the network, or ask whoever runs the server."
    return Level.OK, f"{said}."


def _advice(fault: ApiError, revision: str) -> str:
    """What to do, where the fault does not say it itself."""
    if isinstance(fault, NotSent):
        return ""
    if isinstance(fault, NotFound):
        return f"Check api.base_url: {revision} is usually served below {BASE_PATHS[revision]}."
    if isinstance(fault, Refused):
        return "Check api.token, api.headers and api.revision, or ask whoever runs the server."
    return "Check that api.base_url is the ticket server's (no sign-in page, no proxy), and that the server is well."


def _place(client: TicketApi, branch_id: str, sector_id: str) -> Finding:
    """Whether the branch and the sector that the settings name are there."""
    try:
        branch = client.branch(branch_id)
        sectors = client.sectors(branch_id) if branch.sectors is None else branch.sectors
    except (NotFound, ValueError):  # ValueError: an id that no address can carry
        return Finding(Level.FAIL, "place", f'The server has no branch "{branch_id}": correct kiosk.branch_id.')
    except ApiError as fault:
        return Finding(Level.FAIL, "place", f"{fault} Try again, or ask whoever runs the server.")
    named = [sector for sector in sectors if sector_id in ("", sector.id)]
    if not named:
        known = ", ".join(sector.id for sector in sectors) or "none"
        wrong = f'{display_name(branch)} has no sector "{sector_id}" (it has: {known}): correct kiosk.sector_id.'
        return Finding(Level.FAIL, "place", wrong if sector_id else f"{display_name(branch)} has no sector yet.")
    sector = f", {display_name(named[0])}" if sector_id else ""
    return Finding(Level.OK, "place", f"{display_name(branch)}{sector}.")


def _outbox(file: Path, now: datetime) -> Finding:
    """Whether requests can be written down, and whether any of the last day needs a person."""
    try:
        if file.parent.is_dir():
            must_have_room(file.parent, ROOM_TO_OPEN_BYTES)
        rows = recorded(file)
    except StoreError as fault:
        return Finding(Level.FAIL, "outbox", f"{fault} Without it no ticket is asked for.")
    if rows is None:
        return Finding(Level.OK, "outbox", "None is there yet; the kiosk makes it when it starts.")
    for_staff = sum(upshot(row, now, UTC).needs_staff for row in rows)
    if for_staff:
        return Finding(
            Level.WARN, "outbox", f"Requests that need staff: {for_staff} of {len(rows)}; see kiosk tickets."
        )
    return Finding(Level.OK, "outbox", f"Requests: {len(rows)}; none needs staff, and there is room for more.")


def _lookup(settings: Settings) -> Finding:
    """Whether a ticket can be found again whose answer was lost, so that nobody has two, or one that they never saw."""
    if settings.api.idempotency_key:
        return Finding(Level.OK, "lookup", "A lost answer is asked for again with its Idempotency-Key.")
    if settings.api.anonymous_id_type:
        return Finding(Level.OK, "lookup", "A lost ticket is looked up by an identity of the request's own.")
    if settings.customer.ask_id == "required":
        return Finding(Level.OK, "lookup", "A lost ticket is looked up by its customer's identity.")
    return Finding(
        Level.WARN,
        "lookup",
        "A ticket whose answer is lost cannot be found again, and staff have to look for it: set api.anonymous_id_type "
        "to a customer id type that the server accepts, or api.idempotency_key if it honours that.",
    )


def _catalogue(file: Path, now: datetime) -> Finding:
    try:
        catalogue = stored(file)
    except KioskError as fault:
        return Finding(Level.WARN, "catalogue", str(fault))
    if catalogue is None or catalogue.fetched_at is None:
        return Finding(
            Level.OK, "catalogue", "None is stored yet; the kiosk fetches it when it first reaches the server."
        )
    count = f"{len(catalogue.branches)} branches, read {age(catalogue.fetched_at, now)} ago"
    if (now - catalogue.fetched_at).total_seconds() > OLD_S:
        return Finding(Level.WARN, "catalogue", f"{count}: start the kiosk, or see why it does not reach the server.")
    return Finding(Level.OK, "catalogue", f"{count}.")


def _printer(printer: PrinterSection, folder: Path) -> Finding:
    try:
        device = open_printer(printer.uri, Medium(printer.paper_mm, printer.dpi))
    except PrinterError as fault:
        return Finding(Level.FAIL, "printer", str(fault))
    if device is None:
        return Finding(Level.OK, "printer", "None: tickets are shown on the screen alone.")
    with closing(device):
        status = device.status()
    left = load_roll(folder / ROLL_FILE).tickets_left(printer.roll_m)
    paper = "" if left is None else f" About {left} tickets are left on the roll."
    if not status.ready:
        return Finding(Level.FAIL, "printer", status.reason)
    if status.reason or left == 0:
        return Finding(Level.WARN, "printer", (status.reason or f"{printer.uri} is ready.") + paper)
    return Finding(Level.OK, "printer", f"{printer.uri} is ready.{paper}")


def _disk(folder: Path) -> Finding:
    """Whether the state folder, or the one it will be made in, can be written to and has room."""
    try:
        place = next(path for path in (folder, *folder.parents) if path.exists())
        free = shutil.disk_usage(place).free
    except OSError as fault:
        return Finding(Level.FAIL, "disk", f"{folder} cannot be used ({fault.strerror}): mend it or kiosk.state_dir.")
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        return Finding(Level.FAIL, "disk", f"{place} cannot be written to: make it the kiosk user's own folder.")
    room = f"{folder} has {free / 1024**3:.1f} GiB free"
    if free < SPARE_BYTES:
        return Finding(Level.FAIL if free < NEEDED_BYTES else Level.WARN, "disk", f"{room}: make room.")
    return Finding(Level.OK, "disk", f"{room}.")


def _clock(server_time: datetime | None, now: datetime) -> Finding:
    """Against the server's clock; where that is not known, against the day this program was installed."""
    remedy = "set it, or let it be set: timedatectl set-ntp true"
    if server_time is None:
        installed = datetime.fromtimestamp(Path(__file__).stat().st_mtime, UTC)
        if now < installed:
            return Finding(
                Level.FAIL, "clock", f"{now:%Y-%m-%d %H:%M} UTC is before this kiosk was installed: {remedy}."
            )
        return Finding(Level.OK, "clock", f"{now:%Y-%m-%d %H:%M} UTC; the server told no time to compare it with.")
    off_s = (now - server_time).total_seconds()
    if abs(off_s) > CLOCK_OFF_S:
        direction = "ahead of" if off_s > 0 else "behind"
        return Finding(Level.WARN, "clock", f"{abs(off_s):.0f} s {direction} the server's: {remedy}.")
    return Finding(Level.OK, "clock", f"{now:%Y-%m-%d %H:%M} UTC, as the server's.")


def _fonts(environ: Mapping[str, str], languages: Sequence[str]) -> Finding:
    """Whether the type lies in a folder that fontconfig reads; Qt would have to be started to be asked."""
    home = Path(environ.get("HOME") or "/")
    data = [environ.get("XDG_DATA_HOME") or str(home / ".local/share")]
    data += (environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    folders = [home / ".fonts", *(Path(folder, "fonts") for folder in data)]

    def first(pattern: str) -> Path | None:
        return next((file for folder in folders for file in folder.rglob(pattern)), None)

    font = first("NotoSans[-[]*.[ot]tf")
    if font is None:
        return Finding(
            Level.WARN, "fonts", "Noto Sans is missing, other type is used: apt-get install fonts-noto-core."
        )
    if "zh" in languages and first("DroidSansFallback*") is None and first("NotoSansCJK*") is None:
        return Finding(Level.WARN, "fonts", "No font here has Chinese letters: apt-get install fonts-droid-fallback.")
    return Finding(Level.OK, "fonts", f"Noto Sans, in {font.parent}.")


def _screen(settings: Settings) -> Finding:
    """Whether the panel is large enough, were it 16:9, the flattest there is."""
    inches = settings.screen.diagonal_in
    short_mm = inches * MM_PER_INCH * 9 / hypot(16, 9)
    panel = f'{inches:g}", so {short_mm:.0f} mm on the short side if it is 16:9'
    if short_mm < SHORT_SIDE_MM:
        return Finding(
            Level.WARN,
            "screen",
            f"{panel}: too small for fingers and old eyes; take 13 inches or more, or correct screen.diagonal_in.",
        )
    return Finding(Level.OK, "screen", f"{panel}.")


def _pins(rolled_out: MaintenanceSection, folder: Path) -> Finding:
    """Whether each role of the staff's room has a PIN, set on this kiosk or rolled out to it."""
    hashes = {Role.STAFF: rolled_out.staff_pin_hash, Role.TECHNICIAN: rolled_out.technician_pin_hash}
    try:
        here = recorded_pins(folder)
    except StoreError as fault:
        return Finding(Level.WARN, "pins", f"{fault} Without it nobody enters the staff's room.")
    missing = [role.value for role, hashed in hashes.items() if not hashed and role.value not in here]
    if missing:
        commands = " and ".join(f"kiosk set-pin --role {name}" for name in missing)
        return Finding(
            Level.WARN,
            "pins",
            f"No PIN opens the staff's room for {' or '.join(missing)}: run {commands}.",
        )
    return Finding(Level.OK, "pins", "Staff and technicians have a PIN.")
