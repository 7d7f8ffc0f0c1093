"""Sync: the background loop that keeps the catalogue fresh and knows whether the ticket server answers.

One thread owns the catalogue. What a customer waits for (`want`, `want_services`) goes before everything else,
between two pages of a long list too. Data that could not be read anew is kept; its age tells. Must not know how
anything is sent, stored or shown.

A thousand kiosks ask one server, so a server in trouble is left alone. One call at a time; after each failed cycle a
longer pause, never in step with other kiosks; the first fault that is no refusal ends a cycle. Where the server says
when to come back (`Retry-After` of a 429 or 503), nothing is asked before that but what a customer who stands there
waits for: one small list a touch, which is no faster than fingers are, and without it they would be turned away.
"""

import heapq
import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.api.errors import ApiError, Refused, Unknown
from kiosk.domain.model import Branch, Catalogue
from kiosk.log import LogEvent, log, log_bug
from kiosk.store.catalog import CatalogStore

if TYPE_CHECKING:
    from kiosk.api.client import TicketApi  # imports `requests`: not before the first frame

REFRESH_S = 60.0  # issue time: waits and congestion are minutes old at most
AWAY_FIRST_S = 5.0  # a server that was restarted is found again soon
AWAY_MOST_S = 120.0  # one that is down for hours is not hammered by every kiosk of the chain
JITTER = 0.25  # of a pause: kiosks that were switched on together must not ask together
REFUSALS_A_CYCLE = 3  # and nothing else: it is not about one list
WISH_KEPT_S = 90.0  # a customer whose list fails does not touch the screen for longer (settings: idle)
LISTS_A_CYCLE = 20  # lists of sectors and services refreshed a minute: 1,000 branches must not become a storm
WANTS_KEPT = 8  # customers move on; older wishes are nobody's any more
SHOWN_FIRST = 50  # branches: a page of the API, more than a screen
SAVE_EVERY_S = 300.0  # the list of a large chain is 5 MB: written every minute it would wear out an SD card
STOP_S = 2.0  # closing the API first ends a call that runs; then this is plenty

Key = tuple[str, str | None]  # branch id and sector id; a branch with its sectors where the second is `None`


def pause_s(failures: int, chance: float, *, ailing: bool = False) -> float:
    """Seconds until the next cycle after so many failed ones in a row; `chance` from 0 to 1 spreads them.

    `ailing`: the branches could be read, but not what they offer.
    """
    whole = max(AWAY_MOST_S, REFRESH_S) if ailing else REFRESH_S
    if failures:
        whole = min(AWAY_FIRST_S * 2.0 ** min(failures - 1, 16), AWAY_MOST_S)
    return whole * (1 - JITTER + 2 * JITTER * chance)


class Sync:
    """Reads the catalogue in the background from `start` to `stop`.

    `catalogue` is what the store held at start. `on_catalogue` gets every new state of it, `on_reachable` whether
    the server can be used, at first and on every change, and while it cannot, since when (aware UTC, by this machine's
    clock: for people to read, not to reckon with); both are called on Sync's thread. With `pinned_branch_id` only that
    branch is read. `clock` in seconds, never set back; `wait` waits for an event at most so many of them.
    """

    def __init__(
        self,
        api: "TicketApi",
        store: CatalogStore,
        catalogue: Catalogue,
        *,
        on_catalogue: Callable[[Catalogue], None],
        on_reachable: Callable[[bool, datetime | None], None],
        pinned_branch_id: str = "",
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[threading.Event, float], bool] = threading.Event.wait,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._api = api
        self._store = store
        self._catalogue = catalogue
        self._on_catalogue = on_catalogue
        self._on_reachable = on_reachable
        self._pinned = pinned_branch_id
        self._clock = clock
        self._wait_for = wait
        self._chance = chance
        self._reachable: bool | None = None
        self._failures = 0  # cycles in a row
        self._ailing = False
        self._not_before = clock()  # the server asked to be left alone until then
        self._unmet: tuple[Key, float] | None = None  # the wish that failed last, and when it is nobody's any more
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
        """The server is there, a ticket has just come from it: read the catalogue now. Any thread may call.

        If it asked to be left alone, only that it is there is told, and the catalogue waits.
        """
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
                self._wait(self._pause_s())
            except Exception as bug:  # noqa: BLE001 -- a bug here must not leave the kiosk with old data for ever
                log_bug("sync", bug)
                self._failures += 1
                self._wait_for(self._stopping, self._pause_s())

    def _pause_s(self) -> float:
        """Until the next cycle; kiosks that were all told to come back in two minutes do not come back together."""
        pause = pause_s(self._failures, self._chance(), ailing=self._ailing)
        asked = self._not_before - self._clock()
        return max(pause, asked + min(asked * JITTER, AWAY_MOST_S) * self._chance()) if asked > 0 else pause

    def _cycle(self) -> None:
        """One whole refresh: what is wanted, the branches, the stalest lists."""
        self._due.clear()
        began = self._clock()
        if not self._wish_again() or self._serve_wants() is not None:
            self._failures += 1
            return
        try:
            branches = self._fetch_branches()
        except ApiError as fault:
            self._failures += 1
            self._failed("branches", (self._pinned, None), fault)
            self._reached(fault)
            return
        if self._stopping.is_set():
            return
        self._reached()
        self._by_request = {branch.id for branch in branches if branch.sectors is None}
        self._catalogue = _renewed(self._catalogue, branches, datetime.now(UTC))
        self._publish()
        self._ailing = not self._refresh_stalest()
        self._save(began)
        self._failures = 0
        ms = (self._clock() - began) * 1000
        log(LogEvent.CATALOGUE_FETCHED, branches=len(branches), services=len(self._catalogue.services), ms=ms)

    def _wait(self, seconds: float) -> None:
        """Until the next cycle is due; what customers want meanwhile is read at once."""
        until = self._clock() + seconds
        while not self._stopping.is_set() and (left := until - self._clock()) > 0:
            if self._due.is_set():
                self._unmet = None  # with a ticket in their hand they want nothing
                if not self._asked_to_wait():
                    return
                self._due.clear()
                self._reached()
            self._wait_for(self._wake, left)
            self._wake.clear()
            if self._serve_wants() is not None:  # somebody is waiting: find out soon whether the server is back
                until = max(min(until, self._clock() + pause_s(1, self._chance())), self._not_before)

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
            fault = self._serve_wants()
            if fault is not None and self._asked_to_wait():
                raise fault
        return found

    def _fetch_branch(self, branch_id: str) -> Branch:
        """One branch with its sectors, asked for by themselves where the revision leaves them out."""
        branch = self._api.branch(branch_id)
        return branch if branch.sectors is not None else replace(branch, sectors=self._api.sectors(branch_id))

    def _serve_wants(self) -> ApiError | None:
        """Read what customers wait for, the newest wish first, and publish each. The fault if the server was away."""
        away = None
        while (key := self._next_want()) is not None:
            away = self._grant(key, self._clock() + WISH_KEPT_S) or away
        return away

    def _wish_again(self) -> bool:
        """Whether the wish that failed last is granted now, or is nobody's any more.

        Without this a server that lists branches and nothing else would be there and away by turns, as long as
        somebody stands before the empty screen, and each turn would cost it the whole list.
        """
        unmet, self._unmet = self._unmet, None
        if unmet is None or unmet[1] <= self._clock():
            return True
        return self._grant(*unmet) is None

    def _grant(self, key: Key, until: float) -> ApiError | None:
        """Read one list that a customer waits for, and publish it. The fault if the server was away."""
        self._unmet = None  # of an older wish: customers move on
        try:
            self._read(key)
        except Refused as fault:
            self._failed("wanted", key, fault)
            self._nothing_there(key)
            self._publish()
            self._reached()
        except ApiError as fault:
            self._unmet = key, until
            self._failed("wanted", key, fault)
            self._reached(fault)
            return fault
        else:
            self._publish()  # before it is said that the server is there: whoever still waits then asks again
            self._reached()
        return None

    def _next_want(self) -> Key | None:
        with self._lock:
            return self._wants.pop() if self._wants and not self._stopping.is_set() else None

    def _nothing_there(self, key: Key) -> None:
        """A list that was never read is empty while the server refuses it: whoever waits for it waits in vain.

        Not kept on disk; it is read again in its turn, like all others.
        """
        branch_id, sector_id = key
        known = self._catalogue
        if sector_id is not None and (branch_id, sector_id) not in known.services:
            self._catalogue = replace(known, services={**known.services, (branch_id, sector_id): ()})
        branch = known.branch(branch_id)
        if sector_id is None and branch is not None and branch.sectors is None:
            self._catalogue = replace(known, branches=_with(known.branches, replace(branch, sectors=())))

    def _refresh_stalest(self) -> bool:
        """Read anew the lists that were not read for the longest time; a server in trouble is left alone.

        False if it was in trouble: a list failed, or all that were tried were refused.
        """
        before, read, refused, well = self._catalogue, 0, 0, True
        for key in heapq.nsmallest(LISTS_A_CYCLE, self._lists(), key=lambda key: self._turns.get(key, 0)):
            if self._stopping.is_set() or not (well := self._serve_wants() is None):
                break
            try:
                self._read(key)
                read += 1
            except Refused as fault:
                self._failed("list", key, fault)
                refused += 1
            except ApiError as fault:
                self._failed("list", key, fault)
                well = False
            if not well or (not read and refused == REFUSALS_A_CYCLE):
                break
        if self._catalogue != before:
            self._publish()
        return well and (read > 0 or not refused)

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

    def _asked_to_wait(self) -> bool:
        return self._clock() < self._not_before

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
        self._on_reachable(reachable, None if reachable else datetime.now(UTC))

    def _failed(self, part: str, key: Key, fault: ApiError) -> None:
        log(LogEvent.CATALOGUE_FAILED, part=part, branch=key[0], sector=key[1], error=str(fault))
        if isinstance(fault, Unknown) and fault.retry_after_s is not None:
            self._not_before = max(self._not_before, self._clock() + fault.retry_after_s)


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
