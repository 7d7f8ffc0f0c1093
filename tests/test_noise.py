"""Noise fails: what the house's configuration promises, shown on tests made for it."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

NOISY = """
import logging
import pytest
from PySide6.QtCore import qWarning

def test_warns():
    import warnings
    warnings.warn("old ways")

def test_qt_warns(qtbot):
    qWarning(b"Qt is unhappy")

def test_logs_an_error():
    logging.getLogger("kiosk").error("broken")

@pytest.mark.logs_errors("it is about errors")
def test_announces_the_error():
    logging.getLogger("kiosk").error("broken")
"""


def test_noise_fails(pytester: pytest.Pytester, repository: Path) -> None:
    """A Python warning, a Qt warning and an unannounced ERROR each fail their test; an announced one does not."""
    pytester.makepyfile(NOISY)
    pytester.makeconftest((repository / "tests" / "conftest.py").read_text())
    (pytester.path / "pyproject.toml").write_text((repository / "pyproject.toml").read_text())
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", ".")
    result.assert_outcomes(passed=2, failed=2, errors=1)
