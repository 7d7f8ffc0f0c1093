"""A watch over the background loop: a Sync on a fault server and a store of its own, and all that it says.

Time can be made to run fast: the loop's clock and its waits are a `Fast`'s, the network's are not.
"""

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.api.client import TicketApi
from kiosk.api.wire import WIRES
from kiosk.domain.model import Catalogue
from kiosk.store.catalog import CatalogStore
from kiosk.sync import Sync
from tests.support.fault_server import FaultServer, Line, json_reply

PATIENCE_S = 20.0  # for what takes milliseconds: only a machine that is busy with other tests comes near it
BASE_PATHS = {"customer-v1": "/customer/v1", "v1-form": "/v1"}


def branch(number: int, *sectors: str) -> dict[str, object]:
    """A branch as customer-v1 lists it; without sectors, as v1-form does."""
    entry: dict[str, object] = {"id": f"br{number:04}", "name": f"Agencia {number}"}
    if sectors:
        entry["sectors"] = [{"id": sector, "name": sector} for sector in sectors]
    return entry


@dataclass
class Watch:
    """A Sync at work, and all that it has said."""

    server: FaultServer
    store: CatalogStore
    sync: Sync | None = None
    catalogues: list[Catalogue] = field(default_factory=list)
    reachable: list[bool] = field(default_factory=list)
    since: list[datetime | None] = field(default_factory=list)
    said: threading.Condition = field(default_factory=threading.Condition)

    def catalogue(self, catalogue: Catalogue) -> None:
        """`on_catalogue`."""
        with self.said:
            self.catalogues.append(catalogue)
            self.said.notify_all()

    def reached(self, reachable: bool, since: datetime | None) -> None:
        """`on_reachable`."""
        with self.said:
            self.reachable.append(reachable)
            self.since.append(since)
            self.said.notify_all()

    def until(self, happened: Callable[[], object]) -> None:
        """Wait for it, as long as anybody would."""
        end = time.monotonic() + PATIENCE_S
        with self.said:
            while not happened():
                assert self.said.wait(0.05) or time.monotonic() < end, (self.catalogues[-1:], self.reachable)

    @property
    def now(self) -> Catalogue:
        """The newest catalogue."""
        return self.catalogues[-1] if self.catalogues else Catalogue()

    def gets(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(re.fullmatch(path, request.path) is not None for request in list(self.server.requests))


class Fast:
    """Time that runs `speed` times as fast, from 0; `chance` is what the loop throws."""

    def __init__(self, speed: float = 1.0, chance: float = 0.5) -> None:
        self.speed = speed
        self.chance = chance
        self._began = time.monotonic()

    def clock(self) -> float:
        """Its seconds so far."""
        return (time.monotonic() - self._began) * self.speed

    def wait(self, event: threading.Event, seconds: float) -> bool:
        """`Event.wait` in its seconds."""
        return event.wait(seconds / self.speed)


@contextmanager
def watching(
    tmp_path: Path,
    *,
    revision: str = "customer-v1",
    pinned: str = "",
    server: FaultServer | None = None,
    fast: Fast | None = None,
) -> Iterator[Watch]:
    """A Sync on a server and a store of its own; the test tells the server what to say, then starts it."""
    given = fast or Fast()
    with (
        server or FaultServer(BASE_PATHS[revision]) as server,
        closing(TicketApi(server.base_url, WIRES[revision], deadline_s=2)) as api,
        closing(CatalogStore(tmp_path / "catalogue.db")) as store,
    ):
        watch = Watch(server, store)
        watch.sync = Sync(
            api,
            store,
            store.load(),
            on_catalogue=watch.catalogue,
            on_reachable=watch.reached,
            pinned_branch_id=pinned,
            clock=given.clock,
            wait=given.wait,
            chance=lambda: given.chance,
        )
        yield watch
        api.close()
        assert watch.sync.stop()


def start(watch: Watch) -> Sync:
    """Let it run."""
    assert watch.sync is not None
    watch.sync.start()
    return watch.sync


def listing(server: FaultServer, branches: list[dict[str, object]]) -> None:
    """The server lists these, page by page."""

    def page(line: Line) -> None:
        query = server.requests[-1].query
        offset = int(found[1]) if (found := re.search(r"offset=(\d+)", query)) else 0
        json_reply(branches[offset : offset + 50], headers={"X-Pagination-Count": str(len(branches))})(line)

    server.answer(page, to="GET /branches")
