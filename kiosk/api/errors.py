"""What can go wrong when a server is asked for something, as one tree:

    KioskError
    └── ApiError              one call to the ticket API did not bring what it was made for
        ├── NotSent           the connection never came up: the server knows nothing of this call
        ├── Refused           400-499 but 408, 425, 429: the server understood, and did nothing
        │   └── NotFound      404
        └── Unknown           everything else: it may have happened, and may still happen

The one question that matters after a POST is "is there a ticket now?"; each leaf is one answer: no, no, nobody
knows. A 4xx says so by its meaning (RFC 9110 section 15.5: the client erred), except three that intermediaries
send too or that invite another try: 408 Request Timeout (15.5.9), 425 Too Early (RFC 8470 section 5.2) and 429
Too Many Requests (RFC 6585 section 4). Every 5xx is Unknown: a 504 comes from a proxy that gave up on a server
which may well have acted (15.6.5). So are redirects, pages of a captive portal, bodies that are cut, too large
or not what API.md describes.

`requests` says ConnectionError for a reset before *and* after the server acted; therefore `translate` is told by
the connection itself whether it ever came up, and never guesses from the exception's class. It is the only
place that knows foreign exceptions. Messages are for staff; they never hold a query or a body, because customers'
numbers stand there.
"""

import os

from kiosk.domain.model import Refusal
from kiosk.errors import KioskError


class ApiError(KioskError):
    """One call to the ticket API did not bring what it was made for."""


class NotSent(ApiError):
    """The connection never came up: the server knows nothing of this call."""


class Refused(ApiError):
    """The server understood the call and did nothing.

    `status` is the HTTP status, `refusal` what a customer can do about it, `detail` the server's own words for
    staff: one plain line, at most 200 characters, without what the customer typed; "" where it gave none.
    """

    def __init__(self, message: str, *, status: int, refusal: Refusal, detail: str) -> None:
        super().__init__(message)
        self.status = status
        self.refusal = refusal
        self.detail = detail


class NotFound(Refused):
    """404: there is no such thing, or no longer."""


class Unknown(ApiError):
    """Nobody can say whether it happened. `retry_after_s`: seconds the server asked us to wait, where it did."""

    def __init__(self, message: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class Unreadable(ValueError):
    """An answer that is not what API.md describes; the text says how, in words of ours. Never leaves this package."""


def translate(fault: Exception, *, call: str, came_up: bool) -> Exception:
    """What `fault` means for `call` ("POST /tickets") in our tree; a fault that is a bug of ours stays itself.

    ValueError and RecursionError are what the JSON and HTTP parsers raise for what they cannot read.
    """
    import http.client  # late, like urllib3: this module is imported by many that never call the API

    from urllib3.exceptions import HTTPError

    foreign = (OSError, HTTPError, http.client.HTTPException, ValueError, RecursionError)
    if isinstance(fault, ApiError) or not isinstance(fault, foreign):
        return fault
    why = _words(_innermost(fault))
    if came_up:
        return Unknown(f"{call}: no usable answer from the ticket server ({why}){after(call)}.")
    return NotSent(f"{call}: the ticket server was not reached ({why}). {_remedy(_innermost(fault))}")


def after(call: str) -> str:
    """What must be feared of a call without a clear answer: nothing of one that only reads."""
    return "" if call.startswith("GET ") else "; it may have acted"


def _innermost(fault: BaseException) -> BaseException:
    """The fault that the others wrap: requests wraps urllib3 wraps the socket's."""
    for _ in range(8):  # twice the layers there are: no circle can hold us
        inner = getattr(fault, "reason", None) or fault.__cause__ or fault.__context__
        if not isinstance(inner, BaseException):
            break
        fault = inner
    return fault


def _remedy(fault: BaseException) -> str:
    import ssl

    if isinstance(fault, ssl.SSLCertVerificationError):
        return "Have this machine trust the authority that signed it (update-ca-certificates), or check api.base_url."
    return "Check the network and api.base_url."


def _words(fault: BaseException) -> str:
    """A few words, never the text of `requests`: that quotes the URL, and with it the customer's number."""
    import socket
    import ssl

    if isinstance(fault, ssl.SSLError):
        return f"TLS: {getattr(fault, 'verify_message', None) or fault.reason}"
    if isinstance(fault, socket.gaierror):
        return "its name was not found"
    if isinstance(fault, OSError) and fault.errno:
        return os.strerror(fault.errno)
    if isinstance(fault, Unreadable) or type(fault) in (TimeoutError, ConnectionAbortedError):
        return str(fault)
    return type(fault).__name__
