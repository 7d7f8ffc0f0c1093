"""The four means by which a request can be found again, each as the settings of one kiosk of the soak.

Must not know what follows from them: `judge` does.
"""

from dataclasses import dataclass
from enum import Enum

import msgspec

from kiosk.settings import (
    ApiSection,
    CustomerSection,
    IdleSection,
    IdType,
    PrinterSection,
    Settings,
    TicketSection,
)
from tests.support.lobby import settings_for

DEADLINE_S = 0.4  # of a create call: thirty times what the server takes on a machine with other things to do
SHOW_S = 0.8  # a ticket stays so long where nobody touches it


class Means(Enum):
    """How a request whose answer is unclear can be found again."""

    KEY = "key"  # by sending it again with its Idempotency-Key
    OWN = "own"  # under an identity of its own
    REAL = "real"  # under the customer's
    BLIND = "blind"  # not at all


@dataclass(frozen=True, slots=True)
class Manner:
    """The revision that is spoken with a means: both are, and each means has one."""

    revision: str
    one_ticket_a_customer: bool = True


MANNERS = {
    Means.KEY: Manner("customer-v1"),
    Means.OWN: Manner("v1-form"),
    Means.REAL: Manner("customer-v1", one_ticket_a_customer=False),
    Means.BLIND: Manner("v1-form"),
}


def settings_of(means: Means, url: str, printer: str) -> Settings:
    """A kiosk that has that means, at the API at `url`."""
    revision = MANNERS[means].revision
    api = ApiSection(
        base_url=url,
        revision=revision,
        deadline_s=DEADLINE_S,
        idempotency_key=means is Means.KEY,
        anonymous_id_type="K" if means is Means.OWN else "",
    )
    sections: dict[str, msgspec.Struct] = {
        "api": api,
        "ticket": TicketSection(show_s=SHOW_S),
        "idle": IdleSection(warn_after_s=30.0, warn_s=20.0),
        "printer": PrinterSection(uri=printer, paper_mm=58),
    }
    if means is Means.REAL:
        kind = IdType(code="D", name={"en": "National ID", "es": "DNI"}, pattern="[0-9]{4}")
        sections["customer"] = CustomerSection(ask_id="required", id_types=(kind,))
    return settings_for(url, revision, **sections)
