"""What the mark of the focus has come to, in words: for speech, and for tests that may not look.

Must not know keys, nor where the mark goes next (`focus` does).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.ui.reading_order import list_of, row_of


@dataclass(frozen=True, slots=True)
class Focused:
    """`index` (from 1) of `count`: in its list, else on the whole screen. `name` is its accessible name.

    `key` is its `objectName`, `role` Qt's word for what it is ("Button"). Several at once (`scanning`) have all names.
    """

    key: str
    name: str
    role: str
    index: int
    count: int
    enabled: bool = True
    checked: bool = False


def focused(items: Sequence[QQuickItem], stops: Sequence[QQuickItem]) -> Focused:
    """These things, which are marked, among all that can be."""
    if len(items) > 1:
        return Focused("", ", ".join(_name(item) for item in items), "Grouping", 1, 1)
    [item] = items
    told, view = QAccessible.queryAccessibleInterface(item), list_of(item)
    if view is not None:
        index, count = row_of(item), view.property("count")
    else:
        index, count = (stops.index(item) if item in stops else 0), len(stops)
    return Focused(
        item.objectName(), _name(item), told.role().name, index + 1, count, item.isEnabled(), _is_checked(item)
    )


def told_of(item: QQuickItem) -> tuple[str, str, bool, bool]:
    """All that is said of it: when this changes, what was said is no longer true."""
    return item.objectName(), _name(item), item.isEnabled(), _is_checked(item)


def _is_checked(item: QQuickItem) -> bool:
    return bool(QAccessible.queryAccessibleInterface(item).state().checked)


def _name(item: QQuickItem) -> str:
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)
