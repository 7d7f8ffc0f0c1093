"""What the staff's room says, in the language on the screen: sentences, the names of parts, actions and reasons.

Every text is written out in its call because `pyside6-lupdate` reads them there. Must not decide what is shown when.
"""

import math
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.domain.pin import Role
from kiosk.maintenance.kinds import Action, Colour, Part, Reason
from kiosk.maintenance.say import Say, Sentence
from kiosk.ui.language import Language

translate = QCoreApplication.translate

MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86400
MOMENTS = ("since", "made")  # values that are times, written as ISO 8601 has them


def said(sentence: Sentence, language: Language) -> str:
    """The sentence, with times and durations as people write them."""
    values = {name: when(str(value), language) if name in MOMENTS else value for name, value in sentence.values.items()}
    match sentence.say:
        case Say.UPTIME:
            return translate("Staff", "Running for {time}.").format(time=duration(float(values["seconds"])))
        case Say.CATALOGUE_FRESH:
            text = translate("Staff", "Branches: {branches}, read {time} ago.")
            return text.format(branches=values["branches"], time=duration(float(values["age_s"])))
        case Say.CATALOGUE_OLD:
            text = translate("Staff", "Branches: {branches}, but read {time} ago: customers may see old ones.")
            return text.format(branches=values["branches"], time=duration(float(values["age_s"])))
    return translate("Room", sentence.say.value).format_map(values)


def when(moment: str, language: Language) -> str:
    """A moment in ISO 8601, in the branch's zone; what is none stays as it is."""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{language.weekday(at)} {language.time(at)}"


def duration(seconds: float) -> str:
    """ "45 s", "12 min", "3 h 20 min", "5 d 3 h": the two largest parts, never less than there is."""
    whole = math.ceil(seconds)
    if whole < MINUTE_S:
        return translate("Staff", "{seconds} s").format(seconds=whole)
    if whole < HOUR_S:
        return translate("Staff", "{minutes} min").format(minutes=math.ceil(whole / MINUTE_S))
    if whole < DAY_S:
        hours, rest = divmod(whole, HOUR_S)
        if rest < MINUTE_S:
            return translate("Staff", "{hours} h").format(hours=hours)
        return translate("Staff", "{hours} h {minutes} min").format(hours=hours, minutes=rest // MINUTE_S)
    days, rest = divmod(whole, DAY_S)
    return translate("Staff", "{days} d {hours} h").format(days=days, hours=rest // HOUR_S)


def wrong() -> str:
    """What the pad says to every PIN that does not open."""
    return translate("Staff", "That did not open.")


def locked(staff_s: float, technician_s: float, recovery_s: float = 0.0) -> str:
    """How long the pad takes nothing; "" while it takes everything. The recovery secret is technicians' own."""
    said_ = []
    if staff_s > 0:
        said_.append(_locked(translate("Staff", "Staff can try again in {time}."), staff_s))
    if technician_s > 0 or recovery_s > 0:
        said_.append(_locked(translate("Staff", "Technicians can try again in {time}."), recovery_s or technician_s))
    if recovery_s <= 0 and math.inf in (staff_s, technician_s):
        said_.append(translate("Staff", "The recovery secret opens at any time."))
    return " ".join(part for part in said_ if part)


def _locked(sentence: str, seconds: float) -> str:
    return "" if math.isinf(seconds) else sentence.format(time=duration(seconds))


def role(who: Role) -> str:
    """Whose room, or whose PIN, it is."""
    return translate("Staff", "Staff") if who is Role.STAFF else translate("Staff", "Technician")


def colour(light: Colour) -> str:
    """A light's colour as a word."""
    match light:
        case Colour.GREEN:
            return translate("Staff", "Good")
        case Colour.YELLOW:
            return translate("Staff", "Watch")
        case Colour.RED:
            return translate("Staff", "Act")


def part(which: Part) -> str:
    """The name of what has a light."""
    return {
        Part.SETTINGS: translate("Staff", "New settings"),
        Part.KIOSK: translate("Staff", "Kiosk"),
        Part.API: translate("Staff", "Ticket server"),
        Part.CATALOGUE: translate("Staff", "Branches"),
        Part.PRINTER: translate("Staff", "Printer"),
        Part.PAPER: translate("Staff", "Paper"),
        Part.REQUESTS: translate("Staff", "Requests"),
        Part.CLOCK: translate("Staff", "Clock"),
        Part.DISK: translate("Staff", "Disk"),
        Part.VERSION: translate("Staff", "Version"),
        Part.UPTIME: translate("Staff", "Uptime"),
    }[which]


def action(what: Action) -> str:
    """What the button says."""
    return {
        Action.NEW_ROLL: translate("Staff", "I changed the roll"),
        Action.TEST_PRINT: translate("Staff", "Print a test"),
        Action.REPRINT: translate("Staff", "Print a ticket again"),
        Action.LOOK: translate("Staff", "Look at requests"),
        Action.FOUND: translate("Staff", "The customer has it"),
        Action.CANCEL: translate("Staff", "Cancel the ticket"),
        Action.GIVE_UP: translate("Staff", "Give up looking"),
        Action.CLOSE: translate("Staff", "Close the kiosk"),
        Action.OPEN: translate("Staff", "Open the kiosk"),
        Action.REFRESH: translate("Staff", "Refresh"),
        Action.SET_VOLUME: translate("Staff", "Speaker volume"),
        Action.SET_SETTING: translate("Staff", "Settings"),
        Action.CHOOSE_PRINTER: translate("Staff", "Choose the printer"),
        Action.KEEP_SETTINGS: translate("Staff", "Keep the settings"),
        Action.UNDO_SETTINGS: translate("Staff", "Bring the old ones back"),
        Action.EXPORT_SETTINGS: translate("Staff", "Export settings"),
        Action.IMPORT_SETTINGS: translate("Staff", "Import settings"),
        Action.EXPORT_SUPPORT: translate("Staff", "Write a support file"),
        Action.CHECK_SCREENS: translate("Staff", "Check the screens"),
        Action.SET_PIN: translate("Staff", "Change a PIN"),
        Action.RESTART: translate("Staff", "Restart the kiosk"),
        Action.DESKTOP: translate("Staff", "Leave to the desktop"),
    }[what]


def asked(what: Action) -> str:
    """The question before what cannot be undone; "" where nothing is asked."""
    return {
        Action.CANCEL: translate("Staff", "Cancel this ticket? Whoever holds it loses their place."),
        Action.GIVE_UP: translate("Staff", "Give up? Nobody will look for this ticket any more."),
        Action.FOUND: translate("Staff", "Does the customer really have this ticket?"),
        Action.RESTART: translate("Staff", "Restart the kiosk now? It takes less than a minute."),
        Action.DESKTOP: translate("Staff", "Leave to the desktop? No tickets until somebody starts the kiosk again."),
        Action.IMPORT_SETTINGS: translate("Staff", "Take over all settings of this file?"),
        Action.CHOOSE_PRINTER: translate("Staff", "Print here from now on?"),
    }.get(what, "")


def start_now() -> str:
    """The question once new settings are saved."""
    return translate("Staff", "Restart now to try them? You can also change more first.")


def choice(what: Action) -> str:
    """What can be done about one request."""
    return translate("Staff", "Ask the ticket server") if what is Action.LOOK else action(what)


def explained(what: Action) -> str:
    """What a choice about a request does, in a few words."""
    return {
        Action.LOOK: translate("Staff", "It says what it knows now."),
        Action.FOUND: translate("Staff", "Nothing is cancelled."),
        Action.CANCEL: translate("Staff", "Nobody has it: its place in the queue goes to the next."),
        Action.GIVE_UP: translate("Staff", "Nobody knows, and nobody looks any more."),
    }.get(what, "")


def reason(why: str) -> str:
    """Why staff have closed the kiosk, as customers read it; `why` is the value of a `Reason`, "" for none."""
    return {
        "": "",
        Reason.BACK_SOON.value: translate("Staff", "We are back in a few minutes. Please wait, or ask at the desk."),
        Reason.PRINTER.value: translate("Staff", "The printer is being looked after. Please ask at the desk."),
        Reason.SYSTEM.value: translate("Staff", "The ticket service does not work right now. Please ask at the desk."),
        Reason.CLEANING.value: translate("Staff", "This kiosk is being cleaned. It is ready in a few minutes."),
        Reason.ASK_AT_THE_DESK.value: translate("Staff", "Please take your number at the desk."),
        Reason.CLOSED_TODAY.value: translate("Staff", "No more numbers are given today."),
    }[why]


def broken() -> str:
    """What is said of a fault of ours."""
    return translate("Staff", "That did not work, and the log says why. Please try again.")


def recovered() -> str:
    """What is said to who entered with the recovery secret."""
    return translate("Staff", "That was the recovery secret. Please set new PINs now.")
