"""The desk: every line of its table, with a real server, a real outbox, and the truth told to the customer."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from kiosk.api.client import TicketApi
from kiosk.api.errors import Unknown
from kiosk.api.wire import WIRES
from kiosk.asking import CONNECT_AGAIN_AFTER_S, NO_NEW_TRY_AFTER_S, PATIENCE_S
from kiosk.desk import Desk, PrintTicket
from kiosk.domain.model import (
    Branch,
    Customer,
    Issued,
    NotIssued,
    Offer,
    Paper,
    Refusal,
    Sector,
    Service,
    Ticket,
    TicketRequest,
    Unconfirmed,
)
from kiosk.errors import KioskError, NothingSent
from kiosk.hands import Hands
from kiosk.store import db
from kiosk.store.db import StoreError
from kiosk.store.outbox import Outbox
from kiosk.store.stages import Stage
from tests.support.fault_server import FaultServer, cut, hang, json_reply, reply, reset, then

REQUEST = TicketRequest(
    ref="3f6c2a10-ref",
    branch=Branch("mira01", "Agencia Miraflores"),
    sector=Sector("caja", "Caja"),
    service=Service("dep", "Depósitos"),
    customer=Customer(),
    language="es",
)
ISSUED = json_reply({"id": "89m32b0998", "queue": "T", "number": 2}, status=201)
TICKET = Ticket("89m32b0998", queue="T", number=2)


@dataclass
class Counter:
    """A kiosk's desk with all that stands around it."""

    path: Path
    server: FaultServer
    outbox: Outbox
    api: TicketApi
    pauses: list[float] = field(default_factory=list)
    shown: list[tuple[Ticket, Stage]] = field(default_factory=list)
    now_s: float = 100.0

    def desk(self, print_ticket: PrintTicket | None = None, **options: object) -> Desk:
        """A desk that never really pauses."""
        return Desk(self.outbox, self.api, print_ticket, clock=lambda: self.now_s, pause=self.pause, **options)  # type: ignore[arg-type]  # options are the desk's own

    def pause(self, seconds: float) -> bool:
        """Time passes in no time."""
        self.pauses.append(seconds)
        self.now_s += seconds
        return False

    def show(self, ticket: Ticket) -> None:
        """The screen gets the number; remembers how far the row was by then."""
        self.shown.append((ticket, self.stage))

    @property
    def stage(self) -> Stage:
        """How far the newest request has come."""
        return self.outbox.rows(1)[0].stage

    @property
    def posts(self) -> int:
        """How many tickets the server was asked for."""
        return sum(request.method == "POST" for request in self.server.requests)

    def on_disk(self, text: str) -> bool:
        """Whether the text stands anywhere in the outbox's files."""
        return any(text.encode() in file.read_bytes() for file in self.path.parent.iterdir())


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """A desk on an outbox of its own, before a server that issues T2."""
    path = tmp_path / "state" / "outbox.db"
    with (
        FaultServer("/customer/v1") as server,
        closing(TicketApi(server.base_url, WIRES["customer-v1"], deadline_s=0.5)) as api,
        closing(Outbox(path)) as outbox,
    ):
        server.answer(ISSUED, to="POST /tickets")
        yield Counter(path, server, outbox, api)


def test_the_row_is_on_disk_before_the_post_and_the_number_on_screen_before_the_paper(counter: Counter) -> None:
    """From outbox to paper, in the order that a power cut at any point can be told apart."""
    order: list[tuple[str, Stage]] = []
    counter.server.answer(then(lambda: order.append(("post", counter.stage)), ISSUED), to="POST /tickets")

    def print_ticket(request: TicketRequest, ticket: Ticket) -> Paper:
        order.append((f"paper of {ticket.id} for {request.service.name}", counter.stage))
        return Paper.PRINTED

    outcome = counter.desk(print_ticket).issue(REQUEST, lambda ticket: order.append((ticket.id, counter.stage)))
    assert outcome == Issued(TICKET, Paper.PRINTED)
    assert order == [
        ("post", Stage.SENDING),
        ("89m32b0998", Stage.PRINTING),
        ("paper of 89m32b0998 for Depósitos", Stage.PRINTING),
    ]
    assert (counter.stage, counter.posts) == (Stage.DELIVERED, 1)


def test_without_a_printer_the_screen_is_the_delivery(counter: Counter) -> None:
    """A kiosk without paper: on the screen until the customer leaves it, then delivered."""
    desk = counter.desk()
    assert desk.issue(REQUEST, counter.show) == Issued(TICKET, Paper.NONE)
    assert counter.shown == [(TICKET, Stage.ON_SCREEN)]
    stages = [counter.stage]
    for _ in range(2):  # a second time, and of a row that is long done: nothing
        desk.seen(REQUEST.ref)
        stages.append(counter.stage)
    assert stages == [Stage.ON_SCREEN, Stage.DELIVERED, Stage.DELIVERED]


def _raises(error: Exception) -> Callable[[TicketRequest, Ticket], Paper]:
    def print_ticket(request: TicketRequest, ticket: Ticket) -> Paper:
        raise error

    return print_ticket


@pytest.mark.parametrize(
    ("print_ticket", "paper"),
    [
        (lambda _request, _ticket: Paper.FAILED, Paper.FAILED),
        (lambda _request, _ticket: Paper.UNCERTAIN, Paper.UNCERTAIN),
        (_raises(KioskError("the disk is full")), Paper.UNCERTAIN),
        pytest.param(
            _raises(ZeroDivisionError()),
            Paper.UNCERTAIN,
            marks=pytest.mark.logs_errors("a bug in the printing room is logged whole"),
        ),
    ],
)
def test_no_trouble_with_the_paper_takes_the_ticket_away(
    counter: Counter, print_ticket: PrintTicket, paper: Paper
) -> None:
    """Whatever the printer does, a bug of ours included, the customer keeps the number on the screen."""
    assert counter.desk(print_ticket).issue(REQUEST, counter.show) == Issued(TICKET, paper)
    assert [ticket for ticket, _ in counter.shown] == [TICKET]
    assert counter.stage is Stage.ON_SCREEN


def test_who_the_customer_was_is_gone_once_they_have_their_ticket(counter: Counter) -> None:
    """On the wire: yes. In the outbox while it is needed: yes. Afterwards, or in what staff see: nowhere."""
    customer = Customer(id_type="D", id_number="45671234", phone="+51987776576")
    request = TicketRequest("r", REQUEST.branch, REQUEST.sector, REQUEST.service, customer, "es")
    known: list[bool] = []
    desk = counter.desk()
    desk.issue(request, lambda _ticket: known.append(counter.on_disk("45671234")))
    desk.seen("r")
    [post] = [request for request in counter.server.requests if request.method == "POST"]
    assert b"45671234" in post.body
    counter.outbox.close()
    assert (known, counter.on_disk("45671234"), counter.on_disk("987776576")) == ([True], False, False)


def test_a_refusal_is_told_and_never_repeated(counter: Counter) -> None:
    """A 400 with its code: certainly no ticket, and the customer hears why."""
    counter.server.answer(json_reply({"message": "x", "code": 40010}, status=400), to="POST /tickets")
    assert counter.desk().issue(REQUEST, counter.show) == NotIssued(Refusal.ALREADY_WAITING)
    assert (counter.stage, counter.posts, counter.shown) == (Stage.REFUSED, 1, [])
    assert counter.outbox.rows(1)[0].reason == "already waiting: x"


@pytest.mark.parametrize("trouble", [reply(500), reply(302), reply(429), reset(), cut(201), hang(), reply(200, b"<p>")])
def test_what_is_unclear_is_never_sent_again(counter: Counter, trouble: Callable[[object], None]) -> None:
    """There may be a ticket: one POST, and the customer hears that nobody knows."""
    counter.server.answer(trouble, to="POST /tickets")
    assert counter.desk().issue(REQUEST, counter.show) == Unconfirmed()
    assert (counter.stage, counter.posts, counter.shown) == (Stage.UNKNOWN, 1, [])
    assert counter.outbox.rows(1)[0].reason


def test_a_server_that_is_away_is_tried_again_for_a_few_seconds(counter: Counter) -> None:
    """The connection never came up: surely no ticket; the pauses stay within the customer's patience."""
    counter.server.refuse()
    assert counter.desk().issue(REQUEST, counter.show) == NotIssued(None)
    assert counter.pauses == list(CONNECT_AGAIN_AFTER_S)
    assert sum(CONNECT_AGAIN_AFTER_S) <= NO_NEW_TRY_AFTER_S
    assert counter.stage is Stage.UNSENT


def test_a_server_that_comes_back_meanwhile_makes_one_ticket(counter: Counter) -> None:
    """The second try gets through, and the customer notices only a moment."""
    counter.server.refuse()

    def come_back(_seconds: float) -> bool:
        counter.server.accept()
        return False

    desk = Desk(counter.outbox, counter.api, None, pause=come_back)
    assert desk.issue(REQUEST, counter.show) == Issued(TICKET, Paper.NONE)
    assert counter.posts == 1


def test_slow_failures_are_not_repeated_beyond_patience(counter: Counter) -> None:
    """A connection that took its whole deadline to fail is not tried again: the 20 s in all come first."""
    counter.server.refuse()
    desk = Desk(counter.outbox, counter.api, None, clock=iter(range(0, 1000, 8)).__next__, pause=counter.pause)
    assert desk.issue(REQUEST, counter.show) == NotIssued(None)
    assert counter.pauses == []


def test_a_kiosk_that_stops_waits_for_no_server(counter: Counter) -> None:
    """Shutting down ends the pauses at once; what was not sent is known to be unsent."""
    counter.server.refuse()
    desk = Desk(counter.outbox, counter.api, None)
    desk.stop()
    assert desk.issue(REQUEST, counter.show) == NotIssued(None)
    assert counter.stage is Stage.UNSENT


@pytest.mark.logs_errors("an outbox that cannot be written is out of order")
def test_without_an_outbox_nothing_is_sent(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """No row, no POST."""
    monkeypatch.setattr(db, "BUSY_TIMEOUT_S", 0.05)
    holder = sqlite3.connect(counter.path, isolation_level=None)
    with (
        closing(Outbox(counter.path)) as outbox,
        closing(holder),
        db.transaction(holder),
        pytest.raises(NothingSent),
    ):
        Desk(outbox, counter.api, None).issue(REQUEST, counter.show)
    assert (counter.posts, counter.outbox.rows(1)) == (0, ())


@pytest.mark.logs_errors("an outbox that cannot be written is out of order")
@pytest.mark.parametrize(("fails_at", "row"), [("the answer", Stage.SENDING), ("the screen", Stage.PRINTING)])
def test_a_ticket_is_shown_even_if_the_outbox_fails_after_the_post(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, fails_at: str, row: Stage
) -> None:
    """The customer has the ticket: they see its number once, nothing is sent again, and the kiosk stops."""
    monkeypatch.setattr(db, "BUSY_TIMEOUT_S", 0.05)
    holder = sqlite3.connect(counter.path, isolation_level=None, check_same_thread=False)

    def fail_now() -> None:
        holder.execute("BEGIN IMMEDIATE")  # from here on nobody else can write, as on a disk that hangs

    def show(ticket: Ticket) -> None:
        counter.show(ticket)
        if fails_at == "the screen":
            fail_now()

    if fails_at == "the answer":
        counter.server.answer(then(fail_now, ISSUED), to="POST /tickets")
    paper = lambda _request, _ticket: Paper.PRINTED  # noqa: E731  # a printer that works
    with closing(holder), closing(Outbox(counter.path)) as outbox, pytest.raises(StoreError):
        Desk(outbox, counter.api, paper, pause=counter.pause).issue(REQUEST, show)
    assert counter.shown == [(TICKET, row)]
    assert (counter.posts, counter.stage) == (1, row)


def test_anonymous_requests_can_be_given_an_identity_of_their_own(counter: Counter) -> None:
    """With the setting: the configured type, a number unique to the request, sent as API.md allows."""
    desk = counter.desk(anonymous_id_type="K")
    numbers: set[str] = set()
    for ref in ("a", "b"):
        desk.issue(TicketRequest(ref, *_choice(), Customer(phone="+51987776576"), "es"), counter.show)
        body = counter.server.requests[-1].body.decode()
        assert '"customer_id_type":"K"' in body.replace(" ", "")
        assert "+51987776576" in body
        numbers.update(re.findall(r'"customer_id_number": ?"([0-9A-Za-z]{1,16})"', body))
    assert len(numbers) == 2
    identified = Customer(id_type="D", id_number="45671234")
    desk.issue(TicketRequest("c", *_choice(), identified, "es"), counter.show)
    assert b"45671234" in counter.server.requests[-1].body


def _choice() -> tuple[Branch, Sector, Service]:
    return REQUEST.branch, REQUEST.sector, REQUEST.service


def test_the_ref_is_the_idempotency_key_where_the_server_honours_it(counter: Counter) -> None:
    """Only with the setting: an unknown header could be refused elsewhere."""
    counter.desk().issue(REQUEST, counter.show)
    counter.desk(idempotency_key=True).issue(TicketRequest("again", *_choice(), Customer(), "es"), counter.show)
    first, second = (request.headers.get("idempotency-key") for request in counter.server.requests)
    assert (first, second) == (None, "again")


# Who holds what: for the leftovers, and after a restart


def test_a_customer_is_busy_from_before_their_row_until_they_have_left(counter: Counter) -> None:
    """The leftovers touch nothing of theirs meanwhile: not even in the moment between row and POST."""
    hands = Hands()
    desk = counter.desk(hands=hands)
    busy: list[bool] = []
    counter.server.answer(then(lambda: busy.append(hands.busy(REQUEST.ref)), ISSUED), to="POST /tickets")
    desk.issue(REQUEST, lambda _ticket: busy.append(hands.busy(REQUEST.ref)))
    assert (busy, hands.busy(REQUEST.ref), hands.shown(REQUEST.ref)) == ([True, True], True, TICKET)
    desk.seen(REQUEST.ref)
    assert (hands.busy(REQUEST.ref), hands.unwritten()) == (False, {})


@pytest.mark.parametrize("paper", [Paper.PRINTED, Paper.UNCERTAIN])
def test_paper_that_is_proved_ends_it_and_any_other_waits_for_the_customer(counter: Counter, paper: Paper) -> None:
    """A hand has it, or the screen has: until the customer leaves."""
    hands = Hands()
    counter.desk(lambda _request, _ticket: paper, hands=hands).issue(REQUEST, counter.show)
    assert hands.busy(REQUEST.ref) == (paper is not Paper.PRINTED)
    assert counter.stage is (Stage.DELIVERED if paper is Paper.PRINTED else Stage.ON_SCREEN)


@pytest.mark.parametrize("answer", [reply(500), json_reply({"message": "x", "code": 40010}, status=400)])
def test_whoever_got_no_ticket_is_let_go(counter: Counter, answer: Callable[[object], None]) -> None:
    """The leftovers go on with their row at once."""
    hands = Hands()
    counter.server.answer(answer, to="POST /tickets")
    counter.desk(hands=hands).issue(REQUEST, counter.show)
    assert not hands.busy(REQUEST.ref)


@pytest.mark.logs_errors("an outbox that cannot be written is out of order")
def test_what_was_shown_while_the_disk_failed_is_remembered(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """The row does not have it, the customer does: whoever opens the files anew hears of it."""
    monkeypatch.setattr(db, "BUSY_TIMEOUT_S", 0.05)
    hands = Hands()
    holder = sqlite3.connect(counter.path, isolation_level=None, check_same_thread=False)

    def fail_now() -> None:
        holder.execute("BEGIN IMMEDIATE")

    counter.server.answer(then(fail_now, ISSUED), to="POST /tickets")
    with closing(holder), closing(Outbox(counter.path)) as outbox, pytest.raises(StoreError):
        Desk(outbox, counter.api, None, pause=counter.pause, hands=hands).issue(REQUEST, counter.show)
    assert (hands.unwritten(), hands.busy(REQUEST.ref)) == ({REQUEST.ref: TICKET}, False)


def _left_behind(counter: Counter, stage: Stage) -> Offer:
    """A ticket that a kiosk which stopped had not handed over."""
    counter.outbox.add(REQUEST)
    counter.outbox.sending(REQUEST.ref)
    counter.outbox.issued(REQUEST.ref, TICKET)
    if stage is Stage.PRINTING:
        counter.outbox.printing(REQUEST.ref)
    if stage is Stage.ON_SCREEN:
        counter.outbox.on_screen(REQUEST.ref)
    return Offer(REQUEST, TICKET, maybe_printed=stage is not Stage.ISSUED)


def test_a_claimed_ticket_is_handed_over_like_any_other(counter: Counter) -> None:
    """Nothing had come out: screen, paper, delivered."""
    offer = _left_behind(counter, Stage.ISSUED)
    hands = Hands()
    desk = counter.desk(lambda _request, _ticket: Paper.PRINTED, hands=hands)
    assert desk.claim(offer, counter.show) == Issued(TICKET, Paper.PRINTED)
    assert (counter.shown, counter.stage) == ([(TICKET, Stage.PRINTING)], Stage.DELIVERED)
    assert (hands.busy(REQUEST.ref), hands.unwritten(), counter.server.requests) == (False, {}, [])


@pytest.mark.parametrize("stage", [Stage.PRINTING, Stage.ON_SCREEN])
@pytest.mark.parametrize("printer", [True, False])
def test_what_may_be_on_paper_is_shown_and_not_printed(counter: Counter, stage: Stage, printer: bool) -> None:
    """The customer says whether it came out; they hold it until they leave."""
    offer = _left_behind(counter, stage)
    hands = Hands()
    desk = counter.desk(_raises(AssertionError("printed")) if printer else None, hands=hands)
    assert desk.claim(offer, counter.show) == Issued(TICKET, Paper.UNCERTAIN if printer else Paper.NONE)
    assert (counter.shown, hands.busy(REQUEST.ref)) == ([(TICKET, Stage.ON_SCREEN)], True)
    desk.seen(REQUEST.ref)
    assert (counter.stage, hands.busy(REQUEST.ref)) == (Stage.DELIVERED, False)


def test_a_ticket_whose_time_was_just_over_is_not_handed_over(counter: Counter) -> None:
    """It is being cancelled: the customer hears that there is none."""
    offer = _left_behind(counter, Stage.ISSUED)
    counter.outbox.cancelling(REQUEST.ref, "nobody claimed it")
    hands = Hands()
    assert counter.desk(hands=hands).claim(offer, counter.show) == NotIssued(None)
    assert (counter.shown, counter.stage, hands.busy(REQUEST.ref)) == ([], Stage.CANCELLING, False)


@pytest.mark.parametrize(
    ("alive", "paper"),
    [(json_reply({"id": TICKET.id}), Paper.PRINTED), (reply(404), Paper.FAILED), (reply(500), Paper.FAILED)],
)
def test_a_copy_is_of_a_ticket_that_lives(counter: Counter, alive: Callable[[object], None], paper: Paper) -> None:
    """Paper for a ticket that is gone costs an hour."""
    copies: list[str] = []

    def print_copy(_request: TicketRequest, ticket: Ticket) -> Paper:
        copies.append(ticket.id)
        return Paper.PRINTED

    counter.server.answer(alive, to=f"GET /tickets/{TICKET.id}")
    assert counter.desk(print_copy=print_copy).copy(REQUEST, TICKET) == Issued(TICKET, paper)
    assert copies == ([TICKET.id] if paper is Paper.PRINTED else [])
    assert counter.posts == 0


def test_nobody_waits_longer_than_their_patience(counter: Counter) -> None:
    """Every call hangs for as long as it may, and every pause is taken: twenty seconds in all."""
    counter.server.answer(json_reply([]), to="GET /tickets")
    customer = Customer(id_type="D", id_number="45671234")
    request = TicketRequest("r", *_choice(), customer, "es")
    slow = cast("TicketApi", _Slow(counter))
    desk = Desk(counter.outbox, slow, None, clock=lambda: counter.now_s, pause=counter.pause)
    began = counter.now_s
    assert desk.issue(request, counter.show) == Unconfirmed(will_cancel=True)
    assert 15 < counter.now_s - began <= PATIENCE_S


class _Slow:
    """The list answers once, in three seconds; everything else hangs until its deadline."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._listed = False

    def can_list(self, _customer: Customer) -> bool:
        return True

    def server_now(self) -> None:
        return None

    def tickets_of(self, _customer: Customer, *, deadline_s: float) -> tuple[Ticket, ...]:
        self._counter.now_s += min(deadline_s, 3.0)
        if self._listed:
            raise Unknown("hangs")
        self._listed = True
        return ()

    def create(self, _request: TicketRequest, *, idempotency_key: str | None, deadline_s: float) -> Ticket:
        self._counter.now_s += deadline_s
        raise Unknown("hangs")
