"""What a kiosk in order lends to the staff's room: outbox, server, printer. Must not outlive the backend."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.model import Catalogue
from kiosk.hands import Hands
from kiosk.printing.printer import PrintOutcome
from kiosk.settling import Settling
from kiosk.store.outbox import Outbox

if TYPE_CHECKING:
    from kiosk.api.client import TicketApi  # imports `requests`: not before the first frame
    from kiosk.desk import Desk
    from kiosk.paper import PaperKeeper


@dataclass(frozen=True, slots=True)
class Works:
    """The backend's own objects, each as it is safe to use from a worker beside it."""

    outbox: Outbox
    api: "TicketApi"
    desk: "Desk"
    hands: Hands
    paper: "PaperKeeper | None"  # `None` where the kiosk has no printer
    settling: Settling
    catalogue: Callable[[], Catalogue]
    ask: Callable[[float], None]  # the server, for a branch, within so many seconds; raises `ApiError`
    refresh: Callable[[], None]
    print_test: Callable[[], PrintOutcome]  # through the same path as a ticket; only where there is `paper`
    wake: Callable[[], None]  # the leftovers have something to look at
