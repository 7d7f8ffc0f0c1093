"""What is on the screen at one moment, as far as it can be said: one frozen value. Must not know how it is said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Focus:
    """What Enter would press: its name in words; its place among `count` answers, from 1; 0: it is none of a list."""

    name: str = ""
    place: int = 0
    count: int = 0
    marked: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Ticket:
    """The ticket in words; `paper` is what became of it (`domain.model.Paper`), or "pending"."""

    number: str = ""
    service: str = ""
    wait: str = ""
    position: str = ""
    messages: tuple[str, ...] = ()
    paper: str = ""
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """Words are the screen's own, "" where it has none. `choices` are the answers that can be chosen; `None`: there is
    no list. `typed` counts characters; `entry` is what they are, where that may be heard. `seconds` is how long it
    stays as it is. `repeats`: a key says it once more.
    """

    language: str = ""
    screen: str = ""
    overlay: str = ""
    progress: str = ""
    question: str = ""
    hint: str = ""
    told: str = ""
    choices: int | None = None
    focus: Focus = Focus()
    typed: int = 0
    entry: str = ""
    problem: str = ""
    notice: str = ""
    seconds: int = 0
    ticket: Ticket = Ticket()
    repeats: bool = True
