"""The catalogues are whole: every text of the screens and of paper, in every language, with its placeholders."""

import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from kiosk.domain.model import Wait
from kiosk.domain.receipt import ReceiptTexts
from kiosk.maintenance.kinds import Kind, Setting
from kiosk.settings import asset
from kiosk.settings_checks import LANGUAGES
from kiosk.ui import phrases
from kiosk.ui.language import NAMES, UNREAD, Language, number
from kiosk.ui.receipt_texts import SOURCES, WORDS, receipt_texts
from kiosk.ui.staff_workshop import Value
from kiosk.ui.window import FAMILY, SUBSTITUTES

TOOL_TIMEOUT_S = 120
CATALOGUES = asset("translations")
# Counts that fall into different forms in one of the languages, and each one's form in each (Qt's rules).
COUNTS = (0, 1, 2, 3, 11, 100)
RULES = {
    "es": (1, 0, 1, 1, 1, 1),
    "en": (1, 0, 1, 1, 1, 1),
    "pt": (0, 0, 1, 1, 1, 1),
    "qu": (1, 0, 1, 1, 1, 1),
    "fr": (0, 0, 1, 1, 1, 1),
    "ar": (0, 1, 2, 3, 4, 5),
    "zh": (0, 0, 0, 0, 0, 0),
}
# Arabic's second and third form stand for one count alone (1 and 2), which the word itself says.
SAID_BY_THE_WORD = {"ar": (1, 2)}
# What is the same in English because it is: abbreviations, an order of numbers, words that both languages have.
UNITS = {"%1 mm", "{seconds} s", "{minutes} min", "{hours} h", "{hours} h {minutes} min"}
SAME = {
    "es": UNITS | {"{days} d {hours} h", "%d/%m/%Y %H:%M", "Ticket {id}", "abc", "ñ á"},
    "pt": UNITS | {"{days} d {hours} h", "%d/%m/%Y %H:%M", "abc"},
    "qu": UNITS | {"%d/%m/%Y %H:%M", "abc", "ñ á"},
    "fr": UNITS | {"%d/%m/%Y %H:%M", "abc", "plus", "Version"},
    "ar": {"%d/%m/%Y %H:%M", "abc", "ñ á"},
    "zh": {"abc", "ñ á"},
}
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%[1-9]|%[A-Za-z]")
TOOL = "from PySide6.scripts.pyside_tool import {0}; {0}()"  # what the command pyside6-{0} runs


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a catalogue: `translations` has one entry a plural form."""

    context: str
    source: str
    comment: str
    numerus: bool
    state: str  # "" is finished
    translations: tuple[str, ...]


def entries(code: str) -> Iterator[Entry]:
    """What a language's catalogue holds."""
    root = ET.parse(CATALOGUES / f"{code}.ts").getroot()  # noqa: S314  # our own file
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Entry(
                context=context.findtext("name", ""),
                source=message.findtext("source", ""),
                comment=message.findtext("comment", ""),
                numerus=message.get("numerus") == "yes",
                state=translation.get("type", ""),
                translations=tuple(forms or [translation.text or ""]),
            )


def placeholders(text: str) -> Counter[str]:
    """What is put in. `%Ln` is `%n` in the language's own digits."""
    return Counter(PLACEHOLDER.findall(text.replace("%Ln", "%n")))


def test_the_languages_are_the_same_everywhere() -> None:
    """What may be set, what has a name on the button and what has a catalogue are the same languages."""
    catalogues = {path.stem for path in CATALOGUES.glob("*.ts")}
    assert set(LANGUAGES) == set(NAMES) == catalogues


def test_who_has_read_what(repository: Path) -> None:
    """docs/languages.md has a row for each language, and says "not yet" of those that the staff's room warns of."""
    document = (repository / "docs" / "languages.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|.*\| (\d) \| (yes|not yet) \|$", document, re.MULTILINE)
    assert {code: (name, int(forms)) for code, name, forms, _ in rows} == {
        code: (NAMES[code], len(set(RULES[code]))) for code in LANGUAGES
    }
    assert [code for code, *_, read in rows if read == "not yet"] == list(UNREAD)
    hint = Value(Setting("kiosk.languages", Kind.TOML, '["es"]', '["es", "en"]')).content().hint
    assert hint.endswith(": " + ", ".join(UNREAD))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated(code: str) -> None:
    """Nothing is unfinished, obsolete or empty, and a count has as many forms as the language needs."""
    missing = [
        entry
        for entry in entries(code)
        if entry.state
        or not all(entry.translations)
        or len(entry.translations) != (len(set(RULES[code])) if entry.numerus else 1)
    ]
    assert missing == []


@pytest.mark.parametrize("code", SAME)
def test_nothing_is_left_in_english(code: str) -> None:
    """A text that is the same as its source was forgotten, but for what both languages really say alike."""
    assert {entry.source for entry in entries(code) if entry.source in entry.translations} == SAME[code]


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_survive_translation(code: str) -> None:
    """`{time}`, `%n` and `%1` stand in every translation as often as in its source: else a number would be missing."""
    lost = [
        (entry.source, translation)
        for entry in entries(code)
        if entry.source != "%d/%m/%Y %H:%M"  # a date's parts may be fewer, or in another order
        for form, translation in enumerate(entry.translations)
        if placeholders(translation) != placeholders(entry.source)
        if not (entry.numerus and form in SAID_BY_THE_WORD.get(code, ()) and not placeholders(translation))
    ]
    assert lost == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_are_plain_text(code: str) -> None:
    """No control or format characters, no markup, no stray blanks: a slip would be on screen."""
    odd = [
        text
        for entry in entries(code)
        for text in (entry.source, *entry.translations)
        if text != text.strip()
        or re.search("[<>]|  ", text)
        or any(unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs"} for character in text.replace("\n", ""))
    ]
    assert odd == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_count_has_its_form(code: str) -> None:
    """What a count is said in, as Qt chooses it while the kiosk runs: "1 character", "2 characters"."""
    translator = QTranslator()
    assert translator.load(str(CATALOGUES / f"{code}.qm"))
    for entry in entries(code):
        if entry.numerus:
            said = [translator.translate(entry.context, entry.source, entry.comment, count) for count in COUNTS]
            assert said == [entry.translations[form] for form in RULES[code]], entry.source


MOMENT = datetime(2026, 11, 23, 22, 5, tzinfo=UTC)  # a Monday
WRITTEN = {
    "es": ("17:05", "lunes", "1234"),
    "en": ("17:05", "Monday", "1,234"),
    "pt": ("17:05", "segunda-feira", "1.234"),
    "qu": ("17:05", "Lunes", "1,234"),
    "fr": ("17:05", "lundi", "1\u202f234"),
    "ar": ("17:05", "الاثنين", "1.234"),
    "zh": ("17:05", "星期一", "1,234"),
}


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[Language]:
    """The window's language, Spanish first; afterwards Qt's default locale is what it was."""
    assert qapp is not None  # translators are installed in it
    before = QLocale()
    yield Language("es", ZoneInfo("America/Lima"), CATALOGUES, arabic_digits=request.param)
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", [False], indirect=True)
def test_times_days_and_numbers_are_written_as_its_people_do(language: Language) -> None:
    """The hour of the branch of 24, the day by its name, digits in the language's groups."""
    for code in (*LANGUAGES, "es"):
        language.change(code)
        assert (language.time(MOMENT), language.weekday(MOMENT), number(1234)) == WRITTEN[code]


@pytest.mark.parametrize("language", [True], indirect=True)
def test_arabic_digits(language: Language) -> None:
    """Where the settings ask for them: in times, waits and counts, in Arabic alone."""
    assert phrases.wait(Wait(10, 15)) == "unos 10–15 min"
    language.change("ar")
    counted = QCoreApplication.translate("CustomerScreen", "%n character(s) typed", "", 3)
    said = (language.time(MOMENT), phrases.wait(Wait(10, 15)), phrases.position(4), phrases.step(2, 3), counted)
    assert said == ("١٧:٠٥", "حوالي ١٠–١٥ دقيقة", "أمامك: ٣", "الخطوة ٢ من ٣", "كُتبت ٣ أحرف")
    language.change("zh")
    assert language.time(MOMENT) == "17:05"


def test_english_says_what_the_sources_say() -> None:
    """The sources are English: the English catalogue changes nothing but the forms of counts."""
    changed = [entry for entry in entries("en") if not entry.numerus and entry.translations != (entry.source,)]
    assert changed == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_letter_has_a_font(code: str, qapp: QGuiApplication) -> None:
    """All letters are in the type the screen is set in, or in one it names in its stead: none is left to chance."""
    assert qapp is not None
    installed = [family for family in (FAMILY, *SUBSTITUTES) if QFontDatabase.hasFamily(family)]
    fonts = [QRawFont.fromFont(QFont(family)) for family in installed]
    letters = {letter for entry in entries(code) for text in entry.translations for letter in text} - {"\n"}
    letters |= set(NAMES[code])
    assert {letter for letter in letters if not any(all(font.glyphIndexesForString(letter)) for font in fonts)} == set()


def test_catalogues_are_up_to_date(tmp_path: Path, repository: Path) -> None:
    """Collecting the texts of the sources again (`make texts`) finds nothing new and nothing gone."""
    copies = [Path(shutil.copy(CATALOGUES / f"{code}.ts", tmp_path)) for code in LANGUAGES]
    options = ["-silent", "-no-obsolete", "-locations", "none", "-extensions", "py,qml"]
    command = [sys.executable, "-c", TOOL.format("lupdate"), *options, "kiosk/ui", "-ts", *map(str, copies)]
    subprocess.run(command, cwd=repository, check=True, timeout=TOOL_TIMEOUT_S)
    assert " ".join(options[1:]) in (repository / "Makefile").read_text(encoding="utf-8")
    for copy in copies:
        assert copy.read_text(encoding="utf-8") == (CATALOGUES / copy.name).read_text(encoding="utf-8"), "make texts"


def test_compiled_catalogues_are_up_to_date(tmp_path: Path, repository: Path) -> None:
    """What `make` compiled, and the kiosk reads, was made of these catalogues."""
    for code in LANGUAGES:
        compiled = tmp_path / f"{code}.qm"
        command = [sys.executable, "-c", TOOL.format("lrelease"), "-silent", str(CATALOGUES / f"{code}.ts")]
        subprocess.run([*command, "-qm", str(compiled)], cwd=repository, check=True, timeout=TOOL_TIMEOUT_S)
        assert compiled.read_bytes() == (CATALOGUES / compiled.name).read_bytes(), "make assets/translations/*.qm"


def test_paper_speaks_too() -> None:
    """The words on paper are those on the translators' list, in the language that is asked for."""
    words: list[str] = [getattr(ReceiptTexts(), name) for name in WORDS]
    assert set(SOURCES) == set(words)
    for code in LANGUAGES:
        known = {entry.source: entry.translations[0] for entry in entries(code) if entry.context == "Receipt"}
        texts = receipt_texts(code, CATALOGUES)
        assert [known[word] for word in words] == [getattr(texts, name) for name in WORDS]
