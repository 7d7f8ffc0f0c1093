"""Sentences that depend on a value: waits, opening hours, ages, reasons. In the customer's language, without a code.

Every text is written out in its call because `pyside6-lupdate` reads them there. Must not decide what is shown when.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.domain.customer import EntryProblem
from kiosk.domain.model import Congestion, Doing, Hours, Refusal, Status, Wait
from kiosk.domain.text import said
from kiosk.ui.language import Language, number

translate = QCoreApplication.translate


def wait(expected: Wait | None) -> str:
    """ "about 10–15 min"; "" where nothing is known."""
    if expected is None:
        return ""
    ends = sorted({end for end in (expected.low_min, expected.high_min) if end is not None})
    if not ends or ends[0] < 0:
        return ""
    if ends[-1] == 0:
        return translate("Phrases", "no waiting")
    if len(ends) == 2 and ends[0] == 0:
        return translate("Phrases", "up to {minutes} min").format(minutes=number(ends[1]))
    if len(ends) == 1:
        return translate("Phrases", "about {minutes} min").format(minutes=number(ends[0]))
    return translate("Phrases", "about {low}–{high} min").format(low=number(ends[0]), high=number(ends[1]))


def labelled(expected: str) -> str:
    """ "Wait: about 10–15 min", where it stands alone; "" stays ""."""
    return translate("Phrases", "Wait: {wait}").format(wait=expected) if expected else ""


def congestion(level: Congestion | None) -> str:
    """How full it is, in a word or two."""
    match level:
        case Congestion.LOW:
            return translate("Phrases", "Few people")
        case Congestion.MEDIUM:
            return translate("Phrases", "Some people")
        case Congestion.HIGH:
            return translate("Phrases", "Many people")
    return ""


def _when(moment: datetime, now: datetime, language: Language) -> str:
    """The time of day, with the day's name where it is not today's."""
    today = _today(moment, now, language)
    return language.time(moment) if today else f"{language.weekday(moment)} {language.time(moment)}"


def _today(moment: datetime, now: datetime, language: Language) -> bool:
    return moment.astimezone(language.zone).date() == now.astimezone(language.zone).date()


def opening(status: Status, hours: Hours | None, now: datetime, language: Language) -> str:
    """ "Open until 18:00", "Opens 09:00", "Opens Monday 09:00"; "" where nothing is known."""
    if status is Status.UNKNOWN:
        return ""
    if status is Status.OPEN:
        if hours is None or hours.closes is None or hours.closes <= now:
            return translate("Phrases", "Open")
        return translate("Phrases", "Open until {time}").format(time=language.time(hours.closes))
    if hours is None or hours.opens is None or hours.opens <= now:
        return translate("Phrases", "Closed now")
    return translate("Phrases", "Opens {time}").format(time=_when(hours.opens, now, language))


def reopens(moment: datetime, now: datetime, language: Language) -> str:
    """The sentence of a closed kiosk."""
    return translate("Phrases", "We open again: {time}").format(time=_when(moment, now, language))


def step(at: int, total: int) -> str:
    """Where the customer is: "Step 2 of 3"."""
    return translate("Phrases", "Step {number} of {total}").format(number=number(at), total=number(total))


def position(place: int | None) -> str:
    """How many are ahead: place 1 is next."""
    if place is None or place < 1:
        return ""
    if place == 1:
        return translate("Phrases", "You are next")
    return translate("Phrases", "Ahead of you: {count}").format(count=number(place - 1))


def problem(reason: EntryProblem | None, *, phone: bool) -> str:
    """What is wrong with what was typed, and what to do."""
    match reason:
        case EntryProblem.EMPTY if phone:
            return translate("Phrases", "Please type your phone number first.")
        case EntryProblem.EMPTY:
            return translate("Phrases", "Please type your number first.")
        case EntryProblem.NOT_VALID if phone:
            return translate("Phrases", "This is not a complete phone number. Please check it.")
        case EntryProblem.NOT_VALID:
            return translate("Phrases", "This number does not look complete. Please check it.")
    return ""


def refusal(reason: Refusal | None) -> str:
    """Why there certainly is no ticket, and what to do."""
    match reason:
        case None:
            return translate("Phrases", "We could not reach the ticket service. Please try again, or ask at the desk.")
        case Refusal.ALREADY_WAITING:
            return translate(
                "Phrases", "You already have a ticket that is waiting. Please use that one, or ask at the desk."
            )
        case Refusal.NOT_OFFERED:
            return translate(
                "Phrases", "This service cannot be chosen here now. Please choose another one, or ask at the desk."
            )
        case Refusal.INVALID_CUSTOMER:
            return translate(
                "Phrases", "Your number was not accepted. Please go back and check it, or ask at the desk."
            )
    return translate("Phrases", "The ticket service did not accept this. Please choose again, or ask at the desk.")


def preferential() -> str:
    """What is asked for in a service's place."""
    return translate("Phrases", "With preferential attention")


def law(country: str) -> str:
    """Who is put first there by law, in plain words, and that this kiosk takes their word; "" where nobody says so."""
    match country:
        case "pe":
            who = translate(
                "Phrases",
                "Wherever the public is served, these people are attended first: pregnant women, children, older "
                "people and people with disabilities.",
            )
        case "br":
            who = translate(
                "Phrases",
                "These people are attended first: people with disabilities, on the autism spectrum or with reduced "
                "mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, "
                "people with obesity, and blood donors.",
            )
        case _:
            return ""
    trust = translate("Phrases", "If this is for you, just say so: nobody asks why, and nothing about it is kept.")
    return f"{who}\n{trust}"


def law_source(country: str) -> str:
    """Where the law says so."""
    match country:
        case "pe":
            return translate("Phrases", "Source: Peru, Law 28683, article 1")
        case "br":
            return translate("Phrases", "Source: Brazil, Law 10.048 of 2000, article 1")
    return ""


def gone() -> str:
    """Of an offered ticket that was claimed too late."""
    return translate("Phrases", "It can no longer be used. Please take a new one, or ask at the desk.")


def doing(what: Doing) -> str:
    """What the customer who waits for a number is waiting for; "" while all goes as it always does."""
    match what:
        case Doing.CONNECTING:
            return translate("Phrases", "The network is slow. We are trying again.")
        case Doing.LOOKING:
            return translate("Phrases", "We are making sure that you get one ticket, and only one.")
    return ""


def offer(called: str, service: str) -> str:
    """The question about the ticket `called` so, which nobody claimed; `service` is "" where its name does not fit."""
    if not service:
        text = translate("Phrases", "Ticket {number} was made just before we stopped. Is it yours?")
        return said(text, number=called)
    text = translate("Phrases", "Ticket {number} for {service} was made just before we stopped. Is it yours?")
    return said(text, number=called, service=service)


def away(since: datetime | None, now: datetime, language: Language) -> str:
    """That the server is away, and since when as far as that is known."""
    if since is None:
        sentence = translate("Phrases", "No connection right now.")
    elif _today(since, now, language):
        time = language.time(since)
        sentence = translate("Phrases", "No connection since {time}.").format(time=time)
    else:
        day, time = language.weekday(since), language.time(since)
        sentence = translate("Phrases", "No connection since {day} {time}.").format(day=day, time=time)
    hope = translate("Phrases", "We keep trying; you may have to wait.")
    return f"{sentence} {hope}"


def notice(stale_since: datetime | None, language: Language, *, away: str, paperless: bool) -> str:
    """What every customer should know before going on; "" when all is well."""
    parts = [away] if away else []
    if paperless:
        parts.append(translate("Phrases", "There is no paper: your ticket comes on the screen only."))
    if stale_since is not None:
        parts.append(translate("Phrases", "What you see here is from {time}.").format(time=language.time(stale_since)))
    return " ".join(parts)
