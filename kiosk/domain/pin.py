"""Who may enter the staff's room, how long a wrong PIN shuts it, and which PINs are no secret: pure rules.

| wrong PINs since the last right one | until the next is looked at                    |
|-------------------------------------|------------------------------------------------|
| 1 to 4                              | nothing                                        |
| 5, 6, 7 … 12                        | 15 s, 30 s, 60 s … 32 min: double each time    |
| 13 to 99                            | 1 h                                            |
| 100                                 | for ever: only the recovery secret frees it    |

So nobody tries more than 35 PINs in the first day, nor more than 24 in any later one, and 100 in all: a PIN of four
digits out of 10,000 is found by one in a hundred who are let alone with the kiosk for half a week.

Each role has a count of its own, and so has the recovery secret, or staff could have a technician's PIN guessed between
two right ones of their own. What is wrong counts for every role that it could have been meant for: that follows from
its length alone (`meant_for`), which whoever typed it knows. The secret's count has the waits of the table and no end:
66 bits are not guessed, and something must always open.

Must not know clocks, hashes or where counts are kept.
"""

import math
import re
from enum import Enum, unique
from itertools import pairwise

FREE = 5  # a wet finger, last month's PIN, caps lock in the head
FIRST_WAIT_S = 15.0
MOST_WAIT_S = 3600.0
IN_ALL = 100
NEVER_S = math.inf

MOST_DIGITS = 12
RECOVERY_DIGITS = 20  # 66 bits; what has as many digits is the recovery secret or nothing
BIRTH_YEARS = range(1900, 2100)


@unique
class Role(Enum):
    """Who is in the room."""

    STAFF = "staff"
    TECHNICIAN = "technician"


LEAST_DIGITS = {Role.STAFF: 4, Role.TECHNICIAN: 6}


@unique
class Weak(Enum):
    """Why a PIN is none."""

    NOT_DIGITS = "not digits"
    TOO_SHORT = "too short"
    TOO_LONG = "too long"
    REPEATS = "repeats"
    RUN = "run"
    DATE = "date"


def wait_after_s(failures: int, *, ends: bool = True) -> float:
    """Seconds that so many wrong ones in a row shut the pad: the table above; without `ends` it has no last row."""
    if failures < FREE:
        return 0.0
    if ends and failures >= IN_ALL:
        return NEVER_S
    return min(FIRST_WAIT_S * 2.0 ** min(failures - FREE, 16), MOST_WAIT_S)


def left_s(failures: int, since_s: float, *, ends: bool = True) -> float:
    """Seconds until the next may be tried, `since_s` after the last wrong one; 0: now, `NEVER_S`: not any more."""
    return max(0.0, wait_after_s(failures, ends=ends) - since_s)


def is_recovery(typed: str) -> bool:
    """Whether this is the recovery secret or a wrong one, by its length alone."""
    return len(typed) == RECOVERY_DIGITS


def meant_for(typed: str) -> frozenset[Role]:
    """Whose PIN this could be, by its length alone: what is wrong counts for them, right or not."""
    return frozenset({Role.STAFF} | {role for role, least in LEAST_DIGITS.items() if len(typed) >= least})


def why_trivial(pin: str, role: Role) -> Weak | None:
    """Why nobody may have this PIN; `None` for one that is fine. Any alphabet's digits are refused but 0 to 9."""
    if not re.fullmatch(r"[0-9]*", pin):
        return Weak.NOT_DIGITS
    if len(pin) < LEAST_DIGITS[role]:
        return Weak.TOO_SHORT
    if len(pin) > MOST_DIGITS:
        return Weak.TOO_LONG
    if _repeats(pin):
        return Weak.REPEATS
    if _runs(pin):
        return Weak.RUN
    return Weak.DATE if _is_date(pin) else None


def _repeats(pin: str) -> bool:
    """One or two different digits only, or one part said over and over: 1111, 1122, 1212, 123123."""
    parts = (pin[:length] for length in range(1, len(pin) // 2 + 1) if len(pin) % length == 0)
    return len(set(pin)) <= 2 or any(part * (len(pin) // len(part)) == pin for part in parts)


def _runs(pin: str) -> bool:
    """Most of it goes up or down by the same small step, round 9 and 0 too: 1234, 9876, 2468, 7890, 123457."""
    steps = [(int(after) - int(before)) % 10 for before, after in pairwise(pin)]
    return any(_longest(steps, step) >= max(2, len(steps) - 1) for step in (1, 2, 8, 9))


def _longest(steps: list[int], wanted: int) -> int:
    longest = now = 0
    for step in steps:
        now = now + 1 if step == wanted else 0
        longest = max(longest, now)
    return longest


def _is_date(pin: str) -> bool:
    """A day, a year, or both, in any order people write them: 3112, 1231, 1987, 311287, 31121987, 19871231."""
    if len(pin) == 4:
        return int(pin) in BIRTH_YEARS or _is_day(pin[:2], pin[2:])
    if len(pin) == 6:
        month_year = int(pin[2:]) in BIRTH_YEARS and 1 <= int(pin[:2]) <= 12
        year_month = int(pin[:4]) in BIRTH_YEARS and 1 <= int(pin[4:]) <= 12
        return _is_day(pin[:2], pin[2:4]) or _is_day(pin[2:4], pin[4:]) or month_year or year_month
    if len(pin) == 8:
        first, last = int(pin[:4]) in BIRTH_YEARS, int(pin[4:]) in BIRTH_YEARS
        return (last and _is_day(pin[:2], pin[2:4])) or (first and _is_day(pin[4:6], pin[6:]))
    return False


def _is_day(one: str, other: str) -> bool:
    """Day and month, whichever comes first; the 31st of any month counts."""
    low, high = sorted((int(one), int(other)))
    return 1 <= low <= 12 and 1 <= high <= 31
