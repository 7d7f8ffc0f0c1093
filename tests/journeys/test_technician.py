"""A technician at the kiosk: another printer, another kiosk's settings, the old ones back, a PIN, the desktop.

By touch on the real window; what came of it is read from the files, the exit code and the audit trail.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from kiosk.domain.pin import Role
from kiosk.domain.state import Screen
from kiosk.maintenance.store import recorded_traces
from kiosk.maintenance.trial import Trial
from kiosk.server.run import TicketServer
from kiosk.ui import maintenance
from kiosk.unattended.exit_codes import ExitCode
from tests.server.world import chain_file
from tests.support.finger import until
from tests.support.pins import STAFF
from tests.support.staff import NEVER, Site
from tests.support.staff_room import always_open

NEW_STAFF = "8305"
READ_MS = 1000  # for the last sentence, instead of two seconds; a busy machine takes some of it for the touch
CLONE = """
[kiosk]
id = "another"
languages = ["es", "en"]
[api]
base_url = "{url}/customer/v1"
[idle]
warn_s = 44.0
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TicketServer]:
    """A bank that is open."""
    folder = tmp_path_factory.mktemp("bank")
    with TicketServer(folder / "tickets.db", chain=chain_file(folder, always_open())) as server:
        yield server


@pytest.fixture
def site(server: TicketServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A kiosk without a printer, on a machine whose CUPS has one queue."""
    monkeypatch.setattr(maintenance, "LEAVE_MS", READ_MS)
    lpstat = tmp_path / "bin" / "lpstat"
    lpstat.parent.mkdir()
    lpstat.write_text('#!/bin/sh\n[ "$1" = -e ] && echo receipts\n')
    lpstat.chmod(0o755)
    monkeypatch.setenv("PATH", str(lpstat.parent), prepend=":")
    return Site(tmp_path, server.url)


def test_other_settings_and_the_old_ones_back(site: Site, server: TicketServer) -> None:
    """A printer that was found, a file of another kiosk's, a start with both; then all is as it was, to the letter."""
    before = site.file.read_text()
    file = site.folder / "export" / "kiosk-settings-20260101-000000.toml"
    file.parent.mkdir()
    file.write_text(CLONE.format(url=server.url))
    with site.start() as lobby:
        lobby.there().enter(Role.TECHNICIAN)
        lobby.walk("tile-technician")
        until(lambda: lobby.finger.see("card-set-setting"), what="the tools are there")
        assert lobby.finger.see("card-undo-settings") is None
        lobby.walk("card-choose-printer", "card-cups://receipts")
        assert site.file.read_text() == before  # it asks first
        assert lobby.do("agree").startswith("Saved, ")
        assert 'uri = "cups://receipts"' in site.file.read_text()
        lobby.walk("decline", "card-import-settings", "card-0")
        assert lobby.do("agree").startswith("Settings taken over: 3")
        assert lobby.ends_with("agree") == ExitCode.RESTART
    with site.start() as lobby:
        assert lobby.state.plan.warn_s == 44.0
        assert lobby.state.plan.languages == ("es", "en")
        lobby.wait_for(Screen.PIN)
        lobby.enter(Role.TECHNICIAN)
        assert lobby.ends_with("tile-technician", "card-undo-settings") == ExitCode.RESTART
    assert site.file.read_text() == before
    assert not site.file.with_name("kiosk.toml.trial").exists()
    with site.start() as lobby:
        lobby.there()
        assert lobby.state.plan.languages == ("en", "es")
    lines = recorded_traces(site.folder, 200) or ()
    told = [line for line in reversed(lines) if line.what.endswith(("-settings", "-printer"))]
    assert [(line.what, line.result) for line in told] == [
        (what, result)
        for what in ("choose-printer", "import-settings", "undo-settings")
        for result in ("begun", "done")
    ]
    assert told[0].detail == "uri=cups://receipts"
    assert told[2].detail == f"file={file}"[:200]
    assert {line.role for line in told} == {"technician"}


def test_a_roll_back_waits_for_the_customer(site: Site) -> None:
    """Nobody keeps new settings while a customer chooses: the old file is back, and the start with it comes after."""
    before = site.file.read_text()
    Trial(site.file).replace(f"{before}[idle]\nwarn_s = 44.0\n", {})
    with site.start() as lobby:
        lobby.wait_for(Screen.PIN)
        lobby.session.staff.leave()
        lobby.there().walk("start", "card-cen")
        room = lobby.kiosk._room
        assert room is not None
        room._not_kept()  # the minute is over
        assert site.file.read_text() == before
        assert lobby.ends_with("card-ven", within_s=0.5) == NEVER
        QTimer.singleShot(0, lobby.session.startOver)
        assert lobby.ends_with() == ExitCode.RESTART


def test_a_new_pin_and_the_desktop(site: Site) -> None:
    """The new PIN opens and the old one does not; who leaves to the desktop is asked first, and stays there."""
    with site.start() as lobby:
        lobby.there().enter(Role.TECHNICIAN)
        lobby.walk("tile-technician", "card-set-pin", "card-staff")
        lobby.type(NEW_STAFF)
        lobby.walk("keyDone")
        until(lambda: "once more" in lobby.session.staff.property("title"), what="it is asked again")
        lobby.type(NEW_STAFF)
        assert lobby.do("keyDone") == "The new PIN holds from now on."
        lobby.walk("roomLeave")
        lobby.wait_for(Screen.WELCOME)
        lobby.knock()
        lobby.wait_for(Screen.PIN)
        lobby.try_pin(STAFF)
        assert lobby.session.staff.property("shut") == "That did not open."
        lobby.try_pin(NEW_STAFF)
        lobby.wait_for(Screen.MAINTENANCE)
        until(lambda: lobby.finger.see("tile-clean"), what="the tiles are there")
        assert lobby.finger.see("tile-technician") is None
        lobby.walk("roomLeave")
        lobby.wait_for(Screen.WELCOME)
        lobby.enter(Role.TECHNICIAN)
        lobby.walk("tile-technician", "card-desktop", "decline")
        assert ("technician", "desktop", "begun") not in site.did()
        assert lobby.ends_with("card-desktop", "agree") == ExitCode.DESKTOP
    did = site.did()
    for line in (("set-pin", "begun"), ("set-pin", "done"), ("desktop", "begun"), ("desktop", "done")):
        assert did.count(("technician", *line)) == 1
    assert ("staff", "pin", "entered") in did
    assert not [line for line in recorded_traces(site.folder, 200) or () if NEW_STAFF in line.detail]
