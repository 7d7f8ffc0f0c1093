"""Strings that a server may send, by malice or by mistake, and a chain in which every field is one of them."""

from typing import Any

from kiosk.domain.text import plain
from tests.support.fault_server import FaultServer, json_reply

ID_LIMIT = 100
BRANCHES = 10  # enough for the search field to be there
SERVICE_ID = "dep"


def corpus(canary: str) -> dict[str, str]:
    """The strings by what they try; `canary` is a URL that must never be asked for."""
    return {
        "bold": "<b>Gratis</b>",
        "an image": f'<img src="{canary}/x.png">',
        "two images": f'<img src=""><img src="{canary}/x.png">',
        "a link": f'<a href="{canary}/a">aquí</a><style>*{{color:white}}</style>',
        "control characters": "Caja\x00\x07\x08\x1b[2J\r\n\tuno\x7f\x85\u2028dos",
        "right to left": "Caja \u202eotnemogap\u202c \u2067x\u2069 \u200f\u061c",
        "200 marks": "Z" + "\u0301" * 200,
        "marks on every letter": "".join(letter + "\u0336\u0489\u0e47\u0f90" * 10 for letter in "Plataforma"),
        "lone surrogates": "Caja \ud83d uno \udc00",
        "5,000 letters": "W" * 5000,
        "300 words": "Depósitos " * 300,
        "the widest letter": "\ufdfd" * 60,
        "families": "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 40,
        "nothing to see": "\u200b\ufeff\u2060 ",
        "place holders": "%1 %n %L1 {id} {0} &amp;&lt;b&gt; \\u0041 ${x}",
    }


def names_an_id(text: str) -> bool:
    """Whether the API's client takes it for an id as it stands."""
    return plain(text, ID_LIMIT) == text


def serve_hostile(server: FaultServer, text: str, *, as_id: bool) -> None:
    """Have every field of every answer be that text; with `as_id` names are missing, and ids are made of it."""
    names = {} if as_id else {"name": text, "short_name": text, "code": text, "address": text}
    prefix = text if as_id else ""

    def thing(own_id: str, **more: Any) -> dict[str, Any]:
        return {"id": prefix + own_id, "opening_time": text, "closing_time": text, **names, **more}

    sectors = [thing(f"sector{n}", status="OPEN") for n in range(2)]
    services = [thing(SERVICE_ID), thing("ret")]
    low = {"low_estimated_time": text, "high_estimated_time": 15, "congestion_level": text, "status": text}
    branches = [thing(f"branch{n}", sectors=sectors, **low) for n in range(BRANCHES)]
    ticket = {
        "id": plain(prefix, 16) + "89m32b0998",
        "queue": text[:4],
        "number": 27,
        "queue_type": {"id": text, "code": text, "name": text},
        "position": 3,
        "status": text,
        "messages": [text] * 6,
        "branch": thing("branch0"),
        "sector": thing("sector0"),
        "service": thing(SERVICE_ID),
        "counter": {"id": text, "name": text},
        "channel": text,
        "phone": text,
        "created_at": text,
        "print": [{"align": text, "font": text, "previous": text, "content": text, "next": text}],
        **low,
    }
    server.answer(json_reply(branches), to="GET /branches")
    server.answer(json_reply(services), to="GET /services")
    server.answer(json_reply(ticket, 201), to="POST /tickets")


def refuse_hostile(server: FaultServer, text: str) -> None:
    """Have the server refuse tickets with that text everywhere."""
    server.answer(json_reply({"message": text, "code": text, "type": text, "more_info": text}, 400), to="POST /tickets")
