"""Chance at the door of the ticket server: one exchange in five meets a fault, which one is drawn.

What is drawn depends on the seed, the kind of request and how many of that kind came before, and on nothing else. It
notes what each POST really made: that is how a ticket is known to be some request's, whatever was answered. Must not
know the kiosk.
"""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from tests.support.faults import FAULTS, Answer, Exchange, Fault, fine, late
from tests.support.unreliable import Asked, Truth, Unreliable

ONLY_TICKETS = {"no id", "wrong service"}  # they change the ticket in the answer
ACTS_LATE_S = 0.15  # after the client has given up


@dataclass
class Post:
    """One POST and the tickets it made. `key` is its `Idempotency-Key`, "" without one."""

    key: str
    fault: str
    made: list[str] = field(default_factory=list)


class Roulette:
    """Draws a fault for every exchange of `server` until `rest`."""

    def __init__(self, server: Unreliable, seed: int, share: float, deadline_s: float) -> None:
        self.posts: list[Post] = []
        self.exchanges: Counter[str] = Counter()
        self.faulty: Counter[str] = Counter()
        self._server, self._seed, self._share = server, seed, share
        self._faults: dict[str, Fault] = {**FAULTS, "late": late(deadline_s + ACTS_LATE_S)}
        del self._faults["fine"]
        self._resting = False
        self._lock = threading.Lock()
        self._making = threading.Lock()
        for kind in Asked:
            server.tell(kind, self._turn(kind))

    def rest(self) -> None:
        """From now on nothing goes wrong."""
        self._resting = True

    def _turn(self, kind: Asked) -> Fault:
        names = [name for name in self._faults if kind is Asked.CREATE or name not in ONLY_TICKETS]

        def happen(exchange: Exchange) -> None:
            name = self._drawn(kind, names)
            if kind is Asked.CREATE:
                post = Post(exchange.request.headers.get("idempotency-key", ""), name)
                with self._lock:
                    self.posts.append(post)
                exchange = replace(exchange, act=self._noted(exchange.act, post))
            self._faults.get(name, fine)(exchange)

        return happen

    def _drawn(self, kind: Asked, names: list[str]) -> str:
        with self._lock:
            number = self.exchanges[kind.name]
            self.exchanges[kind.name] += 1
            chance = Random(f"{self._seed} {kind.name} {number}")
            if self._resting or chance.random() >= self._share:
                return "fine"
            self.faulty[kind.name] += 1
        return chance.choice(names)

    def _noted(self, act: Callable[[], Answer], post: Post) -> Callable[[], Answer]:
        """The act, one at a time, with what the server's database holds more after it."""

        def acted() -> Answer:
            with self._making:
                before = _ids(self._server.truth)
                answer = act()
                post.made += sorted(_ids(self._server.truth) - before)
            return answer

        return acted


def _ids(truth: Truth) -> set[str]:
    return {ticket.id for ticket in truth.made()}
