"""What the settings want to be heard, as far as it is installed: the `Ear` of a window. Nobody imports it but `app`.

Made once the first frame is painted: nothing of it is needed before.
"""

from kiosk.settings import Settings, asset
from kiosk.ui.session import Session
from kiosk.ui.speech.audio import Audio
from kiosk.ui.speech.ear import Ear
from kiosk.ui.speech.sounds import Sounds
from kiosk.ui.speech.speaker import Speaker, command, installed
from kiosk.ui.window import KioskWindow


def ear_of(settings: Settings, session: Session, screen: KioskWindow) -> Ear | None:
    """The ear, which its owner closes before the screen; `None` where nothing shall ever sound."""
    access = settings.access
    if not (access.speech or access.sounds):
        return None
    return Ear(
        session,
        screen,
        Audio(),
        Speaker(command(settings.kiosk.languages)) if access.speech and installed() else None,
        Sounds(asset("sounds")) if access.sounds else None,
        volume=access.volume,
        spells=access.spell_entries,
    )
