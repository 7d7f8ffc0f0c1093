"""How long each state waits for a touch: the journey's only timer, derived from the state.

Must not know clocks; whoever owns the timer asks again after every touch and every change.
"""

from dataclasses import dataclass, replace

from kiosk.domain.comfort import Comfort
from kiosk.domain.events import Left, VisitEvent, WentQuiet
from kiosk.domain.model import Issued, Paper
from kiosk.domain.state import HOME, STAFF, Overlay, Screen, State

UNPROVED_PAPER_SHOW_S = 60.0  # time to photograph the number when paper failed or is not confirmed
LISTENING = 2.0  # times as long: what is read at a glance is heard one word after the other, and answered after that
LARGE = 1.5  # times as long: larger text holds fewer words a page, and who needs it reads no faster
STAFF_IDLE_S = 120.0  # time to walk to the shelf for a roll; longer, and a customer finds the room open


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a touch, in seconds, and what happens then."""

    seconds: float
    then: VisitEvent


def patience(state: State) -> Patience | None:
    """How long this state waits for a touch; `None`: for ever (nobody is there, or we are the ones to wait for)."""
    if state.talking and state.screen not in STAFF:
        return None
    waits = _unaided(state)
    if waits is None or state.screen in STAFF:
        return waits
    slower = LISTENING if state.comfort.speech else LARGE if state.comfort.large else 1.0
    return replace(waits, seconds=waits.seconds * slower)


def once_said(state: State) -> Patience | None:
    """The same, counted from the end of what is being said."""
    return patience(replace(state, talking=False))


def is_free(state: State) -> bool:
    """Whether no customer is on their way: it is home as nobody has touched it, or staff are in their room."""
    return state.screen in STAFF or (state.screen in HOME and not state.talking and patience(state) is None)


def _unaided(state: State) -> Patience | None:
    """How long it waits for somebody who reads ordinary text."""
    plan = state.plan
    if state.overlay is Overlay.STILL_THERE:
        return Patience(plan.warn_s, Left(state.visit))
    if state.screen in HOME:
        if state.language != plan.languages[0] or state.comfort != Comfort():
            return Patience(plan.warn_after_s, WentQuiet(state.visit))  # who needs these may still be reading
        return None if state.overlay is Overlay.NONE else Patience(plan.warn_after_s, Left(state.visit))
    if state.screen in STAFF:
        return Patience(STAFF_IDLE_S, Left(state.visit))
    if state.screen is Screen.ISSUING:
        return None
    if state.screen is Screen.TICKET:
        if not isinstance(state.outcome, Issued):
            return None
        proved = state.outcome.paper in {Paper.NONE, Paper.PRINTED}
        return Patience(plan.show_s if proved else max(plan.show_s, UNPROVED_PAPER_SHOW_S), Left(state.visit))
    return Patience(plan.warn_after_s, WentQuiet(state.visit))
