"""The settings file and its trial: new settings are kept by a person who sees them work, or the old ones come back.

    kiosk.toml              what the next start reads
    kiosk.toml.old          the one before it, kept after the trial too
    kiosk.toml.trial        there while the new ones are on trial: how often the kiosk has started with them

Rolled back at the second start with them (the first did not last), at a start that they do not survive, and
`KEEP_WITHIN_S` after a start unless somebody has said to keep them. Each file is there whole or not at all. Several
changes before a start are one trial: the old file is the one from before all of them. Must not know screens.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.log import LogEvent, log
from kiosk.settings import Settings, SettingsError, load

KEEP_WITHIN_S = 60.0
FILE_MODE = 0o640  # readable by the kiosk's group alone: it may hold secrets
NONE = b""  # what `.old` holds where there was no file


class Trial:
    """The trial of one settings file, if there is one."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._old = file.with_name(f"{file.name}.old")
        self._mark = file.with_name(f"{file.name}.trial")

    @property
    def on(self) -> bool:
        """Whether the file was changed and nobody has said yet to keep it."""
        return self._mark.exists()

    @property
    def starts(self) -> int:
        """How often the kiosk has started with the file on trial; 0: not yet, or there is none."""
        with suppress(OSError, ValueError):
            return int(self._mark.read_text("ascii"))
        return 0

    def replace(self, text: str, environ: Mapping[str, str]) -> Settings:
        """Have this text be the file, from the next start on. Raises `SettingsError` (nothing changed), `OSError`.

        It is read as the next start will read it, before the file is touched.
        """
        mode = self.file.stat().st_mode & 0o777 if self.file.exists() else FILE_MODE
        fresh = _written(self.file, text.encode(), mode)
        try:
            settings = self._checked(fresh, environ)
            if not self.on:
                before = self.file.read_bytes() if self.file.exists() else NONE
                _written(self._old, before, mode).replace(self._old)
            _written(self._mark, b"0", FILE_MODE).replace(self._mark)  # before the file: rather rolled back than broken
            fresh.replace(self.file)
            _sync(self.file.parent)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        return settings

    def keep(self) -> bool:
        """The new ones are well; False if the kiosk has not started with them. Raises `OSError`."""
        if self.starts == 0:  # what nobody has seen work would hold from the next start on, with no way back
            return False
        self._mark.unlink(missing_ok=True)
        _sync(self.file.parent)
        return True

    def undo(self) -> bool:
        """The old file is back; False if there was no trial. Raises `OSError`."""
        if not self.on:
            return False
        before = self._old.read_bytes()
        if before == NONE:
            self.file.unlink(missing_ok=True)
        else:
            mode = self._old.stat().st_mode & 0o777
            _written(self.file, before, mode).replace(self.file)
        self._mark.unlink(missing_ok=True)  # last: until then the next start does all this again
        _sync(self.file.parent)
        return True

    def before(self, environ: Mapping[str, str]) -> Settings | None:
        """The old settings, while new ones are on trial; `None`: there is no trial, or they cannot be read."""
        if self.on:
            with suppress(SettingsError):
                return load(self._old, environ)
        return None

    def begin(self, environ: Mapping[str, str]) -> Settings:
        """The settings to start with; a trial that went wrong is ended first. Raises `SettingsError`."""
        if not self.on:
            return load(self.file, environ)
        if not self._counted():
            self._rolled_back("the kiosk did not last with them")
        try:
            return load(self._there(), environ)
        except SettingsError as wrong:
            if not self._rolled_back(str(wrong)):
                raise
        return load(self._there(), environ)

    def _there(self) -> Path | None:
        """The file; `None` where there was none before the trial."""
        return self.file if self.file.exists() else None

    def _counted(self) -> bool:
        """Whether this is the first start with them, which is written down."""
        if self.starts >= 1:
            return False
        try:
            _written(self._mark, b"1", FILE_MODE).replace(self._mark)
        except OSError:
            return False  # a trial that cannot be counted could go on for ever
        return True

    def _rolled_back(self, why: str) -> bool:
        try:
            undone = self.undo()
        except OSError as fault:
            log(LogEvent.SETTINGS_ROLLED_BACK, error=f"not rolled back, {fault}: {why}")
            return False
        if undone:
            log(LogEvent.SETTINGS_ROLLED_BACK, error=why)
        return undone

    def _checked(self, fresh: Path, environ: Mapping[str, str]) -> Settings:
        try:
            return load(fresh, environ)
        except SettingsError as wrong:
            raise SettingsError(str(wrong).replace(str(fresh), self.file.name)) from None


def begin(file: Path | None, environ: Mapping[str, str]) -> Settings:
    """`settings.load`, as `kiosk run` does it: new settings that break the kiosk are rolled back. `SettingsError`."""
    return load(None, environ) if file is None else Trial(file).begin(environ)


def before(file: Path | None, environ: Mapping[str, str]) -> Settings | None:
    """The settings from before a trial that is on. Whoever has their state folder is the one whose start counts."""
    return None if file is None else Trial(file).before(environ)


def _written(beside: Path, content: bytes, mode: int) -> Path:
    """The content on the disk under another name in the same folder, ready to take the place of `beside`."""
    import tempfile  # late: a start that tries nothing does not need it

    beside.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=f".{beside.name}.", dir=beside.parent)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
            os.fchmod(stream.fileno(), mode)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _sync(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
