"""Health and counts in Prometheus' words: the one place that knows prometheus-client.

Nothing is kept here: each scrape reads what the kiosk has counted, so a metric costs nothing until somebody asks.
"""

from collections.abc import Callable, Iterator, Mapping

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from kiosk.health.report import Health, Status
from kiosk.health.tally import CALL_BUCKETS_S, Counts


class _Kiosk(Collector):
    """One kiosk, read anew at each scrape."""

    def __init__(self, health: Callable[[], Health], counts: Callable[[], Counts]) -> None:
        self._health, self._counts = health, counts

    def describe(self) -> list[Metric]:
        """Nothing in advance: names are what `collect` yields."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Every metric there is."""
        health, counts = self._health(), self._counts()
        yield InfoMetricFamily("kiosk_build", "Which kiosk this is", {"version": health.version})
        yield from _gauges(health)
        yield _states("kiosk_status", "1 for the status that holds", "status", health.status.value, _STATUSES)
        yield _states("kiosk_screen", "1 for the screen that is shown", "screen", health.screen, (*counts.screens,))
        yield _counted("kiosk_tickets", "What became of requests for a ticket", "result", counts.tickets)
        yield _counted("kiosk_prints", "What became of the paper of tickets and copies", "outcome", counts.prints)
        yield _counted("kiosk_faults", "Faults of the kiosk's own", "kind", counts.faults)
        yield _counted("kiosk_screens_shown", "How often each screen came to the front", "screen", counts.screens)
        yield _calls(counts)


_STATUSES = tuple(status.value for status in Status)


def exposition(health: Callable[[], Health], counts: Callable[[], Counts]) -> Callable[[], bytes]:
    """What `GET /metrics` answers with, ready to be called at each scrape (text format 0.0.4)."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Kiosk(health, counts))
    return lambda: generate_latest(registry)


def _gauges(health: Health) -> Iterator[Metric]:
    values: dict[str, tuple[str, float | None]] = {
        "kiosk_uptime_seconds": ("Since the start", health.uptime_s),
        "kiosk_beat_age_seconds": ("Since the screen and the worker last answered", health.beat_age_s),
        "kiosk_safe_mode": ("1 after too many starts that did not last", health.safe_mode),
        "kiosk_server_reachable": ("1 while the ticket server answers", health.server_reachable),
        "kiosk_printer_ready": ("1 while paper would come out", health.printer_ready if health.prints else None),
        "kiosk_paper_left_tickets": ("About how many tickets the roll still holds", health.paper_left),
        "kiosk_check_warnings": ("What the last nightly self-check warned of", health.check_warnings),
        "kiosk_check_failures": ("What the last nightly self-check found broken", health.check_failures),
    }
    for name, (meaning, value) in values.items():
        if value is not None:  # what is not known is not said: an alert on 0 must mean 0
            yield GaugeMetricFamily(name, meaning, float(value))


def _states(name: str, meaning: str, label: str, holds: str, known: tuple[str, ...]) -> Metric:
    family = GaugeMetricFamily(name, meaning, labels=[label])
    for state in sorted({holds, *known}):
        family.add_metric([state], float(state == holds))
    return family


def _counted(name: str, meaning: str, label: str, counts: Mapping[str, int]) -> Metric:
    family = CounterMetricFamily(name, meaning, labels=[label])
    for value, count in sorted(counts.items()):
        family.add_metric([value], count)
    return family


def _calls(counts: Counts) -> Metric:
    family = HistogramMetricFamily("kiosk_api_call_seconds", "How long calls of the ticket API took", labels=["call"])
    ends = [*map(str, CALL_BUCKETS_S), "+Inf"]
    for call, numbers in sorted(counts.calls.items()):
        running = [sum(numbers[: place + 1]) for place in range(len(numbers))]
        family.add_metric([call], list(zip(ends, running, strict=True)), counts.call_seconds[call])
    return family
