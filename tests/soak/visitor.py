"""One customer after the other before the real window: each wants a ticket and touches what the screen offers.

What a customer does next depends on the screen alone, as with people, so that whatever the kiosk answers leads to an
end. Must not look behind the window, but for what is drawn and which screen it is.
"""

import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random

from PySide6.QtCore import QPoint

from kiosk.domain.model import Held, Issued
from kiosk.domain.state import HOME, Screen
from tests.soak.rest import PULSE_MS, rest, waited
from tests.support.finger import area
from tests.support.lobby import Lobby

JOURNEY_S = 60.0  # nothing on the way may take longer, whatever the server and the printer do
ANSWERS_S = 0.4  # until a touch has shown something; else it is touched again, as people do
FRAME_MS = 12  # Qt paints what has changed 5 ms after it has nothing else to do; what moves, moves then
MOST_TRIES = 3  # "try again", before a customer goes to the desk
SPOTS = (0.5, 0.25, 0.75)  # of a thing's width: the guard against double taps holds a part of it for a moment
SERVICES = ("dep", "ret")


class Stuck(AssertionError):
    """A customer stands before a window that does not go on."""


@dataclass
class Diary:
    """What all customers saw and said, for the judge."""

    ends: Counter[str] = field(default_factory=Counter)  # screens by name, at the end of a visit
    shown: list[str] = field(default_factory=list)  # ids of the tickets that were on the screen, one a visit
    copies: Counter[str] = field(default_factory=Counter)  # ids: a customer said that no paper came out
    given_up: set[str] = field(default_factory=set)  # ids: a customer said that they do not have it
    twice: list[str] = field(default_factory=list)  # visits that showed more than one ticket


class Visitor:
    """Walks through `lobby`. `asks`: customers are asked for a number, and now and then somebody comes back."""

    def __init__(self, lobby: Lobby, seed: int, *, asks: bool) -> None:
        self.diary = Diary()
        self._lobby, self._finger, self._asks = lobby, lobby.finger, asks
        self._chance = Random(seed)
        self._people = 0
        self._number = ""
        self._service = ""
        self._seen: dict[str, None] = {}
        self._tries = 0

    def visit(self) -> None:
        """Somebody comes, and goes."""
        self._arrive()
        deadline = time.monotonic() + JOURNEY_S
        last, begun = Screen.WELCOME, False
        while not begun or self._lobby.screen not in HOME:
            screen = self._lobby.screen
            if time.monotonic() > deadline:
                raise Stuck(f"{self.__class__.__name__} {self._people} cannot leave {screen.name}: {self._lobby.state}")
            begun = begun or screen not in HOME
            last = screen if screen not in HOME else last
            self._note()
            self._act(screen)
        self.diary.ends[last.name] += 1
        self.diary.shown += list(self._seen)[:1]
        if len(self._seen) > 1:
            self.diary.twice.append(f"visit {self._people} saw the tickets {', '.join(self._seen)}")

    def _arrive(self) -> None:
        returns = self._asks and self._people > 0 and self._chance.random() < 0.15
        self._people += 1
        if not returns:
            self._number = f"{self._people:04d}"
            self._service = self._chance.choice(SERVICES)
        self._seen, self._tries = {}, 0

    def _note(self) -> None:
        ticket = self._lobby.state.ticket
        if ticket is not None:
            self._seen[ticket.id] = None

    def _act(self, screen: Screen) -> None:
        """The next touch, or a moment's patience."""
        match screen:
            case Screen.WELCOME:
                self._touch(screen, "start")
            case Screen.SERVICE:
                self._touch(screen, f"card-{self._service}")
            case Screen.ADVICE:
                self._touch(screen, "decide")
            case Screen.CUSTOMER:
                self._type(screen)
            case Screen.TICKET:
                self._look_at_ticket()
            case Screen.REFUSED:
                self._again_or_not(screen)
            case Screen.UNCONFIRMED:
                self._again_or_not(screen)
            case Screen.HELD:
                self._answer_about_held()
            case _:
                rest(PULSE_MS)

    def _type(self, screen: Screen) -> None:
        entry = self._lobby.state.entry
        if entry == self._number:
            self._touch(screen, "keyDone")
        elif self._number.startswith(entry):
            self._touch(screen, f"key-{self._number[len(entry)]}")
        else:
            self._touch(screen, "keyErase")

    def _look_at_ticket(self) -> None:
        """Take the paper, or say that none came; some just walk away."""
        state = self._lobby.state
        if not isinstance(state.outcome, Issued):
            rest(PULSE_MS)
        elif self._lobby.view.ticket.asks:
            if self._chance.random() < 0.5:
                self._touch(Screen.TICKET, "paperCame")
            elif self._touch(Screen.TICKET, "paperMissing"):
                self.diary.copies[state.outcome.ticket.id] += 1
        elif self._chance.random() < 0.95:
            self._touch(Screen.TICKET, "done")
        else:
            waited(lambda: self._lobby.screen is not Screen.TICKET, 5.0)

    def _again_or_not(self, screen: Screen) -> None:
        if self._lobby.session.canRetry and self._tries < MOST_TRIES and self._chance.random() < 0.7:
            self._tries += self._touch(screen, "retry")
        else:
            self._touch(screen, "startOver")

    def _answer_about_held(self) -> None:
        outcome = self._lobby.state.outcome
        if self._chance.random() < 0.5 or not isinstance(outcome, Held):
            self._touch(Screen.HELD, "haveIt")
        elif self._touch(Screen.HELD, "newOne"):
            self.diary.given_up.add(outcome.ticket.id)

    def _touch(self, screen: Screen, name: str) -> bool:
        """Touch the thing, if this is still the screen by then; then see what comes of it. Whether it did something."""
        place = self._place(name)
        if place is None or self._lobby.screen is not screen:
            return False
        before = self._lobby.state
        self._finger.tap_at(place)
        return waited(lambda: self._lobby.state is not before, ANSWERS_S)

    def _place(self, name: str) -> QPoint | None:
        """Where it can be touched now, if it stands still."""
        spots = []
        for _ in range(2):
            item = self._finger.see(name)
            if item is None or not item.isEnabled() or item.width() == 0:
                rest(PULSE_MS)
                return None
            whole = area(item)
            across = (whole.left() + whole.width() * share for share in SPOTS)
            spots.append([QPoint(round(x), round(whole.center().y())) for x in across])
            rest(FRAME_MS)
        if spots[0] != spots[1]:
            return None
        return next((spot for spot in spots[1] if not self._finger.guarded(spot)), None)
