"""What a setting may be, beyond its type: one small check a rule, each with the sentence that mends it.

Every check tells `report` the key, what is wrong with it and what to write. Must not find, type or change values
(`settings` does), and never opens anything but the files a setting names.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk import settings_access, settings_maintenance, settings_unattended

if TYPE_CHECKING:
    from kiosk.settings import (
        ApiSection,
        BrandSection,
        CustomerSection,
        IdType,
        KioskSection,
        PrinterSection,
        ReceiptSection,
        Settings,
        TicketSection,
    )

Report = Callable[[str, str, str], None]  # key path, what is wrong, what to write

LANGUAGES = ("es", "en", "pt", "qu", "fr", "ar", "zh")  # those that assets/translations has whole
REVISIONS = ("customer-v1", "v1-form")
ASKED = ("never", "optional", "required")
PAPERS_MM = (58, 80)
PRINTER_DPI = (180, 203)
ROLL_M = (0.0, 1000.0)  # the longest rolls made for kiosks hold some 500 m
PRINTER_URIS = (
    r"none:",
    r"file:///[^?#]*",
    r"socket://(?:[0-9A-Za-z][0-9A-Za-z.-]*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?",
    r"usb://[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}",
    r"serial:///[^?#]+(?:\?baud=(?:9600|19200|38400|57600|115200))?",
    r"cups://(?:[0-9A-Za-z][0-9A-Za-z.-]*(?::[0-9]{1,5})?/)?[0-9A-Za-z][0-9A-Za-z._-]{0,126}",
)
QR_FIELDS = ("{id}", "{queue}", "{number}", "{branch_id}")
SECTIONS = (
    "logo", "header", "brand", "branch", "rule", "number", "service", "sector", "wait", "position", "messages", "time",
    "qr", "id", "footer",
)  # fmt: skip
WORDS = 200  # characters an installer may put above or below every ticket: five lines of paper
ID_LENGTH = 16  # API.md, "Create a ticket": customer_id_number
CONTRAST = 7.0  # DESIGN.md, "The screen": every theme; WCAG 2.2, 1.4.6 (AAA)
MUTED = "#45526B"  # Theme.qml: the palest text that stands on the ground
DEADLINE_S = (1.0, 30.0)  # longer, and the customer has walked away
SHOW_S = (20.0, 600.0)  # WCAG 2.2, 2.2.1: it warns from its first second, at least 20 s before it goes
WARN_AFTER_S = (10.0, 3600.0)
WARN_S = (20.0, 300.0)  # WCAG 2.2, 2.2.1: at least 20 s to answer
DIAGONAL_IN = (5.0, 100.0)

_SECRET_NAME = re.compile(r"auth|token|key|secret|cookie|passw", re.IGNORECASE)
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.6.2: token
_HEADER_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")
# What the client decides for itself: another value would change what is sent or how the answer is read.
_OUR_HEADERS = frozenset({
    "accept", "accept-encoding", "connection", "content-encoding", "content-length", "content-type", "expect",
    "host", "idempotency-key", "te", "trailer", "transfer-encoding", "upgrade",
})  # fmt: skip
_URL = re.compile(
    r"https?://(?P<user>[^/?#]*@)?(?:[0-9A-Za-z._-]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>[0-9]{1,5}))?(?:/[^?#]*)?"
    r"(?P<rest>[?#].*)?"
)


def secrets(tree: Mapping[str, object]) -> tuple[str, ...]:
    """The key paths of a settings file's tables that hold a secret."""
    staff = tree.get("maintenance")
    hashes = [name for name in settings_maintenance.HASHES if isinstance(staff, dict) and staff.get(name)]
    pins = tuple(f"maintenance.{name}" for name in hashes)  # four digits are found out from a hash in minutes
    api = tree.get("api")
    if not isinstance(api, dict):
        return pins
    headers = api.get("headers")
    named = [name for name in headers if _SECRET_NAME.search(name)] if isinstance(headers, dict) else []
    return (*(["api.token"] if api.get("token") else []), *(f"api.headers.{name}" for name in named), *pins)


def check(settings: "Settings", report: Report) -> str:
    """Report every value that cannot be; return the API's token, read from its file where one is named."""
    _kiosk(settings.kiosk, report)
    _api(settings.api, report)
    _customer(settings.customer, settings.kiosk.languages, report)
    _ticket(settings.ticket, report)
    _receipt(settings.receipt, settings.kiosk.languages, report)
    _printer(settings.printer, report)
    _between("screen.diagonal_in", settings.screen.diagonal_in, DIAGONAL_IN, report)
    settings_access.check(settings.access, report, keypad=settings.screen.keypad)
    _brand(settings.brand, report)
    _between("idle.warn_after_s", settings.idle.warn_after_s, WARN_AFTER_S, report)
    _between("idle.warn_s", settings.idle.warn_s, WARN_S, report)
    settings_unattended.check(settings.hours, settings.health, report)
    settings_maintenance.check(settings.maintenance, report)
    settings_access.check_names(settings, LANGUAGES, report)
    settings_access.check_services(settings, LANGUAGES, report)
    if settings.api.anonymous_id_type in {kind.code for kind in settings.customer.id_types} - {""}:
        report("api.anonymous_id_type", "is a type that customers have too", "write one of its own")
    return _token(settings.api, report)


# --- one section each ---


def _kiosk(kiosk: "KioskSection", report: Report) -> None:
    _shaped("kiosk.id", kiosk.id, r"[0-9A-Za-z._-]{1,40}", "1 to 40 letters, digits, dots or dashes", report)
    for number, language in enumerate(kiosk.languages):
        _one_of(f"kiosk.languages[{number}]", language, LANGUAGES, report)
    if not kiosk.languages or len(set(kiosk.languages)) < len(kiosk.languages):
        report("kiosk.languages", "is empty or says one twice", f"write some of {_choice(LANGUAGES)}")
    for name, given in (("branch_id", kiosk.branch_id), ("sector_id", kiosk.sector_id)):
        if given:
            _shaped(f"kiosk.{name}", given, settings_access.ID, "the id the ticket server gives it", report)
    if kiosk.sector_id and not kiosk.branch_id:
        report("kiosk.sector_id", "is set without a branch", "write kiosk.branch_id too")
    if kiosk.state_dir:
        _absolute("kiosk.state_dir", kiosk.state_dir, report)
    if not _time_zone_exists(kiosk.timezone):
        report("kiosk.timezone", f"is {_shown(kiosk.timezone)}, unknown here", 'write one like "America/Lima"')


def _time_zone_exists(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


def _api(api: "ApiSection", report: Report) -> None:
    _base_url(api.base_url, report)
    _one_of("api.revision", api.revision, REVISIONS, report)
    _shaped("api.channel", api.channel, r"[0-9A-Za-z]{1,20}", "1 to 20 letters or digits", report)
    _between("api.deadline_s", api.deadline_s, DEADLINE_S, report)
    if api.anonymous_id_type:
        _id_code("api.anonymous_id_type", api.anonymous_id_type, report)
    for name, value in api.headers.items():
        path = f"api.headers.{name}" if _HEADER_NAME.fullmatch(name) else "api.headers"
        if path == "api.headers":
            report(path, f"has {_shown(name)}, which is no header name", "write letters, digits and dashes")
        elif name.lower() in _OUR_HEADERS:
            report(path, "is the kiosk's own header", "leave it out")
        elif not _HEADER_VALUE.fullmatch(value):
            report(path, "has a value that no header can have", "write ASCII characters on one line")
    if (api.token or api.token_file) and "authorization" in {name.lower() for name in api.headers}:
        report("api.headers", "has Authorization beside api.token", "write only one of them")


def _base_url(url: str, report: Report) -> None:
    """http(s), a host, a path, and nothing else: no password, no query."""
    parts = _URL.fullmatch(url)
    if parts is None or not re.fullmatch(r"[!-~]+", url) or not 0 < int(parts["port"] or 80) <= 65535:
        report("api.base_url", f"is {_shown(url)}", 'write a whole address, like "https://api.example/customer/v1"')
    elif parts["user"]:
        report("api.base_url", "holds a user name or password", "write them to api.headers or api.token_file")
    elif parts["rest"]:
        report("api.base_url", "goes on after its path", "leave out what follows ? or #")


def _token(api: "ApiSection", report: Report) -> str:
    """The bearer token, from the settings or from its file; "" where there is none or it cannot be used."""
    if not api.token_file:
        if api.token and not re.fullmatch(r"[!-~]+", api.token):
            report("api.token", "has characters that no token has", "write it without spaces and accents")
        return api.token
    if api.token:
        report("api.token_file", "is set beside api.token", "write only one of them")
    if not _absolute("api.token_file", api.token_file, report):
        return ""
    file = Path(api.token_file)
    try:
        readable_by_all = bool(file.stat().st_mode & 0o004)
        token = file.read_text("utf-8").strip() if file.is_file() else ""
    except (OSError, ValueError):
        report(
            "api.token_file", f"is {_shown(api.token_file)}, which cannot be read", "name a file of the kiosk's user"
        )
        return ""
    if readable_by_all:
        report("api.token_file", "names a file that everybody can read", f"run: chmod 640 {file}")
    if not re.fullmatch(r"[!-~]+", token):
        report("api.token_file", "names a file that holds no token", "write the token alone into it")
    return token


def _customer(customer: "CustomerSection", languages: Sequence[str], report: Report) -> None:
    _one_of("customer.ask_id", customer.ask_id, ASKED, report)
    _one_of("customer.ask_phone", customer.ask_phone, ASKED, report)
    if customer.ask_id in ASKED[1:] and not customer.id_types:
        report("customer.ask_id", "asks without any kind of document", "write [[customer.id_types]] tables")
    codes = [kind.code for kind in customer.id_types]
    if len(set(codes)) < len(codes):
        report("customer.id_types", "has a code twice", "write each code once")
    for number, kind in enumerate(customer.id_types):
        _id_type(f"customer.id_types[{number}]", kind, languages, report)
    known = re.fullmatch(r"[A-Z]{2}", customer.phone_region) is not None
    if known and customer.ask_phone in ASKED[1:]:
        from phonenumbers import SUPPORTED_REGIONS  # late: the tables of all countries

        known = customer.phone_region in SUPPORTED_REGIONS
    if not known:
        report("customer.phone_region", f"is {_shown(customer.phone_region)}", 'write a country, like "PE"')


def _id_type(path: str, kind: "IdType", languages: Sequence[str], report: Report) -> None:
    _id_code(f"{path}.code", kind.code, report)
    _by_language(f"{path}.name", kind.name, languages, report)
    if fault := _pattern_fault(kind.pattern):
        report(f"{path}.pattern", fault, 'write at most 16 letters or digits, like "[0-9]{8}"')


def _id_code(path: str, code: str, report: Report) -> None:
    _shaped(path, code, r"[0-9A-Za-z]{1,4}", "1 to 4 letters or digits", report)


def _pattern_fault(pattern: str) -> str:
    """What is wrong with a document's pattern, "" if nothing that samples show.

    A regular expression cannot be asked what it matches, so it is tried: on nothing, on one character too many,
    and on characters no number may hold.
    """
    try:
        expression = re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as fault:
        return f"is no regular expression ({fault})"
    if expression.fullmatch(""):
        return "lets an empty number pass"
    if any(expression.fullmatch(letter * (ID_LENGTH + 1)) for letter in "0Aa"):
        return f"lets more than {ID_LENGTH} characters pass"
    if any(expression.fullmatch(letter * length) for letter in " -.é" for length in range(1, ID_LENGTH + 1)):
        return "lets other characters than letters and digits pass"
    return ""


def _ticket(ticket: "TicketSection", report: Report) -> None:
    fields = re.findall(r"\{[^{}]*\}", ticket.qr)
    if not set(fields) <= set(QR_FIELDS) or len(fields) * 2 != sum(map(ticket.qr.count, "{}")):
        report("ticket.qr", f"is {_shown(ticket.qr)}", f"of braces write only {_choice(QR_FIELDS)}")
    elif not re.fullmatch(r"[!-~]{1,200}", ticket.qr):
        report("ticket.qr", f"is {_shown(ticket.qr)}", "write 1 to 200 ASCII characters without spaces")
    if not 1 <= ticket.digits <= 4:
        report("ticket.digits", f"is {ticket.digits}", "write 1 to 4")
    _between("ticket.show_s", ticket.show_s, SHOW_S, report)


def _receipt(receipt: "ReceiptSection", languages: Sequence[str], report: Report) -> None:
    for number, section in enumerate(receipt.sections):
        _one_of(f"receipt.sections[{number}]", section, SECTIONS, report)
    once = [section for section in receipt.sections if section != "rule"]
    if len(set(once)) < len(once):
        report("receipt.sections", "says a section twice", 'write each once, but for "rule"')
    if "number" not in once:
        report("receipt.sections", 'lacks "number"', "write it: it is what customers wait for")
    for name, texts in (("header", receipt.header), ("footer", receipt.footer)):
        if texts:
            _by_language(f"receipt.{name}", texts, languages, report)
        if any(len(text) > WORDS or not all(map(str.isprintable, text.splitlines())) for text in texts.values()):
            report(
                f"receipt.{name}", "has a text that cannot be printed", f"write at most {WORDS} printable characters"
            )
    if receipt.logo and _absolute("receipt.logo", receipt.logo, report) and not _is_picture(Path(receipt.logo)):
        report("receipt.logo", f"is {_shown(receipt.logo)}", "name a PNG or SVG file that is there")
    for name, given in (("header", receipt.header), ("footer", receipt.footer), ("logo", receipt.logo)):
        if given and name not in once:
            report(f"receipt.{name}", "would not be printed", f'write "{name}" to receipt.sections too')


def _printer(printer: "PrinterSection", report: Report) -> None:
    port = re.match(r"(?:socket|cups)://[^/]*:([0-9]+)(?:/|$)", printer.uri)
    known = any(re.fullmatch(pattern, printer.uri) for pattern in PRINTER_URIS)
    if not known or (port and not 0 < int(port[1]) <= 65535):
        kinds = '"none:", "socket://host:9100", "usb://04b8:0e15", "serial:///dev/ttyS0?baud=38400", "cups://queue"'
        report("printer.uri", f"is {_shown(printer.uri)}", f'write {kinds} or, for PDF files, "file:///folder"')
    _one_of("printer.paper_mm", printer.paper_mm, PAPERS_MM, report)
    _one_of("printer.dpi", printer.dpi, PRINTER_DPI, report)
    _between("printer.roll_m", printer.roll_m, ROLL_M, report)


def _brand(brand: "BrandSection", report: Report) -> None:
    if not brand.name.strip() or len(brand.name) > 40:
        report("brand.name", "is empty or longer than 40 characters", "write the name customers know")
    colours = {"brand.primary": brand.primary, "brand.ground": brand.ground}
    wrong = [path for path, colour in colours.items() if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour)]
    for path in wrong:
        report(path, f"is {_shown(colours[path])}", 'write a colour, like "#0A4A8F"')
    if not wrong:
        _legible(brand, report)
    if brand.logo and _absolute("brand.logo", brand.logo, report) and not _is_picture(Path(brand.logo)):
        report("brand.logo", f"is {_shown(brand.logo)}", "name a PNG or SVG file that is there")


def _legible(brand: "BrandSection", report: Report) -> None:
    """Every pair of colours that can meet on a screen reads at 7:1 or more."""
    if (found := contrast("#FFFFFF", brand.primary)) < CONTRAST:
        report("brand.primary", f"carries white text at {_tenths(found)}:1", "write a darker colour, 7:1 or more")
    elif (found := contrast(MUTED, brand.ground)) < CONTRAST:
        report("brand.ground", f"carries grey text at {_tenths(found)}:1", "write a lighter colour, 7:1 or more")
    elif (found := contrast(brand.primary, brand.ground)) < CONTRAST:
        report("brand.primary", f"on brand.ground reads at {_tenths(found)}:1", "write a darker colour, 7:1 or more")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (`#rrggbb`), 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _tenths(ratio: float) -> float:
    """Cut, not rounded: 6.96 must not read as the 7 it misses."""
    return math.floor(ratio * 10) / 10


def _luminance(colour: str) -> float:
    """WCAG 2.2, "relative luminance", 0 to 1."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _is_picture(file: Path) -> bool:
    try:
        if not file.is_file():
            return False
        with file.open("rb") as opened:
            start = opened.read(4096)
    except (OSError, ValueError):
        return False
    return start.startswith(b"\x89PNG\r\n\x1a\n") or b"<svg" in start


# --- the checks that several keys share ---


def _one_of(path: str, value: str | int, allowed: Sequence[str | int], report: Report) -> None:
    if value not in allowed:
        report(path, f"is {_shown(value)}", f"write {_choice(allowed)}")


def _by_language(path: str, texts: Mapping[str, str], languages: Sequence[str], report: Report) -> None:
    """Texts in languages the kiosk has, the first one among them: it stands in for those that are missing."""
    for language in texts:
        _one_of(path, language, LANGUAGES, report)
    if languages and not texts.get(languages[0]):
        report(path, "lacks the first language", f'write {{ {languages[0]} = "…" }}')


def _between(path: str, value: float, limits: tuple[float, float], report: Report) -> None:
    low, high = limits
    if not low <= value <= high:
        report(path, f"is {value:g}", f"write {low:g} to {high:g}")


def _shaped(path: str, value: str, pattern: str, words: str, report: Report) -> None:
    if not re.fullmatch(pattern, value):
        report(path, f"is {_shown(value)}", f"write {words}")


def _absolute(path: str, value: str, report: Report) -> bool:
    whole = Path(value).is_absolute() and "\0" not in value
    if not whole:
        report(path, f"is {_shown(value)}", "write the whole path, from /")
    return whole


def _choice(values: Sequence[str | int]) -> str:
    *some, last = [_shown(value) for value in values]
    return f"{', '.join(some)} or {last}" if some else last


def _shown(value: str | int) -> str:
    """A value as it would stand in the file, on one line and not too long."""
    return msgspec.json.encode(value[:60] if isinstance(value, str) else value).decode()
