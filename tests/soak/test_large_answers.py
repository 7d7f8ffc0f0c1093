"""A server that sends megabytes instead of an answer leaves none of them in the kiosk's memory."""

import subprocess
import sys
from pathlib import Path

from tests.support.fault_server import FaultServer, endless

ROUNDS = 40
MOST_MB = 5.0  # the same answers leave twelve or more where each heap keeps what it was given
PROGRAM = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk.api.errors import ApiError
from kiosk.backend import Backend
from kiosk.domain.model import Customer
from kiosk.hands import Hands
from tests.soak.meter import sample
from tests.support.lobby import settings_for

def ask(_number):
    try:
        backend._api.tickets_of(Customer(id_type="D", id_number="45671234"))
    except ApiError:
        return True

backend = Backend(settings_for(sys.argv[1]), Path(sys.argv[2]), Hands(), lambda _event: None)
with ThreadPoolExecutor(3) as threads:
    taken = []
    for round in range(int(sys.argv[3])):
        assert all(threads.map(ask, range(1 + round % 3)))
        taken.append(sample(0).rss_kb)
print((max(taken) - taken[0]) / 1024)
backend.close()
"""


def test_megabytes_go_back(repository: Path, tmp_path: Path) -> None:
    """Lists without an end, up to three at once, each given up at four megabytes: in a process of its own."""
    with FaultServer() as server:
        server.answer(endless(b" " * 65536))
        command = [sys.executable, "-c", PROGRAM, server.base_url, str(tmp_path / "state"), str(ROUNDS)]
        done = subprocess.run(command, cwd=repository, stdout=subprocess.PIPE, text=True, timeout=120, check=True)
    assert float(done.stdout) < MOST_MB
