"""A customer's choice and the ticket that came of it, for tests that need one."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from kiosk.domain.model import Branch, Customer, Sector, Service, Ticket, TicketRequest, Wait
from kiosk.domain.receipt import Receipt, ReceiptTexts, compose

LIMA = ZoneInfo("America/Lima")
NOW = datetime(2026, 11, 22, 15, 0, 30, tzinfo=UTC)
QR = "https://tickets.example/t/{id}"
REQUEST = TicketRequest(
    ref="ref-1",
    branch=Branch("mir1", name="Agencia Miraflores", address="Av. Comandante Espinar 799"),
    sector=Sector("plat", name="Plataforma"),
    service=Service("dep", name="Depósitos y retiros"),
    customer=Customer(),
    language="es",
)
BARE = Ticket("89m32b0998")
FULL = Ticket(
    "89m32b0998",
    queue="T",
    number=2,
    position=4,
    wait=Wait(10, 15),
    messages=("Tenga su DNI a la mano.",),
    created_at=datetime(2026, 11, 22, 14, 59, tzinfo=UTC),
)


def receipt(ticket: Ticket = FULL, request: TicketRequest = REQUEST, qr: str = QR) -> Receipt:
    """The receipt of a ticket in English."""
    return compose(ticket, request, ReceiptTexts(), qr=qr, zone=LIMA, now=NOW, brand="Banco del Sur")
