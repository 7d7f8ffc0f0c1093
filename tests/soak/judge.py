"""What must be true when all is quiet: held against the server's own database, the outbox and the papers.

A ticket is *held* if the row that has it is delivered. A ticket that two rows could have made, or none, is attributed
by what the server heard: the key, the identity, or (blind) the order of the POSTs. Must not know how anything went on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.store.rows import Row
from kiosk.store.stages import Stage
from tests.soak.means import Means
from tests.soak.visitor import Diary
from tests.support.unreliable import Made

NEEDS_STAFF = frozenset({Stage.UNKNOWN, Stage.REPORTED})  # `kiosk tickets` counts them
ENDED = frozenset({Stage.DELIVERED, Stage.UNSENT, Stage.REFUSED, Stage.CANCELLED, Stage.NEVER_CREATED, Stage.REPORTED})
DOUBLED = "twice"  # a proxy sent the POST two times: a blind kiosk cannot know


@dataclass(frozen=True)
class Evidence:
    """All there is at the end. `rows` oldest first; `posts` as the world tells them, in their order."""

    means: Means
    rows: Sequence[Row]
    made: Sequence[Made]
    posts: Sequence[Mapping[str, object]]
    papers: Mapping[str, int]
    diary: Diary

    @property
    def live(self) -> list[Made]:
        """The tickets that wait to be called."""
        return [ticket for ticket in self.made if ticket.state == "waiting"]

    @property
    def held(self) -> dict[str, Row]:
        """The delivered rows by their ticket."""
        return {row.ticket.id: row for row in self.rows if row.ticket is not None and row.stage is Stage.DELIVERED}

    def post_of(self, ticket: str) -> int:
        """Which POST made it."""
        return next((number for number, post in enumerate(self.posts) if ticket in _made(post)), -1)


def violations(evidence: Evidence) -> tuple[str, ...]:
    """Every broken promise, as a sentence."""
    return (
        *_two_of_one_request(evidence),
        *_nobodys(evidence),
        *_dead_in_a_hand(evidence),
        *_papers(evidence),
        *_unfinished(evidence),
        *evidence.diary.twice,
    )


def unseen_twins(evidence: Evidence) -> int:
    """Live tickets that nobody holds and nobody can know of: of a blind request that was sent twice on its way."""
    return sum(_unseen(evidence, ticket) for ticket in evidence.live)


def _unseen(evidence: Evidence, ticket: Made) -> bool:
    if evidence.means is not Means.BLIND or ticket.id in evidence.held:
        return False
    post = evidence.posts[evidence.post_of(ticket.id)]
    return str(post["fault"]).startswith(DOUBLED)


def _request_of(evidence: Evidence, ticket: Made) -> str:
    """Which request the server made it for."""
    match evidence.means:
        case Means.KEY:
            return f"key {evidence.posts[evidence.post_of(ticket.id)]['key']}"
        case Means.OWN:
            return f"identity {ticket.customer}"
        case Means.REAL:
            return f"customer {ticket.customer}, service {ticket.service}"
        case Means.BLIND:
            return f"POST {evidence.post_of(ticket.id)}"


def _two_of_one_request(evidence: Evidence) -> Iterator[str]:
    live = defaultdict(list)
    for ticket in evidence.live:
        if not _unseen(evidence, ticket):
            live[_request_of(evidence, ticket)].append(ticket.id)
    for request, tickets in live.items():
        if len(tickets) > 1:
            yield f"{request} has {len(tickets)} live tickets: {', '.join(tickets)}"


def _nobodys(evidence: Evidence) -> Iterator[str]:
    held = evidence.held
    # A blind request is one POST, on a connection that came up: the n-th of them is the n-th row that was sent.
    sent = [row for row in evidence.rows if row.attempts > 0] if evidence.means is Means.BLIND else []
    if evidence.means is Means.BLIND and len(sent) != len(evidence.posts):
        yield f"{len(sent)} rows were sent, and {len(evidence.posts)} POSTs came"
        return
    for ticket in evidence.live:
        if ticket.id in held or _unseen(evidence, ticket):
            continue
        stage = sent[evidence.post_of(ticket.id)].stage if sent else None
        if stage not in NEEDS_STAFF:
            yield f"nobody holds ticket {ticket.id} of {_request_of(evidence, ticket)} ({stage})"


def _dead_in_a_hand(evidence: Evidence) -> Iterator[str]:
    live = {ticket.id for ticket in evidence.live}
    for what, tickets in (("a row delivered", evidence.held), ("a customer saw", evidence.diary.shown)):
        for ticket in tickets:
            if ticket not in live | evidence.diary.given_up:
                yield f"{what} ticket {ticket}, which is not alive"
    for ticket, times in Counter(evidence.diary.shown).items():
        if times > 1 and evidence.means is not Means.REAL:
            yield f"ticket {ticket} was shown to {times} customers"


def _papers(evidence: Evidence) -> Iterator[str]:
    live = {ticket.id for ticket in evidence.live}
    for ticket, papers in evidence.papers.items():
        if papers > 1 + evidence.diary.copies[ticket]:
            yield f"{papers} papers of ticket {ticket}, and {evidence.diary.copies[ticket]} copies were asked for"
        if ticket not in live | evidence.diary.given_up:
            yield f"a paper of ticket {ticket}, which is not alive"


def _unfinished(evidence: Evidence) -> Iterator[str]:
    for row in evidence.rows:
        if row.stage not in ENDED and not (evidence.means is Means.BLIND and row.stage in NEEDS_STAFF):
            yield f"request {row.ref} stayed {row.stage.value}"


def _made(post: Mapping[str, object]) -> Sequence[str]:
    made = post["made"]
    assert isinstance(made, list)
    return made
