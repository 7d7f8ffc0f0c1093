"""Switch scanning: who can press one or two switches and nothing else chooses by waiting for the mark, or moving it.

With one switch the mark moves by itself and the switch chooses; with two the first moves it and the second chooses.
Where there are many things, groups are marked first: rows of keys, a list, the bar. The first press of a visit begins
the scan and chooses nothing; a touch, a key of a keypad or the end of the visit ends it. While the mark makes its
rounds for somebody (`domain.scan.steps_of_grace`) their time does not run; then it does, and nobody is waited for for
ever.
Must not know what is marked (`focus` does).
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickItem

from kiosk.domain.scan import Mark, inward, onward, steps_of_grace
from kiosk.ui.focus import Focus, where
from kiosk.ui.reading_order import groups
from kiosk.ui.session import Session


@dataclass(frozen=True, slots=True)
class Switches:
    """What is attached: one switch or two.

    Two: the key `mover` moves the mark, `chooser` chooses. One: both of them choose. `scan_s`: how long a thing stays
    marked where the mark moves by itself, in seconds.
    """

    number: int
    mover: str  # keys, as the settings name them
    chooser: str
    scan_s: float


class Scanner(QObject):
    """The scan of one window."""

    def __init__(self, focus: Focus, session: Session, switches: Switches) -> None:
        super().__init__()
        self._focus, self._session = focus, session
        self._chooser = code(switches.chooser)
        self.keys = frozenset({code(switches.mover), self._chooser})
        self._alone = switches.number == 1
        self._groups: list[tuple[QQuickItem, ...]] = []
        self._place: tuple[object, ...] = ()  # whose groups they are
        self._mark = Mark()
        self._steps = 0  # by itself, since somebody pressed
        self.running = False
        self._next = QTimer(self)
        self._next.setInterval(round(switches.scan_s * 1000))
        self._next.timeout.connect(self._onward)

    def press(self, key: int) -> None:
        """A switch was pressed."""
        self._steps = 0
        if not self.running:
            self.running = True
            self._focus.use()
            self.settle()
        elif not self._groups:
            self.settle()
        elif self._alone or key == self._chooser:
            self._choose()
        else:
            self._move()

    def settle(self) -> None:
        """Begin on a screen that has just come; where only some of it is new, stay in a group that is still there."""
        found, place = groups(self._focus.order()), where(self._session.state)
        here = self._groups[self._mark.group] if self._groups else ()
        if place != self._place:
            self._mark, self._steps = Mark(), 0
        elif found != self._groups:
            self._mark = Mark(found.index(here)) if here in found else Mark()
        self._groups, self._place = found, place
        self._show()

    def stop(self) -> None:
        """Mark nothing."""
        self.running = False
        self._groups, self._place, self._mark, self._steps = [], (), Mark(), 0
        self._next.stop()

    def _sizes(self) -> list[int]:
        return [len(group) for group in self._groups]

    def _onward(self) -> None:
        """By itself; never away from what is still being said, nor through what has just gone: a frame comes first."""
        state = self._session.state
        if state.talking or where(state) != self._place:
            return
        self._steps += 1
        if self._steps <= steps_of_grace(self._sizes()):
            self._session.wait_on()
            self._focus.use()
        self._move()

    def _move(self) -> None:
        self._mark = onward(self._mark, self._sizes())
        self._show()

    def _choose(self) -> None:
        inside = inward(self._mark, self._sizes())
        if inside is not None:
            self._mark = inside
            self._show()
            return
        [item] = self._marked()
        if self._focus.press(item):
            self._mark = Mark(self._mark.group)
            self._focus.refresh()

    def _marked(self) -> tuple[QQuickItem, ...]:
        group = self._groups[self._mark.group]
        return group if self._mark.item is None else (group[self._mark.item],)

    def _show(self) -> None:
        if not self._groups:
            self._next.stop()
            return
        self._focus.mark(self._marked())
        if self._alone:
            self._next.start()


def code(key: str) -> int:
    """The number Qt gives to a key that the settings name."""
    return Qt.Key[f"Key_{key}"].value
