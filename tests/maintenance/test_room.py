"""The staff's room on a kiosk in order: every action against the real server, a printer on a socket and the files.

Each one done here has had its two lines of the audit trail looked at (`Site.do`).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from kiosk.domain.model import Customer
from kiosk.domain.pin import Role
from kiosk.maintenance.kinds import Action, Colour, Entry, Part, Reason, Rows
from kiosk.maintenance.say import Say
from kiosk.paper import load_roll
from kiosk.store.stages import Stage
from tests.support.fake_printer import Mode
from tests.support.fault_server import FaultServer, json_reply
from tests.support.finger import until
from tests.support.small_chain import TICKET, serve
from tests.support.staff_room import Site

pytestmark = pytest.mark.usefixtures("qapp")  # fonts need an application


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A kiosk in order, nobody in the room."""
    with Site(tmp_path) as made:
        yield made.open()


def test_nobody_sees_or_does_anything(site: Site) -> None:
    """But the lights, which have no buttons then; who tries is in the trail."""
    assert site.room.rows() == Rows()
    assert site.room.actions() == frozenset()
    assert (site.room.settings(), site.room.printers(), site.room.places(), site.room.trail()) == ((), (), (), ())
    assert {light.action for light in site.room.lights()} == {None}
    for action in Action:
        assert site.room.do(action).sentence.say is Say.NOT_ALLOWED
    assert [line.result for line in site.traces()[: len(Action)]] == ["not allowed"] * len(Action)
    assert site.pieces() == []


def test_staff_do_nothing_of_the_technicians(site: Site) -> None:
    """Nor see their settings."""
    site.enter(Role.STAFF)
    technicians = {action for action in Action if Role.STAFF not in action.roles}
    assert not technicians & site.room.actions()
    for action in technicians:
        given = dict.fromkeys(action.arguments, "x")
        assert site.room.do(action, **given).sentence.say is Say.NOT_ALLOWED
    assert (site.room.settings(), site.room.trail()) == ((), ())


def test_in_and_out(site: Site) -> None:
    """Who came, who tried, who left: in the trail, newest first."""
    assert site.room.pad() == Entry(None, 0.0, 0.0)
    assert site.room.enter("0000").role is None
    site.enter(Role.STAFF)
    site.room.leave()
    assert site.room.role is None
    site.enter(Role.TECHNICIAN)
    assert [(line.role, line.what, line.result) for line in site.room.trail(4)] == [
        ("technician", "pin", "entered"),
        ("staff", "room", "left"),
        ("staff", "pin", "entered"),
        ("", "pin", "wrong"),
    ]
    assert site.room.enter("000000").role is None
    assert site.room.role is None


def test_all_is_green(site: Site) -> None:
    """A kiosk in order has one light a part, in order, and each sentence has its values."""
    site.enter(Role.TECHNICIAN)
    lights = site.room.lights()
    assert [light.part for light in lights] == [part for part in Part if part is not Part.SETTINGS]
    assert {light.part for light in lights if light.colour is not Colour.GREEN} == set()
    assert not [light.sentence.english for light in lights if "{" in light.sentence.english]


def test_a_new_roll(site: Site) -> None:
    """Out of paper, reloaded: counted from nothing but the test ticket, which came out."""
    site.issue("r1")
    site.enter(Role.STAFF)
    site.printer.mode = Mode.OUT
    assert site.do(Action.TEST_PRINT).sentence.say is Say.TEST_FAILED
    until(lambda: site.light(Part.PRINTER).sentence.say is Say.PRINTER_PAPER_END, what="the light is red")
    assert site.light(Part.PRINTER).action is Action.NEW_ROLL
    assert site.light(Part.PAPER).sentence.say is Say.PAPER_OUT
    site.printer.mode = Mode.FINE
    before, used = len(site.pieces()), load_roll(site.state / "roll.json").used_mm
    done = site.do(Action.NEW_ROLL)
    assert (done.ok, done.sentence.say) == (True, Say.ROLL_CHANGED)
    assert len(site.pieces()) == before + 1
    roll = load_roll(site.state / "roll.json")
    assert 0 < roll.used_mm < used * 2
    assert not roll.empty
    assert site.light(Part.PAPER).colour is Colour.GREEN


def test_a_roll_that_was_changed_before_it_ended(site: Site) -> None:
    """No sensor tells that: the count begins anew because staff say so."""
    for number in range(3):
        site.issue(f"r{number}")
    site.enter(Role.STAFF)
    used = load_roll(site.state / "roll.json").used_mm
    site.do(Action.NEW_ROLL)
    assert load_roll(site.state / "roll.json").used_mm < used / 2


def test_a_test_print_goes_the_way_of_a_ticket(site: Site) -> None:
    """Through the same keeper, counted on the roll; no row, no ticket on the server."""
    site.enter(Role.STAFF)
    assert site.do(Action.TEST_PRINT).sentence.say is Say.TEST_PRINTED
    assert len(site.pieces()) == 1
    assert load_roll(site.state / "roll.json").used_mm > 0
    assert site.outbox.rows(9) == ()


def test_the_last_tickets_again(site: Site) -> None:
    """Newest first; printed again once the server has said that it is alive, and not once it is gone."""
    first, second = site.issue("r1"), site.issue("r2")
    site.enter(Role.STAFF)
    tickets = site.room.rows().tickets
    assert [(ticket.ref, ticket.number) for ticket in tickets] == [
        ("r2", f"{second.queue}{second.number}"),
        ("r1", f"{first.queue}{first.number}"),
    ]
    before = len(site.pieces())
    done = site.do(Action.REPRINT, ref="r1")
    assert done.sentence.say is Say.COPY_PRINTED
    assert len(site.pieces()) == before + 1
    assert site.backend is not None
    site.backend._api.cancel(first.id)
    assert site.do(Action.REPRINT, ref="r1").sentence.say is Say.COPY_FAILED
    assert site.do(Action.REPRINT, ref="nobody's").sentence.say is Say.NO_SUCH_REQUEST
    assert len(site.pieces()) == before + 1


def test_a_reported_ticket_is_cancelled(site: Site) -> None:
    """Staff look, the server has it, nobody holds it: gone on the server, and from the list."""
    ticket = site.reported("r1")
    site.enter(Role.STAFF)
    assert site.light(Part.REQUESTS).sentence.say is Say.REQUESTS_WAIT
    [pending] = site.room.rows().requests
    assert pending.can == {Action.LOOK, Action.FOUND, Action.CANCEL, Action.GIVE_UP}
    assert site.do(Action.LOOK, ref="r1").sentence.say is Say.SERVER_HAS
    assert site.do(Action.CANCEL, ref="r1").sentence.say is Say.CANCELLED
    assert site.stage("r1") is Stage.CANCELLED
    assert requests.get(f"{site.server.url}/customer/v1/tickets/{ticket.id}", timeout=5).status_code == 404
    assert site.room.rows().requests == ()
    assert site.do(Action.CANCEL, ref="r1").sentence.say is Say.NO_SUCH_REQUEST
    assert site.light(Part.REQUESTS).sentence.say is Say.REQUESTS_NONE


def test_a_ticket_that_was_called_is_not_cancelled(tmp_path: Path) -> None:
    """Somebody stands at the counter with it: it is left alone, and stays with staff until they say what it is."""
    with FaultServer() as server, Site(tmp_path, url=server.base_url) as site:
        serve(server)
        called = TICKET | {"counter": {"id": "3", "name": "Ventanilla 3"}}
        server.answer(json_reply(called), to="GET /tickets/89m32b0998")
        site.open().reported("r1")
        site.enter(Role.STAFF)
        assert site.do(Action.LOOK, ref="r1").sentence.english.endswith("it was called at Ventanilla 3.")
        done = site.do(Action.CANCEL, ref="r1")
        assert (done.sentence.say, done.sentence.values["detail"]) == (Say.CANCEL_REFUSED, "it was called already")
        assert site.stage("r1") is Stage.REPORTED
        assert site.do(Action.FOUND, ref="r1").sentence.say is Say.FOUND
        assert site.stage("r1") is Stage.SETTLED
        assert site.room.rows().requests == ()
        assert not [request for request in server.requests if request.method == "DELETE"]


def test_a_ticket_that_is_gone(site: Site) -> None:
    """There is nothing to cancel, and saying so all the same does no harm."""
    ticket = site.reported("r1")
    assert site.backend is not None
    site.backend._api.cancel(ticket.id)
    site.enter(Role.STAFF)
    assert site.do(Action.LOOK, ref="r1").sentence.say is Say.SERVER_HAS_NOT
    assert site.do(Action.CANCEL, ref="r1").ok
    assert site.stage("r1") is Stage.CANCELLED


def test_a_server_that_is_away(site: Site) -> None:
    """It cannot say; what is to be cancelled stays to be cancelled, by the kiosk, as soon as it answers."""
    site.reported("r1")
    site.enter(Role.STAFF)
    site.server.stop()
    assert site.do(Action.LOOK, ref="r1").sentence.say is Say.SERVER_SILENT
    assert site.do(Action.CANCEL, ref="r1").sentence.say is Say.CANCEL_LATER
    assert site.stage("r1") is Stage.CANCELLING
    light = site.light(Part.API)
    assert (light.colour, light.sentence.say, light.action) == (Colour.RED, Say.API_AWAY, Action.REFRESH)


@pytest.mark.parametrize(("action", "say"), [(Action.FOUND, Say.FOUND), (Action.GIVE_UP, Say.GIVEN_UP)])
def test_what_nobody_can_look_up(site: Site, action: Action, say: Say) -> None:
    """No ticket is known: none can be cancelled, and the person's word ends it."""
    site.blind("r1")
    site.enter(Role.STAFF)
    [pending] = site.room.rows().requests
    assert pending.can == {Action.LOOK, Action.FOUND, Action.GIVE_UP}
    assert site.do(Action.LOOK, ref="r1").sentence.say is Say.SERVER_CANNOT_TELL
    assert site.do(Action.CANCEL, ref="r1").sentence.say is Say.NO_SUCH_REQUEST
    assert site.do(action, ref="r1").sentence.say is say
    assert site.stage("r1") is Stage.SETTLED
    assert site.room.rows().requests == ()


def test_what_the_customers_list_may_tell(site: Site) -> None:
    """A reported request of a customer who can be listed: the server's list is shown, and not guessed at."""
    assert site.backend is not None
    customer = Customer(id_type="D", id_number="87654321")
    site.outbox.add(site.request("r1", customer))
    site.outbox.sending("r1", before=frozenset())
    site.outbox.unknown("r1", "no answer")
    site.outbox.reported("r1", "it may have come of it")
    site.enter(Role.STAFF)
    assert site.do(Action.LOOK, ref="r1").sentence.say is Say.SERVER_LISTS_NONE
    made = site.backend._api.create(site.request("elsewhere", customer))
    done = site.do(Action.LOOK, ref="r1")
    assert done.sentence.say is Say.SERVER_LISTS
    assert dict(done.sentence.values) == {"count": 1, "numbers": f"{made.queue}{made.number}"}


def test_a_second_ticket(site: Site) -> None:
    """A twin that could not be cancelled: that one is looked at and cancelled, the customer's own is not touched."""
    own = site.issue("r1")
    assert site.backend is not None
    twin = site.backend._api.create(site.request("twin"))
    site.outbox.remark("r1", f"a second ticket, {twin.id}: the server did not let it be cancelled (500)")
    site.enter(Role.STAFF)
    [pending] = site.room.rows().requests
    assert (pending.ref, pending.number) == ("r1", twin.id)
    assert site.do(Action.CANCEL, ref="r1").sentence.say is Say.CANCELLED
    assert site.room.rows().requests == ()
    assert site.stage("r1") is Stage.DELIVERED
    assert site.backend._api.ticket(own.id).id == own.id
    assert requests.get(f"{site.server.url}/customer/v1/tickets/{twin.id}", timeout=5).status_code == 404


def test_closed_by_staff(site: Site) -> None:
    """With a reason customers read; over a restart of the program too, until somebody opens it."""
    site.enter(Role.STAFF)
    assert site.do(Action.CLOSE, reason=Reason.PRINTER.value).ok
    assert site.closed[-1] is not None
    assert site.closed[-1].reason is Reason.PRINTER
    assert Action.CLOSE not in site.room.actions()
    light = site.light(Part.KIOSK)
    assert (light.colour, light.action) == (Colour.RED, Action.OPEN)
    site.shut()
    site.room.close()
    site.room = site.furnished()
    assert site.closed[-1] == site.room.closed
    assert site.closed[-1] is not None
    site.open().enter(Role.STAFF)
    assert site.do(Action.OPEN).ok
    assert [site.closed[-1], site.room.closed] == [None, None]
    assert site.do(Action.CLOSE, reason="because").sentence.say is Say.FAILED


def test_the_catalogue_is_read_anew(site: Site) -> None:
    """Now, not in a minute."""
    site.enter(Role.STAFF)
    assert site.backend is not None
    before = site.backend._catalogue.fetched_at
    assert site.do(Action.REFRESH).ok
    backend = site.backend
    until(lambda: backend._catalogue.fetched_at != before, what="the catalogue was read")


def test_arguments_are_exact(site: Site) -> None:
    """What the screen sends wrong is said, and done is nothing."""
    site.enter(Role.STAFF)
    assert site.do(Action.REPRINT).sentence.say is Say.WRONG_ARGUMENT
    assert site.do(Action.OPEN, reason="x").sentence.say is Say.WRONG_ARGUMENT


def test_a_kiosk_without_a_printer(tmp_path: Path) -> None:
    """Has no paper to be asked about."""
    with Site(tmp_path, mode=None) as site:
        site.open().enter(Role.STAFF)
        assert not {Action.NEW_ROLL, Action.TEST_PRINT, Action.REPRINT} & site.room.actions()
        assert site.do(Action.NEW_ROLL).sentence.say is Say.PRINTER_NONE
        assert site.light(Part.PRINTER).sentence.say is Say.PRINTER_NONE


def test_out_of_order(tmp_path: Path) -> None:
    """Nothing is lent: the room opens all the same, says why, and does what needs no kiosk in order."""
    with Site(tmp_path) as site:
        site.room.lend(None, "the disk is full")
        site.enter(Role.STAFF)
        light = site.light(Part.API)
        assert (light.colour, light.sentence.english) == (
            Colour.RED,
            "The kiosk cannot start its work: the disk is full",
        )
        assert site.room.actions() == {Action.CLOSE, Action.SET_VOLUME}
        for action in Action:
            if action.needs_order:
                given = dict.fromkeys(action.arguments, "x")
                assert site.do(action, **given).sentence.say is Say.NOT_NOW
        assert site.do(Action.CLOSE, reason=Reason.SYSTEM.value).ok
        assert site.room.rows() == Rows()


def test_the_backend_says_why_it_cannot_be(tmp_path: Path) -> None:
    """Its own sentence is on the light."""
    with Site(tmp_path) as site:
        (site.state / "outbox.sqlite").mkdir()
        with pytest.raises(Exception, match=r"outbox\.sqlite"):
            site.open()
        assert "outbox.sqlite" in str(site.light(Part.API).sentence.values["detail"])


def test_an_action_without_a_line_is_not_done(site: Site) -> None:
    """A trail that cannot be written stops the hand."""
    site.enter(Role.STAFF)
    assert site.room._store is not None
    site.room._store._connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk'); END"
    )
    assert site.room.do(Action.TEST_PRINT).sentence.say is Say.FAILED
    assert site.pieces() == []


def test_the_volume_holds_until_another_is_set(tmp_path: Path) -> None:
    """In percent, within what can be heard; a kiosk on which nothing sounds has no such thing."""
    with Site(tmp_path) as site:
        site.enter(Role.STAFF)
        assert site.room.volume == 50
        assert site.do(Action.SET_VOLUME, percent="80").sentence.english == "The volume is 80 % now."
        assert site.do(Action.SET_VOLUME, percent="400").sentence.english == "The volume is 100 % now."
        assert not site.do(Action.SET_VOLUME, percent="loud").ok
    with Site(tmp_path) as site:
        assert site.room.volume == 100
