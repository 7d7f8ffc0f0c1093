"""A Debian 12 of its own, made anew, in which the package is installed as on a customer's machine.

Packages come from where this machine gets its own: its apt is copied in. Mounts are never undone here: whoever starts
this gives it a mount namespace of its own, and they end with it.
"""

import hashlib
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

SUITE = "bookworm"
MEMORY = "6g"  # at most; it takes 1.5: dpkg waits for the disk after every file, and a disk others use takes minutes
TIMEOUT_S = 1200  # a slow mirror, a busy machine
APT = ("sources.list", "sources.list.d", "apt.conf.d", "auth.conf.d", "keyrings", "preferences.d", "trusted.gpg.d")
# What a package leaves nothing in: what the kernel shows, and what apt, dpkg and the like keep about themselves.
NOT_COMPARED = (
    "dev",
    "proc",
    "run",
    "sys",
    "tmp",
    "root/.cache",
    "var/cache",
    "var/lib/apt",
    "var/lib/dpkg",
    "var/log",
)
BACKUPS = {f"etc/{name}-" for name in ("group", "gshadow", "passwd", "shadow", "subgid", "subuid")} | {"etc/.pwd.lock"}


class Debian:
    """One, in a folder. Every command in it is waited for, unless it is started."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def make(self) -> None:
        """As small as Debian gets, with this machine's mirror."""
        self.root.mkdir()
        _run(["mount", "-t", "tmpfs", "-o", f"mode=755,size={MEMORY}", "tmpfs", str(self.root)])
        _run(["debootstrap", "--variant=minbase", SUITE, str(self.root), _mirror()])
        (self.root / "etc/apt/sources.list").unlink(missing_ok=True)  # debootstrap's; this machine's follow
        for name in APT:
            source, target = Path("/etc/apt", name), self.root / "etc/apt" / name
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True)
            elif source.is_file():
                shutil.copy(source, target)
        refuse = self.root / "usr/sbin/policy-rc.d"  # services of other packages are not to be started here
        refuse.write_text("#!/bin/sh\nexit 101\n")
        refuse.chmod(0o755)
        _run(["mount", "-t", "proc", "proc", str(self.root / "proc")])
        _run(["mount", "-t", "tmpfs", "-o", "mode=1777", "tmpfs", str(self.root / "dev/shm")])
        self.run("apt-get", "update", "-q")

    def apt(self, *arguments: str) -> str:
        """`apt-get`, as an unattended upgrade calls it."""
        return self.run("apt-get", "-q", "-y", "--no-install-recommends", *arguments)

    def run(self, *command: str, environ: Mapping[str, str] | None = None, fine: tuple[int, ...] = (0,)) -> str:
        """What it printed; another end than a `fine` one raises with all of it."""
        return _run(["chroot", str(self.root), *command], _environ(environ or {}), fine)

    def start(self, *command: str, environ: Mapping[str, str], log: Path) -> subprocess.Popen[bytes]:
        """It runs until somebody ends it; what it prints is in `log`."""
        with log.open("wb") as file:
            return subprocess.Popen(
                ["chroot", str(self.root), *command], env=_environ(environ), stdout=file, stderr=file
            )

    def inside(self, path: str) -> Path:
        """A path of this Debian as this machine sees it."""
        return self.root / path.lstrip("/")

    def picture(self) -> dict[str, tuple[int, int, int, str]]:
        """Every file there is: kind and mode, owner, group, content."""
        return {name: _face(path) for name, path in self._files(self.root)}

    def _files(self, folder: Path) -> Iterator[tuple[str, Path]]:
        for entry in sorted(folder.iterdir()):
            name = str(entry.relative_to(self.root))
            if name in NOT_COMPARED or name in BACKUPS:
                continue
            yield name, entry
            if entry.is_dir() and not entry.is_symlink():
                yield from self._files(entry)


def _face(path: Path) -> tuple[int, int, int, str]:
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        content = str(path.readlink())
    elif stat.S_ISREG(status.st_mode):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
    else:
        content = ""
    return status.st_mode, status.st_uid, status.st_gid, content


def _mirror() -> str:
    """Where this machine's apt finds Debian itself."""
    form = "$(REPO_URI) $(CODENAME) $(COMPONENT)"
    listed = _run(["apt-get", "indextargets", "--format", form, "Created-By: Packages"])
    found = [line.split() for line in listed.splitlines()]
    return next((uri for uri, suite, part in found if (suite, part) == (SUITE, "main")), "http://deb.debian.org/debian")


def _environ(more: Mapping[str, str]) -> dict[str, str]:
    """Nothing of this machine's but its way out to the mirror."""
    ways = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    return {**ways, "PATH": path, "LANG": "C.UTF-8", "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive", **more}


def _run(command: list[str], environ: Mapping[str, str] | None = None, fine: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(
        command,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=TIMEOUT_S,
    )
    if done.returncode not in fine:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-4000:]}")
    return done.stdout
