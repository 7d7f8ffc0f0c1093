"""Every sentence is said somewhere, with exactly the values it has room for."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

from kiosk.maintenance.say import Say

ROOM = Path(__file__).resolve().parents[2] / "kiosk" / "maintenance"
NOT_VALUES = {"ok", "leave", "action"}


def calls() -> Iterator[tuple[str, Say, set[str] | None]]:
    """Where `done`, `sentence` or `_light` is called with a sentence written out, and the values it is given.

    `None` where they are a mapping made elsewhere.
    """
    for file in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"done", "sentence", "_light"}
            ):
                names = {keyword.arg for keyword in node.keywords}
                given = None if None in names else {name for name in names if name is not None} - NOT_VALUES
                for argument in node.args:
                    for say in said(argument):
                        yield f"{file.name}:{node.lineno}", say, given


def said(node: ast.expr) -> Iterator[Say]:
    """The sentences named in an argument, where it chooses between several too."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name) and inner.value.id == "Say":
            yield Say[inner.attr]


def test_each_is_given_its_values() -> None:
    """A value that is missing would be found out by the one member of staff who needs the sentence."""
    wrong = [
        (place, say.name, given)
        for place, say, given in calls()
        if given is not None and given != {name for _, name, _, _ in string.Formatter().parse(say.value) if name}
    ]
    assert wrong == []


def test_none_is_left_over() -> None:
    """What nobody says need not be translated."""
    text = "".join(file.read_text("utf-8") for file in ROOM.glob("*.py") if file.name != "say.py")
    assert [say.name for say in Say if f"Say.{say.name}" not in text] == []
