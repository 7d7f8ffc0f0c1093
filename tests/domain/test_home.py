"""Home: which of its three screens tells the truth, how long anything waits for a touch, and in which language."""

from dataclasses import replace

import pytest

from kiosk.domain.comfort import Comfort, Contrast
from kiosk.domain.events import (
    BranchChosen,
    Broke,
    CatalogueChanged,
    ComfortChosen,
    Event,
    Finished,
    LanguageChosen,
    Left,
    Mended,
    OverlayOpened,
    ReachabilityChanged,
    SectorChosen,
    ServiceChosen,
    Started,
    StartedOver,
    Stayed,
    TicketIssued,
    WentBack,
    WentQuiet,
)
from kiosk.domain.idle import UNPROVED_PAPER_SHOW_S, Patience, patience
from kiosk.domain.model import Branch, Catalogue, Issued, NotIssued, Paper, Ticket, Unconfirmed
from kiosk.domain.model import display_name as name
from kiosk.domain.model import display_number as number
from kiosk.domain.state import Overlay, Plan, Screen
from tests.support.visits import (
    ASKING,
    CHAIN,
    DESKS,
    NORTH,
    NOW,
    OLD,
    ONE_BRANCH,
    PLAN,
    SOUTH,
    TICKET,
    Visit,
    catalogue,
)

# Which home screen.


@pytest.mark.parametrize(
    ("known", "reachable", "shown"),
    [
        (Catalogue(), None, Screen.WELCOME),
        (Catalogue(), True, Screen.WELCOME),
        (Catalogue(), False, Screen.OUT_OF_ORDER),
        (Catalogue((), {}, NOW), True, Screen.OUT_OF_ORDER),
        (CHAIN, None, Screen.WELCOME),
        (CHAIN, False, Screen.WELCOME),
        (ONE_BRANCH, True, Screen.WELCOME),
        (catalogue(OLD), True, Screen.CLOSED),
        (catalogue(OLD), False, Screen.CLOSED),
    ],
)
def test_home_tells_the_truth(known: Catalogue, reachable: bool | None, shown: Screen) -> None:
    """Young: welcome. Nothing to choose: out of order. All closed: closed. Known branches: welcome, server or not."""
    visit = Visit(known=known)
    if reachable is not None:
        visit.happens(ReachabilityChanged(reachable))
    assert visit.screen is shown


@pytest.mark.parametrize(
    ("plan", "known", "shown"),
    [
        (replace(PLAN, branch_id="north"), CHAIN, Screen.WELCOME),
        (replace(PLAN, branch_id="old"), CHAIN, Screen.CLOSED),
        (replace(PLAN, branch_id="gone"), CHAIN, Screen.OUT_OF_ORDER),
        (replace(PLAN, branch_id="north", sector_id="desks"), CHAIN, Screen.WELCOME),
        (replace(PLAN, branch_id="north", sector_id="vip"), CHAIN, Screen.CLOSED),
        (replace(PLAN, branch_id="north", sector_id="gone"), CHAIN, Screen.CLOSED),
        (replace(PLAN, branch_id="north", sector_id="desks"), catalogue(replace(NORTH, sectors=None)), Screen.WELCOME),
    ],
)
def test_a_pinned_home_is_about_its_own_branch(plan: Plan, known: Catalogue, shown: Screen) -> None:
    """The other branches of the chain do not open this kiosk, nor close it."""
    assert Visit(plan, known).screen is shown


def test_home_follows_the_news() -> None:
    """Branches close and open, the kiosk breaks and is mended: the home screen says so at once."""
    visit = Visit()
    seen = [
        visit.happens(event).screen
        for event in (
            CatalogueChanged(catalogue(OLD)),
            Broke(),
            CatalogueChanged(CHAIN),
            Mended(),
            ReachabilityChanged(reachable=False),
            CatalogueChanged(Catalogue((), {}, NOW)),
        )
    ]
    out = Screen.OUT_OF_ORDER
    assert seen == [Screen.CLOSED, out, out, Screen.WELCOME, Screen.WELCOME, out]


@pytest.mark.parametrize(
    ("event", "afterwards"),
    [
        (Broke(), Screen.OUT_OF_ORDER),
        (CatalogueChanged(catalogue(OLD)), Screen.CLOSED),
        (ReachabilityChanged(reachable=False), Screen.WELCOME),
    ],
)
def test_bad_news_ends_no_visit(event: Event, afterwards: Screen) -> None:
    """Who has begun goes on; the next one finds the truth."""
    visit = Visit().goes_to("north", "desks").happens(event)
    assert visit.screen is Screen.SERVICE
    assert visit.does(StartedOver).screen is afterwards


def test_nobody_starts_where_nothing_can_be_had() -> None:
    """Closed and out of order take no first touch."""
    for visit in (Visit(known=catalogue(OLD)), Visit().happens(Broke())):
        assert visit.ignores(Started(0, "ref"))


# How long.


def test_gone_without_a_word() -> None:
    """A minute without a touch, then half a minute of "are you still there?", then nothing is left of the visit."""
    visit = Visit(ASKING).goes_to("north", "desks", "cash").types("123")
    assert patience(visit.state) == Patience(60.0, WentQuiet(0))
    assert visit.waits().overlay is Overlay.STILL_THERE
    assert patience(visit.state) == Patience(30.0, Left(0))
    assert visit.waits().told == {}
    assert visit.state.visit == 1


@pytest.mark.parametrize("answer", [Stayed, WentBack])
def test_still_there(answer: type[Stayed] | type[WentBack]) -> None:
    """One touch, and everything is as it was; the timer that had nearly run out is late."""
    visit = Visit(ASKING).goes_to("north", "desks", "cash").types("123")
    before = visit.state
    assert visit.waits().does(answer).state == before
    assert visit.ignores(Left(0))


@pytest.mark.parametrize("overlay", [Overlay.LANGUAGE, Overlay.HELP])
def test_gone_while_reading(overlay: Overlay) -> None:
    """Who leaves the languages or the help open is asked too, and at home it simply closes."""
    visit = Visit().starts().does(OverlayOpened, overlay)
    assert visit.waits().overlay is Overlay.STILL_THERE
    home = Visit().does(OverlayOpened, overlay)
    assert home.waits().told == {}


def test_home_waits_for_ever() -> None:
    """An untouched home screen has no timer."""
    visit = Visit()
    assert patience(visit.state) is None
    assert visit.ignores(Left(0))


@pytest.mark.parametrize(
    ("kind", "choice"), [(LanguageChosen, "en"), (ComfortChosen, Comfort(contrast=Contrast.LIGHT))]
)
def test_home_as_somebody_wants_it_asks_first(
    kind: type[LanguageChosen | ComfortChosen], choice: str | Comfort
) -> None:
    """It goes back to what it was; whoever still reads it is warned, and keeps it with one touch, ten times."""
    visit = Visit().does(kind, choice)
    chosen = visit.state
    for _ in range(10):
        assert patience(visit.state) == Patience(60.0, WentQuiet(0))
        assert visit.waits().overlay is Overlay.STILL_THERE
        assert visit.does(Stayed).state == chosen
    assert visit.waits().waits().told == {}
    assert visit.state.language == PLAN.languages[0]
    assert visit.state.comfort == Comfort()


def test_who_waits_for_us_is_not_hurried() -> None:
    """No timer while the ticket is made, nor while its paper comes out, whatever lies above."""
    for overlay in (Overlay.NONE, Overlay.LANGUAGE, Overlay.HELP):
        visit = Visit().goes_to("north", "desks", "cash").does(OverlayOpened, overlay)
        assert patience(visit.state) is None
        assert visit.ignores(WentQuiet(0))
        visit.does(TicketIssued, TICKET).does(OverlayOpened, overlay)
        assert patience(visit.state) is None
        assert visit.ignores(Left(0))


@pytest.mark.parametrize(
    ("paper", "shown_s"),
    [(Paper.NONE, 20.0), (Paper.PRINTED, 20.0), (Paper.FAILED, 60.0), (Paper.UNCERTAIN, 60.0)],
)
def test_how_long_a_ticket_is_shown(paper: Paper, shown_s: float) -> None:
    """As the settings say; longer where the screen is all its customer may have."""
    visit = Visit().goes_to("north", "desks", "cash").does(Finished, Issued(TICKET, paper))
    assert patience(visit.state) == Patience(shown_s, Left(0))
    assert visit.waits().told == {}


def test_a_ticket_is_never_shown_shorter_than_set() -> None:
    """An installer who shows tickets for two minutes means unproved ones too."""
    plan = replace(PLAN, show_s=UNPROVED_PAPER_SHOW_S * 2)
    visit = Visit(plan).goes_to("north", "desks", "cash").does(Finished, Issued(TICKET, Paper.FAILED))
    assert patience(visit.state) == Patience(UNPROVED_PAPER_SHOW_S * 2, Left(0))


@pytest.mark.parametrize("outcome", [NotIssued(None), Unconfirmed()])
def test_bad_news_waits_to_be_read(outcome: NotIssued | Unconfirmed) -> None:
    """It stays like a question does, and then is forgotten."""
    visit = Visit().goes_to("north", "desks", "cash").does(Finished, outcome)
    assert patience(visit.state) == Patience(60.0, WentQuiet(0))
    assert visit.waits().waits().told == {}


# In which language.


def test_the_language_of_a_visit() -> None:
    """Chosen with the first touch, kept on every screen and in the request, and gone with the visit."""
    visit = Visit().starts(language="en")
    answers = ((BranchChosen, "north"), (SectorChosen, "desks"), (ServiceChosen, "cash"))
    for event, said in (*answers, (Finished, Issued(TICKET, Paper.NONE))):
        assert visit.does(event, said).state.language == "en"
    assert visit.state.request is not None
    assert visit.state.request.language == "en"
    assert visit.does(StartedOver).state.language == "es"


def test_the_language_chosen_at_home_is_the_visits() -> None:
    """Languages first, then the touch that starts; one the kiosk does not speak changes nothing."""
    visit = Visit().does(OverlayOpened, Overlay.LANGUAGE).does(LanguageChosen, "en")
    assert (visit.overlay, visit.state.language) == (Overlay.NONE, "en")
    assert visit.ignores(LanguageChosen(0, "fr"))
    assert visit.starts(language="fr").state.language == "en"


def test_another_language_changes_nothing_else() -> None:
    """What is typed, chosen and shown stays."""
    visit = Visit(ASKING).goes_to("north", "desks", "cash").types("123")
    before = visit.state
    assert visit.does(LanguageChosen, "en").state == replace(before, language="en")
    made = Visit().goes_to("north", "desks", "cash").does(TicketIssued, TICKET).state
    on_the_ticket = Visit()
    on_the_ticket.state = made
    assert on_the_ticket.does(LanguageChosen, "en").state == replace(made, language="en")


# What things are called.


@pytest.mark.parametrize(
    ("ticket", "digits", "shown"),
    [
        (Ticket("a1", queue="T", number=2), 1, "T2"),
        (Ticket("a1", queue="T", number=2), 3, "T002"),
        (Ticket("a1", queue_type="C", number=1234), 3, "C1234"),
        (Ticket("a1", number=7), 1, "7"),
        (Ticket("a1", queue="T"), 3, "A1"),
    ],
)
def test_what_is_called(ticket: Ticket, digits: int, shown: str) -> None:
    """Queue and number as the teller calls them; without a number the id, which is all there is."""
    assert number(ticket, digits) == shown


def test_what_is_read() -> None:
    """The long name, else the short one, else the id."""
    branches = (Branch("b", "Long", "Short"), Branch("b", None, "Short"), Branch("b"))
    assert [name(branch) for branch in branches] == ["Long", "Short", "b"]
    assert name(DESKS) == "Desks"
    assert [CHAIN.branch("south"), CHAIN.branch("gone")] == [SOUTH, None]
