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

_SPACES = re.compile(r"\s+")


def plain(text: str, limit: int) -> str:
    """One line of at most `limit` characters: no control or direction characters, no towers of marks.

    White space is folded to single spaces; a lone surrogate becomes U+FFFD; what is cut ends in an ellipsis.
    """
    kept: list[str] = []
    marks = 0
    # A five-thousand-character name costs no more than its limit: normalisation never shortens by more than tenfold.
    for character in unicodedata.normalize("NFC", _SPACES.sub(" ", text[: limit * 20])):
        category = unicodedata.category(character)
        if category.startswith("M"):
            marks += 1
            if marks > MARKS_PER_LETTER or not kept:
                continue
        else:
            marks = 0
        if category == "Cs":
            kept.append(REPLACEMENT)
        elif category not in {"Cc", "Cf", "Cn", "Co"} or character in KEPT_FORMAT_CHARACTERS:
            kept.append(character)
    line = _SPACES.sub(" ", "".join(kept)).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + ELLIPSIS


def folded(text: str) -> str:
    """The text as a search compares it: without accents and case ("Óvalo Gutiérrez" → "ovalo gutierrez")."""
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _SPACES.sub(" ", letters).strip().casefold()
