"""One CUPS queue, spoken to with `ipptool`: CUPS' own program for IPP, the protocol its answers are exact in.

`lpstat` prints sentences in the user's language and no reasons; `ipptool` gives every attribute as CUPS has it
(RFC 8011). Each call is a process of its own with a deadline, so that a CUPS that hangs holds nobody. Must not decide
what an answer means for a ticket (`spooler` does).

`CupsError` (a `KioskError`): CUPS gave no answer, or one that nobody can read.
└── `CupsRefused`: it answered, and the answer was no; what was asked for has not happened.
"""

import os
import plistlib
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TypeVar
from xml.parsers.expat import ExpatError

import msgspec

from kiosk.errors import KioskError

T = TypeVar("T")
Groups = Sequence[Mapping[str, object]]  # attributes by name, as IPP groups them

CUPS_URI = re.compile(
    r"cups://(?:(?P<host>[0-9A-Za-z][0-9A-Za-z.-]*)(?::(?P<port>[0-9]{1,5}))?/)?(?P<queue>[0-9A-Za-z][0-9A-Za-z._-]{0,126})"
)
PORT = 631  # RFC 8010, section 5
CONTROL_BYTES = bytes(set(range(0x20)) - set(b"\t\n\r"))  # a back end's message may hold them, XML may not
LEAST_PATIENCE_S = 0.01  # ipptool takes hundredths, and not none
AS_CUPS_HAS_IT = {"LC_ALL": "C.UTF-8"}
NO_LONGER_KNOWN = "client-error-not-found"
PRINTER_ATTRIBUTES = (
    "printer-state,printer-state-reasons,printer-state-message,printer-is-accepting-jobs,"
    "printer-make-and-model,printer-error-policy"
)


class CupsError(KioskError):
    """CUPS did not answer in time, cannot be asked, or said what is no answer."""


class CupsRefused(CupsError):
    """CUPS said no. `status` is IPP's keyword for why (RFC 8011, appendix B)."""

    def __init__(self, sentence: str, status: str) -> None:
        super().__init__(sentence)
        self.status = status


class JobState(IntEnum):
    """Where a job is (RFC 8011, section 5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


PRINTER_STOPPED = 5  # printer-state (RFC 8011, section 5.4.11)


class QueueState(msgspec.Struct, frozen=True, rename="kebab"):
    """What CUPS knows of a queue. Between two jobs that is what the last one left behind."""

    printer_state: int
    printer_is_accepting_jobs: bool
    printer_state_reasons: str | tuple[str, ...] = ()
    printer_state_message: str = ""  # the back end's own words
    printer_make_and_model: str = ""
    printer_error_policy: str = ""

    @property
    def stopped(self) -> bool:
        """Nothing prints until somebody resumes the queue."""
        return self.printer_state == PRINTER_STOPPED

    @property
    def reasons(self) -> tuple[str, ...]:
        """The state reasons; a plist writes a list of one as the one."""
        said = self.printer_state_reasons
        return (said,) if isinstance(said, str) else said


class Job(msgspec.Struct, frozen=True, rename="kebab"):
    """What CUPS knows of a job; the name only of one's own."""

    job_state: JobState
    job_id: int = 0
    job_name: str = ""


class _Answer(msgspec.Struct, frozen=True, rename="pascal"):
    """The answer to one request; the first group of attributes is about the answer itself."""

    status_code: str = ""  # there is none when the connection ended in the middle
    response_attributes: tuple[dict[str, object], ...] = ()


class _Report(msgspec.Struct, frozen=True, rename="pascal"):
    """What ipptool writes (`-X`)."""

    tests: tuple[_Answer, ...]


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue by its name, on the CUPS of this machine unless another is named."""

    name: str
    host: str = "localhost"
    port: int = PORT

    def __str__(self) -> str:
        here = (self.host, self.port) == ("localhost", PORT)
        return f'The CUPS queue "{self.name}"' + ("" if here else f" at {self.host}:{self.port}")

    def look(self, within_s: float) -> QueueState:
        """What CUPS knows of the queue now."""
        request = self._request("Get-Printer-Attributes", f"ATTR keyword requested-attributes {PRINTER_ATTRIBUTES}")
        return self._one(self._ask(request, within_s), QueueState)

    def jobs(self, name: str, within_s: float) -> list[int]:
        """The ids of this user's jobs of that name that are not over."""
        request = self._request(
            "Get-Jobs",
            "ATTR boolean my-jobs true",
            "ATTR keyword which-jobs not-completed",
            "ATTR keyword requested-attributes job-id,job-name,job-state",
        )
        return [job.job_id for job in self._all(self._ask(request, within_s), Job) if job.job_name == name]

    def create(self, name: str, template: Sequence[str], within_s: float) -> int:
        """Make a job without a document and give back its id; the template is `type attribute value` each."""
        request = self._request(
            "Create-Job",
            f'ATTR name job-name "{name}"',
            "GROUP job-attributes-tag",
            *(f"ATTR {attribute}" for attribute in template),
        )
        return self._one(self._ask(request, within_s), Job).job_id

    def send(self, job: int, document: Path, within_s: float) -> None:
        """Give the job its only document, a PDF: from here on it may print."""
        request = self._request(
            "Send-Document",
            f"ATTR integer job-id {job}",
            "ATTR mimeMediaType document-format application/pdf",
            "ATTR boolean last-document true",
            "FILE $filename",
        )
        self._ask(request, within_s, "-f", str(document))

    def job(self, job: int, within_s: float) -> JobState:
        """Where the job is; refused as `NO_LONGER_KNOWN` when CUPS has forgotten it."""
        request = self._request(
            "Get-Job-Attributes", f"ATTR integer job-id {job}", "ATTR keyword requested-attributes job-state"
        )
        return self._one(self._ask(request, within_s), Job).job_state

    def purge(self, job: int, within_s: float) -> None:
        """Cancel the job and remove its document, so that nothing can restart it. One that is gone already is fine.

        A back end that is at it is killed; what the printer's own memory holds by then is out of CUPS' hands.
        """
        request = self._request("Cancel-Job", f"ATTR integer job-id {job}", "ATTR boolean purge-job true")
        try:
            self._ask(request, within_s)
        except CupsRefused as refusal:
            if refusal.status != NO_LONGER_KNOWN:
                raise

    def resume(self, within_s: float) -> None:
        """Start the queue again after it stopped."""
        self._ask(self._request("Resume-Printer"), within_s)

    # --- ipptool ---

    def _request(self, operation: str, *lines: str) -> str:
        """A request in ipptool's language (ipptoolfile(5)); ipptool fills in `$uri` and `$user`."""
        return "\n".join([
            "{",
            f"OPERATION {operation}",
            "GROUP operation-attributes-tag",
            "ATTR charset attributes-charset utf-8",
            "ATTR naturalLanguage attributes-natural-language en",
            "ATTR uri printer-uri $uri",
            "ATTR name requesting-user-name $user",
            *lines,
            "}",
        ])  # fmt: skip

    def _ask(self, request: str, within_s: float, *options: str) -> Groups:
        """Send one request; the groups of attributes of the answer."""
        if within_s <= 0:
            raise CupsError(f"{self} answered too slowly to be asked once more: restart CUPS.")
        uri = f"ipp://{self.host}:{self.port}/printers/{self.name}"
        command = ["ipptool", "-X", "-T", f"{max(within_s, LEAST_PATIENCE_S):.2f}", *options, uri, "/dev/stdin"]
        try:
            # A session of its own has no terminal, so that CUPS' library never waits for a password typed there.
            ended = subprocess.run(
                command,
                input=request.encode(),
                capture_output=True,
                timeout=within_s,
                env=os.environ | AS_CUPS_HAS_IT,
                start_new_session=True,
                check=False,
            )
        except FileNotFoundError:
            raise CupsError(f"{self} cannot be asked: install cups-client and cups-ipp-utils.") from None
        except subprocess.TimeoutExpired:
            raise CupsError(f"{self} did not answer within {within_s:.1f} s: restart CUPS.") from None
        return self._answer(ended.stdout)

    def _answer(self, output: bytes) -> Groups:
        """The attributes that were answered; ipptool writes a summary behind its XML."""
        xml, end, _ = output.translate(None, CONTROL_BYTES).partition(b"</plist>")
        try:
            answers = msgspec.convert(plistlib.loads(xml + end), _Report).tests
        except (ValueError, ExpatError, msgspec.ValidationError):  # InvalidFileException is a ValueError
            raise CupsError(f"{self} gave an answer that cannot be read.") from None
        if not answers or not answers[0].status_code:
            raise CupsError(f"{self} is out of reach: see whether CUPS runs at {self.host}, port {self.port}.")
        status = answers[0].status_code
        if status == NO_LONGER_KNOWN:
            raise CupsRefused(f"{self} or its job does not exist: `lpstat -e` lists the queues.", status)
        if not status.startswith("successful-"):
            raise CupsRefused(f"{self} refused: {status}.", status)
        return answers[0].response_attributes[1:]

    def _all(self, groups: Groups, kind: type[T]) -> list[T]:
        try:
            return [msgspec.convert(group, kind) for group in groups]
        except msgspec.ValidationError as fault:
            raise CupsError(f"{self} gave an answer that cannot be read: {fault}.") from None

    def _one(self, groups: Groups, kind: type[T]) -> T:
        found = self._all(groups[:1], kind)
        if not found:
            raise CupsError(f"{self} gave an answer with nothing in it.")
        return found[0]


def queue_of(uri: str) -> Queue | None:
    """The queue a `cups://queue` or `cups://host:port/queue` names; `None` when it names none."""
    parts = CUPS_URI.fullmatch(uri)
    if parts is None:
        return None
    if parts["host"] is None:
        return Queue(parts["queue"])
    return Queue(parts["queue"], parts["host"], int(parts["port"] or PORT))
