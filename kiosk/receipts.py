"""The receipt of a ticket as the settings want it: one for the printer and for the preview, so that they cannot differ.

Must not print.
"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.model import Ticket, TicketRequest
from kiosk.domain.receipt import Receipt, ReceiptTexts, Section, Template, Voice, compose
from kiosk.settings import Settings, asset
from kiosk.settings_access import names_of


def receipt_of(
    settings: Settings, ticket: Ticket, request: TicketRequest, *, now: datetime, copy_at: datetime | None = None
) -> Receipt:
    """`compose` in the customer's language, and in the kiosk's first where that is another.

    `now` and `copy_at` are aware, `copy_at` makes it a second print.
    """
    first = settings.kiosk.languages[0]
    return compose(
        ticket,
        request,
        _texts(settings, request.language),
        qr=settings.ticket.qr,
        zone=ZoneInfo(settings.kiosk.timezone),
        now=now,
        brand=settings.brand.name,
        digits=settings.ticket.digits,
        copy_at=copy_at,
        template=template_of(settings, request.language, timed=_is_preferential(settings, request)),
        names=names_of(settings),
        staff=None if request.language == first else Voice(first, _texts(settings, first)),
    )


def _texts(settings: Settings, language: str) -> ReceiptTexts:
    from kiosk.ui.receipt_texts import receipt_texts  # Qt's translator: not before somebody prints

    return receipt_texts(language, asset("translations"), arabic_digits=settings.access.arabic_digits)


def _is_preferential(settings: Settings, request: TicketRequest) -> bool:
    """Whether the ticket is one of a preferential queue: its holder may have to show how long they have waited."""
    return request.service.id in {entry.preferential for entry in settings.services}


def template_of(settings: Settings, language: str, *, timed: bool = False) -> Template:
    """The installer's template, its words in that language, else in the kiosk's first."""
    first = settings.kiosk.languages[0]

    def words(texts: Mapping[str, str]) -> str:
        return texts.get(language) or texts.get(first, "")

    section = settings.receipt
    return Template(
        sections=tuple(map(Section, section.sections)),
        header=words(section.header),
        footer=words(section.footer),
        logo=section.logo,
        server_layout=section.server_layout,
        timed=timed,
    )
