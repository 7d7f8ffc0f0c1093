"""`kiosk print-preview`: what an installer sees is what the printer gets, and its size is said."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.cli import main
from kiosk.domain.receipt import Line
from kiosk.preview import TICKET
from kiosk.printing.pdf import PdfPrinter
from kiosk.printing.printer import Medium
from kiosk.receipts import receipt_of, template_of
from kiosk.settings import Settings, load
from tests.support.eyes import read_codes
from tests.support.tickets import REQUEST

pytestmark = pytest.mark.usefixtures("qapp")

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Settings with a template: the number first, a logo and words of the installer's own last."""
    logo = tmp_path / "logo.svg"
    logo.write_text(LOGO)
    file = tmp_path / "kiosk.toml"
    file.write_text(f"""
[receipt]
sections = ["number", "qr", "footer", "logo"]
footer = {{ es = "Gracias", en = "Thank you" }}
logo = "{logo}"
[printer]
paper_mm = 58
""")
    return file


def dots(picture: Path) -> QImage:
    """The picture in black and white."""
    return QImage(str(picture)).convertToFormat(QImage.Format.Format_Mono)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_picture_and_its_size(
    config: Path, tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One bit a dot, as wide as the head, with a code a phone reads; one line says its size in millimetres."""
    out = tmp_path / "ticket.png"
    assert main(["print-preview", "--config", str(config), "--out", str(out), "--language", language]) == 0
    picture = QImage(str(out))
    assert (picture.width(), picture.depth()) == (384, 1)
    height = round(picture.height() / 203 * 25.4)
    assert capsys.readouterr().out == f"{out}: 48 x {height} mm on 58 mm paper at 203 dots an inch\n"
    assert picture.dotsPerMeterX() == pytest.approx(203 / 0.0254, abs=1)
    assert read_codes(out) == [TICKET.id]


def test_the_preview_is_what_the_printer_draws(tmp_path: Path) -> None:
    """The ticket in the folder of PDF files has the preview's dots: the demo's printer is a printer like any other."""
    out = tmp_path / "ticket.png"
    sample = tmp_path / "sample.toml"
    sample.write_text('[receipt]\nsections = ["service", "number", "wait", "position", "messages", "qr", "id"]\n')
    assert main(["print-preview", "--config", str(sample), "--out", str(out)]) == 0
    receipt = receipt_of(load(sample, {}), TICKET, REQUEST, now=datetime.now(UTC))
    PdfPrinter(tmp_path / "tickets", Medium()).print(receipt)
    (file,) = (tmp_path / "tickets").iterdir()
    subprocess.run(["pdfimages", "-png", file, tmp_path / "printed"], check=True, timeout=30)
    (printed,) = tmp_path.glob("printed-*.png")
    assert dots(printed) == dots(out)


def test_the_installers_words_are_in_the_customers_language(config: Path) -> None:
    """The customer's language where it is there, else the kiosk's first: better read than left out."""
    settings = load(config, {})
    assert [template_of(settings, language).footer for language in ("es", "en")] == ["Gracias", "Thank you"]
    only = load(config, {"KIOSK_RECEIPT__FOOTER": '{"es": "Gracias"}'})
    assert template_of(only, "en").footer == "Gracias"
    assert template_of(Settings(), "es").footer == ""


def test_a_copy_and_the_brand_go_through() -> None:
    """What the settings say of brand, digits and code reaches the receipt, and so does the copy's time."""
    settings = load(None, {"KIOSK_BRAND__NAME": "Banco Sur", "KIOSK_TICKET__DIGITS": "3"})
    now = datetime(2026, 11, 22, 15, 2, tzinfo=UTC)
    said = [getattr(block, "text", "") for block in receipt_of(settings, TICKET, REQUEST, now=now, copy_at=now).blocks]
    assert said.count("COPIA 22/11/2026 10:02") == 2
    assert {"Banco Sur", "T002"} <= set(said)


def test_a_preferential_ticket_says_when_it_was_made(tmp_path: Path) -> None:
    """Whatever sections the installer has chosen; an ordinary one says what they chose, and no more."""
    file = tmp_path / "kiosk.toml"
    twin = f'[[services]]\nid = "ordinary"\npreferential = "{REQUEST.service.id}"\n'
    plain = '[receipt]\nsections = ["number", "id"]\n'
    file.write_text(plain + twin)
    now = datetime(2026, 11, 22, 15, 2, tzinfo=UTC)
    preferential = receipt_of(load(file, {}), TICKET, REQUEST, now=now)
    file.write_text(plain)
    ordinary = receipt_of(load(file, {}), TICKET, REQUEST, now=now)
    (said,) = (block for block in preferential.blocks if block not in ordinary.blocks)
    assert isinstance(said, Line)
    assert said.text.startswith("Emitido")


def test_a_layout_of_the_servers_can_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Switched on, the sample brings print lines, and the picture is another one."""
    pictures = []
    for switch in ("false", "true"):
        monkeypatch.setenv("KIOSK_RECEIPT__SERVER_LAYOUT", switch)
        out = tmp_path / f"{switch}.png"
        assert main(["print-preview", "--out", str(out)]) == 0
        pictures.append(out)
    assert dots(pictures[0]) != dots(pictures[1])
    assert read_codes(*pictures) == [TICKET.id] * 2


def test_what_cannot_be_previewed_is_one_sentence(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A language the kiosk lacks, a folder that is not there, a logo that is damaged: exit code 2, and what to do."""
    command = ["print-preview", "--config", str(config), "--out", str(tmp_path / "no" / "ticket.png")]
    assert main([*command, "--language", "fr"]) == 2
    assert capsys.readouterr().err == 'kiosk: --language "fr" is none of kiosk.languages: es, en.\n'
    assert main(command) == 2
    said = capsys.readouterr().err
    assert "ticket.png cannot be written (" in said
    assert said.endswith("No such file or directory); name another file with --out.\n")
    (tmp_path / "logo.svg").write_bytes(b"\x89PNG\r\n\x1a\n...")
    assert main(command) == 2
    assert f"kiosk: receipt.logo {tmp_path}/logo.svg cannot be drawn: " in capsys.readouterr().err


def test_no_display_is_needed(tmp_path: Path) -> None:
    """Over SSH on the kiosk itself: no display, no Qt platform named."""
    out = tmp_path / "ticket.png"
    command = [sys.executable, "-m", "kiosk", "print-preview", "--out", str(out)]
    done = subprocess.run(
        command, env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert QImage(str(out)).width() == 576
