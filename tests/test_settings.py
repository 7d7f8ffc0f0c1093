"""Settings: what an installer writes becomes typed values, or one clear sentence a mistake."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import settings, settings_access, settings_checks
from kiosk.api.wire import WIRES
from kiosk.app import plan_of
from kiosk.domain.receipt import ORDER, Section
from kiosk.settings import IdType, Settings, SettingsError, find_file, load, state_dir
from kiosk.settings_access import Named

DOCUMENT = Path(__file__).parent.parent / "docs" / "settings.md"

VALUE = "9f2c"  # a token

WHOLE = """
[kiosk]
id = "lobby-1"
branch_id = "mira01"
sector_id = "caja"
languages = ["en"]
timezone = "Europe/Madrid"
[api]
base_url = "https://api.example:8443/v1"
revision = "v1-form"
deadline_s = 5
headers = { X-Site = "lima 1" }
[customer]
ask_id = "optional"
ask_phone = "required"
phone_region = "ES"
[[customer.id_types]]
code = "D"
name = { en = "National ID" }
pattern = "[0-9]{8}"
[ticket]
qr = "https://q.example/t/{id}"
digits = 3
[printer]
uri = "file:///var/lib/kiosk/tickets"
"""


def written(folder: Path, text: str, mode: int = 0o640) -> Path:
    """A settings file with that text."""
    file = folder / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return file


def mistakes(file: Path | None, **environ: str) -> list[str]:
    """The sentences the start stops with, without the file's own name."""
    with pytest.raises(SettingsError) as caught:
        load(file, environ)
    return [line.replace(f"{file}: ", "FILE: ") for line in str(caught.value).splitlines()]


def test_without_a_file_the_defaults_hold() -> None:
    """A kiosk without any settings is the one of the default values."""
    assert load(None, {}) == Settings()


def test_every_value_of_a_file_arrives(tmp_path: Path) -> None:
    """What the file says is what the program gets, in its types."""
    found = load(written(tmp_path, WHOLE), {})
    assert (found.kiosk.id, found.kiosk.languages, found.api.deadline_s) == ("lobby-1", ("en",), 5.0)
    assert found.api.headers == {"X-Site": "lima 1"}
    assert found.customer.id_types == (IdType(code="D", name={"en": "National ID"}, pattern="[0-9]{8}"),)
    assert found.printer.uri == "file:///var/lib/kiosk/tickets"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    """Variables override keys, each read in its key's type: text, list, number, switch, table."""
    found = load(
        written(tmp_path, WHOLE),
        {
            "KIOSK_API__BASE_URL": "http://127.0.0.1:1/customer/v1",
            "KIOSK_API__REVISION": "customer-v1",
            "KIOSK_API__DEADLINE_S": "3.5",
            "KIOSK_API__IDEMPOTENCY_KEY": "true",
            "KIOSK_API__HEADERS": '{"X-Desk": "7"}',
            "KIOSK_KIOSK__LANGUAGES": "es, en",
            "KIOSK_CUSTOMER__ID_TYPES": '[{"code": "C", "name": {"es": "CE"}, "pattern": "[0-9]{9}"}]',
            "KIOSK_CONFIG": "ignored here",
            "HOME": "/nowhere",
        },
    )
    assert found.api.base_url == "http://127.0.0.1:1/customer/v1"
    assert (found.api.deadline_s, found.api.idempotency_key) == (3.5, True)
    assert (found.api.headers, found.kiosk.languages) == ({"X-Desk": "7"}, ("es", "en"))
    assert [kind.code for kind in found.customer.id_types] == ["C"]
    assert load(None, {"KIOSK_KIOSK__LANGUAGES": '["en"]'}).kiosk.languages == ("en",)


def test_all_mistakes_are_said_at_once(tmp_path: Path) -> None:
    """An installer mends the file in one go: every unknown key and wrong type has its line, with what is meant."""
    text = '[api]\nbas_url = "x"\ndeadline_s = "8"\n[kiosk]\nlanguages = [1]\n[printr]\nuri = ""\n'
    assert mistakes(written(tmp_path, text)) == [
        "FILE: api.bas_url is no setting; perhaps api.base_url is meant.",
        "FILE: api.deadline_s is text; write a number.",
        'FILE: kiosk.languages is a list; write a list of texts, like ["es", "en"].',
        "FILE: printr is no setting; perhaps printer is meant.",
    ]


def test_a_mistake_in_the_environment_names_the_variable() -> None:
    """Who set a variable is told the variable, and the one that was meant."""
    assert mistakes(None, KIOSK_API__DEADLINE_S="soon", KIOSK_API__BASEURL="x", KIOSK_API__CHANNEL="a b") == [
        "environment: KIOSK_API__BASEURL is no setting; perhaps KIOSK_API__BASE_URL is meant.",
        "KIOSK_API__DEADLINE_S (environment): api.deadline_s is text; write a number.",
    ]
    assert mistakes(None, KIOSK_API__CHANNEL="a b") == [
        'KIOSK_API__CHANNEL (environment): api.channel is "a b"; write 1 to 20 letters or digits.'
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[kiosk]\nid = "a b"', 'kiosk.id is "a b"; write 1 to 40'),
        ('[maintenance]\nkey = "x"', 'maintenance.key is no key for this; write a function key, like "F9"'),
        (
            '[maintenance]\nkey = "Alt+Ctrl+F9"',
            "maintenance.key switches consoles and reaches no kiosk; write one like",
        ),
        ('[maintenance]\nstaff_pin_hash = "4711"', "maintenance.staff_pin_hash is no hash a kiosk can check; write"),
        (
            '[maintenance]\nrecovery_hash = "$argon2id$v=19$m=9999999,t=3,p=4$c29tZXNhbHQxMjM$c29tZWhhc2hzb21laGFzaA"',
            "maintenance.recovery_hash is no hash a kiosk can check; write what",
        ),
        ('[kiosk]\nsector_id = "caja"', "kiosk.sector_id is set without a branch; write kiosk.branch_id too"),
        ('[kiosk]\nlanguages = ["es", "eng"]', 'kiosk.languages[1] is "eng"; write "es", "en", "pt"'),
        ("[kiosk]\nlanguages = []", "kiosk.languages is empty"),
        ('[kiosk]\nlanguages = ["es", "es"]', "kiosk.languages is empty or says one twice"),
        ('[kiosk]\ntimezone = "Lima"', 'kiosk.timezone is "Lima", unknown here; write one like "America/Lima"'),
        ('[kiosk]\ntimezone = "../etc"', 'kiosk.timezone is "../etc"'),
        ('[kiosk]\nstate_dir = "state"', 'kiosk.state_dir is "state"; write the whole path'),
        ('[api]\nbase_url = "ftp://a"', 'api.base_url is "ftp://a"; write a whole address'),
        ('[api]\nbase_url = "http:///v1"', "api.base_url is"),
        ('[api]\nbase_url = "http://a:70000/v1"', "api.base_url is"),
        ('[api]\nbase_url = "https://me:word@a/v1"', "api.base_url holds a user name or password"),
        ('[api]\nbase_url = "https://a/v1?x=1"', "api.base_url goes on after its path"),
        ('[api]\nrevision = "v2"', 'api.revision is "v2"; write "customer-v1" or "v1-form"'),
        ('[api]\nchannel = ""', 'api.channel is ""'),
        ("[api]\ndeadline_s = 31", "api.deadline_s is 31; write 1 to 30"),
        ("[api]\ndeadline_s = nan", "api.deadline_s is nan"),
        ('[api]\nanonymous_id_type = "KIOSK"', 'api.anonymous_id_type is "KIOSK"; write 1 to 4'),
        ('[api]\ntoken = "a b"', "api.token has characters that no token has"),
        ('[api]\ntoken_file = "token"', 'api.token_file is "token"; write the whole path'),
        ('[api]\ntoken_file = "/no/such/file"', 'api.token_file is "/no/such/file", which cannot be read'),
        ('[api.headers]\nContent-Type = "x"', "api.headers.Content-Type is the kiosk's own header; leave it out"),
        ('[api.headers]\nX-A = "a\\r\\nX-B: b"', "api.headers.X-A has a value that no header can have"),
        ('[api.headers]\n"X A" = "a"', 'api.headers has "X A", which is no header name'),
        ('[api]\ntoken = "a"\nheaders = { authorization = "b" }', "api.headers has Authorization beside"),
        ('[customer]\nask_id = "always"', 'customer.ask_id is "always"; write "never", "optional" or "required"'),
        ('[customer]\nask_id = "required"', "customer.ask_id asks without any kind of document"),
        ('[customer]\nphone_region = "Peru"', 'customer.phone_region is "Peru"; write a country, like "PE"'),
        ('[customer]\nphone_region = "XX"\nask_phone = "optional"', 'customer.phone_region is "XX"'),
        ('[ticket]\nqr = "{ticket}"', 'ticket.qr is "{ticket}"; of braces write only "{id}", "{queue}"'),
        ('[ticket]\nqr = "{{id}}"', "ticket.qr is"),
        ('[ticket]\nqr = "número {id}"', "ticket.qr is"),
        ('[ticket]\nqr = ""', "ticket.qr is"),
        ("[ticket]\ndigits = 5", "ticket.digits is 5; write 1 to 4"),
        ("[ticket]\nshow_s = 19", "ticket.show_s is 19; write 20 to 600"),
        (
            '[receipt]\nsections = ["number", "nubmer"]',
            'receipt.sections[1] is "nubmer"; write "logo", "header", "brand"',
        ),
        ('[receipt]\nsections = ["number", "qr", "qr"]', "receipt.sections says a section twice; write each once"),
        ("[receipt]\nsections = []", 'receipt.sections lacks "number"; write it'),
        ('[receipt]\nheader = { en = "Hi" }', 'receipt.header lacks the first language; write { es = "…" }'),
        ('[receipt]\nheader = { es = "Hola", de = "Hallo" }', 'receipt.header is "de"; write "es", "en", "pt"'),
        (
            '[receipt]\nfooter = { es = "a\\u001Bb" }',
            "receipt.footer has a text that cannot be printed; write at most",
        ),
        (f'[receipt]\nfooter = {{ es = "{"x" * 201}" }}', "receipt.footer has a text that cannot be printed"),
        ('[receipt]\nlogo = "logo.png"', 'receipt.logo is "logo.png"; write the whole path'),
        ('[receipt]\nlogo = "/no/logo.png"', 'receipt.logo is "/no/logo.png"; name a PNG or SVG file'),
        (
            '[receipt]\nsections = ["number"]\nheader = { es = "Hola" }',
            'receipt.header would not be printed; write "header" to receipt.sections too',
        ),
        ('[printer]\nuri = "lp0"', 'printer.uri is "lp0"; write "none:", "socket://host:9100", "usb://04b8:0e15"'),
        ('[printer]\nuri = "socket://10.0.0.9:99999"', "printer.uri is"),
        ('[printer]\nuri = "socket://:9100"', "printer.uri is"),
        ('[printer]\nuri = "usb://epson"', "printer.uri is"),
        ('[printer]\nuri = "serial:///dev/ttyS0?baud=300"', "printer.uri is"),
        ('[printer]\nuri = "serial://ttyS0"', "printer.uri is"),
        ('[printer]\nuri = "cups://"', "printer.uri is"),
        ('[printer]\nuri = "cups://-p"', "printer.uri is"),
        ('[printer]\nuri = "cups://host:631/printers/tickets"', "printer.uri is"),
        ('[printer]\nuri = "file://host/folder"', "printer.uri is"),
        ("[printer]\npaper_mm = 76", "printer.paper_mm is 76; write 58 or 80"),
        ("[printer]\ndpi = 300", "printer.dpi is 300; write 180 or 203"),
        ("[screen]\ndiagonal_in = 4", "screen.diagonal_in is 4; write 5 to 100"),
        ('[brand]\nname = ""', "brand.name is empty"),
        ('[brand]\nprimary = "blue"', 'brand.primary is "blue"; write a colour'),
        ('[kiosk]\nbranch_id = ".."', 'kiosk.branch_id is ".."; write the id the ticket server gives it'),
        ('[kiosk]\nbranch_id = "a b"', 'kiosk.branch_id is "a b"; write the id the ticket server gives it'),
        ('[brand]\nground = "white"', 'brand.ground is "white"; write a colour'),
        ('[brand]\nground = "#DDDDDD"', "brand.ground carries grey text at 5.7:1; write a lighter colour"),
        ('[brand]\nprimary = "#1C588F"\nground = "#F7F8FA"', "brand.primary on brand.ground reads at 6.9:1"),
        ('[brand]\nprimary = "#3399FF"', "brand.primary carries white text at 2.9:1; write a darker colour"),
        ('[brand]\nlogo = "/no/logo.png"', 'brand.logo is "/no/logo.png"; name a PNG or SVG file'),
        ("[idle]\nwarn_s = 19", "idle.warn_s is 19; write 20 to 300"),
        ("[idle]\nwarn_after_s = 9", "idle.warn_after_s is 9; write 10 to 3600"),
        ("api = 5", "api is a whole number; write a table: [api]"),
        ("[api]\nbase_url = 2017-03-01", "api.base_url is a date or time; write text in quotes"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    """Each impossible value stops the start and says what to write instead."""
    [line] = mistakes(written(tmp_path, text))
    assert line.startswith(f"FILE: {sentence}")
    assert line.endswith(".")


@pytest.mark.parametrize(
    ("code", "name", "pattern", "sentence"),
    [
        ("DNI-1", '{ es = "DNI" }', "[0-9]{8}", 'customer.id_types[0].code is "DNI-1"'),
        ("D", '{ en = "ID" }', "[0-9]{8}", "customer.id_types[0].name lacks the first language; write { es ="),
        ("D", '{ es = "DNI", ne = "ID" }', "[0-9]{8}", 'customer.id_types[0].name is "ne"; write "es", "en", "pt"'),
        ("D", '{ es = "DNI" }', "[0-9", "customer.id_types[0].pattern is no regular expression"),
        ("D", '{ es = "DNI" }', "[0-9]*", "customer.id_types[0].pattern lets an empty number pass"),
        ("D", '{ es = "DNI" }', "[0-9]+", "customer.id_types[0].pattern lets more than 16 characters pass"),
        ("D", '{ es = "DNI" }', ".{8}", "customer.id_types[0].pattern lets other characters"),
    ],
)
def test_kinds_of_document_are_checked(tmp_path: Path, code: str, name: str, pattern: str, sentence: str) -> None:
    """A document's code, names and pattern are such that the API can take what customers type."""
    text = f'[[customer.id_types]]\ncode = "{code}"\nname = {name}\npattern = "{pattern}"\n'
    [line] = mistakes(written(tmp_path, text))
    assert line.startswith(f"FILE: {sentence}")


def test_an_unfinished_kind_of_document_says_what_is_missing(tmp_path: Path) -> None:
    """Missing and misspelt keys inside a list are named with their place in it."""
    assert mistakes(written(tmp_path, '[[customer.id_types]]\ncode = "D"\nname = {}\npatern = ""\n')) == [
        "FILE: customer.id_types[0].patern is no setting; perhaps customer.id_types[0].pattern is meant.",
        "FILE: customer.id_types[0].pattern is missing; write text in quotes.",
    ]


NAMES = """
[[branches]]
id = "mira01"
name = { en = "Miraflores Branch" }
[[services]]
id = "dep"
name = { en = "Cash desk", es = "Caja" }
[[services]]
id = "ret"
"""


def test_things_can_be_called_by_other_names(tmp_path: Path) -> None:
    """Branches, sectors and services have names by language; a table without any is no mistake."""
    found = load(written(tmp_path, NAMES), {})
    assert found.branches == (Named(id="mira01", name={"en": "Miraflores Branch"}),)
    assert found.sectors == ()
    assert [entry.name.get("es") for entry in found.services] == ["Caja", None]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[[sectors]]\nid = "a b"', 'sectors[0].id is "a b"; write the id the ticket server gives it'),
        ('[[services]]\nname = { es = "Caja" }', "services[0].id is missing; write text in quotes"),
        ('[[services]]\nid = "a"\n[[services]]\nid = "a"', "services has an id twice; write one table for each id"),
        ('[[services]]\nid = "a"\nname = { de = "Kasse" }', 'services[0].name has "de"; write languages of es, '),
        ('[[services]]\nid = "a"\nname = { es = " " }', 'services[0].name.es is " "; write 1 to 120 printable'),
        ('[[services]]\nid = "a"\nname = "Caja"', "services[0].name is text; write a table of texts"),
        ('[[services]]\nid = "a"\nnam = 1', "services[0].nam is no setting; perhaps services[0].name is meant"),
        ('[services]\nid = "a"', "services is a table; write [[services]] tables"),
    ],
)
def test_names_are_checked(tmp_path: Path, text: str, sentence: str) -> None:
    """Each mistake in a name stops the start with the table it stands in."""
    [line] = mistakes(written(tmp_path, text))
    assert line.startswith(f"FILE: {sentence}")


TWINS = """
[access]
law = "pe"
long_wait_min = 45
[[services]]
id = "caja"
note = { es = "Traiga su DNI", en = "Bring your ID card" }
preferential = "pref"
[[services]]
id = "divi"
preferential = "pref"
"""


def test_services_have_notes_and_twins(tmp_path: Path) -> None:
    """What the installer says about services becomes the plan of every visit; one twin may serve for several."""
    plan = plan_of(load(written(tmp_path, TWINS), {}))
    assert plan.twins == {"caja": "pref", "divi": "pref"}
    assert plan.notes == {"caja": {"es": "Traiga su DNI", "en": "Bring your ID card"}}
    assert (plan.law, plan.long_wait_min) == ("pe", 45)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[access]\nlaw = "cl"', 'access.law is "cl"; write "pe" (Peru), "br" (Brazil) or ""'),
        ("[access]\nlong_wait_min = -1", "access.long_wait_min is -1; write 0 to 600"),
        ("[access]\nlong_wait_min = 30.5", "access.long_wait_min is a number; write a whole number"),
        ('[[services]]\nid = "a"\npreferential = "a"', "services[0].preferential is the service itself; write the id"),
        ('[[services]]\nid = "a"\npreferential = "b c"', 'services[0].preferential is "b c"; write the id the ticket'),
        (
            '[[services]]\nid = "a"\npreferential = "b"\n[[services]]\nid = "b"\npreferential = "c"',
            "services[0].preferential has one of its own; write the id of a service without",
        ),
        ('[[services]]\nid = "a"\nnote = { en = "Hi" }', "services[0].note lacks the first language; write { es ="),
        ('[[services]]\nid = "a"\nnote = { es = "Sí", de = "Ja" }', 'services[0].note has "de"; write languages of es'),
        ('[[services]]\nid = "a"\nnote = { es = "a\\nb" }', 'services[0].note.es is "a\\nb"; write 1 to 120 printable'),
        (f'[[services]]\nid = "a"\nnote = {{ es = "{"x" * 121}" }}', "services[0].note.es is"),
    ],
)
def test_notes_and_twins_are_checked(tmp_path: Path, text: str, sentence: str) -> None:
    """Each mistake is one sentence that names its table."""
    [line] = mistakes(written(tmp_path, text))
    assert line.startswith(f"FILE: {sentence}")


def test_made_up_identities_never_look_like_a_customers(tmp_path: Path) -> None:
    """The identity given to anonymous requests has a type that no customer can choose."""
    text = '[api]\nanonymous_id_type="D"\n[[customer.id_types]]\ncode="D"\nname={es="DNI"}\npattern="[0-9]{8}"\n'
    [line] = mistakes(written(tmp_path, text))
    assert line == "FILE: api.anonymous_id_type is a type that customers have too; write one of its own."


def test_secrets_are_refused_from_a_file_that_everybody_can_read(tmp_path: Path) -> None:
    """A token or a header that looks like one stops the start, with the command that mends it, not its value."""
    text = f'[api]\ntoken = "{VALUE}"\nheaders = {{ X-Api-Key = "{VALUE}", X-Site = "1" }}\n'
    lines = mistakes(written(tmp_path, text, mode=0o644))
    file = tmp_path / "kiosk.toml"
    assert lines == [
        f"FILE: api.token is a secret in a file that everybody can read; run: chmod 640 {file}.",
        f"FILE: api.headers.X-Api-Key is a secret in a file that everybody can read; run: chmod 640 {file}.",
    ]
    assert load(written(tmp_path, text, mode=0o640), {}).api.token == VALUE
    assert load(written(tmp_path, "[api]\n", mode=0o644), {}) == Settings()
    [line] = mistakes(written(tmp_path, '[maintenance]\nstaff_pin_hash = "$argon2id$"\n', mode=0o644))
    assert line.startswith("FILE: maintenance.staff_pin_hash is a secret in a file that everybody can read; run:")


def test_the_token_can_come_from_a_file_of_its_own(tmp_path: Path) -> None:
    """`token_file` is read once, at start, and must be closed to others and hold nothing else."""
    token = tmp_path / "token"
    token.write_text(f"{VALUE}\n")
    token.chmod(0o640)
    variable = {"KIOSK_API__TOKEN_FILE": str(token)}
    assert load(None, variable).api.token == VALUE
    token.chmod(0o644)
    [line] = mistakes(None, **variable)
    assert line.endswith(f"names a file that everybody can read; run: chmod 640 {token}.")
    token.chmod(0o640)
    token.write_text("two words")
    assert "holds no token" in mistakes(None, **variable)[0]
    token.write_text(VALUE)
    assert "set beside api.token" in mistakes(None, **variable, KIOSK_API__TOKEN=VALUE)[0]


def test_a_logo_is_a_picture_that_is_there(tmp_path: Path) -> None:
    """PNG and SVG are told by their content, whatever the file is called."""
    logo = tmp_path / "logo"
    variable = {"KIOSK_BRAND__LOGO": str(logo)}
    for content in (b"\x89PNG\r\n\x1a\n...", b'<?xml version="1.0"?>\n<svg xmlns="...">'):
        logo.write_bytes(content)
        assert load(None, variable).brand.logo == str(logo)
    logo.write_bytes(b"GIF89a")
    assert "name a PNG or SVG file" in mistakes(None, **variable)[0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"[api\n", "FILE: this is not TOML: Expected ']'"),
        (b'[api]\nchannel = "caf\xe9"\n', "FILE: this is not UTF-8; save it as UTF-8."),
        (b"a = " + b"[" * 5000, "FILE: this is not TOML"),
        (b"a = " + b"9" * 5000, "FILE: this is not TOML"),
    ],
)
def test_a_file_that_is_no_toml_says_so(tmp_path: Path, content: bytes, sentence: str) -> None:
    """A broken file is one sentence, never a traceback."""
    file = tmp_path / "kiosk.toml"
    file.write_bytes(content)
    [line] = mistakes(file)
    assert line.startswith(sentence)


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    """A file named but missing is a mistake; the defaults are not silently taken."""
    file = tmp_path / "none.toml"
    assert mistakes(file) == ["FILE: cannot be read (No such file or directory); name a file with --config."]
    assert "cannot be read" in mistakes(tmp_path)[0]


def test_the_file_is_looked_for_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """$KIOSK_CONFIG, then the user's file, then the system's, then none."""
    system = tmp_path / "etc" / "kiosk.toml"
    monkeypatch.setattr(settings, "SYSTEM_FILE", system)
    environ = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "relative/is/ignored"}
    assert find_file(environ) is None
    system.parent.mkdir()
    system.touch()
    assert find_file(environ) == system
    users = tmp_path / ".config" / "kiosk" / "kiosk.toml"
    users.parent.mkdir(parents=True)
    users.touch()
    assert find_file(environ) == users
    assert find_file(environ | {"KIOSK_CONFIG": "/x/y.toml"}) == Path("/x/y.toml")


def test_state_lives_where_the_settings_or_the_desktop_rules_say() -> None:
    """`state_dir`, else $XDG_STATE_HOME, else ~/.local/state."""
    assert state_dir(load(None, {"KIOSK_KIOSK__STATE_DIR": "/var/lib/kiosk"}), {}) == Path("/var/lib/kiosk")
    assert state_dir(Settings(), {"XDG_STATE_HOME": "/s", "HOME": "/h"}) == Path("/s/kiosk")
    assert state_dir(Settings(), {"HOME": "/h"}) == Path("/h/.local/state/kiosk")


def test_contrast_is_measured_as_wcag_does() -> None:
    """Known pairs: white on black 21:1, on itself 1:1, on the default blue 8.8:1."""
    measured = [round(settings_checks.contrast("#FFFFFF", c), 1) for c in ("#000000", "#FFFFFF", "#0A4A8F")]
    assert measured == [21.0, 1.0, 8.8]


keys = st.sampled_from([*(name for key in settings._keys() for name in key[:2]), "x", "", "código"])
values = st.recursive(
    st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec="utf-8"))
    | st.sampled_from(["es", "never", "/x", "D"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(keys | st.text(st.characters(codec="utf-8"), max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(keys, st.dictionaries(keys, values, max_size=4) | values, max_size=4))
def test_any_tree_is_settings_or_a_settings_error(tree: dict[str, object]) -> None:
    """Whatever a file holds, the answer is settings or sentences, one line each: nothing else is ever raised."""
    descriptor = os.memfd_create("settings")  # a file without a disk: there are hundreds
    try:
        os.write(descriptor, "".join(f"{_toml(key)} = {_toml(value)}\n" for key, value in tree.items()).encode())
        answer = loaded(Path(f"/proc/self/fd/{descriptor}"), {})
    finally:
        os.close(descriptor)
    assert isinstance(answer, Settings) or all(line.endswith(".") for line in answer.split("\n"))


@given(st.dictionaries(st.sampled_from([f"KIOSK_{s}__{k}".upper() for s, k, _ in settings._keys()]), st.text()))
def test_any_environment_is_settings_or_a_settings_error(environ: dict[str, str]) -> None:
    """Whatever the variables hold, half characters of undecodable bytes included."""
    assert loaded(None, {name: text.replace("x", "\udce9") for name, text in environ.items()})


def loaded(file: Path | None, environ: dict[str, str]) -> Settings | str:
    """The settings, or what the error says; any other error is a failed test."""
    try:
        return load(file, environ)
    except SettingsError as error:
        return str(error)


def _toml(value: object) -> str:
    """JSON is nearly TOML: tables stand inline, numbers need not be finite."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_toml(key)} = {_toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return repr(value) if isinstance(value, float) else msgspec.json.encode(value).decode().replace("\x7f", "")


def test_the_document_and_the_code_name_the_same_keys_and_defaults() -> None:
    """docs/settings.md has a row for every key, with the default the code has, and none more."""
    rows = re.findall(r"^\| `([\w.]+)` \| (?:`(.*?)`|needed) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    documented = {key: tomllib.loads(f"x = {default}")["x"] if default else None for key, default in rows}
    assert len(rows) == len(documented)
    coded: dict[str, object] = {
        f"{section.name}.{key.name}": msgspec.to_builtins(
            key.default_factory() if callable(key.default_factory) else key.default
        )
        for section in settings.sections()
        for key in msgspec.structs.fields(section.type)
    }
    coded |= {f"customer.id_types.{key.name}": None for key in msgspec.structs.fields(IdType)}
    for kind in settings_access.NAMED:
        coded |= {f"{kind}.id": None, f"{kind}.name": {}}
    coded |= {"services.note": {}, "services.preferential": ""}
    assert {k: list(v) if isinstance(v, tuple) else v for k, v in coded.items()} == documented


def test_the_settings_are_read_before_anything_heavy() -> None:
    """Reading settings imports neither Qt, nor HTTP, nor the phone tables: they stand before the first frame."""
    program = "import sys; from kiosk.settings import load; load(None, {}); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"PySide6", "requests", "phonenumbers", "http", "sqlite3"} & set(modules)


def test_the_sections_that_can_be_set_are_those_that_are_printed() -> None:
    """A new section is named in both places; and without a word from the installer the ticket is the usual one."""
    assert set(settings_checks.SECTIONS) == {section.value for section in Section}
    assert Settings().receipt.sections == tuple(section.value for section in ORDER)


def test_the_revisions_that_can_be_set_are_those_that_are_spoken() -> None:
    """A new revision is named in both places, or an installer could not choose it."""
    assert set(settings_checks.REVISIONS) == set(WIRES)
