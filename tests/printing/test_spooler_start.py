"""What a kiosk that was killed left waiting in its CUPS queue: gone at the next start, before staff start the queue."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.paper import PaperKeeper
from kiosk.printing.printer import GivenUp, Medium, Printer, open_printer
from kiosk.printing.spooler import JOB_NAME
from tests.support.cupsd import PROGRAM, Cupsd, running_cupsd, until

pytestmark = pytest.mark.usefixtures("qapp")
SOON_S = 5


@pytest.fixture
def cups(tmp_path: Path) -> Iterator[Cupsd]:
    """A scheduler."""
    if PROGRAM is None:
        pytest.skip("cupsd is not installed here: `apt install cups-daemon`, or `make packages-test`")
    with running_cupsd(tmp_path / "cups") as scheduler:
        yield scheduler


def opened(cups: Cupsd, queue: str) -> Printer:
    """The printer as the kiosk has it."""
    printer = open_printer(cups.uri(queue), Medium())
    assert printer is not None
    return printer


def test_what_a_killed_kiosk_left_goes_at_the_start(cups: Cupsd, tmp_path: Path) -> None:
    """Kept in a stopped queue: staff who start that get nothing out of it. `kiosk check` beside it clears nothing."""
    roll = cups.queue("restarts", "-o", "printer-error-policy=abort-job")
    cups.run("cupsdisable", "restarts")
    (tmp_path / "ghost.pdf").write_bytes(b"%PDF-1.4\n")
    cups.run("lp", "-d", "restarts", "-t", JOB_NAME, str(tmp_path / "ghost.pdf"))
    assert "has stopped" in opened(cups, "restarts").status().reason
    assert len(cups.jobs("restarts")) == 1
    keeper = PaperKeeper(opened(cups, "restarts"), tmp_path / "roll.json", lambda _ready: None)
    keeper.start()
    assert until(lambda: keeper.seen is not None, SOON_S)
    keeper.close()
    assert cups.jobs("restarts") == cups.printable("restarts") == []
    assert roll.papers == []


def test_clearing_gives_way_to_a_ticket(cups: Cupsd) -> None:
    """Somebody wants to print: not one call of CUPS more."""
    cups.queue("busy")
    wanted = threading.Event()
    wanted.set()
    with pytest.raises(GivenUp):
        opened(cups, "busy").clear(wanted)
