"""The technician's pages: settings, printers, files, PINs, tests of the screen, the audit trail.

As `staff_pages`. Must not be imported before a technician needs it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from kiosk.domain.pin import Role
from kiosk.maintenance.kinds import Action, FoundPrinter, Kind, Place, Setting, Trace
from kiosk.ui import staff_phrases as phrases
from kiosk.ui.language import NAMES, UNREAD
from kiosk.ui.staff_pages import Content, NewPin, Page, carry_out
from kiosk.ui.staff_phrases import translate
from kiosk.ui.staff_rows import Row

if TYPE_CHECKING:
    from kiosk.maintenance.room import Room

TRACES = 100
LINE_MM = 50  # what the measured line should be
DIAGONAL = "screen.diagonal_in"
LANGUAGES = "kiosk.languages"
_TOOLS = (
    (Action.SET_SETTING, "tools"),
    (Action.UNDO_SETTINGS, "back"),
    (Action.CHOOSE_PRINTER, "printer"),
    (Action.CHECK_SCREENS, "contrast"),
    (Action.SET_PIN, "closed"),
    (Action.EXPORT_SETTINGS, "up"),
    (Action.IMPORT_SETTINGS, "down"),
    (Action.EXPORT_SUPPORT, "help"),
    (Action.RESTART, "restart"),
    (Action.DESKTOP, "exit"),
)


class Workshop(Page[frozenset[Action]]):
    """All the tools."""

    def read(self, room: "Room", /) -> frozenset[Action]:
        """What can be done; what undoes settings only while some are on trial."""
        on_trial = room.trial_left_s is not None
        return room.actions() - (frozenset() if on_trial else {Action.UNDO_SETTINGS})

    def content(self) -> Content:
        """See the class."""
        title = translate("Staff", "Technician's tools")
        if self.found is None:
            return Content(title)
        tools = [
            Row(action.word, phrases.action(action), symbol=mark) for action, mark in _TOOLS if action in self.found
        ]
        tools[2:2] = [
            Row("measure", translate("Staff", "Measure the screen"), symbol="ruler"),
            Row("touch", translate("Staff", "Test the touch"), symbol="target"),
            Row("trail", translate("Staff", "Read the audit trail"), symbol="clock"),
        ]
        return Content(title, rows=tuple(tools))

    def chosen(self, key: str, /) -> None:
        """Open it, or do it."""
        others: dict[str, Callable[[], Page[Any]]] = {"measure": Measure, "touch": Touch, "trail": Trail}
        if key in others:
            self.keeper.open(others[key]())
            return
        action = next(action for action in self.known if action.word == key)
        if action.arguments:
            self.keeper.open(page_of(action))
        else:
            carry_out(action, self.keeper)


def page_of(action: Action) -> Page[Any]:
    """Where its arguments are chosen."""
    pages: dict[Action, Callable[[], Page[Any]]] = {
        Action.SET_SETTING: Sections,
        Action.CHOOSE_PRINTER: Printers,
        Action.CHECK_SCREENS: Screens,
        Action.SET_PIN: Roles,
        Action.EXPORT_SETTINGS: lambda: Places(Action.EXPORT_SETTINGS),
        Action.IMPORT_SETTINGS: Imports,
        Action.EXPORT_SUPPORT: lambda: Places(Action.EXPORT_SUPPORT),
    }
    return pages[action]()


class Sections(Page[tuple[Setting, ...]]):
    """The sections of kiosk.toml."""

    def read(self, room: "Room", /) -> tuple[Setting, ...]:
        """All settings."""
        return room.settings()

    def content(self) -> Content:
        """See the class."""
        names = list(dict.fromkeys(setting.path.partition(".")[0] for setting in self.found or ()))
        count = translate("Staff", "Settings: {count}")
        rows = []
        for name in names:
            keys = [setting for setting in self.found or () if setting.path.startswith(f"{name}.")]
            rows.append(Row(name, name, count.format(count=len(keys)), symbol="tools"))
        return Content(
            translate("Staff", "Settings"),
            rows=tuple(rows),
            empty=translate("Staff", "The settings cannot be read."),
        )

    def chosen(self, key: str, /) -> None:
        """Its keys."""
        self.keeper.open(Keys(key))


class Keys(Page[tuple[Setting, ...]]):
    """The keys of one section, with what they are."""

    def __init__(self, section: str) -> None:
        self._section = section

    def read(self, room: "Room", /) -> tuple[Setting, ...]:
        """Its settings."""
        return tuple(setting for setting in room.settings() if setting.path.startswith(f"{self._section}."))

    def content(self) -> Content:
        """See the class."""
        return Content(f"[{self._section}]", rows=tuple(_setting(setting) for setting in self.found or ()))

    def chosen(self, key: str, /) -> None:
        """Change it."""
        setting = next(setting for setting in self.known if setting.path == key)
        self.keeper.open(Choices(setting) if _options(setting) else Value(setting))


def _setting(setting: Setting) -> Row:
    if setting.secret:
        shown = translate("Staff", "Not shown")
    elif setting.fixed:
        shown = translate("Staff", "{value} (set by the environment)").format(value=setting.value)
    else:
        shown = setting.value or "—"
    return Row(setting.path, setting.path.partition(".")[2], shown, still=setting.fixed)


def _options(setting: Setting) -> tuple[str, ...]:
    return ("true", "false") if setting.kind is Kind.SWITCH else setting.choices


class Choices(Page[object]):
    """A setting that is one of a few."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting

    def content(self) -> Content:
        """See the class."""
        options = _options(self._setting)
        return Content(
            self._setting.path,
            hint=_standard(self._setting),
            rows=tuple(Row(one, one, symbol="check" if one == self._setting.value else "") for one in options),
        )

    def chosen(self, key: str, /) -> None:
        """Save it."""
        self.keeper.do(Action.SET_SETTING, back=True, path=self._setting.path, value=key)


class Value(Page[object]):
    """A setting that is typed."""

    kind = "Entry"

    def __init__(self, setting: Setting) -> None:
        self._setting, self.start = setting, setting.value

    def content(self) -> Content:
        """See the class."""
        unread = _unread() if self._setting.path == LANGUAGES else ""
        return Content(self._setting.path, hint=" ".join(part for part in (_standard(self._setting), unread) if part))

    def given(self, typed: str, /) -> None:
        """Save it."""
        self.keeper.do(Action.SET_SETTING, back=True, path=self._setting.path, value=typed)


def _standard(setting: Setting) -> str:
    return translate("Staff", "Default: {value}").format(value=setting.standard or "—")


def _unread() -> str:
    """Whoever offers a language to customers should know that nobody has checked it."""
    if not UNREAD:
        return ""
    return translate("Staff", "No native speaker has read these yet: {languages}").format(languages=", ".join(UNREAD))


class Printers(Page[tuple[FoundPrinter, ...]]):
    """The printers this machine has."""

    def read(self, room: "Room", /) -> tuple[FoundPrinter, ...]:
        """All that are found."""
        return room.printers()

    def content(self) -> Content:
        """See the class."""
        return Content(
            translate("Staff", "Choose the printer"),
            rows=tuple(
                Row(one.uri, one.name, one.uri, symbol="check" if one.chosen else "printer", chosen=one.chosen)
                for one in self.found or ()
            ),
            empty=translate("Staff", "No printer was found: is it on, is its cable in?"),
        )

    def chosen(self, key: str, /) -> None:
        """Print there."""
        carry_out(Action.CHOOSE_PRINTER, self.keeper, back=True, uri=key)


class Places(Page[tuple[Place, ...]]):
    """Where a file is written to."""

    def __init__(self, action: Action) -> None:
        self._action = action

    def read(self, room: "Room", /) -> tuple[Place, ...]:
        """The kiosk's own folder, and drives."""
        return room.places()

    def content(self) -> Content:
        """See the class."""
        drive, own = translate("Staff", "Drive"), translate("Staff", "This kiosk")
        settings = self._action is Action.EXPORT_SETTINGS
        return Content(
            phrases.action(self._action),
            hint=translate("Staff", "PINs and tokens are left out.")
            if settings
            else translate("Staff", "It holds logs and requests, and nothing about customers."),
            rows=tuple(
                Row(str(n), drive if place.removable else own, str(place.folder), symbol="up")
                for n, place in enumerate(self.found or ())
            ),
            empty=translate("Staff", "Nothing can be written to: plug in a drive."),
        )

    def chosen(self, key: str, /) -> None:
        """Write it there."""
        self.keeper.do(self._action, back=True, place=str(self.known[int(key)].folder))


class Imports(Page[tuple[Path, ...]]):
    """The settings files that can be taken over."""

    def read(self, room: "Room", /) -> tuple[Path, ...]:
        """Newest first."""
        return room.imports()

    def content(self) -> Content:
        """See the class."""
        return Content(
            translate("Staff", "Import which settings?"),
            hint=translate("Staff", "This kiosk keeps its own name, PINs and tokens."),
            rows=tuple(
                Row(str(n), file.name, str(file.parent), symbol="down") for n, file in enumerate(self.found or ())
            ),
            empty=translate("Staff", "No settings file was found: plug in the drive it is on."),
        )

    def chosen(self, key: str, /) -> None:
        """Take it over."""
        carry_out(Action.IMPORT_SETTINGS, self.keeper, back=True, file=str(self.known[int(key)]))


class Roles(Page[object]):
    """Whose PIN is changed."""

    def content(self) -> Content:
        """See the class."""
        rows = tuple(Row(role.value, phrases.role(role), symbol="closed") for role in Role)
        return Content(translate("Staff", "Whose PIN?"), rows=rows)

    def chosen(self, key: str, /) -> None:
        """Type it."""
        self.keeper.open(NewPin(Role(key)))


class Trail(Page[tuple[Trace, ...]]):
    """Who did what, when, and what came of it."""

    def read(self, room: "Room", /) -> tuple[Trace, ...]:
        """The newest lines."""
        return room.trail(TRACES)

    def content(self) -> Content:
        """See the class."""
        names = {action.word: phrases.action(action) for action in Action}
        rows = []
        for number, line in enumerate(self.found or ()):
            when = f"{line.at.astimezone(self.keeper.language.zone):%d/%m %H:%M}"
            detail = " · ".join(part for part in (when, line.role, line.result, line.detail) if part)
            rows.append(Row(str(number), names.get(line.what, line.what), detail, still=True))
        return Content(translate("Staff", "Audit trail"), rows=tuple(rows))


class Measure(Page[tuple[Setting, ...]]):
    """Does 50 mm measure 50 mm? If not, how long the line is says what the panel's diagonal is."""

    kind = "Measure"

    def read(self, room: "Room", /) -> tuple[Setting, ...]:
        """The diagonal that is set."""
        return tuple(setting for setting in room.settings() if setting.path == DIAGONAL)

    def content(self) -> Content:
        """See the class."""
        hint = translate("Staff", "Hold a ruler against the line. How long is it?")
        return Content(translate("Staff", "Measure the screen"), hint=hint)

    def chosen(self, key: str, /) -> None:
        """The line is so many millimetres long."""
        if int(key) == LINE_MM:
            self.keeper.back()
            self.keeper.tell(translate("Staff", "50 mm measure 50 mm: nothing needs to change."), ok=True)
            return
        for setting in self.known:
            diagonal = round(float(setting.value) * int(key) / LINE_MM, 1)
            self.keeper.do(Action.SET_SETTING, back=True, path=DIAGONAL, value=str(diagonal))


class Screens(Page[tuple[str, ...]]):
    """In which language are the screens measured? On the panel that this is."""

    def read(self, room: "Room", /) -> tuple[str, ...]:
        """Those that customers can choose."""
        return room.languages

    def content(self) -> Content:
        """See the class."""
        return Content(
            translate("Staff", "Check the screens"),
            hint=translate("Staff", "Every screen is drawn unseen and measured. It takes a minute or two."),
            rows=tuple(Row(code, NAMES[code], symbol="globe") for code in self.found or ()),
        )

    def chosen(self, key: str, /) -> None:
        """Measure them."""
        size = QGuiApplication.primaryScreen().size()
        self.keeper.do(Action.CHECK_SCREENS, language=key, size=f"{size.width()}x{size.height()}")


class Touch(Page[object]):
    """Does every place answer a touch?"""

    kind = "Touch"

    def content(self) -> Content:
        """See the class."""
        return Content(
            translate("Staff", "Test the touch"), hint=translate("Staff", "Touch every field until all are marked.")
        )

    def chosen(self, _key: str, /) -> None:
        """All have."""
        self.keeper.back()
        self.keeper.tell(translate("Staff", "Every place answers."), ok=True)
