"""The least a Qt Quick program in Python can be: what the kiosk's start is compared with."""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

if __name__ == "__main__":
    app = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine(str(Path(__file__).with_suffix(".qml")))
    app.exec()
    del engine
