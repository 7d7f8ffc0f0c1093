"""What `systemctl stop` and an upgrade rely on: told to end, a kiosk ends well, though nobody can close it."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

START_S = 60  # what takes a second, on a machine that is busy
STOP_S = 20  # systemd gives it 30 (kiosk.service), then it is killed


def test_full_screen_it_ends_when_it_is_told_to(tmp_path: Path) -> None:
    """SIGTERM, once it has said that it is ready: exit code 0."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
        told.bind(str(tmp_path / "notify"))
        told.settimeout(START_S)
        kiosk = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run"],
            env={**os.environ, "NOTIFY_SOCKET": str(tmp_path / "notify"), "KIOSK_KIOSK__STATE_DIR": str(tmp_path)},
            stderr=subprocess.DEVNULL,
        )
        try:
            while b"READY=1" not in told.recv(4096):
                pass
            kiosk.send_signal(signal.SIGTERM)
            assert kiosk.wait(STOP_S) == 0
        finally:
            kiosk.kill()
            kiosk.wait()
