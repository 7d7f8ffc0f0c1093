"""Typed settings, where files live, and one clear error a mistake.

Settings come from one TOML file and from the environment (`KIOSK_API__BASE_URL=…` overrides `api.base_url`); both
are read once, at start. Every value here has been checked: the rest of the program trusts it. docs/settings.md
explains each key to installers, and a test holds it against this file.
"""

from pathlib import Path

import msgspec


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
    token: str = ""  # sent as "Authorization: Bearer …"
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


class PrinterSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[printer]`: where tickets come out."""

    uri: str = "none:"
    paper_mm: int = 80  # or 58
    dpi: int = 203  # or 180


class ScreenSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[screen]`: the panel the customer touches."""

    diagonal_in: float = 21.5
    motion: bool = True  # false: nothing on the screen moves


class BrandSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[brand]`: whose kiosk it is. Colours are `#rrggbb`; one that cannot be read well is refused."""

    name: str = "Kiosk"
    logo: str = ""  # PNG or SVG file; "": the name alone
    primary: str = "#0A4A8F"  # the one strong colour; carries white text, contrast at least 7:1


class IdleSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[idle]`: when a customer has walked away."""

    warn_after_s: float = 60.0
    warn_s: float = 30.0  # at least 20


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything an installer can set; `file` is where it came from, for messages."""

    kiosk: KioskSection = KioskSection()
    api: ApiSection = ApiSection()
    customer: CustomerSection = CustomerSection()
    ticket: TicketSection = TicketSection()
    printer: PrinterSection = PrinterSection()
    screen: ScreenSection = ScreenSection()
    brand: BrandSection = BrandSection()
    idle: IdleSection = IdleSection()


def asset(*parts: str) -> Path:
    """A file of `assets/`, beside the package in a checkout and inside it once installed."""
    installed = Path(__file__).parent / "assets"
    root = installed if installed.is_dir() else Path(__file__).parent.parent / "assets"
    return root.joinpath(*parts)
