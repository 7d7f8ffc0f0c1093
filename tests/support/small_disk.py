"""A real file system of a few MiB that can be filled up and made read-only, as a kiosk's own disk can be."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

FILLER = "filler"


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A tmpfs, mounted at `folder`."""

    folder: Path

    def fill(self, but_bytes: int = 0) -> None:
        """Leave no more room than that."""
        with (self.folder / FILLER).open("ab", buffering=0) as file:
            while (room := self.room() - but_bytes) > 0:
                file.write(bytes(room))

    def empty(self) -> None:
        """Give the room back."""
        (self.folder / FILLER).unlink()

    def room(self) -> int:
        """How many bytes are free."""
        disk = os.statvfs(self.folder)
        return disk.f_bavail * disk.f_frsize

    def read_only(self) -> None:
        """Nothing can be written any more; nothing on it may be open."""
        mount("-o", "remount,ro", str(self.folder))

    def writable(self) -> None:
        """As before."""
        mount("-o", "remount,rw", str(self.folder))


@contextmanager
def small_disk(folder: Path, mib: int) -> Iterator[SmallDisk]:
    """A disk of so many MiB at `folder`; skips the test where this user may not mount one."""
    folder.mkdir(parents=True, exist_ok=True)
    done = mount("-t", "tmpfs", "-o", f"size={mib}m,mode=0700", "kiosk-test", str(folder), check=False)
    if done.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {done.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def mount(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """mount(8)."""
    return subprocess.run(["mount", *arguments], check=check, capture_output=True, text=True)
