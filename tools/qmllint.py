"""Check every name in the QML, those of our Python types included.

`python tools/qmllint.py [UI_DIRECTORY [BUILD_DIRECTORY]]`

Qt's linter knows a Python type only from a type description, which Qt's own tools write: pyside6-metaobjectdump reads
the Python sources, pyside6-qmltyperegistrar makes a `.qmltypes` of them. What the first leaves out (constant
properties, pointers, Python's containers) is added here; without it the linter would cry wolf, or stay silent.
Exit code 0 only when nothing at all is to be said about any file.
"""

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MODULE = "Kiosk"  # the QML_IMPORT_NAME of every registered type
VERSION = (1, 0)
TOOLS = Path(sys.executable).parent
TOOL_TIMEOUT_S = 240  # a cold disk and a busy machine included; the linter itself needs seconds
STRICTER = ("--unused-imports=warning", "--multiline-strings=warning")  # all other checks are warnings by themselves
QML_TYPES = {"list": "QVariantList", "dict": "QVariantMap", "object": "QVariant", "bool": "bool", "float": "double"}


def main(arguments: list[str]) -> int:
    """Describe the Python types, then lint; the exit code of the first tool that complains."""
    folders = dict(enumerate(Path(argument).resolve() for argument in arguments))
    ui, build = folders.get(0, ROOT / "kiosk" / "ui"), folders.get(1, ROOT / "build" / "qml")
    qml = sorted(str(path) for path in ui.rglob("*.qml"))
    if not qml:
        print(f"qmllint: no QML under {ui}")
        return 0
    describe_types(registered_sources(ui), build / MODULE)
    linted = _tool("qmllint", "-I", str(build), "-W", "0", *STRICTER, *qml)
    print(f"qmllint: {len(qml)} files, {'all clean' if linted.returncode == 0 else 'see above'}")
    return linted.returncode


def registered_sources(ui: Path) -> list[Path]:
    """The Python files that register types with QML."""
    return [path for path in sorted(ui.rglob("*.py")) if "QML_IMPORT_NAME" in path.read_text(encoding="utf-8")]


def describe_types(sources: list[Path], folder: Path) -> None:
    """Write the module's qmldir and the types' description into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo kiosk.qmltypes\ndepends QtQuick\n", encoding="utf-8")
    types = folder / "kiosk.qmltypes"
    if not sources:
        types.write_text("import QtQuick.tooling 1.2\nModule {}\n", encoding="utf-8")
        return
    dump = folder / "metatypes.json"
    _checked("metaobjectdump", "--quiet", "--compact", "--out-file", str(dump), *map(str, sources))
    described = json.loads(dump.read_text(encoding="utf-8"))
    _complete(described, sources)
    dump.write_text(json.dumps(described), encoding="utf-8")
    _checked(
        "qmltyperegistrar", "--generate-qmltypes", str(types), "-o", str(folder / "unused.cpp"),
        "--import-name", MODULE, "--major-version", str(VERSION[0]), "--minor-version", str(VERSION[1]),
        "--foreign-types", _qt_types(), str(dump),
    )  # fmt: skip


def _complete(described: list[dict[str, Any]], sources: list[Path]) -> None:
    """Add to the dump, in place, what metaobjectdump does not read."""
    classes = [entry for file in described for entry in file["classes"]]
    objects = {entry["className"] for entry in classes} | {"QObject", "QQuickItem", "QAbstractListModel"}
    constants = set().union(*map(_constant_properties, sources))
    for entry in classes:
        for prop in entry.get("properties", []):
            prop["constant"] = (entry["className"], prop["name"]) in constants
            prop["type"] = _qml_type(prop["type"], objects)
        for call in entry.get("signals", []) + entry.get("slots", []):
            call["returnType"] = _qml_type(call["returnType"], objects)
            for argument in call["arguments"]:
                argument["type"] = _qml_type(argument["type"], objects)


def _qml_type(name: str, objects: set[str]) -> str:
    return f"{name}*" if name in objects else QML_TYPES.get(name, name)


def _constant_properties(source: Path) -> set[tuple[str, str]]:
    """(class, property) of each `@Property(…, constant=True)`."""
    classes = [node for node in ast.walk(ast.parse(source.read_text("utf-8"))) if isinstance(node, ast.ClassDef)]
    functions = [(owner, each) for owner in classes for each in owner.body if isinstance(each, ast.FunctionDef)]
    return {
        (owner.name, function.name)
        for owner, function in functions
        for mark in function.decorator_list
        if isinstance(mark, ast.Call) and any(keyword.arg == "constant" for keyword in mark.keywords)
    }


def _qt_types() -> str:
    """Qt's own type descriptions, for the base classes of our types."""
    import PySide6

    folder = Path(PySide6.__path__[0]) / "Qt" / "metatypes"
    return ",".join(str(folder / f"qt6{part}_metatypes.json") for part in ("core", "gui", "qml", "qmlmodels", "quick"))


def _tool(name: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([TOOLS / f"pyside6-{name}", *arguments], timeout=TOOL_TIMEOUT_S, check=False)


def _checked(name: str, *arguments: str) -> None:
    if _tool(name, *arguments).returncode != 0:
        sys.exit(f"qmllint: pyside6-{name} failed, see above")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
