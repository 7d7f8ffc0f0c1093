"""The house rules for QML. Each takes all files and yields what breaks it; its docstring is the reason."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.support.qml import QmlObject

Files = Mapping[Path, QmlObject]
Offences = Iterator[tuple[Path, int, str]]  # file, line, what stands there
Rule = Callable[[Files], Offences]

LOOK = "Theme.qml"
LONGEST = 150  # lines
CONTROLS = {
    "AbstractButton", "Button", "CheckBox", "CheckDelegate", "ComboBox", "Flickable", "GridView", "ItemDelegate",
    "ListView", "PathView", "RadioButton", "RoundButton", "ScrollView", "Slider", "Switch", "TabButton", "TextArea",
    "TextEdit", "TextField", "TextInput", "ToolButton",
}  # fmt: skip
WITH_A_LABEL_OF_QTS = {
    "Button", "CheckBox", "CheckDelegate", "ItemDelegate", "MenuItem", "RadioButton", "RoundButton", "SwipeDelegate",
    "Switch", "TabButton", "ToolButton",
}  # fmt: skip
TAPPED = {"onTapped", "onClicked", "onPressed", "onReleased", "onLongPressed"}

_COLOUR = re.compile(r'"#[0-9A-Fa-f]{3,8}"|Qt\.(?:rgba|hsla|hsva|color)\b')
_COLOUR_NAME = re.compile(r'"(?!transparent")[a-z]+"')
_COLOURED = re.compile(r"(?:^|\.)(?:\w*[cC]olor|ink|tint)$")
_SIZED = re.compile(
    r"(?:^|\.)(?:x|y|(?:implicit|preferred|minimum|maximum|content)?(?:Width|Height|width|height)|\w*[sS]pacing"
    r"|\w*[pP]adding|radius|\w*[mM]argins?|\w*(?:pixel|point|text|symbol|icon)Size|size|duration)$"
)
# A size of the theme; and -1, which is Qt's word for "no wish".
_FROM_THEME = re.compile(r"(?:^|(?<=[:?] ))-1$|Theme\.\w+(?:\((?:[^()]|\([^()]*\))*\))?")
# A number that is no factor, no share and no index: a size of its own.
_OWN_NUMBER = re.compile(r"(?<![\w.*/\[])(?<![*/] )(?<![*/\[]-)[0-9]*\.?[0-9]+(?!\s*[*/]|[\w.])")
_READ = re.compile(
    r"^(?:text|label|title|said|heading|question|hint|placeholder\w*|detail|caption|\w+Label|\w+Text"
    r"|Accessible\.(?:name|description))$"
)
_TRANSLATED = re.compile(r'qsTr(?:Id)?\("(?:\\.|[^"\\])*"[^)]*\)')
_COMPARED = re.compile(r'[!=]==?\s*"[^"]*"|"[^"]*"\s*[!=]==?|\["[^"]*"\]|\("[^"]*"\)')
_WORDS = re.compile(r'"[^"]*[^\W\d_A-Z][^"]*"')


def colours_come_from_the_theme(files: Files) -> Offences:
    """Colours are roles in Theme.qml: a literal one escapes the brand, the contrast test and high contrast."""
    for path, name, value, line in _bindings(files):
        named = _COLOURED.search(name) and _COLOUR_NAME.search(value)
        if path.name != LOOK and (_COLOUR.search(value) or named):
            yield path, line, f"{name}: {value}"


def sizes_come_from_the_theme(files: Files) -> Offences:
    """Sizes and durations come from Theme, in millimetres: a pixel is another size on every panel."""
    for path, name, value, line in _bindings(files):
        if path.name == LOOK or not _SIZED.search(name):
            continue
        numbers = [number for number in _OWN_NUMBER.findall(_FROM_THEME.sub("", value)) if float(number) != 0]
        if numbers:
            yield path, line, f"{name}: {value}"


def texts_are_translated(files: Files) -> Offences:
    """What people read or hear passes qsTr: a literal text stays English in every language."""
    for path, name, value, line in _bindings(files):
        if _READ.match(name) and _WORDS.search(_COMPARED.sub("", _TRANSLATED.sub("", value))):
            yield path, line, f"{name}: {value}"


def text_is_plain(files: Files) -> Offences:
    """A string with an image tag makes Qt fetch it, or crash the process: every text is Text.PlainText."""
    for path, item in _objects(files):
        if item.type in {"Text", "Label"} and item.value("textFormat") != "Text.PlainText":
            yield path, item.line, f"{item.type} without textFormat: Text.PlainText"
        rich = item.value("textFormat")
        if rich is not None and rich not in {"Text.PlainText", "TextEdit.PlainText"}:
            yield path, item.line, f"textFormat: {rich}"


def buttons_bring_their_own_label(files: Files) -> Offences:
    """The label inside Qt's own buttons reads markup, and an image tag in it crashes the process."""
    for path, item in _objects(files):
        if item.type in WITH_A_LABEL_OF_QTS and item.value("contentItem") is None:
            yield path, item.line, f"{item.type} without a contentItem of ours"


def controls_have_names(files: Files) -> Offences:
    """Who cannot see hears Accessible.name; tests and staff's remote help find a control by its objectName."""
    roots = {path.stem: root for path, root in files.items()}
    for path, item in _objects(files):
        if not _is_control(item, roots):
            continue
        defining = item.parent is not None and item.parent.type == "" and path.stem in roots
        for name in ("Accessible.name",) if defining else ("Accessible.name", "objectName"):
            if not _has(item, name, roots):
                yield path, item.line, f"{item.type} without {name}"


def what_is_tapped_has_a_name(files: Files) -> Offences:
    """A bare area that answers a finger is invisible to a screen reader and to a keyboard: use a control."""
    for path, item in _objects(files):
        if item.type in {"MouseArea", "TapHandler"} and TAPPED & {binding.name for binding in item.bindings}:
            owner = item if item.type == "MouseArea" and item.value("Accessible.name") else item.parent
            if owner is None or not (owner.value("Accessible.name") and owner.value("objectName")):
                yield path, item.line, f"{item.type} without Accessible.name and objectName around it"


def files_are_short(files: Files) -> Offences:
    """One screen or control a file, under 150 lines: longer ones hold logic, which belongs into Python."""
    for path in files:
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines >= LONGEST:
            yield path, LONGEST, f"{lines} lines"


def lint_is_not_silenced(files: Files) -> Offences:
    """Qt's linter is silenced for one named check, with a reason after a dash, or not at all."""
    for path in files:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if "qmllint disable" in line and not re.search(r"qmllint disable [\w.-]+ - \w", line):
                yield path, number, line.strip()


RULES: tuple[Rule, ...] = (
    colours_come_from_the_theme,
    sizes_come_from_the_theme,
    texts_are_translated,
    text_is_plain,
    buttons_bring_their_own_label,
    controls_have_names,
    what_is_tapped_has_a_name,
    files_are_short,
    lint_is_not_silenced,
)


def _objects(files: Files) -> Iterator[tuple[Path, QmlObject]]:
    for path, root in files.items():
        for item in root.all():
            yield path, item


def _bindings(files: Files) -> Iterator[tuple[Path, str, str, int]]:
    for path, item in _objects(files):
        for binding in item.bindings:
            yield path, binding.name, binding.value, binding.line


def _is_control(item: QmlObject, roots: Mapping[str, QmlObject]) -> bool:
    """Whether the object is, or is a file of ours whose root is, something a customer operates."""
    root = roots.get(item.type)
    return item.type in CONTROLS or (root is not None and root is not item and _is_control(root, roots))


def _has(item: QmlObject, name: str, roots: Mapping[str, QmlObject]) -> bool:
    """Whether the object or the file that defines its type binds `name`."""
    root = roots.get(item.type)
    return item.value(name) is not None or (root is not None and root is not item and _has(root, name, roots))
