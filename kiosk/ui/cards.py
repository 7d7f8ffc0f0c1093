"""The answers as rows of a model, so that ten thousand branches cost what ten do: only what is seen is made.

Must not choose or sort by anything but what it is told: nearest-first and closed ones come from the caller.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """One answer as it is shown. `level` is congestion, 0 (not known) to 3; `closed` cannot be tapped.

    `brief` stands for a `title` that is too long for its place. `chosen` is the one that holds now."""

    key: str
    title: str
    brief: str = ""
    detail: str = ""
    opening: str = ""
    wait: str = ""
    crowd: str = ""
    level: int = 0
    closed: bool = False
    chosen: bool = False


FIRST_ROLE = 0x0100  # Qt::UserRole. To name anything of `Qt` makes all of its enums: 15 ms before the first frame.
ROLES = ("key", "title", "brief", "detail", "opening", "wait", "crowd", "level", "closed", "chosen")


def _same_thing(one: object, other: object) -> bool:
    """Whether two things are one: the same value, or different news of the same id."""
    return one is other or (getattr(one, "id", one) == getattr(other, "id", other))


@QmlElement
@QmlUncreatable("The session owns the answers.")
class CardModel(QAbstractListModel):  # type: ignore[operator]  # the stubs lack QmlUncreatable\'s call
    """Rows of things, each turned into a `Card` only when a view asks for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._things: Sequence[Any] = ()
        self._card: Callable[[Any], Card] = lambda _thing: Card("", "")
        self._cache: tuple[int, Card] | None = None

    def show(self, things: Sequence[Any], card: Callable[[Any], Card]) -> None:
        """Show these things, each as `card(thing)`. The same keys in the same order keep the view's place."""
        same = things is self._things or (
            len(things) == len(self._things) and all(map(_same_thing, things, self._things))
        )
        if not same:
            self.beginResetModel()
        self._things, self._card, self._cache = things, card, None
        if not same:
            self.endResetModel()
        elif things:
            self.dataChanged.emit(self.index(0), self.index(len(things) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many answers there are."""
        return 0 if parent.isValid() else len(self._things)

    def thing(self, row: int) -> Any:
        """What a row was made of; `None` where there is none."""
        return self._things[row] if 0 <= row < len(self._things) else None

    def roleNames(self) -> dict[int, QByteArray]:
        """The properties a delegate may require."""
        return {FIRST_ROLE + n: QByteArray(name.encode()) for n, name in enumerate(ROLES)}

    def data(self, index: Index, role: int = 0) -> Any:
        """One property of one answer."""
        row, field = index.row(), role - FIRST_ROLE
        if not (0 <= row < len(self._things) and 0 <= field < len(ROLES)):
            return None
        # A delegate asks for all eight properties of one row in a row: make the card once.
        if self._cache is None or self._cache[0] != row:
            self._cache = (row, self._card(self._things[row]))
        return getattr(self._cache[1], ROLES[field])
