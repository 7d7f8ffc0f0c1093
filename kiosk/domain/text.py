"""Text from outside made safe to show: plain, bounded, and unable to disturb what stands beside it.

Everything the API says passes through `plain` once, at the boundary; screens and paper then trust it.
Must not decide what is shown; only what a string may contain.
"""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
ELLIPSIS = "…"
# Vietnamese and Indic scripts stack at most this many marks on one letter; more only paints over the neighbours.
MARKS_PER_LETTER = 3
# Joiners shape Arabic and Indic words and emoji; every other format character only hides or reorders text.
KEPT_FORMAT_CHARACTERS = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

_SPACES = re.compile(r"\s+")
_REMOVED = frozenset({"Cc", "Cf", "Cn", "Co"})
# Letters, digits and punctuation between single spaces: neither marks (\w knows none) nor anything that is removed.
_WORD = r"[\w!-~¡-¬®-¿×÷‐-‧]+"
_ORDINARY = re.compile(f"{_WORD}(?: {_WORD})*")


def plain(text: str, limit: int) -> str:
    """One line of at most `limit` characters: no control or direction characters, no towers of marks.

    White space is folded to single spaces; a lone surrogate becomes U+FFFD; what is cut ends in an ellipsis. Marks and
    joiners with no letter before them go. Text that is plain already comes back as it is.
    """
    # Nearly every name is ordinary, and a list of ten thousand branches holds fifty thousand: looked at first.
    if len(text) <= limit and _ORDINARY.fullmatch(text) and unicodedata.is_normalized("NFC", text):
        return text
    # A five-thousand-character name costs no more than its limit: normalisation never shortens by more than tenfold.
    spaced = _SPACES.sub(" ", text[: limit * 20])
    # Removed before normalising: what stood between a letter and its mark must not keep them apart, nor from counting.
    visible = "".join(map(_visible, spaced))
    line = _SPACES.sub(" ", _without_towers(unicodedata.normalize("NFC", visible))).rstrip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + ELLIPSIS


def _visible(character: str) -> str:
    """The character, what stands for it, or nothing."""
    category = unicodedata.category(character)
    if category == "Cs":
        return REPLACEMENT
    return "" if category in _REMOVED and character not in KEPT_FORMAT_CHARACTERS else character


def _without_towers(text: str) -> str:
    """The text with at most `MARKS_PER_LETTER` marks on a letter, beginning with something that is seen."""
    kept: list[str] = []
    marks = 0
    for character in text:
        is_mark = unicodedata.category(character).startswith("M")
        joins = character in KEPT_FORMAT_CHARACTERS  # unseen: the marks before and after it sit on one letter
        marks = marks + 1 if is_mark else marks if joins else 0
        seen_before = kept or not (is_mark or joins or character == " ")
        if seen_before and marks <= MARKS_PER_LETTER:
            kept.append(character)
    return "".join(kept)


def folded(text: str) -> str:
    """The text as a search compares it: without accents and case ("Óvalo Gutiérrez" → "ovalo gutierrez")."""
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _SPACES.sub(" ", letters).strip().casefold()


def said(text: str, **values: str) -> str:
    """The sentence with its values put in; in one that is read from the right, each keeps its own direction.

    Without that, the bidirectional algorithm takes the id 89m32b to pieces (UAX #9, 2.7: isolates).
    """
    if any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text):
        values = {name: f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}" for name, value in values.items()}
    return filled(text, **values)


def filled(text: str, **values: str) -> str:
    """The text with each `{name}` that has a value replaced by it, and everything else as it is.

    Not `str.format`: a translator's slip must not cost a customer the ticket.
    """
    return re.sub(r"\{(\w+)\}", lambda mark: values.get(mark[1], mark[0]), text)
