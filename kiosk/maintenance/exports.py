"""Files that leave the kiosk or come to it: settings to clone, and what support needs, without anybody's data.

Settings go without secrets; the outbox goes as ids, stages and times, without the words a server said, which may repeat
what a customer typed; logs go through `log.redacted` once more. Must not write anywhere but below a `Place`.
"""

import json
import os
import platform
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from kiosk import __version__
from kiosk.log import LOG_FILES, redacted
from kiosk.maintenance import settings_list
from kiosk.maintenance.kinds import Place, Trace
from kiosk.store.recorded import recorded
from kiosk.store.rows import Row

FOLDER = "export"  # in the state folder
SETTINGS_NAME = "kiosk-settings"  # and a time, and ".toml"
SUPPORT_NAME = "kiosk-support"
KEPT = 5  # files of a kind in the kiosk's own folder
MOUNTS = Path("/proc/self/mounts")
REMOVABLE = ("/media/", "/run/media/", "/mnt/")  # where drives that are plugged in appear
SETTINGS_BYTES = 256 * 1024  # a file that is larger is no settings file
LOG_BYTES = 8 * 1024**2  # of each; the kiosk's own have one


def places(state: Path) -> tuple[Place, ...]:
    """The drives that are plugged in and can be written to, then the kiosk's own folder."""
    drives = (Place(folder, removable=True) for folder in _drives() if os.access(folder, os.W_OK | os.X_OK))
    return (*drives, Place(state / FOLDER))


def imports(state: Path) -> tuple[Path, ...]:
    """Settings files on the drives that are plugged in, also such as nothing can be written to, and in the kiosk's own
    folder; newest first.
    """
    readable = (folder for folder in _drives() if os.access(folder, os.R_OK | os.X_OK))
    found = [file for folder in (*readable, state / FOLDER) for file in _ours(folder, SETTINGS_NAME, "toml")]
    return tuple(sorted(found, key=lambda file: file.stat().st_mtime, reverse=True))


def write_settings(text: str, folder: Path) -> Path:
    """The settings as a file to clone a kiosk with. Raises `OSError`, `ValueError` for what is no TOML."""
    return _kept(folder, SETTINGS_NAME, "toml", settings_list.cloned(text).encode())


def read_settings(file: Path) -> str:
    """What such a file says. Raises `OSError`, `ValueError` for one that is too large, or no text."""
    with file.open("rb") as opened:
        content = opened.read(SETTINGS_BYTES + 1)
    if len(content) > SETTINGS_BYTES:
        raise ValueError("the file is too large for settings")
    return content.decode()


def write_support(state: Path, settings: str, traces: Iterable[Trace], folder: Path) -> Path:
    """Logs, outbox, audit trail, settings, machine, as one zip. Raises `OSError`, `StoreError`, `ValueError`."""
    fresh = _named(folder, SUPPORT_NAME, "zip")
    partial = fresh.with_name(f".{fresh.name}.part")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in _support(state, settings, traces):
                archive.writestr(name, content)
        _to_disk(partial)
        partial.replace(fresh)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    _thin(folder, SUPPORT_NAME, "zip", fresh)
    return fresh


def _support(state: Path, settings: str, traces: Iterable[Trace]) -> Iterator[tuple[str, str]]:
    yield (
        "machine.json",
        _json({"kiosk": __version__, "system": platform.platform(), "python": platform.python_version()}),
    )
    yield "settings.toml", settings_list.cloned(settings)
    yield "outbox.json", _json([_entry(row) for row in recorded(state / "outbox.sqlite") or ()])
    yield "audit.json", _json([{**_trace(line), "at": line.at.isoformat()} for line in traces])
    for file in (state / "kiosk.log", *(state / f"kiosk.log.{number}" for number in range(1, LOG_FILES))):
        if file.is_file():
            with file.open("rb") as opened:
                content = opened.read(LOG_BYTES).decode("utf-8", errors="replace")
            yield file.name, redacted(content)


def _entry(row: Row) -> dict[str, object]:
    """A row without a word that anybody typed."""
    return {
        "ref": row.ref,
        "stage": row.stage.value,
        "ticket": row.ticket.id if row.ticket is not None else None,
        "branch": row.request.branch.id,
        "sector": row.request.sector.id,
        "service": row.request.service.id,
        "created_at": row.created_at.isoformat(),
        "changed_at": row.changed_at.isoformat(),
        "attempts": row.attempts,
        "looks": row.looks,
        "deletions": row.deletions,
    }


def _trace(line: Trace) -> dict[str, object]:
    return {"role": line.role, "what": line.what, "result": line.result, "detail": redacted(line.detail)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _kept(folder: Path, name: str, ending: str, content: bytes) -> Path:
    fresh = _named(folder, name, ending)
    partial = fresh.with_name(f".{fresh.name}.part")
    try:
        partial.write_bytes(content)
        _to_disk(partial)
        partial.replace(fresh)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    _thin(folder, name, ending, fresh)
    return fresh


def _named(folder: Path, name: str, ending: str) -> Path:
    folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    return folder / f"{name}-{datetime.now(UTC):%Y%m%d-%H%M%S}.{ending}"


def _to_disk(file: Path) -> None:
    """A drive is pulled out as soon as the screen says that it is written."""
    number = os.open(file, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _thin(folder: Path, name: str, ending: str, fresh: Path) -> None:
    """Only so many stay in the kiosk's own folder; a drive is not ours to clear."""
    if folder.name == FOLDER:
        for file in sorted(set(_ours(folder, name, ending)) - {fresh})[: -(KEPT - 1)]:
            file.unlink(missing_ok=True)


def _ours(folder: Path, name: str, ending: str) -> list[Path]:
    try:
        return [file for file in folder.glob(f"{name}-*.{ending}") if file.is_file()]
    except OSError:
        return []


def _drives() -> Iterator[Path]:
    try:
        lines = MOUNTS.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return
    for line in lines:
        point = line.split()[1].replace("\\040", " ")  # proc(5): a space is written so
        if f"{point}/".startswith(REMOVABLE):
            yield Path(point)
