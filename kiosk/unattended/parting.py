"""The end of the program that the staff's room asks for: put off while a customer is on their way.

What ends is a program that is started again, or left for the desktop; whatever made that necessary is on the disk
already, so that waiting costs nothing. Must not know why it has to end.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.domain.idle import is_free
from kiosk.unattended.exit_codes import ExitCode

if TYPE_CHECKING:  # it is only listened to: no Qt is needed for that
    from kiosk.ui.session import Session


class Parting:
    """Ends the program with `end`, which is given the exit code. On the GUI thread."""

    def __init__(self, session: "Session", end: Callable[[int], None]) -> None:
        self._session, self._end = session, end
        self._code: ExitCode | None = None
        session.changed.connect(self._look)

    def ask(self, name: str) -> None:
        """End as soon as nobody is on their way; the name of an exit code."""
        self._code = ExitCode[name]
        self._look()

    def _look(self) -> None:
        if self._code is not None and is_free(self._session.state):
            code, self._code = self._code, None
            self._end(code)
