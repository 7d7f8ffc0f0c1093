"""What is said of every screen and sheet there is, and the sentences that count, wait and spell."""

import re

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.model import Wait
from kiosk.settings import asset
from kiosk.sight.exhibits import LIMA, ORDINARY, PANELS
from kiosk.sight.gallery import Gallery
from kiosk.ui.language import Language
from kiosk.ui.speech import words
from kiosk.ui.speech.looking import moment
from kiosk.ui.speech.moment import Focus, Moment

UNFINISHED = re.compile(r"%n|[{}]|\bNone\b")
STOP = ".!?…。؟"
SMALL = PANELS[3]
NO_QUESTION = {"night"}


def test_every_screen_is_told(qtbot: QtBot) -> None:
    """Its question, what it warns of, what is wrong, why, when, and the number: all that a screen says to who sees."""
    with Gallery(SMALL) as gallery:
        gallery.window.hide()
        for scene in gallery.scenes("en", ORDINARY):
            QCoreApplication.processEvents()
            view = gallery.session.view
            now = moment(gallery.session, gallery.window, None, spells=False)
            told = " ".join(words.whole(now))
            assert now.question or scene in NO_QUESTION, scene
            expected = [now.question] if view.screen != "Ticket" or view.overlay else []
            if not view.overlay:
                expected += [view.problem, view.reason, view.doing, view.closed_for, view.offer]
                expected += [words.spelled(view.ticket.number)]
                expected += [view.notice, view.reopening] if not view.offer else []
            for sentence in expected:
                assert sentence in told, f"{scene}: {sentence!r} is not in {told!r}"
            assert not UNFINISHED.search(told), told
            assert all(sentence[-1] in STOP for sentence in words.whole(now)), told


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (None, ""),
        (Wait(0, 0), "no waiting"),
        (Wait(None, 1), "about 1 minute"),
        (Wait(10, None), "about 10 minutes"),
        (Wait(0, 5), "up to 5 minutes"),
        (Wait(10, 15), "about 10 to 15 minutes"),
        (Wait(-3, 5), ""),
    ],
)
def test_a_wait_is_spoken(qtbot: QtBot, wait: Wait | None, said: str) -> None:
    """Nobody says "min", nor a dash."""
    language = Language("en", LIMA, asset("translations"))
    assert words.wait(wait) == said
    language.change("es")
    assert ("minuto" in words.wait(wait)) is ("minute" in said)


@pytest.mark.parametrize(("number", "said"), [("C012", "C, 0, 1, 2"), ("89m-32", "8, 9, m, 3, 2"), ("", "")])
def test_a_number_is_spelled(number: str, said: str) -> None:
    """Letters and digits apart: what is called in the hall is written on a board like that."""
    assert words.spelled(number) == said


def test_only_what_is_new_is_said(qtbot: QtBot) -> None:
    """On the same screen a new focus follows what is being said, a mistake cuts it, and a new screen begins anew."""
    before = Moment(screen="Service", question="What do you need?", choices=2, focus=Focus("Cash", 1, 2))
    moved = Moment(screen="Service", question="What do you need?", choices=2, focus=Focus("Loans", 2, 2))
    assert words.said(None, before).cut
    assert words.said(before, before) == words.Said()
    assert words.said(before, moved) == words.Said((words.focus(Focus("Loans", 2, 2)),))
    wrong = Moment(screen="Phone", question="Phone?", problem="Check it.")
    assert words.said(Moment(screen="Phone", question="Phone?"), wrong) == words.Said(("Check it.",), cut=True)
    assert words.said(before, wrong).cut
