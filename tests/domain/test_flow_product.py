"""The whole product: every screen with every event, with and without something above it.

Read a table across: what the event does on each screen. A screen's name: that screen is shown next. `=` : taken, the
screen stays. `.` : ignored on purpose, the very same state and nothing to do. `!` after it: a ticket is asked for; `*`:
one that was offered is claimed; `+`: the desk is told that one was seen.
The customers of this table have a choice at every step and may keep id and phone to themselves; the home screens offer
a ticket that was made just before the kiosk stopped. Who stands at `first` has asked for preferential attention, which
there is for one of the services alone; at `advice` they read a note.
"""

from collections.abc import Callable

import pytest

from kiosk.domain import events
from kiosk.domain.comfort import Comfort
from kiosk.domain.events import Claim, Event, Issue, Seen, VisitEvent
from kiosk.domain.flow import step
from kiosk.domain.model import Catalogue, Doing, Held, Issued, NotIssued, Paper, Refusal, Ticket
from kiosk.domain.model import Unconfirmed as Nobody
from kiosk.domain.pin import Role
from kiosk.domain.state import Overlay, Screen, State
from tests.support.visits import ASKING, CHAIN, NOW, OFFER, OLD, PREFERRING, TICKET, TWINNED, Visit, catalogue

UNTIL_IT_IS_ASKED_FOR = """
                    home   shut   out  branch sector  service first  advice  id      phone
Started             branch .      .    .      .       .       .      .       .       .
OverlayOpened       =      =      =    =      =       =       =      =       =       =
LanguageChosen      =      =      =    =      =       =       =      =       =       =
ComfortChosen       =      =      =    =      =       =       =      =       =       =
Talked              =      =      =    =      =       =       =      =       =       =
BranchChosen        .      .      .    sector .       .       .      .       .       .
SectorChosen        .      .      .    .      service .       .      .       .       .
ServiceChosen       .      .      .    .      .       id      .      .       .       .
PreferenceChosen    .      .      .    .      .       .       =      .       .       .
Decided             .      .      .    .      .       .       .      id      .       .
IdTypeChosen        .      .      .    .      .       .       .      .       =       .
TypingOpened        .      .      .    =      .       .       .      .       .       .
Typed               .      .      .    .      .       .       .      .       =       =
Erased              .      .      .    =      .       .       .      .       =       =
EntryGiven          .      .      .    =      .       .       .      .       phone   issue!
EntrySkipped        .      .      .    .      .       .       .      .       phone   issue!
WentBack            .      .      .    home   branch  sector  sector service service id
StartedOver         =      =      =    home   home    home    home   home    home    home
WentQuiet           .      .      .    =      =       =       =      =       =       =
Stayed              .      .      .    .      .       .       .      .       .       .
Left                .      .      .    .      .       .       .      .       .       .
Retried             .      .      .    .      .       .       .      .       .       .
OfferClaimed        issue* issue* .    .      .       .       .      .       .       .
Progressed          .      .      .    .      .       .       .      .       .       .
TicketIssued        .      .      .    .      .       .       .      .       .       .
Finished            .      .      .    .      .       .       .      .       .       .
PaperTaken          .      .      .    .      .       .       .      .       .       .
CopyAsked           .      .      .    .      .       .       .      .       .       .
StaffCalled         pin    pin    pin  .      .       .       .      .       .       .
StaffEntered        .      .      .    .      .       .       .      .       .       .
StaffLeft           .      .      .    .      .       .       .      .       .       .
CatalogueChanged    out    out    =    =      =       =       =      =       =       =
ReachabilityChanged =      =      =    =      =       =       =      =       =       =
PrinterChanged      =      =      =    =      =       =       =      =       =       =
OfferChanged        =      =      =    =      =       =       =      =       =       =
HoursChanged        shut   =      =    =      =       =       =      =       =       =
ClosedByStaff       shut   =      =    =      =       =       =      =       =       =
Broke               out    out    =    =      =       =       =      =       =       =
Mended              =      =      home =      =       =       =      =       =       =
"""

FROM_THEN_ON = """
                    issue  paper done  doubt away    no      lost unsure held    pin  room
Started             .      .     .     .     .       .       .    .      .       .    .
OverlayOpened       =      =     =     =     =       =       =    =      =       =    =
LanguageChosen      =      =     =     =     =       =       =    =      =       =    =
ComfortChosen       =      =     =     =     =       =       =    =      =       .    .
Talked              =      =     =     =     =       =       =    =      =       =    =
BranchChosen        .      .     .     .     .       .       .    .      .       .    .
SectorChosen        .      .     .     .     .       .       .    .      .       .    .
ServiceChosen       .      .     .     .     .       .       .    .      .       .    .
PreferenceChosen    .      .     .     .     .       .       .    .      .       .    .
Decided             .      .     .     .     .       .       .    .      .       .    .
IdTypeChosen        .      .     .     .     .       .       .    .      .       .    .
TypingOpened        .      .     .     .     .       .       .    .      .       .    .
Typed               .      .     .     .     .       .       .    .      .       .    .
Erased              .      .     .     .     .       .       .    .      .       .    .
EntryGiven          .      .     .     .     .       .       .    .      .       .    .
EntrySkipped        .      .     .     .     .       .       .    .      .       .    .
WentBack            .      .     .     .     service service .    .      service home .
StartedOver         .      .     home+ home+ home    home    home home   home    home home
WentQuiet           .      .     .     .     =       =       =    =      =       .    .
Stayed              .      .     .     .     .       .       .    .      .       .    .
Left                .      .     home+ home+ .       .       .    .      .       home home
Retried             .      .     .     .     issue!  .       .    issue! issue!  .    .
OfferClaimed        .      .     .     .     .       .       .    .      .       .    .
Progressed          =      .     .     .     .       .       .    .      .       .    .
TicketIssued        ticket .     .     .     .       .       .    .      .       .    .
Finished            ticket =     .     .     .       .       .    .      .       .    .
PaperTaken          .      .     .     =+    .       .       .    .      .       .    .
CopyAsked           .      .     .     =     .       .       .    .      .       .    .
StaffCalled         .      .     .     .     .       .       .    .      .       .    .
StaffEntered        .      .     .     .     .       .       .    .      .       room .
StaffLeft           .      .     .     .     .       .       .    .      .       home home
CatalogueChanged    =      =     =     =     =       =       =    =      =       =    =
ReachabilityChanged =      =     =     =     =       =       =    =      =       =    =
PrinterChanged      =      =     =     =     =       =       =    =      =       =    =
OfferChanged        =      =     =     =     =       =       =    =      =       =    =
HoursChanged        =      =     =     =     =       =       =    =      =       =    =
ClosedByStaff       =      =     =     =     =       =       =    =      =       =    =
Broke               =      =     =     =     =       =       =    =      =       =    =
Mended              =      =     =     =     =       =       =    =      =       =    =
"""

# Beneath the languages or the help; events that are not named are ignored on every screen. `x`: what lies above closes.
BENEATH_A_SHEET = """
                    home shut out  branch sector service first advice id   phone
LanguageChosen      x    x    x    x      x      x       x     x      x    x
ComfortChosen       =    =    =    =      =      =       =     =      =    =
Talked              =    =    =    =      =      =       =     =      =    =
WentBack            x    x    x    x      x      x       x     x      x    x
Stayed              x    x    x    x      x      x       x     x      x    x
StartedOver         x    x    x    home   home   home    home  home   home home
WentQuiet           .    .    .    =      =      =       =     =      =    =
Left                x    x    x    .      .      .       .     .      .    .
Progressed          .    .    .    .      .      .       .     .      .    .
TicketIssued        .    .    .    .      .      .       .     .      .    .
Finished            .    .    .    .      .      .       .     .      .    .
CatalogueChanged    out  out  =    =      =      =       =     =      =    =
ReachabilityChanged =    =    =    =      =      =       =     =      =    =
PrinterChanged      =    =    =    =      =      =       =     =      =    =
OfferChanged        =    =    =    =      =      =       =     =      =    =
HoursChanged        shut =    =    =      =      =       =     =      =    =
ClosedByStaff       shut =    =    =      =      =       =     =      =    =
Broke               out  out  =    =      =      =       =     =      =    =
Mended              =    =    home =      =      =       =     =      =    =
"""
BENEATH_A_SHEET_THEN = """
                    issue  paper done  doubt away no   lost unsure held
LanguageChosen      x      x     x     x     x    x    x    x      x
ComfortChosen       =      =     =     =     =    =    =    =      =
Talked              =      =     =     =     =    =    =    =      =
WentBack            x      x     x     x     x    x    x    x      x
Stayed              x      x     x     x     x    x    x    x      x
StartedOver         .      .     home+ home+ home home home home   home
WentQuiet           .      .     .     .     =    =    =    =      =
Left                .      .     home+ home+ .    .    .    .      .
Progressed          =      .     .     .     .    .    .    .      .
TicketIssued        ticket .     .     .     .    .    .    .      .
Finished            ticket =     .     .     .    .    .    .      .
CatalogueChanged    =      =     =     =     =    =    =    =      =
ReachabilityChanged =      =     =     =     =    =    =    =      =
PrinterChanged      =      =     =     =     =    =    =    =      =
OfferChanged        =      =     =     =     =    =    =    =      =
HoursChanged        =      =     =     =     =    =    =    =      =
ClosedByStaff       =      =     =     =     =    =    =    =      =
Broke               =      =     =     =     =    =    =    =      =
Mended              =      =     =     =     =    =    =    =      =
"""
BENEATH_A_SHEET_OF_STAFF = """
                    pin  room
LanguageChosen      x    x
ComfortChosen       .    .
Talked              =    =
WentBack            x    x
Stayed              x    x
StartedOver         home home
WentQuiet           .    .
Left                home home
Progressed          .    .
TicketIssued        .    .
Finished            .    .
CatalogueChanged    =    =
ReachabilityChanged =    =
PrinterChanged      =    =
OfferChanged        =    =
HoursChanged        =    =
ClosedByStaff       =    =
Broke               =    =
Mended              =    =
"""

# Beneath "are you still there?", which lies only above screens that wait for somebody.
BENEATH_STILL_THERE = """
                    branch sector service first advice id   phone away no   lost unsure held
LanguageChosen      x      x      x       x     x      x    x     x    x    x    x      x
ComfortChosen       =      =      =       =     =      =    =     =    =    =    =      =
Talked              =      =      =       =     =      =    =     =    =    =    =      =
WentBack            x      x      x       x     x      x    x     x    x    x    x      x
Stayed              x      x      x       x     x      x    x     x    x    x    x      x
StartedOver         home   home   home    home  home   home home  home home home home   home
Left                home   home   home    home  home   home home  home home home home   home
CatalogueChanged    =      =      =       =     =      =    =     =    =    =    =      =
ReachabilityChanged =      =      =       =     =      =    =     =    =    =    =      =
PrinterChanged      =      =      =       =     =      =    =     =    =    =    =      =
OfferChanged        =      =      =       =     =      =    =     =    =    =    =      =
HoursChanged        =      =      =       =     =      =    =     =    =    =    =      =
ClosedByStaff       =      =      =       =     =      =    =     =    =    =    =      =
Broke               =      =      =       =     =      =    =     =    =    =    =      =
Mended              =      =      =       =     =      =    =     =    =    =    =      =
"""

SCREENS = {
    "home": Screen.WELCOME,
    "shut": Screen.CLOSED,
    "out": Screen.OUT_OF_ORDER,
    "branch": Screen.BRANCH,
    "sector": Screen.SECTOR,
    "service": Screen.SERVICE,
    "advice": Screen.ADVICE,
    "id": Screen.CUSTOMER,
    "phone": Screen.PHONE,
    "issue": Screen.ISSUING,
    "ticket": Screen.TICKET,
    "pin": Screen.PIN,
    "room": Screen.MAINTENANCE,
}


def _offering(known: Catalogue = CHAIN) -> Visit:
    return Visit(ASKING, known).happens(events.OfferChanged(OFFER))


def _issuing() -> Visit:
    return _at_phone().gives("987654321")


def _at_phone() -> Visit:
    return Visit(ASKING).goes_to("north", "desks", "cash").gives("12345678")


COLUMNS: dict[str, Callable[[], Visit]] = {
    "home": _offering,
    "shut": lambda: _offering(catalogue(OLD)),
    "out": lambda: _offering().happens(events.Broke()),
    "branch": lambda: Visit(ASKING).starts(),
    "sector": lambda: Visit(ASKING).goes_to("north"),
    "service": lambda: Visit(ASKING).goes_to("north", "desks"),
    "first": lambda: Visit(PREFERRING, TWINNED).goes_to("north", "desks").prefers(),
    "advice": lambda: Visit(PREFERRING, TWINNED).goes_to("north", "desks", "cash"),
    "id": lambda: Visit(ASKING).goes_to("north", "desks", "cash").types("12345678"),
    "phone": lambda: _at_phone().types("987654321"),
    "issue": _issuing,
    "paper": lambda: _issuing().does(events.TicketIssued, TICKET),
    "done": lambda: _issuing().does(events.Finished, Issued(TICKET, Paper.NONE)),
    "doubt": lambda: _issuing().does(events.Finished, Issued(TICKET, Paper.UNCERTAIN)),
    "away": lambda: _issuing().does(events.Finished, NotIssued(None)),
    "no": lambda: _issuing().does(events.Finished, NotIssued(Refusal.NOT_OFFERED)),
    "lost": lambda: _issuing().does(events.Finished, Nobody()),
    "unsure": lambda: _issuing().does(events.Finished, Nobody(will_cancel=True)),
    "held": lambda: _issuing().does(events.Finished, Held(TICKET)),
    "pin": lambda: _offering().does(events.StaffCalled),
    "room": lambda: _offering().does(events.StaffCalled).does(events.StaffEntered, Role.STAFF),
}

KINDS = [kind for kind in vars(events).values() if isinstance(kind, type) and kind.__module__ == events.__name__]
EFFECTS = {Issue, Claim, events.Want, events.Copy, Seen}
KINDS = [kind for kind in KINDS if kind not in {VisitEvent, *EFFECTS}]
SAID: dict[type[VisitEvent], tuple[object, ...]] = {
    events.Started: ("ref",),
    events.OverlayOpened: (Overlay.HELP,),
    events.LanguageChosen: ("en",),
    events.ComfortChosen: (Comfort(large=True),),
    events.Talked: (True,),
    events.BranchChosen: ("south",),
    events.SectorChosen: ("desks",),
    events.ServiceChosen: ("cards",),
    events.PreferenceChosen: (False,),
    events.IdTypeChosen: ("P",),
    events.Typed: ("7",),
    events.OfferClaimed: ("mine", OFFER.request.ref),
    events.Progressed: (Doing.LOOKING,),
    events.TicketIssued: (Ticket("late"),),
    events.Finished: (Issued(Ticket("late"), Paper.PRINTED),),
    events.StaffEntered: (Role.TECHNICIAN,),
}
# The catalogue is empty, the worst that can come: it takes a customer's branches, sectors and services away.
OF_THE_WORLD: tuple[Event, ...] = (
    events.CatalogueChanged(Catalogue((), {}, NOW)),
    events.ReachabilityChanged(reachable=True),
    events.Broke(),
    events.PrinterChanged(ready=False),
    events.OfferChanged(None),
    events.HoursChanged(open=False),
    events.ClosedByStaff("cleaning"),
    events.Mended(),
)


MARKS: dict[type, str] = {Issue: "!", Claim: "*", Seen: "+"}


def all_events(visit: int) -> dict[str, Event]:
    """One of every kind of event there is, by name; those of a visit are of this one."""
    of_a_visit: list[Event] = [kind(visit, *SAID.get(kind, ())) for kind in KINDS if issubclass(kind, VisitEvent)]
    return {type(event).__name__: event for event in (*of_a_visit, *OF_THE_WORLD)}


def read(table: str) -> dict[tuple[str, str], str]:
    """The table as (column, event) → what happens."""
    columns, *rows = (line.split() for line in table.strip().splitlines())
    return {(column, row[0]): cell for row in rows for column, cell in zip(columns, row[1:], strict=True)}


ANY_SHEET = read(BENEATH_A_SHEET) | read(BENEATH_A_SHEET_THEN) | read(BENEATH_A_SHEET_OF_STAFF)
PRODUCT = read(UNTIL_IT_IS_ASKED_FOR) | read(FROM_THEN_ON)


def what_happens(before: State, event: Event) -> str:
    """One cell of the table."""
    after, effects = step(before, event)
    if after is before and not effects:
        return "."
    asked = "".join(MARKS.get(type(effect), "") for effect in effects)
    assert after is not before, "something to do, but nothing changed"
    assert all(effect.visit == after.visit for effect in effects if isinstance(effect, Issue | Claim))
    if after.screen is before.screen:
        return ("x" if before.overlay and not _above(after) and _above(before) else "=") + asked
    return next(name for name, screen in SCREENS.items() if screen is after.screen) + asked


def _above(state: State) -> bool:
    return state.overlay is not Overlay.NONE


def beneath(column: str, overlay: Overlay) -> State:
    """The column's state with this above it, as a customer or the timer brings it there."""
    visit = COLUMNS[column]()
    event = events.WentQuiet if overlay is Overlay.STILL_THERE else events.OverlayOpened
    visit.does(event, *(() if overlay is Overlay.STILL_THERE else (overlay,)))
    assert visit.overlay is overlay
    return visit.state


def test_the_table_is_whole() -> None:
    """Every screen there is has a column, every event there is has a row."""
    assert {make().screen for make in COLUMNS.values()} == set(Screen)
    assert set(PRODUCT) == {(column, event) for column in COLUMNS for event in all_events(0)}
    named = {
        kind.__name__ for kind in vars(events).values() if isinstance(kind, type) and kind.__module__ == events.__name__
    }
    assert named - {"VisitEvent", *(effect.__name__ for effect in EFFECTS)} == set(all_events(0))


@pytest.mark.parametrize("column", COLUMNS)
def test_every_event_on(column: str) -> None:
    """One column of the table."""
    state = COLUMNS[column]().state
    expected = {event: cell for (screen, event), cell in PRODUCT.items() if screen == column}
    assert {name: what_happens(state, event) for name, event in all_events(state.visit).items()} == expected


@pytest.mark.parametrize("overlay", [Overlay.LANGUAGE, Overlay.HELP])
@pytest.mark.parametrize("column", COLUMNS)
def test_every_event_beneath_a_sheet_on(column: str, overlay: Overlay) -> None:
    """One column of the second table, for each of the two sheets a customer opens."""
    state = beneath(column, overlay)
    expected = {event: ANY_SHEET.get((column, event), ".") for event in all_events(0)}
    assert {name: what_happens(state, event) for name, event in all_events(state.visit).items()} == expected


def test_every_event_beneath_the_law() -> None:
    """The third sheet opens where somebody may be put first, and there it is like the other two."""
    state = beneath("first", Overlay.LAW)
    expected = {event: ANY_SHEET.get(("first", event), ".") for event in all_events(0)}
    assert {name: what_happens(state, event) for name, event in all_events(state.visit).items()} == expected
    elsewhere = {name: make() for name, make in COLUMNS.items() if name != "first"}
    assert all(visit.ignores(events.OverlayOpened(visit.state.visit, Overlay.LAW)) for visit in elsewhere.values())


@pytest.mark.parametrize("column", BENEATH_STILL_THERE.split("\n")[1].split())
def test_every_event_beneath_still_there_on(column: str) -> None:
    """One column of the third table."""
    state, table = beneath(column, Overlay.STILL_THERE), read(BENEATH_STILL_THERE)
    expected = {event: table.get((column, event), ".") for event in all_events(0)}
    assert {name: what_happens(state, event) for name, event in all_events(state.visit).items()} == expected


@pytest.mark.parametrize("column", COLUMNS)
def test_still_there_is_asked_only_where_somebody_is_waited_for(column: str) -> None:
    """The columns that the third table leaves out cannot be beneath it."""
    asked = COLUMNS[column]().does(events.WentQuiet).overlay is Overlay.STILL_THERE
    assert asked == ((column, "Stayed") in read(BENEATH_STILL_THERE))


@pytest.mark.parametrize("column", COLUMNS)
def test_every_event_of_another_visit_on(column: str) -> None:
    """A visit that is over, or not yet begun, changes nothing on any screen."""
    state = COLUMNS[column]().state
    for visit in (state.visit - 1, state.visit + 1):
        for event in all_events(visit).values():
            if isinstance(event, VisitEvent):
                assert what_happens(state, event) == ".", event
