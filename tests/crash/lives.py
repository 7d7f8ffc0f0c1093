"""The lives of one case: the real program as a process, killed where the case says, started again until all is settled.

    run = lived(case, folder)        # against a real server behind a bad proxy, and a printer on a real socket

What is true afterwards is the server's own database, the printer's own paper, what stood on the screen, and what staff
are told (`kiosk tickets`); never the kiosk's outbox. Must not judge it: `matrix` does.
"""

import json
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, get_args

from tests.crash.case import DEADLINE_S, WEATHERS, Case, Means
from tests.crash.life import Life
from tests.crash.nest import Born, Nest
from tests.support.escpos_decoder import Command, Page, decode, picture
from tests.support.eyes import read_codes
from tests.support.fake_printer import FakePrinter, on_serial, on_tcp
from tests.support.unreliable import Asked, Made, Moment, Unreliable, unreliable

LIFE_TIMEOUT_S = 90.0  # one takes two to five seconds
OFFERED_S = 15.0  # for who claims: from the request on; a busy machine takes seconds to start again
SLOW_BAUD = 9600  # too slow for pictures: what it prints can be read without a camera
STILL_OFFERED_S = 4.0  # when the same customer comes again, unless the machine is busy: then they come later
HALF_A_TICKET = 6000  # bytes of its picture
SWEEP_AFTER_S = (0.2, 0.4, 0.6, 0.8)  # after what a late server takes

_DNI = [{"code": "D", "name": {"es": "DNI"}, "pattern": "[0-9]{2}"}]
_NUMBER = ("key-4", "key-2", "keyDone")


class Killer:
    """Ends a life from outside, once, at the moment it was told."""

    def __init__(self) -> None:
        self._born: Born | None = None
        self._moment = ""
        self.done = False

    def aim(self, born: Born, moment: str) -> None:
        """That life is to end at that moment, where it is one that is seen from outside."""
        self._born, self._moment, self.done = born, moment, False

    def at(self, moment: str) -> None:
        """It is that moment."""
        if moment == self._moment and self._born is not None and not self.done:
            self.done = True
            self._born.kill()


class SlotPrinter(FakePrinter):
    """The printer, and whoever looks at its slot. It tells what it does before its answer is on its way."""

    def watched(self, at: Callable[[str], None]) -> None:
        """From now on `at` is told."""
        self._at, self._base = at, len(self.received)

    def take(self, data: bytes) -> bytes:
        """Receive; what it answers at once."""
        answers = super().take(data)
        begun = self._begun()
        if begun >= 0:
            self._at("paper begun")
            if len(self.received) - begun > HALF_A_TICKET:
                self._at("paper half")
        return answers

    def _carry_out(self, command: Command) -> bytes:
        answers = super()._carry_out(command)
        if command.name == "cut":
            self._at("paper cut")
        elif command.name == "process-id" and self._begun() >= 0:
            self._at("paper proved")
        return answers

    def _begun(self) -> int:
        """Where the first picture, or the first code of its own, began in this life; -1: nowhere."""
        return max(self.received.find(begin, self._base) for begin in (b"\x1dv0", b"\x1d(k"))


@dataclass
class Run:
    """What one case left: how it went, and the evidence."""

    case: Case
    lives: int = 0
    killed: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)  # kills whose point was not reached
    faults: int = 0  # requests that met something else than a server in good health
    troubles: list[str] = field(default_factory=list)  # of the program itself
    trail: list[str] = field(default_factory=list)
    made: tuple[Made, ...] = ()
    papers: list[str] = field(default_factory=list)  # the ticket ids that phones read from the paper
    copies: list[str] = field(default_factory=list)  # likewise, from paper that says so
    staff: list[dict[str, Any]] = field(default_factory=list)  # what `kiosk tickets --json` says

    @property
    def live(self) -> list[str]:
        """The tickets that wait to be called."""
        return [ticket.id for ticket in self.made if ticket.state == "waiting"]

    @property
    def shown(self) -> list[str]:
        """The tickets that were on the screen."""
        return [line.split()[1] for line in self.trail if line.startswith("shown ")]

    @property
    def given_up(self) -> set[str]:
        """The tickets whose customers said that they do not have them."""
        return {line.split()[2] for line in self.trail if line.startswith("gave up ")}


def lived(case: Case, folder: Path, nest: Nest) -> Run:
    """All of the case's lives, its files in `folder`, until nothing is left to do."""
    run, weather, printer, killer = Run(case), WEATHERS[case.weather], SlotPrinter(), Killer()
    folder.mkdir(parents=True)
    with (
        unreliable(folder / "server", one_ticket_a_customer=weather.strict) as server,
        on_serial(printer=printer, baud=SLOW_BAUD) if case.copies else on_tcp(printer=printer) as (_, uri),
    ):
        acted = threading.Event()
        for asked, faults in weather.told():
            server.tell(asked, *faults)
        for asked in (Asked.CREATE, Asked.LIST, Asked.CANCEL):
            for moment in get_args(Moment):
                server.on(moment, partial(killer.at, f"{asked.name.lower()} {moment}"), of=asked)
        server.on("acted", acted.set)
        environment = _environment(case, server, uri, folder)
        for number in range(len(case.kills) + 1):
            printer.watched(killer.at)
            if not _live(run, number, killer, nest, environment, folder):
                break
        if weather.late_s and server.count(Asked.CREATE):
            acted.wait(weather.late_s + 1.0)  # nothing may happen after the truth was read
        run.made = server.truth.made()
        run.faults = sum(min(server.count(asked), len(faults) - 1) for asked, faults in weather.told())
        run.staff = _staff(run, nest, environment, folder / "staff")
    _read_paper(run, list(map(decode, printer.printed)), folder)
    run.trail = _lines(folder / "trail")
    log = _lines(folder / "state" / "kiosk.log")
    run.troubles += [
        line for line in log if " ERROR " in line and " ERROR safe-mode" not in line
    ]  # it was killed often
    return run


def _live(  # each is another thing that a life needs
    run: Run, number: int, killer: Killer, nest: Nest, environment: dict[str, str], folder: Path
) -> bool:
    """One life, killed where the case says so. False if the program itself failed."""
    life = _life(run.case, number, folder)
    kill = run.case.kills[number] if number < len(run.case.kills) else ""
    said = folder / f"said-{number}"
    born = nest.born(["life", str(life.write(folder / f"life-{number}.json"))], environment, said)
    killer.aim(born, kill)
    code = born.end(LIFE_TIMEOUT_S)
    run.lives += 1
    if code not in {0, -signal.SIGKILL}:
        run.troubles.append(f"life {number} ended with {code}: {said.read_text(errors='replace')[-600:]}")
        return False
    if kill:
        own = kill == "shown" or _lines(folder / "trail")[-1:] == [kill]  # the last thing it ever did
        (run.killed if code and (own or killer.done) else run.missed).append(kill)
    return True


def _life(case: Case, number: int, folder: Path) -> Life:
    """What the process is told: the customer is in the first life, and again in the last where the case says so."""
    late_s = WEATHERS[case.weather].late_s
    last = number == len(case.kills)
    kill = "" if last else case.kills[number]
    leaves = number > 0 or (not case.prints and "delivered" in kill)  # without paper: once the screen is left
    touches = ("start", "card-dep", *(_NUMBER if case.means is Means.REAL else ()))
    return Life(
        trail=str(folder / "trail"),
        touches=touches if number == 0 or case.again else (),
        claims=case.claims and number > 0,
        anew=case.anew,
        copies=case.copies,
        settles=last or (leaves and kill != "shown"),
        kill=kill,
        sweep_after_s=tuple(late_s + after for after in SWEEP_AFTER_S),
        offer_s=OFFERED_S if case.claims else STILL_OFFERED_S if case.again and not case.anew else 0.1,
        sabotage=case.sabotage,
    )


def _read_paper(run: Run, pages: list[Page], folder: Path) -> None:
    """What a phone reads from what came out; of a slow printer's, whether it says that it is a copy."""
    for page in pages:
        copied = any(text.startswith(("COPY", "COPIA")) for text in page.texts)
        run.copies += page.codes[-1:] if copied else []
        run.papers += page.codes[:-1] if copied else page.codes
    pictures = [picture(page, folder, f"paper-{number}") for number, page in enumerate(pages) if page.rows]
    run.papers += read_codes(*pictures) if pictures else []


def _environment(case: Case, server: Unreliable, printer: str, folder: Path) -> dict[str, str]:
    """The settings of the kiosk, as environment variables; nothing of this machine's own."""
    settings = {
        "KIOSK_KIOSK__STATE_DIR": str(folder / "state"),
        "KIOSK_API__BASE_URL": server.api_url(case.revision),
        "KIOSK_API__REVISION": case.revision,
        "KIOSK_API__DEADLINE_S": str(DEADLINE_S),
        "KIOSK_API__IDEMPOTENCY_KEY": "true" if case.means is Means.KEY else "false",
        "KIOSK_API__ANONYMOUS_ID_TYPE": "K" if case.means is Means.OWN else "",
        "KIOSK_CUSTOMER__ASK_ID": "required" if case.means is Means.REAL else "never",
        "KIOSK_CUSTOMER__ID_TYPES": json.dumps(_DNI),
        "KIOSK_PRINTER__URI": printer if case.prints else "none:",
        "KIOSK_PRINTER__PAPER_MM": "58",
        "KIOSK_RECEIPT__SECTIONS": "number,qr",  # less to paint, and to read
        "KIOSK_SCREEN__MOTION": "false",
        "KIOSK_HEALTH__PORT": "0",  # several kiosks live at once
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        **{f"XDG_{kind}_HOME": str(folder / "home") for kind in ("CONFIG", "STATE", "CACHE", "DATA")},
    }
    return {**{name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}, **settings}


def _staff(run: Run, nest: Nest, environment: dict[str, str], said: Path) -> list[dict[str, Any]]:
    """What staff are told of each request; the exit code says whether they must look at one."""
    code = nest.born(["tickets", "--json"], environment, said).end(LIFE_TIMEOUT_S)
    text = said.read_text(encoding="utf-8")
    if code not in {0, 1}:
        run.troubles.append(f"kiosk tickets ends with {code}: {text}")
        return []
    rows: list[dict[str, Any]] = json.loads(text or "[]") if not text.startswith("No ") else []
    if code != any(row["needs_staff"] for row in rows):
        run.troubles.append("kiosk tickets lists what its exit code does not say")
    return rows


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []
