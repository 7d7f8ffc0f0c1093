"""Sentences that count something, in every plural form that a language has: each is a function of the number.

In Python, `pyside6-lupdate` takes a text for one with plural forms only where the number in its call is written out. So
here `translate` is given an example, and makes the function.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str, meaning: str, _example: int) -> Callable[[int], str]:
    """The sentence for any number."""
    return lambda count: QCoreApplication.translate(context, text, meaning, count)


answers = translate("Speech", "%n answer(s) to choose from.", "", 5)
characters = translate("Speech", "%n character(s) typed.", "", 5)
seconds_left = translate("Speech", "If you do nothing, we start over in %n second(s).", "", 5)
up_to_minutes = translate("Speech", "up to %n minute(s)", "", 5)
about_minutes = translate("Speech", "about %n minute(s)", "", 5)
to_minutes = translate("Speech", "about {low} to %n minute(s)", "", 5)
