"""The PIN pad: as many guesses as the table says, whatever is done to the machine; one answer whatever was wrong."""

import math
import random
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from argon2 import PasswordHasher

from kiosk.domain.pin import IN_ALL, NEVER_S, Role
from kiosk.maintenance.kinds import Entry
from kiosk.maintenance.pins import PinRefused, Pins
from kiosk.maintenance.store import FILE, MaintenanceStore
from tests.support.pins import STAFF, TECHNICIAN, Machine, cheap_hasher

DAY_S = 86_400.0
GUESSES = 10_000
LONG_STAFF = "9417702"  # as long as a technician's may be


class Pad:
    """A kiosk's pad, and the machine it is on."""

    def __init__(self, folder: Path, hasher: PasswordHasher | None = None) -> None:
        self.folder, self.machine, self.hasher = folder, Machine(), hasher or cheap_hasher()
        self.rolled_out: dict[str, str] = {}
        self.store = MaintenanceStore(folder)
        self.pins = self._pins()

    def _pins(self) -> Pins:
        return Pins(self.store, self.rolled_out, now=self.machine.now, hasher=self.hasher)

    def set_both(self) -> "Pad":
        """With a PIN for each role."""
        self.pins.set_pin(Role.STAFF, STAFF)
        self.pins.set_pin(Role.TECHNICIAN, TECHNICIAN)
        return self

    def restart(self) -> None:
        """The power is cut, and comes back."""
        self.store.close()
        self.machine.restart()
        self.store = MaintenanceStore(self.folder)
        self.pins = self._pins()

    def tried(self) -> int:
        """How many were looked at and found wrong, as the audit trail has it."""
        return sum(line.result == "wrong" for line in self.store.traces(GUESSES))


@pytest.fixture
def pad(tmp_path: Path) -> Pad:
    """One with both PINs set."""
    return Pad(tmp_path).set_both()


@pytest.mark.parametrize(
    ("length", "restarts"), [(4, False), (4, True), (6, False), (6, True)], ids=["staff", "staff+", "tech", "tech+"]
)
def test_ten_thousand_guesses(tmp_path: Path, length: int, restarts: bool) -> None:
    """Who tries all they can, with the plug and the clock in their hands, tries what the table says and no more."""
    pad, chance, days = Pad(tmp_path).set_both(), random.Random(7), Counter[int]()
    before = 0
    for guess in range(GUESSES):
        typed = f"{guess:0{length}d}"
        if typed in (STAFF, TECHNICIAN):
            continue
        entry = pad.pins.enter(typed)
        assert entry.role is None
        tried = pad.tried() if before < IN_ALL else before
        days[int(pad.machine.ran_s // DAY_S)] += tried - before
        before = tried
        if entry.wait_s == math.inf:
            pad.machine.ran_s += 60.0
        elif entry.wait_s and restarts and chance.random() < 0.2:  # rather than wait
            pad.machine.wall_off_s += chance.choice((-1e9, 3600.0, DAY_S, 1e9))
            pad.restart()
        else:  # at most until then; sometimes too early
            pad.machine.ran_s += entry.wait_s * chance.choice((0.5, 1.0, 1.0))
    assert days.total() == IN_ALL
    if restarts:  # who pulls the plug waits anew: no day has more, and it takes longer
        assert days[0] <= 35
        assert max(days[day] for day in days if day) <= 25  # one more where a wait ends at midnight
        assert 3 <= max(day for day, tried in days.items() if tried) <= 7  # but nobody is locked out for years
    else:
        assert [days[day] for day in range(4)] == [35, 24, 24, 17]
    assert pad.pins.enter(STAFF).role is None
    # Four digits are no guess at a technician's PIN: that one is not locked by them.
    assert pad.pins.enter(TECHNICIAN).role is (Role.TECHNICIAN if length == 4 else None)


def test_the_recovery_secret_frees_a_kiosk(pad: Pad) -> None:
    """After a hundred nothing else opens, not after a year; then both PINs are looked at again."""
    secret = pad.pins.new_recovery()
    for _ in range(IN_ALL):
        pad.pins.enter("000000")
        pad.machine.ran_s += 3600.0
    pad.machine.ran_s += 366 * DAY_S
    pad.restart()
    assert pad.pins.enter(TECHNICIAN) == Entry(None, NEVER_S, NEVER_S)
    wrong = f"{(int(secret[0]) + 1) % 10}{secret[1:]}"
    assert pad.pins.enter(wrong).role is None
    assert pad.pins.enter(secret) == Entry(Role.TECHNICIAN, recovered=True)
    assert pad.pins.enter(STAFF).role is Role.STAFF
    assert pad.pins.enter(TECHNICIAN).role is Role.TECHNICIAN


def test_guesses_at_the_recovery_secret_wait_too(pad: Pad) -> None:
    """The table without its end: it slows down, and always opens to who has it."""
    secret = pad.pins.new_recovery()
    for guess in range(120):
        pad.pins.enter(f"{guess:020d}")
        pad.machine.ran_s += 3600.0
    assert pad.tried() == 120
    pad.pins.enter("0" * 20)
    assert pad.pins.enter(secret).role is None
    pad.machine.ran_s += 3600.0
    assert pad.pins.enter(secret).recovered


def test_the_secrets_own_wait_is_told(pad: Pad) -> None:
    """To whoever types it; not to those with a PIN, who need not wait, unless only the secret opens."""
    for _ in range(5):
        entry = pad.pins.enter("0" * 20)
    assert entry == pad.pins.enter("1" * 20) == Entry(None, 0.0, 0.0, recovery_wait_s=15.0)
    assert pad.pins.pad() == pad.pins.enter("0000") == Entry(None, 0.0, 0.0)
    for _ in range(IN_ALL):
        pad.pins.enter("000000")
        pad.machine.ran_s += 3600.0
    assert pad.pins.pad() == Entry(None, NEVER_S, NEVER_S)
    pad.pins.enter("0" * 20)
    assert pad.pins.pad() == pad.pins.enter("000000") == Entry(None, NEVER_S, NEVER_S, recovery_wait_s=30.0)


def test_staff_cannot_guess_between_their_own(pad: Pad) -> None:
    """Their right PIN frees their own count alone: a technician's PIN is tried a hundred times, not more."""
    tried = 0
    for guess in range(150):
        entry = pad.pins.enter(f"{guess:06d}")
        if entry.technician_wait_s:
            pad.machine.ran_s += min(entry.technician_wait_s, DAY_S)
        assert pad.pins.enter(STAFF).role is Role.STAFF
        tried += 1
    assert pad.store.attempts()["technician"][0] == IN_ALL
    assert pad.pins.enter(TECHNICIAN).role is None
    assert tried > IN_ALL


def test_staffs_own_mistakes_are_not_the_technicians(pad: Pad) -> None:
    """Four digits are no technician's PIN; a right one of any length is no guess at another's."""
    for _ in range(4):
        pad.pins.enter("0000")
    assert "technician" not in pad.store.attempts()
    pad.pins.set_pin(Role.STAFF, LONG_STAFF)
    for _ in range(50):
        assert pad.pins.enter(LONG_STAFF).role is Role.STAFF
    assert not pad.store.attempts()


def test_staff_who_come_in_do_not_make_technicians_wait(pad: Pad) -> None:
    """A wait that has run out does not begin anew with staff's right PIN, however long that PIN is."""
    pad.pins.set_pin(Role.STAFF, LONG_STAFF)
    for _ in range(13):
        wait_s = pad.pins.enter("000000").technician_wait_s
        pad.machine.ran_s += wait_s
    before = pad.store.attempts()["technician"]
    pad.machine.ran_s += 60.0
    assert pad.pins.enter(LONG_STAFF).role is Role.STAFF
    assert pad.store.attempts() == {"technician": before}
    assert pad.pins.pad() == Entry(None, 0.0, 0.0)
    assert pad.pins.enter(TECHNICIAN).role is Role.TECHNICIAN


@pytest.mark.parametrize("typed", ["", "0000", "471", "471182x", "x" * 1000, "٤٧١١", "\ud800", "0" * 19, "0" * 21])
def test_the_same_answer_whatever_was_wrong(pad: Pad, typed: str) -> None:
    """The first wrong one says what any other would: nobody, and no wait."""
    assert pad.pins.enter(typed) == Entry(None, 0.0, 0.0)
    assert pad.tried() == 1


def test_a_kiosk_without_pins_says_the_same(tmp_path: Path) -> None:
    """Whether there is a PIN at all is not to be learnt at the pad."""
    bare = Pad(tmp_path)
    entries = [bare.pins.enter("0000") for _ in range(7)]
    other = Pad(tmp_path / "other").set_both()
    assert entries == [other.pins.enter("0000") for _ in range(7)]


class Counting(PasswordHasher):
    """Counts its checks, and looks at what is on the disk while it makes one."""

    def __init__(self, file: Path) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.file, self.checks, self.on_disk = file, 0, list[int]()

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002  # the library's own name
        """The real check."""
        self.checks += 1
        with closing(sqlite3.connect(self.file)) as beside:
            self.on_disk.append(sum(row[0] for row in beside.execute("SELECT failures FROM attempts")))
        return super().verify(hash, password)


@pytest.mark.parametrize("typed", [STAFF, TECHNICIAN, "0000", "000000", ""])
def test_two_checks_each_time_and_the_attempt_first(tmp_path: Path, typed: str) -> None:
    """Right or wrong, whoever's: the same work, and the attempt was on the disk before any of it."""
    hasher = Counting(tmp_path / FILE)
    pad = Pad(tmp_path, hasher).set_both()
    hasher.checks, hasher.on_disk = 0, []
    pad.pins.enter(typed)
    assert hasher.checks == len(Role)
    assert all(hasher.on_disk)
    bare = Pad(tmp_path / "bare", Counting(tmp_path / "bare" / FILE))
    assert isinstance(bare.hasher, Counting)
    bare.pins.enter(typed)
    assert bare.hasher.checks == len(Role)


class Cut(PasswordHasher):
    """The power goes in the middle of the check."""

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002  # the library's own name
        """Never comes to an end."""
        raise SystemExit


def test_a_power_cut_in_the_check_costs_the_attempt(pad: Pad) -> None:
    """Who pulls the plug before the answer has used up the guess all the same."""
    for cuts in range(1, 9):
        pad.hasher = Cut(time_cost=1, memory_cost=8, parallelism=1)
        pad.restart()
        pad.machine.ran_s += 3600.0
        with pytest.raises(SystemExit):
            pad.pins.enter(TECHNICIAN)
        assert pad.store.attempts()["technician"][0] == cuts
    pad.hasher = cheap_hasher()
    pad.restart()
    assert pad.pins.enter(TECHNICIAN) == Entry(None, 90.0, 90.0)  # 120 s, and half a minute to start


def test_what_is_set_here_wins_over_what_is_rolled_out(tmp_path: Path) -> None:
    """A chain gives all its kiosks one PIN; a branch may set its own."""
    pad = Pad(tmp_path)
    pad.rolled_out = {"staff": pad.hasher.hash("7302"), "technician": pad.hasher.hash("730255"), "recovery": ""}
    pad.restart()
    assert (pad.pins.enter("7302").role, pad.pins.enter("730255").role) == (Role.STAFF, Role.TECHNICIAN)
    pad.pins.set_pin(Role.STAFF, STAFF)
    pad.restart()
    assert (pad.pins.enter("7302").role, pad.pins.enter(STAFF).role) == (None, Role.STAFF)
    assert pad.pins.is_set("technician")
    assert not pad.pins.is_set("recovery")


def test_trivial_and_taken_pins_are_refused(pad: Pad) -> None:
    """And change nothing."""
    for role, typed in ((Role.STAFF, "1234"), (Role.TECHNICIAN, "4711"), (Role.STAFF, TECHNICIAN)):
        with pytest.raises(PinRefused):
            pad.pins.set_pin(role, typed)
    assert pad.pins.enter(STAFF).role is Role.STAFF
    assert pad.pins.enter(TECHNICIAN).role is Role.TECHNICIAN


def test_nothing_that_can_be_read_is_a_pin(pad: Pad) -> None:
    """Hashes of Argon2id, and nothing of what was typed: neither in the file nor in its log."""
    pad.pins.enter("835502")
    secret = pad.pins.new_recovery()
    pad.store.close()
    content = b"".join(file.read_bytes() for file in pad.folder.iterdir() if file.is_file())
    assert content.count(b"$argon2id$") >= 3
    assert not [typed for typed in (STAFF, TECHNICIAN, "835502", secret) if typed.encode() in content]


def test_a_disk_that_takes_no_attempt_lets_nobody_in(pad: Pad) -> None:
    """Not even who is right: a guess that is not written down could be made for ever."""
    pad.store.close()
    with closing(sqlite3.connect(pad.folder / FILE)) as beside:
        beside.execute("CREATE TRIGGER full BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, 'disk'); END")
    pad.restart()
    assert pad.pins.enter(STAFF).role is None
    assert pad.pins.enter(TECHNICIAN).role is None
