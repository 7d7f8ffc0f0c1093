"""What things are called: the installer's name in the customer's language, else what the API says."""

from kiosk.domain.model import Branch, Sector, Service
from kiosk.domain.names import Names

NAMES = Names(branches={"a": {"en": "Main Street"}}, sectors={"a": {"en": "Desks"}}, services={"a": {"en": "Cash"}})


def test_each_kind_has_names_of_its_own() -> None:
    """A branch, a sector and a service may have the same id."""
    things = (Branch("a", name="Agencia"), Sector("a", name="Plataforma"), Service("a", name="Caja"))
    assert [NAMES.name(thing, "en") for thing in things] == ["Main Street", "Desks", "Cash"]
    assert [NAMES.name(thing, "es") for thing in things] == ["Agencia", "Plataforma", "Caja"]


def test_the_tickets_own_service_is_the_one_that_is_named() -> None:
    """The server may have chosen another: its name counts, the installer's for the choice does not."""
    cash, loans = Service("a", name="Caja"), Service("b", name="Créditos")
    assert NAMES.told(loans, cash, "en") == "Créditos"
    assert NAMES.told(Service("a"), loans, "en") == "Cash"
    assert NAMES.told(None, cash, "en") == "Cash"
    assert NAMES.told(Service("a"), cash, "es") == "Caja"
