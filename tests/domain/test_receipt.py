"""What is on paper: everything the ticket and the choice say, in reading order, and a QR code that is plain ASCII."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.model import Align, Branch, PrintLine, Service, Ticket, Wait
from kiosk.domain.names import Names
from kiosk.domain.receipt import (
    QR_LIMIT,
    Block,
    Line,
    Logo,
    QrBlock,
    Receipt,
    ReceiptTexts,
    Rule,
    Section,
    Size,
    Template,
    Voice,
    Weight,
    compose,
    qr_payload,
)
from tests.support.tickets import BARE, FULL, LIMA, NOW, QR, REQUEST, receipt


def words(made: Receipt) -> list[str]:
    """The receipt as one would read it aloud; a rule is a dash."""
    return [_word(block) for block in made.blocks]


def _word(block: Block) -> str:
    match block:
        case Line(text=text) | PrintLine(text=text):
            return text
        case Logo(file=file):
            return f"LOGO {file}"
        case QrBlock(payload=payload):
            return f"QR {payload}"
        case Rule():
            return "-"


def test_a_full_ticket() -> None:
    """Where, the number, what for, how long, when, and the code with the id under it."""
    made = receipt(FULL)
    assert words(made) == [
        "Banco del Sur",
        "Agencia Miraflores",
        "Av. Comandante Espinar 799",
        "-",
        "Your number",
        "T2",
        "Depósitos y retiros",
        "Plataforma",
        "-",
        "Wait: about 10–15 min",
        "Ahead of you: 3",
        "Tenga su DNI a la mano.",
        "Issued 22/11/2026 09:59",
        "Scan this code to follow your turn",
        "QR https://tickets.example/t/89m32b0998",
        "Ticket 89m32b0998",
    ]
    assert [block.text for block in made.blocks if isinstance(block, Line) and block.size is Size.NUMBER] == ["T2"]


def test_nothing_but_an_id() -> None:
    """A ticket of which only the id came back still says where, what for, when, and can be scanned."""
    made = receipt(BARE)
    assert words(made) == [
        "Banco del Sur",
        "Agencia Miraflores",
        "Av. Comandante Espinar 799",
        "-",
        "Your number",
        "89M32B0998",
        "Depósitos y retiros",
        "Plataforma",
        "-",
        "Issued 22/11/2026 10:00",
        "Scan this code to follow your turn",
        "QR https://tickets.example/t/89m32b0998",
        "Ticket 89m32b0998",
    ]
    assert (made.ticket_id, made.issued_at) == ("89m32b0998", NOW)


def test_the_server_knows_better_where_it_names() -> None:
    """A name on the ticket beats the choice; a bare id on the ticket does not beat a name."""
    ticket = replace(BARE, branch=Branch("mir1", short_name="Miraflores"), service=Service("dep"))
    assert words(receipt(ticket))[1:3] == ["Miraflores", "Av. Comandante Espinar 799"]
    assert "Depósitos y retiros" in words(receipt(ticket))


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (Wait(10, 15), ["Wait: about 10–15 min"]),
        (Wait(15, 10), ["Wait: about 10–15 min"]),
        (Wait(10, 10), ["Wait: about 10 min"]),
        (Wait(None, 15), ["Wait: about 15 min"]),
        (Wait(0, 0), ["No waiting"]),
        (Wait(-5, None), []),
        (None, []),
    ],
)
def test_waits(wait: Wait | None, said: list[str]) -> None:
    """A wait is a range, one number, none at all, or not known; nonsense is not known."""
    assert [word for word in words(receipt(replace(BARE, wait=wait))) if "ait" in word] == said


@pytest.mark.parametrize(("position", "said"), [(1, "You are next"), (2, "Ahead of you: 1")])
def test_places_in_the_queue(position: int, said: str) -> None:
    """The first is next; others are told how many come before them."""
    assert said in words(receipt(replace(BARE, position=position)))


def test_a_second_print_says_so() -> None:
    """COPY with its own time, in the branch's zone, above everything and under the number; issued when it was."""
    second = datetime(2026, 11, 22, 15, 2, tzinfo=UTC)
    made = compose(FULL, REQUEST, ReceiptTexts(), qr=QR, zone=LIMA, now=NOW, brand="Banco del Sur", copy_at=second)
    said = words(made)
    assert said[0] == said[said.index("T2") + 1] == "COPY 22/11/2026 10:02"
    assert [word for word in said if word != said[0]] == words(receipt(FULL))
    copies = [block for block in made.blocks if isinstance(block, Line) and block.text == said[0]]
    assert [(line.size, line.weight) for line in copies] == [(Size.LARGE, Weight.BOLD)] * 2


def designed(template: Template, ticket: Ticket = FULL, copy_at: datetime | None = None) -> list[str]:
    """What a ticket of that template says."""
    return words(
        compose(
            ticket,
            REQUEST,
            ReceiptTexts(),
            qr=QR,
            zone=LIMA,
            now=NOW,
            brand="Banco del Sur",
            copy_at=copy_at,
            template=template,
        )
    )


def test_an_installers_order() -> None:
    """Sections stand in the order that was asked for, with the installer's own words and picture; no other does."""
    sections = (Section.FOOTER, Section.NUMBER, Section.RULE, Section.QR, Section.LOGO, Section.HEADER)
    template = Template(sections=sections, header="Bienvenido\nPase", footer="Gracias", logo="/etc/kiosk/logo.svg")
    assert designed(template) == [
        "Gracias",
        "Your number",
        "T2",
        "-",
        "Scan this code to follow your turn",
        "QR https://tickets.example/t/89m32b0998",
        "LOGO /etc/kiosk/logo.svg",
        "Bienvenido",
        "Pase",
    ]


def test_what_has_nothing_to_say_takes_no_paper() -> None:
    """A template without words and picture of its own is the usual ticket."""
    assert designed(Template()) == words(receipt(FULL))


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        ((Section.NUMBER, Section.ID), ["Your number", "T2", "Issued 22/11/2026 09:59", "Ticket 89m32b0998"]),
        ((Section.TIME, Section.NUMBER), ["Issued 22/11/2026 09:59", "Your number", "T2"]),
    ],
    ids=["said nowhere", "said already"],
)
def test_a_ticket_whose_time_must_be_said(sections: tuple[Section, ...], said: list[str]) -> None:
    """It is said once: where the installer wants it, else below the number."""
    assert designed(Template(sections=sections, timed=True)) == said


SERVER_MADE = replace(
    FULL, print_lines=(PrintLine("TICKET T2", Align.CENTER, "A_QUADRUPLE"), PrintLine("", Align.LEFT, ""))
)


def test_the_servers_own_layout() -> None:
    """Switched on, its lines stand for all that they replace; logo, words, code and id remain, and a copy is a copy."""
    template = Template(header="Bienvenido", footer="Gracias", logo="/l.png", server_layout=True)
    code = ["Scan this code to follow your turn", "QR https://tickets.example/t/89m32b0998", "Ticket 89m32b0998"]
    assert designed(template, SERVER_MADE) == ["LOGO /l.png", "Bienvenido", "TICKET T2", "", *code, "Gracias"]
    copy = "COPY 22/11/2026 10:00"
    assert designed(Template(server_layout=True), SERVER_MADE, NOW) == [copy, "TICKET T2", "", copy, *code]
    timed = Template(server_layout=True, timed=True)
    assert designed(timed, SERVER_MADE) == ["TICKET T2", "", "Issued 22/11/2026 09:59", *code]


@pytest.mark.parametrize(
    ("template", "ticket"),
    [
        (Template(), SERVER_MADE),
        (Template(server_layout=True), FULL),
        (Template(server_layout=True), replace(FULL, print_lines=SERVER_MADE.print_lines[1:])),
    ],
    ids=["not switched on", "no lines", "empty lines"],
)
def test_no_layout_of_the_servers(template: Template, ticket: Ticket) -> None:
    """Where it is not wanted, or there is nothing in it, the ticket is the usual one."""
    assert designed(template, ticket) == words(receipt(FULL))


def test_a_sentence_read_from_the_right_does_not_take_its_values_apart() -> None:
    """What is put into an Arabic sentence stands in isolates, or the id 89m32b would be shown as 89 and m32b apart."""
    texts = ReceiptTexts(ticket="تذكرة {id}", ahead="أمامك: {count}")
    said = words(compose(FULL, REQUEST, texts, qr="{id}", zone=LIMA, now=NOW))
    assert said[-2:] == ["QR 89m32b0998", "تذكرة \u206889m32b0998\u2069"]
    assert "أمامك: \u20683\u2069" in said
    assert not any("\u2068" in word for word in words(receipt(FULL)))


@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_a_time_at_the_end_of_the_calendar(moment: datetime) -> None:
    """A server's impossible time of issue does not cost the ticket: the kiosk's own stands in where it must."""
    assert receipt(replace(BARE, created_at=moment)).issued_at in {moment, NOW}


def test_a_translators_slip() -> None:
    """Braces that mean nothing are printed as they are; nothing is raised."""
    texts = ReceiptTexts(ticket="Ticket {ID} {0} {", qr_hint="")
    made = compose(BARE, REQUEST, texts, qr="", zone=LIMA, now=NOW)
    assert words(made)[-2:] == ["Issued 22/11/2026 10:00", "Ticket {ID} {0} {"]


@pytest.mark.parametrize(
    ("template", "ticket", "payload"),
    [
        ("{id}", FULL, "89m32b0998"),
        ("{queue}{number}@{branch_id}", FULL, "T2@mir1"),
        ("{queue}{number}@{branch_id}", BARE, "@mir1"),
        ("{queue}", replace(BARE, queue_type="C"), "C"),
        (QR, Ticket("a/b?c"), "https://tickets.example/t/a%2Fb%3Fc"),
        ("{id}", Ticket("año"), "a%C3%B1o"),
        ("{id}", Ticket("{number}", number=3), "{number}"),
        ("{what}", FULL, "{what}"),
        ("", FULL, ""),
        ("{id}{id}{id}{id}", Ticket("x" * 128), ""),
    ],
)
def test_what_the_code_holds(template: str, ticket: Ticket, payload: str) -> None:
    """Placeholders are put in once, missing ones are empty, and what would not fit a small roll is no code at all."""
    assert qr_payload(template, ticket, "mir1") == payload


@given(template=st.text(max_size=60) | st.just(QR), ticket_id=st.text(max_size=60), branch_id=st.text(max_size=20))
def test_the_code_is_always_ascii(template: str, ticket_id: str, branch_id: str) -> None:
    """Whatever the server says: printable ASCII, bounded; and in a URL the id can be had back."""
    payload = qr_payload(template, Ticket(ticket_id), branch_id)
    assert all("!" <= character <= "~" for character in payload)
    assert len(payload) <= QR_LIMIT
    if template == QR and payload:
        sent = ticket_id.encode("utf-8", "replace").decode()
        assert unquote(payload.removeprefix("https://tickets.example/t/")) == sent


SPANISH = Voice("es", ReceiptTexts(heading="Su número", issued="Emitido: {time}", copy="COPIA {time}", no_wait="Nada"))
CASH_DESK = Names(services={"dep": {"en": "Deposits"}}, sectors={"plat": {"en": "Service desks"}})


def test_what_the_desk_must_read_stands_in_its_language_too() -> None:
    """Small and below: that it is a number, for what and where, that it is a copy; the rest is the customer's alone."""
    request = replace(REQUEST, language="en")
    made = compose(
        FULL, request, ReceiptTexts(), qr="", zone=LIMA, now=NOW, copy_at=NOW, names=CASH_DESK, staff=SPANISH
    )
    assert words(made) == [
        "COPY 22/11/2026 10:00",
        "COPIA 22/11/2026 10:00",
        "Agencia Miraflores",
        "Av. Comandante Espinar 799",
        "-",
        "Your number",
        "Su número",
        "T2",
        "COPY 22/11/2026 10:00",
        "COPIA 22/11/2026 10:00",
        "Deposits",
        "Depósitos y retiros",
        "Service desks",
        "Plataforma",
        "-",
        "Wait: about 10–15 min",
        "Ahead of you: 3",
        "Tenga su DNI a la mano.",
        "Issued 22/11/2026 09:59",
        "Ticket 89m32b0998",
    ]
    second = {"COPIA 22/11/2026 10:00", "Su número", "Depósitos y retiros", "Plataforma"}
    assert {block.size for block in made.blocks if isinstance(block, Line) and block.text in second} == {Size.SMALL}


def test_what_is_the_same_in_both_languages_stands_once() -> None:
    """A name that has no other in the customer's language takes no second line."""
    made = compose(FULL, REQUEST, ReceiptTexts(), qr="", zone=LIMA, now=NOW, staff=SPANISH)
    assert [word for word in words(made) if word not in words(receipt(FULL))] == ["Su número"]


def test_other_digits() -> None:
    """Times, waits and counts are written in them, the number and the id as they are called; the desk's time in its."""
    texts = ReceiptTexts(numerals="٠١٢٣٤٥٦٧٨٩")
    said = words(compose(FULL, REQUEST, texts, qr="", zone=LIMA, now=NOW, staff=SPANISH))
    assert {"T2", "Wait: about ١٠–١٥ min", "Ahead of you: ٣", "Issued ٢٢/١١/٢٠٢٦ ٠٩:٥٩", "Ticket 89m32b0998"} <= set(
        said
    )
    assert "Emitido: 22/11/2026 09:59" in said
