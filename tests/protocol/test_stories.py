"""Days that once went wrong, told step by step on the model: each found by the machine, or thought of before it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.model import Paper
from kiosk.store.stages import Stage
from tests.protocol.server import Fault, Manners
from tests.protocol.world import Day, Means, Setting, Trouble, World, template

Begin = Callable[..., AbstractContextManager[World]]
OWN = Setting(Means(own=True))
REAL = Setting(manners=Manners(one_ticket=False))
PLAIN = Day()
TWICE_THEN_LOST = (Fault.FINE, Fault.FINE, Fault.LOST_BEFORE)  # the list, the twin, its cancelling

pytestmark = pytest.mark.logs_errors("a disk that breaks is out of order")


def meets(*faults: Fault, kill: int = 0, disk: int = 0, switch: int = 0, papers: tuple[Paper, ...] = ()) -> Day:
    """A day on which calls meet these faults in turn, and at that point the process does that."""
    at = {"kill": kill, "disk": disk, "switch": switch}
    troubles = tuple(Trouble(kind, point) for kind, point in at.items() if point)
    return Day(faults, troubles, tuple((paper, paper is Paper.PRINTED) for paper in papers))


@pytest.fixture(scope="module")
def model() -> Path:
    """An empty outbox."""
    return template()


@pytest.fixture
def begin(model: Path) -> Begin:
    """Worlds, each to its end; what must hold is looked at there."""

    @contextmanager
    def begin(setting: Setting = REAL) -> Iterator[World]:
        world = World(setting, model)
        try:
            yield world
            world.settles()
            assert not world.violations, "\n".join(world.log)
        finally:
            world.close()

    return begin


@pytest.mark.parametrize("point", range(1, 12))
def test_leftovers_that_begin_beside_a_customer_leave_them_alone(begin: Begin, point: int) -> None:
    """The first customer may come before the leftovers' first turn: what is under way was not left behind."""
    with begin() as world:
        world.comes(world.kiosks[0], world.people[0], meets(switch=point))


@pytest.mark.parametrize("printer", [True, False])
@pytest.mark.parametrize("point", range(4, 20))
def test_whoever_comes_back_after_a_restart_gets_what_they_are_offered(begin: Begin, point: int, printer: bool) -> None:
    """Killed anywhere between the POST and the paper: what is offered is handed over, whatever stage it is in."""
    with begin(replace(REAL, printer=printer)) as world:
        kiosk = world.kiosks[0]
        world.comes(kiosk, world.people[0], meets(kill=point))
        world.waits(5)
        world.claims(kiosk, PLAIN)
        offered = world.log[-1]
        assert "NotIssued" not in offered, world.log


@pytest.mark.parametrize("untold", [{"service": False}, {"made": False}, {"date": False}, {"dates_off_s": 3600}])
def test_a_listed_ticket_that_may_be_theirs_keeps_another_from_being_asked_for(
    begin: Begin, untold: dict[str, Any]
) -> None:
    """A server that does not say what a listed ticket is for, or when it was made: "surely none" it is not."""
    manners = replace(REAL.manners, **untold)
    with begin(replace(REAL, manners=manners)) as world:
        world.comes(world.kiosks[0], world.people[0], meets(Fault.FINE, Fault.LOST_AFTER))
        assert len(world.server.made) == 1


@pytest.mark.parametrize("means", [Means(), Means(own=True)])
@pytest.mark.parametrize("point", range(1, 9))
def test_who_comes_back_just_as_their_ticket_is_found_keeps_it(begin: Begin, point: int, means: Means) -> None:
    """The leftovers find it, and the customer takes it before it is cancelled: it is theirs, and that is no error."""
    with begin(replace(REAL, means=means)) as world:
        kiosk, person = world.kiosks[0], world.people[0]
        unclear = (Fault.FINE, Fault.LOST_AFTER, Fault.LOST_BEFORE, Fault.LOST_BEFORE, Fault.LOST_BEFORE)
        world.waits(0.5)
        world.comes(kiosk, person, meets(*unclear))
        world.waits(0.5)
        world.time.advance(15.0)
        world.comes(kiosk, person, meets(switch=point), during=True)


@pytest.mark.parametrize("point", range(1, 9))
def test_who_comes_back_just_as_it_is_sent_again_gets_it(begin: Begin, point: int) -> None:
    """Stopped before the answer; they come back while the leftovers repeat the request with its key: no error."""
    with begin(Setting(Means(key=True))) as world:
        kiosk, person = world.kiosks[0], world.people[0]
        world.comes(kiosk, person, meets(kill=9))
        world.comes(kiosk, person, meets(switch=point), during=True)


@pytest.mark.parametrize("killed", range(5, 9))
@pytest.mark.parametrize("point", range(1, 16))
def test_who_comes_back_while_it_is_looked_for_keeps_it(begin: Begin, killed: int, point: int) -> None:
    """Stopped before the answer; they come back while the leftovers have their list in hand, or the other way round."""
    with begin() as world:
        kiosk, person = world.kiosks[0], world.people[0]
        world.comes(kiosk, person, meets(kill=killed))
        world.comes(kiosk, person, meets(switch=point))


@pytest.mark.parametrize("disk", range(5, 12))
@pytest.mark.parametrize("point", range(1, 16))
def test_who_comes_back_after_a_full_disk_has_one_ticket(begin: Begin, disk: int, point: int) -> None:
    """Shown and not written down; they ask again while the files that were opened anew are gone through."""
    with begin() as world:
        kiosk, person = world.kiosks[0], world.people[0]
        world.comes(kiosk, person, meets(Fault.FINE, Fault.LOST_AFTER, disk=disk))
        world.comes(kiosk, person, meets(switch=point))


@pytest.mark.parametrize("killed", range(4, 9))
@pytest.mark.parametrize("twice", [Fault.TWICE_FIRST, Fault.TWICE_SECOND, Fault.TWICE_LOST])
def test_one_of_two_tickets_is_come_back_for_once(begin: Begin, killed: int, twice: Fault) -> None:
    """A proxy sent it twice, the kiosk stopped; they come back, and come back again."""
    with begin() as world:
        kiosk, person = world.kiosks[0], world.people[0]
        world.comes(kiosk, person, meets(Fault.FINE, twice, Fault.LOST_AFTER, kill=killed))
        for _ in range(2):
            world.comes(kiosk, person, PLAIN)


@pytest.mark.parametrize("point", range(12, 26))
def test_a_second_request_that_nobody_saw_end_is_looked_for_in_its_own_time(begin: Begin, point: int) -> None:
    """The first was given up long before the kiosk died in the second: the server may have acted much later."""
    with begin(replace(REAL, late_s=9.0)) as world:
        seen_none = (Fault.FINE, Fault.LOST_BEFORE, Fault.FINE, Fault.FINE, Fault.FINE)
        world.comes(world.kiosks[0], world.people[0], meets(*seen_none, Fault.LATE, kill=point))


@pytest.mark.parametrize("setting", [OWN, replace(OWN, means=Means(key=True)), REAL])
def test_a_no_says_nothing_of_what_was_sent_before(begin: Begin, setting: Setting) -> None:
    """The second POST is refused while the server may still act on the first: nobody may say that there is none."""
    with begin(replace(setting, late_s=9.0)) as world:
        someone = None if setting.means.own or setting.means.key else world.people[0]
        before = () if someone is None else (Fault.FINE,)
        looks = () if setting.means.key else (Fault.FINE,) * 3
        world.late = _Never()
        world.comes(world.kiosks[0], someone, meets(*before, Fault.LATE, *looks, Fault.REFUSED))
        assert "Unconfirmed(will_cancel=True)" in world.log[-1]


class _Never(set[str]):
    """Nothing is in it: here the server does refuse a POST while it has another one before it."""

    def __contains__(self, ref: object) -> bool:
        return False


@pytest.mark.parametrize("setting", [OWN, REAL])
@pytest.mark.parametrize("point", range(4, 24))
def test_what_was_shown_while_the_disk_failed_is_the_customers(begin: Begin, point: int, setting: Setting) -> None:
    """Found after an unclear answer, and the disk fails anywhere on the way: shown, so never cancelled."""
    with begin(replace(setting, printer=False)) as world:
        someone = world.people[0] if setting is REAL else None
        before = () if someone is None else (Fault.FINE,)
        world.waits(0.5)
        world.comes(world.kiosks[0], someone, meets(*before, Fault.LOST_AFTER, disk=point))


@pytest.mark.parametrize("point", range(4, 12))
def test_what_they_came_back_for_is_theirs_though_the_disk_fails(begin: Begin, point: int) -> None:
    """The kiosk stopped before it handed the ticket over; the same customer asks again, and gets that one."""
    with begin() as world:
        kiosk, person = world.kiosks[0], world.people[0]
        world.comes(kiosk, person, meets(kill=9))
        world.comes(kiosk, person, meets(disk=point))


@pytest.mark.parametrize("means", [Means(key=True), Means(own=True, key=True)])
def test_a_server_that_still_works_on_the_first_is_asked_again(begin: Begin, means: Means) -> None:
    """409 to the same key: neither a no, nor a reason to tell the customer that there is none."""
    with begin(Setting(means)) as world:
        world.comes(world.kiosks[0], None, meets(Fault.HANG_AFTER, Fault.CONFLICT, Fault.CONFLICT))
        assert world.log[-1] == "    Issued ticket1"


@pytest.mark.parametrize("means", [Means(key=True), Means(own=True, key=True)])
def test_a_server_that_works_on_it_for_long_is_asked_later(begin: Begin, means: Means) -> None:
    """The customer has gone; the leftovers wait for it to end, and cancel what came of it."""
    with begin(Setting(means)) as world:
        world.waits(0.5)
        world.comes(world.kiosks[0], None, meets(Fault.HANG_AFTER, *(Fault.CONFLICT,) * 9))
        assert "Unconfirmed" in world.log[-1]
        world.waits(100, meets(*(Fault.CONFLICT,) * 3))


def test_a_refused_repetition_is_for_staff_where_nothing_else_tells(begin: Begin) -> None:
    """By the key alone nobody can find out what became of the first."""
    with begin(Setting(Means(key=True))) as world:
        world.waits(0.5)
        world.comes(world.kiosks[0], None, meets(Fault.LOST_AFTER, *(Fault.LOST_BEFORE,) * 9))
        world.server.forget_keys()
        world.waits(100, meets(Fault.REFUSED))
        [row] = world.kiosks[0].outbox.rows(9)
        assert (row.stage, row.reason[:25]) == (Stage.REPORTED, "the server refuses to rep")


@pytest.mark.parametrize("setting", [OWN, REAL, Setting(Means(key=True))])
@pytest.mark.parametrize("trouble", [*(meets(disk=point) for point in range(3, 12)), meets(*TWICE_THEN_LOST)])
def test_a_found_ticket_is_not_forgotten_by_a_fault_just_then(begin: Begin, setting: Setting, trouble: Day) -> None:
    """Between its being found and what is done with it the disk fails, or the server while a twin is cancelled."""
    with begin(setting) as world:
        someone = world.people[0] if setting is REAL else None
        before = () if someone is None else (Fault.FINE,)
        world.waits(0.5)
        post = Fault.LOST_AFTER if setting.means.key else Fault.TWICE_LOST
        world.comes(world.kiosks[0], someone, meets(*before, post, *(Fault.LOST_BEFORE,) * 9))
        assert "Unconfirmed" in world.log[-1]
        world.waits(400, trouble)


def test_a_repeated_key_that_names_what_the_customer_came_back_for_is_no_alarm(begin: Begin) -> None:
    """They have it, under another request: nobody has to look."""
    with begin(Setting(Means(key=True))) as world:
        kiosk, person = world.kiosks[0], world.people[0]
        world.waits(0.5)
        world.comes(kiosk, person, meets(Fault.FINE, Fault.LOST_AFTER, *(Fault.LOST_BEFORE,) * 9))
        world.comes(kiosk, person, PLAIN)
        assert world.log[-1] == "    Issued ticket1"


@pytest.mark.parametrize("untold", [{"service": False}, {"made": False}, {"date": False}])
def test_a_late_twin_that_nothing_can_be_told_about_is_for_staff(begin: Begin, untold: dict[str, Any]) -> None:
    """The first POST acts after the second was handed over, and the server says too little to cancel it."""
    manners = replace(REAL.manners, **untold)
    with begin(replace(REAL, manners=manners, late_s=9.0)) as world:
        world.comes(world.kiosks[0], world.people[0], meets(Fault.FINE, Fault.LATE))
        assert world.log[-1] == "    Issued ticket1"
        world.waits(9000)
        assert len(world.server.made) == 2
        assert world.kiosks[0].outbox.rows(1)[0].reason.startswith("a second ticket, ticket2: ")
