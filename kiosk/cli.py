"""The commands. Each imports what it needs only when it runs: `kiosk run` must paint its first frame soon.

What they end with is in `kiosk.unattended.exit_codes`.
"""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.state_lock import StateLock

TOUR_SIZE = (1080, 1920)  # the panel most kiosks have

_SIZE = re.compile(r"([1-9][0-9]{2,4})x([1-9][0-9]{2,4})")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except KioskError as wrong:
        print(f"kiosk: {wrong}", file=sys.stderr)
        return wrong.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk", description="The queue-ticket kiosk: touch, take a number, sit down."
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, meaning: str, *, config: bool = True) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=meaning, description=meaning[0].upper() + meaning[1:] + ".")
        added.set_defaults(command=run)
        if config:
            added.add_argument("--config", type=Path, metavar="FILE", help="the settings file (docs/settings.md)")
        return added

    run = command("run", _run, "the kiosk, full screen")
    demo = command("demo", _demo, "a bank's ticket server and its kiosk; without a display, its tour", config=False)
    for windowed in (run, demo):
        windowed.add_argument(
            "--windowed", type=_size, metavar="WxH", help="a window of so many pixels, as in 1280x800"
        )
    tour = command("tour", _tour, "take one ticket by touch, off-screen; keep pictures and the ticket")
    tour.add_argument("--out", type=Path, default=Path("tour"), metavar="DIR", help="where to (default: tour)")
    tour.add_argument("--size", type=_size, default=TOUR_SIZE, metavar="WxH", help="the panel (default: 1080x1920)")
    serve = command("serve", _serve, "the ticket server alone", config=False)
    serve.add_argument("--host", default="127.0.0.1", help="where to listen (default: 127.0.0.1, this machine only)")
    serve.add_argument("--port", type=int, default=8080, help="0 takes a free one (default: 8080)")
    serve.add_argument("--db", type=Path, metavar="FILE", help="its database (default: in the state folder)")
    preview = command("print-preview", _preview, "a sample ticket as the printer would get it, as a picture")
    preview.add_argument("--out", type=Path, required=True, metavar="FILE", help="the picture to write, PNG")
    preview.add_argument("--language", metavar="CODE", help="the customer's, as in es (default: the kiosk's first)")
    check = command("check", _check, "is everything the kiosk needs as it should be, and what to do if not")
    check.add_argument("--json", action="store_true", help="for machines")
    check.add_argument("--screens", action="store_true", help="measure every screen instead: can everybody use it")
    check.add_argument("--size", type=_size, metavar="WxH", help="the panel's pixels (default: four that are sold)")
    check.add_argument(
        "--language", action="append", metavar="CODE", help="instead of the kiosk's own; may be repeated"
    )
    pin = command("set-pin", _set_pin, "a PIN of the staff's room, or its recovery secret")
    what = pin.add_mutually_exclusive_group(required=True)
    what.add_argument("--role", choices=("staff", "technician"), help="whose PIN; it is asked for twice")
    what.add_argument("--recovery", action="store_true", help="make a recovery secret and print it, this once")
    pin.add_argument("--print", action="store_true", help="print the line for kiosk.toml instead of keeping it here")
    audit = command("audit", _audit, "what was done in the staff's room, newest first")
    audit.add_argument("--json", action="store_true", help="for machines")
    tickets = command("tickets", _tickets, "the requests, newest first, without personal data")
    tickets.add_argument("--json", action="store_true", help="for machines")
    voice = command("voice", _voice, "what speaks for the kiosk, which starts it: orders in, answers out", config=False)
    voice.add_argument("--engine", default="speechd", help="Qt's name of it (default: speechd)")
    voice.add_argument("languages", nargs="+", metavar="CODE", help="the kiosk's, as in es")
    return parser


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f'"{text}" is no size: write width x height in pixels, as in 1280x800')
    return int(found[1]), int(found[2])


def _settings(options: argparse.Namespace) -> "Settings":
    from kiosk.settings import find_file, load

    return load(options.config or find_file(os.environ), os.environ)


def _run(options: argparse.Namespace) -> int:
    import gc

    gc.disable()  # what a start makes is no garbage: looking for some costs 5 % of it. `app.run` enables it again.
    from kiosk import log
    from kiosk.settings import find_file

    file = options.config or find_file(os.environ)
    with ExitStack() as held:
        settings, lock = _begun(file, held)
        folder = lock.folder
        log.set_up(folder)
        log.log(log.LogEvent.STARTED, version=__version__)
        from kiosk.unattended.safe_mode import SAFE_S, Starts

        starts = Starts(folder)
        safe = starts.begin()  # before anything that could take the process down
        from kiosk.app import run

        safe_mode_s = SAFE_S if safe else 0.0
        return run(settings, folder, options.windowed, lock, starts=starts, safe_mode_s=safe_mode_s, file=file)


def _begun(file: Path | None, held: ExitStack) -> "tuple[Settings, StateLock]":
    """The settings to start with, and the lock on their folder; `held` closes it.

    During a trial the folder from before it is held first, and to the end: a start beside the kiosk that tries the new
    settings ends there, and is not counted as one that they did not survive. What is wrong with the new settings'
    folder shows afterwards, so that it is.
    """
    from kiosk.maintenance.trial import before, begin
    from kiosk.settings import state_dir
    from kiosk.state_lock import FolderUnusable, NoLocks, StateLock

    lock: StateLock | None = None
    if (old := before(file, os.environ)) is not None:
        lock = held.enter_context(StateLock(state_dir(old, os.environ)))
        with suppress(FolderUnusable, NoLocks):
            lock.take()
    settings = begin(file, os.environ)
    folder = state_dir(settings, os.environ)
    if lock is None or lock.folder != folder:
        lock = held.enter_context(StateLock(folder))
    with suppress(FolderUnusable):  # the kiosk says so on its screen, and takes the lock when that has passed
        lock.take()
    return settings, lock


def _demo(options: argparse.Namespace) -> int:
    from kiosk.demo import demo

    return demo(os.environ, options.windowed, has_display())


def has_display() -> bool:
    """Whether there is a display a window could be shown on."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tour(options: argparse.Namespace) -> int:
    from kiosk.tour import tour

    return tour(_settings(options), options.out, options.size)


def _serve(options: argparse.Namespace) -> int:
    from kiosk.server.run import serve
    from kiosk.settings import Settings, state_dir

    return serve(options.host, options.port, options.db or state_dir(Settings(), os.environ) / "server.sqlite")


def _preview(options: argparse.Namespace) -> int:
    from kiosk.preview import preview

    print(preview(_settings(options), options.out, options.language))
    return 0


def _check(options: argparse.Namespace) -> int:
    if options.screens:
        from kiosk.screens import check_screens

        return check_screens(_settings(options), options.language or (), options.size, as_json=options.json)
    from kiosk.check import check

    return check(options.config, os.environ, as_json=options.json)


def _set_pin(options: argparse.Namespace) -> int:
    from kiosk.domain.pin import Role
    from kiosk.maintenance.commands import set_pin, set_recovery
    from kiosk.settings import state_dir

    folder = state_dir(_settings(options), os.environ)
    if options.recovery:
        return set_recovery(folder, to_print=options.print)
    return set_pin(folder, Role(options.role), to_print=options.print)


def _audit(options: argparse.Namespace) -> int:
    from kiosk.maintenance.commands import audit
    from kiosk.settings import state_dir

    return audit(state_dir(_settings(options), os.environ), as_json=options.json)


def _tickets(options: argparse.Namespace) -> int:
    from zoneinfo import ZoneInfo

    from kiosk.settings import state_dir
    from kiosk.tickets import tickets

    settings = _settings(options)
    return tickets(state_dir(settings, os.environ), as_json=options.json, zone=ZoneInfo(settings.kiosk.timezone))


def _voice(options: argparse.Namespace) -> int:
    try:
        from kiosk.ui.speech.engine import run
    except ImportError as error:  # without the extra, or without a library of the system that it wants
        raise KioskError(f"There is no voice: {error}") from error
    return run(options.languages, options.engine)
