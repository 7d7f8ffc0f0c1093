"""`kiosk demo`: a bank's ticket server and its kiosk in one process, with tickets on paper as PDF files.

Everything is the real thing: the same server as `kiosk serve`, the same kiosk as `kiosk run`, over HTTP on loopback.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.log import set_up
from kiosk.server.run import TicketServer
from kiosk.settings import Settings, asset, load, state_dir
from kiosk.state_lock import StateLock

TOUR_SIZE = (1080, 1920)


def demo(environ: Mapping[str, str], size: tuple[int, int] | None, display: bool) -> int:  # there is one, or not
    """Run until the window is closed; without a display run the tour instead. The exit code."""
    folder = state_dir(Settings(), environ) / "demo"
    with StateLock(folder) as lock:
        lock.take()  # before the server: its database is in the same folder
        return _demo(folder, environ, size, display, lock)


def _demo(
    folder: Path, environ: Mapping[str, str], size: tuple[int, int] | None, display: bool, lock: StateLock
) -> int:
    with TicketServer(folder / "server.sqlite") as server:
        settings = demo_settings(server.url, folder / "tickets", environ)
        if not display:
            from kiosk.tour import tour

            sys.stdout.write("No display here, so this is the tour: the same journey, off-screen.\n")
            return tour(settings, folder / "tour", size or TOUR_SIZE)
        set_up(folder)
        sys.stdout.write(
            f"Tickets are printed into {folder / 'tickets'}\n"
            f"A teller's page (branch, counter, call the next number): {server.url}/desk\n"
            f"Its requests: KIOSK_KIOSK__STATE_DIR={folder} kiosk tickets\n"
            "Ctrl+C here ends it.\n"
        )
        sys.stdout.flush()
        from kiosk.app import run

        return run(settings, folder, size, lock)


def demo_settings(url: str, tickets: Path, environ: Mapping[str, str]) -> Settings:
    """The demo's own file (assets/demo/kiosk.toml), what only this start knows, and on top a person's own environment.

    `tickets` is the folder of the papers.
    """
    ours = {
        "KIOSK_KIOSK__ID": "demo",
        "KIOSK_API__BASE_URL": f"{url}/customer/v1",
        "KIOSK_BRAND__NAME": "Banco Amancaes",
        "KIOSK_TICKET__QR": url + "/t/{id}",
        "KIOSK_PRINTER__URI": tickets.as_uri(),
    }
    return load(asset("demo", "kiosk.toml"), {**ours, **environ})
