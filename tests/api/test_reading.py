"""What the kiosk understands: every documented field, every documented contradiction, and anything else."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.api.common import CommonWire
from kiosk.api.errors import Unreadable
from kiosk.api.refusals import refusal
from kiosk.api.wire import WIRES
from kiosk.domain.model import (
    Align,
    Branch,
    Congestion,
    Counter,
    Hours,
    PrintLine,
    Refusal,
    Sector,
    Service,
    Status,
    Ticket,
    TicketStatus,
    Wait,
)
from tests.api.samples import REVISIONS, TICKET_ID, WHOLE_TICKET

WIRE = WIRES["customer-v1"]
OPENS = datetime(2017, 2, 20, 14, tzinfo=UTC)
CLOSES = datetime(2017, 2, 20, 23, tzinfo=UTC)
MADE = datetime(2017, 2, 20, 10, tzinfo=UTC)


@pytest.mark.parametrize("revision", REVISIONS)
def test_the_documented_sample_is_read_whole(revision: str) -> None:
    """Every field of the documents' sample answer, estimated times as strings included."""
    assert WIRES[revision].read_ticket(WHOLE_TICKET) == Ticket(
        id=TICKET_ID,
        queue="T",
        number=2,
        status=TicketStatus.BLOCKED,
        wait=Wait(10, 15),
        phone="+51987776576",
        messages=("A promotion waits for you!",),
        branch=Branch(
            id="27b6",
            name="Sede Central",
            short_name="Central",
            code="AG001",
            address="Calle Beta 181 - 195, Callao",
            latitude=-12.049919,
            longitude=-77.0845193,
            status=Status.OPEN,
            hours=Hours(OPENS, CLOSES),
            congestion=Congestion.MEDIUM,
        ),
        sector=Sector(id="s8", name="Torre A", short_name="A", status=Status.OPEN),
        service=Service(id="7b6", name="Plataforma", short_name="Plataforma"),
        channel="mobile",
        created_at=MADE,
        updated_at=MADE,
    )


@pytest.mark.parametrize("revision", REVISIONS)
def test_an_id_alone_is_a_ticket(revision: str) -> None:
    """v1-form promises nothing else."""
    assert WIRES[revision].read_ticket({"id": TICKET_ID}) == Ticket(id=TICKET_ID)


def test_the_camel_case_twins_mean_the_same() -> None:
    """One revision of the documents spells names in camelCase."""

    def camel(value: object) -> object:
        if not isinstance(value, dict):
            return value
        return {
            "".join(word.capitalize() if i else word for i, word in enumerate(name.split("_"))): camel(inner)
            for name, inner in value.items()
        }

    assert WIRE.read_ticket(camel(WHOLE_TICKET)) == WIRE.read_ticket(WHOLE_TICKET)


def test_the_third_revisions_ticket_is_read_too() -> None:
    """Queue, counter and channel as objects, a position, unknown states, and the server's own layout."""
    line = {"align": "CENTER", "font": "A_QUADRUPLE", "previous": "Ticket", "content": "C7", "next": "!"}
    assert WIRE.read_ticket(
        {
            "id": TICKET_ID,
            "queue": {"id": "q1", "code": "C", "name": "Caja"},
            "number": "7",
            "position": 3,
            "status": "WAITING",
            "counter": {"id": "c1", "name": "Ventanilla 4", "teller": "Ana", "type": {"id": "t", "name": "Caja"}},
            "channel": {"id": "kiosk", "name": "Kiosk"},
            "print": [line, {"align": "odd", "font": "Z"}, "no line"],
        }
    ) == Ticket(
        id=TICKET_ID,
        queue_type="C",
        number=7,
        position=3,
        status=TicketStatus.UNKNOWN,
        counter=Counter("c1", "Ventanilla 4"),
        channel="kiosk",
        print_lines=(PrintLine("Ticket C7 !", Align.CENTER, "A_QUADRUPLE"), PrintLine("", Align.LEFT, "")),
    )


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("open", Status.OPEN),
        ("OPEN", Status.OPEN),
        ("ACTIVE", Status.OPEN),
        ("close", Status.CLOSED),
        ("CLOSE", Status.CLOSED),
        ("Closed", Status.CLOSED),
        ("INACTIVE", Status.CLOSED),
        ("on holiday", Status.UNKNOWN),
        (None, Status.UNKNOWN),
        (7, Status.UNKNOWN),
    ],
)
def test_open_and_closed_in_every_spelling(word: object, status: Status) -> None:
    """Three revisions, three pairs of words, two cases; what nobody documented is unknown."""
    assert WIRE.read_branch({"id": "b1", "status": word}).status is status


@pytest.mark.parametrize(
    ("fields", "congestion"),
    [
        ({"congestion_level": "low"}, Congestion.LOW),
        ({"congestion_level": "HIGH"}, Congestion.HIGH),
        ({"congestion": "MEDIUM"}, Congestion.MEDIUM),
        ({"congestion_level": "crowded"}, Congestion.UNKNOWN),
        ({"congestion_level": 3}, None),
        ({}, None),
    ],
)
def test_congestion_in_every_spelling(fields: dict[str, object], congestion: Congestion | None) -> None:
    """Two names, two cases; absent while closed."""
    assert WIRE.read_branch({"id": "b1", **fields}).congestion is congestion


def test_sectors_in_the_branch_list_service_ids() -> None:
    """customer-v1: ids; a list of services is read as well; without a list nobody knows what is offered."""
    branch = WIRE.read_branch(
        {
            "id": "b1",
            "sectors": [
                {"id": "s1", "services": ["x", "y", 3, ""]},
                {"id": "s2", "services": [{"id": "z"}]},
                {"id": "s3"},
                {"name": "no id"},
            ],
        }
    )
    assert branch.sectors == (Sector("s1", service_ids=("x", "y")), Sector("s2", service_ids=("z",)), Sector("s3"))
    assert WIRE.read_branch({"id": "b1"}).sectors is None


@pytest.mark.parametrize(
    ("low", "high", "wait"),
    [
        (10, "15", Wait(10, 15)),
        (15, 10, Wait(10, 15)),
        (None, 5, Wait(None, 5)),
        (3.0, None, Wait(3, None)),
        (-1, "ten", None),
        (True, "1" * 30, None),
        ("١٢", 2.5, None),
        (float("nan"), float("inf"), None),
    ],
)
def test_waits_are_minutes_or_nothing(low: object, high: object, wait: Wait | None) -> None:
    """Whole minutes of at most a day, as numbers or digits; a wait that cannot be is none."""
    fields = {"id": "b1", "low_estimated_time": low, "high_estimated_time": high}
    assert WIRE.read_branch(fields).wait == wait


@pytest.mark.parametrize(
    ("given_time", "moment"),
    [
        ("2017-02-20T14:00:00.000Z", OPENS),
        ("2017-02-20T09:00:00-05:00", OPENS),
        ("2017-02-20T14:00:00", OPENS),
        ("0001-01-01T00:00:00+23:00", None),
        ("14:00", None),
        (1487599200, None),
        ("2017-02-20T14:00:00.000Z" + " " * 100, None),
    ],
)
def test_times_are_utc(given_time: object, moment: datetime | None) -> None:
    """ISO 8601, with and without an offset; anything else is no time."""
    hours = WIRE.read_branch({"id": "b1", "opening_time": given_time}).hours
    assert hours == (Hours(moment, None) if moment else None)


@pytest.mark.parametrize("bad_id", [None, "", 7, [], "a\x1bb", "..", " x", "x" * 129, "\ud800", "a\u202eb"])
def test_without_a_usable_id_there_is_nothing(bad_id: object) -> None:
    """An id goes into paths, QR codes and onto paper: it is good as it is, or it is not an id."""
    for read in (WIRE.read_ticket, WIRE.read_branch):
        with pytest.raises(Unreadable):
            read({"id": bad_id, "number": 3})
    assert WIRE.read_services([{"id": bad_id}, {"id": "good"}]) == (Service("good"),)


def test_a_queue_is_never_cut() -> None:
    """Half of another queue's name would send the customer to the wrong one."""
    assert WIRE.read_ticket({"id": "t", "queue": "ABCD"}).queue == "ABCD"
    assert WIRE.read_ticket({"id": "t", "queue": "ABCDEFGHI"}).queue is None


@pytest.mark.parametrize("read", ["read_tickets", "read_branches", "read_sectors", "read_services"])
@pytest.mark.parametrize("value", [None, {}, {"items": []}, "[]", 3])
def test_what_should_be_a_list_and_is_none_is_no_answer(read: str, value: object) -> None:
    """Nothing is not the same as an empty list."""
    with pytest.raises(Unreadable):
        getattr(WIRE, read)(value)


@pytest.mark.parametrize("read", ["read_tickets", "read_branches", "read_sectors", "read_services"])
def test_a_list_of_nothing_readable_is_no_answer(read: str) -> None:
    """Entries that cannot be read are no proof that there are none."""
    assert getattr(WIRE, read)([]) == ()
    with pytest.raises(Unreadable):
        getattr(WIRE, read)([None, 7, {}, {"id": 7}])


JSON_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)  # lone surrogates too
JSON_LEAF = st.none() | st.booleans() | st.integers() | st.floats() | JSON_TEXT
JSON_VALUE = st.recursive(
    JSON_LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(JSON_TEXT, inner, max_size=3), max_leaves=6
)
FIELD_NAMES = [
    "id",
    "queue",
    "number",
    "queue_type",
    "position",
    "status",
    "low_estimated_time",
    "highEstimatedTime",
    "phone",
    "messages",
    "branch",
    "sector",
    "service",
    "counter",
    "channel",
    "created_at",
    "updatedAt",
    "print",
    "name",
    "short_name",
    "code",
    "address",
    "latitude",
    "longitude",
    "opening_time",
    "congestion_level",
    "is_virtual",
    "sectors",
    "services",
    "align",
    "font",
    "content",
    "message",
    "type",
    "field",
]
API_VALUE = st.recursive(
    JSON_VALUE | st.sampled_from(["open", "BLOCKED", "7", "2017-02-20T14:00:00Z", "x" * 5000, "e" + "\u0301" * 200]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.fixed_dictionaries({"id": st.just("x1") | inner}, optional=dict.fromkeys(FIELD_NAMES[1:], inner))
    ),
    max_leaves=12,
)
LONGEST_TEXT = 200


def texts(value: object) -> list[str]:
    """Every string in a domain value, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for inner in value for text in texts(inner)]
    if hasattr(value, "__dataclass_fields__"):
        return [text for name in value.__dataclass_fields__ for text in texts(getattr(value, name))]
    return []


@settings(max_examples=150, deadline=timedelta(seconds=1))
@given(API_VALUE)
def test_any_json_value_is_read_or_is_unreadable(value: object) -> None:
    """Whatever a server says, in any field: plain bounded text or `Unreadable`, and never another exception."""
    for name in dir(CommonWire):
        if name.startswith("read_"):
            try:
                found = getattr(WIRE, name)(value)
            except Unreadable:
                continue
            for text in texts(found):
                assert text.isprintable() or "\u200d" in text or "\u200c" in text
                assert len(text) <= LONGEST_TEXT
                text.encode()  # no lone surrogate is left
    kind, detail = refusal(value, str)
    assert isinstance(kind, Refusal)
    assert len(detail) <= LONGEST_TEXT
