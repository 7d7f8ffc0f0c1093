"""`python -m tests.deploy.proof DEB FOLDER`: the package, from a bare Debian 12 to a ticket, an upgrade, and a purge.

`packaging/test-deb.sh` starts it, as root, in namespaces of its own. One line a promise; the first that breaks ends it.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # this process asks a twin where things are; Qt reads it once
os.environ["QT_QUICK_BACKEND"] = "software"

import requests
from PySide6.QtGui import QGuiApplication

from kiosk.settings import load
from tests.deploy.chroot import Debian
from tests.deploy.machine import HERE, Machine, until
from tests.support.desktop import Desktop
from tests.xvfb.test_clicks import click_through, places

SIZE = (1080, 1920)
PATIENCE_S = 60.0
PORT, HEALTH_PORT = 18080, 19478  # of the ticket server inside and of the kiosk; the network is this machine's
PROGRAM = "/usr/lib/kiosk/program"
SETTINGS, STATE, LOG = "/etc/kiosk/kiosk.toml", "/var/lib/kiosk", "/var/lib/kiosk/kiosk.log"
AS_KIOSK = ("setpriv", "--reuid=kiosk", "--regid=kiosk", "--init-groups", "--", "env", "HOME=/var/lib/kiosk")
MINE = f"""[kiosk]
id = "proof-1"
state_dir = "{STATE}"
[api]
base_url = "http://127.0.0.1:{PORT}/customer/v1"
[health]
port = {HEALTH_PORT}
[brand]
name = "Banco de la Prueba"
"""


class Proof:
    """One package, one Debian."""

    def __init__(self, deb: Path, folder: Path) -> None:
        self._deb, self._folder = deb, folder
        self._debian = Debian(folder / "debian")
        self._began = time.monotonic()

    def all(self) -> None:
        """Everything, in the order of a machine's life."""
        self._debian.make()
        self._said("a Debian 12 of its own")
        self._debian.apt("satisfy", f"{_field(self._deb, 'Depends')}, cage, xwayland, seatd")
        before = self._debian.picture()
        self._installed()
        self._tour()
        with self._server():
            self._ticket_on_x11()
            self._on_wayland()
            self._on_a_machine()
        self._upgraded()
        self._purged(before)

    def _installed(self) -> None:
        self._install(self._deb)
        assert self._debian.run("sh", "-c", "command -v python3 || true") == "", "there is a Python to lean on"
        libraries = f"find {PROGRAM} -type f -name '*.so*' -exec ldd {{}} + | grep 'not found' || true"
        assert self._debian.run("sh", "-c", libraries) == "", "libraries are missing"
        owner = self._debian.run("stat", "--format", "%U:%G %a", SETTINGS, STATE, "/etc/kiosk").split("\n")[:3]
        assert owner == ["root:kiosk 660", "kiosk:kiosk 750", "root:kiosk 2770"], owner
        self._debian.run("systemd-analyze", "verify", "--man=no", *self._units())
        self._said("installed; no Python, no library missing; its units are in order")

    def _units(self) -> list[str]:
        """Enabled as operations.md says, so that kiosk-display.service is one of them."""
        self._debian.run("systemctl", "enable", "kiosk-cage.service")
        return [f"/usr/lib/systemd/system/kiosk{part}.service" for part in ("", "-cage", "-x11", "-failed")]

    def _tour(self) -> None:
        said = self._debian.run("kiosk", "demo")
        assert re.search(r"^Ticket \w+ issued", said, re.MULTILINE), said
        secret = self._debian.run("kiosk", "set-pin", "--recovery")
        assert re.search(r"(\d[ -]?){20}", secret), secret
        self._said("kiosk demo, without a display: " + said.split("\n")[1].split(". In ")[0])

    @contextmanager
    def _server(self) -> Iterator[None]:
        """The ticket server of the package, with the demo's chain."""
        serve = ("kiosk", "serve", "--port", str(PORT))
        with self._running(*serve, environ={}, name="serve"):
            until(_answers, "the ticket server")
            yield

    def _ticket_on_x11(self) -> None:
        settings = self._debian.inside(SETTINGS)
        settings.write_text(MINE)
        twin = self._folder / "twin"
        app = QGuiApplication(sys.argv[:1])
        clicks = places(load(settings, {}), twin, SIZE, "mira", "mi1", "caja")
        app.processEvents()
        with Desktop(SIZE) as desktop:
            environ = {"DISPLAY": desktop.display, "QT_QPA_PLATFORM": "xcb"}
            with self._kiosk(environ) as told:
                click_through(desktop, self._debian.inside(LOG), clicks)
                until(self._delivered, "a ticket that is delivered")
                self._watched(told)
                metrics = requests.get(f"http://127.0.0.1:{HEALTH_PORT}/metrics", timeout=PATIENCE_S).text
        assert 'kiosk_tickets_total{result="issued"} 1.0' in metrics, metrics
        [ticket] = self._tickets()
        self._said(f"kiosk run on X11: ready, watched, counted; ticket {ticket['ticket']} {ticket['stage']}")

    def _on_wayland(self) -> None:
        """On cage without a screen: the wayland-ready of the package says where."""
        folder, log = "/run/kiosk-display", self._debian.inside(LOG)
        self._debian.run("install", "-d", "-o", "kiosk", "-g", "kiosk", "-m", "700", folder)
        headless = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        cage = (*AS_KIOSK, f"XDG_RUNTIME_DIR={folder}", "/usr/bin/cage", "--", "/usr/lib/kiosk/wayland-ready")
        with self._running(*cage, environ=headless, name="cage", ends=(-signal.SIGABRT,)):  # as its unit says
            written = self._debian.inside(f"{folder}/environment")
            until(lambda: written.exists() and "QT_QPA" in written.read_text(), "cage")
            log.unlink()
            display = dict(line.split("=", 1) for line in written.read_text().split())
            with self._kiosk(display) as told:
                until(lambda: log.exists() and " catalogue-fetched " in log.read_text(), "a catalogue on Wayland")
                self._watched(told)
        assert " screen-warning " not in log.read_text()
        self._said("kiosk run on cage: ready, watched, its catalogue is there")

    def _on_a_machine(self) -> None:
        """Its units, on a systemd that boots; what this Debian is given for it is taken away again."""
        shipped = self._debian.inside("/etc/default/kiosk").read_text()
        for name, text in HERE.items():
            self._debian.inside(name).parent.mkdir(exist_ok=True)
            self._debian.inside(name).write_text(text)
        with Machine(self._debian.root, self._folder / "machine.log") as machine:
            machine.kiosk()
            machine.notices_a_frozen_kiosk()
            machine.says_so_when_it_cannot_start()
            machine.stops_quietly()
        self._debian.inside("/etc/default/kiosk").write_text(shipped)
        self._said("on a systemd that boots: ready, started again when frozen, out of order with wrong settings, back")

    @contextmanager
    def _kiosk(self, environ: dict[str, str]) -> Iterator[socket.socket]:
        """The kiosk as its unit starts it, with a socket in systemd's place."""
        address = self._debian.inside("/run/notify")
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
            told.settimeout(PATIENCE_S)
            told.bind(str(address))
            address.chmod(0o777)
            watch = {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "30000000", "QT_QUICK_BACKEND": "software"}
            command = (*AS_KIOSK, f"{PROGRAM}/kiosk", "run")
            with self._running(*command, environ={**environ, **watch}, name="kiosk"):
                yield told
        address.unlink()

    def _watched(self, told: socket.socket) -> None:
        """It says that it is ready, and that it lives."""
        heard = b""
        while not (b"READY=1" in heard and b"WATCHDOG=1" in heard):
            heard += told.recv(4096) + b"\n"

    @contextmanager
    def _running(self, *command: str, environ: dict[str, str], name: str, ends: tuple[int, ...] = ()) -> Iterator[None]:
        """Runs for as long as the block; then it is told to end, and has to end well, or as one of `ends`."""
        log = self._folder / f"{name}.log"
        program = self._debian.start(*command, environ=environ, log=log)
        try:
            yield
            program.send_signal(signal.SIGTERM)
            assert program.wait(PATIENCE_S) in {0, *ends}, f"{name} ended with {program.returncode}"
        except BaseException:
            sys.stderr.write(f"--- {name} said:\n{log.read_text()[-3000:]}\n")
            raise
        finally:
            program.kill()
            program.wait()

    def _tickets(self) -> list[dict[str, str]]:
        """What does not change by itself of each request: all but its age."""
        rows = json.loads(self._debian.run("kiosk", "tickets", "--json", fine=(0, 1)))
        return [{name: row[name] for name in ("ref", "stage", "ticket")} for row in rows]

    def _delivered(self) -> bool:
        return any(row["stage"] == "delivered" for row in self._tickets())

    def _upgraded(self) -> None:
        """Twice: with the settings as shipped before, and with others shipped, as when a release brings a new hint."""
        tickets = self._tickets()
        for number, shipped in enumerate(("", "# Another hint.\n"), 1):
            self._install(_next(self._deb, self._folder, number, shipped))
            assert self._debian.inside(SETTINGS).read_text() == MINE, "the settings were touched"
            assert self._tickets() == tickets, "the requests were touched"
        found = self._debian.run("dpkg-query", "--show", "--showformat", "${Version}", "kiosk")
        self._said(f"upgraded to {found}: settings and requests are as they were")

    def _install(self, deb: Path) -> None:
        shutil.copy(deb, self._debian.inside("/tmp/kiosk.deb"))  # noqa: S108  # a folder of this Debian, nobody else's
        self._debian.apt("-o", "Dpkg::Options::=--force-confold", "install", "/tmp/kiosk.deb")  # noqa: S108  # likewise

    def _purged(self, before: dict[str, tuple[int, int, int, str]]) -> None:
        self._debian.apt("purge", "kiosk")
        after = self._debian.picture()
        differs = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        assert not differs, f"purging left: {differs}"
        assert not self._debian.inside("/run/kiosk-display").exists()
        self._said(f"purged: all {len(after)} files are as they were before it came")

    def _said(self, what: str) -> None:
        sys.stdout.write(f"{time.monotonic() - self._began:5.0f} s  ok  {what}\n")
        sys.stdout.flush()


def _answers() -> bool:
    with socket.create_connection(("127.0.0.1", PORT), timeout=1):
        return True


def _field(deb: Path, name: str) -> str:
    return subprocess.run(["dpkg-deb", "-f", deb, name], check=True, capture_output=True, text=True).stdout.strip()


def _next(deb: Path, folder: Path, number: int, shipped: str) -> Path:
    """The same package as a later release, its settings file with `shipped` behind it."""
    tree, new = folder / f"next-{number}", folder / f"next-{number}.deb"
    subprocess.run(["dpkg-deb", "-R", deb, tree], check=True)
    control = tree / "DEBIAN/control"
    control.write_text(re.sub(r"(?m)^(Version: .*)$", rf"\1+{number}", control.read_text()))
    with (tree / SETTINGS.lstrip("/")).open("a") as file:
        file.write(shipped)
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "-b", tree, new], check=True, capture_output=True)
    shutil.rmtree(tree)
    return new


if __name__ == "__main__":
    Proof(Path(sys.argv[1]).absolute(), Path(sys.argv[2])).all()
    sys.stdout.write("The package keeps its promises.\n")
