"""What the staff's room lists, as rows of a model: lights, tiles, requests, settings. Must not know what they mean."""

from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.cards import FIRST_ROLE

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `tone` is a light's colour or ""; `word` says the same to who cannot tell colours; `button` what can be
    done about it. A `still` one is only read.
    """

    key: str
    title: str
    detail: str = ""
    tone: str = ""
    word: str = ""
    symbol: str = ""
    button: str = ""
    still: bool = False
    chosen: bool = False


ROLES = tuple(field.name for field in fields(Row))


@QmlElement
@QmlUncreatable("The staff's room owns its rows.")
class RowModel(QAbstractListModel):  # type: ignore[operator]  # the stubs lack QmlUncreatable's call
    """Rows that are few enough to be made at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show these. The same keys in the same order keep the view's place, and the finger's."""
        if [row.key for row in rows] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """The properties a delegate may require."""
        return {FIRST_ROLE + n: QByteArray(name.encode()) for n, name in enumerate(ROLES)}

    def data(self, index: Index, role: int = 0) -> Any:
        """One property of one row."""
        row, field = index.row(), role - FIRST_ROLE
        if not (0 <= row < len(self._rows) and 0 <= field < len(ROLES)):
            return None
        return getattr(self._rows[row], ROLES[field])
