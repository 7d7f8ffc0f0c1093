"""One table of what was measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what it is, the number in its unit, what the number is made of, and the most it should be."""

    what: str
    value: float
    unit: str
    detail: str = ""
    aim: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the aim is met; `None` where there is none."""
        return None if self.aim is None else self.value <= self.aim


def of_times(what: str, seconds: Sequence[float], aim_ms: float | None = None) -> Row:
    """The median of times, in milliseconds, with the quickest and slowest."""
    ms = [one * 1000 for one in seconds]
    return Row(what, median(ms), "ms", f"{min(ms):.0f} to {max(ms):.0f}, {len(ms)} times", aim_ms)


def printed(rows: Sequence[Row]) -> str:
    """The rows in columns."""
    cells = [("", "measured", "aim", "", "")]
    for row in rows:
        aim = "" if row.aim is None else f"≤ {row.aim:g} {row.unit}" if row.aim else f"0 {row.unit}"
        verdict = {None: "", True: "met", False: "MISSED"}[row.met]
        cells.append((row.what, f"{row.value:.{0 if row.value >= 100 else 1}f} {row.unit}", aim, verdict, row.detail))
    widths = [max(len(cell[n]) for cell in cells) for n in range(5)]
    return "\n".join(
        f"{what:<{widths[0]}}  {value:>{widths[1]}}  {aim:>{widths[2]}}  {verdict:<{widths[3]}}  {detail}".rstrip()
        for what, value, aim, verdict, detail in cells
    )
