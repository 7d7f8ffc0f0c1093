"""The log: a closed list of events, nothing about customers, and a file that cannot fill the disk."""

import ast
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import log as kiosk_log
from kiosk.log import LogEvent, log, log_bug, redacted, set_up, tear_down

SOURCES = Path(kiosk_log.__file__).parent


@pytest.fixture(autouse=True)
def _put_away() -> Iterator[None]:
    """Handlers and levels are the process's: none is left behind."""
    levels = logging.getLogger("kiosk").level, logging.getLogger().level
    yield
    tear_down()
    logging.getLogger("kiosk").setLevel(levels[0])
    logging.getLogger().setLevel(levels[1])


def lines(folder: Path) -> list[str]:
    """What the log file says, without the times."""
    text = (folder / "kiosk.log").read_text("utf-8")
    return [re.sub(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ", "", line) for line in text.splitlines()]


def test_an_event_is_one_line_with_its_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """To the file and to standard error; values that could be misread are quoted."""
    set_up(tmp_path)
    log(LogEvent.TICKET_ISSUED, ref="3f6c", ticket="89m32b0998", ms=12.34)
    log(LogEvent.SERVER_AWAY, error='no "route"\nto host')
    assert lines(tmp_path) == [
        "INFO ticket-issued ref=3f6c ticket=89m32b0998 ms=12.3",
        'WARNING server-away error="no \\"route\\"\\nto host"',
    ]
    assert capsys.readouterr().err.count("\n") == 2


def test_a_field_that_the_event_does_not_list_is_left_out(tmp_path: Path) -> None:
    """A whitelist, so that a slip at a call cannot leak a customer."""
    set_up(tmp_path)
    log(LogEvent.TICKET_ISSUED, ref="3f6c", phone="+51987776576")
    assert lines(tmp_path) == ["INFO ticket-issued ref=3f6c"]


def test_every_call_in_the_product_names_listed_fields_only() -> None:
    """What would be left out at run time is a mistake here."""
    wrong = []
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "log" and node.args:
                event = node.args[0]
                if isinstance(event, ast.Attribute) and ast.unparse(event.value) == "LogEvent":
                    given = {keyword.arg for keyword in node.keywords}
                    extra = given - set(LogEvent[event.attr].fields)
                    wrong += [f"{file.name}:{node.lineno} {event.attr}: {sorted(map(str, extra))}"] if extra else []
    assert wrong == []


def test_every_event_is_used_and_says_what_it_means() -> None:
    """The list is the documentation: no event that nothing writes, none without a sentence."""
    source = "".join(file.read_text("utf-8") for file in SOURCES.rglob("*.py"))
    assert [event.name for event in LogEvent if f"LogEvent.{event.name}" not in source] == []
    assert all(len(event.meaning) > 10 for event in LogEvent)


@pytest.mark.logs_errors("a bug is logged")
def test_a_bug_is_logged_whole_without_what_it_quotes_of_customers(tmp_path: Path) -> None:
    """The traceback with its causes, but no number, phone or token that stands in an address or body."""
    set_up(tmp_path)
    try:
        _fail()
    except RuntimeError as error:
        log_bug("desk", error)
    first, *rest = lines(tmp_path)
    assert first == "ERROR bug where=desk"
    assert all(line.startswith("    | ") for line in rest)
    text = "\n".join(rest)
    assert "RuntimeError" in text
    assert "Max retries exceeded" in text
    for secret in ("45671234", "987776576", "9f2c"):
        assert secret not in text


def _connect() -> None:
    address = "/v1/tickets?customer_id_type=D&customer_id_number=45671234"
    raise OSError(f"Max retries exceeded with url: {address} Authorization: Bearer 9f2c.77-a")


def _fail() -> None:
    try:
        _connect()
    except OSError as cause:
        raise RuntimeError("{'phone': '+51987776576', \"doc_number\": \"45671234\"}") from cause


@given(st.text("0123456789", min_size=6, max_size=14), st.sampled_from(["&x=1", "", " ", '"}', "', 'a': 1"]))
def test_no_phone_or_number_survives(number: str, after: str) -> None:
    """Whatever stands around it: query, form, JSON, repr."""
    phone = f"9{number}"
    for text in (
        f"phone=%2B{phone}{after}",
        f"phone=+{phone}{after}",
        f'"phone": "+{phone}{after}',
        rf'"{{\"doc_number\":\"{phone}{after}',
        f"'customer_id_number': '{phone}{after}",
        f"customer_id={phone}{after}",
        f"called +{phone}{after}",
        f"token = {phone}{after}",
        f"Bearer {phone}{after}",
    ):
        assert phone not in redacted(text)


def test_other_libraries_speak_only_when_it_matters(tmp_path: Path) -> None:
    """Their warnings become events of ours, redacted; their chatter is dropped."""
    set_up(tmp_path)
    logging.getLogger("library.pool").debug("GET /v1/tickets?customer_id=a9087s902m")
    logging.getLogger("library.pool").warning("retrying /v1/tickets?customer_id=a9087s902m")
    assert lines(tmp_path) == ['WARNING library logger=library.pool text="retrying /v1/tickets?customer_id=***"']


def test_the_file_is_rotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the kiosk runs, and whatever a server makes it say, the log stays within its files."""
    monkeypatch.setattr(kiosk_log, "LOG_FILE_BYTES", 2000)
    set_up(tmp_path)
    for _ in range(100):
        log(LogEvent.SERVER_AWAY, error="x" * 10_000)
    assert len(list(tmp_path.iterdir())) == kiosk_log.LOG_FILES
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 2000 * kiosk_log.LOG_FILES


def test_without_a_folder_the_log_goes_to_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A disk that cannot be written stops nothing, and is said."""
    (tmp_path / "file").touch()
    set_up(tmp_path / "file" / "state")
    log(LogEvent.SERVER_REACHABLE)
    said = capsys.readouterr().err
    assert "log-file-unavailable" in said
    assert "server-reachable" in said


def test_setting_up_again_does_not_write_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`set_up` replaces what was set up before."""
    set_up(tmp_path)
    set_up(tmp_path)
    log(LogEvent.SERVER_REACHABLE)
    assert lines(tmp_path) == ["INFO server-reachable"]
    assert capsys.readouterr().err.count("server-reachable") == 1
