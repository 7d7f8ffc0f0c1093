"""One life of the real program, for the crash matrix: `kiosk run` off-screen, a finger on its window, a short life.

    python -m tests.crash.driver LIFE.json          # settings from the environment, as always

Only time is other than in a branch: what takes minutes takes tenths of seconds. The connection to the outbox knows
when it commits, writes that down, and kills the process there if it is told to. Must not judge: `matrix` does.
"""

import faulthandler
import os
import signal
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk import app, asking, cli, leftovers
from kiosk.domain.model import Held
from kiosk.domain.state import Screen
from kiosk.store.stages import Stage
from kiosk.unattended import safe_mode
from tests.crash.life import Life
from tests.crash.sabotage import SABOTAGES
from tests.support.finger import Finger, pump, until

READY_S = 15.0  # from the first frame to a server that was reached: a busy machine takes seconds
VISIT_S = 30.0  # the customer's own patience is 20 s
SETTLE_S = 20.0
MOST_ROWS = 100
NOTHING_CAME_S = 1.5  # then people touch it again
PULSE_S = 0.01
BROKEN = 3  # exit code: the finger could not do what it should


class Trail:
    """What happened, a line each; what is written stays, however the process ends."""

    def __init__(self, file: str) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def note(self, what: str) -> None:
        """Add a line."""
        os.write(self._file, f"{what}\n".encode())


def die() -> None:
    """As a power cut, for this process."""
    os.kill(os.getpid(), signal.SIGKILL)


def step_of(sql: str, values: Any) -> str | None:
    """What a statement of the outbox is about: the stage it leads to, or a word; `None`: it only reads."""
    words = sql.split()
    if sql.startswith("UPDATE requests SET stage = ?"):
        return str(values[0])
    if words[0] == "INSERT":
        return "asked" if words[2] == "requests" else "doomed"
    if words[0] == "UPDATE":
        return words[3]  # looks, doubtful, reason, deletions …
    return "opened" if sql.startswith("PRAGMA user_version=") else None


def dying(note: Callable[[str], None], kill: str) -> type[sqlite3.Connection]:
    """A connection that notes each commit before and after it, and kills the process at the one called `kill`."""

    class Dying(sqlite3.Connection):
        step = ""

        def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
            alone = not self.in_transaction
            step = step_of(sql, parameters)
            self.step = step or ("" if sql.startswith("BEGIN") else self.step)
            if not self.step or not (sql == "COMMIT" or (step and alone)):
                return super().execute(sql, parameters)
            self._at("before")
            done = super().execute(sql, parameters)
            self._at("after")
            return done

        def _at(self, when: str) -> None:
            note(f"{when} {self.step}")
            if kill == f"{when} {self.step}":
                die()

    return Dying


def watch_commits(note: Callable[[str], None], kill: str) -> None:
    """Have every connection that writes the outbox be a `Dying` one."""
    connect, factory = sqlite3.connect, dying(note, kill)

    def watched(database: Any, *given: Any, **named: Any) -> sqlite3.Connection:
        if Path(str(database)).name == "outbox.sqlite":
            named["factory"] = factory
        return connect(database, *given, **named)  # type: ignore[no-any-return]  # what was given is not looked at

    sqlite3.connect = watched  # type: ignore[assignment]  # one of its many overloads is all that the store calls


def hasten(life: Life) -> None:
    """Time passes faster."""
    leftovers.SWEEP_AFTER_S = life.sweep_after_s  # type: ignore[assignment]  # the same four
    leftovers.OFFER_S = life.offer_s
    leftovers.AGAIN_FIRST_S = 0.2
    asking.LOOK_AGAIN_AFTER_S = (0.1, 0.2, 0.4)
    asking.CONNECT_AGAIN_AFTER_S = (0.1, 0.1, 0.1)
    safe_mode.SAFE_S = 0.1


class Player(app.Kiosk):
    """The kiosk, and who stands before it."""

    life: Life
    trail: Trail

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._finger = Finger(self.screen.window)
        self.session.changed.connect(self._look)
        QTimer.singleShot(0, self._play)

    def _look(self) -> None:
        ticket = self.session.state.ticket
        if self.session.state.screen is Screen.TICKET and ticket is not None:
            self.trail.note(f"shown {ticket.id}")

    def _play(self) -> None:
        try:
            self._stand_there()
        except BaseException:  # noqa: BLE001  # Qt would hand it to the kiosk's own net, which mends and goes on
            traceback.print_exc()
            sys.stderr.write(f"on the screen {self.session.state.screen.name}\n")
            sys.stderr.flush()
            os._exit(BROKEN)
        QGuiApplication.quit()

    def _stand_there(self) -> None:
        until(lambda: self.session.state.reachable and self.session.state.screen is Screen.WELCOME, READY_S)
        touches = self.life.touches
        if self.life.claims:
            until(lambda: self.session.state.offer is not None or self._settled(), SETTLE_S, what="an offer, or an end")
            touches = ("claim",) if self.session.state.offer is not None else ()
            self.trail.note("claimed" if touches else "nothing to claim")
        for name in touches:
            self._touch(name)
        if touches:
            self._hear()
            if not self.life.settles:
                die()
            self._go_away()
        until(self._settled, SETTLE_S, what="that all is settled")

    def _touch(self, name: str) -> None:
        """As people do: once more, where nothing came of it. What is under a finger may be renewed that very moment."""
        before = self._place()
        self._finger.tap(name)
        if not self._waited(lambda: self._place() != before):
            self.trail.note(f"once more {name}")
            self._finger.tap(name)

    def _place(self) -> tuple[Screen, str]:
        """What a touch changes, and news of the world do not."""
        return self.session.state.screen, self.session.state.entry

    def _waited(self, true: Callable[[], bool]) -> bool:
        end = time.monotonic() + NOTHING_CAME_S
        while not true() and time.monotonic() < end:
            pump(PULSE_S)
        return true()

    def _hear(self) -> None:
        """Until the visit has ended; what is asked on the way is answered."""
        until(self._told, VISIT_S, what="an end of the visit")
        outcome = self.session.state.outcome
        if self.life.anew and isinstance(outcome, Held):
            self.trail.note(f"gave up {outcome.ticket.id}")
            self._finger.tap("newOne")
            until(lambda: self._told() and self.session.state.screen is not Screen.HELD, VISIT_S, what="a new one")
        if self.life.copies and self.session.asksAboutPaper:
            self._finger.tap("paperMissing")
            until(lambda: self._told() and self.session.state.copies, VISIT_S, what="a copy")
        self.trail.note(f"told {self.session.state.screen.name}")

    def _go_away(self) -> None:
        """As somebody who is content does."""
        if self.session.asksAboutPaper:
            self._finger.tap("paperCame")
        leaving = {Screen.TICKET: "done", Screen.HELD: "haveIt"}
        self._finger.tap(leaving.get(self.session.state.screen, "startOver"))

    def _told(self) -> bool:
        state = self.session.state
        return state.screen is not Screen.ISSUING and state.outcome is not None

    def _settled(self) -> bool:
        """Whether nothing more will be done: what is open still can only be found by a person."""
        backend = self._backend
        if backend is None:
            return False
        outbox = backend._outbox
        rows = outbox.rows(MOST_ROWS)
        blind = all(case.row.stage is Stage.UNKNOWN and not case.row.searchable for case in outbox.open_cases())
        return blind and not outbox.interrupted() and rows == outbox.rows(MOST_ROWS)  # nothing moved between the reads


def run(file: Path) -> int:
    """Live it; the exit code, where it is not killed."""
    Player.life = life = Life.read(file)
    Player.trail = trail = Trail(life.trail)
    hasten(life)
    watch_commits(trail.note, life.kill)
    if life.sabotage:
        SABOTAGES[life.sabotage]()
    for name in dir(QTest):  # made before any other thread may name it (`kiosk.qt_types`)
        getattr(QTest, name)
    faulthandler.enable()
    app.Kiosk = Player  # type: ignore[misc]  # as `app.run` makes it, with somebody in front of it
    return cli.main(["run", "--windowed", "540x960"])


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1])))
