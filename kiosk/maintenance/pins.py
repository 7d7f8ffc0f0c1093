"""PINs: checked in the same time whatever is typed, counted on the disk before they are checked, kept as hashes only.

Argon2id (RFC 9106) through argon2-cffi with OWASP's parameters: 19 MiB and two passes, a twentieth of a second each on
a kiosk's processor. More would be felt at every entry, and would not make four or six digits a secret once a hash is
stolen: what guards a PIN is the pad. A PIN set on the kiosk
itself wins over one that kiosk.toml rolls out to many. The waits are `domain.pin`'s. Must not know screens.

| typed             | looked at by                                  | counts, if wrong, for             |
|-------------------|-----------------------------------------------|-----------------------------------|
| 20 digits         | one check: the recovery secret                | the recovery secret               |
| anything else     | two checks: staff's PIN and the technician's, | staff; from 6 characters on       |
|                   | a dummy's where none is set                   | technicians too                   |

A role whose wait is not over is checked all the same, and its answer is thrown away: time tells nothing. While no wait
is over nothing is checked and nothing counted: the pad shows the wait, which does not depend on the PIN.
"""

import secrets
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from kiosk import clock
from kiosk.clock import Moment
from kiosk.domain import pin
from kiosk.domain.pin import Role, Weak
from kiosk.errors import KioskError
from kiosk.log import LogEvent, log
from kiosk.maintenance.kinds import Entry
from kiosk.maintenance.store import MaintenanceStore, trace
from kiosk.store.db import StoreError

if TYPE_CHECKING:  # no start needs it: it is imported where somebody comes to the pad
    from argon2 import PasswordHasher

RECOVERY = "recovery"  # beside the roles' values: the names PINs and counts are kept by
MOST_TYPED = 64  # characters: more is no PIN, and hashing a novel takes no longer than this
STORE_AWAY_S = 15.0  # a disk that takes no attempt now may take the next


class PinRefused(KioskError):
    """A PIN may not be set. `weak` says why; `None`: another role has it."""

    def __init__(self, sentence: str, weak: Weak | None) -> None:
        super().__init__(sentence)
        self.weak = weak


@cache
def _usual() -> "PasswordHasher":
    from argon2 import PasswordHasher

    # OWASP, "Password Storage Cheat Sheet", Argon2id; one lane, so that the screen keeps a core.
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


class Pins:
    """The PINs of one kiosk. `rolled_out` are hashes from the settings by name (a role's value, or `RECOVERY`).

    `now` tells the time; `hasher` only tests need: every hash made here has its parameters.
    """

    def __init__(
        self,
        store: MaintenanceStore,
        rolled_out: Mapping[str, str],
        *,
        now: Callable[[], Moment] = clock.now,
        hasher: "PasswordHasher | None" = None,
    ) -> None:
        self._store = store
        self._rolled_out = {name: hashed for name, hashed in rolled_out.items() if hashed}
        self._now = now
        self._hasher = hasher or _usual()
        self._dummy = self._hasher.hash(secrets.token_hex())

    def pad(self) -> Entry:
        """How long the pad takes nothing. Raises `StoreError`."""
        return self._shut()

    def enter(self, typed: str) -> Entry:
        """Somebody typed this. The attempt is on the disk before anything is checked. Raises nothing.

        Where the disk does not take it nothing is checked, and nobody enters.
        """
        try:
            return self._recovered(typed) if pin.is_recovery(typed) else self._entered(typed[:MOST_TYPED])
        except StoreError as fault:
            log(LogEvent.MAINTENANCE_FAILED, error=str(fault))
            return Entry(None, STORE_AWAY_S, STORE_AWAY_S)

    def set_pin(self, role: Role, typed: str) -> None:
        """This PIN holds from now on. Raises `PinRefused`, `StoreError`."""
        if weak := pin.why_trivial(typed, role):
            raise PinRefused(f"The PIN is refused: {weak.value}.", weak)
        others = [self._hash_of(other.value) for other in Role if other is not role]
        if any(self._is(hashed, typed) for hashed in others):
            raise PinRefused("The PIN is refused: another role has it.", None)
        self._store.set_hash(role.value, self._hasher.hash(typed))

    def new_recovery(self) -> str:
        """Make a new recovery secret, keep its hash, give it back: nobody can read it again. Raises `StoreError`."""
        secret = new_secret()
        self._store.set_hash(RECOVERY, self._hasher.hash(secret))
        return secret

    def is_set(self, name: str) -> bool:
        """Whether a PIN (or the recovery secret) of that name is set anywhere. Raises `StoreError`."""
        return name in self._store.hashes() or name in self._rolled_out

    def _entered(self, typed: str) -> Entry:
        shut = self._waits()
        meant = pin.meant_for(typed)
        open_to = frozenset(role for role in meant if shut[role.value] <= 0)
        if not open_to:
            return self._shut()
        before = self._store.attempted(frozenset(role.value for role in open_to), self._now())
        hashes = self._store.hashes()
        right = [role for role in Role if self._is(hashes.get(role.value) or self._rolled_out.get(role.value), typed)]
        entered = next((role for role in reversed(right) if role in open_to), None)
        if entered is None:
            self._store.trace(None, "pin", "wrong")
            return self._shut()
        # A technician frees everybody; staff free staff alone. What was right was no guess at the other role's PIN:
        # counted as one, or timed as one, it would shut technicians out each time staff come in.
        freed = frozenset(role.value for role in Role) if entered is Role.TECHNICIAN else frozenset({entered.value})
        self._store.forgiven(freed, before, trace(entered, "pin", "entered"))
        return Entry(entered)

    def _recovered(self, typed: str) -> Entry:
        if self._waits()[RECOVERY] > 0:
            return self._shut(by_secret=True)
        self._store.attempted(frozenset({RECOVERY}), self._now())
        if not self._is(self._hash_of(RECOVERY), typed):
            self._store.trace(None, "recovery", "wrong")
            return self._shut(by_secret=True)
        everybody = frozenset({RECOVERY} | {role.value for role in Role})
        self._store.forgiven(everybody, {}, trace(Role.TECHNICIAN, "recovery", "entered"))
        return Entry(Role.TECHNICIAN, recovered=True)

    def _shut(self, *, by_secret: bool = False) -> Entry:
        waits = self._waits()
        staff_s, technician_s = waits[Role.STAFF.value], waits[Role.TECHNICIAN.value]
        # Whoever comes with a PIN need not wait because somebody else mistyped the secret.
        told = by_secret or pin.NEVER_S in (staff_s, technician_s)
        return Entry(None, staff_s, technician_s, recovery_wait_s=waits[RECOVERY] if told else 0.0)

    def _waits(self) -> dict[str, float]:
        """Seconds until each may be tried again."""
        attempts, at = self._store.attempts(), self._now()
        waits = dict.fromkeys([*(role.value for role in Role), RECOVERY], 0.0)
        for name, (failures, last) in attempts.items():
            waits[name] = pin.left_s(failures, ran_s(last, at), ends=name != RECOVERY)
        return waits

    def _hash_of(self, name: str) -> str | None:
        return self._store.hashes().get(name) or self._rolled_out.get(name)

    def _is(self, hashed: str | None, typed: str) -> bool:
        """One check, whether there is something to check against or not."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return self._hasher.verify(hashed or self._dummy, typed) and hashed is not None
        except (VerificationError, InvalidHashError, UnicodeEncodeError):
            return False


def new_secret() -> str:
    """Twenty digits of the system's randomness: the pad has no letters, and 66 bits need none."""
    return "".join(str(secrets.randbelow(10)) for _ in range(pin.RECOVERY_DIGITS))


def hashed(typed: str) -> str:
    """As kiosk.toml takes it (`maintenance.staff_pin_hash`)."""
    return _usual().hash(typed)


def ran_s(since: Moment, now: Moment) -> float:
    """Seconds this machine has certainly run since then: after a restart, those since its start.

    The time of day counts for nothing: whoever sets the clock, or pulls the plug, gains no attempt. A lock of an hour
    may so become two.
    """
    return max(0.0, now.boot_s - since.boot_s) if since.boot_id == now.boot_id else now.boot_s
