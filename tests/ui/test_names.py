"""Names that the settings give: on the cards, in the search, on the ticket screen's place, and on paper."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.model import Branch, Sector, Service
from kiosk.domain.names import Names
from kiosk.domain.receipt import Line
from kiosk.receipts import receipt_of
from kiosk.settings import Settings, asset, load
from kiosk.settings_access import names_of
from kiosk.settings_checks import LANGUAGES
from kiosk.ui.answers import BranchSearch, branch_card, sector_card, service_card
from kiosk.ui.language import Language
from tests.support.tickets import FULL, LIMA, NOW, REQUEST

SETTINGS = """
[kiosk]
languages = ["es", "en", "ar"]
[[branches]]
id = "mir1"
name = { en = "Miraflores Branch", ar = "فرع ميرافلوريس" }
[[sectors]]
id = "plat"
name = { en = "Service desks" }
[[services]]
id = "dep"
name = { en = "Deposits and withdrawals" }
"""
SHOP = Branch("mir1", name="Agencia Miraflores")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of a kiosk whose installer has named things."""
    file = tmp_path / "kiosk.toml"
    file.write_text(SETTINGS, encoding="utf-8")
    return load(file, {})


@pytest.fixture
def names(settings: Settings) -> Names:
    """Those names."""
    return names_of(settings)


def test_cards(names: Names, qapp: QGuiApplication) -> None:
    """Each card has the name of the language that is spoken, else the API's."""
    language = Language("en", LIMA, asset("translations"), qapp)
    now = datetime.now(UTC)

    def titles() -> list[str]:
        return [
            branch_card(names, language, now)(SHOP).title,
            sector_card(names, language, now)(Sector("plat", name="Plataforma")).title,
            service_card(names, language)(Service("dep", name="Depósitos y retiros")).title,
        ]

    assert titles() == ["Miraflores Branch", "Service desks", "Deposits and withdrawals"]
    language.change("ar")
    assert titles() == ["فرع ميرافلوريس", "Plataforma", "Depósitos y retiros"]
    language.change("es")
    assert titles() == ["Agencia Miraflores", "Plataforma", "Depósitos y retiros"]


@pytest.mark.parametrize("typed", ["agencia", "branch", "mira bran", "ميراف"])
def test_a_branch_is_found_by_any_of_its_names(names: Names, typed: str) -> None:
    """Whoever knows it by the API's name finds it, and so does who knows it by another."""
    assert BranchSearch(names).find([SHOP, Branch("x", name="Surco")], typed) == [SHOP]


def words(settings: Settings, language: str) -> list[str]:
    """The lines on paper for a customer of that language."""
    made = receipt_of(settings, FULL, replace(REQUEST, language=language), now=NOW)
    return [block.text for block in made.blocks if isinstance(block, Line)]


def test_paper_says_both_names(settings: Settings) -> None:
    """The customer's first, the desk's small below; who speaks the desk's language has one."""
    said = words(settings, "en")
    assert said[said.index("T2") + 1 :][:4] == [
        "Deposits and withdrawals",
        "Depósitos y retiros",
        "Service desks",
        "Plataforma",
    ]
    assert "Miraflores Branch" in said
    assert "Agencia Miraflores" not in said
    said = words(settings, "es")
    assert said[said.index("T2") + 1 :][:2] == ["Depósitos y retiros", "Plataforma"]


def test_the_demo_speaks_every_language() -> None:
    """Each service of the demo's bank has a name in each language, and no name is of an id the bank does not have."""
    chain = json.loads(asset("demo", "chain.json").read_text(encoding="utf-8"))
    demo = load(asset("demo", "kiosk.toml"), {})
    assert demo.kiosk.languages == LANGUAGES
    assert {entry.id for entry in demo.services} == {service["id"] for service in chain["services"]}
    assert {entry.id for entry in demo.sectors} <= {s["id"] for branch in chain["branches"] for s in branch["sectors"]}
    assert all({*entry.name, "es"} == set(LANGUAGES) for entry in (*demo.services, *demo.sectors))
    assert all(set(entry.note) in ({*LANGUAGES}, set()) for entry in demo.services)
