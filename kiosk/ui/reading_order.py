"""What a window offers to choose from, in the order it is read: for keypads, switches, speech and the self-check.

Items are found by walking what is painted (`childItems`): a view's delegates are no children of anybody in Qt's object
tree. Must not move the focus (`focus` does).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Q_ARG, QMetaObject, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

KEYBOARD = "keyboard"  # the `objectName` of on-screen keyboards, whose keys stand in rows
CARD = "card-"  # begins the `objectName` of an answer in a list
TURNERS = frozenset({"pageUp", "pageDown"})  # they turn a list's pages: for fingers, and for switches
FEW = 5  # so many are marked one by one, more are marked by groups
OVERLAP = 1.0  # pixels that neighbours may share: sizes are rounded


@dataclass(frozen=True, slots=True)
class _Block:
    """Controls that stand together, in order, and the rectangle around them in pixels of the window."""

    area: QRectF
    controls: tuple[QQuickItem, ...]


def reading_order(window: QQuickWindow, *, closed: bool = False) -> list[QQuickItem]:
    """Everything that can be chosen now, from top to bottom and in the direction of writing.

    What stands in one frame (a keyboard beside a column, say) is read whole before the next. `closed`: answers that
    are shown and cannot be chosen are in it too, so that who cannot see hears of them.
    """
    return list(_in_order(window.contentItem(), None, closed=closed))


def groups(order: Sequence[QQuickItem]) -> list[tuple[QQuickItem, ...]]:
    """The same in groups: a list's page, a row of keys or buttons; each alone where there are few."""
    if len(order) <= FEW:
        return [(item,) for item in order]
    found: list[list[QQuickItem]] = []
    for item in order:
        if found and _together(found[-1][-1], item):
            found[-1].append(item)
        else:
            found.append([item])
    return [tuple(group) for group in found]


def area(item: QQuickItem) -> QRectF:
    """Where the item is in its window, in pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def list_of(item: QQuickItem) -> QQuickItem | None:
    """The list view that an answer stands in."""
    return _around(item, lambda parent: parent.inherits("QQuickListView"))


def keyboard_of(item: QQuickItem) -> QQuickItem | None:
    """The on-screen keyboard that a key stands in."""
    return _around(item, lambda parent: parent.objectName() == KEYBOARD)


def beyond(item: QQuickItem, others: Sequence[QQuickItem], *, down: bool) -> QQuickItem | None:
    """Of others in rows, the one in the next row above or below; `None` at the edge."""
    here = area(item).center()
    places = [(other, area(other)) for other in others]
    onward = [found for found in places if (found[1].top() > here.y() if down else found[1].bottom() < here.y())]
    return min(
        onward,
        key=lambda found: (abs(found[1].center().y() - here.y()), abs(found[1].center().x() - here.x())),
        default=(None, None),
    )[0]


def row_of(item: QQuickItem) -> int:
    """An answer's place in its list, from 0; -1: it stands in none."""
    row = item.property("index")
    return row if isinstance(row, int) else -1


def card_in(view: QQuickItem, row: int) -> QQuickItem | None:
    """The answer in that row, brought into view; `None`: there is no such row."""
    choices = view.parentItem()
    if choices is None or not 0 <= row < view.property("count"):
        return None
    QMetaObject.invokeMethod(choices, "bring", Q_ARG(int, row))
    brought = choices.property("brought")
    return brought if isinstance(brought, QQuickItem) else None


def page_of(item: QQuickItem) -> QQuickItem | None:
    """The sheet that lies above, else the screen: `item` is the window's root."""
    found: QQuickItem | None = None
    for child in item.childItems():
        if is_shown(child):
            kind = child.metaObject().className().partition("_")[0]
            here = child if kind.endswith(("Overlay", "Screen")) else page_of(child)
            found = here or found
    return found


def wish_of(scope: QQuickItem) -> QQuickItem:
    """What has the focus within a scope, as deep as that goes.

    (`scopedFocusItem` is not for Python: its answer's wrapper dies with the scope's, and takes the process with it.)
    """
    inside = list(scope.childItems())
    for item in inside:
        if item.hasFocus():
            return wish_of(item) if item.isFocusScope() else item
        if not item.isFocusScope():
            inside += item.childItems()
    return scope


def is_shown(item: QQuickItem) -> bool:
    """Whether an item is painted, as far as it decides itself."""
    return item.isVisible() and item.opacity() > 0


def _in_order(item: QQuickItem, clip: QRectF | None, *, closed: bool) -> tuple[QQuickItem, ...]:
    block = _block(item, clip, closed=closed)
    return () if block is None else block.controls


def _block(item: QQuickItem, clip: QRectF | None, *, closed: bool) -> _Block | None:
    """What can be chosen inside an item; `clip` is what its ancestors leave to be seen."""
    if item.inherits("QQuickAbstractButton"):
        place = area(item)
        taken = item.isEnabled() or (closed and _is_closed_answer(item))
        seen = not place.isEmpty() and (clip is None or clip.intersects(place))
        return _Block(place, (item,)) if taken and seen else None
    if item.clip():
        clip = area(item) if clip is None else clip.intersected(area(item))
    inside = [_block(child, clip, closed=closed) for child in item.childItems() if is_shown(child)]
    blocks = [block for block in inside if block is not None]
    if not blocks:
        return None
    around = QRectF(blocks[0].area)
    for block in blocks[1:]:
        around = around.united(block.area)
    return _Block(around, tuple(control for block in _sorted(blocks) for control in block.controls))


def _is_closed_answer(item: QQuickItem) -> bool:
    """A disabled card of a list that is not disabled as a whole, as it is under a sheet."""
    parent = item.parentItem()
    return item.objectName().startswith(CARD) and parent is not None and parent.isEnabled()


def _sorted(blocks: list[_Block]) -> Iterator[_Block]:
    """Rows from top to bottom, each from one side to the other; what overlaps cannot be cut: by its upper corner."""
    if len(blocks) == 1:
        yield blocks[0]
        return
    rows = _cut(blocks, lambda block: (block.area.top(), block.area.bottom()))
    if len(rows) > 1:
        for row in rows:
            yield from _sorted(row)
        return
    columns = _cut(blocks, lambda block: (block.area.left(), block.area.right()))
    if any(block.controls[0].property("mirrored") for block in blocks):
        columns.reverse()
    if len(columns) > 1:
        for column in columns:
            yield from _sorted(column)
        return
    yield from sorted(blocks, key=lambda block: (block.area.top(), block.area.left()))


def _cut(blocks: list[_Block], span: Callable[[_Block], tuple[float, float]]) -> list[list[_Block]]:
    """The blocks in as many parts as lines can be drawn between them."""
    parts: list[list[_Block]] = []
    end = 0.0
    for block in sorted(blocks, key=span):
        start, stop = span(block)
        if parts and start < end - OVERLAP:
            parts[-1].append(block)
            end = max(end, stop)
        else:
            parts.append([block])
            end = stop
    return parts


def _together(one: QQuickItem, other: QQuickItem) -> bool:
    """Whether two neighbours are of one list, or stand side by side."""
    lists = _choices_of(one), _choices_of(other)
    if lists != (None, None):
        return lists[0] is lists[1]
    above, below = area(one), area(other)
    same_row = above.top() < below.center().y() < above.bottom()
    return same_row and keyboard_of(one) is keyboard_of(other)


def _choices_of(item: QQuickItem) -> QQuickItem | None:
    """The list an answer stands in, with what turns its pages."""
    return _around(item, lambda parent: parent.metaObject().className().startswith("ChoiceList"))


def _around(item: QQuickItem, true: Callable[[QQuickItem], bool]) -> QQuickItem | None:
    parent = item.parentItem()
    while parent is not None and not true(parent):
        parent = parent.parentItem()
    return parent
