"""Wire: what a revision of the ticket API must be able to say and read, and the table of those we speak.

A third revision is one more file and one more line in `WIRES`; docs/architecture.md shows it. No input or output.
"""

from collections.abc import Mapping
from typing import Final, Protocol

from kiosk.api.call import Answer, BranchFilters, Call, SectorFilters
from kiosk.api.customer_v1 import CustomerV1
from kiosk.api.v1_form import V1Form
from kiosk.domain.model import Branch, Customer, Sector, Service, Ticket, TicketRequest, TicketStatus

__all__ = ["WIRES", "Answer", "BranchFilters", "Call", "SectorFilters", "Wire"]


class Wire(Protocol):
    """One revision: operations as `Call` values, and decoded JSON values as domain values.

    The methods that build a call raise ValueError for an id that no URL path can carry, and return `None` where
    the revision has no such operation. The `read_` methods raise `errors.Unreadable`, and nothing else, whatever
    JSON value they are given.
    """

    @property
    def none_is_404(self) -> bool:
        """Whether 404 is how this revision says that a list is empty."""
        ...

    @property
    def errors_are_json(self) -> bool:
        """Whether a refusal that has a body has one of JSON (API.md, "errors"): what has another is not the API's."""
        ...

    def create(self, request: TicketRequest, *, channel: str) -> Call:
        """Make a ticket."""
        ...

    def tickets_of(self, customer: Customer, *, fields: tuple[str, ...], offset: int, limit: int) -> Call | None:
        """List a customer's tickets, newest first; `None` where this customer cannot be asked for."""
        ...

    def ticket(self, ticket_id: str, *, fields: tuple[str, ...]) -> Call:
        """Read one ticket."""
        ...

    def update(self, ticket_id: str, *, status: TicketStatus | None, phone: str | None) -> Call | None:
        """Change a ticket's status or phone."""
        ...

    def cancel(self, ticket_id: str) -> Call:
        """Cancel a ticket."""
        ...

    def branches(self, filters: BranchFilters, *, fields: tuple[str, ...], offset: int, limit: int) -> Call:
        """List one page of branches."""
        ...

    def branch(self, branch_id: str) -> Call:
        """Read one branch."""
        ...

    def sectors(self, branch_id: str, filters: SectorFilters) -> Call:
        """List a branch's sectors."""
        ...

    def services(self, branch_id: str, sector_id: str, *, channel: str) -> Call:
        """List what a sector offers."""
        ...

    def read_ticket(self, value: object, /) -> Ticket:
        """The answer to `create` and `ticket`."""
        ...

    def read_tickets(self, value: object, /) -> tuple[Ticket, ...]:
        """The answer to `tickets_of`."""
        ...

    def read_branch(self, value: object, /) -> Branch:
        """The answer to `branch`."""
        ...

    def read_branches(self, value: object, /) -> tuple[Branch, ...]:
        """The answer to `branches`."""
        ...

    def read_sectors(self, value: object, /) -> tuple[Sector, ...]:
        """The answer to `sectors`."""
        ...

    def read_services(self, value: object, /) -> tuple[Service, ...]:
        """The answer to `services`."""
        ...


WIRES: Final[Mapping[str, Wire]] = {
    "customer-v1": CustomerV1(),
    "v1-form": V1Form(),
}
