"""What technicians do: settings with a way back, files without secrets or personal data, PINs, ending the program."""

import os
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import log
from kiosk.domain.model import Customer
from kiosk.domain.pin import Role
from kiosk.maintenance import devices, exports
from kiosk.maintenance.kinds import Action, FoundPrinter, Leave, Part, Place
from kiosk.maintenance.say import Say
from kiosk.maintenance.trial import Trial, begin
from kiosk.store.outbox import Outbox
from tests.support.finger import until
from tests.support.staff_room import Site
from tests.support.usb_bus import UsbBus

pytestmark = pytest.mark.usefixtures("qapp")  # fonts need an application
TOKEN = "9f2c5e81aa"  # noqa: S105  # a test's
NOWHERE = "http://127.0.0.1:9/customer/v1"  # RFC 863: a port where nobody answers
WITH_SECRETS = f'[brand]\nname = "Banco"\n[maintenance]\nkey = "F9"\n[customer]\nask_phone = "optional"\n# {TOKEN}\n'


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A technician is in the room of a kiosk that is out of order: nothing here needs more."""
    with Site(tmp_path, mode=None, more=WITH_SECRETS, url=NOWHERE) as made:
        yield made.enter(Role.TECHNICIAN)


def test_a_setting_is_changed_kept_and_still_there(site: Site) -> None:
    """Saved with its comments, tried at the next start, kept by a person."""
    done = site.do(Action.SET_SETTING, path="brand.name", value="Banco del Sur")
    assert (done.ok, done.sentence.say, done.leave) == (True, Say.SETTING_SAVED, None)
    assert site.file.read_text().startswith("# ours\n")
    assert tomllib.loads(site.file.read_text())["brand"]["name"] == "Banco del Sur"
    assert site.room.trial_left_s is None  # nothing runs before the start that tries it
    assert site.do(Action.RESTART).leave is Leave.RESTART
    site.leave()
    assert begin(site.file, {}).brand.name == "Banco del Sur"
    site.room = site.furnished()
    site.enter(Role.TECHNICIAN)
    left_s = site.room.trial_left_s
    assert left_s is not None
    assert 50 < left_s <= 60
    assert site.light(Part.SETTINGS).action is Action.KEEP_SETTINGS
    assert site.do(Action.KEEP_SETTINGS).sentence.say is Say.SETTINGS_KEPT
    assert site.room.trial_left_s is None
    assert Action.KEEP_SETTINGS not in site.room.actions()
    assert site.do(Action.KEEP_SETTINGS).sentence.say is Say.NOTHING_ON_TRIAL
    assert begin(site.file, {}).brand.name == "Banco del Sur"


def test_a_change_during_a_trial_is_not_kept_with_it(site: Site) -> None:
    """Until the kiosk has started with it, "keep" is not offered, and says what comes first; the minute runs on."""
    site.do(Action.SET_SETTING, path="brand.name", value="Banco del Sur")
    assert Action.KEEP_SETTINGS not in site.room.actions()
    site.leave()
    begin(site.file, {})
    site.room = site.furnished()
    site.enter(Role.TECHNICIAN)
    assert Action.KEEP_SETTINGS in site.room.actions()
    site.do(Action.SET_SETTING, path="idle.warn_s", value="25")
    assert Action.KEEP_SETTINGS not in site.room.actions()
    assert site.light(Part.SETTINGS).action is None
    done = site.do(Action.KEEP_SETTINGS)
    assert (done.ok, done.sentence.say) == (False, Say.SETTING_SAVED)
    assert site.room.trial_left_s is not None
    site.leave()
    assert begin(site.file, {}).idle.warn_s == 25.0
    assert begin(site.file, {}).brand.name == "Banco"


def test_nobody_keeps_them(site: Site) -> None:
    """After the time the old file is back and the program has to end, with a line in the trail that says so."""
    before = site.file.read_text()
    site.do(Action.SET_SETTING, path="screen.diagonal_in", value="5.5")
    site.leave()
    begin(site.file, {})
    site.keep_within_s = 0.2
    site.room = site.furnished()
    until(lambda: site.left, what="the program has to end")
    assert site.left == [Leave.RESTART]
    assert site.file.read_text() == before
    assert site.room.trial_left_s is None
    assert (site.traces()[0].what, site.traces()[0].result) == ("settings", "rolled back")


def test_undone_by_hand(site: Site) -> None:
    """At once, rather than in a minute."""
    before = site.file.read_text()
    site.do(Action.SET_SETTING, path="idle.warn_s", value="25")
    assert site.do(Action.UNDO_SETTINGS).leave is Leave.RESTART
    assert site.file.read_text() == before
    assert site.do(Action.UNDO_SETTINGS).sentence.say is Say.NOTHING_ON_TRIAL


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("printer.dpi", "300", "printer.dpi is 300; write 180 or 203"),
        ("printer.dpi", "many", ""),
        ("kiosk.sector_id", "caja", "kiosk.sector_id is set without a branch"),
        ("brand.primary", "#FFFFFF", "carries white text"),
        ("brand.colour", "x", "brand.colour is no setting"),
        ("api.channel", "x y", 'api.channel is "x y"'),
    ],
)
def test_a_setting_is_checked_before_it_is_saved(site: Site, path: str, value: str, said: str) -> None:
    """By its own check, with the sentence that mends it; the file stays as it is."""
    before = site.file.read_text()
    done = site.do(Action.SET_SETTING, path=path, value=value)
    assert not done.ok
    assert said in done.sentence.english
    assert (site.file.read_text(), Trial(site.file).on) == (before, False)


def test_what_the_environment_sets_is_not_changed_in_the_file(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would look saved, and not be so."""
    site.leave()
    monkeypatch.setenv("KIOSK_BRAND__NAME", "Fixed")
    site.room = site.furnished()
    site.enter(Role.TECHNICIAN)
    assert site.do(Action.SET_SETTING, path="brand.name", value="Other").sentence.say is Say.SETTING_REFUSED
    [fixed] = [setting for setting in site.room.settings() if setting.fixed]
    assert (fixed.path, fixed.value) == ("brand.name", "Fixed")


def test_a_file_that_cannot_be_written(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full or read-only disk is said; nothing is half done."""

    def refuse(*_given: object, **_named: object) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patched:
        patched.setattr("tempfile.mkstemp", refuse)
        done = site.do(Action.SET_SETTING, path="brand.name", value="Other")
    assert (done.ok, done.sentence.say) == (False, Say.FAILED)
    assert "Read-only" in done.sentence.english


def test_secrets_are_neither_shown_nor_traced(site: Site) -> None:
    """A token can be set; it is in the file alone, and so is no PIN anywhere."""
    assert site.do(Action.SET_SETTING, path="api.token", value=TOKEN).ok
    assert site.do(Action.SET_PIN, role="staff", pin="8302").sentence.say is Say.PIN_SET
    assert [setting.value for setting in site.room.settings() if setting.secret] == [""] * 5
    told = repr((site.room.settings(), site.room.trail(500), site.traces()))
    assert TOKEN not in told
    assert "8302" not in told


def test_pins_are_changed(site: Site) -> None:
    """From then on the new one opens, not the old; and not every one will do."""
    for role, pin, say in [
        ("staff", "8302", Say.PIN_SET),
        ("staff", "1234", Say.PIN_WEAK),
        ("staff", "830", Say.PIN_TOO_SHORT),
        ("staff", "8" * 13, Say.PIN_TOO_LONG),
        ("staff", "471182", Say.PIN_TAKEN),
        ("technician", "83021", Say.PIN_TOO_SHORT),
        ("nobody", "8302", Say.FAILED),
    ]:
        assert site.do(Action.SET_PIN, role=role, pin=pin).sentence.say is say
    assert site.room.enter("4711").role is None
    assert site.room.enter("8302").role is Role.STAFF


def test_the_program_ends_as_asked(site: Site) -> None:
    """With a code of its own each."""
    assert site.do(Action.RESTART).leave is Leave.RESTART
    assert site.do(Action.DESKTOP).leave is Leave.DESKTOP
    assert (Leave.RESTART.value, Leave.DESKTOP.value) == (10, 11)


def test_settings_are_cloned(site: Site, tmp_path: Path) -> None:
    """Exported without secrets, taken over by another kiosk with its own secrets and name kept, and tried there."""
    site.do(Action.SET_SETTING, path="api.token", value=TOKEN)
    [place] = site.room.places()
    assert place == Place(site.state / "export")
    done = site.do(Action.EXPORT_SETTINGS, place=str(place.folder))
    file = Path(str(done.sentence.values["file"]))
    assert TOKEN not in file.read_text()
    assert "lobby-1" not in file.read_text()
    (tmp_path / "other").mkdir()
    with Site(tmp_path / "other", mode=None, more='[brand]\nname = "Old"\n', url=NOWHERE) as other:
        other.enter(Role.TECHNICIAN)
        other.do(Action.SET_SETTING, path="api.token", value="its0own")
        other.do(Action.SET_SETTING, path="kiosk.id", value="lobby-2")
        (other.state / "export").mkdir()
        copy = other.state / "export" / file.name
        copy.write_bytes(file.read_bytes())
        assert other.room.imports() == (copy,)
        assert other.do(Action.IMPORT_SETTINGS, file=str(copy)).sentence.say is Say.IMPORTED
        taken = begin(other.file, {})
        assert (taken.brand.name, taken.kiosk.id, taken.api.token) == ("Banco", "lobby-2", "its0own")
        assert taken.maintenance.key == "F9"
        copy.write_text("[printer]\ndpi = 300\n")
        assert other.do(Action.IMPORT_SETTINGS, file=str(copy)).sentence.say is Say.SETTING_REFUSED
        copy.write_bytes(b"\xff\x00")
        assert not other.do(Action.IMPORT_SETTINGS, file=str(copy)).ok
        copy.write_bytes(b"#" * (exports.SETTINGS_BYTES + 1))
        assert "too large" in other.do(Action.IMPORT_SETTINGS, file=str(copy)).sentence.english


@pytest.mark.parametrize("place", ["/etc", "/", "../export", ""])
def test_nothing_is_written_elsewhere(site: Site, place: str) -> None:
    """Only to the places that were found; nor is any other file read."""
    for action in (Action.EXPORT_SETTINGS, Action.EXPORT_SUPPORT):
        assert site.do(action, place=place).sentence.say is Say.FAILED
    assert site.do(Action.IMPORT_SETTINGS, file="/etc/passwd").sentence.say is Say.FAILED


def test_a_drive_that_is_plugged_in(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the first place, its spaces and all; what is not mounted where drives are is none."""
    drive = tmp_path / "media" / "USB STICK"
    drive.mkdir(parents=True)
    mounts = tmp_path / "mounts"
    mounts.write_text(f"proc /proc proc rw 0 0\n/dev/sda1 {str(drive).replace(' ', chr(92) + '040')} vfat rw 0 0\n")
    monkeypatch.setattr(exports, "MOUNTS", mounts)
    monkeypatch.setattr(exports, "REMOVABLE", (f"{tmp_path / 'media'}/",))
    assert site.room.places() == (Place(drive, removable=True), Place(site.state / "export"))
    assert site.do(Action.EXPORT_SETTINGS, place=str(drive)).ok
    assert len(site.room.imports()) == 1
    monkeypatch.setattr("os.access", lambda _folder, how: not how & os.W_OK)
    assert site.room.places() == (Place(site.state / "export"),)
    assert len(site.room.imports()) == 1


def test_the_kiosks_own_folder_does_not_fill_the_disk(tmp_path: Path) -> None:
    """The newest five of a kind stay."""
    folder = tmp_path / exports.FOLDER
    folder.mkdir()
    for number in range(9):
        (folder / f"kiosk-settings-2020010{number}-000000.toml").touch()
    written = exports.write_settings("", folder)
    assert len(list(folder.iterdir())) == exports.KEPT
    assert written.exists()


def test_support_gets_no_personal_data(tmp_path: Path) -> None:
    """Logs, outbox, trail and settings of a kiosk that has served a customer: nothing of theirs, and no secret."""
    with Site(tmp_path, mode=None, more=WITH_SECRETS) as site:
        site.state.joinpath("kiosk.log.1").write_text("2020 customer_id_number=87654321 phone=+51987654321\n")
        log.set_up(site.state)
        try:
            customer = Customer(id_type="D", id_number="87654321", phone="+51987654321")
            ticket = site.open().issue("r1", customer=customer)
            site.outbox.add(site.request("r2", customer))
            site.outbox.sending("r2")
            site.outbox.unknown("r2", "the server said: customer_id_number=87654321, phone +51987654321 is wrong")
        finally:
            log.tear_down()
        site.enter(Role.TECHNICIAN)
        site.do(Action.SET_SETTING, path="api.token", value=TOKEN)
        done = site.do(Action.EXPORT_SUPPORT, place=str(site.state / "export"))
        with zipfile.ZipFile(str(done.sentence.values["file"])) as archive:
            assert archive.testzip() is None
            files = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(files) == {"machine.json", "settings.toml", "outbox.json", "audit.json", "kiosk.log", "kiosk.log.1"}
    assert ticket.id in files["outbox.json"]
    assert "ticket-issued" in files["kiosk.log"]
    everything = "".join(files.values())
    assert not [secret for secret in ("87654321", "51987654321", TOKEN, "argon2") if secret in everything]


def test_support_of_a_kiosk_that_has_nothing_yet(tmp_path: Path) -> None:
    """No outbox, no log, no settings: what there is."""
    file = exports.write_support(tmp_path, "", (), tmp_path / "export")
    with zipfile.ZipFile(file) as archive:
        assert set(archive.namelist()) == {"machine.json", "settings.toml", "outbox.json", "audit.json"}
    Outbox(tmp_path / "outbox.sqlite").close()


def test_a_printer_is_chosen_from_those_found(site: Site) -> None:
    """The one that is set is marked; choosing one is a setting like every other, on trial."""
    assert FoundPrinter("none:", "-", chosen=True) in site.room.printers()
    assert site.do(Action.CHOOSE_PRINTER, uri="usb://04b8:0e15").sentence.say is Say.SETTING_SAVED
    assert begin(site.file, {}).printer.uri == "usb://04b8:0e15"
    assert site.do(Action.CHOOSE_PRINTER, uri="lpt1").sentence.say is Say.SETTING_REFUSED


def test_printers_on_usb(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the class of their interface; what only calls itself its vendor's own, if the vendor makes printers."""
    monkeypatch.setenv("PATH", "/nowhere")  # no CUPS
    for interface_class, count in ((7, 1), (255, 1), (3, 0)):
        bus = UsbBus(interface_class=interface_class)
        found = [one for one in devices.found("none:", usb_backend=bus) if one.uri.startswith("usb:")]
        assert len(found) == count
        assert {one.uri for one in found} <= {"usb://04b8:0e15"}
    [chosen] = [one for one in devices.found("usb://04B8:0E15", usb_backend=UsbBus()) if one.chosen]
    assert chosen.uri == "usb://04b8:0e15"


def test_cups_queues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As lpstat lists them; names no URI can carry are left out, and a CUPS that hangs holds nobody."""
    program = tmp_path / "lpstat"
    program.write_text("#!/bin/sh\necho front\necho -e\necho 'a/b'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    found = devices.found("cups://front", usb_backend=UsbBus(interface_class=3))
    assert [one for one in found if one.uri.startswith("cups:")] == [
        FoundPrinter("cups://front", "CUPS front", chosen=True)
    ]
    monkeypatch.setattr(devices, "CUPS_S", 0.1)
    program.write_text("#!/bin/sh\nexec sleep 9\n")
    assert not [one for one in devices.found("none:", usb_backend=UsbBus()) if one.uri.startswith("cups:")]


def test_a_printer_that_is_not_there_now_stays_listed() -> None:
    """Switched off over night is no reason to lose it; a line's speed does not make it another."""
    listed = devices.found("socket://10.0.0.9:9100", usb_backend=UsbBus(interface_class=3))
    assert FoundPrinter("socket://10.0.0.9:9100", "socket://10.0.0.9:9100", chosen=True) in listed
    assert [one.chosen for one in listed].count(True) == 1
