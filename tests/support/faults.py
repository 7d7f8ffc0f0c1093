"""What can happen to one exchange between a client and a ticket server that is really there.

A fault decides whether, when and how often the server acts, and what the client gets to see of it; it is put together
from `fault_server`'s behaviours. `FAULTS` names all that can happen to a POST whose connection came up. Must not know
who asks, nor keep anything between two exchanges (`unreliable` does).
"""

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import formatdate
from functools import cache
from typing import Literal

from tests.support.fault_server import (
    Behaviour,
    Line,
    Received,
    cut,
    drip,
    endless,
    hang,
    json_reply,
    raw,
    reply,
    reset,
)

PAGE = b"<html><h1>Welcome to our Wi-Fi</h1></html>"
LARGE = 200 * 1000 * 1000
# Announced, not chunked: as fast as loopback can, or the client's deadline would hide what it takes in.
LARGE_HEAD = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % LARGE


@dataclass(frozen=True)
class Answer:
    """What the real server said; header names are lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    def given(self) -> Behaviour:
        """As it came, its `Date` included."""
        kept = {name: value for name, value in self.headers.items() if name not in {"content-type", "content-length"}}
        return reply(self.status, self.body, self.headers.get("content-type", ""), kept)


@dataclass(frozen=True)
class Exchange:
    """One request on its way. `act` has the real server act on it, as often as it is called, and returns its answer."""

    request: Received
    line: Line
    act: Callable[[], Answer]


Fault = Callable[[Exchange], None]


# Faults by what they are made of


def before(behaviour: Behaviour) -> Fault:
    """The behaviour instead of the server: it never hears of the request."""
    return lambda exchange: behaviour(exchange.line)


def after(behaviour: Behaviour) -> Fault:
    """The server acts, and then the client gets this instead of the answer."""

    def happen(exchange: Exchange) -> None:
        exchange.act()
        behaviour(exchange.line)

    return happen


def changed(change: Callable[[Answer], Behaviour]) -> Fault:
    """The server acts, and the client gets what is made of its answer."""
    return lambda exchange: change(exchange.act())(exchange.line)


def late(after_s: float) -> Fault:
    """Never an answer, and the server acts so many seconds later: after the client has given up."""

    def happen(exchange: Exchange) -> None:
        if not exchange.line.stopped.wait(after_s):
            exchange.act()
            hang()(exchange.line)

    return happen


def twice(*, given: Literal["first", "second"]) -> Fault:
    """A proxy that sends the request a second time by itself, and hands on one of the two answers."""

    def happen(exchange: Exchange) -> None:
        answers = {"first": exchange.act(), "second": exchange.act()}
        answers[given].given()(exchange.line)

    return happen


def asked_to_wait(status: int, retry_after: str = "1") -> Fault:
    """429 or 503 with Retry-After, from something that stands before the server."""
    return before(json_reply({"message": "Later, please."}, status, {"Retry-After": retry_after}))


def redirect(status: int) -> Fault:
    """To the same place: whoever follows a 307 asks for a ticket again."""

    def happen(exchange: Exchange) -> None:
        reply(status, PAGE, "text/html", {"Location": exchange.request.target})(exchange.line)

    return happen


def lagging(exchange: Exchange) -> None:
    """A list that is not up to date yet: none, as the revision says it (API.md, "List, read, update, cancel").

    With the time, as every server with a clock says it (RFC 9110 section 6.6.1).
    """
    form, date = exchange.request.path.startswith("/v1/"), {"Date": formatdate(usegmt=True)}
    (reply(404, headers=date) if form else json_reply([], headers=date))(exchange.line)


@cache
def _bomb() -> bytes:
    """300 MB of blanks in 300 kB: a hundred times the same gzip member (RFC 1952 section 2.2)."""
    return gzip.compress(b" " * 3_000_000, 9) * 100


def _bomb_given(line: Line) -> None:
    reply(201, _bomb(), headers={"Content-Encoding": "gzip"})(line)


def _without_id(answer: Answer) -> Behaviour:
    ticket = json.loads(answer.body)
    return json_reply({name: value for name, value in ticket.items() if name != "id"}, answer.status)


def _of_another_service(answer: Answer) -> Behaviour:
    return json_reply({**json.loads(answer.body), "service": {"id": "ret", "name": "Retiros"}}, answer.status)


def _dripping(answer: Answer) -> Behaviour:
    head = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    whole = head % (len(answer.body) + 4000) + answer.body + b" " * 4000
    return drip(whole, fast=len(head) + 30)


fine: Fault = changed(Answer.given)
lost_before = before(reset())
reset_after = after(reset())
closed_after = after(raw(b""))
hang_before = before(hang())
hang_after = after(hang())
drip_after = changed(_dripping)
twice_second = twice(given="second")
twice_first = twice(given="first")
gateway_504_after = after(reply(504, b"<html>Gateway time-out</html>", "text/html"))
error_500_before = before(json_reply({"message": "An error has occurred."}, 500))
error_500_after = after(json_reply({"message": "An error has occurred."}, 500))
too_many_429 = asked_to_wait(429)
unavailable_503 = asked_to_wait(503)
empty_201 = after(reply(201))
cut_201 = changed(lambda answer: cut(answer.status, answer.body))
captive_portal = before(reply(200, PAGE, "text/html"))
redirect_302 = redirect(302)
redirect_307 = redirect(307)
deep_json = after(reply(201, b"[" * 100_000))
huge_integer = after(reply(201, b'{"id": "a1b2c3d4", "number": ' + b"9" * 100_000 + b"}"))
invalid_utf8 = after(reply(201, b'{"id": "\xff\xfe\xfd"}'))
gzip_bomb = after(_bomb_given)
large_200_mb = after(endless(b" " * 1_000_000, head=LARGE_HEAD, total=LARGE))
wrong_service = changed(_of_another_service)
no_id = changed(_without_id)

# Everything that can happen to a POST whose connection came up; `late` to a client that waits for a second at most.
FAULTS: dict[str, Fault] = {
    "fine": fine,
    "lost before": lost_before,
    "reset after": reset_after,
    "closed after": closed_after,
    "hang before": hang_before,
    "hang after": hang_after,
    "drip after": drip_after,
    "late": late(1.2),
    "twice, second answer": twice_second,
    "twice, first answer": twice_first,
    "gateway 504 after": gateway_504_after,
    "error 500 before": error_500_before,
    "error 500 after": error_500_after,
    "too many 429": too_many_429,
    "unavailable 503": unavailable_503,
    "empty 201": empty_201,
    "cut 201": cut_201,
    "captive portal": captive_portal,
    "redirect 302": redirect_302,
    "redirect 307": redirect_307,
    "deep JSON": deep_json,
    "huge integer": huge_integer,
    "invalid UTF-8": invalid_utf8,
    "gzip bomb": gzip_bomb,
    "200 MB": large_200_mb,
    "wrong service": wrong_service,
    "no id": no_id,
}
