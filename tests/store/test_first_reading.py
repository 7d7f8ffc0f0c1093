"""Threads that read the outbox for the first time at once: where they make its decoders, msgspec 0.22.0 kills them."""

import subprocess
import sys
from pathlib import Path

from kiosk.domain.model import Branch, Customer, Sector, Service, Ticket, TicketRequest, TicketStatus
from kiosk.store.outbox import Outbox

FORKS = 60  # one in ten died
READS = """
import os, sqlite3, sys, threading

from kiosk.store.rows import COLUMNS, case

sys.setswitchinterval(1e-6)  # threads take turns in the middle of everything
connection = sqlite3.connect(sys.argv[1])
connection.row_factory = sqlite3.Row
[row] = connection.execute(f"SELECT {COLUMNS} FROM requests").fetchall()


def read(together):
    together.wait()
    for _ in range(5):
        case(row)


def child():
    together = threading.Barrier(4)
    threads = [threading.Thread(target=read, args=(together,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


for _ in range(int(sys.argv[2])):
    if (pid := os.fork()) == 0:
        child()
        os._exit(0)
    if (status := os.waitpid(pid, 0)[1]) != 0:
        sys.exit(f"a process died of status {status}")
"""


def test_threads_may_read_first_at_once(tmp_path: Path) -> None:
    """What is left behind is read at a start while the first customer comes: no process dies of that."""
    outbox = Outbox(tmp_path / "outbox.sqlite")
    outbox.add(TicketRequest("a1", Branch("sole"), Sector("uno"), Service("dep"), Customer(), "es"))
    outbox.sending("a1")
    outbox.issued("a1", Ticket("89m32b0998", "T", 2, status=TicketStatus.ENABLED))
    outbox.close()
    command = [sys.executable, "-c", READS, str(tmp_path / "outbox.sqlite"), str(FORKS)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
