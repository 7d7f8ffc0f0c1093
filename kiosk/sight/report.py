"""The self-check's verdict: every miss in one line, and a table of how many there are where.

Must not look at anything.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.comfort import Comfort, Contrast
from kiosk.sight.walk import title_of

WIDE = 160  # characters of a miss
NONE = "—"  # nothing was looked at there: a screen that cannot be lowered


@dataclass(frozen=True, slots=True)
class Miss:
    """A rule that is not kept: where, and what by how much."""

    language: str
    panel: str
    comfort: Comfort
    scene: str
    what: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was looked at (`screens`: how many of each language, panel and comfort) and what was missed there."""

    screens: Counter[tuple[str, str, Comfort]]
    misses: tuple[Miss, ...]

    def __str__(self) -> str:
        return "\n".join((*self._table(), *self.lines(), self.sentence())) + "\n"

    @property
    def missed(self) -> int:
        """On how many of the screens something is missed."""
        return len({(miss.language, miss.panel, miss.comfort, miss.scene) for miss in self.misses})

    def sentence(self) -> str:
        """The upshot."""
        total = self.screens.total()
        return f"{self.missed} of {total} screens miss something." if self.missed else f"{total} screens, none missed."

    def lines(self) -> list[str]:
        """Each miss once: what by how much, on how many screens, and the first of them."""
        often = Counter((miss.language, miss.panel, miss.what) for miss in self.misses)
        first: dict[tuple[str, str, str], Miss] = {}
        for miss in self.misses:
            first.setdefault((miss.language, miss.panel, miss.what), miss)
        return [
            f"{miss.language} {miss.panel}, {miss.scene}, {title_of(miss.comfort)}: {_short(miss.what)}"
            + (f" (and on {often[what] - 1} more)" if often[what] > 1 else "")
            for what, miss in first.items()
        ]

    def _table(self) -> list[str]:
        """A row a language and panel, a column a comfort: how many screens, and how many misses where there are any."""
        columns = sorted({comfort for _, _, comfort in self.screens}, key=_place)
        missed = Counter((miss.language, miss.panel, miss.comfort) for miss in self.misses)
        rows = [("language", "panel", *map(title_of, columns))]
        for language, panel in dict.fromkeys((language, panel) for language, panel, _ in self.screens):
            cells = (self._cell(missed, (language, panel, comfort)) for comfort in columns)
            rows.append((language, panel, *cells))
        return _lined_up(rows)

    def _cell(self, missed: Counter[tuple[str, str, Comfort]], where: tuple[str, str, Comfort]) -> str:
        if not self.screens[where]:
            return NONE
        return f"{self.screens[where]}" + (f", {missed[where]} missed" if missed[where] else "")


def _short(what: str) -> str:
    """On one line, however long the text is that it is about."""
    line = " ".join(what.split())
    return line if len(line) <= WIDE else line[: WIDE - 1] + "…"


def _place(comfort: Comfort) -> tuple[bool, bool, int]:
    """The order of `walk.comforts`."""
    return comfort.low, comfort.large, list(Contrast).index(comfort.contrast)


def _lined_up(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
