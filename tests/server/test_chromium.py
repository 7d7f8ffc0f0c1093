"""The pages in a real browser: Debian's Chromium, headless, with and without JavaScript."""

import json
import shutil
import struct
import subprocess
import threading
from datetime import datetime
from pathlib import Path

import pytest

from tests.server.world import CAJA, CHAIN, Both, Clock, Serve

CHROMIUM = shutil.which("chromium")
PHONE = (390, 844)
LOAD_TIMEOUT_S = 60  # a cold start on a busy machine
QUIET = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--hide-scrollbars"),
    *("--enable-logging=stderr", "--v=0"),
]

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Debian's chromium is not installed: apt-get install chromium"),
]


def browse(profile: Path, url: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Open a page in a fresh profile."""
    assert CHROMIUM
    command = [CHROMIUM, *QUIET, f"--user-data-dir={profile}", *options, url]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LOAD_TIMEOUT_S)
    assert done.returncode == 0, done.stderr
    # The policy's violations and failed loads are written to the console.
    assert "CONSOLE" not in done.stderr, done.stderr
    return done


def test_the_phone_page_shows_number_place_and_counter(serve: Serve, both: Both, tmp_path: Path) -> None:
    """In the language of the phone, while waiting and when called."""
    server = serve()
    _, api = both(server)
    api.create(CAJA)
    url = f"{server.url}/t/{api.create(CAJA).json()['id']}"
    waiting = browse(tmp_path / "english", url, "--accept-lang=en", "--dump-dom").stdout
    assert '<span class="number">C2</span>' in waiting
    assert "Your place in line</dt><dd>2</dd>" in waiting
    for counter in (1, 2):
        api.session.post(f"{server.url}/desk/cen/ven/{counter}/next", data={"seen": ""}, timeout=10)
    called = browse(tmp_path / "spanish", url, "--accept-lang=es", "--dump-dom").stdout
    assert 'Pasa a la ventanilla <span class="counter">2</span>' in called


class Watched(Clock):
    """A clock that tells when it was looked at so many times: every page that is served looks once."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self._left = looks
        self.seen = threading.Event()

    def __call__(self) -> datetime:
        self._left -= 1
        if self._left == 0:
            self.seen.set()
        return self.now


def test_the_phone_page_refreshes_itself_without_javascript(
    serve: Serve, both: Both, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Left open in a browser whose scripts are off, the page is asked for again and again."""
    monkeypatch.setattr("kiosk.server.phone.REFRESH_S", 1)
    clock = Watched(2 + 3)  # the server's start, the ticket, and three pages
    _, api = both(server := serve(clock=clock))
    url = f"{server.url}/t/{api.create(CAJA).json()['id']}"
    assert CHROMIUM
    options = [
        "--blink-settings=scriptEnabled=false",
        "--remote-debugging-port=0",
        f"--user-data-dir={tmp_path}/profile",
    ]
    with subprocess.Popen([CHROMIUM, *QUIET, *options, url], stderr=subprocess.DEVNULL) as browser:
        try:
            assert clock.seen.wait(LOAD_TIMEOUT_S), "the page was not asked for again"
        finally:
            browser.terminate()


def test_the_pages_are_the_same_without_javascript(serve: Serve, both: Both, tmp_path: Path) -> None:
    """Dot for dot."""
    server = serve()
    _, api = both(server)
    without = tmp_path / "without" / "Default"
    without.mkdir(parents=True)
    off = {"profile": {"default_content_setting_values": {"javascript": 2}}}
    (without / "Preferences").write_text(json.dumps(off), "utf-8")
    for url in (f"{server.url}/t/{api.create(CAJA).json()['id']}", f"{server.url}/desk/cen/ven/1"):
        pictures = []
        for profile in ("with", "without"):
            picture = tmp_path / f"{profile}.png"
            size = f"--window-size={PHONE[0]},{PHONE[1]}"
            browse(tmp_path / profile, url, size, f"--screenshot={picture}")
            pictures.append(picture.read_bytes())
        assert pictures[0] == pictures[1]


def test_the_phone_page_fits_a_phone(serve: Serve, both: Both, tmp_path: Path) -> None:
    """Nothing runs over the edge, not even a name without a space: the page is as wide as the screen."""
    name = "Agencia" + "x" * 113
    server = serve({**CHAIN, "branches": [{**branch, "name": name} for branch in CHAIN["branches"]]})
    _, api = both(server)
    url = f"{server.url}/t/{api.create(CAJA).json()['id']}"
    # The frame is of the phone's size; a page that is wider than its frame would have to scroll.
    frame = f"<iframe id=f width={PHONE[0]} height={PHONE[1]}></iframe>"
    html = api.session.get(url, timeout=10).text.replace('http-equiv="refresh"', "")
    page = tmp_path / "page.html"
    measure = "document.title = f.contentDocument.documentElement.scrollWidth"
    page.write_text(
        f"<!doctype html>{frame}<script>f.srcdoc = {as_script(html)}; f.onload = () => {{ {measure} }}</script>",
        "utf-8",
    )
    dom = browse(tmp_path / "profile", page.as_uri(), "--dump-dom").stdout
    assert f"<title>{PHONE[0]}</title>" in dom


def as_script(html: str) -> str:
    """HTML as a JavaScript string that may stand in a script element."""
    return json.dumps(html).replace("</", "<\\/")


def test_both_pages_can_be_pictured(serve: Serve, both: Both, tmp_path: Path) -> None:
    """A picture of the phone page and of the desk, of the size asked for and not empty."""
    server = serve()
    _, api = both(server)
    ticket = f"{server.url}/t/{api.create(CAJA).json()['id']}"
    for name, url, size in (("phone", ticket, PHONE), ("desk", f"{server.url}/desk/cen/ven/1", (1280, 800))):
        picture = tmp_path / f"{name}.png"
        browse(tmp_path / "profile", url, f"--window-size={size[0]},{size[1]}", f"--screenshot={picture}")
        head = picture.read_bytes()[:24]
        assert struct.unpack(">II", head[16:24]) == size
        assert picture.stat().st_size > 10_000
