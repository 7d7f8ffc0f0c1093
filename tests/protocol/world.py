"""The world around the kiosks: people who come, wait, claim, leave and return, a printer, bad days; and the truth.

What must hold at every moment is written down in `violations` when it does not: no ticket that somebody was shown is
cancelled, none is shown to two people or after it was cancelled, one paper a request, twenty seconds at most. What must
hold in the end, `ends` checks. Must not help the product: it only acts, and looks.
"""

import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest import mock

from kiosk.clock import Moment
from kiosk.domain.model import (
    Branch,
    Customer,
    Doing,
    Held,
    NotIssued,
    Outcome,
    Paper,
    Sector,
    Service,
    Ticket,
    TicketRequest,
)
from kiosk.errors import NothingSent
from kiosk.store.db import StoreError
from kiosk.store.outbox import Outbox
from kiosk.store.rows import Row
from kiosk.store.stages import Stage
from tests.protocol.kiosk import Kiosk
from tests.protocol.server import Fault, Made, Manners, Server, Time

PATIENCE_S = 20.0
ROUNDING_S = 0.2
WALK_S = 45.0  # to another kiosk: longer than any exchange lasts and any server acts late (`domain.matching`)
MOST_TURNS = 400
SETTLING_S = 2.5 * 3600
DAY_S = 25 * 3600.0
PRINT_S = 2.0
OFFER_S = 130.0
STEP_S = 900.0
IN_THE_MIDDLE = {"asked", "sending", "issued", "printing", "on_screen", "cancelling"}


class Killed(BaseException):
    """The process ends here."""


@dataclass(frozen=True)
class Means:
    """What the installer said: identities of our own, a key that the server honours."""

    own: bool = False
    key: bool = False


@dataclass(frozen=True)
class Setting:
    """One world: the installer's means, the server's manners, a printer or none, how late a late server acts."""

    means: Means = field(default_factory=Means)
    manners: Manners = field(default_factory=Manners)
    printer: bool = True
    late_s: float = 3.0


@dataclass(frozen=True)
class Trouble:
    """What happens to the process at its `at`-th point of an action."""

    kind: str  # "kill", "disk", "switch": its other thread goes on
    at: int


@dataclass(frozen=True)
class Day:
    """What the coming action meets. `papers` in turn: what becomes of each print, and whether paper came out."""

    faults: tuple[Fault, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    papers: tuple[tuple[Paper, bool], ...] = ()


@dataclass(eq=False)
class Person:
    """Somebody who wants a ticket."""

    customer: Customer
    holds: set[str] = field(default_factory=set)
    kiosk: Kiosk | None = None  # where they asked last


class World:
    """One run: from `with` to its end. `log` is what happened, for whoever reads of a violation."""

    def __init__(self, setting: Setting, template: Path) -> None:
        self.setting = setting
        self.time = Time(1000.0)
        self.server = Server(self.time, setting.manners)
        self.violations: list[str] = []
        self.log: list[str] = []
        self.met: Counter[str] = Counter()
        self.asked: dict[str, tuple[Person, Kiosk]] = {}
        self.shown: dict[str, Person] = {}  # ticket id
        self.given_up: set[str] = set()
        self.late: set[str] = set()  # requests that a server may still act on
        self.told_none: dict[str, int] = {}  # how many tickets had come of the request by then
        self.papers: Counter[str] = Counter()
        self._set_clocks_and_boots = [False, False]
        self._faults: list[Fault] = []
        self._troubles: dict[int, str] = {}
        self._papers: list[tuple[Paper, bool]] = []
        self._points = 0
        self._struck: Kiosk | None = None
        self._meanwhile: Callable[[], None] | None = None
        self._running: list[Kiosk] = []
        self._open = ExitStack()
        root = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  # memory: a kill here is no power cut
        self._folder = Path(self._open.enter_context(tempfile.TemporaryDirectory(dir=root)))
        self.people = [
            Person(Customer(id_type="D", id_number=f"4567123{n}", phone=f"+5198777650{n}")) for n in range(2)
        ]
        for name in ("kiosk.store.outbox.now", "kiosk.leftovers.now"):
            self._open.enter_context(mock.patch(name, self._now))
        self._open.enter_context(mock.patch("random.random", return_value=0.5))
        self.kiosks = [
            Kiosk(self, self._folder / str(n), template, setting.means, printer=setting.printer) for n in range(2)
        ]

    def close(self) -> None:
        """Nothing stays: no file, no patched clock."""
        for kiosk in self.kiosks:
            if kiosk.up:
                kiosk.outbox.close()
        self._open.close()

    # --- what a kiosk asks of the world ---

    def point(self, kiosk: Kiosk, where: str, *, writes: bool = False) -> None:
        if kiosk.disk_broken and writes:
            raise StoreError("the model's disk is broken")
        if kiosk is not self._struck:
            return
        self._points += 1
        kind = self._troubles.pop(self._points, None)
        if kind is None:
            return
        self.met[kind] += 1
        self.log.append(f"    {kind} {where}")
        if kind == "kill":
            raise Killed(where)
        if kind == "disk":
            kiosk.disk_broken = True
            if writes:
                raise StoreError("the model's disk is broken")
        elif self._meanwhile is not None:
            meanwhile, self._meanwhile = self._meanwhile, None
            try:
                meanwhile()
            except (NothingSent, StoreError):
                pass
            except Exception as bug:  # noqa: BLE001  # in the other thread: it does not end this one
                self._wrong("".join(traceback.format_exception(bug)[-4:]))

    def next_fault(self) -> Fault:
        fault = self._faults.pop(0) if self._faults else Fault.FINE
        if fault is not Fault.FINE:
            self.met["fault"] += 1
            self.log.append(f"    {fault.value}")
        return fault

    def next_of_post(self, request: TicketRequest) -> Fault:
        """A fault that nothing can be done about, by what is known of the request, is another one."""
        fault = self.next_fault()
        if fault in {Fault.TWICE_FIRST, Fault.TWICE_SECOND, Fault.TWICE_LOST} and self.means_of(request) is None:
            return Fault.LOST_AFTER  # FACTS.md: blind, and a proxy sent it twice: nobody will ever know
        if fault is Fault.REFUSED and request.ref in self.late:
            return Fault.LOST_BEFORE  # a server that refuses now does not grant later
        if fault is Fault.REFUSED and self.setting.means.key and self.server.repeats(request.ref):
            return Fault.FINE  # a server that honours a key repeats what it said, whatever it would say now
        if fault is Fault.CONFLICT and not (self.setting.means.key and self.server.repeats(request.ref)):
            return Fault.LOST_BEFORE
        if fault is Fault.LATE:
            self.late.add(request.ref)
        return fault

    def means_of(self, request: TicketRequest) -> str | None:
        """How the kiosk can find out by itself what came of it."""
        means, manners = self.setting.means, self.setting.manners
        key = means.key and self.server.honours_keys
        if key or (means.own and request.customer.id_type in {"K", None}):
            return "key" if key else "own"
        told = manners.service and manners.made and manners.date and not manners.dates_off_s
        return "real" if request.customer.identified and told else None

    def late_s(self, customer: Customer) -> float:
        # Under the customer's own identity nothing that comes later can be told from another kiosk's (`ACTS_LATE`).
        return self.setting.late_s if customer.id_type in {"K", None} else min(self.setting.late_s, 9.0)

    def cancels(self, kiosk: Kiosk, ticket_id: str) -> None:
        made = self.server.of_id(ticket_id)
        made.live = False
        self.log.append(f"    DELETE {ticket_id}")
        if ticket_id in self.shown and ticket_id not in self.given_up:
            self._wrong(f"{ticket_id} was cancelled after somebody was shown it")

    def prints(self, kiosk: Kiosk, request: TicketRequest, ticket: Ticket) -> Paper:
        paper, came_out = self._papers.pop(0) if self._papers else (Paper.PRINTED, True)
        self.time.advance(PRINT_S)
        self.papers[request.ref] += came_out
        if self.papers[request.ref] > 1:
            self._wrong(f"{request.ref} has a second paper that does not say COPY")
        return paper

    # --- what people do ---

    def comes(
        self, kiosk: Kiosk, person: Person | None, day: Day, *, insists: bool = False, during: bool = False
    ) -> None:
        """Somebody touches a service; `None` is somebody nobody knows. `during`: while the leftovers have a turn."""
        somebody = person or Person(Customer())
        self._walks(somebody, kiosk)
        if during:
            self._acts(kiosk, day, kiosk.turn, meanwhile=lambda: self._asks(kiosk, somebody, insists))
        else:
            asks = lambda: self._asks(kiosk, somebody, insists)  # noqa: E731  # one action
            self._acts(kiosk, day, asks, meanwhile=lambda: self._beside(kiosk))
        kiosk.due_s = self.time.now_s

    def claims(self, kiosk: Kiosk, day: Day) -> None:
        """Whoever asked for the offered ticket touches it."""
        offer = kiosk.offer
        if offer is None or not kiosk.up:
            return
        person = self.asked[offer.request.ref][0]

        def claim() -> None:
            kiosk.leave()
            ref = offer.request.ref
            self.log.append(f"  claims {offer.ticket.id} of {ref}")
            outcome = kiosk.desk.claim(offer, lambda ticket: self._sees(kiosk, person, ref, ticket))
            self.log.append(f"    {_in_short(outcome)}")
            gone = offer.ticket.id not in {made.id for made in self.server.made if made.live}
            if isinstance(outcome, NotIssued) and not gone and kiosk.outbox.owned([offer.ticket.id]):
                stage = kiosk.outbox.owned([offer.ticket.id])[offer.ticket.id]
                if stage is not None and stage.value in {"issued", "printing", "on_screen"}:
                    self._wrong(f"{offer.ticket.id} was offered and then not handed over: {stage.value}")
            self._stays(kiosk, ref, outcome)

        self._acts(kiosk, day, claim, meanwhile=lambda: self._beside(kiosk))
        kiosk.due_s = self.time.now_s

    def leaves(self, kiosk: Kiosk, day: Day) -> None:
        """The customer goes."""
        self._acts(kiosk, day, kiosk.leave, meanwhile=lambda: self._beside(kiosk))

    def waits(self, seconds: float, day: Day | None = None) -> None:
        """Time passes; the leftovers of all kiosks do what is due."""
        self.log.append(f"{self.time.now_s:.0f}: {seconds:.0f} s pass")
        if day is not None:
            self._faults = list(day.faults)
        until = self.time.now_s + seconds
        for _ in range(MOST_TURNS):
            for kiosk in self.kiosks:
                if kiosk.up and kiosk.due_s <= self.time.now_s:
                    self._acts(kiosk, day, kiosk.turn)
                    day = None if day is None else Day(tuple(self._faults))
            due = min((kiosk.due_s for kiosk in self.kiosks if kiosk.up), default=until)
            if due >= until:
                self.time.advance(max(until - self.time.now_s, 0.0))
                return
            self.time.advance(max(due - self.time.now_s, 0.001))
        self._wrong("the leftovers find no rest")

    def dies(self, kiosk: Kiosk, down_s: float, *, reboots: bool) -> None:
        """Killed while it does nothing, and started again."""
        self.met["kill"] += 1
        self.log.append(f"{self.time.now_s:.0f}: killed at rest")
        if kiosk.up:
            self._dies(kiosk)
        self.time.advance(down_s)
        self._starts(kiosk, reboots=reboots)

    def sets_the_clock(self, kiosk: Kiosk, seconds: float) -> None:
        """Somebody sets a kiosk's time of day."""
        self.log.append(f"{self.time.now_s:.0f}: the clock is set by {seconds:.0f} s")
        self._set_clocks_and_boots[0] = True
        kiosk.clock.wall_off_s += seconds

    def phones(self, person: Person) -> None:
        """The same customer takes a ticket by telephone, long after anything else."""
        self.waits(WALK_S)
        if person.holds or (self.setting.manners.one_ticket and self.server.live(person.customer)):
            return
        ticket = self.server.create(self._request("phone", person.customer), None, "mobile")
        person.holds.add(ticket.id)
        self.shown[ticket.id] = person

    # --- in the end ---

    def settles(self) -> None:
        """The server is well, kiosks run, everybody goes home, hours pass; then a day."""
        self._faults.clear()
        for kiosk in self.kiosks:
            if not kiosk.up:
                self._starts(kiosk, reboots=False)
            self._acts(kiosk, None, kiosk.leave)
        until = self.time.now_s + SETTLING_S
        self.waits(OFFER_S)
        while self.time.now_s < until and any(kiosk.outbox.open_cases() for kiosk in self.kiosks):
            self.waits(STEP_S)
        self.time.advance(max(until - self.time.now_s, 0.0))
        for kiosk in self.kiosks:
            self._violations_of(kiosk)
        self.time.advance(DAY_S)
        for kiosk in self.kiosks:
            self._acts(kiosk, None, kiosk.turn)
            files = b"".join(file.read_bytes() for file in kiosk.path.parent.iterdir())
            for person in self.people:
                if any(str(fact).encode() in files for fact in (person.customer.id_number, person.customer.phone)):
                    self._wrong("a day later it still says who the customer was")

    def _violations_of(self, kiosk: Kiosk) -> None:
        rows = {row.ref: row for row in kiosk.outbox.rows(1000)}
        for ref, row in rows.items():
            mine = [made for made in self.server.made if made.ref == ref]
            live = [made for made in mine if made.live and made.id not in self.given_up]
            means = self.means_of(replace(row.request, customer=self.asked[ref][0].customer))
            if row.stage.value in IN_THE_MIDDLE:
                self._wrong(f"{ref} is still {row.stage.value}")
            if row.deletions > row.attempts + 1:
                self._wrong(f"{row.deletions} tickets were deleted for {row.attempts} requests of {ref}")
            if len(live) > 1 and means is not None:
                self._wrong(f"{ref} has {len(live)} live tickets")
            if ref in self.told_none and len(mine) > self.told_none[ref]:
                self._wrong(f"{ref} was told that there is no ticket, and one was made")
            for made in live:
                if made.id not in self.shown:
                    # Who came back was given what their first request had made: it stands in the later row.
                    has_it = [one for one in rows.values() if one.ticket is not None and one.ticket.id == made.id]
                    self._wrong_if_forgotten(next(iter(has_it), row), made, means)
            nobodys = [made for made in live if made.id not in self.shown]
            no_reason = row.stage is Stage.REPORTED and not nobodys and row.ticket is None
            unknowable = row.reason.startswith("the server refuses to repeat")  # made or not: no key tells
            if no_reason and means is not None and not (self.lost_track_of_time or unknowable):
                self._wrong(f"staff look for a ticket of {ref} that is not there: {row.reason}")

    def _wrong_if_forgotten(self, row: Row, made: Made, means: str | None) -> None:
        """A live ticket that nobody was shown: staff must know of it, and only where nothing else could be done."""
        staff = row.stage is Stage.REPORTED or (row.stage is Stage.UNKNOWN and not row.searchable)
        remarked = row.reason.startswith(f"a second ticket, {made.id}: ")
        if remarked and means is None:
            return
        in_a_hand = row.ticket is not None and row.ticket.id == made.id
        if self.setting.manners.dates_off_s:
            return  # two clocks an hour apart: what it lists cannot be told from what another kiosk asked for later
        if not staff:
            self._wrong(f"{made.id} of {row.ref} is nobody's, and the row is {row.stage.value}")
        elif means is not None and not in_a_hand and not self.lost_track_of_time:
            self._wrong(f"{made.id} of {row.ref} is nobody's, and could have been cancelled: {row.reason}")

    def _asks(self, kiosk: Kiosk, person: Person, insists: bool, instead_of: Ticket | None = None) -> None:
        if not kiosk.up:
            return
        kiosk.leave()
        person.kiosk = kiosk
        request = self._request(f"r{len(self.asked) + 1}", person.customer)
        ref = request.ref
        self.asked[ref] = person, kiosk
        who = person.customer.id_number or "somebody"
        self.log.append(f"{self.time.now_s:.0f}: {who} asks kiosk {self.kiosks.index(kiosk)} for {ref}")
        began = self.time.now_s
        heard: list[float] = []

        def on_issued(ticket: Ticket) -> None:
            heard.append(self.time.now_s)
            self.point(kiosk, "before the number is shown")
            self._sees(kiosk, person, ref, ticket)
            self.point(kiosk, "after the number is shown")

        try:
            outcome = kiosk.desk.issue(request, on_issued, self._hears, instead_of)
        finally:
            waited = (heard or [self.time.now_s])[0] - began
            if waited > PATIENCE_S + ROUNDING_S:
                self._wrong(f"{ref} heard nothing for {waited:.1f} s")
        self.log.append(f"    {_in_short(outcome)}")
        self._stays(kiosk, ref, outcome)
        if isinstance(outcome, NotIssued):
            mine = [made for made in self.server.made if made.ref == ref]
            self.told_none[ref] = len(mine)
            if any(made.live for made in mine):
                self._wrong(f"{ref} was told that there is no ticket")
        elif isinstance(outcome, Held) and instead_of is None:
            self._has_one(kiosk, person, outcome.ticket, insists)

    def _has_one(self, kiosk: Kiosk, person: Person, ticket: Ticket, insists: bool) -> None:
        """They are asked whether they have it; `insists` on a new one."""
        if ticket.id in person.holds and not insists:
            return
        self.given_up.add(ticket.id)
        person.holds.discard(ticket.id)
        self._asks(kiosk, person, insists, instead_of=ticket)

    def _stays(self, kiosk: Kiosk, ref: str, outcome: Outcome) -> None:
        """They look at their number until they leave; where the printer proved the paper, the kiosk needs no word."""
        paper = getattr(outcome, "paper", None)
        kiosk.on_screen = ref if paper is not None and paper is not Paper.PRINTED else None

    def _sees(self, kiosk: Kiosk, person: Person, ref: str, ticket: Ticket) -> None:
        self.log.append(f"    {ref} is shown {ticket.id}")
        if self.shown.setdefault(ticket.id, person) is not person:
            self._wrong(f"{ticket.id} was shown to two people")
        if not any(made.live for made in self.server.made if made.id == ticket.id) and ticket.id not in self.given_up:
            self._wrong(f"{ticket.id} was shown when it was cancelled")
        person.holds.add(ticket.id)
        if kiosk.disk_broken:
            kiosk.in_memory_only.add(ticket.id)

    def _hears(self, doing: Doing) -> None:
        """What the screen says while they wait."""

    def _walks(self, person: Person, kiosk: Kiosk) -> None:
        if person.kiosk not in {None, kiosk}:
            self.waits(WALK_S)

    def _acts(
        self, kiosk: Kiosk, day: Day | None, act: Callable[[], None], meanwhile: Callable[[], None] | None = None
    ) -> None:
        """One action of one kiosk, with all that the day brings; then what a watcher of the process does."""
        if not kiosk.up:
            return
        if day is not None:
            self._faults, self._papers = list(day.faults), list(day.papers)
            self._troubles = {trouble.at: trouble.kind for trouble in day.troubles}
        self._points, self._struck, self._meanwhile = 0, kiosk, meanwhile
        try:
            with self._runs(kiosk):
                act()
        except Killed:
            self._dies(kiosk)
            self.time.advance(20.0)
            self._starts(kiosk, reboots=False)
        except (NothingSent, StoreError):
            pass
        except Exception as bug:  # noqa: BLE001  # whatever it is: the kiosk must not raise it
            self._wrong("".join(traceback.format_exception(bug)[-4:]))
        finally:
            self._troubles, self._struck, self._meanwhile = {}, None, None
        if kiosk.disk_broken:
            with suppress(StoreError), self._runs(kiosk):
                kiosk.leave()  # out of order: they take what they see, and go
            kiosk.disk_broken = False
            with self._runs(kiosk):
                kiosk.last_look()
            kiosk.stop()
            self._starts(kiosk, reboots=False)

    def _dies(self, kiosk: Kiosk) -> None:
        """A disk that took nothing, and then no process that remembers: nobody can know what was on the screen."""
        self.given_up |= kiosk.in_memory_only
        kiosk.die()

    def _starts(self, kiosk: Kiosk, *, reboots: bool) -> None:
        if reboots:
            self._set_clocks_and_boots[1] = True
            kiosk.clock.reboot()
        with self._runs(kiosk):
            kiosk.start()

    def _beside(self, kiosk: Kiosk) -> None:
        """The leftovers' thread, while the desk's waits for the server: what it does costs the customer no time."""
        self.time.stands = True
        try:
            kiosk.turn()
        finally:
            self.time.stands = False

    def _request(self, ref: str, customer: Customer) -> TicketRequest:
        return TicketRequest(ref, Branch("sole"), Sector("uno"), Service("dep"), customer, "es")

    def _wrong(self, what: str) -> None:
        self.log.append(f"    !! {what}")
        self.violations.append(what)

    @contextmanager
    def _runs(self, kiosk: Kiosk) -> Iterator[None]:
        self._running.append(kiosk)
        try:
            yield
        finally:
            self._running.pop()

    def _now(self) -> Moment:
        return self._running[-1].clock.now()

    @property
    def lost_track_of_time(self) -> bool:
        """Set clocks and reboots together leave a kiosk without any measure of a row's age."""
        return all(self._set_clocks_and_boots)


def _in_short(outcome: Outcome) -> str:
    ticket = getattr(outcome, "ticket", None)
    return f"{type(outcome).__name__} {ticket.id}" if ticket is not None else f"{outcome}"


def template() -> Path:
    """A new outbox, to be copied: making one takes longer than a whole run."""
    path = Path(tempfile.mkdtemp()) / "outbox.sqlite"
    Outbox(path).close()
    return path
