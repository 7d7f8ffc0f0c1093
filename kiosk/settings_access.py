"""What the settings say so that everybody can use the kiosk: how it hangs, names and notes in their language, and
whom the law puts first.

A part of `settings`, which finds and types the values.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from kiosk.domain.comfort import LOUDEST, QUIETEST
from kiosk.domain.names import Names

if TYPE_CHECKING:
    from kiosk.settings import Settings

Report = Callable[[str, str, str], None]  # key path, what is wrong, what to write

NAMED = ("branches", "sectors", "services")
# Ids are opaque (API.md), but each becomes a part of a URL's path.
ID = r"(?!\.{1,2}$)[!-~]{1,128}"
NAME_LENGTH = 120  # as long as the API's own
NOTE_LENGTH = 120  # characters: what is read standing up, before there is a ticket
LAWS = ("", "pe", "br")  # countries whose law on preferential attention the kiosk can explain
LONG_WAIT_MIN = (0, 600)
BOTTOM_MM = (0.0, 1200.0)  # higher, and nobody reaches even the bar

SWITCHES = (0, 2)
# What interfaces for switches send. No letters and digits: scanners type them, and one that comes first comes alone.
SWITCH_KEYS = ("Space", "Return", "Tab", "Backspace", "PageUp", "PageDown")
ON_KEYPADS = frozenset({"Return"})  # of these, what a tactile keypad sends too
SCAN_S = (0.5, 10.0)


class AccessSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[access]`: for everybody, sighted or not, seated or standing."""

    bottom_mm: float = 0.0  # how high the panel's lower edge is above the floor; 0: not known
    arabic_digits: bool = False  # in Arabic, numbers are written ٠١٢٣
    speech: bool = True  # where the parts for it are installed
    volume: int = 50  # percent: where each customer starts, until staff set another
    spell_entries: bool = False  # what customers type is spelled out, to headsets only
    sounds: bool = True
    switches: int = 0  # 1 or 2 are attached, for whoever can press nothing else
    switch_keys: tuple[str, ...] = ("Space", "Return")  # which keys they are
    scan_s: float = 2.0  # how long a thing stays marked with one switch
    law: str = ""  # the country whose law on preferential attention is shown
    long_wait_min: int = 30  # a wait of so many minutes is told before the ticket; 0: none is


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[[branches]]`, `[[sectors]]`, `[[services]]`: what one of them is called, where the API's name is not enough."""

    id: str  # the API's
    name: dict[str, str] = {}  # by language; one that is missing has the API's own name


class NamedService(Named, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[[services]]`: what is said before its ticket, too, and the id of the service in its place for whom the law puts
    first.
    """

    note: dict[str, str] = {}  # by language; the first stands in for one that is missing
    preferential: str = ""  # "": it has none


def names_of(settings: "Settings") -> Names:
    """The installer's names, as screens and paper look them up."""
    branches, sectors, services = ({entry.id: entry.name for entry in getattr(settings, kind)} for kind in NAMED)
    return Names(branches, sectors, services)


def check(access: AccessSection, report: Report, *, keypad: bool) -> None:
    """Report every value that cannot be: its key, what is wrong, what to write. `keypad`: one is attached."""
    low, high = BOTTOM_MM
    if not low <= access.bottom_mm <= high:
        report("access.bottom_mm", f"is {access.bottom_mm:g}", f"write {low:g} to {high:g}")
    if not QUIETEST <= access.volume <= LOUDEST:
        report("access.volume", f"is {access.volume}", f"write {QUIETEST} to {LOUDEST}")
    _switches(access, report, keypad=keypad)
    if access.law not in LAWS:
        report("access.law", f"is {_shown(access.law)}", 'write "pe" (Peru), "br" (Brazil) or ""')
    least, most = LONG_WAIT_MIN
    if not least <= access.long_wait_min <= most:
        report("access.long_wait_min", f"is {access.long_wait_min}", f"write {least} to {most}")


def _switches(access: AccessSection, report: Report, *, keypad: bool) -> None:
    few, many = SWITCHES
    if not few <= access.switches <= many:
        report("access.switches", f"is {access.switches}", f"write {few} (none) to {many}")
    if len(access.switch_keys) != many or len({*access.switch_keys} & {*SWITCH_KEYS}) != many:
        report("access.switch_keys", "are not two keys for this", f"write two of {', '.join(SWITCH_KEYS)}")
    elif keypad and access.switches and (both := ON_KEYPADS & {*access.switch_keys}):
        others = ", ".join(key for key in SWITCH_KEYS if key not in ON_KEYPADS)
        report("access.switch_keys", f"has the keypad's {_shown(min(both))}", f"with a keypad write two of {others}")
    short, long = SCAN_S
    if not short <= access.scan_s <= long:
        report("access.scan_s", f"is {access.scan_s:g}", f"write {short:g} to {long:g}")


def check_names(settings: "Settings", languages: Sequence[str], report: Report) -> None:
    """Report every table that names nothing, or badly; `languages` are all there are."""
    for kind in NAMED:
        entries: tuple[Named, ...] = getattr(settings, kind)
        if len({entry.id for entry in entries}) < len(entries):
            report(kind, "has an id twice", "write one table for each id")
        for number, entry in enumerate(entries):
            _named(f"{kind}[{number}]", entry, languages, report)


def check_services(settings: "Settings", languages: Sequence[str], report: Report) -> None:
    """Report every note that cannot be read, and every twin that is none; `languages` are all there are."""
    mapped = {entry.id for entry in settings.services if entry.preferential}
    for number, entry in enumerate(settings.services):
        path = f"services[{number}]"
        _note(f"{path}.note", entry.note, settings.kiosk.languages, languages, report)
        if entry.preferential == entry.id:
            report(f"{path}.preferential", "is the service itself", "write the id of the service in its place")
        elif entry.preferential in mapped:
            report(f"{path}.preferential", "has one of its own", "write the id of a service without")
        elif entry.preferential and not re.fullmatch(ID, entry.preferential):
            wanted = "write the id the ticket server gives it"
            report(f"{path}.preferential", f"is {_shown(entry.preferential)}", wanted)


def _note(path: str, note: Mapping[str, str], spoken: Sequence[str], known: Sequence[str], report: Report) -> None:
    for language, text in note.items():
        if language not in known:
            report(path, f"has {_shown(language)}", f"write languages of {', '.join(known)}")
        elif not text.strip() or not text.isprintable() or len(text) > NOTE_LENGTH:
            wanted = f"write 1 to {NOTE_LENGTH} printable characters"
            report(f"{path}.{language}", f"is {_shown(text)}", wanted)
    if note and spoken and spoken[0] not in note:
        report(path, "lacks the first language", f'write {{ {spoken[0]} = "…" }}')


def _named(path: str, entry: Named, languages: Sequence[str], report: Report) -> None:
    if not re.fullmatch(ID, entry.id):
        report(f"{path}.id", f"is {_shown(entry.id)}", "write the id the ticket server gives it")
    for language, name in entry.name.items():
        if language not in languages:
            report(f"{path}.name", f"has {_shown(language)}", f"write languages of {', '.join(languages)}")
        elif not name.strip() or not name.isprintable() or len(name) > NAME_LENGTH:
            wanted = f"write 1 to {NAME_LENGTH} printable characters"
            report(f"{path}.name.{language}", f"is {_shown(name)}", wanted)


def _shown(text: str) -> str:
    """As it would stand in the file, on one line and not too long."""
    return msgspec.json.encode(text[:60]).decode()
