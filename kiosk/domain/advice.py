"""What a customer should know before they take a ticket: the installer's note, and that it may take long.

Must not know languages, nor when it is shown (`steps` does: where there is something to say).
"""

from collections.abc import Mapping

from kiosk.domain.model import Wait
from kiosk.domain.state import State


def note(state: State) -> Mapping[str, str]:
    """The note on what was chosen, by language; empty where there is none. Of a twin without one, its service's."""
    asked = (service for service in (state.twin, state.service) if service is not None)
    return next((state.plan.notes[service.id] for service in asked if service.id in state.plan.notes), {})


def wait(state: State) -> Wait | None:
    """The branch's wait, the only one the API tells. It says nothing of a queue whose people are put first."""
    return None if state.branch is None or state.twin is not None else state.branch.wait


def is_long(state: State) -> bool:
    """Whether it takes as long as the installer calls long.

    Of a range the lower end counts: the upper one may be that of one slow service, and whoever came for another would
    be stopped for nothing.
    """
    expected = wait(state)
    if expected is None or state.plan.long_wait_min == 0:
        return False
    ends = (end for end in (expected.low_min, expected.high_min) if end is not None)
    return min(ends, default=0) >= state.plan.long_wait_min


def has_something_to_say(state: State) -> bool:
    """Whether a customer stops to read before the ticket is theirs."""
    return bool(note(state)) or is_long(state)
