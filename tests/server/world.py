"""A small chain, a clock that can be moved, and callers that speak each revision by hand (not through our client)."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import requests

from kiosk.server.run import TicketServer

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONDAY_10_LIMA = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # Lima is five hours behind UTC all year
TIMEOUT_S = 10

CHAIN: dict[str, Any] = {
    "name": "Banco de Prueba",
    "timezone": "America/Lima",
    "schedules": {
        "office": {day: ["09:00-13:00", "14:00-18:00"] for day in DAYS[:5]} | {"sat": ["09:00-12:00"]},
        "always": {day: ["00:00-24:00"] for day in DAYS},
        "night": {day: ["22:00-06:00"] for day in DAYS},
    },
    "channels": [{"id": "kiosk"}, {"id": "mobile", "remote": True}, {"id": "web", "services": ["plat"]}],
    "services": [
        {"id": "caja", "name": "Caja", "short_name": "Caja", "queue": "C", "minutes": 4},
        {"id": "plat", "name": "Plataforma", "queue": "P", "minutes": 12},
        {"id": "cred", "name": "Créditos", "queue": "R", "minutes": 18, "message": "Trae tu DNI."},
        {"id": "hipo", "name": "Hipotecario", "queue": "H", "minutes": 30},
    ],
    "branches": [
        {
            "id": "cen",
            "name": "Agencia Central",
            "short_name": "Central",
            "code": "AG001",
            "address": "Jr. de la Unión 420",
            "latitude": -12.05,
            "longitude": -77.03,
            "hours": "office",
            "is_bookable": True,
            "sectors": [
                {
                    "id": "ven",
                    "name": "Ventanillas",
                    "short_name": "Vent.",
                    "services": ["caja"],
                    "counters": ["1", "2"],
                },
                {"id": "pla", "name": "Plataforma", "services": ["plat", "cred"], "counters": ["3"]},
            ],
        },
        {
            "id": "nor",
            "name": "Agencia Norte",
            "code": "AG002",
            "latitude": -11.99,
            "longitude": -77.07,
            "hours": "always",
            "is_virtual": True,
            "sectors": [{"id": "nv", "services": ["caja"], "counters": ["1"]}],
        },
        {
            "id": "sur",
            "hours": "office",
            "closure": "indefinite",
            "sectors": [{"id": "sv", "services": ["caja"], "counters": ["1"]}],
        },
        {
            "id": "est",
            "hours": "office",
            "closure": "today",
            "sectors": [{"id": "ev", "services": ["caja"], "counters": ["1"]}],
        },
        {
            "id": "med",
            "hours": "always",
            "sectors": [
                {"id": "mv", "services": ["caja"], "counters": ["1"]},
                {"id": "mp", "services": ["plat"], "counters": ["2"], "hours": "office", "closure": "today"},
            ],
        },
        {"id": "noc", "hours": "night", "sectors": [{"id": "nn", "services": ["caja"], "counters": ["1"]}]},
    ],
}

CAJA = {"channel": "kiosk", "branch_id": "cen", "sector_id": "ven", "service_id": "caja"}


def chain_file(folder: Path, chain: dict[str, Any] = CHAIN) -> Path:
    """The chain as a file."""
    path = folder / "chain.json"
    path.write_text(json.dumps(chain), encoding="utf-8")
    return path


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = MONDAY_10_LIMA

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **step: float) -> None:
        self.now += timedelta(**step)


@dataclass
class Caller:
    """Speaks one revision to one server."""

    url: str
    base: str
    session: requests.Session = field(default_factory=requests.Session)

    @property
    def form(self) -> bool:
        return self.base == "/v1"

    def call(self, method: str, path: str, **more: Any) -> requests.Response:
        return self.session.request(method, f"{self.url}{self.base}{path}", timeout=TIMEOUT_S, **more)

    def get(self, path: str, **query: object) -> requests.Response:
        return self.call("GET", path, params={name: str(value) for name, value in query.items()})

    def create(self, fields: dict[str, Any], key: str | None = None) -> requests.Response:
        """POST with every field where the revision wants it: v1-form has the customer in the query."""
        headers = {"Idempotency-Key": key} if key is not None else {}
        if not self.form:
            return self.call("POST", "/tickets", json=fields, headers=headers)
        query = {name: value for name, value in fields.items() if name.startswith("customer_id")}
        body = {name: value for name, value in fields.items() if name not in query}
        return self.call("POST", "/tickets", params=query, data=body, headers=headers)

    def update(self, ticket_id: str, fields: dict[str, Any]) -> requests.Response:
        if self.form:
            return self.call("PUT", f"/tickets/{ticket_id}", data=fields)
        return self.call("PATCH", f"/tickets/{ticket_id}", json=fields)

    def spell(self, word: str) -> str:
        """One of the API's words in the revision's case."""
        return word.lower() if self.form else word.upper()


Serve = Callable[..., TicketServer]
Both = Callable[[TicketServer], tuple[Caller, Caller]]
