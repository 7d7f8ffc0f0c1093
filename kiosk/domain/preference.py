"""Preferential attention: who the law puts first asks for a service's preferential twin, a queue of its own.

Self-declared: nobody is asked why, and no value anywhere could hold a reason. What is asked for is the twin's id, an
ordinary service to the server; the customer goes on reading the name of what they came for. A twin is no answer of its
own where its service is offered: it would be there twice, once for people who do not know whom it is for.
Sources: Peru, Ley 28683, art. 1; Brazil, Lei 10.048, art. 1. Must not know languages.
"""

from dataclasses import replace

from kiosk.domain.model import Service
from kiosk.domain.state import State, services_of


def twins(state: State) -> dict[str, Service]:
    """By the id of a service, its twin: of those that are offered here, both of them."""
    offered = {service.id: service for service in services_of(state) or ()}
    mapped = state.plan.twins.items()
    return {service: offered[twin] for service, twin in mapped if service in offered and twin in offered}


def prefers(state: State) -> bool:
    """Whether the twins are what is asked about now."""
    return state.preferential and bool(twins(state))


def offered_services(state: State) -> tuple[Service, ...] | None:
    """The services a customer may choose from now; `None` while the server has not been asked."""
    offered, queues = services_of(state), twins(state)
    if offered is None:
        return None
    if prefers(state):
        return tuple(service for service in offered if service.id in queues)
    hidden = {twin.id for twin in queues.values()}
    return tuple(service for service in offered if service.id not in hidden)


def twin_of(state: State, service: Service) -> Service | None:
    """What is asked for in this service's place; one that has no name has its service's."""
    twin = twins(state).get(service.id) if state.preferential else None
    if twin is None or twin.name or twin.short_name:
        return twin
    return replace(twin, name=service.name, short_name=service.short_name)
