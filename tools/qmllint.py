"""Check every name in the QML, those of our Python types included.

`python tools/qmllint.py [UI_DIRECTORY [BUILD_DIRECTORY]]`

Qt's linter knows a Python type only from a type description. Qt's tool that writes one from Python sources
(pyside6-metaobjectdump) reads only the plainest spelling of a property; so the modules are imported, their classes
asked what Qt knows of them, and qmltyperegistrar makes the description of that.
Exit code 0 only when nothing at all is to be said about any file.
"""

import ast
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).resolve().parent.parent
MODULE = "Kiosk"  # the QML_IMPORT_NAME of every registered type
VERSION = (1, 0)
QT = Path(PySide6.__path__[0])
REGISTRAR, LINTER = QT / "Qt" / "libexec" / "qmltyperegistrar", QT / "qmllint"
TOOL_TIMEOUT_S = 240  # a cold disk and a busy machine included; the linter itself needs seconds
STRICTER = ("--unused-imports=warning", "--multiline-strings=warning")  # all other checks are warnings by themselves
QT_PARTS = ("core", "gui", "qml", "qmlmodels", "quick")  # where the base classes of our types are described
EMPTY = "import QtQuick.tooling 1.2\nModule {}\n"  # the description of no types
METATYPES_REVISION = 69  # of the JSON that moc of Qt 6.11 writes and the registrar reads


def main(arguments: list[str]) -> int:
    """Describe the Python types, then lint; the exit code of the first tool that complains."""
    folders = dict(enumerate(Path(argument).resolve() for argument in arguments))
    ui, build = folders.get(0, ROOT / "kiosk" / "ui"), folders.get(1, ROOT / "build" / "qml")
    qml = sorted(str(path) for path in ui.rglob("*.qml"))
    if not qml:
        print(f"qmllint: no QML under {ui}")
        return 0
    describe_types(registered_sources(ui), build / MODULE)
    linted = _tool(LINTER, "-I", str(build), "-W", "0", *STRICTER, *qml)
    print(f"qmllint: {len(qml)} files, {'all clean' if linted == 0 else 'see above'}")
    return linted


def registered_sources(ui: Path) -> list[Path]:
    """The Python files that register types with QML."""
    return [path for path in sorted(ui.rglob("*.py")) if "QML_IMPORT_NAME" in path.read_text(encoding="utf-8")]


def describe_types(sources: list[Path], folder: Path) -> None:
    """Write the module's qmldir and the types' description into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo kiosk.qmltypes\ndepends QtQuick\n", encoding="utf-8")
    types = folder / "kiosk.qmltypes"
    types.write_text(EMPTY, encoding="utf-8")
    if not sources:
        return
    metatypes = folder / "metatypes.json"
    described = [_metatypes(source) for source in sources]
    metatypes.write_text(json.dumps(described), encoding="utf-8")
    made = _tool(
        REGISTRAR, "--generate-qmltypes", str(types), "-o", str(folder / "unused.cpp"),
        "--import-name", MODULE, "--major-version", str(VERSION[0]), "--minor-version", str(VERSION[1]),
        "--foreign-types", _qt_types(), str(metatypes),
    )  # fmt: skip
    if made != 0:
        sys.exit("qmllint: qmltyperegistrar failed, see above")


def _metatypes(source: Path) -> dict[str, Any]:
    """What moc would write about the classes that this file registers."""
    base = ROOT if source.is_relative_to(ROOT) else source.parent
    sys.path.insert(0, str(base))
    module = importlib.import_module(".".join(source.relative_to(base).with_suffix("").parts))
    tree = ast.parse(source.read_text(encoding="utf-8"))
    definitions = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    marks = {node.name: {ast.unparse(mark).split("(")[0] for mark in node.decorator_list} for node in definitions}
    classes = [_class(getattr(module, name), has) for name, has in marks.items() if "QmlElement" in has]
    return {"classes": classes, "outputRevision": METATYPES_REVISION, "inputFile": str(source)}


def _class(python: Any, marks: set[str]) -> dict[str, Any]:
    qt = python.staticMetaObject
    methods = [qt.method(index) for index in range(qt.methodOffset(), qt.methodCount())]
    infos = {"QML.Element": "auto"}
    if "QmlUncreatable" in marks:
        infos["QML.Creatable"] = "false"
    if "QmlSingleton" in marks:
        infos["QML.Singleton"] = "true"
    return {
        "className": python.__name__,
        "qualifiedClassName": python.__name__,
        "object": True,
        "superClasses": [{"access": "public", "name": qt.superClass().className()}],
        "classInfos": [{"name": name, "value": value} for name, value in infos.items()],
        "properties": [_property(qt, index) for index in range(qt.propertyOffset(), qt.propertyCount())],
        "signals": [_method(method) for method in methods if method.methodType() is method.MethodType.Signal],
        "slots": [_method(method) for method in methods if method.methodType() is method.MethodType.Slot],
    }


def _property(owner: Any, index: int) -> dict[str, Any]:
    qt = owner.property(index)
    described = {"name": qt.name(), "type": qt.typeName(), "read": qt.name(), "constant": qt.isConstant()}
    described["index"] = index - owner.propertyOffset()
    if qt.isWritable():
        described["write"] = qt.name()
    if qt.hasNotifySignal():
        described["notify"] = qt.notifySignal().name().data().decode()
    return described


def _method(qt: Any) -> dict[str, Any]:
    types = [each.data().decode() for each in qt.parameterTypes()]
    arguments = [{"name": f"a{number}", "type": kind} for number, kind in enumerate(types, 1)]
    return {"access": "public", "name": qt.name().data().decode(), "arguments": arguments, "returnType": qt.typeName()}


def _qt_types() -> str:
    """Qt's own type descriptions, for the base classes of our types."""
    return ",".join(str(QT / "Qt" / "metatypes" / f"qt6{part}_metatypes.json") for part in QT_PARTS)


def _tool(tool: Path, *arguments: str) -> int:
    """Run one of Qt's tools, its words going where ours go."""
    sys.stdout.flush()
    return subprocess.run([tool, *arguments], timeout=TOOL_TIMEOUT_S, check=False).returncode


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main(sys.argv[1:]))
