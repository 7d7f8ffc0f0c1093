"""The customer's language: catalogues, names, direction, and times as its people write them.

Texts come from Qt Linguist catalogues (`assets/translations/*.ts`, compiled to `.qm` by `make`). The source texts are
English, so a text that a catalogue lacks is still a sentence.
"""

import unicodedata
from datetime import datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTime, QTranslator

# By what its readers call it: whoever looks for their language reads no other.
NAMES = {
    "es": "Español",
    "en": "English",
    "pt": "Português",
    "qu": "Runasimi",
    "fr": "Français",
    "ar": "العربية",
    "zh": "中文",
}
# Whose texts no native speaker has read yet: the staff's room says so. Who has read one takes it out, and notes it in
# docs/languages.md.
UNREAD: tuple[str, ...] = ("es", "en", "pt", "qu", "fr", "ar", "zh")
# Arabic is written with either digits, each in its half of the Arab world: a locale that has the one, one that has the
# other. Days and months are called the same in both.
ARABIC_INDIC, ARABIC_LATIN = "ar_EG", "ar_MA"


def number(value: int) -> str:
    """In the digits and groups of the language that the window speaks now."""
    return QLocale().toString(value)


class Language(QObject):
    """The one language the whole window speaks now, which is Qt's default locale too: `number` and `%Ln` follow it."""

    def __init__(
        self,
        code: str,
        zone: tzinfo,
        catalogues: Path,
        parent: QObject | None = None,
        *,
        arabic_digits: bool = False,
    ) -> None:
        super().__init__(parent)
        self._arabic = ARABIC_INDIC if arabic_digits else ARABIC_LATIN
        self.code = code
        self.zone = zone
        self._catalogues = catalogues
        self._translator = QTranslator(self)
        self._install(code)

    def change(self, code: str) -> bool:
        """Speak another language from now on; says whether it is another."""
        if code == self.code:
            return False
        self.code = code
        QCoreApplication.removeTranslator(self._translator)
        self._install(code)
        return True

    def _install(self, code: str) -> None:
        QLocale.setDefault(QLocale(self._arabic if code == "ar" else code))
        if self._translator.load(str(self._catalogues / f"{code}.qm")):
            QCoreApplication.installTranslator(self._translator)

    @property
    def right_to_left(self) -> bool:
        """Whether this language is read from right to left."""
        # The way its own name is written. textDirection would make all of Qt's enums before the first frame (cards.py).
        return unicodedata.bidirectional(QLocale(self.code).nativeLanguageName()[:1]) in {"R", "AL"}

    def time(self, moment: datetime) -> str:
        """The time of day in the branch's zone: "09:00", of 24 hours as all these languages write it."""
        local = moment.astimezone(self.zone)
        return QLocale().toString(QTime(local.hour, local.minute), "HH:mm")

    def weekday(self, moment: datetime) -> str:
        """The day's name in the branch's zone: "lunes"."""
        return QLocale().dayName(moment.astimezone(self.zone).isoweekday())
