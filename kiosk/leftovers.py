"""Leftovers: what no customer waits for any more is brought to an end, or to a person's eyes.

A thread of its own goes through the outbox: at start through what a kiosk that stopped left in the middle of its way,
then after 15 s, 1, 5 and 30 minutes through everything that may have a ticket, or a twin of one, that nobody holds
(FACTS.md: without these later looks, 4 of 90 runs kept one; a server that acts late cannot be seen at once).

| left behind            | known            | done                                                                     |
|------------------------|------------------|--------------------------------------------------------------------------|
| asked                  | nothing was sent | never created                                                            |
| sending, and nobody is | it may have been | unknown                                                                  |
| at it                  |                  |                                                                          |
| unknown, with a key    | the key          | sent again with it: that names the ticket, which is cancelled            |
| unknown, with a list   | the list         | found: offered if fresh after a restart, else cancelled; not found after |
|                        |                  | the last look: never created                                             |
| unknown, blind         | nothing          | stays: staff look (`kiosk tickets`)                                      |
| issued, fresh          | the ticket       | offered on the welcome screen for two minutes, then cancelled            |
| issued, older          | the ticket       | cancelled                                                                |
| printing, on the       | a hand may hold  | offered as long; unclaimed: reported to staff, never cancelled           |
| screen                 | it               |                                                                          |
| any, and a twin listed | nobody holds it  | cancelled: re-read first, at most attempts + 1 DELETEs                   |

Nothing is printed here, and nothing sent again without a key. Times are the server's where the server tells them, else
the machine's running time; a changed clock changes neither. Must not know screens or printers.
"""

import random
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.api.errors import ApiError, NotFound, Unknown
from kiosk.clock import elapsed_s, now
from kiosk.domain.model import Offer, Ticket
from kiosk.hands import Hands
from kiosk.log import LogEvent, log, log_bug
from kiosk.settling import Settling
from kiosk.store.db import StoreError
from kiosk.store.outbox import DAY_S, SWEEPS, IllegalArrow, Outbox
from kiosk.store.rows import Case
from kiosk.store.stages import Stage

if TYPE_CHECKING:
    from kiosk.api.client import TicketApi  # imports `requests`: not before the first frame

SWEEP_AFTER_S = (15.0, 60.0, 300.0, 1800.0)
OFFER_S = 120.0  # DESIGN.md: the customer may still stand there
AGAIN_FIRST_S = 5.0  # after the server failed; doubled up to the most, spread by a quarter
AGAIN_MOST_S = 300.0
JITTER = 0.25
FORGET_EVERY_S = 600.0  # nothing else to do: customers' data are still looked through
LAST_LOOK_S = 2.0  # at closing: one more look, if it is quick
STOP_S = 10.0  # the longest single call, and a little

IN_A_HAND = frozenset({Stage.PRINTING, Stage.ON_SCREEN})  # perhaps: never cancelled


class Leftovers:
    """Settles what is left behind, from `start` to `close`.

    `on_offer` gets the ticket to offer on the welcome screen, `None` when there is none any more; it is called on this
    object's thread. `clock` tells monotonic seconds.
    """

    def __init__(
        self,
        outbox: Outbox,
        api: "TicketApi",
        hands: Hands,
        on_offer: Callable[[Offer | None], None],
        *,
        channel: str = "kiosk",
        sweep_after_s: tuple[float, ...] = SWEEP_AFTER_S,
        offer_s: float = OFFER_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if len(sweep_after_s) != SWEEPS:
            raise ValueError(f"the outbox counts {SWEEPS} sweeps")
        self._outbox, self._api, self._hands, self._on_offer = outbox, api, hands, on_offer
        self._settling = Settling(outbox, api, channel)
        self._sweep_after_s, self._offer_s, self._clock = sweep_after_s, offer_s, clock
        self._begun = False
        self._first_seen: dict[str, float] = {}
        self._inherited: frozenset[str] = frozenset()  # unclear when this kiosk started: its customer may be there
        self._at_once: set[str] = set()  # looked at now, besides the sweeps
        self._troubled: set[str] = set()  # failed last time: the others come first
        self._orphans: list[str] = []  # tickets a kiosk that stopped had not handed over, newest first
        self._alive: set[str] = set()  # of those: the server has said so
        self._offered: str | None = None
        self._failures = 0
        self._not_before = 0.0
        self._forget_at = 0.0
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="leftovers", daemon=True)

    def start(self) -> None:
        """Begin with what was left behind."""
        self._thread.start()

    def wake(self) -> None:
        """A request has ended, or was claimed. Any thread may call."""
        self._wake.set()

    def stop(self) -> None:
        """Have one last quick look, and end; what is not done by `LAST_LOOK_S` is the next start's."""
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(LAST_LOOK_S)

    def close(self) -> None:
        """Wait for the thread; whoever closed the API has ended its last call."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join(STOP_S)

    def turn(self) -> float:
        """Do what is due; seconds until something is again. Raises `StoreError`."""
        if not self._begun:
            self._begin()
        if self._clock() >= self._forget_at:
            self._forget()
        waits = [self._forget_at - self._clock(), self._expired()]
        if self._clock() < self._not_before:
            return max(0.0, min(self._not_before - self._clock(), *waits))
        try:
            self._offer(self._newest_alive())
            for case in sorted(self._outbox.open_cases(), key=lambda case: case.row.ref in self._troubled):
                self._troubled.add(case.row.ref)
                waits.append(self._tended(case))
                self._troubled.discard(case.row.ref)
        except ApiError as fault:
            return self._failed(fault)
        self._failures = 0
        return max(0.0, min(waits))

    def look_once_more(self) -> None:
        """The last look: at everything, due or not, unless the server asked to be left alone."""
        if self._not_before <= self._clock():
            with suppress(StoreError):  # the turn says so
                self._at_once |= {case.row.ref for case in self._outbox.open_cases()}
            self._safe_turn()

    # --- the thread ---

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.wait(self._safe_turn())
            self._wake.clear()
        self.look_once_more()

    def _safe_turn(self) -> float:
        try:
            return self.turn()
        except StoreError as fault:
            log(LogEvent.OUTBOX_FAILED, error=str(fault))
        except Exception as bug:  # noqa: BLE001  # a bug here must not leave tickets behind for ever: it is logged whole
            log_bug("leftovers", bug)
        return AGAIN_FIRST_S

    def _failed(self, fault: ApiError) -> float:
        """The server is away: leave it alone for a while, as long as it asked for."""
        self._failures += 1
        asked_s = fault.retry_after_s if isinstance(fault, Unknown) else None
        whole = min(AGAIN_FIRST_S * 2.0 ** min(self._failures - 1, 16), AGAIN_MOST_S)
        pause_s = whole * (1 - JITTER + 2 * JITTER * random.random())  # noqa: S311  # spreads load, guards nothing
        self._not_before = self._clock() + max(pause_s, asked_s or 0.0)
        log(LogEvent.LEFTOVER_FAILED, error=str(fault))
        return self._not_before - self._clock()

    def _forget(self) -> None:
        self._forget_at = self._clock() + FORGET_EVERY_S
        rows = self._outbox.forget()
        if rows:
            log(LogEvent.CUSTOMERS_FORGOTTEN, rows=rows)
        open_refs = {case.row.ref for case in self._outbox.open_cases()}
        self._first_seen = {ref: at for ref, at in self._first_seen.items() if ref in open_refs}

    # --- at start ---

    def _begin(self) -> None:
        """Whatever a kiosk that stopped was doing is over; what this very process showed, its customer has."""
        for ref, shown in self._hands.unwritten().items():
            case = self._outbox.case(ref)
            if case is not None and not self._hands.busy(ref):
                self._write_down(case, shown)
        for case in self._outbox.interrupted():
            ref, stage = case.row.ref, case.row.stage
            if self._hands.busy(ref):
                continue
            if stage is Stage.ASKED:
                self._outbox.never_created(ref, "the kiosk stopped before it was sent")
                log(LogEvent.TICKET_NEVER_CREATED, ref=ref, reason="the kiosk stopped before it was sent")
            elif stage is Stage.SENDING:
                self._outbox.unknown(ref, "the kiosk stopped before the answer came")
                log(LogEvent.TICKET_UNKNOWN, ref=ref, error="the kiosk stopped before the answer came")
            else:
                self._orphans.append(ref)
        self._inherited = frozenset(
            case.row.ref for case in self._outbox.open_cases() if not self._hands.busy(case.row.ref)
        )
        self._at_once = set(self._inherited)
        self._begun = True

    def _write_down(self, case: Case, shown: Ticket) -> None:
        """The rest of the way of a ticket that was on the screen while the disk did not take its row."""
        ref, stage = case.row.ref, case.row.stage
        nobodys = stage in {Stage.ASKED, Stage.SENDING, Stage.UNKNOWN}
        if nobodys and not self._outbox.issued(ref, shown):
            return
        with suppress(IllegalArrow):  # they have come back for it meanwhile: another request has it
            if nobodys or stage is Stage.ISSUED:
                self._outbox.on_screen(ref)
            if nobodys or stage in {Stage.ISSUED, *IN_A_HAND}:
                self._outbox.delivered(ref)
        self._hands.written(ref)

    # --- offers ---

    def _expired(self) -> float:
        """Bring offers to an end whose time is over, or that were claimed; seconds until the next one's is.

        Asks nobody: a server that is away must not leave a ticket on the welcome screen for longer.
        """
        waits = [FORGET_EVERY_S]
        for ref in tuple(self._orphans):
            case = self._outbox.case(ref)
            waiting = case is not None and case.row.stage in {Stage.ISSUED, *IN_A_HAND} and not self._hands.busy(ref)
            left_s = self._offer_s - self._age_s(case) if case is not None else 0.0
            if case is not None and waiting and left_s > 0:
                waits.append(left_s)
                continue
            self._orphans.remove(ref)
            if case is not None and waiting:
                self._unclaimed(case)
        if self._offered is not None and self._offered not in self._orphans:
            self._offer(None)
        return min(waits)

    def _newest_alive(self) -> Case | None:
        """The ticket to offer: the newest that nobody has claimed and the server still has. Raises `ApiError`."""
        for ref in tuple(self._orphans):
            case = self._outbox.case(ref)
            if case is not None and self._is_alive(case):
                return case
            self._orphans.remove(ref)
        return None

    def _offer(self, case: Case | None) -> None:
        ref = case.row.ref if case is not None else None
        if ref == self._offered:
            return
        self._offered = ref
        if case is None or case.row.ticket is None:
            self._on_offer(None)
            return
        log(LogEvent.TICKET_OFFERED, ref=ref, ticket=case.row.ticket.id)
        self._on_offer(Offer(case.row.request, case.row.ticket, maybe_printed=case.row.stage in IN_A_HAND))

    def _is_alive(self, case: Case) -> bool:
        """Whether the server still has the ticket; asked once. One that is gone is not offered."""
        ref, ticket = case.row.ref, case.row.ticket
        if ref in self._alive or ticket is None:
            return ticket is not None
        try:
            self._api.ticket(ticket.id)
        except NotFound:
            with suppress(IllegalArrow):  # claimed this very moment
                if case.row.stage is Stage.ISSUED:
                    self._outbox.cancelling(ref, "it was gone after a restart")
                    self._outbox.cancelled(ref)
                else:
                    self._settling.report(case, "the ticket was gone after a restart; somebody may hold its paper")
            return False
        self._alive.add(ref)
        return True

    def _unclaimed(self, case: Case) -> None:
        with suppress(IllegalArrow):  # claimed this very moment
            if case.row.stage in IN_A_HAND:
                reason = "the kiosk stopped while it was handed over; perhaps nobody has it"
                self._settling.report(case, reason, as_it_was=True)
            else:
                self._outbox.cancelling(case.row.ref, "nobody claimed it after a restart")

    def _age_s(self, case: Case) -> float:
        """How long ago it was asked for: by this boot's own time, else by the server's, else as well as can be."""
        ticket, at, server_now = case.row.ticket, now(), self._api.server_now()
        made = ticket.created_at if ticket is not None else None
        if case.created.boot_id != at.boot_id and made is not None and server_now is not None:
            return max(0.0, (server_now - made).total_seconds())
        return elapsed_s(case.created, at)

    # --- everything else ---

    def _tended(self, case: Case) -> float:
        """Take the case one step further, if it is due; seconds until it is next. Raises `ApiError`."""
        ref, stage = case.row.ref, case.row.stage
        if self._hands.busy(ref):
            return FORGET_EVERY_S
        if stage is Stage.SENDING:
            return self._unwritten(ref)
        if stage in {Stage.UNKNOWN, Stage.CANCELLING} and elapsed_s(case.created, now()) > DAY_S:
            self._settling.report(case, "a day old: the queue it was for is over")
            return FORGET_EVERY_S
        if stage is Stage.CANCELLING:
            self._settling.cancel(case)
            return 0.0
        if stage is Stage.ISSUED and ref not in self._orphans and self._hands.shown(ref) is None:
            return self._found(ref)  # a fault came between its being found and this
        if stage is Stage.UNKNOWN and case.idempotent and not self._stopping.is_set():
            self._settling.send_again(case)
            return self._found(ref)
        return self._swept(case) if case.listable else FORGET_EVERY_S

    def _unwritten(self, ref: str) -> float:
        """The disk did not take what became of a POST; a ticket that was shown is written down at the next start."""
        if self._hands.shown(ref) is None:
            with suppress(IllegalArrow):  # it has come further this very moment
                self._outbox.unknown(ref, "the answer could not be written down")
                log(LogEvent.TICKET_UNKNOWN, ref=ref, error="the answer could not be written down")
            return 0.0
        return FORGET_EVERY_S

    def _swept(self, case: Case) -> float:
        ref = case.row.ref
        if self._is_of_another_day(case):
            self._outbox.looked_enough(ref)
            return FORGET_EVERY_S
        first = self._first_seen.setdefault(ref, self._clock())
        due = first + self._sweep_after_s[min(case.row.looks, SWEEPS - 1)]
        counts = self._clock() >= due
        if not counts and ref not in self._at_once:
            return due - self._clock()
        found = self._settling.look(
            case, counts=counts, puts_off=lambda: self._asks_again(case), held=self._hands.holds
        )
        if found is None:
            return FORGET_EVERY_S  # woken when that request has ended
        self._at_once.discard(ref)
        return self._found(ref) if found else 0.0 if counts else due - self._clock()

    def _is_of_another_day(self, case: Case) -> bool:
        """Whether a day has passed for sure, by the server's clock or by what this boot has lasted: a kiosk whose own
        clock was set while it was off must not take a fresh request for an old one, its twin would be nobody's.
        """
        at, server_now = now(), self._api.server_now()
        told_s = (server_now - case.since).total_seconds() if server_now is not None and case.since is not None else 0.0
        lasted_s = at.boot_s - (case.created.boot_s if case.created.boot_id == at.boot_id else 0.0)
        return max(told_s, lasted_s) > DAY_S

    def _asks_again(self, case: Case) -> bool:
        """Whether this customer asks for another ticket right now: what is new in their list may be that one's.

        Asked after the list was read: a ticket in it whose request is over by then is that row's.
        """
        asking = (self._outbox.case(ref) for ref in self._hands.busy_with() - {case.row.ref})
        return not case.own and any(
            other is not None
            and other.row.ticket is None
            and replace(other.customer, phone=None) == replace(case.customer, phone=None)
            for other in asking
        )

    def _found(self, ref: str) -> float:
        """A ticket was found whose customer waits no more: offered if they may still be there, else cancelled.

        Not one that somebody was shown while the disk did not take its row: that is written down when the files are
        opened anew.
        """
        case = self._outbox.case(ref)
        if case is not None and case.row.stage is Stage.ISSUED:
            if case.row.ticket is not None and self._hands.holds(case.row.ticket.id):
                return FORGET_EVERY_S
            if ref in self._inherited:
                self._orphans.insert(0, ref)
            else:
                with suppress(IllegalArrow):  # they came back for it this very moment
                    self._outbox.cancelling(ref, "its customer was told that it would be cancelled")
        return 0.0
