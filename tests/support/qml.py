"""QML read just far enough for house rules: objects, their own bindings, and who stands inside whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_OBJECT = re.compile(r"(?:^|[\s:])(?P<type>(?:[A-Z]\w*\.)?[A-Z]\w*)(?:\s+on\s+[\w.]+)?\s*$")
_BINDING = re.compile(
    r"^\s*(?:(?:readonly|default|required)\s+)*(?:property\s+[\w<>.]+\s+)?(?P<name>[\w.]+)\s*:\s*(?P<value>.+?)[;\s]*$"
)
_STRING = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`')
_COMMENT_OR_STRING = re.compile(rf"//[^\n]*|/\*.*?\*/|{_STRING.pattern}", re.DOTALL)


@dataclass
class Binding:
    """`name: value` on a line of its own object."""

    name: str
    value: str
    line: int


@dataclass
class QmlObject:
    """`type { … }`: `bindings` are its own, `children` the objects inside."""

    type: str  # without the import's prefix
    line: int
    parent: "QmlObject | None" = field(default=None, repr=False)
    bindings: list[Binding] = field(default_factory=list)
    children: list["QmlObject"] = field(default_factory=list)

    def value(self, name: str) -> str | None:
        """What the object binds `name` to, or `None`."""
        return next((binding.value for binding in self.bindings if binding.name == name), None)

    def all(self) -> "Iterator[QmlObject]":
        """This object and everything inside."""
        yield self
        for child in self.children:
            yield from child.all()


def parse(text: str) -> QmlObject:
    """The root object of a QML file. Blocks of JavaScript are skipped whole."""
    source = _COMMENT_OR_STRING.sub(_without_braces, text)
    top = QmlObject("", 0)
    stack: list[QmlObject | None] = [top]  # `None` is a block of JavaScript
    for number, line in enumerate(source.splitlines(), 1):
        head = ""
        for character in line:
            if character == "{":
                stack.append(_opened(head, number, stack[-1]))
                head = ""
            elif character == "}":
                _bind(head, number, stack.pop())
                head = ""
            else:
                head += character
        _bind(head, number, stack[-1])
    (root,) = top.children
    return root


def _opened(head: str, line: int, parent: QmlObject | None) -> QmlObject | None:
    found = _OBJECT.search(head)
    if found is None or parent is None:
        _bind(f"{head} {{}}", line, parent)
        return None
    opened = QmlObject(found["type"].rpartition(".")[2], line, parent)
    parent.children.append(opened)
    named = _BINDING.match(head)
    if named is not None:
        parent.bindings.append(Binding(named["name"], named["value"], line))
    return opened


def _bind(text: str, line: int, owner: QmlObject | None) -> None:
    if owner is not None:
        for statement in text.split(";"):
            found = _BINDING.match(statement)
            if found is not None:
                owner.bindings.append(
                    Binding(found["name"], found["value"].replace("\1", "{").replace("\2", "}"), line)
                )


def _without_braces(found: re.Match[str]) -> str:
    """A comment becomes blank, keeping its lines; braces and semicolons in a string are hidden from the reader."""
    text = found[0]
    if text.startswith("/"):
        return "\n" * text.count("\n")
    return text.replace("{", "\1").replace("}", "\2").replace(";", "")


def qml_files(folder: Path) -> dict[Path, QmlObject]:
    """Every QML file below, with its root object."""
    return {path: parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.qml"))}
