"""The rules of API.md a request for a ticket must keep, in the order in which they are checked."""

from collections.abc import Mapping
from typing import TypeVar

from kiosk.server.chain import CHANNEL, ID, Branch, Chain, Channel, Sector, Service
from kiosk.server.errors import Refused
from kiosk.server.hours import Openings
from kiosk.server.inputs import Fields, required_field, text_field
from kiosk.server.revision import Revision
from kiosk.server.store import NewTicket, Place

T = TypeVar("T")

CUSTOMER_ID = r"[0-9A-Za-z]{1,20}"
CUSTOMER_ID_TYPE = r"[0-9A-Za-z]{1,4}"
CUSTOMER_ID_NUMBER = r"[0-9A-Za-z]{1,16}"
PHONE = r"\+[1-9][0-9]{3,14}"


def new_ticket(chain: Chain, openings: Openings, revision: Revision, fields: Fields, query: Fields) -> NewTicket:
    """The ticket asked for, or `Refused` with the first rule that is broken."""
    channel_id = text_field(fields, "channel", CHANNEL)
    if channel_id is None and revision.channel_required:
        raise Refused("channel is required.")
    branch_id, sector_id, service_id = (
        required_field(fields, f"{name}_id", ID) for name in ("branch", "sector", "service")
    )
    phone = text_field(fields, "phone", PHONE)
    who = customer(query, by_own_id=False) if revision.customer_in_query else customer(fields)

    channel = _known(chain.channels, channel_id, "channel", 40001) if channel_id is not None else None
    service = _known(chain.services, service_id, "service", 40002)
    branch = _known(chain.branches, branch_id, "branch", 40003)
    sector = _sector(chain, branch, sector_id)
    _offered(channel, branch, sector, service)
    _open(openings, branch, sector)
    return NewTicket(
        place=Place(openings.day, branch.id, sector.id),
        service_id=service.id,
        queue=service.queue,
        channel=channel_id,
        enabled=channel is None or not channel.remote,
        customer=who,
        phone=phone,
    )


def customer(fields: Fields, *, by_own_id: bool = True) -> str | None:
    """One text that stands for the customer; `customer_id` wins over type and number. `None`: nobody said who."""
    own = text_field(fields, "customer_id", CUSTOMER_ID) if by_own_id else None
    if own is not None:
        return f"id:{own}"
    kind = text_field(fields, "customer_id_type", CUSTOMER_ID_TYPE)
    number = text_field(fields, "customer_id_number", CUSTOMER_ID_NUMBER)
    if (kind is None) != (number is None):
        raise Refused("customer_id_type and customer_id_number go together.")
    return f"document:{kind}:{number}" if kind is not None else None


def _known(things: Mapping[str, T], thing_id: str, kind: str, code: int) -> T:
    thing = things.get(thing_id)
    if thing is None:
        raise Refused(f"The {kind} {thing_id} is unknown.", code=code)
    return thing


def _sector(chain: Chain, branch: Branch, sector_id: str) -> Sector:
    sector = branch.sector(sector_id)
    if sector is not None:
        return sector
    if sector_id in chain.sector_ids:
        raise Refused(f"The sector {sector_id} is not of the branch {branch.id}.", code=40009)
    raise Refused(f"The sector {sector_id} is unknown.", code=40004)


def _offered(channel: Channel | None, branch: Branch, sector: Sector, service: Service) -> None:
    if channel is not None and channel.services is not None and service.id not in channel.services:
        raise Refused(f"The service {service.id} is not supported by the channel {channel.id}.", code=40006)
    if not branch.offers(service.id):
        raise Refused(f"The service {service.id} is not supported by the branch {branch.id}.", code=40007)
    if service.id not in sector.services:
        raise Refused(f"The service {service.id} is not supported by the sector {sector.id}.", code=40008)


def _open(openings: Openings, branch: Branch, sector: Sector) -> None:
    if not openings.branch(branch).is_open:
        raise Refused(f"The branch {branch.id} is closed.")
    if not openings.sector(branch, sector).is_open:
        raise Refused(f"The sector {sector.id} is closed.")
