"""One kiosk, one state folder: two would sell each other's tickets and cancel them.

    KioskError
    ├── AlreadyRunning        another kiosk holds the folder
    ├── FolderUnusable        the folder cannot be made or written to; that may pass
    └── NoLocks               its file system cannot lock files

The lock is flock(2) on a file in the folder: the kernel lets go of it however the process ends (FACTS.md: QLockFile
trusts process numbers instead). Commands that only read do not take it. Must not wait for another kiosk to end.
"""

import fcntl
import os
import re
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.errors import KioskError

LOCK_FILE = "kiosk.lock"
_PROCESS_BYTES = 20  # more than a process number has digits
_REMEDY = "stop it, or give this one its own kiosk.state_dir"


class AlreadyRunning(KioskError):
    """Another kiosk holds the state folder."""

    exit_code = 4


class FolderUnusable(KioskError):
    """The state folder cannot be made, or nothing can be written there: full, read-only, not there yet."""


class NoLocks(KioskError):
    """The state folder lies where files cannot be locked."""


class StateLock:
    """The state folder as this process's own, once `take` has returned. Used by one thread at a time.

    Its owner closes it, after all that writes into the folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / LOCK_FILE
        self._held: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def take(self) -> None:
        """Make the folder where it is missing, and hold it; at once, or raise one of the above.

        Held already, it is looked at again: a folder that was deleted and made anew is no longer the one held.
        """
        if self._held is not None and not self._is_there(self._held):
            self.close()
        if self._held is None:
            self._held = self._taken()

    def close(self) -> None:
        """Let go of the folder. The file stays: deleted, it could be held by two."""
        held, self._held = self._held, None
        if held is not None:
            os.close(held)

    def _taken(self) -> int:
        try:
            self.folder.mkdir(mode=0o750, parents=True, exist_ok=True)  # the log's own mode
            file = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as fault:
            what = f"{fault.strerror}: {fault.filename}"  # a file there may be another user's
            raise FolderUnusable(
                f"The state folder {self.folder} cannot be used ({what}); mend it, or set kiosk.state_dir."
            ) from fault
        try:
            self._lock(file)
        except BaseException:
            os.close(file)
            raise
        with suppress(OSError):  # a full disk: the number is only for the sentence below
            os.ftruncate(file, 0)
            os.pwrite(file, b"%d\n" % os.getpid(), 0)
        return file

    def _lock(self, file: int) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as held:
            raise AlreadyRunning(
                f"Another kiosk already runs on the state folder {self.folder}{_holder(file)}; {_REMEDY}."
            ) from held
        except OSError as fault:
            raise NoLocks(
                f"Files cannot be locked in the state folder {self.folder} ({fault.strerror}), so a second kiosk there "
                "would go unnoticed; set kiosk.state_dir to a folder on a disk of this machine."
            ) from fault
        if not self._is_there(file):
            raise AlreadyRunning(f"The lock {self._file} was deleted just now; start this kiosk again.")

    def _is_there(self, file: int) -> bool:
        with suppress(OSError):
            return os.path.samestat(os.fstat(file), self._file.stat())
        return False


def _holder(file: int) -> str:
    """Which process it is, in brackets, where it has said so."""
    with suppress(OSError):
        if found := re.match(rb"[0-9]+", os.pread(file, _PROCESS_BYTES, 0)):
            return f" (process {found[0].decode()})"
    return ""
