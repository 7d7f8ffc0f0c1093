"""Tickets through a real CUPS scheduler: sent, failed or unsure, and never one of them for the next customer."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.model import Paper
from kiosk.printing import spooler
from kiosk.printing.printer import Medium, Printer, PrinterFact, open_printer
from kiosk.printing.spooler import JOB_NAME, facts
from tests.support.cupsd import PROGRAM, Cupsd, running_cupsd, until
from tests.support.eyes import page, read_codes
from tests.support.ipp_printer import JOB_ABORTED, running_ipp_printer
from tests.support.tickets import FULL, receipt

pytestmark = pytest.mark.usefixtures("qapp")
CODE = "https://tickets.example/t/"
SOON_S = 5
NO_CUPSD = "cupsd is not installed here: `apt install cups-daemon`, or `make packages-test`"


@pytest.fixture(scope="module")
def cups(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cupsd]:
    """One scheduler for all; every test has its own queue."""
    if PROGRAM is None:
        pytest.skip(NO_CUPSD)
    with running_cupsd(tmp_path_factory.mktemp("cups")) as scheduler:
        yield scheduler


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A deadline of one second instead of ten."""
    monkeypatch.setattr(spooler, "GRACE_S", 1.0)
    monkeypatch.setattr(spooler, "SLOWEST_MM_S", 1e6)


def opened(cups: Cupsd, queue: str) -> Printer:
    """The printer as the kiosk has it."""
    printer = open_printer(cups.uri(queue), Medium())
    assert printer is not None
    return printer


def test_a_ticket_is_sent(cups: Cupsd) -> None:
    """The page arrives at its size with its code; "completed" is no proof of paper: the outcome is uncertain."""
    roll = cups.queue("fine")
    outcome = opened(cups, "fine").print(receipt())
    assert outcome.paper is Paper.UNCERTAIN
    assert "has sent the ticket; CUPS cannot tell whether it came out" in outcome.reason
    [paper] = roll.papers
    assert read_codes(page(paper, 203)) == [f"{CODE}89m32b0998"]
    options = paper.with_suffix(".options").read_text()
    assert f"media=custom_kiosk_80x{outcome.length_mm:.2f}mm" in options
    assert "PageSize=Custom.226x" in options
    assert "print-scaling=none" in options
    assert cups.jobs("fine") == []


def test_out_of_paper_and_back(cups: Cupsd) -> None:
    """The queue stops, the ticket fails and is gone; after the reload the next ticket starts the queue, alone."""
    roll = cups.queue("stops", mode="out-of-paper")
    printer = opened(cups, "stops")
    outcome = printer.print(receipt(replace(FULL, id="first")))
    assert (outcome.paper, outcome.length_mm) == (Paper.FAILED, 0.0)
    assert "stopped; it says paper end, \"No paper in the 'roll'\"" in outcome.reason
    assert cups.jobs("stops") == cups.printable("stops") == []
    assert "disabled since" in cups.run("lpstat", "-p", "stops")
    status = printer.status()
    assert status.ready is False
    assert status.facts == {PrinterFact.PAPER_END}

    roll.does("fine")
    assert printer.print(receipt(replace(FULL, id="second"))).paper is Paper.UNCERTAIN
    assert [code for paper in roll.papers for code in read_codes(page(paper, 203))] == [f"{CODE}second"]
    assert printer.status().ready


def test_a_printer_that_waits_for_paper(cups: Cupsd, impatient: None) -> None:
    """At the deadline the ticket has failed, because the printer said so; nothing comes out after the reload."""
    roll = cups.queue("waits", mode="waits-for-paper")
    printer = opened(cups, "waits")
    started = time.monotonic()
    outcome = printer.print(receipt())
    assert outcome.paper is Paper.FAILED
    assert "could not print; it says paper end" in outcome.reason
    assert time.monotonic() - started < 1.0 + spooler.CLEAR_S
    assert cups.jobs("waits") == cups.printable("waits") == []
    assert printer.status().facts == {PrinterFact.PAPER_END}
    roll.does("fine")
    cups.run("cupsdisable", "waits")
    cups.run("cupsenable", "waits")
    assert printer.print(receipt(replace(FULL, id="next"))).paper is Paper.UNCERTAIN
    assert [read_codes(page(paper, 203)) for paper in roll.papers] == [[f"{CODE}next"]]


def test_what_cups_remembers_is_no_proof(cups: Cupsd, impatient: None) -> None:
    """A "paper end" of an earlier job says nothing about this one: it is unsure, not failed."""
    roll = cups.queue("remembers", mode="waits-for-paper")
    printer = opened(cups, "remembers")
    assert printer.print(receipt()).paper is Paper.FAILED
    roll.does("hangs")
    outcome = printer.print(receipt())
    assert outcome.paper is Paper.UNCERTAIN
    assert "did not end the ticket in time" in outcome.reason
    assert cups.jobs("remembers") == cups.printable("remembers") == []


@pytest.mark.parametrize("policy", ["abort-job", "retry-job", "retry-current-job", "stop-printer"])
def test_a_back_end_that_breaks(cups: Cupsd, policy: str, impatient: None) -> None:
    """Whatever the queue does with failed jobs, the ticket is not printed and not kept."""
    roll = cups.queue(policy, "-o", f"printer-error-policy={policy}", mode="breaks")
    outcome = opened(cups, policy).print(receipt())
    assert outcome.paper is not Paper.PRINTED
    if policy == "retry-current-job":  # it tries again and again: nobody says no
        assert "did not end the ticket in time" in outcome.reason
    else:
        assert outcome.paper is Paper.FAILED
        assert "Broken pipe" in outcome.reason
    assert cups.jobs(policy) == cups.printable(policy) == []
    assert roll.papers == []


def test_what_the_printer_says_of_itself(cups: Cupsd) -> None:
    """Near end: it prints, and staff are asked for a roll. An open cover: not ready."""
    roll = cups.queue("says", "-o", "printer-error-policy=abort-job", mode="near-end")
    printer = opened(cups, "says")
    assert printer.print(receipt()).paper is Paper.UNCERTAIN
    status = printer.status()
    assert status.ready is True
    assert status.facts == {PrinterFact.PAPER_NEAR_END}
    assert "the paper nears its end" in status.reason
    roll.does("open")
    outcome = printer.print(receipt())
    assert outcome.paper is Paper.UNCERTAIN
    assert "has sent the ticket, but says cover open, paper near end" in outcome.reason
    status = printer.status()
    assert status.ready is False
    assert status.facts == {PrinterFact.PAPER_NEAR_END, PrinterFact.COVER_OPEN}


def test_a_printer_whose_word_is_lost(cups: Cupsd) -> None:
    """An IPP printer says that it aborted the job, and CUPS calls it completed: no queue's word is proof of paper."""
    cups.queue("network")
    with running_ipp_printer() as device:
        cups.run("lpadmin", "-p", "network", "-v", device.uri)
        device.job_state = JOB_ABORTED
        device.reasons = ("media-low-warning",)
        printer = opened(cups, "network")
        outcome = printer.print(receipt())
        assert (outcome.paper, len(device.documents)) == (Paper.UNCERTAIN, 1)
        assert "CUPS cannot tell whether it came out" in outcome.reason
        assert printer.status().facts == {PrinterFact.PAPER_NEAR_END}


def test_a_raw_queue_is_refused(cups: Cupsd) -> None:
    """It would print a PDF's source as metres of text: nothing is sent, and the sentence says what to do."""
    cups.run("lpadmin", "-p", "raw", "-E", "-v", "receipt:/nowhere")
    printer = opened(cups, "raw")
    sentence = "is raw and would print a PDF's source as text: give it the printer's driver."
    status = printer.status()
    assert not status.ready
    assert sentence in status.reason
    outcome = printer.print(receipt())
    assert outcome.paper is Paper.FAILED
    assert sentence in outcome.reason
    assert cups.known("raw") == []


def test_queues_that_would_keep_the_ticket(cups: Cupsd) -> None:
    """A queue that takes no jobs, or holds them all: not ready, nothing left in it, and what mends it."""
    cups.queue("rejects")
    cups.run("cupsreject", "rejects")
    cups.queue("holds")
    cups.run("cupsdisable", "--hold", "holds")
    for queue, remedy in (("rejects", "cupsaccept rejects"), ("holds", "cupsenable --release holds")):
        printer = opened(cups, queue)
        assert not printer.status().ready
        assert remedy in printer.status().reason
        assert printer.print(receipt()).paper is Paper.FAILED
        assert cups.known(queue) == []


def test_failed_jobs_are_better_thrown_away(cups: Cupsd) -> None:
    """A queue that retries or stops prints, but staff are told the command that is safer."""
    cups.queue("advice", "-o", "printer-error-policy=stop-printer")
    printer = opened(cups, "advice")
    status = printer.status()
    assert status.ready
    assert "run `lpadmin -p advice -o printer-error-policy=abort-job`" in status.reason
    cups.run("lpadmin", "-p", "advice", "-o", "printer-error-policy=abort-job")
    assert (printer.status().ready, printer.status().reason) == (True, "")


def test_what_was_left_behind(cups: Cupsd) -> None:
    """A kiosk that died left a ticket held in the queue: the next one purges it, and touches nobody else's job."""
    roll = cups.queue("left")
    ghost = roll.folder / "ghost.pdf"
    ghost.write_bytes(b"%PDF-1.4\n")
    for title in (JOB_NAME, "Accounts"):
        cups.run("lp", "-d", "left", "-t", title, "-H", "indefinite", str(ghost))
    ghost.unlink()
    assert len(cups.jobs("left")) == 2
    assert opened(cups, "left").print(receipt()).paper is Paper.UNCERTAIN
    assert len(roll.papers) == 1
    [kept] = cups.jobs("left")
    cups.run("cancel", "-x", kept.split()[0])


def test_a_kiosk_that_dies(cups: Cupsd) -> None:
    """Nobody is left to purge the ticket that hangs: CUPS itself cancels it, and it never comes out."""
    roll = cups.queue("dies", mode="hangs")
    program = (
        "from PySide6.QtGui import QGuiApplication; app = QGuiApplication([])\n"
        "from kiosk.printing import spooler\n"
        "from kiosk.printing.printer import Medium, open_printer\n"
        "from tests.support.tickets import receipt\n"
        "spooler.SLOWEST_MM_S = 1e6; spooler.GRACE_S = 2; spooler.CLEAR_S = 0\n"
        f"open_printer({cups.uri('dies')!r}, Medium()).print(receipt())\n"
    )
    kiosk = subprocess.Popen([sys.executable, "-c", program])
    try:
        assert until((roll.folder / "begun").exists, SOON_S)
    finally:
        kiosk.send_signal(signal.SIGKILL)
        kiosk.wait(SOON_S)
    roll.does("fine")
    # CUPS looks at its clocks every ten seconds, and whenever a queue is started.
    assert until(lambda: cups.run("cupsenable", "dies") == "" and cups.jobs("dies") == [], 2 * SOON_S)
    assert roll.papers == []


def test_others_before_us(cups: Cupsd, impatient: None) -> None:
    """A ticket that never began has failed for sure, and is taken out of the line."""
    roll = cups.queue("busy", mode="hangs")
    job = roll.folder / "job"
    job.write_bytes(b"%PDF-1.4\n")
    cups.run("lp", "-d", "busy", str(job))
    outcome = opened(cups, "busy").print(receipt())
    assert outcome.paper is Paper.FAILED
    assert "never began: other jobs stand before the ticket" in outcome.reason
    [other] = cups.jobs("busy")
    cups.run("cancel", "-x", other.split()[0])


def test_somebody_cancels_the_ticket(cups: Cupsd) -> None:
    """Nobody knows how much of it was on paper by then."""
    roll = cups.queue("cancelled", mode="hangs")
    command = "until lpstat -o cancelled | grep -q .; do :; done; cancel -a cancelled"
    environment = os.environ | {"CUPS_SERVER": f"127.0.0.1:{cups.port}"}
    with subprocess.Popen(["timeout", "10", "bash", "-c", command], env=environment):
        outcome = opened(cups, "cancelled").print(receipt())
    assert outcome.paper is Paper.UNCERTAIN
    assert "somebody cancelled the ticket" in outcome.reason
    assert roll.papers == []


def test_a_queue_that_may_not_be_started(cups: Cupsd) -> None:
    """Without the right to start a stopped queue nothing is sent, and the group that has it is named."""
    cups.queue("guarded", "-o", "printer-op-policy=guarded")
    cups.run("cupsdisable", "guarded")
    printer = opened(cups, "guarded")
    assert "has stopped; the next ticket starts it" in printer.status().reason
    outcome = printer.print(receipt())
    assert outcome.paper is Paper.FAILED
    assert "add the kiosk's user to the group lpadmin" in outcome.reason
    assert cups.known("guarded") == []


def test_no_queue_no_cups_no_program(cups: Cupsd, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is a sentence of its own, and nothing was sent."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    cases = [
        (cups.uri("nowhere"), "does not exist: `lpstat -e` lists the queues."),
        (f"cups://127.0.0.1:{port}/fine", f"is out of reach: see whether CUPS runs at 127.0.0.1, port {port}."),
    ]
    for uri, sentence in cases:
        printer = open_printer(uri, Medium())
        assert printer is not None
        assert sentence in printer.status().reason
        assert printer.print(receipt()).paper is Paper.FAILED
    monkeypatch.setenv("PATH", "/nowhere")
    printer = opened(cups, "fine")
    assert "install cups-client and cups-ipp-utils" in printer.status().reason
    assert printer.print(receipt()).paper is Paper.FAILED


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", b"\x00" * 4096])
def test_a_cups_that_answers_nonsense(cups: Cupsd, answer: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence and garbage hold the kiosk for one call's time, and are a sentence."""
    monkeypatch.setattr(spooler, "CALL_S", 0.6)
    with socket.create_server(("127.0.0.1", 0)) as server:
        printer = open_printer(f"cups://127.0.0.1:{server.getsockname()[1]}/fine", Medium())
        assert printer is not None
        started = time.monotonic()
        status = printer.status()
        assert time.monotonic() - started < 3
    assert status.ready is False
    assert status.facts == {PrinterFact.SILENT}


def test_a_cups_that_forgets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scheduler that keeps no history knows nothing of the job a moment later: nobody can be sure."""
    if PROGRAM is None:
        pytest.skip(NO_CUPSD)
    monkeypatch.setattr(spooler, "POLL_S", 4.0)  # one look while it prints, the next after it was forgotten
    with running_cupsd(tmp_path, "PreserveJobHistory No") as cups:
        roll = cups.queue("forgets", mode="slow")
        outcome = opened(cups, "forgets").print(receipt())
        assert outcome.paper is Paper.UNCERTAIN
        assert "knows nothing of the ticket any more: set PreserveJobHistory" in outcome.reason
        assert len(roll.papers) == 1


def test_a_cups_that_dies_over_a_ticket(tmp_path: Path) -> None:
    """The scheduler ends while the ticket prints: unsure, with the reason, and a warning that it may still come out."""
    if PROGRAM is None:
        pytest.skip(NO_CUPSD)
    with running_cupsd(tmp_path) as cups:
        roll = cups.queue("mortal", mode="hangs")
        command = f"until [ -e {roll.folder}/begun ]; do :; done; kill -KILL {cups.process}"
        with subprocess.Popen(["timeout", "10", "bash", "-c", command]):
            outcome = opened(cups, "mortal").print(receipt())
        os.kill(int((roll.folder / "begun").read_text()), signal.SIGKILL)
    assert outcome.paper is Paper.UNCERTAIN
    assert "is out of reach" in outcome.reason
    assert "It could not be cleared and may still come out" in outcome.reason


PLIST = '<?xml version="1.0"?><plist version="1.0"><dict><key>Tests</key><array>{}</array></dict></plist>'


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Segmentation fault",
        PLIST[:60],
        PLIST.format(""),
        PLIST.format("<string>five</string>"),
        PLIST.format("<dict><key>StatusCode</key><string>successful-ok</string></dict>"),
        PLIST.format(
            "<dict><key>StatusCode</key><string>successful-ok</string><key>ResponseAttributes</key><array><dict/>"
            "<dict><key>printer-state</key><string>idle</string></dict></array></dict>"
        ),
        PLIST.format("<dict><key>StatusCode</key><string>server-error-busy</string></dict>"),
    ],
)
def test_an_answer_nobody_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """Whatever CUPS' program writes, there is a sentence, and nothing was sent."""
    program = tmp_path / "ipptool"
    program.write_text(f"#!/bin/sh\ncat >/dev/null\ncat <<'END'\n{answer}\nEND\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    printer = open_printer("cups://tickets", Medium())
    assert printer is not None
    assert not printer.status().ready
    assert printer.status().reason.startswith('The CUPS queue "tickets" ')
    assert printer.print(receipt()).paper is Paper.FAILED


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ((), set()),
        (("none",), set()),
        (("paused", "marker-supply-low-warning", "cups-waiting-for-job-completed"), set()),
        (("media-empty",), {PrinterFact.PAPER_END}),
        (("media-needed-error", "media-low-report"), {PrinterFact.PAPER_END, PrinterFact.PAPER_NEAR_END}),
        (("door-open-report", "offline-report"), {PrinterFact.COVER_OPEN, PrinterFact.OFFLINE}),
        (("separation-cutter-jam-error",), {PrinterFact.CUTTER}),
        (("trimmer-life-almost-over-warning",), set()),
        (("connecting-to-device",), {PrinterFact.SILENT}),
        (("cups-missing-filter-warning",), {PrinterFact.ERROR}),
        (("com.example-head-hot-error", "com.example-warm-warning"), {PrinterFact.ERROR}),
    ],
)
def test_state_reasons(reasons: tuple[str, ...], expected: set[PrinterFact]) -> None:
    """Keywords of the standards with any severity; what nobody knows counts only as an error."""
    assert facts(reasons) == expected
