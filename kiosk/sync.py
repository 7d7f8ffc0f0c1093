"""Sync: the background loop that keeps the catalogue fresh and knows whether the ticket server answers.

One thread owns the catalogue. What a customer waits for (`want`, `want_services`) goes before everything else,
between two pages of a long list too. Data that could not be read anew is kept; its age tells. Must not know how
anything is sent, stored or shown.
"""

import heapq
import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.api.errors import ApiError, Refused
from kiosk.domain.model import Branch, Catalogue
from kiosk.log import LogEvent, log, log_bug
from kiosk.store.catalog import CatalogStore

if TYPE_CHECKING:
    from kiosk.api.client import TicketApi  # imports `requests`: not before the first frame

REFRESH_S = 60.0  # issue time: waits and congestion are minutes old at most
AWAY_FIRST_S = 5.0  # a server that was restarted is found again soon
AWAY_MOST_S = 120.0  # one that is down for hours is not hammered by every kiosk of the chain
JITTER = 0.25  # of a pause: kiosks that were switched on together must not ask together
LISTS_A_CYCLE = 20  # lists of sectors and services refreshed a minute: 1,000 branches must not become a storm
WANTS_KEPT = 8  # customers move on; older wishes are nobody's any more
SHOWN_FIRST = 50  # branches: a page of the API, more than a screen
SAVE_EVERY_S = 300.0  # the list of a large chain is 5 MB: written every minute it would wear out an SD card
STOP_S = 2.0  # closing the API first ends a call that runs; then this is plenty

Key = tuple[str, str | None]  # branch id and sector id; a branch with its sectors where the second is `None`


def pause_s(failures: int, chance: float) -> float:
    """Seconds until the next cycle after so many failed ones in a row; `chance` from 0 to 1 spreads them."""
    whole = REFRESH_S if failures == 0 else min(AWAY_FIRST_S * 2.0 ** min(failures - 1, 16), AWAY_MOST_S)
    return whole * (1 - JITTER + 2 * JITTER * chance)


class Sync:
    """Reads the catalogue in the background from `start` to `stop`.

    `catalogue` is what the store held at start. `on_catalogue` gets every new state of it, `on_reachable` whether
    the server can be used, at first and on every change; both are called on Sync's thread. With
    `pinned_branch_id` only that branch is read.
    """

    def __init__(
        self,
        api: "TicketApi",
        store: CatalogStore,
        catalogue: Catalogue,
        *,
        on_catalogue: Callable[[Catalogue], None],
        on_reachable: Callable[[bool], None],
        pinned_branch_id: str = "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._api = api
        self._store = store
        self._catalogue = catalogue
        self._on_catalogue = on_catalogue
        self._on_reachable = on_reachable
        self._pinned = pinned_branch_id
        self._clock = clock
        self._reachable: bool | None = None
        self._failures = 0
        self._saved_at: float | None = None
        self._by_request: set[str] = set()  # branches whose list entry came without sectors
        self._turn = 0  # counts lists read: one read in an earlier turn is staler
        self._turns: dict[Key, int] = {}
        self._wants: list[Key] = []  # the newest last; guarded by the lock
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._due = threading.Event()  # refresh_now was called
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    def start(self) -> None:
        """Begin with a whole refresh."""
        self._thread.start()

    def stop(self) -> bool:
        """End the thread; nothing is called back any more. False if a call held it beyond `STOP_S`."""
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(STOP_S)
        return not self._thread.is_alive()

    def want(self, branch_id: str) -> None:
        """A customer is at this branch's sectors: read them next. Any thread may call."""
        self._want((branch_id, None))

    def want_services(self, branch_id: str, sector_id: str) -> None:
        """A customer is at this sector's services: read them next. Any thread may call."""
        self._want((branch_id, sector_id))

    def refresh_now(self) -> None:
        """Do not wait for the next minute. Any thread may call."""
        self._due.set()
        self._wake.set()

    def _want(self, key: Key) -> None:
        with self._lock:
            self._wants = [*(other for other in self._wants if other != key), key][-WANTS_KEPT:]
        self._wake.set()

    # --- the thread ---

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._cycle()
                self._wait(pause_s(self._failures, random.random()))  # noqa: S311 -- spreads load, guards nothing
            except Exception as bug:  # noqa: BLE001 -- a bug here must not leave the kiosk with old data for ever
                log_bug("sync", bug)
                self._stopping.wait(AWAY_FIRST_S)

    def _cycle(self) -> None:
        """One whole refresh: what is wanted, the branches, the stalest lists."""
        self._due.clear()
        began = self._clock()
        self._serve_wants()
        try:
            branches = self._fetch_branches()
        except ApiError as fault:
            self._failures += 1
            self._failed("branches", (self._pinned, None), fault)
            self._reached(fault)
            return
        if self._stopping.is_set():
            return
        self._failures = 0
        self._reached()
        self._by_request = {branch.id for branch in branches if branch.sectors is None}
        self._catalogue = _renewed(self._catalogue, branches, datetime.now(UTC))
        self._publish()
        self._refresh_stalest()
        self._save(began)
        ms = (self._clock() - began) * 1000
        log(LogEvent.CATALOGUE_FETCHED, branches=len(branches), services=len(self._catalogue.services), ms=ms)

    def _wait(self, seconds: float) -> None:
        """Until the next cycle is due; what customers want meanwhile is read at once."""
        until = self._clock() + seconds
        while not (self._stopping.is_set() or self._due.is_set()) and (left := until - self._clock()) > 0:
            self._wake.wait(left)
            self._wake.clear()
            if not self._serve_wants():  # somebody is waiting: find out soon whether the server is back
                until = min(until, self._clock() + AWAY_FIRST_S)

    def _fetch_branches(self) -> list[Branch]:
        """All branches, or the pinned one. Raises `ApiError`: then nothing that is known is lost.

        The first time ever, the list is shown while it grows: the first page, then whenever it has doubled.
        """
        if self._pinned:
            return [self._fetch_branch(self._pinned)]
        known = {branch.id: branch for branch in self._catalogue.branches}
        found: list[Branch] = []
        show_at = SHOWN_FIRST
        for branch in self._api.branches():
            if self._stopping.is_set():
                break
            # What has not changed stays the same object. Ten thousand new ones a minute make Python look through all it
            # has for garbage, and for a tenth of a second no touch is answered.
            before = known.get(branch.id)
            found.append(before if before == branch else branch)
            if len(found) == show_at:
                show_at *= 2
                if self._catalogue.fetched_at is None and len(found) > len(self._catalogue.branches):
                    self._catalogue = _renewed(self._catalogue, found, None)
                    self._publish()
            self._serve_wants()
        return found

    def _fetch_branch(self, branch_id: str) -> Branch:
        """One branch with its sectors, asked for by themselves where the revision leaves them out."""
        branch = self._api.branch(branch_id)
        return branch if branch.sectors is not None else replace(branch, sectors=self._api.sectors(branch_id))

    def _serve_wants(self) -> bool:
        """Read what customers wait for, the newest wish first, and publish each. False if the server was away."""
        answered = True
        while (key := self._next_want()) is not None:
            try:
                self._read(key)
            except Refused as fault:
                self._failed("wanted", key, fault)
            except ApiError as fault:
                answered = False
                self._failed("wanted", key, fault)
                self._reached(fault)
            else:
                self._reached()
                self._publish()
        return answered

    def _next_want(self) -> Key | None:
        with self._lock:
            return self._wants.pop() if self._wants and not self._stopping.is_set() else None

    def _refresh_stalest(self) -> None:
        """Read anew the lists that were not read for the longest time; a server in trouble is left alone."""
        before = self._catalogue
        for key in heapq.nsmallest(LISTS_A_CYCLE, self._lists(), key=lambda key: self._turns.get(key, 0)):
            if self._stopping.is_set():
                return
            self._serve_wants()
            try:
                self._read(key)
            except Refused as fault:
                self._failed("list", key, fault)
            except ApiError as fault:
                self._failed("list", key, fault)
                break
        if self._catalogue != before:
            self._publish()

    def _lists(self) -> Iterator[Key]:
        """Every list there is besides the branches: sectors where they come by request, services of each sector."""
        for branch in self._catalogue.branches:
            if branch.id in self._by_request:
                yield branch.id, None
            for sector in branch.sectors or ():
                yield branch.id, sector.id

    def _read(self, key: Key) -> None:
        """Read one list into the catalogue. Raises `ApiError`: then it is as it was, and not the stalest any more."""
        self._turn += 1
        self._turns[key] = self._turn
        branch_id, sector_id = key
        known = self._catalogue
        if sector_id is None:
            self._catalogue = replace(known, branches=_with(known.branches, self._fetch_branch(branch_id)))
            return
        services = self._api.services(branch_id, sector_id)
        if known.services.get((branch_id, sector_id)) != services:
            self._store.save_services(branch_id, sector_id, services)
            self._catalogue = replace(known, services={**known.services, (branch_id, sector_id): services})

    def _save(self, now: float) -> None:
        fetched_at = self._catalogue.fetched_at
        if fetched_at is not None and (self._saved_at is None or now - self._saved_at >= SAVE_EVERY_S):
            self._store.save_branches(self._catalogue.branches, fetched_at)
            self._saved_at = now

    def _publish(self) -> None:
        if not self._stopping.is_set():
            self._on_catalogue(self._catalogue)

    def _reached(self, fault: ApiError | None = None) -> None:
        """The server answered, or failed with `fault`: told when that is news."""
        reachable = fault is None
        if reachable is self._reachable or self._stopping.is_set():
            return
        self._reachable = reachable
        if fault is None:
            log(LogEvent.SERVER_REACHABLE)
        else:
            log(LogEvent.SERVER_AWAY, error=str(fault))
        self._on_reachable(reachable)

    def _failed(self, part: str, key: Key, fault: ApiError) -> None:
        log(LogEvent.CATALOGUE_FAILED, part=part, branch=key[0], sector=key[1], error=str(fault))


def _renewed(old: Catalogue, branches: Sequence[Branch], at: datetime | None) -> Catalogue:
    """The catalogue with exactly these branches; sectors that the new list leaves out are kept from the old one."""
    sectors = {branch.id: branch.sectors for branch in old.branches if branch.sectors is not None}
    whole = tuple(
        replace(branch, sectors=sectors[branch.id]) if branch.sectors is None and branch.id in sectors else branch
        for branch in branches
    )
    ids = {branch.id for branch in whole}
    services = {key: offered for key, offered in old.services.items() if key[0] in ids}
    return Catalogue(whole, services, at)


def _with(branches: tuple[Branch, ...], fresh: Branch) -> tuple[Branch, ...]:
    """The branches with that one in its place, or at the end."""
    if all(branch.id != fresh.id for branch in branches):
        return (*branches, fresh)
    return tuple(fresh if branch.id == fresh.id else branch for branch in branches)
