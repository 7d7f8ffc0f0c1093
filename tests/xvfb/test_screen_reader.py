"""A customer who cannot see, with a screen reader: a ticket through AT-SPI alone, on a real bus and a real X server.

Nothing is clicked, typed or looked at: what there is is asked over D-Bus, and pressed there.
"""

import os
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.accessibility_bus import END_S, AccessibilityBus
from tests.support.desktop import Desktop
from tests.support.finger import until
from tests.support.reader import Reader

pytestmark = pytest.mark.xvfb

SIZE = (1080, 1920)
DNI = "45678912"
PAPER = "Your paper ticket is ready below."
SETTINGS = """
[kiosk]
languages = ["es", "en"]
[customer]
ask_id = "required"
ask_phone = "optional"
[[customer.id_types]]
code = "D"
name = { es = "DNI", en = "National ID" }
pattern = "[0-9]{8}"
[[customer.id_types]]
code = "P"
name = { es = "Pasaporte", en = "Passport" }
pattern = "[0-9A-Z]{6,12}"
[printer]
uri = "file:///%s"
[access]
speech = false
sounds = false
"""


@pytest.fixture
def served(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Reader]:
    """A reader on a bus with `kiosk run`, which asks `kiosk serve`; all of it programs of their own."""
    (tmp_path / "kiosk.toml").write_text(SETTINGS % (tmp_path / "paper"))
    with ExitStack() as stack:
        desktop = stack.enter_context(Desktop(SIZE))
        bus = stack.enter_context(AccessibilityBus(desktop.display))
        reader = stack.enter_context(Reader(bus.address))
        serve = ("-m", "kiosk", "serve", "--port", "0", "--db", str(tmp_path / "server.sqlite"))
        server = stack.enter_context(desktop.start(*serve, environ={"PYTHONUNBUFFERED": "1"}))
        environ = {**bus.environ, "XDG_STATE_HOME": str(tmp_path), "KIOSK_API__BASE_URL": base_url(server)}
        run = ("-m", "kiosk", "run", "--config", str(tmp_path / "kiosk.toml"), "--windowed", f"{SIZE[0]}x{SIZE[1]}")
        stack.enter_context(desktop.start(*run, environ=environ))
        yield reader


def base_url(server: "subprocess.Popen[str]") -> str:
    """What `kiosk serve` says about itself."""
    assert server.stdout is not None
    line = next(line for line in server.stdout if line.strip().startswith("customer-v1"))
    return line.split()[-1]


def press_keys(reader: Reader, keys: str) -> None:
    """The keys of the on-screen keyboard, one after the other."""
    for key in keys:
        reader.find("push button", key).press()


def begin_in_spanish_and_change(reader: Reader) -> None:
    """The first question, in every contrast; then in English, by a sheet below which nothing can be pressed."""
    reader.find("push button", "Toque para empezar").press()
    reader.find("heading", "¿A qué agencia va?")
    assert reader.hear("¿A qué agencia va?").assertive

    for contrast in ("Negro sobre blanco", "Blanco y amarillo sobre negro"):
        reader.find("check box", "Contraste").press()
        assert reader.find("check box", "Contraste").states >= {"checkable", "checked"}
        assert reader.find("check box", "Contraste").description == contrast
    branch = reader.find("push button", "Agencia Miraflores")
    reader.find("push button", "Idioma").press()
    sheet = reader.find("dialog")
    assert [found.name for found in reader.everything() if found.role == "radio button"] == ["Español", "English"]
    assert "checked" in reader.find("radio button", "Español").states
    assert reader.hear(sheet.name).assertive
    branch.press()  # it lies below the sheet
    reader.find("radio button", "English").press()
    reader.find("heading", "Which branch?")
    assert reader.find("frame").name == "Which branch? – Kiosk"
    reader.hear("Which branch?")


def choose_what_is_needed(reader: Reader) -> None:
    """Branch, sector and service, each announced; a branch that is closed says so and cannot be pressed."""
    reader.find("list", "12 answers")
    closed = reader.find("push button", "Agencia Barranco")
    assert "sensitive" not in closed.states
    assert "Closed now" in closed.name
    first = reader.find("push button", "Agencia Miraflores")
    assert (first.description, "sensitive" in first.states) == ("1 of 12", True)
    first.press()
    assert reader.hear("Where in the branch?").assertive
    reader.find("push button", "Ventanillas").press()
    reader.hear("What do you need?")
    reader.find("push button", "Caja").press()


def say_who_one_is(reader: Reader) -> None:
    """A number too short, mended, then a telephone's; the tree tells nobody what was typed of the first."""
    reader.hear("What is your ID number?")
    assert "checked" in reader.find("radio button", "National ID").states
    press_keys(reader, DNI[:3])
    reader.find("push button", "Continue").press()
    mistake = "This number does not look complete. Please check it."
    assert reader.find("alert message").name == mistake
    assert reader.hear(mistake).assertive
    press_keys(reader, DNI[3:])
    field = reader.find("text", "What is your ID number?")
    assert (field.text(), field.description) == ("●" * len(DNI), "8 characters typed")
    assert not any(DNI in found.name + found.description for found in reader.everything())
    reader.find("push button", "Continue").press()

    reader.hear("What is your phone number?")
    press_keys(reader, "987654321")
    assert reader.find("text", "What is your phone number?").text() == "987654321"
    reader.find("push button", "Continue").press()


def hear_the_number(reader: Reader, books_file: Path) -> None:
    """Letter by letter, at once, and it is the one in the server's books; the paper's word comes after it."""
    announced = reader.hear("Your number is")
    number = after(reader, "Your number")
    assert announced.text.startswith(f"Your number is {', '.join(number)}.")
    assert 0 < reader.find("progress bar").value() <= 1
    reader.find("graphic", "QR code of your ticket")
    with closing(sqlite3.connect(books_file)) as books:
        rows = books.execute("SELECT queue || number, service_id, customer FROM tickets WHERE channel = 'kiosk'")
        assert rows.fetchall() == [(number, "caja", f"document:D:{DNI}")]
    if PAPER not in announced.text:
        assert not reader.hear(PAPER).assertive


def test_a_ticket_through_the_tree_alone(served: Reader, tmp_path: Path) -> None:
    """From the welcome to the ticket by roles, names, states and actions, in Spanish and in English; what changes is
    announced; the number is the one in the server's books, and the next customer is asked in Spanish again.
    """
    reader = served
    begin_in_spanish_and_change(reader)
    choose_what_is_needed(reader)
    say_who_one_is(reader)
    hear_the_number(reader, tmp_path / "server.sqlite")
    reader.find("push button", "Finish").press()
    reader.find("push button", "Toque para empezar")
    assert "checked" not in reader.find("check box", "Contraste").states


def after(reader: Reader, heading: str) -> str:
    """What stands under a heading."""
    reader.find("heading", heading)
    found = reader.everything()
    place = next(place for place, one in enumerate(found) if (one.role, one.name) == ("heading", heading))
    return found[place + 1].name


def test_a_reader_finds_an_installed_kiosk(tmp_path: Path, qapp: QGuiApplication, repository: Path) -> None:
    """The bus of `kiosk-accessibility.service`, as its script starts it, is all it takes: there is no session bus."""
    script = (
        (repository / "deploy/bin/accessibility-bus").read_text().replace("/run/kiosk-accessibility", str(tmp_path))
    )
    bus = subprocess.Popen(["/bin/sh", "-c", script], stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        until((tmp_path / "bus").exists, what="the bus")
        _, _, address = (tmp_path / "environment").read_text().strip().partition("=")
        nowhere = {"XDG_STATE_HOME": str(tmp_path), "KIOSK_API__BASE_URL": "http://127.0.0.1:1/customer/v1"}
        environ = {"AT_SPI_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": "", "KIOSK_ACCESS__SPEECH": "false"}
        run = ("-m", "kiosk", "run", "--windowed", f"{SIZE[0]}x{SIZE[1]}")
        with Desktop(SIZE) as desktop, desktop.start(*run, environ={**nowhere, **environ}), Reader(address) as reader:
            reader.find("push button", "Toque para empezar").press()
            reader.find("heading", "¿A qué agencia va?")
            assert reader.hear("¿A qué agencia va?").assertive
    finally:
        os.killpg(bus.pid, signal.SIGTERM)  # the registry outlives its bus; systemd ends both too
        bus.wait(END_S)
