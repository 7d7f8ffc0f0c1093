"""Starting, stopping, and the command `kiosk serve`."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from kiosk.server.errors import BadChain
from kiosk.server.run import TicketServer, serve
from tests.server.world import CAJA, TIMEOUT_S, Caller, Clock, chain_file

STEP_S = 0.035  # below the 40 ms of Nagle against a delayed acknowledgement


def test_a_kept_connection_has_no_40_ms_steps(shared: TicketServer, session: requests.Session) -> None:
    """TCP_NODELAY is on: the quickest of some POSTs on one connection takes far less than a delayed acknowledgement."""
    api = Caller(shared.url, "/customer/v1", session)

    def timed() -> float:
        start = time.perf_counter()
        assert api.create(CAJA).status_code == 201
        return time.perf_counter() - start

    assert min(timed() for _ in range(10)) < STEP_S


def test_a_drip_of_a_body_is_given_up(shared: TicketServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body that does not arrive in time is a 408, not a connection held for ever."""
    monkeypatch.setattr("kiosk.server.inputs.BODY_TIMEOUT_S", 0.2)
    host, port = shared.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), TIMEOUT_S) as slow:
        slow.sendall(b"POST /v1/tickets HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nchannel=")
        assert slow.recv(4096).startswith(b"HTTP/1.1 408 ")


def test_bytes_that_are_no_http_are_a_400(shared: TicketServer) -> None:
    """Noise on the port ends that connection alone."""
    host, port = shared.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), TIMEOUT_S) as noise:
        noise.sendall(b"\x16\x03\x01\x00\xff\r\n\r\n")
        assert noise.recv(4096).startswith(b"HTTP/1.1 400 ")


def test_the_root_leads_to_the_desk(shared: TicketServer, session: requests.Session) -> None:
    """Somebody who opens the server's address finds something."""
    assert session.get(shared.url, timeout=TIMEOUT_S).url == f"{shared.url}/desk"


def test_stopping_ends_kept_connections_soon(tmp_path: Path, session: requests.Session) -> None:
    """A client that keeps its connection does not hold the server up; stopping twice is stopping once."""
    server = TicketServer(tmp_path / "t.db", chain=chain_file(tmp_path)).start()
    session.get(f"{server.url}/v1/branches", timeout=TIMEOUT_S)
    assert server.running
    start = time.monotonic()
    server.stop()
    server.stop()
    assert time.monotonic() - start < 3
    assert not server.running


def test_a_taken_port_is_an_os_error(shared: TicketServer, tmp_path: Path) -> None:
    """And nothing is left behind."""
    port = int(shared.url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"):
        TicketServer(tmp_path / "t.db", port=port, chain=chain_file(tmp_path)).start()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """SQLite says so, and the file stays as it was."""
    path = tmp_path / "t.db"
    path.write_bytes(b"my thesis" * 1000)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        TicketServer(path, chain=chain_file(tmp_path)).start()
    assert path.read_bytes() == b"my thesis" * 1000


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    """An older program must not write into a schema it does not know."""
    path = tmp_path / "t.db"
    with TicketServer(path, chain=chain_file(tmp_path)):
        pass
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(sqlite3.DatabaseError, match="newer version"):
        TicketServer(path, chain=chain_file(tmp_path)).start()


def test_every_commit_is_synced(tmp_path: Path) -> None:
    """WAL with synchronous=FULL: anything less lost acknowledged tickets in power cuts (FACTS.md)."""
    with TicketServer(tmp_path / "t.db", chain=chain_file(tmp_path)) as server:
        assert server._store is not None
        writer = server._store._writer._connection
        assert writer.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert writer.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_a_wrong_chain_stops_the_start(tmp_path: Path) -> None:
    """Before anything listens."""
    with pytest.raises(BadChain):
        TicketServer(tmp_path / "t.db", chain=chain_file(tmp_path, {})).start()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_prints_its_addresses_and_ends_cleanly(
    repository: Path, tmp_path: Path, number: signal.Signals
) -> None:
    """Exit code 0 on Ctrl+C and on systemd's stop; the ticket made meanwhile is kept."""
    program = """if True:
        import sys
        from pathlib import Path
        from kiosk.server.run import serve
        sys.exit(serve("127.0.0.1", 0, Path(sys.argv[1])))"""
    database = tmp_path / "a" / "new" / "folder" / "t.db"
    command = [sys.executable, "-c", program, str(database)]
    environment = {**os.environ, "PYTHONPATH": str(repository)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout
        lines = [process.stdout.readline() for _ in range(7)]
        url = lines[1].split()[1]
        fields = {"branch_id": "mira", "sector_id": "mi1", "service_id": "caja", "channel": "kiosk"}
        made = requests.post(f"{url}/tickets", json=fields, timeout=TIMEOUT_S).json()
        process.send_signal(number)
        _, errors = process.communicate(timeout=10)
    assert process.returncode == 0, errors
    assert errors == ""
    assert lines[0].startswith("Banco Amancaes: 12 branches")
    assert url.endswith("/customer/v1")
    assert lines[2].split()[1].endswith("/v1")
    assert lines[3].split()[1].endswith("/desk")
    with TicketServer(database) as server, requests.Session() as session:
        assert Caller(server.url, "/v1", session).get(f"/tickets/{made['id']}").json()["number"] == made["number"]


def test_the_command_says_why_it_cannot_serve(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence and exit code 1."""
    assert serve("127.0.0.1", 0, tmp_path, chain=chain_file(tmp_path)) == 1
    assert serve("127.0.0.1", 0, chain_file(tmp_path) / "t.db", chain=chain_file(tmp_path)) == 1
    assert "cannot serve" in capsys.readouterr().err


def test_a_wildcard_host_names_this_machine(tmp_path: Path) -> None:
    """0.0.0.0 is no address to go to."""
    with TicketServer(tmp_path / "t.db", host="0.0.0.0", chain=chain_file(tmp_path), clock=Clock()) as server:
        assert server.url.startswith("http://127.0.0.1:")
