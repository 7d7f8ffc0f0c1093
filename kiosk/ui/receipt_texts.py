"""The words on paper in a language, whatever the screen speaks meanwhile: the worker that prints asks for them.

Must not install its translator: the window's language is `Language`'s.
"""

from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTranslator

from kiosk.domain.receipt import ReceiptTexts

# What `pyside6-lupdate` reads; the same sentences as ReceiptTexts' own, which tests/ui/test_language.py holds together.
SOURCES = (
    QT_TRANSLATE_NOOP("Receipt", "Your number"),
    QT_TRANSLATE_NOOP("Receipt", "Issued {time}"),
    QT_TRANSLATE_NOOP("Receipt", "%d/%m/%Y %H:%M"),
    QT_TRANSLATE_NOOP("Receipt", "No waiting"),
    QT_TRANSLATE_NOOP("Receipt", "Wait: about {minutes} min"),
    QT_TRANSLATE_NOOP("Receipt", "Wait: up to {minutes} min"),
    QT_TRANSLATE_NOOP("Receipt", "Wait: about {low}–{high} min"),
    QT_TRANSLATE_NOOP("Receipt", "You are next"),
    QT_TRANSLATE_NOOP("Receipt", "Ahead of you: {count}"),
    QT_TRANSLATE_NOOP("Receipt", "Scan this code to follow your turn"),
    QT_TRANSLATE_NOOP("Receipt", "Ticket {id}"),
    QT_TRANSLATE_NOOP("Receipt", "COPY {time}"),
)


ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
WORDS = tuple(field.name for field in fields(ReceiptTexts) if field.name != "numerals")


def receipt_texts(code: str, catalogues: Path, *, arabic_digits: bool = False) -> ReceiptTexts:
    """The words of that language; what its catalogue lacks is in English. `arabic_digits` are for Arabic alone."""
    translator = QTranslator()
    translator.load(str(catalogues / f"{code}.qm"))
    english = ReceiptTexts()
    words = {name: getattr(english, name) for name in WORDS}
    return ReceiptTexts(
        **{name: translator.translate("Receipt", word) or word for name, word in words.items()},
        numerals=ARABIC_INDIC if arabic_digits and code == "ar" else english.numerals,
    )
