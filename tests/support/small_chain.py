"""A chain of two branches on a fault server, in either revision: what a kiosk needs before a ticket can go wrong.

Branch `mira` has the sectors `caja` and `plat`, `sole` has one; every sector offers `dep` and `ret`. Branch `shut` is
closed.
"""

from collections.abc import Sequence
from typing import Any

from tests.support.fault_server import FaultServer, json_reply

REVISIONS = ("customer-v1", "v1-form")
TICKET = {"id": "89m32b0998", "queue": "T", "number": 2}
SERVICES = [{"id": "dep", "name": "Depósitos"}, {"id": "ret", "name": "Retiros"}]
SECTORS = {
    "mira": [{"id": "caja", "name": "Cajas", "status": "OPEN"}, {"id": "plat", "name": "Plataforma", "status": "OPEN"}],
    "sole": [{"id": "uno", "name": "Ventanilla", "status": "OPEN"}],
    "shut": [{"id": "nada", "name": "Cajas", "status": "CLOSE"}],
}
BRANCHES: list[dict[str, Any]] = [
    {"id": "mira", "name": "Agencia Miraflores", "address": "Av. Larco 345", "status": "OPEN"},
    {"id": "sole", "name": "Agencia Solé", "address": "Jr. Cusco 10", "status": "OPEN"},
    {"id": "shut", "name": "Agencia Barranco", "address": "Av. Grau 1", "status": "CLOSE"},
]


def serve(server: FaultServer, revision: str = "customer-v1", branches: Sequence[dict[str, Any]] = BRANCHES) -> None:
    """Have the server answer like a chain in good health, tickets included."""
    form = revision == "v1-form"
    listed = [branch if form else {**branch, "sectors": SECTORS[branch["id"]]} for branch in branches]
    server.answer(json_reply(listed), to="GET /branches")
    for branch in listed:
        server.answer(json_reply(branch), to=f"GET /branches/{branch['id']}")
        server.answer(json_reply(SECTORS[branch["id"]]), to=f"GET /branches/{branch['id']}/sectors")
    server.answer(json_reply(SERVICES), to="GET /services")
    server.answer(json_reply(TICKET, status=201), to="POST /tickets")


def posts(server: FaultServer) -> int:
    """How many tickets were asked for."""
    return sum(request.method == "POST" for request in server.requests)
