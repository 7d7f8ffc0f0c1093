"""Which of an engine's voices speaks a language: a pure choice over what the engine says it has.

Must not know Qt. An engine must never be asked for a locale it does not name: Qt's speechd plugin then keeps the
voice of the language before, or takes one of "C", which is Bishnupriya Manipuri (PySide6 6.11.3, espeak-ng 1.51).
"""

from collections.abc import Iterable
from dataclasses import dataclass

# The one of several that most customers of such a kiosk speak like. espeak-ng's names; others' voices go by locale.
PREFERRED = {
    "es": "Spanish (Latin America)",
    "en": "English (America)",
    "pt": "Portuguese (Brazil)",
    "fr": "French (France)",
    "zh": "Chinese (Mandarin, latin as Pinyin)",  # its code, cmn, is none of Qt's: it stands under "C"
}
VARIANT = "+"  # "Spanish (Spain)+Adam" is a voice's voice, and there are a hundred of each


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice by its locale ("es_419") and its name."""

    locale: str
    name: str


def voice_for(language: str, voices: Iterable[Voice]) -> Voice | None:
    """The voice for a language ("es"): the preferred one, else any of that language; `None`: nobody speaks it."""
    plain = sorted(
        (voice for voice in voices if VARIANT not in voice.name), key=lambda voice: (voice.locale, voice.name)
    )
    preferred = (voice for voice in plain if voice.name == PREFERRED.get(language))
    near = (voice for voice in plain if voice.locale.partition("_")[0] == language)
    return next(preferred, None) or next(near, None)
