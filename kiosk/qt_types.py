"""Qt's types, made on the GUI thread before any other thread may name them.

PySide makes its classes and enums when they are first named, and two threads at that at once kill the process: a
ticket that was printed while its QR code was being painted did so in one demo of four (PySide6 6.11.3;
tests/test_qt_types.py tries it). So once the first frame is painted, everything that our modules name is made here,
and only then do workers start.
"""

import sys
from types import ModuleType


def make_qt_types(*, prints: bool) -> None:
    """Make every type of Qt that a module of ours names, those of the printing room too where the kiosk `prints`."""
    from PySide6.QtCore import Qt  # to name it makes all of its enums: not before the first frame

    if prints:
        import kiosk.printing.pdf
        import kiosk.printing.render
        import kiosk.ui.receipt_texts  # noqa: F401  # a translator of its own
    named = {value for module in _ours() for value in vars(module).values() if _is_qt(value)}
    for made in (Qt, *named):
        for name in dir(made):
            getattr(made, name, None)


def _ours() -> list[ModuleType]:
    return [module for name, module in sys.modules.items() if name.startswith("kiosk.")]


def _is_qt(value: object) -> bool:
    return isinstance(value, type) and value.__module__.startswith("PySide6")
