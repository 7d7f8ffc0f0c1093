"""`kiosk check --screens`: can everybody use the screens? Every one of them, drawn off-screen and measured.

With the settings' own languages, colours and logo, on the panels that are sold or on the one that is named, for
everything a customer may ask for: contrast, larger text, a lower screen. `kiosk.sight.rules` says what is measured.
"""

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence

import msgspec

from kiosk.domain.comfort import Comfort
from kiosk.errors import KioskError
from kiosk.report import write
from kiosk.settings import Settings, asset
from kiosk.sight.exhibits import SOLD, Panel
from kiosk.sight.gallery import Gallery
from kiosk.sight.report import Miss, Verdict
from kiosk.sight.rules import RULES
from kiosk.sight.walk import STANDARD, comforts, scenes, see
from kiosk.ui.view import Look


def check_screens(
    settings: Settings, languages: Sequence[str], size: tuple[int, int] | None, *, as_json: bool = False
) -> int:
    """Print the table and the misses; how far it is goes to stderr. The exit code: 1 with any miss.

    Without `languages` those of the settings; `size` in pixels is this kiosk's panel, without it four that are sold.
    """
    from kiosk.app import application

    os.environ["QT_QPA_PLATFORM"], os.environ["QT_QUICK_BACKEND"] = "offscreen", "software"
    app = application(sys.argv[:1])
    spoken = tuple(languages) or settings.kiosk.languages
    _must_be_there(spoken)
    panels = (Panel(*size, settings.screen.diagonal_in),) if size else SOLD
    screens: Counter[tuple[str, str, Comfort]] = Counter()
    misses: list[Miss] = []
    for panel in panels:
        with Gallery(panel, _look(settings, panel), spoken) as gallery:
            for language in spoken:
                _measure(gallery, language, screens, misses)
            misses += (Miss(spoken[0], str(panel), STANDARD, "QML", warning) for warning in gallery.warnings)
    app.processEvents()
    verdict = Verdict(screens, tuple(misses))
    write(_json(verdict) if as_json else str(verdict))
    return 1 if misses else 0


def _measure(gallery: Gallery, language: str, screens: Counter[tuple[str, str, Comfort]], misses: list[Miss]) -> None:
    began, panel = time.monotonic(), str(gallery.panel)
    before, count = len(misses), 0
    for scene, names in scenes(gallery, language):
        for sight, _ in see(gallery, language, scene, names, comforts(low=gallery.can_lower)):
            count += 1
            screens[language, panel, sight.comfort] += 1
            where = f"{scene} ({names.label} names)"
            misses += (Miss(language, panel, sight.comfort, where, what) for rule in RULES for what in rule(sight))
    took_s = time.monotonic() - began
    sys.stderr.write(f"{language} {panel}: {count} screens in {took_s:.0f} s, {len(misses) - before} misses\n")


def _must_be_there(languages: Sequence[str]) -> None:
    known = sorted(file.stem for file in asset("translations").glob("*.qm"))
    for language in languages:
        if language not in known:
            raise KioskError(f'--language "{language}" is none of those that the kiosk speaks: {", ".join(known)}.')


def _look(settings: Settings, panel: Panel) -> Look:
    """The settings' own, without motion: pictures are taken of what has come to rest."""
    from kiosk.app import look_of

    screen = msgspec.structs.replace(settings.screen, diagonal_in=panel.diagonal_in, motion=False)
    return look_of(msgspec.structs.replace(settings, screen=screen), panel.size)


def _json(verdict: Verdict) -> str:
    told = {"screens": verdict.screens.total(), "missed": verdict.missed, "misses": verdict.lines()}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
