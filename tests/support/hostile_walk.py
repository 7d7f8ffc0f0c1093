"""A process of its own that walks through every screen of a kiosk whose server sends hostile strings.

    python -m tests.support.hostile_walk FOLDER WIDTH HEIGHT

Such strings have crashed Qt (FACTS.md): a test can only tell of it if another process dies. Prints one JSON object:
what was walked, what was wrong with it, and what the codes in the pictures in FOLDER must say.
"""

import json
import os
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QRectF, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.domain.state import Screen
from kiosk.settings import CustomerSection, IdType, PrinterSection
from tests.support.fault_server import FaultServer
from tests.support.finger import area, pump, shown, until
from tests.support.hostile import SERVICE_ID, corpus, names_an_id, refuse_hostile, serve_hostile
from tests.support.lobby import Lobby, settings_for

LONGEST_TEXT = 420  # characters: our own help is the longest text there is
PIXEL = 1.5  # rounding, twice
ASKING = CustomerSection(
    ask_id="optional",
    ask_phone="optional",
    id_types=(IdType(code="D", name={"en": "National ID"}, pattern="[0-9]{8}"),),
)


class Walk:
    """One kiosk, one string, every screen."""

    def __init__(self, title: str, lobby: Lobby, pictures: Path) -> None:
        self.findings: list[str] = []
        self.codes: dict[str, str] = {}
        self._title, self._lobby, self._pictures = title, lobby, pictures

    def to_the_ticket(self, prefix: str, server: FaultServer, text: str) -> None:
        """Through all questions, to a refusal, to the ticket, and out again."""
        lobby, session = self._lobby, self._lobby.session
        lobby.ready()
        self._look(Screen.WELCOME)
        session.start()
        self._look(Screen.BRANCH)
        session.openKeyboard()
        self._look(Screen.BRANCH)
        session.chooseBranch(f"{prefix}branch0")
        self._look(Screen.SECTOR)
        session.chooseSector(f"{prefix}sector0")
        until(lambda: not lobby.view.loading)
        self._look(Screen.SERVICE)
        session.chooseService(f"{prefix}{SERVICE_ID}")
        self._look(Screen.CUSTOMER)
        session.skipEntry()
        self._look(Screen.PHONE)
        refuse_hostile(server, text)
        session.skipEntry()
        self._look(Screen.REFUSED)
        serve_hostile(server, text, as_id=bool(prefix))
        session.goBack()
        session.chooseService(f"{prefix}{SERVICE_ID}")
        session.skipEntry()
        session.skipEntry()
        self._look(Screen.TICKET)
        until(lambda: lobby.state.outcome)
        self._look(Screen.TICKET)
        self._look_at_ticket()
        session.startOver()
        self._look(Screen.WELCOME)

    def _look(self, screen: Screen) -> None:
        """Wait for a screen, and judge what is on it: plain, bounded, and nothing upon something else."""
        self._lobby.wait_for(screen)
        window = self._lobby.finger.window
        for _ in range(2):  # layouts come to rest in their second pass
            QCoreApplication.processEvents()
            window.grabWindow()
        whole = QRectF(0, 0, window.width(), window.height()).adjusted(-PIXEL, -PIXEL, PIXEL, PIXEL)
        texts = [item for item in shown(window.contentItem()) if item.inherits("QQuickText") and item.property("text")]
        fixed: list[tuple[str, QRectF]] = []
        for item in texts:
            said, ink, listed = str(item.property("text")), _ink(item), _in_a_list(item)
            where = f"{self._title}, {screen.name}: {said[:30]!a}"
            if not _is_plain(item):
                self.findings.append(f"{where} is not plain text")
            if len(said) > LONGEST_TEXT:
                self.findings.append(f"{where}… has {len(said)} characters")
            if ink.left() < whole.left() or ink.right() > whole.right() or not (listed or whole.contains(ink)):
                self.findings.append(f"{where} leaves the window: {ink}")
            if not listed:
                fixed.append((where, ink))
        for (one, here), (other, there) in combinations(fixed, 2):
            if _overlap(here, there):
                self.findings.append(f"{one} lies upon {other}")

    def _look_at_ticket(self) -> None:
        """Number and code are whole, in the window, and nobody else's."""
        lobby, window = self._lobby, self._lobby.finger.window
        number, code = lobby.finger.see("number"), lobby.finger.see("qr")
        if number is None or code is None:
            self.findings.append(f"{self._title}: the ticket has no number or no code")
            return
        if number.property("truncated") and number.property("text").isalnum():  # a queue of such letters has room
            self.findings.append(f"{self._title}: the number {number.property('text')!a} is cut")
        if lobby.view.ticket.paper != "printed":
            self.findings.append(f"{self._title}: the paper is {lobby.view.ticket.paper}")
        whole = QRectF(0, 0, window.width(), window.height())
        others = [item for item in shown(window.contentItem()) if item.inherits("QQuickText") and item is not number]
        for name, place in (("number", _ink(number)), ("code", area(code))):
            if not whole.contains(place):
                self.findings.append(f"{self._title}: the {name} leaves the window: {place}")
            for other in others:
                if other.property("text") and _overlap(place, _ink(other)):
                    self.findings.append(f"{self._title}: {other.property('text')[:30]!a} lies upon the {name}")
        picture = self._pictures / f"{len(list(self._pictures.glob('*.png'))):02d}.png"
        window.grabWindow().save(str(picture))
        self.codes[picture.name] = lobby.view.ticket.qr


def _ask(item: QQuickItem, expression: str) -> Any:
    """What QML says of an item: Python cannot read enumerations and grouped values."""
    value, undefined = QQmlExpression(QQmlEngine.contextForObject(item), item, expression).evaluate()
    return None if undefined else value


def _is_plain(item: QQuickItem) -> bool:
    """Whether mark-up in it is shown as it stands."""
    return bool(_ask(item, "textFormat") == Qt.TextFormat.PlainText.value)


def _ink(item: QQuickItem) -> QRectF:
    """Where a text's lines are, which may be more or less than its item; of a single line its very ink."""
    lines = item.boundingRect()
    if item.property("lineCount") == 1:
        font: QFont = item.property("font")
        font.setPixelSize(round(_ask(item, "fontInfo.pixelSize")))
        ink = QFontMetricsF(font).tightBoundingRect(item.property("text"))
        lines.setTop(item.baselineOffset() + ink.top())
        lines.setHeight(ink.height())
    return item.mapRectToScene(lines)


def _overlap(one: QRectF, other: QRectF) -> bool:
    shared = one.intersected(other)
    return shared.width() > PIXEL and shared.height() > PIXEL


def _in_a_list(item: QQuickItem) -> bool:
    """Whether a view that clips shows it: then it may stand half outside."""
    inside: QQuickItem | None = item
    while inside is not None:
        if inside.objectName() == "answers":
            return True
        inside = inside.parentItem()
    return False


def _cases(canary: str) -> Iterator[tuple[str, str, bool]]:
    """Every string as a name, and as an id where it can be one."""
    for title, text in corpus(canary).items():
        yield title, text, False
        if names_an_id(text):
            yield f"{title} as an id", text, True


def walk_all(folder: Path, size: tuple[int, int]) -> dict[str, object]:
    """Every string through a kiosk of its own."""
    walked: list[str] = []
    findings: list[str] = []
    codes: dict[str, str] = {}
    with FaultServer() as server, FaultServer() as canary:
        for title, text, as_id in _cases(canary.base_url):
            serve_hostile(server, text, as_id=as_id)
            printer = PrinterSection(uri=(folder / "paper").as_uri())
            settings = settings_for(server.base_url, customer=ASKING, printer=printer)
            with Lobby(settings, folder / f"state-{len(walked)}", size) as lobby:
                walk = Walk(title, lobby, folder)
                walk.to_the_ticket(text if as_id else "", server, text)
            walked.append(title)
            findings += walk.findings
            codes |= walk.codes
        pump(0.2)  # a request that is under way
        if canary.connections:
            findings.append(f"the canary was asked {canary.connections} times: {canary.requests[:1]}")
    return {"walked": walked, "findings": findings, "codes": codes}


def main(folder: str, width: str, height: str) -> int:
    """Walk, and print what came of it."""
    messages: list[str] = []

    def hear(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        messages.append(message)

    qInstallMessageHandler(hear)
    app = QGuiApplication([])
    report = walk_all(Path(folder), (int(width), int(height)))
    app.processEvents()
    sys.stdout.write(json.dumps({**report, "messages": messages}))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
