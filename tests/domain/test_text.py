"""Text from outside: plain, bounded, one line, unable to disturb its neighbours; and searched without accents."""

import re
import sys
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import text as module
from kiosk.domain.text import folded, plain

ZWJ, ZWNJ = "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"
# What disturbs: marks that compose and marks that do not, joiners, what is unseen or reorders, halves of a pair.
TROUBLE = "aeuǖé \u0301\u0302\u0304\u0308\u0323\u093c\u094d\ufe0f\u200b\u200d\u200c\u00ad\u202e\u2066\u0000\n\u2028"
COMPOSING = "\ud800\ue000\u1100\u1161\u11a8\u09c7\u09be\u0958\ufb1d\u3000\u037e"
ANY_TEXT = st.text(alphabet=st.one_of(st.characters(exclude_categories=()), st.sampled_from(TROUBLE + COMPOSING)))
NAMES = st.text(alphabet=st.sampled_from("aÁñÑüzº·–’“”¿?0 /().,-ßЖΩ日عא"), max_size=30)


def reference(text: str, limit: int) -> str:
    """`plain` as its docstring says it, one rule after the other, with no thought for speed."""
    line = re.sub(r"\s", " ", text[: limit * 20])
    line = "".join("\ufffd" if unicodedata.category(c) == "Cs" else c for c in line)
    line = "".join(c for c in line if unicodedata.category(c) not in {"Cc", "Cf", "Cn", "Co"} or c in {ZWJ, ZWNJ})
    line = unicodedata.normalize("NFC", line)
    while line and (line[0] in {" ", ZWJ, ZWNJ} or unicodedata.category(line[0])[0] == "M"):
        line = line[1:]
    line = "".join(c for c, marks in with_marks(line) if marks <= 3)
    line = " ".join(word for word in line.split(" ") if word)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def with_marks(text: str) -> Iterator[tuple[str, int]]:
    """Each character and, for a mark, the how manieth on its letter it is; 0 for all else. Joiners are no letters."""
    marks = 0
    for character in text:
        if unicodedata.category(character)[0] == "M":
            marks += 1
            yield character, marks
        else:
            marks = marks if character in {ZWJ, ZWNJ} else 0
            yield character, 0


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Agencia Óvalo Gutiérrez", "Agencia Óvalo Gutiérrez"),
        ("", ""),
        (" \t\r\n ", ""),
        ("  Caja\n\trápida  ", "Caja rápida"),
        ("Cafe\u0301", "Café"),
        ("Ca\u200bf\u202ee\u00ad\u0301", "Café"),
        ("a\ud800b", "a\ufffdb"),
        ("a\x00\x07\x1bb", "ab"),
        ("<b>Caja</b>", "<b>Caja</b>"),
        ("\u0301\u0302Caja", "Caja"),
        (" \u0301 \u200d Caja", "Caja"),
        (ZWJ * 5, ""),
        ("\N{MAN}\u200d\N{WOMAN}", "\N{MAN}\u200d\N{WOMAN}"),
        ("क\u094d\u200dष", "क\u094d\u200dष"),
    ],
)
def test_what_becomes_of_it(said: str, shown: str) -> None:
    """White space folded, what is unseen removed, halves of a pair replaced, marks where they belong."""
    assert plain(said, 40) == shown


def test_towers_fall() -> None:
    """No letter carries more than three marks, and nothing unseen between them restarts the count."""
    assert plain("Z" + "\u0337" * 200 + "ona", 20) == "Z\u0337\u0337\u0337ona"[:20]
    for unseen in ("\u200b", "\u200d", "\u00ad", "\x00"):
        tower = plain("Z" + ("\u0337" * 3 + unseen) * 5, 100)
        assert sum(unicodedata.category(c) == "Mn" for c in tower) == 3, ascii(tower)


def test_what_is_too_long_is_cut() -> None:
    """At a limit of 10 characters, ten stay whole; eleven end in an ellipsis, without a space before it."""
    assert plain("1234567890", 10) == "1234567890"
    assert plain("12345678901", 10) == "123456789…"
    assert plain("12345678 0123", 10) == "12345678…"
    assert plain("x" * 5000, 120) == "x" * 119 + "…"


@given(text=ANY_TEXT, limit=st.integers(1, 30))
def test_whatever_is_said(text: str, limit: int) -> None:
    """One bounded line of what can be seen, on the letters it belongs to; plain text stays as it is."""
    line = plain(text, limit)
    assert len(line) <= limit
    assert line == line.strip()
    assert "  " not in line
    assert not {unicodedata.category(c) for c in line} & {"Cc", "Cs", "Cn", "Co", "Zl", "Zp"}
    assert {c for c in line if unicodedata.category(c) == "Cf"} <= {ZWJ, ZWNJ}
    assert all(marks <= 3 for _, marks in with_marks(line))
    assert plain(line, limit) == line


@given(text=ANY_TEXT | NAMES, limit=st.integers(1, 30))
def test_short_cuts_change_nothing(text: str, limit: int) -> None:
    """The fast way for ordinary names says what the slow way says."""
    assert plain(text, limit) == reference(text, limit)


def test_every_character_alone() -> None:
    """The whole of Unicode: no character that is taken as ordinary is one that would be removed or changed."""
    ordinary = filter(module._ORDINARY.fullmatch, map(chr, range(sys.maxunicode + 1)))
    changed = [c for c in ordinary if unicodedata.is_normalized("NFC", c) and reference(c, 1) != c]
    assert not changed, [hex(ord(c)) for c in changed]


@pytest.mark.parametrize(
    ("said", "compared"),
    [
        ("Óvalo Gutiérrez", "ovalo gutierrez"),
        ("  AV.  Ñaña ", "av. nana"),
        ("Straße", "strasse"),
        ("ﬁnal №5", "final no5"),
        ("İzmir", "izmir"),
        ("", ""),
    ],
)
def test_a_search_is_without_accents(said: str, compared: str) -> None:
    """Accents, case and ligatures do not matter to somebody who types on a wall."""
    assert folded(said) == compared


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is folded has no accents and no case left, and no spaces at its ends."""
    once = folded(text)
    assert folded(once) == once
    assert once == once.strip()
    assert not any(map(unicodedata.combining, once))
