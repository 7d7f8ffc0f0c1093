"""The root of every fault of the world outside this program.

`KioskError` and its children are expected: they are handled and shown to people in their words. Anything else
that is raised is a bug of ours: it is logged whole and the kiosk shows "out of order". Children live with the
room that raises them: `api.errors`, `store.db`, `settings`, `printing.printer`.
"""

from typing import ClassVar


class KioskError(Exception):
    """Something outside the program went wrong; the message is one sentence for staff: what, where, what to do.

    `exit_code` is what a command ends with that it stops (`unattended.exit_codes`).
    """

    exit_code: ClassVar[int] = 2


class NothingSent(KioskError):
    """A request was given up before anything of it left the machine: there certainly is no ticket."""
