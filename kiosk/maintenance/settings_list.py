"""Every key of kiosk.toml as the staff's room shows it, and what leaves a kiosk when it is cloned.

Lists of tables that stand in no section (`[[services]]`) are cloned too, but not shown: nobody types them by touch.
Must not write files (`trial` does).
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk import settings_checks
from kiosk.maintenance import toml
from kiosk.maintenance.kinds import Kind, Setting
from kiosk.settings import load, sections
from kiosk.settings_maintenance import HASHES

CHOICES: dict[str, tuple[str, ...]] = {
    "api.revision": settings_checks.REVISIONS,
    "customer.ask_id": settings_checks.ASKED,
    "customer.ask_phone": settings_checks.ASKED,
    "printer.paper_mm": tuple(map(str, settings_checks.PAPERS_MM)),
    "printer.dpi": tuple(map(str, settings_checks.PRINTER_DPI)),
}
SECRET = frozenset({"api.token", "api.headers", *(f"maintenance.{name}" for name in HASHES)})
OWN = frozenset({"kiosk.id"})  # of one kiosk alone: not cloned
_KINDS = {bool: Kind.SWITCH, str: Kind.TEXT, int: Kind.NUMBER, float: Kind.NUMBER}


def listed(file: Path | None, environ: Mapping[str, str]) -> tuple[Setting, ...]:
    """Every key, with what the next start will make of it. Raises `SettingsError`."""
    settings = load(file if file is not None and file.exists() else None, environ)
    return tuple(
        _setting(
            f"{section.name}.{key.name}", key.type, getattr(getattr(settings, section.name), key.name), key, environ
        )
        for section in sections()
        for key in msgspec.structs.fields(section.type)
    )


def _setting(
    path: str, kind: object, value: object, key: msgspec.structs.FieldInfo, environ: Mapping[str, str]
) -> Setting:
    standard = key.default_factory() if callable(key.default_factory) else key.default
    shown = _KINDS.get(kind, Kind.TOML) if isinstance(kind, type) else Kind.TOML
    secret = path in SECRET
    return Setting(
        path=path,
        kind=Kind.CHOICE if path in CHOICES else shown,
        value="" if secret else plain(value),
        standard="" if secret else plain(standard),
        choices=CHOICES.get(path, ()),
        secret=secret,
        fixed=f"KIOSK_{path.replace('.', '__')}".upper() in environ,
    )


def plain(value: object) -> str:
    """As it is shown and typed: text without quotes, everything else as TOML."""
    return value if isinstance(value, str) else toml.text_of(msgspec.to_builtins(value))


def typed(path: str, text: str) -> object:
    """The value that was typed for the key `path`. Raises `ValueError` for no such key, or text that means nothing."""
    section, _, name = path.partition(".")
    kinds = {(table.name, key.name): key.type for table in sections() for key in msgspec.structs.fields(table.type)}
    if (section, name) not in kinds:
        raise ValueError(f"{path} is no setting")
    if kinds[section, name] is str:
        return text
    value = toml.value_of(text)
    return float(value) if kinds[section, name] is float and type(value) is int else value


def cloned(text: str) -> str:
    """A settings file's text without secrets and without what is one kiosk's own. Raises `ValueError` for no TOML."""
    return toml.whole(_without(tomllib.loads(text), SECRET | OWN))


def taken_over(own: str, other: str) -> tuple[str, int]:
    """The other kiosk's settings with this one's secrets and name; how many keys they are. Raises `ValueError`."""
    kept = {path: value for path, value in _flat(tomllib.loads(own)).items() if path in SECRET | OWN}
    tree = _without(tomllib.loads(other), SECRET | OWN)
    count = len(_flat(tree))
    for path, value in kept.items():
        section, _, name = path.partition(".")
        table = tree.setdefault(section, {})
        if isinstance(table, dict):
            table[name] = value
    return toml.whole(tree), count


def _flat(tree: Mapping[str, object]) -> dict[str, object]:
    """Each key's value by its path; of what stands in no section, the whole."""
    flat: dict[str, object] = {}
    for section, table in tree.items():
        flat |= (
            {f"{section}.{name}": value for name, value in table.items()}
            if isinstance(table, dict)
            else {section: table}
        )
    return flat


def _without(tree: Mapping[str, object], paths: frozenset[str]) -> dict[str, object]:
    left: dict[str, object] = {}
    for section, table in tree.items():
        if isinstance(table, dict):
            kept = {name: value for name, value in table.items() if f"{section}.{name}" not in paths}
            if kept:
                left[section] = kept
        else:
            left[section] = table
    return left
