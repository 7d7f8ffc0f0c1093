"""The house rules, as tests: who may import whom, what QML may say, what no file may hold. Each says its reason."""

import ast
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.qml import parse, qml_files
from tests.support.qml_rules import RULES, Rule

ROOT = Path(__file__).resolve().parent.parent
KIOSK = ROOT / "kiosk"
PRODUCT = sorted(KIOSK.rglob("*.py"))
EVERYTHING = [
    *PRODUCT,
    *sorted(path for name in ("tests", "tools", "benchmarks") for path in (ROOT / name).rglob("*.py")),
]

# Who may import whom (DESIGN.md, "Directions"). A room is a package or module of kiosk/; itself is always allowed.
COMMON = {"clock", "domain", "errors", "log"}
ALLOWED = {
    "domain": set[str](),
    "clock": set[str](),
    "errors": set[str](),
    "state_lock": {"errors"},
    "qr": set[str](),
    "log": set[str](),
    "settings": {"errors", "settings_access", "settings_checks"},
    "settings_checks": {"errors", "settings", "settings_access", "settings_maintenance", "settings_unattended"},
    "settings_access": {"domain", "settings"},
    "settings_maintenance": {"settings"},
    "settings_unattended": {"domain", "settings"},
    "api": COMMON,
    "store": COMMON | {"clock"},
    "printing": COMMON | {"qr"},
    "server": {"log", "settings"},
    "hands": {"domain"},
    "asking": COMMON | {"api", "store"},
    "settling": COMMON | {"api", "store"},
    "leftovers": COMMON | {"api", "store", "clock", "hands", "settling"},
    "desk": COMMON | {"api", "store", "asking", "hands"},
    "sync": COMMON | {"api", "store", "printing"},
    "paper": COMMON | {"printing"},
    "hearing": {"settings", "ui"},
    "signals": set[str](),
    "qt_types": {"printing", "ui"},
    "maintenance": COMMON
    | {"api", "desk", "hands", "paper", "printing", "report", "settings", "settings_checks", "settling", "store"}
    | {"settings_maintenance", "tickets"},
    "unattended": COMMON | {"clock", "settings", "check", "ui", "health", "paper"},
    "health": COMMON,
    "report": set[str](),
    "receipts": {"domain", "settings", "settings_access", "ui"},
    "check": COMMON | {"api", "store", "maintenance", "paper", "printing", "settings", "report", "tickets"},
    "tickets": COMMON | {"store", "report"},
    "ui": COMMON | {"qr", "maintenance"},
    "sight": {"domain", "settings", "ui"},
}
# These put the rooms together, and may see them all.
ROOTS = {"app", "backend", "cli", "demo", "tour", "preview", "screens", "__main__", "__init__"}
QT_ALLOWED = {
    "kiosk.app",
    "kiosk.tour",
    "kiosk.preview",
    "kiosk.qt_types",
    "kiosk.hearing",
    "kiosk.signals",
    "kiosk.unattended.heartbeat",
    "kiosk.unattended.steward",
    "kiosk.printing.render",
    "kiosk.printing.pdf",
    "kiosk.printing.spooler",
    "kiosk.printing.escpos_printer",
    "kiosk.screens",
}  # and all of kiosk.ui and kiosk.sight
LONGEST_FILE = 400  # lines
LONGEST_FUNCTION = 50

WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is Qt")

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def module_name(path: Path) -> str:
    """`kiosk/api/client.py` as `kiosk.api.client`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, wherever the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import hides which room it reaches into"
            if node.module == "kiosk":
                yield from ((node.lineno, f"kiosk.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module or ""


def room(module: str) -> str:
    """The room a module of ours belongs to."""
    return [*module.split("."), "__init__"][1]


def uses_qt(module: str) -> bool:
    """Whether the module is one of those that may import Qt."""
    return module in QT_ALLOWED or room(module) in {"ui", "sight"}


def fail(reason: str, offences: list[str]) -> None:
    """Fail with the reason first and every place that breaks the rule below."""
    assert not offences, "\n".join([" ".join(reason.split()), *offences])


def test_who_imports_whom() -> None:
    """Rooms open only the doors of the plan: what may be reached from everywhere can be changed nowhere."""
    offences = []
    for path in PRODUCT:
        here = room(module_name(path))
        for line, name in imports(path):
            there = room(name)
            known = name.partition(".")[0] == "kiosk" and (KIOSK / there).exists() | (KIOSK / f"{there}.py").exists()
            if known and there != here and here not in ROOTS and there not in ALLOWED.get(here, set()):
                offences.append(f"{path.relative_to(ROOT)}:{line}: {here} imports {name}")
    fail("DESIGN.md, Directions, names the doors between rooms; this one is not among them.", offences)


def test_the_domain_is_only_python() -> None:
    """The domain needs nothing but the standard library, so that it can be read, tested and trusted alone."""
    offences = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in sorted((KIOSK / "domain").rglob("*.py"))
        for line, name in imports(path)
        if name.partition(".")[0] not in {*sys.stdlib_module_names, "kiosk"}
    ]
    fail("kiosk/domain imports the standard library only.", offences)


def test_qt_stays_where_it_draws() -> None:
    """Qt is imported only by what shows or draws: the rest is tested, and starts, without it."""
    offences = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in PRODUCT
        for line, name in imports(path)
        if name.partition(".")[0] in {"PySide6", "shiboken6"} and not uses_qt(module_name(path))
    ]
    fail("Qt is imported only in app.py, tour.py, ui/ and what draws in printing/.", offences)


def test_the_rest_runs_without_qt() -> None:
    """Imported for real with Qt out of reach: no import hides behind another."""
    modules = [name for path in PRODUCT if not uses_qt(name := module_name(path)) and room(name) != "__main__"]
    command = [sys.executable, "-c", WITHOUT_QT, *modules]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, f"A module that must do without Qt imports it:\n{result.stderr}"


def test_nothing_sleeps() -> None:
    """A sleeping thread answers nobody and cannot be stopped: waits have a deadline and can be woken."""
    offences = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)}"
        for path in PRODUCT
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name | ast.Attribute | ast.alias)
        and (getattr(node, "attr", None) or getattr(node, "id", None) or getattr(node, "name", ""))
        in {"sleep", "msleep"}
    ]
    fail("No sleep in the product: wait for the event itself, with a deadline.", offences)


def test_silenced_linters_say_why() -> None:
    """A rule is switched off for one named code and a reason that a reader can judge; never wholesale."""
    offences = []
    for path in EVERYTHING:
        with path.open("rb") as file:
            comments = [token for token in tokenize.tokenize(file.readline) if token.type == tokenize.COMMENT]
        offences += [
            f"{path.relative_to(ROOT)}:{comment.start[0]}: {comment.string}"
            for comment in comments
            if re.search(r"# *(noqa|type: *ignore|ruff: *noqa|mypy:)", comment.string)
            and not re.search(
                r"# (noqa: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)*|type: ignore\[[\w, -]+\]) +(#|--?|—|–) *\w", comment.string
            )
        ]
    fail("Write `# noqa: CODE  # reason` or `# type: ignore[code]  # reason`.", offences)


def test_files_and_functions_fit_in_a_head() -> None:
    """A file has one reason to change and a function fits a screen."""
    offences = []
    for path in PRODUCT:
        text = path.read_text(encoding="utf-8")
        if text.count("\n") >= LONGEST_FILE:
            offences.append(f"{path.relative_to(ROOT)}: {text.count(chr(10))} lines")
        offences += [
            f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {node.end_lineno - node.lineno + 1} lines"
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and node.end_lineno is not None
            and node.end_lineno - node.lineno >= LONGEST_FUNCTION
        ]
    fail(f"Files stay under {LONGEST_FILE} lines, functions within {LONGEST_FUNCTION}.", offences)


def test_qml_gets_one_object() -> None:
    """QML is given its session by a required property: a context property is known to no linter."""
    offences = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in PRODUCT
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"setContextProperty", "setContextObject"}
    ]
    fail("No context properties: names in QML are checked only on required, typed properties.", offences)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_qml(rule: Rule) -> None:
    """Every rule of tests/support/qml_rules.py holds in every QML file."""
    offences = [f"{path.relative_to(ROOT)}:{line}: {what}" for path, line, what in rule(qml_files(KIOSK / "ui"))]
    fail(rule.__doc__ or "", offences)


BROKEN = {
    "colours_come_from_the_theme": [
        'color: "#fff"',
        'border.color: "red"',
        "color: Qt.rgba(1, 0, 0, 1)",
        'ink: "blue"',
    ],
    "sizes_come_from_the_theme": [
        "width: 300",
        "anchors.margins: 4",
        "height: Math.max(20, Theme.touch)",
        "font.pixelSize: big ? 30 : Theme.body",
        "spacing: Theme.mm(2) + 3",
        "Layout.preferredWidth: 1.5",
        "duration: 250",
    ],
    "texts_are_translated": ['text: "Hello"', 'label: open ? qsTr("Go") : "Stop"', 'Accessible.name: "next"'],
    "text_is_plain": [
        'Text { text: "" }',
        "Text { textFormat: Text.StyledText }",
        "Copy { textFormat: Text.RichText }",
    ],
    "buttons_bring_their_own_label": ["T.Button { text: name }"],
    "controls_have_names": [
        'ListView { objectName: "list" }',
        'T.AbstractButton { Accessible.name: qsTr("x") }',
        'TextInput { objectName: "entry" }',
    ],
    "what_is_tapped_has_a_name": ["MouseArea { onClicked: go() }", "TapHandler { onTapped: go() }"],
    "files_are_short": ["\n" * 150],
    "lint_is_not_silenced": ["// qmllint disable", "// qmllint disable unqualified"],
}
FINE = """import QtQuick
import QtQuick.Templates as T

// A colour like "#fff" in a comment is none; { nor is this a block.
Item {
    id: root
    readonly property color now: down ? Theme.primary : "transparent"
    width: parent.width / 2 - 2 * Theme.margin
    height: Math.max(Theme.touch, Theme.mm(26) * 2, Theme.capital(compact ? 7.3 : 9))
    anchors.margins: 0
    Layout.preferredWidth: wide ? implicitWidth : -1

    Text {
        text: root.state === "open" ? qsTr("Open until {time}") : "T" + number
        textFormat: Text.PlainText
        color: Theme.ink
    }
    T.AbstractButton {
        objectName: "go"
        Accessible.name: qsTr("Go")
        onClicked: {
            if (root.width > 300)
                root.go();
        }
    }
    Item {
        objectName: "cover"
        Accessible.name: qsTr("Close")
        TapHandler { onTapped: root.close() }
    }
    MouseArea { anchors.fill: parent }
    Behavior on x { NumberAnimation { duration: Theme.duration } }
}
"""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_qml_rules_bite(rule: Rule, tmp_path: Path) -> None:
    """Each QML rule finds what it is about, and nothing in a file that keeps to all."""
    file = tmp_path / "Sample.qml"
    file.write_text(FINE)
    assert list(rule({file: parse(FINE)})) == []
    for broken in BROKEN[getattr(rule, "__name__", "")]:
        text = f"Item {{\n{broken}\n}}\n"
        file.write_text(text)
        assert list(rule({file: parse(text)})), broken
