"""Walking through every screen, in every manner a customer may ask for, and keeping what was seen.

    with Gallery(panel) as gallery:
        for scene, names in scenes(gallery, "es"):
            for sight, picture in see(gallery, "es", scene, names, comforts(low=True)):
                ...

Must not judge: `rules` does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from PySide6.QtGui import QImage

from kiosk.domain.comfort import Comfort, Contrast
from kiosk.sight.colours import contrasts
from kiosk.sight.exhibits import FORTY, LONGEST, ORDINARY, Names
from kiosk.sight.gallery import Gallery
from kiosk.sight.things import Kind, Thing, grab, look, tabs

STANDARD = Comfort()


@dataclass(frozen=True, slots=True)
class Sight:
    """One scene as it was seen."""

    scene: str
    language: str
    names: Names
    comfort: Comfort
    height: int  # of the window, pixels
    dots_per_mm: float
    things: list[Thing]
    tabs: tuple[int, ...]  # the keys of what Tab comes to, in its order
    contrasts: dict[int, float]  # by a text's key
    qr: str  # what the ticket's code says; "" without one

    def __str__(self) -> str:
        return f"{self.scene} ({self.language}, {title_of(self.comfort)}, {self.names.label} names)"

    def of(self, kind: Kind) -> list[Thing]:
        """What is of one kind."""
        return [thing for thing in self.things if thing.kind is kind]


def title_of(comfort: Comfort) -> str:
    """In words: "standard", "dark, large, low"."""
    asked = {"large": comfort.large, "low": comfort.low}
    return ", ".join((comfort.contrast.value, *(word for word, wanted in asked.items() if wanted)))


def comforts(*, low: bool) -> tuple[Comfort, ...]:
    """Every combination that changes how it looks, the ordinary one first; `low`: the screen can be lowered."""
    lows = (False, True) if low else (False,)
    return tuple(Comfort(contrast, large, low) for low, large, contrast in product(lows, (False, True), Contrast))


def scenes(gallery: Gallery, language: str) -> Iterator[tuple[str, Names]]:
    """Everything with ordinary names, then what shows a name from outside with names as long as servers send them."""
    for scene in gallery.scenes(language, ORDINARY):
        yield scene, ORDINARY
    for names in (FORTY, LONGEST):
        for scene in gallery.scenes(language, names, only_names=True):
            yield scene, names


def see(
    gallery: Gallery, language: str, scene: str, names: Names, asked: Sequence[Comfort] = (STANDARD,)
) -> Iterator[tuple[Sight, QImage]]:
    """The scene that is shown now as it is for everything that customers may ask for; and its picture."""
    session = gallery.session
    before = session.state.comfort
    for comfort in asked:
        session.feel(comfort)
        picture = grab(gallery.window)
        things = look(gallery.window)
        sight = Sight(
            scene,
            language,
            names,
            session.state.comfort,
            gallery.panel.height,
            gallery.panel.dots_per_mm,
            things,
            tabs(gallery.window),
            contrasts(gallery.window, picture, things),
            session.view.ticket.qr,
        )
        yield sight, picture
    session.feel(before)
