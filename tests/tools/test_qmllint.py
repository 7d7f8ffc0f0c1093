"""The QML linter knows our Python types: what QML gets wrong about them fails."""

import subprocess
import sys
from pathlib import Path

import pytest

SESSION = """
from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

@QmlElement
class Cards(QAbstractListModel):
    pass

@QmlElement
class Picture(QQuickPaintedItem):
    pass

@QmlElement
@QmlUncreatable("one for the program")
class Session(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def title(self): ...

    @Property(Cards, constant=True)
    def cards(self): ...

    @Property(list, notify=changed)
    def wishes(self): ...

    @Property(str)
    def silent(self): ...

    @Slot(str, result=str)
    def word(self, key): ...
"""
SCREEN = """
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Picture {
    id: root

    required property Session session

    visible: session.wishes.length > 0

    ListView {
        model: root.session.cards
        delegate: Text {
            required property string name

            text: name + root.session.word("for")
            textFormat: Text.PlainText
        }
    }
    Text {
        text: root.session.title
        textFormat: Text.PlainText
    }
}
"""


def lint(folder: Path, repository: Path, qml: str) -> subprocess.CompletedProcess[str]:
    """Lint one screen beside `SESSION`."""
    (folder / "session.py").write_text(SESSION)
    (folder / "Screen.qml").write_text(qml)
    return run(folder, repository)


def run(folder: Path, repository: Path) -> subprocess.CompletedProcess[str]:
    """Run the linter as `make lint` does, on another folder."""
    command = [sys.executable, str(repository / "tools" / "qmllint.py"), str(folder), str(folder / "build")]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def test_clean_qml_passes(tmp_path: Path, repository: Path) -> None:
    """Properties, constants, models, slots and base classes of Python types are all known to the linter."""
    result = lint(tmp_path, repository, SCREEN)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("root.session.title", "root.session.titel", '"titel" not found on type "Session"'),
        ("session.word(", "session.wort(", '"wort" not found on type "Session"'),
        ("root.session.title", "root.session.silent", "silent"),
        ("root.session.title", "session.title", "Unqualified access"),
        ("import QtQuick\n", "import QtQuick\nimport QtQuick.Layouts\n", "Unused import"),
        ("session.wishes.length", "session.cards.wishes", '"wishes" not found on type "Cards"'),
    ],
)
def test_a_mistake_fails(tmp_path: Path, repository: Path, right: str, wrong: str, said: str) -> None:
    """A misspelt property or slot, a binding that cannot update, an unqualified name: each fails and is named."""
    result = lint(tmp_path, repository, SCREEN.replace(right, wrong))
    assert result.returncode != 0
    assert said in result.stderr


def test_no_qml_is_no_mistake(tmp_path: Path, repository: Path) -> None:
    """A folder without QML has nothing wrong in it."""
    assert run(tmp_path, repository).returncode == 0
