"""PySide6 6.12.0 on Python 3.11 loses references to None, True and False until the process dies (FACTS.md).

Every way in which Qt calls our Python and is called by it, 100,000 times each: the counts must stay where they were.
"""

import gc
import sys
from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QIdentityProxyModel, QMetaObject, QSize, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.domain import events
from kiosk.domain.model import Branch, Catalogue, Sector, Status, Unconfirmed
from kiosk.domain.state import Plan
from kiosk.settings import asset
from kiosk.ui.cards import ROLES, Card, CardModel
from kiosk.ui.language import Language
from kiosk.ui.qr import picture
from kiosk.ui.session import Session
from kiosk.ui.tasks import Tasks
from kiosk.ui.view import Look

CALLS = 100_000
DRIFT = 500  # what the interpreter's own caches may hold; a reference lost or kept a call would be 100,000


def drift(call: Callable[[], object], calls: int = CALLS) -> dict[str, int]:
    """How the counts of the three constants moved over so many calls, where that is more than chance."""
    call()
    before = _counts()
    for _ in range(calls):
        call()
    return {name: moved for name, count in _counts().items() if abs(moved := count - before[name]) > DRIFT}


def _counts() -> dict[str, int]:
    gc.collect()
    return {"None": sys.getrefcount(None), "True": sys.getrefcount(True), "False": sys.getrefcount(False)}  # noqa: FBT003  # the constants are what is measured


@pytest.fixture
def session(qapp: QGuiApplication) -> Iterator[Session]:
    """A session with a branch to choose, and no desk behind it."""
    tasks = Tasks()
    session = Session(
        Plan(languages=("en",)),
        Look(),
        Language("en", ZoneInfo("America/Lima"), asset("translations")),
        tasks,
        issue=lambda _asked, _on_issued, _on_doing: Unconfirmed(),
        claim=lambda _offer, _on_issued: Unconfirmed(),
        seen=lambda _ref: None,
        copy=lambda _request, _ticket: Unconfirmed(),
        want=lambda _branch, _sector: None,
        id_type_names={},
    )
    sectors = (Sector("caja", status=Status.OPEN), Sector("plat", status=Status.OPEN))
    branches = tuple(Branch(f"b{n}", status=Status.OPEN, sectors=sectors) for n in range(3))
    session.dispatch(events.CatalogueChanged(Catalogue(branches)))
    yield session
    tasks.close()


@pytest.fixture
def model(qapp: QGuiApplication) -> CardModel:
    """Two rows, one closed."""
    model = CardModel()
    model.show(("a", "b"), lambda key: Card(key, key, closed=key == "b"))
    return model


def test_signals(session: Session) -> None:
    """Signals emitted by Python, arriving in Python."""
    heard: list[None] = []
    session.minutePassed.connect(lambda: heard.append(None) if len(heard) < 1 else None)
    assert drift(session.minutePassed.emit) == {}
    assert heard == [None]


@pytest.mark.parametrize("name", ["typing", "canGoBack", "screen", "secondsLeft", "timeLeft", "messages", "clock"])
def test_properties(name: str, session: Session) -> None:
    """Properties read by Qt, as a QML binding reads them."""
    assert drift(lambda: session.property(name), CALLS // 2) == {}


def test_slots(session: Session) -> None:
    """Slots called by Qt, as a QML handler calls them."""
    assert drift(lambda: QMetaObject.invokeMethod(session, "touched"), CALLS // 2) == {}
    assert drift(lambda: QMetaObject.invokeMethod(session, "goBack")) == {}  # changes nothing on the welcome screen


@pytest.mark.parametrize("role", ["closed", "chosen", "title", "level"])
def test_model(role: str, model: CardModel) -> None:
    """Rows read by Qt, as a view reads them; a cell that is not there as well."""
    proxy = QIdentityProxyModel()
    proxy.setSourceModel(model)
    wanted = Qt.ItemDataRole.UserRole + ROLES.index(role)
    first, second = proxy.index(0, 0), proxy.index(1, 0)
    assert proxy.data(second, wanted) == getattr(Card("b", "b", closed=True), role)
    assert drift(lambda: (proxy.data(first, wanted), proxy.data(second, wanted)), CALLS // 2) == {}
    assert drift(lambda: proxy.data(first, Qt.ItemDataRole.DisplayRole), CALLS // 2) == {}


def test_painter(qapp: QGuiApplication) -> None:
    """A QR code painted until its painter was called 100,000 times."""
    size = QSize(200, 200)
    assert drift(lambda: picture("89m32b0998", size), CALLS // 200) == {}  # 441 modules, half of them dark


def test_a_loss_would_be_seen() -> None:
    """The measure itself: references that are kept show up."""
    kept: list[object] = []
    assert drift(lambda: kept.extend((None, True)), 1000).keys() == {"None", "True"}
