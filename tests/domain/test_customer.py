"""What customers type about themselves: which keys are taken, what is read, what is said when it cannot be sent."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.customer import EntryProblem, IdType, read_id, read_phone
from kiosk.domain.events import EntryGiven, EntrySkipped, Erased, Finished, IdTypeChosen, Typed, TypingOpened, WentBack
from kiosk.domain.flow import PHONE_DIGITS, SEARCH_LENGTH
from kiosk.domain.model import Customer, Issued, Paper
from kiosk.domain.state import Ask, Screen
from tests.support.visits import ASKING, DNI, PASSPORT, PLAN, TICKET, Visit, peru

ANYTHING = IdType("X", re.compile(".*"))
EMPTY, NOT_VALID = EntryProblem.EMPTY, EntryProblem.NOT_VALID


def at_customer(ask: Ask = Ask.OPTIONAL) -> Visit:
    """A customer before the question for their document, the phone being asked too."""
    return Visit(replace(ASKING, ask_id=ask, ask_phone=ask)).goes_to("north", "desks", "cash")


def at_phone(ask: Ask = Ask.OPTIONAL) -> Visit:
    """A customer before the question for their phone, asked for nothing else."""
    return Visit(replace(PLAN, ask_phone=ask)).goes_to("north", "desks", "cash")


@pytest.mark.parametrize(
    ("typed", "kind", "expected"),
    [
        ("12345678", DNI, "12345678"),
        ("12.345.678", DNI, "12345678"),
        (" 1234-5678 ", DNI, "12345678"),
        ("1234567", DNI, NOT_VALID),
        ("123456789", DNI, NOT_VALID),
        ("12345678x", DNI, NOT_VALID),
        ("１２３４５６７８", DNI, NOT_VALID),
        ("", DNI, EMPTY),
        (" .- ", DNI, EMPTY),
        ("AB123456", PASSPORT, "AB123456"),
        ("ab123456", PASSPORT, NOT_VALID),
        ("1" * 16, ANYTHING, "1" * 16),
        ("1" * 17, ANYTHING, NOT_VALID),
        ("ñ1", ANYTHING, NOT_VALID),
    ],
)
def test_reading_a_document(typed: str, kind: IdType, expected: str | EntryProblem) -> None:
    """As its pattern wants it whole, and as the API takes it: 1 to 16 letters and digits without accents."""
    assert read_id(typed, kind) == expected


@pytest.mark.parametrize(
    ("typed", "read", "expected"),
    [
        ("987654321", "+51987654321", "+51987654321"),
        ("987654321", None, NOT_VALID),
        ("987654321", "51987654321", NOT_VALID),
        ("987654321", "+0123456", NOT_VALID),
        ("987654321", "+1234567890123456", NOT_VALID),
        ("  ", "+51987654321", EMPTY),
        ("", "+51987654321", EMPTY),
    ],
)
def test_reading_a_phone(typed: str, read: str | None, expected: str | EntryProblem) -> None:
    """E.164 as the API writes it, whatever the reader makes of it."""
    assert read_phone(typed, lambda _typed: read) == expected


@pytest.mark.parametrize(
    ("pattern", "digits"),
    [
        ("[0-9]{8}", True),
        (r"\d{8,11}", True),
        ("[A-Z0-9]{6,12}", False),
        (".{1,9}", False),
        ("[^0]{3}", False),
    ],
)
def test_which_keypad(pattern: str, digits: bool) -> None:
    """Digits where digits are enough; letters where the pattern may want one."""
    assert IdType("D", re.compile(pattern)).digits_only is digits


def test_a_wrong_document_is_said_until_it_is_touched() -> None:
    """The reason stands beside what was typed; the next key takes it away, and no ticket is asked for meanwhile."""
    visit = at_customer().does(EntryGiven)
    assert (visit.screen, visit.state.problem) == (Screen.CUSTOMER, EMPTY)
    assert visit.gives("1234").state.problem is NOT_VALID
    assert visit.does(Typed, "5").state.problem is None
    assert visit.does(EntryGiven).does(Erased).state.problem is None
    assert visit.state.entry == "1234"
    assert visit.does(EntryGiven).does(IdTypeChosen, "P").state.problem is None
    assert (visit.state.id_type, visit.state.entry) == (PASSPORT, "")
    assert visit.gives("AB123456").state.customer == Customer(id_type="P", id_number="AB123456")
    assert visit.effects == []


def test_a_wrong_phone_is_said_until_it_is_touched() -> None:
    """Likewise for the phone."""
    visit = at_phone(Ask.REQUIRED).does(EntryGiven)
    assert (visit.screen, visit.state.problem) == (Screen.PHONE, EMPTY)
    assert visit.gives("12").state.problem is NOT_VALID
    assert visit.happens(Erased(0, everything=True)).state.problem is None
    assert visit.gives("987654321").screen is Screen.ISSUING


def test_required_is_not_skipped() -> None:
    """Only an optional question can be passed over."""
    assert at_customer(Ask.REQUIRED).ignores(EntrySkipped(0))
    assert at_phone(Ask.REQUIRED).ignores(EntrySkipped(0))
    assert at_customer().does(EntrySkipped).screen is Screen.PHONE
    assert at_phone().types("9").does(EntrySkipped).screen is Screen.ISSUING


def test_a_passed_over_problem_stays_behind() -> None:
    """Who passes over a question after a wrong answer hears no more of it while the ticket is made."""
    visit = at_phone().does(EntryGiven)
    assert visit.state.problem is EMPTY
    assert visit.does(EntrySkipped).screen is Screen.ISSUING
    assert visit.state.problem is None


def test_a_document_nobody_knows() -> None:
    """A kind that the settings do not name changes nothing."""
    assert at_customer().ignores(IdTypeChosen(0, "Z"))


@pytest.mark.parametrize("key", ["", "é", "ñ", "-", " ", "\n", "\x00", "\ud800", "٣", "²", "१", "\u202e"])
def test_keys_that_are_no_part_of_it(key: str) -> None:
    """A document is letters and digits, a phone digits: other keys, a scanner's or a keyboard's, are not taken."""
    assert at_customer().ignores(Typed(0, key))
    assert at_phone().ignores(Typed(0, key))


def test_a_plus_only_begins_a_phone() -> None:
    """The sign of an international number stands before all else."""
    visit = at_phone()
    assert visit.types("+51").state.entry == "+51"
    assert visit.ignores(Typed(0, "+"))
    assert visit.ignores(Typed(0, "a"))


def test_the_search_takes_words() -> None:
    """Letters of any language and spaces, once the keyboard is open; Back closes it before it leaves."""
    visit = Visit().starts()
    assert visit.ignores(Typed(0, "a"))
    visit.does(TypingOpened).types("San Borja ñ")
    assert visit.state.entry == "San Borja ñ"
    for key in ("\n", "\x00", "\ud800", "\u202e"):
        assert visit.ignores(Typed(0, key))
    assert visit.does(EntryGiven).state.typing is False
    assert visit.state.entry == "San Borja ñ"
    assert (visit.does(WentBack).screen, visit.state.entry) == (Screen.BRANCH, "")
    assert visit.does(WentBack).screen is Screen.WELCOME


@given(st.lists(st.text(max_size=50) | st.sampled_from("1a+ñ"), max_size=60))
@example(["1" * 50, "1"])
def test_nothing_grows_without_end(keys: list[str]) -> None:
    """Whatever comes from a keyboard or a scanner, an entry stays within its bounds and its alphabet."""
    for visit, longest, alphabet in (
        (at_customer(), 16, r"[0-9A-Za-z]*"),
        (at_phone(), PHONE_DIGITS, r"\+?[0-9]*"),
        (Visit().starts().does(TypingOpened), SEARCH_LENGTH, None),
    ):
        for key in keys:
            visit.does(Typed, key)
        assert len(visit.state.entry) <= longest
        assert visit.state.entry.isprintable()
        assert alphabet is None or re.fullmatch(alphabet, visit.state.entry)
        for _ in range(longest):
            visit.does(Erased)
        assert visit.state.entry == ""


def test_what_was_typed_is_in_no_log() -> None:
    """`repr` of the state, of its events and effects shows nothing that a customer said about themselves."""
    visit = at_customer().types("12345678")
    shown = [repr(visit.state), repr(Typed(0, "7"))]
    visit.does(EntryGiven).types("987654321")
    shown.append(repr(visit.state))
    visit.does(EntryGiven)
    shown += [repr(visit.state), repr(visit.effects), repr(visit.does(Finished, Issued(TICKET, Paper.NONE)).state)]
    assert peru("987654321") == "+51987654321"
    assert not [text for text in shown if "12345678" in text or "987654321" in text or "'7'" in text]
