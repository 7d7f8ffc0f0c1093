"""The accessibility tree of a window as Qt holds it, before any bridge: what a screen reader can find there."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

STATES = (
    "checkable", "checked", "disabled", "editable", "focusable", "focused", "invisible", "offscreen", "readOnly",
    "selected",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree. `path` ends with its own index; `value` is a text field's text or a progress, else ""."""

    path: tuple[int, ...]
    role: str  # Qt's word
    name: str
    description: str
    states: frozenset[str]
    value: str
    key: str  # the objectName
    actions: tuple[str, ...]

    def inside(self, other: "Node") -> bool:
        """Whether it stands under the other."""
        return self.path[: len(other.path)] == other.path and self.path != other.path

    def __str__(self) -> str:
        said = f'{self.role} "{self.name}"' + (f" ({self.description})" if self.description else "")
        return f"{said} [{' '.join(sorted(self.states))}]"


def tree(window: QQuickWindow) -> list[Node]:
    """Everything in it, in the order in which it is read; the window comes first."""
    return list(_walk(QAccessible.queryAccessibleInterface(window), ()))


def press(item: QQuickItem) -> None:
    """What a screen reader does to choose something, whatever the tree says of it."""
    QAccessible.queryAccessibleInterface(item).actionInterface().doAction("Press")


def _walk(told: QAccessibleInterface, path: tuple[int, ...]) -> Iterator[Node]:
    state, actions = told.state(), told.actionInterface()
    yield Node(
        path,
        told.role().name,
        told.text(QAccessible.Text.Name),
        told.text(QAccessible.Text.Description),
        frozenset(name for name in STATES if getattr(state, name)),
        _value(told),
        told.object().objectName(),
        () if actions is None else tuple(actions.actionNames()),
    )
    for index in range(told.childCount()):
        yield from _walk(told.child(index), (*path, index))


def _value(told: QAccessibleInterface) -> str:
    if told.role() is QAccessible.Role.EditableText:
        text = told.textInterface()
        return text.text(0, text.characterCount())
    value = told.valueInterface()
    return "" if value is None else f"{value.currentValue():g}"
