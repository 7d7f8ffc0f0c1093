"""The steward beside a real kiosk: hours that begin and end, and the look at everything in the night."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self

import msgspec
import pytest

from kiosk.domain.events import Broke, Mended, PrinterChanged
from kiosk.domain.state import Screen
from kiosk.health.report import Status
from kiosk.health.tally import Tally
from kiosk.settings import HealthSection, HoursSection, PrinterSection
from kiosk.unattended.notify import Supervisor
from kiosk.unattended.self_check import QUIET_S, due
from kiosk.unattended.steward import Steward
from tests.support.fault_server import FaultServer
from tests.support.finger import until
from tests.support.lobby import Lobby, settings_for
from tests.support.small_chain import serve

MONDAY_9 = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)  # in Lima
HOURS = HoursSection(monday=("08:00-13:00",), tuesday=("09:30-13:00",), self_check="22:00")
NO_PRINTER = PrinterSection()


@pytest.fixture
def server() -> Iterator[FaultServer]:
    """A small chain."""
    with FaultServer() as server:
        serve(server)
        yield server


class Kept:
    """A kiosk with a steward whose clock is set by hand."""

    def __init__(
        self, url: str, folder: Path, hours: HoursSection = HOURS, printer: PrinterSection = NO_PRINTER
    ) -> None:
        self.at, self.safe_mode = MONDAY_9, False
        settings = settings_for(url, hours=hours, health=HealthSection(port=0))
        self.lobby = Lobby(settings, folder).ready()
        settings = msgspec.structs.replace(settings, printer=printer)  # the steward's alone: tests say what it says
        kiosk = self.lobby.kiosk
        self.tally = Tally()
        self.steward = Steward(
            settings,
            folder,
            kiosk.session,
            kiosk.screen.window,
            kiosk._tasks,
            supervisor=Supervisor({}),
            tally=self.tally,
            safe_mode=lambda: self.safe_mode,
            now=lambda: self.at,
        )
        self.steward.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.steward.close()
        self.lobby.__exit__(kind, error, trace)

    def look(self, at: datetime) -> None:
        """It is as late as that, and the steward looks."""
        self.at = at
        self.steward.look()


def test_it_closes_and_opens_by_its_own_hours(server: FaultServer, tmp_path: Path, qapp: object) -> None:
    """Closed: dark, with when it opens; a touch lights it and chooses nothing. Open: as ever."""
    with Kept(server.base_url, tmp_path) as kept:
        lobby = kept.lobby
        kept.look(MONDAY_9 + timedelta(hours=4))
        assert (lobby.screen, lobby.view.dimmed) == (Screen.CLOSED, True)
        assert "9:30" in lobby.view.reopening
        assert kept.steward.health().status is Status.CLOSED
        lobby.finger.tap("night")
        assert (lobby.finger.see("night"), lobby.screen) == (None, Screen.CLOSED)
        kept.look(MONDAY_9 + timedelta(hours=24, minutes=30))
        assert (lobby.screen, lobby.view.dimmed) == (Screen.WELCOME, False)


def test_whoever_is_there_when_it_closes_goes_on(server: FaultServer, tmp_path: Path, qapp: object) -> None:
    """A visit that has begun ends with its ticket; only then is it closed."""
    with Kept(server.base_url, tmp_path) as kept:
        lobby = kept.lobby
        lobby.walk("start", "card-mira", "card-caja")
        kept.look(MONDAY_9 + timedelta(hours=4))
        assert lobby.state.shut
        lobby.walk("card-dep")
        lobby.wait_for(Screen.TICKET)
        until(lambda: lobby.state.outcome is not None)
        kept.lobby.session.startOver()
        lobby.wait_for(Screen.CLOSED)


def test_what_nobody_asks_is_not_known(server: FaultServer, tmp_path: Path, qapp: object) -> None:
    """Of the printer before its first answer, of it and the server while it is out of order: monitors hear nothing."""
    with Kept(server.base_url, tmp_path, printer=PrinterSection(uri=tmp_path.as_uri())) as kept:
        session, steward = kept.lobby.session, kept.steward
        assert (steward.health().server_reachable, steward.health().printer_ready) == (True, None)
        for ready in (False, True):
            session.dispatch(PrinterChanged(ready))
            assert steward.health().printer_ready is ready
        session.dispatch(Broke())
        told, metrics = steward.health(), steward._metrics_page()[2]
        assert (told.server_reachable, told.printer_ready, told.status) == (None, None, Status.OUT_OF_ORDER)
        assert b"kiosk_printer_ready" not in metrics
        assert b"kiosk_server_reachable" not in metrics
        session.dispatch(Mended())
        assert steward.health().printer_ready
        kept.safe_mode = True
        assert (steward.health().server_reachable, steward.health().printer_ready) == (None, None)


def test_a_kiosk_without_hours_never_closes(server: FaultServer, tmp_path: Path, qapp: object) -> None:
    """The default: the server's hours alone hold, and nothing is logged."""
    with Kept(server.base_url, tmp_path, HoursSection()) as kept:
        for hour in range(48):
            kept.look(MONDAY_9 + timedelta(hours=hour))
            assert not kept.lobby.state.shut


@pytest.mark.parametrize(
    ("local", "last", "now_due"),
    [("2026-11-23T21:59", None, False), ("2026-11-23T22:00", None, True), ("2026-11-23T23:59", 23, False),
     ("2026-11-24T03:00", 23, False), ("2026-11-24T22:30", 23, True)],
)  # fmt: skip
def test_once_a_night(local: str, last: int | None, now_due: bool) -> None:
    """From its time on, and not twice on one day."""
    at = datetime.fromisoformat(local)
    done = None if last is None else at.date().replace(day=last)
    assert due(at, time(22), done) is now_due
    assert not due(at, None, done)


def thread_of(kept: Kept) -> Thread | None:
    """Of the last check, if there was one."""
    return kept.steward._check._thread


def test_the_check_of_the_night(
    server: FaultServer, tmp_path: Path, qapp: object, caplog: pytest.LogCaptureFixture
) -> None:
    """Not while a customer is there, nor soon after; then once, into the log and to monitors; again the next night."""
    caplog.set_level("INFO", "kiosk")
    with Kept(server.base_url, tmp_path, HoursSection(self_check="22:00")) as kept:
        ten = MONDAY_9 + timedelta(hours=13)
        kept.lobby.walk("start")
        kept.look(ten)
        kept.lobby.session.startOver()
        kept.look(ten)
        assert thread_of(kept) is None
        kept.steward._busy_at -= QUIET_S  # so long ago
        kept.look(ten)
        until(lambda: "self-checked" in caplog.text, what="a night's check")
        found = kept.steward._check.found
        assert found is not None
        assert found.parts >= 8
        assert kept.steward.health().check_warnings == found.warn
        assert len(re.findall("self-check-found part=lookup level=warn", caplog.text)) == 1
        first = thread_of(kept)
        assert first is not None
        first.join()
        kept.look(ten)
        assert thread_of(kept) is first


def test_a_check_gives_way(server: FaultServer, tmp_path: Path, qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    """Somebody comes while it runs: it ends after the part it is at, and counts as not done."""
    caplog.set_level("INFO", "kiosk")
    with Kept(server.base_url, tmp_path) as kept:
        check = kept.steward._check
        asked: list[bool] = []

        def quiet() -> bool:
            asked.append(True)
            return False

        check.start(quiet, lambda _found: None)
        assert check._thread is not None
        check._thread.join()
        assert (asked, check.found) == ([True], None)
    assert "self-checked" not in caplog.text
