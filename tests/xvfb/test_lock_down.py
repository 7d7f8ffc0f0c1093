"""The lock-down on a real X server: the kiosk fills the screen, holds the keyboard, and keeps the screen lit."""

import ctypes
import os
import subprocess
import sys
import time
from ctypes import c_char_p, c_int, c_ulong, c_void_p
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.unattended.blanking import BlankingError, keep_lit
from tests.support.desktop import REST_S, Desktop
from tests.support.finger import until

pytestmark = pytest.mark.xvfb

SIZE = (800, 1280)
NOBODY = "http://127.0.0.1:9/customer/v1"
TAKEN = 1  # X11 protocol, GrabKeyboard: AlreadyGrabbed
PATIENCE_S = 30.0


class X:
    """Another program on the same display."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._x11.XOpenDisplay.restype, self._x11.XOpenDisplay.argtypes = c_void_p, (c_char_p,)
        self._x11.XDefaultRootWindow.restype, self._x11.XDefaultRootWindow.argtypes = c_ulong, (c_void_p,)
        self._x11.XGrabKeyboard.argtypes = (c_void_p, c_ulong, c_int, c_int, c_int, c_ulong)
        self._x11.XUngrabKeyboard.argtypes = (c_void_p, c_ulong)
        self._x11.XGetScreenSaver.argtypes = (c_void_p, *(ctypes.POINTER(c_int),) * 4)
        for call in (self._x11.XSync, self._x11.XCloseDisplay):
            call.argtypes = (c_void_p, c_int)[: 2 if call is self._x11.XSync else 1]
        self._display = self._x11.XOpenDisplay(display.encode())
        assert self._display, "the display does not answer"

    def keyboard_is_held(self) -> bool:
        """Whether somebody holds the keyboard, so that no window manager's shortcut works; tried by taking it."""
        root = self._x11.XDefaultRootWindow(self._display)
        taken: bool = self._x11.XGrabKeyboard(self._display, root, 0, 1, 1, 0) == TAKEN
        self._x11.XUngrabKeyboard(self._display, 0)
        self._x11.XSync(self._display, 0)
        return taken

    def blanks_after_s(self) -> int:
        """The screen saver's time; 0: never."""
        found = [c_int(-1) for _ in range(4)]
        self._x11.XGetScreenSaver(self._display, *map(ctypes.byref, found))
        return found[0].value

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)


def test_full_screen(tmp_path: Path, qapp: QGuiApplication) -> None:
    """It covers all of the screen, takes the keyboard for itself, and the screen saver is off; keys change no pixel."""
    environ = {
        "KIOSK_API__BASE_URL": NOBODY,
        "KIOSK_KIOSK__STATE_DIR": str(tmp_path),
        "KIOSK_HEALTH__PORT": "0",
        "KIOSK_SCREEN__MOTION": "false",
    }
    with Desktop(SIZE) as desktop:
        other = X(desktop.display)
        assert other.blanks_after_s() > 0, "this X server never blanks: the test shows nothing"
        with desktop.start("-m", "kiosk", "run", environ=environ):
            until(other.keyboard_is_held, PATIENCE_S, what="the kiosk holds the keyboard")
            until(lambda: other.blanks_after_s() == 0, PATIENCE_S, what="the screen stays lit")
            log = tmp_path / "kiosk.log"
            until(lambda: log.exists() and "server-away" in log.read_text(), PATIENCE_S, what="out of order")
            picture = desktop.next_picture(bytes(SIZE[0] * SIZE[1]), "the kiosk's window")
            assert 0 not in {picture[0], picture[SIZE[0] - 1], picture[-SIZE[0]], picture[-1]}, "a corner is bare"
            keys = ["alt+F4", "ctrl+q", "alt+Tab", "Print", "Return", "Escape", "F1", "Tab", "space", "super"]
            command = ["xdotool", "key", "--delay", "20", *keys]
            subprocess.run(command, env={**os.environ, "DISPLAY": desktop.display}, check=True, timeout=PATIENCE_S)
            assert desktop.picture() == picture
        other.close()


ODD_KEYS = [
    "XF86AudioMute", "XF86Eject", "XF86PowerOff", "Multi_key", "dead_acute", "a", "ISO_Level3_Shift", "Hangul",
    "Cyrillic_ya", "U20AC", "U1F600", "U10FFFF", "mu", "KP_Enter", "Sys_Req", "Pause", "VoidSymbol", "0x1008ff2a",
    "0x1ffffff", "F35", "ISO_Left_Tab", "ctrl+alt+F8", "ctrl+F8", "shift+alt+super+Return",
]  # fmt: skip


def test_odd_keys(tmp_path: Path, qapp: QGuiApplication, capfd: pytest.CaptureFixture[str]) -> None:
    """Keys no keyboard has, every script and a scan: no pixel changes and nothing is logged. The staff's key works."""
    environ = {
        "KIOSK_API__BASE_URL": NOBODY,
        "KIOSK_KIOSK__STATE_DIR": str(tmp_path),
        "KIOSK_HEALTH__PORT": "0",
        "KIOSK_SCREEN__MOTION": "false",
        "KIOSK_MAINTENANCE__KEY": "Ctrl+F9",
    }
    with Desktop(SIZE) as desktop:

        def keys(*arguments: str) -> None:
            command = ["xdotool", arguments[0], "--delay", "5", *arguments[1:]]
            subprocess.run(command, env={**os.environ, "DISPLAY": desktop.display}, check=True, timeout=PATIENCE_S)

        with desktop.start("-m", "kiosk", "run", environ=environ):
            log = tmp_path / "kiosk.log"
            until(lambda: log.exists() and "server-away" in log.read_text(), PATIENCE_S, what="out of order")
            picture = desktop.next_picture(bytes(SIZE[0] * SIZE[1]), "the kiosk's window")
            keys("key", *ODD_KEYS)
            keys("type", "áßñ漢字😀йµ\t\n4123456789\n")
            time.sleep(REST_S)
            assert desktop.picture() == picture
            keys("key", "ctrl+F9")
            desktop.next_picture(picture, "the PIN pad, behind all keys before")
        assert "ERROR" not in log.read_text()
        assert "Error" not in capfd.readouterr().err


def test_a_display_that_is_not_there() -> None:
    """One sentence, no crash."""
    with pytest.raises(BlankingError, match=":4711 does not answer"):
        keep_lit(":4711")


BARE = """
from kiosk.unattended import blanking
blanking.ctypes.CDLL = lambda name: open("/no/" + name)
blanking.keep_lit(":0")
"""


def test_a_machine_without_x11() -> None:
    """It says what to do instead."""
    done = subprocess.run([sys.executable, "-c", BARE], capture_output=True, text=True, timeout=PATIENCE_S)
    assert "start its server with -s 0 -dpms" in done.stderr
