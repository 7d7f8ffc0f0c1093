"""New settings are on trial: kept by a person, or gone; the file is whole at every moment, and the old one is kept."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.maintenance import settings_list, toml
from kiosk.maintenance.kinds import Kind
from kiosk.maintenance.trial import Trial, begin
from kiosk.settings import Settings, SettingsError, load, sections, users_file

OLD = '# ours\n[kiosk]\nid = "lobby-1"  # by the door\n\n[brand]\nname = "Banco"\n'
NEW = '[kiosk]\nid = "lobby-2"\n'


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """A file that the installer wrote."""
    file = tmp_path / "etc" / "kiosk.toml"
    file.parent.mkdir()
    file.write_text(OLD)
    file.chmod(0o640)
    return Trial(file)


def test_kept(trial: Trial) -> None:
    """Saved, started with, kept: the new ones hold, with the old file's mode, and the old file is beside them."""
    assert trial.replace(NEW, {}).kiosk.id == "lobby-2"
    assert (trial.on, trial.starts) == (True, 0)
    assert begin(trial.file, {}).kiosk.id == "lobby-2"
    assert trial.starts == 1
    assert trial.keep()
    assert not trial.on
    assert not trial.keep()
    assert begin(trial.file, {}).kiosk.id == begin(trial.file, {}).kiosk.id == "lobby-2"
    assert trial.file.with_name("kiosk.toml.old").read_text() == OLD
    assert trial.file.stat().st_mode & 0o777 == 0o640


def test_only_what_was_started_with_is_kept(trial: Trial) -> None:
    """What was changed since the start is new again: there is a way back until a start with it is kept."""
    trial.replace(NEW, {})
    assert not trial.keep()
    begin(trial.file, {})
    trial.replace('[kiosk]\nid = "lobby-3"\n', {})
    assert not trial.keep()
    assert trial.on
    assert begin(trial.file, {}).kiosk.id == "lobby-3"
    assert trial.keep()
    assert begin(trial.file, {}).kiosk.id == "lobby-3"


def test_nobody_kept_them(trial: Trial) -> None:
    """The old file is back, to the letter."""
    trial.replace(NEW, {})
    begin(trial.file, {})
    assert trial.undo()
    assert trial.file.read_text() == OLD
    assert not trial.undo()
    assert begin(trial.file, {}).kiosk.id == "lobby-1"


def test_a_kiosk_that_died_of_them(trial: Trial) -> None:
    """The second start with them is one too many: it begins with the old ones."""
    trial.replace(NEW, {})
    assert begin(trial.file, {}).kiosk.id == "lobby-2"
    assert begin(trial.file, {}).kiosk.id == "lobby-1"
    assert trial.file.read_text() == OLD


def test_settings_that_no_longer_load(trial: Trial, tmp_path: Path) -> None:
    """What was right when it was saved can be wrong at the start (a logo on a drive): the old ones are back at once."""
    logo = tmp_path / "logo.svg"
    logo.write_text("<svg/>")
    trial.replace(f'[brand]\nlogo = "{logo}"\n', {})
    logo.unlink()
    assert begin(trial.file, {}).kiosk.id == "lobby-1"
    assert not trial.on


def test_what_is_wrong_is_not_saved(trial: Trial) -> None:
    """It is read as the next start reads it; the sentence names the file, and nothing has changed."""
    with pytest.raises(SettingsError, match=r"^kiosk.toml: printer.dpi is 300; write 180 or 203\.$"):
        trial.replace("[printer]\ndpi = 300\n", {})
    assert (trial.on, trial.file.read_text()) == (False, OLD)
    assert [file.name for file in trial.file.parent.iterdir()] == ["kiosk.toml"]


def test_several_changes_are_one_trial(trial: Trial) -> None:
    """Rolled back to what somebody had kept, not to the change before."""
    trial.replace(NEW, {})
    trial.replace('[kiosk]\nid = "lobby-3"\n', {})
    begin(trial.file, {})
    trial.replace('[kiosk]\nid = "lobby-4"\n', {})
    assert begin(trial.file, {}).kiosk.id == "lobby-4"
    assert begin(trial.file, {}).kiosk.id == "lobby-1"


def test_where_there_was_no_file(tmp_path: Path) -> None:
    """The first one is made where the next start looks for it, and rolled back to none."""
    environ = {"XDG_CONFIG_HOME": str(tmp_path)}
    trial = Trial(users_file(environ))
    trial.replace(NEW, environ)
    assert begin(trial.file, environ).kiosk.id == "lobby-2"
    assert begin(trial.file, environ) == Settings()
    assert not trial.file.exists()
    assert begin(None, environ) == Settings()


def test_wrong_settings_of_the_installers_own_stay_wrong(trial: Trial) -> None:
    """Only a trial is rolled back: a file edited by hand stops the start as before."""
    trial.file.write_text("[printer]\ndpi = 300\n")
    with pytest.raises(SettingsError):
        begin(trial.file, {})


@pytest.mark.parametrize("calls", range(1, 8))
def test_a_power_cut_at_any_moment(trial: Trial, monkeypatch: pytest.MonkeyPatch, calls: int) -> None:
    """Whichever rename or sync was the last: the next start has one of the two files, whole, and the way back."""
    left = calls

    def cut(real: object) -> object:
        def call(*arguments: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if left <= 0:
                raise SystemExit
            assert callable(real)
            return real(*arguments, **named)

        return call

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", cut(os.fsync))
        patched.setattr(Path, "replace", cut(Path.replace))
        patched.setattr(Path, "unlink", lambda *_given, **_named: None)  # a dead process cleans nothing up
        with pytest.raises(SystemExit):
            _cut_anyway(trial)
    first, second = begin(trial.file, {}).kiosk.id, begin(trial.file, {}).kiosk.id
    assert first in {"lobby-1", "lobby-2"}
    assert second == "lobby-1"
    assert trial.file.read_text() == OLD


def _cut_anyway(trial: Trial) -> None:
    trial.replace(NEW, {})
    raise SystemExit


def test_comments_stay(trial: Trial) -> None:
    """One line is changed, or added to its section, or a section to the file; the rest stays as somebody wrote it."""
    assert toml.changed(OLD, "kiosk", "id", "lobby-9") == OLD.replace('"lobby-1"  # by the door', '"lobby-9"')
    assert toml.changed(OLD, "kiosk", "branch_id", "mira") == OLD.replace("[kiosk]\n", '[kiosk]\nbranch_id = "mira"\n')
    assert toml.changed(OLD, "idle", "warn_s", 25.0) == f"{OLD}\n[idle]\nwarn_s = 25.0\n"
    assert toml.changed("", "idle", "warn_s", 25.0) == "\n[idle]\nwarn_s = 25.0\n"


@pytest.mark.parametrize(
    "text",
    [
        '[kiosk]\nlanguages = [\n  "es",\n  "en",\n]\n',
        'kiosk.languages = ["es"]\n',
        '[brand]\nname = """\n[kiosk]\nlanguages = 1\n"""\n[kiosk]\nlanguages = ["es"]\n',
        'kiosk = { languages = ["es"] }\n',
        'kiosk = { languages = ["es"] }\n[[services]]\nid = "dep"\nname = { en = "Cash" }\n[[services]]\nid = "b"\n',
    ],
)
def test_what_cannot_be_changed_in_place_is_written_anew(text: str) -> None:
    """Whatever TOML allows: the value is there, and nothing else is lost."""
    changed = toml.changed(text, "kiosk", "languages", ["en"])
    assert tomllib.loads(changed) == tomllib.loads(text) | {"kiosk": {"languages": ["en"]}}


LETTERS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False) | LETTERS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_what_is_written_is_read(value: object) -> None:
    """Any value, any letters."""
    assert toml.value_of(toml.text_of(value)) == value
    tree: dict[str, object] = {"a": {"b c": value}, "services": [{"id": value}, {}]}
    assert tomllib.loads(toml.whole(tree)) == tree


def test_every_setting_is_listed_and_can_be_typed_back(trial: Trial) -> None:
    """What is shown is what may be typed; secrets are not shown; what the environment sets is fixed."""
    environ = {"KIOSK_API__CHANNEL": "kiosk7", "KIOSK_API__TOKEN": "9f2c"}
    before = load(trial.file, environ)
    listed = {setting.path: setting for setting in settings_list.listed(trial.file, environ)}
    assert listed["kiosk.id"].value == "lobby-1"
    assert (listed["api.channel"].value, listed["api.channel"].fixed) == ("kiosk7", True)
    assert (listed["api.token"].value, listed["api.token"].secret) == ("", True)
    assert listed["screen.motion"].kind is Kind.SWITCH
    assert listed["printer.dpi"].choices == ("180", "203")
    assert {section.partition(".")[0] for section in listed} == {section.name for section in sections()}
    for path, setting in listed.items():
        if not setting.secret and not setting.fixed:
            section, _, key = path.partition(".")
            text = toml.changed(OLD, section, key, settings_list.typed(path, setting.value))
            trial.file.write_text(text)
            assert load(trial.file, environ) == before, path
    assert "9f2c" not in repr(listed)


@pytest.mark.parametrize(
    ("path", "text"), [("kiosk.ids", "x"), ("nothing", "1"), ("screen.motion", "maybe"), ("idle.warn_s", "1\nx=2")]
)
def test_what_cannot_be_typed(path: str, text: str) -> None:
    """Said, not guessed."""
    with pytest.raises(ValueError, match=r"."):
        settings_list.typed(path, text)


def test_a_clone_has_no_secret_and_keeps_its_own(trial: Trial) -> None:
    """Everything but secrets and the name goes over; on the other kiosk its own secrets and name stay."""
    one = '[kiosk]\nid = "a"\nbranch_id = "mira"\n[api]\ntoken = "one"\nheaders = { X-Key = "k" }\n'
    one += '[maintenance]\nstaff_pin_hash = "h"\n'
    other = '[kiosk]\nid = "b"\n[api]\ntoken = "two"\nchannel = "c"\n'
    exported = settings_list.cloned(one)
    assert tomllib.loads(exported) == {"kiosk": {"branch_id": "mira"}}
    text, count = settings_list.taken_over(other, exported)
    assert tomllib.loads(text) == {"kiosk": {"branch_id": "mira", "id": "b"}, "api": {"token": "two"}}
    assert count == 1


def test_a_clone_calls_things_as_the_other_does() -> None:
    """Names in other languages, which stand in no section, go over too."""
    one = '[[services]]\nid = "dep"\nname = { en = "Cash desk" }\n'
    text, count = settings_list.taken_over('[kiosk]\nid = "b"\n[[services]]\nid = "old"\n', settings_list.cloned(one))
    assert tomllib.loads(text) == {"kiosk": {"id": "b"}, "services": [{"id": "dep", "name": {"en": "Cash desk"}}]}
    assert count == 1
