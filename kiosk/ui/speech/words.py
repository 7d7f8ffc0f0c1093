"""What is said of a moment, and of what changed since another: pure, in the customer's language.

Every text is written out in its call because `pyside6-lupdate` reads them there. Must not know who says it, nor when.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.domain.model import Paper, Wait
from kiosk.ui.speech import counted
from kiosk.ui.speech.moment import Focus, Moment, Ticket

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Said:
    """Sentences, in order; `cut`: what is being said is old, and gives way."""

    sentences: tuple[str, ...] = ()
    cut: bool = False


def said(before: Moment | None, now: Moment) -> Said:
    """What somebody must hear who has heard the moment before; `None`: who has heard nothing yet."""
    if before is None or _place(before) != _place(now):
        return Said(whole(now), cut=True)
    urgent = _some(
        now.problem if now.problem != before.problem else "",
        _typed(before, now) if (now.typed, now.entry) != (before.typed, before.entry) else "",
    )
    changed = _some(
        now.notice if now.notice != before.notice else "",
        _sentence(now.told) if now.told != before.told else "",
        _choices(now) if now.choices != before.choices else "",
        *(_paper(now.ticket) if now.ticket != before.ticket else ()),
        focus(now.focus) if now.focus != before.focus else "",
    )
    return Said((*urgent, *changed), cut=bool(urgent))


def whole(now: Moment) -> tuple[str, ...]:
    """Where you are, what can be chosen and how many, and what Enter would press."""
    if now.overlay:
        told = (_sentence(now.question), _sentence(now.told), _time_left(now))
        return _some(*told, focus(now.focus))
    if now.screen == "Ticket":
        return (*ticket(now.ticket), *_some(_repeat() if now.repeats else "", focus(now.focus)))
    held = _spelled_number(now.ticket) if now.screen == "Held" else ()
    return _some(
        _sentence(now.progress),
        _sentence(now.question),
        "" if now.problem else _sentence(now.hint),
        *held,
        _sentence(now.told),
        now.problem,
        now.notice,
        _choices(now),
        _so_far(now) if now.typed else "",
        focus(now.focus),
    )


def ticket(of: Ticket) -> tuple[str, ...]:
    """The number, spelled, what to do now, and how long it takes."""
    return _some(
        *_spelled_number(of),
        _sentence(of.service),
        _sentence(of.wait),
        _sentence(of.position),
        translate("Speech", "Take a seat. We call your number."),
        *of.messages,
        *_paper(of),
    )


def _repeat() -> str:
    return translate("Speech", "To hear this again, press the help key.")


def _spelled_number(of: Ticket) -> tuple[str, ...]:
    if not of.number:
        return ()
    return (translate("Speech", "Your number is {number}.").format(number=spelled(of.number)),)


def spelled(number: str) -> str:
    """Letters and digits one by one: "C012" is nobody's word."""
    return ", ".join(character for character in number if character.isalnum())


def _paper(of: Ticket) -> tuple[str, ...]:
    match of.paper:
        case Paper.PRINTED.value:
            return (translate("Speech", "Your paper ticket is ready below."),)
        case _ if of.asks:
            return (translate("Speech", "We cannot tell whether your paper ticket came out. Please say so."),)
        case Paper.FAILED.value | Paper.UNCERTAIN.value:
            return (translate("Speech", "There may be no paper. Your number holds all the same."),)
        case "pending":
            return (translate("Speech", "Your paper ticket is being printed."),)
    return ()


def focus(on: Focus) -> str:
    """What Enter would press, and where it is in its list."""
    name = on.name
    if on.marked:
        name = translate("Speech", "{name}, chosen").format(name=name)
    if name and on.closed:
        name = translate("Speech", "{name}, cannot be chosen now").format(name=name)
    if name and on.place:
        return translate("Speech", "{place} of {count}: {name}.").format(place=on.place, count=on.count, name=name)
    return _sentence(name)


def wait(expected: Wait | None) -> str:
    """ "about 10 to 15 minutes": what `phrases.wait` writes, as it is spoken; "" where nothing is known."""
    if expected is None:
        return ""
    ends = sorted({end for end in (expected.low_min, expected.high_min) if end is not None})
    if not ends or ends[0] < 0:
        return ""
    if ends[-1] == 0:
        return translate("Speech", "no waiting")
    if len(ends) == 2 and ends[0] == 0:
        return counted.up_to_minutes(ends[1])
    if len(ends) == 1:
        return counted.about_minutes(ends[0])
    return counted.to_minutes(ends[1]).format(low=ends[0])


def waits(expected: Wait | None) -> str:
    """The same where it stands alone."""
    known = wait(expected)
    return translate("Speech", "The wait is {wait}.").format(wait=known) if known else ""


def greeting() -> str:
    """What somebody hears first, who has just been given a voice."""
    return translate("Speech", "Speech is on. The arrow keys move, Enter chooses, the help key says where you are.")


def pace() -> str:
    """A try of the speed just chosen."""
    return translate("Speech", "This is how fast I speak now.")


def volume() -> str:
    """A try of the volume just chosen."""
    return translate("Speech", "This is how loud I speak now.")


def hidden() -> str:
    """What the black screen is."""
    return translate("Speech", "The screen is black now, so that nobody reads along. Touch it to see it again.")


def visible() -> str:
    """That it is black no more."""
    return translate("Speech", "The screen shows everything again.")


def _place(moment: Moment) -> tuple[object, ...]:
    return (moment.language, moment.screen, moment.overlay, moment.question, moment.ticket.number)


def _choices(now: Moment) -> str:
    return "" if now.choices is None else counted.answers(now.choices)


def _time_left(now: Moment) -> str:
    return counted.seconds_left(now.seconds) if now.seconds else ""


def _typed(before: Moment, now: Moment) -> str:
    """The key just hit where it may be heard, else that there is one more."""
    if now.typed == before.typed + 1 and now.entry:
        return _sentence(now.entry[-1])
    return _so_far(now)


def _so_far(now: Moment) -> str:
    if now.entry:
        return _sentence(spelled(now.entry))
    return counted.characters(now.typed)


def _sentence(words: str) -> str:
    """With a stop at its end, where the voice pauses."""
    return f"{words}." if words and words[-1] not in ".!?…。؟" else words


def _some(*sentences: str) -> tuple[str, ...]:
    return tuple(sentence for sentence in sentences if sentence)
