"""The window: the QML engine, the one window it makes, and their end in the right order.

Must not know the journey: it is given a `Session`.
"""

import contextlib
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6.QtQuick  # noqa: F401  # without it a root object is a plain QWindow to Python (FACTS.md)
from PySide6.QtCore import QObject, QSize, QTimer, QUrl, Slot
from PySide6.QtGui import QFont, QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import KioskError
from kiosk.log import LogEvent, log
from kiosk.ui.icons import Icons
from kiosk.ui.qr import PROVIDER, Codes
from kiosk.ui.session import Session

if TYPE_CHECKING:  # not before the first frame
    from kiosk.ui.focus import Focus
    from kiosk.ui.lockdown import Gate, Panels
    from kiosk.ui.scanning import Switches

MAIN = Path(__file__).parent / "qml" / "Main.qml"
LOADED = ("screens", "overlays")  # what Main.qml loads when it is needed
BESIDE = MAIN.with_name("Beside.qml")
MM_PER_INCH = 25.4
FAMILY = "Noto Sans"  # Theme.qml's
# Where it lacks a letter, as on paper (printing/render.py). Named, or each letter is of whatever font has it: the full
# stop of a Chinese sentence was one for Yi.
SUBSTITUTES = ("Noto Sans Arabic", "Noto Sans CJK SC", "Droid Sans Fallback")
# What a screen leaves behind is only found when QML looks for it, and by itself it lets many megabytes pass before. A
# look takes a millisecond; by then the new screen is painted.
TIDY_MS = 250


class WindowError(KioskError):
    """The screen cannot be shown; says what Qt said."""

    exit_code = 3


def dots_per_mm(size: QSize, diagonal_in: float) -> float:
    """Pixels a millimetre on a panel of this size in pixels and this diagonal in inches."""
    return hypot(size.width(), size.height()) / (diagonal_in * MM_PER_INCH)


class KioskWindow(QObject):
    """Owns engine and window. A QML warning is a bug of ours, an exception in a slot included: it is logged."""

    def __init__(self, session: Session, icons: Path) -> None:
        super().__init__()
        self._session = session
        self.warnings: list[str] = []
        self.windowed = True
        self.panels: Panels | None = None
        self._gate: Gate | None = None
        self.focus: Focus | None = None
        self._compiled: list[QQmlComponent] = []
        QFont.insertSubstitutions(FAMILY, SUBSTITUTES)
        self._engine = QQmlApplicationEngine()
        self._engine.warnings.connect(self._warned)
        self._engine.addImageProvider("icons", Icons(icons))
        self._engine.addImageProvider(PROVIDER, Codes())
        self._engine.setInitialProperties({"session": session})
        self._engine.load(QUrl.fromLocalFile(str(MAIN)))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowError("The screens could not be loaded: " + "; ".join(self.warnings))
        self.window: QQuickWindow = roots[0]
        session.languageChanged.connect(self._engine.retranslate)
        self._tidy = QTimer(self)
        self._tidy.setSingleShot(True)
        self._tidy.setInterval(TIDY_MS)
        self._tidy.timeout.connect(self._engine.collectGarbage)
        session.screenChanged.connect(self._screen_left)

    def show(self, size: QSize | None) -> None:
        """Fill the screen, or a window of this size."""
        self.windowed = size is not None
        if size is not None:
            self.window.resize(size)
            self.window.show()
            return
        self.window.setProperty("framed", False)  # noqa: FBT003  # Qt's own signature
        # Without a window manager showFullScreen() keeps the old size (FACTS.md): set it as well.
        screen = QGuiApplication.primaryScreen()
        self.window.setGeometry(screen.geometry())
        self.window.showFullScreen()

    def hold(self, *, keypad: bool, switches: "Switches | None" = None) -> None:
        """Lock it down (`ui.lockdown`) once its first frame is painted; a window without a frame, on every screen.

        What comes through of a `keypad` that is attached, and of `switches`, moves the focus.
        """
        from kiosk.ui.focus import Focus
        from kiosk.ui.lockdown import Gate, Panels

        self.focus = Focus(self.window, self._session)
        keys: frozenset[int] = frozenset()
        if switches is not None:
            from kiosk.ui.scanning import Scanner

            self.focus.scanner = Scanner(self.focus, self._session, switches)
            keys = self.focus.scanner.keys
        self._gate = Gate(keypad=keypad, closable=self.windowed, switches=keys)
        self.window.installEventFilter(self._gate)  # the last one is asked first
        if not self.windowed:
            self.panels = Panels(self.window, self._gate, self._beside)

    def _beside(self) -> QWindow:
        """What another screen shows."""
        component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(BESIDE)))
        self._compiled.append(component)  # what it makes ends with it
        made = component.createWithInitialProperties({"session": self._session})
        if not isinstance(made, QWindow):
            raise WindowError("The other screens could not be covered: " + component.errorString())
        return made

    def compile_ahead(self) -> None:
        """Compile the screens and sheets nobody has seen yet, on Qt's own thread, so that no first touch waits for it.

        Qt keeps what is compiled as long as a component holds it.
        """
        mode = QQmlComponent.CompilationMode.Asynchronous
        for file in sorted(file for folder in LOADED for file in (MAIN.parent / folder).glob("*.qml")):
            self._compiled.append(QQmlComponent(self._engine, QUrl.fromLocalFile(str(file)), mode))

    @Slot()
    def _screen_left(self) -> None:
        if not self._tidy.isActive():  # a customer in a hurry must not put it off for ever
            self._tidy.start()

    @Slot(list)
    def _warned(self, warnings: list[QQmlError]) -> None:
        for warning in warnings:
            self.warnings.append(warning.toString())
            log(LogEvent.SCREEN_WARNING, text=warning.toString())

    def close(self) -> None:
        """Drop the engine before the objects it shows, or QML prints null errors at exit (FACTS.md)."""
        self._tidy.stop()
        if self.panels is not None:
            self.panels.close()
        with contextlib.suppress(RuntimeError):  # Qt may have deleted it already at the application's end
            if self._gate is not None:
                self.window.removeEventFilter(self._gate)
            if self.focus is not None:
                self.focus.close()
            self.window.close()
        self._compiled.clear()
        del self._engine
