"""`Announcer`: tells screen readers what changed, in the words that are spoken to whoever has no reader.

What to say `speech.words` knows; a new question and a mistake interrupt, the rest waits its turn. It says nothing while
nobody reads the tree, nor while the kiosk itself speaks. What a reader finds by itself (where the focus is, which key
does what) it does not say, and of what customers type only how much it is. Must not change anything.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.session import Session
from kiosk.ui.speech.looking import moment
from kiosk.ui.speech.moment import Moment
from kiosk.ui.speech.words import Said, said

SETTLE_MS = 60  # a new screen and its answers come one after the other; nobody is told that they do


class Announcer(QObject):
    """One window's. Its owner closes it before the session."""

    def __init__(self, session: Session, window: QQuickWindow) -> None:
        super().__init__()
        self._session, self._window = session, window
        self._told: Moment | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._tell_what_is_new)
        session.changed.connect(self._follow)

    def close(self) -> None:
        """Say nothing any more."""
        self._session.changed.disconnect(self._follow)
        self._settle.stop()

    def _follow(self) -> None:
        if QAccessible.isActive():
            self._settle.start()

    def _tell_what_is_new(self) -> None:
        now = moment(self._session, self._window, None, spells=False, repeats=False)
        new = said(self._told, now)
        if now == self._told and now.problem:
            new = Said((now.problem,), cut=True)  # the same mistake once more: silence would sound like success
        self._told = now
        speaks = self._session.state.comfort.speech and self._session.can_speak
        if new.sentences and not speaks:
            self._announce(new)

    def _announce(self, new: Said) -> None:
        event = QAccessibleAnnouncementEvent(self._window, " ".join(new.sentences))
        kinds = QAccessible.AnnouncementPoliteness
        event.setPoliteness(kinds.Assertive if new.cut else kinds.Polite)
        QAccessible.updateAccessibility(event)
