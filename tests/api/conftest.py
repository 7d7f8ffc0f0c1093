"""What every test of the API promises besides its own assertion."""

import threading
from collections.abc import Iterator

import pytest

ENDS_WITHIN_S = 2.0  # after its socket is shut, a thread has nothing left to wait for


@pytest.fixture(autouse=True)
def no_exchange_outlives_its_test() -> Iterator[None]:
    """A call that was given up must not leave its thread behind."""
    yield
    for thread in threading.enumerate():
        if thread.name == "ticket-api":
            thread.join(ENDS_WITHIN_S)
            assert not thread.is_alive(), "a thread of a call that is over still runs"
