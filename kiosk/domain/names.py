"""What branches, sectors and services are called: the installer's name in the customer's language, else the API's own.

Must not know where the installer's names come from (`settings_access`), nor which language is spoken.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.model import Branch, Sector, Service, display_name

ByLanguage = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Names:
    """The installer's names, by the API's id and then by language; what is missing has the API's own."""

    branches: Mapping[str, ByLanguage] = field(default_factory=dict)
    sectors: Mapping[str, ByLanguage] = field(default_factory=dict)
    services: Mapping[str, ByLanguage] = field(default_factory=dict)

    def name(self, thing: Branch | Sector | Service, language: str) -> str:
        """What a person who reads this language reads."""
        return self.given(thing, language) or display_name(thing)

    def told(self, told: Branch | Sector | Service | None, chosen: Branch | Sector | Service, language: str) -> str:
        """As the ticket has it (`told`), else as the customer chose it; a name beats an id."""
        known = chosen if told is None else told
        named = told is not None and (told.name or told.short_name)
        return self.given(known, language) or display_name(known if named else chosen)

    def given(self, thing: Branch | Sector | Service, language: str) -> str:
        """The installer's name alone; "" where there is none."""
        match thing:
            case Branch():
                names = self.branches
            case Sector():
                names = self.sectors
            case Service():
                names = self.services
        return names.get(thing.id, {}).get(language, "")


UNNAMED = Names()
