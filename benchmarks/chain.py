"""Chains of any size for the ticket server: the demo's services, branches all over Lima."""

import json
from pathlib import Path

from kiosk.settings import asset

DISTRICTS = ("Miraflores", "San Isidro", "Surquillo", "Jesús María", "Breña", "La Molina", "Chorrillos", "Rímac", "Ate")
STREETS = ("Av. Larco", "Jr. de la Unión", "Av. Óvalo Gutiérrez", "Calle Las Begonias", "Av. Túpac Amaru")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def write_chain(file: Path, count: int) -> Path:
    """A chain of so many branches (at most 36³), all open, each with two sectors."""
    demo = json.loads(asset("demo", "chain.json").read_text(encoding="utf-8"))
    services = [service["id"] for service in demo["services"]]
    sectors = [
        {"id": f"s{number}", "name": name, "services": services[number::2], "counters": ["1", "2"]}
        for number, name in enumerate(("Ventanillas", "Plataforma"))
    ]
    branches = [
        {
            "id": "b" + DIGITS[n // 1296] + DIGITS[n // 36 % 36] + DIGITS[n % 36],
            "name": f"{DISTRICTS[n % len(DISTRICTS)]} {n + 1}",
            "address": f"{STREETS[n % len(STREETS)]} {100 + n % 900}, Lima",
            "hours": "always",
            "sectors": sectors,
        }
        for n in range(count)
    ]
    file.write_text(json.dumps({**demo, "branches": branches}), encoding="utf-8")
    return file
