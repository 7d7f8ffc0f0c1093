"""How far a request can come, and which way leads where: the one table that every row of the outbox obeys.

Must not touch a database: `outbox` writes, `desk`, `asking` and `leftovers` decide.
"""

from enum import Enum


class Stage(Enum):
    """How far a request has come."""

    ASKED = "asked"  # on disk; nothing has left the machine
    SENDING = "sending"  # the POST may be on its way
    ISSUED = "issued"  # the server made a ticket
    PRINTING = "printing"  # paper may be coming out
    ON_SCREEN = "on_screen"  # the customer reads the number from the screen
    DELIVERED = "delivered"  # the customer has it, on paper or screen
    UNSENT = "unsent"  # the server was never reached: no ticket
    REFUSED = "refused"  # the server said no: no ticket
    UNKNOWN = "unknown"  # nobody knows whether there is a ticket
    CANCELLING = "cancelling"  # a ticket that nobody holds is being cancelled
    CANCELLED = "cancelled"
    NEVER_CREATED = "never_created"  # found out later: there was no ticket
    REPORTED = "reported"  # a person has to look: `kiosk tickets` and the staff's room say so
    SETTLED = "settled"  # a person has looked, and said what became of it


# Every arrow there is; any other is a bug of ours.
ARROWS: dict[Stage, frozenset[Stage]] = {
    Stage.ASKED: frozenset({Stage.SENDING, Stage.UNSENT, Stage.REFUSED, Stage.ISSUED, Stage.NEVER_CREATED}),
    Stage.SENDING: frozenset({Stage.ISSUED, Stage.REFUSED, Stage.UNSENT, Stage.UNKNOWN}),
    Stage.UNKNOWN: frozenset({Stage.SENDING, Stage.ISSUED, Stage.REFUSED, Stage.NEVER_CREATED, Stage.REPORTED}),
    Stage.ISSUED: frozenset({Stage.PRINTING, Stage.ON_SCREEN, Stage.CANCELLING, Stage.NEVER_CREATED}),
    Stage.PRINTING: frozenset({Stage.DELIVERED, Stage.ON_SCREEN, Stage.REPORTED}),
    # Once more: offered after a restart, and shown again.
    Stage.ON_SCREEN: frozenset({Stage.ON_SCREEN, Stage.DELIVERED, Stage.REPORTED}),
    Stage.CANCELLING: frozenset({Stage.CANCELLED, Stage.REPORTED}),
    # By staff alone. Not on to `DELIVERED`: a customer's screen that is left says so too, and would hide the report.
    Stage.REPORTED: frozenset({Stage.CANCELLING, Stage.SETTLED}),
}

# Nothing more happens to the row's own ticket by itself: the customer is erased, once no twin can come up any more.
ENDS = frozenset(Stage) - frozenset(ARROWS) | {Stage.REPORTED}

# Stages in which a kiosk that stops leaves somebody, or something, behind.
INTERRUPTED = frozenset({Stage.ASKED, Stage.SENDING, Stage.ISSUED, Stage.PRINTING, Stage.ON_SCREEN})
