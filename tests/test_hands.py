"""Whose ticket is in whose hands: what a process knows that its disk may not."""

from kiosk.domain.model import Ticket
from kiosk.hands import Hands

TICKET = Ticket("89m32b0998")


def test_a_customer_is_busy_until_they_have_left() -> None:
    """What they were shown stays known until the outbox has it: a disk that failed does not take it from them."""
    hands = Hands()
    assert (hands.busy("r1"), hands.shown("r1")) == (False, None)
    hands.take("r1")
    hands.show("r1", TICKET)
    assert (hands.busy("r1"), hands.shown("r1"), hands.busy("r2"), hands.shown("r2")) == (True, TICKET, False, None)
    hands.let_go("r1")
    assert (hands.busy("r1"), hands.shown("r1")) == (False, TICKET)
    hands.written("r1")
    assert hands.shown("r1") is None


def test_letting_go_twice_is_nothing() -> None:
    """A late end of a visit that is over changes nothing."""
    hands = Hands()
    hands.let_go("r1")
    hands.written("r1")
    assert (hands.busy("r1"), hands.shown("r1")) == (False, None)


def test_what_was_shown_is_known_until_it_is_written() -> None:
    """All of it, for a kiosk that opens its files anew."""
    hands = Hands()
    hands.show("r1", TICKET)
    hands.show("r2", TICKET)
    hands.written("r2")
    assert hands.unwritten() == {"r1": TICKET}
