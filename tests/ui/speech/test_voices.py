"""Which voice speaks a language, out of those that espeak-ng 1.51 has on Debian 12."""

import pytest

from kiosk.ui.speech.voices import Voice, voice_for

DEBIANS = tuple(
    Voice(locale, name)
    for locale, names in {
        "C": ("Bishnupriya Manipuri", "Chinese (Mandarin, latin as English)", "Chinese (Mandarin, latin as Pinyin)"),
        "ar_EG": ("Arabic", "Arabic+Adam"),
        "en_GB": ("English (Great Britain)", "English (Scotland)"),
        "en_US": ("English (America)", "English (Caribbean)", "English (America)+Adam"),
        "es_419": ("Spanish (Latin America)",),
        "es_ES": ("Spanish (Spain)", "Spanish (Spain)+Adam"),
        "fr_CH": ("French (Switzerland)",),
        "fr_FR": ("French (France)",),
        "pt_BR": ("Portuguese (Brazil)", "Portuguese (Portugal)"),
        "qu_PE": ("Quechua",),
        "yue_HK": ("Chinese (Cantonese)",),
    }.items()
    for name in names
)


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("es", Voice("es_419", "Spanish (Latin America)")),
        ("en", Voice("en_US", "English (America)")),
        ("pt", Voice("pt_BR", "Portuguese (Brazil)")),
        ("fr", Voice("fr_FR", "French (France)")),
        ("qu", Voice("qu_PE", "Quechua")),
        ("ar", Voice("ar_EG", "Arabic")),
        ("zh", Voice("C", "Chinese (Mandarin, latin as Pinyin)")),
    ],
)
def test_each_language_has_its_voice(language: str, voice: Voice) -> None:
    """The one that most customers of such a kiosk speak like."""
    assert voice_for(language, DEBIANS) == voice


def test_a_missing_voice_is_the_nearest_or_none() -> None:
    """Spain's Spanish rather than none; Cantonese is not Mandarin, and Manipuri is nobody's Spanish."""
    assert voice_for("es", [voice for voice in DEBIANS if voice.locale != "es_419"]) == Voice(
        "es_ES", "Spanish (Spain)"
    )
    assert voice_for("zh", [voice for voice in DEBIANS if "Mandarin" not in voice.name]) is None
    assert voice_for("de", DEBIANS) is None
