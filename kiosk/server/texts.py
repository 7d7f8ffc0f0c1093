"""What the phone page and the desk page say, in Spanish and in English."""

import re
from typing import Final, Literal

Language = Literal["es", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("es", "en")  # the first is what a browser gets that asks for neither
CHOICE = re.compile(r"\s*([A-Za-z]{1,8})[-\w]*\s*(?:;\s*q\s*=\s*([01](?:\.[0-9]{0,3})?))?\s*")

TEXTS: Final[dict[Language, dict[str, str]]] = {
    "es": {
        "your_ticket": "Su turno",
        "place": "Su lugar en la fila",
        "place_value": "{n}.º",
        "wait": "Espera estimada",
        "minutes": "{low}–{high} min",
        "you_are_next": "Eres el siguiente. Mantente cerca.",
        "take_a_seat": "Tome asiento. Le avisamos aquí cuando le toque.",
        "blocked": "Su turno está en pausa. Avise al personal cuando llegue.",
        "called": "Es su turno",
        "go_to": "Pasa a la ventanilla",
        "finished": "Gracias por su visita",
        "finished_more": "Este turno ya fue atendido. ¡Hasta pronto!",
        "gone": "Este turno ya no está activo",
        "gone_more": "Puede que se haya cancelado o que sea de otro día. "
        "Si todavía necesitas que te atiendan, saca un turno nuevo en el kiosco: toma menos de un minuto.",
        "service": "Servicio",
        "sector": "Sector",
        "branch": "Agencia",
        "refreshes": "Esta página se actualiza sola · {time}",
        "desk": "Ventanilla",
        "choose_branch": "¿En qué agencia estás?",
        "choose_counter": "¿Qué ventanilla atiendes?",
        "counter": "Ventanilla {counter}",
        "change": "Cambiar de ventanilla",
        "change_branch": "Cambiar de agencia",
        "now_serving": "Atendiendo ahora",
        "nobody": "Nadie",
        "call_next": "Llamar al siguiente",
        "finish": "Terminar atención",
        "waiting": "En espera",
        "nobody_waits": "No hay nadie en espera.",
        "closed": "Cerrado",
        "people_waiting": "{n} en espera",
        "next_in_line": "Siguen en la fila",
        "paused": "en pausa",
    },
    "en": {
        "your_ticket": "Your ticket",
        "place": "Your place in line",
        "place_value": "{n}",
        "wait": "Expected wait",
        "minutes": "{low}–{high} min",
        "you_are_next": "You are next. Please stay close.",
        "take_a_seat": "Take a seat. This page tells you when it is your turn.",
        "blocked": "Your ticket is on hold. Tell a member of staff when you arrive.",
        "called": "It is your turn",
        "go_to": "Go to counter",
        "finished": "Thank you for your visit",
        "finished_more": "This ticket has been served. See you soon!",
        "gone": "This ticket is no longer active",
        "gone_more": "It may have been cancelled, or it is from another day. "
        "If you still need us, take a new one at the kiosk: it takes less than a minute.",
        "service": "Service",
        "sector": "Sector",
        "branch": "Branch",
        "refreshes": "This page refreshes itself · {time}",
        "desk": "Desk",
        "choose_branch": "Which branch are you at?",
        "choose_counter": "Which counter do you serve?",
        "counter": "Counter {counter}",
        "change": "Change counter",
        "change_branch": "Change branch",
        "now_serving": "Now serving",
        "nobody": "Nobody",
        "call_next": "Call next",
        "finish": "Finish",
        "waiting": "Waiting",
        "nobody_waits": "Nobody is waiting.",
        "closed": "Closed",
        "people_waiting": "{n} waiting",
        "next_in_line": "Next in line",
        "paused": "on hold",
    },
}


def language(accept: str) -> Language:
    """The language an `Accept-Language` header asks for most, of those we speak."""
    best, weight = LANGUAGES[0], 0.0
    for part in accept[:1000].split(","):  # a header can be 64 kB of commas
        choice = CHOICE.fullmatch(part)
        if choice is None:
            continue
        quality = float(choice[2] or 1)
        for known in LANGUAGES:
            if choice[1].lower() == known and quality > weight:
                best, weight = known, quality
    return best
