"""What the gallery shows: panels that are sold, names short and long, a catalogue and an offer made of them."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize

from kiosk.domain.model import (
    Branch,
    Catalogue,
    Congestion,
    Customer,
    Hours,
    Offer,
    Sector,
    Service,
    Status,
    Ticket,
    TicketRequest,
    Wait,
)
from kiosk.ui.window import dots_per_mm

LIMA = ZoneInfo("America/Lima")
QR = "http://192.168.1.20:8080/t/{id}"
WEDNESDAY = 2  # the longest name of a day in Spanish and in English
ID_TYPE_NAMES = {
    "D": {"es": "DNI", "en": "National ID"},
    "P": {"es": "Pasaporte", "en": "Passport"},
    "C": {"es": "Carné de extranjería", "en": "Foreigner's card"},
}


# By service: one as installers write them, and one as long as they may.
NOTES = {
    "v1": {"es": "Traiga su DNI vigente.", "en": "Bring your ID card."},
    "v4": {
        "es": "Traiga su DNI vigente, sus dos últimas boletas de pago y, si es dependiente, la constancia de trabajo "
        "de su empleo.",
        "en": "Bring your ID card, your two latest payslips and, if you are employed, a letter from your employer of "
        "this month.",
    },
}


@dataclass(frozen=True, slots=True)
class Panel:
    """A screen that is sold: pixels, and inches from corner to corner."""

    width: int
    height: int
    diagonal_in: float

    def __str__(self) -> str:
        return f"{self.width}x{self.height}@{self.diagonal_in:g}in"

    @property
    def size(self) -> QSize:
        """The same, for Qt."""
        return QSize(self.width, self.height)

    @property
    def dots_per_mm(self) -> float:
        """Pixels a millimetre."""
        return dots_per_mm(self.size, self.diagonal_in)


PANELS = (
    Panel(1080, 1920, 21.5),
    Panel(1920, 1080, 21.5),
    Panel(1280, 800, 12.1),
    Panel(1024, 768, 15),
    Panel(1280, 800, 21.5),  # the window of `kiosk demo --windowed 1280x800`
)
SOLD = PANELS[:4]


@dataclass(frozen=True, slots=True)
class Names:
    """What branches, sectors, services and their addresses are called, and what a ticket has to say."""

    label: str
    branches: tuple[str, ...]
    sectors: tuple[str, ...]
    services: tuple[str, ...]
    address: str
    message: str


ORDINARY = Names(
    "ordinary",
    ("Agencia Miraflores Larco", "San Isidro", "Óvalo Gutiérrez", "Cercado de Lima", "Jesús María", "Ate Vitarte"),
    ("Ventanillas, primer piso", "Plataforma de atención", "Banca empresa"),
    ("Caja: depósitos y retiros", "Tarjetas y claves", "Créditos hipotecarios", "Cambio de moneda", "Reclamos"),
    "Av. José Larco 745, Miraflores",
    "Tenga su DNI a la mano.",
)
_FORTY = "Plataforma de atención preferente: pagos"
_HUNDRED_AND_TWENTY = (
    "Atención preferente para clientes con créditos hipotecarios, vehiculares y de consumo "
    "de las provincias del norte y sur."
)
FORTY = Names("40", (_FORTY,) * 6, (_FORTY,) * 3, (_FORTY,) * 5, f"Av. {_FORTY} 1745", "Tenga su DNI a la mano. " * 2)
LONGEST = Names(
    "120",
    (_HUNDRED_AND_TWENTY,) * 6,
    (_HUNDRED_AND_TWENTY,) * 3,
    (_HUNDRED_AND_TWENTY,) * 5,
    _HUNDRED_AND_TWENTY[:100],
    (_HUNDRED_AND_TWENTY * 2)[:200],
)


def catalogue(names: Names) -> Catalogue:
    """Twelve branches, every third one closed; three sectors, one closed; ten services."""
    now = datetime.now(UTC)
    wednesday = next_wednesday(now)
    opens, closes = Hours(wednesday, wednesday + timedelta(hours=9)), Hours(now, _tonight(now))
    sectors = tuple(
        Sector(
            f"s{n}",
            name,
            _brief(name),
            status=Status.CLOSED if n == 2 else Status.OPEN,
            hours=opens if n == 2 else closes,
        )
        for n, name in enumerate(names.sectors)
    )
    branches = tuple(
        Branch(
            f"b{n}",
            name := names.branches[n % len(names.branches)],
            _brief(name),
            address=names.address,
            status=Status.CLOSED if n % 3 == 2 else Status.OPEN,
            hours=opens if n % 3 == 2 else closes,
            wait=Wait(35, 40) if n == 1 else Wait(10 + n, 15 + n),
            congestion=(Congestion.LOW, Congestion.HIGH, Congestion.MEDIUM)[n % 3],
            sectors=sectors,
        )
        for n in range(12)
    )
    services = tuple(Service(f"v{n}", name := names.services[n % len(names.services)], _brief(name)) for n in range(10))
    return Catalogue(branches, {("b0", "s0"): services, ("b1", "s0"): services}, now)


def _brief(name: str) -> str | None:
    """The short name that a server gives with a long one."""
    return " ".join(name[:20].split()[:2]) if len(name) > len(_FORTY) else None


def offer(ticket: Ticket | None = None) -> Offer:
    """A ticket made just before the kiosk stopped."""
    branch, sector = Branch("b0", ORDINARY.branches[0]), Sector("s0", ORDINARY.sectors[0])
    request = TicketRequest("before-1", branch, sector, Service("v0", "Caja"), Customer(), "es")
    return Offer(request, ticket or Ticket("89m32b0998", "T", 2), maybe_printed=True)


def without_sectors() -> tuple[Branch, ...]:
    """Two branches whose sectors are not known yet."""
    return (Branch("b0", "San Isidro", status=Status.OPEN), Branch("b1", "Comas", status=Status.OPEN))


def next_wednesday(now: datetime) -> datetime:
    """At nine in the morning, in Lima; never today."""
    local = now.astimezone(LIMA)
    days = (WEDNESDAY - local.weekday() - 1) % 7 + 1
    return datetime.combine(local.date() + timedelta(days=days), time(9), LIMA).astimezone(UTC)


def _tonight(now: datetime) -> datetime:
    """Still to come, whatever the time of the test."""
    return max(
        datetime.combine(now.astimezone(LIMA).date(), time(18), LIMA).astimezone(UTC), now + timedelta(minutes=9)
    )
