"""What technicians do: settings, files, PINs, and ending the program. None of it needs a kiosk in order.

Raises `KioskError`, `OSError` and `ValueError`, whose sentences the room shows. Must not decide who may.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.domain import pin
from kiosk.domain.pin import Role, Weak
from kiosk.maintenance import exports, settings_list, toml
from kiosk.maintenance.kinds import Action, Done, Leave, Trace
from kiosk.maintenance.pins import PinRefused, Pins
from kiosk.maintenance.requests import done
from kiosk.maintenance.say import Say, sentence
from kiosk.maintenance.screens import check_screens
from kiosk.maintenance.trial import KEEP_WITHIN_S, Trial
from kiosk.settings import SettingsError

Given = Mapping[str, str]
TRACES_FOR_SUPPORT = 2000


class Workshop:
    """The technicians' bench of one kiosk; `folder` is the state folder. `kept` is called when a trial is over."""

    def __init__(self, trial: Trial, folder: Path, environ: Mapping[str, str], kept: Callable[[], None]) -> None:
        self._trial, self._folder, self._environ, self._kept = trial, folder, environ, kept

    def set_setting(self, given: Given) -> Done:
        """One key, checked with all the others as the next start will read them."""
        return self._changed({given["path"]: given["value"]})

    def choose_printer(self, given: Given) -> Done:
        """The printer, by its URI."""
        return self._changed({"printer.uri": given["uri"]})

    def keep(self, _given: Given) -> Done:
        """New settings stay, if the kiosk has started with them."""
        if self._trial.keep():
            self._kept()
            return done(Say.SETTINGS_KEPT)
        if self._trial.on:
            return done(Say.SETTING_SAVED, ok=False, seconds=round(KEEP_WITHIN_S))
        return done(Say.NOTHING_ON_TRIAL, ok=False)

    def undo(self, _given: Given) -> Done:
        """The old settings come back, and the kiosk starts with them."""
        if not self._trial.undo():
            return done(Say.NOTHING_ON_TRIAL, ok=False)
        self._kept()
        return Done(ok=True, sentence=sentence(Say.SETTINGS_UNDONE), leave=Leave.RESTART)

    def export_settings(self, given: Given) -> Done:
        """To clone this kiosk."""
        file = exports.write_settings(self._text(), self._place(given["place"]))
        return done(Say.EXPORTED, file=str(file))

    def import_settings(self, given: Given) -> Done:
        """Of another kiosk; secrets and the name stay this one's."""
        file = Path(given["file"])
        if file not in exports.imports(self._folder):
            raise ValueError(f"{file} is none of the files found")
        text, count = settings_list.taken_over(self._text(), exports.read_settings(file))
        try:
            self._trial.replace(text, self._environ)
        except SettingsError as wrong:
            return done(Say.SETTING_REFUSED, ok=False, detail=str(wrong))
        return done(Say.IMPORTED, count=count, seconds=round(KEEP_WITHIN_S))

    def export_support(self, given: Given, traces: Callable[[int], tuple[Trace, ...]]) -> Done:
        """Logs and outbox for support, without personal data."""
        place = self._place(given["place"])
        file = exports.write_support(self._folder, self._text(), traces(TRACES_FOR_SUPPORT), place)
        return done(Say.EXPORTED, file=str(file))

    def set_pin(self, given: Given, pins: Pins) -> Done:
        """Of staff or technicians."""
        role = Role(given["role"])
        try:
            pins.set_pin(role, given["pin"])
        except PinRefused as refused:
            if refused.weak is None:
                return done(Say.PIN_TAKEN, ok=False)
            if refused.weak is Weak.TOO_SHORT:
                return done(Say.PIN_TOO_SHORT, ok=False, least=pin.LEAST_DIGITS[role])
            if refused.weak is Weak.TOO_LONG:
                return done(Say.PIN_TOO_LONG, ok=False, most=pin.MOST_DIGITS)
            return done(Say.PIN_WEAK, ok=False)
        return done(Say.PIN_SET)

    def check_screens(self, given: Given) -> Done:
        """Measured as everybody may ask for them."""
        file = self._trial.file
        return check_screens(given["language"], given["size"], file if file.exists() else None, self._environ)

    def restart(self, _given: Given) -> Done:
        """The program ends, and is started again."""
        return Done(ok=True, sentence=sentence(Say.RESTARTING), leave=Leave.RESTART)

    def desktop(self, _given: Given) -> Done:
        """The program ends, and is not started again."""
        return Done(ok=True, sentence=sentence(Say.LEAVING), leave=Leave.DESKTOP)

    def bench(self) -> dict[Action, Callable[[Given], Done]]:
        """What is done for each action that needs nothing but this."""
        return {
            Action.SET_SETTING: self.set_setting,
            Action.CHOOSE_PRINTER: self.choose_printer,
            Action.KEEP_SETTINGS: self.keep,
            Action.UNDO_SETTINGS: self.undo,
            Action.EXPORT_SETTINGS: self.export_settings,
            Action.IMPORT_SETTINGS: self.import_settings,
            Action.CHECK_SCREENS: self.check_screens,
            Action.RESTART: self.restart,
            Action.DESKTOP: self.desktop,
        }

    def _changed(self, values: Mapping[str, str]) -> Done:
        text = self._text()
        for path, typed in values.items():
            if f"KIOSK_{path.replace('.', '__')}".upper() in self._environ:
                return done(Say.SETTING_REFUSED, ok=False, detail=f"{path} is set by the environment")
            section, _, key = path.partition(".")
            text = toml.changed(text, section, key, settings_list.typed(path, typed))
        try:
            self._trial.replace(text, self._environ)
        except SettingsError as wrong:
            return done(Say.SETTING_REFUSED, ok=False, detail=str(wrong))
        return done(Say.SETTING_SAVED, seconds=round(KEEP_WITHIN_S))

    def _text(self) -> str:
        return self._trial.file.read_text("utf-8") if self._trial.file.exists() else ""

    def _place(self, named: str) -> Path:
        """One of the places found, and nowhere else."""
        found = next((place.folder for place in exports.places(self._folder) if str(place.folder) == named), None)
        if found is None:
            raise ValueError(f"{named} is none of the places found")
        return found
