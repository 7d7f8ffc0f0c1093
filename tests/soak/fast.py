"""A fast clock: the kiosk's own waits, made shorter. What the network and the printer take is what it takes.

Must be called before a kiosk is made; it is for a process that does nothing else.
"""

import kiosk.asking
import kiosk.domain.idle
import kiosk.leftovers
import kiosk.paper
import kiosk.sync


def hurry() -> None:
    """Seconds that stand for minutes, and tenths that stand for seconds."""
    kiosk.asking.PATIENCE_S = 4.0
    kiosk.asking.CONNECT_AGAIN_AFTER_S = (0.05, 0.1, 0.2)
    kiosk.asking.NO_NEW_TRY_AFTER_S = 1.0
    kiosk.asking.LOOK_AGAIN_AFTER_S = (0.05, 0.1, 0.2)
    kiosk.asking.LOOK_DEADLINE_S = 0.5
    kiosk.asking.LEAST_TRY_S = 0.5
    kiosk.leftovers.SWEEP_AFTER_S = (0.5, 1.0, 2.0, 4.0)
    kiosk.leftovers.AGAIN_FIRST_S = 0.2
    kiosk.leftovers.AGAIN_MOST_S = 1.0
    kiosk.sync.REFRESH_S = 2.0
    kiosk.sync.AWAY_FIRST_S = 0.3
    kiosk.sync.AWAY_MOST_S = 1.0
    kiosk.sync.SAVE_EVERY_S = 10.0
    kiosk.paper.WATCH_S = 2.0
    kiosk.domain.idle.UNPROVED_PAPER_SHOW_S = 1.0
