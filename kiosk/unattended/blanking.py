"""The screen stays lit: an X server's own screen saver and the panel's power saving are switched off.

Qt has no words for it, and `xset` is a package more: the requests go through libxcb, which Qt's windows need anyway
(X11 protocol, "SetScreenSaver"; DPMS extension, "Disable"). A machine without libxcb-dpms0 keeps its power saving: the
X server's own `-dpms` ends that for good. Wayland compositors made for kiosks (cage) do not blank. The X server keeps
both settings when the kiosk ends. Must not be called on the GUI thread: a display may be remote.
"""

import ctypes
from ctypes import c_char_p, c_int, c_int16, c_uint8, c_uint16, c_uint32, c_void_p

from kiosk.errors import KioskError

NEVER = 0  # seconds of rest before the screen saver begins


class _Cookie(ctypes.Structure):
    """`xcb_void_cookie_t`, and every other cookie."""

    _fields_ = (("sequence", c_uint32),)


class _Reply(ctypes.Structure):
    """`xcb_get_screen_saver_reply_t`, as far as it is read."""

    _fields_ = (("kind", c_uint16), ("sequence", c_uint16), ("length", c_uint32), ("timeout_s", c_uint16))


class BlankingError(KioskError):
    """The screen may go dark by itself; says why."""


def keep_lit(display: str) -> None:
    """Switch blanking off on this X display, as in `:0`. Raises `BlankingError`."""
    try:
        xcb = _declared(ctypes.CDLL("libxcb.so.1"))
    except OSError as missing:
        raise BlankingError(f"X11 cannot be spoken to here ({missing}); start its server with -s 0 -dpms.") from missing
    dpms = _dpms()
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        if xcb.xcb_connection_has_error(connection):
            raise BlankingError(f"The X display {display} does not answer.")
        xcb.xcb_set_screen_saver(connection, NEVER, NEVER, 0, 0)
        if dpms is not None:
            dpms.xcb_dpms_disable(connection)
        # Asked back: a connection that is cut at once may be forgotten with all that was sent on it.
        reply = xcb.xcb_get_screen_saver_reply(connection, xcb.xcb_get_screen_saver(connection), None)
        if not reply or reply.contents.timeout_s != NEVER:
            raise BlankingError(f"The X display {display} keeps its screen saver; start its server with -s 0 -dpms.")
        xcb.free(reply)
    finally:
        xcb.xcb_disconnect(connection)


def _declared(xcb: ctypes.CDLL) -> ctypes.CDLL:
    """With the types of what is called: libxcb's headers, xcb.h and xproto.h; libc's `free` comes along."""
    xcb.xcb_connect.restype, xcb.xcb_connect.argtypes = c_void_p, (c_char_p, c_void_p)
    for call in (xcb.xcb_connection_has_error, xcb.xcb_disconnect, xcb.free):
        call.restype, call.argtypes = c_int, (c_void_p,)
    xcb.xcb_set_screen_saver.restype = xcb.xcb_get_screen_saver.restype = _Cookie
    xcb.xcb_set_screen_saver.argtypes = (c_void_p, c_int16, c_int16, c_uint8, c_uint8)
    xcb.xcb_get_screen_saver.argtypes = (c_void_p,)
    xcb.xcb_get_screen_saver_reply.restype = ctypes.POINTER(_Reply)
    xcb.xcb_get_screen_saver_reply.argtypes = (c_void_p, _Cookie, c_void_p)
    return xcb


def _dpms() -> ctypes.CDLL | None:
    try:
        dpms = ctypes.CDLL("libxcb-dpms.so.0")
    except OSError:
        return None
    dpms.xcb_dpms_disable.restype, dpms.xcb_dpms_disable.argtypes = _Cookie, (c_void_p,)
    return dpms
