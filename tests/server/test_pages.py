"""The phone page behind a ticket's QR and the teller's desk, as the HTML a browser gets."""

import base64
import hashlib
import re

import pytest
import requests

from kiosk.server.run import TicketServer
from kiosk.server.texts import TEXTS, language
from tests.server.world import CAJA, CHAIN, TIMEOUT_S, Both, Clock, Serve

ENGLISH = {"Accept-Language": "en-GB,en;q=0.9,es;q=0.5"}


def page(session: requests.Session, server: TicketServer, path: str, **headers: str) -> requests.Response:
    """A page as a browser asks for it."""
    return session.get(f"{server.url}{path}", headers=headers, timeout=TIMEOUT_S)


def press(session: requests.Session, server: TicketServer, here: str, action: str) -> requests.Response:
    """Send the desk's form as the page that is shown has it."""
    form = re.search(
        rf'action="{here}/{action}"><input type="hidden" name="seen" value="(\w*)"', page(session, server, here).text
    )
    assert form, f"the page has no {action} button"
    url = f"{server.url}{here}/{action}"
    answer = session.post(url, data={"seen": form[1]}, headers={"Origin": server.url}, timeout=TIMEOUT_S)
    assert answer.url == server.url + here, "the form ends on the desk again, so that reloading calls nobody"
    return answer


def text(answer: requests.Response) -> str:
    """What a person reads of the page."""
    body = re.sub(r"<style>.*?</style>", "", answer.text, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


def test_the_phone_page_follows_the_ticket(serve: Serve, both: Both, session: requests.Session) -> None:
    """Waiting with its place and wait, next, called to a counter, served."""
    server = serve()
    _, api = both(server)
    api.create(CAJA)
    ticket_id = api.create({**CAJA, "sector_id": "pla", "service_id": "cred"}).json()["id"]
    path, desk = f"/t/{ticket_id}", "/desk/cen/pla/1"
    waiting = text(page(session, server, path, **ENGLISH))
    for part in (
        "R1",
        "Créditos",
        "Your place in line 1",
        "0–5 min",
        "You are next",
        "Trae tu DNI.",
        "Agencia Central",
    ):
        assert part in waiting
    press(session, server, desk, "next")
    assert "It is your turn Go to counter 3" in text(page(session, server, path, **ENGLISH))
    press(session, server, desk, "finish")
    assert "Thank you for your visit" in text(page(session, server, path, **ENGLISH))


def test_the_phone_page_refreshes_itself_until_the_ticket_is_served(
    serve: Serve, both: Both, session: requests.Session
) -> None:
    """By a meta element: there is no script on the page at all."""
    server = serve()
    _, api = both(server)
    path = f"/t/{api.create(CAJA).json()['id']}"
    html = page(session, server, path).text
    assert '<meta http-equiv="refresh" content="15">' in html
    assert "<script" not in html
    press(session, server, "/desk/cen/ven/1", "next")
    press(session, server, "/desk/cen/ven/1", "finish")
    assert "http-equiv" not in page(session, server, path).text


def test_a_ticket_that_is_gone_says_so_kindly(
    serve: Serve, both: Both, session: requests.Session, clock: Clock
) -> None:
    """Cancelled, from another day, or never made."""
    server = serve()
    _, api = both(server)
    cancelled, old = (api.create(CAJA).json()["id"] for _ in range(2))
    api.call("DELETE", f"/tickets/{cancelled}")
    clock.forward(days=1)
    for ticket_id in (cancelled, old, "0000000", "%00%ff", "x" * 3000):
        answer = page(session, server, f"/t/{ticket_id}")
        assert answer.status_code == 404
        assert "Este turno ya no está activo" in text(answer)


def test_a_blocked_ticket_says_what_to_do(serve: Serve, both: Both, session: requests.Session) -> None:
    """It keeps its place but is passed over when the teller calls."""
    server = serve()
    _, api = both(server)
    blocked = api.create({**CAJA, "channel": "mobile"}).json()
    enabled = api.create(CAJA).json()
    assert "Su turno está en pausa" in text(page(session, server, f"/t/{blocked['id']}"))
    shown = text(press(session, server, "/desk/cen/ven/1", "next"))
    assert f"C{enabled['number']}" in shown
    assert f"C{blocked['number']} en pausa" in shown


def test_pages_let_nothing_else_in(serve: Serve, both: Both, session: requests.Session) -> None:
    """The policy allows the page's own style and nothing else; nothing is cached, no address leaks."""
    server = serve()
    _, api = both(server)
    for path in (f"/t/{api.create(CAJA).json()['id']}", "/t/gone", "/desk", "/desk/cen", "/desk/cen/ven/1"):
        answer = page(session, server, path)
        style = re.search(r"<style>(.*?)</style>", answer.text, re.DOTALL)
        assert style
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert not re.search(r'style="|(src|href)="(?!/desk|data:,")', answer.text)


def test_hostile_names_are_only_text(serve: Serve, both: Both, session: requests.Session) -> None:
    """Markup from the catalogue is shown as it is written; what has no UTF-8 is replaced."""
    name = "<script>alert(1)</script>\"'{{7*7}}\ud800\x00" + "m" * 5000
    sector = {"id": "nv", "name": name, "services": ["caja"], "counters": [name]}
    chain = {
        **CHAIN,
        "name": name,
        "services": [{**CHAIN["services"][0], "name": name, "message": name}, *CHAIN["services"][1:]],
        "branches": [{**CHAIN["branches"][1], "name": name, "address": name, "sectors": [sector]}],
    }
    server = serve(chain)
    _, api = both(server)
    ticket_id = api.create({**CAJA, "branch_id": "nor", "sector_id": "nv"}).json()["id"]
    for path in (f"/t/{ticket_id}", "/desk", "/desk/nor", "/desk/nor/nv/1"):
        answer = page(session, server, path)
        assert answer.status_code == 200
        assert "<script" not in answer.text
        assert "&lt;script&gt;" in answer.text
        assert "{{7*7}}" in answer.text


def test_a_teller_serves_the_line_in_order(serve: Serve, both: Both, session: requests.Session) -> None:
    """Choose branch and counter, call, call the next (which finishes the first), finish."""
    server = serve()
    _, api = both(server)
    assert "Agencia Central" in text(page(session, server, "/desk"))
    assert "Ventanilla 2" in text(page(session, server, "/desk/cen"))
    for _ in range(3):
        api.create(CAJA)
    first = "/desk/cen/ven/1"
    assert "Atendiendo ahora Nadie" in text(page(session, server, first))
    assert "Atendiendo ahora C1" in text(press(session, server, first, "next"))
    assert "Atendiendo ahora C2" in text(press(session, server, "/desk/cen/ven/2", "next"))
    assert "Atendiendo ahora C3" in text(press(session, server, first, "next"))
    assert "No hay nadie en espera." in text(press(session, server, first, "finish"))
    assert "Atendiendo ahora Nadie" in text(press(session, server, first, "next"))


def test_two_taps_call_one_customer(serve: Serve, both: Both, session: requests.Session) -> None:
    """The second tap still carries what the teller saw before the first: it does nothing."""
    server = serve()
    _, api = both(server)
    for _ in range(3):
        api.create(CAJA)
    url = f"{server.url}/desk/cen/ven/1/next"
    for _ in range(2):
        answer = session.post(url, data={"seen": ""}, timeout=TIMEOUT_S)
    assert "Atendiendo ahora C1" in text(answer)


def test_another_sites_form_calls_nobody(serve: Serve, both: Both, session: requests.Session) -> None:
    """A page somewhere else must not make a teller's browser call numbers."""
    server = serve()
    _, api = both(server)
    api.create(CAJA)
    for origin in ("http://evil.example", "null", "http://["):
        url = f"{server.url}/desk/cen/ven/1/next"
        answer = session.post(url, data={"seen": ""}, headers={"Origin": origin}, timeout=TIMEOUT_S)
        assert answer.status_code == 403
    assert "Nadie" in text(page(session, server, "/desk/cen/ven/1"))


@pytest.mark.parametrize(
    "path", ["/desk/zzz", "/desk/cen/zzz/1", "/desk/cen/ven/0", "/desk/cen/ven/3", "/desk/cen/ven/x"]
)
def test_a_counter_nobody_has_is_404(serve: Serve, session: requests.Session, path: str) -> None:
    """Unknown branch, sector, or counter; and a form of it is refused as well."""
    server = serve()
    assert page(session, server, path).status_code == 404
    assert session.post(f"{server.url}{path}/next", data={"seen": ""}, timeout=TIMEOUT_S).status_code == 404


def test_a_button_nobody_has_is_404(serve: Serve, session: requests.Session) -> None:
    """Only next and finish exist."""
    answer = session.post(f"{serve().url}/desk/cen/ven/1/close", data={"seen": ""}, timeout=TIMEOUT_S)
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "es"),
        ("*", "es"),
        ("fr,de;q=0.9", "es"),
        ("en", "en"),
        ("en-US,en;q=0.9", "en"),
        ("es-PE,es;q=0.9,en;q=0.8", "es"),
        ("fr, en;q=0.3, es;q=0.7", "es"),
        ("EN;q=1.0", "en"),
        ("en;q=0", "es"),
        ("en;q=x,;;=,\x00", "es"),
    ],
)
def test_pages_speak_the_browsers_language(accept: str, expected: str) -> None:
    """Spanish unless English is preferred; a header nobody can read means Spanish."""
    assert language(accept) == expected


def test_both_languages_say_everything() -> None:
    """No text is missing in one of them, and both fill in the same values."""
    spanish, english = TEXTS["es"], TEXTS["en"]
    assert spanish.keys() == english.keys()
    for name in spanish:
        assert set(re.findall(r"{\w+}", spanish[name])) == set(re.findall(r"{\w+}", english[name])), name
