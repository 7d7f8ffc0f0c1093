"""Reads the moment off the window: the words it shows, and where the focus is. Changes nothing.

Questions, hints and sheets are read from QML, so that what is heard is what is shown; the rest is the session's view.
"""

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.domain import advice
from kiosk.domain.idle import once_said
from kiosk.domain.model import Wait
from kiosk.domain.state import Overlay, Screen, State
from kiosk.domain.steps import open_options
from kiosk.ui import phrases
from kiosk.ui.focused import Focused
from kiosk.ui.reading_order import CARD
from kiosk.ui.session import Session
from kiosk.ui.speech import words
from kiosk.ui.speech.moment import Focus, Moment, Ticket

PRIVATE = frozenset({Screen.CUSTOMER, Screen.PHONE})  # what is typed there is nobody else's affair


def moment(session: Session, window: QQuickWindow, on: Focused | None, *, spells: bool, repeats: bool = True) -> Moment:
    """What is on the screen now. `on` is what a keypad marked last; `spells`: what customers type may be heard;
    `repeats`: a key says it once more.
    """
    state, view = session.state, session.view
    page, sheet = window.property("screenItem"), window.property("sheetItem")
    above = state.overlay is not Overlay.NONE
    return Moment(
        language=state.language,
        screen=state.screen.value,
        overlay=state.overlay.value,
        progress=view.progress,
        question=_text(sheet, "heading") if above else _text(page, "question"),
        hint=_text(page, "hint"),
        told=_sheet_told(state, sheet) if above else _told(state, page),
        choices=None if above else _choices(session),
        focus=_focus(session, window, on),
        typed=len(state.entry),
        entry=state.entry if spells or state.screen not in PRIVATE else "",
        problem=view.problem,
        notice=view.notice,
        seconds=_seconds(state),
        ticket=_ticket(session),
        repeats=repeats,
    )


def _text(of: QObject | None, name: str) -> str:
    return "" if of is None else str(of.property(name) or "")


def _sheet_told(state: State, sheet: QObject | None) -> str:
    """The warning counts down in its own words: those would be old before they were said."""
    return "" if state.overlay is Overlay.STILL_THERE else _text(sheet, "said")


def _told(state: State, page: QObject | None) -> str:
    """What the screen tells; the wait in it as it is spoken."""
    told, expected = _text(page, "told"), advice.wait(state)
    written = phrases.wait(expected)
    return told.replace(phrases.labelled(written), words.waits(expected).rstrip(".")) if written else told


def _seconds(state: State) -> int:
    """How long somebody who is asked whether they are there has, counted from the end of the question."""
    if state.overlay is not Overlay.STILL_THERE:
        return 0
    waits = once_said(state)
    return 0 if waits is None else round(waits.seconds)


def _choices(session: Session) -> int | None:
    state, answers = session.state, session.answers
    if answers is None:
        return None
    if state.screen is Screen.BRANCH and state.entry:
        return answers.rowCount()
    options = open_options(state, state.screen)
    return len(options) if options else None


def _ticket(session: Session) -> Ticket:
    shown, ticket = session.view.ticket, session.state.ticket
    return Ticket(
        number=shown.number,
        service=shown.service,
        wait=words.waits(ticket.wait) if ticket is not None else "",
        position=shown.position,
        messages=tuple(shown.messages),
        paper=shown.paper,
        asks=shown.asks,
    )


def _focus(session: Session, window: QQuickWindow, on: Focused | None) -> Focus:
    """What a keypad has marked; nothing while the window shows no mark."""
    if on is None or window.property("marked").isEmpty():
        return Focus()
    if not on.key.startswith(CARD):
        return Focus(on.name, marked=on.checked, closed=not on.enabled)
    expected, name = _wait(session, on.index - 1), on.name
    if written := phrases.wait(expected):
        name = name.replace(written, words.wait(expected))
    return Focus(name, on.index, on.count, marked=on.checked, closed=not on.enabled)


def _wait(session: Session, row: int) -> Wait | None:
    answers = session.answers
    return None if answers is None else getattr(answers.thing(row), "wait", None)
