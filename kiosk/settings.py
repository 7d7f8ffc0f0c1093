"""Typed settings, where files live, and one clear error a mistake.

Settings come from one TOML file and from the environment (`KIOSK_API__BASE_URL=…` overrides `api.base_url`); both
are read once, at start. Every value here has been checked: the rest of the program trusts it. docs/settings.md
explains each key to installers, and a test holds it against this file. What a value may be is in
`settings_checks`; here is how values are found, typed and named.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, get_args

import msgspec

from kiosk.errors import KioskError
from kiosk.settings_access import AccessSection, Named, NamedService

SYSTEM_FILE = Path("/etc/kiosk/kiosk.toml")


class KioskSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[kiosk]`: which kiosk this is and where it stands."""

    id: str = "kiosk"
    branch_id: str = ""  # set: the branch screen is skipped
    sector_id: str = ""  # set: the sector screen is skipped; needs branch_id
    languages: tuple[str, ...] = ("es", "en")  # the first is the default
    timezone: str = "America/Lima"
    state_dir: str = ""  # "": $XDG_STATE_HOME/kiosk


class ApiSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[api]`: the ticket API and how it is spoken to."""

    base_url: str = "http://127.0.0.1:8080/customer/v1"
    revision: str = "customer-v1"  # or v1-form
    channel: str = "kiosk"
    token: str = ""  # sent as "Authorization: Bearer …"; holds token_file's content once loaded
    token_file: str = ""  # read the token from this file instead
    headers: dict[str, str] = {}
    deadline_s: float = 8.0  # one create call, everything included
    idempotency_key: bool = False  # the server honours Idempotency-Key
    anonymous_id_type: str = ""  # gives anonymous requests an identity of their own


class IdType(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[[customer.id_types]]`: one kind of identity document."""

    code: str  # what the API is sent as customer_id_type
    name: dict[str, str]  # by language
    pattern: str  # a regular expression the whole number must match


class CustomerSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[customer]`: what customers are asked about themselves."""

    ask_id: str = "never"  # never | optional | required
    ask_phone: str = "never"
    phone_region: str = "PE"  # ISO 3166-1 alpha-2: how a number without "+" is read
    id_types: tuple[IdType, ...] = ()


class TicketSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[ticket]`: what the ticket shows."""

    qr: str = "{id}"  # template: {id} {queue} {number} {branch_id}
    digits: int = 1  # least digits of the number: 1 shows T2, 3 shows T002
    show_s: float = 20.0  # how long the ticket stays on the screen


class ReceiptSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[receipt]`: what stands where on the paper."""

    # From top to bottom; what has nothing to say takes no paper.
    sections: tuple[str, ...] = (
        "logo", "header", "brand", "branch", "rule", "number", "service", "sector", "rule", "wait", "position",
        "messages", "time", "qr", "id", "footer",
    )  # fmt: skip
    header: dict[str, str] = {}  # by language
    footer: dict[str, str] = {}
    logo: str = ""  # PNG or SVG file; "": none
    server_layout: bool = False  # the API's print lines, where a ticket brings them


class PrinterSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[printer]`: where tickets come out."""

    uri: str = "none:"
    paper_mm: int = 80  # or 58
    dpi: int = 203  # or 180
    roll_m: float = 0.0  # metres of paper on a new roll; 0: not known


class ScreenSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[screen]`: the panel the customer touches."""

    diagonal_in: float = 21.5
    motion: bool = True  # false: nothing on the screen moves
    keypad: bool = False  # true: a tactile keypad is attached; else no key of any keyboard does anything


class BrandSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[brand]`: whose kiosk it is. Colours are `#rrggbb`; one that cannot be read well is refused."""

    name: str = "Kiosk"
    logo: str = ""  # PNG or SVG file; "": the name alone
    primary: str = "#0A4A8F"  # the one strong colour; carries white text, contrast at least 7:1
    ground: str = "#F7F8FA"  # what everything lies on; carries grey text, contrast at least 7:1


class IdleSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[idle]`: when a customer has walked away."""

    warn_after_s: float = 60.0
    warn_s: float = 30.0  # at least 20


class HoursSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[hours]`: when the kiosk itself serves, in `kiosk.timezone`; empty: closed all day."""

    monday: tuple[str, ...] = ("00:00-24:00",)
    tuesday: tuple[str, ...] = ("00:00-24:00",)
    wednesday: tuple[str, ...] = ("00:00-24:00",)
    thursday: tuple[str, ...] = ("00:00-24:00",)
    friday: tuple[str, ...] = ("00:00-24:00",)
    saturday: tuple[str, ...] = ("00:00-24:00",)
    sunday: tuple[str, ...] = ("00:00-24:00",)
    self_check: str = "03:30"  # when the kiosk looks itself over; "": never


class HealthSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[health]`: where monitors ask how the kiosk is."""

    host: str = "127.0.0.1"  # this machine only
    port: int = 9478  # 0: nowhere


class MaintenanceSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[maintenance]`: who may enter the staff's room, where the kiosk itself was not told. Hashes of Argon2id."""

    staff_pin_hash: str = ""  # "": none; kiosk set-pin makes them
    technician_pin_hash: str = ""
    recovery_hash: str = ""
    key: str = ""  # a function key that calls the PIN pad, like five taps in a corner; "": none


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything an installer can set."""

    kiosk: KioskSection = KioskSection()
    api: ApiSection = ApiSection()
    customer: CustomerSection = CustomerSection()
    ticket: TicketSection = TicketSection()
    receipt: ReceiptSection = ReceiptSection()
    printer: PrinterSection = PrinterSection()
    screen: ScreenSection = ScreenSection()
    access: AccessSection = AccessSection()
    brand: BrandSection = BrandSection()
    idle: IdleSection = IdleSection()
    hours: HoursSection = HoursSection()
    health: HealthSection = HealthSection()
    maintenance: MaintenanceSection = MaintenanceSection()
    branches: tuple[Named, ...] = ()
    sectors: tuple[Named, ...] = ()
    services: tuple[NamedService, ...] = ()


def sections() -> Iterator[msgspec.structs.FieldInfo]:
    """Those of `Settings` that are `[sections]` of keys; the others are lists of tables."""
    return (entry for entry in msgspec.structs.fields(Settings) if not get_args(entry.type))


def asset(*parts: str) -> Path:
    """A file of `assets/`, beside the package in a checkout and inside it once installed."""
    installed = Path(__file__).parent / "assets"
    root = installed if installed.is_dir() else Path(__file__).parent.parent / "assets"
    return root.joinpath(*parts)


class SettingsError(KioskError):
    """The settings cannot be used: one line a mistake, each naming the place, the key, what is wrong, what to write."""


def find_file(environ: Mapping[str, str]) -> Path | None:
    """The settings file where no `--config` names one: $KIOSK_CONFIG, else the user's, else the system's, if any."""
    if named := environ.get("KIOSK_CONFIG"):
        return Path(named)
    return next((file for file in (users_file(environ), SYSTEM_FILE) if _is_file(file)), None)


def users_file(environ: Mapping[str, str]) -> Path:
    """The user's own settings file, where there is one or could be."""
    return _xdg(environ, "XDG_CONFIG_HOME", ".config") / "kiosk" / "kiosk.toml"


def state_dir(settings: Settings, environ: Mapping[str, str]) -> Path:
    """The folder of the outbox, the catalogue and the log. It may not exist yet."""
    if settings.kiosk.state_dir:
        return Path(settings.kiosk.state_dir)
    return _xdg(environ, "XDG_STATE_HOME", ".local/state") / "kiosk"


def load(file: Path | None, environ: Mapping[str, str]) -> Settings:
    """The settings of `file` with those of the environment laid over them, checked.

    Raises `SettingsError` with every mistake found: first those of spelling and type, then those of meaning.
    """
    from kiosk import settings_checks  # it reads the types above

    source = _Source(file)
    tree = _tree(source)
    for secret in settings_checks.secrets(tree) if source.world_readable else ():
        source.report(secret, "is a secret in a file that everybody can read", f"run: chmod 640 {file}")
    _lay_over(tree, environ, source)
    settings = _typed(Settings, tree, "", source)
    if settings is None or source.mistakes:
        raise source.error()
    token = settings_checks.check(settings, source.report)
    if source.mistakes:
        raise source.error()
    return msgspec.structs.replace(settings, api=msgspec.structs.replace(settings.api, token=token))


# --- how a value is found, typed and named ---

Table = TypeVar("Table", bound=msgspec.Struct)


@dataclass(slots=True)
class _Source:
    """Where each value came from, and the mistakes found so far."""

    file: Path | None
    world_readable: bool = False
    variables: dict[str, str] = field(default_factory=dict)  # key path -> the environment variable that set it
    mistakes: list[str] = field(default_factory=list)

    def report(self, path: str, wrong: str, remedy: str) -> None:
        """Note a mistake: `path` is the key ("api.base_url"), `wrong` and `remedy` are halves of one sentence."""
        top = ".".join(path.partition("[")[0].split(".")[:2])
        path = path if path.isprintable() else ascii(path)
        place = f"{self.variables[top]} (environment)" if top in self.variables else str(self.file or "settings")
        self.mistakes.append(f"{place}: {path} {wrong}; {remedy}.")

    def error(self) -> SettingsError:
        """Everything noted, one line a mistake."""
        return SettingsError("\n".join(self.mistakes))


def _tree(source: _Source) -> dict[str, object]:
    """The file's tables, or an empty tree where there is no file."""
    if source.file is None:
        return {}
    try:
        with source.file.open("rb") as opened:
            source.world_readable = bool(os.fstat(opened.fileno()).st_mode & 0o004)
            return tomllib.loads(opened.read().decode())
    except UnicodeDecodeError:
        raise SettingsError(f"{source.file}: this is not UTF-8; save it as UTF-8.") from None
    except OSError as fault:
        raise SettingsError(f"{source.file}: cannot be read ({fault.strerror}); name a file with --config.") from fault
    except (ValueError, RecursionError) as fault:
        raise SettingsError(f"{source.file}: this is not TOML: {fault}; see docs/settings.md.") from fault


def _lay_over(tree: dict[str, object], environ: Mapping[str, str], source: _Source) -> None:
    """Put the environment's values (`KIOSK_API__BASE_URL`) over the file's."""
    known = {f"KIOSK_{section}__{key}".upper(): (section, key, kind) for section, key, kind in _keys()}
    for variable, text in sorted(environ.items()):
        if not variable.startswith("KIOSK_") or "__" not in variable:
            continue
        if variable not in known:
            source.mistakes.append(f"environment: {variable} is no setting; {_nearest(variable, known)}.")
            continue
        section, key, kind = known[variable]
        source.variables[f"{section}.{key}"] = variable
        table = tree.setdefault(section, {})
        if isinstance(table, dict):
            table[key] = _from_text(text, kind)


def _keys() -> Iterator[tuple[str, str, object]]:
    """Every key there is: section, key, type."""
    for section in sections():
        for key in msgspec.structs.fields(section.type):
            yield section.name, key.name, key.type


def _from_text(text: str, kind: object) -> object:
    """What a variable's text means for a key of that type; text that means nothing stays text and is refused later."""
    if kind is str:
        return text
    if kind == tuple[str, ...] and not text.lstrip().startswith("["):
        return [part.strip() for part in text.split(",")]
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return text


# What to write for a type, in an installer's words.
_WANTED: dict[object, str] = {
    str: "text in quotes",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    tuple[str, ...]: 'a list of texts, like ["es", "en"]',
    dict[str, str]: 'a table of texts, like { es = "DNI", en = "National ID" }',
    tuple[IdType, ...]: "[[customer.id_types]] tables",
    tuple[Named, ...]: "[[branches]] or [[sectors]] tables",
    tuple[NamedService, ...]: "[[services]] tables",
}
# Lists of tables, and what one table is.
_TABLES: dict[object, type[msgspec.Struct]] = {
    tuple[IdType, ...]: IdType,
    tuple[Named, ...]: Named,
    tuple[NamedService, ...]: NamedService,
}
_GIVEN: dict[type, str] = {str: "text", bool: "true or false", int: "a whole number", float: "a number"}


def _typed(kind: type[Table], value: object, path: str, source: _Source) -> Table | None:
    """The tree as the struct `kind`, or `None` with its mistakes reported. `path` is "" for the whole."""
    if not isinstance(value, dict):
        source.report(path, f"is {_given(value)}", f"write a table: [{path}]")
        return None
    prefix = f"{path}." if path else ""
    fields = {entry.name: entry for entry in msgspec.structs.fields(kind)}
    found: dict[str, object] = {}
    for key, given in value.items():
        if key in fields:
            found[key] = _value(fields[key].type, given, prefix + key, source)
        else:
            source.report(prefix + key, "is no setting", _nearest(key, fields, prefix))
    for missing in (entry for entry in fields.values() if entry.required and entry.name not in value):
        source.report(prefix + missing.name, "is missing", f"write {_WANTED[missing.type]}")
    return None if source.mistakes else kind(**found)


def _value(kind: object, given: object, path: str, source: _Source) -> object:
    """One key's value in its type; a mistake is reported."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _typed(kind, given, path, source)
    if kind in _TABLES and isinstance(given, list):
        return tuple(_typed(_TABLES[kind], entry, f"{path}[{number}]", source) for number, entry in enumerate(given))
    try:
        typed: object = msgspec.convert(given, kind)
        msgspec.json.encode(typed)  # refuses the half characters that undecodable variables arrive as
    except (msgspec.ValidationError, OverflowError, UnicodeEncodeError):
        source.report(path, f"is {_given(given)}", f"write {_WANTED[kind]}")
        return None
    return typed


def _given(value: object) -> str:
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return _GIVEN.get(type(value), "a date or time")


def _nearest(name: str, known: Mapping[str, object], prefix: str = "") -> str:
    """The remedy for a name that nobody knows: the most similar one that somebody does."""
    from difflib import get_close_matches

    found = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"perhaps {prefix}{found[0]} is meant" if found else "docs/settings.md lists every key"


def _xdg(environ: Mapping[str, str], variable: str, otherwise: str) -> Path:
    """A base folder of the XDG Base Directory Specification: absolute, or ignored as it says."""
    named = Path(environ.get(variable, ""))
    return named if named.is_absolute() else Path(environ.get("HOME") or "/") / otherwise


def _is_file(file: Path) -> bool:
    """Whether it is there and may be seen; a home folder that is closed to us holds no settings for us."""
    try:
        return file.is_file()
    except OSError:
        return False
