"""Every sentence the staff's room can say: a closed list, so that the screen can have all of them in its languages.

The value of a `Say` is the English sentence; what stands in braces is put in from `Sentence.values`, which hold
numbers, names from the catalogue and, as {detail}, a sentence of the kiosk's log, which is English. Must not translate.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, unique

Value = str | int | float


@unique
class Say(Enum):
    """One sentence each. To add one, add a line here and its translation in `ui/staff_phrases.py`."""

    # lights
    API_ANSWERS = "The ticket server answers in {ms} ms, asked {age_s} s ago."
    API_SLOW = "The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network."
    API_AWAY = "The ticket server does not answer. No tickets until it does: {detail}"
    API_REFUSES = "The ticket server answers, but refuses this kiosk: {detail}"
    NOT_STARTED = "The kiosk cannot start its work: {detail}"
    CATALOGUE_FRESH = "Branches: {branches}, read {age_s} s ago."
    CATALOGUE_OLD = "Branches: {branches}, but read {age_s} s ago: customers may see old ones."
    CATALOGUE_NONE = "No branches yet: nothing to choose from."
    PRINTER_READY = "The printer is ready."
    PRINTER_NONE = "No printer: tickets are on the screen alone."
    PRINTER_UNSEEN = "The printer has not been asked yet."
    PRINTER_SILENT = "The printer does not answer: is it on, is its cable in?"
    PRINTER_COVER_OPEN = "The printer's cover is open: close it."
    PRINTER_PAPER_END = "The printer is out of paper: put in a new roll."
    PRINTER_CUTTER = "The printer's cutter is stuck: open the cover, take out the paper that jams it, close it."
    PRINTER_ERROR = "The printer has a fault: switch it off and on."
    PRINTER_OFFLINE = "The printer is offline: look at its panel."
    PRINTER_NEAR_END = "The printer's roll is nearly used up: keep a new one at hand."
    PRINTER_NOT_READY = "The printer is not ready: {detail}"
    PAPER_LEFT = "Tickets left on the roll: about {tickets}."
    PAPER_LOW = "Tickets left on the roll: only about {tickets}. Keep a new one at hand."
    PAPER_OUT = "The roll is used up: put in a new one."
    PAPER_NOT_COUNTED = "Paper is not counted: printer.roll_m is not set."
    REQUESTS_NONE = "No request needs you."
    REQUESTS_WAIT = "Requests that need you: {count}. The server may hold a ticket that nobody has."
    CLOCK_RIGHT = "The clock agrees with the server's."
    CLOCK_OFF = "The clock is {seconds} s off the server's: tell a technician."
    CLOCK_UNKNOWN = "The server has told no time to compare the clock with."
    DISK_ROOM = "{free_mb} MB are free on the disk."
    DISK_LOW = "Only {free_mb} MB are free on the disk: tell a technician."
    DISK_FULL = "The disk is full ({free_mb} MB): no tickets can be made. Call a technician."
    VERSION = "Version {version}."
    UPTIME = "Running for {seconds} s."
    KIOSK_OPEN = "The kiosk is open."
    KIOSK_CLOSED = "The kiosk is closed by staff since {since}."
    SETTINGS_ON_TRIAL = "New settings are on trial: keep them within {seconds} s, or the old ones come back."

    # what became of an action
    NOT_ALLOWED = "Nobody is in the room who may do that."
    NOT_NOW = "That cannot be done while the kiosk is out of order."
    WRONG_ARGUMENT = "That was not understood: {detail}"
    FAILED = "That did not work: {detail}"
    ROLL_CHANGED = "A new roll is counted, and a test ticket came out."
    ROLL_CHANGED_UNPROVED = "A new roll is counted. Look whether a test ticket came out: {detail}"
    TEST_PRINTED = "The test ticket came out."
    TEST_UNCERTAIN = "Look whether the test ticket came out: {detail}"
    TEST_FAILED = "No test ticket came out: {detail}"
    COPY_PRINTED = "Ticket {number} was printed again, marked as a copy."
    COPY_UNCERTAIN = "Look whether the copy of {number} came out."
    COPY_FAILED = "No copy of {number}: the server does not say that it is alive, or the printer failed."
    NO_SUCH_REQUEST = "That request is settled already, or gone."
    SERVER_HAS = "The server has ticket {number}: nobody has called it yet."
    SERVER_CALLED = "The server has ticket {number}, and it was called at {counter}."
    SERVER_HAS_NOT = "The server has no such ticket: there is nothing to cancel."
    SERVER_LISTS = "Tickets on the server that may be it: {count} ({numbers})."
    SERVER_LISTS_NONE = "The server lists none that may be it."
    SERVER_CANNOT_TELL = "The server cannot be asked for it. Look at the teller's screen for {service}, {made}."
    SERVER_SILENT = "The server did not answer: {detail}"
    FOUND = "Noted: the customer has the ticket."
    CANCELLED = "Ticket {number} is cancelled."
    CANCEL_LATER = "The server does not answer; the kiosk goes on trying to cancel {number}."
    CANCEL_REFUSED = "It was not cancelled: {detail}"
    GIVEN_UP = "Noted: nobody looks for it any more."
    CLOSED = "The kiosk is closed. Customers read why."
    OPENED = "The kiosk is open again."
    REFRESHING = "The catalogue is being read anew."
    VOLUME_SET = "The volume is {percent} % now."
    SETTING_SAVED = "Saved, and tried at the next start; then keep it within {seconds} s."
    SETTING_REFUSED = "Not saved: {detail}"
    SETTINGS_KEPT = "The new settings are kept."
    SETTINGS_UNDONE = "The old settings are back. The kiosk starts again."
    NOTHING_ON_TRIAL = "No settings are on trial."
    EXPORTED = "Written: {file}"
    IMPORTED = "Settings taken over: {count}, tried at the next start; then keep them within {seconds} s."
    SCREENS_FINE = "Screens measured: {count}. Everybody can use them."
    SCREENS_MISS = "Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}"
    PIN_SET = "The new PIN holds from now on."
    PIN_WEAK = "That PIN is too easy to guess."
    PIN_TOO_SHORT = "A PIN for this role has at least {least} digits."
    PIN_TOO_LONG = "A PIN has at most {most} digits."
    PIN_TAKEN = "Another role has that PIN."
    RESTARTING = "The kiosk starts again."
    LEAVING = "The kiosk leaves to the desktop."

    # why a request needs a person
    WHY_HELD = "Ticket {number} was made, and perhaps nobody has it."
    WHY_UNKNOWN = "The server's answer was lost: it may hold a ticket that nobody has."
    WHY_SECOND = "The server made a second ticket, {number}, and it could not be cancelled."


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and what is put into it."""

    say: Say
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def english(self) -> str:
        """As the audit trail and the log have it."""
        return self.say.value.format_map(self.values)


def sentence(say: Say, **values: Value) -> Sentence:
    """The sentence with these values."""
    return Sentence(say, values)
