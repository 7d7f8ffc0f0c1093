"""What screen readers are told by themselves: every new question, mistake, notice, warning and ticket, each once.

The walk is the gallery's; who hears it is put in place of Qt's, which tells the bridge only. Through the bridge, and a
bus: `tests/xvfb/test_screen_reader.py`.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.domain import events
from kiosk.domain.comfort import Comfort
from kiosk.domain.model import Doing
from kiosk.sight.exhibits import ORDINARY, PANELS
from kiosk.sight.gallery import Gallery
from kiosk.ui.announcer import Announcer
from tests.support.finger import until

ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive
PAUSE_MS = 20
EXPECTED = (
    ("language", "Choose your language.", True),
    ("branch-with-notice", "No connection since", False),
    ("branch", "Step 1 of 5. Which branch?", True),
    ("customer-typed", "4 characters typed.", True),
    ("customer-problem", "This number does not look complete. Please check it.", True),
    ("phone-problem", "This is not a complete phone number. Please check it.", True),
    ("still-there", "Are you still there?", True),
    ("issuing", "Getting your number…", True),
    ("issuing-looking", "We are making sure that you get one ticket, and only one.", False),
    ("ticket-pending", "Your number is T, 2.", True),
    ("ticket-printed", "Your paper ticket is ready below.", False),
    ("refused-unreached", "No ticket was made", True),
)
SECRETS = ("4567", "AB12", "98777", "4, 5, 6, 7")


class Told:
    """What was announced, and whether it interrupts."""

    active = True

    def __init__(self) -> None:
        self.heard: list[tuple[str, bool]] = []

    def isActive(self) -> bool:
        """Whether anybody reads."""
        return self.active

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        """Qt's own name for it."""
        self.heard.append((event.message(), event.politeness() == ASSERTIVE))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """In place of Qt's, and without a pause."""
    told = Told()
    monkeypatch.setattr("kiosk.ui.announcer.QAccessible", told)
    monkeypatch.setattr("kiosk.ui.announcer.SETTLE_MS", 0)
    return told


@pytest.fixture
def gallery(qapp: QGuiApplication) -> Iterator[Gallery]:
    """Every screen there is, on a window."""
    with Gallery(PANELS[3]) as gallery:
        yield gallery


def test_everything_that_changes_is_told(gallery: Gallery, told: Told) -> None:
    """Questions, mistakes and warnings interrupt; notices, progress and the paper wait their turn.

    Of an ID or phone number only its length is told: a screen reader may be on loudspeakers.
    """
    announcer = Announcer(gallery.session, gallery.window)
    heard: dict[str, list[tuple[str, bool]]] = {}
    for scene in gallery.scenes("en", ORDINARY):
        QTest.qWait(PAUSE_MS)
        heard[scene], told.heard = told.heard, []
    announcer.close()
    for scene, words, interrupts in EXPECTED:
        assert [now for text, now in heard[scene] if words in text] == [interrupts], (scene, heard[scene])
    everything = " ".join(text for scene in heard.values() for text, _ in scene)
    assert "help key" not in everything
    assert not [secret for secret in SECRETS if secret in everything]


def test_trying_again_is_told_in_its_turn(gallery: Gallery, told: Told) -> None:
    """Somebody who waits for their number is not interrupted by the news that the network is slow."""
    assert next(scene for scene in gallery.scenes("en", ORDINARY) if scene == "issuing")
    announcer = Announcer(gallery.session, gallery.window)
    gallery.session.changed.emit()
    until(lambda: told.heard, what="the screen is told")
    gallery.session.dispatch(events.Progressed(gallery.session.state.visit, Doing.CONNECTING))
    until(lambda: len(told.heard) > 1, what="the progress is told")
    announcer.close()
    assert told.heard[1:] == [("The network is slow. We are trying again.", False)]


def test_the_same_mistake_is_told_again(gallery: Gallery, told: Told) -> None:
    """Who presses "Continue" twice hears twice what is wrong."""
    assert next(scene for scene in gallery.scenes("en", ORDINARY) if scene == "customer-problem")
    announcer = Announcer(gallery.session, gallery.window)
    for _ in range(3):
        gallery.session.confirmEntry()
        QTest.qWait(PAUSE_MS)
    announcer.close()
    mistake = ("This number does not look complete. Please check it.", True)
    assert told.heard[1:] == [mistake, mistake]


def test_the_kiosk_does_not_interrupt_itself(gallery: Gallery, told: Told) -> None:
    """While it speaks to somebody, and while nobody reads, nothing is announced."""
    session = gallery.session
    announcer = Announcer(session, gallery.window)
    session.be_heard(able=True)
    session.start()
    session.feel(replace(Comfort(), speech=True))
    QTest.qWait(PAUSE_MS)
    told.active = False
    session.startOver()
    QTest.qWait(PAUSE_MS)
    announcer.close()
    assert told.heard == []
