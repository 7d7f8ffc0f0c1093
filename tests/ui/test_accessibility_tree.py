"""What a screen reader finds on every screen and sheet, customers' and staff's: all of it, once, and nothing else.

Read from Qt's own tree, without a bridge or a bus; `tests/xvfb/test_screen_reader.py` goes through those.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.domain.state import Screen
from kiosk.sight.exhibits import ORDINARY, PANELS, Panel
from kiosk.sight.gallery import Gallery
from kiosk.sight.things import grab, shown
from tests.support.staff_gallery import StaffGallery
from tests.support.tree import Node, press, tree

WALKS = ((PANELS[0], "es"), (PANELS[3], "en"))
SPOKEN = {
    "AlertMessage", "Button", "CheckBox", "Dialog", "EditableText", "Graphic", "Grouping", "Heading", "List",
    "ProgressBar", "RadioButton", "StaticText", "Window",
}  # fmt: skip
PRESSED = {"Button", "CheckBox", "RadioButton"}
WORDLESS = ("search", "night", "cleaning")  # the keyboard takes a wide panel whole; the others are dark, or wiped
SECRETS = ("4567", "4711", "AB12")  # what the galleries type where others may look over a shoulder


@dataclass(frozen=True, slots=True)
class Sight:
    """One scene: its tree, and what can be touched in it."""

    title: str
    overlay: str
    nodes: list[Node]
    buttons: Counter[str]

    def of(self, *roles: str) -> list[Node]:
        """What has one of these roles."""
        return [node for node in self.nodes if node.role in roles]


@dataclass(frozen=True, slots=True)
class Exhibition:
    """Everything found on one panel."""

    sights: list[Sight]

    def offences(self, judge: Callable[[Sight], Iterable[str]]) -> list[str]:
        """What `judge` finds in any of the scenes."""
        return [f"{sight.title}: {what}" for sight in self.sights for what in judge(sight)]


@pytest.fixture(scope="module", autouse=True)
def _watched() -> Iterator[None]:
    """Qt keeps no tree while nobody reads it."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture(scope="module", params=WALKS, ids=lambda walk: f"{walk[0]}-{walk[1]}")
def found(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Exhibition:
    """One window a panel, walked through everything once; the tests below judge what was found."""
    panel: Panel = request.param[0]
    language: str = request.param[1]
    with StaffGallery(panel) as gallery:
        sights = [_sight(gallery, scene) for scene in gallery.scenes(language, ORDINARY)]
        sights += [_sight(gallery, scene) for scene in gallery.staff_scenes(language)]
        assert gallery.warnings == []
    return Exhibition(sights)


def _sight(gallery: StaffGallery, scene: str) -> Sight:
    grab(gallery.window)  # layouts have come to rest
    items = list(shown(gallery.window.contentItem()))
    sheet = next((item for item in items if "Overlay_" in item.metaObject().className()), None)
    reached = items if sheet is None else list(shown(sheet))
    buttons = Counter(item.objectName() for item in reached if item.inherits("QQuickAbstractButton") and _in_view(item))
    return Sight(scene, gallery.session.view.overlay, tree(gallery.window), buttons)


def _in_view(item: QQuickItem) -> bool:
    """Whether an answer is not wholly beyond the edge of its list."""
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    parent: QQuickItem | None = item.parentItem()
    while parent is not None:
        if parent.clip() and not parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height())).intersects(place):
            return False
        parent = parent.parentItem()
    return True


def test_everything_says_what_it_is(found: Exhibition) -> None:
    """Whatever is in the tree has a name, and a role that AT-SPI has a word for."""

    def judge(sight: Sight) -> Iterator[str]:
        for node in sight.nodes:
            if node.name.strip() == "" or node.role not in SPOKEN:
                yield f"{node.key}: {node}"

    assert found.offences(judge) == []


def test_nothing_is_found_that_is_not_there(found: Exhibition) -> None:
    """What is not shown is not in the tree either; what stands further down in a list may be."""

    def judge(sight: Sight) -> Iterator[str]:
        lists = sight.of("List")
        for node in sight.nodes:
            listed = any(node.inside(answers) for answers in lists)
            if "invisible" in node.states or ("offscreen" in node.states and not listed):
                yield str(node)

    assert found.offences(judge) == []


def test_nothing_is_read_twice(found: Exhibition) -> None:
    """No two things say the same, but for a bank's messages and for answers, which say their place as well."""

    def judge(sight: Sight) -> Iterator[str]:
        said = Counter((node.role, node.name, node.description) for node in sight.nodes if node.key != "message")
        yield from (f"twice: {role} {name}" for (role, name, _), times in said.items() if times > 1)
        names = {node.name for node in sight.nodes if node.role != "StaticText"}
        yield from (f"again as text: {text.name}" for text in sight.of("StaticText") if text.name in names)

    assert found.offences(judge) == []


def test_whatever_a_finger_can_do(found: Exhibition) -> None:
    """Every button that is seen is in the tree once, to be pressed; with a sheet above, the sheet's alone."""

    def judge(sight: Sight) -> Iterator[str]:
        in_tree = Counter(node.key for node in sight.of(*PRESSED))
        missing, more = sight.buttons - in_tree, in_tree - sight.buttons
        yield from (f"not in the tree: {key}" for key in missing)
        yield from (f"only in the tree: {key}" for key in more if not key.startswith(("card-", "help-")))
        for node in sight.of(*PRESSED):
            if node.actions.count("Press") != 1:
                yield f"cannot be pressed: {node}"

    assert found.offences(judge) == []


def test_everybody_hears_where_they_are(found: Exhibition) -> None:
    """A screen has one heading, and the window is called after it; where no heading fits, that name is left."""

    def judge(sight: Sight) -> Iterator[str]:
        headings = sight.of("Heading")
        if len(headings) != 1 and not (headings == [] and (sight.of("Dialog") or sight.title.startswith(WORDLESS))):
            yield f"{len(headings)} headings"
        if not any(sight.nodes[0].name.startswith(heading.name) for heading in headings) and headings:
            yield f"{headings[0]} in {sight.nodes[0]}"

    assert found.offences(judge) == []


def test_nothing_below_a_sheet(found: Exhibition) -> None:
    """A sheet is a dialog with a name, and all there is; an answer that arrives under it cannot be chosen at least."""

    def judge(sight: Sight) -> Iterator[str]:
        for sheet in sight.of("Dialog"):
            outside = [node for node in sight.nodes[1:] if node != sheet and not node.inside(sheet)]
            yield from (
                str(node) for node in outside if not (node.key.startswith("card-") and "disabled" in node.states)
            )
        if sight.overlay and len(sight.of("Dialog")) != 1:
            yield "no dialog"

    assert found.offences(judge) == []


def test_what_is_chosen_or_closed_says_so(found: Exhibition) -> None:
    """One of several is checked, toggles are on or off, what is closed is disabled, and an answer says its place."""

    def judge(sight: Sight) -> Iterator[str]:
        choices = sight.of("RadioButton")
        if choices and sum("checked" in choice.states for choice in choices) != 1:
            yield f"chosen of several: {[str(choice) for choice in choices]}"
        for node in sight.of("CheckBox", "RadioButton"):
            if "checkable" not in node.states:
                yield str(node)
        for answers in sight.of("List"):
            cards = [node for node in sight.nodes if node.key.startswith("card-") and node.inside(answers)]
            said = [card.description for card in cards]
            if any(said) and len(set(said)) < len(said):
                yield f"places: {said}"

    assert found.offences(judge) == []
    closed = [node for sight in found.sights if sight.title == "branch" for node in sight.nodes if "Óvalo" in node.name]
    assert closed
    assert all("disabled" in node.states and "09:00" in node.name for node in closed)


def test_nobody_overhears_what_is_typed(found: Exhibition) -> None:
    """Neither an ID number nor a PIN is anywhere in the tree: only how long it is."""

    def judge(sight: Sight) -> Iterator[str]:
        for node in sight.nodes:
            told = (node.name, node.description, node.value)
            if any(secret in text for secret in SECRETS for text in told):
                yield str(node)

    assert found.offences(judge) == []
    fields = {sight.title: sight.of("EditableText") for sight in found.sights}
    assert [field.value for field in fields["customer-typed"]] == ["●●●●"]
    assert [field.value for field in fields["pin-typed"]] == ["●●●●"]
    assert [field.value for field in fields["phone-problem"]] == ["98777"]  # anybody sees it anyway


def test_nobody_chooses_what_is_closed_or_covered(qapp: QGuiApplication) -> None:
    """Pressing a closed answer, or anything below a sheet, does nothing: who remembers it from before may try."""
    with Gallery(PANELS[0]) as gallery:
        assert next(scene for scene in gallery.scenes("en", ORDINARY) if scene == "branch")
        grab(gallery.window)
        things = {item.objectName(): item for item in shown(gallery.window.contentItem())}
        before = gallery.session.state
        press(things["card-b2"])
        assert gallery.session.state == before
        gallery.session.openHelp()
        covered = gallery.session.state
        for key in ("card-b0", "startOver", "language", "back"):
            press(things[key])
        assert gallery.session.state == covered
        gallery.session.stay()
        press(things["card-b0"])
        assert gallery.session.state.screen is Screen.SECTOR


def test_pages_are_turned_through_the_tree(qapp: QGuiApplication) -> None:
    """Every one of more answers than fit is found, page by page, with its place among all."""
    with Gallery(PANELS[0]) as gallery:
        assert next(scene for scene in gallery.scenes("en", ORDINARY) if scene == "branch")
        places: list[str] = []
        for _ in range(12):
            grab(gallery.window)
            nodes = tree(gallery.window)
            places += [node.description for node in nodes if node.key.startswith("card-")]
            if "disabled" in next(node.states for node in nodes if node.key == "pageDown"):
                break
            press(next(item for item in shown(gallery.window.contentItem()) if item.objectName() == "pageDown"))
        assert list(dict.fromkeys(places)) == [f"{place} of 12" for place in range(1, 13)]
