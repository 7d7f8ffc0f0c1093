"""Everything that is not the kiosk, in a process of its own: the ticket server, the bad line before it, the printer.

    python -m tests.soak.world FOLDER REVISION SEED SHARE DEADLINE_S {one|many}

Prints one JSON line: where things are. Then reads a word a line and answers each with a JSON line: "out" and "paper"
(the printer's roll), "heal" (no fault from now on), "facts" (what happened). It ends with its standard input. Its
memory is not the kiosk's: that is why it is a process.
"""

import contextlib
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.soak.means import DEADLINE_S, MANNERS, Means
from tests.soak.paper_tray import PaperTray
from tests.soak.roulette import Roulette
from tests.support.fake_printer import FakePrinter, Mode, on_tcp
from tests.support.unreliable import Truth, unreliable

ROOT = Path(__file__).resolve().parents[2]
END_S = 20.0


class World:
    """The process, as whoever runs a kiosk sees it; from `with` to its end."""

    def __init__(self, folder: Path, means: Means, seed: int, share: float) -> None:
        self.folder = folder
        manner = MANNERS[means]
        command = [sys.executable, "-m", "tests.soak.world", str(folder), manner.revision, str(seed), str(share)]
        command += [str(DEADLINE_S), "one" if manner.one_ticket_a_customer else "many"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        where = self._answer()
        self.url: str = where["url"]
        self.printer: str = where["printer"]
        self.truth = Truth(Path(where["db"]))

    def tell(self, word: str) -> dict[str, Any]:
        """Say the word; what is answered."""
        assert self._process.stdin is not None
        self._process.stdin.write(word + "\n")
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        said = self._process.stdout.readline()
        assert said, f"the world ended ({self._process.poll()})"
        answer: dict[str, Any] = json.loads(said)
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for end in (self._process.stdin, self._process.stdout):
            if end is not None:
                end.close()
        try:
            self._process.wait(END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _listen(roulette: Roulette, printer: FakePrinter, tray: PaperTray) -> None:
    for line in sys.stdin:
        match line.strip():
            case "out":
                printer.mode = Mode.OUT
                _say()
            case "paper":
                printer.reload()
                _say()
            case "heal":
                roulette.rest()
                _say()
            case "facts":
                tray.read_all()
                _say(
                    posts=[asdict(post) for post in roulette.posts],
                    exchanges=roulette.exchanges,
                    faulty=roulette.faulty,
                    papers=tray.ids,
                    illegible=tray.illegible,
                )


def main(folder: str, revision: str, seed: str, share: str, deadline_s: str, tickets: str) -> None:
    """Be the world until standard input ends."""
    place = Path(folder)
    with (
        unreliable(place / "server", one_ticket_a_customer=tickets == "one") as server,
        on_tcp() as (printer, uri),
        contextlib.closing(PaperTray(printer, place / "tray")) as tray,
    ):
        roulette = Roulette(server, int(seed), float(share), float(deadline_s))
        _say(url=server.api_url(revision), printer=uri, db=str(server.truth.db))
        _listen(roulette, printer, tray)


if __name__ == "__main__":
    main(*sys.argv[1:])
