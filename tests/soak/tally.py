"""What each part of the soak counted, as one Markdown table for docs/decisions/.

Must not judge: a violation is what somebody else has found.
"""

from collections.abc import Sequence
from dataclasses import dataclass

COLUMNS = ("part", "runs", "kills", "faults", "violations", "RSS", "heap", "files", "threads")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. `None`: this part does not count that. `stories` say what it takes to see it again."""

    part: str
    runs: int
    kills: int | None
    faults: int | None
    violations: int
    stories: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # no violations, and worth knowing
    rss: str = ""
    heap: str = ""
    files: str = ""
    threads: str = ""


def line(part: str, counted: object) -> Line:
    """The line of a part that another package counts: its `Tally`, whatever else that holds."""
    wrong = getattr(counted, "violations", None)
    stories = getattr(counted, "stories", wrong if isinstance(wrong, Sequence) else ())
    return Line(
        part,
        runs=int(getattr(counted, "runs", 0)),
        kills=getattr(counted, "kills", None),
        faults=getattr(counted, "faults", None),
        violations=wrong if isinstance(wrong, int) else len(stories),
        stories=tuple(map(str, stories)),
    )


def table(lines: Sequence[Line]) -> str:
    """The lines in Markdown, aligned so that it can be read as it is; what was found below."""
    cells = [COLUMNS, *(_cells(one) for one in lines)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(COLUMNS))]
    padded = ([cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in cells)
    head, *rows = (f"| {' | '.join(row)} |" for row in padded)
    rule = f"|{'|'.join('-' * (width + 2) for width in widths)}|"
    found = [f"- {one.part}: {text}" for one in lines for text in (*one.stories, *one.notes)]
    return "\n".join([head, rule, *rows, *([""] if found else []), *found]) + "\n"


def _cells(one: Line) -> tuple[str, ...]:
    counts = (one.runs, one.kills, one.faults, one.violations)
    told = ("–" if count is None else f"{count:,}" for count in counts)
    return one.part, *told, one.rss, one.heap, one.files, one.threads
