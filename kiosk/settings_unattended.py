"""What `[hours]` and `[health]` may be: `settings_checks` for what a kiosk does that nobody visits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.domain import opening

if TYPE_CHECKING:
    from kiosk.settings import HealthSection, HoursSection

Report = Callable[[str, str, str], None]  # key path, what is wrong, what to write


def check(hours: "HoursSection", health: "HealthSection", report: Report) -> None:
    """Report every value that cannot be."""
    _hours(hours, report)
    _health(health, report)


def _hours(hours: "HoursSection", report: Report) -> None:
    for day in opening.DAYS:
        try:
            opening.spans(getattr(hours, day))
        except ValueError as wrong:
            report(f"hours.{day}", str(wrong), 'write hours in order, like ["08:00-13:00", "15:00-18:00"]')
    if hours.self_check:
        try:
            opening.time_of_day(hours.self_check)
        except ValueError as wrong:
            report("hours.self_check", str(wrong), 'write one like "03:30", or "" for never')


def _health(health: "HealthSection", report: Report) -> None:
    from ipaddress import ip_address  # late: only here

    try:
        ip_address(health.host)
    except ValueError:
        report("health.host", f'is "{health.host[:60]}"', 'write an address of this machine, like "127.0.0.1"')
    if not 0 <= health.port <= 65535:
        report("health.port", f"is {health.port}", "write 1 to 65535, or 0 for none")
