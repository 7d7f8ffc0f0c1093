"""Domain values as the cards that answer a question, and the search through them.

Must not know which question is asked (`session` does), nor anything of QML.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime

from kiosk.domain.customer import IdType
from kiosk.domain.model import Branch, Congestion, Sector, Service, Status
from kiosk.domain.names import UNNAMED, Names
from kiosk.domain.state import State
from kiosk.domain.text import folded
from kiosk.ui import phrases
from kiosk.ui.cards import Card
from kiosk.ui.language import Language

LEVELS = {Congestion.LOW: 1, Congestion.MEDIUM: 2, Congestion.HIGH: 3}

_MARKS = re.compile("[\u0300-\u036f]")


def branch_card(names: Names, language: Language, now: datetime) -> Callable[[Branch], Card]:
    """How a branch is shown: where it is, until when it is open, how full it is and how long it takes."""

    def card(branch: Branch) -> Card:
        closed = branch.status is Status.CLOSED
        return Card(
            key=branch.id,
            title=names.name(branch, language.code),
            brief=branch.short_name or "",
            detail=branch.address or "",
            opening=phrases.opening(branch.status, branch.hours, now, language),
            wait="" if closed else phrases.wait(branch.wait),
            crowd="" if closed else phrases.congestion(branch.congestion),
            level=0 if closed or branch.congestion is None else LEVELS.get(branch.congestion, 0),
            closed=closed,
        )

    return card


def sector_card(names: Names, language: Language, now: datetime) -> Callable[[Sector], Card]:
    """How a sector is shown: its name, and when it opens where it is closed."""

    def card(sector: Sector) -> Card:
        closed = sector.status is Status.CLOSED
        opening = phrases.opening(sector.status, sector.hours, now, language) if closed else ""
        return Card(
            key=sector.id,
            title=names.name(sector, language.code),
            brief=sector.short_name or "",
            opening=opening,
            closed=closed,
        )

    return card


def service_card(names: Names, language: Language, *, preferential: bool = False) -> Callable[[Service], Card]:
    """How a service is shown: its name, and that its people are put first where that is what is asked for."""
    detail = phrases.preferential() if preferential else ""
    return lambda service: Card(
        key=service.id, title=names.name(service, language.code), brief=service.short_name or "", detail=detail
    )


def id_type_card(names: dict[str, dict[str, str]], state: State) -> Callable[[IdType], Card]:
    """How a kind of identity document is shown: `names` by its code, then by language."""

    def card(kind: IdType) -> Card:
        known = names.get(kind.code, {})
        title = known.get(state.language) or next(iter(known.values()), kind.code)
        return Card(key=kind.code, title=title, chosen=state.id_type is not None and state.id_type.code == kind.code)

    return card


class BranchSearch:
    """Finds branches by name, address or code, accents and case ignored; every word must be somewhere.

    The installer's names count in every language: the keyboard has Latin letters alone, and whoever reads Arabic or
    Chinese types the name they know from the map or the door.

    The folded text of all branches is made once a catalogue, in one pass over one string: a chain of ten thousand
    takes some 20 ms, a key pressed afterwards about one.
    """

    def __init__(self, names: Names = UNNAMED) -> None:
        self._names = names
        self._branches: Sequence[Branch] = ()
        self._texts: list[str] = []

    def find(self, branches: Sequence[Branch], words: str) -> Sequence[Branch]:
        """The branches that match, in their order; all of them where nothing is asked."""
        wanted = folded(words).split()
        if not wanted:
            return branches
        self.prepare(branches)
        found = list(zip(branches, self._texts, strict=True))
        for word in wanted:
            found = [(branch, text) for branch, text in found if word in text]
        return [branch for branch, _text in found]

    def prepare(self, branches: Sequence[Branch]) -> None:
        """Make the folded text now, so that the first key does not wait for it."""
        if branches is self._branches:
            return
        rows = "\n".join(map(self._row, branches))
        self._texts = _MARKS.sub("", unicodedata.normalize("NFKD", rows)).casefold().split("\n")
        self._branches = branches

    def _row(self, branch: Branch) -> str:
        names = " ".join(self._names.branches.get(branch.id, {}).values())
        return f"{branch.name or ''} {branch.short_name or ''} {branch.address or ''} {branch.code or ''} {names}"
