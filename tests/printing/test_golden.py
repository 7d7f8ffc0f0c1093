"""Golden pictures: tickets that somebody has looked at, dot for dot.

They are compared exactly: the same Qt (requirements.lock) sets the same fonts (Debian 12 keeps a font's version for its
life) without grey edges, so a dot that differs is a change of ours, or of one of those two, and somebody should look.
When the new pictures are right: KIOSK_GOLDEN=write make test, and commit them.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QImage, qRgb

from kiosk.domain.model import Align, Branch, PrintLine, Sector, Service, Ticket, TicketRequest
from kiosk.domain.names import Names
from kiosk.domain.receipt import Receipt, ReceiptTexts, Section, Template, Voice, compose
from kiosk.printing.printer import Medium, Raster
from kiosk.printing.render import render
from kiosk.settings import asset
from kiosk.ui.receipt_texts import receipt_texts
from tests.support.eyes import photograph, read_codes
from tests.support.tickets import BARE, FULL, LIMA, NOW, QR, REQUEST

pytestmark = pytest.mark.usefixtures("qapp")

GOLDEN = Path(__file__).parent / "golden"
WRITE = os.environ.get("KIOSK_GOLDEN") == "write"
MEDIA = {"80-203": Medium(80, 203), "58-203": Medium(58, 203), "80-180": Medium(80, 180), "58-180": Medium(58, 180)}
CALLED = Names(  # as an installer in Lima would have it for readers of Arabic
    branches={"mir1": {"ar": "فرع ميرافلوريس"}},
    sectors={"plat": {"ar": "المنصة"}},
    services={"dep": {"ar": "الإيداع والسحب"}},
)
NAME = (  # of 120 characters, the API's limit
    "Centro de atención integral al cliente de banca personal y empresas "
    "de Miraflores, San Isidro, Barranco y Santiago Surco"
)
MESSAGES = (
    "Tenga su documento de identidad a la mano.",
    "Si su número ya fue llamado, acérquese a informes.",
    "Personas gestantes, adultas mayores o con discapacidad: pidan un número preferente a nuestro personal.",
    "Para retiros mayores de S/ 10 000 se requiere aviso con 24 horas de anticipación.",
    "Horario: lunes a viernes de 9:00 a 18:00.",
    "También puede hacer esta operación desde la aplicación, sin esperar.",
    "No comparta su clave con nadie.",
    "¡Gracias por su visita!",
)


def request(branch: str, address: str, sector: str, service: str) -> TicketRequest:
    """A choice of those names."""
    return replace(
        REQUEST,
        branch=Branch("b", name=branch, address=address),
        sector=Sector("s", name=sector),
        service=Service("v", name=service),
    )


def made(
    texts: ReceiptTexts,
    ticket: Ticket = FULL,
    chosen: TicketRequest = REQUEST,
    *,
    brand: str = "Banco del Sur",
    copy_at: datetime | None = None,
    template: Template | None = None,
    staff: Voice | None = None,
) -> Receipt:
    """A receipt of Lima."""
    return compose(
        ticket,
        chosen,
        texts,
        qr=QR,
        zone=LIMA,
        now=NOW,
        brand=brand,
        copy_at=copy_at,
        template=template or Template(),
        names=CALLED,
        staff=staff,
    )


def tickets() -> Iterator[tuple[str, str, Receipt]]:
    """Name of the picture, medium, receipt."""
    spanish, english, arabic_texts, chinese_texts = (
        receipt_texts(code, asset("translations")) for code in ("es", "en", "ar", "zh")
    )
    yield "es", "80-203", made(spanish)
    yield "en", "58-203", made(english)
    arabic = request("فرع الكورنيش", "شارع الكورنيش 12، جدة", "الصندوق", "السحب والإيداع للشركات والمؤسسات الصغيرة")
    message = ("يرجى إبراز الهوية الوطنية أو جواز السفر رقم A1234567 عند الشباك 5 قبل دورك.",)
    yield "ar", "80-203", made(arabic_texts, replace(FULL, queue="ع", messages=message), arabic, brand="بنك الجنوب")
    both = FULL, replace(REQUEST, language="ar")
    indic = receipt_texts("ar", asset("translations"), arabic_digits=True)
    copied = datetime(2026, 11, 22, 15, 2, tzinfo=UTC)
    yield "ar-es", "80-203", made(indic, *both, copy_at=copied, staff=Voice("es", spanish))
    yield "en-es", "80-203", made(english, FULL, replace(REQUEST, language="en"), staff=Voice("es", spanish))
    chinese = request(
        "米拉弗洛雷斯支行", "利马市拉尔科大道345号", "个人业务", "存款、取款及外币兑换（含大额现金预约服务）"
    )
    message = ("请提前准备好您的身份证或护照原件，叫到号后请到相应窗口办理。",)
    yield "zh", "80-203", made(chinese_texts, replace(FULL, queue="甲", messages=message), chinese, brand="南方银行")
    yield "only-an-id", "58-180", made(spanish, BARE)
    yield "names-of-120", "80-203", made(spanish, FULL, request(NAME, NAME[:100], NAME, NAME))
    yield "eight-messages", "80-180", made(spanish, replace(FULL, messages=MESSAGES))
    yield "copy", "80-203", made(spanish, copy_at=datetime(2026, 11, 22, 15, 2, tzinfo=UTC))
    designed = Template(
        sections=(Section.LOGO, Section.HEADER, Section.NUMBER, Section.RULE, Section.TIME, Section.QR, Section.FOOTER),
        header="Bienvenido a su banco",
        footer="www.bancodelsur.example\nGracias por su visita",
        logo=str(asset("icons", "ticket.svg")),
    )
    yield "template", "58-203", made(spanish, template=designed)
    lines = (
        PrintLine("Banco del Sur", Align.CENTER, "A_DOUBLE_HIGH"),
        PrintLine("Agencia Miraflores", Align.CENTER, "A_REGULAR"),
        PrintLine("", Align.LEFT, "A_REGULAR"),
        PrintLine("T2", Align.CENTER, "A_QUADRUPLE"),
        PrintLine("Fecha: 22/11/2026", Align.LEFT, "B_REGULAR"),
        PrintLine("Hora: 09:59", Align.RIGHT, "B_REGULAR"),
        PrintLine("Depósitos y retiros", Align.CENTER, "B_DOUBLE_WIDTH"),
        PrintLine("Conserve este número hasta ser atendido", Align.CENTER, "C_REGULAR"),
    )
    yield (
        "server-layout",
        "80-203",
        made(spanish, replace(FULL, print_lines=lines), template=Template(server_layout=True)),
    )


NAMES = [
    "es",
    "en",
    "ar",
    "ar-es",
    "en-es",
    "zh",
    "only-an-id",
    "names-of-120",
    "eight-messages",
    "copy",
    "template",
    "server-layout",
]


@pytest.mark.parametrize("name", NAMES)
def test_the_ticket_looks_as_it_did(name: str, tmp_path: Path) -> None:
    """Every dot is where it was when somebody looked, and a reader finds the code."""
    if name == "zh" and QFontDatabase.hasFamily("Noto Sans CJK SC"):
        pytest.skip("the picture is set in Droid Sans Fallback, and this machine has the better fonts-noto-cjk")
    medium, receipt = next((medium, receipt) for found, medium, receipt in tickets() if found == name)
    raster = render(receipt, MEDIA[medium])
    assert read_codes(photograph(raster, tmp_path)) == ["https://tickets.example/t/89m32b0998"]
    file, now = GOLDEN / f"{name}.png", tmp_path / f"{name}.png"
    assert picture(raster).save(str(file if WRITE else now), quality=0)  # for PNG: as small as it gets
    seen, before = (shown.convertToFormat(QImage.Format.Format_RGB32) for shown in (picture(raster), QImage(str(file))))
    assert seen == before, f"look at {now} beside {file}.\n{__doc__}"


def test_every_picture_is_compared() -> None:
    """No ticket without its picture, no picture that nothing looks at."""
    assert [name for name, _, _ in tickets()] == NAMES
    assert {file.stem for file in GOLDEN.iterdir()} == set(NAMES)


def picture(raster: Raster) -> QImage:
    """The dots as a picture, while the raster is there."""
    image = QImage(raster.data, raster.width, raster.height, (raster.width + 7) // 8, QImage.Format.Format_Mono)
    image.setColorTable([qRgb(255, 255, 255), qRgb(0, 0, 0)])
    return image
