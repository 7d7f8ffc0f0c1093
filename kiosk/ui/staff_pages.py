"""The pages of the staff's room: what each reads from the room, what it shows, and what a touch on it asks for.

`read` runs on a worker, everything else on the GUI thread. `Keeper`, which `MaintenanceView` is, carries out what they
ask for. Must not know QML, nor call the room but in `read`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from kiosk.domain.comfort import VOLUME_STEP
from kiosk.domain.pin import MOST_DIGITS, Role
from kiosk.maintenance.kinds import Action, Closed, Light, Pending, Reason, Recent, Rows
from kiosk.ui import staff_phrases as phrases
from kiosk.ui.language import Language
from kiosk.ui.staff_phrases import translate
from kiosk.ui.staff_rows import Row

if TYPE_CHECKING:
    from kiosk.maintenance.room import Room  # brings SQLite along: not before the first frame

Found = TypeVar("Found")

MOST_TYPED = 400  # characters of a setting


@dataclass(frozen=True, slots=True)
class Content:
    """What a page says; `empty` stands where there are no rows."""

    title: str
    hint: str = ""
    rows: tuple[Row, ...] = ()
    lights: tuple[Row, ...] = ()
    empty: str = ""


class Page(Generic[Found]):
    """One page, opened by its `keeper`. `kind` is its QML file: a list, unless it says otherwise."""

    kind = "List"
    digits_only = False
    secret = False
    most = MOST_TYPED
    start = ""  # what stands in the field already

    keeper: "Keeper"
    found: Found | None = None  # what was read last

    @property
    def known(self) -> Found:
        """What was read, of a page that has rows because of it."""
        if self.found is None:
            raise LookupError(type(self).__name__)
        return self.found

    def read(self, _room: "Room", /) -> Found | None:
        """What it needs to know; on a worker."""
        return None

    def content(self) -> Content:
        """What it says."""
        raise NotImplementedError

    def chosen(self, key: str, /) -> None:
        """The row of this key was touched."""

    def given(self, typed: str, /) -> None:
        """This was typed."""


class Keeper(Protocol):
    """What a page may ask for."""

    language: Language

    def open(self, page: "Page[Any]") -> None:
        """Show another page above this one."""

    def back(self) -> None:
        """Show the one below."""

    def do(self, action: Action, /, *, back: bool = False, **arguments: str) -> None:
        """Do it on a worker, and say what came of it; `back`: where it was done, this page is over."""

    def ask(self, question: str, yes: str, then: Callable[[], None]) -> None:
        """Do it once somebody has said yes."""

    def tell(self, sentence: str, *, ok: bool) -> None:
        """Say what came of something that is no action."""

    def clean(self) -> None:
        """Take no touch for a while."""


def carry_out(action: Action, keeper: Keeper, *, back: bool = False, **arguments: str) -> None:
    """Do it, after a question where it cannot be undone."""
    if question := phrases.asked(action):
        keeper.ask(question, phrases.action(action), lambda: keeper.do(action, back=back, **arguments))
    else:
        keeper.do(action, back=back, **arguments)


TRIED_BY_A_START = frozenset({Action.SET_SETTING, Action.CHOOSE_PRINTER, Action.IMPORT_SETTINGS})


def ask_to_start(keeper: Keeper) -> None:
    """New settings hold from the next start on: at once, or after some more of them."""
    keeper.ask(phrases.start_now(), phrases.action(Action.RESTART), lambda: keeper.do(Action.RESTART))


@dataclass(frozen=True, slots=True)
class Overview:
    """What staff see first."""

    lights: tuple[Light, ...]
    rows: Rows
    actions: frozenset[Action]
    closed: Closed | None


_SYMBOLS = {
    Action.NEW_ROLL: "paper",
    Action.TEST_PRINT: "printer",
    Action.REPRINT: "copy",
    Action.LOOK: "search",
    Action.CLOSE: "closed",
    Action.OPEN: "door",
    Action.REFRESH: "restart",
    Action.SET_VOLUME: "speech",
}
_WORST_FIRST = ("red", "yellow", "green")
_MARKS = {"red": "stop", "yellow": "warning", "green": "ok"}


class Home(Page[Overview]):
    """A light a part, the worst first, and a tile an action."""

    kind = "Home"

    def read(self, room: "Room", /) -> Overview:
        """The lights, the requests, and what can be done."""
        return Overview(room.lights(), room.rows(), room.actions(), room.closed)

    def content(self) -> Content:
        """See the class."""
        title = translate("Staff", "Staff's room")
        if self.found is None:
            return Content(title)
        lights = sorted(self.found.lights, key=lambda light: _WORST_FIRST.index(light.colour.value))
        return Content(
            title,
            rows=_tiles(self.found),
            lights=tuple(_light(light, self.found, self.keeper.language) for light in lights),
        )

    def chosen(self, key: str, /) -> None:
        """A tile, or (by its part) a light's button."""
        if key == "clean":
            self.keeper.clean()
        elif key == "technician":
            from kiosk.ui.staff_workshop import Workshop

            self.keeper.open(Workshop())
        else:
            by_light = {light.part.value: light.action for light in self.known.lights}
            action = by_light.get(key) or next((action for action in _SYMBOLS if action.word == key), None)
            if action is not None:
                _begin(action, self.keeper)


def _light(light: Light, found: Overview, language: Language) -> Row:
    can = light.action is not None and light.action in found.actions
    tone = light.colour.value
    return Row(
        light.part.value,
        phrases.part(light.part),
        detail=phrases.said(light.sentence, language),
        tone=tone,
        word=phrases.colour(light.colour),
        symbol=_MARKS[tone],
        button=phrases.action(light.action) if can and light.action is not None else "",
    )


def _tiles(found: Overview) -> tuple[Row, ...]:
    hidden = Action.CLOSE if found.closed is not None else Action.OPEN
    shown = [action for action in _SYMBOLS if action in found.actions and action is not hidden]
    tiles = [Row(action.word, phrases.action(action), symbol=symbol_of(action)) for action in shown]
    tiles.append(Row("clean", translate("Staff", "Clean the screen"), symbol="clean"))
    if Action.SET_SETTING in found.actions:
        tiles.append(Row("technician", translate("Staff", "Technician's tools"), symbol="tools"))
    return tuple(tiles)


def symbol_of(action: Action) -> str:
    """Its drawing."""
    return _SYMBOLS.get(action, "forward")


def _begin(action: Action, keeper: Keeper) -> None:
    """An action that needs no more than a touch is done; for the others there is a page."""
    pages: dict[Action, Callable[[], Page[Any]]] = {Action.LOOK: Requests, Action.REPRINT: Tickets}
    pages[Action.CLOSE] = Reasons
    pages[Action.SET_VOLUME] = Volume
    if action in pages:
        keeper.open(pages[action]())
    elif not action.arguments:
        carry_out(action, keeper)
    else:
        from kiosk.ui.staff_workshop import page_of

        keeper.open(page_of(action))


def moment(at: "Pending | Recent", language: Language) -> str:
    """When it was made, and what for."""
    return f"{at.service} · {language.weekday(at.made_at)} {language.time(at.made_at)}"


class Requests(Page[Rows]):
    """The requests that need a person."""

    def read(self, room: "Room", /) -> Rows:
        """The rows."""
        return room.rows()

    def content(self) -> Content:
        """See the class."""
        requests = () if self.found is None else self.found.requests
        return Content(
            translate("Staff", "Requests that need you"),
            hint=translate("Staff", "The server may hold tickets for these that nobody has."),
            rows=tuple(
                Row(
                    one.ref,
                    one.number or translate("Staff", "No number"),
                    moment(one, self.keeper.language),
                    symbol="search",
                )
                for one in requests
            ),
            empty=translate("Staff", "No request needs you."),
        )

    def chosen(self, key: str, /) -> None:
        """What can be done about it."""
        self.keeper.open(Request(key))


class Request(Page[Rows]):
    """One of them, and what can be done about it."""

    ORDER = (Action.LOOK, Action.FOUND, Action.CANCEL, Action.GIVE_UP)
    SYMBOLS = ("search", "check", "stop", "exit")

    def __init__(self, ref: str) -> None:
        self._ref = ref

    def read(self, room: "Room", /) -> Rows:
        """The rows."""
        return room.rows()

    def content(self) -> Content:
        """See the class."""
        title, gone = translate("Staff", "What about this request?"), translate("Staff", "It is settled.")
        one = None if self.found is None else next((row for row in self.found.requests if row.ref == self._ref), None)
        if one is None:
            return Content(title, empty=gone)
        number = one.number or translate("Staff", "No number")
        return Content(
            title,
            hint=f"{number} · {moment(one, self.keeper.language)}. {phrases.said(one.why, self.keeper.language)}",
            rows=tuple(
                Row(action.word, phrases.choice(action), phrases.explained(action), symbol=symbol)
                for action, symbol in zip(self.ORDER, self.SYMBOLS, strict=True)
                if action in one.can
            ),
            empty=gone,
        )

    def chosen(self, key: str, /) -> None:
        """Do it; once it is settled this page is over."""
        action = next(action for action in self.ORDER if action.word == key)
        carry_out(action, self.keeper, back=action is not Action.LOOK, ref=self._ref)


class Tickets(Page[Rows]):
    """The last tickets, to be printed once more."""

    def read(self, room: "Room", /) -> Rows:
        """The rows."""
        return room.rows()

    def content(self) -> Content:
        """See the class."""
        tickets = () if self.found is None else self.found.tickets
        return Content(
            translate("Staff", "Print which ticket again?"),
            hint=translate("Staff", "It is marked as a copy."),
            rows=tuple(Row(one.ref, one.number, moment(one, self.keeper.language), symbol="copy") for one in tickets),
            empty=translate("Staff", "No ticket was handed over lately."),
        )

    def chosen(self, key: str, /) -> None:
        """Print it."""
        self.keeper.do(Action.REPRINT, ref=key)


class Reasons(Page[object]):
    """Why the kiosk is closed, in the words that customers read."""

    def content(self) -> Content:
        """See the class."""
        return Content(
            translate("Staff", "Close the kiosk: customers read"),
            rows=tuple(Row(reason.value, phrases.reason(reason.value), symbol="closed") for reason in Reason),
        )

    def chosen(self, key: str, /) -> None:
        """Close it."""
        self.keeper.do(Action.CLOSE, back=True, reason=key)


class Volume(Page[int]):
    """How loud speech and sounds begin for every customer; each choice is heard at once."""

    def read(self, room: "Room", /) -> int:
        """The percent that holds now."""
        return room.volume

    def content(self) -> Content:
        """See the class."""
        now = translate("Staff", "It is at {percent} % now. At a customer's ear: no more than 65 dBA.")
        return Content(
            translate("Staff", "Speaker volume"),
            hint="" if self.found is None else now.format(percent=self.found),
            rows=(
                Row("louder", translate("Staff", "Louder"), symbol="plus"),
                Row("quieter", translate("Staff", "Quieter"), symbol="minus"),
                Row("again", translate("Staff", "Let me hear it"), symbol="speech"),
            ),
        )

    def chosen(self, key: str, /) -> None:
        """Set it; "again" sets what holds."""
        step = {"louder": VOLUME_STEP, "quieter": -VOLUME_STEP}.get(key, 0)
        self.keeper.do(Action.SET_VOLUME, percent=str(self.known + step))


class NewPin(Page[object]):
    """A role's new PIN, typed twice."""

    kind = "Entry"
    digits_only = True
    secret = True
    most = MOST_DIGITS

    def __init__(self, role: Role, first: str = "") -> None:
        self._role, self._first = role, first

    def content(self) -> Content:
        """See the class."""
        asked = translate("Staff", "Type it once more") if self._first else translate("Staff", "Type the new PIN")
        return Content(f"{phrases.role(self._role)}: {asked}")

    def given(self, typed: str, /) -> None:
        """Once more, then it holds."""
        if not self._first:
            self.keeper.back()
            self.keeper.open(NewPin(self._role, typed))
        elif typed != self._first:
            self.keeper.back()
            self.keeper.tell(translate("Staff", "The two were not the same. Please begin again."), ok=False)
        else:
            self.keeper.do(Action.SET_PIN, back=True, role=self._role.value, pin=typed)
