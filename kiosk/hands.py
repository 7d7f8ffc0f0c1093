"""Whose ticket is in whose hands, as long as this process lives: what the outbox cannot know of a disk that failed.

A ticket that was on the screen is the customer's, even if the disk did not take the row. When the kiosk opens its files
anew, nothing of this process' own may be mistaken for something a stopped kiosk left behind. Must not decide anything.
"""

import threading

from kiosk.domain.model import Ticket


class Hands:
    """Requests a customer is busy with, and tickets they were shown. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._busy: set[str] = set()
        self._shown: dict[str, Ticket] = {}

    def take(self, ref: str) -> None:
        """A customer waits for this request, or looks at its ticket."""
        with self._lock:
            self._busy.add(ref)

    def show(self, ref: str, ticket: Ticket) -> None:
        """They see the number."""
        with self._lock:
            self._shown[ref] = ticket

    def let_go(self, ref: str) -> None:
        """They have left; what was shown stays known until it is `written`."""
        with self._lock:
            self._busy.discard(ref)

    def written(self, ref: str) -> None:
        """The outbox has it all."""
        with self._lock:
            self._shown.pop(ref, None)

    def unwritten(self) -> dict[str, Ticket]:
        """What was shown and the outbox may not have, by request."""
        with self._lock:
            return dict(self._shown)

    def busy(self, ref: str) -> bool:
        """Whether a customer is busy with it."""
        with self._lock:
            return ref in self._busy

    def busy_with(self) -> frozenset[str]:
        """All of those requests."""
        with self._lock:
            return frozenset(self._busy)

    def holds(self, ticket_id: str) -> bool:
        """Whether a customer was shown this ticket, under whatever request, and the outbox may not have it."""
        with self._lock:
            return any(ticket.id == ticket_id for ticket in self._shown.values())

    def shown(self, ref: str) -> Ticket | None:
        """The ticket that was shown, where the outbox may not have it."""
        with self._lock:
            return self._shown.get(ref)
