"""The owner of the focus: what the keys of a tactile keypad do, for eyes and for ears.

| key | does |
|---|---|
| any, where nothing is marked | marks what has the focus, and nothing else: what is not seen or heard is not chosen |
| Left, Right | to the control before or after, in reading order, round and round |
| Up, Down | the same; on an on-screen keyboard to the row above or below, and out of it at its edges |
| Enter | presses what is marked; held down, like a finger that rests: "erase" takes everything back |
| Back | to the question before, or out of the sheet |
| Help | the sheet with help; whoever listens is told where they are |

Round and round: what stands below a long list is one step up from its beginning. Lists scroll by themselves, and
closed answers are passed too, so that who cannot see hears of them. For a moment after the picture has changed Enter
does nothing (`TapGuard` is the same for fingers). A touch takes the mark away, the end of the visit does, and nothing
is done at all before the first key. On staff's screens only Back does something: nobody types a PIN by keys. Which keys
come here at all, the `lockdown.Gate` decides. Must not know the journey.
"""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from kiosk.domain.state import HOME, STAFF, Overlay, State
from kiosk.ui.focused import focused, told_of
from kiosk.ui.reading_order import (
    CARD,
    TURNERS,
    area,
    beyond,
    card_in,
    keyboard_of,
    list_of,
    page_of,
    reading_order,
    row_of,
    wish_of,
)
from kiosk.ui.session import Session

if TYPE_CHECKING:
    from kiosk.ui.scanning import Scanner

GUARD_S = 0.4  # TapGuard.qml: people press twice
HOLD_MS = 800  # what Qt calls press-and-hold
QUIET_MS = 60_000  # on a home screen: whoever pressed a key has walked away

_TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_NIGHT = "night"  # the dark cover: any key wakes the screen


class Focus(QObject):
    """One window's. Nothing is walked or marked before the first key that comes through."""

    focused = Signal(object)  # a `focused.Focused`: the mark has come to something else

    def __init__(self, window: QQuickWindow, session: Session, now: Callable[[], float] = time.monotonic) -> None:
        """`now` in seconds, never set back."""
        super().__init__()
        self._window, self._session, self._now = window, session, now
        self.scanner: Scanner | None = None
        self._in_use = self._moved = self._stale = False
        self._items: tuple[QQuickItem, ...] = ()  # what is marked
        self._resting_on: tuple[QQuickItem, ...] = ()  # what Enter was pressed on last
        self._at, self._index = "", -1  # its name, and its place in its list
        self._below = ""  # what was marked before a sheet came to lie above
        self._said: tuple[object, ...] = ()
        self._ready_at = 0.0
        self._where = where(session.state)
        self._hold = self._timer(self._held, HOLD_MS)
        self._quiet = self._timer(self._gone, QUIET_MS)
        window.installEventFilter(self)
        window.afterAnimating.connect(self._follow)
        window.frameSwapped.connect(self._settle)
        session.changed.connect(self._news)

    def _timer(self, call: Callable[[], object], interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(call)
        return timer

    def close(self) -> None:
        """Let go of the window, before its engine ends."""
        self.rest()
        self._window.removeEventFilter(self)
        self._window.afterAnimating.disconnect(self._follow)
        self._window.frameSwapped.disconnect(self._settle)
        self._session.changed.disconnect(self._news)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's own: keys end here, touches go on."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._key(event.key())
            return True
        if kind is QEvent.Type.KeyRelease:
            self._hold.stop()
            return True
        if kind in _TOUCHES and self._in_use:
            self.rest()
        return False

    # --- for whoever else moves the mark ---

    def order(self) -> list[QQuickItem]:
        """What can be chosen now; nothing on staff's screens."""
        return [] if self._session.state.screen in STAFF else reading_order(self._window)

    def mark(self, items: Sequence[QQuickItem]) -> None:
        """Show the mark around these things, and say so; around nothing new where one of them has just ended."""
        if not all(map(isValid, items)):
            self.refresh()
            return
        self._items = tuple(items)
        first = self._items[0]
        self._at, self._index = first.objectName(), row_of(first)
        if len(self._items) == 1 and first.isEnabled():
            first.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        self._say()
        self._window.update()

    def press(self, item: QQuickItem) -> bool:
        """As a finger would; whether it did: not just after the picture has changed, and nothing that is closed."""
        if self._now() < self._ready_at:
            return False
        if not isValid(item):  # it went since the last picture was painted
            self.refresh()
            return False
        if not item.isEnabled():
            self._said = ()
            self._say()
            return False
        QMetaObject.invokeMethod(item, "click")
        return True

    def refresh(self) -> None:
        """Look at the picture anew once its next frame is painted."""
        if self._in_use:
            self._stale = True
            self._window.update()

    def use(self) -> bool:
        """Keys are in use from now on; whether they were before."""
        before, self._in_use = self._in_use, True
        self._quiet.start()
        return before

    def rest(self) -> None:
        """Show no mark until a key is pressed."""
        self._in_use = self._moved = self._stale = False
        self._items, self._resting_on, self._said, self._at, self._below = (), (), (), "", ""
        self._hold.stop()
        self._quiet.stop()
        self._window.setProperty("marked", QRectF())
        if self.scanner is not None:
            self.scanner.stop()

    # --- keys ---

    def _key(self, key: int) -> None:
        if self.scanner is not None and key in self.scanner.keys:
            self._session.switched()
        else:
            self._session.keyed()
        if self._session.state.screen in STAFF:
            if key in _BACK:
                self._session.goBack()
            return
        if self._wakes():
            return
        if self.scanner is not None:
            if key in self.scanner.keys:
                self.scanner.press(key)
                return
            self.scanner.stop()
        self._keypad(key)

    def _keypad(self, key: int) -> None:
        marked = self.use() and self._items
        if key in _BACK:
            self._session.goBack()
            self.refresh()
        elif key in _HELP:
            self._session.pressHelp()
            self.refresh()
        elif not marked:
            self._stale = True
            self._settle()
        elif key in _ENTER:
            self._enter(self._items[0])
        elif key in _ARROWS:
            self._arrow(key)

    def _enter(self, item: QQuickItem) -> None:
        self._resting_on = (item,)
        self._hold.start()  # before the press: the picture that it changes ends it
        if self.press(item):
            self.refresh()  # what it is called may be another thing now, with nothing else changed
        else:
            self._hold.stop()

    def _wakes(self) -> bool:
        order = reading_order(self._window)
        if [item.objectName() for item in order] != [_NIGHT]:
            return False
        QMetaObject.invokeMethod(order[0], "click")
        return True

    def _held(self) -> None:
        """Enter is still down: as a finger that rests, on what it was put down on."""
        if self._items == self._resting_on and all(map(isValid, self._items)):
            for item in self._items:
                QMetaObject.invokeMethod(item, "pressAndHold")

    def _gone(self) -> None:
        if self._session.state.screen in HOME:
            self.rest()
        else:
            self._quiet.start()

    # --- movement ---

    def _arrow(self, key: int) -> None:
        stops = self._stops()
        here = next((item for item in stops if item == self._items[0]), None)
        if here is None:
            self._stale = True
            self._settle()
            return
        self._moved = True
        down = key in {Qt.Key.Key_Down.value, Qt.Key.Key_Right.value}
        if key in _SIDEWAYS:
            self._walk(stops, here, 1 if down != bool(here.property("mirrored")) else -1)
            return
        keys = [item for item in stops if keyboard_of(item) is not None]
        if here in keys:
            following = beyond(here, keys, down=down)
            if following is not None:
                self.mark([following])
                return
            here = keys[-1] if down else keys[0]
        self._walk(stops, here, 1 if down else -1)

    def _walk(self, stops: list[QQuickItem], here: QQuickItem, by: int) -> None:
        """One on or one back; a list is walked by its rows, of which most may not be in view."""
        view = list_of(here)
        following = None if view is None else card_in(view, row_of(here) + by)
        if following is None:
            others = [item for item in stops if item == here or view is None or list_of(item) != view]
            following = others[(others.index(here) + by) % len(others)]
            if (other := list_of(following)) is not None:
                following = card_in(other, 0 if by > 0 else other.property("count") - 1) or following
        self.mark([following])

    def _stops(self) -> list[QQuickItem]:
        """Where arrows stop: everything but what turns a list's pages, which scroll by themselves."""
        order = reading_order(self._window, closed=True)
        return [item for item in order if item.objectName() not in TURNERS]

    # --- what is marked when the picture has changed ---

    def _news(self) -> None:
        """The session's state has changed."""
        before, self._where = self._where, where(self._session.state)
        if before != self._where:
            self._ready_at = self._now() + GUARD_S
            self._turned(before)
        self.refresh()

    def _turned(self, before: tuple[object, ...]) -> None:
        """To another screen, or a sheet has opened or closed."""
        self._hold.stop()
        if before[0] != self._where[0]:
            self.rest()
            return
        same_screen = before[1] is self._where[1]
        if same_screen and before[2] is Overlay.NONE:
            self._below, self._at, self._moved = self._at, "", False
        elif same_screen and self._where[2] is Overlay.NONE:
            self._at, self._below, self._moved = self._below, "", self._below != ""
        else:
            self._at, self._below, self._moved = "", "", False

    def _settle(self) -> None:
        """Mark what is to be marked on this picture; it is laid out once a frame was painted."""
        if not self._stale or not self._in_use:
            return
        self._stale = False
        if self.scanner is not None and self.scanner.running:
            self.scanner.settle()
            return
        stops = [] if self._session.state.screen in STAFF else self._stops()
        item = self._again(stops) if self._moved else None
        item = item or self._first(stops)
        if item is None:
            self._items = ()
            self._window.setProperty("marked", QRectF())
        else:
            if [item] != list(self._items):  # it goes there by itself: a key that is on its way was not meant for it
                self._ready_at = self._now() + GUARD_S
            self.mark([item])

    def _again(self, stops: list[QQuickItem]) -> QQuickItem | None:
        """What was marked, if it is still there: views make their cards anew."""
        found = next((item for item in stops if item.objectName() == self._at), None)
        if found is None and self._at.startswith(CARD):
            view = next((view for item in stops if (view := list_of(item)) is not None), None)
            found = None if view is None else card_in(view, self._index)
        return found

    def _first(self, stops: list[QQuickItem]) -> QQuickItem | None:
        """What the screen or the sheet gives the focus, else its first answer or control, else the window's first."""
        if self._session.state.typing and self._session.state.overlay is Overlay.NONE:
            return next((item for item in stops if keyboard_of(item) is not None), None)
        page = page_of(self._window.contentItem())
        if page is None:
            return stops[0] if stops else None
        wish = wish_of(page)
        wished = [item for item in stops if item == wish or (wish != page and wish.isAncestorOf(item))]
        inside = [item for item in stops if page.isAncestorOf(item)]
        answers = [item for item in inside if list_of(item) is not None]
        return next(iter((*wished, *answers, *inside, *stops)), None)

    # --- what is shown and said ---

    def _follow(self) -> None:
        """The mark goes with what it is around, frame by frame."""
        if not self._items:
            return
        if not all(isValid(item) and item.isVisible() for item in self._items):
            self._items, self._stale = (), True
            self._window.update()
            return
        around = QRectF()
        for item in self._items:
            view = list_of(item)
            around = around.united(area(item) if view is None else area(item).intersected(area(view)))
        if around != self._window.property("marked"):
            self._window.setProperty("marked", around)

    def _say(self) -> None:
        said = (*self._where, tuple(told_of(item) for item in self._items))
        if said != self._said:
            self._said = said
            self.focused.emit(focused(self._items, self._stops()))


def _values(*keys: Qt.Key) -> frozenset[int]:
    return frozenset(key.value for key in keys)


_BACK = _values(Qt.Key.Key_Escape, Qt.Key.Key_Back)
_HELP = _values(Qt.Key.Key_Help, Qt.Key.Key_F1)
_ENTER = _values(Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS = _values(Qt.Key.Key_Left, Qt.Key.Key_Right)
_ARROWS = _SIDEWAYS | _values(Qt.Key.Key_Up, Qt.Key.Key_Down)


def where(state: State) -> tuple[object, ...]:
    """What tells one picture from the next: whose visit, which screen, which sheet, and whether something is typed."""
    return state.visit, state.screen, state.overlay, state.typing
