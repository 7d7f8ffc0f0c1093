"""What the kiosk ends with, and what whoever started it should do then.

    code  name             meaning                                                      start again?
    0     DONE             told to end (SIGTERM, Ctrl+C), or its window was closed      yes
    1     BAD              a command ran and reports something bad; `kiosk run`: a bug  yes
    2     WRONG_USE        the command or the settings are wrong                        no: somebody has to mend them
    3     NO_SCREEN        the screens could not be loaded                              yes
    4     ALREADY_RUNNING  another kiosk holds the state folder                         yes: that one may be ending
    10    RESTART          the staff asked for a new start                              yes
    11    DESKTOP          a technician left to the desktop                             no
    -     a signal         SIGABRT: no display, or systemd's watchdog; SIGKILL, SIGSEGV yes

systemd: `Restart=always`, `RestartPreventExitStatus=2 11`, and no start limit of its own (`StartLimitIntervalSec=0`): a
kiosk that keeps dying says so on its screen by itself (`safe_mode`).
"""

from enum import IntEnum, unique


@unique
class ExitCode(IntEnum):
    """The table above."""

    DONE = 0
    BAD = 1
    WRONG_USE = 2
    NO_SCREEN = 3
    ALREADY_RUNNING = 4
    RESTART = 10
    DESKTOP = 11
