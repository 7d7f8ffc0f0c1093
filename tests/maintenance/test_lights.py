"""The lights: each part's colour, sentence and button, for everything that can be measured of it."""

import string
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.maintenance.kinds import Action, Closed, Colour, Light, Part, Reason
from kiosk.maintenance.lights import PRINTER, Catalogued, Paper, Seen, Server, lights
from kiosk.maintenance.say import Say
from kiosk.printing.printer import PrinterFact, PrinterStatus

READY = PrinterStatus(ready=True)
WELL = Seen(
    version="1.0",
    uptime_s=61.0,
    free_mb=9000,
    server=Server(ms=30, off_s=0.4),
    catalogue=Catalogued(branches=12, age_s=40.0),
    paper=Paper(READY, left=400),
    requests=0,
)
G, Y, R = Colour.GREEN, Colour.YELLOW, Colour.RED


def light(seen: Seen, part: Part) -> Light | None:
    """That part's."""
    return next((light for light in lights(seen) if light.part is part), None)


def out(*facts: PrinterFact, reason: str = "") -> PrinterStatus:
    """A printer that is not ready."""
    return PrinterStatus(ready=False, reason=reason, facts=frozenset(facts))


CASES = [
    (Part.API, WELL, G, Say.API_ANSWERS, Action.REFRESH),
    (Part.API, replace(WELL, server=Server(ms=2500)), Y, Say.API_SLOW, Action.REFRESH),
    (Part.API, replace(WELL, server=Server(ms=9, error="no route")), R, Say.API_AWAY, Action.REFRESH),
    (Part.API, replace(WELL, server=Server(ms=9, error="401", refused=True)), R, Say.API_REFUSES, Action.REFRESH),
    (Part.API, replace(WELL, server=None, trouble="disk"), R, Say.NOT_STARTED, Action.RESTART),
    (Part.CATALOGUE, WELL, G, Say.CATALOGUE_FRESH, Action.REFRESH),
    (Part.CATALOGUE, replace(WELL, catalogue=Catalogued(12, 601.0)), Y, Say.CATALOGUE_OLD, Action.REFRESH),
    (Part.CATALOGUE, replace(WELL, catalogue=Catalogued(0, None)), R, Say.CATALOGUE_NONE, Action.REFRESH),
    (Part.CATALOGUE, replace(WELL, catalogue=Catalogued(0, 1.0)), R, Say.CATALOGUE_NONE, Action.REFRESH),
    (Part.PRINTER, WELL, G, Say.PRINTER_READY, Action.TEST_PRINT),
    (Part.PRINTER, replace(WELL, paper=None, prints=False), G, Say.PRINTER_NONE, None),
    (Part.PRINTER, replace(WELL, paper=Paper(None, None)), Y, Say.PRINTER_UNSEEN, Action.TEST_PRINT),
    (
        Part.PRINTER,
        replace(WELL, paper=Paper(replace(READY, facts=frozenset({PrinterFact.PAPER_NEAR_END})), 9)),
        Y,
        Say.PRINTER_NEAR_END,
        Action.TEST_PRINT,
    ),
    (Part.PRINTER, replace(WELL, paper=Paper(out(reason="raw"), 9)), R, Say.PRINTER_NOT_READY, Action.TEST_PRINT),
    (
        Part.PRINTER,
        replace(WELL, paper=Paper(out(PrinterFact.OFFLINE, PrinterFact.PAPER_END), 0)),
        R,
        Say.PRINTER_PAPER_END,
        Action.NEW_ROLL,
    ),
    (Part.PAPER, WELL, G, Say.PAPER_LEFT, Action.NEW_ROLL),
    (Part.PAPER, replace(WELL, paper=Paper(READY, 49)), Y, Say.PAPER_LOW, Action.NEW_ROLL),
    (Part.PAPER, replace(WELL, paper=Paper(READY, 0)), R, Say.PAPER_OUT, Action.NEW_ROLL),
    (Part.PAPER, replace(WELL, paper=Paper(READY, None)), G, Say.PAPER_NOT_COUNTED, Action.NEW_ROLL),
    (Part.REQUESTS, WELL, G, Say.REQUESTS_NONE, None),
    (Part.REQUESTS, replace(WELL, requests=2), Y, Say.REQUESTS_WAIT, Action.LOOK),
    (Part.CLOCK, WELL, G, Say.CLOCK_RIGHT, None),
    (Part.CLOCK, replace(WELL, server=Server(ms=9, off_s=-61.0)), Y, Say.CLOCK_OFF, None),
    (Part.CLOCK, replace(WELL, server=Server(ms=9)), G, Say.CLOCK_UNKNOWN, None),
    (Part.DISK, WELL, G, Say.DISK_ROOM, None),
    (Part.DISK, replace(WELL, free_mb=499), Y, Say.DISK_LOW, None),
    (Part.DISK, replace(WELL, free_mb=7), R, Say.DISK_FULL, Action.EXPORT_SUPPORT),
    (Part.KIOSK, WELL, G, Say.KIOSK_OPEN, Action.CLOSE),
    (Part.KIOSK, replace(WELL, closed=Closed(Reason.PRINTER, datetime.now(UTC))), R, Say.KIOSK_CLOSED, Action.OPEN),
    (Part.SETTINGS, replace(WELL, trial_left_s=41.2), Y, Say.SETTINGS_ON_TRIAL, Action.KEEP_SETTINGS),
    (Part.VERSION, WELL, G, Say.VERSION, None),
    (Part.UPTIME, WELL, G, Say.UPTIME, Action.RESTART),
]


@pytest.mark.parametrize(
    ("part", "seen", "colour", "say", "action"), CASES, ids=lambda value: getattr(value, "name", "")
)
def test_a_light(part: Part, seen: Seen, colour: Colour, say: Say, action: Action | None) -> None:
    """One sentence with all its values, one colour, at most one button."""
    found = light(seen, part)
    assert found is not None
    assert (found.colour, found.sentence.say, found.action) == (colour, say, action)
    wanted = {name for _, name, _, _ in string.Formatter().parse(say.value) if name}
    assert set(found.sentence.values) == wanted


@pytest.mark.parametrize("fact", PRINTER)
def test_each_fault_of_the_printer_has_its_sentence(fact: PrinterFact) -> None:
    """Staff do something different about every one."""
    found = light(replace(WELL, paper=Paper(out(fact), 9)), Part.PRINTER)
    assert found is not None
    assert (found.colour, found.sentence.say) == (R, PRINTER[fact])


def test_what_was_not_measured_has_no_light() -> None:
    """A kiosk that is out of order shows what there is, and why there is no more."""
    parts = [one.part for one in lights(Seen(version="1", uptime_s=0, free_mb=9000, trouble="disk"))]
    assert parts == [Part.KIOSK, Part.API, Part.DISK, Part.VERSION, Part.UPTIME]


def test_every_part_and_every_sentence_of_a_light_is_tried_here() -> None:
    """A new one needs a line above."""
    assert {part for part, *_ in CASES} == set(Part)
    tried = {say for _, _, _, say, _ in CASES} | set(PRINTER.values())
    of_lights = list(Say)[: list(Say).index(Say.NOT_ALLOWED)]
    assert set(of_lights) == tried
